"""A pluperfect told on its own date in the simple past: "had held talks" as "held talks".

"Had" tells that something was earlier than what an article tells around it. An entry stands alone
on its date, so that "had" would tell of a day before. It stays where the clause itself says what
it was earlier than ("had left when the flood came"), up to when it counts ("had sold 300 by May"),
or that it is no deed ("had hoped to win").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.happenings.finding import Happening
from webapp.pipeline.headlines.telling import Telling, headline_words
from webapp.pipeline.numerals import any_of
from webapp.pipeline.tellings.agreement import is_many, is_open
from webapp.pipeline.verbs import Aspect, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.spelling import simple_past
from webapp.pipeline.wording import ends_adverb
from webapp.records import DateMention, NameMention

LONGEST_LEAD = 40
GOES_ON = re.compile(
    r"(?:\b(?:and|or|but|then)|,)(?: (?:then|later|also|\w+ly))? (?P<word>[a-z]+)\b"
)
LAST = re.compile(r"(?P<word>[\w’']+) (?:the )?$")
SINCE = re.compile(r"\bsince (?:early |late |about |around )?$")
LASTING = re.compile(
    r"\bsince (?:early |late |about |around )?"
    r"|\bfor (?:[\w-]+ ){1,4}?(?:years?|months?|weeks?|days?|hours?|decades?)\b"
)
UP_TO_THEN = re.compile(rf"\b(?:{any_of(headline_words().up_to_then)})\b", re.IGNORECASE)
BOUND = re.compile(
    r"\b(?:after|before|by|until|till|since|through|following|as of|prior)\b", re.IGNORECASE
)


def in_simple_past(
    reading: Reading, happening: Happening, telling: Telling, names: Sequence[NameMention]
) -> Telling | None:
    """Give the telling with its pluperfect in the simple past; None where it has none, or keeps it.

    What is told by whose account keeps the words of the account.
    """
    mention, verb = happening.mention, _pluperfect_of(reading, telling)
    own = mention is not None and reading.sentence.start <= mention.start < reading.sentence.end
    if verb is None or mention is None or not own:
        return None
    words = _past_words(reading, verb, telling, names)
    if not words or _is_told_with_later(reading, happening, telling, verb):
        return None
    past = replace(telling, verb_words=words, verb_end=reading.sentence.start + verb.end)
    return past if _dates(reading, verb, mention) else _without_since(reading, mention, past, verb)


def _pluperfect_of(reading: Reading, telling: Telling) -> VerbGroup | None:
    """Give the pluperfect that a clause is told by, in nobody's words but its own."""
    start = telling.predicate[0] - reading.sentence.start
    own = telling.voice is None and telling.kept is None and not telling.verb_words
    verb = next((one for one in reading.verbs if one.start == start), None)
    return verb if own and verb is not None and _is_pluperfect(verb) else None


def _without_since(
    reading: Reading, mention: DateMention, past: Telling, verb: VerbGroup
) -> Telling | None:
    """Leave off "since" the day of the entry; None where the clause has none, or did not last."""
    since = _since(reading, verb, mention)
    if since is None or not _lasted(reading, verb, past):
        return None
    own = (mention.start, mention.end)
    dates = tuple((since, one[1]) if one == own else one for one in past.dates)
    return replace(past, dates=dates) if dates != past.dates else None


def _is_pluperfect(verb: VerbGroup) -> bool:
    """Say whether a verb tells in "had" and a participle what was done."""
    perfect = verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECT and verb.finite
    plain = not (verb.negated or verb.modal) and verb.text.lower().startswith("had ")
    return perfect and plain and verb.lemma not in headline_words().undone | {"be", "have"}


def _past_words(
    reading: Reading, verb: VerbGroup, telling: Telling, names: Sequence[NameMention]
) -> str:
    """Write the verb in the simple past with its adverbs; empty where that is not known."""
    text = reading.sentence.text
    adverbs = text[verb.start : verb.main].lower().split()[1:]
    passive = "been" in adverbs
    adverbs = [one for one in adverbs if one != "been" and one not in headline_words().before_now]
    if passive is not verb.passive or not all(map(_tells_how, adverbs)):
        return ""
    told = text[verb.main : verb.end]
    if not passive:
        past = simple_past(told)
        return " ".join((*adverbs, past)) if past else ""
    many = is_many(_subject(reading, telling), names)
    return "" if many is None else " ".join(("were" if many else "was", *adverbs, told))


def _tells_how(word: str) -> bool:
    """Say whether an adverb tells how something was done: "quietly"; not "only", "recently"."""
    listed = headline_words()
    return ends_adverb(word) and word not in listed.focusing | listed.lately


def _subject(reading: Reading, telling: Telling) -> str:
    return reading.text[slice(*telling.subject)] if telling.subject else telling.subject_words


def _is_told_with_later(
    reading: Reading, happening: Happening, telling: Telling, verb: VerbGroup
) -> bool:
    """Say whether a clause tells what it was earlier than, or goes on with what hangs on "had"."""
    base = reading.sentence.start
    first, stop = happening.start - base, telling.predicate[1] - base
    if _was_earlier(reading, verb, (first, stop)):
        return True
    rest = reading.sentence.text[verb.end : stop]
    if _lasted_until_then(rest, base + verb.end, happening.mention):
        return True
    going_on = (found["word"] for found in GOES_ON.finditer(rest))
    return any(_needs_had(word, passive=verb.passive) for word in going_on)


def _was_earlier(reading: Reading, verb: VerbGroup, stretch: tuple[int, int]) -> bool:
    """Say whether a stretch tells up to when it was, or what came later: "when the flood came"."""
    first, stop = stretch
    if UP_TO_THEN.search(reading.sentence.text, max(0, first), stop):
        return True
    own = next((one for one in reading.clauses if one.verb == verb), None)
    beside = (one for one in reading.clauses if one is not own and first <= one.start < stop)
    return any(one.opener in headline_words().earlier_than for one in beside)


def _lasted_until_then(rest: str, start: int, mention: DateMention | None) -> bool:
    """Say whether words from ``start`` on tell how long it lasted, by another day than its own."""
    lasting = LASTING.search(rest)
    return bool(lasting and mention and start + lasting.end() != mention.start)


def _needs_had(word: str, *, passive: bool) -> bool:
    """Say whether a second verb is told by the same "had", or by one of its own."""
    form = form_of(word)
    bare = WordForm.PARTICIPLE in form and WordForm.PAST not in form
    return word in {"had", "been"} or (bare and not passive)


def _dates(reading: Reading, verb: VerbGroup, mention: DateMention) -> bool:
    """Say whether a date tells when the verb was done: "on Monday"; not up to when."""
    base, text = reading.sentence.start, reading.sentence.text
    start, end = mention.start - base, mention.end - base
    between = (verb.end, start) if start >= verb.end else (end, verb.start)
    if any(between[0] <= one.start < between[1] for one in reading.verbs):
        return False
    lead = text[max(0, start - LONGEST_LEAD) : start]
    if mention.timex_type not in {"DATE", "TIME"} or BOUND.search(mention.text):
        return False
    return _tells_when(lead)


def _tells_when(lead: str) -> bool:
    """Say whether what stands before a date lets it say when: "in", "last", or a plain word."""
    last = LAST.search(lead.lower())
    word = last["word"] if last else ""
    return word not in verb_words("prepositions") | {"of"} or word in {"on", "in", "during"}


def _since(reading: Reading, verb: VerbGroup, mention: DateMention) -> int | None:
    """Say where "since" stands that a date is behind, with nothing between it and the verb."""
    stop = reading.sentence.start + verb.end
    found = SINCE.search(reading.text, stop, mention.start)
    return found.start() if found and not reading.text[stop : found.start()].strip() else None


def _lasted(reading: Reading, verb: VerbGroup, telling: Telling) -> bool:
    """Say whether it befell one and lasted: "the port had been shut since May".

    Of "300 men" some were arrested later than on that day, and what "had risen" rose after it.
    """
    return verb.passive and not is_open(_subject(reading, telling))
