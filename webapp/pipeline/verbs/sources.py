"""Verbs by which a source tells what stands before it: "Prices rose, official data showed".

So do those by which a court tells what it was told: "The court heard that he fled"; and "recalled
that he fled", but not "recalled ten cars".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from webapp.pipeline.numerals import any_of
from webapp.pipeline.pronouns import SUBJECTS
from webapp.pipeline.verbs.groups import Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import words

BEFORE = re.compile(r"(?:^|[,”\"])\s*(?P<source>[^,;:“”\"]{3,80}) $")
BEHIND = re.compile(r"\s*(?:[.,;]|$)|\s+(?:on|in|last|late|early|earlier|[A-Z][a-z]+day)\b")
THAT = re.compile(r" (?:[^,;:.“”\"]{3,20} )?that ")
DAY = r"(?:(?:on|last|late|early) )*[A-Z]\w+day "
SAID = re.compile(rf" (?:{DAY})?(?:that|how|(?:{any_of(SUBJECTS)})\b)|[ ,:]{{1,2}}[“\"]|[.,]?$")
SHOWN = re.compile(rf" (?:{DAY})?that ")
LAST_WORD = re.compile(r"[a-z]+")
LONGEST_SOURCE = 84


def as_reports(sentence: str, groups: tuple[VerbGroup, ...]) -> Iterator[VerbGroup]:
    """Let those verbs report by which a source closes what it tells."""
    for group in groups:
        tells = _shows(sentence, group) or _retells(sentence, group)
        yield replace(group, reporting=True) if group.finite and tells else group


def _shows(sentence: str, group: VerbGroup) -> bool:
    """Say whether a source shows what is told: "data showed that", or behind it "a poll showed"."""
    if group.lemma not in words("showing") or group.ahead:
        return False
    if SHOWN.match(sentence, group.end):
        return True
    closes = BEHIND.match(sentence, group.end) and group.tense is not Tense.FUTURE
    return bool(closes) and _is_source(sentence, group)


def _retells(sentence: str, group: VerbGroup) -> bool:
    """Say whether somebody recalls that something was so, or a court hears it."""
    if group.lemma == "recall":
        return SAID.match(sentence, group.end) is not None
    return group.lemma == "hear" and _is_heard(sentence, group)


def _is_source(sentence: str, group: VerbGroup) -> bool:
    """Say whether the subject of a verb behind a comma is a paper, a poll or figures."""
    found = BEFORE.search(sentence, max(0, group.start - LONGEST_SOURCE), group.start)
    if found is None or not found.start():
        return False
    return not words("sources").isdisjoint(LAST_WORD.findall(found["source"].lower()))


def _is_heard(sentence: str, group: VerbGroup) -> bool:
    """Say whether a court or the like hears that something was so."""
    subject = LAST_WORD.findall(sentence[: group.start].rpartition(",")[2].lower())
    hears = bool(subject) and subject[-1] in words("hearing")
    return hears and not group.negated and THAT.match(sentence, group.end) is not None
