"""Leave out phrases inside of a sentence, where none of its beginnings is short enough.

What goes tells more of something that stays: an aside, where or to whom something was said or
done, which of its kind a noun is. What tells a whole from its part stays ("all built in Oster").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.headlines.compressing import UNIVERSAL, compressions
from webapp.pipeline.headlines.leaving_out import without
from webapp.pipeline.headlines.parsed import RECENT, Parsed, parse
from webapp.pipeline.headlines.sparing import stands_behind
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.headlines.tidying import QUOTED
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs import Form, VerbGroup

Span = tuple[int, int]

MOST_STEPS, WIDEST = 3, 8
SET_OFF = re.compile(r", (?P<inside>[^,;:“”–—]{2,90}),(?= )")
SEATED = re.compile(
    r", (?:of |in |near )?[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}, (?P<region>[A-Z][\w.]*),"
)
NAMED = re.compile(r"(?:[A-Z][\w’'.&-]* ){1,4}[A-Z][\w’'.&-]*")
OPENS_CLAUSE = re.compile(r"^|\b(?:said|says|that) ")
ADDRESSED = re.compile(r"(?P<whom> (?:to|with|in|at|on) [^,;:“”]{2,60}?)(?= that )")
NO_NOUN = "of|to|the|its|their|an?|and|or|that|how|what|who|which|where|when"
LOOSE = re.compile(
    r"(?P<how> (?:to|with|from|in|at|as|on|against) (?:the |its |an? |their )?"
    rf"(?:(?!(?:{NO_NOUN}) )[^\s,;:“”]+ ){{1,6}})"
    rf"(?=(?:{DETERMINER}|all|more|[$£€]\d) )"
)
BESIDE = frozenset({"despite", "amid", "following", "during"})
OPENS = re.compile(
    r"[,;:“”]| (?:and|or|that|who|which|where|when|as|while|after|before|since|because|until) "
)
WHOLE = UNIVERSAL | frozenset(
    {"no", "none", "most", "few", "those", "one", "ones", "first", "last", "same", "such"}
    | {"virtually", "nearly", "almost", "both", "anyone", "least"}
)


@lru_cache(maxsize=RECENT)
def left_out(sentence: str) -> tuple[str, ...]:
    """Give a sentence with phrases left out inside: with few gone first, the longest first."""
    found, last = [sentence], [sentence]
    for _ in range(MOST_STEPS):
        fresh = {words for one in last[:WIDEST] for words in _shorter(one)} - {*found}
        last = sorted(fresh, key=lambda words: (-len(words), words))
        found += last
    return tuple(found[1:])


def _shorter(sentence: str) -> Iterator[str]:
    """Give a sentence with one phrase left out, read as before."""
    parsed = parse(sentence)
    first = next((verb.start for verb in parsed.verbs if verb.finite), 0)
    if not _is_of_all(parsed, first):
        yield from compressions(sentence)
    yield from _by_name(parsed)
    if parsed.leans:
        return
    for start, end in _phrases(parsed):
        words = without(sentence, start, end)
        if words and _reads_alike(parsed, (start, end), words):
            yield words if start else words[:1].upper() + words[1:]


def _phrases(parsed: Parsed) -> Iterator[Span]:
    """Give where phrases stand that can be left out."""
    quoted = [found.span() for found in QUOTED.finditer(parsed.sentence)]
    for start, end in (
        *_set_off(parsed),
        *_inserted(parsed),
        *_loose(parsed),
        *_describing(parsed),
    ):
        if not any(start < stop and begin < end for begin, stop in quoted):
            yield start, end


def _reads_alike(parsed: Parsed, gone: Span, words: str) -> bool:
    """Say whether the verbs that are left are read as before."""
    kept = [v.text for v in parsed.verbs if v.finite and not gone[0] <= v.start < gone[1]]
    return kept == [v.text for v in parse(words).verbs if v.finite]


def _set_off(parsed: Parsed) -> Iterator[Span]:
    """Give seats and asides between a noun and its verb; of a name set off, what it is called."""
    for seat in SEATED.finditer(parsed.sentence):
        if seat["region"].rstrip(".").lower() in names_words().words.regions:
            yield seat.span()
    for aside in SET_OFF.finditer(parsed.sentence):
        if not _verb_follows(parsed, aside.end()) or _tells(parsed, aside.span("inside")):
            continue
        yield aside.span()


def _inserted(parsed: Parsed) -> Iterator[Span]:
    """Give phrases between a subject and its verb: "The truce | despite the vote | held"."""
    clauses = parsed.clauses
    for one, phrase, later in zip(clauses, clauses[1:], clauses[2:], strict=False):
        parted = one.verb is None and one.kind in TOP and later.kind in TOP
        if not parted or later.verb is None or later.verb.start - later.body > 1:
            continue
        if _is_beside(phrase) and not _is_of_all(parsed, phrase.start):
            yield phrase.start, later.verb.start


def _is_beside(phrase: Clause) -> bool:
    """Say whether a phrase without a verb tells what goes on beside: "despite the vote"."""
    return phrase.kind is ClauseKind.PHRASE and phrase.opener in BESIDE and not phrase.verb


def _by_name(parsed: Parsed) -> Iterator[str]:
    """Call by the name alone who is named between commas: "its chief, | Ada Quill, | left"."""
    for aside in SET_OFF.finditer(parsed.sentence):
        named = " " in aside["inside"] and NAMED.fullmatch(aside["inside"])
        if named and _verb_follows(parsed, aside.end()):
            *_, opens = OPENS_CLAUSE.finditer(parsed.sentence, 0, aside.start())
            lead = parsed.sentence[: opens.end()]
            yield lead + aside["inside"] + parsed.sentence[aside.end() :]


def _verb_follows(parsed: Parsed, end: int) -> bool:
    return any(verb.finite and verb.start == end + 1 for verb in parsed.verbs)


def _tells(parsed: Parsed, span: Span) -> bool:
    """Say whether something is told in a stretch, or several things are listed."""
    told = any(verb.finite and span[0] <= verb.start < span[1] for verb in parsed.verbs)
    return told or parsed.sentence.startswith(("and ", "or ", "but "), span[0])


def _loose(parsed: Parsed) -> Iterator[Span]:
    """Give to whom, where or how, between a verb and what it tells or takes."""
    for verb in parsed.verbs:
        whom = ADDRESSED.match(parsed.sentence, verb.end) if verb.reporting else None
        if whom and not _tells(parsed, whom.span("whom")):
            yield whom.span("whom")
        how = LOOSE.match(parsed.sentence, verb.end) if not verb.passive else None
        if how is None or verb.form is Form.GERUND or _does_in(parsed, how.span("how")):
            continue
        if _takes_later(parsed, verb, how.end("how")):
            yield how.start("how"), how.end("how") - 1


def _does_in(parsed: Parsed, span: Span) -> bool:
    """Say whether somebody does something in a stretch: "managed | to save some held by | the"."""
    return any(span[0] <= verb.start < span[1] for verb in parsed.verbs)


def _takes_later(parsed: Parsed, verb: VerbGroup, start: int) -> bool:
    """Say whether the noun from ``start`` is what a verb takes, and has no verb of its own."""
    vocabulary = headline_words()
    takes = verb.lemma not in vocabulary.intransitive | vocabulary.asserting
    later = next((one for one in parsed.verbs if one.finite and one.start >= start), None)
    between = parsed.sentence[start : later.start] if later else ""
    return takes and (
        later is None or re.search(r"[,;]| (?:and|that|which|who) ", between) is not None
    )


def _describing(parsed: Parsed) -> Iterator[Span]:
    """Give participles with their words between a noun and the verb that goes on with it."""
    for before, token in pairwise(parsed.tokens):
        verb = next((one for one in parsed.verbs if one.start == token.start), None)
        if verb is None or verb.form not in {Form.PARTICIPLE, Form.GERUND}:
            continue
        joined = before.lower in {"and", "or", "but"}
        if joined or not stands_behind(parsed, before, verb) or _is_of_all(parsed, token.start):
            continue
        if (end := _goes_on(parsed, verb)) is not None:
            yield before.start if before.lower == "now" else token.start, end


def _goes_on(parsed: Parsed, verb: VerbGroup) -> int | None:
    """Say where what a participle tells of goes on: at its verb, or at what it is to do."""
    telling = [one for one in parsed.verbs if one.form is not Form.PARTICIPLE]
    later = next((one for one in telling if one.start >= verb.end), None)
    if later is None or OPENS.search(parsed.sentence, verb.end, later.start):
        return None
    if later.form is Form.INFINITIVE:
        before = [one for one in telling if one.end <= verb.start]
        return later.start if before and _is_asked(before[-1]) else None
    return later.start if later.finite else None


def _is_asked(verb: VerbGroup) -> bool:
    """Say whether somebody is asked, or expected, to do what follows."""
    return verb.lemma in headline_words().controlling | headline_words().expecting


def _is_of_all(parsed: Parsed, end: int) -> bool:
    """Say whether what tells of a noun is needed: "all ships | built in", "the first man | to"."""
    start = max((one.end for one in parsed.verbs if one.finite and one.end <= end), default=0)
    told = [one.lower for one in parsed.tokens if start <= one.start < end]
    return any(word in WHOLE or word.endswith("est") for word in told)
