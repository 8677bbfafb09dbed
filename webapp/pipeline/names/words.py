"""The words by which names are known: ``vocabulary/names.toml`` as sets."""

from __future__ import annotations

from functools import cache, cached_property

import msgspec

from webapp import vocabulary
from webapp.pipeline.numerals import counts
from webapp.pipeline.verbs.lexicon import WordForm, irregular

Words = frozenset[str]


class Titles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand before a person's name."""

    honorifics: Words
    roles: Words
    modifiers: Words
    surnames: Words
    rivals: Words
    offices: Words
    loose: Words
    vague: Words
    telling: Words
    regnal: Words
    heads: Words
    of_women: Words
    of_men: Words
    courtesy: Words
    unfit: Words
    leaning: Words
    callings: Words
    bare: Words
    speaking_for: Words


class Synonyms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Titles that may name the same office."""

    words: Words


class Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs by what their subjects or objects are."""

    reporting: Words
    auxiliaries: Words
    irregular: Words
    participles: Words
    governing: Words
    addressed: Words
    citing: Words
    not_past: Words
    stative: Words
    moving: Words
    inert: Words
    personal: Words
    suffered: Words
    befalling: Words
    faring: Words
    meeting: Words
    trading: Words
    presenting: Words
    putting_out: Words
    put_out: Words
    winning: Words
    handing: Words
    imposing: Words
    paying: Words
    founding: Words


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Small words by what they tell of the names beside them."""

    prepositions: Words
    subordinators: Words
    passing: Words
    breaking: Words
    joining: Words
    fronting: Words
    qualifying: Words
    examples: Words
    dealing: Words
    done_on: Words
    given_to: Words
    had_from: Words
    where: Words
    of_states: Words
    relations: Words
    beside: Words


class Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns by what they make of the name beside them."""

    organisations: Words
    styles: Words
    of_bodies: Words
    organs: Words
    members: Words
    deeds: Words
    done_to: Words
    of_persons: Words
    places: Words
    others: Words
    institutions: Words
    contenders: Words
    leading: Words
    regions: Words
    towns: Words
    things: Words
    generic: Words
    opening: Words
    companies: Words
    sides: Words
    concerns: Words
    callings: Words
    measures: Words
    owned: Words
    figures: Words
    firms: Words
    trades: Words
    kin: Words
    descriptions: Words
    bodies: Words
    armed: Words
    unnamed: Words
    women: Words
    men: Words
    reportage: Words
    mouths: Words
    experts: Words
    inside: Words
    outfits: Words
    staff: Words
    commanded: Words
    wares: Words
    matters: Words
    calling_bodies: Words
    traded: Words
    stakes: Words
    wins: Words
    short_styles: Words


class Other(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Capitalised words that are no names, and small ones that stand inside or before names."""

    days: Words
    months: Words
    holidays: Words
    adjectives: Words
    acronyms: Words
    ships: Words
    generations: Words
    regions: Words
    others: Words
    surnames: Words
    owners: Words
    compounded: Words
    particles: Words
    directions: Words


class Called(msgspec.Struct, frozen=True):
    """A noun that may mean a body whose name has one of ``heads`` for it."""

    noun: str
    heads: Words


class Games(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What sides in games do and have, and how a game ends."""

    verbs: Words
    beating: Words
    results: Words
    staff: Words


class Common(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that begin sentences and name no one."""

    words: Words


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Usual given names: of women, of men, of either or of who knows whom; and their spellings."""

    women: Words
    men: Words
    either: Words
    spellings: tuple[frozenset[str], ...]

    @cached_property
    def names(self) -> Words:
        """All of them."""
        return self.women | self.men | self.either


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``names.toml``."""

    titles: Titles
    synonyms: tuple[Synonyms, ...]
    verbs: Verbs
    grammar: Grammar
    nouns: Nouns
    called: tuple[Called, ...]
    games: Games
    words: Other
    common: Common
    given: Given

    @property
    def calendar(self) -> Words:
        """Days, months and feasts."""
        return self.words.days | self.words.months | self.words.holidays


@cache
def words() -> NameWords:
    """Read the project's own list, once per process."""
    found: NameWords = vocabulary.built_in("names", NameWords)
    return found


@cache
def person_nouns() -> Words:
    """Give the nouns that mean one person: "driver", "mayor", "brother"."""
    nouns, listed = words().nouns, words().titles
    return nouns.unnamed | nouns.kin | listed.roles | listed.offices | listed.telling


@cache
def called_so() -> dict[str, Words]:
    """Map nouns to the words by which a body's name shows that "the <noun>" may mean it."""
    return {row.noun: row.heads for row in words().called}


@cache
def titles() -> Words:
    """Every word that may stand in a title."""
    found = words().titles
    return found.honorifics | found.roles | found.modifiers


@cache
def calendar() -> Words:
    """Days, months and feasts."""
    return words().calendar


@cache
def where() -> Words:
    """Give the words before a place that tell that something happens there."""
    return words().grammar.where | words().words.directions


@cache
def small_words() -> Words:
    """Words of grammar, which begin no unknown name even with a capital."""
    grammar = words().grammar
    small = grammar.prepositions | grammar.subordinators | grammar.breaking
    return (small | words().verbs.auxiliaries) - counts()


@cache
def verbs() -> Words:
    """Every word known as a finite verb's form."""
    found = words().verbs
    listed = (
        found.reporting
        | found.auxiliaries
        | found.irregular
        | found.personal
        | found.suffered
        | found.trading
    )
    return listed | _irregular(WordForm.PAST)


@cache
def participles() -> Words:
    """Every irregular participle that may stand in the passive."""
    return words().verbs.participles | _irregular(WordForm.PARTICIPLE) - words().verbs.inert


def _irregular(form: WordForm) -> Words:
    """Give the irregular verbs of a form, without those that are nouns or adjectives more often."""
    found = (word for word, (_, forms) in irregular().items() if forms & form)
    return frozenset(found) - words().verbs.not_past


def same_office(one: str, other: str) -> bool:
    """Say whether two words may name the same office."""
    return one == other or any(one in row.words and other in row.words for row in words().synonyms)
