"""What sources tell differently is kept, with who said which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import actor_of, named, told

from builders import day
from webapp.pipeline.disagreement import find_disagreements
from webapp.records import Basis, NameMention, Sighting


def said(*evidence: Sighting) -> list[tuple[str, list[tuple[str, str]]]]:
    """List the disagreements of the evidence: about what, and who said what."""
    found = find_disagreements(evidence, actor_of)
    return [(one.about, [(claim.article, claim.said) for claim in one.claims]) for one in found]


@pytest.mark.parametrize(
    ("label", "one", "other", "about", "claims"),
    [
        (
            "the dead",
            "At least 60 people were killed in the blast.",
            "The blast at the port left 170 dead.",
            "the number of people killed",
            ["At least 60 people", "170 dead"],
        ),
        (
            "in words and in figures",
            "Four workers were injured.",
            "Police said 14 workers were hurt.",
            "the number of workers",
            ["Four workers", "14 workers"],
        ),
        (
            "in words beyond twelve",
            "Thirteen workers were injured.",
            "Police said thirty workers were hurt.",
            "the number of workers",
            ["Thirteen workers", "thirty workers"],
        ),
        (
            "with a scale",
            "The union pledged 1 billion euros.",
            "The union pledged 700 million euros.",
            "the number of euros",
            ["1 billion euros", "700 million euros"],
        ),
        (
            "a noun of two words",
            "They flew 120 strike sorties.",
            "Jets flew 300 strike sorties.",
            "the number of sorties",
            ["120 strike sorties", "300 strike sorties"],
        ),
        (
            "an adjective before the noun",
            "There were 12 confirmed cases.",
            "There were 30 confirmed cases.",
            "the number of cases",
            ["12 confirmed cases", "30 confirmed cases"],
        ),
    ],
)
def test_numbers_of_the_same_thing_that_differ(
    label: str, one: str, other: str, about: str, claims: list[str]
) -> None:
    expected = [(about, list(zip(("gazette", "post"), claims, strict=True)))]
    assert said(told("gazette", one), told("post", other)) == expected, label


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("the same number", "60 people were killed.", "The blast killed 60 people."),
        ("another thing", "60 people were killed.", "The blast injured 170 people."),
        ("a stretch of time", "It burned for 3 hours.", "It burned for 5 hours."),
        ("a clock time", "He spoke at 5:30 pm there.", "He spoke at 6:15 pm there."),
        (
            "both numbers in both",
            "It killed 257 people of 421 infected.",
            "It killed 257 of the 421 infected people.",
        ),
        ("a number that counts nothing", "It is at 3 on a scale of ten.", "It is at 4 on a scale."),
        (
            "a number that is a name",
            "All the year seven pupils fell ill.",
            "Ten of the pupils fell ill.",
        ),
        ("one rounded", "They flew more than 3,300 sorties.", "They flew 3,385 sorties."),
        ("a day and a year", "The Sept 11 attacks began it.", "The 2001 attacks began it."),
        ("what was added", "There were 8 cases of flu.", "There were 3 new cases of flu."),
        ("no number", "The blast killed people.", "The blast killed 60 people."),
    ],
)
def test_numbers_that_do_not_disagree(label: str, one: str, other: str) -> None:
    assert said(told("gazette", one), told("post", other)) == [], label


def test_one_article_does_not_disagree_with_itself() -> None:
    assert said(told("post", "60 people died."), told("post", "170 people died.", at=2000)) == []


def test_days_that_differ() -> None:
    one, other = told("gazette", "On Tuesday.", day(2021, 10, 19)), told("post", "On Wednesday.")
    assert said(one, other) == [
        ("the date", [("gazette", "On (2021-10-19)"), ("post", "On (2021-10-20)")])
    ]


def test_speakers_of_the_same_words_that_differ() -> None:
    words = "“We will not close the old bridge before spring”"
    quill, bond = named("speaker", "Ada Quill"), named("speaker", "Tom Bond")
    one = told("gazette", words, names=[quill], quoted=words)
    other = told("post", words, names=[bond], quoted=words)
    assert said(one, other) == [("who said it", [("gazette", "Ada Quill"), ("post", "Tom Bond")])]


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("a pronoun may be read wrongly", replace(named("speaker", "Tom Bond"), text="he")),
        ("one surname, spelled in two ways", named("speaker", "Adah Quill")),
    ],
)
def test_speakers_that_may_be_the_same(label: str, other: NameMention) -> None:
    words = "“We will not close the old bridge before spring”"
    one = told("gazette", words, names=[named("speaker", "Ada Quill")], quoted=words)
    assert said(one, told("post", words, names=[other], quoted=words)) == [], label


def test_a_day_that_only_a_publication_gives_disagrees_with_none() -> None:
    """What no words date may have been on the day before."""
    one = told("post", "The ferry sank on Wednesday.")
    other = told("gazette", "The ferry sank.", day(2021, 10, 21))
    bare = replace(other.mention, text="", end=other.mention.start)
    assert said(one, other)
    assert not said(one, replace(other, mention=bare, basis=Basis.INHERITED))
