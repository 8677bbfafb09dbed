"""Of whom an article is that tells of the deeds of one firm or two, and hardly of others'.

Who "the company" is or "the parties" are, and who does what is told without a doer ("the A12 was
released"), a reader of such an article knows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from webapp.records import Actor, ActorKind, NameMention, Role

DEEDS = frozenset({Role.ACTS, Role.SPEAKS})
FEWEST = 2
MOST_OF_ALL = 0.75


@dataclass(slots=True)
class Deeds:
    """How often each body acts or speaks in each article."""

    by_article: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, article: str, mention: NameMention) -> None:
        """Count a mention that acts or speaks, no person's."""
        if mention.sure and mention.role in DEEDS and mention.kind is not ActorKind.PERSON:
            self.by_article[article][mention.name] += 1

    def leading(
        self, by_name: Mapping[str, Actor], products: Container[str]
    ) -> dict[str, tuple[Actor, ...]]:
        """Give the firm of each article, or the two, that do most of what bodies do there.

        What begins with the name of a product, and has more words, is one: "oPad Mini".
        """
        bodies = {
            name: actor
            for name, actor in by_name.items()
            if " " not in name or name.partition(" ")[0] not in products
        }
        found = ((article, _leading(row, bodies)) for article, row in self.by_article.items())
        return {article: firms for article, firms in found if firms}


def _leading(row: Mapping[str, int], by_name: Mapping[str, Actor]) -> tuple[Actor, ...]:
    """Give the firm that does most of what bodies do, else the two that do; none of more."""
    deeds: Counter[Actor] = Counter()
    for name, times in row.items():
        if name in by_name:
            deeds[by_name[name]] += times
    most = sorted(deeds, key=lambda one: (-deeds[one], one.id))
    for firms in (most[:1], most[:2]):
        enough = sum(deeds[one] for one in firms) >= MOST_OF_ALL * deeds.total()
        if enough and all(_is_firm(one) and deeds[one] >= FEWEST for one in firms):
            return tuple(firms)
    return ()


def _is_firm(actor: Actor) -> bool:
    return actor.kind is ActorKind.ORGANISATION
