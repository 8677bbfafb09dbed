"""The words an article opens with, cut where a phrase ends, by which an untitled one is called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice

from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.headlines.parsed import parse
from webapp.pipeline.headlines.shortening import shorten
from webapp.pipeline.names import gazetteer
from webapp.pipeline.sentences.headings import is_cut_short
from webapp.pipeline.sentences.paragraphs import ends_with_stop
from webapp.pipeline.verbs.chains import BE, DO, HAVE, LATENT
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.records import ActorKind, Sentence, SentenceKind

LONGEST = 110
UTMOST = 145
SHORTEST = 60
FEWEST_WORDS = 4
SENTENCES = 4
SHORTEST_NAMELESS = 60
FAR = 75

_WORD = re.compile(r"[^\W\d_]{2,}")
_LEANING = re.compile(
    r"[\"“‘(]|(?:He|She|It|They|We|You|I|This|That|These|Those|But|And|So|His|Her|Its|Their"
    r"|My|Our)\b(?!, )|(?:It|That|He|She)['’]"
)
_PRESENTING = re.compile(r"\bI['’]m\b|\bI am\b|[A-Z]{2,}(?: [A-Z]{2,}){3}")
_NAME = re.compile(r"\s[A-Z]")
_SPACE = re.compile(r"\s")


def flat(sentence: Sentence) -> str:
    """Write a sentence in one line."""
    return " ".join(sentence.text.split())


def opening_words(sentences: Sequence[Sentence]) -> str:
    """Give what the article opens with: its first sentence that tells whom it is of, cut short."""
    prose = [one for one in sentences if one.kind is SentenceKind.PROSE]
    lines = [flat(one) for one in prose]
    whole = list(islice(_whole(lines), SENTENCES))
    best = next(filter(_tells, whole), None) or next(iter(whole), "")
    rest = (flat(one) for one in sentences if one.kind is SentenceKind.TITLE)
    return cut(best or next(iter(lines), "") or next(rest, ""))


def _tells(line: str) -> bool:
    """Say whether a sentence tells whom or what it is of, and leans on no other."""
    long = len(line) >= SHORTEST_NAMELESS and not line.startswith("There ")
    named = long or _NAME.search(line) is not None
    leans = _LEANING.match(line) or _PRESENTING.search(line) or line.endswith("?")
    return named and not leans


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Pass over fragments: few words, a bracket or a quotation left open, no stop."""
    for line in lines:
        if (
            not is_cut_short(line)
            and ends_with_stop(line)
            and len(_WORD.findall(line)) >= FEWEST_WORDS
        ):
            yield line


def cut(line: str) -> str:
    """Cut a long sentence where a clause ends, else a phrase, else a word; an ellipsis says so.

    It may be longer where that says of which country it is.
    """
    if len(line) <= LONGEST:
        return line
    line = _without_aside(line)
    short, longer = (_shortened(line, longest) for longest in (LONGEST, UTMOST))
    return longer if _countries(longer) and not _countries(short) else short


def _countries(line: str) -> bool:
    """Say whether a country or its people are named."""
    parts = [word.removesuffix("'s").removesuffix("’s") for word in re.findall(r"[\w.’'-]+", line)]
    found = (gazetteer.match(parts, place, len(parts)) for place in range(len(parts)))
    return any(known and known[1].kind is ActorKind.COUNTRY for known in found)


def _shortened(line: str, longest: int) -> str:
    if len(line) <= longest:
        return line
    short = shorten(line, longest, strict=1)
    if len(short) < SHORTEST or not line.startswith(short.rstrip("”")):
        short = line[: _border(line, longest)]
    return short.rstrip(" ,;:–—-") + " …"


def _without_aside(line: str) -> str:
    """Leave out what parts a name from its far verb: "Roe, who ..., died" as "Roe … died"."""
    clauses = parse(line).clauses
    told = next((one.verb for one in clauses[1:] if one.kind is ClauseKind.MAIN and one.verb), None)
    if told is None or told.end <= FAR or told.reporting or not _names(line, clauses):
        return line
    return f"{line[: clauses[0].end].rstrip(' ,—–-')} … {line[told.start :]}"


def _names(line: str, clauses: Sequence[Clause]) -> bool:
    """Say whether a line begins with a subject of a name, told more of by a relative clause."""
    first, second = clauses[:2]
    subject = line[: first.end]
    opens = subject.split(" ", 1)[0].lower() in _opening()
    relative = first.verb is None and second.kind is ClauseKind.RELATIVE
    return relative and not opens and _NAME.search(subject) is not None


def _border(line: str, longest: int) -> int:
    """Find the last place of a long line at which a phrase begins, else the last word."""
    borders = [found.start() for found in _SPACE.finditer(line, SHORTEST, longest + 1)]
    phrases = (
        place
        for openers in (_opening() - {"of"}, {"of"})
        for place in reversed(borders)
        if _begins_phrase(line, place, openers)
    )
    words = (place for place in reversed(borders) if _last_word(line, place) not in _holding())
    return next(phrases, next(words, longest))


def _begins_phrase(line: str, place: int, openers: AbstractSet[str]) -> bool:
    """Say whether a phrase begins behind a space, and none has just begun before it."""
    after = line[place + 1 :].split(" ", 1)[0].lower().rstrip(",")
    opens = line[place - 1] == "," or after in openers
    return opens and _last_word(line, place) not in _holding()


def _last_word(line: str, place: int) -> str:
    return line[:place].rsplit(" ", 1)[-1].strip('“‘("').lower()


@cache
def _opening() -> frozenset[str]:
    """Give the words at which a phrase or a clause begins."""
    lists = ("prepositions", "conjunctions", "subordinators")
    return frozenset({"to", "that", "who", "which"}).union(*map(verb_words, lists))


@cache
def _holding() -> frozenset[str]:
    """Give the words behind which nothing can be left off."""
    return (
        _opening()
        | verb_words("determiners")
        | verb_words("modals")
        | {*BE, *HAVE, *DO, *LATENT, "not"}
    )
