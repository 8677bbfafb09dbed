"""What is told again is known by who did or said it, and by much the same words."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from told import actor_of, named, together, told

from builders import day
from webapp.pipeline.merging import merge
from webapp.records import ActorKind, Basis, NameMention, Role, Sighting


def acting(name: str, role: Role = Role.ACTS) -> NameMention:
    return replace(named("actor", name), role=role)


QUILL = named("speaker", "Ada Quill")
NORLAND = replace(acting("Norland"), kind=ActorKind.COUNTRY)
LESK = replace(acting("Lesk", Role.ACTED_ON), kind=ActorKind.COUNTRY)
OSTER = replace(acting("Oster", Role.ACTED_ON), kind=ActorKind.COUNTRY)


def of(article: str, text: str, *names: NameMention, headline: str = "") -> Sighting:
    sighting = told(article, text, names=names)
    return replace(sighting, headline=headline) if headline else sighting


REGRET = "Ada Quill expressed regret that Lesk did not take part in the talks."
ABSENCE = "Ada Quill also regretted the absence of Lesk at the conference."
THERE = replace(LESK, role=Role.MENTIONED)


def test_who_regrets_what_of_whom_tells_which_regret_it_is() -> None:
    assert together(of("post", REGRET, QUILL, LESK), of("gazette", ABSENCE, QUILL, THERE))


@pytest.mark.parametrize(
    ("label", "text", "names"),
    [
        ("of another", ABSENCE.replace("Lesk", "Oster"), (QUILL, OSTER)),
        (
            "of another happening",
            "Ada Quill regretted that fishers off the coast of Lesk had lost their boats.",
            (QUILL, THERE),
        ),
        ("welcomed, not regretted", ABSENCE.replace("regretted", "welcomed"), (QUILL, THERE)),
    ],
)
def test_other_reactions_are_other_events(
    label: str, text: str, names: tuple[NameMention, ...]
) -> None:
    assert not together(of("post", REGRET, QUILL, LESK), of("gazette", text, *names)), label


TENTS = "Ada Quill said 200 heavy tents had been ordered to cope with the rainy season."


def from_afar(article: str, text: str, date: int) -> Sighting:
    return replace(of(article, text, QUILL), basis=Basis.INHERITED, span=day(2021, 10, date))


@pytest.mark.parametrize(
    ("label", "other", "one"),
    [
        ("a day later", from_afar("gazette", TENTS.replace("heavy", "heavier"), 21), True),
        ("two days later", from_afar("gazette", TENTS, 22), False),
        ("other figures", from_afar("gazette", TENTS.replace("200", "400"), 21), False),
        ("a date of its own", replace(from_afar("gazette", TENTS, 21), basis=Basis.STATED), False),
        ("in one article", from_afar("post", TENTS, 21), False),
    ],
)
def test_one_sentence_dated_a_day_apart_from_afar_is_one_statement(
    label: str, other: Sighting, *, one: bool
) -> None:
    assert together(from_afar("post", TENTS, 20), other) is one, label


def test_whom_he_means_does_not_part_one_sentence() -> None:
    text = "and almost a day later he dug her out with the help of friends"
    sightings = [
        of(
            "post",
            text,
            acting("Tom Bond"),
            headline="Tom Bond dug her out with the help of friends",
        ),
        of(
            "gazette",
            text,
            acting("Ben Roe"),
            headline="Ben Roe dug her out with the help of friends",
        ),
    ]
    assert together(*sightings)


def test_who_tells_a_happening_again_does_not_part_it() -> None:
    bureau = acting("Quake Bureau")
    struck = replace(of("post", "The quake struck Lesk.", LESK), told_first=0)
    tremor = of("post", "The first tremor had struck at four, the Quake Bureau said.", bureau)
    again = replace(
        tremor,
        start=4000,
        end=4100,
        told_first=0,
        headline="Quake Bureau: The first tremor had struck",
    )
    hit = of("gazette", "A huge quake hit Norland.", NORLAND)
    for order in permutations((struck, again, hit)):
        assert len(merge(order, actor_of)) == 1
