"""Where names stand in a sentence: known names, and capitalised runs parted by their words.

A run such as "Russian Foreign Minister Sergei Lavrov" is parted into whom it is about ("Sergei
Lavrov"), what the person is (the title) and for whom (the affiliation).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.gazetteer import Known, Via
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import calendar, titles, words
from webapp.records import ActorKind

LONGEST_NAME = 8
LONGEST_ACRONYM = 8


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a sentence's tokens that may name someone; ``kind`` is None while unknown.

    ``first`` and ``last`` count tokens, ``last`` exclusive; ``after`` is where its phrase ends,
    later than ``last`` where a noun goes with it ("Russian officials").
    """

    sentence: int
    first: int
    last: int
    name: str
    kind: ActorKind | None = None
    via: Via | None = None
    armed: bool = False
    after: int = 0
    title: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    how: str = ""
    evidence: tuple[str, ...] = field(default=())

    @property
    def end(self) -> int:
        """The token after the whole phrase."""
        return max(self.last, self.after)


@dataclass(frozen=True, slots=True)
class Survey:
    """What the whole article shows of its words: seen in small letters, or with a capital inside."""

    small: frozenset[str]
    capital: frozenset[str]


def survey(sentences: Sequence[Sequence[Token]]) -> Survey:
    """See which words the article writes in small letters and which with a capital inside."""
    return Survey(
        frozenset(t.text for row in sentences for t in row if t.word and not t.capital),
        frozenset(t.text for row in sentences for t in row if t.capital and not t.opens),
    )


def is_acronym(text: str) -> bool:
    """Say whether the word is a name in capitals."""
    letters = text.replace(".", "")
    return (
        1 < len(letters) <= LONGEST_ACRONYM
        and letters[0].isupper()
        and sum(letter.isupper() for letter in letters) > len(letters) / 2
        and letters.isalpha()
        and text not in words().words.acronyms
    )


def shouting(tokens: Sequence[Token]) -> bool:
    """Say whether the sentence is all in capitals, so that capitals tell nothing."""
    long = [token.text for token in tokens if token.word and len(token.text) > 1]
    return sum(text.isupper() for text in long) * 2 > len(long) > 3  # noqa: PLR2004 "US, UK, EU"


def _names_nobody(token: Token) -> bool:
    listed = words().words
    return (
        token.lower in calendar()
        or token.lower in listed.adjectives
        or token.text in listed.acronyms
        or token.text[0].isdigit()
    )


def _starts(tokens: Sequence[Token], place: int, seen: Survey) -> bool:
    """Say whether an unknown name may start here."""
    token = tokens[place]
    if not token.word or not token.capital or _names_nobody(token):
        return False
    if not token.opens:
        return token.lower not in words().common.words or _followed_by_name(tokens, place)
    if token.lower in words().common.words or token.lower in seen.small:
        return False
    return (
        token.text in seen.capital
        or is_acronym(token.text)
        or token.lower in words().given.names
        or token.lower in titles()
        or _followed_by_name(tokens, place)
    )


def _followed_by_name(tokens: Sequence[Token], place: int) -> bool:
    after = place + 1
    return (
        after < len(tokens)
        and not tokens[place].possessive
        and tokens[after].capital
        and tokens[after].word
        and not _names_nobody(tokens[after])
    )


def _run_end(tokens: Sequence[Token], start: int) -> int:
    """Say where the capitalised run that starts at ``start`` ends, particles included."""
    end, place = start + 1, start + 1
    while place < len(tokens) and place - start < LONGEST_NAME * 2:
        token = tokens[place]
        if tokens[place - 1].possessive or not token.word:
            break
        if token.capital and not token.text[0].isdigit() and token.lower not in calendar():
            end = place + 1
        elif token.lower not in words().words.particles or tokens[place - 1].lower in titles():
            break
        place += 1
    return end


_OF = frozenset({"of", "for", "on"})


def _extended(tokens: Sequence[Token], start: int, end: int) -> int:
    """Take in "of Foreign Affairs", "for National Statistics" after an organisation's word."""
    head = tokens[end - 1]
    if head.possessive or head.lower not in words().nouns.organisations:
        return end
    place = end
    if place < len(tokens) and tokens[place].lower in _OF:
        place += 1
        if place < len(tokens) and tokens[place].lower == "the":
            place += 1
        if place < len(tokens) and tokens[place].capital and tokens[place].lower not in calendar():
            longer = _run_end(tokens, place)
            if (
                longer + 1 < len(tokens)
                and tokens[longer].lower == "and"
                and tokens[longer + 1].capital
                and gazetteer.match([tokens[longer + 1].text], 0, 1) is None
                and gazetteer.match([tokens[longer - 1].text], 0, 1) is None
            ):
                longer = _run_end(tokens, longer + 1)
            return _extended(tokens, start, longer) if longer - start < LONGEST_NAME else longer
    return end


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    """Write the words of a name; marks inside ("J.", "al-") keep their own spaces."""
    return " ".join(token.text for token in tokens[first:last])


def _head_end(
    tokens: Sequence[Token], first: int, last: int
) -> tuple[int, ActorKind | None] | None:
    """Find the end of a name made by its head noun, and the kind the head gives (None: a thing)."""
    nouns = words().nouns
    found: tuple[int, ActorKind | None] | None = None
    for place in range(first, last):
        lower = tokens[place].lower
        if place > first and lower in words().titles.roles and place + 1 < last:
            break
        if lower in nouns.organisations:
            found = place + 1, ActorKind.ORGANISATION
        elif lower in nouns.places:
            found = place + 1, ActorKind.PLACE
        elif lower in nouns.things:
            found = place + 1, None
    return found


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name: its words in small letters, and whom it serves."""

    words: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()


class Reader:
    """Reads the names of one sentence from left to right."""

    def __init__(self, tokens: Sequence[Token], sentence: int, seen: Survey) -> None:
        """Take the sentence's tokens, its index, and what the article shows of its words."""
        self.tokens = tokens
        self.texts = [token.text for token in tokens]
        self.sentence = sentence
        self.seen = seen

    def spots(self) -> Iterator[Spot]:
        """Give the names of the sentence in order."""
        place, size = 0, len(self.tokens)
        while place < size:
            found = gazetteer.match(self.texts, place, size)
            if found and not self.broken(place, found[0]):
                spot, place = self.known(place, *found)
                if spot:
                    yield spot
            elif _starts(self.tokens, place, self.seen):
                end = _extended(self.tokens, place, _run_end(self.tokens, place))
                yield from self.run(place, end)
                place = end
            else:
                place += 1

    def broken(self, first: int, last: int) -> bool:
        """Say whether a possessive inside breaks the match."""
        return any(token.possessive for token in self.tokens[first : last - 1])

    def known(self, first: int, last: int, known: Known) -> tuple[Spot | None, int]:
        """Read a known name; a longer run around it may be another's name."""
        end = last
        if not self.tokens[last - 1].possessive and self.capital(last):
            end = _extended(self.tokens, first, _run_end(self.tokens, first))
        if end > last:
            head = _head_end(self.tokens, first, end)
            if head and head[0] > last:
                return self.composite(first, head, known), head[0]
            if self.is_person(first, last, end):
                spots = list(self.run(first, end, gazetteer_first=False))
                return (spots[0], spots[0].end) if spots else (None, end)
        return self.single(first, last, known), last

    def is_person(self, first: int, last: int, end: int) -> bool:
        """Say whether a place name is a given name here ("Chad Smith", "Jordan Lee")."""
        return (
            last == first + 1
            and self.tokens[first].lower in words().given.names
            and self.tokens[last].lower not in titles()
            and end - last == 1
        )

    def capital(self, place: int) -> bool:
        """Say whether a capitalised word stands at ``place``."""
        return place < len(self.tokens) and self.tokens[place].capital and self.tokens[place].word

    def composite(
        self, first: int, head: tuple[int, ActorKind | None], known: Known
    ) -> Spot | None:
        """Make a name of a known name and its head ("Syrian Observatory", "Paris Airport")."""
        last, kind = head
        name = _text(self.tokens, first, last)
        rest = " ".join(token.lower for token in self.tokens[first:last][-2:])
        if rest in words().nouns.organs or self.tokens[last - 1].lower in {
            "ministry",
            "government",
        }:
            return replace(
                self.plain(first, last, known), how=f"{name} is an organ of {known.name}"
            )
        if kind is None:
            return None
        return Spot(self.sentence, first, last, name, kind, affiliations=(known.name,))

    def plain(self, first: int, last: int, known: Known) -> Spot:
        """Make a spot of a known name as it stands."""
        return Spot(self.sentence, first, last, known.name, known.kind, known.via, known.armed)

    def single(self, first: int, last: int, known: Known) -> Spot | None:
        """Read a known name with the noun that goes with it; an adjective alone names no one."""
        organ = self.organ(last)
        possessive = self.tokens[last - 1].possessive
        spot = self.plain(first, last, known)
        if known.via is Via.DEMONYM and (organ == last or possessive):
            return None
        if organ > last:
            noun = " ".join(self.texts[last:organ])
            if self.capital(organ) and self.tokens[organ - 1].lower in titles():
                return None if known.via is Via.DEMONYM else spot
            return replace(spot, after=organ, how=f"{noun} of {known.name}")
        return spot

    def organ(self, place: int) -> int:
        """Say where the organ or the members after a country's or group's name end."""
        size, skipped = len(self.tokens), place
        while skipped < min(size, place + 3) and self.tokens[skipped].word:
            pair = " ".join(token.lower for token in self.tokens[skipped : skipped + 2])
            if pair in words().nouns.organs:
                return skipped + 2
            if self.tokens[skipped].lower in words().nouns.organs:
                return skipped + 1
            if (
                self.tokens[skipped].lower not in words().titles.modifiers
                or self.tokens[skipped].possessive
            ):
                break
            skipped += 1
        return place

    def run(self, first: int, last: int, *, gazetteer_first: bool = True) -> Iterator[Spot]:
        """Part a capitalised run into titles, known names and unknown names."""
        title = self.title_before(first)
        place = first
        while place < last:
            known = gazetteer.match(self.texts, place, last) if gazetteer_first else None
            gazetteer_first = True
            if known and place > first and known[1].via is not Via.DEMONYM:
                spot, place = self.known(place, *known)
                if spot:
                    yield spot
                continue
            token = self.tokens[place]
            head = _head_end(self.tokens, place, last)
            if head and (head[0] > place + 1 or token.lower not in titles()):
                yield from self.headed(place, *head)
                title, place = Title(), head[0]
            elif token.lower in titles() and not self.is_given(place, last):
                title = Title((*title.words, token.lower.rstrip(".")), title.affiliations)
                place += 1
            else:
                end = self.name_end(place, last)
                yield self.unknown(place, end, title)
                title, place = Title(), end

    def is_given(self, place: int, last: int) -> bool:
        """Say whether a title's word is a given name here ("Prince Smith" is left a title)."""
        return self.tokens[place].lower in words().given.names and place + 1 < last

    def name_end(self, place: int, last: int) -> int:
        """Say where an unknown name ends: before a title or a known name."""
        end = place + 1
        while end < last and not self.tokens[end - 1].possessive:
            token = self.tokens[end]
            if token.lower in titles() and token.lower not in words().given.names:
                break
            end += 1
        while end > place + 1 and self.tokens[end - 1].lower in words().words.particles:
            end -= 1
        return end

    def headed(self, first: int, last: int, kind: ActorKind | None) -> Iterator[Spot]:
        """Give a name made by its head noun; a head alone ("Parliament") names no one."""
        if kind is not None and last > first + 1:
            yield Spot(self.sentence, first, last, _text(self.tokens, first, last), kind)

    def unknown(self, first: int, last: int, title: Title) -> Spot:
        """Give a name whose kind the article must tell."""
        token = self.tokens[first]
        evidence: list[str] = []
        kind: ActorKind | None = None
        if title.words:
            evidence.append("title")
            kind = ActorKind.PERSON
        elif last > first + 1 and token.lower.rstrip(".") in words().given.names:
            evidence.append("given name")
            kind = ActorKind.PERSON
        elif last == first + 1 and is_acronym(token.text):
            kind = ActorKind.ORGANISATION
        name = _text(self.tokens, first, last)
        return Spot(
            self.sentence,
            first,
            last,
            name,
            kind,
            title=title.words,
            affiliations=title.affiliations,
            evidence=tuple(evidence),
        )

    def title_before(self, first: int) -> Title:
        """Read a title in small letters before the run, and whom it serves."""
        place = first - 1
        found: list[str] = []
        while place >= 0 and self.tokens[place].lower in titles() and len(found) < LONGEST_NAME:
            if self.tokens[place].possessive:
                break
            found.insert(0, self.tokens[place].lower)
            place -= 1
        if not any(word in words().titles.roles | words().titles.honorifics for word in found):
            return Title((), self.master(place))
        return Title(tuple(found), self.master(place))

    def master(self, place: int) -> tuple[str, ...]:
        """Name whom a title serves from the word before it ("Kremlin", "Russia's", "Afghan")."""
        for start in range(max(0, place - 2), place + 1):
            found = gazetteer.match(self.texts, start, place + 1)
            if found and found[0] == place + 1:
                return (found[1].name,)
        return ()
