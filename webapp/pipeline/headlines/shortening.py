"""Bring a headline to its length by leaving off whole phrases, at its end or behind its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from webapp.pipeline.anchoring_words import anchoring_words
from webapp.pipeline.clauses import Clause, ClauseKind, clause_words, split_clauses
from webapp.pipeline.eventfulness import is_eventive
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs import Form, Tense, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import WordForm, forms
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token, tokenize

SHORTEST = 16
LONGEST_ASIDE = 60
RECENT = 64
QUOTED_WORDS = 3
QUOTED = re.compile(r"“[^”]*”")
NOUNS_IN_ING = frozenset(
    {
        "meeting",
        "hearing",
        "briefing",
        "building",
        "killing",
        "bombing",
        "uprising",
        "gathering",
        "opening",
        "shooting",
        "hosting",
        "rating",
    }
)
UNITS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years"})
LONGEST_ADJECTIVE = 3
LONGEST_WHOM = 6
SERVES = frozenset({"need", "use", "require", "hold", "build", "send", "make", "create", "design"})
PARTICLES = frozenset({"up", "out", "off", "down", "over"})
NEEDS_CLAUSE = frozenset({"say", "think", "believe", "hope", "insist", "argue", "claim"})
ASKED_OF = frozenset({"of", "on", "against", "for", "about"})
HALF_PHRASE = re.compile(
    r"\b(?:(?:than|in|of|by|for|on|to|and|at|with|from) [a-z]+ly"
    r"|as (?:well|long|soon|far|much|many|little|few)"
    r"|(?:and|or) (?:one|two|three|four|five|\d+)|with [$€£]?\d[\d.,]*(?: [mb]illion)?"
    r"|(?:its|their|his|her|the|an?) (?:new|old|own|first|latest|next|last))”?$"
)
SHORTEST_CUT = 55
GOVERNED = frozenset({"from", "to", "on", "for", "against", "into", "with", "over", "by"})
BORDERS = frozenset({",", ";", "and", "but", "or", "—", "–"})
ASIDE = re.compile(
    r"(?:,|\s+--?|\s*[–—]) (?:including|such as|among them|which|who|where|whose|a|an|the|its|their"
    r"|his|her|former|led by|based|known|along with|together with|as well as|especially|mainly"
    r"|particularly|mostly|said) [^,“”–—]{3,90}?(?:,|\s+--?\s|\s*[–—])(?=\s)"
)
LIST_ITEM = re.compile(r"\s*(?:(?:and|or|but|which|who|where|whose|that)\b|[A-Z\d])")
DASH = re.compile(r"\s--?\s|\s?[–—]\s?")
LEADING_ASIDE = re.compile(
    r"\b(?:that|said|says)"
    r" ((?:in|under|after|with|as|on|at|during|despite|following) [^,“”]{4,80}, )"
)
LIST_GOES_ON = re.compile(
    r"\s*, (?!(?:\w+ing|wh\w+|as|during|after|before|with|in|on|at|for|but|and|amid|despite)\b)"
    r"(?:[^\s,]+ ){1,4}?(?:and|or) "
)
BESIDE_OPENERS = frozenset({"while", "when", "whereas", "though", "although"})
SPARED = frozenset({ClauseKind.JOINED, ClauseKind.RELATIVE, ClauseKind.ADVERBIAL})
EDGES = " ,;:–—-"


def balanced(words: str) -> bool:
    """Say whether quotation marks and brackets come in pairs, with something in them."""
    even = words.count('"') % 2 == 0 and words.count("(") == words.count(")")
    return even and words.count("“") == words.count("”") and "“”" not in words


class Shortener:
    """Looks for the places where a sentence may end."""

    def __init__(self, sentence: str) -> None:
        """Read the verbs and clauses of the whole sentence once."""
        self.sentence = sentence
        self.verbs = find_verbs(sentence)
        self.clauses = split_clauses(sentence, self.verbs)
        self.tokens = tokenize(sentence)

    def shorten(self, longest: int) -> str:
        """Give the longest whole beginning of at most ``longest`` characters, or nothing."""
        ends = [end for end in self._ends() if SHORTEST <= end <= longest + 1]
        for end in sorted(ends, reverse=True):
            words = self._trimmed(self.sentence[:end])
            if len(words) <= longest and self._whole(end, words):
                return words
        return ""

    def compressed(self) -> Iterator[str]:
        """Give the sentence with phrases left off behind a subject, the longest first.

        Somebody's own words are never altered.
        """
        said = QUOTED.findall(self.sentence)
        yield from (one for one in self._compressed() if said == QUOTED.findall(one))

    def _compressed(self) -> Iterator[str]:
        yield from self._without_asides()
        yield from self._without_relatives()
        for clause in self.clauses:
            if clause.verb is None or clause.kind is ClauseKind.PHRASE:
                continue
            yield from self._without_phrases(clause, clause.verb.start)

    def _without_asides(self) -> Iterator[str]:
        """Leave out what stands between two commas or dashes: ", including the mayor,"."""
        for match in ASIDE.finditer(self.sentence):
            words = f"{self.sentence[: match.start()]} {self.sentence[match.end() :].lstrip(EDGES)}"
            listed = LIST_ITEM.match(self.sentence, match.end())
            if balanced(words) and not listed:
                yield words
                yield from _shortener(words).asides()
        for match in LEADING_ASIDE.finditer(self.sentence):
            yield self.sentence[: match.start(1)] + self.sentence[match.end() :]

    def asides(self) -> Iterator[str]:
        """Give the sentence without one more aside."""
        yield from self._without_asides()

    def _without_relatives(self) -> Iterator[str]:
        """Leave a relative clause off between a subject and its verb: "men who came | left"."""
        for clause, later in pairwise([*self.clauses, None]):
            if clause is None or clause.kind is not ClauseKind.RELATIVE or not clause.start:
                continue
            verbs = [
                v.start for v in self.verbs if v.finite and clause.start < v.start < clause.end
            ]
            if later is not None and later.kind is ClauseKind.MAIN:
                rest = self.sentence[later.body :]
            elif len(verbs) > 1 and not self.sentence[: clause.start].rstrip().endswith(","):
                rest = self.sentence[verbs[1] :]
            else:
                rest = ""
            words = f"{self.sentence[: clause.start].rstrip(EDGES)} {rest.lstrip(EDGES)}"
            if rest and balanced(words):
                yield words
                yield from _shortener(words).compressed()

    def _without_phrases(self, clause: Clause, verb: int) -> Iterator[str]:
        inside = [t for t in self.tokens if clause.body <= t.start < verb]
        if self._leans:
            return
        postposed = headline_words().postposed
        for at in range(len(inside) - 2, 0, -1):
            before, token = inside[at - 1], inside[at]
            if any(one.lower == "," for one in inside[:at]):
                continue
            if any(one.lower == "," for one in inside[at:]) and not _ends_list(inside):
                continue
            named = before.capital and any(one.capital for one in inside[at + 1 : at + 2])
            modified = at > 1 and inside[at - 2].lower in verb_words("determiners")
            named = named or (modified and token.lower.endswith("ing"))
            if named or before.lower in verb_words("determiners") or self._hangs(inside[:at]):
                continue
            if any(
                token.start <= v.start < verb and v.form in {Form.FINITE, Form.INFINITIVE}
                for v in self.verbs
            ):
                return
            if token.lower in GOVERNED and any(_governs(one.lower) for one in inside[:at]):
                return
            chained = token.lower == "of" and any(one.lower == "of" for one in inside[:at])
            if chained or self._spares(before, token) or token.lower in postposed:
                words = f"{self.sentence[: token.start].rstrip(EDGES)} {self.sentence[verb:]}"
                if balanced(words):
                    yield words

    def _hangs(self, subject: list[Token]) -> bool:
        """Say whether a subject would end in a participle: "a plan drawn up"."""
        last = {token.start for token in subject[-2:] if token.lower not in PARTICLES}
        participles = {v.start for v in self.verbs if v.form is Form.PARTICIPLE}
        named = len(subject) > 1 and subject[-2].capital
        known = forms(subject[-1].lower) if named else None
        tells = known is not None and bool(known[1] & WordForm.THIRD)
        return tells or (bool(last & participles) and len(subject) > 1)

    def _trimmed(self, words: str) -> str:
        words = words.rstrip(EDGES)
        for tail in (" even", " just", " shortly", " and", " only", " soon", " not"):
            words = words.removesuffix(tail)
        words = words.rstrip(EDGES)
        return f"{words}”" if words.count("“") == words.count("”") + 1 else words

    def _ends(self) -> Iterator[int]:
        for before, token in pairwise(self.tokens):
            if self._is_mark(token) or token.lower == "(" or self._spares(before, token):
                yield before.start if before.lower == "“" else token.start
        verb_ends = {verb.end for verb in self.verbs}
        for clause in self.clauses[1:]:
            if (
                clause.kind in SPARED
                and len(self.sentence[: clause.start].rstrip()) not in verb_ends
            ):
                yield clause.start

    def _is_mark(self, token: Token) -> bool:
        marks = {",", ";", "—", "–", ":"}
        return token.lower in marks and self.sentence[token.end :][:1] == " "

    def _spares(self, before: Token, token: Token) -> bool:
        vocabulary = headline_words()
        if not token.word or token.capital or before.lower in vocabulary.dangling:
            return False
        verb = next((v for v in self.verbs if v.start >= token.start), None)
        if token.lower in {"and", "but", "or"}:
            if self.sentence.startswith(" other ", token.end):
                return True
            return before.lower == "”" or (verb is not None and verb.start - token.end <= 1)
        if token.lower == "to":
            return verb is not None and verb.start == token.start and self._purpose(before, token)
        if token.lower in vocabulary.sparable:
            apart = token.lower != "into" or before.lower not in UNITS
            return apart and (token.lower != "for" or before.lower not in vocabulary.wanting)
        here = verb is not None and verb.start == token.start
        describes = token.lower not in NOUNS_IN_ING
        describes = (
            describes and here and verb is not None and verb.form in {Form.GERUND, Form.PARTICIPLE}
        )
        watched = (v for v in reversed(self.verbs) if v.end <= before.start)
        seen = next((v.lemma for v in watched), "") in vocabulary.watching
        return describes and not seen and not any(v.end == before.end for v in self.verbs)

    def _purpose(self, before: Token, token: Token) -> bool:
        """Say whether "to" tells what for, and is not asked for by a verb or noun before it."""
        if before.lower in {"”", "’"} or self._for_whom(token):
            return False
        earlier = [verb for verb in self.verbs if verb.end <= token.start]
        if earlier and earlier[-1].passive and earlier[-1].lemma in SERVES:
            return True
        asking = verb_words("prospective") | headline_words().controlling
        asks = bool(earlier) and earlier[-1].lemma in asking
        asks = asks or (bool(earlier) and self._predicates(earlier[-1], token))
        touching = bool(earlier) and earlier[-1].end == before.end
        wanted = before.lower in headline_words().wanting
        return not (asks or touching or wanted) and not before.lower.endswith("ly")

    def _for_whom(self, token: Token) -> bool:
        """Say whether "for" names who is to do it: "takes weeks for the town | to dry"."""
        near = [t for t in self.tokens if t.end <= token.start][-LONGEST_WHOM:]
        verb = next((v for v in reversed(self.verbs) if v.end <= token.start), None)
        asks = verb is not None and verb.lemma in {"be", "take", "make"}
        return asks and any(t.lower == "for" for t in near)

    def _predicates(self, verb: VerbGroup, token: Token) -> bool:
        """Say whether an adjective asks for what follows: "was reluctant | to leave"."""
        between = [t.lower for t in self.tokens if verb.end <= t.start < token.start]
        closed = verb_words("determiners") | verb_words("prepositions")
        return (
            verb.lemma == "be"
            and 0 < len(between) <= LONGEST_ADJECTIVE
            and closed.isdisjoint(between)
        )

    def _whole(self, end: int, words: str) -> bool:
        """Say whether the words up to ``end`` are a sentence that lacks nothing."""
        vocabulary = headline_words()
        following = self.sentence[end:].lstrip(EDGES).split(" ", 1)[0].strip("“”,.;").lower()
        last = words.rstrip("”’\"'").rsplit(" ", 1)[-1].lower()
        if (
            last in vocabulary.dangling | vocabulary.halting
            or following in vocabulary.binding
            or self._condition_follows(end)
            or LIST_GOES_ON.match(self.sentence, len(self.sentence[:end].rstrip(EDGES)))
            or self._denied(end, following)
            or self._inside_dashes(end)
            or HALF_PHRASE.search(words)
            or not balanced(words)
        ):
            return False
        verb = next((one.lemma for one in reversed(self._before(end))), "")
        if following == "with" and verb in vocabulary.giving:
            return False
        if following == "from" and verb in vocabulary.barring:
            return False
        if following == "that" and last in vocabulary.factual:
            return False
        if following == "as" and (verb in vocabulary.taking or last == "well"):
            return False
        return self._quotation_holds(end) and self._clauses_hold(end) and self._verb_holds(end)

    def _inside_dashes(self, end: int) -> bool:
        """Say whether a dash was opened before the cut and is closed behind it."""
        opened = len(DASH.findall(self.sentence, 0, end)) % 2
        return bool(opened) and DASH.search(self.sentence, end - 1) is not None

    def _denied(self, end: int, following: str) -> bool:
        """Say whether what is denied stands behind the cut: "had not spread | in a town"."""
        last = self._before(end)[-1:]
        apart = {",", "”"} & {*self.sentence[end - 3 : end + 1]}
        denied = bool(last) and last[0].negated and not apart
        return denied and following in headline_words().sparable | {"to", "that"}

    @property
    def conditional(self) -> bool:
        """Say whether something told to come waits for a clause behind it."""
        waits = (c.start for c in self.clauses if c.opener in headline_words().waiting)
        return any(self._condition_follows(start) for start in waits if start)

    def _condition_follows(self, end: int) -> bool:
        """Say whether what is told to come hangs on what stands behind the cut."""
        comes = any(verb.modal or verb.tense is Tense.FUTURE for verb in self._before(end)[-2:])
        if not comes:
            return False
        waits = (c for c in self.clauses if c.opener in headline_words().waiting)
        nearest = next((c.start for c in waits if c.start >= end - 1), -1)
        others = (v for v in self.verbs if v.finite and end <= v.start < nearest)
        return nearest >= 0 and next(others, None) is None

    def cut(self, longest: int) -> str:
        """Cut at a phrase border where no whole beginning fits, and mark the cut; or nothing."""
        first = next((verb.end for verb in self.verbs if verb.finite), len(self.sentence))
        for before, token in reversed(list(pairwise(self.tokens))):
            words = self._trimmed(self.sentence[: token.start])
            if not first < before.start < longest or len(words) > longest - 2:
                continue
            if len(words) < SHORTEST_CUT:
                return ""
            if self._opens_phrase(before, token) and self._cuts_well(token.start, words):
                return f"{words[:-1]} …”" if words.endswith("”") else f"{words} …"
        return ""

    def _opens_phrase(self, before: Token, token: Token) -> bool:
        closed = verb_words("prepositions") | verb_words("subordinators") | {"to", "and", "but"}
        vocabulary = headline_words()
        named = before.capital and token.lower in {"of", "for", "and"}
        hangs = before.lower in vocabulary.halting or named
        hangs = hangs or (token.lower == "to" and before.lower in vocabulary.wanting)
        aside = before.lower == "," and token.lower in verb_words("subordinators")
        return (before.word or aside) and token.lower in closed - {"than"} and not hangs

    def _cuts_well(self, end: int, words: str) -> bool:
        """Say whether what is left tells something: its last verb has more words behind it."""
        quoted, last = words.rfind("“"), self._before(end)[-1]
        inside = quoted >= 0 and words.endswith("”")
        if (
            inside
            and self.sentence[quoted + 1].isupper()
            and len(words[quoted:].split()) < QUOTED_WORDS
        ):
            return False
        whole = inside and any(quoted < verb.start < end and verb.finite for verb in self.verbs)
        if self.sentence[quoted + 1 : quoted + 2].isupper() and inside and not whole:
            return False
        behind = [t for t in self.tokens if last.end <= t.start < end and t.word]
        if not behind or self._opener_waits(end) or self._waits_for_content(last, behind[0], end):
            return False
        return ends_well(words) and balanced(words)

    def _waits_for_content(self, last: VerbGroup, following: Token, end: int) -> bool:
        """Say whether a speaker has spoken and what was said is not told: "told a group of"."""
        if not last.reporting or "“" in self.sentence[last.end : end]:
            return False
        told = self.clauses[-1].start >= end or any(v.start >= end for v in self.verbs)
        return told and following.lower not in ASKED_OF

    def _before(self, end: int) -> list[VerbGroup]:
        return [verb for verb in self.verbs if verb.start < end]

    def _quotation_holds(self, end: int) -> bool:
        """Say whether a quotation cut at ``end`` keeps some words of its own."""
        opening = self.sentence.rfind("“", 0, end)
        if opening < 0 or "”" in self.sentence[opening:end]:
            return True
        return len(self.sentence[opening:end].split()) >= QUOTED_WORDS

    def _clauses_hold(self, end: int) -> bool:
        """Say whether every clause begun before ``end`` has its verb before ``end``."""
        begun = [clause for clause in self.clauses if clause.start < end - 1]
        if any(_is_late(clause, end) for clause in begun) or self._opener_waits(end):
            return False
        return not self._leans or any(
            clause.kind is ClauseKind.MAIN and clause.start and clause.verb for clause in begun
        )

    def _opener_waits(self, end: int) -> bool:
        """Say whether "that", "who" or the like stands before ``end`` and its verb does not."""
        told = [verb.start for verb in self.verbs if verb.finite]
        gerunds = [verb.start for verb in self.verbs if verb.form is Form.GERUND]
        return self._waits(_telling_openers(), told, end) or self._waits(
            BESIDE_OPENERS, told + gerunds, end
        )

    def _waits(self, openers: frozenset[str], verbs: list[int], end: int) -> bool:
        last = max((t.end for t in self.tokens if t.lower in openers and t.end <= end), default=-1)
        return last >= 0 and not any(last <= start < end for start in verbs)

    @cached_property
    def _leans(self) -> bool:
        """Say whether the sentence opens with a clause that cannot stand alone ("Now that ...")."""
        first = self.tokens[0].lower if self.tokens else ""
        return first in clause_words().adverbial | {
            "now",
            "despite",
            "following",
            "unlike",
            "like",
            "besides",
        }

    def _verb_holds(self, end: int) -> bool:
        """Say whether the last verb has the words that it needs: no "said", no "to seize"."""
        inside = self._before(end)
        if not any(verb.finite for verb in inside) or inside[-1].end > end:
            return False
        last = inside[-1]
        if self._content_follows(last, end) or self._gift_follows(last, end):
            return False
        if any(last.end <= t.start < end and t.word for t in self.tokens):
            return last.lemma not in NEEDS_CLAUSE or "“" in self.sentence[last.end : end]
        following = next((t for t in self.tokens if t.start >= last.end), None)
        if following is None or following.lower in BORDERS:
            return last.form is not Form.PARTICIPLE
        passive = last.passive and last.form is not Form.PARTICIPLE
        return passive or last.lemma in headline_words().intransitive

    def _gift_follows(self, verb: VerbGroup, end: int) -> bool:
        """Say whether what is given may stand behind the cut: "gave them | , he said, tea"."""
        gives = verb.lemma in headline_words().handing
        return gives and "," in self.sentence[verb.end : end + LONGEST_ASIDE]

    def _content_follows(self, verb: VerbGroup, end: int) -> bool:
        """Say whether what was said begins after the cut: "told the conference | that ..."."""
        if verb.lemma in headline_words().asserting and " that " in self.sentence[end - 1 :]:
            return True
        following = next((c for c in self.clauses if c.start >= end - 1), None)
        return verb.reporting and following is not None and following.kind is ClauseKind.CONTENT


@cache
def _telling_openers() -> frozenset[str]:
    """Give the words that ask for a finite verb: "who", "that", "because"."""
    return clause_words().relative | {"that", "whether", "because", "if"}


def _governs(noun: str) -> bool:
    """Say whether a noun needs its phrase: "removal from the list", not "a statement from"."""
    return is_eventive(noun) and noun not in anchoring_words().documents


def _ends_list(tokens: Sequence[Token]) -> bool:
    """Say whether the last comma is one of a list: "..., vehicles and combat jets"."""
    last = max(at for at, token in enumerate(tokens) if token.lower == ",")
    return any(token.lower == "and" for token in tokens[last:])


def _is_late(clause: Clause, end: int) -> bool:
    if clause.kind is ClauseKind.PHRASE:
        return end - clause.body < SHORTEST // 4
    return clause.verb is None or clause.verb.start >= end


@lru_cache(maxsize=RECENT)
def _shortener(sentence: str) -> Shortener:
    """Keep the reading of a sentence that is shortened to several lengths."""
    return Shortener(sentence)


def shorten(sentence: str, longest: int) -> str:
    """Shorten ``sentence`` to ``longest`` characters at a phrase border; empty where none fits."""
    if len(sentence) <= longest:
        return sentence
    return _shortener(sentence).shorten(longest)


def cut(sentence: str, longest: int) -> str:
    """Cut ``sentence`` at a phrase border and mark it by " …"; empty where none is near enough."""
    return sentence if len(sentence) <= longest else _shortener(sentence).cut(longest)


def conditional(sentence: str) -> bool:
    """Say whether what ``sentence`` tells to come waits for a condition: "when they agree"."""
    return _shortener(sentence).conditional


def compressions(sentence: str) -> Iterator[str]:
    """Give ``sentence`` with phrases left off behind its subjects, the longest first."""
    yield from _shortener(sentence).compressed()


def compress(sentence: str, longest: int) -> str:
    """Leave phrases off behind a subject ("a plan by the two would cost"), then at the end."""
    for words in compressions(sentence):
        short = shorten(words, longest)
        if short:
            return short
    return ""


def ends_well(headline: str) -> bool:
    """Say whether the last word can be a last word."""
    words = headline.removesuffix("”").removesuffix(" …").rstrip("”’\"') .!?").lower()
    dangling = headline_words().dangling
    phrases = tuple(f" {phrase}" for phrase in dangling if " " in phrase)
    return words.rsplit(" ", 1)[-1] not in dangling and not words.endswith(phrases)
