"""Say the same in fewer words: a title before a name goes, and what kind of place a place is.

Each way comes with what it loses, on the scale of ``losses``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.headlines.compressing import QUOTED
from webapp.pipeline.headlines.endings import is_adjective
from webapp.pipeline.headlines.losses import FREE, PLACE, PLACED
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import titles
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words

OF_KIND = 0.3
LONGEST_BODY = 5
TITLE = 0.5
KIND_OF_PLACE = re.compile(
    r"\b(?P<where>in|at|near|from|to|on|outside|around|of|into|towards?|for|over|across)"
    r" (?:the|its|their|his|her|(?:[A-Z][\w.’'-]+ ){0,3}?[A-Z][\w.-]*['’]s?) "
    r"(?P<which>(?:[\w’'.-]+ ){0,4}?)"
    r"(?:(?:(?:port )?(?:town|city|village)|province|region|island|state|stronghold|bastion|enclave"
    r"|birthplace|home ?town|settlement) of|capital|(?:capital )?city) (?P<place>[A-Z][\w’'-]+)"
)
TOTAL = re.compile(r"\ba total of (?=\d)")
AIMS = re.compile(r"\bin (?:an? (?:attempt|effort|bid|move)|order) (?=to [a-z])")
INNER_PLACE = re.compile(
    r" (?:in|at|near|outside|around) (?:the )?(?:[A-Z][\w’'-]+ ?){1,3}(?<! )"
    r"(?= (?:to|as|from|for|with|against|over|during|by|on|after) )"
)


@dataclass(frozen=True, slots=True)
class Named:
    """The names of persons and of bodies that a clause tells of."""

    persons: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()


def condensed(sentence: str, names: Named) -> Iterator[tuple[str, float]]:
    """Give the sentence in fewer words, with what is lost by it, all that is idle first.

    Somebody's own words are never altered.
    """
    said = QUOTED.findall(sentence)
    for words, loss in _condensed(sentence, names):
        if said == QUOTED.findall(words):
            yield words, loss


def _condensed(sentence: str, names: Named) -> Iterator[tuple[str, float]]:
    plain = AIMS.sub("", TOTAL.sub("", sentence))
    short, lost = _without_kinds(plain)
    named, titled = _without_titles(short, names)
    for words, loss in (
        (plain, 0.1),
        (short, 0.1 + lost),
        (named, 0.1 + lost + titled),
        (_without_titles(plain, names)[0], 0.1 + titled),
    ):
        if words != sentence:
            yield words, loss
    for words, loss in ((sentence, 0.0), (named, 0.1 + lost + titled)):
        for found in INNER_PLACE.finditer(words):
            rest = words[: found.start()] + words[found.end() :]
            yield rest, loss + (FREE if PLACED.search(rest) else PLACE)


def _without_kinds(sentence: str) -> tuple[str, float]:
    """Leave off what kind of place a place is: "in | the oil town of | Oster"."""
    lost = 0.0

    def placed(found: re.Match[str]) -> str:
        nonlocal lost
        if not all(map(_describes, found["which"].split())):
            return found[0]
        lost += OF_KIND
        return f"{found['where']} {found['place']}"

    return KIND_OF_PLACE.sub(placed, sentence), lost


def _describes(word: str) -> bool:
    """Say whether a word before "city" only describes it: "eastern", "Libyan", "oil"."""
    closed = verb_words("prepositions") | verb_words("determiners") | {"and", "or"}
    if word[:1].isupper():
        return _is_of_country(word)
    return word not in closed


def _is_of_country(word: str) -> bool:
    known = gazetteer.match([word.removesuffix("’s").removesuffix("'s")], 0, 1)
    return known is not None or word in headline_words().peoples


def _without_titles(sentence: str, names: Named) -> tuple[str, float]:
    """Leave off what stands before names: "loyal to | Norland’s leader | Tom Bond"."""
    lost = 0.0
    ways = ((names.persons, _title_start), (names.bodies, _kind_start))
    for name, start_of in ((name, start_of) for known, start_of in ways for name in sorted(known)):
        at = sentence.find(f" {name}") + 1
        start = start_of(sentence, at) if at and (" " in name or name in names.bodies) else at
        if start < at:
            sentence = sentence[:start] + sentence[at:]
            lost += TITLE
    return sentence, lost


def _kind_start(sentence: str, at: int) -> int:
    """Give where it begins what kind of body stands before its name; ``at`` for nothing.

    "Dutch state-owned power group | Ode Corp." is told by its name.
    """
    words = [(one.start(), one[0]) for one in re.finditer(r"\S+", sentence[:at])]
    if not words or words[-1][1] not in names_words().nouns.organisations:
        return at
    start = at
    while words and (not words[-1][0] or _describes(words[-1][1])) and words[-1][1][-1].isalpha():
        start, _ = words.pop()
    if words and words[-1][1] in {"the", "a", "an"}:
        start, _ = words.pop()
    opens = verb_words("prepositions") | {"to", "and", "that", "said", "says"}
    return start if not words or words[-1][1] in opens else at


def _title_start(sentence: str, at: int) -> int:
    """Give where the title begins that stands right before ``at``; ``at`` for none."""
    words = [(one.start(), one[0]) for one in re.finditer(r"\S+", sentence[:at])]
    served = _words_of_body(words)
    start, roles = at, False
    del words[len(words) - served :]
    while words and _is_of_title(words[-1][1], roles=roles):
        start, word = words.pop()
        roles = roles or word.lower() in names_words().titles.roles
    if not roles:
        return at
    if words and words[-1][1].lower() in {"the", "its", "their"}:
        start, _ = words.pop()
    before = words[-1][1].lower() if words else "and"
    opens = verb_words("prepositions") | {"to", "and", "that", "said", "says", "as", "than"}
    return start if before in opens or _is_verb(before) else at


def _words_of_body(words: Sequence[tuple[int, str]]) -> int:
    """Count the words that say what somebody serves, at the end: "envoy | to the Arab League"."""
    said = [word for _, word in words]
    for count in range(2, min(LONGEST_BODY, len(said)) + 1):
        opener, *body = said[-count:]
        named = body[1:] if body[0] == "the" else body
        if opener in {"to", "of"} and named and gazetteer.match(named, 0, len(named)):
            found = gazetteer.match(named, 0, len(named))
            return count if found and found[0] == len(named) else 0
    return 0


def _is_of_title(word: str, *, roles: bool) -> bool:
    """Say whether a word stands in a title; one that only describes stands before its role."""
    lower = word.lower()
    if lower in titles():
        return True
    if not roles or word.endswith(","):
        return False
    if word[:1].isupper():
        return _is_of_country(word) or "." in word
    return lower in names_words().titles.vague or is_adjective(lower)


def _is_verb(word: str) -> bool:
    return bool(form_of(word) & (WordForm.PAST | WordForm.THIRD | WordForm.ING))
