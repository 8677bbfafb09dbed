"""Who "it" and "they" are inside one sentence, where the clause before says so.

Names are resolved over the article by the stage before; what it leaves open for want of certainty
is read here only when the pronoun is the subject of a later clause of the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.happenings import Reading
from webapp.pipeline.headlines.subjects import find_subject
from webapp.pipeline.verbs import VerbGroup
from webapp.records import ActorKind, NameMention, Role

GROUPS = frozenset({ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.BODY})
PLURAL = frozenset({ActorKind.ORGANISATION, ActorKind.BODY})
FITTING = {
    "it": GROUPS,
    "they": PLURAL,
    "he": frozenset({ActorKind.PERSON}),
    "she": frozenset({ActorKind.PERSON}),
}
COMES_OUT = frozenset({"emerge", "seem", "appear", "happen", "follow", "transpire", "turn"})
PRONOUN = re.compile(r"\b(?:" + "|".join(FITTING) + r")\b", re.IGNORECASE)


def _subject_name(
    reading: Reading, clause: Clause, names: Sequence[NameMention]
) -> NameMention | None:
    base = reading.sentence.start
    stop = clause.verb.start if clause.verb else clause.end
    dates = [(mention.start, mention.end) for mention in reading.mentions]
    span = find_subject(reading.text, base + clause.body, base + stop, dates)
    if span is None:
        return None
    return next((n for n in names if span[0] <= n.start and n.end == span[1]), None)


def _nearest(names: Sequence[NameMention], end: int, word: str) -> NameMention | None:
    near = [n for n in names if n.end <= end and n.kind in FITTING[word]]
    return near[-1] if near and near[-1].role is not Role.SETTING else None


def _stands_for(
    reading: Reading, at: int, word: str, names: Sequence[NameMention]
) -> NameMention | None:
    """Name the subject of the clause before; "they" after "since" the group just named."""
    clauses = reading.clauses
    if word == "they" and clauses[at].kind is not ClauseKind.JOINED:
        return _nearest(names, reading.sentence.start + clauses[at].start, word)
    for earlier in reversed(clauses[:at]):
        name = _subject_name(reading, earlier, names)
        if name is not None:
            return name if name.kind in FITTING[word] else None
    return None


def _tells_nobody(reading: Reading, verb: VerbGroup) -> bool:
    """Say whether "it" stands for no one: "it is", "it emerged that", "it was announced that"."""
    plain = verb.lemma == "be" and not verb.passive
    content = reading.sentence.text.startswith((" that ", " whether "), verb.end)
    return plain or (content and (verb.passive or verb.lemma in COMES_OUT))


def resolve_pronouns(reading: Reading, names: tuple[NameMention, ...]) -> tuple[NameMention, ...]:
    """Add the subjects "it", "they", "he" and "she" of later clauses that no stage has named."""
    if not names or not PRONOUN.search(reading.sentence.text):
        return names
    added = tuple(_resolved(reading, names))
    return tuple(sorted((*names, *added), key=lambda one: one.start)) if added else names


def _resolved(reading: Reading, names: Sequence[NameMention]) -> Iterator[NameMention]:
    base = reading.sentence.start
    for at, clause in enumerate(reading.clauses):
        if at == 0 or clause.verb is None:
            continue
        region = reading.sentence.text[clause.body : clause.verb.start]
        word = region.strip(" ,").lower()
        start = base + clause.body + len(region) - len(region.lstrip(" ,"))
        expletive = word == "it" and _tells_nobody(reading, clause.verb)
        if word not in FITTING or expletive or any(n.start <= start < n.end for n in names):
            continue
        found = _stands_for(reading, at, word, names)
        if found is not None:
            yield NameMention(
                start=start,
                end=start + len(word),
                text=reading.text[start : start + len(word)],
                name=found.name,
                kind=found.kind,
                role=Role.SPEAKS if clause.verb.reporting else Role.ACTS,
                how=f"“{word}” is {found.name}",
                affiliations=found.affiliations,
            )
