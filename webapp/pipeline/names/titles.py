"""Titles beside a name: where they begin and end, and whom their bearer serves.

"Russian Foreign Minister" before "Sergei Lavrov", "the prime minister of Norland,", "Its chief,".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.extending import is_link
from webapp.pipeline.names.forms import ARTICLES, LINKS
from webapp.pipeline.names.tokens import Token, capital_at
from webapp.pipeline.names.verbs import DETERMINERS
from webapp.pipeline.names.words import titles, words
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.records import ActorKind

LONGEST_TITLE = 7
FULL_NAME = 2
INSIDE = frozenset({"for", "and"})
OWNERS = POSSESSIVES | {"whose"}


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name: where it begins, its words in small letters, whom it serves."""

    begin: int = -1
    words: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()


class TitleReader:
    """Reads the titles of one sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take the sentence's tokens."""
        self.tokens = tokens
        self.texts = [token.text for token in tokens]

    def before(self, first: int) -> Title:
        """Read a title in small letters before the run, and whom it serves."""
        if self.opens_title(first):
            return Title(first - 1, (self.tokens[first - 1].lower,))
        place, found = self.in_small_letters(first - 1)
        begin, serves = self.master(place)
        listed = words().titles
        if not found.isdisjoint(listed.roles | listed.honorifics):
            held = tuple(word.lower() for word in self.texts[place + 1 : first])
            title = tuple(word for word in held if word in found)
            return Title(begin if serves else place + 1, title, serves)
        if not serves:
            return self.apposed(first)
        if not found and begin > 1 and self.tokens[begin - 1].lower in {"to", "of", "for"}:
            return self.before(begin - 1)
        return Title(begin, (), serves)

    def opens_title(self, first: int) -> bool:
        """Say whether a sentence opens with a title's lesser word: "| Prime | Minister Roe"."""
        listed, opening = words().titles, self.tokens[first - 1] if first else None
        lesser = opening is not None and opening.opens and opening.capital
        if not lesser or opening is None or opening.lower not in listed.modifiers:
            return False
        return self.tokens[first].lower in listed.roles | listed.honorifics

    def in_small_letters(self, place: int) -> tuple[int, frozenset[str]]:
        """Go back over a title's words that end at ``place``; give where it stops, and them."""
        found: set[str] = set()
        while place >= 0 and len(found) < LONGEST_TITLE and not self.tokens[place].capital:
            token = self.tokens[place]
            held = token.lower in titles() and not token.possessive
            linked = found and self.links(place)
            if not held and not linked:
                break
            found |= {token.lower} if held else set()
            place -= 1
        return place, frozenset(found)

    def links(self, place: int) -> bool:
        """Say whether a word binds those of a title: "of", "for the", but not a bare article."""
        lower = self.tokens[place].lower
        if lower == "the" and (not place or self.tokens[place - 1].lower not in LINKS):
            return False
        return lower != "and" and is_link(self.tokens, place)

    def apposed(self, first: int) -> Title:
        """Read "Syria's president, X": a title, then a comma, then the name."""
        place = first - 2
        if place < 1 or self.texts[first - 1] != ",":
            return Title()
        listed = words().titles
        if self.tokens[place].lower in listed.offices | listed.roles:
            title = self.before(first - 1)
            if title.affiliations:
                return title
            begin = self.holder(first - 1)
            return Title(begin, title.words) if begin >= 0 else Title()
        return self.office(first - 1)

    def holder(self, comma: int) -> int:
        """Say where the phrase of somebody's title begins ("Ode's finance chief,"); -1 for none."""
        place, _ = self.in_small_letters(comma - 1)
        if place < 0:
            return -1
        held = self.tokens[place]
        if held.lower in OWNERS or self.governed(place) or self.closes(place, comma):
            return place
        begin = place
        while begin > 0 and held.possessive and capital_at(self.tokens, begin - 1):
            begin -= 1
        begin -= begin > 0 and self.tokens[begin - 1].lower in DETERMINERS
        return begin if held.possessive else -1

    def governed(self, place: int) -> bool:
        """Say whether an article behind a preposition opens the phrase: "by | the governor, X"."""
        article = self.tokens[place].lower in ARTICLES and place > 0
        return article and self.tokens[place - 1].lower in words().grammar.prepositions

    def closes(self, place: int, comma: int) -> bool:
        """Say whether a full name in two commas is that of "the governor, | Ada Quill, | said"."""
        end = comma + 1
        while end < len(self.tokens) and self.tokens[end].capital:
            end += 1
        full = end - comma > FULL_NAME and end < len(self.tokens) and self.texts[end] == ","
        return full and self.tokens[place].lower in ARTICLES

    def office(self, comma: int) -> Title:
        """Read "the prime minister of Norland, X": the title before the body that it serves."""
        begin, serves = self.master(comma - 1)
        begin = begin if serves else self.see(comma - 1)
        link = begin - 1 - (begin > 0 and self.texts[begin - 1] == "the")
        if link < 1 or self.texts[link] != "of":
            return Title()
        held, listed = self.tokens[link - 1].lower, words().titles
        if held not in listed.offices | listed.honorifics | listed.roles - listed.loose:
            return Title()
        first = link - 1
        while first > 0 and self.tokens[first - 1].lower in listed.modifiers:
            first -= 1
        words_held = tuple(token.lower for token in self.tokens[first:link])
        return Title(first, words_held, serves)

    def see(self, place: int) -> int:
        """Say where the name of the place that an office is for begins ("of Ode")."""
        begin = at = place
        while at > 0 and (capital_at(self.tokens, at - 1) or self.texts[at - 1] in INSIDE):
            at -= 1
            begin = at if capital_at(self.tokens, at) else begin
        return begin if capital_at(self.tokens, place) else -1

    def master(self, place: int) -> tuple[int, tuple[str, ...]]:
        """Name whom a title serves from the word before it ("Kremlin", "Russia's", "Afghan")."""
        for start in range(max(0, place - 3), place + 1):
            found = gazetteer.match(self.texts, start, place + 1)
            sure = found and found[1].kind is not ActorKind.PLACE and not found[1].witnesses
            if found and sure and found[0] == place + 1:
                return start, (found[1].name,)
        return -1, ()

    def end(self, place: int, last: int) -> int:
        """Say where the title that begins at ``place`` ends; ``place`` where a name begins."""
        end = place
        while end < last and (self.is_title(end) or (end > place and is_link(self.tokens, end))):
            if self.tokens[end].possessive or self.is_given(end, last):
                break
            end += 1
        held = [token.lower.rstrip(".") for token in self.tokens[place:end]]
        listed = words().titles
        heads = listed.roles | listed.honorifics
        return end if any({word, word.removesuffix("s")} & heads for word in held) else place

    def is_title(self, place: int) -> bool:
        """Say whether a capitalised word stands in titles, also of several ("Ministers")."""
        lower = self.tokens[place].lower.rstrip(".")
        return lower in titles() or lower.removesuffix("s") in words().titles.roles

    def is_given(self, place: int, last: int) -> bool:
        """Say whether a title's word is a given name here, as "Sultan" before "Al Ode"."""
        if place + 1 >= last:
            return False
        lower = self.tokens[place].lower
        particle = lower == "sultan" and self.tokens[place + 1].lower in words().words.particles
        return particle or lower in words().given.names

    def longer(self, title: Title, first: int, last: int) -> Title:
        """Add the capitalised words of a title."""
        held = tuple(
            lower
            for token in self.tokens[first:last]
            if (lower := token.lower.rstrip(".")) in titles()
        )
        begin = title.begin if title.begin >= 0 else first
        return Title(begin, (*title.words, *held), title.affiliations)
