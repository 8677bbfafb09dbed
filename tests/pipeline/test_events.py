"""From sightings to events: evidence, actors, ids that stay, in date order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import WEDNESDAY, Everyone, carriers, named, told

from builders import day, month
from webapp.pipeline.events import count_independent, event_id, make_events
from webapp.records import Event, NameMention, Role, Sighting

QUILL = named("speaker", "Ada Quill")
PORT = named("place", "Eastport")
FRONT = named("actor", "Red Front")
WARNING = "Quill warned in Eastport that the harbour tolls would rise by a third in spring."
ATTACK = "Red Front attacked the harbour with rockets and killed nine dockers."


def events_of(
    *sightings: Sighting, published: dt.date | None = dt.date(2021, 10, 21)
) -> list[Event]:
    """Make the events of sightings, and of the articles that hold them."""
    articles, sentences = carriers(sightings, published)
    return list(make_events(sightings, articles, Everyone(), sentences=sentences))


def test_sightings_of_one_event_are_one_entry_with_all_evidence() -> None:
    (event,) = events_of(told("post", WARNING, names=[QUILL]), told("herald", WARNING))
    assert {sighting.article for sighting in event.evidence} == {"post", "herald"}
    assert event.merging == ("merged: nearly the same sentence, 100% of the words shared",)
    assert event.title == WARNING.removesuffix(".")


def test_the_headline_is_the_one_that_says_most_of_what_the_sources_share() -> None:
    front = [FRONT]
    brief = told("post", "since taking power", names=front)
    full = told("herald", "Red Front seized control of Eastport", names=front)
    more = told("gazette", "since Red Front seized Eastport", names=front)
    (event,) = events_of(brief, full, more)
    assert "Red Front seized" in event.title


def test_its_title_says_what_its_first_person_is() -> None:
    judge = replace(QUILL, office="harbour judge")
    (event,) = events_of(told("post", "Ada Quill ruled that the port was shut.", names=[judge]))
    assert event.title == "Harbour judge Ada Quill ruled that the port was shut"


def test_actors_are_those_in_it_and_not_where_it_was() -> None:
    (event,) = events_of(told("post", WARNING, names=[QUILL, PORT]))
    assert event.actors == ("ada-quill",)


@pytest.mark.parametrize(
    ("quote", "name", "actors"),
    [
        ("Quill warned that Red Front rockets would fly.", FRONT, ("ada-quill", "red-front")),
        ("Quill warned that rockets “of Red Front” would fly.", FRONT, ("ada-quill",)),
        (
            "Quill warned that Lume Air rockets would fly.",
            named("actor", "Lume Air"),
            ("ada-quill",),
        ),
    ],
    ids=["who acts elsewhere", "in a quotation", "what never acts"],
)
def test_whom_a_headline_names_is_in_it_if_he_acts_elsewhere(
    quote: str, name: NameMention, actors: tuple[str, ...]
) -> None:
    aside = replace(name, role=Role.MENTIONED)
    (event,) = events_of(told("post", quote, names=[QUILL, aside]))
    assert event.actors == actors


def test_a_spokesman_brings_in_whom_he_serves() -> None:
    spokesman = replace(QUILL, affiliations=("Red Front",))
    (event,) = events_of(told("post", WARNING, names=[spokesman]))
    assert event.actors == ("ada-quill", "red-front")


def test_an_outlet_that_is_only_cited_is_not_in_it() -> None:
    quote = "Reuters quoted Quill as saying that the harbour was shut."
    (event,) = events_of(told("post", quote, names=[named("actor", "Reuters")]))
    assert event.actors == ("quill",)


def test_events_stand_in_date_order_with_their_topics() -> None:
    later = told("post", ATTACK, day(2021, 10, 22), names=[FRONT])
    events = events_of(
        later, told("post", WARNING, at=2000), told("herald", ATTACK, month(2021, 9))
    )
    assert [event.span.first.day for event in events] == [1, 20, 22]
    assert "armed-conflict" in events[0].topics


def test_an_id_does_not_change_when_a_later_article_tells_it_too() -> None:
    (alone,) = events_of(told("post", WARNING))
    (joined,) = events_of(told("post", WARNING), told("zeitung", WARNING))
    assert alone.id == joined.id == event_id(told("post", WARNING, at=70))


def test_ids_tell_the_same_words_of_one_article_apart() -> None:
    one = told("post", "She spoke.", WEDNESDAY)
    other = told("post", "She spoke.", WEDNESDAY, at=9000, names=[QUILL])
    third = told("post", "She spoke.", WEDNESDAY, at=12000, names=[named("speaker", "Tom Bond")])
    events = events_of(one, other, third)
    assert len({event.id for event in events}) == len(events) > 1


def test_related_names_events_by_their_ids() -> None:
    near = "Ada Quill warned the harbour of an attack with rockets on nine dockers."
    first, second = events_of(told("post", ATTACK), told("herald", near))
    assert first.related == (second.id,)


@pytest.mark.parametrize(
    ("label", "quotes", "independent"),
    [
        ("one article", [("post", WARNING)], 1),
        ("a copy", [("post", WARNING), ("herald", WARNING + " ")], 1),
        ("own words", [("post", WARNING), ("herald", "Tolls rise, Quill warned.")], 2),
        ("twice in one article", [("post", WARNING), ("post", "Tolls rise, Quill warned.")], 1),
    ],
)
def test_copies_count_as_one_source(
    label: str, quotes: list[tuple[str, str]], independent: int
) -> None:
    evidence = [told(article, quote) for article, quote in quotes]
    assert count_independent(evidence) == independent, label


POOL = [
    told("post", WARNING, names=[QUILL]),
    told("herald", WARNING, names=[QUILL]),
    told("herald", ATTACK, month(2021, 9), names=[FRONT], at=2000),
    told("gazette", ATTACK, day(2021, 9, 3), names=[FRONT]),
    told("gazette", "The mayor opened a library.", at=2000),
]


@settings(deadline=None)
@given(st.permutations(POOL))
def test_the_order_of_what_comes_in_is_no_matter(shuffled: list[Sighting]) -> None:
    assert events_of(*shuffled) == events_of(*POOL)


@settings(deadline=None)
@given(st.lists(st.sampled_from(POOL), unique=True), st.sampled_from([None, dt.date(2021, 11, 9)]))
def test_salience_is_from_0_to_1_and_every_sighting_is_evidence_once(
    sightings: list[Sighting], published: dt.date | None
) -> None:
    events = events_of(*sightings, published=published)
    assert all(0 <= event.salience <= 1 for event in events)
    assert sum(len(event.evidence) for event in events) == len(sightings)
    assert all(len(event.merging) == len(event.evidence) - 1 for event in events)
