"""What an article tells as its news: on the day that it names, or as it appeared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from webapp.pipeline.anchoring.anchored import Candidate, Licence, Noted
from webapp.pipeline.anchoring.words import (
    anchoring_words,
    is_background,
    is_known,
    reports,
    tells_now,
    tells_of_first,
    tells_result,
)
from webapp.pipeline.pronouns import DETERMINER, THIRD_PERSON
from webapp.pipeline.ranking import RANK
from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup
from webapp.records import (
    Article,
    Basis,
    DateMention,
    DateSpan,
    Day,
    Precision,
    PublishedBasis,
    Sighting,
)

REACH = 25
NEAR = 2
NEWS_DAYS = 1
NEWS_WEEK = 7
LEAD = 3
OPENING = 2
RUN = 4
VAGUE = 10
STORY = "day of the story"
PEOPLE = THIRD_PERSON - {"it"}
OLDER_DAYS = 60
CAPITAL = re.compile(r"(?<=\s)[A-Z]")
OF_THE_NEWS = re.compile(
    rf"{RANK}[^,;.]{{1,80}}\bsince\b"
    r"|\bthe (?:most|least|\w+st)\b[^,;.]{1,80}\bso far\b"
    r"|\bfor the first time in\b|\bovernight\b"
    rf"|\b(?:{DETERMINER}|\w+’s) (?:previously|once|earlier|previous)\b"
    r"(?! (?:in|on|at)\b)",
    re.IGNORECASE,
)


def _same_day(one: Day, other: Day) -> bool:
    return one.toordinal() == other.toordinal()


def _goes_on_now(verb: VerbGroup) -> bool:
    """Say whether a verb tells what is being done: "is stepping down", "is being shut"."""
    going_on = verb.aspect is Aspect.PROGRESSIVE or " being " in verb.text
    present = verb.tense is Tense.PRESENT and going_on
    return present and verb.lemma not in anchoring_words().states


def _is_fresh(verb: VerbGroup) -> bool:
    """Say whether a verb may tell news: what happened, has happened or is going on."""
    return tells_now(verb) or tells_result(verb) or _goes_on_now(verb)


def _tells_state(verb: VerbGroup) -> bool:
    """Say whether a past tells how something was, which behind a first sentence explains it."""
    return tells_now(verb) and verb.lemma in anchoring_words().states and not verb.passive


def _is_described(candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether a present only describes a thing told before: "the craft is carrying two"."""
    thing = is_known(candidate.subject) and not candidate.actors and not candidate.speaker
    return thing and _goes_on_now(verb)


def _asserts(verb: VerbGroup) -> bool:
    """Say whether a verb tells what somebody says: "says", "warns"."""
    present = verb.tense is Tense.PRESENT and verb.aspect is Aspect.SIMPLE
    return present and verb.lemma in anchoring_words().asserting


def _decides(verb: VerbGroup) -> bool:
    """Say whether a past tells what somebody announces or settles: "said", "agreed", "adopted"."""
    lemmas = anchoring_words().announcing | anchoring_words().deciding
    return tells_now(verb) and verb.lemma in lemmas and not verb.passive


def _intends(candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether somebody with a name wants or plans something: "Norland wants to buy"."""
    present = verb.tense is Tense.PRESENT and verb.aspect is Aspect.SIMPLE and not verb.negated
    plans = present and f"{verb.text} to " in candidate.plain
    return plans and verb.lemma in anchoring_words().intending and bool(candidate.actors)


def _sets_out(candidate: Candidate, verb: VerbGroup) -> bool:
    """Say whether somebody with a name will do something: "Ode will pay", "Norland is to buy"."""
    will = verb.modal == "will" and verb.text.startswith(("will ", "will not "))
    due = (
        verb.lemma == "be" and verb.tense is Tense.PRESENT and f"{verb.text} to " in candidate.plain
    )
    state = verb.lemma in anchoring_words().states or "never" in candidate.plain.split()
    return ((will and not state) or due) and verb.aspect is Aspect.SIMPLE and bool(candidate.actors)


def _is_silent(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells that nobody said something: "was not reported"."""
    return verb is not None and verb.negated and verb.passive and reports(verb)


@dataclass
class News:
    """What an article has told of its own days so far.

    ``day`` is the sentence that names the news day, ``last`` what was dated last. ``undated_lead``:
    its opening names no recent day but that of publication; ``speech_next`` are those of
    the two sentences behind the first in which somebody speaks on one; ``prose`` counts sentences.
    ``named`` are the recent days of which words told something done; ``older`` counts the last
    sentence that named an older time, from which what follows may go on.
    """

    article: Article
    day: tuple[int, Sighting] | None = None
    last: tuple[int, Sighting, Noted] | None = None
    prose: int = 0
    undated_lead: bool = False
    speech_next: str = ""
    leads: bool = False
    began: bool = False
    older: int = -REACH
    named: set[int] = field(default_factory=set)

    def begin(self, dates: Iterable[DateMention]) -> None:
        """Count a sentence of prose, and note whether it names an older time."""
        self.prose += 1
        if any(one.span is not None and self._is_older(one.span) for one in dates):
            self.older = self.prose

    def _is_older(self, span: DateSpan) -> bool:
        days = self._days_ago(span.last)
        return days is not None and days > OLDER_DAYS

    def note(self, sighting: Sighting, told: Noted) -> None:
        """Remember a dated sentence."""
        self.last = told.index, sighting, told
        recent = told.past and self._is_recent(sighting)
        self.began = self.began or recent
        if recent and sighting.basis is Basis.STATED and sighting.span.days == 1:
            self.named.add(sighting.span.first.toordinal())
        if told.fresh:
            self._note_day(sighting, told)

    def _note_day(self, sighting: Sighting, told: Noted) -> None:
        if self._is_spoken_of(sighting, told):
            return
        news = self.is_news(sighting) and told.past
        if news and not (self.leads and self._other_day(sighting)):
            self.day = told.index, sighting
        elif not news and not self.leads:
            self.day = None
        self.leads = self.leads or (self.day is not None and self.prose <= LEAD)

    def _is_spoken_of(self, sighting: Sighting, told: Noted) -> bool:
        """Say whether a day before publication is that of what somebody tells, not of telling it.

        "A spokesman said the clerk fell ill on Tuesday" may be said on Wednesday.
        """
        past = sighting.basis is Basis.STATED and bool(told.speaker) and not told.speech
        return past and self.prose > 1 and self._days_ago(sighting.span.first) != 0

    def _other_day(self, sighting: Sighting) -> bool:
        """Say whether the news has another day already.

        A day that words name beats that of publication, near the opening or where others are named.
        """
        if self.day is None:
            return False
        named = sighting.basis is Basis.STATED and self.day[1].basis is Basis.INHERITED
        if named and (self.prose <= LEAD or not self.undated_lead):
            return False
        return not _same_day(self.day[1].span.first, sighting.span.first)

    def _days_ago(self, day: Day) -> int | None:
        published = self.article.published
        return None if published is None else published.toordinal() - day.toordinal()

    def is_news(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the day on which, or before which, the article appeared."""
        days = self._days_ago(sighting.span.first)
        exact = sighting.span.precision is Precision.DAY
        return days is not None and exact and 0 <= days <= NEWS_DAYS

    def _is_recent(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the week in which the article appeared, or just before."""
        days = self._days_ago(sighting.span.last)
        return days is not None and sighting.span.days <= NEWS_WEEK and abs(days) < NEWS_WEEK

    def licence(self, candidate: Candidate) -> Licence | None:
        """Take the news day over for what somebody said in the report of that day."""
        verb = candidate.verb
        speaks = reports(verb) and candidate.speaker and not _is_silent(verb)
        if self.day is None or not speaks or candidate.index - self.day[0] > REACH:
            return None
        if self._is_in_it(candidate):
            return None
        if self._turned_to_another_day(candidate):
            return self._named_later(candidate)
        return Licence(self.day[1], "day's news", "Reported with the news of the day in")

    def _turned_to_another_day(self, candidate: Candidate) -> bool:
        """Say whether the sentence before tells of another day than the news."""
        if self.last is None or self.day is None or candidate.index - self.last[0] > 1:
            return False
        near, news = self.last[1].span.first, self.day[1].span.first
        return not (_same_day(near, news) or self._explains())

    def _is_in_it(self, candidate: Candidate) -> bool:
        """Say whether who speaks was in an older happening told right before.

        "Roe spoke in Lesk in 2005 | She urged reforms".
        """
        if self.last is None or candidate.index - self.last[0] > NEAR:
            return False
        _, sighting, _ = self.last
        known = candidate.subject.lower() in PEOPLE and not self._is_recent(sighting)
        return known and any(name.name == candidate.speaker for name in sighting.names)

    def _explains(self) -> bool:
        """Say whether the sentence dated last only tells what lies behind a day that words name."""
        if self.last is None or self.day is None or self.day[1].basis is not Basis.STATED:
            return False
        _, sighting, noted = self.last
        return sighting.span.days > VAGUE and not noted.speech

    def _named_later(self, candidate: Candidate) -> Licence | None:
        """Let who spoke by calling go on by name: "an envoy said Tuesday | said envoy Roe"."""
        if self.last is None or not self.is_news(self.last[1]):
            return None
        _, anchor, noted = self.last
        calling = noted.speaker if noted.speech and noted.speaker.islower() else ""
        if not calling or calling not in candidate.plain.lower().split():
            return None
        return Licence(anchor, "same speech", "The same speech as in")

    def story(self, candidate: Candidate) -> Licence | None:
        """Let what happened go on on the day before publication that words named for the news.

        What somebody said comes later: "sank on Monday | A mast broke", but "Roe said".
        """
        said = reports(candidate.verb) and not (candidate.verb and candidate.verb.passive)
        if self.last is None or said or not tells_now(candidate.verb):
            return None
        anchor = self.day[1] if self.day else self.last[1]
        before = anchor.basis is Basis.STATED and self._days_ago(anchor.span.first) == NEWS_DAYS
        if not before or not _same_day(self.last[1].span.first, anchor.span.first):
            return None
        return Licence(anchor, STORY, "Told with what happened in")

    @property
    def only_day(self) -> Sighting | None:
        """The sighting that names the news day, where words name no other recent day."""
        if self.day is None or self.named != {self.day[1].span.first.toordinal()}:
            return None
        return self.day[1]

    @property
    def opens(self) -> bool:
        """Whether the sentence being read is one of the first two."""
        return self.prose <= OPENING

    def tells(self, candidate: Candidate) -> bool:
        """Say whether a sentence tells news of an article whose words name no day for it.

        The first two sentences do, in the past or the perfect, where no other recent day is named
        near; after them what a named speaker said, says or has announced, as long as no other day
        came between.
        """
        verb = candidate.verb
        if verb is None or not self._may_tell(candidate, verb):
            return False
        return self._is_reported(candidate, verb) or self._is_told(candidate, verb)

    def _may_tell(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether a sentence states something in its own words, and no background.

        An opening in the perfect is news of now, whatever other days are named near: "has launched
        an appeal | The flood came on Monday". So is what a first sentence says to be said or
        decided.
        """
        planned = self.prose == 1 and _sets_out(candidate, verb)
        states = verb.form is Form.FINITE and not candidate.all_quoted
        states = states and (planned or not verb.modal)
        states = states and not _is_silent(verb)
        of_now = self.undated_lead or self._is_of_now(candidate, verb)
        elsewhere = self._is_background(candidate.plain) or tells_of_first(candidate.around)
        return of_now and states and not elsewhere

    def _is_background(self, words: str) -> bool:
        """Say whether words tell of another time; in a first sentence not what the news is beside.

        It may be "the first since 2005" or "the worst so far", and tell of "its previous owner" or
        "a once quiet port".
        """
        return is_background(OF_THE_NEWS.sub(" ", words) if self.prose == 1 else words)

    def _is_of_now(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether an opening is of now by its verb; not words whose day may come next."""
        speaker = candidate.speaker.rpartition(" ")[2]
        waits = reports(verb) and speaker and speaker in self.speech_next
        now = tells_result(verb) or _goes_on_now(verb) or self._leads_with(candidate, verb)
        return self.opens and now and not waits

    def _leads_with(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether a first sentence tells what somebody says, wants or has decided."""
        decides = _decides(verb) and not candidate.names_time
        plans = _intends(candidate, verb) or _sets_out(candidate, verb)
        return self.prose == 1 and (_asserts(verb) or decides or plans)

    def _is_beside(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether a sentence tells what lies behind the news, or how something was."""
        if self.prose == 1:
            return self._is_background(candidate.plain)
        state = _tells_state(verb) or _is_described(candidate, verb)
        return state or self._is_background(candidate.around)

    def _is_told(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether a sentence opens the article with its news, or goes on with it."""
        if candidate.has_dates or self._is_beside(candidate, verb):
            return False
        if self._goes_on_older(candidate, verb):
            return False
        if self.opens and (self.last is None or self.is_news(self.last[1])):
            return _is_fresh(verb) or self._leads_with(candidate, verb)
        return tells_now(verb) and self._is_stated() and self._runs_on(candidate, verb)

    def _goes_on_older(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether a sentence may go on from an older time: "who died in 1963 | Rain fell"."""
        apart = self.prose - self.older
        nameless = CAPITAL.search(candidate.plain) is None
        if reports(verb) or not 1 <= apart < RUN:
            return False
        return verb.passive or (apart == 1 and nameless)

    def _runs_on(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether somebody speaks on, or an early sentence that names no time tells on."""
        says = reports(verb) and bool(candidate.speaker)
        early = self.prose <= RUN and not candidate.names_time
        return (says or early) and self._goes_on(candidate, says=says)

    def _is_stated(self) -> bool:
        return self.article.published_basis is PublishedBasis.STATED

    def _has_speaker(self, candidate: Candidate) -> bool:
        """Say whether somebody speaks, which the first sentence may leave to a noun."""
        return bool(candidate.speaker) or (self.prose == 1 and not is_known(candidate.subject))

    def _is_reported(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether somebody says, or has announced, what the article reports."""
        if not self._is_stated() or candidate.has_time or verb.negated:
            return False
        if not self._has_speaker(candidate):
            return False
        if tells_result(verb):
            return self._is_announced(candidate, verb)
        says = _asserts(verb) and not is_background(candidate.around)
        return says and (self.opens or self._goes_on(candidate, says=True))

    def _is_announced(self, candidate: Candidate, verb: VerbGroup) -> bool:
        """Say whether somebody has announced it, in the opening or where its news goes on.

        There what somebody has denied or vowed is where he stands, of whatever day.
        """
        if self.opens:
            return verb.lemma in anchoring_words().announcing
        held = verb.lemma in anchoring_words().holding
        goes_on = self.began and not held and not self._is_elsewhere(candidate)
        return goes_on and verb.lemma in anchoring_words().announcing

    def _is_elsewhere(self, candidate: Candidate) -> bool:
        """Say whether another recent time was told of just before: "warned last week"."""
        if self.last is None or candidate.index - self.last[0] > NEAR:
            return False
        span = self.last[1].span
        days = self._days_ago(span.last)
        return days is not None and days > NEWS_DAYS and span.days <= VAGUE

    def _goes_on(self, candidate: Candidate, *, says: bool) -> bool:
        """Say whether what was dated last is news, or background that no speech goes on from."""
        if self.last is None or candidate.index - self.last[0] > REACH:
            return False
        _, sighting, noted = self.last
        vague = sighting.span.days > VAGUE and not noted.speech and not self._is_in_it(candidate)
        return self.is_news(sighting) or (says and vague and self.began)
