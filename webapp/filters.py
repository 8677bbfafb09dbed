"""The query string, a typed :class:`Filter`, and the shortest query string again.

``parse(to_query(filter)) == filter`` for every filter, and two query strings that ask for the same
give the same filter. Unknown parameters are ignored (pages that link here add their own), empty
ones too (a form sends its empty fields). Everything malformed is a :class:`FilterError`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from functools import lru_cache, partial
from itertools import starmap
from typing import TypeVar
from urllib.parse import parse_qsl, urlencode

from webapp.records import Day
from webapp.spans import days_in_month, make_day

# From here on the timeline begins with its key entries: nobody reads a hundred before choosing.
LONG = 100
# The limits that follow bound the work of one address; no page of the site comes near them.
MOST_VALUES = 20
MOST_WORDS = 12
LONGEST_ID = 200
LONGEST_SEARCH = 200
LONGEST_QUERY = 4000
# Below 2**63 even when multiplied by the entries of a page: SQLite takes no larger offset.
MOST_PAGES = 999_999_999
MOST_PER_PAGE = 1000
YEARS_A_DECADE = 10
# [0-9], not \d: that takes the digits of every script, and so would int().
PERIOD = re.compile(r"(-?[0-9]{4})(?:(s)|-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
WHOLE = re.compile(r"[0-9]{1,9}", re.ASCII)
COLOUR = re.compile(r"#?([0-9a-fA-F]{6})", re.ASCII)
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

Kind = TypeVar("Kind", bound=StrEnum)


class FilterError(ValueError):
    """A malformed parameter; ``sentence`` says which one and what it accepts."""

    def __init__(self, parameter: str, accepts: str) -> None:
        """Name the ``parameter`` and say what it ``accepts``."""
        self.parameter = parameter
        self.sentence = f"The parameter “{parameter}” accepts {accepts}."
        super().__init__(self.sentence)


class Combine(StrEnum):
    """How several actors, or several topics, of one filter combine."""

    ALL = "all"
    ANY = "any"


class Order(StrEnum):
    """The order of entries: by when they happened, by weight, or by when they were reported."""

    OLDEST = "oldest"
    NEWEST = "newest"
    SALIENCE = "salience"
    REPORTED = "reported"


class Detail(StrEnum):
    """Which entries are shown: all of them, or the key entries."""

    ALL = "all"
    KEY = "key"


class Stack(StrEnum):
    """What the bars of the strip are stacked by; by the chosen ones of an "any" in any case."""

    NONE = "none"
    TOPICS = "topics"
    ACTORS = "actors"


class Theme(StrEnum):
    """The colours of an embed."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How much room an entry takes in an embed."""

    NORMAL = "normal"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class Period:
    """A year, month, day or decade as a reader writes it, and its first and last day.

    Years before the year 1 are written as in EDTF: ``0000`` is 1 BCE, ``-0043`` is 44 BCE.
    """

    text: str
    first: Day
    last: Day


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader asks for; the fields bear the names of the parameters, in their fixed order.

    ``begin`` and ``end`` are the parameters ``from`` and ``to``: an entry is in when any of its
    days is. ``since`` leaves nothing out: it marks what was first reported on that day or later.
    ``per_page`` and ``detail`` are None where the reader did not choose.
    """

    actor: tuple[str, ...] = ()
    actors: Combine = Combine.ALL
    not_actor: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    topics: Combine = Combine.ALL
    not_topic: tuple[str, ...] = ()
    begin: Period | None = field(default=None, metadata={"parameter": "from"})
    end: Period | None = field(default=None, metadata={"parameter": "to"})
    q: str = ""
    article: str = ""
    as_of: dt.date | None = None
    since: dt.date | None = None
    order: Order = Order.OLDEST
    detail: Detail | None = None
    stack: Stack = Stack.NONE
    page: int = 1
    per_page: int | None = None

    @property
    def narrows(self) -> bool:
        """Say whether the filter leaves anything out, as opposed to ordering or paging."""
        chosen = (self.actor, self.not_actor, self.topic, self.not_topic, self.begin, self.end)
        return any(chosen) or bool(self.q or self.article or self.as_of) or self.only_key

    @property
    def only_key(self) -> bool:
        """Say whether only key entries are asked for."""
        return self.detail is Detail.KEY


@dataclass(frozen=True, slots=True)
class Look:
    """How an embed looks; ``accent`` is six hexadecimal digits, or empty for the site's own."""

    theme: Theme = Theme.AUTO
    density: Density = Density.NORMAL
    accent: str = ""


EVERYTHING = Filter()


def pairs_of(query: str) -> list[tuple[str, str]]:
    """Split a query string, decoded once, into its non-empty parameters."""
    if len(query) > LONGEST_QUERY:
        raise FilterError("query", f"a query string of at most {LONGEST_QUERY} characters")
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=200)
    except ValueError as error:
        raise FilterError("query", "at most 200 parameters") from error
    return [(name, value.strip()) for name, value in pairs if value.strip()]


def parse(query: str) -> Filter:
    """Read the filter of a query string; FilterError where a parameter is malformed."""
    chosen = Filter(**_read(query, READERS))  # type: ignore[arg-type] # READERS has the types
    if chosen.begin and chosen.end and _is_after(chosen.begin.first, chosen.end.last):
        raise FilterError("to", f"a date that is not before “from” ({chosen.begin.text})")
    return chosen


def _is_after(one: Day, other: Day) -> bool:
    return one.toordinal() > other.toordinal()


def parse_look(query: str) -> Look:
    """Read how an embed shall look; FilterError where a parameter is malformed."""
    return Look(**_read(query, LOOK_READERS))  # type: ignore[arg-type] # LOOK_READERS has the types


def to_query(chosen: Filter, look: Look | None = None) -> str:
    """Write the shortest query string of a filter, and of a look; empty for the defaults."""
    pairs = [pair for record in (chosen, look) if record for pair in _pairs(record)]
    return "&".join(starmap(_encoded, pairs))


@lru_cache(maxsize=1 << 12)
def _encoded(parameter: str, value: str) -> str:
    """Write one pair; a page has hundreds of addresses, of few different pairs."""
    return urlencode(((parameter, value),))


def without_paging(chosen: Filter) -> Filter:
    """Return the same question from its first page."""
    return replace(chosen, page=1)


def abridged(chosen: Filter, entries: int) -> Filter:
    """Begin a long timeline with its key entries, where the reader asks for nothing yet."""
    asks = chosen.narrows or chosen.detail is not None or chosen.page > 1
    return chosen if asks or entries <= LONG else replace(chosen, detail=Detail.KEY)


def in_full(chosen: Filter, entries: int) -> Filter:
    """Ask for all entries as shortly as a timeline of that many ``entries`` allows."""
    plain = replace(chosen, detail=None)
    return plain if abridged(plain, entries) == plain else replace(chosen, detail=Detail.ALL)


def shortest(chosen: Filter, entries: int) -> Filter:
    """Drop ``detail=all`` where a timeline of that many ``entries`` shows all without it."""
    return in_full(chosen, entries) if chosen.detail is Detail.ALL else chosen


Reader = Callable[[str, list[str]], object]


def _read(query: str, readers: Mapping[str, Reader]) -> dict[str, object]:
    values: dict[str, list[str]] = {}
    for name, value in pairs_of(query):
        if name in readers:
            values.setdefault(name, []).append(value)
    return {FIELDS.get(name, name): readers[name](name, found) for name, found in values.items()}


def _pairs(record: Filter | Look) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, parameter, default in WRITTEN[type(record)]:
        value = getattr(record, name)
        if value is not default and value != default:
            many = value if isinstance(value, tuple) else (value,)
            pairs.extend((parameter, _text(part)) for part in many)
    return pairs


def _text(value: object) -> str:
    return value.text if isinstance(value, Period) else str(value)


def _one(name: str, values: list[str]) -> str:
    if len(values) > 1:
        raise FilterError(name, "one value, and was given several")
    return values[0]


def _ids(name: str, values: list[str]) -> tuple[str, ...]:
    if len(set(values)) > MOST_VALUES:
        raise FilterError(name, f"at most {MOST_VALUES} different ids")
    return tuple(sorted({_id_of(name, value) for value in values}))


def _id_of(name: str, value: str) -> str:
    if len(value) > LONGEST_ID or CONTROL.search(value):
        raise FilterError(name, f"an id of at most {LONGEST_ID} printable characters")
    return value


def _id(name: str, values: list[str]) -> str:
    return _id_of(name, _one(name, values))


def _search(name: str, values: list[str]) -> str:
    words = _one(name, values).split()
    text = " ".join(words)
    if len(text) > LONGEST_SEARCH or len(words) > MOST_WORDS or CONTROL.search(text):
        limits = f"up to {MOST_WORDS} words of {LONGEST_SEARCH} printable characters in all"
        raise FilterError(name, limits)
    return text


def _choice(kind: type[Kind], name: str, values: list[str]) -> Kind:
    value = _one(name, values)
    try:
        return kind(value)
    except ValueError as error:
        *most, last = (f"“{one}”" for one in kind)
        raise FilterError(name, f"{', '.join(most)} or {last}") from error


def _whole(most: int, name: str, values: list[str]) -> int:
    value = _one(name, values)
    if not WHOLE.fullmatch(value) or not 1 <= int(value) <= most:
        raise FilterError(name, f"a whole number from 1 to {most}")
    return int(value)


def period(text: str) -> Period | None:
    """Read ``2021``, ``2021-10``, ``2021-10-20`` or ``1980s``; None where it is none of these."""
    match = PERIOD.fullmatch(text)
    if not match or text.startswith("-0000"):
        return None
    year, decade, month, day = match.groups()
    try:
        if decade:
            return _decade(text, int(year))
        first = make_day(int(year), int(month or 1), int(day or 1))
        last_month = int(month or 12)
        last_day = int(day or days_in_month(first.year, last_month))
        first.toordinal()  # a day before the year 1 is checked only here
        return Period(text, first, make_day(first.year, last_month, last_day))
    except ValueError:
        return None


def _decade(text: str, year: int) -> Period | None:
    if year % YEARS_A_DECADE:
        return None
    return Period(text, make_day(year, 1, 1), make_day(year + YEARS_A_DECADE - 1, 12, 31))


def _period(name: str, values: list[str]) -> Period:
    found = period(_one(name, values))
    if found is None:
        raise FilterError(name, "a year, month, day or decade: 2021, 2021-10, 2021-10-20 or 2020s")
    return found


def _day(name: str, values: list[str]) -> dt.date:
    found = period(_one(name, values))
    if found is None or found.first != found.last or not isinstance(found.first, dt.date):
        raise FilterError(name, "a day such as 2021-10-20")
    return found.first


def _accent(name: str, values: list[str]) -> str:
    match = COLOUR.fullmatch(_one(name, values))
    if not match:
        raise FilterError(name, "a colour of six hexadecimal digits such as a5281b")
    return match[1].lower()


READERS: Mapping[str, Reader] = {
    "actor": _ids,
    "actors": partial(_choice, Combine),
    "not_actor": _ids,
    "topic": _ids,
    "topics": partial(_choice, Combine),
    "not_topic": _ids,
    "from": _period,
    "to": _period,
    "q": _search,
    "article": _id,
    "as_of": _day,
    "since": _day,
    "order": partial(_choice, Order),
    "detail": partial(_choice, Detail),
    "stack": partial(_choice, Stack),
    "page": partial(_whole, MOST_PAGES),
    "per_page": partial(_whole, MOST_PER_PAGE),
}
LOOK_READERS: Mapping[str, Reader] = {
    "theme": partial(_choice, Theme),
    "density": partial(_choice, Density),
    "accent": _accent,
}
FIELDS = {"from": "begin", "to": "end"}
WRITTEN = {
    kind: tuple((one.name, one.metadata.get("parameter", one.name), one.default) for one in all_of)
    for kind, all_of in ((Filter, fields(Filter)), (Look, fields(Look)))
}
"""Each field of a filter and of a look, its parameter and its default; a page has 200 addresses."""
PARAMETERS = (*READERS, *LOOK_READERS)
"""The names of all parameters, of a filter and of a look."""
