"""The frozen records that flow through the stages, in the order of the flow.

``Article -> Sentence -> DateMention, NameMention -> Sighting -> Event -> Timeline``.
Every offset counts characters (code points) of ``Article.text``; ``start`` is inclusive, ``end``
exclusive, and ``text[start:end]`` is always exactly the words that the record speaks of.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

GREGORIAN_CYCLE_YEARS = 400
GREGORIAN_CYCLE_DAYS = 146_097


@dataclass(frozen=True, slots=True)
class AncientDay:
    """A day before the year 1, where :class:`datetime.date` ends.

    ``year`` is astronomical as in ISO 8601: 0 is 1 BCE, -43 is 44 BCE.
    """

    year: int
    month: int
    day: int

    def toordinal(self) -> int:
        """Count days on the scale of :meth:`datetime.date.toordinal`; negative or zero here."""
        cycles = 1 - self.year // GREGORIAN_CYCLE_YEARS
        shifted = dt.date(self.year + cycles * GREGORIAN_CYCLE_YEARS, self.month, self.day)
        return shifted.toordinal() - cycles * GREGORIAN_CYCLE_DAYS

    def isoformat(self) -> str:
        """Write the day as ISO 8601 with a signed year, such as ``-0043-03-15``."""
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"


Day = dt.date | AncientDay


class Precision(StrEnum):
    """How exact the words of a date are, finest first."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    PART_OF_MONTH = "part of month"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half year"
    PART_OF_YEAR = "part of year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The first and the last day of a date, both inclusive, and how exact its words are.

    ``part`` keeps what the words add to the period: ``early``, ``mid``, ``late``, ``start``,
    ``end``, ``before``, ``after``, ``by`` or a season's name; empty otherwise.
    """

    first: Day
    last: Day
    precision: Precision
    approximate: bool = False
    part: str = ""

    def contains(self, other: DateSpan) -> bool:
        """Say whether every day of ``other`` is a day of this span."""
        return (
            self.first.toordinal() <= other.first.toordinal()
            and other.last.toordinal() <= self.last.toordinal()
        )

    @property
    def days(self) -> int:
        """The number of days from first to last, at least 1."""
        return self.last.toordinal() - self.first.toordinal() + 1

    def days_before(self, day: Day) -> int:
        """Count the days from the last of this span to ``day``; negative where it ends later."""
        return day.toordinal() - self.last.toordinal()

    def days_after(self, day: Day) -> int:
        """Count the days from ``day`` to the first of this span; negative where that is before."""
        return self.first.toordinal() - day.toordinal()


@dataclass(frozen=True, slots=True)
class Problem:
    """An expected failure, carried as a value to the build report: where, what, and the way out."""

    where: str
    what: str


class PublishedBasis(StrEnum):
    """How the publication date of an article is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class TitleBasis(StrEnum):
    """How an article came by its title: given, found over its text, or its opening."""

    STATED = "stated"
    FOUND = "found"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was read; ``id`` is the file's stem, ``text`` is never altered.

    An article without a title is called by the headline found over its text, else by the words that
    it opens with; ``title_basis`` says so.
    """

    id: str
    source: str
    title: str
    url: str
    published: dt.date | None
    published_basis: PublishedBasis
    published_explanation: str
    text: str
    title_basis: TitleBasis = TitleBasis.STATED


class SentenceKind(StrEnum):
    """What a stretch of an article's text is; only prose tells events."""

    PROSE = "prose"
    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at exact offsets; ``index`` counts sentences, ``paragraph`` paragraphs, from 0.

    A dateline ("MOSCOW: ") stands before ``start``, outside of the sentence.
    """

    start: int
    end: int
    text: str
    index: int
    paragraph: int
    kind: SentenceKind


@dataclass(frozen=True, slots=True)
class DateMention:
    """A temporal expression at exact offsets, with what it means and how that was reckoned.

    ``timex_type`` is DATE, TIME, DURATION or SET, ``timex_value`` and ``mod`` are TIMEX3's.
    ``span`` is None where the words name no calendar interval ("now", "three days").
    ``reference`` is the day from which a relative expression was reckoned. ``supposed``: the words
    tell an hour alone, and the text told other days; ``span`` is but the day of publication.
    """

    start: int
    end: int
    text: str
    timex_type: str
    timex_value: str
    span: DateSpan | None
    rule: str
    explanation: str
    mod: str = ""
    reference: Day | None = None
    supposed: bool = False


class ActorKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    BODY = "international body"
    PLACE = "place"


GROUPS = frozenset({ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.BODY})
ACTING = GROUPS | {ActorKind.PERSON}
PLACES = frozenset({ActorKind.COUNTRY, ActorKind.PLACE})


class Role(StrEnum):
    """What the named one does in its clause."""

    SPEAKS = "speaks"
    ACTS = "acts"
    ACTED_ON = "acted on"
    SETTING = "setting"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name, description or pronoun at exact offsets, resolved inside its article.

    ``name`` is the fullest form the article gives ("Sergei Lavrov" for "he"); ``how`` says in
    words why ("surname of Sergei Lavrov"), empty where the text is the name itself.
    ``aliases`` are other names that the words themselves give ("Islamic State (IS)").
    ``affiliations`` are bodies the name is said to belong to ("Taliban spokesman X").
    ``sure``: the article shows what kind of name it is; else ``kind`` is a guess, and the mention
    counts only where other articles know the name.
    ``titles`` are the words of the title that stands with the name here, in small letters.
    ``office`` is what the article calls a person first, as it may stand before the name.
    """

    start: int
    end: int
    text: str
    name: str
    kind: ActorKind
    role: Role
    how: str = ""
    aliases: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    sure: bool = True
    titles: tuple[str, ...] = ()
    office: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts, speaks or is acted on, joined across articles.

    ``called`` are all the words it is called by, most frequent first.
    """

    id: str
    name: str
    kind: ActorKind
    called: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject; ``medtop`` is the IPTC Media Topics code behind it, or empty."""

    id: str
    name: str
    medtop: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks at exact offsets (marks included) and their speaker's name."""

    start: int
    end: int
    speaker: str = ""


class Basis(StrEnum):
    """Why a sighting has its date."""

    STATED = "stated"
    INHERITED = "inherited"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One dated claim of one article: a clause where its sentence tells several happenings.

    ``text[start:end] == quote``; ``sentence`` is the sentence around it. ``mention`` are the words
    that carried the date (they may stand in another sentence when ``basis`` is INHERITED).
    ``headline`` is the clause cleaned as a headline candidate. ``weight`` (0 to 1) is how much of
    an event the words tell, as opposed to background or comment. ``details`` are clauses of the
    same article and day that only go on with this one. ``told_first`` is where the first clause of
    the article begins that tells the same happening, be it this one; -1 where it is told once.
    """

    article: str
    start: int
    end: int
    quote: str
    sentence: Sentence
    span: DateSpan
    mention: DateMention
    basis: Basis
    rule: str
    explanation: str
    names: tuple[NameMention, ...]
    quotations: tuple[Quotation, ...]
    event_words: tuple[str, ...]
    headline: str
    weight: float = 1.0
    details: tuple[Detail, ...] = ()
    told_first: int = -1

    @property
    def in_full(self) -> tuple[Sighting, ...]:
        """The clause, and behind it those that go on with it."""
        return (self, *(detail.sighting for detail in self.details))


class Tie(StrEnum):
    """What ties a detail to the happening that it stands with."""

    THING = "thing"
    NAME = "name"
    SPEAKER = "speaker"
    NEARNESS = "nearness"


@dataclass(frozen=True, slots=True)
class Detail:
    """What an article goes on to tell of a happening, in words why it belongs there, and by what.

    Only a thing that both tell of ties it fast.
    """

    sighting: Sighting
    why: str
    tie: Tie


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of a disagreement: what is said, and by which article."""

    article: str
    said: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the sources of one event tell differently: ``about`` is a number, a date or a name."""

    about: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What one or several sightings tell.

    ``id`` comes from the first evidence and survives rebuilds and edited headlines. ``actors`` and
    ``topics`` are ids. ``evidence`` holds the best sighting first, the details of all last.
    ``merging`` says for each further evidence why it is the same event. ``independent`` counts
    articles whose words differ. ``salience`` is from 0 to 1.
    """

    id: str
    title: str
    span: DateSpan
    actors: tuple[str, ...]
    topics: tuple[str, ...]
    evidence: tuple[Sighting, ...]
    salience: float
    key: bool
    independent: int = 1
    merging: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class SuggestedTerm:
    """A term that sets a corpus's entries apart, offered to the editor as a topic."""

    term: str
    entries: int
    score: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything a build makes; events in date order, the rest in the order of their ids.

    ``sentences`` runs beside ``articles``: the sentences of ``articles[i]`` are ``sentences[i]``.
    Sequences may be made as they are read, and be made anew each time.
    """

    title: str
    articles: Sequence[Article]
    sentences: Sequence[Sequence[Sentence]]
    actors: tuple[Actor, ...]
    topics: tuple[Topic, ...]
    events: Sequence[Event]
    problems: tuple[Problem, ...]
    suggestions: tuple[SuggestedTerm, ...] = ()
