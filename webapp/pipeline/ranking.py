"""What was the first or the most of its kind: "the first flood since 2005", "the biggest"."""

from __future__ import annotations

from typing import Final

from webapp.pipeline.numerals import any_of, number_words
from webapp.pipeline.pronouns import DEFINITE

_WORDS = number_words()
ORDINAL: Final = rf"(?:{any_of(_WORDS.ordinal)}|\d{{1,4}}(?:st|nd|rd|th))"
"""What says which in a row, as part of a pattern: "third", "21st"."""
SUPERLATIVE: Final = (
    rf"(?:{any_of(_WORDS.superlatives)}|(?!(?:{any_of(_WORDS.nouns_in_est)})\b)[a-z]{{2,12}}est)"
)
"""What says that it is most so: "worst", "deadliest", no "arrest"."""
RANK: Final = rf"\b(?:{ORDINAL}|{any_of(_WORDS.ranking)}|{SUPERLATIVE})\b"
"""A word that says which of its kind: both of these, "only", "last"."""
RANKED_BESIDE: Final = rf", {DEFINITE} {RANK}[^,;.:]{{0,60}}$"
"""What is ranked behind a comma, up to the end: "cut its rate, the third cut | this year"."""
