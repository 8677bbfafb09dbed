"""The records of the verb stage: a verb group and what it tells about time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Tense(StrEnum):
    """The time a verb group speaks of; "plans to meet" has a future "to meet"."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Aspect(StrEnum):
    """Whether the group tells a whole happening, its result, or its going on."""

    SIMPLE = "simple"
    PERFECT = "perfect"
    PROGRESSIVE = "progressive"


class Form(StrEnum):
    """How the group stands in its clause: with a subject of its own or without."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """One verb with its auxiliaries; ``sentence[start:end] == text``.

    ``main`` is where the verb itself begins, after auxiliaries and adverbs. ``modal`` is the modal
    verb, or empty. ``reporting`` says that its subject speaks, asks or decides in words.
    """

    start: int
    end: int
    text: str
    lemma: str
    main: int
    tense: Tense
    aspect: Aspect
    form: Form
    passive: bool = False
    modal: str = ""
    negated: bool = False
    reporting: bool = False

    def as_participle(self) -> VerbGroup:
        """Give the group as one that describes: "troops | attacked by us"."""
        return replace(self, form=Form.PARTICIPLE, passive=True, reporting=False)

    @property
    def finite(self) -> bool:
        """Say whether the group has a subject and a tense of its own."""
        return self.form is Form.FINITE

    @property
    def ahead(self) -> bool:
        """Say whether it tells what will be, or may, must or would be."""
        return bool(self.modal) or self.tense is Tense.FUTURE
