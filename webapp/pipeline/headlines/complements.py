"""Say whether a verb's complement stands behind a cut: "kept the town | on edge", "rose | to 5%".

A verb that puts something somewhere, judges it, sets somebody to do it or says how much there is
now tells little without the second half of its frame. A sum is the news wherever it stands.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from webapp.pipeline.headlines.endings import bare, is_adjective
from webapp.pipeline.headlines.parsed import Parsed, is_apart
from webapp.pipeline.headlines.sparing import UNITS
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.numerals import any_of
from webapp.pipeline.pronouns import DEFINITE
from webapp.pipeline.verbs import VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_adverb

DATED = re.compile(
    r"\w+ (?:\d{4}\b|(?:the )?(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:the|this|that|last|next) (?:\w+ ){0,2}"
    r"(?:day|week|month|quarter|year|half|night|morning|evening|time|wake)\b)"
)
BESIDE = re.compile(
    r"(?:of [^,;“”]{1,60}, )?[^,;“”]{1,80}, (?P<what>an? |(?:not )?[\w’'-]+)"
    r"(?=(?<= )|[.,]|$| (?:of|on|for|to|in|by|at|from|with|that)\b)"
)
BEHIND_ASIDE = re.compile(r"[^,;“”]{1,80}, ([a-z]+) ")
SET_TO = re.compile(
    r"(?:(?:by|in|at|on|during|with|from|of) [^,;“”]{1,70}? )?"
    r"to (?!the\b|an?\b|its\b|their\b)[a-z]+"
)
SUM_NEXT = re.compile(
    rf"(?:to|by|of|from|at) (?:(?:{any_of(headline_words().approximate)}) )?"
    r"(?:(?:[A-Z]{1,3})?[$£€¥]\d|\d[\d.,]*(?: ?%| per ?cent"
    r"| (?:[mb]illion|trillion|cents|pence|points|people|votes|seats|degrees)))"
)
DIGIT = re.compile(r"\d|\b(?:[mb]illion|per ?cent)\b")
THE_SUM = re.compile(
    rf"\b(?:{DEFINITE}|this|that) (?:[a-z]+ )?[A-Z]{{0,3}}[$£€¥]?\d[\d.,]*"
    r"(?: [mbt]r?illion)?$"
)
OF_WHAT = re.compile(r"(?:of|in|for|worth) (?!\d{4}\b|the\b|this\b|that\b|last\b|which\b)")
FOR_EACH = re.compile(r"(?:for|per|of|to) (?:each|every)\b")
EQUALLY = re.compile(r"\b(?:as|so) (?:[a-z]+ ){0,2}[a-z]+$")
NOT_SO = re.compile(r"\bnot (?:whether|if|that|because|about|for|to)\b(?!.*\bbut\b)")
LINKED = re.compile(
    r"\b(?:be|been|being|is|was|are|were|as|it|very|so|too|more|less) (?:\w+ )?\w+$"
)
DESCRIBES_ON = re.compile(
    r"[a-z-]+ (?!(?:and|or|but|in|on|at|of|to|for|by|with|from|as|that)\b)[a-z]"
)
AT_OCCASION = re.compile(r"\b(?:during|after|before|following) an? [a-z-]+$")
NOT_WHERE = frozenset({"of", "to", "for", "with", "by", "about", "as", "like", "per", "including"})
NOT_WHERE |= {"until", "during", "after", "before", "since", "despite", "following", "than"}
PARTICLES = verb_words("particles")
OPENS_HALF = frozenset({"after", "before", "when", "while", "since", "because", "until"})


def lacks_complement(parsed: Parsed, end: int, words: str, rest: str) -> bool:
    """Say whether the last verb of ``words`` is half of what it needs, cut before ``rest``."""
    last, rest = next(iter(parsed.before(end)[-1:]), None), rest.lstrip(". ")
    if last is None:
        return False
    if _carried_later(parsed, last, end, rest) or _needs_later(parsed, last, end):
        return True
    if _judged_later(last, rest) or _half_told(words, rest):
        return True
    if is_apart(parsed, end):
        return False
    if _half_subject(parsed, end, rest) or _half_counted(words, rest):
        return True
    return _verb_waits(parsed, last, end, rest)


def _half_told(words: str, rest: str) -> bool:
    """Say whether a comparison, a description or an occasion is cut off from its second half."""
    halves = (_half_said, _lacks_described, _occasion_told_by)
    return any(is_half(words, rest) for is_half in halves)


def _verb_waits(parsed: Parsed, verb: VerbGroup, end: int, rest: str) -> bool:
    """Say whether a verb is cut off from what it takes: a place, a task, an object of two."""
    return (
        _settled().match(rest) is not None
        or (rest.startswith("being ") and verb.lemma in headline_words().watching)
        or _is_placed(parsed, verb, end, rest)
        or _is_set_to(parsed, verb, end, rest)
        or _shares_object(parsed, verb, end, rest)
    )


def lacks_sum(parsed: Parsed, end: int, rest: str) -> bool:
    """Say whether the first sum that the last verb tells stands behind a cut: "a loss | of $3"."""
    last = next(iter(parsed.before(end)[-1:]), None)
    if last is None or is_apart(parsed, end) or not SUM_NEXT.match(rest):
        return False
    return DIGIT.search(parsed.sentence[last.end : end]) is None


def ends_on_open_verb(headline: str) -> bool:
    """Say whether the last word is a verb that tells nothing alone: "Roe lived", "was planned"."""
    words = bare(headline)
    last = next(iter(find_verbs(words)[-1:]), None)
    if last is None or last.end < len(words) or not last.finite:
        return False
    vocabulary = headline_words()
    return last.lemma in (vocabulary.open_passives if last.passive else vocabulary.open_verbs)


def _behind(parsed: Parsed, verb: VerbGroup, end: int) -> list[Token]:
    return [one for one in parsed.tokens if verb.end <= one.start < end]


def _is_placed(parsed: Parsed, verb: VerbGroup, end: int, rest: str) -> bool:
    """Say whether it is cut off where something is put or in which state it is kept."""
    opener = rest.split(" ", 1)[0]
    where = opener in verb_words("prepositions") - NOT_WHERE and DATED.match(rest) is None
    if verb.lemma not in headline_words().placing or not where:
        return False
    behind = _behind(parsed, verb, end)
    placed = bool(behind) and (_tells_how(behind[-1]) or any(map(_tells_where, behind)))
    return not placed and (bool(behind) or verb.passive)


def _tells_where(word: Token) -> bool:
    """Say whether a word behind a verb of putting may open where: "up", "in"."""
    return word.lower in verb_words("prepositions") - {"of"} | PARTICLES | {"to", "together"}


def _tells_how(word: Token) -> bool:
    """Say whether a last word may tell in which state something is kept: "closed", "safe"."""
    done = form_of(word.lower) & (WordForm.ING | WordForm.PARTICIPLE) and not word.capital
    return bool(done) or is_adjective(word.lower) or ends_adverb(word.lower)


def _judged_later(verb: VerbGroup, rest: str) -> bool:
    """Say whether what somebody is judged to be follows an aside: "found Roe | , ill, guilty"."""
    deems = verb.lemma in headline_words().deeming
    if deems and rest.startswith("to be "):
        return True
    beside = BESIDE.match(rest) if deems else None
    if beside is None or verb.passive:
        return False
    what = beside["what"].removeprefix("not ").strip()
    return what in {"a", "an"} | headline_words().asking or is_adjective(what)


def _carried_later(parsed: Parsed, verb: VerbGroup, end: int, rest: str) -> bool:
    """Say whether a verb's preposition follows an aside: "blamed the fire | , ..., on the crew"."""
    later = BEHIND_ASIDE.match(rest) if is_apart(parsed, end) and not verb.passive else None
    if later is None or verb.lemma not in headline_words().carrying.get(later[1], ()):
        return False
    return all(one.lower != later[1] for one in _behind(parsed, verb, end))


def _needs_later(parsed: Parsed, verb: VerbGroup, end: int) -> bool:
    """Say whether a verb's preposition is still to come: "referred the raid | to a court"."""
    needed = {one for one, verbs in headline_words().needing.items() if verb.lemma in verbs}
    if not needed or any(one.lower in needed for one in _behind(parsed, verb, end)):
        return False
    later = (one for one in parsed.tokens if one.start >= end)
    clause = takewhile(lambda one: one.lower not in {",", ";", ":", "that", "which", "who"}, later)
    return any(one.lower in needed for one in clause)


def _is_set_to(parsed: Parsed, verb: VerbGroup, end: int, rest: str) -> bool:
    """Say whether what somebody was set to do is cut off: "was asked | by Oster to leave"."""
    vocabulary = headline_words()
    asked = verb.lemma in vocabulary.controlling | vocabulary.permitting
    if not (asked and verb.passive) or SET_TO.match(rest) is None:
        return False
    told = {one.lower for one in _behind(parsed, verb, end)}
    return told.isdisjoint({"to", "that", "about", ","}) and (
        not rest.startswith("to ") or "by" in told
    )


def _shares_object(parsed: Parsed, verb: VerbGroup, end: int, rest: str) -> bool:
    """Say whether the object of two verbs is cut off: "to hunt down | and hold the thieves"."""
    joint, second = (*rest.split(" ", 2), "")[:2]
    goes_on = joint in {"and", "or"} and bool(form_of(second))
    if not goes_on or verb.passive or verb.lemma in headline_words().intransitive:
        return False
    acts = verb.lemma in verb_words("transitive") | headline_words().hunting
    return acts and all(one.lower in PARTICLES for one in _behind(parsed, verb, end))


def _half_subject(parsed: Parsed, end: int, rest: str) -> bool:
    """Say whether a clause keeps one of two subjects: "after the mayor | and ten envoys left"."""
    if not rest.startswith(("and ", "or ")):
        return False
    before = [one for one in parsed.tokens if one.end <= end]
    opener = next((one for one in reversed(before) if one.lower in OPENS_HALF | {",", ";"}), None)
    if opener is None or opener.lower not in OPENS_HALF:
        return False
    verbs = [verb.start for verb in parsed.verbs if verb.finite and verb.start >= opener.end]
    return bool(verbs) and min(verbs) >= end and _is_bare_plural(before[-1])


def _is_bare_plural(word: Token) -> bool:
    return word.word and (word.lower.endswith("s") or word.capital)


def _half_counted(words: str, rest: str) -> bool:
    """Say whether a sum or a rate is half told: "its $3 million | of notes", "one | for each"."""
    if FOR_EACH.match(rest):
        return True
    following = rest.split(" ", 2)[1:2]
    measured = bool(following) and following[0] not in UNITS
    return measured and THE_SUM.search(words) is not None and OF_WHAT.match(rest) is not None


def _occasion_told_by(words: str, rest: str) -> bool:
    """Say whether it is cut off whose occasion it was: "during a visit | by the mayor"."""
    return rest.startswith(("by ", "of ", "to ")) and AT_OCCASION.search(words) is not None


@cache
def _settled() -> re.Pattern[str]:
    """Give a pattern of the phrases without which their verb means something else."""
    return re.compile(rf"(?:{'|'.join(sorted(headline_words().settled))})\b")


def _lacks_described(words: str, rest: str) -> bool:
    """Say whether a noun is cut off behind what describes it: "men newly | freed"."""
    last, following = words.rpartition(" ")[2], re.split(r"[\s,.;:”]", rest, maxsplit=1)[0]
    described = form_of(following) & (WordForm.ING | WordForm.PARTICIPLE)
    if last in headline_words().lately:
        return bool(described)
    if not is_adjective(last) or LINKED.search(words):
        return False
    return is_adjective(following) and DESCRIBES_ON.match(rest) is not None


def _half_said(words: str, rest: str) -> bool:
    """Say whether one side of a likeness or contrast is gone: "as good | as", "not if | but"."""
    if rest.startswith("as ") and EQUALLY.search(words):
        return True
    return rest.startswith("but ") and NOT_SO.search(words) is not None
