"""Actors: name mentions of all articles joined into who is who.

Joined are spellings of one name (Sergei and Sergey Lavrov), acronyms and their full names, and
surnames that one person of the corpus bears. Two who merely share a surname stay apart. The
result does not depend on the order of the mentions.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from webapp.pipeline.names.gazetteer import by_name as known_names
from webapp.pipeline.names.spellings import (
    ALIKE,
    plain,
    same_person,
    same_surname,
    skeleton,
    surname,
)
from webapp.pipeline.names.words import words
from webapp.pipeline.places import PlaceNames, Places, is_setting, join_places
from webapp.records import Actor, ActorKind, NameMention

DOMINANT_SHARE = 0.8
NEARLY_SAME = 80
LARGEST_BUCKET = 200
JOINABLE = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})
Own = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """The actors of a corpus, the places it names, and which actor each name means."""

    actors: tuple[Actor, ...]
    by_name: Mapping[str, Actor]
    doubtful: frozenset[str] = frozenset()
    places: Places = field(default_factory=Places)

    def actor_of(self, article: str, mention: NameMention) -> Actor | None:  # noqa: ARG002 names carry it
        """Say which actor the mention means; None for a place and for a mere setting.

        A mention of no sure kind means one only where the name is known more often than left open.
        """
        if is_setting(mention) or (not mention.sure and mention.name in self.doubtful):
            return None
        return self.by_name.get(mention.name)

    def place_of(self, article: str, mention: NameMention) -> str | None:  # noqa: ARG002 names carry it
        """Say which place the mention means where it tells where something happens; else None.

        A country is its code ("PE"), another place its most usual spelling; `Places.apart` says
        of two whether they are two places.
        """
        return self.places.meant.get(mention.name) if is_setting(mention) else None

    def apart(self, one: str, other: str) -> bool:
        """Say whether neither of two places lies in the other, as far as is known."""
        return self.places.apart(one, other)

    def actors_of(self, article: str, mention: NameMention) -> tuple[Actor, ...]:
        """Give the actor of a mention, and whom it speaks for ("the Taliban spokesman")."""
        named = self.actor_of(article, mention)
        served = mention.affiliations if "spokes" in mention.text.lower() else ()
        found = [named, *(self.by_name.get(name) for name in served)]
        return tuple(actor for actor in found if actor is not None)


def slug(name: str) -> str:
    """Write a name as a readable id: small letters without accents, hyphens between words."""
    return re.sub(r"[^a-z0-9]+", "-", plain(name.replace("'", ""))).strip("-") or "unnamed"


@dataclass(slots=True)
class Usage:
    """How a corpus uses one name: its kinds, its words and its other names, counted."""

    kinds: Counter[ActorKind] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)

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
        if mention.aliases:
            self.aliases.update(mention.aliases)


Usages = Mapping[str, Usage]


@dataclass(slots=True)
class Mentions:
    """The mentions of a corpus as they come in, counted by name; none of them is kept."""

    names: dict[str, Usage] = field(default_factory=lambda: defaultdict(Usage))
    places: PlaceNames = field(default_factory=PlaceNames)
    left_open: Counter[str] = field(default_factory=Counter)

    def add(self, mentions: Iterable[NameMention]) -> None:
        """Count the mentions of one article: places and settings apart, and what is left open."""
        for mention in mentions:
            if mention.sure:
                (self.places if is_setting(mention) else self.names[mention.name]).add(mention)
            else:
                self.left_open[mention.name] += 1

    def doubtful(self) -> frozenset[str]:
        """Give the names that articles leave open more often than they know them."""
        counted = ((name, self.names.get(name)) for name in self.left_open)
        return frozenset(
            name for name, usage in counted if usage and usage.weight < self.left_open[name]
        )


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


def _join_writing(usages: Usages, joining: Joining) -> None:
    """Unite names that differ in case, accents or hyphens alone; persons with persons."""
    first: dict[tuple[str, bool], str] = {}
    for name in sorted(usages):
        person = usages[name].kind is ActorKind.PERSON and not name.isupper()
        joining.unite(first.setdefault((slug(name), person), name), name)


def _join_styles(usages: Usages, joining: Joining) -> None:
    """Unite a firm's full style with its usual name ("Example Corp", "Example")."""
    styles = words().nouns.styles
    for name in sorted(usages):
        parts = name.split()
        while len(parts) > 1 and parts[-1].lower() in styles:
            parts.pop()
        usual = " ".join(parts)
        if usual != name and usual in usages and usual not in known_names():
            kinds = {usages[name].kind, usages[usual].kind}
            if kinds == {ActorKind.ORGANISATION}:
                joining.unite(name, usual)


def _is_full(name: str, usages: Usages) -> bool:
    return " " in name and usages[name].kind is ActorKind.PERSON


def _join_spellings(usages: Usages, joining: Joining) -> None:
    """Unite spellings; a name without a middle goes with the most usual that has one.

    A bucket beyond all measure is left alone: its names would be compared with each other.
    """
    buckets: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in usages:
        if _is_full(name, usages):
            parts = name.split()
            buckets[skeleton(parts[0]), skeleton(surname(name))].append(name)
    for names in (names for names in buckets.values() if len(names) <= LARGEST_BUCKET):
        leaders: list[str] = []
        for name in sorted(
            names, key=lambda name: (-len(name.split()), -usages[name].weight, name)
        ):
            same = [leader for leader in leaders if same_person(leader, name)]
            if same:
                joining.unite(max(same, key=lambda leader: (usages[leader].weight, leader)), name)
            else:
                leaders.append(name)


def _join_aliases(usages: Usages, joining: Joining) -> None:
    """Unite an acronym with the one name that the articles define it for."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, usage in usages.items():
        for alias in usage.aliases:
            owners[alias].add(joining.root(name))
    for alias in sorted(owners):
        if len(owners[alias]) == 1 and alias in usages and alias not in known_names():
            joining.unite(alias, next(iter(owners[alias])))


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who bears each surname, counted by mentions in full; ``spelled`` lists surnames alike."""

    rows: Mapping[str, Counter[str]]
    spelled: Mapping[str, frozenset[str]]

    def bearer(self, name: str, least: int) -> str:
        """Name the one who hardly shares the surname with anyone; empty for none."""
        row = self.rows.get(plain(name), Counter())
        return _sole(row) or _sole(self.spelled_like(name, least))

    def spelled_like(self, name: str, least: int) -> Counter[str]:
        """Count the bearers of all spellings of the surname."""
        found: Counter[str] = Counter()
        for other in sorted(self.spelled.get(skeleton(name), ())):
            if same_surname(name, other, least):
                found.update(self.rows[other])
        return found


def _sole(row: Counter[str]) -> str:
    best = min(row, key=lambda name: (-row[name], name), default="")
    return best if best and row[best] >= DOMINANT_SHARE * row.total() else ""


def _bearers(usages: Usages, joining: Joining) -> Bearers:
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for name, usage in usages.items():
        if _is_full(name, usages):
            full = sum(count for word, count in usage.words.items() if " " in word)
            rows[plain(surname(name))][joining.root(name)] += full
    spelled: dict[str, set[str]] = defaultdict(set)
    for last in rows:
        spelled[skeleton(last)].add(last)
    return Bearers(rows, {bones: frozenset(lasts) for bones, lasts in spelled.items()})


def _join_surnames(usages: Usages, joining: Joining) -> None:
    """Unite a surname alone with the person who bears it, if hardly anyone else does."""
    bearers = _bearers(usages, joining)
    for name in sorted(usages):
        if " " in name or name in known_names() or usages[name].kind not in JOINABLE:
            continue
        person = usages[name].kind is ActorKind.PERSON
        best = bearers.bearer(surname(name), ALIKE if person else NEARLY_SAME)
        if best:
            joining.unite(name, best)


def _join_longer(usages: Usages, joining: Joining) -> None:
    """Unite a name with the longer one that ends or begins so ("Recep Tayyip Erdogan")."""
    longer: dict[str, Counter[str]] = defaultdict(Counter)
    for name in usages:
        if _is_full(name, usages):
            parts = name.split()
            for start in range(1, len(parts) - 1):
                longer[" ".join(parts[start:])][joining.root(name)] += usages[name].weight
                longer[" ".join(parts[: start + 1])][joining.root(name)] += usages[name].weight
    for short in sorted(longer):
        best = _sole(longer[short])
        if best and short in usages and _is_full(short, usages):
            joining.unite(short, best)


def _join_own(usages: Usages, own: Own, joining: Joining) -> None:
    for name, aliases in sorted(own.items()):
        for alias in aliases:
            if alias in usages:
                joining.parent.setdefault(name, name)
                joining.unite(name, alias)


def _display(names: Iterable[str], usages: Usages, own: Own) -> str:
    """Choose the editor's or the known name, else the most usual full form."""
    return min(
        names,
        key=lambda name: (
            name not in own,
            name not in known_names(),
            name in usages and usages[name].kind is ActorKind.PERSON and " " not in name,
            name.isupper(),
            -usages[name].weight if name in usages else 0,
            name,
        ),
    )


def _written(name: str) -> str:
    """Write several words that stand in capitals as a name is written; an acronym as it is."""
    shouted = " " in name and name.isupper() and "." not in name
    return " ".join(map(str.capitalize, name.split())) if shouted else name


@dataclass(frozen=True, slots=True)
class Joined:
    """A group of names that mean one actor, before it has its id."""

    name: str
    names: tuple[str, ...]
    weight: int
    actor: Actor


def _joined(names: list[str], usages: Usages, own: Own) -> Joined:
    used = [name for name in names if name in usages]
    words: Counter[str] = Counter()
    for name in used:
        words.update(usages[name].words)
    shown = _written(_display(names, usages, own))
    kind = usages[_display(used, usages, {})].kind
    called = tuple(sorted(words, key=lambda word: (-words[word], word)))
    return Joined(shown, tuple(names), words.total(), Actor(slug(shown), shown, kind, called))


def _numbered(joined: Iterable[Joined]) -> dict[str, Actor]:
    """Give every actor an id of its own: the most usual of one name gets it plain."""
    taken: set[str] = set()
    by_name: dict[str, Actor] = {}
    for group in sorted(joined, key=lambda group: (-group.weight, group.name)):
        chosen, number = group.actor.id, 2
        while chosen in taken:
            chosen, number = f"{group.actor.id}-{number}", number + 1
        taken.add(chosen)
        actor = Actor(chosen, group.actor.name, group.actor.kind, group.actor.called)
        by_name |= dict.fromkeys(group.names, actor)
    return by_name


def _listed(by_name: Mapping[str, Actor]) -> tuple[Actor, ...]:
    return tuple(sorted(set(by_name.values()), key=lambda actor: actor.id))


JOINS = (
    _join_writing,
    _join_styles,
    _join_spellings,
    _join_longer,
    _join_aliases,
    _join_surnames,
)


def join_names(mentions: Iterable[tuple[str, NameMention]], own: Own | None = None) -> ActorIndex:
    """Join the mentions of all articles, given as pairs of article id and mention, into actors.

    ``own`` are an editor's further names: an actor's name -> its aliases.
    """
    counted = Mentions()
    counted.add(mention for _, mention in mentions)
    return join_counted(counted, own)


def join_counted(mentions: Mentions, own: Own | None = None) -> ActorIndex:
    """Join mentions that were counted article by article; ``own`` is as in `join_names`."""
    usages = dict(mentions.names)
    joining = Joining(usages)
    for join in JOINS:
        join(usages, joining)
    _join_own(usages, own or {}, joining)
    groups = [names for names in joining.groups() if any(name in usages for name in names)]
    by_name = _numbered(_joined(names, usages, own or {}) for names in groups)
    places = join_places(mentions.places)
    return ActorIndex(_listed(by_name), by_name, mentions.doubtful(), places)
