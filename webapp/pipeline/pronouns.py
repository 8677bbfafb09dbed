"""What stands for a name, from ``vocabulary/pronouns.toml``, as sets and as parts of patterns."""

from __future__ import annotations

from typing import Final

import msgspec

from webapp.pipeline.numerals import any_of
from webapp.vocabulary import built_in


class PronounWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``pronouns.toml``."""

    one_person: frozenset[str]
    thing_or_many: frozenset[str]
    speaking: frozenset[str]
    objects: frozenset[str]
    possessives: frozenset[str]
    possessives_in_speech: frozenset[str]
    meaning: dict[str, frozenset[str]]


_WORDS: Final[PronounWords] = built_in("pronouns", PronounWords)
ONE_PERSON: Final = _WORDS.one_person
"""He or she."""
THING_OR_MANY: Final = _WORDS.thing_or_many
"""It or they."""
THIRD_PERSON: Final = ONE_PERSON | THING_OR_MANY
"""What goes back to somebody or something named before, as a subject."""
SUBJECTS: Final = THIRD_PERSON | _WORDS.speaking
"""All that may be a subject."""
OBJECTS: Final = _WORDS.objects
"""All that may be an object; "it", "you" and "her" are more than that."""
POSSESSIVES: Final = _WORDS.possessives
"""Whose a thing is, of those spoken of."""
POSSESSIVES_IN_SPEECH: Final = _WORDS.possessives_in_speech
"""Whose a thing is, of those who speak and are spoken to."""
WHOSE: Final = f"(?:{any_of(POSSESSIVES)})"
"""The former as part of a pattern."""
DEFINITE: Final = f"(?:the|{any_of(POSSESSIVES)})"
"""What opens the words for a certain thing, as part of a pattern: "the", "its"."""
DETERMINER: Final = f"(?:the|an?|{any_of(POSSESSIVES)})"
"""What opens the words for a thing, as part of a pattern: "the", "an", "its"."""
MEANT: Final = {word: one for one, words in _WORDS.meaning.items() for word in words}
"""The subject that a pronoun of the third person is a form of: "they" for "their"."""
