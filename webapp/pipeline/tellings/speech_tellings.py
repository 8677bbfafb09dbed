"""Who says what in a sentence: the parts of a headline that tells somebody's words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from webapp.pipeline.anchoring.words import anchoring_words
from webapp.pipeline.clause_dates.other_dates import dates_another
from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.clauses.seats import first_border
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.headlines.misreading import NOBODY
from webapp.pipeline.headlines.named_subjects import person_at_end
from webapp.pipeline.headlines.subjects import find_subject
from webapp.pipeline.headlines.telling import Telling, headline_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.pronouns import THIRD_PERSON
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.tellings.speaking import Speaking, stripped
from webapp.pipeline.verbs import Tense, first_finite
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_plural
from webapp.records import ACTING, ActorKind, DateMention, NameMention

Span = tuple[int, int]

QUOTED_BY = re.compile(r"[^,“”\"]{0,60}?\bas\s+(?P<verb>saying|telling\s+\w+)\b")
QUOTED_AS = re.compile(
    r"\s+(?!by\b)(?P<who>[^,“”\"]{2,60}?)(?:, [^,“”\"]{2,90},)?"
    r"\s+as\s+(?P<verb>saying|telling\s+\w+)"
)
SOURCE_FIRST = re.compile(r"(?:\w+, )?[Aa]ccording to (?P<who>[^,.“”\"]{2,66}),")
WRITTEN = re.compile(
    r"\b(?:reports?|statements?|stud(?:y|ies)|figures|analys[ei]s|data|accounts?|filings?"
    r"|documents?) "
)
ACCORDING = re.compile(r"[,\s]*according to (?P<who>[^,.“”\"]{2,80})")
PHRASE_END = re.compile(
    r",\s(?!\d)|\s(?:and|but|or)\s+(?:in|on|at|during|after|before|by|with|for)\b"
)
OPENED = re.compile(r"[\s–—-]*(?:during|after|before|since|following) ", re.IGNORECASE)
MOMENT = re.compile(r"the (?:close|end|start|beginning|opening|outset|eve) of\b", re.IGNORECASE)
ARGUING = frozenset({"because", "although", "though", "whereas"})


class SpeechTeller:
    """Finds who says what in one sentence."""

    def __init__(
        self, reading: Reading, names: tuple[NameMention, ...], spoken: dict[Span, str]
    ) -> None:
        """Take the names of the sentence, and who speaks each quotation."""
        self.reading = reading
        self.text = reading.text
        self.base = reading.sentence.start
        self.names = names
        self.spoken = spoken
        self.dates = tuple(
            (m.start, m.end)
            for m in reading.mentions
            if _sparable(m) and not dates_another(reading.text, m, self.base)
        )
        self.speaking = Speaking(reading, self.dates)

    def telling(self, subject: Span | None, predicate: Span, **more: object) -> Telling:
        """Give the parts with the names, dates and quotations of the sentence."""
        return Telling(
            subject=subject,
            predicate=predicate,
            names=self.names,
            dates=self.dates,
            quotations=self.reading.quoted,
            completions=self.reading.completions,
            **more,  # type: ignore[arg-type]  # the fields of Telling, checked where it is made
        )

    def inserted(self, at: int, subject: Span, who: Span, end: int) -> Telling | None:
        """Tell what somebody says on both sides of "he said": "The ferry, he said, was closed"."""
        clause = self.reading.clauses[at]
        if clause.verb is None:
            return None
        bare = find_subject(self.text, *subject, self.dates)
        start, verb_end = self.base + clause.verb.start, self.base + clause.verb.end
        predicate = (start, max(end, self.base + clause.end))
        return self.telling(bare, predicate, verb_end=verb_end, voice=who) if bare else None

    def names_itself(self, telling: Telling) -> bool:
        """Say whether a pronoun is read as one whom its own clause names: "he said Roe's plan"."""
        subject = telling.voice or telling.subject
        who = next((n for n in self.names if subject == (n.start, n.end)), None)
        if who is None or who.text.lower() not in THIRD_PERSON:
            return False
        told = [span for span in (telling.content, telling.predicate, self._attribution) if span]
        again = [n.start for n in self.names if _is_called(n, who.name)]
        return any(start <= at < end for at in again for start, end in told)

    @property
    def _attribution(self) -> Span | None:
        """Where the sentence ends in who says it: "He had a fever, | Ada Quill said"."""
        last = self.reading.clauses[-1]
        if last.kind is not ClauseKind.ATTRIBUTION:
            return None
        return self.base + last.start, self.base + last.end

    def own_words(self, telling: Telling) -> Telling:
        """Read "Ada Quill is ill, she said" as "Ada Quill said she is ill"."""
        subject, content = telling.subject, telling.content
        if subject is None or content is None or not self.names_itself(telling):
            return telling
        pronoun, who = self.text[slice(*subject)].lower(), self._name_at(subject)
        told = self._told_in(content)
        if told is None or told.verb is None or told.verb.reporting or self.reading.speech:
            return telling
        start, end = self.base + told.verb.start, self.base + told.verb.end
        doer = find_subject(self.text, self.base + told.body, start, self.dates)
        if doer is None or person_at_end(self.text, doer, self.names) != who:
            return telling
        said = self.text[telling.predicate[0] : telling.verb_end]
        words = f"{said} {pronoun} {told.verb.text}"
        return self.telling(doer, (start, content[1]), verb_words=words, verb_end=end)

    def _told_in(self, content: Span) -> Clause | None:
        """Give the first clause of what is said that stands by itself."""
        stretch = range(content[0] - self.base, content[1] - self.base)
        clauses = (c for c in self.reading.clauses if c.kind in TOP and c.start in stretch)
        return next((one for one in clauses if one.verb and one.verb.finite), None)

    def _name_at(self, span: Span) -> str:
        """Give the name that a word stands for; empty where it stands for none."""
        return next((n.name for n in self.names if (n.start, n.end) == span), "")

    def is_argued(self, at: int) -> bool:
        """Say whether a clause is a reason or a reproach inside of what somebody says."""
        clause = self.reading.clauses[at]
        argues = clause.kind is ClauseKind.ADVERBIAL and clause.opener in ARGUING
        report = self.speaking.reported_by(at) if argues else None
        return report is not None and report < at - 1

    def is_nobody(self, span: Span) -> bool:
        """Say whether words are a pronoun that no name is known for."""
        word = self.text[slice(*span)].lower()
        return word in THIRD_PERSON and not any(n.start == span[0] for n in self.names)

    def is_no_speaker(self, telling: Telling) -> bool:
        """Say whether a bare word without a name would speak: "account | noted", not "police"."""
        who = telling.voice or telling.subject
        word = self.text[slice(*who)] if who else ""
        if not (word.isalpha() and word.islower()) or ends_plural(word):
            return False
        spelled = telling.verb_words or self.text[telling.predicate[0] : telling.verb_end]
        said = first_finite(f"he {spelled}")
        speaks = said is not None and said.lemma in headline_words().stating
        return (telling.voice is not None or speaks) and word not in speaking_nouns()

    def performed(self, telling: Telling | None) -> Telling | None:
        """Tell what somebody does by saying so: “The ministry welcomes the plan”, she said."""
        content = telling.content if telling else None
        if content is None:
            return None
        start, end = stripped(self.text, content[0] + 1, content[1] - 1)
        verb = first_finite(self.text[start:end])
        if verb is None or verb.lemma not in headline_words().performing:
            return None
        subject = find_subject(self.text, start, start + verb.start, self.dates)
        if subject is None or verb.tense is not Tense.PRESENT or verb.text == verb.lemma:
            return None
        verb_end = start + verb.end
        told = self.telling(subject, (start + verb.start, end), verb_end=verb_end)
        return replace(told, quotations=(), main=False)

    def source_of(self, at: int) -> Span | None:
        """Find by whose account a clause is told: "According to Ada Quill, | the ferry sank"."""
        clause = self.reading.clauses[at]
        front = SOURCE_FIRST.match(self.text, self.base, self.base + clause.end)
        later = any(one.verb for one in self.reading.clauses[:at])
        if front is None or later or not self._names_source(front):
            return None
        return stripped(self.text, *front.span("who"))

    def _names_source(self, match: re.Match[str]) -> bool:
        """Say whether a source is a person or body with a name, and nothing that they wrote."""
        start, end = match.span("who")
        if WRITTEN.search(self.text, start, end):
            return False
        return any(start <= n.start < end and n.kind in ACTING for n in self.names)

    def quoted_as(self, verb_end: int, end: int) -> Telling | None:
        """Read "an agency quoted X as saying" as "X said"."""
        match = QUOTED_AS.match(self.text, verb_end, end)
        if match is None:
            return None
        content = next(
            (
                (self.base + start, self.base + stop)
                for start, stop in self.reading.speech
                if self.base + stop <= match.start()
            ),
            None,
        )
        rest = match.end("verb") if content else end
        return self.telling(
            match.span("who"),
            (match.start("verb"), rest),
            verb_words="said",
            verb_end=match.end("verb"),
            content=content,
        )

    def quoted_by(self, subject: Span, rest: Span, front: Span | None) -> Telling | None:
        """Read "X was quoted by an agency as saying" as "X said"."""
        match = QUOTED_BY.match(self.text, *rest)
        if match is None:
            return None
        said = match.end("verb")
        predicate = (match.start("verb"), said if front else rest[1])
        return self.telling(subject, predicate, verb_words="said", verb_end=said, content=front)

    def according(self, span: Span) -> Telling | None:
        """Read a quotation "according to X" as "X said"."""
        for start, end in self.reading.speech:
            match = ACCORDING.match(self.text, self.base + end)
            if match:
                subject = stripped(self.text, *match.span("who"))
                verb = (match.end(), match.end())
                content = (self.base + start, self.base + end)
                return self.telling(
                    subject, verb, verb_words="said", verb_end=match.end(), content=content
                )
        return self.carried(span)

    def carried(self, span: Span) -> Telling | None:
        """Let the speaker of a quotation that fills the sentence say it."""
        for (start, end), speaker in self.spoken.items():
            if speaker and start <= span[0] + 1 and span[1] - 1 <= end:
                return self.telling(
                    None,
                    (span[0], span[0]),
                    subject_words=speaker,
                    verb_words="said",
                    verb_end=span[0],
                    content=span,
                )
        return None

    def noun_phrase(self, clause: Clause, span: Span) -> Telling | None:
        """Let "following the takeover of the port" stand as "The takeover of the port"."""
        opened = OPENED.match(self.text, self.base + clause.body, span[1])
        start = opened.end() if opened else self.base + clause.body
        phrase_end = first_border(PHRASE_END, self.text, start, span[1])
        stop = phrase_end.start() if phrase_end else span[1]
        subject = stripped(self.text, start, stop)
        if subject and MOMENT.match(self.text, *subject):
            return None
        return self.telling(subject, (stop, stop), nominal=True) if subject else None


@cache
def speaking_nouns() -> frozenset[str]:
    """Give the nouns that may speak without an article: "police", "parliament", "witnesses"."""
    titles, known = names_words().titles, reference_words()
    listed = (
        anchoring_words().callings | titles.roles | titles.telling | verb_words("pronouns") | NOBODY
    )
    return listed | known.unique | known.parties


def _is_called(mention: NameMention, name: str) -> bool:
    """Say whether a mention spells the name that it stands for: "Roe", not "he"."""
    if mention.name != name:
        return False
    return mention.kind is ActorKind.COUNTRY or mention.text.split()[-1] in name.split()


def _sparable(mention: DateMention) -> bool:
    return mention.timex_type in {"DATE", "TIME"} and mention.span is not None
