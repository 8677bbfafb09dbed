"""The words that let a sentence without a date take over another's, or forbid it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from webapp.pipeline.numerals import MULTITUDE, NUMBER, any_of
from webapp.pipeline.pronouns import DEFINITE, DETERMINER, THIRD_PERSON, WHOSE
from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.wording import stem
from webapp.vocabulary import built_in

WHERE = re.compile(r" (?:in|at|from|of|on|with) ")
DEFINITE_NOUN = re.compile(
    r"\b(?:the|these|this|those|that)\s+(?:same\s+)?(?:[\w-]+\s+){0,2}?(?P<noun>[a-zé]+)\b",
    re.IGNORECASE,
)
KNOWN = re.compile(rf"(?:{DEFINITE}|this|these|both|{any_of(THIRD_PERSON)})\b", re.IGNORECASE)
BEFORE = re.compile(
    rf"(?:Before|Prior to) (?:becoming|joining|{WHOSE} "
    r"(?:post|time|job|career|appointment|election|role|tenure|term|move|rise|years?))\b"
)
WHEN_FIRST = re.compile(r"\bwhen [^,;:]{2,60} first \w+", re.IGNORECASE)
SAME_DAY = re.compile(
    r"\b(?:(?:earlier|later) (?:in|on) the (?:same )?day|(?:later |earlier )?(?:that|the same) "
    r"(?:day|morning|afternoon|evening|night))\b",
    re.IGNORECASE,
)


class Example(msgspec.Struct, frozen=True):
    """Two sentences, and whether the second takes the date of the first."""

    before: str
    sentence: str
    inherits: bool


class AnchoringWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``anchoring.toml``."""

    background: tuple[str, ...]
    harmless: tuple[str, ...]
    occasions: frozenset[str]
    happenings: frozenset[str]
    eventive_endings: tuple[str, ...]
    states: frozenset[str]
    callings: frozenset[str]
    speaking: frozenset[str]
    documents: frozenset[str]
    continuing: frozenset[str]
    announcing: frozenset[str]
    holding: frozenset[str]
    asserting: frozenset[str]
    deciding: frozenset[str]
    intending: frozenset[str]
    settling: frozenset[str]
    voting: frozenset[str]
    crowds: frozenset[str]
    vague: frozenset[str]
    deals: frozenset[str]
    examples: tuple[Example, ...]


@cache
def anchoring_words() -> AnchoringWords:
    """Give the words that license or forbid taking over a date."""
    words: AnchoringWords = built_in("anchoring", AnchoringWords)
    return words


DOCUMENT_NOUN = rf"(?P<noun>{any_of(anchoring_words().speaking)})"
"""The noun of a document that speaks, as part of a pattern."""
DOCUMENT = re.compile(
    rf"\b(?:according to )?(?:{DETERMINER}|this)\s+(?:[\w-]+\s+){{0,2}}?"
    rf"{DOCUMENT_NOUN}\b",
    re.IGNORECASE,
)


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")


@cache
def _background() -> re.Pattern[str]:
    return _any_of(anchoring_words().background)


@cache
def _harmless() -> re.Pattern[str]:
    return _any_of(anchoring_words().harmless)


def is_background(words: str) -> bool:
    """Say whether words outside of quotations tell of habit or another time."""
    if BEFORE.match(words):
        return True
    return _background().search(_harmless().sub(" ", words.lower())) is not None


def tells_of_first(words: str) -> bool:
    """Say whether words tell of the time when something was first done: "when Roe first came"."""
    return WHEN_FIRST.search(words) is not None


def means_same_day(words: str) -> bool:
    """Say whether words point to the day told of: "later that day", "earlier in the day"."""
    return SAME_DAY.search(words) is not None


def is_known(subject: str) -> bool:
    """Say whether a subject is told as one already spoken of: "he", "the plane", "its crew"."""
    return KNOWN.match(subject) is not None


@cache
def _crowd() -> re.Pattern[str]:
    people = f"(?:{any_of(anchoring_words().crowds)})"
    return re.compile(
        rf"(?:(?:about|around|nearly|almost|over|some|another|at least|more than|up to) )?"
        rf"(?:[1-9]\d*(?:,\d{{3}})* |(?:{NUMBER}|{MULTITUDE}|several|many) (?:of )?)"
        rf"(?:[a-z-]+ ){{0,2}}?{people}\b|(?:[a-z-]+ )?{people}\b(?! of the)",
        re.IGNORECASE,
    )


def is_crowd(subject: str) -> bool:
    """Say whether a subject is people told as new: "15 people", "riot police"."""
    return _crowd().match(subject) is not None


def document_in(words: str) -> str:
    """Name the document that speaks in words outside of quotations: "the statement said"."""
    match = DOCUMENT.search(words)
    return stem(match["noun"].lower()) if match else ""


def speaker_in(subject: str) -> str:
    """Name who speaks by calling in the subject of a report: "police", "officials in Lesk"."""
    whole = subject.lower()
    nouns = (one.rpartition(" ")[2] for one in (whole, WHERE.split(whole, maxsplit=1)[0]))
    return next((noun for noun in nouns if noun in anchoring_words().callings), "")


@cache
def occasion_stems() -> frozenset[str]:
    """Give the stems of the nouns of things that happen at one time."""
    return frozenset(stem(noun) for noun in anchoring_words().occasions)


def occasions_told(stems: Iterable[str]) -> set[str]:
    """Give the stems of the occasions that a happening is, by its words: "approved" is a vote."""
    told = set(stems)
    vote = {stem("vote")} if not told.isdisjoint(map(stem, anchoring_words().voting)) else set()
    return told & occasion_stems() | vote


def occasions_in(words: str) -> set[str]:
    """Give the stems of the happenings that words point to: "the talks", "this meeting"."""
    return {stem(m["noun"].lower()) for m in DEFINITE_NOUN.finditer(words)} & occasion_stems()


def tells_now(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells one past happening: "said", not "has said", "had said", "says"."""
    return (
        verb is not None
        and verb.form is Form.FINITE
        and verb.tense is Tense.PAST
        and verb.aspect is Aspect.SIMPLE
        and not verb.modal
    )


def tells_result(verb: VerbGroup | None) -> bool:
    """Say whether a verb tells what has just happened: "has said", not "has been saying"."""
    return (
        verb is not None
        and verb.tense is Tense.PRESENT
        and verb.aspect is Aspect.PERFECT
        and not verb.text.endswith("ing")
    )


def reports(verb: VerbGroup | None) -> bool:
    """Say whether a verb is one by which a speaker speaks or goes on."""
    return verb is not None and verb.lemma in anchoring_words().continuing
