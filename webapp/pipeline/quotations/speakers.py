"""Who speaks a quotation: the subject of the word of speech beside it.

"Said Ms Ode" and "Ms Ode, the mayor of Lesk, said" name the speaker; "saying it had" lets the
subject of the sentence speak; "he" is the person who spoke last. Who has no name ("the official
said") is not taken for somebody else who has one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from webapp.pipeline.anchoring.words import DOCUMENT_NOUN
from webapp.pipeline.headlines.subjects import find_subject
from webapp.pipeline.names.words import words
from webapp.pipeline.pronouns import ONE_PERSON, THING_OR_MANY
from webapp.pipeline.verbs import Form, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.records import ACTING, ActorKind, NameMention, Role, Sentence

Span = tuple[int, int]

DOCUMENT = re.compile(rf"\b{DOCUMENT_NOUN}\b", re.IGNORECASE)
ACCORDING = re.compile(r"\baccording to (?P<who>[^,.“”\"]{2,80})", re.IGNORECASE)
BEHIND = re.compile(r"[\s,]{0,3}according to ", re.IGNORECASE)
INVERTED = re.compile(r"[,.!?]?[\"”’'][\s,]{0,2}(?P<verb>[a-z]+)\s(?=[A-Z])")
WITH_WHOM = re.compile(r",\s+with (?P<who>[^,;:“”\"]{2,80}) $")
FIRST_PART = re.compile(r"[^,;“”\"]{1,120}")
JOINED = re.compile(r"\s(?:and|but)(?:\s\w+ly)?\s$")
TELLING = frozenset({Role.SPEAKS, Role.ACTS})
RELATIVES = frozenset({"who", "which", "that"})
OWNED = re.compile(r"['’]s?\s(?:[\w-]+\s){0,3}?(?P<noun>[a-z-]+)(?=[\s,]|$)")
MOST_MAINS = 4
MARKS = " \n\t,;:.—–-“”\"‘’'"


@dataclass(frozen=True)
class Surroundings:
    """A sentence with the quotations and the names that touch it."""

    sentence: Sentence
    spans: tuple[Span, ...]
    names: tuple[NameMention, ...]

    def outside(self, at: int) -> bool:
        """Say whether an offset of the article lies outside of the quotations."""
        return not any(first <= at < last for first, last in self.spans)

    @cached_property
    def free_names(self) -> tuple[NameMention, ...]:
        """The names outside of the quotations."""
        return tuple(name for name in self.names if self.outside(name.start))

    @cached_property
    def verbs(self) -> tuple[VerbGroup, ...]:
        """The verbs outside of the quotations."""
        base = self.sentence.start
        return tuple(v for v in find_verbs(self.sentence.text) if self.outside(base + v.start))

    @cached_property
    def reports(self) -> tuple[VerbGroup, ...]:
        """The words of speech: finite ones, and gerunds ("saying it had")."""
        forms_of_speech = {Form.FINITE, Form.GERUND}
        return tuple(v for v in self.verbs if v.reporting and v.form in forms_of_speech)

    def speaker(self, span: Span) -> str:
        """Name who speaks a quotation, from the word of speech nearest to it."""
        if exclaimed := self._exclaimed(span):
            return exclaimed
        base, text = self.sentence.start, self.sentence.text
        if BEHIND.match(text, max(0, span[1] - base)):
            return self._according()
        if self.reports:
            nearest = min(self.reports, key=lambda verb: distance(base + verb.start, span))
            return self.of_verb(nearest)
        introduced = text[: max(0, span[0] - base)].rstrip().endswith(":")
        first = next((verb for verb in self.verbs if verb.finite), None)
        return (self._of_subject(first) if introduced and first else "") or self._according()

    @cached_property
    def _known(self) -> dict[int, str]:
        """Who says what each word of speech reports, as far as it was asked."""
        return {}

    def of_verb(self, verb: VerbGroup) -> str:
        """Name the one who says what a word of speech reports."""
        if verb.start not in self._known:
            self._known[verb.start] = self._who(verb)
        return self._known[verb.start]

    def _who(self, verb: VerbGroup) -> str:
        if verb.form is Form.GERUND:
            return self._of_gerund(verb)
        if verb.passive and verb.lemma != "quote" and self._is_agent(verb.end):
            return self._behind(verb)
        if verb.lemma == "quote" and not verb.passive and (named := self._behind(verb)):
            return named
        return self._of_finite(verb)

    def _is_agent(self, end: int) -> bool:
        """Say whether who does what is undergone follows: "was praised | by Ms Ode"."""
        return self.sentence.text.startswith(" by ", end)

    def _of_finite(self, verb: VerbGroup) -> str:
        text = self.sentence.text
        start = self._reach(verb)
        subject = find_subject(text, start, verb.start, ())
        if subject is None:
            return self._without_subject(verb, start)
        found = self._touching(verb) or self._within(*subject)
        words = text[slice(*subject)].lower()
        if found or words in RELATIVES:
            return found
        if JOINED.search(text, start, verb.start):
            return self._of_main(verb.start)
        if words in THING_OR_MANY:
            return self._of_main(verb.start, reporting=True)
        return self._document(*subject) or self._speaking_within(start, verb.start)

    def _without_subject(self, verb: VerbGroup, start: int) -> str:
        """Name who stands behind a verb that nothing stands before, or who does the main one."""
        if self.sentence.text[start : verb.start].strip(MARKS):
            return self._touching(verb) or self._of_main(verb.start)
        return self._behind(verb) if self._is_inverted(verb) else ""

    @cached_property
    def pronouns(self) -> frozenset[str]:
        """What stands for those who speak here: "he", "they"; other words where not that."""
        finite = (verb for verb in self.reports if verb.form is Form.FINITE)
        return frozenset(self._speaking_words(verb) for verb in finite) - {""}

    def _speaking_words(self, verb: VerbGroup) -> str:
        subject = find_subject(self.sentence.text, self._reach(verb), verb.start, ())
        if subject is not None:
            return self.sentence.text[slice(*subject)].lower()
        part = FIRST_PART.match(self.sentence.text, verb.end)
        return part[0].strip(" .").lower() if part else ""

    @cached_property
    def indirect_speaker(self) -> str:
        """Who says something here, in quotation marks or not; a person before a body."""
        finite = [verb for verb in self.reports if verb.form is Form.FINITE]
        found = [name for verb in (*finite[-1:], *finite) if (name := self.of_verb(verb))]
        persons = [name for name in found if name in self.persons]
        return (persons or found or [""])[0]

    def goes_on(self, span: Span) -> bool:
        """Say whether a quotation is all that its sentence tells, but for who says it."""
        base = self.sentence.start
        opens = not self.sentence.text[: max(0, span[0] - base)].strip(MARKS)
        return opens or bool(self.reports)

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """The persons who act or speak outside of quotations, each once."""
        persons = (n for n in self.free_names if n.kind is ActorKind.PERSON)
        return tuple(dict.fromkeys(n.name for n in persons if n.role in TELLING))

    @cached_property
    def named(self) -> frozenset[str]:
        """The persons named outside of quotations by more than "he" or "she"."""
        persons = (n for n in self.free_names if n.kind is ActorKind.PERSON)
        return frozenset(n.name for n in persons if n.text.lower() not in ONE_PERSON)

    def _of_main(self, end: int, *, reporting: bool = False) -> str:
        """Name the subject of the verb that the sentence hangs on before an offset."""
        before = [verb for verb in self.verbs if verb.finite and verb.end <= end]
        mains = [verb for verb in before if verb.reporting]
        for verb in (
            mains[:MOST_MAINS] if reporting else (*mains[:MOST_MAINS], *before[:MOST_MAINS])
        ):
            if found := self._touching(verb) or self._of_subject(verb):
                return found
        return ""

    def _of_subject(self, verb: VerbGroup) -> str:
        subject = find_subject(self.sentence.text, self._reach(verb), verb.start, ())
        return self._within(*subject) if subject else ""

    def _reach(self, verb: VerbGroup) -> int:
        """Say from where on the subject of a verb may stand: behind the verb or mark before."""
        base, text = self.sentence.start, self.sentence.text
        quoted = [stop - base for _, stop in self.spans if stop - base <= verb.start]
        told = [one.end for one in self.verbs if one.finite and one.end <= verb.start]
        border = max(quoted, default=0)
        near = max(told, default=0)
        return near if near > border and "," not in text[near : verb.start] else border

    def _within(self, start: int, end: int) -> str:
        """Give the name that a stretch is about: who speaks there, a person, the last one."""
        names = self._acting_within(start, end)
        speaking = [n for n in names if n.role is Role.SPEAKS]
        persons = [n for n in speaking or names if n.kind is ActorKind.PERSON]
        acting = [n for n in names if n.role is Role.ACTS]
        chosen = persons or speaking or acting[-1:]
        return chosen[0].name if chosen else ""

    def _acting_within(self, start: int, end: int) -> list[NameMention]:
        """Give who may act in a stretch; owners only where nobody else is."""
        base = self.sentence.start
        inside = [n for n in self.free_names if start <= n.start - base < end and n.kind in ACTING]
        owners = [n for n in inside if not self._is_of_another(n)]
        return [n for n in inside if not self._owns(n)] or owners

    def _owns(self, name: NameMention) -> bool:
        """Say whether a name only owns what follows: "Ms Ode's partner Tom Roe"."""
        return self.sentence.text[name.end - self.sentence.start :].startswith(("'s", "’s"))

    def _is_of_another(self, name: NameMention) -> bool:
        """Say whether a name tells whose kin somebody is: "Roe's son" is not Roe."""
        owned = OWNED.match(self.sentence.text, name.end - self.sentence.start)
        return owned is not None and owned["noun"] in words().nouns.kin

    def _touching(self, verb: VerbGroup) -> str:
        """Give the name that stands right before a verb."""
        base = self.sentence.start
        near = (n for n in self.free_names if n.end - base == verb.start - 1 and n.kind in ACTING)
        person = ActorKind.PERSON
        return next((n.name for n in near if n.role is Role.SPEAKS or n.kind is person), "")

    def _speaking_within(self, start: int, end: int) -> str:
        """Give who speaks beside a subject without a name: "a doctor, Ida Bell, said"."""
        base, text = self.sentence.start, self.sentence.text
        beside = (n for n in self.free_names if start <= n.start - base < end)
        persons = [n for n in beside if n.kind is ActorKind.PERSON]
        last = [n for n in persons[-1:] if text[n.end - base : end].strip() == ","]
        speaking = last or [n for n in persons if n.role is Role.SPEAKS]
        return speaking[-1].name if speaking else ""

    def _behind(self, verb: VerbGroup) -> str:
        """Name who stands right behind the verb: "said Ms Ode", "said a spokesman for Acme"."""
        part = FIRST_PART.match(self.sentence.text, verb.end)
        later = (one.start for one in self.verbs if one.finite and one.start >= verb.end)
        return self._within(verb.end, min(part.end(), next(later, part.end()))) if part else ""

    def _is_inverted(self, verb: VerbGroup) -> bool:
        """Say whether what is said ends before a verb: "... old,” said"; not "the “blocs” said"."""
        before = self.sentence.text[: verb.start].rstrip()
        return (
            not before
            or before.rstrip("“”\"‘’' ")[-1:] in {",", ".", "!", "?"}
            or before[-1] in ",."
        )

    def _of_gerund(self, verb: VerbGroup) -> str:
        """Name who says "saying": the subject, or who is "quoted as saying"."""
        if aside := WITH_WHOM.search(self.sentence.text, 0, verb.start):
            return self._within(*aside.span("who"))
        if not self.sentence.text[: verb.start].endswith(" as "):
            return self._of_main(verb.start)
        told = [one for one in self.verbs if one.finite and one.end <= verb.start]
        named = self._within(told[-1].end, verb.start) if told and not told[-1].passive else ""
        return named or self._of_main(verb.start)

    def _document(self, start: int, end: int) -> str:
        document = DOCUMENT.search(self.sentence.text, start, end)
        return document["noun"].lower() if document else ""

    def _exclaimed(self, span: Span) -> str:
        """Name who stands behind any past right after a quotation: "enthused Ben Hart"."""
        match = INVERTED.match(self.sentence.text, max(0, span[1] - 2 - self.sentence.start))
        if match is None or not form_of(match["verb"]) & (WordForm.PAST | WordForm.THIRD):
            return ""
        base = self.sentence.start
        first = next((n for n in self.free_names if n.start - base >= match.end()), None)
        near = first is not None and first.start - base == match.end()
        return first.name if first and near and first.kind is ActorKind.PERSON else ""

    def _according(self) -> str:
        """Name the source of a sentence "according to X"."""
        base = self.sentence.start
        match = next(
            (m for m in ACCORDING.finditer(self.sentence.text) if self.outside(base + m.start())),
            None,
        )
        if match is None:
            return ""
        within = self._within(*match.span("who"))
        return within if within in self.persons else self._document(*match.span("who")) or within


def distance(at: int, span: Span) -> int:
    """Measure how far an offset is from a stretch."""
    return at - span[1] if at >= span[1] else span[0] - at
