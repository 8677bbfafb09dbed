"""The words of topics where they stand in a text, in their forms.

A noun is found in the singular, the plural and the genitive, "to bomb" in all forms of the verb, a
word with a capital as the name it is. Nothing is cut down to a stem, so that "execution" is not
"executive". ``vocabulary/topics.toml`` holds the words, an editor's own topics come as an argument.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

import msgspec

from webapp.pipeline.wording import WORD
from webapp.vocabulary import built_in

STRONG = 2
WEAK = 1
VERB = "to "
ANY = "*"
VOWELS = frozenset("aeiou")
HISSING = ("s", "x", "z", "ch", "sh")
WITHIN = frozenset({"in", "inside", "at", "outside", "near", "into", "to", "from", "behind"})
NEAR = 4
GENITIVES = ("'s", "’s", "'", "’")

Forms = frozenset[str]


class TopicWords(msgspec.Struct, frozen=True):
    """One topic of ``vocabulary/topics.toml``; ``words`` and ``weak`` are parted by semicolons.

    ``not`` are phrases whose words do not count. ``general`` topics are near to most news; beside
    another one they need more words. Who are ``bodies`` tells little of a topic that nothing else
    tells: an army may buy boots.
    """

    id: str
    name: str
    medtop: str
    words: str
    weak: str = ""
    bodies: tuple[str, ...] = ()
    general: bool = False
    excluded: tuple[str, ...] = msgspec.field(default=(), name="not")
    examples: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


class TopicList(msgspec.Struct, frozen=True):
    """The shape of ``vocabulary/topics.toml``; ``settings`` are words of places."""

    settings: str
    topics: tuple[TopicWords, ...]


class OwnTopic(Protocol):
    """A topic of the editor's own: the name readers see and the words that tell it."""

    @property
    def name(self) -> str:
        """The name that readers see."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words and phrases that tell it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A listed word or phrase: the forms of each of its words, its topic and its strength.

    ``excluded`` phrases take away what stands in them; a ``setting`` tells less behind "in".
    ``named``: it is written with a capital; ``verb``: never, but for the first word of a text
    ("Shell" is no shelling).
    """

    key: str
    forms: tuple[Forms, ...]
    topic: str
    strength: int
    named: bool = False
    verb: bool = False
    excluded: bool = False
    setting: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed phrase that stands in a text from character ``start`` on; ``worth`` is 0 to 2."""

    start: int
    topic: str
    key: str
    worth: int


Index = Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text: where each starts, how it is listed, and whether it has a capital.

    After the last comes one without a capital.
    """

    starts: list[int]
    bare: list[str]
    capital: list[bool]

    def inside(self, place: int) -> bool:
        """Say whether a word stands in a longer name."""
        capital = self.capital
        return capital[place] and (capital[place + 1] or (place > 0 and capital[place - 1]))

    def begins(self, place: int) -> bool:
        """Say whether a word begins a longer name."""
        return self.inside(place) and not (place > 0 and self.capital[place - 1])

    def within(self, place: int) -> bool:
        """Say whether a preposition shortly before tells that something happens there."""
        return not WITHIN.isdisjoint(self.bare[max(0, place - NEAR) : place])


def listed_topics() -> tuple[TopicWords, ...]:
    """Give the project's own list."""
    listed: TopicList = built_in("topics", TopicList)
    return listed.topics


@cache
def bodies() -> frozenset[tuple[str, str]]:
    """Give the words for bodies, each with the topic of which it tells little alone."""
    return frozenset((topic.id, body) for topic in listed_topics() for body in topic.bodies)


@cache
def settings() -> frozenset[str]:
    """Give the words of places, in which much happens that they do not tell ("at the church")."""
    listed: TopicList = built_in("topics", TopicList)
    return frozenset(_split(listed.settings))


@lru_cache(maxsize=1 << 16)
def _bare(word: str) -> str:
    lower = word.lower()
    ending = next((one for one in GENITIVES if lower.endswith(one)), "")
    return lower.removesuffix(ending).replace(".", "")


def noun_forms(word: str) -> Forms:
    """Give a noun's forms; one in the plural has no other."""
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return frozenset((word,))
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return frozenset((word, f"{word[:-1]}ies"))
    return frozenset((word, f"{word}es" if word.endswith(HISSING) else f"{word}s"))


def verb_forms(word: str) -> Forms:
    """Give a regular verb's forms: "to ban" is "bans", "banned", "banning"."""
    present = noun_forms(word) if not word.endswith("s") else frozenset((word, f"{word}es"))
    if word.endswith("e"):
        return present | {f"{word}d", f"{word[:-1]}ing"}
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return present | {f"{word[:-1]}ied", f"{word}ing"}
    doubled = word + word[-1]
    return present | {f"{stem}{end}" for stem in (word, doubled) for end in ("ed", "ing")}


def _all_forms(word: str) -> Forms:
    return noun_forms(word) | verb_forms(word)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_bare(word) for word in WORD.findall(text))


def _phrase(listed: str, topic: str, strength: int, *, excluded: bool = False) -> Phrase:
    """Read a listed phrase; "*" is any one word of it."""
    first, *rest = (
        word for part in listed.removeprefix(VERB).split() for word in _words(part) or (ANY,)
    )
    verb = listed.startswith(VERB)
    later = (frozenset((ANY,)) if word == ANY else noun_forms(word) for word in rest)
    forms = (verb_forms(first) if verb else noun_forms(first), *later)
    named = not excluded and listed[0].isupper()
    setting = listed in settings()
    return Phrase(listed.removeprefix(VERB), forms, topic, strength, named, verb, excluded, setting)


def _own_phrase(listed: str, topic: str) -> Phrase:
    return Phrase(listed, tuple(map(_all_forms, _words(listed))), topic, STRONG)


def _split(phrases: str) -> Iterator[str]:
    yield from (" ".join(phrase.split()) for phrase in phrases.split(";") if phrase.strip())


def _phrases(topic: TopicWords) -> Iterator[Phrase]:
    yield from (_phrase(one, topic.id, STRONG) for one in _split(topic.words))
    yield from (_phrase(one, topic.id, WEAK) for one in _split(topic.weak))
    yield from (_phrase(one, topic.id, 0, excluded=True) for one in topic.excluded)


def _index(phrases: Iterable[Phrase]) -> Index:
    """File phrases by the forms of their first word, the longest first."""
    filed: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for form in phrase.forms[0]:
            filed[form].append(phrase)
    order = {form: sorted(found, key=_by_length) for form, found in filed.items()}
    return {form: tuple(found) for form, found in order.items()}


def _by_length(phrase: Phrase) -> tuple[int, int, str]:
    return -len(phrase.forms), -phrase.strength, phrase.key


@cache
def built_in_index() -> Index:
    """Give the index of the project's own list."""
    return _index(phrase for topic in listed_topics() for phrase in _phrases(topic))


def own_index(own: Mapping[str, OwnTopic]) -> Index:
    """Make the index of an editor's own topics; their words count in all forms."""
    return _index(_own_phrase(one, key) for key, topic in own.items() for one in topic.words)


def _read(text: str) -> _Words:
    found = list(WORD.finditer(text))
    words = [match.group() for match in found]
    return _Words(
        [match.start() for match in found],
        [_bare(word) for word in words],
        [*(word[0].isupper() for word in words), False],
    )


def _stands(phrase: Phrase, words: _Words, place: int) -> bool:
    """Say whether a phrase stands at a word that is a form of its first."""
    capital = words.capital[place]
    if (phrase.named and not capital) or (phrase.verb and capital and place > 0):
        return False
    after = words.bare[place + 1 : place + len(phrase.forms)]
    rest = phrase.forms[1:]
    return len(after) == len(rest) and all(
        word in forms or ANY in forms for forms, word in zip(rest, after, strict=True)
    )


def _worth(phrase: Phrase, words: _Words, place: int) -> int:
    """Count a single word inside a longer name for less; a strong one may begin it.

    Nor does a place tell much where something happens ("inside the church").
    """
    if phrase.setting and words.within(place):
        return phrase.strength - WEAK
    if len(phrase.forms) > 1 or not words.inside(place):
        return phrase.strength
    begins = words.begins(place) and phrase.strength == STRONG
    return phrase.strength if begins else phrase.strength - WEAK


def find_hits(text: str, index: Index) -> tuple[Hit, ...]:
    """Find the phrases of the index in a text, in its order: of one topic, no two share a word.

    What stands in an excluded phrase does not count for its topic.
    """
    words = _read(text)
    matches = [
        (place, phrase)
        for place, word in enumerate(words.bare)
        for phrase in index.get(word, ())
        if _stands(phrase, words, place)
    ]
    matches.sort(key=lambda match: (not match[1].excluded, *_by_length(match[1]), match[0]))
    taken: set[tuple[str, int]] = set()
    hits: list[Hit] = []
    for place, phrase in matches:
        held = {(phrase.topic, place + step) for step in range(len(phrase.forms))}
        if not taken & held:
            taken |= held
            if not phrase.excluded:
                worth = _worth(phrase, words, place)
                hits.append(Hit(words.starts[place], phrase.topic, phrase.key, worth))
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.topic)))
