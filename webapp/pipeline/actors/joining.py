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
from itertools import accumulate, chain

from webapp.pipeline.actors.leading import Deeds
from webapp.pipeline.actors.places import PlaceNames, Places, is_setting, join_places
from webapp.pipeline.actors.products import Products, products_in
from webapp.pipeline.actors.same_actor import JOINS
from webapp.pipeline.actors.usages import Joining, Usage, Usages
from webapp.pipeline.names.gazetteer import by_name as known_names
from webapp.pipeline.names.spellings import slug
from webapp.records import Actor, ActorKind, NameMention

LETTERS = 4
FAMILIAR = 4
OFFICE = re.compile(r" (?:C[A-Z]O|VP|Chairman|President|Chief|Director|Executive)\b")
RUN = re.compile(r"(?!The\b)\b[A-Z][\w&.-]*(?: (?:& |of |de |and )?[A-Z][\w&.-]*)*")
LINK = re.compile(r"\.?(?: and |$)")
Own = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """The actors of a corpus, the places it names, and which actor each name means.

    ``acting`` are the ids of those who act or speak anywhere, ``familiar`` of those whom several
    articles name; ``makers`` tell whose products are whose, ``leading`` of which firm an article
    is.
    """

    actors: tuple[Actor, ...]
    by_name: Mapping[str, Actor]
    doubtful: frozenset[str] = frozenset()
    places: Places = field(default_factory=Places)
    acting: frozenset[str] = frozenset()
    familiar: frozenset[str] = frozenset()
    makers: Mapping[str, Actor] = field(default_factory=dict)
    leading: Mapping[str, tuple[Actor, ...]] = field(default_factory=dict)

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

    def named_in(self, words: str) -> tuple[Actor, ...]:
        """Give the actors whose whole names stand in ``words``, in the order of the words."""
        return tuple(chain.from_iterable(map(self._named, RUN.findall(words))))

    def _named(self, run: str) -> Iterable[Actor]:
        """Give whom a run of names means: one with "and" in his name, or each of several."""
        whole = self.by_name.get(run.rstrip("."))
        held = OFFICE.search(run)
        parts = [run[: held.start()] if held else "", *LINK.split(run)]
        found = [whole] if whole else map(self.by_name.get, parts)
        return (actor for actor in found if actor is not None)

    def makers_in(self, words: str) -> tuple[Actor, ...]:
        """Give those whose products stand in ``words``: "The A12 has flown" is of its maker."""
        found = (self._maker(product) for product in products_in(words))
        return tuple(actor for actor in found if actor is not None)

    def firms_of(self, article: str) -> tuple[Actor, ...]:
        """Give the firm, or the two, whose deeds an article tells, and hardly anybody else's."""
        return self.leading.get(article, ())

    def _maker(self, product: str) -> Actor | None:
        """Give whose a product is, or the one of which it is a kind: "787-9"."""
        return self.makers.get(product) or self.makers.get(product.partition("-")[0])

    def is_maker(self, actor: Actor) -> bool:
        """Say whether products of an actor are told of."""
        return actor in self.makers.values()

    def is_product(self, actor: Actor) -> bool:
        """Say whether a name is a product's and more words: "the iPad Mini"."""
        first, _, more = actor.name.partition(" ")
        return bool(more) and first in self.makers


@dataclass(slots=True)
class Mentions:
    """The mentions of a corpus as they come in, counted by name; none of them is kept."""

    names: dict[str, Usage] = field(default_factory=lambda: defaultdict(Usage))
    places: PlaceNames = field(default_factory=PlaceNames)
    left_open: Counter[str] = field(default_factory=Counter)
    products: Products = field(default_factory=Products)
    deeds: Deeds = field(default_factory=Deeds)

    def add(self, mentions: Iterable[NameMention], text: str = "", article: str = "") -> None:
        """Count the mentions of one ``article``: places and settings apart, and what is left open.

        Its ``text`` tells whose products stand beside their makers.
        """
        bodies: set[str] = set()
        named: set[str] = set()
        for mention in mentions:
            self.products.add(mention, text)
            self.deeds.add(article, mention)
            if not mention.sure:
                self.left_open[mention.name] += 1
            elif is_setting(mention):
                self.places.add(mention)
            else:
                self.names[mention.name].add(mention)
                named.add(mention.name)
                bodies.update({mention.name} if mention.kind is ActorKind.ORGANISATION else ())
        for name in named:
            self.names[name].articles += 1
        for name, longer in _begun(bodies):
            self.names[name].longer[longer] += 1

    def doubtful(self) -> frozenset[str]:
        """Give the names that articles leave open more often than they know them."""
        counted = ((name, self.names.get(name)) for name in self.left_open)
        return frozenset(
            name for name, usage in counted if usage and usage.weight < self.left_open[name]
        )


def _begun(names: Iterable[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Give the names with which longer ones of the same article begin, and those."""
    begun: dict[str, list[str]] = defaultdict(list)
    for longer in sorted(names):
        for begin in accumulate(longer.split()[:-1], "{} {}".format):
            begun[begin].append(longer)
    return [(name, tuple(begun[name])) for name in sorted(names) if name in begun]


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
            name.isupper() or _is_shouted(name),
            -usages[name].weight if name in usages else 0,
            name,
        ),
    )


def _is_shouted(name: str) -> bool:
    """Say whether a long word of a name stands in capitals ("ODE INDUSTRIES Inc")."""
    return " " in name and any(part.isupper() and len(part) > LETTERS for part in name.split())


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


def join_names(mentions: Iterable[tuple[str, NameMention]], own: Own | None = None) -> ActorIndex:
    """Join the mentions of all articles, given as pairs of article id and mention, into actors.

    ``own`` are an editor's further names: an actor's name -> its aliases.
    """
    counted = Mentions()
    articles: dict[str, list[NameMention]] = defaultdict(list)
    for article, mention in mentions:
        articles[article].append(mention)
    for article, told in articles.items():
        counted.add(told, article=article)
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
    acting = frozenset(by_name[name].id for name, usage in usages.items() if usage.deeds)
    told: Counter[str] = Counter()
    for name, usage in usages.items():
        told[by_name[name].id] += usage.articles
    familiar = frozenset(one for one, articles in told.items() if articles >= FAMILIAR)
    makers = mentions.products.makers(by_name)
    return ActorIndex(
        _listed(by_name),
        by_name,
        mentions.doubtful(),
        places,
        acting,
        familiar,
        makers,
        mentions.deeds.leading(by_name, makers),
    )
