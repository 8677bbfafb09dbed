"""An entry of the store -> what its template shows: who, words in pieces, and reckonings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from webapp.filters import Filter
from webapp.records import AncientDay, DateSpan, Day, Precision
from webapp.spans import in_words
from webapp.store.entries import ActorLink, ArticleSummary, Dispute, Entry, Evidence, Surroundings
from webapp.store.entries import Side as Claim
from webapp.web import addresses
from webapp.web.calling import OPENING, called
from webapp.web.headings import Heading, heading, machine_date
from webapp.web.marking import Mark, Piece, around, cut
from webapp.web.reckoning import CalendarWeek, draw_calendar

MOST_SOURCES_IN_A_LIST = 3
MOST_NAMED = 5
EVERYBODY = 1000
LONGEST_TITLE = 150
LETTERS = re.compile(r"[\W_]+")
ANCIENT = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Named:
    """A link that bears a name; ``kind`` says what it names, ``count`` how often, where told."""

    name: str
    url: str
    kind: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """What one article says: its words in pieces, its date, and how the words were reckoned.

    ``goes_on``: words of the same article and date are shown before; what they share is not again.
    ``is_opening``: the article has no title; ``title`` is what it opens with, in quotation marks.
    """

    source: str
    title: str
    file: str
    article: str
    outlet: str
    published: DatedView | None
    basis: str
    pieces: tuple[Piece, ...]
    dated_by: tuple[Piece, ...]
    expression: str
    meaning: str
    explanation: str
    reckoned: Reckoned | None
    merging: str
    weeks: tuple[CalendarWeek, ...] = ()
    goes_on: bool = False
    is_opening: bool = False


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What stands before and after the date in the sentence that reckons it."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DatedView:
    """A date in words and, where HTML knows one, in the machine's form."""

    words: str
    machine: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement: who says what, and when that was published."""

    source: str
    url: str
    said: str
    published: DatedView | None


@dataclass(frozen=True, slots=True)
class DisputeView:
    """What sources tell differently, each side named, the earliest published first."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry as its template shows it.

    ``told_in`` is the title of its article where only one tells it; ``opens`` says that this has
    none and is called by the words it opens with, ``goes_on`` that it is that of the entry before.
    ``fresh`` marks what was first reported since a day, ``is_ahead`` what was yet to come when
    it was told.
    """

    id: str
    url: str
    title: str
    span: DateSpan
    heading: Heading
    machine: str
    is_key: bool
    actors: tuple[Named, ...]
    more_actors: int
    topics: tuple[Named, ...]
    words: tuple[Words, ...]
    sources: str
    told_in: str
    more_sources: int
    disputes: tuple[DisputeView, ...]
    fresh: bool
    corrected: str
    reported: DatedView | None
    is_ahead: bool
    opens: bool
    goes_on: bool = False


def tell(
    entry: Entry, chosen: Filter, most: int = MOST_SOURCES_IN_A_LIST, named: int = MOST_NAMED
) -> EntryView:
    """Tell an entry in a list, with the words of at most ``most`` articles and ``named`` actors."""
    span = span_of(entry)
    evidence = entry.evidence[:most]
    return EntryView(
        entry.id,
        addresses.event(entry.id),
        entry.title,
        span,
        heading(span),
        machine_date(span),
        entry.key,
        tuple(
            Named(one.name, addresses.actor(one.id), one.kind)
            for one in shown_actors(entry, chosen, named)
        ),
        max(0, len(entry.actors) - named),
        tuple(Named(one.name, addresses.topic(one.id)) for one in entry.topics),
        in_a_row(words_in_sentence(one) for one in evidence),
        sources_in_words(entry),
        told_in(entry),
        len(_articles(entry.evidence) - _articles(evidence)),
        tuple(_dispute(one, entry.evidence) for one in entry.disagreements),
        chosen.since is not None and (entry.reported or "") >= chosen.since.isoformat(),
        entry.corrected,
        dated(entry.reported),
        entry.is_ahead,
        opens=is_called_by_opening(entry),
    )


def _articles(evidence: Iterable[Evidence]) -> set[str]:
    return {one.article for one in evidence}


def shown_actors(entry: Entry, chosen: Filter, named: int) -> list[ActorLink]:
    """Return the actors that an entry names in a list, first those whom the reader asks for."""
    return sorted(entry.actors, key=lambda one: one.id not in chosen.actor)[:named]


def span_of(entry: Entry) -> DateSpan:
    """Read the date of an entry back from the store's columns."""
    return DateSpan(
        day_from(entry.first),
        day_from(entry.last),
        Precision(entry.precision),
        entry.approximate,
        entry.part,
    )


def day_from(text: str) -> Day:
    """Read a day that the store wrote, also one before the year 1."""
    if match := ANCIENT.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        if year < 1:
            return AncientDay(year, month, day)
    return dt.date.fromisoformat(text)


def dated(day: str | None) -> DatedView | None:
    """Say a day of the store in words, with its weekday."""
    if not day:
        return None
    first = day_from(day)
    return DatedView(in_words(DateSpan(first, first, Precision.DAY)), day)


def sources_in_words(entry: Entry) -> str:
    """Say how many articles tell an entry, and how many of them in their own words."""
    articles = len(_articles(entry.evidence))
    if articles == 1:
        return "1 article"
    if entry.independent < articles:
        return f"{articles} articles, {entry.independent} independent"
    return f"{articles} articles"


def only_article(entry: Entry) -> str:
    """Return the id of the only article that tells an entry; empty where several do."""
    articles = _articles(entry.evidence)
    return articles.pop() if len(articles) == 1 else ""


def told_in(entry: Entry) -> str:
    """Give the title of the only article that tells an entry, which says what story it is of.

    Empty where the entry is called by it, and where it is too long for a line. An article without a
    title is called by what it opens with; the entry that tells just this is not told so.
    """
    if not only_article(entry):
        return ""
    said = entry.evidence[0]
    title = said.title
    told = _letters(said.sentence)
    if is_called_by_opening(entry) and all(_letters(part) in told for part in title.split("…")):
        return ""
    same = _letters(title) == _letters(entry.title)
    return "" if same or len(title) > LONGEST_TITLE else title


def _letters(words: str) -> str:
    return LETTERS.sub("", words).casefold()


def is_called_by_opening(entry: Entry) -> bool:
    """Say whether the first article that tells an entry has no title but its opening words."""
    return bool(entry.evidence) and entry.evidence[0].title_basis == OPENING


def sources_and_story(entry: Entry) -> str:
    """Say how many articles tell an entry and, where it is one, which."""
    title = told_in(entry)
    leads = ", which opens: " if is_called_by_opening(entry) else ": "
    return f"{sources_in_words(entry)}{leads}{title}" if title else sources_in_words(entry)


def told_in_words(entry: Entry) -> str:
    """Say the same as a clause: that they tell it, and how many do not repeat another's words."""
    articles = len(_articles(entry.evidence))
    if articles == 1:
        return "1 article tells this"
    if entry.independent >= articles:
        return f"{articles} articles tell this"
    whose = "its own words" if entry.independent == 1 else "their own words"
    return f"{articles} articles tell this, {entry.independent} of them in {whose}"


def words_in_sentence(evidence: Evidence) -> Words:
    """Show the words of an article in their sentence."""
    start = evidence.sentence_start
    return _words(
        evidence, cut(evidence.sentence, 0, len(evidence.sentence), _marks(evidence, start))
    )


def words_in_paragraph(evidence: Evidence, article: Surroundings) -> Words:
    """Show the words of an article in their paragraph, and the calendar of their reckoning."""
    text, apart = article.text, article.apart
    start, end = around(text, evidence.start, evidence.end, apart)
    dated_by: tuple[Piece, ...] = ()
    if not start <= evidence.expression_start < end:
        before, after = around(text, evidence.expression_start, evidence.expression_end, apart)
        mark = Mark(evidence.expression_start, evidence.expression_end, "when")
        dated_by = cut(text, before, after, (mark,))
    pieces = cut(text, start, end, _marks(evidence, 0))
    return _words(evidence, pieces, dated_by, _weeks(evidence))


def in_a_row(passages: Iterable[Words]) -> tuple[Words, ...]:
    """Give the passages of an entry in their order, none telling again what one before has told."""
    shown: list[Words] = []
    for passage in passages:
        shown.append(_behind(shown, passage))
    return tuple(shown)


def _behind(shown: Sequence[Words], passage: Words) -> Words:
    """Leave out what passages of the same article and date have told: calendar and reckoning."""
    alike = [one for one in shown if (one.file, one.meaning) == (passage.file, passage.meaning)]
    if not alike:
        return passage
    if any(one.explanation == passage.explanation for one in alike):
        passage = replace(passage, explanation="", reckoned=None)
    return replace(passage, dated_by=(), weeks=(), goes_on=True)


def _marks(evidence: Evidence, start: int) -> Iterable[Mark]:
    """Mark the quote and the date words, at offsets counted from ``start``."""
    yield Mark(evidence.start - start, evidence.end - start, "told")
    yield Mark(evidence.expression_start - start, evidence.expression_end - start, "when")


def _weeks(evidence: Evidence) -> tuple[CalendarWeek, ...]:
    first, last = day_from(evidence.first), day_from(evidence.last)
    published = dt.date.fromisoformat(evidence.published) if evidence.published else None
    return draw_calendar(DateSpan(first, last, Precision.RANGE), published)


def _words(
    evidence: Evidence,
    pieces: tuple[Piece, ...],
    dated_by: tuple[Piece, ...] = (),
    weeks: tuple[CalendarWeek, ...] = (),
) -> Words:
    return Words(
        evidence.source,
        called(evidence.title, evidence.title_basis),
        evidence.article,
        addresses.article(evidence.article, evidence.start),
        evidence.source_url,
        dated(evidence.published),
        evidence.published_basis,
        pieces,
        dated_by,
        evidence.expression,
        evidence.date_text,
        evidence.explanation,
        _reckoned(evidence.explanation, evidence.date_text),
        evidence.merging,
        weeks,
        is_opening=evidence.title_basis == OPENING,
    )


def _reckoned(explanation: str, meaning: str) -> Reckoned | None:
    """Find the date where its reckoning ends with it; None where it has to be said beside."""
    stem = explanation.removesuffix(".")
    if not meaning or not stem.endswith(meaning):
        return None
    return Reckoned(stem.removesuffix(meaning), explanation.removeprefix(stem))


def _dispute(dispute: Dispute, evidence: Sequence[Evidence]) -> DisputeView:
    named = {one.article: one for one in evidence}
    sides = (_side(claim, named.get(claim.article)) for claim in dispute.claims)
    return DisputeView(dispute.about, tuple(sorted(sides, key=_published_first)))


def _side(claim: Claim, of: Evidence | None) -> Side:
    outlet = (
        of.source or called(of.title, of.title_basis) if of else ""
    ) or f"file {claim.article}"
    published = dated(of.published) if of else None
    return Side(outlet, addresses.article(claim.article), claim.said, published)


def _published_first(side: Side) -> tuple[bool, str]:
    """Order sides by their day, those of unknown publication last."""
    return side.published is None, side.published.machine if side.published else ""


def titled(article: ArticleSummary) -> str:
    """Name an article in a list: its outlet, where it is known, and its title."""
    title = called(article.title, article.title_basis) or article.id
    return ": ".join(part for part in (article.source, title) if part)
