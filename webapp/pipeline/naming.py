"""What an article is called: its own title, a headline that its text begins with, else its opening.

A headline that stands over a text, or was glued to it, is often followed by a second one or the
words under a picture. It counts as the title only where it can be parted from them and is set like
a headline, or tells what the opening tells: the words under a picture alone are no title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.pipeline import furniture
from webapp.pipeline.front_parts import front_parts
from webapp.pipeline.opening_words import cut_short, flat, opening_words
from webapp.pipeline.verbs import Tense, find_verbs
from webapp.pipeline.verbs.lexicon import forms
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.records import Sentence, SentenceKind, TitleBasis

LONGEST_HEADING = 100
SHORTEST_HEADING = 20
FEWEST_WORDS = 4

_WORD = re.compile(r"[^\W\d_]{2,}")
_BULLET = re.compile(r"\\? ?[*•]")
_AGENCY = re.compile(r"\s[A-Z]{3,}[A-Za-z/ ,.-]{0,40}\|")
_BYLINE = re.compile(r"(?:^|\s)By (?:the )?[A-Z]")
_BEGINNING = re.compile(r"[A-Z\d\"“‘']")
_UNLIKE = re.compile(r"[|()]|: [“\"]")
_CREDIT = re.compile(
    r"(?:By|Credit|Photo|Picture|Image|Video)\b"
    r"|(?:[\w’'-]+ ){0,3}(?:editor|correspondent|reporter|producer)\b"
)
_LABEL = re.compile(r"[A-Z][\w’' -]{2,30}: (?![“\"])")
_SENTENCE_WORDS = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Aa]n|is|are|was|were|has|have|had|been|will|would|said|she|he|they|it)\b"
)
_OPEN = (":", ";", ",", "-", "–", "—", "(")


def name_of(title: str, sentences: tuple[Sentence, ...]) -> tuple[str, TitleBasis]:
    """Name an article, and say how: its ``title`` unless that is a stamp, else what it opens with.

    ``sentences`` are those of its text, as it would be printed.
    """
    stated = " ".join(title.split())
    if _WORD.search(stated) and furniture.kind_of_line(stated) is not SentenceKind.FURNITURE:
        return title, TitleBasis.STATED
    if heading := _heading(sentences):
        return heading, TitleBasis.FOUND
    opening = opening_words(sentences)
    return (opening, TitleBasis.OPENING) if opening else (title, TitleBasis.STATED)


def _heading(sentences: tuple[Sentence, ...]) -> str:
    """Give the headline that the text begins with; empty where none can be told surely."""
    prose = [one for one in sentences if one.kind is SentenceKind.PROSE]
    first = prose[0].start if prose else 0
    text = " ".join(one.text for one in prose)
    before = [one for one in sentences if one.start < first and one.kind is SentenceKind.TITLE]
    lines = [line.strip() for one in before for line in _BULLET.split(flat(one))]
    headings = [_first_part(line, text) for line in lines]
    glued = front_parts(flat(prose[0]), text)[:-1] if prose else ()
    return next((one for one in (*headings, *glued[:1]) if _is_headline(one)), "")


def _first_part(line: str, text: str) -> str:
    """Give the first of several things glued to one line: a headline without what follows it."""
    end = min(_furniture_starts(line), default=len(line))
    return front_parts(line[:end].strip(" \\"), text)[0]


def _furniture_starts(line: str) -> Iterator[int]:
    """Give where a byline, a stamp or an agency's dateline begins inside a line."""
    yield from (found.start() for one in (_AGENCY, _BYLINE) if (found := one.search(line)))
    if stamp := furniture.stamp_inside(line, 0, len(line)):
        yield stamp[0]


def _is_headline(words: str) -> bool:
    """Say whether words are set like a headline: a label, or present and without small words."""
    if not _may_be_title(words) or _UNLIKE.search(words) or cut_short(words):
        return False
    return _LABEL.match(words) is not None or not (_SENTENCE_WORDS.search(words) or _tells(words))


def _may_be_title(words: str) -> bool:
    """Say whether a line has the length, the beginning and the end of a headline."""
    fits = SHORTEST_HEADING <= len(words) <= LONGEST_HEADING
    whole = _BEGINNING.match(words) is not None and not words.endswith(_OPEN)
    counted = len(_WORD.findall(words)) >= FEWEST_WORDS
    ended = words.rsplit(" ", 1)[-1].lower() not in verb_words("determiners")
    return fits and whole and counted and ended and not _CREDIT.match(words)


def _tells(words: str) -> bool:
    """Say whether words tell what was done, lack who does it, or stop at the verb.

    "Quill opened a ferry line" stands under a picture; "Opens new line in May" is half a headline.
    """
    verbs = find_verbs(words)
    finite = [verb for verb in verbs if verb.finite]
    past = any(verb.tense is Tense.PAST and verb.text != verb.lemma for verb in finite)
    cut = [verb.end for verb in finite] == [len(words)] and not finite[0].reporting
    begins = _begins_with_verb(words) or any(verb.start == 0 for verb in verbs)
    return past or cut or (begins and all(verb.start == 0 for verb in finite))


def _begins_with_verb(words: str) -> bool:
    first = words.split(" ", 1)[0]
    return not first.isupper() and first.endswith("s") and forms(first.lower()) is not None
