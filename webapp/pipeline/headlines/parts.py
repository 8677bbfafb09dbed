"""The parts of a headline, written: who does it, what is done, and what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from webapp.pipeline.headlines.capitals import keeps_capital
from webapp.pipeline.headlines.conditions import condition_before, is_to_come
from webapp.pipeline.headlines.date_edits import date_edits, told_date_edits
from webapp.pipeline.headlines.edits import (
    Edit,
    as_written,
    capital,
    further_edits,
    name_edits,
    quotation_edits,
    render,
    shouted_edits,
    title_edits,
    with_article,
)
from webapp.pipeline.headlines.named_subjects import (
    described_as,
    issued_by,
    name_beside,
    party_beside,
    person_at_end,
    without_lone_participle,
)
from webapp.pipeline.headlines.presenting import points_outside
from webapp.pipeline.headlines.self_reports import is_of, planned, thought, told_of_itself
from webapp.pipeline.headlines.telling import Completion, Span, Telling, headline_words
from webapp.pipeline.headlines.tidying import closed, said_alone, spelled_out, tidied
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs import Form, find_verbs
from webapp.pipeline.verbs.lexicon import lemma_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.spelling import any_form
from webapp.records import GROUPS

IDLE_AFTER = re.compile(
    r"^((?:has|have|had|was|were|is|are)?\s*)(?:also|further|however|meanwhile)\s+"
)
OF_TODAY = re.compile(r"^(?:Today|Yesterday|Tonight|Tomorrow)['’]s (?=[a-z])")
ITSELF = re.compile(r"(?<=\w),? (?:itself|himself|herself|themselves)$")
LONE_AIM = re.compile(r"(?<=\w) to [a-z]+$")
TITLE_OF_WORK = (
    r"[A-Z][\w’'-]*(?: (?:[A-Z\d][\w’'-]*|of|the|and|in|an?|to|for|on|with|from|at|by))*"
    r" [A-Z\d][\w’'-]*”"
)
SAID_MARK = re.compile(
    r"(?<=\w)(?<! a)(?<! an)(?<! the)(?<! of)(?<! as)(?<! in)(?<!\w's),? “(?=[A-Z])"
    rf"(?![^”]{{0,60}}” that\b)(?![^\s”]+(?: [^\s”]+)?”)(?!{TITLE_OF_WORK})"
)
THAT_MARK = re.compile(r" that,?(?= “[A-Z][^\s”]*(?: [^\s”]+){2})")
NAMING = re.compile(
    r"(?:(?:has|have|had|also) )*"
    rf"(?:{any_form(verb_words('naming'))})\b"
)
REPORT_COMMA = re.compile(
    r"^(?P<verb>[a-z]+), (?=(?!\w+ing\b)[^“\W][^,]*$|(?:it|he|she|they|we|there) )"
)
HERE = re.compile(
    r"^((?:said|says|told [^,“”]{3,30}|announced|warned|declared)) here\b(?! (?:was|is)\b)"
)
OPEN_PRONOUN = re.compile(
    r"(?:They|He|She|It(?! (?:is|was|will|would|(?:has|had)(?! (?:never|not|also|already|yet))"
    r"|seems|seemed|appears|appeared|takes)\b)) "
)
OPENING_JOINT = re.compile(
    r"^(?:(?:and|but|yet|or|so(?! (?:far|many|much|long|few|that)\b)) "
    r"|(?:however|meanwhile|moreover|furthermore|besides|indeed|instead|still|also|nevertheless"
    r"|in (?:addition|fact|reality|turn|short|particular|general|contrast|response)|as a result"
    r"|for (?:example|instance|the moment)|at present|of course|by contrast|at the same time), )",
    re.IGNORECASE,
)
WITH_ONE = re.compile(rf", with {DETERMINER} [^,;“”]{{2,60}}(?:, [A-Z][^,;“”]{{2,60}})?,?\s*$")
TO_BE = re.compile(r",?\s*(?:due|set|expected|scheduled|likely|ready|able|about) to\b")
FEWEST_QUOTED = 4
LONGEST_SPEAKER = 42
LONGEST_VOICE = 66
LAST_ADVERB = re.compile(r"\b([a-z]+),?\s+$")
FIRST_ADVERB = re.compile(r"(?:^|[.“]\s*|\n)([A-Z][a-z]+),?\s+$")
LONGEST_ADVERB = 24
ADDS = re.compile(r"\b(?:noted|notes)$")


class Parts:
    """Subject, predicate and what is said of one headline, each written as it may be shown."""

    def __init__(self, text: str, telling: Telling) -> None:
        """Write subject, predicate and content once; names are told in full in that order.

        ``given`` stays as it came; ``telling`` loses what turns out to tell itself.
        """
        self.text = text
        self.telling = self.given = telling
        self.known: set[str] = set()
        self.subject = self._subject()
        self.hedge = self._hedge()
        self.predicate = self._predicate()
        self.quoted, self.content = self._content()
        if telling.voice is not None:
            self._give_voice(telling.voice)
        elif telling.content and not self.quoted:
            self._tell_of_itself(telling.content[0])

    @property
    def whole(self) -> str:
        """Give subject and predicate as one sentence."""
        return f"{self.subject} {self.predicate}".strip()

    @cached_property
    def own_plan(self) -> str:
        """Give what a body said that it plans as what it plans; empty for what else it said."""
        if self.content:
            return ""
        rest = planned(self.predicate) if self._is_body() else thought(self.predicate)
        return f"{self.subject} {rest}" if rest else ""

    def _is_body(self) -> bool:
        """Say whether the subject is the name of a body, and nothing more."""
        bodies = {name.name.rstrip(".") for name in self.telling.names if name.kind in GROUPS}
        return self.subject.rstrip(".") in bodies

    def _give_voice(self, voice: Span) -> None:
        """Tell the clause as what its speaker says, after a colon."""
        content = self.whole
        person = person_at_end(self.text, voice, self.telling.names)
        told, self.known = self.known, set()
        speaker = person or without_lone_participle(self._rendered(voice))
        self.known |= told
        content = _without_owner(speaker, content)
        if speaker and (content.startswith(speaker) or speaker.endswith(f" {self.subject}")):
            self.telling = replace(self.telling, voice=None)
        elif speaker and len(speaker) <= LONGEST_VOICE and not points_outside(speaker):
            self.subject, self.predicate, self.content = speaker, "", content
        else:  # what somebody says is no fact where nobody can be named
            self.subject = ""

    def _tell_of_itself(self, start: int) -> None:
        """Let a body that is named where the content starts say it itself."""
        lead = "The " if self.text.startswith("The ", start) else ""
        begins = start + len(lead)
        name = next((one for one in self.telling.names if one.start == begins), None)
        if name is None or name.kind not in GROUPS:
            return
        shown = lead + as_written(name.name, self.text)
        if told := told_of_itself(self.subject, self.predicate, self.content, shown):
            self.subject = self.subject if is_of(self.subject, shown) else shown
            self.predicate, self.content = told, ""
            self.telling = replace(self.telling, content=None)

    def _in_speech(self, edit: Edit) -> bool:
        """Say whether an edit would alter somebody's own words."""
        return any(
            start < edit.start < end and len(self.text[start:end].split()) >= FEWEST_QUOTED - 1
            for start, end in self.telling.quotations
        )

    def _meant(self, span: Span) -> Iterator[Edit]:
        """Say what definite nouns mean, where nothing in the clause tells."""
        spans = (self.telling.subject, self.telling.predicate, self.telling.content)
        told = [one for one in spans if one]
        words = " ".join((*self.known, *(self.text[slice(*one)] for one in told)))
        for one in self.telling.completions:
            within = span[0] <= one.start and one.end <= span[1]
            if not within or any(start <= one.source < end for start, end in told):
                continue
            if self._is_told_before(one):
                continue
            if self.telling.named_after or not one.is_named_in(words):
                words = f"{words} {one.words}"
                yield Edit(one.start, one.end, one.words)

    def _is_told_before(self, completion: Completion) -> bool:
        """Say whether the same is meant by a word before: "They said that | they would"."""
        telling = self.telling
        spans = [
            s for s in (telling.voice, telling.subject, telling.predicate, telling.content) if s
        ]
        return any(
            one.source == completion.source and one.end <= completion.start
            for one in telling.completions
            if any(start <= one.start < end for start, end in spans)
        )

    def _rendered(self, span: Span, extra: tuple[Edit, ...] = ()) -> str:
        names = [*title_edits(self.text, span, self.telling.names)]
        names += name_edits(self.text, span, self.telling.names, self.known)
        edits_of = told_date_edits if self.telling.bounded else date_edits
        dates = edits_of(self.text, span, self.telling.dates)
        edits = [
            *extra,
            *shouted_edits(self.text, span),
            *quotation_edits(self.text, span, self.telling.quotations),
            *(
                one
                for one in (*dates, *names, *further_edits(self.text, span), *self._meant(span))
                if not self._in_speech(one)
            ),
        ]
        return tidied(closed(render(self.text, span, edits)))

    def _subject(self) -> str:
        telling = self.telling
        if telling.subject is None:
            self.known.add(telling.subject_words)
            return with_article(as_written(telling.subject_words, self.text), self.text)
        person = person_at_end(self.text, telling.subject, telling.names)
        if person:
            self.known.add(person)
            return person
        beside = name_beside(self.text, telling.subject, telling.predicate[0], telling.names)
        if beside:
            return beside
        named = described_as(self.text, telling.subject, telling.predicate[0])
        if named := named or issued_by(self.text, telling.subject):
            return capital(self._rendered(named))
        party = party_beside(self.text, telling.subject, telling.predicate[0], telling.names)
        if party is not None:
            self.known.add(party[1])
            return capital(self._rendered(telling.subject, (Edit(*party[0], party[1]),)))
        words = ITSELF.sub("", without_lone_participle(self._rendered(telling.subject)))
        if self.text.startswith(" that ", telling.subject[1]):
            words = LONE_AIM.sub("", words)
        return OF_TODAY.sub("The ", words)

    def _predicate(self) -> str:
        start, end = self.telling.predicate
        end = self._before_late_aside(start, self._first_sentence_end(start, end))
        verb = Edit(start, self.telling.verb_end, self.telling.verb_words)
        words = self._rendered((start, end), (verb,) if self.telling.verb_words else ())
        words = spelled_out(words)
        if self.hedge:
            words = f"{self.hedge} {words}"
        if self._ends_dated():
            words = _without_late_participle(self.subject, words)
        words = HERE.sub(r"\1", REPORT_COMMA.sub(self._without_comma, words))
        words = self._conditioned(IDLE_AFTER.sub(r"\1", words))
        if not NAMING.match(words):
            words = SAID_MARK.sub(": “", THAT_MARK.sub("", words))
        return said_alone(words)

    def _conditioned(self, words: str) -> str:
        """Tell behind what is to come the condition that stands before it in its sentence."""
        telling = self.telling
        found = condition_before(self.text, telling.subject[0]) if telling.subject else None
        if found is None or not is_to_come(self.text[slice(*telling.predicate)]):
            return words
        condition = self._rendered(found)
        return f"{words} {condition[:1].lower()}{condition[1:]}"

    def _hedge(self) -> str:
        """Give the adverb before the verb or the subject that turns the sense: "nearly"."""
        subject, start = self.telling.subject, self.telling.predicate[0]
        found = [LAST_ADVERB.search(self.text, max(0, start - LONGEST_ADVERB), start)]
        if subject is not None:
            floor = max(0, subject[0] - LONGEST_ADVERB)
            found.append(FIRST_ADVERB.search(self.text, floor, subject[0]))
        turning = headline_words().turning
        told = (one for one in found if one and one[1].lower() in turning)
        apart = (one[1].lower() for one in told if not _lies_in(one.start(1), subject))
        return next(apart, "")

    def _without_comma(self, found: re.Match[str]) -> str:
        """Take the comma between somebody put in and what is said: "Ada Quill argued, the"."""
        vocabulary = headline_words()
        tells = lemma_of(found["verb"]) in vocabulary.asserting | vocabulary.voicing
        return f"{self.joined(said_alone(found['verb']))} " if tells else found[0]

    def joined(self, verb: str) -> str:
        """Write "added that", a word that the article has; "said" can do without."""
        return f"{verb} that" if ADDS.search(verb) and " that " in self.text else verb

    def _first_sentence_end(self, start: int, end: int) -> int:
        """Give where a semicolon outside of quotation marks ends the first of two sentences."""
        marks = (m.start() for m in re.finditer(";", self.text[start:end]))
        quoted = self.telling.quotations
        apart = (start + m for m in marks if not any(a < start + m < b for a, b in quoted))
        return next(apart, end)

    def _before_late_aside(self, start: int, end: int) -> int:
        """Give where ", with the owner, Roe, | due to leave" begins, if the clause ends there."""
        aside = WITH_ONE.search(self.text, start, end)
        late = aside is not None and TO_BE.match(self.text, end) is not None
        return aside.start() if aside is not None and late else end

    def _ends_dated(self) -> bool:
        """Say whether the clause ends in a date, which is left out."""
        end = self.telling.predicate[1]
        return any(
            not self.text[stop:end].strip(' .,”"') for _, stop in self.telling.dates if stop <= end
        )

    def _content(self) -> tuple[bool, str]:
        """Give what is said before its speaker, and whether it is in the speaker's own words."""
        span = self.telling.content
        if span is None:
            return False, ""
        words = self._rendered(span)
        if self._is_quotation(span, words):
            words = words.strip("“” ,.")
            rest = OPENING_JOINT.sub("", words)
            return True, words if rest == words else rest[:1].upper() + rest[1:]
        if OPEN_PRONOUN.match(words) or _points_at_verb(words):
            return False, ""
        rest = OPENING_JOINT.sub("", words)
        named = keeps_capital(self.text, span, self.telling.names)
        kept = rest != words or named or self._begins_completed(words)
        return False, rest if kept else rest[:1].lower() + rest[1:]

    def _is_quotation(self, span: Span, words: str) -> bool:
        """Say whether words are somebody's own: a quotation, or a stretch inside of one."""
        if any(start <= span[0] and span[1] <= end for start, end in self.telling.quotations):
            return True
        return words.startswith("“") and words.endswith("”") and words.count("“") == 1

    def _begins_completed(self, words: str) -> bool:
        """Say whether a name in full, or what a noun means, was put at the head of ``words``."""
        names = (n.name for n in self.telling.names if n.name[:1].isupper())
        meant = (one.words for one in self.telling.completions)
        return words.startswith((*names, *meant))


def _lies_in(at: int, span: Span | None) -> bool:
    return span is not None and span[0] <= at < span[1]


def _points_at_verb(words: str) -> bool:
    """Say whether what is said begins with "that" for a noun: "That pushes the two apart"."""
    first = words.partition(" ")[0]
    pointing = first in {"That", "This", "These", "Those"}
    return pointing and any(verb.start == len(first) + 1 for verb in find_verbs(words))


def _without_late_participle(subject: str, words: str) -> str:
    """Drop "set" from "a low of 76.25 set", where the date that it led up to is gone."""
    whole = f"{subject} {words}"
    verbs = find_verbs(whole)
    late = bool(verbs) and verbs[-1].form is Form.PARTICIPLE and " " not in verbs[-1].text
    late = late and not any(one.end + 1 == verbs[-1].start for one in verbs)
    if not late or whole[verbs[-1].end :].strip() or not any(one.finite for one in verbs):
        return words
    return words[: verbs[-1].start - len(subject) - 1].rstrip(" ,")


def _without_owner(speaker: str, content: str) -> str:
    """Leave the speaker off who owns what it tells of: "Quill Inc.: Quill Inc.’s sales rose"."""
    for ending in ("’s ", "’ ", "'s "):
        content = content.removeprefix(f"{speaker}{ending}")
    return content
