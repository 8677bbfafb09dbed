"""Query strings, filters, and the shortest query string of each filter."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from webapp.filters import (
    EVERYTHING,
    LONGEST_ID,
    MOST_PAGES,
    MOST_PER_PAGE,
    MOST_VALUES,
    Combine,
    Density,
    Detail,
    Filter,
    FilterError,
    Look,
    Order,
    Period,
    Stack,
    Theme,
    abridged,
    in_full,
    parse,
    parse_look,
    period,
    shortest,
    to_query,
    without_paging,
)

READ = {
    "nothing": ("", EVERYTHING),
    "one actor": ("actor=norland", Filter(actor=("norland",))),
    "actors in any order": ("actor=b&actor=a", Filter(actor=("a", "b"))),
    "an actor said twice": ("actor=a&actor=a", Filter(actor=("a",))),
    "any of two topics": (
        "topic=x&topics=any&topic=y",
        Filter(topic=("x", "y"), topics=Combine.ANY),
    ),
    "left out": ("not_actor=a&not_topic=x", Filter(not_actor=("a",), not_topic=("x",))),
    "the empty fields of a form": ("q=&from=&to=&actor=&order=newest", Filter(order=Order.NEWEST)),
    "an empty field and a filled one": ("actor=&actor=a", Filter(actor=("a",))),
    "what other sites add": ("utm_source=mail&fbclid=1&actor=a", Filter(actor=("a",))),
    "words with spaces": ("q=++harbour+%20bridge+", Filter(q="harbour bridge")),
    "key entries, heaviest first": (
        "detail=key&order=salience",
        Filter(detail=Detail.KEY, order=Order.SALIENCE),
    ),
    "bars by topic": ("stack=topics", Filter(stack=Stack.TOPICS)),
    "bars by nothing": ("stack=none", EVERYTHING),
    "two clocks": (
        "as_of=2021-10-20&since=2021-10-01",
        Filter(as_of=dt.date(2021, 10, 20), since=dt.date(2021, 10, 1)),
    ),
    "the third page of ten": ("page=3&per_page=10", Filter(page=3, per_page=10)),
    "an id in another script": ("actor=%D0%BC%D0%B8%D1%80", Filter(actor=("мир",))),
    "a byte that is not UTF-8 stands for itself": ("q=%ff", Filter(q="\ufffd")),
}


@pytest.mark.parametrize(("query", "chosen"), READ.values(), ids=READ)
def test_a_query_string_is_read(query: str, chosen: Filter) -> None:
    assert parse(query) == chosen


PERIODS = {
    "2021": ("2021-01-01", "2021-12-31"),
    "2021-10": ("2021-10-01", "2021-10-31"),
    "2020-02": ("2020-02-01", "2020-02-29"),
    "2021-10-20": ("2021-10-20", "2021-10-20"),
    "1980s": ("1980-01-01", "1989-12-31"),
    "0001": ("0001-01-01", "0001-12-31"),
    "0000": ("0000-01-01", "0000-12-31"),
    "-0050s": ("-0050-01-01", "-0041-12-31"),
    "-0043": ("-0043-01-01", "-0043-12-31"),
    "-0043-03": ("-0043-03-01", "-0043-03-31"),
    "-0004-02": ("-0004-02-01", "-0004-02-29"),
    "-0043-03-15": ("-0043-03-15", "-0043-03-15"),
    "9999-12-31": ("9999-12-31", "9999-12-31"),
}


@pytest.mark.parametrize(("text", "days"), PERIODS.items(), ids=PERIODS)
def test_a_period_has_a_first_and_a_last_day(text: str, days: tuple[str, str]) -> None:
    found = period(text)
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == days


MALFORMED = {
    "no month 13": ("from=2021-13", "from"),
    "no 30 February": ("to=2024-02-30", "to"),
    "no year 0 with a sign": ("from=-0000", "from"),
    "no 29 February 44 BCE": ("from=-0043-02-29", "from"),
    "no day before the year 1 for what was known": ("as_of=-0043-03-15", "as_of"),
    "44 BCE before 45 BCE": ("from=-0043&to=-0044", "to"),
    "no month and day 0": ("from=0000-00-00", "from"),
    "no month and day 99": ("from=9999-99-99", "from"),
    "no year of five digits": ("from=10000-01-01", "from"),
    "no decade that begins in the middle": ("from=1985s", "from"),
    "a month's name": ("from=May", "from"),
    "an ordinal date": ("from=2021-293", "from"),
    "twenty digits": ("to=20211020202110202021", "to"),
    "words": ("from=now%3Bdrop", "from"),
    "digits of another script": ("from=%D9%A2%D9%A0%D9%A2%D9%A1", "from"),
    "a line feed after the year": ("from=%0A2021%00", "from"),
    "from after to": ("from=2022&to=2021", "to"),
    "a month for a day": ("as_of=2021-10", "as_of"),
    "two values for one": ("from=2021&from=2022", "from"),
    "the same value twice for one": ("page=1&page=1", "page"),
    "900 searches": ("&".join(["q=a"] * 199), "q"),
    "more parameters than a reader can choose": ("&".join(["q=a"] * 201), "query"),
    "page 0": ("page=0", "page"),
    "a negative page": ("page=-1", "page"),
    "a page with a sign": ("page=%2B1", "page"),
    "a page in scientific notation": ("page=1e3", "page"),
    "a page of Arabic digits": ("page=%D9%A1", "page"),
    "a page of 4,000 digits": ("page=" + "9" * 3900, "page"),
    "no entries a page": ("per_page=0", "per_page"),
    "too many entries a page": (f"per_page={MOST_PER_PAGE + 1}", "per_page"),
    "an unknown order": ("order=random", "order"),
    "another case": ("order=Newest", "order"),
    "bars by a colour": ("stack=red", "stack"),
    "an unknown detail": ("detail=most", "detail"),
    "an unknown way to combine": ("actors=none", "actors"),
    "a NUL in a search": ("q=a%00b", "q"),
    "a long search": ("q=" + "a" * 201, "q"),
    "a search of many words": ("q=" + "+".join("abcdefghijklm"), "q"),
    "a control character in an id": ("actor=a%07", "actor"),
    "a long id": ("actor=" + "a" * (LONGEST_ID + 1), "actor"),
    "too many actors": ("&".join(f"actor={n}" for n in range(MOST_VALUES + 1)), "actor"),
    "a query string of 5,000 characters": ("x=" + "a" * 5000, "query"),
}


@pytest.mark.parametrize(("query", "parameter"), MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_value_is_named_with_what_is_accepted(query: str, parameter: str) -> None:
    with pytest.raises(FilterError) as caught:
        parse(query)
    assert caught.value.parameter == parameter
    assert caught.value.sentence.startswith(f"The parameter “{parameter}” accepts ")


JUST_FITS = {
    "twelve words": "q=" + "+".join("abcdefghijkl"),
    "a search of 200 characters": "q=" + "a" * 200,
    "a long id": "actor=" + "a" * LONGEST_ID,
    "an id of one character": "actor=a",
    "twenty actors": "&".join(f"actor={n:02d}" for n in range(MOST_VALUES)),
    "an actor often": "&".join(["actor=a"] * (MOST_VALUES + 1)),
    "the last page": f"page={MOST_PAGES}",
    "a thousand entries a page": f"per_page={MOST_PER_PAGE}",
    "one entry a page": "per_page=1",
}


@pytest.mark.parametrize("query", JUST_FITS.values(), ids=JUST_FITS)
def test_what_is_as_large_as_it_may_be_is_read(query: str) -> None:
    assert to_query(parse(query)) == "&".join(dict.fromkeys(query.split("&")))


SHORTEST = {
    "defaults are left out": ("order=oldest&page=1&actors=all", ""),
    "names in their fixed order": ("q=b&topic=t&actor=a", "actor=a&topic=t&q=b"),
    "values sorted": ("actor=b&actor=a", "actor=a&actor=b"),
    "periods as they were written": ("from=2021-10&to=2020s", "from=2021-10&to=2020s"),
}


@pytest.mark.parametrize(("query", "short"), SHORTEST.values(), ids=SHORTEST)
def test_the_shortest_query_string(query: str, short: str) -> None:
    assert to_query(parse(query)) == short


def test_the_look_of_an_embed_follows_the_filter() -> None:
    look = parse_look("theme=dark&accent=%23A5281B&density=compact&actor=a")
    assert look == Look(Theme.DARK, Density.COMPACT, "a5281b")
    assert to_query(Filter(actor=("a",)), look) == (
        "actor=a&theme=dark&density=compact&accent=a5281b"
    )


@pytest.mark.parametrize("query", ["theme=blue", "density=0", "accent=red", "accent=fff;x"])
def test_a_malformed_look_is_refused(query: str) -> None:
    with pytest.raises(FilterError):
        parse_look(query)


def test_what_narrows_is_told_from_what_orders() -> None:
    assert not parse("order=newest&page=2&since=2021-10-20").narrows
    assert parse("detail=key").narrows
    assert parse("to=2021").narrows


def test_a_long_timeline_begins_with_its_key_entries_until_something_is_asked() -> None:
    assert abridged(parse(""), 101) == parse("detail=key")
    assert abridged(parse("order=newest"), 101) == parse("order=newest&detail=key")
    for asked in ("detail=all", "q=strike", "actor=a", "page=2"):
        assert abridged(parse(asked), 101) == parse(asked)
    assert abridged(parse(""), 100) == parse("")


@pytest.mark.parametrize(("entries", "query"), [(100, ""), (101, "detail=all")])
def test_all_entries_are_asked_for_in_the_fewest_words(entries: int, query: str) -> None:
    assert to_query(in_full(parse("detail=key"), entries)) == query
    assert to_query(in_full(parse("actor=a&detail=key"), entries)) == "actor=a"


SHORT = {
    "all of a short timeline": ("detail=all", 100, ""),
    "all of a long one": ("detail=all", 101, "detail=all"),
    "all of one actor in a long one": ("actor=a&detail=all", 101, "actor=a"),
    "key entries of a short one": ("detail=key", 100, "detail=key"),
    "nothing asked of a long one": ("", 101, ""),
}


@pytest.mark.parametrize(("asked", "entries", "query"), SHORT.values(), ids=SHORT)
def test_an_address_says_all_only_where_it_must(asked: str, entries: int, query: str) -> None:
    assert to_query(shortest(parse(asked), entries)) == query


def test_another_filter_starts_from_its_first_page() -> None:
    assert without_paging(parse("q=a&page=4")) == parse("q=a")


ids = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=12
)
several = st.lists(ids, unique=True, max_size=4).map(lambda found: tuple(sorted(found)))
days = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
begins = st.none() | days.map(dt.date.isoformat).map(period)
filters = st.builds(
    Filter,
    actor=several,
    actors=st.sampled_from(Combine),
    not_actor=several,
    topic=several,
    topics=st.sampled_from(Combine),
    not_topic=several,
    begin=begins,
    q=st.lists(ids, max_size=5).map(" ".join),
    article=ids | st.just(""),
    as_of=st.none() | days,
    since=st.none() | days,
    order=st.sampled_from(Order),
    stack=st.sampled_from(Stack),
    detail=st.sampled_from(Detail),
    page=st.integers(1, MOST_PAGES),
    per_page=st.none() | st.integers(1, MOST_PER_PAGE),
)


@given(filters)
@example(Filter(begin=Period("1980s", dt.date(1980, 1, 1), dt.date(1989, 12, 31))))
def test_a_filter_survives_its_query_string(chosen: Filter) -> None:
    assert parse(to_query(chosen)) == chosen


def read(query: str) -> Filter | FilterError:
    """Read a query string; a malformed one gives its error."""
    try:
        return parse(query)
    except FilterError as error:
        return error


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda raw: raw.decode("latin-1")))
def test_any_query_string_is_a_filter_or_a_named_error(query: str) -> None:
    found = read(query)
    assert isinstance(found, FilterError) or parse(to_query(found)) == found


@given(st.lists(st.tuples(st.sampled_from(["actor", "q", "from", "page", "order"]), st.text())))
def test_any_value_of_a_parameter_is_read_or_named(pairs: list[tuple[str, str]]) -> None:
    found = read(urlencode(pairs, errors="replace"))
    names = {name for name, _ in pairs} | {"query"}
    assert isinstance(found, Filter) or found.parameter in names
