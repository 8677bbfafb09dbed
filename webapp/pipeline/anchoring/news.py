"""What an article tells as its news: on the day that it names, or as it appeared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from webapp.pipeline.anchoring.anchored import Candidate, Licence, Noted
from webapp.pipeline.anchoring.news_verbs import is_silent
from webapp.pipeline.anchoring.words import reports, tells_now
from webapp.pipeline.pronouns import THIRD_PERSON
from webapp.records import Article, Basis, DateMention, DateSpan, Day, Precision, Sighting

REACH = 25
NEAR = 2
NEWS_DAYS = 1
NEWS_WEEK = 7
LEAD = 3
OPENING = 2
VAGUE = 10
STORY = "day of the story"
PEOPLE = THIRD_PERSON - {"it"}
OLDER_DAYS = 60


def _same_day(one: Day, other: Day) -> bool:
    return one.toordinal() == other.toordinal()


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
        days = self.days_ago(span.last)
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
        return past and self.prose > 1 and self.days_ago(sighting.span.first) != 0

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

    def days_ago(self, day: Day) -> int | None:
        """Count the days from a day to the publication; None where that is not known."""
        published = self.article.published
        return None if published is None else published.toordinal() - day.toordinal()

    def is_news(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the day on which, or before which, the article appeared."""
        days = self.days_ago(sighting.span.first)
        exact = sighting.span.precision is Precision.DAY
        return days is not None and exact and 0 <= days <= NEWS_DAYS

    def _is_recent(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the week in which the article appeared, or just before."""
        days = self.days_ago(sighting.span.last)
        return days is not None and sighting.span.days <= NEWS_WEEK and abs(days) < NEWS_WEEK

    def licence(self, candidate: Candidate) -> Licence | None:
        """Take the news day over for what somebody said in the report of that day."""
        verb = candidate.verb
        speaks = reports(verb) and candidate.speaker and not is_silent(verb)
        if self.day is None or not speaks or candidate.index - self.day[0] > REACH:
            return None
        if self.is_in_it(candidate):
            return None
        if self._turned_to_another_day(candidate):
            return self._named_later(candidate)
        return Licence(self.day[1], "day's news", "Reported with the news of the day in")

    def _turned_to_another_day(self, candidate: Candidate) -> bool:
        """Say whether the sentence before tells of another day than the news, not one to come."""
        if self.last is None or self.day is None or candidate.index - self.last[0] > 1:
            return False
        near, news = self.last[1].span.first, self.day[1].span.first
        days = self.days_ago(near)
        ahead = days is not None and days < 0
        return not (ahead or _same_day(near, news) or self._explains())

    def is_in_it(self, candidate: Candidate) -> bool:
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
        before = anchor.basis is Basis.STATED and self.days_ago(anchor.span.first) == NEWS_DAYS
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
