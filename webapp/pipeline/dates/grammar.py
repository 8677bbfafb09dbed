"""The notation of the grammar's rules, and how they find phrases in a text.

A rule is written over kinds of words: ``THE? part=PART? month=MONTH DOT? (COMMA? year=YEAR)?``.
``A/B`` is either kind; ``name=KIND`` hands the word's value to the expression's field ``name``;
``?``, ``|``, ``{0,3}`` and brackets mean what they mean in a regular expression; ``<`` and ``>``
bound the words to be marked where a rule also looks at its neighbours. Nothing is repeated without
bound, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from webapp.pipeline.dates.lexicon import Value, load
from webapp.pipeline.dates.tokens import Token, Tokens

ITEM: Final = re.compile(r"(?:(\w+)=)?([A-Z][A-Z_0-9]*(?:/[A-Z][A-Z_0-9]*)*)")
BRACKETS: Final = re.compile(
    r"\((?P<lookahead>\?[=!])?(?P<inside>[^()]*)\)(?P<often>\?|\{[^}]*\})?"
)
GROUP: Final = re.compile(r"\((?!\?)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule: letters to look for, and the kinds of each named field.

    ``needed`` are sets of letters; a text without a letter of each has nothing that fits.
    """

    pattern: re.Pattern[str]
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    marked: bool
    needed: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` up to ``last`` (exclusive) that a rule fits, and its fields' values."""

    first: int
    last: int
    values: dict[str, Value]


@cache
def compile_rule(notation: str) -> Rule:
    """Turn a rule's notation into a regular expression over letters."""
    lexicon = load()
    fields: list[tuple[str, tuple[str, ...]]] = []

    def letters(item: re.Match[str]) -> str:
        name, kinds = item[1], tuple(item[2].split("/"))
        if name:
            fields.append((name, kinds))
            return f"(?P<f{len(fields)}>[{lexicon.class_of(*kinds)}])"
        return f"[{lexicon.class_of(*kinds)}]"

    marked = "<" in notation
    bare = GROUP.sub("(?:", notation.replace("<", "\x01").replace(">", "\x02"))
    source = ITEM.sub(letters, bare).replace(" ", "")
    source = source.replace("\x01", "(?P<marked>").replace("\x02", ")")
    # Without this lookahead a rule that opens with an optional word is tried at every letter.
    source = f"(?=[{lexicon.class_of(*_openings(notation))}]){source}"
    return Rule(re.compile(source), tuple(fields), marked, tuple(_needed(notation)))


def _needed(notation: str) -> Iterator[frozenset[str]]:
    """Give the letters of each word that a rule cannot do without."""
    bare, brackets = f"({notation})", 1
    while brackets:
        bare, brackets = BRACKETS.subn(_required, bare)
    for kinds in _items(bare):
        yield frozenset(load().class_of(*kinds.split("/")))


def _required(brackets: re.Match[str]) -> str:
    """Write what a bracket asks of any text; of alternatives, the last word of each."""
    if brackets["lookahead"] == "?!" or brackets["often"]:
        return " "
    alternatives = [_items(one) for one in brackets["inside"].split("|")]
    if len(alternatives) == 1:
        return f" {brackets['inside']} "
    return f" {'/'.join(one[-1] for one in alternatives)} " if all(alternatives) else " "


def _items(notation: str) -> list[str]:
    """List the kinds of each word that must be there, outside of all brackets."""
    return [kinds for kinds, optional in _words(notation) if not optional]


def _words(notation: str) -> Iterator[tuple[str, bool]]:
    """Yield the kinds of each word outside of brackets, and whether it may be missing."""
    for item in ITEM.finditer(notation):
        yield item[2], notation[item.end() : item.end() + 1] in {"?", "{"}


def _openings(notation: str) -> list[str]:
    """List the kinds of word with which a phrase can begin."""
    bare, brackets = notation, 1
    while brackets:
        bare, brackets = BRACKETS.subn(_opening, bare)
    return _first(bare)[0].split("/")


def _opening(brackets: re.Match[str]) -> str:
    """Write a bracket as one word: the first words of its alternatives."""
    if brackets["lookahead"]:
        return " "
    first = [_first(one) for one in brackets["inside"].split("|")]
    optional = brackets["often"] or any(may_be_missing for _, may_be_missing in first)
    return f" {'/'.join(kinds for kinds, _ in first)}{'?' if optional else ''} "


def _first(notation: str) -> tuple[str, bool]:
    """Give the kinds that can come first, and whether all of them may be missing."""
    kinds: list[str] = []
    for kind, optional in _words(notation):
        kinds.append(kind)
        if not optional:
            return "/".join(kinds), False
    return "/".join(kinds), True


def find_phrases(notation: str, tokens: Tokens) -> Iterator[Phrase]:
    """Yield where a rule fits, from left to right, without overlaps."""
    rule = compile_rule(notation)
    if any(map(tokens.present.isdisjoint, rule.needed)):
        return
    for match in rule.pattern.finditer(tokens.letters):
        first, last = match.span("marked") if rule.marked else match.span()
        yield Phrase(first, last, _values(rule, match, tokens.listed))


def _values(rule: Rule, match: re.Match[str], listed: tuple[Token, ...]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for number, (name, kinds) in enumerate(rule.fields, start=1):
        if (place := match.start(f"f{number}")) >= 0:
            known = listed[place].sense.values
            values[name] = next(known[kind] for kind in kinds if kind in known)
    return values
