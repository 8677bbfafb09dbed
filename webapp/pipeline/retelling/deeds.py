"""What one clause tells to have been done: the happening, who did it, and who underwent it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from webapp.pipeline.anchoring.words import tells_now, tells_result
from webapp.pipeline.clauses import HELD, TOP, Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.merging.tellings import plain
from webapp.pipeline.merging.vetoes import figures_of
from webapp.pipeline.pronouns import OBJECTS
from webapp.pipeline.references.phrases import find_phrases
from webapp.pipeline.retelling.parties import NEAREST, Party, party_in
from webapp.pipeline.retelling.words import retelling_words
from webapp.pipeline.verbs import Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import may_be_adverb
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import tokenize
from webapp.pipeline.wording import carries, classes_of, ends_adverb, stem, words_of
from webapp.records import NameMention

Span = tuple[int, int]
Noun = tuple[str, Party]
TellClause = Callable[[int, Span], Telling | None]
LONGEST = 120
PHRASE_WORDS = 4
OPENING = 20
GENERIC = "*"
UNDERGOING = OBJECTS - {"her"}  # "her" may own what follows
BY = "by"
HARM = frozenset({"=die", "=kill", "=injure"})
COUNTED = re.compile(r"\b(?:minute|hour|day|week|month|year)s?\s*$")
OWNS = re.compile(r"['’]s?\b|-")
SAID_OF = re.compile(r" (?:for|on|of|against|about|at)\b")
LEADING = re.compile(r" (?:that|whether|to [“‘])")


@dataclass(frozen=True, slots=True)
class Deed:
    """A happening as one clause tells it.

    ``acts`` are the stem of its verb and the classes of its words, or of the noun that tells it;
    empty where they say nothing. ``doer`` and ``sufferer`` are those of the deed, be it told
    actively or passively; a verb without an object has a doer alone. ``event`` is the happening
    itself where a noun tells it ("the sentence"). ``done``: it is told as having happened;
    ``further``: as one more of its kind; ``said``: as what somebody says, whose day is another.
    ``beside``: in a clause that tells when it was, or why. ``figures`` are those told with it.
    ``is_near``: it is done to what was told of just before ("entered | them").
    """

    acts: frozenset[str]
    doer: Party | None
    sufferer: Party | None
    event: Party | None = None
    done: bool = True
    further: bool = False
    said: bool = False
    beside: bool = False
    figures: frozenset[str] = frozenset()
    is_near: bool = False


class DeedReader:
    """Reads what the clauses of one sentence tell to have been done."""

    def __init__(
        self, reading: Reading, names: Sequence[NameMention], tell_clause: TellClause
    ) -> None:
        """Take a sentence with its names; ``tell_clause`` finds the subject of a clause."""
        self.reading = reading
        self.names = names
        self.base = reading.sentence.start
        self._tell_clause = tell_clause

    def read(self, at: int, end: int, telling: Telling | None) -> tuple[Deed, ...]:
        """Give what the clause numbered ``at`` tells, and those that go on with it up to ``end``.

        Of a report it is what is reported; nothing where that is in quotation marks.
        """
        clause = self.reading.clauses[at]
        if clause.verb is None or (telling is not None and telling.content is not None):
            return ()
        if clause.verb.reporting:
            return tuple(self._reported(at, clause.verb))
        told = telling if clause.kind in HELD | {ClauseKind.PHRASE} else None
        return tuple(self._deeds(at, end, told))

    def _reported(self, at: int, verb: VerbGroup) -> Iterator[Deed]:
        """Give what a clause reports, or what its verb does with an object: "conceded defeat"."""
        clauses = self.reading.clauses
        if clauses[at].kind is ClauseKind.ATTRIBUTION:
            mains = (n for n in range(at) if clauses[n].kind in TOP and clauses[n].verb)
            yield from _said(self._deeds(next(mains, at), self.base))
        elif self.reading.speech:
            return
        elif at + 1 < len(clauses) and clauses[at + 1].kind is ClauseKind.CONTENT:
            yield from _said(self._deeds(at + 1, self.base))
        elif held := self._cut_content(at, verb):
            yield from _said([held])
        else:
            yield from self._deeds(at, self.base)

    def _cut_content(self, at: int, report: VerbGroup) -> Deed | None:
        """Read content whose subject a relative clause parts from its verb: "say a man who | died".

        The relative clause then holds two verbs.
        """
        clauses = self.reading.clauses
        if at + 1 >= len(clauses) or clauses[at + 1].kind is not ClauseKind.RELATIVE:
            return None
        later = clauses[at + 1]
        inside = [v for v in self.reading.free_verbs if later.start <= v.start < later.end]
        second = next((v for v in inside[1:] if v.finite), None)
        subject = self._object(report, later.start)
        if second is None or subject is None:
            return None
        return self._deed(second, later.end, subject)

    def _deeds(self, at: int, end: int, told: Telling | None = None) -> Iterator[Deed]:
        """Give the deed of a clause, and of those that go on with it.

        They are joined to it and have the same subject, or tell when it was: "died | when a bus".
        """
        clauses = self.reading.clauses
        subject: Span | None = None
        acts: frozenset[str] = frozenset()
        for place in range(at, len(clauses)):
            clause = clauses[place]
            joined = place == at or self._is_joined(clause, end)
            if not (joined or self._tells_cause(clause, acts)):
                return
            if clause.verb is None or self.reading.in_speech(self.base + clause.verb.start):
                return
            subject = self._subject(place, clause, told) or (subject if joined else None)
            deed = self._deed(clause.verb, self._end_of(place), subject)
            yield deed if joined else replace(deed, beside=True)
            acts |= deed.acts

    def _is_joined(self, clause: Clause, end: int) -> bool:
        return clause.kind is ClauseKind.JOINED and self.base + clause.start < end

    def _tells_cause(self, clause: Clause, acts: frozenset[str]) -> bool:
        """Say whether a clause tells when a deed was, or what did the harm: "died | after a quake".

        Not "a week | after".
        """
        if clause.kind is not ClauseKind.ADVERBIAL or clause.opener not in {"when", "after"}:
            return False
        if clause.opener == "when":
            return True
        lead = self.reading.sentence.text[: clause.start]
        return not HARM.isdisjoint(acts) and COUNTED.search(lead) is None

    def _end_of(self, at: int) -> int:
        """Say where the words of a clause end: before the next."""
        clauses = self.reading.clauses
        later = clauses[at + 1].start if at + 1 < len(clauses) else clauses[at].end
        return min(clauses[at].end, later)

    def _subject(self, at: int, clause: Clause, told: Telling | None) -> Span | None:
        """Find the subject of a clause; a name that it leaves out where it stands before it."""
        span = (self.base + clause.start, self.base + clause.end)
        telling = told or self._tell_clause(at, span)
        if telling is None:
            return None
        if telling.subject_words:
            called = (one for one in self.names if one.name == telling.subject_words)
            return next(((one.start, one.end) for one in called), None)
        return telling.subject

    def _deed(self, verb: VerbGroup, end: int, subject: Span | None) -> Deed:
        """Read a deed from its verb, the words behind it up to ``end``, and its subject."""
        held = self._object(verb, end)
        noun = self._happening(verb, held, subject)
        parties = self._parties(verb, end, held, subject)
        doer, sufferer = parties if noun is None else (None, None)
        if noun is not None and not verb.passive and verb.lemma in retelling_words().light:
            doer = parties[0]
        return Deed(
            acts=self._acts(verb, noun),
            doer=doer,
            sufferer=sufferer,
            event=None if noun is None else noun[1],
            is_near=sufferer is not None and sufferer.nouns in NEAREST,
            done=_is_done(verb) and not self._leads_on(verb),
            further=self._is_further(verb) or self._turns(verb),
            figures=figures_of(
                plain(
                    self.reading.sentence.text[verb.start : verb.end + 1] + self._behind(verb, end)
                )
            ),
        )

    def _parties(
        self, verb: VerbGroup, end: int, held: Span | None, subject: Span | None
    ) -> tuple[Party | None, Party | None]:
        """Give who does what a verb tells, and who undergoes it."""
        before = self._party(subject)
        if verb.passive:
            return self._agent(verb, end), before
        return before, self._party(held)

    def _party(self, span: Span | None) -> Party | None:
        """Give who a stretch of the sentence tells of."""
        if span is None:
            return None
        words = self._undated[span[0] - self.base : span[1] - self.base]
        return party_in(words, span[0], self.names)

    def _happening(self, verb: VerbGroup, held: Span | None, subject: Span | None) -> Noun | None:
        """Give the noun that tells what happened: "imposed the | sentence", "the | blast occurred".

        None where the verb does.
        """
        words = retelling_words()
        strikes = self._strikes(verb)
        if verb.lemma in words.light and not strikes:
            return self._noun(subject if verb.passive else held)
        struck = self._noun(subject) if strikes else None
        told = "" if struck is None else struck[0]
        return struck if told in words.generic or classes_of([told]) else None

    def _strikes(self, verb: VerbGroup) -> bool:
        """Say whether a verb tells what a happening does: "occurred", "took place"."""
        behind = self.reading.sentence.text[verb.end :].split(maxsplit=1)
        phrase = f"{verb.lemma} {behind[0].rstrip(',.')}" if behind else verb.lemma
        return not retelling_words().striking.isdisjoint({verb.lemma, phrase})

    def _noun(self, span: Span | None) -> Noun | None:
        """Give the common noun at the head of some words, and all that they say of it."""
        if span is None:
            return None
        first = next(
            find_phrases(tokenize(self._undated[span[0] - self.base : span[1] - self.base]), ()),
            None,
        )
        told = self._party(span)
        if first is None or told is None or first.noun.capital:
            return None
        return first.noun.lower, told

    def _behind(self, verb: VerbGroup, end: int) -> str:
        """Give the words behind a verb, up to the next verb and the end of its clause."""
        later = (v.start for v in self.reading.verbs if v.finite and v.start >= verb.end)
        stop = min(end, next(later, end), verb.end + LONGEST)
        return self._undated[verb.end : stop]

    @cached_property
    def _undated(self) -> str:
        """The sentence with blanks for its dates, which are neither doer nor sufferer."""
        text = self.reading.sentence.text
        for mention in self.reading.mentions:
            start, end = mention.start - self.base, mention.end - self.base
            if OWNS.match(text, end) is None:
                text = text[:start] + " " * (end - start) + text[end:]
        return text

    def _leads_on(self, verb: VerbGroup) -> bool:
        """Say whether what a verb tells is yet to be said: "sought | to close", "found | that"."""
        later = (v.start for v in self.reading.verbs if v.form is Form.INFINITIVE)
        text = self.reading.sentence.text
        says = verb.reporting and SAID_OF.match(text, verb.end) is not None
        return says or verb.end + 1 in later or LEADING.match(text, verb.end) is not None

    def _object(self, verb: VerbGroup, end: int) -> Span | None:
        """Find the noun phrase that stands right behind a verb, with what it is of."""
        words = self._behind(verb, end)
        tokens = tokenize(words)
        if tokens and tokens[0].lower in UNDERGOING:
            return self.base + verb.end + tokens[0].start, self.base + verb.end + tokens[0].end
        phrase = next(find_phrases(tokens, ()), None)
        if phrase is None or not all(
            may_be_adverb(token.lower) for token in tokens if token.end <= phrase.start
        ):
            return None
        if not carries(phrase.noun.lower) or ends_adverb(phrase.noun.lower):
            return None
        start = self.base + verb.end
        return start + phrase.start, start + len(words)

    def _agent(self, verb: VerbGroup, end: int) -> Party | None:
        """Find who does what is told passively: "was cleared | by the council"."""
        words = self._behind(verb, end)
        by = next((token for token in tokenize(words) if token.lower == BY), None)
        if by is None:
            return None
        start = self.base + verb.end
        return self._party((start + by.end, start + len(words)))

    def _acts(self, verb: VerbGroup, noun: Noun | None) -> frozenset[str]:
        """Give the stem and the classes of a verb, or of the noun that tells what happened."""
        text = self.reading.sentence.text
        behind = words_of(text[verb.main : verb.end + LONGEST])[:PHRASE_WORDS]
        classes = classes_of(behind) - classes_of(behind[1:])
        if noun is not None:
            told, _ = noun
            stems = {GENERIC} if told in retelling_words().generic else {stem(told)}
            return classes_of([told, *words_of(text[verb.main : verb.end])]) | stems
        words = retelling_words()
        if verb.lemma in words.light | words.empty | words.striking:
            return classes
        joined = {
            stem(verb.lemma + word) for word in behind[1:2] if word in verb_words("particles")
        }
        own = words_of(text[verb.main : verb.end])
        return frozenset({stem(verb.lemma)} | joined) | classes_of(own) | classes

    def _is_further(self, verb: VerbGroup) -> bool:
        """Say whether a verb tells of one more of a kind: "again struck", "also"."""
        start = max(0, verb.start - PHRASE_WORDS * 2)
        words = self.reading.sentence.text[start : verb.end + PHRASE_WORDS * 2]
        return not retelling_words().further.isdisjoint(map(str.lower, words_of(words)))

    def _turns(self, verb: VerbGroup) -> bool:
        """Say whether the sentence opens by turning to another matter: "Meanwhile, ..."."""
        opening = words_of(self.reading.sentence.text[: min(verb.start, OPENING)])
        return not retelling_words().turning.isdisjoint(map(str.lower, opening[:1]))


def _is_done(verb: VerbGroup) -> bool:
    """Say whether a verb tells what happened or has happened."""
    told = tells_now(verb) or tells_result(verb) or verb.tense is Tense.PAST
    return told and verb.finite and not (verb.modal or verb.negated)


def _said(deeds: Iterable[Deed]) -> Iterator[Deed]:
    """Let deeds be what somebody says."""
    return (replace(one, said=True) for one in deeds)
