"""What a headline that is a quotation tells by itself, and what only its speech tells."""

from __future__ import annotations

import re

from webapp.pipeline.references.leaning import leaning_nouns

CAPITAL = re.compile(r"\b[A-Z]")
SAID = re.compile(r": “(?P<words>[^”]*)”$")
LEAVES_OPEN = re.compile(r"\b(?:it|they|them|this|these|those|there|here)\b|^that\b", re.IGNORECASE)
THAT = re.compile(r"\bthat\b")
OURS = re.compile(r"\b(?:[Ww]e|us)\b(?!.*\b[A-Z])")
THEIRS = re.compile(r"^.[^A-Z]*\b(?:their|his|her)\b")
FEWEST_OF_OURS = 8
MOST_IN_BRIEF = 12


def leaves_open(headline: str) -> bool:
    """Say whether a headline is a quotation of what only its speech tells: “We have seen this”."""
    words = quoted_in(headline)
    if LEAVES_OPEN.search(words) or THEIRS.search(words):
        return True
    if is_brief(headline) and (THAT.search(words) or asked_after_in(words)):
        return True
    return words.count(" ") < FEWEST_OF_OURS - 1 and OURS.search(words) is not None


def is_brief(headline: str) -> bool:
    """Say whether a headline is a quotation of a few words."""
    words = quoted_in(headline)
    return bool(words) and words.count(" ") < MOST_IN_BRIEF


def quoted_in(headline: str) -> str:
    """Give the words behind a speaker and a colon; empty where a headline is no quotation."""
    said = SAID.search(headline)
    return said["words"] if said else ""


def asked_after_in(quoted: str) -> tuple[str, ...]:
    """Give the nouns that a reader of a brief quotation asks after; a long one explains them."""
    if quoted.count(" ") >= MOST_IN_BRIEF:
        return ()
    return leaning_nouns(quoted, named=CAPITAL.search(quoted, 1) is not None)
