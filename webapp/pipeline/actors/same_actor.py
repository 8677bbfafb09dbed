"""Which names of a corpus mean one actor: by spelling, style, trade, acronym or surname.

Each rule unites names of one table; none depends on the order of the mentions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from webapp.pipeline.names.gazetteer import by_name as known_names
from webapp.pipeline.names.sexes import by_titles, is_womans
from webapp.pipeline.names.spellings import (
    ALIKE,
    plain,
    same_person,
    same_surname,
    skeleton,
    slug,
    surname,
)
from webapp.pipeline.names.words import called_so, words
from webapp.records import ActorKind, NameMention, Role

DOMINANT_SHARE = 0.8
NEARLY_SAME = 80
LARGEST_BUCKET = 200
POLICE, POLICE_DEPARTMENT = " Police", " Police Department"
FEWEST_BESIDE = 2
LETTERS = 4
JOINABLE = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})


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


def _join_writing(usages: Usages, joining: Joining) -> None:
    """Unite names that differ in case, accents or hyphens alone; persons with persons."""
    first: dict[tuple[str, bool], str] = {}
    for name in sorted(usages):
        person = usages[name].kind is ActorKind.PERSON and not name.isupper()
        written = slug(name) if person else slug(name).replace("-", "")
        joining.unite(first.setdefault((written, person), name), name)


def _is_listed(name: str) -> bool:
    """Say whether the lists say whom a name means; a firm's may go with its style and trade."""
    known = known_names().get(name)
    return known is not None and not known.firm


def _without(name: str, endings: frozenset[str]) -> str:
    """Leave off the last words of a name that are endings of firms' names."""
    parts = name.split()
    while len(parts) > 1 and _ends(parts[-1], endings):
        parts.pop()
    return " ".join(parts).removesuffix(" &")


def _shorter(name: str, endings: frozenset[str], bodies: Container[str]) -> str:
    """Give the longest name of a body that another adds only endings to; empty for none."""
    usual = name
    while (first := usual.rpartition(" ")[0]) and _ends(usual, endings):
        usual = first.removesuffix(" &")
        if usual in bodies:
            return usual
    return ""


def _ends(name: str, endings: frozenset[str]) -> bool:
    """Say whether a name has an ending, with or without its points: "N.V."."""
    return name.rpartition(" ")[2].lower().replace(".", "") in endings


def _join_styles(usages: Usages, joining: Joining) -> None:
    """Unite a firm's full style with its usual name ("Example Corp", "Example").

    "Oster Police Department" is "Oster Police". Two that differ in their style alone are one as
    well ("Example Inc", "Example PLC").
    """
    meant: dict[str, str] = {}
    for name in sorted(usages):
        usual = _usual(name).replace(POLICE_DEPARTMENT, POLICE)
        if usages[name].kind is ActorKind.ORGANISATION and not _is_listed(usual):
            joining.unite(meant.setdefault(slug(usual), name), name)


def _usual(name: str) -> str:
    """Give a firm's name without its style, and of "Ode's Inc." the founder alone."""
    usual = _without(name, words().nouns.styles)
    return usual if usual == name else usual.removesuffix("'s").removesuffix("’s")


def _join_trades(usages: Usages, joining: Joining) -> None:
    """Unite a firm or club with the one longer name that adds its trade ("Ode", "Ode Airlines").

    Where another body's name begins so too ("Ode Foundation"), the articles that have the short
    name say who is meant, by the longer one beside it; else it is not sure.
    """
    nouns = words().nouns
    endings = nouns.styles | nouns.firms | nouns.trades | called_so()["club"]
    bodies = {name for name, usage in usages.items() if usage.kind is ActorKind.ORGANISATION}
    longer: dict[str, Counter[str]] = defaultdict(Counter)
    for name in sorted(bodies):
        for usual in accumulate(name.split()[:-1], "{} {}".format):
            longer[usual][joining.root(name)] += usages[name].weight
    for name in sorted(bodies):
        usual = _shorter(name, endings, bodies)
        joinable = usual in longer and not _is_listed(usual)
        if not joinable:
            continue
        meant = _sole(longer[usual]) or _stood_beside(usual, usages, joining)
        if meant == joining.root(name):
            joining.unite(usual, name)


def _stood_beside(usual: str, usages: Usages, joining: Joining) -> str:
    """Name the body whose longer name several articles have beside a short one, and no other's.

    An article that has the short name in its full style ("Ode Inc") tells of no other.
    """
    own, beside = joining.root(usual), Counter[str]()
    for longer, articles in usages[usual].longer.items():
        roots = {joining.root(name) for name in longer}
        if len(roots) == 1 and own not in roots:
            beside[roots.pop()] += articles
    return _sole(beside) if beside.total() >= FEWEST_BESIDE else ""


def _join_stated(usages: Usages, joining: Joining) -> None:
    """Unite a body's name with that which adds its state ("U.S. Immigration Service")."""
    for name in sorted(usages):
        state, _, own = name.partition(" ")
        known = known_names().get(state)
        stated = known is not None and known.kind is ActorKind.COUNTRY
        both = own in usages and usages[own].kind is usages[name].kind is ActorKind.ORGANISATION
        if stated and both and own.count(" ") > 1:
            joining.unite(own, name)


def _is_full(name: str, usages: Usages) -> bool:
    return " " in name and usages[name].kind is ActorKind.PERSON


def _given(name: str) -> str:
    """Give what the spellings of a given name have in common: one of them for listed ones."""
    first = plain(name)
    return next((min(row) for row in words().given.spellings if first in row), skeleton(name))


def _join_spellings(usages: Usages, joining: Joining) -> None:
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


def _join_alike(names: Iterable[str], joining: Joining) -> None:
    """Unite names of one acronym whose words begin alike: "Ode Defence Ltd", "Ode Defense"."""
    first: dict[tuple[str, ...], str] = {}
    for name in names:
        begun = tuple(word[:LETTERS].lower() for word in _usual(name).split())
        joining.unite(first.setdefault(begun, name), name)


def _join_aliases(usages: Usages, joining: Joining) -> None:
    """Unite an acronym, alone or in a firm's style, with the one name it is defined for."""
    owners: dict[str, set[str]] = defaultdict(set)
    styled: dict[str, set[str]] = defaultdict(set)
    for name, usage in usages.items():
        styled[_usual(name)].add(name)
        for alias in usage.aliases:
            owners[alias].add(name)
    for alias in sorted(owners):
        full = sorted(owners[alias] - styled[alias])
        _join_alike(full, joining)
        longer = {joining.root(name) for name in full}
        if len(longer) == 1 and alias not in known_names():
            for name in sorted(styled[alias]):
                joining.unite(name, next(iter(longer)))


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


def _join_surnames(usages: Usages, joining: Joining) -> None:
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


def _join_titled(usages: Usages, joining: Joining) -> None:
    """Unite a surname with a title ("Mrs Roe") with the one person of that sex who bears it."""
    bearers = _bearers(usages, joining).rows
    for name in sorted(usages):
        title, _, last = name.partition(" ")
        womans = by_titles((title.lower(),))
        if womans is None or not last or title.lower() in words().titles.regnal:
            continue
        row = bearers.get(plain(last), Counter())
        fitting = {one: row[one] for one in row if one != name and is_womans(one) is womans}
        best = _sole(Counter(fitting))
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


JOINS = (
    _join_writing,
    _join_styles,
    _join_stated,
    _join_trades,
    _join_spellings,
    _join_longer,
    _join_aliases,
    _join_titled,
    _join_surnames,
)
