"""Rules that a headline must keep, told by its own words and those of its article alone.

None of the code that makes headlines is asked, so that what holds there is measured here; of the
lists only that of irregular verbs is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from webapp.pipeline.verbs.lexicon import VerbWords
from webapp.vocabulary import built_in

LONGEST = 110
FEWEST_WORDS = 2
MAKING_WHOLE = frozenset({"said", "says", "was", "were"})
OPENING = """
and but or nor so yet because although though while whereas unless if that which who whom whose
he she it they we i you him them us this these those his its their our my your
"""
CLOSING = """
a an the of in at by for from with to and or but that which who whose whom as than is are
was were be been being has have had will would can could may might must should shall its his
their our my into onto about after since until while when where if because although including
between among against under amid during without within towards toward upon per via mr mrs ms dr
said says told despite beyond throughout not nor very precisely partly mainly largely even
especially no such
several many political national international foreign major large various so-called
"""
WHOLE_END = re.compile(r"\b(?:br(?:eaks?|oken?) even|at large|[a-z]+ May)[”’]?$|“No”$")
PLACEHOLDER = re.compile(
    r"The (?:move|decision|group|agency|statement|report|document|announcement|latter"
    r"|former(?! [^,]{2,40} of | [A-Z])"
    r"|incident|same|matter|issue|pair|other|others|region|country)\b"
    r"(?! (?:to|of|by|on|in|for|that|from|with)\b)"
)
GLUED = re.compile(
    r"[a-z] (?:But|And|He|She|They|We|It|There|When|While|After|If|However|Meanwhile) [a-z]"
)
TWICE = re.compile(r"([A-Z][^“”:]{3,60}?) (?:said|says|added)(?: that)? \1\b|: \S[^“]*: ")
CAPITAL_END = re.compile(r"([A-Z][a-z]+)[”’]?$")
LOOSE = re.compile(
    r" {2}|^ | $| [,.;:]|[\[\]]|\bsaid, (?:was|is|were|are|has|would)\b|…|\.\.\.[”’]?$"
)
STAMP = re.compile(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m|GMT|BST|EST|EDT|UTC)|\b(?:Reuters|AFP|AP)\) ?-")
NEW_WORD = "a word that the article has not"
PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def has_word(text: str, word: str) -> bool:
    """Say whether a text has a word so, or with a capital."""
    if word in text or word in MAKING_WHOLE or was_done_before(text, word):
        return True
    return re.search(rf"\b{re.escape(word.capitalize())}\b", text) is not None


def was_done_before(text: str, past: str) -> bool:
    """Say whether a text tells with "had" what a past tells: "had written" for "wrote"."""
    participles = "|".join(participles_of().get(past, ()))
    if not participles:
        return False
    return re.search(rf"\b[Hh]ad(?: \w+ly| also| earlier)? (?:{participles})\b", text) is not None


@cache
def participles_of() -> dict[str, set[str]]:
    """Give the participles of every irregular past that is spelled otherwise."""
    found: dict[str, set[str]] = {}
    for row in built_in("verbs", VerbWords).irregular:
        _, pasts, participles = row.split()
        for past in pasts.split("/"):
            found.setdefault(past, set()).update(participles.split("/"))
    return found


def violations(headline: str, text: str) -> Iterator[str]:
    """Say which rules a headline of an article with ``text`` breaks."""
    words = re.findall(r"[\w'’-]+", headline)
    if not words or len(words) < FEWEST_WORDS:
        yield "too few words"
        return
    if len(headline) > LONGEST:
        yield "too long"
    if words[0].lower() in OPENING.split() and words[0] not in {"US", "IT"}:
        yield "begins with a conjunction or pronoun"
    if headline[0].islower() and not re.search(rf"\b{re.escape(words[0])}\b", text):
        yield "begins with a small letter"
    if words[-1].lower() in CLOSING.split() and not WHOLE_END.search(headline):
        yield "ends in the middle"
    if any(headline.count(one) != headline.count(other) for one, other in PAIRS):
        yield "marks do not pair"
    if headline.count('"') % 2 or headline.endswith((",", ";", ":", "-")):
        yield "marks do not pair"
    if any(not has_word(text, word.strip("'’")) for word in words if word.islower()):
        yield NEW_WORD
    if STAMP.search(headline) or re.match(r"[\d:., ]+(?:[ap]m)?$|\d{1,2}:\d\d", headline):
        yield "a stamp in it"
    yield from loose_ends(headline, text)


def loose_ends(headline: str, text: str) -> Iterator[str]:
    """Say what shows that a headline was cut, glued, or leans on what was told before."""
    if LOOSE.search(headline):
        yield "a mark or blank that is loose, or an ellipsis"
    if "(" in headline:
        yield "a bracket in it"
    if PLACEHOLDER.match(headline):
        yield "begins with what was told before"
    if GLUED.search(re.sub(r"“[^”]*”?", "“”", headline)):
        yield "two sentences in it"
    if TWICE.search(re.sub(r"“[^”]*”?", "“”", headline)):
        yield "somebody told twice"
    last = CAPITAL_END.search(headline)
    if last and half_a_name(last[1], text):
        yield "ends in half a name"


def half_a_name(word: str, text: str) -> bool:
    """Say whether a text never has a word but before another with a capital."""
    found = re.findall(rf"\b{re.escape(word)}\b(['’-]|\s+[A-Z][a-z])?", text)
    return len(found) > 1 and all(following[:1].isspace() for following in found)
