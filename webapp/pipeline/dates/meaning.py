"""What an expression means, and the scene in which it is read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import ClassVar, Final, Protocol

from webapp.pipeline.dates.lexicon import Value
from webapp.pipeline.dates.periods import Period, narrowed
from webapp.pipeline.dates.tokens import Token, Tokens
from webapp.records import DateSpan, Day
from webapp.spans import in_words

DATE: Final = "DATE"
TIME: Final = "TIME"
DURATION: Final = "DURATION"
SET: Final = "SET"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 type and value, the days meant, and in words how that was reckoned."""

    timex_type: str
    value: str
    span: DateSpan | None = None
    how: str = ""
    mod: str = ""
    reference: Day | None = None


def date_of(
    period: Period | None, how: str = "", mod: str = "", reference: Day | None = None
) -> Meaning | None:
    """Return the meaning of words that name a period; None where the calendar has no such one."""
    if period is None:
        return None
    return Meaning(DATE, period.value, narrowed(period.span, mod), how, mod, reference)


def unresolved(value: str, mod: str = "", timex_type: str = DATE) -> Meaning:
    """Return the meaning of words that need a publication date, which is not known."""
    return Meaning(timex_type, value, None, "", mod)


@dataclass(slots=True)
class Narrative:
    """What the text has spoken of so far: the latest day, period and quarter named."""

    day: Day | None = None
    period: Period | None = None
    quarter: Period | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A phrase in its text: its tokens, the publication date, and what was named before it."""

    tokens: Tokens
    first: int
    last: int
    published: dt.date | None
    narrative: Narrative = field(default_factory=Narrative)

    @property
    def words(self) -> str:
        """The words of the phrase, in lower case."""
        listed = self.tokens.listed
        return self.tokens.text[listed[self.first].start : listed[self.last - 1].end].lower()

    def kinds(self, offset: int) -> dict[str, Value]:
        """Return the kinds of a neighbour: -1 stands before the phrase, 1 after it."""
        place = self.first + offset if offset < 0 else self.last + offset - 1
        if 0 <= place < len(self.tokens.listed):
            return self.tokens.listed[place].sense.values
        return {}

    def neighbour(self, offset: int) -> Token | None:
        """Return a neighbouring token: -1 stands before the phrase, 1 after it."""
        place = self.first + offset if offset < 0 else self.last + offset - 1
        return self.tokens.listed[place] if 0 <= place < len(self.tokens.listed) else None

    @property
    def published_words(self) -> str:
        """The publication date in words."""
        return in_day_words(self.published)

    @property
    def counted(self) -> str:
        """In words, the day from which relative expressions are counted."""
        return f"counted from publication on {in_day_words(self.published)}"


def in_day_words(day: Day | None) -> str:
    """Say a day in words; an unknown one too."""
    if day is None:
        return "an unknown day"
    from webapp.pipeline.dates.periods import day_of

    return in_words(day_of(day).span)


class Expression(Protocol):
    """One kind of expression: the rules that find it, and what it means in a scene.

    ``rules`` gives each rule's name its notations; the fields are filled from their named words.
    """

    rules: ClassVar[dict[str, tuple[str, ...]]]

    def resolve(self, scene: Scene) -> Meaning | None:
        """Return what the words mean here, None where they are no date after all."""
        ...
