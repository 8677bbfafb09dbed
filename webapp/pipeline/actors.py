"""Actors: name mentions of all articles joined into who is who.

Joined are spellings of one name (Sergei and Sergey Lavrov), acronyms and their full names, and
surnames that only one person of the corpus bears. Two who merely share a surname stay apart.
The result does not depend on the order of the mentions.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from webapp.records import Actor, ActorKind, NameMention, Role

SHORT_GIVEN = 5
ALIKE = 60
SURNAMES_ALIKE = 70


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """The actors of a corpus, the places it names, and who each name means."""

    actors: tuple[Actor, ...]
    places: tuple[Actor, ...]
    by_name: Mapping[str, Actor]

    def actor_of(self, article: str, mention: NameMention) -> Actor | None:  # noqa: ARG002 by name alone
        """Say which actor the mention means; None for a place and for a mere setting."""
        if mention.kind is ActorKind.PLACE or mention.role is Role.SETTING:
            return None
        actor = self.by_name.get(mention.name)
        return None if actor is None or actor.kind is ActorKind.PLACE else actor


def slug(name: str) -> str:
    """Write a name as a readable id: small letters without accents, hyphens between words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-") or "unnamed"


def skeleton(word: str) -> str:
    """Keep what spellings of one foreign name have in common: Gaddafi, Gadhafi, Qaddafi."""
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    plain = plain.replace("kh", "h").replace("q", "k").replace("g", "k").replace("c", "k")
    bare = plain[:1] + re.sub(r"[aeiouyhwj'’.-]", "", plain[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


class Joining:
    """Names united step by step; each union keeps the smallest name as its root."""

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


@dataclass(frozen=True, slots=True)
class Usage:
    """How a corpus uses a name: its kinds, its words and its other names, counted."""

    kinds: Counter[ActorKind]
    words: Counter[str]
    aliases: Counter[str]

    @property
    def kind(self) -> ActorKind:
        """The kind that most mentions give, ties by the name of the kind."""
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], kind.value))


def _usage(mentions: Iterable[tuple[str, NameMention]]) -> dict[str, Usage]:
    found: dict[str, Usage] = defaultdict(lambda: Usage(Counter(), Counter(), Counter()))
    for _, mention in mentions:
        usage = found[mention.name]
        usage.kinds[mention.kind] += 1
        usage.words[mention.text] += 1
        usage.aliases.update(mention.aliases)
    return dict(found)


def _same_person(one: str, other: str) -> bool:
    """Say whether two full names are spellings of one."""
    a, b = one.split(), other.split()
    given, same = (a[0].lower(), b[0].lower()), a[0].lower() == b[0].lower()
    if not same and min(map(len, given)) < SHORT_GIVEN:
        return False
    return (
        skeleton(a[0]) == skeleton(b[0])
        and skeleton(a[-1]) == skeleton(b[-1])
        and ratio(*given) >= ALIKE
        and ratio(a[-1].lower(), b[-1].lower()) >= SURNAMES_ALIKE
    )


def _join_spellings(usages: Mapping[str, Usage], joining: Joining) -> None:
    buckets: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(usages):
        parts = name.split()
        if usages[name].kind is ActorKind.PERSON and len(parts) > 1:
            buckets[skeleton(parts[0]), skeleton(parts[-1])].append(name)
    for names in buckets.values():
        for place, one in enumerate(names):
            for other in names[place + 1 :]:
                if _same_person(one, other):
                    joining.unite(one, other)


def _join_case(usages: Mapping[str, Usage], joining: Joining) -> None:
    """Unite names that differ in case, accents or a leading "The" alone."""
    first: dict[tuple[str, str], str] = {}
    for name in sorted(usages):
        key = slug(name), usages[name].kind.value
        joining.unite(first.setdefault(key, name), name)


def _join_short(usages: Mapping[str, Usage], joining: Joining) -> None:
    """Unite a surname alone with the one person of the corpus who bears it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in usages:
        if usages[name].kind is ActorKind.PERSON and " " in name:
            bearers[name.split()[-1].lower()].add(joining.root(name))
    for name in sorted(usages):
        owners = bearers.get(name.lower(), set())
        kind = usages[name].kind
        if (
            " " not in name
            and len(owners) == 1
            and kind in {ActorKind.PERSON, ActorKind.ORGANISATION}
        ):
            joining.unite(name, next(iter(owners)))


def _join_aliases(usages: Mapping[str, Usage], joining: Joining) -> None:
    """Unite an acronym with the one name that the articles define it for."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, usage in usages.items():
        for alias in usage.aliases:
            owners[alias].add(joining.root(name))
    for alias in sorted(owners):
        if len(owners[alias]) == 1 and alias in usages:
            joining.unite(alias, next(iter(owners[alias])))


def _join_own(
    usages: Mapping[str, Usage], own: Mapping[str, tuple[str, ...]], joining: Joining
) -> None:
    for name, aliases in own.items():
        for alias in aliases:
            if alias in usages:
                joining.parent.setdefault(name, name)
                joining.unite(name, alias)


def _display(names: Iterable[str], usages: Mapping[str, Usage], kind: ActorKind) -> str:
    """Choose the most usual full form: for persons one with a given name."""
    return min(
        names,
        key=lambda name: (
            kind is ActorKind.PERSON and " " not in name,
            -sum(usages[name].words.values()) if name in usages else 0,
            name,
        ),
    )


def _gather(usages: Mapping[str, Usage], joining: Joining) -> list[list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(joining.parent):
        groups[joining.root(name)].append(name)
    return [names for names in groups.values() if any(name in usages for name in names)]


def _make(
    names: list[str], usages: Mapping[str, Usage], own: Mapping[str, tuple[str, ...]]
) -> Actor:
    kinds: Counter[ActorKind] = Counter()
    words: Counter[str] = Counter()
    for name in names:
        if name in usages:
            kinds.update(usages[name].kinds)
            words.update(usages[name].words)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind.value))
    named = next((name for name in names if name in own), None) or _display(names, usages, kind)
    called = tuple(sorted(words, key=lambda word: (-words[word], word)))
    return Actor(slug(named), named, kind, called)


def join_names(
    mentions: Iterable[tuple[str, NameMention]], own: Mapping[str, tuple[str, ...]] | None = None
) -> ActorIndex:
    """Join the mentions of all articles, given as pairs of article id and mention, into actors.

    ``own`` are an editor's further names: actor's name -> aliases.
    """
    usages = _usage(mentions)
    joining = Joining(usages)
    _join_case(usages, joining)
    _join_spellings(usages, joining)
    _join_aliases(usages, joining)
    _join_short(usages, joining)
    _join_own(usages, own or {}, joining)
    taken: set[str] = set()
    by_name: dict[str, Actor] = {}
    for names in _gather(usages, joining):
        actor = _free(_make(names, usages, own or {}), taken)
        by_name |= dict.fromkeys(names, actor)
    every = sorted(set(by_name.values()), key=lambda actor: actor.id)
    return ActorIndex(
        tuple(actor for actor in every if actor.kind is not ActorKind.PLACE),
        tuple(actor for actor in every if actor.kind is ActorKind.PLACE),
        by_name,
    )


def _free(actor: Actor, taken: set[str]) -> Actor:
    """Give the actor an id that no other has."""
    number, chosen = 2, actor.id
    while chosen in taken:
        chosen, number = f"{actor.id}-{number}", number + 1
    taken.add(chosen)
    return Actor(chosen, actor.name, actor.kind, actor.called)
