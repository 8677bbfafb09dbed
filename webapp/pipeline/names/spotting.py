"""Where names stand in a sentence: known names, and capitalised runs parted by their words.

A run such as "Russian Foreign Minister Sergei Lavrov" is parted into whom it is about ("Sergei
Lavrov"), what the person is (the title) and for whom (the affiliation).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.names import gazetteer
from webapp.pipeline.names.extending import extended, through_office
from webapp.pipeline.names.forms import Head, head_of, is_generation, is_generic, is_personal
from webapp.pipeline.names.gazetteer import Known, Via
from webapp.pipeline.names.runs import LEADING_PARTICLES, run_end, text_of
from webapp.pipeline.names.spots import Spot, Survey
from webapp.pipeline.names.starts import may_start
from webapp.pipeline.names.titles import Title, TitleReader
from webapp.pipeline.names.tokens import Token, capital_at
from webapp.pipeline.names.words import titles, words
from webapp.records import ActorKind

CITIZENS = frozenset({"man", "woman", "native", "boy", "girl", "teenager"})
CALLINGS = ("ist", "man", "woman", "er", "or", "ian")
LONGEST_AGE = 3
CURRENCIES = frozenset("$€£¥")


class Reader:
    """Reads the names of one sentence from left to right."""

    def __init__(self, tokens: Sequence[Token], seen: Survey) -> None:
        """Take the sentence's tokens and what the article shows of its words."""
        self.tokens = tokens
        self.texts = [token.text for token in tokens]
        self.titles = TitleReader(tokens)
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
            elif may_start(self.tokens, place, self.seen) or self.opens_title(place):
                end = extended(self.tokens, place, run_end(self.tokens, place))
                end = through_office(self.tokens, end)
                yield from self.run(place, end)
                place = end
            else:
                place += 1

    def opens_title(self, place: int) -> bool:
        """Say whether letters that name nobody are a title before a name: "Ode Air | CEO Roe"."""
        held = self.tokens[place].lower in titles() and self.texts[place].isupper()
        return held and capital_at(self.tokens, place + 1)

    def money(self, place: int) -> bool:
        """Say whether the word is a currency's ("US$5", "US $5", "HK$90")."""
        signed = place + 1 < len(self.texts) and self.texts[place + 1] in CURRENCIES
        return signed and self.texts[place].isupper()

    def broken(self, first: int, last: int) -> bool:
        """Say whether a possessive inside breaks the match."""
        possessive = any(token.possessive for token in self.tokens[first : last - 1])
        return possessive and tuple(self.texts[first:last]) not in gazetteer.with_genitive()

    def known(self, first: int, last: int, known: Known) -> tuple[list[Spot], int]:
        """Read a known name; a longer run around it may be another's name."""
        end = last
        if not self.tokens[last - 1].possessive and capital_at(self.tokens, last):
            end = extended(self.tokens, first, run_end(self.tokens, first))
        if end > last and self.is_spelled_out(first, end):
            return [Spot(first, end, text_of(self.tokens, first, end), ActorKind.ORGANISATION)], end
        longer = self.longer(first, last, end, known) if end > last else None
        if longer:
            return longer
        spot = self.single(first, last, known)
        return ([spot] if spot else []), last

    def is_spelled_out(self, first: int, end: int) -> bool:
        """Say whether letters in brackets are those of the whole run: "Peru Ode Party (POP)"."""
        marks = self.texts[end : end + 3]
        capitals = "".join(
            letter for text in self.texts[first:end] for letter in text if letter.isupper()
        )
        return marks[::2] == ["(", ")"] and marks[1] == capitals and len(capitals) > 1

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
        closed = self.before_office(last, end)
        if known.via is not Via.DEMONYM and self.tokens[closed - 1].lower in words().nouns.trades:
            return [self.club(first, closed, known)], closed
        if self.is_person(first, last, end):
            return [self.unknown(first, end, Title())], end
        return None

    def before_office(self, first: int, last: int) -> int:
        """Say where the name of a body ends: before the office of one in it ("X Air | CEO Roe")."""
        offices = (at for at in range(first + 1, last) if self.titles.end(at, last) > at)
        return next(offices, last)

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
            if capital_at(self.tokens, organ) and self.tokens[organ - 1].lower in titles():
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
            if pair in organs and pair != token.lower:
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
        title, place = self.titles.before(first), first
        if self.is_calling(first, last):
            title, place = Title(first, (self.tokens[first].lower,)), first + 1
        while place < last:
            known = gazetteer.match(self.texts, place, last) if place > first else None
            head = head_of(self.tokens, place, last)
            after = self.titles.end(place, last)
            if known and not self.broken(place, known[0]):
                spots, place = self.known(place, *known)
                yield from spots
            elif head and self.is_headed(place, head, after, title):
                yield from self.headed(place, head)
                title, place = Title(), head[0]
            elif after > place:
                title, place = self.titles.longer(title, place, after), after
            else:
                end = self.name_end(place, last)
                yield self.unknown(place, end, title)
                title, place = Title(), end

    def is_calling(self, first: int, last: int) -> bool:
        """Say whether a sentence begins with what a person is: "Publicist | Ann Ode said"."""
        given = words().given.names
        full = last - first > 2 and self.tokens[first].opens  # noqa: PLR2004 a calling and a full name
        calling = self.tokens[first].lower.endswith(CALLINGS)
        named = full and self.tokens[first + 1].lower in given
        return named and calling and self.tokens[first].lower not in given

    def is_headed(self, place: int, head: Head, after: int, title: Title) -> bool:
        """Say whether the head makes the name: not after a title, nor "Jane Roe BBC News"."""
        if head[0] == place + 1 and (after > place or title.words):
            return False
        if head[0] == place + 2 and self.tells_age(head[0]):
            return False
        if title.words and head[1] and not is_generic(text_of(self.tokens, place, head[0])):
            return False
        return not self._is_given_to_known(place, head[0])

    def _is_given_to_known(self, place: int, end: int) -> bool:
        """Say whether a given name stands before a known one: "Jane | BBC News"."""
        if self.tokens[place].lower not in words().given.names:
            return False
        return any(gazetteer.match(self.texts, at, end) for at in range(place + 1, end))

    def tells_age(self, comma: int) -> bool:
        """Say whether an age in commas follows, as behind persons alone: "Ida Church, | 38,"."""
        age = self.texts[comma : comma + 3]
        return age[::2] == [",", ","] and age[1].isdigit() and len(age[1]) < LONGEST_AGE

    def name_end(self, place: int, last: int) -> int:
        """Say where an unknown name ends: before a title or after a possessive."""
        end = place + 1
        while end < last and not self.tokens[end - 1].possessive:
            known = gazetteer.match(self.texts, end, last)
            told = known and known[1].media and self.has_surname(place, end)
            if told or self._goes_over(end, last):
                break
            end += 1
        while end > place + 1 and self.trails(end - 1):
            end -= 1
        return end

    def has_surname(self, place: int, end: int) -> bool:
        """Say whether more than given names and initials stand before an outlet's name."""
        given, held = words().given.names, self.tokens[place:end]
        return any(t.lower not in given and len(t.text.rstrip(".")) > 1 for t in held)

    def _goes_over(self, place: int, last: int) -> bool:
        """Say whether a title and another name begin, not "Jr." or a name's own last word."""
        if place + 1 >= last or is_generation(self.tokens[last - 1]):
            return False
        return self.titles.end(place, last) > place

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
        elif kind is not None and last > first + 1 and self.is_somebody(first, last, name):
            yield Spot(first, last, name, kind)

    def is_somebody(self, first: int, last: int, name: str) -> bool:
        """Say whether a head noun's name is one's own, or that of one the article may name in full.

        "The Supreme Court" acts under that name, "the Health Ministry" is its state's.
        """
        definite = first > 0 and self.tokens[first - 1].lower == "the"
        state = self.tokens[last - 1].lower in words().nouns.organs
        return (definite and not state) or not is_generic(name)

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
        aged = self.is_aged(first, last)
        personal = title.words or aged or is_personal(self.tokens[first:last])
        return ActorKind.PERSON if personal else None

    def is_aged(self, first: int, last: int) -> bool:
        """Say whether somebody's age stands before the name, not before "a man of" that place."""
        aged = first > 0 and self.tokens[first - 1].lower.endswith("year-old")
        after = self.tokens[last].lower if last < len(self.tokens) else ""
        return aged and after not in words().titles.roles | CITIZENS

    def crowned(self, first: int, last: int) -> int:
        """Say where a name begins: at a title that belongs to it ("Crown Prince Ali")."""
        if not first or not self.is_regnal(first - 1):
            return first
        given = [token for token in self.tokens[first:last] if not is_generation(token)]
        alone = len(given) == 1 or all(token.lower in words().given.names for token in given)
        return first - 1 - (first > 1 and self.texts[first - 2] == "Crown") if alone else first

    def is_regnal(self, place: int) -> bool:
        """Say whether a title belongs to the given name behind it ("Pope Leo")."""
        token = self.tokens[place]
        return token.capital and not token.possessive and token.lower in words().titles.regnal


def plain(first: int, last: int, known: Known) -> Spot:
    """Make a spot of a known name as it stands."""
    return Spot(first, last, known.name, known.kind, known)
