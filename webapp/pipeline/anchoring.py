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
from webapp.records import Article, DateMention, DateSpan, Day, Precision, PublishedBasis, Sighting
from webapp.spans import in_words
from webapp.vocabulary import built_in

SPEECH_REACH = 8
OCCASION_REACH = 5
NEWS_REACH = 25
NEWS_DAYS = 1
LEAD = 3
OPENING = 2
RUN = 4
SAYS = frozenset({"say", "warn", "claim", "add", "insist", "predict", "argue"})
GENERIC = frozenset({"event", "incid", "occas"})
LONGEST_OCCASION = 10
LONGEST_ECHO = 60
DOCUMENT = re.compile(
    r"\b(?:according to )?(?:the|a|an|its|their|his|her|this)\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<noun>statement|communiqu[eé]|declaration|report|letter|document|resolution)\b",
    re.IGNORECASE,
)
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
    happenings: frozenset[str]
    eventive_endings: tuple[str, ...]
    states: frozenset[str]
    documents: frozenset[str]
    continuing: frozenset[str]
    examples: tuple[Example, ...]


@cache
def anchoring_words() -> AnchoringWords:
    """Give the words that license or forbid taking over a date."""
    words: AnchoringWords = built_in("anchoring", AnchoringWords)
    return words


@cache
def _background() -> re.Pattern[str]:
    phrases = sorted(anchoring_words().background, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b", re.IGNORECASE)


def document_in(words: str) -> str:
    """Name the document that speaks in words outside of quotations: "the statement said"."""
    match = DOCUMENT.search(words)
    return stem(match["noun"].lower()) if match else ""


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

    ``plain`` are the words of its main clause outside of quotations, ``around`` those of the whole
    sentence; ``has_time`` says that its main clause has a date, ``has_dates`` that any clause has.
    ``goes_on``: its subject is "it", as a statement's is that goes on.
    """

    index: int
    paragraph: int
    verb: VerbGroup | None
    speaker: str
    plain: str
    around: str = ""
    all_quoted: bool = False
    has_time: bool = False
    has_dates: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """What of a dated sentence counts for those after it.

    ``speech``: its date is that of somebody's words. ``past``: its clause tells what happened.
    ``fresh``: it is dated by its own words.
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
    latest: tuple[int, Sighting] | None = None
    prose: int = 0
    leads: bool = False
    undated_lead: bool = False

    def note(self, sighting: Sighting, told: Noted) -> None:
        """Remember a dated sentence for those that follow."""
        if told.speaker and told.speech:
            self.spoken[told.speaker] = told.index, sighting
        self.last = told.index, sighting, told.speaker
        if not told.fresh:
            return
        if told.past and sighting.span.days <= LONGEST_OCCASION:
            self.latest = told.index, sighting
            known = {stem(noun) for noun in anchoring_words().occasions}
            for word in known.intersection(sighting.event_words):
                self.occasions[word] = told.index, sighting
        self._note_news(sighting, told)

    def _note_news(self, sighting: Sighting, told: Noted) -> None:
        news = self._is_news(sighting) and told.past
        if news and not (self.leads and self._other_day(sighting)):
            self.news = told.index, sighting
        elif not news and not self.leads:
            self.news = None
        self.leads = self.leads or (self.news is not None and self.prose <= LEAD)

    def _other_day(self, sighting: Sighting) -> bool:
        news = self.news
        return news is not None and not _same_day(news[1].span.first, sighting.span.first)

    def seen(self) -> None:
        """Count a sentence of prose."""
        self.prose += 1

    def _is_news(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the day on which, or before which, the article appeared."""
        published = self.article.published
        if published is None or sighting.span.precision is not Precision.DAY:
            return False
        days = published.toordinal() - sighting.span.first.toordinal()
        return 0 <= days <= NEWS_DAYS

    def who_goes_on(self, candidate: Candidate) -> str:
        """Name who speaks: as the words say, or the document that "it" goes on from."""
        if candidate.speaker or not candidate.goes_on or self.last is None:
            return candidate.speaker
        return self.last[2] if self.last[2].islower() else ""

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

    def tells_news(self, candidate: Candidate) -> bool:
        """Say whether a sentence tells news of an article whose words name no day for it.

        The first two sentences do, in the past or the perfect, where no other recent day is named
        near; after them what a named speaker said, as long as no other day came between.
        """
        verb = candidate.verb
        if not self.undated_lead or candidate.all_quoted or candidate.has_dates or verb is None:
            return False
        if is_background(candidate.around) or verb.form is not Form.FINITE or verb.modal:
            return False
        if self.prose <= OPENING and (self.last is None or self._is_news(self.last[1])):
            perfect = verb.tense is Tense.PRESENT and verb.aspect is Aspect.PERFECT
            return tells_now(verb) or perfect
        follows = self.last is not None and candidate.index - self.last[0] <= NEWS_REACH
        near = follows and self.last is not None and self._is_news(self.last[1])
        stated = self.article.published_basis is PublishedBasis.STATED
        says = verb.lemma in anchoring_words().continuing and bool(candidate.speaker)
        now = verb.tense is Tense.PRESENT and verb.aspect is Aspect.SIMPLE and verb.lemma in SAYS
        told = tells_now(verb) and (says or self.prose <= RUN)
        return stated and near and (told or (says and now))

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
            found = self.occasions.get(word) or (self.latest if word in GENERIC else None)
            if found and candidate.index - found[0] <= OCCASION_REACH:
                return Licence(found[1], "same occasion", "The same occasion as in")
        return None

    def _days_news(self, candidate: Candidate) -> Licence | None:
        """Take the news day over for what somebody said in the report of that day."""
        verb = candidate.verb
        speaks = anchoring_words().continuing
        reports = verb is not None and verb.lemma in speaks and bool(candidate.speaker)
        if self.news is None or not reports or candidate.index - self.news[0] > NEWS_REACH:
            return None
        if self.last is not None and candidate.index - self.last[0] <= 1:
            near, news = self.last[1].span.first, self.news[1].span.first
            if not _same_day(near, news):
                return None
        return Licence(self.news[1], "day's news", "Reported with the news of the day in")


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
        at, at, "", "DATE", day.isoformat(), span, "day of publication", explanation, reference=day
    )


def explain(licence: Licence) -> str:
    """Say in a sentence why a date was taken over, with the words that carry it."""
    anchor = licence.anchor
    if not anchor.mention.text:
        return anchor.mention.explanation
    sentence, mention = anchor.sentence, anchor.mention
    start, end = mention.start - sentence.start, mention.end - sentence.start
    if not 0 <= start < end <= len(sentence.text):
        echo = mention.text
    else:
        first = sentence.text.rfind(" ", 0, max(0, start - LONGEST_ECHO // 2)) + 1
        first = 0 if start < LONGEST_ECHO // 2 else first
        echo = f"{'…' if first else ''}{sentence.text[first:end]}"
    return f"{licence.because} “{' '.join(echo.split())}”, so {in_words(anchor.span)}."
