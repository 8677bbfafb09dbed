"""Acronyms and the names they are short for, as one article uses them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.runs import text_of
from webapp.pipeline.names.spots import Spot, is_acronym
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import words
from webapp.records import ActorKind

SHORTEST = 2

Row = Sequence[Token]


def initials(name: str) -> str:
    """Write the first letters of a name's capitalised words."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].lower().rstrip(".") in words().nouns.styles:
        parts.pop()
    return "".join(word[0] for word in parts if word[0].isupper())


def _defined(tokens: Row, spots: Sequence[Spot]) -> Iterator[tuple[str, str]]:
    """Read "Full Name (FN)": the acronym in brackets after a name means that name."""
    for spot in spots:
        inside = [token.text for token in tokens[spot.last : spot.last + 3]]
        if inside[::2] == ["(", ")"] and is_acronym(inside[1]) and " " in spot.name:
            yield inside[1], spot.name


def letters_of_things(rows: Iterable[Row]) -> frozenset[str]:
    """Give the acronyms that stand in brackets behind a thing: "the Pier Building Kit (PBK)"."""
    return frozenset(
        tokens[place].text
        for tokens in rows
        for place in range(SHORTEST, len(tokens) - 1)
        if tokens[place - 1].text == "(" and _is_of_thing(tokens, place)
    )


def _is_of_thing(tokens: Row, place: int) -> bool:
    """Say whether letters are those of the words before the bracket, and these end in a thing's."""
    letters, last = tokens[place].text, place - SHORTEST
    spelled = [token.text[0] for token in tokens[max(0, last + 1 - len(letters)) : last + 1]]
    thing = tokens[last].lower in words().nouns.things
    return thing and is_acronym(letters) and "".join(spelled) == letters


def _long_names(tokens: Row, spot: Spot) -> Iterator[tuple[str, str]]:
    """Give the long names that stand in a spot, as written, each with what it names.

    "Ministry of Trade of the Union of Isles" holds the Union's name too.
    """
    if spot.kind is ActorKind.PERSON:
        return
    yield spot.name, spot.name
    head, _, state = spot.name.partition(" of ")
    if state and " " in head:
        yield head, spot.name
    if spot.via is not None:
        texts = [token.text for token in tokens[spot.first : spot.last]]
        for place in range(len(texts)):
            if found := gazetteer.match(texts, place, len(texts)):
                yield text_of(tokens, spot.first + place, spot.first + found[0]), found[1].name


def _bare(spot: Spot) -> bool:
    """Say whether the spot is an acronym of no known meaning, long enough to match a name."""
    return spot.via is None and len(spot.name) >= SHORTEST and is_acronym(spot.name)


def _of_one(names: Iterable[str]) -> bool:
    """Say whether all are one name; "Isle Lake Club" and "Isle Loch Club" are its variants."""
    return len({(name.split()[0], name.split()[-1]) for name in names}) == 1


def find_acronyms(rows: Sequence[Row], spotted: Sequence[Sequence[Spot]]) -> dict[str, str]:
    """Map the article's acronyms to their names: those in brackets, then those by their letters.

    The letters must be those of all the name's capitalised words, in order, and of one name alone.
    """
    beside = list(zip(rows, spotted, strict=True))
    bare = {spot.name for spots in spotted for spot in spots if _bare(spot)}
    spelled = _by_letters(beside) if bare else {}
    stated = dict(pair for tokens, spots in beside for pair in _defined(tokens, spots))
    return {short: whole for short, whole in spelled.items() if short in bare} | stated


def _by_letters(beside: Sequence[tuple[Row, Sequence[Spot]]]) -> dict[str, str]:
    """Map the initials of each long name to it as written, where no other name has them."""
    meant: dict[str, dict[str, str]] = defaultdict(dict)
    for tokens, spots in beside:
        for spot in spots:
            for written, name in _long_names(tokens, spot):
                whole = name if name.startswith(f"{written} of ") else written
                meant[initials(written)].setdefault(name, whole)
    return {short: next(iter(row.values())) for short, row in meant.items() if _of_one(row)}
