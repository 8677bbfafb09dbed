"""Say whether words can stand as a headline: whole, and clear without what was told before."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.endings import balanced, ends_well, lacks_main_clause, lacks_noun
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.verbs import Form, find_verbs
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_plural
from webapp.spans import MONTHS

AT_MOST = 96
POINTED_OBJECT = re.compile(r" (?:them|him|those|these|such)\b(?! who\b| that\b| of\b)")
THAT_POINTS = re.compile(r"(?:\b(?:that|said|noted|added)|:) (?:this|these|those)\b", re.IGNORECASE)
POINTS_IN_QUOTATION = re.compile(r"“(?:That|These|Those|They|He|She)\b")
VOICED = re.compile(r"^[^“:]{2,40}: (?P<told>[^“].*)")
DAYS_OF_MONTHS = tuple(f"{month} {digit}" for month in MONTHS for digit in "123456789")
LOOSE_COMMA = re.compile(r"\b(?:and|or|but|in|on|at|of|to|the|a|be|by|from|with),")
TWO_WORDS = re.compile(r"\w+ \w+\b")
NEXT_PLAIN = re.compile(r" (?P<word>[a-z][\w’'-]*)")
ALWAYS_POINTS = frozenset({"former", "latter", "said", "same", "other", "others", "two", "three"})
SPOKEN = frozenset(
    {
        "say",
        "add",
        "note",
        "insist",
        "state",
        "claim",
        "argue",
        "stress",
        "explain",
        "reveal",
        "announce",
    }
)
PLAIN_JOINTS = frozenset({"and", "or", "to", "who", "that", "which", "loyal"})
HALF_PHRASE = re.compile(
    r"\b(?:of|with|for|from|by|at|into|the|an?) (?:would|could|should|is|was|were|are|has)\b"
    r"|\btold(?::| “)"
)
GLUED_DASH = re.compile(
    r"\w-(?:has|have|is|was|were|are|and|which|that|who|in|the|a|an|it|he|they|said)\b(?!-)"
)
LEFT_OPEN = re.compile(
    r", (?:many|most|some|all|half|both|one|each) of (?:them|whom|which)$|, particularly$"
    r"|^Ahead of [^,]*$|\b(?:said|says|added)"
    r" (?:even though|although|though|while|should|as|when|since|if|because) [^,]*$"
    r"|^[^,]* \w+ but that "
)
STAMP = re.compile(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m|GMT|BST|EST|EDT|UTC)|\b(?:Reuters|AFP|AP)\) ?-")
NUMBER_NEXT = re.compile(r" \d")
FEWEST_WORDS = 3


def points_outside(words: str) -> bool:
    """Say whether a headline begins with words that mean something told before.

    "The city" does; in "the city council approved" it is only the beginning of another name.
    """
    lower = words.lower()
    first = re.split(r"[\s,’']", lower, maxsplit=1)[0]
    pointing = headline_words().pointing
    two = TWO_WORDS.match(lower)
    if lower.startswith(("one of the ", "all of the ", "each of the ")) or _counts(words, first):
        return False
    if first in pointing or two is None or two[0] not in pointing:
        return first in pointing
    following = NEXT_PLAIN.match(words, two.end())
    if following is None or (two[0].rpartition(" ")[2] in ALWAYS_POINTS):
        return True
    start = following.start("word")
    if any(verb.start <= start < verb.end and verb.finite for verb in find_verbs(words)):
        return True
    word = following["word"].lower()
    closed = verb_words("prepositions") | verb_words("conjunctions") | verb_words("subordinators")
    return word != "of" and (word in closed | verb_words("adverbs") or word.endswith("ly"))


def _counts(words: str, first: str) -> bool:
    """Say whether a counting word has its noun behind it: "one man", "all schools"."""
    following = NEXT_PLAIN.match(words, len(first))
    if first not in headline_words().counting or following is None:
        return first in headline_words().counting and bool(NUMBER_NEXT.match(words, len(first)))
    closed = verb_words("prepositions") | verb_words("conjunctions") | verb_words("determiners")
    closed |= verb_words("pronouns") | verb_words("adverbs") | verb_words("subordinators")
    start = following.start("word")
    told = any(verb.start <= start < verb.end and verb.finite for verb in find_verbs(words))
    return not told and following["word"].lower() not in closed | {"more", "another", "such"}


def disagrees(subject: str, predicate: str) -> bool:
    """Say whether a plain noun and its verb differ in number: such a subject was misread."""
    within = frozenset(subject.lower().split()[1:]) & (verb_words("prepositions") | PLAIN_JOINTS)
    if within or re.search(r"[,“]", subject) or subject.lower() == "there":
        return False
    last, verb = subject.rsplit(" ", 1)[-1], predicate.split(" ", 1)[0]
    if not last.islower() or last in verb_words("plural_subjects") or len(last) <= len("some"):
        return False
    plural = ends_plural(last) and not last.endswith("ics")
    return (not plural and verb in {"have", "are", "were"}) or (plural and verb in {"has", "was"})


def lacks_subject(words: str) -> bool:
    """Say whether a headline begins with its verb: "Were closed", "Personally led the board"."""
    first = words.split(" ", 1)[0]
    start = len(first) + 1 if first.endswith("ly") else 0
    return any(
        verb.start == start and (verb.finite or verb.form is Form.INFINITIVE)
        for verb in find_verbs(words)
    )


def says_nothing(words: str) -> bool:
    """Say whether somebody speaks and what is said is missing: "Ada Quill said on a visit"."""
    verbs = [verb for verb in find_verbs(words) if verb.finite]
    if not verbs or "“" in words[verbs[-1].end :]:
        return False
    last, vocabulary = verbs[-1], headline_words()
    if last.passive or last.lemma not in vocabulary.asserting | vocabulary.voicing:
        return False
    following = NEXT_PLAIN.match(words, last.end)
    word = following["word"].lower() if following else ""
    if last.lemma == "tell":
        rest = words[last.end :]
        told = any(verb.start >= last.end for verb in find_verbs(words))
        return not told and " of " not in rest and " about " not in rest
    if last.lemma not in SPOKEN:
        return following is None and not words[last.end :].strip()
    rest = words[last.end :].strip()
    bare = following is None and (not rest or rest.startswith(","))
    return bare or word in verb_words("prepositions") | {"so", "that"}


def points_back(words: str) -> bool:
    """Say whether what the first verb is done to stands outside: "gave them leave"."""
    first = next((verb for verb in find_verbs(words) if verb.finite), None)
    return first is not None and POINTED_OBJECT.match(words, first.end) is not None


def is_presentable(words: str) -> bool:
    """Say whether words can stand as a headline: whole, even marks, nothing dangling."""
    first = words.split(" ", 1)[0].lower()
    return (
        len(words.split()) >= FEWEST_WORDS
        and "|" not in words
        and "“ " not in words
        and not ((voiced := VOICED.match(words)) and points_outside(voiced["told"]))
        and not LOOSE_COMMA.search(words)
        and not words.startswith(DAYS_OF_MONTHS)
        and not THAT_POINTS.search(words)
        and not POINTS_IN_QUOTATION.search(words)
        and not HALF_PHRASE.search(words)
        and not GLUED_DASH.search(words)
        and not LEFT_OPEN.search(words)
        and not STAMP.search(words)
        and not lacks_subject(words)
        and not says_nothing(words)
        and len(words) <= AT_MOST
        and first not in headline_words().leading
        and not points_outside(words)
        and not points_back(words)
        and balanced(words)
        and ends_well(words)
        and not lacks_noun(words)
        and not lacks_main_clause(words)
    )
