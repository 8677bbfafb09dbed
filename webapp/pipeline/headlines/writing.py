"""Write a headline from the parts of a clause."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.edits import (
    Edit,
    date_edits,
    name_edits,
    quotation_edits,
    render,
)
from webapp.pipeline.headlines.shortening import LONGEST, balanced, ends_well, shorten
from webapp.pipeline.headlines.telling import Span, Telling, headline_words
from webapp.records import ActorKind, NameMention

SPACES = re.compile(r"\s+")
SPACE_BEFORE = re.compile(r"\s+([,.;:?!”)])")
DOUBLE_COMMA = re.compile(r",\s*,")
BRACKETS = re.compile(r"\s*\([^()]{0,60}\)")
IDLE_AFTER = re.compile(
    r"^((?:has|have|had|was|were|is|are)?\s*)(also|further|however|meanwhile)\s+"
)
TITLE_PART = re.compile(r"[\w'’.&-]+(?:[ -][\w'’.&-]+){0,9}\s+$")
FEWEST_WORDS = 3
SPARE = 6


def _edits(text: str, telling: Telling, span: Span, known: set[str]) -> list[Edit]:
    return [
        *date_edits(text, span, telling.dates),
        *quotation_edits(text, span, telling.quotations),
        *name_edits(text, span, telling.names, known),
    ]


def _clean(words: str) -> str:
    words = SPACES.sub(" ", words).strip()
    words = BRACKETS.sub("", words)
    words = DOUBLE_COMMA.sub(",", SPACE_BEFORE.sub(r"\1", words))
    words = words.replace("“ ", "“").replace(",”", "”")
    return words.strip(" ,;:–—-.").removesuffix(" and").removesuffix(" but").strip(" ,;:–—-")


def _closed(words: str) -> str:
    """Close or drop a mark whose partner lies outside of the clause."""
    if words.count("“") > words.count("”"):
        return f"{words}”" if not words.endswith("“") else words[:-1].rstrip()
    if words.count("”") > words.count("“"):
        return words.replace("”", "", 1)
    return words


def _untitled(text: str, subject: Span, names: tuple[NameMention, ...]) -> Span:
    """Leave the title off a person who is named in full: "Foreign Minister Ada Quill"."""
    for name in names:
        inside = subject[0] < name.start and name.end == subject[1]
        person = name.kind is ActorKind.PERSON and not name.text[:1].islower()
        if inside and person and TITLE_PART.fullmatch(text[subject[0] : name.start]):
            lead = text[subject[0] : name.start].lower().split()
            return subject if "and" in lead else (name.start, name.end)
    return subject


def _subject(text: str, telling: Telling, known: set[str]) -> str:
    if telling.subject is None:
        known.add(telling.subject_words)
        return telling.subject_words
    span = _untitled(text, telling.subject, telling.names)
    return _clean(_closed(render(text, span, _edits(text, telling, span, known))))


def _predicate(text: str, telling: Telling, known: set[str]) -> str:
    start, end = telling.predicate
    edits = _edits(text, telling, telling.predicate, known)
    if telling.verb_words:
        edits.append(Edit(start, telling.verb_end, telling.verb_words))
    words = _clean(_closed(render(text, (start, end), edits)))
    return IDLE_AFTER.sub(r"\1", words)


def _lower_first(words: str, text: str, span: Span, names: tuple[NameMention, ...]) -> str:
    """Make the first letter small, unless a name or an abbreviation begins there."""
    first = words.split(" ", 1)[0]
    named = any(name.start <= span[0] + 1 < name.end and name.text[:1].isupper() for name in names)
    keeps = named or first[1:] != first[1:].lower() or first in {"I", "I’m"} or not text
    return words if keeps else words[:1].lower() + words[1:]


def _spoken(text: str, telling: Telling, known: set[str]) -> str:
    """Write what is said after its speaker: in quotation marks, or as it stands."""
    if telling.content is None:
        return ""
    span = telling.content
    words = _clean(_closed(render(text, span, _edits(text, telling, span, known))))
    if words.startswith("“"):
        return words
    return _lower_first(words, text, span, telling.names)


def _joined(subject: str, predicate: str, content: str) -> str:
    if not content:
        return f"{subject} {predicate}".strip()
    quoted = content.startswith("“") and content.endswith("”")
    return f"{subject} {predicate}{':' if quoted else ''} {content}"


def points_outside(words: str) -> bool:
    """Say whether a headline begins with a word that means something told before."""
    lower = words.lower()
    first = re.split(r"[\s,’']", lower, maxsplit=1)[0]
    pairs = (pair for pair in headline_words().pointing if " " in pair)
    return first in headline_words().pointing or any(lower.startswith(f"{pair} ") for pair in pairs)


def _presentable(words: str) -> bool:
    first = words.split(" ", 1)[0].lower()
    return (
        len(words.split()) >= FEWEST_WORDS
        and first not in headline_words().leading
        and not points_outside(words)
        and balanced(words)
        and ends_well(words)
    )


def make_headline(text: str, telling: Telling, longest: int = LONGEST) -> str:
    """Write the headline of one clause; empty where its words cannot stand alone.

    The words are the article's own: subject first, names in full, dates and idle words left out,
    phrases left off the end beyond ``longest`` characters.
    """
    known: set[str] = set()
    subject = _subject(text, telling, known)
    predicate = _predicate(text, telling, known)
    if not subject:
        return ""
    content = _spoken(text, telling, known)
    whole = _joined(subject, predicate, content)
    words = shorten(whole, longest)
    if not words and content and not content.startswith("“"):
        words = shorten(content, longest)
    if not words and len(whole) <= longest + SPARE:
        words = whole
    words = (
        words[:1].upper() + words[1:] if not words[:2].islower() or words[:1].islower() else words
    )
    return words if _presentable(words) else ""
