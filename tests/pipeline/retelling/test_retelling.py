"""An article that tells one happening twice tells it once, on the day that it states."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reports import happenings_of, sightings_of

from webapp.pipeline.merging import merge
from webapp.pipeline.retelling import hold_together
from webapp.pipeline.titles import title_of
from webapp.records import Detail, Tie

TOLD_TWICE = [
    (
        "what was found is told again as known",
        "Guards have found the papers of a lost ship. The papers were found in Oster on Monday.",
        ["2021-10-18 Guards have found the papers of a lost ship = The papers were found in Oster"],
    ),
    (
        "who did it is named in both",
        "Mayor Ida Bell has conceded defeat in Lesk. Bell conceded in Oster on Monday.",
        ["2021-10-18 Ida Bell has conceded defeat in Lesk = Ida Bell conceded in Oster"],
    ),
    (
        "what befalls one seldom, by a name for a description",
        "A burglar has been jailed in Lesk. Tom Quill was jailed on Monday at Oster Court.",
        ["2021-10-18 A burglar has been jailed in Lesk = Tom Quill was jailed at Oster Court"],
    ),
    (
        "a noun ends as another",
        "Schoolgirls have been freed in Oster. The girls were freed on Monday in Lesk.",
        ["2021-10-18 Schoolgirls have been freed in Oster = The girls were freed in Lesk"],
    ),
    (
        "the happening is told by a noun",
        "A blast has killed six people in Lesk. The blast shook Bell Street on Monday.",
        ["2021-10-18 A blast has killed six people in Lesk = The blast shook Bell Street"],
    ),
    (
        "a verb and its particle are a noun",
        "Dockers of Oster walked out on Monday. The walkout was led on Monday by Tom Quill.",
        ["2021-10-18 Dockers of Oster walked out = The walkout was led by Tom Quill"],
    ),
    (
        "the day is a week, and what was told just before a pronoun",
        "Papers about a ship have been shown to the court. Ida Bell showed them to it last week.",
        ["2021-10-11..2021-10-17 Papers about a ship have been shown to the court"],
    ),
    (
        "what did the harm is told with it",
        "Two people died after a quake shook Oster. The quake struck on Wednesday at 5 a.m.",
        ["2021-10-20 Two people died after a quake shook Oster = The quake struck"],
    ),
]


@pytest.mark.parametrize(
    ("label", "text", "happenings"), TOLD_TWICE, ids=[row[0] for row in TOLD_TWICE]
)
def test_one_happening_told_twice(label: str, text: str, happenings: list[str]) -> None:
    assert happenings_of(text) == happenings, label


TWO_HAPPENINGS = [
    ("another name", "Ida Bell has been jailed in Lesk. Tom Quill was jailed on Monday."),
    ("another sex", "A woman has been jailed in Lesk. Tom Quill was jailed on Monday."),
    ("she is no man", "A man has been jailed in Lesk. She was jailed on Monday."),
    ("another number", "Two men have been jailed in Lesk. Tom Quill was jailed on Monday."),
    ("one more", "A man has been jailed in Lesk. Another man was jailed on Monday."),
    ("a new one, not known", "A man has been jailed in Lesk. A man was jailed on Monday in Oster."),
    ("nouns that are not one", "Pilots have been freed in Oster. The nurses were freed on Monday."),
    (
        "another description",
        "The Lesk court gave the art prize to Bell. The film prize was given on Monday.",
    ),
    ("not done", "Ida Bell has conceded defeat. Bell had not conceded on Monday."),
    ("to come", "Ida Bell has left Lesk. Bell will leave Oster on Wednesday."),
    ("long before it", "Bell has sold a ship. Ode met Quill. It rained. Roe sold it on Monday."),
    ("one, not several", "Bell has sold two ships in Lesk. Roe sold it on Monday."),
    ("only sought", "Ida Bell has sought a truce. Bell sought to close the port on Monday."),
    ("another matter", "A man has been jailed in Lesk. Meanwhile, Tom Quill was jailed on Monday."),
    ("long before", "Ida Bell has won the race. Bell won it on 4 October."),
    ("other figures", "Oster closed at 11.25 on Monday. Oster closed at 12.87 in Lesk on Monday."),
    ("said, not done, on the day", "A man has died in Lesk. Police said on Monday Tom Quill died."),
]


@pytest.mark.parametrize(
    ("label", "text"), TWO_HAPPENINGS, ids=[label for label, _ in TWO_HAPPENINGS]
)
def test_two_happenings_stay_two(label: str, text: str) -> None:
    assert all(one.told_first < 0 for one in sightings_of(text)), label
    assert all(one.rule != "told again" for one in sightings_of(text)), label


def test_two_days_that_tell_it_leave_the_day_open() -> None:
    text = (
        "Ida Bell has been arrested in Lesk. Bell was arrested on Monday by guards."
        " Bell was arrested on Friday by soldiers."
    )
    assert happenings_of(text)[0].startswith("2021-10-20 Ida Bell has been arrested")


def test_the_incident_is_the_one_that_opens_the_article() -> None:
    text = "A man has been stabbed in Lesk. The incident happened on Monday at 8pm."
    assert str(sightings_of(text)[0].span.first) == "2021-10-18"
    other = "A man has been honoured in Lesk. The incident happened on Monday at 8pm."
    assert str(sightings_of(other)[0].span.first) == "2021-10-20"


def test_the_reader_is_told_why() -> None:
    found = sightings_of("Guards have found a ship. The ship was found by Bell on Monday.")
    assert found[0].explanation == (
        "The same is told with its day in “The ship was found by Bell on Monday”,"
        " so Monday 18 October 2021."
    )


def test_both_tellings_are_one_event_called_by_the_first() -> None:
    text = "A burglar has been jailed in Lesk. Tom Quill was jailed on Monday at Oster Court."
    (event,) = merge(sightings_of(text), lambda *_: None)
    assert event.reasons == ("merged: the article tells it again",)
    assert title_of(event.sightings, lambda *_: None) == "A burglar has been jailed in Lesk"


def test_a_clause_told_again_in_a_detail_is_told_again() -> None:
    clause, detail, other = (
        sightings_of(f"Ida Bell {did} on Monday.")[0]
        for did in ("walked out", "left Lesk", "sued Tom Quill")
    )
    retold = replace(detail, told_first=0)
    host = replace(clause, details=(Detail(retold, "same article", Tie.THING),))
    assert [one.told_first for one in hold_together([host, other])] == [0, -1]
