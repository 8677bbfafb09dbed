"""How a corpus uses its names, and names united step by step."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from webapp.records import ActorKind, NameMention, Role

DOMINANT_SHARE = 0.8


@dataclass(slots=True)
class Usage:
    """How a corpus uses one name: its kinds, words, other names and titles, counted.

    ``longer`` counts articles by the bodies in them whose names begin with this one; ``deeds`` how
    often it acts or speaks; ``articles`` those that have it.
    """

    kinds: Counter[ActorKind] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    longer: Counter[tuple[str, ...]] = field(default_factory=Counter)
    deeds: int = 0
    articles: int = 0

    @property
    def kind(self) -> ActorKind:
        """The kind that most mentions give, ties by the name of the kind."""
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], kind.value))

    @property
    def weight(self) -> int:
        """The number of mentions."""
        return self.words.total()

    def add(self, mention: NameMention) -> None:
        """Count one mention."""
        self.kinds[mention.kind] += 1
        self.words[mention.text] += 1
        self.deeds += mention.role in {Role.ACTS, Role.SPEAKS}
        if mention.aliases:
            self.aliases.update(mention.aliases)
        if mention.titles:
            self.titles.update(mention.titles)


Usages = Mapping[str, Usage]


class Joining:
    """Names united step by step; the smallest of the united is their root."""

    def __init__(self, names: Iterable[str]) -> None:
        """Start with every name alone."""
        self.parent = {name: name for name in names}

    def root(self, name: str) -> str:
        """Find the name that stands for all that ``name`` is united with."""
        while self.parent[name] != name:
            self.parent[name] = self.parent[self.parent[name]]
            name = self.parent[name]
        return name

    def unite(self, one: str, other: str) -> None:
        """Unite two names."""
        first, second = sorted((self.root(one), self.root(other)))
        self.parent[second] = first

    def groups(self) -> list[list[str]]:
        """Give the united names, each group and all groups in order."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.parent):
            found[self.root(name)].append(name)
        return list(found.values())


def sole(row: Counter[str]) -> str:
    """Give the name that hardly shares a table with any other; empty for none."""
    best = min(row, key=lambda name: (-row[name], name), default="")
    return best if best and row[best] >= DOMINANT_SHARE * row.total() else ""
