"""What several say of one thing: who speaks, what was done about it, what names seem to tell."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from told import actor_of, named, together, told

from builders import day, month, week
from webapp.pipeline.merging.tellings import telling_of
from webapp.pipeline.wording import classes_of, wording
from webapp.records import Basis, DateSpan, NameMention, Sighting

BUREAU = named("actor", "Norland Quake Bureau")
SPOKE = replace(BUREAU, role=named("speaker", "").role)
BAN = named("speaker", "Ban Holm")
QUILL = named("speaker", "Ada Quill")
BRIDGE = "“The old bridge will stand as long as anybody walks over it”"


@pytest.mark.parametrize(
    ("label", "first", "second", "one"),
    [
        (
            "nothing but the name in common",
            "The Norland Quake Bureau said the roads were open.",
            "The Norland Quake Bureau said nobody was in danger.",
            False,
        ),
        (
            "the same beside it",
            "The Norland Quake Bureau said the roads of Lesk were open.",
            "The roads of Lesk were open, the Norland Quake Bureau said.",
            True,
        ),
    ],
)
def test_two_statements_of_one_speaker_have_more_in_common_than_the_name(
    label: str, first: str, second: str, *, one: bool
) -> None:
    pair = told("post", first, names=[SPOKE]), told("gazette", second, names=[SPOKE])
    assert together(*pair) is one, label


@pytest.mark.parametrize(
    ("label", "words", "second", "one"),
    [
        ("four words of one speaker", "“the bridge must stand”", [BAN], True),
        ("three words of one speaker", "“bridge must stand”", [BAN], False),
        ("five words where one speaker is unnamed", "“old bridge must always stand”", [], False),
        ("six words where one is", "“the old bridge must always stand”", [], True),
        ("six words of two", "“the old bridge must always stand”", [QUILL], False),
    ],
)
def test_how_many_words_quoted_alike_are_one_statement(
    label: str, words: str, second: list[NameMention], *, one: bool
) -> None:
    at_dawn = f"Ban Holm told sailors at dawn in a herring store that {words}."
    at_noon = f"After hours of quarrel over taxes, {words} was what the speaker cried."
    pair = (
        told("post", at_dawn, names=[BAN], quoted=words),
        told("gazette", at_noon, names=second, quoted=words),
    )
    assert together(*pair) is one, label


FEAR = "Ada Quill said dockers fear storms, fog and tolls."
SANG = "Ada Quill said dockers sang of love, herring and tolls."


def test_two_statements_of_a_person_are_alike_without_the_name() -> None:
    assert not together(told("post", FEAR, names=[QUILL]), told("gazette", SANG, names=[QUILL]))


@pytest.mark.parametrize(
    ("label", "text", "tells"),
    [
        ("a name", "Ban Holm visited Lesk.", False),
        ("a word", "Ban Holm wants to ban fishing.", True),
    ],
)
def test_a_name_tells_no_happening(label: str, text: str, *, tells: bool) -> None:
    telling = telling_of(told("post", text, names=[BAN]), actor_of)
    assert ("=ban" in telling.words.happenings) is tells, label


def test_a_name_that_begins_small_is_a_name() -> None:
    read = wording("The al-Holm brothers sold phones")
    assert "al-holm" in read.capitals
    assert "al-holm" not in read.happenings


def test_a_word_that_carries_nothing_is_of_no_class() -> None:
    assert classes_of(["quite", "cold"]) == frozenset()
    assert classes_of(["He", "quit"]) == classes_of(["it", "began", "resigning"]) - {"=begin"}


ATTACK = "A bomb killed nine people and wounded forty outside the embassy in Lesk."


@pytest.mark.parametrize(
    ("label", "text", "one"),
    [
        (
            "the deed again",
            "Nine people were killed and forty wounded by a bomb outside the embassy in Lesk.",
            True,
        ),
        (
            "a reaction",
            "Norland deplored the bomb that killed nine people outside the embassy in Lesk.",
            False,
        ),
    ],
)
def test_what_was_done_about_it_is_another_event(label: str, text: str, *, one: bool) -> None:
    assert together(told("post", ATTACK), told("gazette", text)) is one, label


def test_two_tell_one_reaction_in_words_of_their_own() -> None:
    condemned = "Norland condemned the bombing of the embassy in Lesk as cowardly."
    deplored = "Norland deplored the cowardly bombing of the embassy in Lesk."
    assert together(told("post", condemned), told("gazette", deplored))


@pytest.mark.parametrize(
    ("label", "first", "second", "one"),
    [
        (
            "told by verbs",
            "Quill retired as harbour master.",
            "Quill has chosen to retire for the sake of her health.",
            True,
        ),
        (
            "a thing with that word in its name",
            "Quill will offer an early retirement package to 900 dockers.",
            "Quill guessed that half of those who leave for early retirement are replaced.",
            False,
        ),
    ],
)
def test_an_article_tells_what_happens_once_by_its_verbs(
    label: str, first: str, second: str, *, one: bool
) -> None:
    pair = told("post", first, names=[QUILL]), told("post", second, names=[QUILL], at=2000)
    assert together(*pair) is one, label


def quoted(article: str, on: DateSpan, basis: Basis) -> Sighting:
    """Make Quill's words about the bridge, dated so."""
    text = f"{BRIDGE}, Quill said."
    return replace(told(article, text, on, names=[QUILL], quoted=BRIDGE), basis=basis)


@pytest.mark.parametrize(
    ("label", "number", "basis", "one"),
    [
        ("on the next day", 21, Basis.INHERITED, True),
        ("on the day before", 19, Basis.INHERITED, True),
        ("two days later", 22, Basis.INHERITED, False),
        ("on a day that its sentence states", 21, Basis.STATED, False),
    ],
)
def test_the_same_words_may_be_dated_a_day_apart_from_afar(
    label: str, number: int, basis: Basis, *, one: bool
) -> None:
    first = quoted("post", day(2021, 10, 20), Basis.INHERITED)
    second = quoted("gazette", day(2021, 10, number), basis)
    assert together(first, second) is one, label
    assert together(second, first) is one, label


@pytest.mark.parametrize(
    ("label", "span", "one"),
    [
        ("in its week", week(dt.date(2021, 10, 18)), True),
        ("in another week", week(dt.date(2021, 10, 11)), False),
        ("in its month", month(2021, 10), False),
    ],
)
def test_a_quake_of_the_week_is_that_of_its_day(label: str, span: DateSpan, *, one: bool) -> None:
    struck = told("post", "A quake of magnitude 6.8 struck the island of Eastvale.")
    since = told("gazette", "The quake hit Eastvale at dawn while many slept.", span)
    assert together(struck, since) is one, label
