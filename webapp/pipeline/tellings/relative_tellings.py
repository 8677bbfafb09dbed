"""What a relative clause tells, with what "who", "which" or "whose" stands for in its place."""

from __future__ import annotations

import re
from dataclasses import replace

from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.clauses.relatives import head_of, noun_before
from webapp.pipeline.clauses.seats import first_border
from webapp.pipeline.happenings.eventfulness import is_eventive
from webapp.pipeline.happenings.finding import Happening
from webapp.pipeline.headlines.telling import Telling, headline_words
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.tellings.speech_tellings import SpeechTeller
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.records import PLACES, ActorKind, NameMention

Span = tuple[int, int]

STYLED = re.compile(r"\b(?:Mrs|Ms|Miss)\.? $")
APPOSITION = re.compile(rf",\s*{DETERMINER}\b")
COMMA = re.compile(r",(?!\d)(?! (?:[^\s,]+ ){1,4}?(?:and|or) )")
SEVERAL = re.compile(r"\b(?:their|they|were|are|have|both)\b")
SECOND_HEAD = re.compile(r",(?= and [^,]{2,60}, (?:which|who|whose)\b)")
HANGS_ON = re.compile(
    r"(?P<which>\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[\w“”\"’'-]+ ){0,3})?"
    r"\b(?P<noun>[a-z]+) (?:to|from|for|with|against|into) $"
)
BORDER = re.compile(
    r"[,;:“”\"–—]|\s(?:and|but|or|that|who|which|when|while|as|after|before|because)\s"
)


class RelativeTeller(SpeechTeller):
    """Finds the parts of the relative clauses of one sentence."""

    def tell_relative(self, at: int, own: Span) -> Telling | None:
        """Put what "who" or "which" stands for before the verb of ``own``, and its object."""
        clause, before = self.reading.clauses[at], self.reading.clauses[at - 1]
        if clause.opener == "who" and (person := self._person_before(clause, before)):
            several = self._is_of_several(person, own)
            return None if several else self.telling(None, own, subject_words=self._called(person))
        head = self._noun_before(clause, before)
        return self.telling(head, own) if head else None

    def owned(self, at: int, subject: Span, predicate: Span) -> Telling | None:
        """Put what "whose" stands for before what it owns: "the firm’s ferry"."""
        clause = replace(self.reading.clauses[at], opener="which")
        head = head_of(self.reading, clause, self.reading.clauses[at - 1])
        if head is None:
            return None
        owner = self.reading.sentence.text[slice(*head)]
        words = f"{owner}{'’' if owner.endswith('s') else '’s'} {self.text[slice(*subject)]}"
        return self.telling(None, self.own_part(clause, predicate), subject_words=words)

    def lacks_object(self, at: int) -> bool:
        """Say whether "which" is the object of its clause: "the plan which Norland gave"."""
        clause = self.reading.clauses[at]
        return clause.kind is ClauseKind.RELATIVE and clause.opener in {"which", "that", "whom", ""}

    def with_object(self, at: int, subject: Span, predicate: Span) -> Telling | None:
        """Put what "which" stands for behind the verb: "Norland gave the plan"."""
        clause, verb = self.reading.clauses[at], self.reading.clauses[at].verb
        head = head_of(self.reading, clause, self.reading.clauses[at - 1])
        if verb is None or head is None or verb.passive or verb.lemma == "be":
            return None
        if not self.speaking.only_dates(self.text[self.base + verb.end : predicate[1]]):
            return None
        told = f"{verb.text} {self._behind_verb(head)}"
        return self.telling(subject, predicate, verb_words=told, verb_end=self.base + verb.end)

    def _behind_verb(self, head: Span) -> str:
        """Write a noun that may have opened the sentence as it stands inside of one: "the plan"."""
        words = self.reading.sentence.text[slice(*head)]
        article = words.partition(" ")[0].lower() in verb_words("determiners")
        return words[:1].lower() + words[1:] if article and not head[0] else words

    def own_part(self, clause: Clause, predicate: Span) -> Span:
        """End a relative clause at the verb of the clause around it: "... | was closed"."""
        after = self.base + (clause.verb.end if clause.verb else clause.body)
        comma = SECOND_HEAD.search(self.text, after, predicate[1])
        comma = comma or first_border(COMMA, self.text, after, predicate[1])
        stop = comma.start() if comma else predicate[1]
        inside = [v for v in self.reading.verbs if v.finite and clause.start < v.start < clause.end]
        if len(inside) > 1 and not BORDER.search(
            self.text, after, max(after, self.base + inside[1].start)
        ):
            stop = min(stop, self.base + inside[1].start)
        return predicate[0], max(after, stop)

    def behind_relative(self, happening: Happening, telling: Telling) -> Telling:
        """Tell what the noun itself does on the day: "A man who slept | was woken on Monday"."""
        end, mention = telling.predicate[1], happening.mention
        verb = self._verb_between(end, mention.start) if mention else None
        if verb is None:
            return telling
        if verb.lemma == "quote" and verb.passive and telling.subject:
            rest = (self.base + verb.end, happening.end)
            return self.quoted_by(telling.subject, rest, None) or telling
        predicate = (self.base + verb.start, happening.end)
        return replace(telling, predicate=predicate, verb_words="", verb_end=self.base + verb.end)

    def _verb_between(self, start: int, end: int) -> VerbGroup | None:
        """Give the last finite verb between two places, with no border on the way to it."""
        finite = (verb for verb in self.reading.free_verbs if verb.finite)
        inside = [verb for verb in finite if start <= self.base + verb.start < end]
        if not inside or BORDER.search(self.text, start + 1, self.base + inside[-1].start):
            return None
        return inside[-1]

    def _person_before(self, clause: Clause, before: Clause) -> NameMention | None:
        """Give the person named last before "who", with nothing but an apposition between."""
        start, stop = self.base + before.start, self.base + clause.start
        near = (n for n in reversed(self.names) if start <= n.start and n.end <= stop)
        persons = (n for n in near if n.kind is ActorKind.PERSON)
        return next((n for n in persons if self._touches(n, clause.start)), None)

    def _noun_before(self, clause: Clause, before: Clause) -> Span | None:
        """Give the noun that a clause tells about: no person is "which", no country "who"."""
        head = head_of(self.reading, clause, before)
        if head and clause.opener == "which" and self._ends_in_person(head):
            head = noun_before(self.reading, head)
        if head and clause.opener == "which":
            head = self._happening_before(clause, head)
        if head is None:
            return None
        placed = (self.base + head[0], self.base + head[1])
        return None if clause.opener == "who" and self._is_one_country(placed) else placed

    def _happening_before(self, clause: Clause, head: Span) -> Span | None:
        """Give the happening that "which" means: "| the visit to Oster, which began".

        That is ``head`` where none stands before it; None where it is not told which one.
        """
        found = HANGS_ON.search(self.reading.sentence.text, 0, head[0])
        verb = clause.verb
        runs = verb is not None and verb.lemma in headline_words().running
        if found is None or not runs or not is_eventive(found["noun"]):
            return head
        return (found.start("which"), head[1]) if found["which"] else None

    def _is_of_several(self, last: NameMention, own: Span) -> bool:
        """Say whether "who" means more than the last of two: "Bo and Ada Quill, who lost their"."""
        joined = self.text[: last.start].endswith(" and ")
        return joined and SEVERAL.search(self.text, *own) is not None

    def _ends_in_person(self, head: Span) -> bool:
        """Say whether a noun phrase is a person, of whom "which" is not said."""
        ends = self.base + head[1]
        return any(n.kind is ActorKind.PERSON and n.end == ends for n in self.names)

    def _called(self, person: NameMention) -> str:
        """Name a person, with "Mrs" where nothing but a surname is known."""
        lone = " " not in person.name and person.name == person.text
        styled = STYLED.search(self.text, max(0, person.start - 6), person.start) if lone else None
        return f"{styled[0]}{person.name}" if styled else person.name

    def _is_one_country(self, subject: Span) -> bool:
        """Say whether a subject is a country or place alone, of which "who" is not said."""
        kinds = {n.kind for n in self.names if subject[0] <= n.start and n.end == subject[1]}
        alone = " and " not in self.text[slice(*subject)]
        return alone and bool(kinds & PLACES)

    def _touches(self, name: NameMention, stop: int) -> bool:
        """Say whether nothing but an apposition stands between a name and "who"."""
        between = self.text[name.end : self.base + stop].strip()
        start = name.end - self.base
        told = any(v.finite and start <= v.start < stop for v in self.reading.verbs)
        return not between.strip(",") or (not told and APPOSITION.match(between) is not None)
