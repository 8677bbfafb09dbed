"""Lanes: who is compared, what they share, and the ways on."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from builders import BUILT
from volumes import volume
from webapp.filters import Filter, Look, parse
from webapp.store.querying import Snapshot
from webapp.store.writing import write
from webapp.web import comparing, lanes, timeline
from webapp.web.axis import kept_layout


def compared(snapshot: Snapshot, query: str, articles: str = "") -> lanes.LanesView:
    """Compare what a query asks for."""
    return lanes.show(snapshot, parse(query), articles)


def test_two_actors_are_lanes_of_one_axis(snapshot: Snapshot) -> None:
    view = compared(snapshot, "actor=norland&actor=sudland")
    assert [(lane.name, lane.number, lane.entries) for lane in view.lanes] == [
        ("Norland", 1, 4),
        ("Sudland", 2, 4),
    ]
    assert (view.total, view.shared) == (5, 3)


def test_a_shared_entry_stands_on_both_lanes(snapshot: Snapshot) -> None:
    on = compared(snapshot, "actor=norland&actor=sudland").memberships
    assert on["e-talks"] == (1, 2)
    assert on["e-trains"] == (1,)
    assert on["e-vote"] == (2,)


def test_bars_of_all_lanes_share_their_periods(snapshot: Snapshot) -> None:
    view = compared(snapshot, "actor=norland&actor=sudland")
    chart = next(chart for chart in view.charts if chart.kind == "many")
    both = {column.label for column in chart.columns if len(column.spots) == 2}
    assert both == {"1980s", "2000s", "2021"}


def test_what_is_dated_wider_has_a_bar_of_its_own_that_says_so(snapshot: Snapshot) -> None:
    view = compared(snapshot, "actor=ada-quill&actor=harbour-union&from=2021-10-18&to=2021-10-24")
    for chart in view.charts:
        (wider,) = (column for column in chart.columns if column.is_wider)
        assert wider.name == "18 to 24 October 2021 (no closer date): 4 entries"


def test_lanes_leave_the_axes_that_are_kept_for_the_timeline_alone(snapshot: Snapshot) -> None:
    """What is compared makes an axis of its own, which no later page would ask for again."""
    timeline.show(snapshot, parse("from=2021"))
    kept = kept_layout.cache_info()
    compared(snapshot, "actor=norland&actor=sudland&from=2021")
    assert kept_layout.cache_info() == kept


def test_articles_are_compared_by_the_entries_they_tell(snapshot: Snapshot) -> None:
    view = compared(snapshot, "", "post,gazette")
    assert [lane.entries for lane in view.lanes] == [8, 4]
    assert (view.total, view.shared) == (11, 1)
    assert view.heading == "2 articles side by side"
    assert [lane.short for lane in view.lanes] == ["The Post", "The Gazette"]
    assert view.memberships["e-talks"] == (1, 2)


def test_the_other_filters_hold_for_all_lanes(snapshot: Snapshot) -> None:
    view = compared(snapshot, "actor=norland&actor=sudland&from=2021-10&to=2021-10")
    assert set(view.memberships) == {"e-talks", "e-trains"}
    assert [(clause.words, clause.without) for clause in view.clauses] == [
        ("October 2021", "/lanes?actor=norland&actor=sudland")
    ]


@pytest.mark.parametrize("query", ["", "actor=norland"])
def test_fewer_than_two_lanes_offer_more(snapshot: Snapshot, query: str) -> None:
    view = compared(snapshot, query)
    assert view.listing is None
    assert "/lanes?" in view.actors[0].url


def test_no_more_than_five_lanes() -> None:
    crowded = Filter(actor=tuple(f"a{number}" for number in range(8)))
    assert len(comparing.chosen_ids(crowded, "")[0]) == 5


def test_every_link_of_the_axis_shows_what_it_counts(client: FlaskClient) -> None:
    html = client.get("/lanes?actor=norland&actor=sudland").get_data(as_text=True)
    columns = re.findall(r'aria-label="[^"]*: (\d+) entr(?:y|ies)" href="(.*?)"', html)
    assert columns
    for count, address in columns:
        shown = client.get(unescape(address)).get_data(as_text=True)
        assert shown.count('class="entry') == int(count)


def test_the_sentence_says_what_is_shared_after_what_was_asked(client: FlaskClient) -> None:
    html = client.get("/lanes?actor=norland&actor=sudland&from=2021-10&to=2021-10").text
    said = re.sub(r"<[^>]+>", "", html.partition('class="sentence">')[2].partition("</p>")[0])
    assert said == "2 entries from October 2021 ×, 1 of them shared by all."


def test_an_unknown_lane_is_a_note_beside_the_known_ones(client: FlaskClient) -> None:
    response = client.get("/lanes?actor=nobody&actor=norland&actor=sudland")
    html = response.get_data(as_text=True)
    assert "This timeline has no “nobody”" in html
    assert "5 entries" in html


@pytest.mark.parametrize("query", ["", "actor=nobody&actor=none", "articles=x,y", "articles=,,"])
def test_lanes_of_nothing_are_a_page_too(client: FlaskClient, query: str) -> None:
    assert client.get(f"/lanes?{query}").status_code == 200


def test_lanes_may_be_framed_and_lead_to_the_site(client: FlaskClient) -> None:
    response = client.get("/embed/lanes?actor=norland&actor=sudland&theme=dark")
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in response.headers
    html = response.get_data(as_text=True)
    assert 'data-theme="dark"' in html
    assert 'href="http://localhost/lanes?actor=norland&amp;actor=sudland"' in html


def test_links_that_change_framed_lanes_stay_in_the_frame(client: FlaskClient) -> None:
    html = client.get("/embed/lanes?actor=norland&actor=sudland&from=2021&theme=dark").get_data(
        as_text=True
    )
    links = re.findall(r'<a [^>]*href="([^"]*lanes[^"]*)"[^>]*>', html)
    inside = [unescape(one) for one in links if one.startswith("/embed/lanes?")]
    assert all("theme=dark" in one for one in inside)
    assert html.count('target="_self"') == len(inside) > 5
    assert client.get(inside[0]).status_code == 200


def test_a_page_beyond_the_last_one_leads_back(client: FlaskClient) -> None:
    for path in ("/lanes", "/embed/lanes"):
        html = client.get(f"{path}?actor=norland&actor=sudland&page=2").get_data(as_text=True)
        assert "beyond the last one" in html
        assert f'href="{path}?actor=norland&amp;actor=sudland"' in html


def test_framed_lanes_of_many_entries_lead_from_page_to_page(tmp_path: Path) -> None:
    write(volume(150), tmp_path / "timeline.db", built=BUILT)
    snapshot = Snapshot(tmp_path / "timeline.db")
    busiest = [one.id for one in snapshot.actors().actors[:2]]
    query = "&".join(f"actor={one}" for one in sorted(busiest))
    first = lanes.show(snapshot, parse(query), "", Look())
    second = lanes.show(snapshot, parse(f"{query}&page=2"), "", Look())
    assert (first.previous, first.next) == ("", f"/embed/lanes?{query}&page=2")
    assert second.previous == f"/embed/lanes?{query}"
    assert not set(first.memberships) & set(second.memberships)


def test_newest_first_turns_dates_round_and_not_what_is_inside_of_them(snapshot: Snapshot) -> None:
    """Whether actors or articles are compared, a date begins with its weightiest entry."""
    found = {
        order: lanes.show(snapshot, parse(f"order={order}"), "post,gazette").listing
        for order in ("oldest", "newest")
    }
    dates = {
        order: [(group.id, [entry.id for entry in group.entries]) for group in listing.groups]
        for order, listing in found.items()
        if listing
    }
    assert dates["newest"] == dates["oldest"][::-1]
    assert any(len(entries) > 1 for _, entries in dates["newest"])


def test_lanes_of_nothing_in_a_frame_say_so(client: FlaskClient) -> None:
    assert "nothing to compare" in client.get("/embed/lanes").get_data(as_text=True)
