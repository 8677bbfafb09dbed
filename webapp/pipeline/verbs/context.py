"""What the words around a spelling say about it: noun, describing participle, or verb."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import TypeVar

from webapp.pipeline.verbs.groups import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, forms, joining_words, linking_words, words
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_plural

OPENERS = frozenset("\"“'‘:;—–(")
CLOSERS = frozenset(',;:—–()"“”')
FEWEST_BEFORE = 3
LONGEST_NOUN = 9
LONGEST_REST = 30
AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would"})
NEW_SUBJECTS = frozenset({"i", "we", "he", "she", "they"})
QUOTES = frozenset("\"“”‘’'")

Marked = TypeVar("Marked")


def is_plural(token: Token) -> bool:
    """Say whether a noun looks like a plural, or is known as one."""
    return token.lower in words("plural_subjects") or ends_plural(token.lower)


@cache
def closed_nouns() -> frozenset[str]:
    """Give the small words that describe no noun."""
    return linking_words() | words("adverbs") | words("pronouns")


@cache
def time_words() -> frozenset[str]:
    """Give the words that begin a time without a preposition: "released | April 3"."""
    named = {name.lower() for name in (*calendar.month_name, *calendar.day_name) if name}
    return frozenset(named | {"last", "late", "early", "earlier", "yesterday", "today", "this"})


class Context:
    """The neighbours of every token of one sentence."""

    def __init__(self, tokens: Sequence[Token], sentence: str) -> None:
        """Keep the tokens; every question is answered from a bounded number of neighbours."""
        self.tokens = tokens
        self.sentence = sentence
        joining = joining_words()
        self.borders = [one.lower in (joining if one.word else CLOSERS) for one in tokens]
        self.counts = list(accumulate(self.borders, initial=0))

    def plain_capital(self, at: int) -> bool:
        """Say whether a capital at ``at`` may only be the start of a sentence or quotation."""
        token = self.tokens[at]
        letters = self.sentence[token.start : token.end]
        opens = at == 0 or self.tokens[at - 1].lower in OPENERS
        return opens and (len(letters) == 1 or not letters.isupper())

    def before(self, at: int) -> Token | None:
        """Give the nearest word or mark before ``at`` that is no adverb and no quotation mark."""
        for back in range(at - 1, max(-1, at - 6), -1):
            token = self.tokens[back]
            adverb = token.lower in words("adverbs") or token.lower.endswith("ly")
            adverb = adverb or (token.lower == "last" and self._behind_noun(back))
            if not (adverb and token.word) and token.lower not in QUOTES:
                return token
        return None

    def _behind_noun(self, at: int) -> bool:
        """Say whether "last" is said of a verb: "the volcano last erupted", not "the last"."""
        previous = self.tokens[at - 1] if at else None
        closed = words("determiners") | linking_words()
        return previous is not None and previous.word and previous.lower not in closed

    def after(self, at: int) -> Token | None:
        """Give the token after ``at``, quotation marks left out."""
        for ahead in range(at + 1, min(len(self.tokens), at + 3)):
            if self.tokens[ahead].lower not in QUOTES:
                return self.tokens[ahead]
        return None

    def nominal(self, at: int) -> bool:
        """Say whether a determiner, a possessive or a preposition makes ``at`` a noun."""
        previous = self.before(at)
        if previous is None:
            return False
        if previous.lower == "'s":
            return True
        return previous.lower in words("determiners") and not (
            previous.lower in words("subjects") or previous.lower in words("stands_alone")
        )

    def may_be_verb(self, at: int, lemma: str, form: WordForm, *, follows_verb: bool) -> bool:
        """Say whether the neighbours let a word that may be a verb be one."""
        previous = self.before(at)
        if WordForm.ING in form:
            return not self.nominal(at) and not (previous and previous.lower[0].isdigit())
        if WordForm.BASE not in form and form & (WordForm.PAST | WordForm.PARTICIPLE):
            described = WordForm.PARTICIPLE in form
            return not (self._describes(at, previous) if described else self.nominal(at))
        if previous is None or follows_verb or self._noun_position(at, previous):
            return False
        doubtful = lemma in words("noun_too") or WordForm.PAST in form
        if previous.lower in words("subjects") or not doubtful:
            return previous.word or previous.lower == ","
        return (
            self._stands_as_verb(at, lemma, form)
            if previous.word
            else self._reports_after_name(at, lemma, form)
        )

    def _reports_after_name(self, at: int, lemma: str, form: WordForm) -> bool:
        """Say whether a name in commas stands before: "the baker, Ada Quill, claims the"."""
        if at < FEWEST_BEFORE or WordForm.THIRD not in form or lemma not in words("reporting"):
            return False
        name, following = self.tokens[at - 2], self.after(at)
        named = self.tokens[at - 1].lower == "," and name.capital
        return named and following is not None and self._object(following, lemma)

    def _stands_as_verb(self, at: int, lemma: str, form: WordForm) -> bool:
        """Say whether a word that is as often a noun stands between a subject and an object."""
        previous = self.before(at)
        if previous is None or previous.lower in words("stands_alone"):
            return False
        agrees = WordForm.PAST in form or is_plural(previous) is (WordForm.BASE in form)
        if self.opens_relative(at):
            return False
        following = self.after(at)
        named = previous.capital and WordForm.THIRD in form and lemma in words("reporting")
        if agrees and named and following is not None and following.word:
            return following.lower not in words("prepositions")
        return agrees and self._object(following, lemma)

    def opens_relative(self, at: int) -> bool:
        """Say whether "that" and a verb follow: "protests | that began"."""
        two = [token.lower for token in self.tokens[at + 1 : at + 3]]
        known = forms(two[1]) if len(two) == 2 and two[0] == "that" else None  # noqa: PLR2004
        return known is not None and bool(known[1] & WordForm.PAST)

    def joined(self, at: int) -> bool:
        """Say whether "and", "or" or "but" stands right before."""
        previous = self.before(at)
        return previous is not None and previous.lower in words("conjunctions")

    def agrees(self, at: int) -> bool:
        """Say whether the word before a base form can be its subject."""
        previous = self.before(at)
        return previous is not None and is_plural(previous)

    def _noun_position(self, at: int, previous: Token) -> bool:
        if self.nominal(at) or previous.lower[0].isdigit():
            return True
        if previous.lower in words("prepositions") and previous.lower not in words("subjects"):
            return True
        known = forms(previous.lower)
        return (
            bool(known and known[1] & (WordForm.ING | WordForm.PARTICIPLE)) and not previous.capital
        )

    def _describes(self, at: int, previous: Token | None) -> bool:
        """Say whether -ed stands inside a noun phrase: "the wounded men", "of displaced people"."""
        if previous is None:
            return False
        if previous.lower in words("stands_alone"):
            return False
        counted = previous.lower[0].isdigit() and not self._is_numbered(at)
        if self.nominal(at) or counted:
            return True
        inside = (
            words("prepositions")
            - words("subjects")
            - words("participle_after")
            - {"after", "before", "since"}
        )
        return previous.lower in inside and not previous.capital

    def _is_numbered(self, at: int) -> bool:
        """Say whether the number before ``at`` ends a date or a name: "on June 18", "Flight 12"."""
        return at > 1 and self.tokens[at - 2].capital

    def _object(self, following: Token | None, lemma: str) -> bool:
        if following is None:
            return False
        if following.lower == "that":
            return lemma in words("reporting")
        if following.lower == "to":
            return lemma in words("prospective")
        if following.lower in {"on", "for"}:
            return lemma in words("calling")
        if not following.word:
            return following.lower[0].isdigit() or following.lower in QUOTES
        starts = following.capital or following.lower in words("object_starts")
        return starts or following.lower in words("determiners") or following.lower.endswith("ly")

    def past_or_participle(self, at: int, groups: Sequence[VerbGroup]) -> Form | None:
        """Decide between "troops attacked" and "troops attacked by ..."; None where open."""
        previous, last = self.before(at), groups[-1] if groups else None
        if previous is None or previous.lower in words("participle_after"):
            return Form.PARTICIPLE
        if previous.lower in words("subjects") | words("stands_alone"):
            return Form.FINITE if previous.lower in words("subjects") else None
        if previous.lower in words("conjunctions") and not self._lone(at):
            return self._joined(at, last, earlier=any(group.finite for group in groups))
        if previous.lower == "," and not self._lone(at):
            return self._after_comma(at, last)
        held = self._after_setting(at) or self._after_source(at) or self._is_absolute(at)
        return Form.PARTICIPLE if held else self._behind(at, previous, last)

    def _behind(self, at: int, previous: Token, last: VerbGroup | None) -> Form | None:
        """Decide behind a noun, or right behind a verb: "Fighting broke out" has a subject."""
        touching = forms(previous.lower) and last and last.end == previous.end
        if touching and last and last.form is Form.GERUND and self._is_subject(at):
            return Form.FINITE
        describes = (
            last is not None
            and last.lemma in words("objective")
            and self._object(self.after(at), "")
        )
        return Form.PARTICIPLE if self._lone(at) or (touching and not describes) else None

    def _is_subject(self, at: int) -> bool:
        """Say whether a gerund before ``at`` is a noun: "Fighting also broke out", "street ..."."""
        first = at - 1 - (self.before(at) is not self.tokens[at - 1])
        previous = self.tokens[first - 1] if first > 0 else None
        if previous is None:
            return True
        described = previous.word and previous.lower not in closed_nouns()
        return described and not is_plural(previous) and forms(previous.lower) is None

    def _after_setting(self, at: int) -> bool:
        """Say whether the noun before is all of a phrase: ", in an address broadcast on"."""
        back = self.tokens[max(0, at - 4) : at]
        places = [n for n, token in enumerate(back) if token.lower in {"a", "an"}]
        if not places or is_plural(back[-1]) or not all(one.word for one in back[places[-1] :]):
            return False
        where = at - len(back) + places[-1]
        opener, mark = self.tokens[where - 1], self.tokens[where - 2] if where > 1 else None
        if opener.lower not in words("prepositions") | {"to"}:
            return False
        return mark is not None and mark.lower in {",", "according"}

    def _led_by(self, at: int, word: str) -> int | None:
        """Find the word that a lone noun phrase hangs on: "with | no deal", "to | figures"."""
        for back in range(at - 2, max(-1, at - LONGEST_NOUN), -1):
            token, following = self.tokens[back], self.tokens[back + 1]
            if not following.word or token.lower in NEW_SUBJECTS:
                return None
            if token.lower == word:
                return back
            if following.lower in words("determiners") | words("subjects"):
                return None
        return None

    def _after_source(self, at: int) -> bool:
        """Say whether a source stands before: "according to figures | released in May"."""
        to = self._led_by(at, "to")
        return to is not None and to > 0 and self.tokens[to - 1].lower == "according"

    def _is_absolute(self, at: int) -> bool:
        """Say whether "with" and a noun open the clause: "with no deal | reached, the union"."""
        where = self._led_by(at, "with")
        if where is None:
            return False
        before = self.tokens[where - 1].lower if where else ","
        opens = before in words("conjunctions") | OPENERS | {","}
        return opens and any(
            self._is_past(later)
            for later in range(at + 1, min(len(self.tokens), at + LONGEST_REST))
        )

    def _is_past(self, at: int) -> bool:
        token = self.tokens[at]
        known = forms(token.lower) if token.word and not token.capital else None
        return token.lower in AUXILIARIES or bool(known and known[1] & WordForm.PAST)

    def _lone(self, at: int) -> bool:
        """Say whether a verb that needs an object has none: "a note issued after the vote"."""
        known, following = forms(self.tokens[at].lower), self.after(at)
        if self.tokens[at].lower in words("describing"):
            return True
        without = following is None or following.lower in words("by_phrase") | {","}
        return bool(known and known[0] in words("transitive") and without and not self._dated(at))

    def _dated(self, at: int) -> bool:
        """Say whether "on" and a day follow: "troops prepared on Thursday" tells."""
        two = [token for token in self.tokens[at + 1 : at + 3] if token.word]
        acts = any(token.lower == "by" for token in self.tokens[at + 3 : at + 5])
        return len(two) == 2 and two[0].lower == "on" and two[1].capital and not acts  # noqa: PLR2004

    def _joined(self, at: int, last: VerbGroup | None, *, earlier: bool) -> Form | None:
        following = self.after(at)
        if following and following.lower == "by":
            return Form.PARTICIPLE
        if (
            last
            and last.form is Form.PARTICIPLE
            and following
            and following.lower in words("by_phrase")
        ):
            return Form.PARTICIPLE
        return Form.FINITE if earlier else None

    def _after_comma(self, at: int, last: VerbGroup | None) -> Form | None:
        following = self.after(at)
        known = forms(self.tokens[at].lower)
        reports = bool(known and known[0] in words("reporting"))
        if known and known[0] in words("naming") and following and following.capital:
            return Form.PARTICIPLE
        if following and following.lower in words("by_phrase") | {"to"} and not reports:
            return Form.PARTICIPLE
        return (
            None
            if reports or (last and last.form in {Form.FINITE, Form.PARTICIPLE})
            else Form.PARTICIPLE
        )

    def after_relative(self, at: int) -> bool:
        """Say whether the subject of the verb at ``at`` is "who", "which" or "that"."""
        previous = self.before(at)
        return previous is not None and previous.lower in {"who", "which", "that"}

    def stands_free(self, at: int) -> bool:
        """Say whether no phrase follows that would make ``at`` describe ("held in May")."""
        following = self.after(at)
        return following is None or following.lower not in words("by_phrase")

    def ends_noun(self, at: int) -> bool:
        """Say whether a plural stands behind a name or a determiner, no relative before it."""
        if at == 0 or not is_plural(self.tokens[at]):
            return False
        previous = self.tokens[at - 1]
        relative = {"who", "which", "what", "all", "whatever", "whoever"}
        near = {token.lower for token in self.tokens[max(0, at - 6) : at - 1]} | {previous.lower}
        named = previous.capital or previous.lower in words("determiners") | {"that"}
        open_object = "that" in near - {previous.lower}
        return named and not open_object and near.isdisjoint(relative)

    def border(self, left: int, right: int, group: VerbGroup) -> bool:
        """Say whether a clause border stands between two groups at token positions."""
        if self.counts[right] - self.counts[left + 1] > 0:
            return True
        previous = self.before(right)
        if previous is not None and previous.lower in NEW_SUBJECTS:
            return True
        return group.reporting and group.finite

    def _wants_object(self, at: int, later: int) -> bool:
        """Say whether a verb before another wants an object: "aid supplied to us | fell"."""
        known, following = forms(self.tokens[at].lower), self.after(at)
        if known is None or known[0] not in words("transitive") | words("objective"):
            return False
        if following is None or self.tokens[later] is following:
            return True
        word = following.lower
        return word in words("prepositions") | {"to"} or word in time_words() or word == ","

    def finite_one(self, candidates: Sequence[tuple[int, Marked]]) -> Marked | None:
        """Choose the finite verb among several that may be pasts or participles."""
        if len(candidates) == 1:
            following = self.after(candidates[0][0])
            return None if following and following.lower == "by" else candidates[0][1]
        for (at, one), (later, _) in pairwise(candidates):
            if self._wants_object(at, later):
                continue
            following, after = self.after(at), self.after(later)
            if following is None or following.lower != "by":
                if following is None or following.lower not in words("by_phrase"):
                    return one
                if after is not None and after.lower in words("by_phrase"):
                    return one
        return candidates[-1][1]


def main_level(context: Context) -> Iterator[int]:
    """Give the positions outside of clauses that a subordinator opens and a comma ends."""
    below = False
    for at, token in enumerate(context.tokens):
        if token.word and token.lower in words("subordinators"):
            below = True
        elif not token.word and token.lower in {",", ";", ":", "—", "–", "“", "”", '"'}:
            below = False
        elif not below:
            yield at
