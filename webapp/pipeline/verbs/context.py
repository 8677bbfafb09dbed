"""What the words around a spelling say about it: noun, describing participle, or verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from webapp.pipeline.numerals import counts
from webapp.pipeline.pronouns import OBJECTS, SUBJECTS
from webapp.pipeline.verbs.groups import VerbGroup
from webapp.pipeline.verbs.lexicon import (
    WordForm,
    form_of,
    joining_words,
    linking_words,
    may_be_adverb,
    words,
)
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_adverb, ends_plural

OPENERS = frozenset("\"“'‘:;—–(")
CLOSERS = frozenset(',;:—–()"“”')
FEWEST_BEFORE = 3
LONGEST_BRACKETS = 12
LONGEST_NAME = 8
NEW_SUBJECTS = SUBJECTS - {"it", "you"}
YEAR_LEADS = frozenset({"in", "of", "since"})
AT_LEAST = (["at", "least"], ["at", "most"], ["as", "many"])
SONS = frozenset({"jr", "sr"})
QUOTES = frozenset("\"“”‘’'")


def is_plural(token: Token) -> bool:
    """Say whether a noun looks like a plural, or is known as one."""
    return token.lower in words("plural_subjects") or ends_plural(token.lower)


def agrees_in_number(subject: Token, form: WordForm) -> bool:
    """Say whether a noun has the number of a form: "states face", "a state faces"; a past any."""
    return WordForm.PAST in form or is_plural(subject) is (WordForm.BASE in form)


def _reports(lemma: str, form: WordForm) -> bool:
    """Say whether a form tells that one person speaks: "claims", "states"."""
    return WordForm.THIRD in form and lemma in words("reporting")


def _moves_into(form: WordForm, following: Token) -> bool:
    """Say whether a past that is a noun too is followed by where it went: "a lorry cut | into"."""
    return WordForm.PAST in form and following.lower in {"into", "near"}


@cache
def closed_nouns() -> frozenset[str]:
    """Give the small words that describe no noun."""
    return linking_words() | words("adverbs") | words("pronouns")


def ends_name(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a comma stands inside of a name: "Tom Quill, | Jr. was"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    return tokens[at].lower == "," and following.capital and following.lower in SONS


class Context:
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
        return self.tokens[at].lower in QUOTES or self._is_last_time(at)

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

    def may_be_verb(self, at: int, lemma: str, form: WordForm, *, follows_verb: bool) -> bool:
        """Say whether the neighbours let a word that may be a verb be one."""
        previous = self.before(at)
        if WordForm.ING in form:
            return self._may_be_gerund(at, previous)
        if self._is_noun_past(at) or self._is_last_time(at):
            return False
        if WordForm.BASE not in form and form & (WordForm.PAST | WordForm.PARTICIPLE):
            return self._may_be_past(at, previous, form)
        if previous is None or follows_verb or self._noun_position(at, previous):
            return False
        if form == WordForm.BASE and self._behind_one(at):
            return False
        return self._may_be_present(at, previous, lemma, form)

    def _is_last_time(self, at: int) -> bool:
        """Say whether "last" tells when something was done: "he | last won"."""
        following = self.after(at)
        if self.tokens[at].lower != "last" or following is None or not following.word:
            return False
        return WordForm.PAST in form_of(following.lower) and not following.capital

    def _is_noun_past(self, at: int) -> bool:
        """Say whether a past is the noun of its spelling: "a stab wound", not "it wound up"."""
        following = self.after(at)
        told = following is not None and following.lower in words("particles_of_past")
        return self.tokens[at].lower in words("past_with_particle") and not told

    def _may_be_past(self, at: int, previous: Token | None, form: WordForm) -> bool:
        """Say whether a past stands in no noun phrase: not "the | wounded men", "the | fell"."""
        described = WordForm.PARTICIPLE in form
        return not (self._describes(at, previous) if described else self.nominal(at))

    def _behind_one(self, at: int) -> bool:
        """Say whether one thing stands before, which has no such form: "a cash-flow | squeeze"."""
        two = self.tokens[max(0, at - 2) : at]
        one = len(two) > 1 and two[0].lower in {"a", "an"} and two[1].word
        return one and two[1].lower not in words("quantities") and not is_plural(two[1])

    def _may_be_gerund(self, at: int, previous: Token | None) -> bool:
        """Say whether a form in -ing is no noun: "since closing", not "the closing"."""
        if at and self.tokens[at - 1].lower == "since":
            return True
        following = self.after(at)
        if self.tokens[at].lower == "operating" and following is not None:
            return following.lower not in words("operated") and not self.nominal(at)
        return not self.nominal(at) and not (previous and previous.lower[0].isdigit())

    def _may_be_present(self, at: int, previous: Token, lemma: str, form: WordForm) -> bool:
        """Say whether a form that may be a noun ("claims") has a subject before it."""
        past = WordForm.PAST in form and lemma not in words("happening")
        doubtful = lemma in words("noun_too") or past
        if previous.lower in words("subjects") or not doubtful:
            return previous.word or previous.lower == ","
        if not previous.word:
            return self._reports_after_name(at, lemma, form)
        return self._stands_as_verb(at, previous, lemma, form)

    def _reports_after_name(self, at: int, lemma: str, form: WordForm) -> bool:
        """Say whether a name in commas stands before: "the baker, Ada Quill, claims the"."""
        if at < FEWEST_BEFORE or not _reports(lemma, form):
            return False
        name, following = self.tokens[at - 2], self.after(at)
        named = self.tokens[at - 1].lower == "," and name.capital
        return named and following is not None and self.takes_object(following, lemma)

    def _stands_as_verb(self, at: int, previous: Token, lemma: str, form: WordForm) -> bool:
        """Say whether a word that is as often a noun stands between a subject and an object."""
        if previous.lower in words("stands_alone") or self.opens_relative(at):
            return False
        following = self.after(at)
        if following is None or following.lower in words("opening"):
            return False
        if not agrees_in_number(previous, form):
            return False
        if previous.capital and _reports(lemma, form) and following.word:
            return following.lower not in words("prepositions")
        if WordForm.PAST in form and following.lower in words("particles") | {"short"}:
            behind = self.after(at + 1)
            return behind is not None and behind.lower in words("determiners")
        return _moves_into(form, following) or self.takes_object(following, lemma)

    def opens_relative(self, at: int) -> bool:
        """Say whether "that" and a verb follow: "protests | that began"."""
        two = [token.lower for token in self.tokens[at + 1 : at + 3]]
        return two[:1] == ["that"] and WordForm.PAST in form_of(two[-1])

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
        describes = bool(form_of(previous.lower) & (WordForm.ING | WordForm.PARTICIPLE))
        return describes and not previous.capital

    def _describes(self, at: int, previous: Token | None) -> bool:
        """Say whether -ed stands inside a noun phrase: "the wounded men", "of displaced people"."""
        if previous is None:
            return False
        if previous.lower in words("stands_alone"):
            return False
        digits = previous.lower[0].isdigit() and not self._is_numbered(at)
        if digits or previous.lower in counts():
            return (digits and self.nominal(at - 1)) or self._may_be_noun(self.after(at))
        if self.nominal(at):
            return True
        inside = (
            words("prepositions")
            - words("subjects")
            - words("participle_after")
            - {"after", "before", "since"}
        )
        return previous.lower in inside and not previous.capital

    def _may_be_noun(self, following: Token | None) -> bool:
        """Say whether a noun may follow: "3,000 displaced | families", not "3,000 left | the"."""
        if following is None or not following.word:
            return False
        closed = closed_nouns() | words("determiners") | words("object_starts") | OBJECTS
        return following.lower not in closed and not ends_adverb(following.lower)

    def _is_numbered(self, at: int) -> bool:
        """Say whether the number before ``at`` ends a date or a name: "on Aug. 18", "Flight 12"."""
        first = at - 2 if at > 1 and self.tokens[at - 2].lower != "." else at - 3
        if first < 0:
            return False
        before, number = self.tokens[first], self.tokens[at - 1].lower
        year = len(number) == len("1990") and number.isdigit() and before.lower in YEAR_LEADS
        return before.capital or before.lower in words("numbered") or year

    def takes_object(self, following: Token | None, lemma: str) -> bool:
        """Say whether what follows a verb is its object, or what it asks for."""
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
        return starts or following.lower in words("determiners") or ends_adverb(following.lower)

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
