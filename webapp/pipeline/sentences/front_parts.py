"""What stands glued together at the front of a text: headlines, captions and the first sentence.

Bolder than ``gluing``, which says where sentences are parted that tell something: this is for the
one line by which an article is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import where, words
from webapp.pipeline.sentences import furniture
from webapp.pipeline.sentences.gluing import (
    begins,
    called_from,
    glue_points,
    going_on,
    only_says_so,
    word_before,
)
from webapp.records import ActorKind

FEWEST_BEFORE = 4
_PLACES = (gazetteer.Via.NAME, gazetteer.Via.CAPITAL)
NEAR = 12
LONGEST_COUNTRY = 4
MARKS = ",;:-"
HOLDING = frozenset({"first", "second", "third", "last", "next", "target"})

_WORD = re.compile(r"\S+")
_CAPITAL_WORD = re.compile(
    r"(?:(?<![\w’'-])[a-z’'-]+|day|[a-z][\"”]|[a-z] \d+) (?=[A-Z][a-z]{2,} [a-z0-9])"
)
_AFTER_NAME = re.compile(r"(?P<name>[A-Z]\w+) (?=(?P<word>[A-Z][a-z]{2,}) [a-z])")
_ARTICLE = re.compile(r"(?<=[a-z0-9\"”’]) (?=(?:The|An?) [A-Z])")
_LABEL = re.compile(r"[A-Z][\w’' -]{2,30}: ")
_SAID = re.compile(r"[^\"“:]{3,60}: [\"“][^\"“”]{8,200}[^\"“”.,!?][\"”] (?=[A-Z])")
_ON_DAY = re.compile(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=[A-Z])")
_AT_PLACE = re.compile(r"\b(?:in|at|near|by|of|from) [A-Z][\w-]{2,20} (?=[A-Z])")
_TWICE = re.compile(r"\b(?P<name>[A-Z][a-z]{3,20}) (?=(?P=name)(?:['’]s)?\b)")
_OWNER = re.compile(r"\b[a-z]{3,} (?=(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+['’]s )")
_OWNS = re.compile(r"['’]s\b")
_FULL_NAME = re.compile(r"\b(?=(?P<given>[A-Z][a-z]{2,20}) (?P<last>[A-Z][a-z]{2,20})\b)")
_FIRST_WORDS = re.compile(r"[A-Z][\w.’'-]* [\w.’'-]+")


def front_points(line: str, text: str) -> tuple[int, ...]:
    """Find where something was glued on, without a stop, in the first line of a ``text``."""
    bolder = chain(_small_elsewhere(line, text), _named_again(line), _behind_places(line))
    loose = chain(_unnamed(line), (point for point in bolder if _may_end(line, point - 1)))
    surer = chain(_articles(line), _behind_captions(line))
    kept = [0]
    for point in sorted({*surer, *(one for one in loose if line[one - 2] not in MARKS)}):
        if line.count(" ", kept[-1], point) >= FEWEST_BEFORE and not only_says_so(line, point):
            kept.append(point)
    return tuple(kept[1:])


def front_parts(line: str, text: str) -> tuple[str, ...]:
    """Part the first line of a ``text``: headlines, words under pictures and the first sentence."""
    bounds = (0, *front_points(line, text), len(line))
    return tuple(line[start:end].strip() for start, end in pairwise(bounds))


def _may_end(line: str, place: int) -> bool:
    """Say whether a text may end at a place: not behind a word that holds what follows."""
    before = word_before(line, place).strip("\"'”’()")
    return before not in going_on() and not before.endswith("ed") and before not in HOLDING


def _unnamed(line: str) -> Iterator[int]:
    """Find what is parted anywhere, but inside of names: "the Oster | Savings Bank"."""
    starts = furniture.words().glue
    for point in glue_points(line):
        before, after = line[:point].rsplit(maxsplit=1)[-1], line[point:].split(" ", 1)[0]
        if not before[0].isupper() or after in starts.starters | starts.openers:
            yield point


def _small_elsewhere(line: str, text: str) -> Iterator[int]:
    """Find a word with a capital that the ``text`` writes small: "hit the port | Attempts to"."""
    for found in _CAPITAL_WORD.finditer(line):
        word = _WORD.match(line, found.end())
        if word and word[0].lower() in _small_words(text):
            yield found.end()
    for found in _AFTER_NAME.finditer(line):
        known = gazetteer.match([found["name"]], 0, 1)
        small = _begins_news(found["word"].lower(), text)
        whole = known == gazetteer.match([found["name"], found["word"]], 0, 2)
        if small and known and whole and known[1].via in _PLACES and _is_country(known):
            yield found.end()


def _begins_news(word: str, text: str) -> bool:
    """Say whether a word ends no name behind a place: a common one, several or what goes on."""
    goes_on = word.endswith(("ing", "s")) and word in _small_words(text)
    return goes_on or word in words().common.words


@lru_cache(maxsize=4)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(word for word in text.split() if word.islower())


def _articles(line: str) -> Iterator[int]:
    """Find "The" inside of a line before one who acts: "the boats | The Oster Board has"."""
    labelled = _LABEL.match(line) is not None
    for found in _ARTICLE.finditer(line):
        acts = labelled or _acts(line[found.end() :].split()[1:])
        if acts and begins(line, found, going_on()):
            yield found.end()


def _acts(rest: Sequence[str]) -> bool:
    """Say whether a verb that only a subject can have comes before a mark."""
    near = rest[:NEAR]
    marked = next((at for at, text in enumerate(near) if not text[-1].isalpha()), len(near))
    return not furniture.words().glue.finite.isdisjoint(near[:marked])


def _behind_captions(line: str) -> Iterator[int]:
    """Find what follows a caption: of words in quotation marks, or of a picture taken on a day."""
    if found := _SAID.match(line):
        yield found.end()
    for day in _ON_DAY.finditer(line):
        told = words().verbs.reporting.intersection(line[: day.start()].split())
        if not told and _acts(line[day.end() :].split()[1:]):
            yield day.end()


def _behind_places(line: str) -> Iterator[int]:
    """Find a country that acts behind a place or a noun: "in Oster | Peru has", "war | Peru's"."""
    for found in chain(_AT_PLACE.finditer(line), _OWNER.finditer(line)):
        if _country_acts(line[found.end() :], found[0].split()[-1]):
            yield found.end()
    yield from (found.end() for found in _TWICE.finditer(line))


def _country_acts(rest: str, before: str) -> bool:
    """Say whether a country or what it owns acts, and its name does not begin before it."""
    parts = _OWNS.sub("", rest).split()
    known = gazetteer.match(parts, 0, min(len(parts), LONGEST_COUNTRY))
    if known is None or not _is_country(known) or before.lower() in _directions():
        return False
    its = _OWNS.search(rest.split()[known[0] - 1]) or known[1].via is gazetteer.Via.DEMONYM
    return _acts(parts[known[0] :] if its else parts[known[0] : known[0] + 1])


def _is_country(known: tuple[int, gazetteer.Known]) -> bool:
    return known[1].kind is ActorKind.COUNTRY


def _directions() -> frozenset[str]:
    return where() | {"little", "great", "new"}


def _named_again(line: str) -> Iterator[int]:
    """Find where a subject begins that names in full who was named before by one name of two.

    "Quill sang in Oster | Tenor Tom Quill is to": no sentence names its own people so. The same for
    the words that the line begins with, told again.
    """
    for found in _FULL_NAME.finditer(line):
        before = re.finditer(rf"\b{found['last']}\b", line[: found.start()])
        if any(gazetteer.match([found[name]], 0, 1) for name in ("given", "last")):
            continue
        first = line.startswith(f"{found['given']} ")
        if first or any(_stands_alone(line, one) for one in before):
            yield from _subject_start(line, found.start())
    if opening := _FIRST_WORDS.match(line):
        again = re.finditer(rf"(?<=\w ){re.escape(opening[0])}\b", line)
        yield from chain.from_iterable(_subject_start(line, one.start()) for one in again)


def _stands_alone(line: str, name: re.Match[str]) -> bool:
    """Say whether a name stands alone: no other word with a capital beside it."""
    before = line[: name.start()].rstrip().rpartition(" ")[2]
    after = line[name.end() :].lstrip(" ")
    return (not before[:1].isupper() or before.endswith(",")) and not after[:1].isupper()


def _subject_start(line: str, place: int) -> Iterator[int]:
    """Step back from a name that acts over what its owner is called: "| Ode tenor Tom Quill is"."""
    if not _acts(line[place:].split()):
        return
    yield called_from(line, place)
