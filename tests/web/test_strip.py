"""The strip as links: each bar, name and way out asks the timeline what it says."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.filters import Filter, parse
from webapp.store.querying import Snapshot
from webapp.web import addresses
from webapp.web.overview import Bar
from webapp.web.periods import Unit, enclosing
from webapp.web.strip import Strip, bar_in_words, named, story_of, window_of, zoomed
from webapp.web.timeline import draw_strip

QUERIES = [
    "",
    "actor=norland",
    "from=2021&to=2021",
    "from=2021-10&q=bridge",
    "detail=key",
    "to=2004",
]


def drawn(snapshot: Snapshot, query: str) -> Strip:
    """Draw the strip of a query."""
    return draw_strip(snapshot, parse(query), addresses.timeline)


def asked_by(address: str) -> Filter:
    """Read the filter that a link asks for."""
    return parse(address.partition("?")[2])


def day(text: str) -> int:
    """Return the ordinal of a day."""
    return dt.date.fromisoformat(text).toordinal()


@pytest.mark.parametrize("query", QUERIES)
def test_a_bar_leads_to_as_many_entries_as_its_tip_says(snapshot: Snapshot, query: str) -> None:
    for drawing in drawn(snapshot, query).drawings:
        for bar in drawing.bars:
            count = snapshot.total(asked_by(bar.url)) if bar.url else 0
            said = int(bar.tip.rpartition(": ")[2].split()[0])
            assert said == count


@pytest.mark.parametrize("query", QUERIES)
def test_a_bar_is_an_element_of_its_own_in_each_drawing(snapshot: Snapshot, query: str) -> None:
    ids = [bar.id for drawing in drawn(snapshot, query).drawings for bar in drawing.bars]
    assert ids
    assert len(ids) == len(set(ids))


def test_a_bar_keeps_its_id_under_another_filter(snapshot: Snapshot) -> None:
    """So that the focus stays on it when the filter changes."""
    whole, norland = (
        {bar.id for bar in drawn(snapshot, query).drawings[0].bars} for query in ("", "q=bridge")
    )
    assert whole == norland


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Whole story"]),
        ("from=2021&to=2021", ["Whole story", "2020s", "2021"]),
        ("from=2021-10-20&to=2021-10-20", [
            "Whole story", "2020s", "2021", "October 2021", "18 to 24 October 2021",
            "Wednesday 20 October 2021",
        ]),
        ("from=2021-03&to=2021-10", ["Whole story", "2020s", "2021"]),
    ],
    ids=["all of it", "a year", "a day", "some months"],
)  # fmt: skip
def test_one_knows_where_one_has_zoomed_to(
    snapshot: Snapshot, query: str, names: list[str]
) -> None:
    assert [crumb.name for crumb in drawn(snapshot, query).crumbs] == names


@pytest.mark.parametrize(
    ("query", "window"),
    [
        ("", None),
        ("from=2021", ("2021-01-01", "2022-12-31")),
        ("to=2003", ("1980-01-01", "2003-12-31")),
        ("from=2021-10-20&to=2021-10-20", ("2021-10-20", "2021-10-20")),
        ("from=2030", ("2030-01-01", "2030-01-01")),
    ],
    ids=["no dates", "an open end", "an open beginning", "a day", "after the last entry"],
)
def test_the_window_is_what_is_asked_for_of_the_story(
    snapshot: Snapshot, query: str, window: tuple[str, str] | None
) -> None:
    expected = (day(window[0]), day(window[1])) if window else None
    assert window_of(parse(query), story_of(snapshot)) == expected


def test_zooming_keeps_all_else_and_begins_at_the_first_page() -> None:
    chosen = parse("actor=norland&order=newest&page=3")
    october = enclosing(dt.date(2021, 10, 20), Unit.MONTH)
    assert zoomed(chosen, october) == parse("actor=norland&order=newest&from=2021-10&to=2021-10")
    assert zoomed(zoomed(chosen, october), None) == parse("actor=norland&order=newest")


@pytest.mark.parametrize(
    ("label", "words", "name"),
    [
        ("Oct", "October 2021: 3 entries", "Oct: October 2021: 3 entries"),
        ("1980s", "1980s: 3 entries", "1980s: 3 entries"),
        ("2021", "2021: 3 entries", "2021: 3 entries"),
        ("20", "Wednesday 20 October 2021: 1 entry", "Wednesday 20 October 2021: 1 entry"),
        ("2", "Wednesday 20 October 2021: 1 entry", "2: Wednesday 20 October 2021: 1 entry"),
    ],
    ids=["shortened", "a decade", "a whole word", "a number in it", "a part of a number"],
)
def test_a_name_holds_the_label_that_is_seen(label: str, words: str, name: str) -> None:
    """Who speaks to the browser says what they see (WCAG 2.5.3, Label in Name)."""
    assert named(label, words) == name


def test_what_is_dated_wider_is_said_to_be() -> None:
    week = enclosing(dt.date(2021, 10, 20), Unit.WEEK)
    bar = Bar(week, 0, 10, 1.0, 1.0, (), 1, wider=True, selected=True)
    assert bar_in_words(bar) == "18 to 24 October 2021 (no closer date): 1 entry"
