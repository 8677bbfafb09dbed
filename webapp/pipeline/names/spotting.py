"""Where names stand in a sentence: known names, and capitalised runs parted by their words.

A run such as "Russian Foreign Minister Sergei Lavrov" is parted into whom it is about ("Sergei
Lavrov"), what the person is (the title) and for whom (the affiliation).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.forms import Head, head_of, is_generation, is_generic, is_personal
from webapp.pipeline.names.gazetteer import Known, Via
from webapp.pipeline.names.runs import (
    LEADING_PARTICLES,
    extended,
    is_link,
    may_start,
    run_end,
    text_of,
    through_office,
)
from webapp.pipeline.names.spots import Spot, Survey
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import titles, words
from webapp.records import ActorKind

LONGEST_TITLE = 7
OWNERS = frozenset({"its", "his", "her", "their", "whose"})
CURRENCIES = frozenset("$€£¥")


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name: where it begins, its words in small letters, whom it serves."""

    begin: int = -1
    words: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()


class Reader:
    """Reads the names of one sentence from left to right."""

    def __init__(self, tokens: Sequence[Token], seen: Survey) -> None:
        """Take the sentence's tokens and what the article shows of its words."""
        self.tokens = tokens
        self.texts = [token.text for token in tokens]
        self.seen = seen

    def spots(self) -> Iterator[Spot]:
        """Give the names of the sentence in order."""
        place, size = 0, len(self.tokens)
        while place < size:
            found = gazetteer.match(self.texts, place, size)
            named = found is not None or self.tokens[place].capital
            if not named or self.money(place):
                place += 1
            elif found and not self.broken(place, found[0]):
                spots, place = self.known(place, *found)
                yield from spots
            elif may_start(self.tokens, place, self.seen):
                end = extended(self.tokens, place, run_end(self.tokens, place))
                end = through_office(self.tokens, end)
                yield from self.run(place, end)
                place = end
            else:
                place += 1

    def money(self, place: int) -> bool:
        """Say whether the word is a currency's ("US$5", "US $5", "HK$90")."""
        signed = place + 1 < len(self.texts) and self.texts[place + 1] in CURRENCIES
        return signed and self.texts[place].isupper()

    def broken(self, first: int, last: int) -> bool:
        """Say whether a possessive inside breaks the match."""
        possessive = any(token.possessive for token in self.tokens[first : last - 1])
        return possessive and tuple(self.texts[first:last]) not in gazetteer.with_genitive()

    def capital(self, place: int) -> bool:
        """Say whether a capitalised word stands at ``place``."""
        return place < len(self.tokens) and self.tokens[place].capital and self.tokens[place].word

    def known(self, first: int, last: int, known: Known) -> tuple[list[Spot], int]:
        """Read a known name; a longer run around it may be another's name."""
        end = last
        if not self.tokens[last - 1].possessive and self.capital(last):
            end = extended(self.tokens, first, run_end(self.tokens, first))
        longer = self.longer(first, last, end, known) if end > last else None
        if longer:
            return longer
        spot = self.single(first, last, known)
        return ([spot] if spot else []), last

    def longer(
        self, first: int, last: int, end: int, known: Known
    ) -> tuple[list[Spot], int] | None:
        """Read the run around a known name: another body's, a composite, a person's."""
        inner = gazetteer.match(self.texts, last, end)
        if inner and inner[1].kind is ActorKind.BODY and known.kind is ActorKind.BODY:
            return [plain(first, inner[0], inner[1])], inner[0]
        head = head_of(self.tokens, first, end)
        if head and head[0] > last:
            return self.composite(first, last, head, known), head[0]
        if known.via is not Via.DEMONYM and self.tokens[end - 1].lower in words().nouns.trades:
            return [self.club(first, end, known)], end
        if self.is_person(first, last, end):
            return [self.unknown(first, end, Title())], end
        return None

    def club(self, first: int, end: int, known: Known) -> Spot:
        """Make the name of a club or firm that is called after a place ("Boston Red Sox")."""
        served = () if known.kind is ActorKind.PLACE else (known.name,)
        name = text_of(self.tokens, first, end)
        return Spot(first, end, name, ActorKind.ORGANISATION, affiliations=served)

    def is_person(self, first: int, last: int, end: int) -> bool:
        """Say whether a place name is a given name here ("Chad Smith", "Jordan Lee")."""
        return (
            end - first == 2  # noqa: PLR2004 given name and surname
            and last == first + 1
            and self.tokens[first].lower in words().given.names
            and self.tokens[last].lower not in titles()
            and gazetteer.match(self.texts, last, end) is None
        )

    def composite(self, first: int, inner: int, head: Head, known: Known) -> list[Spot]:
        """Make a name of a known name and its head ("Syrian Observatory", "Paris Airport")."""
        last, kind = head
        name = text_of(self.tokens, first, last)
        rest, styled = text_of(self.tokens, first + 1, last), self.tokens[inner:last]
        if kind is None:
            return []
        if known.firm and all(token.lower in words().nouns.styles for token in styled):
            return [plain(first, last, known)]
        if known.media:
            return [plain(first, inner, known)]
        tail = self.tokens[last - 1].lower
        if known.kind is ActorKind.COUNTRY and tail in words().nouns.organs and is_generic(rest):
            return [replace(plain(first, last, known), how=f"{name}, an organ of {known.name}")]
        return [Spot(first, last, name, kind, affiliations=(known.name,))]

    def single(self, first: int, last: int, known: Known) -> Spot | None:
        """Read a known name with the noun that goes with it; an adjective alone names no one."""
        organ = self.organ(last, known)
        spot = plain(first, last, known)
        if known.via is Via.DEMONYM and (organ == last or self.tokens[last - 1].possessive):
            return None
        if organ > last:
            if self.capital(organ) and self.tokens[organ - 1].lower in titles():
                return None if known.via is Via.DEMONYM else spot
            noun = " ".join(self.texts[last:organ])
            return replace(spot, after=organ, how=f"{noun} of {known.name}")
        return spot

    def organ(self, place: int, known: Known) -> int:
        """Say where the organ or the members after a country's or group's name end."""
        organs, skipped = words().nouns.organs, place
        if known.kind is not ActorKind.COUNTRY:
            organs = organs | words().nouns.members
        while skipped < min(len(self.tokens), place + 3) and self.tokens[skipped].word:
            token = self.tokens[skipped]
            pair = " ".join(word.lower for word in self.tokens[skipped : skipped + 2])
            if pair in organs:
                return skipped + 2
            if token.lower in organs:
                return skipped + 1
            if token.lower not in words().titles.modifiers or token.possessive:
                break
            skipped += 1
        return place

    def run(self, first: int, last: int) -> Iterator[Spot]:
        """Part a capitalised run into titles, known names and unknown names."""
        if self.texts[first] in words().words.ships:
            return
        title, place = self.title_before(first), first
        while place < last:
            known = gazetteer.match(self.texts, place, last) if place > first else None
            head = head_of(self.tokens, place, last)
            after = self.title_end(place, last)
            if known and not self.broken(place, known[0]):
                spots, place = self.known(place, *known)
                yield from spots
            elif head and self.is_headed(place, head, after, title):
                yield from self.headed(place, head)
                title, place = Title(), head[0]
            elif after > place:
                title, place = self.longer_title(title, place, after), after
            else:
                end = self.name_end(place, last)
                yield self.unknown(place, end, title)
                title, place = Title(), end

    def is_headed(self, place: int, head: Head, after: int, title: Title) -> bool:
        """Say whether the head makes the name: not after a title, nor "Jane Roe BBC News"."""
        if head[0] == place + 1 and (after > place or title.words):
            return False
        if title.words and head[1] and not is_generic(text_of(self.tokens, place, head[0])):
            return False
        given = self.tokens[place].lower in words().given.names
        inside = range(place + 1, head[0])
        return not given or all(gazetteer.match(self.texts, at, head[0]) is None for at in inside)

    def title_end(self, place: int, last: int) -> int:
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
        """Say whether a title's word is a given name here."""
        return self.tokens[place].lower in words().given.names and place + 1 < last

    def longer_title(self, title: Title, first: int, last: int) -> Title:
        """Add the capitalised words of a title."""
        held = tuple(
            lower
            for token in self.tokens[first:last]
            if (lower := token.lower.rstrip(".")) in titles()
        )
        begin = title.begin if title.begin >= 0 else first
        return Title(begin, (*title.words, *held), title.affiliations)

    def name_end(self, place: int, last: int) -> int:
        """Say where an unknown name ends: before a title or after a possessive."""
        end = place + 1
        while end < last and not self.tokens[end - 1].possessive:
            known = gazetteer.match(self.texts, end, last)
            if (known and known[1].media) or self._goes_over(end, last):
                break
            end += 1
        while end > place + 1 and self.trails(end - 1):
            end -= 1
        return end

    def _goes_over(self, place: int, last: int) -> bool:
        """Say whether a title and another name begin, not "Jr." or a name's own last word."""
        if place + 1 >= last or is_generation(self.tokens[last - 1]):
            return False
        return self.title_end(place, last) > place

    def trails(self, place: int) -> bool:
        """Say whether the word ends no name: a particle, or a title ("Ryanair CEO")."""
        lower, listed = self.tokens[place].lower, words().titles
        title = lower in listed.offices and lower not in listed.surnames
        return lower in words().words.particles or title

    def headed(self, first: int, head: Head) -> Iterator[Spot]:
        """Give a name made by its head noun; a head alone or mere common words name no one."""
        last, kind = head
        name = text_of(self.tokens, first, last)
        inner = self.organ_of(first, last)
        if inner:
            yield inner
        elif kind is not None and last > first + 1 and not is_generic(name):
            yield Spot(first, last, name, kind)

    def organ_of(self, first: int, last: int) -> Spot | None:
        """Read "Ministry of Foreign Affairs of X": an organ of X."""
        head = self.tokens[first].lower
        if head not in words().nouns.organs:
            return None
        for place in range(first + 2, last):
            found = gazetteer.match(self.texts, place, last)
            if found and found[0] == last and found[1].kind is not ActorKind.PLACE:
                name = text_of(self.tokens, first, last)
                known = found[1]
                return replace(plain(first, last, known), how=f"{name}, an organ of {known.name}")
        return None

    def unknown(self, first: int, last: int, title: Title) -> Spot:
        """Give a name whose kind the article must tell."""
        kind = self.kind_by_form(first, last, title)
        if first and self.tokens[first - 1].lower in LEADING_PARTICLES and last == first + 1:
            first -= 1
        first = self.crowned(first, last)
        name = text_of(self.tokens, first, last)
        begin = min(title.begin, first) if title.begin >= 0 else -1
        return Spot(
            first,
            last,
            name,
            kind,
            begin=begin,
            title=title.words,
            affiliations=title.affiliations,
            definite=first > 0 and self.tokens[first - 1].lower == "the",
        )

    def kind_by_form(self, first: int, last: int, title: Title) -> ActorKind | None:
        """Tell a firm of partners, or a person by title, age or form, from what stays open."""
        if any(part.text == "&" for part in self.tokens[first:last]):
            return ActorKind.ORGANISATION
        aged = first > 0 and self.tokens[first - 1].lower.endswith("year-old")
        personal = title.words or aged or is_personal(self.tokens[first:last])
        return ActorKind.PERSON if personal else None

    def crowned(self, first: int, last: int) -> int:
        """Say where a name begins: at a title that belongs to it ("Crown Prince Ali")."""
        given = [token for token in self.tokens[first:last] if not is_generation(token)]
        alone = len(given) == 1 or all(token.lower in words().given.names for token in given)
        held = self.tokens[first - 1] if first else None
        if not alone or held is None or not held.capital or held.possessive:
            return first
        if held.lower not in words().titles.regnal:
            return first
        return first - 1 - (first > 1 and self.texts[first - 2] == "Crown")

    def title_before(self, first: int) -> Title:
        """Read a title in small letters before the run, and whom it serves."""
        place, found = self.small_title(first - 1)
        begin, serves = self.master(place)
        listed = words().titles
        if not found.isdisjoint(listed.roles | listed.honorifics):
            held = tuple(word.lower() for word in self.texts[place + 1 : first])
            title = tuple(word for word in held if word in found)
            return Title(begin if serves else place + 1, title, serves)
        if not serves:
            return self.apposed_title(first)
        if begin > 1 and self.tokens[begin - 1].lower in {"to", "of", "for"}:
            return self.title_before(begin - 1)
        return Title(begin, (), serves)

    def small_title(self, place: int) -> tuple[int, frozenset[str]]:
        """Go back over a title's words that end at ``place``; give where it stops, and them."""
        found: set[str] = set()
        while place >= 0 and len(found) < LONGEST_TITLE and not self.tokens[place].capital:
            token = self.tokens[place]
            held = token.lower in titles() and not token.possessive
            linked = found and token.lower != "and" and is_link(self.tokens, place)
            if not held and not linked:
                break
            found |= {token.lower} if held else set()
            place -= 1
        return place, frozenset(found)

    def apposed_title(self, first: int) -> Title:
        """Read "Syria's president, X": a title, then a comma, then the name."""
        place = first - 2
        if place < 1 or self.texts[first - 1] != ",":
            return Title()
        listed = words().titles
        if self.tokens[place].lower in listed.offices | listed.roles:
            title = self.title_before(first - 1)
            if title.affiliations:
                return title
            begin = self.holder(first - 1)
            return Title(begin, title.words) if begin >= 0 else Title()
        return self.office_before(first - 1)

    def holder(self, comma: int) -> int:
        """Say where the phrase of somebody's title begins ("Ode's finance chief,"); -1 for none."""
        place, _ = self.small_title(comma - 1)
        if place < 0:
            return -1
        held = self.tokens[place]
        if held.lower in OWNERS:
            return place
        begin = place
        while begin > 0 and held.possessive and self.capital(begin - 1):
            begin -= 1
        return begin if held.possessive else -1

    def office_before(self, comma: int) -> Title:
        """Read "the prime minister of Norland, X": the title before the body that it serves."""
        begin, serves = self.master(comma - 1)
        begin = begin if serves else self.see(comma - 1)
        if begin < 2 or self.texts[begin - 1] != "of":  # noqa: PLR2004 a title and "of"
            return Title()
        held, listed = self.tokens[begin - 2].lower, words().titles
        if held not in listed.offices | listed.honorifics:
            return Title()
        first = begin - 2
        while first > 0 and self.tokens[first - 1].lower in listed.modifiers:
            first -= 1
        words_held = tuple(token.lower for token in self.tokens[first : begin - 1])
        return Title(first, words_held, serves)

    def see(self, place: int) -> int:
        """Say where the name of the place that an office is for begins ("of Ode")."""
        begin = place
        while begin > 0 and self.capital(begin - 1):
            begin -= 1
        return begin if self.capital(place) else -1

    def master(self, place: int) -> tuple[int, tuple[str, ...]]:
        """Name whom a title serves from the word before it ("Kremlin", "Russia's", "Afghan")."""
        for start in range(max(0, place - 3), place + 1):
            found = gazetteer.match(self.texts, start, place + 1)
            sure = found and found[1].kind is not ActorKind.PLACE and not found[1].witnesses
            if found and sure and found[0] == place + 1:
                return start, (found[1].name,)
        return -1, ()


def plain(first: int, last: int, known: Known) -> Spot:
    """Make a spot of a known name as it stands."""
    return Spot(first, last, known.name, known.kind, known)
