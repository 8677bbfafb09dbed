"""Who does or undergoes something, as one telling says it, and whether two tellings may mean one.

A name is one with itself alone; a description ("the bodies", "a man in his sixties") may be
another's, if its noun is, and may be whoever is named where it says nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from webapp.pipeline.merging.tellings import may_be_one
from webapp.pipeline.names.sexes import is_womans
from webapp.pipeline.numerals import cardinals
from webapp.pipeline.pronouns import OBJECTS, ONE_PERSON, POSSESSIVES
from webapp.pipeline.references.phrases import NounPhrase, find_phrases
from webapp.pipeline.retelling.words import retelling_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.tokens import tokenize
from webapp.pipeline.wording import carries, classes_of, ends_plural, stem, words_of
from webapp.records import ActorKind, NameMention

KNOWN = POSSESSIVES | {"the", "this", "that", "these", "those"}
NUMBER = re.compile(r"\d[\d,.]*\Z")
AGE = re.compile(r"\d+-year-old")
SHORTEST_TAIL = 4
PRONOUNS = ONE_PERSON | OBJECTS
NEAREST = frozenset({"it"}), frozenset({"them"})


class Likeness(IntEnum):
    """Whether two parties are one: they cannot be, nothing says so, or their words do."""

    OTHER = 0
    OPEN = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class Party:
    """One who is told of: by ``names``, resolved in the article, or by ``nouns``.

    ``nouns`` are stems, and the classes of happenings that they tell.

    ``persons``: the names are of persons. ``count`` says how many, 0 where it is not told;
    ``many``: there are several. ``known``: it is told as one spoken of before. ``described`` are
    the stems of the words before its noun, ``besides`` the names that say which is meant ("the
    Oster council"). ``further``: it is one more of a kind.
    """

    names: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    persons: bool = False
    count: int = 0
    many: bool = False
    known: bool = False
    described: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    further: bool = False


def party_in(words: str, start: int, names: Sequence[NameMention]) -> Party | None:
    """Read the party that words tell of which begin at ``start`` of an article.

    None where they name nobody.
    """
    phrases = tuple(_heads(words))
    end = start + len(words)
    inside = [name for name in names if start <= name.start and name.end <= end]
    if phrases and words.strip().lower() not in PRONOUNS:
        return _of_phrases(words, start, phrases, inside)
    return _pronoun(words, inside)


def _of_phrases(
    words: str, start: int, phrases: Sequence[NounPhrase], names: Sequence[NameMention]
) -> Party:
    """Read the party that noun phrases tell of, the first of which is its head."""
    ends = [start + phrase.end for phrase in phrases]
    inside = [name for name in names if name.end <= ends[-1]]
    called = [name for name in inside if _is_called(name, ends)]
    head = phrases[0]
    lead = words[: head.end]
    return Party(
        names=frozenset(name.name for name in called),
        nouns=_nouns(_unnamed(phrases) if called else phrases),
        persons=any(name.kind is ActorKind.PERSON for name in called),
        count=_count(lead),
        many=not called and ends_plural(head.noun.lower),
        known=bool(called) or head.determiner in KNOWN,
        described=_described(head),
        besides=frozenset(name.name for name in inside if name not in called),
        further=not retelling_words().further.isdisjoint(map(str.lower, words_of(lead))),
    )


def _nouns(phrases: Iterable[NounPhrase]) -> frozenset[str]:
    words = [phrase.noun.lower for phrase in phrases]
    return frozenset(map(stem, words)) | classes_of(words)


def _unnamed(phrases: Iterable[NounPhrase]) -> Iterator[NounPhrase]:
    """Give the phrases whose noun is no name."""
    return (phrase for phrase in phrases if not phrase.noun.capital)


def _described(head: NounPhrase) -> frozenset[str]:
    """Give the stems of what describes a noun, without its number."""
    return frozenset(stem(word) for word in head.described if not NUMBER.match(word))


def _is_called(name: NameMention, ends: Sequence[int]) -> bool:
    """Say whether a name is that of the party: what it ends in, or a person behind an office."""
    return name.end == ends[0] or (name.kind is ActorKind.PERSON and name.end in ends)


def _pronoun(words: str, inside: Sequence[NameMention]) -> Party | None:
    """Give whom a pronoun means; "he" and "she" may be anybody told of before."""
    word = words.strip().lower()
    if not inside and word in PRONOUNS:
        return Party(nouns=frozenset({word}), many=word == "them", known=True)
    if len(inside) != 1:
        return None
    (name,) = inside
    return Party(frozenset({name.name}), persons=name.kind is ActorKind.PERSON, known=True)


def _heads(words: str) -> Iterator[NounPhrase]:
    """Give the noun phrase at the head of some words, and what it is of: "bodies of | five men"."""
    tokens = tokenize(words)
    before = None
    for phrase in find_phrases(tokens, find_verbs(words)):
        if before is not None and words[before.end : phrase.start].strip() != "of":
            return
        yield phrase
        before = phrase


def _count(words: str) -> int:
    """Say how many are told of: "five men", "14 bodies", "a man"; 0 where it is not said."""
    told = words_of(AGE.sub("", words))
    if told[:1] and told[0].lower() in {"a", "an"}:
        return 1
    for word in told:
        if NUMBER.match(word) and word.replace(",", "").isdigit():
            return int(word.replace(",", ""))
        if count := cardinals().get(word.lower()):
            return count
    return 0


def likeness(earlier: Party | None, later: Party | None) -> Likeness:
    """Say whether two parties, in the order of the text, may be one."""
    if earlier is None or later is None:
        return Likeness.OPEN
    if earlier.further or later.further:
        return Likeness.OTHER
    if earlier.names and later.names:
        return _of_names(earlier, later)
    if earlier.names or later.names:
        return _of_both(*((earlier, later) if earlier.names else (later, earlier)))
    return _of_nouns(earlier, later)


def _of_names(one: Party, other: Party) -> Likeness:
    pairs = [(mine, theirs) for mine in one.names for theirs in other.names]
    if any(mine == theirs or may_be_one(mine, theirs) for mine, theirs in pairs):
        return Likeness.SAME
    return Likeness.OTHER if one.persons is other.persons else Likeness.OPEN


def _of_both(named: Party, told: Party) -> Likeness:
    """Compare one with a name and one without: several are no one person."""
    if not named.persons:
        return Likeness.OPEN
    several = len(named.names) == 1 and (told.many or told.count > 1)
    return Likeness.OTHER if several or _of_other_sex(named, told) else Likeness.OPEN


def _of_other_sex(named: Party, told: Party) -> bool:
    """Say whether a person's given name is a man's where a woman is told of, or a woman's."""
    words = retelling_words()
    womens = {is_womans(name) for name in named.names}
    if womens == {True}:
        return not told.nouns.isdisjoint(words.men)
    return womens == {False} and not told.nouns.isdisjoint(words.women)


def _of_nouns(earlier: Party, later: Party) -> Likeness:
    """Compare two without a name: what is told again as a new one ("a man") may be another."""
    if _apart(earlier.besides, later.besides):
        return Likeness.OTHER
    if not _one_noun(earlier.nouns, later.nouns):
        return _of_vague(earlier, later)
    counts = {party.count for party in (earlier, later) if party.count}
    told_of_one = later.known and len(counts) <= 1
    same = told_of_one and not _apart(earlier.described, later.described)
    return Likeness.SAME if same else Likeness.OPEN


def _of_vague(earlier: Party, later: Party) -> Likeness:
    """Compare two of whom one may be anybody; a pronoun means one who was told of before."""
    words = retelling_words()
    told = earlier.nouns | later.nouns
    if told.isdisjoint(words.vague) or other_number(earlier, later):
        return Likeness.OTHER
    if not (told.isdisjoint(words.women) or told.isdisjoint(words.men)):
        return Likeness.OTHER
    return Likeness.SAME if later.nouns <= PRONOUNS else Likeness.OPEN


def other_number(one: Party, other: Party) -> bool:
    """Say whether one is told of and several are."""
    several = [party.many or party.count > 1 for party in (one, other)]
    return several[0] is not several[1]


def _apart(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _one_noun(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether two have a noun in common, or the end of one: "schoolgirls", "the girls"."""
    if mine & theirs:
        return True
    return any(
        len(short) >= SHORTEST_TAIL and long.endswith(short)
        for one in mine
        for other in theirs
        for short, long in (sorted((one, other), key=len),)
        if carries(short)
    )
