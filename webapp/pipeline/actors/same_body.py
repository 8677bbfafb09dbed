"""Which names of a corpus mean one body: by style, trade, state or acronym."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from itertools import accumulate

from webapp.pipeline.actors.usages import Joining, Usages, sole
from webapp.pipeline.names.gazetteer import by_name as known_names
from webapp.pipeline.names.spellings import slug
from webapp.pipeline.names.words import called_so, words
from webapp.records import ActorKind

POLICE, POLICE_DEPARTMENT = " Police", " Police Department"
FEWEST_BESIDE = 2
LETTERS = 4


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


def join_styles(usages: Usages, joining: Joining) -> None:
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


def join_trades(usages: Usages, joining: Joining) -> None:
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
        meant = sole(longer[usual]) or _stood_beside(usual, usages, joining)
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
    return sole(beside) if beside.total() >= FEWEST_BESIDE else ""


def join_stated(usages: Usages, joining: Joining) -> None:
    """Unite a body's name with that which adds its state ("U.S. Immigration Service")."""
    for name in sorted(usages):
        state, _, own = name.partition(" ")
        known = known_names().get(state)
        stated = known is not None and known.kind is ActorKind.COUNTRY
        both = own in usages and usages[own].kind is usages[name].kind is ActorKind.ORGANISATION
        if stated and both and own.count(" ") > 1:
            joining.unite(own, name)


def _join_alike(names: Iterable[str], joining: Joining) -> None:
    """Unite names of one acronym whose words begin alike: "Ode Defence Ltd", "Ode Defense"."""
    first: dict[tuple[str, ...], str] = {}
    for name in names:
        begun = tuple(word[:LETTERS].lower() for word in _usual(name).split())
        joining.unite(first.setdefault(begun, name), name)


def join_aliases(usages: Usages, joining: Joining) -> None:
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
