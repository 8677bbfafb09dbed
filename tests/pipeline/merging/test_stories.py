"""Undated sentences: what a story is about is one event, the rest agrees pair by pair."""

from __future__ import annotations

from itertools import combinations
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.pipeline.merging import group_texts
from webapp.pipeline.merging.centres import NEARLY_ALL, find_centres, likeness
from webapp.pipeline.merging.measuring import cosine
from webapp.pipeline.merging.rivals import Rivals
from webapp.pipeline.merging.tellings import Telling, telling_of_text
from webapp.pipeline.merging.weights import NEWS_AT_LARGE, weigh_words

DEATH = (
    "The painter Ada Quill died at her home in Westport on Monday.",
    "Quill, whose murals cover the old harbour, has died aged 91.",
    "Ada Quill is dead, her gallery confirmed.",
    "Mourners left flowers after the death of Quill became known.",
    "Pneumonia killed nobody else: Quill died of it alone, a nurse said.",
    "A stroke was the cause of death of Ada Quill, her son told the Gazette.",
)
SPOILED = (
    "drowned hens in a barn", "blocked a narrow lane", "woke a whole school", "soaked all beds",
    "stained chapel walls", "moved heavy stones", "cooled a forge", "wet flour in the bakery",
    "ruined cheese at a dairy", "closed all tills",
)  # fmt: skip
QUAKE = "A quake of magnitude {} shook the island of Eastvale and damaged many houses."


def tellings_of(*texts: str) -> list[Telling]:
    """Read each text as the only sentence of an article of its own."""
    return [telling_of_text(f"a{number}", 0, text) for number, text in enumerate(texts)]


def centre(*texts: str) -> set[int]:
    """Give which of the articles on one story tell what it is about."""
    tellings = tellings_of(*texts)
    stories = {telling.article: 0 for telling in tellings}
    rivals = Rivals(tellings, stories)
    centres = find_centres(tellings, stories, weigh_words(tellings), rivals)
    return {number for found in centres for number in found}


def test_what_befell_a_person_is_one_event_in_whatever_words() -> None:
    assert centre(*DEATH, "Her murals will be restored.") == set(range(6))


@pytest.mark.parametrize(
    ("label", "text", "told"),
    [
        ("only supposed", "Quill might have died of a stroke.", False),
        ("behind what is supposed", "The house may be sold if Quill died there.", False),
        ("before what is supposed", "Quill died in a house that may be sold.", True),
    ],
)
def test_what_is_only_supposed_is_not_told(label: str, text: str, *, told: bool) -> None:
    assert (6 in centre(*DEATH, text)) is told, label


def test_the_least_alike_are_left_out_where_all_are_not_alike_enough() -> None:
    alike = [f"Rain flooded the mill of Lesk and {what}." for what in SPOILED]
    strange = "Nobody counts how often a cellar flooded in so wet, long and dull a spring as this."
    tellings = tellings_of(*alike, strange)
    assert likeness(tellings, weigh_words(tellings)) < NEARLY_ALL.alike
    assert centre(*alike, strange) == centre(*alike) == set(range(len(alike)))


def test_how_alike_texts_are_hardly_hangs_on_what_else_is_told() -> None:
    others = [f"The {word} sang of the {word} moon{word}." for word in map(chr, range(97, 123))]
    few = weigh_words(tellings_of(*DEATH), NEWS_AT_LARGE)
    many = weigh_words(tellings_of(*DEATH, *others * 20), NEWS_AT_LARGE)
    one, other = (likeness(tellings_of(*DEATH), weights) for weights in (few, many))
    assert other == pytest.approx(one, rel=0.02)


@pytest.mark.parametrize(
    ("label", "texts"),
    [
        ("too few articles", DEATH[:3]),
        (
            "told of many, none of whom most sentences name",
            [f"{name} died in a hut {where}." for name, where in zip(
                ("Ada Quill", "Tom Bond", "Eva Holm", "Jan Reed", "Kim Vale", "Lea Moss"),
                ("by the lake", "in the fog", "up the hill", "near a mill", "at dawn", "alone"),
                strict=True,
            )],
        ),
        (
            "told by a part, of whom one does not name her",
            [*DEATH[:5], "The painter died abroad.", "Her son paints.", "A show opened.", "Rain."],
        ),
        (
            "no happening in common",
            ["It rained.", "Bond sang.", "Holm ran.", "Reed won.", "Vale slept.", "Moss left."],
        ),
    ],
)  # fmt: skip
def test_a_story_may_have_no_centre(label: str, texts: list[str]) -> None:
    assert centre(*texts) == set(), label


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("a step of it", "Quill then died in the ward, a nurse said."),
        ("one before", "Quill first nearly died of a stroke in 1998."),
        ("somebody else", "Tom Bond died in Oster."),
    ],
)
def test_what_tells_something_beside_it_is_left_out(label: str, text: str) -> None:
    assert centre(*DEATH, text) == set(range(6)), label


def test_a_year_that_most_articles_tell_is_no_looking_back() -> None:
    dated = [f"In 1998 Quill once nearly died, {name} said." for name in ("Bond", "Holm", "Reed")]
    assert centre(*DEATH[:3], *dated) == set(range(6))


def test_what_befell_several_one_by_one_is_no_one_event() -> None:
    falls = [
        "A climber died in a fall on the north face.",
        "Climber dies in fall, police say.",
        "A fall on the north face has killed one climber, who died at once.",
        "The climber died on the north face, a guide said.",
    ]
    again = "A second climber died on the north face on Sunday."
    other = "Another climber has died in a fall on the north face."
    assert centre(*falls, falls[1], falls[3], again) >= set(range(4))
    assert centre(*falls, falls[1], again, other) == set()


def test_a_title_or_a_country_names_nobody() -> None:
    ends = (
        "by a frozen lake while fetching water",
        "in thick fog behind a sawmill",
        "up some hill, chasing goats",
        "near an orchard gate after supper",
        "of hunger, exhausted and robbed",
        "alone, clutching letters and coins",
    )
    assert centre(*(f"The Norwegian died {end}." for end in ends)) == set()
    assert centre(*(f"Sailor Quill died {end}." for end in ends)) == set(range(6))


def test_a_part_of_the_articles_may_tell_one_thing_in_much_the_same_words() -> None:
    blocked = [f"Dockers blocked the northern gate of Westport {when}." for when in
               ("at noon", "again at noon", "for a day", "over pay", "today")]  # fmt: skip
    others = ["It rained.", "Bond sang.", "Holm ran.", "Reed won.", "Vale slept.", "Moss left."]
    assert centre(*blocked, *others) == {0, 2, 3, 4}


def test_articles_with_rival_numbers_tell_two_happenings() -> None:
    strong, weak = [QUAKE.format("7.1")] * 4, [QUAKE.format("5.8")] * 3
    assert centre(*strong, *weak, QUAKE.format("about seven"), QUAKE.format("unknown")) == {
        *range(4),
        7,
        8,
    }


def test_numbers_are_no_rivals_where_one_article_tells_both_or_few_tell_them() -> None:
    both = "The quake had a magnitude of 7.1, not 5.8 as first said."
    few = tellings_of(*[QUAKE.format("7.1")] * 3, *[QUAKE.format("5.8")] * 2)
    known = tellings_of(*[QUAKE.format("7.1")] * 3, *[QUAKE.format("5.8")] * 3, both)
    for tellings in (few, known):
        assert not Rivals(tellings, dict.fromkeys((t.article for t in tellings), 0)).apart(
            "a0", "a3"
        )


@pytest.mark.parametrize(
    ("label", "one", "other", "together"),
    [
        (
            "two happenings in common",
            "Dockers blocked the northern gate and torched a customs van.",
            "A customs van was torched after strikers blocked the gate of the port.",
            True,
        ),
        (
            "one happening in common",
            "Dockers blocked the northern gate of the port for a day.",
            "The union said nobody had blocked its office at the port.",
            False,
        ),
        (
            "nearly the same words",
            "Dockers left the northern gate of the port at noon.",
            "At noon, dockers left the port’s northern gate.",
            True,
        ),
        (
            "the same of others",
            "Ada Roe and Tom Bond blocked the northern gate and torched a customs van.",
            "Eva Holm and Jan Vale blocked the northern gate and torched a customs van.",
            False,
        ),
        (
            "one of them in other words",
            "Ada Roe and Tom Bond blocked the northern gate and torched a customs van.",
            "Ada Roe, with Eva Holm and Jan Vale of Lesk, torched a van and blocked a gate.",
            True,
        ),
        (
            "who said so is no happening",
            "The port announced and confirmed a loss on Monday.",
            "The union announced and confirmed a new chair on Monday.",
            False,
        ),
    ],
)
def test_the_rest_agrees_in_two_happenings_or_in_nearly_all_words(
    label: str, one: str, other: str, *, together: bool
) -> None:
    context = "Dockers of the Westport union stopped work at the northern port over customs pay."
    lines = [("a", 0, context), ("a", 1, one), ("b", 0, context), ("b", 1, other)]
    assert ([("a", 1), ("b", 1)] in group_texts(lines)) is together, label


RACE = (
    "The skipper Eva Holm won the Oster regatta on Sunday.",
    "Eva Holm of Westport won the Oster regatta.",
    "The Oster regatta was won by Eva Holm.",
    "Holm, 31, won the Oster regatta, her first, and sold her boat.",
    "Eva Holm won the Oster regatta and sold a boat.",
    "Skipper Eva Holm won Sunday's regatta at Oster.",
)


@pytest.mark.parametrize(
    ("label", "text", "retold"),
    [
        ("in other words", "Skipper Eva Holm came home first at the Oster regatta.", True),
        ("without a verb", "Skipper Eva Holm: Oster regatta, at last.", True),
        ("with the main happening too", "They cheered Eva Holm, who won Oster's regatta.", True),
        ("a second happening alone", "Eva Holm, the skipper, sold the Oster regatta boat.", False),
        ("what is not so", "Skipper Eva Holm did not finish the Oster regatta.", False),
        ("what is to come", "Eva Holm will defend the Oster regatta as a skipper.", False),
        ("what may be", "Eva Holm might cheer the Oster regatta as a skipper.", False),
        ("too few of the words", "Oster cheered Holm.", False),
    ],
)  # fmt: skip
def test_what_has_the_words_of_the_centre_tells_it_again(
    label: str, text: str, *, retold: bool
) -> None:
    assert (len(RACE) in centre(*RACE, text)) is retold, label


@pytest.mark.parametrize(
    ("label", "one", "other", "together"),
    [
        (
            "one figure",
            "The collapse of the northern gate trapped 47 of them.",
            "All 47 reached the northern hospital.",
            True,
        ),
        (
            "other figures",
            "The collapse of the northern gate trapped 47 of them.",
            "All 39 reached the northern hospital.",
            False,
        ),
        (
            "one year",
            "The collapse of the northern gate in 1998 trapped them.",
            "Built in 1998, the northern hospital took them.",
            False,
        ),
    ],
)
def test_one_figure_says_much(label: str, one: str, other: str, *, together: bool) -> None:
    context = "Dockers of the Westport union stopped work at the port over customs pay."
    lines = [("a", 0, context), ("a", 1, one), ("b", 0, context), ("b", 1, other)]
    assert ([("a", 1), ("b", 1)] in group_texts(lines)) is together, label


def test_what_an_article_opens_with_it_tells_again_in_other_words() -> None:
    opening = "Dockers blocked the northern gate of Westport."
    again = "The northern gate was blocked at noon by angry crane drivers, a guard said."
    lines = [("a", 0, opening), ("a", 1, again), ("a", 2, "It rained."), ("b", 0, "Holm sang.")]
    assert [("a", 0), ("a", 1)] in group_texts(lines)
    late = [("a", 0, "It rained."), ("a", 1, opening), ("a", 2, again), ("b", 0, "Holm sang.")]
    assert [("a", 1), ("a", 2)] not in group_texts(late)


@pytest.mark.parametrize(
    ("label", "sentences", "together"),
    [
        (
            "the next sentence, by two words",
            ("Dockers blocked a gate", "The harbour's only gate was blocked before dawn."),
            (0, 1),
        ),
        (
            "not one further on",
            (
                "Angry dockers blocked a gate with burning tyres, nets, planks and barrels",
                "It rained.",
                "No lorry came near while a rusty fence and the gate were blocked for weeks.",
            ),
            (),
        ),
        (
            "anywhere, by four",
            (
                "Holm sang.",
                "Angry dockers blocked the northern gate.",
                "It rained.",
                "Nobody left: the northern gate stood blocked by dockers until noon.",
            ),
            (1, 3),
        ),
        (
            "nothing without a happening in common",
            (
                "Dockers cheered a choir at the northern gate",
                "The northern gate, which old dockers painted white, needs a coat before winter.",
            ),
            (),
        ),
    ],
)
def test_an_article_tells_again_what_it_told(
    label: str, sentences: tuple[str, ...], together: tuple[int, ...]
) -> None:
    told = [("a", number, text) for number, text in enumerate(sentences)]
    found = [group for group in group_texts([*told, ("b", 0, "Crows fly.")]) if len(group) > 1]
    assert found == ([[("a", number) for number in together]] if together else []), label


@pytest.mark.parametrize(
    ("label", "text", "told"),
    [
        ("verbs by their lemma", "The bank broke its word.", {"break"}),
        ("classes", "The resignation shook the bank.", {"=resign", "shake"}),
        ("no nouns and no names", "A bridge near Westport.", set()),
        ("nothing that is only said", "The mayor announced it.", set()),
        ("no charge", "He denied two counts of murder.", set()),
    ],
)
def test_what_a_sentence_tells_are_its_verbs_and_classes(
    label: str, text: str, told: set[str]
) -> None:
    assert telling_of_text("a", 0, text).told == told, label


WORDS = st.sampled_from(
    ["quake", "died", "Quill", "harbour", "shook", "7.1", "5.8", "Monday", "might", "sank", "and"]
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=14)


@settings(deadline=None, max_examples=50)
@given(TEXTS, st.permutations(range(14)))
def test_every_sentence_is_in_one_group_whatever_the_order(
    texts: list[str], order: list[int]
) -> None:
    lines = [(f"a{number % 5}", number, text) for number, text in enumerate(texts)]
    shuffled = [lines[number] for number in order if number < len(lines)]
    groups = group_texts(lines)
    assert sorted(key for group in groups for key in group) == sorted(line[:2] for line in lines)
    assert group_texts(shuffled) == groups


@settings(deadline=None)
@given(TEXTS.filter(lambda texts: len(texts) > 1))
def test_likeness_is_the_mean_cosine_of_the_pairs(texts: list[str]) -> None:
    tellings = tellings_of(*texts)
    weights = weigh_words(tellings)
    pairs = combinations((telling.words.stems for telling in tellings), 2)
    mean = fmean(cosine(*pair, weights) for pair in pairs)
    assert likeness(tellings, weights) == pytest.approx(mean)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_a_telling(text: str) -> None:
    assert telling_of_text("a", 0, text).key == ("a", 0, 0, text)
