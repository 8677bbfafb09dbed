"""What befell a person on a day is one event, whoever's side it is told from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import actor_of, named, together, told

from builders import day, month
from webapp.pipeline.merging import merge
from webapp.pipeline.merging.fates import doings
from webapp.pipeline.wording import listed_words
from webapp.records import ActorKind, NameMention, Role, Sighting

QUILL = named("speaker", "Ada Quill")
COUNCIL = named("actor", "Harbour Council")
NORLAND = replace(named("place", "Norland"), kind=ActorKind.COUNTRY)
FATES = [(fate.name, text) for fate in listed_words().fate for text in fate.examples]
OTHERS = [(fate.name, text) for fate in listed_words().fate for text in fate.counters]


def in_role(name: NameMention, role: Role) -> NameMention:
    return replace(name, role=role)


def quill(headline: str) -> NameMention:
    """Name Quill: as the object behind a verb, as the subject before it."""
    return in_role(QUILL, Role.ACTS if headline.startswith("Quill") else Role.ACTED_ON)


def fates(headline: str) -> set[str]:
    """Name the fates of Quill that a headline tells, but for where they lead to."""
    told_of = doings(headline, [quill(headline), NORLAND]).fates
    return {fate.removesuffix(" to Norland") for fate, _ in told_of}


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
        ("what befell nobody", "Quill said nobody was arrested"),
    ],
)
def test_what_may_come_is_not_so_or_is_of_others_tells_no_fate(label: str, headline: str) -> None:
    assert fates(headline) == set(), label


@pytest.mark.parametrize(
    ("label", "headline", "befell"),
    [
        ("of one", "The mill said its chief, Ada Quill, resigned", {"lose power"}),
        ("suffered", "Guards said Ada Quill was killed", {"die"}),
        ("not so", "The mill said Ada Quill had not resigned", set()),
        ("to come perhaps", "The mill said Ada Quill might resign", set()),
        ("of somebody else", "The mill said Ada Quill knew Bond resigned", set()),
        ("of hers", "Guards said Ada Quill's brother was killed", set()),
        ("hailed", "Sailors hailed the news Ada Quill was killed", set()),
    ],
)
def test_what_is_only_said_to_befall_one_befell_one(
    label: str, headline: str, befell: set[str]
) -> None:
    name = in_role(QUILL, Role.ACTS)
    assert {fate for fate, _ in doings(headline, [name]).fates} == befell, label


def test_an_article_tells_a_fate_twice() -> None:
    chief = of("post", "Quill Mills said its chief, Ada Quill, resigned.", QUILL)
    again = told("post", "Quill Mills said Ada Quill resigned to paint.", names=[QUILL], at=4000)
    assert together(chief, again)


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
        ("the same sentence", told("post", DOWN, names=[quill("Quill")])),
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


def test_deeds_done_with_others_are_two() -> None:
    council = in_role(COUNCIL, Role.ACTS)
    pilots, dockers = (named("actor", name) for name in ("Pilots of Lesk", "Dockers of Oster"))
    pay = "The Harbour Council met angry {} over pay at noon in a crowded fish hall."
    cranes = (
        "Late and in private the Harbour Council met angry {} who want longer breaks and cranes."
    )
    met = of("post", pay.format("men"), council)
    assert together(met, of("gazette", cranes.format("crews"), council))
    met = of("post", pay.format("Pilots of Lesk"), council, pilots)
    too = of("gazette", cranes.format("Dockers of Oster"), council, dockers)
    assert not together(met, too)


def test_who_suffers_a_deed_has_not_done_it() -> None:
    painted = "The Harbour Council was painted in the end"
    assert {what for what, _ in doings(painted, [in_role(COUNCIL, Role.ACTS)]).deeds} == {
        "paint acted on"
    }


@pytest.mark.parametrize(
    ("label", "headline", "deeds"),
    [
        ("done", "Quill sent the ships", {"send acts"}),
        ("said", "Quill said she would send the ships", {"send acts"}),
        ("decided", "Quill decided to send the ships", {"send acts"}),
        ("said of somebody else", "Quill said Bond would send the ships", set()),
        ("wished", "Quill might send the ships", set()),
        ("denied", "Quill did not send the ships", set()),
        ("only said", "Quill said nothing", set()),
        ("no verb", "Quill's ships", set()),
    ],
)
def test_a_deed_is_done_or_decided(label: str, headline: str, deeds: set[str]) -> None:
    assert {what for what, _ in doings(headline, [quill(headline)]).deeds} == deeds, label


def test_an_object_tells_no_deed() -> None:
    """What "ruins" is a word for is told by the verb alone: Quill ruined nothing."""
    told_of = doings("Quill visited the ruins", [quill("Quill visited")]).deeds
    assert {what for what, _ in told_of} == {"visit acts"}


def test_one_travels_to_two_places_in_a_day() -> None:
    said = of("post", "Ada Quill said she would travel to Norland.", QUILL, NORLAND)
    came = of("gazette", "Ada Quill arrived there in Norland late.", quill("Quill"), NORLAND)
    lesk = of("herald", "Ada Quill arrived in Lesk late.", quill("Quill"), named("place", "Lesk"))
    assert together(said, came)
    assert not together(said, lesk)


SOME_WORDS = ("Ada Quill", "the Harbour Council", "was", "will", "not", "said", "she", "resigned",
         "arrested", "to", "sell", "ferries", "by", "“”", "—")  # fmt: skip


@given(st.lists(st.sampled_from(SOME_WORDS), max_size=9).map(" ".join))
def test_whoever_does_or_suffers_something_is_named_in_the_headline(headline: str) -> None:
    told_of = doings(headline, [quill(headline), in_role(COUNCIL, Role.ACTS)])
    assert all(name.name in headline for _, name in (*told_of.deeds, *told_of.fates))


@pytest.mark.parametrize(
    ("label", "role", "figure", "one"),
    [
        ("one did it to the other in both", Role.ACTED_ON, "", True),
        ("the other is only named", Role.SETTING, "", False),
        ("other figures", Role.ACTED_ON, " of 45 million", False),
    ],
)
def test_what_one_did_to_another_need_not_be_told_much_alike(
    label: str, role: Role, figure: str, *, one: bool
) -> None:
    council, rival = in_role(COUNCIL, Role.ACTS), in_role(named("actor", "Lesk Pilots"), role)
    won = "In a costly battle the Harbour Council beat Lesk Pilots, who had held a quay for {}."
    bid = "The Harbour Council beat Lesk Pilots with a tender{} that undercut all yards by half."
    day_told = of("post", won.format("31 years" if figure else "nine winters"), council, rival)
    month_told = replace(of("gazette", bid.format(figure), council, rival), span=month(2021, 10))
    assert together(day_told, month_told) is one, label
