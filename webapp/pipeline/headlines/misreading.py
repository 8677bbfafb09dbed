"""The last check of a headline: who acts in it, and whether its verbs fit together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from webapp.pipeline.headlines.awaited import may_be_noun, takes_clause
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.headlines.tidying import without_speech
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.numerals import any_of
from webapp.pipeline.pronouns import POSSESSIVES, POSSESSIVES_IN_SPEECH
from webapp.pipeline.verbs import Form, VerbGroup, find_verbs
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_plural

VOICED = re.compile(r"(?P<who>[^“”:]{2,70}): (?P<told>.+)")
TWICE = re.compile(
    r"([A-Z][^“”:]{3,60}?)(?: (?:said|says|added|announced)(?: that)?|:) \1\b", re.IGNORECASE
)
NAMED_AGAIN = re.compile(
    r"\b([A-Z][a-z]+) ([A-Z][\w-]+)(?=(?:(?! (?:said|says|and|but) |[:“”’]).)* \1 \2\b(?![’']))"
)
WORD = re.compile(r"[\w'’-]+")

LINK = re.compile(r"[,;:“”\"()–—]")
OPENING = re.compile(
    r"\b(?:who|which|that|whose|[Ww]hat|[Ww]hether|[Hh]ow|[Ww]here|[Ww]hy|[Ww]hen|[Ii]f)\b"
)
LEANING = re.compile(rf"\b(?:{any_of(headline_words().sure | headline_words().glad)})\b")
ZONES = frozenset({"ET", "EST", "EDT", "PT", "PST", "PDT", "CT", "GMT", "BST", "UTC", "CET", "IST"})
NOBODY = frozenset({"some", "many", "most", "several", "others", "few", "one", "all", "both"})
WANTING_NOUN = (
    verb_words("articles") | POSSESSIVES - {"his", "her"} | POSSESSIVES_IN_SPEECH | {"every"}
)
PLURAL_JOINTS = (
    verb_words("prepositions")
    | verb_words("adverbs")
    | {"and", "or", "nor", "both", "to", "not", "many", "some", "week", "month", "year", "today"}
)
BORDERS = (
    verb_words("conjunctions") | verb_words("subordinators") | {"that", "than", "who", "which"}
)


def grants(headline: str, sentence: str) -> bool:
    """Say whether a headline tells just what its sentence grants before a "but"."""
    granted = next((one for one in headline_words().granting if one in headline), "")
    if not granted or " but " in headline:
        return False
    return " but " in sentence[sentence.find(granted) :]


def is_misread(headline: str) -> bool:
    """Say whether a headline has no subject, or two verbs of which one has none.

    What stands in quotation marks is somebody's own words and not read.
    """
    if TWICE.match(headline) or _names_again(headline):
        return True
    voiced = VOICED.fullmatch(headline)
    if voiced and (_is_nobody(voiced["who"]) or is_misread(voiced["told"])):
        return True
    plain = without_speech(headline)
    groups = find_verbs(plain)
    first = next((verb for verb in groups if verb.finite), None)
    if first is not None and _lacks_subject(plain[: first.start], first, voiced=bool(voiced)):
        return True
    return _has_lone_verb(plain, groups)


def _names_again(headline: str) -> bool:
    """Say whether a person is named in full twice: a caption is glued to its sentence."""
    told = NAMED_AGAIN.finditer(without_speech(headline))
    return any(one[1].lower() in names_words().given.names for one in told)


def _lacks_subject(words: str, verb: VerbGroup, *, voiced: bool) -> bool:
    """Say whether the words before a verb are no subject, or none of this verb."""
    if _lacks_noun(words) or _opens_with_verb(words):
        return True
    return not voiced and _differs(words, verb)


def _opens_with_verb(subject: str) -> bool:
    """Say whether a subject is a verb with its object: "backs a plan | approved in May"."""
    first, _, rest = subject.strip().partition(" ")
    following = rest.split(" ", 1)[0]
    known = WordForm.THIRD in form_of(first.lower()) and following in {"its", "their", "his"}
    return known or (ends_plural(first) and following in {"a", "an"})


def _has_lone_verb(words: str, groups: Sequence[VerbGroup]) -> bool:
    """Say whether one of several verbs has no subject of its own."""
    finite = [verb for verb in groups if verb.finite]
    verbs_only = [verb for verb in finite if _can_only_be_verb(verb)]
    return any(_lacks_content(words, *pair) for pair in pairwise(finite)) or any(
        _runs_on(words, groups, *pair) for pair in pairwise(verbs_only)
    )


def _is_of_many(verb: VerbGroup) -> bool:
    """Say whether a verb has the form of many: "cease"; not "ceases", "put", "have"."""
    past = WordForm.PAST in form_of(verb.text)
    return verb.text == verb.lemma and may_be_noun(verb) and not past


def _differs(subject: str, verb: VerbGroup) -> bool:
    """Say whether one thing has a verb of many: "the plan cease the attacks"."""
    spelled = WORD.findall(subject)
    if not spelled or "," in subject or not _is_of_many(verb):
        return False
    last, several = spelled[-1], verb_words("plural_subjects") | PLURAL_JOINTS
    alike = not several.isdisjoint(one.lower() for one in spelled)
    return last.islower() and last.isalpha() and not (alike or ends_plural(last))


def _is_nobody(who: str) -> bool:
    """Say whether words before a colon name no speaker: "some", "meeting the crew"."""
    first = find_verbs(who)[:1]
    return who.lower() in NOBODY or any(v.form is Form.GERUND and not v.start for v in first)


def _can_only_be_verb(verb: VerbGroup) -> bool:
    """Say whether a verb can be nothing else: a past, an auxiliary; not "level", "port-led"."""
    return not may_be_noun(verb) and "-" not in verb.text and "'" not in verb.text


def _lacks_content(words: str, one: VerbGroup, other: VerbGroup) -> bool:
    """Say whether what somebody says has no subject: "warned could lead", not "he said were"."""
    touches = not words[one.end : other.start].strip()
    before = words[: one.start].rstrip().rpartition(" ")[2].lower()
    return touches and takes_clause(one) and before not in verb_words("subjects")


def _lacks_noun(subject: str) -> bool:
    """Say whether the words before a verb are no subject: "The", "ET", "The group, | charged"."""
    spelled = WORD.findall(subject)
    alone = len(spelled) == 1 and spelled[0] in ZONES
    parted = subject.rstrip().endswith(",") and subject.count(",") == 1
    wants = "“" not in subject and subject.rstrip().rpartition(" ")[2].lower() in WANTING_NOUN
    return alone or parted or wants


def _runs_on(words: str, groups: Sequence[VerbGroup], one: VerbGroup, other: VerbGroup) -> bool:
    """Say whether a second verb follows with nothing that opens a clause for it."""
    gap = words[one.end : other.start]
    spelled = WORD.findall(gap)
    if LINK.search(gap) or LEANING.search(gap) or not BORDERS.isdisjoint(spelled):
        return False
    if any(takes_clause(group) for group in groups if group.end <= other.start):
        return False
    if OPENING.search(words[: one.start]) or not headline_words().factual.isdisjoint(spelled):
        return False
    return not spelled or spelled[-1] not in verb_words("subjects")
