"""One article's names from first word to last: spotted, identified, described, settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.acronyms import find_acronyms, letters_of_things
from webapp.pipeline.names.clauses import read_clauses
from webapp.pipeline.names.forces import only_force, with_forces, with_police
from webapp.pipeline.names.listing import together
from webapp.pipeline.names.memory import Memory
from webapp.pipeline.names.nesting import nested
from webapp.pipeline.names.resolving import (
    Known,
    fuller_names,
    identify,
    is_open,
    people,
    reigning,
    short_names,
    with_apposition,
)
from webapp.pipeline.names.settling import settle
from webapp.pipeline.names.spellings import surname
from webapp.pipeline.names.spots import Spot, Survey, is_acronym, shouting, survey
from webapp.pipeline.names.spotting import Reader
from webapp.pipeline.names.teams import as_bodies, standing_for_bodies
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.voting import Use, firms, votes
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.records import ActorKind, NameMention

Row = Sequence[Token]


def _spotted(rows: Sequence[Row]) -> list[list[Spot]]:
    seen, things = survey(rows), letters_of_things(rows)
    spotted = ([] if shouting(row) else with_forces(row, _read(row, seen)) for row in rows)
    return [[spot for spot in spots if spot.name not in things] for spots in spotted]


def _read(row: Row, seen: Survey) -> Iterator[Spot]:
    return (with_apposition(row, spot) for spot in Reader(row, seen).spots())


def _confirmed(spotted: list[list[Spot]]) -> list[list[Spot]]:
    """Drop doubtful words ("IS") that nothing else in the article bears out."""
    known = [s.known for spots in spotted for s in spots if s.known and not s.known.witnesses]
    named = {one.name for one in known} | {gazetteer.country(one.country) for one in known}
    return [[spot for spot in spots if _is_borne_out(spot, named)] for spots in spotted]


def _is_borne_out(spot: Spot, named: set[str]) -> bool:
    """Say whether a doubtful word has one of its witnesses named in the article, or needs none."""
    doubts = spot.known.witnesses if spot.known else ()
    return not doubts or not named.isdisjoint(doubts)


def _listed_persons(
    tokens: Row, spots: Sequence[Spot], kinds: Mapping[str, ActorKind], told: Counter[str]
) -> dict[str, ActorKind]:
    """Take names listed with a person ("A B and C D") for persons, where nothing else tells."""
    spans = together(tokens, spots)
    lists = {
        span
        for span, spot in zip(spans, spots, strict=True)
        if kinds.get(spot.name) is ActorKind.PERSON
    }
    short = {
        span
        for span, spot in zip(spans, spots, strict=True)
        if " " not in spot.name and kinds.get(spot.name) is ActorKind.PERSON
    }
    return {
        spot.name: ActorKind.PERSON
        for span, spot in zip(spans, spots, strict=True)
        if span in lists
        and spot.via is None
        and (_is_unjudged(spot, kinds) or (span in short and _is_told_once(spot, told)))
    }


def _is_unjudged(spot: Spot, kinds: Mapping[str, ActorKind]) -> bool:
    return " " in spot.name and spot.name not in kinds


def _is_told_once(spot: Spot, told: Counter[str]) -> bool:
    """Say whether a name may be a surname, told here alone."""
    return spot.kind is None and told[spot.name] == 1 and not is_acronym(spot.name)


def _uses(rows: Sequence[Row], spotted: Sequence[Sequence[Spot]]) -> Iterator[Use]:
    """Give each unknown name with its clause and the word that follows."""
    for tokens, spots in zip(rows, spotted, strict=True):
        for spot, clause in read_clauses(tokens, spots):
            if spot.via is None or (spot.known and spot.known.firm):
                yield spot, clause, _its_own(tokens, spot)


def _its_own(tokens: Row, spot: Spot) -> str:
    """Give the word behind a name, unless it is another's: "its Lesk plant" is none of Lesk's."""
    anothers = spot.first and tokens[spot.first - 1].lower in POSSESSIVES
    if anothers or spot.last >= len(tokens):
        return ""
    return tokens[spot.last].lower


def _full_names(read: Sequence[Use], kinds: Mapping[str, ActorKind]) -> Counter[str]:
    """Count how often each person is named in full."""
    return Counter(
        spot.name
        for spot, _, _ in read
        if " " in spot.name and kinds.get(spot.name) is ActorKind.PERSON
    )


def _persons_of_lists(
    rows: Sequence[Row], spotted: Sequence[Sequence[Spot]], kinds: Mapping[str, ActorKind]
) -> dict[str, ActorKind]:
    """Give the persons that lists tell, each by what those before it have told."""
    told, found = Counter(spot.name for spots in spotted for spot in spots), dict(kinds)
    for tokens, spots in zip(rows, spotted, strict=True):
        found |= _listed_persons(tokens, spots, found, told)
    return found


def _known(rows: Sequence[Row], spotted: Sequence[Sequence[Spot]]) -> Known:
    acronyms = find_acronyms(rows, spotted)
    read = list(_uses(rows, spotted))
    kinds = votes(read, acronyms)
    kinds |= _persons_of_lists(rows, spotted, kinds)
    full = _full_names(read, kinds)
    surnames = frozenset(last for name in full for last in (name.split()[-1], surname(name)))
    small = frozenset(token.text for row in rows for token in row if token.word)
    short = reigning(spot for spot, _, _ in read) | short_names(full)
    standing = standing_for_bodies(rows, spotted, kinds)
    fuller = fuller_names(spot for spots in spotted for spot in spots)
    return Known(acronyms, short, surnames, small, kinds, firms(read, acronyms), standing, fuller)


def _identified(
    rows: Sequence[Row], spotted: Sequence[Sequence[Spot]], known: Known
) -> list[list[Spot]]:
    """Say of each sentence who is meant by its names, and by "police"."""
    named = [[full for spot in spots if (full := identify(spot, known))] for spots in spotted]
    force = only_force(spot for spots in named for spot in spots)
    return [
        with_police(row, spots, force) if spots or force else []
        for row, spots in zip(rows, named, strict=True)
    ]


def mentions_of(text: str, rows: Sequence[Row]) -> Iterator[NameMention]:
    """Give the mentions of an article whose sentences are ``rows``, in the order of the text."""
    spotted = _confirmed(_spotted(rows))
    known = _known(rows, spotted)
    named = _identified(rows, spotted, known)
    memory = Memory(text, people(spot for spots in named for spot in spots), known.firms)
    for tokens, spots, meant in zip(rows, spotted, named, strict=True):
        sure = [
            mention
            for spot, clause in as_bodies(memory.read(tokens, meant), known.standing)
            if (mention := settle(text, tokens, spot, clause))
        ]
        sure = nested(text, tokens, sorted(sure, key=_place))
        yield from sorted((*sure, *_unsure(text, tokens, spots, known)), key=_place)


def _place(mention: NameMention) -> tuple[int, int]:
    return mention.start, mention.end


def _unsure(text: str, tokens: Row, spots: Sequence[Spot], known: Known) -> Iterator[NameMention]:
    """Give the names whose kind the article leaves open, for other articles to know."""
    left_open = {spot.first for spot in spots if is_open(spot, known)}
    for spot, clause in read_clauses(tokens, spots) if left_open else ():
        if spot.first in left_open:
            guess = replace(spot, kind=ActorKind.ORGANISATION)
            mention = settle(text, tokens, guess, clause)
            if mention:
                yield replace(mention, sure=False)
