"""What an article calls a person beside the full name: "analyst", "Ode Rail spokeswoman".

It is taken as it may stand before the name in a headline of another day: whole, and without what
only the article explains ("its", "company").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import calendar, small_words, titles, words
from webapp.pipeline.pronouns import OBJECTS, POSSESSIVES
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.records import ActorKind, NameMention, Sentence

LONGEST = 40
MOST_WORDS = 6
REACH = 160
AGE = r"(?:, (?:aged )?\d{1,3})?"
RUN = r"[A-Z][\w.’'&-]*(?: (?:(?:of|for|and|&) (?:the )?)?[A-Z][\w.’'&-]*){0,6}"
NO_PART = frozenset({"and", "gmt", "am", "pm"})
ARTICLE = re.compile(r"\b[Aa]n? $")
OWNED = re.compile(r"[A-Z][\w.&-]*(?:[’']s|s[’'])$")
WORD = re.compile(r"\w[\w.’'&/-]*$")
INITIALS = re.compile(r"(?:[A-Z]\.)+")
HALF = re.compile(r"\b[A-Z][\w’'-]* and $")
Placed = tuple[int, str]


@cache
def _heads() -> frozenset[str]:
    """Give the nouns that say who somebody is: not of whose kin, nor what befell them."""
    listed = words().titles
    held = listed.roles | listed.honorifics | listed.callings
    return held - listed.courtesy - listed.unfit - words().nouns.kin


@cache
def _behind() -> re.Pattern[str]:
    """Match what stands in commas behind a name: ", an Ode analyst,", ", head of Ode Rail."."""
    heads = "|".join(sorted(map(re.escape, _heads()), key=lambda one: (-len(one), one)))
    return re.compile(
        rf"{AGE}, (?:(?P<det>an?|the|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) )?"
        rf"(?P<before>(?:[\w.’'&-]+ ){{0,5}}?)(?P<head>(?i:{heads}))"
        rf"(?: and (?:[\w-]+ ){{0,3}}?(?i:{heads}))?"
        rf"(?: (?:of|at|for|with|from) (?:the )?(?P<whose>{RUN}))?"
        r"(?!,? [A-Z][\w.]*,)(?=[,.;]|\s(?:and|who|said|says|told)\b|$)"
    )


@cache
def _closed() -> frozenset[str]:
    """Give the words that no office holds."""
    closed = small_words() | verb_words("determiners") | verb_words("pronouns")
    return closed | POSSESSIVES | OBJECTS | verb_words("subordinators") | calendar() | NO_PART


def with_offices(
    sentences: Sequence[Sentence], mentions: Iterable[NameMention]
) -> Iterator[NameMention]:
    """Give each person of an article the office that is told first beside the full name."""
    told = tuple(mentions)
    starts = [sentence.start for sentence in sentences]
    offices: dict[str, str] = {}
    for one in told:
        full = one.kind is ActorKind.PERSON and " " in one.name and one.text == one.name
        if full and not offices.get(one.name):
            offices[one.name] = office_at(sentences[bisect_right(starts, one.start) - 1], one)
    for one in told:
        office = offices.get(one.name, "")
        yield replace(one, office=office) if office else one


def office_at(sentence: Sentence, name: NameMention) -> str:
    """Give the office that a sentence tells before or behind a full name; empty for none."""
    start, end = name.start - sentence.start, name.end - sentence.start
    text = sentence.text
    return _printable(_before(text, start, end)) or _printable(_told_behind(text, end))


def _printable(office: Sequence[str]) -> str:
    """Write an office as it may stand before a name; empty where it says nothing alone."""
    while len(office) > 1 and (office[0][0].isdigit() or _leans(*office[:2])):
        office = office[1:]
    styles = words().nouns.styles
    kept = (one for one in office if not (one.endswith(".") and one[:-1].lower() in styles))
    written = " ".join(kept)
    return "" if says_nothing(written) or len(written) > LONGEST else written


def _leans(first: str, second: str) -> bool:
    """Say whether a word says nothing without its article: "company", not "New" of "New York"."""
    small = first.islower() or second.islower()
    return small and first.lower() in words().titles.leaning


def says_nothing(office: str) -> bool:
    """Say whether an office asks whose it is: "chairman", "chief executive"."""
    return office.lower() in words().titles.bare


def _before(text: str, start: int, end: int) -> tuple[str, ...]:
    """Give the words of the office that stands right before a name, or a comma before it."""
    lead = text[max(0, start - REACH) : start]
    base = start - len(lead)
    apposed = lead.endswith(", ")
    placed = [(base + m.start(), m[0]) for m in re.finditer(r"\S+", lead.removesuffix(", "))]
    while placed and placed[-1][1].rstrip(".").lower() in words().titles.courtesy:
        placed.pop()
    if not placed or placed[-1][1].rstrip(".").lower() not in _heads():
        return ()
    kept = _of_office(placed, text)
    if (apposed and not _stands_apart(text, kept, end)) or _is_half(text, kept):
        return ()
    return tuple(word for _, word in kept)


def _is_half(text: str, kept: Sequence[Placed]) -> bool:
    """Say whether what is before an office may be of its name: "Port and | Ferry Service chief"."""
    return len(kept) > 1 and kept[0][1][0].isupper() and bool(HALF.search(text[: kept[0][0]]))


def _stands_apart(text: str, kept: Sequence[Placed], end: int) -> bool:
    """Say whether an office with a comma behind it is the name's: "An Ode analyst, Ada Roe,"."""
    if not kept or not text.startswith(",", end):
        return False
    at, first = kept[0]
    return first[0].isupper() or ARTICLE.search(text[:at]) is not None


def _breaks_name(word: str, kept: Sequence[Placed]) -> bool:
    """Say whether a word may not lead to the name that was read behind it."""
    return any(held[0].isupper() for _, held in kept) and not _may_lead(word)


def _of_office(placed: Sequence[Placed], text: str) -> Sequence[Placed]:
    """Leave out what stands before an office, from the name on back."""
    verbs = [(one.start, one.end) for one in find_verbs(text) if one.finite]
    kept: list[Placed] = []
    for at, word in reversed(placed):
        is_verb = any(start <= at < end for start, end in verbs)
        if is_verb or len(kept) == MOST_WORDS or not _belongs(word, opens=at == 0):
            break
        if _breaks_name(word, kept):
            break
        kept.insert(0, (at, word))
        if OWNED.search(word):
            break
    return kept


def _may_lead(word: str) -> bool:
    """Say whether a word may stand before one with a capital: "former", "Ode"."""
    return word[0].isupper() or word in titles()


def _belongs(word: str, *, opens: bool) -> bool:
    """Say whether a word may stand in an office."""
    bare = word.rstrip(".").lower()
    if not WORD.match(word) or (word.endswith((".", "s'", "s’")) and len(bare) > len("corp")):
        return False
    listed = words()
    if bare in titles():
        return bare not in listed.titles.courtesy
    if bare in _closed() | listed.verbs.reporting or (
        word.islower() and word.endswith(("'s", "’s", "ly"))
    ):
        return False
    return not (opens and bare in listed.common.words)


def _told_behind(text: str, end: int) -> tuple[str, ...]:
    """Give the words of the office in commas behind a name, whose it is before it."""
    found = _behind().match(text, end)
    if found is None:
        return ()
    before, whose, held = found["before"].split(), found["whose"], found["det"]
    closed = any(not _belongs(word, opens=False) for word in before)
    if closed or (not whose and held not in {"a", "an", "the"}):
        return ()
    if any(start < found.end("head") and end < start for start, end in _verbs(text)):
        return ()
    return (*_owner(whose or ""), *before, found["head"])


def _owner(whose: str) -> Sequence[str]:
    """Give the words by which an office is somebody's: "Ode Rail", "Norland’s"."""
    owner = whose.split()
    if not owner:
        return ()
    if owner[-1].rstrip(".").lower() in words().nouns.styles:
        owner.pop()
    elif not INITIALS.fullmatch(owner[-1]):
        owner[-1] = owner[-1].removesuffix(".")
    known = gazetteer.match(owner, 0, len(owner))
    if known and known[0] == len(owner) and known[1].kind is ActorKind.COUNTRY:
        owner[-1] = f"{owner[-1]}’s"
    return owner


def _verbs(text: str) -> Iterator[tuple[int, int]]:
    return ((one.start, one.end) for one in find_verbs(text) if one.finite)
