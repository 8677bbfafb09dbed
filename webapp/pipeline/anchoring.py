"""Which sentences without a date of their own may take over another's, and why.

Only where the words license it: the same speaker goes on speaking, a quotation continues, a report
belongs to a day's news whose day the article has named, or "the talks" are the dated ones. What is
background, habit or another time takes no date: a wrong date is worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

import msgspec

from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.wording import stem
from webapp.records import Article, Day, Precision, Sighting
from webapp.spans import in_words
from webapp.vocabulary import built_in

SPEECH_REACH = 8
OCCASION_REACH = 5
NEWS_REACH = 25
NEWS_DAYS = 1
LONGEST_ECHO = 60
DEFINITE = re.compile(
    r"\b(?:the|these|this|those|that)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[a-zé]+)\b", re.IGNORECASE
)


class Example(msgspec.Struct, frozen=True):
    """Two sentences, and whether the second takes the date of the first."""

    before: str
    sentence: str
    inherits: bool


class AnchoringWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``anchoring.toml``."""

    background: tuple[str, ...]
    occasions: frozenset[str]
    documents: frozenset[str]
    continuing: frozenset[str]
    examples: tuple[Example, ...]


@cache
def anchoring_words() -> AnchoringWords:
    """Give the words that license or forbid taking over a date."""
    return built_in("anchoring", AnchoringWords)


@cache
def _background() -> re.Pattern[str]:
    phrases = sorted(anchoring_words().background, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b", re.IGNORECASE)


def is_background(words: str) -> bool:
    """Say whether words outside of quotations tell of habit or another time."""
    return _background().search(words) is not None


def tells_now(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells one past happening: "said", not "has said", "had said", "says"."""
    return (
        verb is not None
        and verb.form is Form.FINITE
        and verb.tense is Tense.PAST
        and verb.aspect is Aspect.SIMPLE
        and not verb.modal
    )


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may take over a date: what it tells, who speaks, and its plain words.

    ``plain`` are the words of its main clause outside of quotations and dates.
    """

    index: int
    paragraph: int
    verb: VerbGroup | None
    speaker: str
    plain: str
    all_quoted: bool = False
    has_time: bool = False


@dataclass(frozen=True, slots=True)
class Licence:
    """The sighting whose date may be taken over, the rule, and the rule in a reader's words."""

    anchor: Sighting
    rule: str
    because: str


def _same_day(one: Day, other: Day) -> bool:
    return one.toordinal() == other.toordinal()


def occasions_in(words: str) -> set[str]:
    """Give the stems of the happenings that words point to: "the talks", "this meeting"."""
    known = {stem(noun) for noun in anchoring_words().occasions}
    return {stem(m["noun"].lower()) for m in DEFINITE.finditer(words)} & known


@dataclass
class Anchors:
    """What was dated so far in one article, in the order of its sentences."""

    article: Article
    spoken: dict[str, tuple[int, Sighting]] = field(default_factory=dict)
    occasions: dict[str, tuple[int, Sighting]] = field(default_factory=dict)
    news: tuple[int, Sighting] | None = None
    last: tuple[int, Sighting, str] | None = None

    def note(self, sighting: Sighting, index: int, speaker: str, *, fresh: bool) -> None:
        """Remember a dated sentence; ``fresh`` when it was dated by its own words."""
        if speaker:
            self.spoken[speaker] = index, sighting
        self.last = index, sighting, speaker
        if not fresh:
            return
        known = {stem(noun) for noun in anchoring_words().occasions}
        for word in known.intersection(sighting.event_words):
            self.occasions[word] = index, sighting
        self.news = (index, sighting) if self._is_news(sighting) else None

    def _is_news(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the day on which, or before which, the article appeared."""
        published = self.article.published
        if published is None or sighting.span.precision is not Precision.DAY:
            return False
        days = published.toordinal() - sighting.span.first.toordinal()
        return 0 <= days <= NEWS_DAYS

    def licence(self, candidate: Candidate) -> Licence | None:
        """Say from which dated sentence a candidate may take its date, if from any."""
        if candidate.all_quoted:
            return self._quotation_goes_on(candidate)
        if not tells_now(candidate.verb) or candidate.has_time or is_background(candidate.plain):
            return None
        return (
            self._speech_goes_on(candidate)
            or self._same_occasion(candidate)
            or self._days_news(candidate)
        )

    def _quotation_goes_on(self, candidate: Candidate) -> Licence | None:
        if self.last is None or not candidate.speaker:
            return None
        index, anchor, speaker = self.last
        if index + 1 != candidate.index or speaker != candidate.speaker:
            return None
        return Licence(anchor, "continued quotation", "The quotation goes on from")

    def _speech_goes_on(self, candidate: Candidate) -> Licence | None:
        verb = candidate.verb
        if verb is None or verb.lemma not in anchoring_words().continuing:
            return None
        found = self.spoken.get(candidate.speaker)
        if found is None or not candidate.speaker or candidate.index - found[0] > SPEECH_REACH:
            return None
        return Licence(found[1], "same speech", "The same speech as in")

    def _same_occasion(self, candidate: Candidate) -> Licence | None:
        for word in sorted(occasions_in(candidate.plain)):
            found = self.occasions.get(word)
            if found and candidate.index - found[0] <= OCCASION_REACH:
                return Licence(found[1], "same occasion", "The same occasion as in")
        return None

    def _days_news(self, candidate: Candidate) -> Licence | None:
        """Take the news day over for what somebody said in the report of that day."""
        verb = candidate.verb
        reports = verb is not None and verb.reporting and bool(candidate.speaker)
        if self.news is None or not reports or candidate.index - self.news[0] > NEWS_REACH:
            return None
        return Licence(self.news[1], "day's news", "Reported with the news of the day in")


def explain(licence: Licence) -> str:
    """Say in a sentence why a date was taken over, with the words that carry it."""
    anchor = licence.anchor
    sentence, mention = anchor.sentence, anchor.mention
    start, end = mention.start - sentence.start, mention.end - sentence.start
    if not 0 <= start < end <= len(sentence.text):
        echo = mention.text
    else:
        first = sentence.text.rfind(" ", 0, max(0, start - LONGEST_ECHO // 2)) + 1
        first = 0 if start < LONGEST_ECHO // 2 else first
        echo = f"{'…' if first else ''}{sentence.text[first:end]}"
    return f"{licence.because} “{' '.join(echo.split())}”, so {in_words(anchor.span)}."
