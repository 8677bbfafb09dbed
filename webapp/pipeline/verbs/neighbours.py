"""What stands beside a word: the nearest that count, and where its clause and its noun end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from webapp.pipeline.pronouns import SUBJECTS
from webapp.pipeline.verbs.groups import VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of, joining_words, may_be_adverb, words
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_plural

OPENERS = frozenset("\"“'‘:;—–(")
CLOSERS = frozenset(',;:—–()"“”')
LONGEST_BRACKETS = 12
LONGEST_NAME = 8
NEW_SUBJECTS = SUBJECTS - {"it", "you"}
AT_LEAST = (["at", "least"], ["at", "most"], ["as", "many"])
SONS = frozenset({"jr", "sr"})
QUOTES = frozenset("\"“”‘’'")


def is_plural(token: Token) -> bool:
    """Say whether a noun looks like a plural, or is known as one."""
    return token.lower in words("plural_subjects") or ends_plural(token.lower)


def ends_name(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a comma stands inside of a name: "Tom Quill, | Jr. was"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    return tokens[at].lower == "," and following.capital and following.lower in SONS


class Neighbours:
    """The neighbours of every token of one sentence."""

    def __init__(self, tokens: Sequence[Token], sentence: str) -> None:
        """Keep the tokens; every question is answered from a bounded number of neighbours."""
        self.tokens = tokens
        self.sentence = sentence
        joining = joining_words()
        self.borders = [
            one.lower in (joining if one.word else CLOSERS) and not ends_name(tokens, at)
            for at, one in enumerate(tokens)
        ]
        self.counts = list(accumulate(self.borders, initial=0))

    def plain_capital(self, at: int) -> bool:
        """Say whether a capital at ``at`` may only be the start of a sentence or quotation."""
        token = self.tokens[at]
        if token.lower.endswith("ed") and self._begins_name(at):
            return False
        letters = self.sentence[token.start : token.end]
        opens = at == 0 or self.tokens[at - 1].lower in OPENERS
        return opens and (len(letters) == 1 or not letters.isupper())

    def _begins_name(self, at: int) -> bool:
        """Say whether capitals and then a verb follow: "Associated | Mills Inc. said"."""
        run = self.tokens[at + 1 : at + LONGEST_NAME]
        behind = next((one for one in run if not one.capital and one.lower != "."), None)
        if behind is None or behind is run[0] or not behind.word:
            return False
        return behind.lower not in words("prepositions") | {"to"}

    def before(self, at: int) -> Token | None:
        """Give the nearest word or mark before ``at`` that is no adverb and no quotation mark.

        So is the stop of a short form, and what stands in brackets: "Ode Inc. | wants", "Governor
        Quill (R-Oster) | says".
        """
        start = self._before_brackets(at)
        for back in range(start - 1, max(-1, start - 6), -1):
            token = self.tokens[back]
            adverb = may_be_adverb(token.lower)
            passed = self._is_passed(back) or self._tells_degree(back)
            if not (adverb and token.word) and not passed:
                return token
        return None

    def _tells_degree(self, at: int) -> bool:
        """Say whether a word is of a degree right before a past: "sales | more than | doubled"."""
        pair = [token.lower for token in self.tokens[at : at + 2]]
        if pair[:1] == ["than"] and at:
            at, pair = at - 1, [self.tokens[at - 1].lower, "than"]
        behind = self.tokens[at + 2 : at + 3]
        degree = pair in (["more", "than"], ["less", "than"]) and bool(behind)
        return degree and WordForm.PAST in form_of(behind[0].lower)

    def _is_passed(self, at: int) -> bool:
        """Say whether a mark is a quotation mark, or the stop of a short form: not of "N.J.".

        So is "last" before a past: "he | last won".
        """
        if self.tokens[at].lower == ".":
            return at > 0 and self.tokens[at - 1].end - self.tokens[at - 1].start > 1
        return self.tokens[at].lower in QUOTES or self.is_last_time(at)

    def is_last_time(self, at: int) -> bool:
        """Say whether "last" tells when something was done: "he | last won", "last Monday"."""
        following = self.after(at)
        if self.tokens[at].lower != "last" or following is None or not following.word:
            return False
        return following.capital or WordForm.PAST in form_of(following.lower)

    def _before_brackets(self, at: int) -> int:
        """Give where brackets that close right before ``at`` open; ``at`` where none do."""
        if not at or self.tokens[at - 1].lower != ")":
            return at
        near = range(at - 2, max(0, at - LONGEST_BRACKETS), -1)
        return next((back for back in near if self.tokens[back].lower == "("), at)

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
        if previous.lower == "one" and self.tokens[at].lower in words("modals"):
            return False
        return previous.lower in words("determiners") and not (
            previous.lower in words("subjects") or previous.lower in words("stands_alone")
        )

    def joined(self, at: int) -> bool:
        """Say whether "and", "or" or "but" stands right before."""
        previous = self.before(at)
        return previous is not None and previous.lower in words("conjunctions")

    def agrees(self, at: int) -> bool:
        """Say whether the word before a base form can be its subject."""
        previous = self.before(at)
        return previous is not None and is_plural(previous)

    def opens_relative(self, at: int) -> bool:
        """Say whether "that" and a verb follow: "protests | that began"."""
        two = [token.lower for token in self.tokens[at + 1 : at + 3]]
        return two[:1] == ["that"] and WordForm.PAST in form_of(two[-1])

    def after_relative(self, at: int) -> bool:
        """Say whether the subject of the verb at ``at`` is "who", "which" or "that"."""
        previous = self.before(at)
        return previous is not None and previous.lower in {"who", "which", "that"}

    def stands_free(self, at: int) -> bool:
        """Say whether no phrase follows that would make ``at`` describe ("held in May")."""
        following = self.after(at)
        counted = [one.lower for one in self.tokens[at + 1 : at + 3]] in AT_LEAST
        return counted or following is None or following.lower not in words("by_phrase")

    def is_done_by(self, at: int) -> bool:
        """Say whether who did it follows: "the town captured | by rebels"."""
        following = self.after(at)
        return following is not None and following.lower == "by"

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


def main_level(beside: Neighbours) -> Iterator[int]:
    """Give the positions outside of clauses that a subordinator opens and a comma ends."""
    below = False
    for at, token in enumerate(beside.tokens):
        if token.word and token.lower in words("subordinators"):
            below = True
        elif not token.word and token.lower in {",", ";", ":", "—", "–", "“", "”", '"'}:
            below = False
        elif not below:
            yield at
