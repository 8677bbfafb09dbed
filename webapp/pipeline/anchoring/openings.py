"""What the first sentences of an article say of its days, read before any sentence is dated."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from webapp.pipeline.anchoring.news import NEWS_DAYS
from webapp.pipeline.anchoring.told_days import ToldDays, told_days
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.findings import Findings, may_tell
from webapp.pipeline.verbs import find_verbs
from webapp.records import DateMention, Day, Sentence, SentenceKind

OPENING_SENTENCES = 5
FIRST_SENTENCES = 12
NEXT = 3
LONGEST_NEWS = 7
RECENT_DAYS = 30
REACH = 30
OF_A_NOUN = re.compile(
    r"\b(?:as of|of record|since|until|till|ended|ending|dated|announced|released"
    r"|published|filed|launched|issued) (?:on |last )?$"
)
OWNS = re.compile(r"['’]s")


@dataclass(frozen=True, slots=True)
class Opening:
    """The days that an article opens with.

    ``undated``: its first sentences name no recent day but that of publication. ``speech`` are
    those of the two behind the first in which somebody speaks on one. ``readings`` are those of
    the first sentences that name a day, by their number.
    """

    told: ToldDays = field(default_factory=ToldDays)
    undated: bool = False
    speech: str = ""
    readings: Mapping[int, Reading] = field(default_factory=dict)


def read_opening(found: Findings) -> Opening:
    """Read which days an article opens with; nothing where it has no day of publication."""
    published = found.article.published
    if published is None:
        return Opening()
    readings = {one.sentence.index: one for one in _dated_readings(found)}
    prose = [one for one in found.sentences if one.kind is SentenceKind.PROSE][:OPENING_SENTENCES]
    speaking = [one.text for one in prose[1:NEXT] if _speaks_on_day(found, one, published)]
    return Opening(
        told=told_days(readings.values(), published),
        undated=bool(prose) and not any(_recent_days(found, one, published) for one in prose),
        speech=" ".join(speaking),
        readings=readings,
    )


def _dated_readings(found: Findings) -> list[Reading]:
    """Read those of the first sentences that name a day."""
    first = islice(filter(may_tell, found.sentences), FIRST_SENTENCES)
    return [found.reading(one) for one in first if found.dates_in(one)]


def _recent_days(found: Findings, sentence: Sentence, published: Day) -> list[DateMention]:
    """Give the days of the last weeks, but for that of publication, that a sentence names."""
    return [
        mention
        for mention in found.dates_in(sentence)
        if mention.span is not None
        and mention.span.days <= LONGEST_NEWS
        and mention.span.days_before(published) > 0
        and -RECENT_DAYS <= mention.span.days_after(published) < -NEWS_DAYS
        and OF_A_NOUN.search(found.words, max(0, mention.start - REACH), mention.start) is None
    ]


def _speaks_on_day(found: Findings, sentence: Sentence, published: Day) -> bool:
    """Say whether somebody says something on such a day: "told the BBC on Monday"."""
    days = _recent_days(found, sentence, published)
    if all(OWNS.search(found.words[one.end - 2 : one.end + 2]) for one in days):
        return False
    return any(verb.reporting and not verb.passive for verb in find_verbs(sentence.text))
