"""What an embed shows: its links stay in the frame and keep its look."""

from __future__ import annotations

import re

import pytest

from webapp.filters import Density, Look, Theme, parse
from webapp.store.querying import Snapshot
from webapp.web.embedded import Choice, Frame, frame_of_entry, frame_of_timeline

DARK = Look(theme=Theme.DARK, density=Density.COMPACT, accent="00558a")


def framed(snapshot: Snapshot, query: str, look: Look = DARK) -> Frame:
    """Frame what a query asks for."""
    return frame_of_timeline(snapshot, parse(query), look)


def choice(frame: Frame, one: str) -> Choice:
    """Find a choice of a frame by its id."""
    return next(made for facet in frame.facets for made in facet.choices if made.id == one)


def test_every_link_of_a_frame_stays_in_it_and_keeps_its_look(snapshot: Snapshot) -> None:
    frame = framed(snapshot, "actor=norland&per_page=2&page=2&order=newest")
    entries = [entry for group in frame.listing.groups for entry in group.entries]
    links = [
        frame.clear, frame.first, frame.previous,
        *(clause.without for clause in frame.clauses),
        *(made.url for facet in frame.facets for made in facet.choices),
        *(name.url for entry in entries for name in (*entry.actors, *entry.topics)),
    ]  # fmt: skip
    assert len(links) > 10
    for link in links:
        assert re.fullmatch(r"/embed\?.*theme=dark&density=compact&accent=00558a", link)


def test_the_way_out_is_a_full_address_of_the_same_question(snapshot: Snapshot) -> None:
    assert framed(snapshot, "actor=norland&page=2").page.endswith("/?actor=norland&page=2")


def test_a_choice_is_added_and_taken_out_again(snapshot: Snapshot) -> None:
    before = choice(framed(snapshot, "topic=labour", Look()), "harbour-union")
    assert (before.is_chosen, before.url) == (False, "/embed?actor=harbour-union&topic=labour")
    after = choice(framed(snapshot, "actor=harbour-union&topic=labour", Look()), "harbour-union")
    assert (after.is_chosen, after.url) == (True, "/embed?topic=labour")


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("actor=gone", "This timeline has no actor “gone”."),
        ("not_topic=gone", "This timeline has no topic “gone”."),
        ("article=gone", "This timeline has no article “gone”."),
    ],
)
def test_what_a_rebuild_has_removed_is_a_note(snapshot: Snapshot, query: str, note: str) -> None:
    frame = framed(snapshot, query)
    assert (frame.notes, frame.total) == ((note,), 0)


def test_one_entry_alone_is_open_and_leads_to_its_page(snapshot: Snapshot) -> None:
    frame = frame_of_entry(snapshot, snapshot.event("e-treaty"), DARK)
    assert (frame.is_single, frame.notes) == (True, ())
    assert frame.page.endswith("/events/e-treaty")
    assert [entry.id for group in frame.listing.groups for entry in group.entries] == ["e-treaty"]


def test_an_entry_that_is_gone_leads_to_the_timeline(snapshot: Snapshot) -> None:
    frame = frame_of_entry(snapshot, None)
    assert frame.notes == ("This entry is no longer in the timeline.",)
    assert (frame.listing.groups, frame.page.endswith("/")) == ((), True)
