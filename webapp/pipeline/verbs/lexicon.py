"""What a single word may be: the forms of verbs, by list and by ending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Flag, auto
from functools import cache, lru_cache

import msgspec

from webapp.pipeline.wording import ends_adverb
from webapp.vocabulary import built_in

SHORTEST_STEM = 3
AUXILIARIES = {"have": "had", "do": "did", "be": "was"}
DOUBLED = "bdgklmnprtvz"
CONSONANTS_BEFORE_LE = frozenset("bcdfgkpstz")
# Stressed on the last syllable, so that its consonant is doubled: "repelled", but "limited".
STRESSED_LAST = re.compile(
    r"(?:cur|pel|trol|gret|quip|rebel|(?:re|de|in|con|trans|pre)fer|(?<!li)(?<!vo)mit)$"
)

AGAIN = re.compile(r"(?:re|pre|over|mis|out)(?=\w{3})")


class WordForm(Flag):
    """The forms that one spelling may be; "called" is PAST and PARTICIPLE."""

    BASE = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    ING = auto()


class Example(msgspec.Struct, frozen=True):
    """A sentence and the groups to be found in it, written as in the tests."""

    sentence: str
    groups: tuple[str, ...]


class VerbWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``verbs.toml``."""

    irregular: tuple[str, ...]
    regular: str
    reporting: str
    noun_too: str
    not_verbs: str
    adverbs: str
    determiners: str
    prepositions: str
    subordinators: str
    conjunctions: str
    articles: str
    particles: str
    pronouns: str
    prospective: str
    periods: str
    moving: str
    describing: str
    titling: str
    bringing: str
    brought_to: str
    measures: tuple[str, ...]
    fractions: tuple[str, ...]
    naming: str
    calling: str
    supposing: str
    opening: str
    operated: str
    subjects: str
    plural_subjects: str
    stands_alone: str
    by_phrase: str
    object_starts: str
    participle_after: str
    modals: str
    ahead: str
    time_openers: str
    takes_is: str
    transitive: str
    objective: str
    transitive_out: str
    showing: str
    sources: str
    hearing: str
    undergoing: str
    past_with_particle: str
    compounding: str
    particles_of_past: str
    questioning: str
    light: str
    supposing_participles: str
    numbered: str
    object_openers: str
    double: str
    happening: str
    lasting: str
    times: str
    starting: str
    quantities: str
    verb_prefixes: str
    demanding: str
    held_for: tuple[str, ...]
    examples: tuple[Example, ...]


@cache
def words(name: str) -> frozenset[str]:
    """Give one of the plain lists of ``verbs.toml`` as a set."""
    return frozenset(getattr(built_in("verbs", VerbWords), name).split())


@cache
def held_for() -> frozenset[str]:
    """Give the words that describe whom something is held against: "accused of"."""
    return frozenset(built_in("verbs", VerbWords).held_for)


def may_be_adverb(word: str) -> bool:
    """Say whether a word is a known adverb or ends like one."""
    return word in words("adverbs") or ends_adverb(word)


@cache
def joining_words() -> frozenset[str]:
    """Give the words that begin another clause."""
    return words("subordinators") | words("conjunctions")


@cache
def linking_words() -> frozenset[str]:
    """Give the words that begin another clause or a phrase."""
    return words("prepositions") | joining_words()


@cache
def irregular() -> dict[str, tuple[str, WordForm]]:
    """Map every irregular spelling to its base form and the forms it may be."""
    table: dict[str, tuple[str, WordForm]] = {}
    for row in built_in("verbs", VerbWords).irregular:
        base, past, participle = row.split()
        for spelling, form in (
            *((base, WordForm.BASE) for _ in "1"),
            *((spelling, WordForm.PAST) for spelling in past.split("/")),
            *((spelling, WordForm.PARTICIPLE) for spelling in participle.split("/")),
        ):
            lemma, known = table.get(spelling, (base, form))
            table[spelling] = (lemma, known | form) if lemma == base else (lemma, known)
    return table


@cache
def bases() -> frozenset[str]:
    """Give every base form that the lists know."""
    return words("regular") | {row.split()[0] for row in built_in("verbs", VerbWords).irregular}


def _stems(stem: str) -> Iterator[str]:
    """Undo the spelling rules before -ed and -ing: "stopp", "mak" and "carri"."""
    yield stem
    yield stem + "e"
    if _is_doubled(stem, DOUBLED):
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if stem.endswith("y"):
        yield stem[:-1] + "ie"
    if stem.endswith("ck"):
        yield stem[:-1]


def _is_doubled(stem: str, letters: str) -> bool:
    """Say whether a stem ends in one of ``letters`` twice: "stopp", not "add"."""
    return len(stem) > SHORTEST_STEM and stem[-1] == stem[-2] and stem[-1] in letters


def _done_again(stem: str) -> str:
    """Give the base form of a known verb with "re-" and the like before it: "reschedule"."""
    again = AGAIN.match(stem)
    if again is None:
        return ""
    base = next((one for one in _stems(stem[again.end() :]) if one in bases()), "")
    return again[0] + base if base else ""


def _lemma(stem: str) -> str:
    known = next((candidate for candidate in _stems(stem) if candidate in bases()), "")
    if known:
        return known
    if again := _done_again(stem):
        return again
    if _is_doubled(stem, DOUBLED[:-1]):
        return stem[:-1] if stem[-1] != "l" else stem
    if stem.endswith(("i", "ick")):
        return stem[:-1] + "y" * stem.endswith("i")
    if stem.endswith("l") and stem[-2:-1] in CONSONANTS_BEFORE_LE:
        return stem + "e"
    return stem + "e" if stem.endswith(("at", "iz", "is", "s", "v", "c", "g", "u")) else stem


def _third(word: str) -> str:
    for ending, back in (("ies", "y"), ("es", ""), ("s", "")):
        base = word.removesuffix(ending) + back
        hissing = ending != "es" or base.endswith(("s", "x", "z", "ch", "sh", "o"))
        if word.endswith(ending) and hissing and base in bases():
            return base
    return ""


def _is_short_past(word: str) -> bool:
    """Say whether four letters are a regular past all the same: "died", "used"; not "seed"."""
    return len(word) == SHORTEST_STEM + 1 and word[:-1] in words("regular")


def _by_ending(word: str) -> tuple[str, WordForm] | None:
    stem = word.rpartition("-")[2]
    if stem.endswith("ed") and (len(stem) > SHORTEST_STEM + 1 or _is_short_past(stem)):
        return _lemma(stem[:-2]), WordForm.PAST | WordForm.PARTICIPLE
    if stem.endswith("ing") and len(stem) >= SHORTEST_STEM + 2:
        return _lemma(stem[:-3]), WordForm.ING
    third = _third(stem)
    return (third, WordForm.THIRD) if third else None


@lru_cache(maxsize=65_536)
def forms(word: str) -> tuple[str, WordForm] | None:
    """Give the base form of a lower-case word and the verb forms it may be, None if none."""
    if word in words("not_verbs"):
        return None
    if word in irregular():
        return irregular()[word]
    if word in words("regular"):
        return word, WordForm.BASE
    return _by_ending(word)


@cache
def titling() -> dict[str, str]:
    """Give the pasts that tell who is meant or what was done, with their lemmas: "retired"."""
    return {past_of(lemma): lemma for lemma in words("titling")}


def lemma_of(word: str) -> str:
    """Give the base form of a lower-case word that may be a verb; empty where it is none."""
    known = forms(word)
    return known[0] if known else ""


def form_of(word: str) -> WordForm:
    """Give the verb forms that a lower-case word may be, together; ``WordForm(0)`` if none."""
    known = forms(word)
    return known[1] if known else WordForm(0)


@cache
def _pasts() -> dict[str, str]:
    rows = (row.split() for row in built_in("verbs", VerbWords).irregular)
    return AUXILIARIES | {base: past.split("/")[0] for base, past, _ in rows}


def past_of(lemma: str) -> str:
    """Write the past of a base form: "seize" as "seized", "take" as "took"."""
    if lemma in _pasts():
        return _pasts()[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if doubles(lemma) else f"{lemma}ed"


def doubles(lemma: str) -> bool:
    """Say whether a base form doubles its last letter: "stop", "admit"; not "rain", "open"."""
    if STRESSED_LAST.search(lemma):
        return True
    ends = lemma[-1] in "bdgmnprt" and lemma[-2:-1] in set("aeiou")
    short = ends and len(lemma) >= SHORTEST_STEM and lemma[-3] not in "aeiou"
    return short and sum(letter in "aeiou" for letter in lemma) == 1
