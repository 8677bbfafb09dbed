"""What a nominalisation means, by the deed told before: "acquired ... The acquisition"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.headlines.edits import possessive
from webapp.pipeline.references.forms import in_full
from webapp.pipeline.references.meanings import NOTHING, Meaning
from webapp.pipeline.references.words import Whose, deed_of, tells_deed
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.records import ACTING, ActorKind, NameMention, Role

REACH = 2
NEAR = 60
MOST_KEPT = 8


@dataclass(frozen=True, slots=True)
class NamedDeed:
    """Who by name did what to whom, in the sentence ``index``; names in full, empty if not told."""

    index: int
    start: int
    lemma: str
    doer: str
    sufferer: str


class Nominalisations:
    """Remembers what was done in the sentences just read."""

    def __init__(self) -> None:
        """Begin an article."""
        self.told: list[NamedDeed] = []

    def note(self, reading: Reading, names: Sequence[NameMention]) -> None:
        """Keep the deeds of a sentence."""
        self.told = [*self.told, *_deeds(reading, names)][-MOST_KEPT:]

    def meaning(self, noun: str, own: str, index: int) -> Meaning:
        """Say whose the deed is that ``own``, which ends in ``noun``, names.

        Nothing where no deed of the kind was told just before, or more than one.
        """
        deed = deed_of(noun)
        if deed is None:
            return NOTHING
        near = [d for d in self.told if d.lemma in deed.verbs and index - d.index <= REACH]
        written = {words: one.start for one in near if (words := _written(deed.whose, own, one))}
        return Meaning(*next(iter(written.items()))) if len(written) == 1 else NOTHING


def _written(whose: Whose, own: str, deed: NamedDeed) -> str:
    """Write a deed with who did or suffered it."""
    if whose == "does":
        return f"{possessive(deed.doer)} {own}" if deed.doer else ""
    if whose == "both":
        both = deed.doer and deed.sufferer
        return f"the {own} between {deed.doer} and {deed.sufferer}" if both else ""
    return f"the {own} of {deed.sufferer}" if deed.sufferer else ""


def _deeds(reading: Reading, names: Sequence[NameMention]) -> Iterator[NamedDeed]:
    """Give what is done in a sentence, outside of quotations."""
    base, text = reading.sentence.start, reading.text
    for verb in reading.free_verbs:
        if (
            verb.negated
            or verb.form in {Form.GERUND, Form.PARTICIPLE}
            or not tells_deed(verb.lemma)
        ):
            continue
        before = _before(names, base + verb.start)
        after = _after(reading, names, verb)
        doer, sufferer = (None, before) if verb.passive else (before, after)
        if doer or sufferer:
            yield NamedDeed(
                reading.sentence.index,
                base + verb.start,
                verb.lemma,
                in_full(doer, text) if doer else "",
                in_full(sufferer, text) if sufferer else "",
            )


def _before(names: Sequence[NameMention], end: int) -> NameMention | None:
    """Give who is the subject of a verb: the one who acts, speaks or suffers before it."""
    roles = {Role.ACTS, Role.SPEAKS, Role.ACTED_ON}
    before = [n for n in names if n.end <= end and n.kind in ACTING and n.role in roles]
    return before[-1] if len({n.name for n in before}) == 1 else None


def _after(reading: Reading, names: Sequence[NameMention], verb: VerbGroup) -> NameMention | None:
    """Give what stands right behind a verb."""
    end = reading.sentence.start + verb.end
    following = next((n for n in names if n.start >= end), None)
    if following is None or following.start - end > NEAR or following.kind is ActorKind.PLACE:
        return None
    between = reading.text[end : following.start].split()
    plain = set(between) <= {"with", "the", "of", "all", "up", "into", "President", "Minister"}
    return following if plain else None
