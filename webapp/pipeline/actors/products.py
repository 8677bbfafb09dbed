"""Products: whose they are, as the articles call them beside their makers ("the Ode A12").

A product is no actor, but what happens to it is of its maker, whom a text names once and then
leaves out ("the A12 has flown"). Only names that look like a product's are read: those with a
number or with a capital inside them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from webapp.pipeline.names.words import words
from webapp.records import Actor, ActorKind, NameMention

MODEL = (
    r"(?:(?!(?:19|20)\d\d\b)\d{3,4}(?:-\d+\w*)?"  # 787, 787-9, no year
    r"|[A-Z]+-?\d[\w-]*|[a-z][A-Z]\w{2,}|(?!Mc)[A-Z][a-z]+[A-Z][a-z]\w*)"
)
NAMED = re.compile(rf"(?<![\w$£€#.,-]){MODEL}(?![\w.,]*\d)(?!%)")
UNIT = r" (?:in|per|million|billion|bn)\b"
BESIDE = re.compile(
    rf"(?:['’]s? (?:[a-z][a-z-]+ ){{0,2}}| )(?P<model>{MODEL}s?)(?![\w-])(?!{UNIT})"
)
OTHERS = r"(?:with|from|by|for|against|to|at|that)\b"
NUMBER = re.compile(r"\d+")
COUNTED = re.compile(r"\b(?:the|an?|its|new) $", re.IGNORECASE)
FEWEST = 2
MOST_OF_ALL = 0.6
AHEAD = 60


def products_in(words: str) -> Iterator[str]:
    """Give the names in ``words`` that may be products', a number only as a thing: "the 787"."""
    for found in NAMED.finditer(words):
        if not NUMBER.match(found[0]) or COUNTED.search(words[: found.start()]):
            yield product(found[0])


def product(word: str) -> str:
    """Give the name of one of several: "iPads" is the iPad."""
    return word[:-1] if word.endswith("s") and len(word) > len("A1s") else word


@cache
def _presented() -> re.Pattern[str]:
    """Match what a body shows to the world, behind its name: "has today unveiled its new | A12"."""
    verbs = "|".join(sorted(words().verbs.presenting))
    return re.compile(
        rf"(?: [a-z]+){{0,2}} (?:{verbs})(?: (?!{OTHERS})[a-z][a-z-]*){{0,6}} (?P<model>{MODEL})\b"
    )


@dataclass(slots=True)
class Products:
    """How often each product stands beside each body."""

    beside: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, mention: NameMention, text: str) -> None:
        """Count the product that stands behind a body in the text of its article."""
        if mention.kind is ActorKind.ORGANISATION and mention.sure:
            near = (text, mention.end, mention.end + AHEAD)
            found = BESIDE.match(*near) or _presented().match(*near)
            if found is not None:
                self.beside[product(found["model"])][mention.name] += 1

    def makers(self, by_name: Mapping[str, Actor]) -> dict[str, Actor]:
        """Give the body of each product that hardly stands beside any other body."""
        products = (one for one in self.beside if one not in by_name)
        found = ((one, _maker(one, self.beside[one], by_name)) for one in products)
        return {one: maker for one, maker in found if maker is not None}


def _maker(called: str, names: Counter[str], by_name: Mapping[str, Actor]) -> Actor | None:
    """Give the body beside which a product stands most; a number may be but a number once."""
    beside: Counter[Actor] = Counter()
    for name, times in names.items():
        if name in by_name:
            beside[by_name[name]] += times
    fewest = FEWEST if NUMBER.match(called) else 1
    if beside.total() < fewest:
        return None
    maker, times = max(beside.items(), key=lambda one: (one[1], one[0].id))
    return maker if times >= MOST_OF_ALL * beside.total() else None
