"""Titles spell one person one way, and leave what is quoted as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import actor_of, named, told

from builders import month
from webapp.pipeline.titles import spelled_alike, title_of, told_back
from webapp.records import Actor, ActorKind, NameMention, Sighting

MIRA = Actor("mira-ode", "Mira Ode", ActorKind.PERSON, ("Mira Ode", "Myra Odeh"))


def joined(_: str, mention: NameMention) -> Actor | None:
    """Take every name for Mira Ode."""
    return MIRA if mention.kind is ActorKind.PERSON else None


@pytest.mark.parametrize(
    ("label", "title", "spelled"),
    [
        ("in full", "Myra Odeh opened the port", "Mira Ode opened the port"),
        ("by surname", "Port was opened by Odeh's deputy", "Port was opened by Ode's deputy"),
        ("quoted", "Guard said: “Myra Odeh knew”", "Guard said: “Myra Odeh knew”"),
        ("beside a quotation", "Myra Odeh: “No”", "Mira Ode: “No”"),
        ("behind a particle", "Guards of al-Odeh left", "Guards of al-Odeh left"),
        ("in another word", "Odehville was flooded", "Odehville was flooded"),
    ],
)
def test_a_person_is_spelled_as_the_actor(label: str, title: str, spelled: str) -> None:
    sighting = told("post", title, names=[named("speaker", "Myra Odeh")])
    assert spelled_alike(title, [sighting], joined) == spelled, label


def test_a_title_begins_with_a_capital() -> None:
    actor = Actor("al-ode", "Mira al-Ode", ActorKind.PERSON, ("Mira al-Ode", "Mira Ode"))
    sighting = told("post", "Ode left.", names=[named("speaker", "Mira Ode")])
    assert spelled_alike("Ode left Mira Ode", [sighting], lambda *_: actor) == (
        "Al-Ode left Mira al-Ode"
    )


def test_other_names_are_left_as_they_are() -> None:
    sighting = told("post", "Odeh Group closed.", names=[named("actor", "Odeh Group")])
    assert spelled_alike("Odeh Group closed", [sighting], joined) == "Odeh Group closed"


@pytest.mark.parametrize("name", ["Odeh", "Myra Anne Odeh"])
def test_a_shorter_or_longer_name_is_no_other_spelling(name: str) -> None:
    sighting = told("post", f"{name} spoke.", names=[named("speaker", name)])
    assert spelled_alike(f"{name} spoke", [sighting], joined) == f"{name} spoke"


GUILD = Actor("harbour-pilots-guild", "Harbour Pilots Guild", ActorKind.ORGANISATION, ())


@pytest.mark.parametrize(
    ("label", "name", "title", "spelled"),
    [
        (
            "several words",
            "HARBOUR PILOTS GUILD",
            "HARBOUR PILOTS GUILD warned of rain",
            "Harbour Pilots Guild warned of rain",
        ),
        ("an acronym", "HPG", "HPG warned of rain", "HPG warned of rain"),
        ("another name", "PORT OFFICE", "PORT OFFICE warned of rain", "PORT OFFICE warned of rain"),
    ],
)
def test_a_name_in_capitals_is_written_as_the_actor(
    label: str, name: str, title: str, spelled: str
) -> None:
    mention = replace(named("actor", name), kind=ActorKind.ORGANISATION)
    sighting = told("post", title, names=[mention])
    assert spelled_alike(title, [sighting], lambda *_: GUILD) == spelled, label


def speaking(words: str) -> Sighting:
    """Make a sighting in which somebody speaks."""
    return told("herald", words, names=[named("speaker", "Ada Quill")])


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("what was said of it", speaking("The guild has said that it closed Westport harbour.")),
        ("a plan", told("herald", "The guild will close Westport harbour.")),
        ("what may be", told("herald", "The guild could have closed Westport harbour.")),
        ("what is so", told("herald", "The guild has closed Westport harbour.", weight=0.4)),
        ("told from its day", told("herald", "The guild closed Westport harbour this year.")),
    ],
)
def test_a_title_tells_what_was_done(label: str, other: Sighting) -> None:
    deed = told("post", "The guild closed Westport harbour.")
    assert title_of([other, deed], actor_of) == "The guild closed Westport harbour", label


def test_a_title_names_what_another_leaves_to_its_article() -> None:
    leaning = told("post", "The first trip will take guests from Lesk to Oster on Friday at noon.")
    plain = told("herald", "The Aurora will take guests from Lesk to Oster.")
    assert title_of([leaning, plain], actor_of) == "The Aurora will take guests from Lesk to Oster"


def test_a_title_tells_the_day_rather_than_the_month() -> None:
    short = told("post", "Quill Mills presented the Falcon.")
    full = told(
        "gazette", "Quill Mills has presented the long-awaited Falcon at a crowded evening show."
    )
    assert title_of([full, short], joined) == "Quill Mills presented the Falcon"
    vague = replace(short, span=month(2021, 10))
    assert title_of([full, vague], joined).endswith("at a crowded evening show")


def test_a_title_says_what_the_sources_share() -> None:
    shared = told("post", "The guild closed Westport harbour.")
    others = told("herald", "The guild of Westport met."), told("mail", "The harbour was closed.")
    assert title_of([*others, shared], actor_of) == "The guild closed Westport harbour"


def test_a_title_tells_the_whole_of_a_sentence_rather_than_its_part() -> None:
    whole = told("post", "A man died after suffering a wound.")
    part = replace(whole, start=17, quote="suffering a wound", headline="A man suffered a wound")
    others = [replace(part, article=name) for name in ("mail", "herald")]
    headline = replace(whole, headline="A man died")
    assert title_of([headline, part], actor_of) == "A man died"
    assert title_of([headline, *others], actor_of) == "A man suffered a wound"


@pytest.mark.parametrize(
    ("label", "fuller", "title"),
    [
        (
            "who else is in it",
            "Ada Quill was charged with the murder of Bo Lind",
            "Ada Quill was charged with the murder of Bo Lind",
        ),
        ("where", "Ada Quill was charged in Oster", "Ada Quill was charged in Oster"),
        ("nobody else", "Ada Quill was charged at last with a murder", "Ada Quill was charged"),
        ("something else", "Bo Lind was charged in Oster", "Ada Quill was charged"),
    ],
)
def test_a_title_names_all_that_a_fuller_telling_of_the_same_does(
    label: str, fuller: str, title: str
) -> None:
    told_by = ["Ada Quill was charged", "Ada Quill was charged", fuller]
    evidence = [told(f"post {place}", words) for place, words in enumerate(told_by)]
    assert title_of(evidence, actor_of) == title, label


@pytest.mark.parametrize(
    ("title", "sentence", "told_as"),
    [
        (
            "Ada Quill: The port would reopen",
            "The port would reopen, Ada Quill said.",
            "Ada Quill said the port would reopen",
        ),
        (
            "Ada Quill: The port would reopen",
            "Ada Quill said that the port would reopen.",
            "Ada Quill said the port would reopen",
        ),
        (
            "Ada Quill: Ode Mills would sell ships",
            "Ada Quill said that Ode Mills would sell ships.",
            "Ada Quill said Ode Mills would sell ships",
        ),
        (
            "Ada Quill: The port had reopened",
            "Ada Quill said that the port had reopened.",
            "Ada Quill said the port had reopened",
        ),
        (
            "Ada Quill: The port will reopen",
            "Ada Quill said that the port will reopen.",
            "Ada Quill: The port will reopen",
        ),
    ],
)
def test_what_is_told_back_is_said(title: str, sentence: str, told_as: str) -> None:
    assert told_back(title, [told("post", sentence)]) == told_as
