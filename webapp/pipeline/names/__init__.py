"""Names of an article: who is named, what kind it is, what it does, and who "he" is.

No list of names is needed: capitals and context tell (titles, verbs of speech, heads of
organisations' names); countries, bodies and groups of many names are known from
``vocabulary/actors.toml``. What stays unsure is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from webapp.pipeline.names.clauses import Clause, read_clause, together
from webapp.pipeline.names.gazetteer import by_name
from webapp.pipeline.names.referring import (
    find_descriptions,
    is_woman,
    person_described,
    pronouns,
)
from webapp.pipeline.names.resolving import (
    SUBJECT,
    Person,
    defined_acronyms,
    initials,
    people,
    short_names,
    votes,
)
from webapp.pipeline.names.settling import settle
from webapp.pipeline.names.spotting import Reader, Spot, is_acronym, shouting, survey
from webapp.pipeline.names.tokens import Token, tokenise
from webapp.records import ActorKind, NameMention, Role, Sentence, SentenceKind

NAMING = frozenset({SentenceKind.PROSE, SentenceKind.CAPTION})
MEMORY = 3


def find_names(text: str, sentences: tuple[Sentence, ...]) -> tuple[NameMention, ...]:
    """Find the names of an article, resolved inside it, in the order of the text.

    Takes time in proportion to the text's length.
    """
    rows = [tokenise(sentence) for sentence in sentences if sentence.kind in NAMING]
    return tuple(_mentions(text, rows))


def _spotted(rows: Sequence[Sequence[Token]]) -> list[list[Spot]]:
    seen = survey(rows)
    return [
        [] if shouting(row) else list(Reader(row, index, seen).spots())
        for index, row in enumerate(rows)
    ]


def _clauses(tokens: Sequence[Token], spots: Sequence[Spot]) -> list[Clause]:
    return [
        read_clause(tokens, first, last, spot)
        for spot, (first, last) in zip(spots, together(tokens, spots), strict=True)
    ]


def _mentions(text: str, rows: Sequence[Sequence[Token]]) -> Iterator[NameMention]:
    spotted = _identified(rows, _spotted(rows))
    persons = tuple(people(spot for row in spotted for spot in row).values())
    recent: list[tuple[int, str]] = []
    for index, (tokens, spots) in enumerate(zip(rows, spotted, strict=True)):
        near = [name for place, name in recent if place >= index - MEMORY]
        described = _with_descriptions(tokens, spots, persons, near)
        clauses = _clauses(tokens, described)
        subjects: list[tuple[int, str]] = []
        pairs = list(_with_pronouns(tokens, described, clauses, near))
        for spot, clause in pairs:
            mention = settle(text, tokens, spot, clause)
            if mention:
                yield mention
            if spot.kind is ActorKind.PERSON and clause.role in SUBJECT:
                subjects.append((index, spot.name))
        recent = [*recent[-6:], *reversed(subjects)]


def _identified(
    rows: Sequence[Sequence[Token]], spotted: Sequence[Sequence[Spot]]
) -> list[list[Spot]]:
    """Give every spot its full name and kind from the whole article; drop the unsure."""
    acronyms: dict[str, str] = {}
    for tokens, spots in zip(rows, spotted, strict=True):
        acronyms |= defined_acronyms(tokens, spots)
    every = [spot for spots in spotted for spot in spots]
    for spot in every:
        if " " in spot.name and spot.via is None and spot.kind is ActorKind.ORGANISATION:
            acronyms.setdefault(initials(spot.name), spot.name)
    full = [spot.name for spot in every if spot.kind is ActorKind.PERSON and " " in spot.name]
    short = short_names(full)
    kinds = votes(
        (spot, clause)
        for tokens, spots in zip(rows, spotted, strict=True)
        for spot, clause in zip(spots, _clauses(tokens, spots), strict=True)
        if spot.via is None
    )
    short |= {
        name: whole
        for name, whole in short_names(
            name for name, kind in kinds.items() if kind is ActorKind.PERSON
        ).items()
        if name not in short
    }
    return [
        [named for spot in spots if (named := _identify(spot, acronyms, short, kinds))]
        for spots in spotted
    ]


def _identify(
    spot: Spot, acronyms: dict[str, str], short: dict[str, str], kinds: dict[str, ActorKind]
) -> Spot | None:
    if spot.via is not None:
        return spot
    if spot.name in acronyms and is_acronym(spot.name):
        whole = acronyms[spot.name]
        known = by_name().get(whole)
        kind = known.kind if known else kinds.get(whole, ActorKind.ORGANISATION)
        return replace(
            spot,
            name=known.name if known else whole,
            kind=kind,
            aliases=(spot.name,),
            how=f"short for {whole}",
        )
    if spot.name in short and spot.kind in {None, ActorKind.PERSON}:
        whole = short[spot.name]
        part = "surname" if whole.endswith(spot.name) else "first name"
        return replace(spot, name=whole, kind=ActorKind.PERSON, how=f"{part} of {whole}")
    decided = spot.kind or kinds.get(spot.name)
    return replace(spot, kind=decided) if decided else None


def _with_descriptions(
    tokens: Sequence[Token], spots: Sequence[Spot], persons: Sequence[Person], near: Sequence[str]
) -> list[Spot]:
    found = list(spots)
    for description in find_descriptions(tokens):
        name = person_described(description, persons, near)
        if not name:
            continue
        words = " ".join(token.text for token in tokens[description.first : description.last])
        found = [
            spot
            for spot in found
            if spot.last <= description.first or spot.first >= description.last
        ]
        found.append(
            Spot(
                spots[0].sentence if spots else 0,
                description.first,
                description.last,
                name,
                ActorKind.PERSON,
                how=f"“{words}” is {name}",
            )
        )
    return sorted(found, key=lambda spot: spot.first)


def _with_pronouns(
    tokens: Sequence[Token], spots: Sequence[Spot], clauses: Sequence[Clause], near: Sequence[str]
) -> Iterator[tuple[Spot, Clause]]:
    pairs = list(zip(spots, clauses, strict=True))
    for place in pronouns(tokens):
        woman = tokens[place].lower == "she"
        before = [
            spot.name
            for spot, clause in pairs
            if spot.kind is ActorKind.PERSON and clause.role in SUBJECT and spot.first < place
        ]
        for name in [*before[:1], *reversed(near)]:
            if is_woman(name) in {None, woman}:
                spot = Spot(
                    0,
                    place,
                    place + 1,
                    name,
                    ActorKind.PERSON,
                    how=f"“{tokens[place].text}” is {name}",
                )
                pairs.append((spot, read_clause(tokens, place, place + 1, spot)))
                break
    yield from sorted(pairs, key=lambda pair: pair[0].first)
