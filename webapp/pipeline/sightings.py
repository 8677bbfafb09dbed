"""Find the dated clauses of an article: what happened, when, who was in it, in which words.

Only prose tells events. A sentence that tells two happenings gives two sightings; a sentence
without a date of its own gives one where the text licenses it (``anchoring``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from webapp.pipeline.anchored import (
    PUBLICATION,
    Candidate,
    Dated,
    Licence,
    Noted,
    explain,
    publication_mention,
)
from webapp.pipeline.anchoring import Anchors
from webapp.pipeline.anchoring_words import reports, tells_now, tells_result
from webapp.pipeline.clauses import TOP, Clause
from webapp.pipeline.coreference import Discourse, agree_with_speech, resolve_pronouns
from webapp.pipeline.dated_clauses import Told
from webapp.pipeline.details import fold_details
from webapp.pipeline.headlines import tells_more, title_telling
from webapp.pipeline.insertions import blanked, insertions
from webapp.pipeline.news import NEWS_DAYS
from webapp.pipeline.references import Antecedents
from webapp.pipeline.retelling import Deed, Place, hold_together, settle
from webapp.pipeline.sentence_reading import Reading
from webapp.pipeline.told_days import ToldDays, told_days
from webapp.pipeline.verbs import find_verbs
from webapp.records import (
    Article,
    Basis,
    DateMention,
    Day,
    NameMention,
    Quotation,
    Sentence,
    SentenceKind,
    Sighting,
)

OPENING = 3
COMMENT = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|my|myself)\b"
    r"|\bat \d{1,2}:\d\d [ap]m \||^At \d{1,2}:\d\d [^:]{5,60} wrote:"
)
SINCE = re.compile(r"\b(?:since|until|till|dated|as of)\s+$", re.IGNORECASE)
OF_A_NOUN = re.compile(
    r"\b(?:as of|of record|since|until|till|ended|ending|dated|announced|released"
    r"|published|filed|launched|issued) (?:on |last )?$"
)
REACH = 30
OWNS = re.compile(r"['’]s")
LONGEST_TELLING = 700
OPENING_SENTENCES = 5
FIRST_SENTENCES = 12
NEXT = 3
LONGEST_NEWS = 7
RECENT_DAYS = 30


class Placed(Protocol):
    """Anything at offsets of an article."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last."""


Record = TypeVar("Record", bound=Placed)


class Ordered(Generic[Record]):
    """Records looked up by stretch of the text without reading them all."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Sort once."""
        self.records = sorted(records, key=lambda one: (one.start, -one.end))
        self.starts = [record.start for record in self.records]

    def within(self, start: int, end: int) -> tuple[Record, ...]:
        """Give those that begin in the stretch."""
        return tuple(self.records[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def nearest(self, at: int) -> Record:
        """Give the last that begins before ``at``, or the first of all."""
        return self.records[max(0, bisect_left(self.starts, at) - 1)]


def _touching(quotations: Sequence[Quotation], sentence: Sentence) -> tuple[Quotation, ...]:
    return tuple(q for q in quotations if q.start < sentence.end and q.end > sentence.start)


def _tells(sentence: Sentence) -> bool:
    """Say whether a sentence can tell events: no question, and no list run into one line."""
    return not sentence.text.endswith("?") and len(sentence.text) <= LONGEST_TELLING


class Finder:
    """Goes through the sentences of one article and collects what they tell."""

    def __init__(
        self,
        article: Article,
        dates: Sequence[DateMention],
        names: Sequence[NameMention],
        quotations: Sequence[Quotation],
        words: str,
    ) -> None:
        """Order what the stages before have found; ``words`` is the text without insertions."""
        self.article = article
        self.words = words
        self.dates = Ordered(dates)
        self.names = Ordered(names)
        named: dict[str, list[NameMention]] = defaultdict(list)
        for name in names:
            named[name.name].append(name)
        self.named = {name: Ordered(mentions) for name, mentions in named.items()}
        self.quotations = tuple(quotations)
        self.discourse = Discourse()
        self.antecedents = Antecedents(article.title)
        self.anchors = Anchors(article)
        self.told = ToldDays()
        self.read: dict[int, Reading] = {}
        self.lead: Told | None = None
        self.titled = False
        self.deeds: dict[Place, tuple[Deed, ...]] = {}

    def find(self, sentences: Sequence[Sentence]) -> Iterator[Sighting]:
        """Give the sightings of all prose sentences in order."""
        first = 0
        self._note_opening(sentences)
        for sentence in sentences:
            while first < len(self.quotations) and self.quotations[first].end <= sentence.start:
                first += 1
            if sentence.kind is SentenceKind.PROSE and _tells(sentence):
                near = self.quotations[first : first + 40]
                found = list(self._sentence(sentence, _touching(near, sentence)))
                yield from self._titled(found)

    def _titled(self, found: list[Sighting]) -> Iterator[Sighting]:
        """Let the title tell an opening sentence of which it says more than a headline, or any."""
        untold = not any(one.headline for one in found)
        for sighting in found:
            fresh = not self.titled and self._is_new(sighting)
            title = self._title_of(sighting) if fresh else ""
            if title and (untold or tells_more(title, sighting.headline, sighting.quote)):
                self.titled = True
                yield replace(sighting, headline=title)
            else:
                yield sighting

    def _title_of(self, sighting: Sighting) -> str:
        """Give the article's title as a headline of what an opening sentence tells, if it is."""
        article = self.article
        if not self.anchors.news.opens:
            return ""
        return title_telling(article.title, sighting.quote, article.text)

    def _is_new(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the weeks before its article appeared, or to come."""
        published = self.article.published
        last = sighting.span.last.toordinal()
        return published is None or published.toordinal() - last <= RECENT_DAYS

    def _sentence(
        self, sentence: Sentence, quotations: tuple[Quotation, ...]
    ) -> Iterator[Sighting]:
        told = self._told(sentence, quotations)
        if COMMENT.search(told.reading.plain):
            return
        main = [(sighting, clause) for sighting, clause in told.ranked if clause.kind in TOP]
        if (said := told.set_aside()) and (apart := self._apart(said)):
            spoken = [sighting for sighting, _ in main]
            yield from (one for one in told.stated if one not in spoken)
            yield from apart
            return
        yield from told.stated
        for sighting, clause in main:
            yield from self._note(told, sighting, clause)
        if not main:
            yield from self._inherited(told)

    def _reading(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Reading:
        words = self.words[sentence.start : sentence.end]
        return Reading(
            self.words,
            replace(sentence, text=words),
            tuple((q.start, q.end) for q in quotations),
            self.dates.within(sentence.start, sentence.end),
            self.article.published,
        )

    def _told(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Told:
        """Read a sentence with what was found in it, its pronouns resolved."""
        reading = self.read.pop(sentence.index, None) or self._reading(sentence, quotations)
        names = self.names.within(sentence.start, sentence.end)
        names = tuple(one for one in names if self.words[one.start : one.end] == one.text)
        names = agree_with_speech(self.article.text, names, quotations)
        names = self.discourse.resolve(reading, names)
        told = [one for one in reading.mentions if one.start not in reading.compared]
        self.anchors.seen(names, told)
        names = resolve_pronouns(reading, names)
        if completions := self.antecedents.read(reading, names):
            reading = replace(reading, completions=completions)
        speakers = self._speakers(quotations)
        return Told(self.article, reading, names, quotations, speakers, self.deeds)

    def _note(self, told: Told, sighting: Sighting, clause: Clause) -> Iterator[Sighting]:
        """Note what a main clause dates; give the opening of the article that it dates too."""
        verb, index = clause.verb, told.reading.sentence.index
        past = (tells_now(verb) or tells_result(verb)) and not self._begins(sighting)
        speech = past and reports(verb) and not (verb and verb.passive)
        noted = Noted(index, told.speaker, speech, past, fresh=True)
        self.anchors.note(sighting, noted)
        if noted.speech:
            yield from self._opening(told.speaker, sighting)

    def _begins(self, sighting: Sighting) -> bool:
        """Say whether a date is only where a time began or ended: "since May 4"."""
        start = sighting.mention.start
        return SINCE.search(self.article.text[max(0, start - 10) : start]) is not None

    def _speakers(self, quotations: Sequence[Quotation]) -> tuple[NameMention, ...]:
        """Give where each speaker of the quotations was last named, or is first."""
        return tuple(
            self.named[q.speaker].nearest(q.start) for q in quotations if q.speaker in self.named
        )

    def _apart(self, told: Told) -> list[Sighting]:
        """Tell what was said on its day, where it has one, and what is to come on its own."""
        said = self._said(told)
        return [*([said] if said else ()), *told.planned()]

    def _said(self, told: Told) -> Sighting | None:
        """Date the words of somebody by the day on which they were said, not one spoken of."""
        candidate = self._candidate(told)
        dated = self._dated(told, candidate)
        found = told.inherited(dated, opens=self.anchors.news.opens) if dated else ()
        if dated is None or not found or not told.is_headed(found[0]):
            return None
        self._note_inherited(candidate, dated, found[0])
        return found[0]

    def _inherited(self, told: Told) -> tuple[Sighting, ...]:
        candidate = self._candidate(told)
        dated = self._dated(told, candidate)
        if dated is None:
            self._keep_lead(told)
            self.anchors.pass_over(candidate)
            return ()
        found = told.inherited(dated, opens=self.anchors.news.opens)
        self._note_inherited(candidate, dated, found[0])
        return found

    def _candidate(self, told: Told) -> Candidate:
        candidate = told.candidate()
        return replace(candidate, speaker=self.anchors.who_goes_on(candidate))

    def _dated(self, told: Told, candidate: Candidate) -> Dated | None:
        """Date a sentence by another, or by the day of publication."""
        if licence := self.anchors.licence(candidate):
            mention = replace(licence.anchor.mention, span=licence.span)
            return Dated(mention, Basis.INHERITED, licence.rule, explain(licence))
        if not self.anchors.news.tells(candidate):
            return None
        words = self.told.day_of(candidate)
        words = words or publication_mention(self.article, told.reading.sentence.start)
        if words is None:
            return None
        return Dated(words, Basis.INHERITED, words.rule, words.explanation)

    def _note_inherited(self, candidate: Candidate, dated: Dated, sighting: Sighting) -> None:
        speech = candidate.all_quoted or reports(candidate.verb)
        fresh = dated.rule == PUBLICATION
        noted = Noted(candidate.index, candidate.speaker, speech, past=True, fresh=fresh)
        self.anchors.note(sighting, noted)

    def _keep_lead(self, told: Told) -> None:
        """Keep an opening that reports words without a date, until its speaker is dated."""
        speaks = reports(told.main.verb) and told.speaker
        if self.anchors.news.prose <= OPENING and speaks and not told.ranked:
            self.lead = told

    def _opening(self, speaker: str, sighting: Sighting) -> tuple[Sighting, ...]:
        """Date the opening by the speech that it sums up, told right after it."""
        lead, self.lead = self.lead, None
        if lead is None or not speaker or lead.speaker != speaker:
            return ()
        licence = Licence(sighting, "opening of the report", "The opening tells the same speech as")
        return lead.inherited(
            Dated(sighting.mention, Basis.INHERITED, licence.rule, explain(licence))
        )

    def _note_opening(self, sentences: Sequence[Sentence]) -> None:
        """Note whether a recent day but that of publication is named in the opening, and how."""
        prose = [one for one in sentences if one.kind is SentenceKind.PROSE][:OPENING_SENTENCES]
        if self.article.published is None:
            return
        news = self.anchors.news
        self.told = self._told_days(sentences, self.article.published)
        news.undated_lead = bool(prose) and not any(map(self._recent_days, prose))
        speaking = filter(self._speaks_on_day, prose[1:NEXT])
        news.speech_next = " ".join(sentence.text for sentence in speaking)

    def _told_days(self, sentences: Sequence[Sentence], published: Day) -> ToldDays:
        """Read the days that the first sentences of the article name; keep how these are read."""
        prose = [one for one in sentences if one.kind is SentenceKind.PROSE and _tells(one)]
        near = (one for one in prose[:FIRST_SENTENCES] if self._days_in(one))
        self.read = {one.index: self._reading(one, _touching(self.quotations, one)) for one in near}
        return told_days(self.read.values(), published)

    def _days_in(self, sentence: Sentence) -> tuple[DateMention, ...]:
        return self.dates.within(sentence.start, sentence.end)

    def _recent_days(self, sentence: Sentence) -> list[DateMention]:
        """Give the days of the last weeks, but for that of publication, that a sentence names."""
        published = self.article.published
        return [
            mention
            for mention in self.dates.within(sentence.start, sentence.end)
            if published is not None
            and mention.span is not None
            and mention.span.days <= LONGEST_NEWS
            and mention.span.last.toordinal() < published.toordinal()
            and NEWS_DAYS < published.toordinal() - mention.span.first.toordinal() <= RECENT_DAYS
            and OF_A_NOUN.search(self.words, max(0, mention.start - REACH), mention.start) is None
        ]

    def _speaks_on_day(self, sentence: Sentence) -> bool:
        """Say whether somebody says something on such a day: "told the BBC on Monday"."""
        days = (self.words[one.end - 2 : one.end + 2] for one in self._recent_days(sentence))
        if all(OWNS.search(words) for words in days):
            return False
        return any(verb.reporting and not verb.passive for verb in find_verbs(sentence.text))


def find_dated(
    article: Article,
    sentences: tuple[Sentence, ...],
    dates: tuple[DateMention, ...],
    names: tuple[NameMention, ...],
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Sighting, ...]:
    """Find all that can be dated in an article, also what no headline can be made of."""
    put_in = tuple(insertions(article.text, sentences, quotations, dates))
    words = blanked(article.text, put_in)
    finder = Finder(article, dates, names, quotations, words)
    found = sorted(finder.find(sentences), key=lambda one: (one.start, -one.end))
    return settle(article, found, finder.deeds)


def find_sightings(
    article: Article,
    sentences: tuple[Sentence, ...],
    dates: tuple[DateMention, ...],
    names: tuple[NameMention, ...],
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Sighting, ...]:
    """Find the dated clauses of an article, in the order of the text.

    Each ``text[start:end]`` is its ``quote``. Expressions without a span (durations, habits, "now",
    relative ones in an undated article) date nothing. What only goes on with another clause, or no
    headline can be made of, is a detail of that clause; where it goes on with none it is left out.
    """
    return hold_together(fold_details(find_dated(article, sentences, dates, names, quotations)))
