"""Say the same in fewer words: a title before a name goes, and what kind of place a place is.

Each way comes with what it loses, on the scale of ``losses``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.pipeline.headlines.endings import is_adjective
from webapp.pipeline.headlines.losses import FREE, PLACE, PLACED
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import titles
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words

OF_KIND = 0.3
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


def condensed(sentence: str, persons: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Give the sentence in fewer words, with what is lost by it, all that is idle first."""
    plain = AIMS.sub("", TOTAL.sub("", sentence))
    short, lost = _without_kinds(plain)
    named, titled = _without_titles(short, persons)
    for words, loss in (
        (plain, 0.1),
        (short, 0.1 + lost),
        (named, 0.1 + lost + titled),
        (_without_titles(plain, persons)[0], 0.1 + titled),
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


def _without_titles(sentence: str, persons: frozenset[str]) -> tuple[str, float]:
    """Leave titles off before the names of persons: "loyal to | Norland’s leader | Tom Bond"."""
    lost = 0.0
    for name in persons:
        at = sentence.find(f" {name}")
        start = _title_start(sentence, at + 1) if at > 0 else at + 1
        if start <= at and start > 0:
            sentence = sentence[:start] + sentence[at + 1 :]
            lost += TITLE
    return sentence, lost


def _title_start(sentence: str, at: int) -> int:
    """Give where the title begins that stands right before ``at``; ``at`` for none."""
    words = list(re.finditer(r"\S+", sentence[:at]))
    start, roles = at, False
    while words and _is_of_title(words[-1][0], roles=roles):
        word = words.pop()
        roles = roles or word[0].lower() in names_words().titles.roles
        start = word.start()
    if not roles:
        return at
    before = words[-1][0].lower() if words else ""
    opens = verb_words("prepositions") | {"to", "and", "that", "said", "says", "as", "than"}
    if before in {"the", "its", "their"}:
        start, before = words[-1].start(), words[-2][0].lower() if len(words) > 1 else ""
    return start if before in opens or _is_verb(before) else at


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
