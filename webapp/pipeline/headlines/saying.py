"""Say whether somebody speaks in a headline and what is said is missing."""

from __future__ import annotations

import re
from itertools import pairwise

from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.numerals import COUNT
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs import VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words

NEXT_PLAIN = re.compile(r" (?P<word>[a-z][\w’'-]*)")
SAYABLE = frozenset({"no", "nothing", "goodbye", "farewell", "yes", "so"})
ONLY_QUOTED = re.compile(r" (?:says?|said)(?: that)? “(?P<said>[a-z][\w’'-]*(?: [^”]+))”$")
ANNOUNCING = frozenset({"announce", "reveal", "disclose", "report", "confirm"})
NEW_THING = re.compile(r" (?:an?|its|new|another) ")
NAMED_ASIDE = re.compile(r"[^,“]+, (?:which|who) $")
NAMED_RELATIVE = re.compile(
    rf" (?:that )?(?:{DETERMINER}|some|any|those|{COUNT}) [^,“]{{3,60}}"
    r" (?:that|which|who) $"
)


def says_nothing(words: str) -> bool:
    """Say whether somebody speaks and what is said is missing: "Ada Quill said on a visit"."""
    if quoted := ONLY_QUOTED.search(words):
        return not any(verb.finite for verb in find_verbs(quoted["said"]))
    verbs = [verb for verb in find_verbs(words) if verb.finite]
    if not verbs or "“" in words[verbs[-1].end :]:
        return False
    if any(_asides_only(words, *pair) for pair in pairwise(verbs)):
        return True
    return not verbs[-1].passive and _speaks_in_vain(words, verbs[-1])


def _speaks_in_vain(words: str, verb: VerbGroup) -> bool:
    """Say whether the last verb tells that somebody speaks, and nothing behind it what."""
    if verb.lemma not in headline_words().asserting | headline_words().voicing:
        return False
    if verb.lemma == "tell":
        return _tells_nothing(words, verb.end)
    return _is_empty(verb.lemma, words[verb.end :])


def _tells_nothing(words: str, end: int) -> bool:
    """Say whether somebody is told and it is not said what: "told the crew on a visit"."""
    rest = words[end:]
    told = any(verb.start >= end for verb in find_verbs(words))
    return not told and " of " not in rest and " about " not in rest


def _is_empty(lemma: str, rest: str) -> bool:
    """Say whether what follows a verb of speech is nothing said: "said on a visit"."""
    following = NEXT_PLAIN.match(rest)
    word = following["word"].lower() if following else ""
    if lemma == "say":
        return word not in SAYABLE and not _may_tell(rest)
    if lemma not in headline_words().stating:
        return following is None and not rest.strip()
    bare = following is None and (not rest.strip() or rest.strip().startswith(","))
    return bare or word in verb_words("prepositions") | {"so", "that"}


def _may_tell(said: str) -> bool:
    """Say whether a word of what is said may be its verb: "the rebels hit a barge"."""
    tells = WordForm.PAST | WordForm.THIRD | WordForm.BASE
    for before, word in pairwise(said.split()):
        if word in verb_words("modals") or word == "ought":
            return True
        form = form_of(word.strip(",.”").lower())
        if form & tells and not before.endswith(",") and word.islower():
            return True
    return False


def _is_new(lemma: str, gap: str) -> bool:
    """Say whether a new thing is what is announced: "announced | a phone, which"."""
    return lemma in ANNOUNCING and NEW_THING.match(gap) is not None


def _asides_only(words: str, speaks: VerbGroup, other: VerbGroup) -> bool:
    """Say whether a name and a relative clause stand for what is said: "said the port, which"."""
    gap = words[speaks.end : other.start]
    if speaks.lemma not in headline_words().stating or _is_new(speaks.lemma, gap):
        return False
    if NAMED_ASIDE.search(gap):
        return "," not in words[other.end :]
    later = (verb for verb in find_verbs(words[other.end :]) if verb.finite)
    return NAMED_RELATIVE.match(gap) is not None and next(later, None) is None
