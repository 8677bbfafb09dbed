"""The words of dates as the grammar sees them: each word is one letter of an alphabet.

Words that mean the same kinds of thing share a letter, so a rule of the grammar is a regular
expression over letters: short, without nesting, and linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations
from typing import Final, NamedTuple

import msgspec

from webapp import vocabulary
from webapp.pipeline.dates.splitting import split
from webapp.pipeline.numerals import number_words

Value = int | float | str
# Letters from here on mean nothing in a regular expression and are matched as they are.
FIRST_LETTER: Final = 0x4E00
FIGURE_KINDS: Final = ("YEAR_DIGITS", "TWO_DIGITS", "MONTH_DAY", "HOUR", "YEAR")
SINGLE_KINDS: Final = (
    "NUMBER", "YEAR", "WORD", "NAME", "STOP", "BREAK", "ISO", "SLASHED", "CLOCK", "DECADE",
    "ORDINAL",
)  # fmt: skip
MADE_KINDS: Final = (
    *(
        frozenset({"NUMBER", "WHOLE", *kinds})
        for size in range(len(FIGURE_KINDS))
        for kinds in combinations(FIGURE_KINDS, size)
    ),
    *(frozenset({kind}) for kind in SINGLE_KINDS),
    frozenset({"NUMBER", "DOTTED_CLOCK"}),
    frozenset({"ORDINAL", "MONTH_ORDINAL"}),
)


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text, the words that must be found in it and their value; no value: not to be found."""

    text: str
    found: str
    value: str


class WordKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one kind, under each meaning."""

    examples: tuple[Example, ...]
    words: dict[str, tuple[str, ...]]


class DateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``vocabulary/dates-en.toml``."""

    forward_verbs: tuple[str, ...]
    announcing_verbs: tuple[str, ...]
    timetable_verbs: tuple[str, ...]
    arranged: tuple[str, ...]
    aims: tuple[str, ...]
    of_an_age: tuple[str, ...]
    plain: dict[str, tuple[str, ...]]
    kind: dict[str, WordKind]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word can mean: its letter and its value under each kind."""

    letter: str
    values: dict[str, Value]


class PhraseEntry(NamedTuple):
    """A phrase of several words, in lower case and as the word list writes it."""

    words: tuple[str, ...]
    written: tuple[str, ...]
    sense: Sense

    def fits(self, written: list[str]) -> bool:
        """Say whether a text's words are this phrase; a capital of the list must be there."""
        return len(written) == len(self.words) and all(
            own == word or (own[0].islower() and own == word.lower())
            for own, word in zip(self.written, written, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word and phrase with its sense, and which letters belong to a kind."""

    words: dict[str, Sense]
    capitals: dict[str, Sense]
    phrases: dict[tuple[str, str], tuple[PhraseEntry, ...]]
    letters: dict[frozenset[str], str]
    forward_verbs: frozenset[str]
    announcing_verbs: frozenset[str]
    timetable_verbs: frozenset[str]
    arranged: frozenset[str]
    aims: frozenset[str]
    of_an_age: frozenset[str]

    def sense(self, values: dict[str, Value]) -> Sense:
        """Return the sense of a word made on the way, such as a number."""
        return Sense(self.letters[frozenset(values)], values)

    def class_of(self, *kinds: str) -> str:
        """Return the inside of a regular expression's character class for any of ``kinds``."""
        known = set().union(*self.letters)
        for kind in kinds:
            if kind not in known:
                raise KeyError(f"the grammar names {kind}, which dates-en.toml does not list")
        return "".join(letter for names, letter in self.letters.items() if names & set(kinds))


def number_or_word(meaning: str) -> Value:
    """Read the key of a meaning: ``8`` is a number, ``SP`` a word."""
    try:
        return int(meaning)
    except ValueError:
        return meaning


def _entries(words: DateWords) -> Iterable[tuple[str, str, Value]]:
    """Yield each word with one of its kinds and its value under that kind."""
    for kind, plain in words.plain.items():
        yield from ((word, kind.upper(), 1) for word in plain)
    for kind, listed in words.kind.items():
        for meaning, forms in listed.words.items():
            value = number_or_word(meaning)
            for word in forms:
                yield word, kind.upper(), value
                yield from ((word, extra, value) for extra in EXTRA_KINDS.get(kind, ()))
    numbers = number_words()
    listed_numbers = (
        (numbers.cardinal, ("CARDINAL", "NUMBER", "WHOLE")),
        (numbers.ordinal, ("ORDINAL",)),
        (numbers.scale, ("SCALE",)),
    )
    for values, kinds in listed_numbers:
        yield from ((word, kind, value) for word, value in values.items() for kind in kinds)


EXTRA_KINDS: Final = {"vague_count": ("NUMBER",)}


@cache
def load() -> Lexicon:
    """Read the word list once and give each set of kinds its letter."""
    listed = vocabulary.built_in("dates-en", DateWords)
    values: dict[str, dict[str, Value]] = {}
    for word, kind, value in _entries(listed):
        values.setdefault(word, {})[kind] = value
    kinds = dict.fromkeys(chain(MADE_KINDS, map(frozenset, values.values())))
    letters = {names: chr(FIRST_LETTER + index) for index, names in enumerate(kinds)}
    senses = {word: Sense(letters[frozenset(found)], found) for word, found in values.items()}
    single = {word: sense for word, sense in senses.items() if len(list(split(word))) == 1}
    return Lexicon(
        words={word: sense for word, sense in single.items() if not word[0].isupper()},
        capitals={word: sense for word, sense in single.items() if word[0].isupper()},
        phrases=_phrases(senses),
        letters=letters,
        forward_verbs=frozenset(listed.forward_verbs),
        announcing_verbs=frozenset(listed.announcing_verbs),
        timetable_verbs=frozenset(listed.timetable_verbs),
        arranged=frozenset(listed.arranged),
        aims=frozenset(listed.aims),
        of_an_age=frozenset(listed.of_an_age),
    )


def _phrases(senses: dict[str, Sense]) -> dict[tuple[str, str], tuple[PhraseEntry, ...]]:
    """Return the entries of several words under their first two words, the longest first."""
    found: dict[tuple[str, str], list[PhraseEntry]] = {}
    for phrase, sense in senses.items():
        written = tuple(word for _, _, word in split(phrase))
        if len(written) > 1:
            words = tuple(word.lower() for word in written)
            found.setdefault((words[0], words[1]), []).append(PhraseEntry(words, written, sense))
    return {
        pair: tuple(sorted(entries, key=lambda entry: -len(entry.words)))
        for pair, entries in found.items()
    }
