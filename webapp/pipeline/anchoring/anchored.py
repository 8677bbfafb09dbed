"""The records of taking over a date: who may, what was dated before, and why it is allowed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from webapp.pipeline.verbs import VerbGroup
from webapp.records import Article, Basis, DateMention, DateSpan, Precision, Sentence, Sighting
from webapp.spans import in_words

LONGEST_ECHO = 60
PUBLICATION = "day of publication"
SAME_OCCASION = "same occasion"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may take over a date: what it tells, who speaks, and its plain words.

    ``plain`` are the words of its main clause outside of quotations, ``around`` those of the whole
    sentence; ``has_time`` says that its main clause has a date, ``has_dates`` that any clause has,
    ``names_time`` that any words name a time, be it another thing's, ``names_hour`` that they name
    an hour alone.
    ``goes_on``: its subject is "it", as a statement's is that goes on. ``looks_back``: a verb tells
    what had happened before. ``actors`` are named in its ``subject``.
    """

    index: int
    verb: VerbGroup | None
    speaker: str
    plain: str
    around: str = ""
    all_quoted: bool = False
    has_time: bool = False
    has_dates: bool = False
    names_time: bool = False
    goes_on: bool = False
    looks_back: bool = False
    subject: str = ""
    actors: frozenset[str] = frozenset()
    names_hour: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """What of a dated sentence counts for those after it.

    ``speech``: its date is that of somebody's words. ``past``: its clause tells what happened.
    ``fresh``: it is dated by its own words, or by none but the day of publication.
    """

    index: int
    speaker: str
    speech: bool
    past: bool
    fresh: bool


@dataclass(frozen=True, slots=True)
class Licence:
    """The sighting whose date may be taken over, the rule, and the rule in a reader's words."""

    anchor: Sighting
    rule: str
    because: str

    @property
    def span(self) -> DateSpan:
        """The days taken over: those that a deadline named, without the word "by"."""
        span = self.anchor.span
        return replace(span, part="") if span.part == "by" else span


def publication_mention(article: Article, at: int) -> DateMention | None:
    """Stand in for the words that are missing: an empty expression at ``at`` for the news day."""
    day = article.published
    if day is None:
        return None
    span = DateSpan(day, day, Precision.DAY, approximate=True)
    words = in_words(DateSpan(day, day, Precision.DAY))
    explanation = (
        f"No words date it: told as news in an article published on {words}, "
        "so that day or just before."
    )
    return DateMention(
        at, at, "", "DATE", day.isoformat(), span, PUBLICATION, explanation, reference=day
    )


def explain(licence: Licence) -> str:
    """Say in a sentence why a date was taken over, with the words that carry it."""
    anchor = licence.anchor
    if not anchor.mention.text:
        return anchor.mention.explanation
    echo = echo_of(anchor.sentence, anchor.mention)
    return f"{licence.because} “{echo}”, so {in_words(licence.span)}."


def taken_over(sighting: Sighting, licence: Licence) -> Sighting:
    """Give a clause the day of another, with the rule and the reason."""
    span = licence.span
    mention = replace(licence.anchor.mention, span=span)
    why = explain(licence)
    return replace(sighting, span=span, mention=mention, rule=licence.rule, explanation=why)


def days_before(article: Article, one: Sighting) -> int:
    """Count the days from the last that a clause tells of to the article; 0 where it has none."""
    published = article.published
    return 0 if published is None else one.span.days_before(published)


def echo_of(sentence: Sentence, mention: DateMention) -> str:
    """Give the words of a sentence up to a date, those far before it left out."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    if not 0 <= start < end <= len(sentence.text):
        return mention.text
    first = sentence.text.rfind(" ", 0, max(0, start - LONGEST_ECHO // 2)) + 1
    first = 0 if start < LONGEST_ECHO // 2 else first
    echo = f"{'…' if first else ''}{sentence.text[first:end]}"
    return " ".join(echo.split())


@dataclass(frozen=True, slots=True)
class Dated:
    """The words that date a sighting, and why they do."""

    mention: DateMention
    basis: Basis
    rule: str
    explanation: str

    @property
    def span(self) -> DateSpan:
        """The interval that the words name."""
        if self.mention.span is None:
            raise ValueError(f"{self.mention.text!r} names no interval")
        return self.mention.span
