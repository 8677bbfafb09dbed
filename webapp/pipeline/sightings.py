"""Find the dated clauses of an article: what happened, when, who was in it, in which words.

Only prose tells events. A sentence that tells two happenings gives two sightings; a sentence
without a date of its own gives one where the text licenses it (``anchoring``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.anchoring import Anchors
from webapp.pipeline.anchoring.anchored import (
    PUBLICATION,
    Candidate,
    Dated,
    Licence,
    Noted,
    explain,
    publication_mention,
)
from webapp.pipeline.anchoring.news import News
from webapp.pipeline.anchoring.openings import read_opening
from webapp.pipeline.anchoring.undated_news import tells_news
from webapp.pipeline.anchoring.words import reports, tells_now, tells_result
from webapp.pipeline.article_reading import ArticleReader
from webapp.pipeline.clauses import TOP, Clause
from webapp.pipeline.details import fold_details
from webapp.pipeline.details.placing import place_details
from webapp.pipeline.details.remarks import Remark, remarks_in, set_beside
from webapp.pipeline.findings import Findings, may_tell
from webapp.pipeline.happenings.dated_clauses import Told
from webapp.pipeline.happenings.told_once import told_once
from webapp.pipeline.retelling import hold_together, settle
from webapp.pipeline.tellings.title_tellings import TitleTeller
from webapp.records import (
    Article,
    Basis,
    DateMention,
    DateSpan,
    Day,
    NameMention,
    Quotation,
    Sentence,
    Sighting,
)
from webapp.spans import LONGEST_MONTH

OPENING = 3
RECENT_DAYS = 31
COMMENT = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|my|myself)\b"
    r"|\bat \d{1,2}:\d\d [ap]m \||^At \d{1,2}:\d\d [^:]{5,60} wrote:"
)
SINCE = re.compile(r"\b(?:since|until|till|dated|as of)\s+$", re.IGNORECASE)


class Finder:
    """Goes through the sentences of one article and collects what they tell.

    ``lead`` is an opening that reports words without a date, until its speaker is dated.
    """

    def __init__(self, found: Findings) -> None:
        """Begin an article with what the stages before have found in it."""
        self.found = found
        self.article = found.article
        self.opening = read_opening(found)
        news = News(
            self.article, undated_lead=self.opening.undated, speech_next=self.opening.speech
        )
        self.reader = ArticleReader(found, self.opening.readings)
        self.anchors = Anchors(self.article, news)
        self.title = TitleTeller(self.article)
        self.lead: Told | None = None
        self.remarks: list[Remark] = []

    def find(self) -> tuple[Sighting, ...]:
        """Give the dated clauses of all prose, in the order of the text."""
        found = [
            one
            for sentence in self.found.sentences
            if may_tell(sentence)
            for one in self._told_in(sentence)
        ]
        found.sort(key=lambda one: (one.start, -one.end))
        return settle(self.article, found, self.reader.deeds)

    def _told_in(self, sentence: Sentence) -> Sequence[Sighting]:
        """Give what a sentence tells, an opening in the words of the title where these say more."""
        found = tuple(self._sentence(sentence))
        return tuple(self.title.tell(found)) if self.anchors.news.opens else found

    def _sentence(self, sentence: Sentence) -> Iterator[Sighting]:
        told = self.reader.read(sentence)
        self.anchors.seen(told.names, told.dates)
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

    def _apart(self, told: Told) -> list[Sighting]:
        """Tell what was said on its day, where it has one, and what is to come on its own."""
        said = self._said(told)
        planned = (one for one in told.planned() if said is None or not _tells_when(said, one))
        return [*([said] if said else ()), *planned]

    def _said(self, told: Told) -> Sighting | None:
        """Date the words of somebody by the day on which they were said, not one spoken of."""
        candidate = self._candidate(told)
        dated = self._dated(told, candidate)
        found = told.inherited(dated, opens=self.anchors.news.opens) if dated else ()
        if dated is None or not found or not told.is_voiced(found[0]):
            return None
        self._note_inherited(candidate, dated, found[0])
        return found[0]

    def _inherited(self, told: Told) -> tuple[Sighting, ...]:
        candidate = self._candidate(told)
        dated = self._dated(told, candidate)
        if dated is None:
            self._keep_lead(told)
            self.anchors.pass_over(candidate)
            self.remarks.extend(remarks_in(candidate, told.beside))
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
        if not tells_news(self.anchors.news, candidate):
            return None
        if licence := self.anchors.news.story(candidate):
            span = replace(licence.span, approximate=True)
            mention = replace(licence.anchor.mention, span=span)
            return Dated(mention, Basis.INHERITED, licence.rule, explain(licence))
        words = self.opening.told.day_of(candidate)
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
        news = self.anchors.news
        speaks = reports(told.main.verb) and told.speaker
        dated = news.day is not None and news.day[1].basis is Basis.STATED
        if news.prose <= OPENING and speaks and not dated:
            self.lead = told

    def _opening(self, speaker: str, sighting: Sighting) -> tuple[Sighting, ...]:
        """Date the opening by the speech that it sums up, told right after it."""
        lead, self.lead = self.lead, None
        if lead is None or not speaker or lead.speaker != speaker:
            return ()
        if not _is_recent(sighting.span, self.article.published):
            return ()
        licence = Licence(sighting, "opening of the report", "The opening tells the same speech as")
        return lead.inherited(
            Dated(sighting.mention, Basis.INHERITED, licence.rule, explain(licence))
        )


def _is_recent(span: DateSpan, published: Day | None) -> bool:
    """Say whether a time lies in the weeks before publication: no article opens with older news."""
    days = 0 if published is None else published.toordinal() - span.first.toordinal()
    return days <= RECENT_DAYS


def _tells_when(said: Sighting, planned: Sighting) -> bool:
    """Say whether who said so is told with the year that a plan is for: "will open in 2030"."""
    return planned.span.days > LONGEST_MONTH and planned.mention.text in said.headline


def find_dated(
    article: Article,
    sentences: tuple[Sentence, ...],
    dates: tuple[DateMention, ...],
    names: tuple[NameMention, ...],
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Sighting, ...]:
    """Find all that can be dated in an article, also what no headline can be made of."""
    return Finder(Findings(article, sentences, dates, names, quotations)).find()


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
    What tells all that was said of it in its sentence, and has its own day, stands alone.
    """
    finder = Finder(Findings(article, sentences, dates, names, quotations))
    hosts = told_once(fold_details(finder.find()))
    return hold_together(place_details(set_beside(hosts, finder.remarks)))
