"""Who is named in a dated clause, and what each does in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.names.words import words as names_words
from webapp.records import ACTING, ActorKind, NameMention, Quotation, Role

OF = re.compile(r"\b(?:of|for|from|in|at|by|to|with|on|against|about|between|over)\b|['’]s\b")
OWN = re.compile(r"\.?['’]s? (?=\w)")
OWNING = ("’s ", "’ ", "'s ", "' ")
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.BODY})
MOST_CARRIED = 3


@dataclass(frozen=True, slots=True)
class ClauseNames:
    """The names of one sentence, and the speakers of its quotations, who are named before it."""

    text: str
    names: Sequence[NameMention]
    quotations: Sequence[Quotation]
    speakers: Sequence[NameMention]

    def told(self, start: int, end: int, telling: Telling | None) -> tuple[NameMention, ...]:
        """Give the names inside of a clause, and the subject that it leaves out."""
        within = (n for n in self.names if start <= n.start and n.end <= end)
        inside = [*self._speaking(start, end), *within]
        if telling is None:
            return tuple(inside)
        known = {name.name for name in inside}
        carried = [n for n in self.names if n.name not in known and _is_carried(n, telling)]
        told = [self._as_subject(name, telling) for name in (*carried[:MOST_CARRIED], *inside)]
        return tuple(sorted(told, key=lambda one: one.start))

    def _speaking(self, start: int, end: int) -> Iterator[NameMention]:
        """Give who speaks the quotations in the words, where the sentence does not name them."""
        spoken = {q.speaker for q in self.quotations if q.start < end and q.end > start}
        named = {name.name for name in self.names}
        for name in self.speakers:
            if name.name in spoken - named:
                yield replace(name, role=Role.SPEAKS, how=f"{name.name} goes on speaking")

    def _as_subject(self, name: NameMention, telling: Telling) -> NameMention:
        """Let the one act whom the headline has for its subject: "X, which will build it"."""
        if name.role is not Role.MENTIONED or name.kind not in ACTING:
            return name
        subject = telling.subject or (0, 0)
        told = name.kind is ActorKind.PERSON and telling.subject_words.endswith(name.name)
        acts = told or self._ends_subject(name, subject) or self._apposed(name, subject[1])
        acts = acts or (name.kind in BODIES and self._owns(name, telling))
        return replace(name, role=Role.ACTS) if acts else name

    def _ends_subject(self, name: NameMention, subject: tuple[int, int]) -> bool:
        """Say whether a name is what the subject says last, and of nothing: not "head of X"."""
        start, end = subject
        lead = self.text[start : name.start]
        apart = "," in lead and name.kind is not ActorKind.PERSON
        return start <= name.start and name.end == end and not (apart or OF.search(lead))

    def _owns(self, name: NameMention, telling: Telling) -> bool:
        """Say whether the subject is a body's own: "X's contract to", "whose ferry"; no rival."""
        start, end = telling.subject or (-1, -1)
        own = OWN.match(self.text, name.end, end) if name.start == start else None
        words = self.text[own.end() : end] if own else _owned_words(name, telling)
        borne = any(n.kind is ActorKind.PERSON and start < n.start < end for n in self.names)
        return (
            bool(words)
            and not borne
            and names_words().nouns.others.isdisjoint(words.lower().split())
        )

    def _apposed(self, name: NameMention, end: int) -> bool:
        """Say whether a person stands in commas behind a subject that ends there: "a cook, X,"."""
        person = name.kind is ActorKind.PERSON
        return person and self.text[end : name.start] == self.text[name.end : name.end + 2] == ", "


def _owned_words(name: NameMention, telling: Telling) -> str:
    """Give what belongs to the one for whom "whose" stands: "double-decker A380"."""
    words = telling.subject_words
    owners = (f"{name.text}{mark}" for mark in OWNING)
    return next((words.removeprefix(one) for one in owners if words.startswith(one)), "")


def _is_carried(name: NameMention, telling: Telling) -> bool:
    """Say whether a name is the subject or the voice of a headline, or stands in it."""
    spans = [span for span in (telling.subject, telling.voice) if span]
    stands = any(start <= name.start < end for start, end in spans)
    stands = stands or bool(_owned_words(name, telling))
    return stands or name.name == telling.subject_words
