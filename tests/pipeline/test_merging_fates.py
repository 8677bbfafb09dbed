"""What befell a person on a day is one event, whoever's side it is told from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import actor_of, named, together, told

from builders import day
from webapp.pipeline.merging import merge
from webapp.pipeline.merging.fates import deeds_of, fates_of, first_verb
from webapp.pipeline.wording import listed_words
from webapp.records import NameMention, Role, Sighting

QUILL = named("speaker", "Ada Quill")
COUNCIL = named("actor", "Harbour Council")
FATES = [(fate.name, text) for fate in listed_words().fate for text in fate.examples]
OTHERS = [(fate.name, text) for fate in listed_words().fate for text in fate.counters]


def in_role(name: NameMention, role: Role) -> NameMention:
    return replace(name, role=role)


def quill(headline: str) -> NameMention:
    """Name Quill: as the object behind a verb, as the subject before it."""
    return in_role(QUILL, Role.ACTS if headline.startswith("Quill") else Role.ACTED_ON)


def fates(headline: str) -> set[str]:
    verb = first_verb(headline)
    found = fates_of(headline, verb, [quill(headline)]) if verb else ()
    return {fate for fate, _ in found}


def of(article: str, text: str, *names: NameMention) -> Sighting:
    return told(article, text, names=names)


@pytest.mark.parametrize(("fate", "headline"), FATES)
def test_a_fate_is_told_in_each_of_its_ways(fate: str, headline: str) -> None:
    assert fates(headline) == {fate}


@pytest.mark.parametrize(("fate", "headline"), OTHERS)
def test_what_only_looks_like_a_fate_is_none(fate: str, headline: str) -> None:
    assert fate not in fates(headline)


@pytest.mark.parametrize(
    ("label", "headline"),
    [
        ("what may come", "Quill could be arrested"),
        ("what is not so", "Quill was not arrested"),
        ("what somebody said", "Quill said nobody was arrested"),
    ],
)
def test_a_fate_is_told_as_done_by_the_first_verb(label: str, headline: str) -> None:
    assert fates(headline) == set(), label


TOPPLED = "A revolt of sailors toppled Ada Quill."
DOWN = "Ada Quill stepped down after twelve years."


def test_both_sides_of_a_fate_are_one_event() -> None:
    toppled = of("post", TOPPLED, in_role(QUILL, Role.ACTED_ON))
    (merged,) = merge((toppled, of("gazette", DOWN, in_role(QUILL, Role.ACTS))), actor_of)
    assert "both tell “lose power”" in merged.reasons[0]


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("another day", replace(of("gazette", DOWN, quill("Quill")), span=day(2021, 10, 22))),
        ("another one", of("gazette", DOWN.replace("Ada Quill", "Tom Bond"),
                           in_role(named("speaker", "Tom Bond"), Role.ACTS))),
        ("another fate", of("gazette", "Ada Quill was arrested at a port.", quill("Quill"))),
        ("the same article", of("post", DOWN, quill("Quill"))),
    ],
)  # fmt: skip
def test_other_fates_stay_apart(label: str, other: Sighting) -> None:
    assert not together(of("post", TOPPLED, in_role(QUILL, Role.ACTED_ON)), other), label


RAISED = "The Harbour Council raised its storm warning to the highest of six levels."


@pytest.mark.parametrize(
    ("label", "other", "one"),
    [
        ("the same deed", "Late on Wednesday the Harbour Council raised the warning.", True),
        ("done to something else", "The Harbour Council raised its own pay by a tenth.", False),
        ("another deed", "The Harbour Council explained at length how a warning works.", False),
        ("with a figure", "Late on Wednesday the Harbour Council raised the warning to 45.", True),
    ],
)
def test_who_did_one_deed_to_one_thing_on_a_day_did_it_once(
    label: str, other: str, *, one: bool
) -> None:
    council = in_role(COUNCIL, Role.ACTS)
    assert together(of("post", RAISED, council), of("gazette", other, council)) is one, label


def test_deeds_with_other_figures_are_two() -> None:
    council = in_role(COUNCIL, Role.ACTS)
    gales = (
        "The Harbour Council raised its warning to 31 when gales from the north sank nine boats."
    )
    late = "Against the will of many skippers the Harbour Council raised the evening warning to {}."
    assert together(of("post", gales, council), of("gazette", late.format(31), council))
    assert not together(of("post", gales, council), of("gazette", late.format(45), council))


def test_who_suffers_a_deed_has_not_done_it() -> None:
    headline = "The Harbour Council was painted in the end"
    verb = first_verb(headline)
    assert verb is not None
    (told_of,) = {what for what, _ in deeds_of(headline, verb, [in_role(COUNCIL, Role.ACTS)])}
    assert told_of.endswith("acted on")
