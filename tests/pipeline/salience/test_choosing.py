"""Which entries a one-screen timeline holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from told import carriers, named, told

from builders import day
from webapp.pipeline.salience.choosing import Candidate, choose_keys, fitness
from webapp.pipeline.salience.texts import by_the_way
from webapp.pipeline.salience.theme import unit
from webapp.pipeline.wording import stems_of
from webapp.records import Basis

NEWS = [
    "A ferry sank.",
    "Dockers struck.",
    "Tolls doubled.",
    "The mayor resigned.",
    "Floods receded.",
    "Cranes burned.",
]


def vector(text: str) -> dict[str, float]:
    """Weigh all words of a text alike."""
    return unit(dict.fromkeys(stems_of(text), 1.0))


def entry(words: str, on: int, salience: float, name: str = "") -> Candidate:
    """Make a candidate of October 2021."""
    return Candidate(told("post", words, day(2021, 10, on)), salience, name or words)


def chosen(*candidates: Candidate) -> list[str]:
    """Name the key entries, the first chosen first."""
    saliences = [one.salience for one in candidates]
    told_on = [one.sighting.span.first.toordinal() for one in candidates]
    keys = choose_keys(candidates, saliences, told_on, vector)
    return [candidates[number].sighting.quote for number in keys]


def test_a_lesser_date_comes_before_the_third_entry_of_a_great_one() -> None:
    great = [entry(words, 20, 1 - n / 100) for n, words in enumerate(NEWS)]
    lesser = entry("A museum opened.", 3, 0.3)
    assert chosen(*great, lesser) == [NEWS[0], NEWS[1], lesser.sighting.quote]


def test_none_says_what_another_says() -> None:
    first = entry("The ferry Aurora sank off Westport.", 20, 1.0)
    again = entry("The Aurora ferry sank off Westport harbour.", 21, 0.9)
    assert chosen(first, again, entry("Dockers went on strike.", 3, 0.1)) == [
        first.sighting.quote,
        "Dockers went on strike.",
    ]


@pytest.mark.parametrize(("on", "keys"), [(20, 1), (9, 2)], ids=["the same day", "another day"])
def test_two_entries_of_one_day_may_share_less(on: int, keys: int) -> None:
    sank = entry("The ferry Aurora sank in the gale.", 20, 1.0)
    assert len(chosen(sank, entry("A gale hit Westport, its pier and a ferry.", on, 0.9))) == keys


def test_what_lies_near_a_chosen_entry_gives_way_to_what_lies_far_from_it() -> None:
    others = [entry(f"Ship {n} came in.", n, 0.1) for n in range(1, 30)]
    first, next_day = entry(NEWS[0], 10, 1.0), entry(NEWS[1], 11, 0.7)
    far = entry(NEWS[2], 25, 0.68)
    assert chosen(*others, first, next_day, far)[:3] == [NEWS[0], NEWS[2], NEWS[1]]


def test_near_is_what_few_entries_lie_between() -> None:
    between = [entry(f"Ship {n} came in.", 11, 0.1) for n in range(30)]
    first, next_day = entry(NEWS[0], 10, 1.0), entry(NEWS[1], 12, 0.7)
    later = entry(NEWS[2], 13, 0.65)
    assert chosen(*between, first, next_day, later)[:2] == [NEWS[0], NEWS[1]]


@pytest.mark.parametrize(
    ("label", "speaker", "on", "keys"),
    [
        ("one person on one day", "Ada Quill", 20, 1),
        ("another day", "Ada Quill", 9, 2),
        ("another person", "Jane Roe", 20, 2),
    ],
)
def test_of_what_one_person_says_on_a_day_one_entry_is_enough(
    label: str, speaker: str, on: int, keys: int
) -> None:
    first = told(
        "post", "The ferry will sail, Ada Quill said.", names=[named("speaker", "Ada Quill")]
    )
    text = f"Herring is cheap, {speaker} wrote."
    second = told("post", text, day(2021, 10, on), names=[named("speaker", speaker)])
    said = (Candidate(one, 0.5, one.quote) for one in (first, second))
    assert len(chosen(*said)) == keys, label


def test_what_says_little_of_the_theme_stands_behind() -> None:
    telling = told("post", "A museum opened.")
    (article,), _ = carriers([telling])
    assert fitness(telling, article, 1.0, 1) > fitness(telling, article, 0.1, 1) > 0


@pytest.mark.parametrize(("independent", "keeps"), [(1, False), (2, True)], ids=["one", "two"])
def test_what_one_article_tells_by_the_way_stands_behind(independent: int, *, keeps: bool) -> None:
    main = told("post", "Tolls doubled after the ferry sank.")
    (article,), _ = carriers([main])
    aside = replace(main, quote="after the ferry sank.")
    assert fitness(main, article, 1.0, independent) == 1
    assert (fitness(aside, article, 1.0, independent) == 1) is keeps


@pytest.mark.parametrize(
    ("words", "aside"),
    [
        ("Isterline shares rose 50 cents to close at $13.", True),
        ("In Stock Exchange trading on Monday, Isterline closed at $43.50 a share, up $1.", True),
        ("Isterline stock was down 3% on the news.", True),
        ("Isterline closed its yard at Westport.", False),
        ("Isterline bought 40% of its rival for $3 million.", False),
        ("Its shares in the port were sold to the council.", False),
    ],
)
def test_what_a_share_did_is_told_by_the_way(words: str, *, aside: bool) -> None:
    lead = told("post", words)
    later = replace(lead, sentence=replace(lead.sentence, index=3))
    assert by_the_way(later) is aside
    assert not by_the_way(lead), "unless it is the news itself"


def test_names_in_common_do_not_make_two_entries_alike() -> None:
    formed = entry("They formed the council of the Republic of Eastland.", 1, 0.5)
    other = "The Ministry of the Sea of the Republic of Eastland thanked Ada Quill for her remarks."
    assert len(chosen(formed, entry(other, 20, 1.0))) == 2


ENTER = "Rebels enter the port."


@pytest.mark.parametrize(
    ("label", "words", "published", "weight", "basis", "keeps"),
    [
        ("what happened", "Rebels entered the port.", 20, 1.0, Basis.STATED, True),
        ("a plan told on the day", "Rebels will enter the port.", 20, 0.8, Basis.STATED, False),
        ("a chronicle's present", ENTER, 30, 0.7, Basis.STATED, True),
        ("a date from the sentence before", ENTER, 30, 0.7, Basis.INHERITED, False),
        ("what has been so since", "Rebels have looted it.", 30, 0.7, Basis.STATED, False),
        ("what is had, not done", "Rebels have the port.", 30, 0.7, Basis.STATED, True),
        ("what goes on since", "Rebels have been looting it.", 30, 0.7, Basis.STATED, False),
        ("what still goes on", "They are now looting it.", 30, 0.7, Basis.STATED, False),
        ("what is so", "The charges are of looting it.", 30, 0.4, Basis.STATED, False),
        ("the day's news", "Rebels have looted it.", 21, 0.5, Basis.INHERITED, True),
        ("what has gone on", "Rebels have been looting it.", 21, 0.5, Basis.INHERITED, False),
        ("what is so that day", "Rebels hold the port.", 21, 0.5, Basis.INHERITED, False),
    ],
)
def test_key_entries_tell_what_happened(  # noqa: PLR0913, PLR0917 - one argument a column
    label: str,
    words: str,
    published: int,
    weight: float,
    basis: Basis,
    keeps: bool,  # noqa: FBT001
) -> None:
    telling = replace(told("post", words, weight=weight), basis=basis)
    (article,), _ = carriers([telling], dt.date(2021, 10, published))
    assert (fitness(telling, article, 1.0, 1) == 1) is keeps, label


def test_what_stands_far_down_is_not_the_news() -> None:
    opening = told("post", "Rebels have looted the port.", weight=0.5)
    below = replace(opening, sentence=replace(opening.sentence, index=20))
    (article,), _ = carriers([opening], dt.date(2021, 10, 20))
    assert fitness(below, article, 1.0, 1) < fitness(opening, article, 1.0, 1) == 1


def test_what_somebody_says_stands_behind_what_was_done() -> None:
    done = told("post", "Ada Quill opened the port.")
    said = told("post", "Ada Quill opened the talk.", names=[named("speaker", "Ada Quill")])
    (article,), _ = carriers([done])
    assert fitness(said, article, 1.0, 1) < fitness(done, article, 1.0, 1) == 1


def test_few_words_that_several_articles_tell_are_of_the_theme() -> None:
    brief = told("post", "The truce began.")
    (article,), _ = carriers([brief])
    assert fitness(brief, article, 0.2, 1) < fitness(brief, article, 0.2, 3) < 1


def test_the_order_of_the_candidates_is_no_matter() -> None:
    equal = [entry(words, 1 + n % 2, 0.5) for n, words in enumerate(NEWS)]
    assert chosen(*equal) == chosen(*reversed(equal))
