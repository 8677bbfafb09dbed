"""Whether words can be the end of a headline, by the words alone, and what of them must go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.pronouns import POSSESSIVES, POSSESSIVES_IN_SPEECH
from webapp.pipeline.verbs import Form, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words

EDGES = " ,;:–—-"
HOW_MUCH = r"\b(?:not long|a little|a bit|some time|moments)"
"""How long before or after, as part of a pattern; nothing without what follows it."""
BY_HOW_MUCH = re.compile(rf" (?:{HOW_MUCH}|midway|halfway)$")
LAST_TWO = re.compile(r"([\w’'-]+) ([a-z][\w-]+)$")
MAY = re.compile(r"\b(?:in|by|until|since|from|to|next|last|of|late|early|mid|this) May[”.]*$")
DEGREE = re.compile(r"\b(?:an?|of|in|by|for|with) (?:very|more|most|less|\w+ly) ([a-z][\w-]+)$")
ADJECTIVE_ENDINGS = ("ful", "ous", "ive", "able", "ible", "less", "ical")
SHORTEST_ADJECTIVE = 5
BREAK_EVEN = re.compile(
    r"\b(?:br(?:eak|oke|oken|eaking) even"
    r"|(?:turn|check|hand)(?:s|ed|ing)? (?:him|her|it|them)sel(?:f|ves) in"
    r"|(?:first|second|only|last) time ever)$"
)
DETERMINERS = verb_words("articles") | POSSESSIVES | POSSESSIVES_IN_SPEECH
COMPARING = frozenset({"as", "than", "like"})
CONTENT = re.compile(r"(?:: “|: |“)(?=\S)")
THAT_IF = re.compile(
    r"\b(?:that|said|says|added|noted|warned|like),? "
    r"(?=(?:even )?(?:if|when|while|although|though|unless|once) )"
)
FOCUS = re.compile(r"(?:even|just|only|particularly|especially) ", re.IGNORECASE)
BESIDE = frozenset({"as", "because", "to", "with", "for", "since", "in", "after", "before"})


def balanced(words: str) -> bool:
    """Say whether quotation marks and brackets come in pairs, with something in them."""
    even = words.count('"') % 2 == 0 and words.count("(") == words.count(")")
    return even and words.count("“") == words.count("”") and "“”" not in words


def bare(headline: str) -> str:
    """Give a headline without the marks at its end."""
    return headline.removesuffix("”").removesuffix(" …").rstrip("”’\"') .!?")


def trimmed(words: str) -> str:
    """Give what a cut left without marks and words that only point at what is gone."""
    words = BY_HOW_MUCH.sub("", words.rstrip(EDGES).removesuffix("..."))
    rest, _, last = words.rpartition(" ")
    focuses = last in headline_words().focusing and not BREAK_EVEN.search(words)
    words = (rest if focuses else words).rstrip(EDGES)
    return f"{words}”" if words.count("“") == words.count("”") + 1 else words


def ends_well(headline: str) -> bool:
    """Say whether the last word can be a last word."""
    if MAY.search(headline):
        return True
    words = bare(headline).lower()
    last = words.rsplit(" ", 1)[-1]
    hangs = last in headline_words().dangling and not BREAK_EVEN.search(words)
    return not hangs and not words.endswith(_dangling_phrases())


@cache
def _dangling_phrases() -> tuple[str, ...]:
    """Give the ends of several words that wait for more: " as well as"."""
    return tuple(f" {phrase}" for phrase in headline_words().dangling if " " in phrase)


def lacks_noun(headline: str) -> bool:
    """Say whether a headline ends in an adjective whose noun is gone: "by a peaceful"."""
    words = bare(headline)
    degree = DEGREE.search(words)
    if degree and (is_adjective(degree[1]) or _describes(degree[1])):
        return True
    two = LAST_TWO.search(words)
    return two is not None and _describes_what_is_gone(two[1].lower(), two[2])


def _describes_what_is_gone(before: str, last: str) -> bool:
    """Say whether a last word, by the word before it, is said of a noun: "by | peaceful"."""
    if before in DETERMINERS:
        return is_adjective(last) or (before != "the" and _describes(last))
    free = last in headline_words().adverbial_adjectives or before in COMPARING
    return before in verb_words("prepositions") and is_adjective(last) and not free


def is_adjective(word: str) -> bool:
    """Say whether a word is an adjective and hardly ever a noun: "peaceful", "medical"."""
    vocabulary = headline_words()
    ending = len(word) > SHORTEST_ADJECTIVE and word.endswith(ADJECTIVE_ENDINGS)
    return word in vocabulary.adjectives or (ending and word not in vocabulary.adjectival_nouns)


def _describes(word: str) -> bool:
    """Say whether a word is a participle: "an updated"."""
    return word.endswith("ed") and form_of(word) == WordForm.PARTICIPLE | WordForm.PAST


def lacks_main_clause(headline: str) -> bool:
    """Say whether what is told is a subordinate clause alone: "While we have seen mild cases"."""
    return any(_leans(told) for told in (CONTENT.split(headline)[-1], THAT_IF.split(headline)[-1]))


def _leans(told: str) -> bool:
    """Say whether words are a subordinate clause or an aim, with no comma before another verb."""
    first = re.split(r"[\s,]", FOCUS.sub("", told), maxsplit=1)[0].lower()
    verbs = find_verbs(told)
    finite = [verb for verb in verbs if verb.finite]
    if not finite:
        return first == "with"
    aimed = first == "to" and _opens_with_infinitive(verbs)
    if not aimed and (first not in clause_words().adverbial or first in BESIDE):
        return False
    floor = 0 if aimed else finite[0].end
    return not any("," in told[floor : verb.start] for verb in finite)


def _opens_with_infinitive(verbs: Sequence[VerbGroup]) -> bool:
    """Say whether the first word opens an infinitive: "To help the town, crews left"."""
    return verbs[0].start == 0 and verbs[0].form is Form.INFINITIVE


def opening_word(rest: str) -> str:
    """Give the first word of what stands behind a cut, in small letters."""
    return re.split(r"[\s,.;:”]", rest, maxsplit=1)[0].lower()
