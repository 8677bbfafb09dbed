"""Which place "the town" or "the country" is: the only one named just before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.names.gazetteer import Via, match
from webapp.pipeline.references.meanings import NOTHING, Meaning
from webapp.pipeline.references.phrases import NounPhrase
from webapp.pipeline.references.words import reference_words
from webapp.records import PLACES, ActorKind, NameMention, Role

CAPITAL = re.compile(r"\b[A-Z][a-z]+")
REACH = 1
MOST_KEPT = 12
ACTING = frozenset({Role.ACTS, Role.SPEAKS})
FEWEST = 4
SHARE = 0.8


class Grounds:
    """Remembers the places named in the sentences just read."""

    def __init__(self) -> None:
        """Begin an article."""
        self.named: list[tuple[int, NameMention]] = []
        self.counts: Counter[str] = Counter()

    def note(self, reading: Reading, names: Sequence[NameMention]) -> None:
        """Keep the places and countries of a sentence."""
        kinds = PLACES
        placed = [(reading.sentence.index, one) for one in names if one.kind in kinds]
        self.named = [*self.named, *placed][-MOST_KEPT:]
        self.counts.update(one.name for _, one in placed if one.kind is ActorKind.COUNTRY)

    def meaning(self, phrase: NounPhrase, reading: Reading) -> Meaning | None:
        """Name the place that a noun means, nothing if one of several; None for no such noun."""
        listed = reference_words()
        if phrase.noun.lower in listed.towns:
            return self._one(phrase, reading, ActorKind.PLACE)
        if phrase.noun.lower not in listed.countries:
            return None
        found = self._one(phrase, reading, ActorKind.COUNTRY)
        return found if found.words else Meaning(self._leading())

    def _one(self, phrase: NounPhrase, reading: Reading, kind: ActorKind) -> Meaning:
        """Give the one place named before in the sentence, else in the last; not who acts here."""
        if phrase.modifiers:
            return NOTHING
        index, near = reading.sentence.index, self._before(reading.sentence.start + phrase.start)
        alike = [(at, one) for at, one in near if one.kind is kind]
        here = [one for at, one in alike if at == index and one.role not in ACTING]
        found = here or [one for at, one in alike if index - at <= REACH]
        single = len({one.name for one in found}) == 1
        if not single or _tells_of_people(phrase, reading, found[-1].name):
            return NOTHING
        return Meaning(found[-1].name, found[-1].start)

    def _before(self, end: int) -> list[tuple[int, NameMention]]:
        """Give the places named up to ``end``, no continents, with the numbers of sentences."""
        continents = reference_words().continents
        return [
            (at, one) for at, one in self.named if one.end <= end and one.name not in continents
        ]

    def _leading(self) -> str:
        """Name the country that the article is about; empty for none."""
        if not self.counts:
            return ""
        (name, count), total = self.counts.most_common(1)[0], self.counts.total()
        return name if count >= FEWEST and count >= SHARE * total else ""


def _tells_of_people(phrase: NounPhrase, reading: Reading, country: str) -> bool:
    """Say whether people of another country act before: "ten Chileans fled | the country"."""
    before = CAPITAL.findall(reading.sentence.text, 0, phrase.start)
    found = (match([one], 0, 1) or match([one.removesuffix("s")], 0, 1) for one in before)
    people = (known for _, known in filter(None, found) if known.via is Via.DEMONYM)
    return any(known.name != country for known in people)
