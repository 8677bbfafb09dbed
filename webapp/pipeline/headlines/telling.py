"""What a headline is made of: the parts of one clause, at offsets of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import msgspec

from webapp.records import NameMention
from webapp.vocabulary import built_in

Span = tuple[int, int]

CAPITALS = re.compile(r"\b[A-Z][\w&-]+")


class Example(msgspec.Struct, frozen=True):
    """A sentence and the headline that it gives."""

    text: str
    headline: str


class HeadlineWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``headlines.toml``."""

    leading: frozenset[str]
    idle: frozenset[str]
    turning: frozenset[str]
    hearsay: frozenset[str]
    undone: frozenset[str]
    before_now: frozenset[str]
    earlier_than: frozenset[str]
    up_to_then: frozenset[str]
    adjunct: frozenset[str]
    before_date: frozenset[str]
    pointing: frozenset[str]
    halting: frozenset[str]
    stopped: frozenset[str]
    dangling: frozenset[str]
    focusing: frozenset[str]
    sparable: frozenset[str]
    binding: frozenset[str]
    granting: tuple[str, ...]
    intransitive: frozenset[str]
    wanting: frozenset[str]
    controlling: frozenset[str]
    permitting: frozenset[str]
    planning: frozenset[str]
    placing: frozenset[str]
    deeming: frozenset[str]
    hunting: frozenset[str]
    settled: frozenset[str]
    approximate: frozenset[str]
    lately: frozenset[str]
    open_verbs: frozenset[str]
    open_passives: frozenset[str]
    expecting: frozenset[str]
    deciding: frozenset[str]
    linking: frozenset[str]
    barring: frozenset[str]
    factual: frozenset[str]
    occasions: frozenset[str]
    hearing: frozenset[str]
    belonging: frozenset[str]
    watching: frozenset[str]
    counting: frozenset[str]
    giving: frozenset[str]
    taking: frozenset[str]
    likening: frozenset[str]
    handing: frozenset[str]
    governing: dict[str, frozenset[str]]
    carrying: dict[str, frozenset[str]]
    needing: dict[str, frozenset[str]]
    framing: dict[str, frozenset[str]]
    light: frozenset[str]
    measures: frozenset[str]
    phrasal: frozenset[str]
    documents: frozenset[str]
    indicating: frozenset[str]
    sure: frozenset[str]
    halves: frozenset[str]
    adjectives: frozenset[str]
    adjectival_nouns: frozenset[str]
    adverbial_adjectives: frozenset[str]
    nouns_in_ing: frozenset[str]
    postposed: frozenset[str]
    asking: frozenset[str]
    relational: frozenset[str]
    performing: frozenset[str]
    figures: frozenset[str]
    asserting: frozenset[str]
    voicing: frozenset[str]
    waiting: frozenset[str]
    outlets: frozenset[str]
    peoples: frozenset[str]
    tallying: frozenset[str]
    tallies: frozenset[str]
    finding: frozenset[str]
    trading: frozenset[str]
    bouts: frozenset[str]
    prisons: frozenset[str]
    facing: frozenset[str]
    fixing: frozenset[str]
    set_for: frozenset[str]
    put_to: frozenset[str]
    running: frozenset[str]
    adjectives_in_ly: frozenset[str]
    graded: frozenset[str]
    judging: frozenset[str]
    verdicts: frozenset[str]
    glad: frozenset[str]
    stating: frozenset[str]
    serving: frozenset[str]
    public: frozenset[str]
    teams: frozenset[str]
    late_titles: frozenset[str]
    amounts: frozenset[str]
    lettered: frozenset[str]
    with_the: frozenset[str]
    families: frozenset[str]
    families_or_given: frozenset[str]
    examples: tuple[Example, ...]


@cache
def headline_words() -> HeadlineWords:
    """Give the words by which clauses are cleaned."""
    words: HeadlineWords = built_in("headlines", HeadlineWords)
    return words


@dataclass(frozen=True, slots=True)
class Completion:
    """What the words from ``start`` to ``end`` mean, told at ``source``; all in the article.

    They are a noun, or else a ``pronoun``.
    """

    start: int
    end: int
    words: str
    source: int
    pronoun: bool = False

    def is_named_in(self, words: str) -> bool:
        """Say whether words name already what a noun means: "the talks ... in Norland"."""
        return any(name in words for name in CAPITALS.findall(self.words))


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause to be told: who (``subject``), and what (``predicate``, from its verb on).

    ``subject_words`` stand in for a subject that the clause leaves out; ``verb_words`` for a verb
    that cannot stand as it is ("seizing" as "seized"), up to ``verb_end``. ``content`` is what is
    said where it stands before its speaker. ``dates`` are expressions to leave out where they can
    be spared; ``quotations`` are stretches in quotation marks. ``nominal`` tells a noun phrase
    without a verb. ``voice`` is who says it where its own clause does not tell; ``main`` says that
    the clause is no subordinate one and has a date of its own, so that it is told even where it
    must be cut. ``kept`` are words without which the headline would tell something else.
    ``bounded``: "since 2003" and "until May" are kept. ``completions`` say what its nouns mean;
    ``named_after`` lets them although words that are left out name it, too.
    ``opening`` says that it opens its article, and may be told with phrases left out inside.
    """

    subject: Span | None
    predicate: Span
    subject_words: str = ""
    verb_words: str = ""
    verb_end: int = 0
    content: Span | None = None
    names: tuple[NameMention, ...] = ()
    dates: tuple[Span, ...] = ()
    quotations: tuple[Span, ...] = ()
    nominal: bool = False
    voice: Span | None = None
    main: bool = True
    kept: Span | None = None
    bounded: bool = True
    completions: tuple[Completion, ...] = ()
    named_after: bool = False
    opening: bool = False
