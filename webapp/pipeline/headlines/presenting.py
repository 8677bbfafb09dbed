"""Say whether words can stand as a headline: whole, and clear without what was told before."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.blemishes import is_blemished
from webapp.pipeline.headlines.endings import balanced, ends_well, lacks_main_clause, lacks_noun
from webapp.pipeline.headlines.saying import NEXT_PLAIN, says_nothing
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.headlines.tidying import without_speech
from webapp.pipeline.numerals import NUMBER
from webapp.pipeline.verbs import Form, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import forms
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_adverb, ends_plural

AT_MOST = 96
UTMOST = 99
FOR_COMPLEMENT = 110
POINTED_OBJECT = re.compile(r" (?:them|him|those|these|such)\b(?! who\b| that\b| of\b)")
POINTED_THING = re.compile(r" it\b(?! (?:quits|a day)\b)")
THEM = re.compile(r"\bthem\b(?! (?:who|that|of)\b)")
NOBODY_NAMED = re.compile(r"(?: (?!the\b|an?\b)[a-z]+(?<!s)){1,3} (?:him|them)\b(?! who\b| that\b)")
VOICED = re.compile(r"^[^“:]{2,70}: (?P<told>[^“].*)")
LONGER_NAME = re.compile(r"\w+ [A-Z]\w* [A-Z]")
TWO_WORDS = re.compile(r"\w+ \w+\b")
CAPITAL = re.compile(r"\b[A-Z]")
TELLING_WHICH = {
    "the former": re.compile(r"\b(?:[A-Z]|of\b)"),
    "the two": CAPITAL,
    "the three": CAPITAL,
}
ALWAYS_POINTS = frozenset({"latter", "said", "same", "other", "others"})
SOME_OTHERS = re.compile(r"(?:some |many |several |[a-z]+ |\d+ )others\b(?! of\b)", re.IGNORECASE)
PLAIN_JOINTS = frozenset({"and", "or", "to", "who", "that", "which", "loyal"})
ONE_DOING = re.compile(
    rf"(?:another|both|{NUMBER}) (?:(?P<doing>\w+ing)|(?P<done>\w+ed))"
    r" (?P<next>\w+)",
    re.IGNORECASE,
)
SHOUTED = re.compile(r"(?:US|WHO|IT) ")
NUMBER_NEXT = re.compile(r" \d")
FEWEST_WORDS = 3
OF_ONE = frozenset({"has", "was"})
OF_MANY = frozenset({"have", "are", "were"})


def points_outside(words: str) -> bool:
    """Say whether a headline begins with words that mean something told before.

    "The city" does; in "the city council approved" and "the City Council approved" it is only the
    beginning of another name.
    """
    lower = words.lower()
    first = re.split(r"[\s,’']", lower, maxsplit=1)[0]
    if _leaves_noun_out(words):
        return True
    whole = SHOUTED.match(words) or lower.startswith(("one of the ", "all of the ", "each of the "))
    if whole or _counts(words, first):
        return False
    two, pointing = TWO_WORDS.match(lower), headline_words().pointing
    if first in pointing or two is None or two[0] not in pointing:
        return first in pointing
    if two[0] in TELLING_WHICH:
        return _tells_not_which(words, two.end(), TELLING_WHICH[two[0]])
    return two[0].rpartition(" ")[2] in ALWAYS_POINTS or _noun_points(words, two.end())


def _tells_not_which(words: str, end: int, telling: re.Pattern[str]) -> bool:
    """Say whether no name tells who is meant: not in "the former mayor of Oster"."""
    verb = next((verb.start for verb in find_verbs(words) if verb.finite), len(words))
    return telling.search(words, end, verb) is None


def _noun_points(words: str, end: int) -> bool:
    """Say whether the noun up to ``end`` means one told before, and begins no other name."""
    following = NEXT_PLAIN.match(words, end)
    if following is None:
        return LONGER_NAME.match(words) is None
    return _tells_at(words, following.start("word")) or _stands_alone(following["word"].lower())


def _stands_alone(following: str) -> bool:
    """Say whether a noun is not told more of: "the city | in", not "the city | of", "council"."""
    closed = verb_words("prepositions") | verb_words("conjunctions") | verb_words("subordinators")
    closes = following in closed | verb_words("adverbs") or ends_adverb(following)
    return closes and following != "of"


def _leaves_noun_out(words: str) -> bool:
    """Say whether one of those told before does something: "One carrying rice", "Two others"."""
    if SOME_OTHERS.match(words):
        return True
    if words.startswith("Another "):
        start = len("Another ")
        if any(verb.start == start and verb.finite for verb in find_verbs(words)):
            return True
    doing = ONE_DOING.match(words)
    if doing is None:
        return False
    word = (doing["doing"] or doing["done"]).lower()
    following = doing["next"].lower()
    opens = verb_words("prepositions") | verb_words("determiners")
    return (
        forms(word) is not None and word not in headline_words().nouns_in_ing and following in opens
    )


def _counts(words: str, first: str) -> bool:
    """Say whether a counting word has its noun behind it: "one man", "all schools"."""
    if first not in headline_words().counting:
        return False
    following = NEXT_PLAIN.match(words, len(first))
    if following is None:
        return NUMBER_NEXT.match(words, len(first)) is not None
    closed = verb_words("prepositions") | verb_words("conjunctions") | verb_words("determiners")
    closed |= verb_words("pronouns") | verb_words("adverbs") | verb_words("subordinators")
    told = _tells_at(words, following.start("word"))
    return not told and following["word"].lower() not in closed | {"more", "another", "such"}


def _tells_at(words: str, start: int) -> bool:
    """Say whether the word at ``start`` belongs to a finite verb."""
    return any(verb.start <= start < verb.end and verb.finite for verb in find_verbs(words))


def disagrees(subject: str, predicate: str) -> bool:
    """Say whether a plain noun and its verb differ in number: such a subject was misread."""
    within = frozenset(subject.lower().split()[1:]) & (verb_words("prepositions") | PLAIN_JOINTS)
    if within or re.search(r"[,“]", subject) or subject.lower() == "there":
        return False
    last, verb = subject.rsplit(" ", 1)[-1], predicate.split(" ", 1)[0]
    if not last.islower() or last in verb_words("plural_subjects") or len(last) <= len("some"):
        return False
    plural = ends_plural(last) and not last.endswith("ics")
    return verb in (OF_ONE if plural else OF_MANY)


def lacks_subject(words: str) -> bool:
    """Say whether a headline begins with its verb: "Were closed", "Repeatedly said it was"."""
    first = words.split(" ", 1)[0]
    start = len(first) + 1 if ends_adverb(first.lower()) or first == "First" else 0
    return any(
        verb.start == start and (verb.finite or verb.reporting or verb.form is Form.INFINITIVE)
        for verb in find_verbs(words)
    )


def points_back(words: str) -> bool:
    """Say whether what the first verb is done to stands outside: "gave them leave"."""
    verbs = find_verbs(words)
    first = next((verb for verb in verbs if verb.finite), None)
    if first is None or POINTED_OBJECT.match(words, first.end):
        return first is not None
    if POINTED_THING.match(words, first.end) and _is_done_to(first, words[: first.start]):
        return True
    if _means_others(words):
        return True
    stop = next((verb.start for verb in verbs if verb.start >= first.end), len(words))
    return NOBODY_NAMED.match(words[first.end : stop]) is not None


def _is_done_to(verb: VerbGroup, lead: str) -> bool:
    """Say whether a verb before "it" is done to it: "forced it", not "said it", "made it clear"."""
    judges = verb.lemma in headline_words().verdicts
    return not (verb.reporting or judges or "“" in lead)


def _means_others(words: str) -> bool:
    """Say whether "them" follows names alone, or nothing at all: "Roe said Ode had sold them"."""
    found = THEM.search(without_speech(words))
    if found is None:
        return False
    before = words[: found.start()].replace(",", "").split()
    several = verb_words("plural_subjects") | verb_words("determiners") | {"and", "both", "others"}
    several -= {"that", "which", "who"}
    return not any(
        (word.islower() and ends_plural(word)) or word.lower() in several or word[:1].isdigit()
        for word in before
    )


def is_presentable(words: str, longest: int = UTMOST) -> bool:
    """Say whether words can stand as a headline: whole, even marks, nothing dangling."""
    fits = len(words.split()) >= FEWEST_WORDS and len(words) <= longest
    return (
        fits
        and _ends_whole(words)
        and not is_blemished(words)
        and not _leans_on_others(words)
        and not lacks_subject(words)
        and not says_nothing(words)
        and not lacks_main_clause(words)
    )


def _ends_whole(words: str) -> bool:
    """Say whether marks come in pairs and the end is one."""
    return balanced(words) and ends_well(words) and not lacks_noun(words)


def _leans_on_others(words: str) -> bool:
    """Say whether something told before is meant, by its words or by those behind a speaker."""
    first, voiced = words.split(" ", 1)[0].lower(), VOICED.match(words)
    leads = first in headline_words().leading and not SHOUTED.match(words)
    if leads or points_outside(words) or points_back(words):
        return True
    return voiced is not None and points_outside(voiced["told"])
