"""Auxiliary chains: "had not yet been told", "to be held", "have in recent weeks made"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from webapp.pipeline.verbs.groups import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of, forms, words
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_adverb

BE = {"is": "present", "are": "present", "am": "present", "was": "past", "were": "past"}
HAVE = {"has": "present", "have": "present", "had": "past"}
DO = {"does": "present", "do": "present", "did": "past"}
LATENT = {"been": "be", "being": "be", "be": "be", "having": "have"}
ADVERBS_IN_A_ROW = 4
SHORTEST_IN_LY = 4
VERB_ENDINGS = ("ise", "ize", "ify", "ate", "yse")
TIME_WORDS_BETWEEN = 5


def _is_adverb(token: Token, before: str) -> bool:
    """Say whether an adverb stands behind an auxiliary of that family: "was last seen"."""
    if token.lower == "last":
        return before in {"be", "have"}
    in_ly = ends_adverb(token.lower) and len(token.lower) > SHORTEST_IN_LY
    return token.word and (in_ly or token.lower in words("adverbs"))


def _is_put_in(three: Sequence[Token]) -> bool:
    """Say whether an adverb stands between two commas: "have|, however,| denied"."""
    marks = [token.lower for token in three]
    return marks[:1] == [","] and marks[2:] == [","] and _is_adverb(three[1], "")


def family(word: str) -> str:
    """Say which auxiliary a spelling belongs to: be, have, do, modal, or none."""
    if word in BE:
        return "be"
    if word in HAVE:
        return "have"
    if word in DO:
        return "do"
    if word in words("modals"):
        return "modal"
    return LATENT.get(word, "")


FITS = {
    "be": WordForm.PARTICIPLE | WordForm.ING,
    "have": WordForm.PARTICIPLE,
    "do": WordForm.BASE,
    "modal": WordForm.BASE,
    "to": WordForm.BASE,
}
FOLLOWS = {
    "be": frozenset({"being"}),
    "have": frozenset({"been", "had", "done"}),
    "do": frozenset({"have", "be", "do"}),
    "modal": frozenset({"be", "have", "do"}),
    "to": frozenset({"be", "have", "do"}),
}

OPENING_MARKS = frozenset('“"')
"""Marks that may stand between "to" and its verb: "sought to “turn the gulf into"."""


@cache
def closed_words() -> frozenset[str]:
    """Give the small words that no unknown verb is spelled like."""
    return words("determiners") | words("prepositions") | words("pronouns") | words("conjunctions")


def _fitting(before: str, token: Token) -> str:
    """Give the lemma of ``token`` where its form can follow an auxiliary of that family."""
    if not token.word or token.capital:
        return ""
    if known := forms(token.lower):
        return known[0] if known[1] & FITS[before] else ""
    if token.lower in closed_words():
        return ""
    likely = before == "to" and token.lower.endswith(VERB_ENDINGS)
    return token.lower if likely or before in {"modal", "do"} else ""


class Chain:
    """An auxiliary chain being followed from its first word to its main verb."""

    def __init__(self, tokens: Sequence[Token], first: int) -> None:
        """Start at the auxiliary or "to" at ``first``."""
        self.tokens = tokens
        self.first = self.last = first
        self.links = [tokens[first].lower]
        self.negated = tokens[first].lower == "cannot"
        self.lemma = ""
        self._follow()

    def _follow(self) -> None:
        now = "to" if self.links[0] == "to" else family(self.links[0])
        at, adverbs = self.first + 1, 0
        while at < len(self.tokens) and adverbs <= ADVERBS_IN_A_ROW:
            token = self.tokens[at]
            if token.lower in FOLLOWS[now] and not token.capital:
                self.links.append(token.lower)
                now, self.last, adverbs = family(token.lower) or now, at, 0
            elif _is_adverb(token, now) or self._comes_next(now, at):
                self.negated = self.negated or token.lower in {"not", "never"}
                adverbs += 1
            elif beside := self._beside(now, at):
                at += beside - 1
            else:
                self._end(now, at)
                return
            at += 1

    def _comes_next(self, now: str, at: int) -> bool:
        """Say whether "next" stands before the verb: "will | next meet"."""
        following = self.tokens[at + 1 : at + 2]
        verb = any(forms(one.lower) and _fitting(now, one) for one in following)
        return self.tokens[at].lower == "next" and verb

    def _beside(self, now: str, at: int) -> int:
        """Count the tokens at ``at`` that part no verb: an aside of one word, a quotation mark."""
        if _is_put_in(self.tokens[at : at + 3]):
            return 3
        marked = now == "to" and self.tokens[at].lower in OPENING_MARKS
        return int(marked and self.last == at - 1)

    def _end(self, now: str, at: int) -> None:
        """Take the verb at ``at``, or after words of time ("have in recent weeks made")."""
        between = TIME_WORDS_BETWEEN if self.tokens[at].lower in words("time_openers") else 1
        for main in range(at, min(len(self.tokens), at + between)):
            self.lemma = _fitting(now, self.tokens[main])
            if self.lemma or now != "have" or not self.tokens[main].word:
                break
        if self.lemma:
            self.last = main

    @property
    def main_lemma(self) -> str:
        """Give the verb at the end, or the last auxiliary standing as a verb ("had a choice")."""
        last = family(self.links[-1])
        return self.lemma or {"modal": ""}.get(last, last) or self._done()

    def _done(self) -> str:
        return {"had": "have", "done": "do"}.get(self.links[-1], "")

    @property
    def modal(self) -> str:
        """Give the modal at the head, or empty."""
        return self.links[0] if self.links[0] in words("modals") else ""

    @property
    def tense(self) -> Tense:
        """Give the time that the first auxiliary tells."""
        head = self.links[0]
        if self.modal:
            if "have" in self.links and self.lemma:
                return Tense.PAST
            return Tense.FUTURE if head in words("ahead") else Tense.PRESENT
        return Tense((BE | HAVE | DO).get(head, "present"))

    @property
    def aspect(self) -> Aspect:
        """Tell perfect where a form of "have" helps, progressive where "be" is followed by -ing."""
        helping = self.links if self.lemma else self.links[:-1]
        if any(family(link) == "have" for link in helping):
            return Aspect.PERFECT
        being = bool(helping) and family(helping[-1]) == "be"
        ing = WordForm.ING in form_of(self.tokens[self.last].lower)
        return Aspect.PROGRESSIVE if being and ing else Aspect.SIMPLE

    @property
    def passive(self) -> bool:
        """Say whether the subject undergoes: a form of "be" before a participle."""
        participle = WordForm.PARTICIPLE in form_of(self.tokens[self.last].lower)
        return bool(self.lemma) and family(self.links[-1]) == "be" and participle

    @property
    def form(self) -> Form:
        """Call it finite unless "to", "being" or "having" opens the chain."""
        if self.links[0] == "to":
            return Form.INFINITIVE
        if self.links[0] in {"being", "having"}:
            return Form.GERUND
        return Form.PARTICIPLE if self.links[0] in {"been", "be"} else Form.FINITE


def group_of(sentence: str, tokens: Sequence[Token], chain: Chain) -> VerbGroup:
    """Write the chain as a verb group of ``sentence``."""
    start, end = tokens[chain.first].start, tokens[chain.last].end
    return VerbGroup(
        start=start,
        end=end,
        text=sentence[start:end],
        lemma=chain.main_lemma,
        main=tokens[chain.last].start,
        tense=chain.tense,
        aspect=chain.aspect,
        form=chain.form,
        passive=chain.passive,
        modal=chain.modal,
        negated=chain.negated,
        reporting=chain.main_lemma in words("reporting"),
    )
