"""Builders of sightings from their words alone, and of the actors they name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from builders import day
from webapp.pipeline.merging import merge
from webapp.pipeline.names.spellings import slug
from webapp.records import (
    Actor,
    ActorKind,
    Article,
    Basis,
    DateMention,
    DateSpan,
    NameMention,
    PublishedBasis,
    Quotation,
    Role,
    Sentence,
    SentenceKind,
    Sighting,
)

WEDNESDAY = day(2021, 10, 20)
NAMED = {
    "speaker": (ActorKind.PERSON, Role.SPEAKS),
    "actor": (ActorKind.ORGANISATION, Role.ACTS),
    "place": (ActorKind.PLACE, Role.SETTING),
}


def named(what: str, name: str) -> NameMention:
    """Make the mention of a speaker, an actor or a place."""
    kind, role = NAMED[what]
    return NameMention(0, len(name), name, name, kind, role)


def told(  # noqa: PLR0913 - one argument a thing that merging looks at
    article: str,
    quote: str,
    span: DateSpan = WEDNESDAY,
    *,
    names: Iterable[NameMention] = (),
    quoted: str = "",
    at: int = 0,
    weight: float = 1.0,
) -> Sighting:
    """Make the sighting of ``quote``, a sentence of ``article``; ``quoted`` is said in it."""
    sentence = Sentence(at, at + len(quote), quote, at // 1000, 0, SentenceKind.PROSE)
    start = quote.index(quoted) if quoted else 0
    marks = (Quotation(at + start, at + start + len(quoted)),) if quoted else ()
    mention = DateMention(at, at + 2, quote[:2], "DATE", "", span, "made up", "made up")
    return Sighting(
        article,
        at,
        at + len(quote),
        quote,
        sentence,
        span,
        mention,
        Basis.STATED,
        "made up",
        "made up",
        tuple(names),
        marks,
        (),
        quote.removesuffix("."),
        weight,
    )


def actor_of(_: str, mention: NameMention) -> Actor:
    """Take every name for the actor of that name."""
    return Actor(slug(mention.name), mention.name, mention.kind, (mention.name,))


class Everyone:
    """An index in which every name is an actor, and speaks for its affiliations."""

    acting = frozenset({"red-front"})
    familiar: frozenset[str] = frozenset()
    actor_of = staticmethod(actor_of)

    @staticmethod
    def actors_of(article: str, mention: NameMention) -> tuple[Actor, ...]:
        """Give the named one and whom it is said to belong to."""
        served = (named("actor", name) for name in mention.affiliations)
        return tuple(actor_of(article, one) for one in (mention, *served))

    @staticmethod
    def named_in(_words: str) -> tuple[Actor, ...]:
        """Know nobody by words alone."""
        return ()

    makers_in = named_in

    firms_of = named_in

    @staticmethod
    def is_maker(_actor: Actor) -> bool:
        """Take nobody for a maker."""
        return False

    @staticmethod
    def is_product(_actor: Actor) -> bool:
        """Take nobody for a product."""
        return False

    @staticmethod
    def place_of(_article: str, mention: NameMention) -> str | None:
        """Take a place for itself."""
        return mention.name if mention.kind is ActorKind.PLACE else None

    @staticmethod
    def apart(one: str, other: str) -> bool:
        """Take every two places for two."""
        return one != other


def carriers(
    sightings: Sequence[Sighting], published: dt.date | None = dt.date(2021, 10, 21)
) -> tuple[tuple[Article, ...], tuple[tuple[Sentence, ...], ...]]:
    """Make the articles that hold the sightings, and their sentences."""
    ids = sorted({sighting.article for sighting in sightings})
    placed = sorted(sightings, key=lambda sighting: sighting.start)
    own = {key: [s for s in placed if s.article == key] for key in ids}
    articles = tuple(
        Article(
            key,
            "",
            "",
            "",
            published,
            PublishedBasis.STATED if published else PublishedBasis.UNKNOWN,
            "",
            " ".join(sighting.quote for sighting in own[key]),
        )
        for key in ids
    )
    return articles, tuple(tuple(sighting.sentence for sighting in own[key]) for key in ids)


def together(*sightings: Sighting) -> bool:
    """Say whether all of them are one event."""
    return len(merge(sightings, actor_of)) == 1
