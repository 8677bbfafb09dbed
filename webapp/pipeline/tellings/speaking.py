"""Who says what in a sentence: reporting clauses, and what stands before and behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from webapp.pipeline.clauses import HANGING, TOP, Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.contents import voices
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import words as verb_words

Span = tuple[int, int]

SETTING = re.compile(r"\s+(?:in|at|on|by|during|from|after)\s+[^,“”\"]{3,80}[.\s]*")
LEAD_IN = re.compile(r"[,:\s]{1,3}")
WORD = re.compile(r"[\w'’-]+")
COMMENT = re.compile(
    r"[,\s–—-]+it (?:(?:has|had) )?(?:emerged|transpired|seems|seemed|appears|appeared|turned out"
    r"|(?:was|is|has been) (?:announced|claimed|confirmed|disclosed|learned|learnt|reported|said"
    r"|revealed))\b[\s,.]*"
)
EDGES = " \n\t,;:—–-"


@cache
def _outlets() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, headline_words().outlets)) + r")\b")


def stripped(text: str, start: int, end: int) -> Span:
    """Take blanks, commas and dashes off both ends of a stretch, and a full stop off its end."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES + ".":
        end -= 1
    return start, end


class Speaking:
    """Finds in one sentence which clauses report, and what they report."""

    def __init__(self, reading: Reading, dates: Sequence[Span]) -> None:
        """Take the dates that can be left out, at offsets of the article."""
        self.reading = reading
        self.text = reading.text
        self.base = reading.sentence.start
        self.dates = dates

    def reports(self, at: int) -> bool:
        """Say whether a main clause reports what can follow its subject and a colon."""
        clause = self.reading.clauses[at]
        return clause.verb is not None and voices(clause.verb) and clause.kind in TOP

    def reported_by(self, at: int) -> int | None:
        """Find the clause that reports what clause ``at`` tells, however that clause hangs.

        "Although the board said | sales rose, ..."; "said that it is late | and that it will stay".
        """
        clauses = self.reading.clauses
        for before in range(at - 1, -1, -1):
            verb, kind = clauses[before].verb, clauses[before].kind
            said = (verb is not None and voices(verb)) or self.ends_saying(before)
            if said and kind is not ClauseKind.PHRASE:
                return before
            if before < at - 1 and kind not in {ClauseKind.CONTENT, *HANGING}:
                return None
        return None

    def ends_saying(self, at: int) -> bool:
        """Say whether a clause leads on to what its subject says: "left the plan, saying | it"."""
        return self._saying(at) is not None

    def _saying(self, at: int) -> VerbGroup | None:
        """Give the "saying" that a clause ends in, behind a comma and before what is said."""
        clause, text = self.reading.clauses[at], self.reading.sentence.text
        following = self.reading.clauses[at + 1 : at + 2]
        if not following or following[0].kind is not ClauseKind.CONTENT:
            return None
        last = next((v for v in reversed(self.reading.verbs) if v.end <= clause.end), None)
        if last is None or last.form is not Form.GERUND or not last.reporting:
            return None
        behind = text[: last.start].rstrip().endswith(",")
        return last if behind and self.only_dates(text[last.end : clause.end]) else None

    def attributes(self, at: int) -> bool:
        """Say whether a clause tells at the end who said what stands before it."""
        clause = self.reading.clauses[at]
        closes = clause.kind is ClauseKind.ATTRIBUTION and not self._tells_more(clause)
        return (closes or self.closes(clause)) and not self.by_outlet(clause)

    def _tells_more(self, clause: Clause) -> bool:
        """Say whether a speaker says something else: ", analysts are predicting slow growth"."""
        saying = headline_words().asserting | clause_words().addressing
        if clause.verb is None or clause.verb.lemma in saying:
            return False
        rest = self.reading.sentence.text[clause.verb.end : clause.end]
        first = WORD.match(self._undated(rest).lstrip())
        return first is not None and first[0].lower() not in verb_words("prepositions")

    def is_hearsay(self, at: int) -> bool:
        """Say whether nobody vouches for a clause: "it is alleged | that the ferry sank"."""
        before = self.reading.clauses[at - 1] if at else None
        if before is None or before.verb is None or self.reading.clauses[at].kind not in TOP:
            return False
        lead = self.reading.sentence.text[before.body : before.verb.start]
        unsaid = before.verb.passive and before.verb.lemma in headline_words().hearsay
        return unsaid and lead.strip(" ,").lower().endswith("it") and before.end >= before.verb.end

    def by_outlet(self, clause: Clause) -> bool:
        """Say whether a clause only names the paper or agency that reports."""
        if clause.kind is not ClauseKind.ATTRIBUTION:
            return False
        words = self.reading.sentence.text[clause.body : clause.end].lower()
        return _outlets().search(words) is not None

    def end(self, at: int, span: Span) -> int:
        """Leave a closing attribution off ("..., Reuters reported")."""
        for clause in self.reading.clauses[at + 1 :]:
            ends = clause.kind is ClauseKind.ATTRIBUTION or clause.opener == ";"
            if ends and self.base + clause.start < span[1]:
                return self.base + clause.start
        saying = self._saying(at)
        if saying is not None and span[1] <= self.base + self.reading.clauses[at].end:
            return self.base + saying.start
        return span[1]

    def front(self, at: int, span: Span) -> Span | None:
        """Find what is said before its speaker: a quotation, or the clauses before "X said"."""
        clause = self.reading.clauses[at]
        attributes, tells = clause.kind is ClauseKind.ATTRIBUTION, self._is_told_before(at)
        if at and attributes and not (tells or self.reading.speech):
            return None
        if not self.closes(clause):
            if not (attributes and tells):
                return self._quoted_before(clause)
            if self._opens_with_participle():
                return None
        told = stripped(self.text, span[0], self.base + clause.start)
        return None if self._is_phrase(told) else told

    def _is_phrase(self, span: Span) -> bool:
        """Say whether words hold no clause: "In a bold | move", whose noun looks like a verb."""
        first = WORD.match(self.text, *span)
        if first is None or first[0].lower() not in verb_words("prepositions"):
            return False
        start, end = span[0] - self.base, span[1] - self.base
        told = [verb for verb in self.reading.verbs if verb.finite and start <= verb.start < end]
        return len(told) == 1 and told[0].end == end and "," not in self.text[slice(*span)]

    def _is_told_before(self, at: int) -> bool:
        """Say whether a main clause with a verb stands before a clause."""
        return any(one.kind in TOP and one.verb for one in self.reading.clauses[:at])

    def _quoted_before(self, clause: Clause) -> Span | None:
        """Find the quotation that a clause opens with, before who says it."""
        if clause.verb is None or not clause.verb.reporting:
            return None
        for start, end in self.reading.speech:
            lead = self.reading.sentence.text[clause.body : start].strip(" ,;-—–")
            if start >= clause.body - 1 and end <= clause.verb.start and not lead:
                return self.base + start, self.base + end
        return None

    def _opens_with_participle(self) -> bool:
        """Say whether the sentence begins with what its speaker does: "Stressing that ..."."""
        first = self.reading.verbs[0] if self.reading.verbs else None
        return first is not None and not first.start and first.form is Form.GERUND

    def closes(self, clause: Clause) -> bool:
        """Say whether a clause is "X said" and no more, so that what stands before it is said."""
        verb = clause.verb
        if verb is None or not verb.reporting or not clause.body or clause.opener:
            return False
        rest = self._undated(self.text[self.base + verb.end : self.base + clause.end])
        alone = self.only_dates(rest) or self._is_setting(clause, verb, rest)
        return alone and not self._is_followed(clause)

    def _is_followed(self, clause: Clause) -> bool:
        """Say whether what is said stands right behind a clause, in quotation marks or not."""
        after = self.reading.sentence.text[clause.end : clause.end + 2]
        later = (c for c in self.reading.clauses if c.start == clause.end)
        content = any(one.kind is ClauseKind.CONTENT for one in later)
        return content or after.strip().startswith(("“", '"'))

    def _is_setting(self, clause: Clause, verb: VerbGroup, rest: str) -> bool:
        """Say whether nothing but where and when it was said stands behind "said"."""
        more = any(verb.end <= v.start < clause.end for v in self.reading.verbs if v.finite)
        return verb.lemma == "say" and not more and SETTING.fullmatch(rest) is not None

    def inserted(self, at: int) -> tuple[int, Span, Span] | None:
        """Find who says what stands on both sides: "The ferry, | he said, | was closed".

        Given are the clause that goes on, its subject, and the speaker.
        """
        clauses = self.reading.clauses
        report = at if clauses[at].kind is ClauseKind.ATTRIBUTION else at - 1
        if not 0 < report < len(clauses) - 1 or not self._is_put_in(report):
            return None
        first, said = clauses[report - 1], clauses[report]
        verb = said.verb.start if said.verb else said.end
        subject = stripped(self.text, self.base + first.body, self.base + said.start)
        return report + 1, subject, stripped(self.text, self.base + said.body, self.base + verb)

    def _is_put_in(self, at: int) -> bool:
        """Say whether "he said" and no more stands between a subject and its verb."""
        before, clause, later = self.reading.clauses[at - 1 : at + 2]
        if before.verb or not (clause.verb and clause.verb.reporting and later.verb):
            return False
        sentence = self.reading.sentence.text
        gap = sentence[clause.end : later.verb.start].strip()
        only = self.only_dates(sentence[clause.verb.end : clause.end])
        return clause.kind is ClauseKind.ATTRIBUTION and gap == "," and only

    def _undated(self, words: str) -> str:
        """Take the dates of the sentence out of some of its words."""
        for start, end in self.dates:
            words = words.replace(self.text[start:end], "")
        return words

    def only_dates(self, words: str) -> bool:
        """Say whether words of the sentence hold nothing but dates and what leads up to them."""
        known = headline_words().before_date
        return all(word.lower() in known for word in WORD.findall(self._undated(words)))

    def comments(self, at: int) -> bool:
        """Say whether a clause only tells how what stands before it is known: ", it emerged"."""
        clause = self.reading.clauses[at]
        words = self.text[self.base + clause.start : self.base + clause.end]
        match = COMMENT.match(words)
        if match is None or clause.kind not in TOP or not at:
            return False
        return self.only_dates(words[match.end() :])

    def after(self, clause: Clause, end: int) -> Span | None:
        """Find a quotation that fills the rest: "X said, ..."."""
        if clause.verb is None or not clause.verb.reporting:
            return None
        for start, stop in self.reading.speech:
            lead = LEAD_IN.fullmatch(self.reading.sentence.text, clause.verb.end, start)
            if lead and self.base + stop >= end - 2:
                return self.base + start, self.base + stop
        return None
