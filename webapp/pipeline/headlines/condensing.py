"""Say the same in fewer words: a title before a name goes, and what kind of place a place is.

Each way comes with what it loses, on the scale of ``losses``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.headlines.endings import is_adjective
from webapp.pipeline.headlines.leaving_out import says_the_same, without
from webapp.pipeline.headlines.losses import FREE, PLACE, PLACED
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import titles
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words

IDLE, OF_KIND, TITLE = 0.1, 0.3, 0.5
LONGEST_BODY = 5
ARTICLES = verb_words("articles")
SAYING = frozenset({"said", "says"})
LINKS = frozenset({"to", "and", "that"})
COMPARED = frozenset({"as", "than"})
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
    found = _condensed(sentence, names)
    yield from ((words, loss) for words, loss in found if says_the_same(sentence, words))


def _condensed(sentence: str, names: Named) -> Iterator[tuple[str, float]]:
    plain = AIMS.sub("", TOTAL.sub("", sentence))
    short, kinds = _without_kinds(plain)
    shortest, titles_there = _without_titles(short, names)
    untitled, titles_here = _without_titles(plain, names)
    briefest = shortest, IDLE + kinds + titles_there
    ways = ((plain, IDLE), (short, IDLE + kinds), briefest, (untitled, IDLE + titles_here))
    yield from (way for way in ways if way[0] != sentence)
    yield from _without_inner_place(sentence, 0.0)
    if shortest != sentence:
        yield from _without_inner_place(*briefest)


def _without_inner_place(sentence: str, loss: float) -> Iterator[tuple[str, float]]:
    """Leave off a place inside of a sentence that lost so much already."""
    for found in INNER_PLACE.finditer(sentence):
        rest = without(sentence, *found.span())
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
    words = _words_in(sentence[:at])
    if not words or words[-1][1] not in names_words().nouns.organisations:
        return at
    start = at
    while words and _is_of_kind(*words[-1]):
        start, _ = words.pop()
    if words and words[-1][1] in ARTICLES:
        start, _ = words.pop()
    opens = verb_words("prepositions") | LINKS | SAYING
    return start if not words or words[-1][1] in opens else at


def _words_in(lead: str) -> list[tuple[int, str]]:
    return [(one.start(), one[0]) for one in re.finditer(r"\S+", lead)]


def _is_of_kind(start: int, word: str) -> bool:
    """Say whether a word only describes; one that opens the sentence does in any letters."""
    return (not start or _describes(word)) and word[-1].isalpha()


def _title_start(sentence: str, at: int) -> int:
    """Give where the title begins that stands right before ``at``; ``at`` for none."""
    words = _words_in(sentence[:at])
    del words[len(words) - _words_of_body(words) :]
    start, roles = at, False
    while words and _is_of_title(words[-1][1], roles=roles):
        start, word = words.pop()
        roles = roles or word.lower() in names_words().titles.roles
    if not roles:
        return at
    if words and words[-1][1].lower() in {"the", "its", "their"}:
        start, _ = words.pop()
    return start if _may_precede(words[-1][1].lower() if words else "") else at


def _may_precede(word: str) -> bool:
    """Say whether somebody with a title may follow a word, none among them: "met | envoy Roe"."""
    closed = verb_words("prepositions") | LINKS | SAYING | COMPARED
    return not word or word in closed or _is_verb(word)


def _words_of_body(words: Sequence[tuple[int, str]]) -> int:
    """Count the words that say what somebody serves, at the end: "envoy | to the Arab League"."""
    said = [word for _, word in words]
    for count in range(2, min(LONGEST_BODY, len(said)) + 1):
        opener, *body = said[-count:]
        named = body[1:] if body[0] == "the" else body
        found = gazetteer.match(named, 0, len(named)) if named else None
        if opener in {"to", "of"} and found:
            return count if found[0] == len(named) else 0
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
