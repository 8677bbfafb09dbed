"""The lists of names: codes, spellings, nothing that means two actors."""

from __future__ import annotations

from collections import defaultdict

import pytest
from babel import Locale

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import words

TERRITORIES = Locale("en").territories
STATES = gazetteer.words().countries


def test_every_code_is_babels() -> None:
    """A country's key is its ISO 3166 code."""
    assert set(STATES) <= set(TERRITORIES)


@pytest.mark.parametrize("code", ["FR", "BR", "KE", "JP", "US", "NZ", "SA", "GB", "PH", "NL"])
def test_a_state_has_demonyms_or_capitals(code: str) -> None:
    """States have a capital, and a word for what is theirs."""
    assert STATES[code].capitals
    assert STATES[code].demonyms


def test_no_name_means_two_actors() -> None:
    """A name or a seat stands in one place of the lists alone."""
    meanings: dict[str, set[str]] = defaultdict(set)
    listed = gazetteer.words()
    also_of = {name: body.also for name, body in (listed.bodies | listed.media).items()}
    also_of |= {name: group.also for name, group in listed.groups.items()}
    for name, also in also_of.items():
        for word in (name, *also):
            meanings[word].add(name)
    for code, state in STATES.items():
        for word in (*state.also, *state.seats, state.name or TERRITORIES[code]):
            meanings[word].add(code)
    assert {name: means for name, means in meanings.items() if len(means) > 1} == {}


def test_every_witness_is_a_known_actor() -> None:
    """A doubtful word is confirmed by names that the lists have."""
    known = {found.name for found in gazetteer.by_name().values()}
    doubtful = gazetteer.words().doubtful
    assert set(doubtful) <= set(gazetteer.by_name())
    assert {name for names in doubtful.values() for name in names} <= known


def test_words_are_in_small_letters() -> None:
    """All lists but that of capitals are compared in small letters."""
    listed = words()
    every = [listed.titles.roles, listed.verbs.reporting, listed.nouns.organisations]
    every += [listed.common.words, listed.given.names, listed.words.days, listed.grammar.joining]
    assert all(word == word.lower() for group in every for word in group)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Britain", "United Kingdom"),
        ("Burma", "Myanmar"),
        ("Daesh", "Islamic State"),
        ("U.N.", "United Nations"),
        ("Kiev", "Ukraine"),
        ("Pentagon", "United States"),
        ("Médecins Sans Frontières", "Doctors Without Borders"),
    ],
)
def test_a_variant_means_its_actor(text: str, name: str) -> None:
    """Variants are in the lists."""
    assert gazetteer.by_name()[text].name == name
