"""What every writer is given: the entries of one query, as ``/events.json`` tells them.

The fields carry the names of the JSON document, so that the records can also be read back from it.
Days are ISO 8601 strings, since they may lie before the year 1, where :mod:`datetime` ends.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from webapp.web.calling import called, described

DAY_LENGTH = len("2021-10-20")


@dataclass(frozen=True, slots=True)
class Named:
    """An actor or a topic, as an entry names it; ``kind`` is empty for a topic."""

    id: str
    name: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of one article that tell an entry, and how their date was reckoned."""

    article: str
    article_url: str
    published: str | None
    published_basis: str
    quote: str
    start: int
    end: int
    expression: str
    rule: str
    explanation: str
    source: str = ""
    title: str = ""
    original: str = ""
    title_basis: str = "stated"

    @property
    def address(self) -> str:
        """Where the article itself stands: at its outlet where that is known, else on the site."""
        return self.original or self.article_url

    @property
    def credit(self) -> str:
        """Say whose words these are: the outlet, else the article's title, else its id."""
        return self.source or called(self.title, self.title_basis) or self.article

    @property
    def cited(self) -> str:
        """Give the title as citations take it: one that no article bears stands in brackets."""
        return described(self.title, self.title_basis)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the timeline; ``date`` is EDTF, ``evidence`` has the best first.

    ``reported`` is the day of its first report, empty where no article's date is known; ``ahead``
    says that it was yet to come when it was told.
    """

    id: str
    url: str
    title: str
    date: str
    first: str
    last: str
    precision: str
    approximate: bool
    date_text: str
    salience: float
    key: bool
    actors: tuple[Named, ...]
    topics: tuple[Named, ...]
    evidence: tuple[Evidence, ...]
    reported: str = ""
    ahead: bool = False

    @property
    def day(self) -> dt.date | None:
        """The one day that the entry is dated to, or None where its words are less exact."""
        exact = self.precision == "day" and not self.approximate and self.first == self.last
        return as_date(self.first) if exact else None

    @property
    def expected(self) -> str:
        """What is said beside an entry that was yet to come when it was told."""
        return " (expected)" if self.ahead else ""

    @property
    def updated(self) -> str:
        """The latest publication date of its articles, ISO 8601, or empty where none is known."""
        return max((each.published or "" for each in self.evidence), default="")


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of one query, and what it was asked.

    ``sentence`` says the query in words, ``url`` is its page, ``total`` counts all its entries,
    of which ``entries`` may be the first part. ``built`` is ISO 8601 in UTC.
    """

    title: str
    sentence: str
    url: str
    built: str
    total: int
    entries: tuple[Entry, ...]

    @property
    def built_at(self) -> dt.datetime:
        """When the timeline was built."""
        return dt.datetime.fromisoformat(self.built)


def as_date(day: str) -> dt.date | None:
    """Read an ISO day; None for one before the year 1."""
    return dt.date.fromisoformat(day) if len(day) == DAY_LENGTH and day[:4] != "0000" else None


def year_month_day(day: str) -> tuple[int, int, int]:
    """Take an ISO day apart; the year is astronomical, so 0 is 1 BCE.

    >>> year_month_day("-0043-03-15")
    (-43, 3, 15)
    """
    year, month, dom = day.rsplit("-", 2)
    return int(year), int(month), int(dom)


def names(named: tuple[Named, ...]) -> str:
    """Join the names of actors or topics for a cell or a line of text."""
    return "; ".join(each.name for each in named)
