"""Who says it, named shorter and shorter, and the words of saying it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.abbreviating import abbreviated
from webapp.pipeline.headlines.edits import capital
from webapp.pipeline.headlines.named_subjects import family_first
from webapp.pipeline.headlines.parts import LONGEST_SPEAKER, Parts
from webapp.pipeline.headlines.presenting import points_outside
from webapp.pipeline.headlines.tidying import said_alone
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.spelling import any_form
from webapp.records import ActorKind

PLACED_SPEAKER = re.compile(
    r"((?:The|An?) (?:[\w.’'-]+ ){1,4}?[\w.’'-]+) (?:in|at|on|near|from|with) [^,“”:]+$"
)
SHORTEST_SURNAME = 2
SURNAME = re.compile(
    r"(?:\b(?:de|van|von|der|den|di|da|del|al|el|bin|ben|la|le|ten|ter) )*(?P<last>\S*)$"
)
SON = re.compile(r",? (?:Jr|Sr|Junior|Senior|II|III|IV)\.?$")
HEARD = clause_words().addressing - {"warn"} | {"ask", "urge"}
OBJECT = re.compile(
    rf"^(?:(?:has|have|had) )?(?:{any_form(HEARD)})"
    r"\s+(?:the |a |an )?(?:[\w’'.-]+ ){0,3}?[\w’'-]+"
    r"(?=$|,| (?:at|in|on|that|by|after|before|during|from|as|when|while|to)\b)"
)
TOLD = re.compile(
    r"(?:(?:has|have|had) been|was|were) (?:[a-z]+ly )?"
    rf"(?:{any_form(HEARD | {'notify', 'advise'})})\b"
)
UNNAMED = re.compile(
    r"(?P<one>[Aa]n?) (?:[a-z-]+ ){0,4}?(?P<calling>officials?|spokes[a-z]+|officer)"
    r"(?: (?:from|at|of|with|in) .{2,80})?"
)


class Voices(Parts):
    """Names the speaker of one headline, in full first."""

    def _speeches(self) -> Iterator[str]:
        if self.telling.voice is not None:
            yield f"{capital(self.subject)}: {capital(self.content)}"
            return
        full = () if "," in self.predicate or self._tells_more() else (self.predicate,)
        for predicate in dict.fromkeys((*full, self._short_predicate())):
            head = f"{self.subject} {predicate if self.quoted else self.joined(predicate)}"
            mark = "" if _is_phrase(self.content) else ":"
            yield f"{head}{mark} “{self.content}”" if self.quoted else f"{head} {self.content}"

    def _tells_more(self) -> bool:
        """Say whether a deed is told behind a speaker at the end: "..., she said, and left"."""
        content, predicate = self.telling.content, self.telling.predicate
        at_end = content is not None and content[0] < predicate[0]
        return at_end and any(one.finite and one.start for one in find_verbs(self.predicate))

    def _short_predicate(self) -> str:
        """Give the verb of speech, with whom it was said to: "told the board"."""
        told = OBJECT.match(self.predicate)
        verb = self.text[self.telling.predicate[0] : self.telling.verb_end]
        short = told[0] if told else verb or self.predicate.split(" ", 1)[0].rstrip(",")
        short = said_alone(self.telling.verb_words or short)
        hedged = self.hedge and not short.startswith(self.hedge)
        return f"{self.hedge} {short}" if hedged else short

    def _speakers(self) -> Iterator[str]:
        """Name the speaker, in full first, then by surname; nobody who is told: "were informed"."""
        placed = _placed(self.subject)
        if points_outside(self.subject) or TOLD.match(self.predicate):
            return
        if len(self.subject) > LONGEST_SPEAKER:
            yield from ([capital(placed[1])] if placed else [])
            if self.telling.voice is None:
                return
        yield capital(self.subject)
        if placed:
            yield capital(placed[1])
        yield from filter(None, (self._body(), self._surname()))

    def _surname(self) -> str:
        """Give the surname of a person who is all of the subject; empty for others."""
        found = SURNAME.search(SON.sub("", self.subject))
        if family := family_first(self.subject):
            return family if self._is_person() else ""
        last = found["last"] if found else ""
        named = last[:1].isupper() and len(last) > SHORTEST_SURNAME
        alone = bool(found) and named and self._is_person() and not self._has_namesake(last)
        return found[0] if found and alone else ""

    def _has_namesake(self, last: str) -> bool:
        """Say whether the article names another by this surname: "Ada Quill", "Tom Quill"."""
        told = set(re.findall(rf"\b([A-Z][a-z]+) {re.escape(last)}\b", self.text))
        given = {one for one in told if one.lower() in names_words().given.names}
        return not given <= {*self.subject.split()}

    def _body(self) -> str:
        """Name the body that ends the subject, without what describes it; empty for none."""
        names = (n.name for n in self.telling.names if n.kind is ActorKind.ORGANISATION)
        ending = (one for one in names if self.subject.endswith(f" {one}") and " " in one)
        found = next(ending, "")
        lead = self.subject.removesuffix(found).split()
        named = bool(lead) and lead[-1][:1].isupper()
        placed = verb_words("prepositions").intersection(one.lower() for one in lead)
        return "" if named or placed else found

    def _is_person(self) -> bool:
        """Say whether the subject is the name of a person, and nothing more."""
        persons = {name.name for name in self.telling.names if name.kind is ActorKind.PERSON}
        return self.subject in persons

    def _heads(self) -> Iterator[str]:
        """Give who says it, with the verb of speech and before a colon."""
        if self.telling.voice is None:
            *_, whole = self._speeches()
            yield whole[: len(whole) - len(self.content)]
            yield from (f"{one} {self._short_predicate()} " for one in self._calling())
        yield from (f"{speaker}: " for speaker in (*self._speakers(), *self._calling()))

    def _calling(self) -> Iterator[str]:
        """Give one without a name by the calling alone: "An official" of "an official from"."""
        found = UNNAMED.fullmatch(self.subject)
        if found:
            yield capital(f"{found['one']} {found['calling']}")

    def _abbreviated(self, words: str) -> str:
        """Call bodies by the letters that the article gives in brackets behind their name."""
        return abbreviated(words, self.text)


def _placed(speaker: str) -> re.Match[str] | None:
    """Part a speaker from where it is, behind no participle: "A board | in Oster"."""
    placed = PLACED_SPEAKER.match(speaker)
    last = placed[1].rpartition(" ")[2] if placed else ""
    does = last.endswith("ing") or WordForm.PARTICIPLE in form_of(last)
    return None if does else placed


def _is_phrase(words: str) -> bool:
    """Say whether somebody's own words are a noun, and no sentence: "any change"."""
    determined = words.split(" ", 1)[0] in verb_words("determiners")
    return determined and not any(verb.finite for verb in find_verbs(words))
