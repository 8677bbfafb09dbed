"""Whether words keep their capital inside of a sentence: "Roe said | Oster would"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.pipeline.headlines.telling import Span, headline_words
from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.numerals import number_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import forms
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_plural
from webapp.records import ActorKind, NameMention

SMALL_WORDS = (
    verb_words("determiners")
    | verb_words("prepositions")
    | verb_words("pronouns")
    | verb_words("subordinators")
)
ABSTRACT = re.compile(
    r"(?:[mt]ent|[st]ion|ness|ity|ism|ship|ance|ence|age|ure|ing|dom|hood|[lw]th)$"
)


def keeps_capital(text: str, span: Span, names: Sequence[NameMention]) -> bool:
    """Say whether a name or an abbreviation begins ``span`` of an article."""
    inside = text[span[0] : span[1]].split(" ", 2)
    first = inside[0].strip("“\"'‘,")
    shouted = len(first) > 1 and first.isupper()
    if first.lower() in SMALL_WORDS and first != "I" and not shouted:
        return False
    two = len(inside) > 1 and inside[1][:1].isupper()
    if two and not _only_leads_up(first, span[0], names):
        return True
    return first == "I" or _is_name(text, first, span, names)


def _only_leads_up(first: str, at: int, names: Sequence[NameMention]) -> bool:
    """Say whether a word only goes before a name: "Former envoy", "Top Norlandic officials"."""
    behind = at + len(first) + 1
    people = any(n.start == behind and n.kind is ActorKind.COUNTRY for n in names)
    return people or first.lower() in headline_words().late_titles


def _is_name(text: str, word: str, span: Span, names: Sequence[NameMention]) -> bool:
    """Say whether a word is of a name or a people, or mostly has a capital inside of sentences.

    Told nowhere else it is a name where it acts by itself and no list knows it.
    """
    if any(n.start <= span[0] + 1 < n.end and n.text[:1].isupper() for n in names):
        return True
    if word.lower() in number_words().multitudes:
        return False
    bare = re.sub(r"[’']s$", "", word)
    known = gazetteer.match([bare], 0, 1) is not None or bare in headline_words().peoples
    if known or word[1:] != word[1:].lower():
        return True
    told = re.findall(rf"[a-z,] ({re.escape(word)})\b", text, re.IGNORECASE)
    if not told:
        return _is_unknown(bare) and _acts(text[slice(*span)], len(word))
    return 2 * told.count(word) > len(told)


def _is_unknown(word: str) -> bool:
    """Say whether a word is none that many articles use, as far as its form shows."""
    small = word.lower()
    listed = small in names_words().common.words or forms(small) is not None
    return not (listed or ends_plural(small) or ABSTRACT.search(small))


def _acts(words: str, end: int) -> bool:
    """Say whether a finite verb stands right behind a word, which so is all of its subject."""
    return any(verb.finite and verb.start == end + 1 for verb in find_verbs(words))
