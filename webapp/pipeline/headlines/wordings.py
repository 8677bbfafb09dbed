"""The wordings of one clause, the fullest first, and which of them can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from webapp.pipeline.clauses import TOP
from webapp.pipeline.headlines.abbreviating import lettered
from webapp.pipeline.headlines.clipping import clip
from webapp.pipeline.headlines.complements import ends_on_open_verb
from webapp.pipeline.headlines.compressing import compressions
from webapp.pipeline.headlines.contents import contents, reported, stands_alone
from webapp.pipeline.headlines.dangling import dangling_at, is_dangling
from webapp.pipeline.headlines.edits import capital
from webapp.pipeline.headlines.endings import bare
from webapp.pipeline.headlines.inner_phrases import left_out
from webapp.pipeline.headlines.parsed import parse
from webapp.pipeline.headlines.parts import FEWEST_QUOTED
from webapp.pipeline.headlines.presenting import AT_MOST, UTMOST, disagrees, is_presentable
from webapp.pipeline.headlines.questions import is_asked
from webapp.pipeline.headlines.shortening import compress, conditional, shorten
from webapp.pipeline.headlines.voices import Voices
from webapp.pipeline.headlines.weighing import LONGEST, SAID_THAT, Lead, lost_around
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import lemma_of
from webapp.pipeline.verbs.lexicon import words as verb_words

VOICE, SURNAME_ALONE = 0.3, 1.0
VOICED = re.compile(r"^[^“”:]{2,70}: (?!“)")
MUCH_LONGER = 20
THAT = 5
SHORT = 64
ADVISING = ("suggest", "insist")
SHORTEST_ALONE = 36
FIGURE_ALONE = re.compile(
    r"(?:[Aa]n? [\d.]+ ?(?:%|per ?cent) [a-z]+|[Nn]o [a-z ]+)(?: in [A-Z][a-z]+(?: \d{4})?)?$"
)
LAST_SPELLED = re.compile(r"(\w+)\W*$")


class Writer(Voices):
    """Words a headline from its parts, the fullest first."""

    def wordings(self) -> Iterator[str]:
        """Give whole sentences that tell the clause, the best first; some may be too long."""
        if self.content:
            yield from self._speeches()
            return
        yield self.whole
        yield SAID_THAT.sub(r"\1 ", self.whole)

    strict: int = 1

    @cached_property
    def first(self) -> str:
        """Give the first wording that can stand, before what cuts lose is weighed; else nothing."""
        return next(_standing(self), "") if self.may_tell else ""

    @cached_property
    def is_open(self) -> bool:
        """Whether the whole clause has a pronoun that nothing in it can mean."""
        *_, whole = self.wordings()
        return is_dangling(whole, self.given.names)

    @cached_property
    def may_tell(self) -> bool:
        """Whether something is told, and not asked or a figure alone."""
        asked = not self.tells or is_asked(self.text, self.given)
        return not (asked or (self.given.nominal and FIGURE_ALONE.match(self.whole)))

    def _shorten(self, words: str, longest: int) -> str:
        return shorten(words, longest, strict=self.strict)

    def _compress(self, words: str, longest: int) -> str:
        return compress(words, longest, strict=self.strict)

    def _clip(self, words: str, longest: int) -> str:
        return clip(words, longest, strict=self.strict)

    def shortened(self, longest: int) -> Iterator[str]:
        """Give wordings of at most ``longest`` characters, the best first."""
        if self.content:
            yield from self._short_speeches(longest)
            return
        whole = self.whole
        for words in (self._shorten(whole, longest + THAT), self._compress(whole, longest + THAT)):
            short = words if len(words) <= longest else SAID_THAT.sub(r"\1 ", words)
            yield short if len(short) <= longest else ""
        yield self._shorten(whole, longest)
        yield self._compress(whole, longest)

    def leads(self) -> Iterator[Lead]:
        """Give who speaks apart from what is told; whole where nobody is told to speak."""
        if not self.content:
            yield Lead("", self.whole)
            yield Lead("", SAID_THAT.sub(r"\1 ", self.whole))
        elif self.telling.voice is None:
            *_, head = self._speeches()
            lead = head[: len(head) - len(self.content) - self.quoted]
            yield Lead(lead, self.content, closing="”" if self.quoted else "")
        for speaker, words in self._voicings():
            told = SURNAME_ALONE if speaker == capital(f"{self._surname()}: ") else VOICE
            if self.quoted:
                yield Lead(f"{speaker}“", words[1:-1], told, closing="”")
            elif words[:1].isalnum() and not self.predicate.startswith(ADVISING):
                yield Lead(speaker, words, told + lost_around(words, self.whole, self.subject))

    def plans(self) -> Iterator[str]:
        """Give what a body said that it plans as what it plans, at its length or shorter."""
        for self.strict in (1, 0):
            for longest in (LONGEST, AT_MOST, UTMOST) if self.own_plan else ():
                yield self._shorten(self.own_plan, longest)

    def before_open(self) -> Iterator[str]:
        """Give what is told before a pronoun that nothing in the headline can mean."""
        self.strict = 1
        for words in self.wordings():
            at = dangling_at(words, self.given.names)
            yield self._shorten(words, min(at, AT_MOST)) if at > 0 and not self.quoted else ""

    def with_less_inside(self) -> Iterator[str]:
        """Give wordings of an opening with phrases left out inside, few first."""
        if not (self.telling.main and self.telling.opening) or self.quoted:
            return
        self.strict = 1
        whole = self.content or self.whole
        for words in (whole, *left_out(whole)):
            yield from self._with_less(words)
        brief = self._abbreviated(whole)
        for words in (brief, *left_out(brief)):
            yield from self._with_less(words)

    def _with_less(self, words: str) -> Iterator[str]:
        if not self.content:
            yield self._shorten(SAID_THAT.sub(r"\1 ", words), AT_MOST)
            return
        heads = dict.fromkeys(way for one in self._heads() for way in (one, self._abbreviated(one)))
        letters = [one for _, one in lettered(self.text) if one in words]
        for head in (one for one in heads if not any(name in one for name in letters)):
            short = self._shorten(words, AT_MOST - len(head))
            told = capital(short) if head.endswith(": ") else short
            yield f"{capital(head)}{told}" if short else ""

    def _short_speeches(self, longest: int) -> Iterator[str]:
        if self.telling.voice is not None:
            yield from self.voiced(longest)
            return
        *_, head = self._speeches()
        prefix = head[: len(head) - len(self.content) - self.quoted]
        room = longest - len(prefix) - self.quoted
        for content in contents(self.content, quoted=self.quoted):
            words = self._fitted(content, room)
            if words and self.quoted:
                whole = content == self.content
                yield f"{prefix if whole else prefix.replace(': “', ' “')}{words}”"
            elif words:
                yield f"{prefix}{words}"

    def _fitted(self, content: str, room: int) -> str:
        """Shorten what is said; nothing where too few of somebody's own words are left."""
        words = self._shorten(content, room)
        if not self.quoted:
            return words or self._compress(content, room)
        return words if words == content or len(words.split()) >= FEWEST_QUOTED else ""

    def voiced(self, longest: int) -> Iterator[str]:
        """Give the speaker, a colon, and what is said: "Ada Quill: The port will reopen"."""
        for speaker, words in self._voicings():
            room = longest - len(speaker)
            yield f"{speaker}{short}" if (short := self._shorten(words, room)) else ""
            if "“" not in words:
                yield f"{speaker}{short}" if (short := self._compress(words, room)) else ""

    def _voicings(self) -> Iterator[tuple[str, str]]:
        """Pair the speaker with what is said; who is its subject too is named once."""
        for speaker in self._speakers():
            for content in self._voiced_contents():
                upper = content[:1].upper() + content[1:]
                words = f"“{upper}”" if self.quoted else capital(content)
                twice = words.startswith(self.subject)
                yield "" if twice else f"{speaker}: ", words

    def clipped(self, longest: int) -> Iterator[str]:
        """Give a beginning that tells less, of a clause that is told even so."""
        if not self.telling.main and (self.content or not conditional(self.whole)):
            return
        yield from (self._clip(words, longest) for words in self.wordings())
        for speaker, words in self._voicings():
            short = self._clip(words, longest - len(speaker))
            yield f"{speaker}{short}" if short else ""
        for words in self.wordings():
            yield from (self._clip(short, longest) for short in compressions(words))

    def _voiced_contents(self) -> Iterator[str]:
        told = contents(self.content, quoted=self.quoted) if self.content else reported(self.whole)
        return filter(stands_alone, told)

    @property
    def tells(self) -> bool:
        """Whether there is a subject that goes with its verb, and what was said where it spoke."""
        if not self.subject or self.subject.endswith(("'s", "’s")):
            return False
        told = self.telling.content is None or bool(self.content)
        return told and not disagrees(self.subject, self.predicate) and not self._is_one_of_many()

    def _is_one_of_many(self) -> bool:
        """Say whether one person has a verb of many: "Ada Quill were suspected"."""
        return self._is_person() and self.predicate.startswith(("were ", "are ", "have "))


def _best(writer: Writer) -> Iterator[str]:
    yield from (words for words in writer.wordings() if len(words) <= AT_MOST)
    for strict in (1, 0):
        writer.strict = strict
        yield from _shortened(writer)
        yield from writer.clipped(LONGEST)
    yield from writer.clipped(UTMOST)
    yield from filter(None, writer.plans())
    yield from filter(None, writer.before_open())
    yield from filter(None, writer.with_less_inside())


def _shortened(writer: Writer) -> Iterator[str]:
    short = [words for words in writer.shortened(LONGEST) if words]
    if short and len(short[0]) < SHORT:
        begins = any(one.startswith(short[0].rstrip("”")) for one in writer.wordings())
        most = UTMOST if begins else AT_MOST
        longer = next((words for words in writer.shortened(most) if words), "")
        fuller = short[1:] if len(short[0]) < SHORTEST_ALONE else []
        yield from (w for w in [longer, *fuller] if len(w) >= len(short[0]) + MUCH_LONGER)
    yield from short
    yield from writer.shortened(AT_MOST)
    yield from writer.wordings()
    yield from writer.voiced(LONGEST)
    yield from writer.voiced(AT_MOST)
    yield from writer.shortened(UTMOST)


def _without_lone_report(words: str) -> str:
    """Drop a reporting verb that stands alone at the end: "..., announced"."""
    rest, _, last = words.rpartition(", ")
    reports = last.isalpha() and lemma_of(last) in verb_words("reporting")
    return rest if rest and reports else words


def _standing(writer: Writer) -> Iterator[str]:
    """Give the wordings that can stand, the best first."""
    made = _once(capital(_without_lone_report(one)) for one in _best(writer))
    return that_stand(writer, made)


def that_stand(writer: Writer, made: Iterable[str], longest: int = UTMOST) -> Iterator[str]:
    """Give those of some wordings that can stand."""
    text, telling = writer.text, writer.given
    kept = " ".join(text[slice(*telling.kept)].split()) if telling.kept else ""
    ended = _ends(text[slice(*telling.predicate)], writer.whole, writer.content)
    made = (one for one in made if bare(one).endswith(ended) or not ends_on_open_verb(one))
    made = (one for one in made if kept in one and not is_dangling(one, telling.names))
    fits = (words for words in made if is_presentable(words, longest))
    yield from fits if telling.nominal else filter(_has_verb, fits)


def _ends(*told: str) -> tuple[str, ...]:
    """Give the last words of what is told, with its date and without."""
    return tuple(found[1] for one in told if (found := LAST_SPELLED.search(one)))


def _once(wordings: Iterable[str]) -> Iterator[str]:
    """Give each wording when it first comes: what one length does not shorten another may not."""
    seen: set[str] = set()
    for words in wordings:
        if words not in seen:
            seen.add(words)
            yield words


def _has_verb(words: str) -> bool:
    """Say whether a clause that hangs on no other has a verb."""
    voiced = VOICED.match(words)
    speaks = voiced is not None and any(one.reporting for one in find_verbs(voiced[0]))
    whole = () if speaks else (words,)
    ways = (parse(told).clauses for told in (*whole, VOICED.sub("", words)))
    return any(one.verb and one.verb.finite and one.kind in TOP for way in ways for one in way)
