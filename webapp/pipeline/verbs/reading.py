"""Read verb groups from tokens: chains, and bare forms by their context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from webapp.pipeline.verbs.chains import BE, Chain, closed_words, family, group_of
from webapp.pipeline.verbs.context import Context
from webapp.pipeline.verbs.groups import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, bases, form_of, forms, lemma_of, titling, words
from webapp.pipeline.verbs.participles import finite_one, past_or_participle, time_words
from webapp.pipeline.verbs.promoting import missing_verb
from webapp.pipeline.verbs.resuming import resumed
from webapp.pipeline.verbs.sources import as_reports
from webapp.pipeline.verbs.tokens import Token, tokenize

RECENT = 2_048


@dataclass(frozen=True, slots=True)
class Found:
    """A verb group by token positions, before its segment decides what it is.

    ``either`` marks a form that may be a past or a participle ("issued").
    """

    first: int
    last: int
    group: VerbGroup
    either: bool = False


def _bare(sentence: str, token: Token, lemma: str, form: Form, tense: Tense) -> VerbGroup:
    return VerbGroup(
        start=token.start,
        end=token.end,
        text=sentence[token.start : token.end],
        lemma=lemma,
        main=token.start,
        tense=tense,
        aspect=Aspect.SIMPLE,
        form=form,
        passive=form is Form.PARTICIPLE,
        reporting=lemma in words("reporting") and form is not Form.PARTICIPLE,
    )


@lru_cache(maxsize=65_536)
def opens_group(word: str) -> bool:
    """Say whether a lower-case word opens a verb group in any context; most words do not."""
    if word == "to" or family(word):
        return True
    known = forms(word) is not None or word in titling()
    return known and word not in words("prepositions")


class Reader:
    """Walks over one sentence and collects its groups."""

    def __init__(self, sentence: str) -> None:
        """Cut the sentence; nothing is read yet."""
        self.sentence = sentence
        self.tokens = tokenize(sentence)
        self.context = Context(self.tokens, sentence)
        self.found: list[Found] = []

    def read(self) -> list[Found]:
        """Collect the groups from left to right."""
        at = 0
        while at < len(self.tokens):
            found = self._at(at)
            if found:
                self.found.append(found)
                at = found.last
            at += 1
        return self.found

    def _at(self, at: int) -> Found | None:
        token = self.tokens[at]
        if not token.word or not opens_group(token.lower):
            return None
        if token.capital and not self.context.plain_capital(at):
            return None
        if token.lower == "to" or family(token.lower):
            return self._chain(at)
        return self._lexical(at)

    def _chain(self, at: int) -> Found | None:
        if self.tokens[at].lower in words("modals") and self.context.nominal(at):
            return None
        chain = Chain(self.tokens, at)
        if not chain.main_lemma or self._is_set_phrase(at, chain):
            return None
        group = group_of(self.sentence, self.tokens, chain)
        if chain.links[0] == "to" and self._looks_ahead(at):
            group = replace(group, tense=Tense.FUTURE)
        return Found(at, chain.last, group)

    def _is_set_phrase(self, at: int, chain: Chain) -> bool:
        """Say whether "to" and a noun go with what comes: "came to | light", "brought to rest"."""
        lead = lemma_of(self.tokens[at - 1].lower) if at else ""
        come = lead in words("bringing") and chain.links[0] == "to"
        return come and self.tokens[chain.last].lower in words("brought_to")

    def _looks_ahead(self, at: int) -> bool:
        last = self.found[-1].group if self.found else None
        if last and (last.lemma in words("prospective") or last.tense is Tense.FUTURE):
            return True
        before = self.tokens[at - 1].lower if at else ""
        return before in words("prospective") or before in BE

    def _lexical(self, at: int) -> Found | None:
        known = forms(self.tokens[at].lower) or self._told_of(at)
        if known is None or self.tokens[at].lower in words("prepositions"):
            return None
        if not self._may_stand(at, *known):
            return None
        follows_verb = bool(self.found and self.found[-1].last == at - 1)
        lemma, form = known
        if not self.context.may_be_verb(at, lemma, form, follows_verb=follows_verb):
            return None
        if form is WordForm.ING:
            return self._found(at, lemma, Form.GERUND, Tense.PRESENT)
        if form & (WordForm.THIRD | WordForm.BASE) and not form & WordForm.PAST:
            return self._present(at, lemma, form)
        return self._past(at, lemma, form)

    def _may_stand(self, at: int, lemma: str, form: WordForm) -> bool:
        """Say whether a verb may stand there: not "pleaded guilty to | charges", no name."""
        if not at:
            return not _may_be_name(lemma, form)
        return form is not WordForm.THIRD or self.tokens[at - 1].lower != "to"

    def _told_of(self, at: int) -> tuple[str, WordForm] | None:
        """Read a word that elsewhere only tells who is meant: "Bell | retired in May"."""
        lemma, following = titling().get(self.tokens[at].lower, ""), self.context.after(at)
        closed = closed_words() | words("adverbs") | time_words() | {"to"}
        if not lemma or (following and following.word and following.lower not in closed):
            return None
        return lemma, WordForm.PAST | WordForm.PARTICIPLE

    def _is_compound(self, at: int, form: WordForm) -> bool:
        """Say whether a word with a dash describes the noun behind it: "rain-fed | rivers"."""
        first, dash, _ = self.tokens[at].lower.partition("-")
        following = self.context.after(at)
        if not dash or first in words("verb_prefixes") or not form & WordForm.PARTICIPLE:
            return False
        if following is None or not following.word or following.capital:
            return False
        return following.lower not in closed_words() | words("adverbs") | {"to"}

    def _present(self, at: int, lemma: str, form: WordForm) -> Found:
        """Read "say" in "officials say"; after "and" a base form goes on as the last verb did."""
        last = self.found[-1].group if self.found else None
        if form & WordForm.BASE and last and self.context.joined(at):
            goes_on = last.finite and last.tense is Tense.PRESENT and not last.modal
            shape = Form.FINITE if goes_on else Form.INFINITIVE
            return self._found(at, lemma, shape, last.tense if not last.finite else Tense.PRESENT)
        either = form is WordForm.BASE and not self.context.agrees(at)
        return self._found(at, lemma, Form.FINITE, Tense.PRESENT, either=either)

    def _past(self, at: int, lemma: str, form: WordForm) -> Found:
        if form is WordForm.PARTICIPLE or self._is_compound(at, form):
            return self._found(at, lemma, Form.PARTICIPLE, Tense.PAST)
        if not form & WordForm.PARTICIPLE or lemma == "say":
            return self._found(at, lemma, Form.FINITE, Tense.PAST)
        sure = past_or_participle(self.context, at, [one.group for one in self.found[-5:]])
        shape = sure or Form.FINITE
        return self._found(at, lemma, shape, Tense.PAST, either=sure is None)

    def _found(
        self, at: int, lemma: str, form: Form, tense: Tense, *, either: bool = False
    ) -> Found:
        group = _bare(self.sentence, self.tokens[at], lemma, form, tense)
        return Found(at, at, group, either)


def _may_be_name(lemma: str, form: WordForm) -> bool:
    """Say whether a word that no list knows only ends like a verb: "Beijing", "Mohamed"."""
    ends = form in {WordForm.ING, WordForm.PAST | WordForm.PARTICIPLE}
    return ends and lemma not in bases()


def _describing(found: Found) -> VerbGroup:
    if found.group.tense is Tense.PRESENT:
        return replace(found.group, form=Form.INFINITIVE)
    return found.group.as_participle()


def _settle(
    segment: Sequence[Found], context: Context, *, first: bool, only: bool
) -> Iterator[VerbGroup]:
    """Leave one finite verb to a stretch without a border; the others describe.

    A sentence that opens with a subject and a relative clause keeps a second one for the
    subject: "the minister who led the inquiry resigned"; the last, if the sentence ends with it.
    """
    keeper = _keeper(segment, context)
    relative = first and keeper is not None and context.after_relative(keeper.first)
    for one in segment:
        describes = one.either and one is not keeper
        last = only and one is segment[-1]
        second = relative and _ends_free(one, context, last=last)
        yield _describing(one) if describes and not second else one.group


def _ends_free(one: Found, context: Context, *, last: bool) -> bool:
    """Say whether nothing follows a form that would let it describe; ``last`` ends a sentence."""
    return context.stands_free(one.last) or (last and not context.is_done_by(one.last))


def _keeper(segment: Sequence[Found], context: Context) -> Found | None:
    """Choose the finite verb of a stretch: one that is sure, or else the likeliest."""
    finite = [one for one in segment if one.group.finite]
    sure = next((one for one in finite if not one.either), None)
    if sure is not None or not finite:
        return sure
    return finite_one(context, [(one.last, one) for one in finite])


def _is_past(found: Found) -> bool:
    """Say whether a form can be nothing but a past: "rose", "fell"."""
    return form_of(found.group.text.lower()) is WordForm.PAST


def _without_nouns(found: list[Found], context: Context) -> list[Found]:
    """Leave out a noun in -s read as a verb right before a verb: "NATO states have been"."""
    followed = {one.last for one, after in pairwise(found) if after.first == one.last + 1}
    sure = {
        one.first for one in found if one.group.finite and (one.last > one.first or _is_past(one))
    }
    return [
        one
        for one in found
        if one.group.lemma == "say"
        or one.last not in followed
        or one.last + 1 not in sure
        or not context.ends_noun(one.last)
    ]


def _segments(found: Sequence[Found], context: Context) -> Iterator[list[Found]]:
    segment: list[Found] = []
    for one in found:
        if segment and context.border(segment[-1].last, one.first, segment[-1].group):
            yield segment
            segment = []
        segment.append(one)
    if segment:
        yield segment


@lru_cache(maxsize=RECENT)
def find_verbs(sentence: str) -> tuple[VerbGroup, ...]:
    """Find the verb groups of ``sentence`` in order; their offsets count from its first character.

    Time and memory are linear in the sentence's length.
    """
    reader = Reader(sentence)
    found = _without_nouns(reader.read(), reader.context)
    segments = [*_segments(found, reader.context)]
    groups = tuple(
        group
        for number, segment in enumerate(segments)
        for group in _settle(segment, reader.context, first=not number, only=len(segments) == 1)
    )
    groups = tuple(as_reports(sentence, resumed(reader.context, groups)))
    missing = missing_verb(reader.context, groups)
    if missing is None:
        return groups
    at, lemma, tense = missing
    verb = _bare(sentence, reader.tokens[at], lemma, Form.FINITE, tense)
    return tuple(sorted((*groups, verb), key=lambda one: one.start))


def first_finite(words: str) -> VerbGroup | None:
    """Find the first verb by which words tell something; None for a phrase."""
    return next((verb for verb in find_verbs(words) if verb.finite), None)
