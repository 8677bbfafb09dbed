"""Where a headline or a caption was glued, without a stop, to the sentence after it."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from functools import cache

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.words import verbs, words
from webapp.pipeline.sentences import furniture
from webapp.pipeline.sentences.picture_words import after_picture
from webapp.records import ActorKind

SUBJECT_WORDS = 6
OPENING = frozenset({ActorKind.COUNTRY, ActorKind.BODY})  # “aircraft maker Acme” is one name
NEAR = 5
LONGEST_WORD = 40
REACH = 80
ARTICLES = frozenset({"The", "A", "An"})
DETERMINERS = frozenset({"the", "a", "an", "any", "no", "of", "all"})
_COUNTED = r"An?\s+\d{1,3}-[a-z]"


@cache
def _glue() -> re.Pattern[str]:
    starters = "|".join(sorted(furniture.words().glue.starters))
    return re.compile(rf"(?<=[a-z0-9)\"'”’])\s+(?=(?:{starters})\s+[a-z]|{_COUNTED})")


@cache
def _openings() -> re.Pattern[str]:
    openers = "|".join(sorted(furniture.words().glue.openers))
    return re.compile(
        rf"(?:(?<=[a-z0-9)”’])|(?<=[a-z][\"']))\s+(?=(?:{openers})\s+[a-z]|{_COUNTED})"
    )


@cache
def _leading_on() -> frozenset[str]:
    """Give the words after which a name goes on with what stands before it."""
    glue = furniture.words().glue
    return glue.inside | glue.content


_AGED = re.compile(_COUNTED)
_TIMES = "|".join([*calendar.day_name, *calendar.month_name[1:]])
_DAY = re.compile(rf"(?<= [a-z])[a-z’'-]+[a-z][”\"’]?\s+(?=(?:On|In|Last)\s+(?:{_TIMES})\b)")
_ARTICLE = re.compile(r"(?:The|An?)\s")
_NAMED = re.compile(r"[a-z]\s(?:The|An?)\s[A-Z]")


def openings(sentence: str) -> tuple[int, ...]:
    """Find where a sentence begins inside another: "help | His team", "hills | The UN has"."""
    named = _subjects(sentence) if _NAMED.search(sentence) else ()
    led = {place for place in named if _ARTICLE.match(sentence, place)}
    picture = after_picture(sentence)
    found = {*_pronouns(sentence), *_dated(sentence), *led, *([picture] if picture else [])}
    return tuple(sorted(found))


@cache
def going_on() -> frozenset[str]:
    """Give the words after which a word with a capital goes on with what stands before it."""
    return _leading_on() | words().verbs.reporting


def _pronouns(sentence: str) -> Iterator[int]:
    for found in _openings().finditer(sentence):
        if begins(sentence, found, going_on()):
            yield found.end()


def _dated(sentence: str) -> Iterator[int]:
    """Find where a sentence begins with its day: "from the ruins | On Monday the port"."""
    return (found.end() for found in _DAY.finditer(sentence))


def begins(line: str, found: re.Match[str], held: frozenset[str]) -> bool:
    """Say whether a text may begin behind ``found``: not after words that hold what follows.

    "A" may be the name of one of several ("influenza A virus"); somebody's age always begins.
    """
    place = found.end()
    before = word_before(line, found.start()).strip("\"'”’()")
    if line.startswith("A ", place) and before in furniture.words().glue.lettered:
        return False
    return before not in held or _AGED.match(line, place) is not None


def word_before(line: str, place: int) -> str:
    """Give the word that ends before ``place``, in small letters; empty for none."""
    before = line[max(0, place - LONGEST_WORD) : place].split()
    return before[-1].lower() if before else ""


_TWO_NAMES = re.compile(r"\b(?=([A-Z][a-z]{1,20} [A-Z][a-z]{1,20})\b)")
_NAMED_BEFORE = re.compile(r"\b[A-Z][a-z]+ $")
_SAYS_SO = re.compile(r"(?:[\w’'-]+ ){2,6}?(?P<says>[a-z]+)(?: (?:on )?[A-Z][a-z]+day)?\.(?!\w)")


def repeated_name(line: str) -> int | None:
    """Find where a full name begins that the line has before: there the text was glued on.

    Not where it only ends a longer one ("Oster Savings Bank ... Lesk | Savings Bank").
    """
    seen: dict[str, str] = {}
    for found in _TWO_NAMES.finditer(line):
        longer = _NAMED_BEFORE.search(line, 0, found.start())
        begun = longer[0] if longer else ""
        if found[1] in seen and not (begun and seen[found[1]] not in {"", begun}):
            return found.start() if _may_be_glued(line, found.start()) else None
        seen.setdefault(found[1], begun)
    return None


def _may_be_glued(line: str, place: int) -> bool:
    """Say whether a text may begin at a name: not inside, nor where it only says who said so."""
    held = word_before(line, place) in furniture.words().glue.inside
    return not held and not only_says_so(line, place)


def only_says_so(line: str, place: int) -> bool:
    """Say whether a sentence from ``place`` only tells who said so: "Ada Quill has warned."."""
    says = _SAYS_SO.match(line, place)
    return says is not None and says["says"] in words().verbs.reporting


_CALLED = re.compile(r"\b(?:[A-Z][\w.’-]{0,20} ){1,4}(?:[a-z]{2,20} ){0,2}$")
_NEXT_CAPITAL = re.compile(r" (?=[A-Z])")


def called_from(line: str, place: int) -> int:
    """Step back from a name over what its owner is called: "weeks | Norland leader Ann Lee".

    A place behind a preposition belongs to what stands before ("to Peru | Ode tenor Tom Quill").
    """
    called = _CALLED.search(line, max(0, place - REACH), place)
    if called is None:
        return place
    if word_before(line, called.start()).strip("\"'”’()") not in going_on():
        return called.start()
    known = gazetteer.match([called[0].split(" ", 1)[0]], 0, 1)
    following = _NEXT_CAPITAL.search(line, called.start(), place - 1) if known else None
    return following.end() if following else place


_WORD = re.compile(r"\S+")


def _subjects(line: str) -> Iterator[int]:
    """Find where a known name with its verb follows a noun: "... in the hills | Peru has"."""
    found = list(_WORD.finditer(line))
    texts = [word[0] for word in found]
    told = False
    for place in range(2, len(texts)):
        told = told or texts[place - 1] in words().verbs.reporting
        if texts[place][0].isupper() and _closes(texts, place) and _opens(texts, place):
            if texts[place] in ARTICLES or not told:
                yield found[place].start()
            told = False


def _closes(texts: Sequence[str], place: int) -> bool:
    """Say whether the word before may end a headline: no verb, nothing that asks for more."""
    before = texts[place - 1]
    return (
        before.isalpha()
        and before.islower()
        and not before.endswith(furniture.words().glue.describing)
        and before not in _leading_on()
        and before not in verbs()
        and texts[place - 2] != "to"
    )


def _opens(texts: Sequence[str], place: int) -> bool:
    """Say whether a known name and its verb begin here; one that "the aid" goes before does not."""
    article = texts[place] in ARTICLES
    start = place + article
    known = gazetteer.match(texts, start, len(texts)) if start < len(texts) else None
    if known is None or known[1].media or known[1].kind not in OPENING:
        return False
    if not article and _belongs_before(texts, place, known[1]):
        return False
    return _has_verb(texts[known[0] : known[0] + SUBJECT_WORDS], either=article)


def _belongs_before(texts: Sequence[str], place: int, known: gazetteer.Known) -> bool:
    """Say whether the name may go with the noun before it ("defence chief", "the aid Peru has")."""
    reach = NEAR if known.via is gazetteer.Via.NAME else 2
    near = texts[max(0, place - reach) : place - 1]
    return texts[place - 1] in words().titles.modifiers or not DETERMINERS.isdisjoint(near)


def _has_verb(texts: Sequence[str], *, either: bool) -> bool:
    """Say whether a finite verb comes before anything that ends a subject."""
    glue = furniture.words().glue
    for text in texts:
        if text in glue.finite or (either and text in verbs()):
            return True
        if not text.isalpha() and "-" not in text:
            return False
        if text in glue.inside:
            return False
    return False


def glue_points(line: str) -> tuple[int, ...]:
    """Find where text may have been glued on without a stop: before "The virus", "Peru has"."""
    again = repeated_name(line)
    inside = furniture.words().glue.inside
    plain = {found.end() for found in _glue().finditer(line) if begins(line, found, inside)}
    named = [called_from(line, again)] if again else []
    return tuple(sorted({*plain, *_subjects(line), *named} - {0}))
