"""What an editor's corrections do to entries, and what is said of those that do not fit."""

from __future__ import annotations

import dataclasses

import pytest

from builders import harbour
from webapp.editorial import Correction
from webapp.pipeline.corrections import correct
from webapp.records import Event, Sighting

EVENTS = harbour().events


def named(sighting: Sighting) -> str:
    """Name an event as the tests need it."""
    return f"{sighting.article}:{sighting.start}"


def corrected(**fields: object) -> tuple[dict[str, Event], tuple[str, ...]]:
    """Carry out one correction on the harbour timeline."""
    correction = Correction(**{"event": EVENTS[0].id, **fields})  # type: ignore[arg-type]
    result = correct(EVENTS, [correction], named)
    return {event.id: event for event in result.events}, tuple(p.what for p in result.problems)


def most_told() -> Event:
    """Find the entry with the most sources."""
    return max(EVENTS, key=lambda event: len(event.evidence))


def test_without_corrections_nothing_changes() -> None:
    assert correct(EVENTS, [], named).events == EVENTS


def test_a_date_is_set_and_the_machines_reading_kept_in_words() -> None:
    events, problems = corrected(date="1999-12-31", reason="The paper put it right.")
    event = events[EVENTS[0].id]
    assert event.span.first.isoformat() == event.span.last.isoformat() == "1999-12-31"
    assert event.corrected.startswith("Date set to Friday 31 December 1999; read as ")
    assert event.corrected.endswith("by the editor: The paper put it right.")
    assert not problems


def test_a_corrected_date_puts_the_entry_in_its_new_place() -> None:
    result = correct(EVENTS, [Correction(event=EVENTS[0].id, date="2099")], named)
    assert result.events[-1].id == EVENTS[0].id


def test_several_entries_put_right_stand_in_the_order_of_their_dates() -> None:
    dates = ("2099", "1901", "2050-01-01")
    corrections = [
        Correction(event=one.id, date=date) for one, date in zip(EVENTS, dates, strict=False)
    ]
    firsts = [one.span.first.isoformat() for one in correct(EVENTS, corrections, named).events]
    assert firsts == sorted(firsts)
    assert (firsts[0], firsts[-2:]) == ("1901-01-01", ["2050-01-01", "2099-01-01"])


def test_a_headline_is_set_and_the_id_stays() -> None:
    events, _ = corrected(headline="The bridge was shut")
    assert events[EVENTS[0].id].title == "The bridge was shut"
    assert EVENTS[0].title in events[EVENTS[0].id].corrected


def test_a_hidden_entry_is_gone() -> None:
    events, _ = corrected(hide=True)
    assert EVENTS[0].id not in events
    assert len(events) == len(EVENTS) - 1


def test_two_entries_become_one_with_both_sources() -> None:
    first, second = EVENTS[0], EVENTS[1]
    events, _ = corrected(same_as=second.id)
    assert first.id not in events
    assert events[second.id].evidence == second.evidence + first.evidence
    assert len(events[second.id].merging) == len(events[second.id].evidence) - 1
    assert events[second.id].independent == first.independent + second.independent
    assert set(events[second.id].topics) == {*first.topics, *second.topics}


def test_an_entry_is_split_into_its_sources() -> None:
    event = most_told()
    result = correct(EVENTS, [Correction(event=event.id, split=True)], named)
    parts = {one.id: one for one in result.events}
    assert {named(sighting) for sighting in event.evidence} <= parts.keys()
    assert event.id not in parts
    for sighting in event.evidence:
        part = parts[named(sighting)]
        assert (part.evidence, part.span, part.independent) == ((sighting,), sighting.span, 1)
        assert part.corrected == f"Split from “{event.title}” by the editor."


def test_the_parts_of_a_split_entry_have_their_own_headlines_where_they_have_any() -> None:
    event = most_told()
    told = [dataclasses.replace(one, headline="") for one in event.evidence]
    told[0] = dataclasses.replace(told[0], headline="The sea wall broke")
    whole = dataclasses.replace(event, evidence=tuple(told))
    result = correct([whole], [Correction(event=event.id, split=True)], named)
    titles = {one.id: one.title for one in result.events}
    assert titles[named(told[0])] == "The sea wall broke"
    assert {titles[named(one)] for one in told[1:]} == {event.title}


WAS = EVENTS[0].actors
ACTORS = {
    "one is added": ({"add_actors": ("sea-wall",)}, (*WAS, "sea-wall")),
    "one is taken out": ({"remove_actors": WAS[:1]}, WAS[1:]),
    "one stands for another": (
        {"remove_actors": WAS[:1], "add_actors": ("sea-wall",)},
        (*WAS[1:], "sea-wall"),
    ),
    "one is added again": ({"add_actors": WAS[:1]}, WAS),
}


@pytest.mark.parametrize(("fields", "actors"), ACTORS.values(), ids=ACTORS)
def test_actors_are_added_and_taken_out(fields: dict[str, object], actors: tuple[str, ...]) -> None:
    events, problems = corrected(**fields)
    assert events[EVENTS[0].id].actors == actors
    assert events[EVENTS[0].id].corrected == "Actors set by the editor."
    assert not problems


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"event": "no-such"}, "no entry has this id"),
        ({"date": "yesterday"}, "is not EDTF"),
        ({"same_as": "no-such"}, "no other entry has this id"),
        ({"same_as": EVENTS[0].id}, "no other entry has this id"),
        ({}, "changes nothing"),
    ],
)
def test_what_does_not_fit_is_said_and_changes_nothing(
    fields: dict[str, object], said: str
) -> None:
    events, (problem,) = corrected(**fields)
    assert said in problem
    assert tuple(events.values()) == EVENTS


def test_what_does_not_fit_is_named_by_its_place_in_the_file() -> None:
    corrections = [Correction(event=EVENTS[0].id, hide=True), Correction(event="gone")]
    (problem,) = correct(EVENTS, corrections, named).problems
    assert problem.where == "timeline.toml, correction 2 (event gone)"


def test_an_entry_with_one_source_cannot_be_split() -> None:
    single = next(event for event in EVENTS if len(event.evidence) == 1)
    result = correct(EVENTS, [Correction(event=single.id, split=True)], named)
    assert "one source" in result.problems[0].what
    assert dataclasses.replace(single) in result.events
