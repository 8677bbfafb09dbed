"""An event of the timeline -> the :class:`~webapp.store.entries.Entry` that readers are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain, repeat
from urllib.parse import urlsplit

from webapp.records import Actor, Article, Event, NameMention, Role, Sighting, Timeline, Topic
from webapp.spans import in_words, to_edtf
from webapp.store.entries import ActorLink, Dispute, Entry, Evidence, Side, TopicLink

ACTIVE_FIRST = tuple(Role)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The articles (their texts let go), actors and topics of a timeline by id."""

    articles: Mapping[str, Article]
    actors: Mapping[str, Actor]
    topics: Mapping[str, Topic]


def catalogue(timeline: Timeline) -> Catalogue:
    """Look the records of ``timeline`` up by id."""
    return Catalogue(
        {article.id: replace(article, text="") for article in timeline.articles},
        {actor.id: actor for actor in timeline.actors},
        {topic.id: topic for topic in timeline.topics},
    )


def safe_url(url: str) -> str:
    """Return ``url`` where it is an http(s) address that a link may carry, else nothing."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""


def entry(number: int, event: Event, known: Catalogue) -> Entry:
    """Write the entry of ``event``, with all that a page shows of it."""
    mentions = tuple(chain.from_iterable(sighting.names for sighting in event.evidence))
    return Entry(
        number,
        event.id,
        event.title,
        to_edtf(event.span),
        event.span.first.isoformat(),
        event.span.last.isoformat(),
        str(event.span.precision),
        event.span.part,
        event.span.approximate,
        in_words(event.span),
        event.salience,
        event.key,
        tuple(_actor(known.actors[actor], mentions) for actor in event.actors),
        tuple(TopicLink(topic, known.topics[topic].name) for topic in event.topics),
        tuple(_evidence(event, known)),
        event.independent,
        _reported(event, known),
        event.related,
        tuple(
            Dispute(one.about, tuple(Side(claim.article, claim.said) for claim in one.claims))
            for one in event.disagreements
        ),
        event.corrected,
    )


def _actor(actor: Actor, mentions: Iterable[NameMention]) -> ActorLink:
    called = {actor.name, *actor.called}
    roles = {one.role for one in mentions if one.name in called or one.text in called}
    role = min(roles, key=ACTIVE_FIRST.index, default="")
    return ActorLink(actor.id, actor.name, str(actor.kind), str(role))


def _evidence(event: Event, known: Catalogue) -> Iterable[Evidence]:
    reasons = chain(("",), event.merging, repeat(""))
    for sighting, merging in zip(event.evidence, reasons, strict=False):
        yield _one(sighting, known.articles[sighting.article], merging)


def _one(sighting: Sighting, article: Article, merging: str) -> Evidence:
    mention = sighting.mention
    meant = mention.span or sighting.span
    return Evidence(
        article=article.id,
        source=article.source,
        title=article.title,
        source_url=safe_url(article.url),
        published=article.published.isoformat() if article.published else None,
        published_basis=str(article.published_basis),
        quote=sighting.quote,
        start=sighting.start,
        end=sighting.end,
        sentence=sighting.sentence.text,
        sentence_start=sighting.sentence.start,
        sentence_index=sighting.sentence.index,
        expression=mention.text,
        expression_start=mention.start,
        expression_end=mention.end,
        date=to_edtf(meant),
        first=meant.first.isoformat(),
        last=meant.last.isoformat(),
        reference=mention.reference.isoformat() if mention.reference else None,
        basis=str(sighting.basis),
        rule=sighting.rule,
        explanation=sighting.explanation,
        headline=sighting.headline,
        weight=sighting.weight,
        merging=merging,
        date_text=in_words(meant),
        title_basis=str(article.title_basis),
    )


def _reported(event: Event, known: Catalogue) -> str | None:
    days = (known.articles[sighting.article].published for sighting in event.evidence)
    return min((day.isoformat() for day in days if day), default=None)
