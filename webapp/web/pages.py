"""The pages that readers see.

A view takes an :class:`~webapp.web.answering.Asked` and returns its body: ``asked.snapshot``
answers questions (``find``, ``periods``, ``event`` ...), ``asked.chosen`` is the filter,
``asked.is_fragment`` says that htmx asks for a part. Addresses are made by
:mod:`webapp.web.addresses`.
"""

from __future__ import annotations

from typing import TypeVar

from flask import Blueprint, abort, render_template

from webapp.web import articles, events, lanes, people, timeline
from webapp.web.answering import Answer, Asked, answering
from webapp.web.saying import entries_in_words
from webapp.web.surrounding import as_sentence, surroundings

Found = TypeVar("Found")

blueprint = Blueprint("pages", __name__)
blueprint.add_app_template_filter(as_sentence, "sentence")
blueprint.add_app_template_filter("{:,}".format, "number")
blueprint.add_app_template_filter(entries_in_words, "entries")
blueprint.app_context_processor(surroundings)


def _or_404(found: Found | None, what: str) -> Found:
    if found is None:
        abort(404, f"This timeline has no such {what}; it may have been rebuilt since.")
    return found


@blueprint.get("/")
@answering()
def index(asked: Asked) -> Answer:
    """Show the timeline under a filter, whole or as the part that htmx puts into the page."""
    view = timeline.show(asked.snapshot, asked.chosen)
    if asked.is_fragment:
        body = render_template("events/_fragment.html", view=view)
        return Answer(body, headers={"HX-Push-Url": view.address})
    return Answer(render_template("events/index.html", view=view))


@blueprint.get("/events/<event>")
@answering()
def event(asked: Asked, event: str) -> str:
    """Show one entry with all that speaks for it, or to htmx its evidence alone."""
    view = _or_404(events.show(asked.snapshot, event, asked.chosen), "entry")
    template = "events/_evidence.html" if asked.is_fragment else "events/event.html"
    return render_template(template, view=view)


@blueprint.get("/articles")
@answering()
def article_list(asked: Asked) -> str:
    """List the articles that the timeline was made from, those that a search names or all."""
    view = articles.listed(asked.snapshot, asked.chosen.q, asked.chosen.page)
    return render_template("articles/index.html", view=view)


@blueprint.get("/articles/<article>")
@answering()
def article(asked: Asked, article: str) -> str:
    """Show an article with the words marked that made entries."""
    view = _or_404(articles.show(asked.snapshot, article), "article")
    return render_template("articles/article.html", view=view)


@blueprint.get("/actors")
@answering()
def actor_list(asked: Asked) -> str:
    """List the actors, those that a search names or all, page by page."""
    view = people.listed(asked.snapshot, asked.chosen.q, asked.chosen.page)
    return render_template("actors/index.html", view=view)


@blueprint.get("/actors/<actor>")
@answering()
def actor(asked: Asked, actor: str) -> str:
    """Show an actor: its entries, its topics, with whom it appears."""
    view = _or_404(people.show_actor(asked.snapshot, actor, asked.chosen), "actor")
    return render_template("actors/actor.html", view=view)


@blueprint.get("/topics")
@answering()
def topic_list(asked: Asked) -> str:
    """List the topics."""
    return render_template("topics/index.html", topics=people.topics(asked.snapshot))


@blueprint.get("/topics/<topic>")
@answering()
def topic(asked: Asked, topic: str) -> str:
    """Show a topic: its entries and who is in them."""
    view = _or_404(people.show_topic(asked.snapshot, topic, asked.chosen), "topic")
    return render_template("topics/topic.html", view=view)


@blueprint.get("/lanes")
@answering("articles")
def compare(asked: Asked) -> str:
    """Compare two to five actors, or articles, on one axis."""
    view = lanes.show(asked.snapshot, asked.chosen, asked.extras.get("articles", ""))
    return render_template("lanes/index.html", view=view)


@blueprint.get("/embed/lanes")
@answering("articles")
def embedded_lanes(asked: Asked) -> str:
    """Compare actors or articles inside of another page."""
    view = lanes.show(asked.snapshot, asked.chosen, asked.extras.get("articles", ""), asked.look)
    return render_template("embed/lanes.html", view=view, look=asked.look)
