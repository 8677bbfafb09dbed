"""What the words of a sentence say of a noun: whose it is, what it is called, which is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.headlines.edits import as_written, possessive, with_article
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.numerals import counts
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.pipeline.ranking import RANK
from webapp.pipeline.references.meanings import Introduced
from webapp.pipeline.references.phrases import OWNER, NounPhrase
from webapp.pipeline.references.tails import Tails
from webapp.pipeline.references.words import kind_of, reference_words
from webapp.pipeline.verbs import Form
from webapp.pipeline.verbs.tokens import Token
from webapp.records import GROUPS, PLACES, ActorKind, NameMention, Role

RECENT = 64
DATE_LEAD = 4
POINTING = frozenset({"this", "that", "these", "those"})
INTRODUCING = counts() | {"a", "an"}
COUNTING = frozenset({"least", "most", "more", "less", "about", "nearly", "almost"})
BEING = frozenset({",", "is", "was", "as", "be", "are", "were"})
COUNT = re.compile(r"(?!\d{4} )\d[\d.,]*(?: [mb]illion)? ")
RANKED = re.compile(RANK)
CLOSES = re.compile(r"[,;]|\.(?!\w)")
COMPOUND = re.compile(r"-(?:for|to|of|and|by)-")


def in_full(name: NameMention, text: str) -> str:
    """Write a name as the article does, with "the" where it says so."""
    return name.name if name.kind is ActorKind.PERSON else _bodys_name(name.name, text)


@lru_cache(maxsize=RECENT)
def _is_any_firm(phrase: NounPhrase) -> bool:
    """Say whether a firm is only told of, so that another may be meant later: "a U.S. maker"."""
    nouns = names_words().nouns
    firm = phrase.noun.lower in nouns.companies | nouns.concerns
    return phrase.determiner in INTRODUCING and firm


def _is_written_as_body(phrase: NounPhrase) -> bool:
    """Say whether a noun phrase is a body's name: "the Norland Ferry | Authority"."""
    if phrase.noun.lower not in names_words().nouns.organisations or phrase.determiner != "the":
        return False
    return bool(phrase.modifiers) and all(one.capital for one in phrase.modifiers)


def _bodys_name(name: str, text: str) -> str:
    """Write a body's name as the article does."""
    return with_article(as_written(name, text), text)


class Wordings:
    """The noun phrases of one sentence, with its names and dates."""

    def __init__(
        self, reading: Reading, tokens: Sequence[Token], names: Sequence[NameMention]
    ) -> None:
        """Take what was found in the sentence."""
        self.reading = reading
        self.text = reading.sentence.text
        self.base = reading.sentence.start
        self.tokens = tokens
        self.names = names
        self.tails = Tails(reading, tokens, names)
        self.finite = {verb.start for verb in reading.verbs if verb.finite}
        self.gerunds = {verb.start for verb in reading.verbs if verb.form is Form.GERUND}

    def leans(self, phrase: NounPhrase) -> bool:
        """Say whether a definite noun means one told before: nothing with it says which."""
        unique = phrase.noun.lower in reference_words().unique
        if phrase.determiner not in POINTING and (phrase.determiner != "the" or unique):
            return False
        if self.reading.in_speech(self.base + phrase.start):
            return False
        return not self._is_named(phrase.modifiers) and not self._told_behind(phrase)

    def may_be_product(self, phrase: NounPhrase) -> bool:
        """Say whether a noun may mean a product told before, or tell what befalls it."""
        noun = phrase.noun.lower
        if kind_of(noun):
            return self.leans(phrase)
        if noun not in reference_words().of_products or self._is_named(phrase.modifiers):
            return False
        if self._says_of_what(phrase):
            return False
        if noun == "flight":
            return self._is_first(phrase) and phrase.determiner in {"", "the"} and self.acts(phrase)
        return not phrase.determiner and not phrase.modifiers and self._stands_free(phrase)

    def _says_of_what(self, phrase: NounPhrase) -> bool:
        """Say whether words behind a noun tell of what it is: "delivery | of", "flight | from"."""
        following = next(iter(self.tokens[phrase.at + 1 : phrase.at + 2]), None)
        return following is not None and following.lower in {"of", "for", "by", "from", "-"}

    def _is_first(self, phrase: NounPhrase) -> bool:
        """Say whether a flight is told as the first: "the maiden flight", "First flight"."""
        told = not phrase.described.isdisjoint({"first", "maiden", "inaugural"})
        return told or self.text[: phrase.start] == "First "

    def _stands_free(self, phrase: NounPhrase) -> bool:
        """Say whether a noun is no part of a longer name: "deliveries to", "begin production"."""
        following = next(iter(self.tokens[phrase.at + 1 : phrase.at + 2]), None)
        return following is None or not following.word or self.tails.joins(following)

    def acts(self, phrase: NounPhrase) -> bool:
        """Say whether a noun is the subject of the verb behind it, as what is told anew must be."""
        following = next(iter(self.tokens[phrase.at + 1 : phrase.at + 2]), None)
        return following is not None and following.start in self.finite

    def tells_more(self, phrase: NounPhrase) -> bool:
        """Say whether anything is told of a noun, before or behind it."""
        if phrase.determiner or phrase.modifiers:
            return True
        following = next(iter(self.tokens[phrase.at + 1 : phrase.at + 2]), None)
        if following is None:
            return False
        return following.capital or following.lower == "," or self.tails.joins(following)

    def introduced(self, phrase: NounPhrase) -> Introduced:
        """Give a noun with all that tells it from others."""
        free = phrase.determiner != OWNER and phrase.determiner not in POSSESSIVES
        named = free and self._names_one(phrase) and not _is_any_firm(phrase)
        return Introduced(
            index=self.reading.sentence.index,
            start=self.base + phrase.start,
            described=phrase.described,
            name=self._called(phrase),
            owner=self._owner(phrase),
            tail=self.tails.behind(phrase) if free else "",
            named=f"the {self.text[phrase.own : phrase.end]}" if named else "",
            anew=self._anew(phrase),
        )

    def body(self, phrase: NounPhrase) -> Introduced | None:
        """Give the body whose name ends in the noun: "the Norland Ferry Authority"."""
        end, noun = self.base + phrase.end, phrase.noun.lower
        if noun in names_words().nouns.companies | names_words().nouns.concerns:
            return None
        name = next((n for n in self.names if n.end == end and n.kind in GROUPS), None)
        index, start = self.reading.sentence.index, self.base + phrase.start
        if name is not None and name.name.lower().endswith(f" {noun}"):
            return Introduced(index, start, name=in_full(name, self.reading.text))
        if not _is_written_as_body(phrase):
            return None
        return Introduced(index, start, name=f"the {self.text[phrase.own : phrase.end]}")

    def _anew(self, phrase: NounPhrase) -> str:
        """Write the noun as it is introduced, where that says more: "a seven-member panel"."""
        if phrase.determiner not in INTRODUCING or not phrase.modifiers:
            return ""
        if _is_any_firm(phrase) or phrase.noun.lower in names_words().nouns.descriptions:
            return ""
        if phrase.described & reference_words().parting - {"new"}:
            return ""
        before = self.tokens[self.tokens.index(phrase.first) - 1] if phrase.first.start else None
        beside = before is not None and before.lower in BEING
        words = self.text[phrase.start : phrase.end]
        return "" if beside else words[:1].lower() + words[1:]

    def _called(self, phrase: NounPhrase) -> str:
        """Give the name that stands beside a noun: "the charity Hopeline", "its unit, Oster"."""
        end, text = self.base + phrase.end, self.reading.text
        name = next((one for one in self.names if one.start > end), None)
        if name is None or text[name.end : name.end + 1] in {"'", "’"}:
            return ""
        between = text[end : name.start]
        apart = phrase.determiner and between in {", ", ", the "} and CLOSES.match(text, name.end)
        return in_full(name, text) if between == " " or apart else ""

    def _owner(self, phrase: NounPhrase) -> str:
        """Write who owns the noun, in full: "Oster’s" for "its"."""
        place = phrase.first if phrase.determiner in POSSESSIVES else None
        if phrase.determiner == OWNER and phrase.owner:
            place = phrase.owner[-1]
        if place is None:
            return ""
        at = self.base + place.start
        name = next((n for n in self.names if n.start <= at < n.end), None)
        if name is None and phrase.determiner == "its":
            name = self._one_before(at)
        if name is None or (
            name.kind in PLACES and RANKED.search(self.text[place.end : phrase.end])
        ):
            return ""  # "Norland’s third-largest port" is one of many
        return possessive(in_full(name, self.reading.text))

    def _one_before(self, at: int) -> NameMention | None:
        """Give the one body that acts in the sentence: "Oster cut | its price"."""
        fitting = [n for n in self.names if n.end <= at and n.kind in GROUPS]
        acting = [n for n in fitting if n.role in {Role.ACTS, Role.SPEAKS}]
        return acting[-1] if acting and len({n.name for n in fitting}) == 1 else None

    def _is_named(self, modifiers: Sequence[Token]) -> bool:
        """Say whether a name or a number is among the words before a noun."""
        return any(
            one.lower[0].isdigit() or (one.capital and self._is_capital(one)) for one in modifiers
        )

    def _names_one(self, phrase: NounPhrase) -> bool:
        """Say whether words before a noun tell it from others; not a count ("the 40 men")."""
        if not self._is_named(phrase.modifiers):
            return False
        words = self.text[phrase.own : phrase.end]
        counted = COUNT.match(words) is not None
        days = (one for one in self.reading.mentions if one.start < self.base + phrase.end)
        dated = any(one.end > self.base + phrase.own for one in days)
        barred = COUNTING | reference_words().parting - {"new"}
        if counted or dated or COMPOUND.search(words) or not phrase.described.isdisjoint(barred):
            return False
        doing = phrase.modifiers[0].start in self.gerunds  # "arming | rebels"
        return not doing and self.text[phrase.own - 1 : phrase.own].isspace()

    def _is_capital(self, token: Token) -> bool:
        """Say whether a capital is more than the start of a sentence."""
        if token.start and self.text[: token.start].strip(" “\"'‘"):
            return True
        at = self.base + token.start
        return any(name.start <= at < name.end for name in self.names)

    def _told_behind(self, phrase: NounPhrase) -> bool:
        """Say whether words behind a noun tell which: "of the port", "that sank", "to sell"."""
        following = next(iter(self.tokens[phrase.at + 1 : phrase.at + 2]), None)
        if following is None:
            return False
        if following.lower == ":" or following.lower in reference_words().opening:
            return True
        joins = following.lower in reference_words().joining
        return (joins and not self._is_date(following.end + 1)) or self._hangs(following)

    def _hangs(self, token: Token) -> bool:
        """Say whether an infinitive or participle begins: "the plan | to sell", "drawn up"."""
        forms = {Form.INFINITIVE, Form.PARTICIPLE, Form.GERUND}
        verbs = self.reading.verbs
        return token.capital or any(v.start == token.start and v.form in forms for v in verbs)

    def _is_date(self, at: int) -> bool:
        """Say whether a date begins about there."""
        place = self.base + at
        return any(one.start - DATE_LEAD <= place < one.end for one in self.reading.mentions)
