"""What the words around a spelling say about it: noun, describing participle, or verb."""

from __future__ import annotations

from functools import cache

from webapp.pipeline.numerals import counts
from webapp.pipeline.pronouns import OBJECTS
from webapp.pipeline.verbs.lexicon import WordForm, form_of, lemma_of, linking_words, words
from webapp.pipeline.verbs.neighbours import QUOTES, Neighbours, is_plural
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_adverb

FEWEST_BEFORE = 3
REPORT_REACH = 5
LONGEST_DEMAND = 9
YEAR_LEADS = frozenset({"in", "of", "since"})


@cache
def closed_nouns() -> frozenset[str]:
    """Give the small words that describe no noun."""
    return linking_words() | words("adverbs") | words("pronouns")


def agrees_in_number(subject: Token, form: WordForm) -> bool:
    """Say whether a noun has the number of a form: "states face", "a state faces"; a past any."""
    return WordForm.PAST in form or is_plural(subject) is (WordForm.BASE in form)


def _reports(lemma: str, form: WordForm) -> bool:
    """Say whether a form tells that one person speaks: "claims", "states"."""
    return WordForm.THIRD in form and lemma in words("reporting")


def _moves_into(form: WordForm, following: Token) -> bool:
    """Say whether a past that is a noun too is followed by where it went: "a lorry cut | into"."""
    return WordForm.PAST in form and following.lower in {"into", "near"}


class Context(Neighbours):
    """Says of the words of a sentence whether they may be verbs there."""

    def may_be_verb(self, at: int, lemma: str, form: WordForm, *, follows_verb: bool) -> bool:
        """Say whether the neighbours let a word that may be a verb be one."""
        previous = self.before(at)
        if WordForm.ING in form:
            return self._may_be_gerund(at, previous)
        if self._is_noun_past(at) or self.is_last_time(at):
            return False
        if WordForm.BASE not in form and form & (WordForm.PAST | WordForm.PARTICIPLE):
            return self._may_be_past(at, previous, form)
        if previous is None or follows_verb or self._noun_position(at, previous):
            return False
        return self._may_be_present(at, previous, lemma, form)

    def _may_be_gerund(self, at: int, previous: Token | None) -> bool:
        """Say whether a form in -ing is no noun: "since closing", not "the closing"."""
        if at and self.tokens[at - 1].lower == "since":
            return True
        following = self.after(at)
        if self._ends_compound(at, previous, following):
            return False
        if self.tokens[at].lower == "operating" and following is not None:
            return following.lower not in words("operated") and not self.nominal(at)
        return not self.nominal(at) and not (previous and previous.lower[0].isdigit())

    def _ends_compound(self, at: int, previous: Token | None, following: Token | None) -> bool:
        """Say whether a form in -ing ends a noun: "money laundering", not "men smuggling guns"."""
        if previous is None or self.tokens[at].lower not in words("compounding"):
            return False
        if not previous.word or previous.capital or is_plural(previous) or form_of(previous.lower):
            return False
        closed = closed_nouns() | words("determiners") | words("modals")
        ends = following is None or not following.word or following.lower in linking_words()
        return ends and previous.lower not in closed

    def _is_noun_past(self, at: int) -> bool:
        """Say whether a past is the noun of its spelling: "a stab wound", not "it wound up"."""
        following = self.after(at)
        told = following is not None and following.lower in words("particles_of_past")
        return self.tokens[at].lower in words("past_with_particle") and not told

    def _may_be_past(self, at: int, previous: Token | None, form: WordForm) -> bool:
        """Say whether a past stands in no noun phrase: not "the | wounded men", "the | fell"."""
        described = WordForm.PARTICIPLE in form
        return not (self._describes(at, previous) if described else self.nominal(at))

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

    def _is_numbered(self, at: int) -> bool:
        """Say whether the number before ``at`` ends a date or a name: "on Aug. 18", "Flight 12"."""
        first = at - 2 if at > 1 and self.tokens[at - 2].lower != "." else at - 3
        if first < 0:
            return False
        before, number = self.tokens[first], self.tokens[at - 1].lower
        year = len(number) == len("1990") and number.isdigit() and before.lower in YEAR_LEADS
        return before.capital or before.lower in words("numbered") or year

    def _may_be_noun(self, following: Token | None) -> bool:
        """Say whether a noun may follow: "3,000 displaced | families", not "3,000 left | the"."""
        if following is None or not following.word:
            return False
        closed = closed_nouns() | words("determiners") | words("object_starts") | OBJECTS
        return following.lower not in closed and not ends_adverb(following.lower)

    def _noun_position(self, at: int, previous: Token) -> bool:
        if self.nominal(at) or previous.lower[0].isdigit():
            return True
        if previous.lower in words("prepositions") and previous.lower not in words("subjects"):
            return True
        describes = bool(form_of(previous.lower) & (WordForm.ING | WordForm.PARTICIPLE))
        return describes and not previous.capital

    def _may_be_present(self, at: int, previous: Token, lemma: str, form: WordForm) -> bool:
        """Say whether a form that may be a noun ("claims") has a subject before it."""
        if form == WordForm.BASE and (self._behind_one(at) or self._opens_content(at, lemma)):
            return False
        past = WordForm.PAST in form and lemma not in words("happening")
        doubtful = lemma in words("noun_too") or past
        if previous.lower in words("subjects") or not doubtful:
            return previous.word or previous.lower == ","
        if not previous.word:
            return self._reports_after_name(at, lemma, form)
        return self._stands_as_verb(at, previous, lemma, form)

    def _opens_content(self, at: int, lemma: str) -> bool:
        """Say whether "that" opens what is said, with a noun: "said that | state aid had risen"."""
        before = self.tokens[max(0, at - REPORT_REACH) : at]
        if not before or before[-1].lower != "that" or self.takes_object(self.after(at), lemma):
            return False
        reported = any(lemma_of(one.lower) in words("reporting") for one in before[:-1])
        return reported or (len(before) > 1 and before[-2].lower in words("conjunctions"))

    def _behind_one(self, at: int) -> bool:
        """Say whether one thing stands before, which has no such form: "a cash-flow | squeeze"."""
        two = self.tokens[max(0, at - 2) : at]
        one = len(two) > 1 and two[0].lower in {"a", "an"} and two[1].word
        return one and two[1].lower not in words("quantities") and not is_plural(two[1])

    def _reports_after_name(self, at: int, lemma: str, form: WordForm) -> bool:
        """Say whether a name in commas stands before: "the baker, Ada Quill, claims the"."""
        if at < FEWEST_BEFORE or not _reports(lemma, form):
            return False
        name, following = self.tokens[at - 2], self.after(at)
        named = self.tokens[at - 1].lower == "," and name.capital
        return named and following is not None and self.takes_object(following, lemma)

    def _stands_as_verb(self, at: int, previous: Token, lemma: str, form: WordForm) -> bool:
        """Say whether a word that is as often a noun stands between a subject and an object."""
        following = self.after(at)
        if following is None or self._stays_noun(at, previous, following):
            return False
        if form is WordForm.BASE and self._is_demanded(at):
            return is_plural(following) or self.takes_object(following, lemma)
        if not agrees_in_number(previous, form):
            return False
        if previous.capital and following.word and _reports(lemma, form):
            return following.lower not in words("prepositions")
        if WordForm.PAST in form and following.lower in words("particles") | {"short"}:
            return self._acts_on_behind(at + 1)
        return _moves_into(form, following) or self.takes_object(following, lemma)

    def _is_demanded(self, at: int) -> bool:
        """Say whether a base form is what was asked for: "demanded that Oster | pay fines"."""
        near = self.tokens[max(0, at - LONGEST_DEMAND) : at]
        that = next((n for n, one in enumerate(near) if one.lower == "that"), 0)
        asked = (lemma_of(one.lower) for one in near[max(0, that - 3) : that])
        return not words("demanding").isdisjoint(asked)

    def _stays_noun(self, at: int, previous: Token, following: Token) -> bool:
        """Say whether no subject stands before a word, or no object behind it: "talks | that"."""
        alone = previous.lower in words("stands_alone")
        return alone or self.opens_relative(at) or following.lower in words("opening")

    def _acts_on_behind(self, particle: int) -> bool:
        """Say whether a particle parts a past from its object: "cut off | the town"."""
        behind = self.after(particle)
        return behind is not None and behind.lower in words("determiners")

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
