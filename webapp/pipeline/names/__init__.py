"""Names of an article: who is named, what kind it is, what it does, and who "he" is.

No list of names is needed: capitals and context tell (titles, verbs of speech, heads of
organisations' names); countries, bodies and groups of many names are known from
``vocabulary/actors.toml``. What stays unsure is left out.
"""

from __future__ import annotations

from webapp.pipeline.names.article import mentions_of
from webapp.pipeline.names.tokens import tokenise
from webapp.records import NameMention, Sentence, SentenceKind

NAMING = frozenset({SentenceKind.PROSE, SentenceKind.CAPTION})


def find_names(text: str, sentences: tuple[Sentence, ...]) -> tuple[NameMention, ...]:
    """Find the names of an article, resolved inside it, in the order of the text.

    Titles, headings, bylines and furniture name no one. Takes time in proportion to the length.
    """
    rows = [tokenise(sentence) for sentence in sentences if sentence.kind in NAMING]
    return tuple(mentions_of(text, rows))
