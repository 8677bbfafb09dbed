"""Let the article's own title tell its lead, where no wording of the lead stands as a headline.

A newspaper's opening sentence is often too long or too nested for ninety characters; its editor has
already put it into a headline. The title is taken only if it tells what the clause tells, word for
word for the most part, and is set like a sentence: "Ode Sues Quill" as "Ode sues Quill".
"""

from __future__ import annotations

import re
from functools import partial

from webapp.pipeline.headlines.presenting import is_presentable
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import forms
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import wording

LEAST_SHARED = 0.6
LEAST_WITH_DEED = 0.5
FEWEST_SHARED = 3
LONG = 4
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
OUTLET = re.compile(r"\s+[-–—|]\s+[^-–—|]{2,30}$")
OPEN = re.compile(r"[:?|;()\[\]…]|\.{3}|\s[-–—]\s")
QUOTE = re.compile(r'"([^"]*)"')


def title_telling(title: str, clause: str, text: str) -> str:
    """Give the ``title`` of an article with ``text`` set as a sentence, if it tells a ``clause``.

    Empty where it tells something else, asks, has a label before a colon, or no verb.
    """
    words = QUOTE.sub(r"“\1”", OUTLET.sub("", " ".join(title.split()))).rstrip(".")
    if OPEN.search(words) or words.isupper() or not _tells(words, clause):
        return ""
    told = _as_sentence(words, text)
    tells = _does(told, clause) or any(verb.finite for verb in find_verbs(told))
    return told if tells and is_presentable(told) else ""


def _tells(words: str, clause: str) -> bool:
    """Say whether most of the words of a title are those of a clause."""
    told = wording(words).stems
    shared = told & wording(clause).stems
    least = LEAST_WITH_DEED if _does(words, clause) else LEAST_SHARED
    return len(shared) >= FEWEST_SHARED and len(shared) >= least * len(told)


def _does(words: str, clause: str) -> bool:
    """Say whether a title has a verb of the clause, in any form: "wins" of "has won"."""
    done = {verb.lemma for verb in find_verbs(clause) if verb.finite}
    known = (forms(word) for word in WORD.findall(words.lower()))
    return any(one is not None and one[0] in done for one in known)


def _as_sentence(words: str, text: str) -> str:
    """Take the capitals of a title off that its article does not have; empty where none can say."""
    found = WORD.findall(words)[1:]
    long = [word for word in found if len(word) >= LONG]
    if not long or any(word[0].islower() for word in long):
        return words
    lowered = WORD.sub(partial(_in_text, text=text), words)
    return "" if "\0" in lowered else lowered[:1].upper() + lowered[1:]


def _in_text(found: re.Match[str], text: str) -> str:
    """Write a word of a title as the article has it inside its sentences."""
    word = found[0]
    named = re.search(rf"[a-z,’”] {re.escape(word)}\b", text) is not None
    if named or not word.istitle():
        return word
    small = word.lower()
    plain = re.search(rf"\b{re.escape(small)}\b", text) is not None
    known = forms(small) is not None or small in verb_words("prepositions")
    return small if plain or known else "\0"
