"""What the database answers: frozen records made for pages and programs.

Days are ISO 8601 text (``2021-10-20``, ``-0043-03-15``), so that they can go out as they are. A
record never refers back to itself, so the garbage collector need not look at thousands of them.
"""

from __future__ import annotations

from msgspec import Struct


class ActorLink(Struct, frozen=True, gc=False):
    """An actor of one entry; ``role`` is the most active one that the evidence gives it."""

    id: str
    name: str
    kind: str
    role: str = ""


class TopicLink(Struct, frozen=True, gc=False):
    """A topic of one entry."""

    id: str
    name: str


class Side(Struct, frozen=True, gc=False):
    """One side of a disagreement: what is said, and by which article (its id)."""

    article: str
    said: str


class Dispute(Struct, frozen=True, gc=False):
    """What the sources of one entry tell differently."""

    about: str
    claims: tuple[Side, ...]


class Evidence(Struct, frozen=True, gc=False):
    """One article's words for an entry, with all that is needed to show and to check them.

    ``text[start:end] == quote`` and ``text[expression_start:expression_end] == expression`` in the
    article's text. ``sentence`` is the sentence around the quote, from ``sentence_start`` on; the
    expression may stand outside of it (``basis`` is then "inherited"). ``date`` is what the
    expression itself means, in EDTF, ``date_text`` the same in words; ``reference`` is the day it
    was reckoned from. ``source_url`` is the outlet's own page, an http(s) address or empty.
    ``merging`` says why it tells the same. ``title_basis`` is "opening" where the article has no
    title: ``title`` is then what it opens with.
    """

    article: str
    source: str
    title: str
    source_url: str
    published: str | None
    published_basis: str
    quote: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    sentence_index: int
    expression: str
    expression_start: int
    expression_end: int
    date: str
    first: str
    last: str
    reference: str | None
    basis: str
    rule: str
    explanation: str
    headline: str
    weight: float
    merging: str = ""
    date_text: str = ""
    title_basis: str = "stated"


class Entry(Struct, frozen=True, gc=False):
    """One event of the timeline as it is shown.

    ``date`` is EDTF, ``date_text`` the same in words, ``first`` and ``last`` its days, inclusive.
    ``reported`` is the earliest publication of its evidence, None where none is known.
    ``number`` counts entries in date order and changes with every build; ``id`` does not.
    """

    number: int
    id: str
    title: str
    date: str
    first: str
    last: str
    precision: str
    part: str
    approximate: bool
    date_text: str
    salience: float
    key: bool
    actors: tuple[ActorLink, ...]
    topics: tuple[TopicLink, ...]
    evidence: tuple[Evidence, ...]
    independent: int
    reported: str | None
    related: tuple[str, ...]
    disagreements: tuple[Dispute, ...]
    corrected: str

    @property
    def is_ahead(self) -> bool:
        """Say whether all who tell it were published before its first day: it was yet to come."""
        published = [said.published for said in self.evidence]
        return bool(published) and all(day and day < self.first for day in published)


class Count(Struct, frozen=True, gc=False):
    """How many entries of the answer have one actor or topic, or begin in one year."""

    id: str
    name: str
    count: int
    kind: str = ""


class Facets(Struct, frozen=True, gc=False):
    """The counts of one answer: actors and topics by count, years in their order."""

    actors: tuple[Count, ...]
    topics: tuple[Count, ...]
    years: tuple[Count, ...]


class Unknown(Struct, frozen=True, gc=False):
    """An id that a filter names and the timeline does not know."""

    parameter: str
    id: str


class Page(Struct, frozen=True, gc=False):
    """The answer to one filter: one page of entries, and the counts of all of them.

    ``everything`` counts the whole timeline. ``number`` and ``pages`` count from 1; a page beyond
    the last has no entries. ``next_page`` is None on the last page.
    """

    entries: tuple[Entry, ...]
    total: int
    everything: int
    facets: Facets
    unknown: tuple[Unknown, ...]
    number: int
    pages: int
    per_page: int

    @property
    def returned(self) -> int:
        """The number of entries on this page."""
        return len(self.entries)

    @property
    def next_page(self) -> int | None:
        """The number of the page after this one."""
        return self.number + 1 if self.number < self.pages else None


class Bar(Struct, frozen=True, gc=False):
    """The entries that begin in one period; ``text`` is the period as ``from`` takes it."""

    text: str
    first: str
    last: str
    count: int


class Periods(Struct, frozen=True, gc=False):
    """The periods of one unit that have entries, in order; empty periods are left out.

    ``coarser`` counts the entries whose own date is longer than the unit ("the 1980s" in days):
    they stand in no bar.
    """

    unit: str
    bars: tuple[Bar, ...]
    coarser: int


class DateCount(Struct, frozen=True, gc=False):
    """How many entries bear one date, by its first and last day as ordinals."""

    first_day: int
    last_day: int
    count: int


class Surroundings(Struct, frozen=True, gc=False):
    """An article's text, and where in it stands what is not the story's own prose."""

    text: str
    apart: tuple[tuple[int, int], ...]


class StoredSentence(Struct, frozen=True, gc=False):
    """Where a sentence of an article stands, and what it is."""

    paragraph: int
    kind: str
    start: int
    end: int


class Mark(Struct, frozen=True, gc=False):
    """Words of an article that made an entry; ``title`` and ``event`` are the entry's."""

    start: int
    end: int
    expression_start: int
    expression_end: int
    event: str
    title: str
    date_text: str


class ArticleSummary(Struct, frozen=True, gc=False):
    """An article as it stands in the list of articles."""

    id: str
    source: str
    title: str
    url: str
    published: str | None
    published_basis: str
    published_explanation: str
    entries: int
    title_basis: str = "stated"


class ArticleList(Struct, frozen=True, gc=False):
    """One page of articles, the latest publication first, those of unknown date last."""

    articles: tuple[ArticleSummary, ...]
    total: int
    number: int
    pages: int


class StoredArticle(Struct, frozen=True, gc=False):
    """An article with its text, its sentences and the words that made entries, in their order."""

    summary: ArticleSummary
    text: str
    sentences: tuple[StoredSentence, ...]
    marks: tuple[Mark, ...]


class ActorProfile(Struct, frozen=True, gc=False):
    """An actor: what it is called, how many entries it has, its first and its last day."""

    id: str
    name: str
    kind: str
    called: tuple[str, ...]
    entries: int
    first: str | None
    last: str | None


class ActorList(Struct, frozen=True, gc=False):
    """One page of actors, those with most entries first."""

    actors: tuple[ActorProfile, ...]
    total: int
    number: int
    pages: int


class TopicProfile(Struct, frozen=True, gc=False):
    """A topic: its IPTC code, how many entries it has, its first and its last day."""

    id: str
    name: str
    medtop: str
    entries: int
    first: str | None
    last: str | None


class BuildFacts(Struct, frozen=True, gc=False):
    """What the build says of itself; ``version`` changes exactly when the content does."""

    title: str
    version: str
    built: str
    events: int
    articles: int
    actors: int
    topics: int
