"""The scene in which a phrase is read: its neighbours, publication, and what was told before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from webapp.pipeline.dates.lexicon import Value
from webapp.pipeline.dates.meaning import DATE, TIME, Meaning
from webapp.pipeline.dates.periods import Period, day_of
from webapp.pipeline.dates.tokens import Token, Tokens
from webapp.records import Day, Precision
from webapp.spans import in_words

# "By 10 p.m. all was quiet" is of the day named in this sentence or the one before, not further.
NEAR_TOKENS = 40
# After "in the first nine months", "a year earlier" means those months, not a quarter told before.
PARTS_OF_A_YEAR = frozenset({"P6M", "P9M"})


@dataclass(slots=True)
class Narrative:
    """The reference time of what is being told: the latest day or period that was named.

    ``scene`` is that from which the story goes on, past a day that only owns a noun ("Friday's
    quake") in a sentence with a day of its own. ``bounds`` says that the day only tells since or
    until when something lasts.
    """

    day: Day | None = None
    scene: Day | None = None
    day_at: int = -NEAR_TOKENS
    period: Period | None = None
    quarter: Period | None = None
    long_ago: bool = False
    ahead: bool = False
    bounds: bool = False

    @property
    def year(self) -> int | None:
        """The year being told in a text of long ago; None in news, where publication counts."""
        return self.day.year if self.long_ago and self.day else None

    @property
    def names_a_day(self) -> bool:
        """Whether the latest time named was a single day."""
        return self.period is not None and self.period.span.precision is Precision.DAY

    def follow(
        self, meaning: Meaning, place: int, *, aside: bool = False, bounds: bool = False
    ) -> None:
        """Move on to the time that has just been named; what goes on does not from an ``aside``."""
        if meaning.value in PARTS_OF_A_YEAR:
            self.quarter = None
        if meaning.timex_type not in {DATE, TIME} or meaning.span is None or meaning.aside:
            return
        self.period = Period(meaning.value, meaning.span)
        self.day, self.day_at, self.ahead = meaning.span.first, place, meaning.ahead
        self.bounds = bounds
        self.scene = self.scene if aside else self.day
        if meaning.span.precision is Precision.QUARTER and not meaning.ahead:
            self.quarter = self.period


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
        return self.written.lower()

    @property
    def written(self) -> str:
        """The words of the phrase, as they are written."""
        listed = self.tokens.listed
        return self.tokens.text[listed[self.first].start : listed[self.last - 1].end]

    def neighbour(self, offset: int) -> Token | None:
        """Return a neighbouring token: -1 stands before the phrase, 1 after it."""
        place = self.first + offset if offset < 0 else self.last + offset - 1
        return self.tokens.listed[place] if 0 <= place < len(self.tokens.listed) else None

    def kinds(self, offset: int) -> dict[str, Value]:
        """Return the kinds of a neighbour."""
        token = self.neighbour(offset)
        return token.sense.values if token else {}

    @property
    def published_words(self) -> str:
        """The publication date in words."""
        return day_words(self.published)

    @property
    def counted(self) -> str:
        """In words, the day from which relative expressions are counted."""
        return f"counted from publication on {self.published_words}"


def day_words(day: Day | None) -> str:
    """Say a day in words; an unknown one too."""
    return in_words(day_of(day).span) if day else "an unknown day"


class Expression(Protocol):
    """One kind of expression: the rules that find it, and what it means in a scene.

    ``rules`` gives each rule's name its notations; the fields are filled from their named words.
    """

    rules: ClassVar[dict[str, tuple[str, ...]]]

    def resolve(self, scene: Scene) -> Meaning | None:
        """Return what the words mean here, None where they are no date after all."""
        ...
