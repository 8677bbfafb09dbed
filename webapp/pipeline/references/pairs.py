"""Which two are meant: "the two firms" are those named just before, where only two were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.headlines.edits import as_written
from webapp.pipeline.references.meanings import NOTHING, Meaning
from webapp.pipeline.references.phrases import NounPhrase
from webapp.pipeline.references.words import reference_words
from webapp.records import ActorKind, NameMention

LEAD = "the "
TWO = 2


@cache
def _kinds() -> Mapping[str, ActorKind]:
    listed = reference_words()
    bodies = dict.fromkeys(listed.two_bodies, ActorKind.ORGANISATION)
    return bodies | dict.fromkeys(listed.two_countries, ActorKind.COUNTRY)


class Pairs:
    """Remembers who was named in the sentence just read."""

    def __init__(self) -> None:
        """Begin an article."""
        self.before: tuple[NameMention, ...] = ()

    def note(self, names: Sequence[NameMention]) -> None:
        """Keep the names of a sentence."""
        self.before = tuple(names)

    def meaning(
        self, phrase: NounPhrase, reading: Reading, names: Sequence[NameMention]
    ) -> Meaning:
        """Name the two that a phrase behind "the" means: those before it, else the last told."""
        kind = _kinds().get(phrase.noun.lower)
        if kind is None or not _points_to_two(phrase, reading):
            return NOTHING
        start = reading.sentence.start + phrase.start
        here = [one for one in names if one.kind is kind and one.end <= start]
        named = here or [one for one in self.before if one.kind is kind]
        told = {one.name: one.start for one in reversed(named)}
        if len(told) != TWO:
            return NOTHING
        first, second = sorted(told, key=lambda name: told[name])
        both = " and ".join(as_written(name, reading.text) for name in (first, second))
        return Meaning(both, told[first])


def _points_to_two(phrase: NounPhrase, reading: Reading) -> bool:
    """Say whether a phrase is "the two" and a bare noun: "the two firms"."""
    plain = phrase.determiner == "two" and not phrase.modifiers
    return plain and reading.sentence.text[: phrase.start].lower().endswith(LEAD)
