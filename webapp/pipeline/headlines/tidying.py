"""Tidy the words of a part of a headline: blanks, brackets, marks without a partner."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.endings import BREAK_EVEN
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.numerals import any_of
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_plural

SPACES = re.compile(r"\s+")
SPACE_BEFORE = re.compile(r"\s+([,.;:?!”)])")
DOUBLE_COMMA = re.compile(r"([,;])\s*,")
SMALL_BRACKET = re.compile(
    r"\((that|to|the|an?|is|are|was|were|and|of|in|like|who|which|has|have|be|it|they|we|for|on)\)"
)
BRACKETS = re.compile(r"(?P<lead>[\w’'-]*(?P<mark>[,“”]?))\s*\((?P<words>[^()]{0,60})\)")
TWICE_WRITTEN = re.compile(r"\b(that|the|of|to|in|for|and) \1\b(?= (?:the|an?|[A-Z])\b)")
WORD_TWICE = re.compile(
    r"\b(?!(?:very|many|much|more|long|really|ever|again|over|never|deep|that|most)\b)"
    r"([a-z]{4,}) \1\b"
)
EDGES = " ,;:–—-"
STOPS = EDGES + "."
AMPERSAND = re.compile(r"(?<=\w) (?:&amp;|amp) (?=[A-Z])")
JOINED_AMPERSAND = re.compile(r"(?<=\b[A-Z])(?:&amp;|amp)(?=[A-Z]\b)")
SAID_BEFORE = re.compile(r"(?<=\b[Tt]he )(?:afore)?said (?=[a-z])")
NEXT_ITEM = re.compile(r"(?<=\)) ?\d{1,2}\.?$")
CONTRACTED = re.compile(r"['’](s|ve|re|ll) ")
HAS_DONE = re.compile(
    r"(?:\w+ly |already |now |also |just )?(?:(?:been|had|got|become|gone|come)\b"
    r"|(?!(?:not|going|the|an?|at|in|on|of|to|for|with|by|from|under|over|near)\b)(?!\w+ing\b)"
    rf"\w+ (?:{DETERMINER}|more|\d[\d,.]*|[A-Z]\w*)\b)"
)
ADDED = re.compile(r"^(?P<lead>(?:has|have|had) )?add(?P<ending>ed|s)(?=$| that\b|:)")
SPELLED = {"s": "is", "ve": "have", "re": "are", "ll": "will"}
QUOTED = re.compile(r"“[^”]*”?")
BARE_SOURCE = re.compile(
    rf", according to (?:the )?(?:[a-z]+ )?(?:{any_of(headline_words().figures)})"
    r"(?: (?:published|released|issued))?$"
)


def without_speech(words: str) -> str:
    """Empty the quotation marks: what stands in them is somebody's own words."""
    return QUOTED.sub("“”", words)


def tidied(words: str) -> str:
    """Take brackets, loose marks and the number of a list's next item off."""
    words = NEXT_ITEM.sub("", SPACES.sub(" ", SAID_BEFORE.sub("", words)).strip())
    words = JOINED_AMPERSAND.sub("&", words)
    words = AMPERSAND.sub(" & ", _without_brackets(SMALL_BRACKET.sub(r"\1", words)))
    words = DOUBLE_COMMA.sub(r"\1", SPACE_BEFORE.sub(r"\1", words))
    words = words.replace("“ ", "“").replace(",”", "”").replace(".”", "”")
    words = TWICE_WRITTEN.sub(r"\1", _without_lone_bracket(words))
    words = WORD_TWICE.sub(r"\1", words)
    words = _without_stop(words)
    for tail in (
        " and",
        " but",
        " even",
        ", however",
        ", though",
        ", meanwhile",
        ", too",
        " as well",
    ):
        words = words.removesuffix(tail) if not BREAK_EVEN.search(words) else words
    return BARE_SOURCE.sub("", SPACES.sub(" ", words).strip(EDGES))


def _without_lone_bracket(words: str) -> str:
    """Take a square bracket off whose partner the source lacks."""
    paired = words.count("[") == words.count("]")
    return words if paired else words.replace("[", "").replace("]", "")


def _without_brackets(words: str) -> str:
    """Take brackets off, but not those whose words the sentence needs.

    Those are put in where somebody's own words lack them: "we expect (the mayor) to leave".
    """

    def put_in(found: re.Match[str]) -> str:
        kept = _is_needed(words[: found.start()], found)
        return f"{found['lead']} {found['words']}".lstrip() if kept else found["lead"]

    return BRACKETS.sub(put_in, words)


def _is_needed(before: str, found: re.Match[str]) -> bool:
    """Say whether what stands in brackets is the noun or the verb of the words around it."""
    lead = found["lead"].strip(",“”").lower()
    inside = before.count("“") > before.count("”") or found["mark"] == "“"
    if not inside or found["words"][:1].isdigit():
        return False
    opens = verb_words("determiners") | verb_words("prepositions") | verb_words("subjects")
    form = form_of(lead)
    acts = bool(form) and WordForm.ING not in form and not ends_plural(lead)
    modal = found["words"].lower() in verb_words("modals")
    return modal or not lead or lead in opens | {"to", "and"} or found["mark"] == "," or acts


def _without_stop(words: str) -> str:
    """Take marks off both ends, but the stop of a short form: "Quill Inc."."""
    core = words.strip(STOPS)
    last = core.rpartition(" ")[2]
    short = last[:1].isupper() and last.lower() in headline_words().stopped
    return f"{core}." if short and f"{core}." in words else core


def closed(words: str) -> str:
    """Close or drop a mark whose partner lies outside of the clause."""
    if words.count(")") > words.count("("):
        words = words[words.find(")") + 1 :].lstrip(" -–—:")
    if words.count("“") > words.count("”"):
        return f"{words}”" if not words.endswith("“") else words[:-1].rstrip()
    if words.count("”") > words.count("“"):
        return words.replace("”", "", 1)
    return words


def spelled_out(predicate: str) -> str:
    """Write the verb at the head of a predicate in full: "He | 's expected" as "is expected"."""
    contracted = CONTRACTED.match(predicate)
    if contracted is None:
        return predicate
    rest = predicate[contracted.end() :]
    auxiliary = "has" if contracted[1] == "s" and HAS_DONE.match(rest) else SPELLED[contracted[1]]
    return f"{auxiliary} {rest}"


def said_alone(predicate: str) -> str:
    """Write "said" for "added": what it was added to is told elsewhere."""
    added = ADDED.match(predicate)
    if added is None:
        return predicate
    said = "says" if added["ending"] == "s" else "said"
    return f"{added['lead'] or ''}{said}{predicate[added.end() :]}"
