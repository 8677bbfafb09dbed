"""Which names of a corpus mean one person: by spelling, surname, title or a part of the name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from webapp.pipeline.actors.usages import Joining, Usages, sole
from webapp.pipeline.names.gazetteer import by_name as known_names
from webapp.pipeline.names.sexes import by_titles, is_womans
from webapp.pipeline.names.spellings import (
    ALIKE,
    plain,
    same_person,
    same_surname,
    skeleton,
    surname,
)
from webapp.pipeline.names.words import words
from webapp.records import ActorKind

NEARLY_SAME = 80
LARGEST_BUCKET = 200
JOINABLE = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})


def _is_full(name: str, usages: Usages) -> bool:
    return " " in name and usages[name].kind is ActorKind.PERSON


def _given(name: str) -> str:
    """Give what the spellings of a given name have in common: one of them for listed ones."""
    first = plain(name)
    return next((min(row) for row in words().given.spellings if first in row), skeleton(name))


def join_spellings(usages: Usages, joining: Joining) -> None:
    """Unite spellings; a name without a middle goes with the most usual that has one.

    A bucket beyond all measure is left alone: its names would be compared with each other.
    """
    buckets: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in usages:
        if _is_full(name, usages):
            parts = name.split()
            buckets[_given(parts[0]), skeleton(surname(name))].append(name)
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


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who bears each surname, counted by mentions in full; ``spelled`` lists surnames alike."""

    rows: Mapping[str, Counter[str]]
    spelled: Mapping[str, frozenset[str]]

    def bearer(self, name: str, least: int) -> str:
        """Name the one who hardly shares the surname with anyone; empty for none."""
        row = self.rows.get(plain(name), Counter())
        return sole(row) or sole(self.spelled_like(name, least))

    def spelled_like(self, name: str, least: int) -> Counter[str]:
        """Count the bearers of all spellings of the surname."""
        found: Counter[str] = Counter()
        for other in sorted(self.spelled.get(skeleton(name), ())):
            if same_surname(name, other, least):
                found.update(self.rows[other])
        return found


def _is_named_for_son(name: str) -> bool:
    """Say whether a name ends in that of a son, which is no surname: "Hatem Abu Karim"."""
    return name.lower().split()[-2] in {"abu", "abou", "umm"}


def _bearers(usages: Usages, joining: Joining) -> Bearers:
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for name, usage in usages.items():
        if _is_full(name, usages) and not _is_named_for_son(name):
            full = sum(count for word, count in usage.words.items() if " " in word)
            rows[plain(surname(name))][joining.root(name)] += full
    spelled: dict[str, set[str]] = defaultdict(set)
    for last in rows:
        spelled[skeleton(last)].add(last)
    return Bearers(rows, {bones: frozenset(lasts) for bones, lasts in spelled.items()})


def join_surnames(usages: Usages, joining: Joining) -> None:
    """Unite a surname alone with the person who bears it, if hardly anyone else does."""
    bearers, held = _bearers(usages, joining), _titles(usages, joining)
    for name in sorted(usages):
        if " " in name or name in known_names() or usages[name].kind not in JOINABLE:
            continue
        person = usages[name].kind is ActorKind.PERSON
        best = bearers.bearer(surname(name), ALIKE if person else NEARLY_SAME)
        if best and _may_hold(usages[name].titles, best, held[best]):
            joining.unite(name, best)


def _titles(usages: Usages, joining: Joining) -> Mapping[str, frozenset[str]]:
    held: dict[str, set[str]] = defaultdict(set)
    for name, usage in usages.items():
        held[joining.root(name)].update(usage.titles)
    return {root: frozenset(titles) for root, titles in held.items()}


def _may_hold(titles: Iterable[str], bearer: str, held: frozenset[str]) -> bool:
    """Say whether who bears a surname may be called so: by the sex, and by a head of state's title.

    "President Roe" is not Governor Jane Roe, whom nobody calls president; nor is "Mr Roe".
    """
    listed = words().titles
    told, womans = by_titles(titles), is_womans(bearer)
    if None not in {told, womans} and told is not womans:
        return False
    heads = listed.heads.intersection(titles)
    others = held & (listed.roles | listed.honorifics) - listed.of_women - listed.of_men
    return not heads or not others or not heads.isdisjoint(held)


def join_titled(usages: Usages, joining: Joining) -> None:
    """Unite a surname with a title ("Mrs Roe") with the one person of that sex who bears it."""
    bearers = _bearers(usages, joining).rows
    for name in sorted(usages):
        title, _, last = name.partition(" ")
        womans = by_titles((title.lower(),))
        if womans is None or not last or title.lower() in words().titles.regnal:
            continue
        row = bearers.get(plain(last), Counter())
        fitting = {one: row[one] for one in row if one != name and is_womans(one) is womans}
        best = sole(Counter(fitting))
        if best:
            joining.unite(name, best)


def join_longer(usages: Usages, joining: Joining) -> None:
    """Unite a name with the longer one that ends or begins so ("Recep Tayyip Erdogan")."""
    longer: dict[str, Counter[str]] = defaultdict(Counter)
    for name in usages:
        if _is_full(name, usages):
            parts = name.split()
            for start in range(1, len(parts) - 1):
                longer[" ".join(parts[start:])][joining.root(name)] += usages[name].weight
                longer[" ".join(parts[: start + 1])][joining.root(name)] += usages[name].weight
    for short in sorted(longer):
        best = sole(longer[short])
        if best and short in usages and _is_full(short, usages):
            joining.unite(short, best)
