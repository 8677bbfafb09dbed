"""Builders of a small made-up timeline: the harbour bridge between Norland and Sudland.

``harbour()`` is a whole :class:`~webapp.records.Timeline` of three articles and twelve entries,
from a decade to a day; ``event()`` and ``sighting()`` make one more. Offsets are looked up in the
article's text, so that a record can never disagree with it.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from webapp.records import (
    Actor,
    ActorKind,
    Article,
    Basis,
    Claim,
    DateMention,
    DateSpan,
    Day,
    Disagreement,
    Event,
    NameMention,
    Precision,
    PublishedBasis,
    Role,
    Sentence,
    SentenceKind,
    Sighting,
    SuggestedTerm,
    Timeline,
    Topic,
)
from webapp.records import Problem as BuildProblem

Paragraphs = Sequence[Sequence[str]]

BUILT = dt.datetime(2021, 11, 1, 9, 0, tzinfo=dt.UTC)

POST: Paragraphs = (
    ("Bridge talks open in Norland",),
    (
        "Norland and Sudland opened talks about the harbour bridge on Wednesday.",
        "Norland's minister Ada Quill said on Wednesday that the bridge would carry trains.",
        "The Harbour Union said on Tuesday it would strike against the tolls.",
    ),
    (
        "The two countries first spoke of a bridge in the 1980s.",
        "A treaty was signed in 2003, and the first pier was laid on 11 September 2004.",
        "The work stopped in August 2021 and the union blocked the port in September 2021.",
    ),
)
GAZETTE: Paragraphs = (
    (
        "Norland and Sudland began talks on the harbour bridge on Wednesday 20 October.",
        "Ada Quill told a conference last week that the tolls were “too high & unfair”.",
        "On Sunday the Harbour Union welcomed her words <b>warmly</b>.",
    ),
    ("In early October dockers marched through the town.",),
)
CHRONICLE: Paragraphs = (
    (
        "Sudland's parliament will vote on the bridge in 2022.",
        "In the week of 4 October envoys met in secret.",
    ),
    ("Share this article",),
)


def text_of(paragraphs: Paragraphs) -> str:
    """Join sentences by spaces and paragraphs by blank lines."""
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs)


def sentences_of(paragraphs: Paragraphs) -> tuple[Sentence, ...]:
    """Make the sentences of an article built from the same ``paragraphs``."""
    text = text_of(paragraphs)
    made: list[Sentence] = []
    end = 0
    for paragraph, sentences in enumerate(paragraphs):
        for words in sentences:
            start = text.index(words, end)
            end = start + len(words)
            kind = SentenceKind.PROSE if words.endswith(".") else SentenceKind.FURNITURE
            made.append(Sentence(start, end, words, len(made), paragraph, kind))
    return tuple(made)


def article(  # noqa: PLR0913 - one argument a field
    key: str = "a1",
    text: str = "Norland spoke on Wednesday.",
    *,
    published: dt.date | None = dt.date(2021, 10, 20),
    basis: PublishedBasis = PublishedBasis.STATED,
    source: str = "The Post",
    title: str = "Bridge talks",
    url: str = "",
    explanation: str = "stated in the article",
) -> Article:
    """Make an article; every field but what a test is about has a harmless value."""
    return Article(key, source, title, url, published, basis, explanation, text)


def day(year: int, month: int, number: int) -> DateSpan:
    """Make the span of one day."""
    date = dt.date(year, month, number)
    return DateSpan(date, date, Precision.DAY)


def month(year: int, number: int, part: str = "") -> DateSpan:
    """Make the span of a month, or of its early, mid or late third."""
    length = calendar.monthrange(year, number)[1]
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, length)}.get(part, (1, length))
    precision = Precision.PART_OF_MONTH if part else Precision.MONTH
    return DateSpan(dt.date(year, number, first), dt.date(year, number, last), precision, part=part)


def week(monday: dt.date) -> DateSpan:
    """Make the span of the week that begins on ``monday``."""
    return DateSpan(monday, monday + dt.timedelta(days=6), Precision.WEEK)


def years(first: int, last: int | None = None) -> DateSpan:
    """Make the span of a year, or of the ten years of a decade."""
    precision = Precision.YEAR if last is None else Precision.DECADE
    return DateSpan(dt.date(first, 1, 1), dt.date(last or first, 12, 31), precision)


def mention(
    of: Article, words: str, span: DateSpan | None, within: str = "", reference: Day | None = None
) -> DateMention:
    """Make the mention of ``words`` in ``of``, looked for inside the sentence ``within``."""
    start = of.text.index(words, of.text.index(within))
    value = "" if span is None else span.first.isoformat()
    return DateMention(
        start,
        start + len(words),
        words,
        "DATE",
        value,
        span,
        "calendar",
        f"“{words}” is {value}",
        reference=reference,
    )


def name(
    of: Article, words: str, within: str, kind: ActorKind, role: Role = Role.ACTS
) -> NameMention:
    """Make the mention of a name inside the sentence ``within``."""
    start = of.text.index(words, of.text.index(within))
    return NameMention(start, start + len(words), words, words, kind, role)


def sighting(  # noqa: PLR0913, PLR0917 - one argument a field
    of: Article,
    sentences: Sequence[Sentence],
    quote: str,
    expression: str,
    span: DateSpan,
    names: Sequence[NameMention] = (),
) -> Sighting:
    """Make the sighting of ``quote`` in ``of``, dated by the words ``expression`` in it."""
    start = of.text.index(quote)
    sentence = next(one for one in sentences if one.start <= start < one.end)
    dated = mention(of, expression, span, sentence.text, of.published)
    return Sighting(
        of.id,
        start,
        start + len(quote),
        quote,
        sentence,
        span,
        dated,
        Basis.STATED,
        dated.rule,
        dated.explanation,
        tuple(names),
        (),
        (),
        quote.removesuffix("."),
    )


def event(  # noqa: PLR0913 - one argument a field
    key: str,
    title: str,
    evidence: Sequence[Sighting],
    *,
    actors: Sequence[str] = (),
    topics: Sequence[str] = (),
    salience: float = 0.5,
    is_key: bool = False,
    disagreements: Sequence[Disagreement] = (),
    related: Sequence[str] = (),
) -> Event:
    """Make an event of ``evidence``, best first; its span is the first one's."""
    return Event(
        key,
        title,
        evidence[0].span,
        tuple(actors),
        tuple(topics),
        tuple(evidence),
        salience,
        is_key,
        independent=len(evidence),
        merging=tuple("same words" for _ in evidence[1:]),
        related=tuple(related),
        disagreements=tuple(disagreements),
    )


NORLAND = Actor("norland", "Norland", ActorKind.COUNTRY, ("Norland", "Norland's"))
SUDLAND = Actor("sudland", "Sudland", ActorKind.COUNTRY, ("Sudland",))
QUILL = Actor("ada-quill", "Ada Quill", ActorKind.PERSON, ("Ada Quill", "Quill"))
UNION = Actor("harbour-union", "Harbour Union", ActorKind.ORGANISATION, ("Harbour Union",))
DIPLOMACY = Topic("diplomacy", "Diplomacy", "medtop:11002000")
LABOUR = Topic("labour", "Labour")
TRANSPORT = Topic("transport", "Transport")


def _articles() -> tuple[Article, Article, Article]:
    return (
        article(
            "post",
            text_of(POST),
            title="Bridge talks open in Norland",
            url="https://post.example/bridge",
        ),
        article(
            "gazette",
            text_of(GAZETTE),
            published=dt.date(2021, 10, 25),
            source="The Gazette",
            title="Tolls & words",
            url="javascript:alert(1)",
        ),
        article(
            "chronicle",
            text_of(CHRONICLE),
            published=None,
            basis=PublishedBasis.UNKNOWN,
            explanation="no date is stated and no other article shares its words",
            source="Chronicle <of> Sudland",
            title="A vote to come",
        ),
    )


@dataclass(frozen=True)
class Said:
    """The words of one article for an entry, the words that date it, and the names in it."""

    article: str
    quote: str
    expression: str
    span: DateSpan
    names: tuple[tuple[str, ActorKind, Role], ...] = ()


@dataclass(frozen=True)
class Told:
    """An entry of the harbour timeline; actors and topics are ids, separated by spaces."""

    id: str
    title: str
    said: tuple[Said, ...]
    actors: str = ""
    topics: str = ""
    salience: float = 0.5
    is_key: bool = False
    related: str = ""


WEDNESDAY = day(2021, 10, 20)
TREATY, PIER = POST[2][1].removesuffix(".").split(", and ")
STOPPED, BLOCKED = POST[2][2].removesuffix(".").split(" and ")
BOTH_ACT = tuple((who, ActorKind.COUNTRY, Role.ACTS) for who in ("Norland", "Sudland"))
QUILL_SPEAKS = (("Ada Quill", ActorKind.PERSON, Role.SPEAKS),)
HARBOUR = (
    Told(
        "eighties",
        "The two countries first spoke of a bridge",
        (Said("post", POST[2][0], "the 1980s", years(1980, 1989)),),
        "norland sudland",
        "diplomacy",
    ),
    Told(
        "treaty",
        "A treaty was signed",
        (Said("post", TREATY, "2003", years(2003)),),
        "norland sudland",
        "diplomacy",
        0.6,
        is_key=True,
    ),
    Told(
        "pier",
        "The first pier was laid",
        (Said("post", PIER, "11 September 2004", day(2004, 9, 11)),),
        "",
        "transport",
    ),
    Told(
        "stopped",
        "The work stopped",
        (Said("post", STOPPED, "August 2021", month(2021, 8)),),
        "",
        "transport labour",
        0.4,
    ),
    Told(
        "blocked",
        "The Harbour Union blocked the port",
        (Said("post", BLOCKED, "September 2021", month(2021, 9)),),
        "harbour-union",
        "labour",
        related="e-strike",
    ),
    Told(
        "march",
        "Dockers marched through the town",
        (Said("gazette", GAZETTE[1][0], "early October", month(2021, 10, "early")),),
        "",
        "labour",
        0.2,
    ),
    Told(
        "tolls",
        "Ada Quill said the tolls were “too high & unfair”",
        (Said("gazette", GAZETTE[0][1], "last week", week(dt.date(2021, 10, 18))),),
        "ada-quill",
        "transport",
        0.7,
    ),
    Told(
        "strike",
        "The Harbour Union said it would strike against the tolls",
        (Said("post", POST[1][2], "Tuesday", day(2021, 10, 19)),),
        "harbour-union",
        "labour transport",
        related="e-blocked",
    ),
    Told(
        "talks",
        "Norland and Sudland opened talks about the harbour bridge",
        (
            Said("post", POST[1][0], "Wednesday", WEDNESDAY, BOTH_ACT),
            Said("gazette", GAZETTE[0][0], "Wednesday 20 October", WEDNESDAY),
        ),
        "norland sudland",
        "diplomacy transport",
        0.9,
        is_key=True,
    ),
    Told(
        "trains",
        "Ada Quill said the bridge would carry trains",
        (Said("post", POST[1][1], "Wednesday", WEDNESDAY, QUILL_SPEAKS),),
        "ada-quill norland",
        "transport",
        0.8,
        is_key=True,
    ),
    Told(
        "welcome",
        "The Harbour Union welcomed her words <b>warmly</b>",
        (Said("gazette", GAZETTE[0][2], "Sunday", day(2021, 10, 24)),),
        "harbour-union ada-quill",
        "labour",
    ),
    Told(
        "vote",
        "Sudland's parliament will vote on the bridge",
        (Said("chronicle", CHRONICLE[0][0], "2022", years(2022)),),
        "sudland",
        "diplomacy",
    ),
)
TWO_DATES = Disagreement(
    "the date", (Claim("post", "on Wednesday"), Claim("gazette", "on Wednesday 20 October"))
)
PARAGRAPHS = {"post": POST, "gazette": GAZETTE, "chronicle": CHRONICLE}


def _told(one: Told, articles: Mapping[str, Article]) -> Event:
    evidence = [
        sighting(
            articles[said.article],
            sentences_of(PARAGRAPHS[said.article]),
            said.quote,
            said.expression,
            said.span,
            [
                name(articles[said.article], who, said.quote, kind, role)
                for who, kind, role in said.names
            ],
        )
        for said in one.said
    ]
    return event(
        f"e-{one.id}",
        one.title,
        evidence,
        actors=one.actors.split(),
        topics=one.topics.split(),
        salience=one.salience,
        is_key=one.is_key,
        disagreements=[TWO_DATES] if len(evidence) > 1 else [],
        related=one.related.split(),
    )


def harbour() -> Timeline:
    """Make the whole timeline: twelve entries from "the 1980s" to the year 2022."""
    articles = _articles()
    by_id = {article.id: article for article in articles}
    return Timeline(
        "The harbour bridge",
        articles,
        tuple(sentences_of(PARAGRAPHS[article.id]) for article in articles),
        tuple(sorted((NORLAND, SUDLAND, QUILL, UNION), key=lambda actor: actor.id)),
        (DIPLOMACY, LABOUR, TRANSPORT),
        tuple(_told(one, by_id) for one in HARBOUR),
        (BuildProblem("chronicle", "“the week of 4 October” has no year: the article is undated"),),
        (SuggestedTerm("bridge", 7, 3.2),),
    )
