"""Write a headline from the parts of a clause: the fullest wording that fits and stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from webapp.pipeline.clause_words import clause_words
from webapp.pipeline.clauses import TOP, ClauseKind
from webapp.pipeline.headlines.compressing import compressions
from webapp.pipeline.headlines.edits import (
    Edit,
    as_written,
    date_edits,
    name_edits,
    quotation_edits,
    render,
    title_edits,
    told_date_edits,
    with_article,
)
from webapp.pipeline.headlines.endings import lacks_main_clause
from webapp.pipeline.headlines.parsed import parse
from webapp.pipeline.headlines.presenting import (
    AT_MOST,
    UTMOST,
    disagrees,
    is_presentable,
    points_outside,
)
from webapp.pipeline.headlines.questions import is_asked
from webapp.pipeline.headlines.shortening import (
    clip,
    compress,
    conditional,
    shorten,
)
from webapp.pipeline.headlines.speakers import name_beside, person_at_end, without_lone_participle
from webapp.pipeline.headlines.telling import Span, Telling, headline_words
from webapp.pipeline.headlines.tidying import closed, tidied
from webapp.pipeline.verbs import Form, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import forms
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.records import ActorKind
from webapp.spans import MONTHS

LONGEST = 90
THIN = 3
IDLE_AFTER = re.compile(
    r"^((?:has|have|had|was|were|is|are)?\s*)(?:also|further|however|meanwhile)\s+"
)
ITSELF = re.compile(r"(?<=\w),? (?:itself|himself|herself|themselves)$")
IT = re.compile(r"(?:It|This|That|There)\b", re.IGNORECASE)
SAID_MARK = re.compile(
    r"(?<=\w)(?<! a)(?<! an)(?<! the)(?<! of)(?<! as)(?<! in)(?<!\w's),? “(?=[A-Z])"
    r"(?![^”]{0,60}” that\b)(?![^\s”]+(?: [^\s”]+)?”)"
)
THAT_MARK = re.compile(r" that,?(?= “[A-Z][^\s”]*(?: [^\s”]+){2})")
NAMING = re.compile(
    r"(?:(?:has|have|had|also) )*"
    r"(?:calls?|called|dubs?|dubbed|names?|named|titled|labell?ed|branded|termed|nicknamed)\b"
)
SAID_THAT = re.compile(r"\b(said|says|told [\w ]{3,30}) that ")
OBJECT = re.compile(
    r"^(?:(?:has|have|had) )?(?:told|informed|assured|asked|reminded|urged)"
    r"\s+(?:the |a |an )?(?:[\w’'.-]+ ){0,3}?[\w’'-]+"
    r"(?=$|,| (?:at|in|on|that|by|after|before|during|from|as|when|while|to)\b)"
)
VOICED = re.compile(r"^[^“”:]{2,60}: (?!“)")
REPORT_COMMA = re.compile(r"^(said|says|added|adds|noted|notes), (?=(?!\w+ing\b)[^“\W][^,]*$)")
OPEN_PRONOUN = re.compile(
    r"(?:They|He|She|It(?! (?:is|was|will|would|has|had|seems|seemed|appears|appeared|takes)\b)) "
)
OPENING_JOINT = re.compile(
    r"^(?:(?:and|but|yet|or|so(?! (?:far|many|much|long|few|that)\b)) "
    r"|(?:however|meanwhile|moreover|furthermore|besides|indeed|instead|still|also|nevertheless"
    r"|in (?:addition|fact|reality|turn|short|particular|general|contrast|response)|as a result"
    r"|for (?:example|instance|the moment)|at present|of course|by contrast|at the same time), )",
    re.IGNORECASE,
)
FEWEST_QUOTED = 4
SMALL_WORDS = verb_words("determiners") | verb_words("prepositions") | verb_words("pronouns")
EARLY_PRONOUN = re.compile(r"^(?:\S+ ){0,4}(?:he|she|they|it)\b", re.IGNORECASE)
MUCH_LONGER = 25
LONGEST_SPEAKER = 42
PLACED_SPEAKER = re.compile(
    r"((?:The|An?) (?:[\w.’'-]+ ){1,4}?[\w.’'-]+) (?:in|at|on|near|from|with) [^,“”:]+$"
)
SHORTEST_SURNAME = 2
SON = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")
THAT = 5
ADDS = re.compile(r"\b(?:added|adds|noted|notes)$")
SHORT = 60
NOT_YET = re.compile(r"\b(?:not|never|no)\b|n['’]t\b")
CALENDAR = re.compile(rf"\d{{4}}|\b(?:{'|'.join(MONTHS)})\b")


class Writer:
    """Writes the parts of one headline."""

    def __init__(self, text: str, telling: Telling) -> None:
        """Write subject, predicate and content once; names are told in full in that order."""
        self.text = text
        self.telling = telling
        self.known: set[str] = set()
        self.subject = self._subject()
        self.predicate = self._predicate()
        self.quoted, self.content = self._content()
        if telling.voice is not None:
            self._give_voice(telling.voice)

    @property
    def whole(self) -> str:
        """Give subject and predicate as one sentence."""
        return f"{self.subject} {self.predicate}".strip()

    def _give_voice(self, voice: Span) -> None:
        """Tell the clause as what its speaker says, after a colon."""
        content = self.whole
        person = person_at_end(self.text, voice, self.telling.names)
        told, self.known = self.known, set()
        speaker = person or without_lone_participle(self._rendered(voice))
        self.known |= told
        content = _without_owner(speaker, content)
        if speaker and content.startswith(speaker):
            self.telling = replace(self.telling, voice=None)
        elif speaker and len(speaker) <= LONGEST_SPEAKER and not points_outside(speaker):
            self.subject, self.predicate, self.content = speaker, "", content

    def _in_speech(self, edit: Edit) -> bool:
        """Say whether an edit would alter somebody's own words."""
        return any(
            start < edit.start < end and len(self.text[start:end].split()) >= FEWEST_QUOTED - 1
            for start, end in self.telling.quotations
        )

    def _rendered(self, span: Span, extra: tuple[Edit, ...] = (), *, loose: bool = False) -> str:
        names = [*title_edits(self.text, span, self.telling.names)]
        names += name_edits(self.text, span, self.telling.names, self.known)
        edits_of = told_date_edits if self.telling.bounded else date_edits
        dates = edits_of(self.text, span, self.telling.dates)
        edits = [
            *extra,
            *quotation_edits(self.text, span, self.telling.quotations),
            *(one for one in (*dates, *names) if loose or not self._in_speech(one)),
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
        return ITSELF.sub("", without_lone_participle(self._rendered(telling.subject)))

    def _predicate(self) -> str:
        start, end = self.telling.predicate
        end = self._first_sentence_end(start, end)
        verb = Edit(start, self.telling.verb_end, self.telling.verb_words)
        words = self._rendered((start, end), (verb,) if self.telling.verb_words else ())
        if self._ends_dated():
            words = _without_late_participle(self.subject, words)
        words = REPORT_COMMA.sub(lambda said: f"{self._joined(said[1])} ", words)
        words = IDLE_AFTER.sub(r"\1", words)
        return words if NAMING.match(words) else SAID_MARK.sub(": “", THAT_MARK.sub("", words))

    def _joined(self, verb: str) -> str:
        """Write "added that", a word that the article has; "said" can do without."""
        return f"{verb} that" if ADDS.search(verb) and " that " in self.text else verb

    def _first_sentence_end(self, start: int, end: int) -> int:
        """Give where a semicolon outside of quotation marks ends the first of two sentences."""
        marks = (m.start() for m in re.finditer(";", self.text[start:end]))
        quoted = self.telling.quotations
        apart = (start + m for m in marks if not any(a < start + m < b for a, b in quoted))
        return next(apart, end)

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
        inside = any(start <= span[0] and span[1] <= end for start, end in self.telling.quotations)
        if inside or (words.startswith("“") and words.endswith("”") and words.count("“") == 1):
            words = words.strip("“” ,.")
            rest = OPENING_JOINT.sub("", words)
            return True, words if rest == words else rest[:1].upper() + rest[1:]
        if OPEN_PRONOUN.match(words):
            return False, ""
        rest = OPENING_JOINT.sub("", words)
        kept = rest != words or self._named(span) or self._begins_with_name(words)
        return False, rest if kept else rest[:1].lower() + rest[1:]

    def _begins_with_name(self, words: str) -> bool:
        """Say whether a name in full was put at the head of ``words``."""
        return any(n.name[:1].isupper() and words.startswith(n.name) for n in self.telling.names)

    def _named(self, span: Span) -> bool:
        """Say whether a name or an abbreviation begins ``span``, so that its capital stays."""
        inside = self.text[span[0] : span[1]].split(" ", 2)
        first = inside[0].strip("“\"'‘,")
        shouted = len(first) > 1 and first.isupper()
        if first.lower() in SMALL_WORDS and first != "I" and not shouted:
            return False
        named = any(
            n.start <= span[0] + 1 < n.end and n.text[:1].isupper() for n in self.telling.names
        )
        two = len(inside) > 1 and inside[1][:1].isupper()
        amid = re.search(rf"[a-z,] {re.escape(first)}\b", self.text) is not None
        return named or two or amid or first[1:] != first[1:].lower() or first == "I"

    def wordings(self) -> Iterator[str]:
        """Give whole sentences that tell the clause, the best first; some may be too long."""
        if self.content:
            yield from self._speeches()
            return
        yield self.whole
        yield SAID_THAT.sub(r"\1 ", self.whole)

    def _speeches(self) -> Iterator[str]:
        brief = OBJECT.match(self.predicate)
        verb = self.text[self.telling.predicate[0] : self.telling.verb_end]
        short = brief[0] if brief else verb or self.predicate.split(" ", 1)[0].rstrip(",")
        if self.telling.verb_words:
            short = self.telling.verb_words
        if self.telling.voice is not None:
            yield f"{_capital(self.subject)}: {_capital(self.content)}"
            return
        full = () if "," in self.predicate else (self.predicate,)
        for predicate in dict.fromkeys((*full, short)):
            head = f"{self.subject} {predicate if self.quoted else self._joined(predicate)}"
            yield f"{head}: “{self.content}”" if self.quoted else f"{head} {self.content}"

    def shortened(self, longest: int) -> Iterator[str]:
        """Give wordings of at most ``longest`` characters, the best first."""
        if self.content:
            yield from self._short_speeches(longest)
            return
        whole = self.whole
        for words in (shorten(whole, longest + THAT), compress(whole, longest + THAT)):
            short = words if len(words) <= longest else SAID_THAT.sub(r"\1 ", words)
            yield short if len(short) <= longest else ""
        yield shorten(whole, longest)
        yield compress(whole, longest)

    def _short_speeches(self, longest: int) -> Iterator[str]:
        if self.telling.voice is not None:
            yield from self.voiced(longest)
            return
        *_, head = self._speeches()
        prefix = head[: len(head) - len(self.content) - self.quoted]
        room = longest - len(prefix) - self.quoted
        for content in self._contents():
            words = shorten(content, room) or ("" if self.quoted else compress(content, room))
            if self.quoted and words != content and len(words.split()) < FEWEST_QUOTED:
                continue
            if words and self.quoted:
                whole = content == self.content
                yield f"{prefix if whole else prefix.replace(': “', ' “')}{words}”"
            elif words:
                yield f"{prefix}{words}"

    def voiced(self, longest: int) -> Iterator[str]:
        """Give the speaker, a colon, and what is said: "Ada Quill: The port will reopen"."""
        for speaker, words in self._voicings():
            room = longest - len(speaker)
            yield f"{speaker}{short}" if (short := shorten(words, room)) else ""
            if "“" not in words:
                yield f"{speaker}{short}" if (short := compress(words, room)) else ""

    def _voicings(self) -> Iterator[tuple[str, str]]:
        """Pair the speaker with what is said; who is its subject too is named once."""
        for speaker in self._speakers():
            for content in self._voiced_contents():
                upper = content[:1].upper() + content[1:]
                words = f"“{upper}”" if self.quoted else _capital(content)
                twice = words.startswith(self.subject)
                yield "" if twice else f"{speaker}: ", words

    def clipped(self, longest: int) -> Iterator[str]:
        """Give a beginning that tells less, of a clause that is told even so."""
        if not self.telling.main and (self.content or not conditional(self.whole)):
            return
        yield from (clip(words, longest) for words in self.wordings())
        for speaker, words in self._voicings():
            short = clip(words, longest - len(speaker))
            yield f"{speaker}{short}" if short else ""
        for words in self.wordings():
            yield from (clip(short, longest) for short in compressions(words))

    def _speakers(self) -> Iterator[str]:
        """Name the speaker, in full first, then by surname."""
        placed = PLACED_SPEAKER.match(self.subject)
        if points_outside(self.subject):
            return
        if len(self.subject) > LONGEST_SPEAKER:
            yield from ([_capital(placed[1])] if placed else [])
            return
        yield _capital(self.subject)
        if placed:
            yield _capital(placed[1])
        persons = {n.name for n in self.telling.names if n.kind is ActorKind.PERSON}
        surname = SON.sub("", self.subject).rpartition(" ")[2]
        if self.subject in persons and surname[:1].isupper() and len(surname) > SHORTEST_SURNAME:
            yield surname

    def _voiced_contents(self) -> Iterator[str]:
        told = self._contents() if self.content else self._reported()
        for content in told:
            if self._stands_alone(content):
                yield content

    def _contents(self) -> Iterator[str]:
        """Give what is said, then it again from later clauses that can begin a sentence."""
        whole = self.content
        yield whole
        clauses = parse(whole).clauses
        kinds = {ClauseKind.MAIN}
        if lacks_main_clause(whole[: clauses[0].end]):
            kinds |= {ClauseKind.JOINED, ClauseKind.ATTRIBUTION}
        later = [c for c in clauses[1:] if c.kind in kinds]
        later += [
            c
            for c in clauses[1:2]
            if c.opener == "that" and _asserts(clauses[0].verb) and not IT.match(whole)
        ]
        for clause in later:
            if not self.quoted and any(v.reporting for v in find_verbs(whole[: clause.start])):
                return
            inverted = (
                whole[clause.body :].lstrip(" ,").lower().startswith(("so ", "nor ", "neither "))
            )
            if clause.verb and clause.verb.start > clause.body + 1 and not inverted:
                yield whole[clause.body :].lstrip(" ,")

    def _reported(self) -> Iterator[str]:
        """Give the content of "X said that ..." as a sentence."""
        whole = self.whole
        clauses = parse(whole).clauses
        verb = clauses[0].verb
        lead, marked, quoted = whole.partition(": “")
        if marked and verb and voices(verb):
            if sum(one.reporting for one in find_verbs(lead)) <= 1:
                yield f"“{quoted}"
            return
        told = next((c for c in clauses if c.kind is ClauseKind.CONTENT), None)
        if told is None or verb is None or not voices(verb):
            return
        if any(one.reporting for one in find_verbs(whole[verb.end : told.start])):
            return
        back = (c for c in clauses if c.start > told.start and c.kind is ClauseKind.JOINED)
        end = next((c.start for c in back if c.verb and c.verb.reporting), len(whole))
        yield whole[told.body : end].strip(" ,")

    def _stands_alone(self, content: str) -> bool:
        """Say whether what is said is a sentence that leans on no other."""
        verb = next((one for one in find_verbs(content) if one.finite), None)
        first = content.split(" ", 1)[0].lower()
        leans = first in clause_words().adverbial or points_outside(content)
        return verb is not None and not leans and not EARLY_PRONOUN.match(content)


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


def _asserts(verb: VerbGroup | None) -> bool:
    """Say whether the "that" clause of a verb is what its subject holds true."""
    known = headline_words().asserting | headline_words().voicing | clause_words().thinking
    return verb is not None and verb.lemma in known and not (verb.negated or verb.modal)


def voices(verb: VerbGroup) -> bool:
    """Say whether what a verb reports can follow its subject and a colon."""
    vocabulary = headline_words()
    told = verb.lemma in vocabulary.asserting | vocabulary.voicing
    return told and not (verb.negated or verb.modal or verb.passive)


def _capital(words: str) -> str:
    mixed = words[:2].lower() == words[:2] or not words[1:2].isupper()
    return words[:1].upper() + words[1:] if mixed and not words.startswith("“") else words


def _best(writer: Writer) -> Iterator[str]:
    yield from (words for words in writer.wordings() if len(words) <= LONGEST)
    short = [words for words in writer.shortened(LONGEST) if words]
    if short and len(short[0]) < SHORT:
        longer = next((words for words in writer.shortened(AT_MOST) if words), "")
        yield from (words for words in [longer] if len(words) >= len(short[0]) + MUCH_LONGER)
    yield from short
    yield from writer.shortened(AT_MOST)
    yield from writer.wordings()
    yield from writer.voiced(LONGEST)
    yield from writer.voiced(AT_MOST)
    yield from writer.shortened(UTMOST)
    yield from writer.clipped(LONGEST)
    yield from writer.clipped(UTMOST)


def _without_lone_report(words: str) -> str:
    """Drop a reporting verb that stands alone at the end: "..., announced"."""
    rest, _, last = words.rpartition(", ")
    known = forms(last) if rest and last.isalpha() else None
    return rest if known and known[0] in verb_words("reporting") else words


def make_headline(text: str, telling: Telling) -> str:
    """Write the headline of one clause; empty where its words cannot stand alone.

    The words are the article's own: subject first, names in full, dates and idle words left out,
    at most about 90 characters, phrases left off where it is longer. What is two words, or a noun
    alone, without its month or year keeps it: "Quill died in May 1998", "The floods of 2008".
    """
    headline = _made(text, telling)
    if not headline and NOT_YET.search(text, *telling.predicate) is None:
        headline = _made(text, replace(telling, bounded=False))
    thin = telling.nominal and len(headline.split()) <= THIN
    if not telling.dates or (headline and not thin):
        return headline
    dates = tuple(one for one in telling.dates if not CALENDAR.search(text, *one))
    fuller = _made(text, replace(telling, dates=dates)) if dates != telling.dates else ""
    return fuller or headline


def _made(text: str, telling: Telling) -> str:
    writer = Writer(text, telling)
    if (
        not writer.subject
        or (telling.content is not None and not writer.content)
        or writer.subject.endswith(("'s", "’s"))
        or is_asked(text, telling)
        or disagrees(writer.subject, writer.predicate)
    ):
        return ""
    made = (_capital(_without_lone_report(one)) for one in _best(writer))
    kept = " ".join(text[slice(*telling.kept)].split()) if telling.kept else ""
    fits = (words for words in made if kept in words and is_presentable(words))
    return next((words for words in fits if telling.nominal or _has_verb(words)), "")


def _has_verb(words: str) -> bool:
    """Say whether a clause that hangs on no other has a verb."""
    voiced = VOICED.match(words)
    speaks = voiced is not None and any(one.reporting for one in find_verbs(voiced[0]))
    whole = () if speaks else (words,)
    ways = (parse(told).clauses for told in (*whole, VOICED.sub("", words)))
    return any(one.verb and one.verb.finite and one.kind in TOP for way in ways for one in way)
