"""Where a clause opens that hangs on another: "that", "after", "who", and those left unwritten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from webapp.pipeline.clauses.clause import Clause, ClauseKind
from webapp.pipeline.clauses.listed_doers import ListedDoers
from webapp.pipeline.clauses.scanning import inside, openers
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.pronouns import POSSESSIVES, THIRD_PERSON
from webapp.pipeline.verbs import Form, Tense, VerbGroup
from webapp.pipeline.verbs.context import closed_nouns
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.verbs.tokens import Token

PERSONAL = THIRD_PERSON | {"we"}
ONE_NOUN = words("articles") | POSSESSIVES
AGE = re.compile(r"\d{1,2}")
POINTS_AFTER = frozenset({"in", "on", "at", "of", "from", "for", "with", "by", "to", "about"})


@cache
def _no_nouns() -> frozenset[str]:
    """Give the words behind which "they" opens no relative clause."""
    return closed_nouns() | words("determiners") | words("modals")


@cache
def _hanging_openers() -> frozenset[str]:
    """Give the words that open an adverbial clause or a phrase."""
    return clause_words().adverbial | clause_words().phrasal


def _parted(tokens: Sequence[Token]) -> list[list[Token]]:
    """Part tokens at their commas."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.lower == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _is_age(aside: Sequence[Token]) -> bool:
    """Say whether an aside is how old somebody is: "Tom Bond, | 61,"."""
    return len(aside) == 1 and AGE.fullmatch(aside[0].lower) is not None


class Subordination(ListedDoers):
    """Opens the clauses that hang on another."""

    def subordinate(self, at: int, token: Token) -> Clause | None:
        """Open what a subordinator, a relative or the preposition of a phrase opens."""
        word = token.lower
        if word == "that":
            return self._that(at, token)
        if word == "whether":
            return self._asked(token)
        if word in clause_words().relative and at:
            return self.with_verb(token, ClauseKind.RELATIVE, commas=True)
        return self._adverbial(at, token) if word in _hanging_openers() else None

    def _asked(self, token: Token) -> Clause | None:
        """Open what somebody is asked: "the mayor, asked | whether it was shut, said"."""
        asked = self.last(token.start)
        if asked is None or asked.form is not Form.PARTICIPLE or asked.end < token.start - 1:
            return None
        return self.with_verb(token, ClauseKind.ADVERBIAL)

    def _that(self, at: int, token: Token) -> Clause | None:
        """Open what somebody said, or what a noun is told of: "said | that", "the plan | that"."""
        verb = self._verb_of_that(token)
        if verb is None or not at or self.tokens[at - 1].lower in POINTS_AFTER:
            return None
        lone = at + 1 < len(self.tokens) and verb.start <= self.tokens[at + 1].start
        reports = any(verb.reporting for verb in self.verbs if verb.end <= token.start)
        content = reports and not lone and not self._tells_which(at)
        kind = ClauseKind.CONTENT if content else ClauseKind.RELATIVE
        return Clause(token.start, len(self.sentence), token.end, kind, "that")

    def _verb_of_that(self, token: Token) -> VerbGroup | None:
        """Give the next verb that "that" may lead to, also behind an aside or a relative clause."""
        verb = self.next(token.end)
        if verb is None or self.reaches(token.end, verb, commas=True):
            return verb
        return self.behind_aside(token, verb) or self.behind_relative(token, verb)

    def _tells_which(self, at: int) -> bool:
        """Say whether a second "that" follows one thing: "said that Roe sold a mill | that he"."""
        told = any(c.kind is ClauseKind.CONTENT and c.opener == "that" for c in self.opened)
        return told and at > 1 and self.tokens[at - 2].lower in {"a", "an"}

    def _adverbial(self, at: int, token: Token) -> Clause | None:
        """Open "after the vote was held", or the phrase "after the vote"."""
        vocabulary = clause_words()
        if self._opens_nothing(at, token):
            return None
        if token.lower in vocabulary.adverbial:
            commas = self._is_apposed(token) or self.opens_list(token)
            clause = self.with_verb(token, ClauseKind.ADVERBIAL, commas=commas)
            if clause and (at > 1 or self.leaves_a_verb(token)) and not self._passes_on(token):
                return clause
        return self._phrase(token) if token.lower in vocabulary.phrasal else None

    def _opens_nothing(self, at: int, token: Token) -> bool:
        """Say whether an opener is one in looks alone: "such | as", "before Judge Quill"."""
        vocabulary = clause_words()
        before, after = self._word(at - 1), self._word(at + 1)
        likened = token.lower == "as" and before in vocabulary.likened
        fixed = before in vocabulary.no_opener_after or after in vocabulary.no_opener_before
        fixed = fixed and not self._is_a_day_from(at, token)
        if likened or fixed or after in vocabulary.relative:
            return True
        until = token.lower == "before" and (self.faces(at) or self.ends_at(token))
        return until or self.is_since_date(token)

    def _is_a_day_from(self, at: int, token: Token) -> bool:
        """Say whether a day is counted from what a clause tells: "a day | after Roe left"."""
        counted = (self._word(at - 2), self._word(at - 1))
        return token.lower in {"after", "before"} and counted in {("a", "day"), ("one", "day")}

    def _word(self, at: int) -> str:
        """Give the word at a place in small letters, "" beyond either end."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def _is_apposed(self, token: Token) -> bool:
        """Say whether commas set off who a subject is: "When Ada Quill, a guard, | left".

        Or what it is called, and how old: "after a ferry, MV Mira, | sank", "Bond, 61, | left".
        """
        verb = self.next(token.end)
        between = list(self.between(token.end, verb.start)) if verb else []
        if not between or between[-1].lower != ",":
            return False
        subject, *asides = _parted(between[:-1])
        if not (subject and asides and all(asides)):
            return False
        described = [aside for aside in asides if not _is_age(aside)]
        return len(described) <= 1 and all(self._tells_who(one, subject) for one in described)

    def _tells_who(self, aside: Sequence[Token], subject: Sequence[Token]) -> bool:
        """Say whether an aside tells who a subject is, or its name: "its owner, | Lesk Lines,"."""
        if aside[0].lower in words("determiners") or self._is_done(aside[0]):
            return True
        described = any(one.lower in ONE_NOUN for one in subject) and not subject[-1].capital
        return described and all(one.capital for one in aside)

    def _is_done(self, token: Token) -> bool:
        """Say whether a participle tells what was done to a subject: "crews, | led by Roe,"."""
        return any(v.form is Form.PARTICIPLE and v.start == token.start for v in self.verbs)

    def _passes_on(self, token: Token) -> bool:
        """Say whether the verb behind "after a blast" is that of the clause around it.

        That clause has none ("a man caught after a chase | was jailed"), or goes on behind "and"
        with what has been so since ("has grown since the 1990 vote | and trains have come").
        """
        verb = self.next(token.end)
        if verb is None or token.lower not in clause_words().phrasal:
            return False
        goes_on = any(one.lower == "and" for one in self.between(token.end, verb.start))
        if goes_on and self._is_of_second(token, verb):
            return True
        if not self.lacks_its_verb(token) or self._comma_follows(verb):
            return False
        return self.sentence[token.end : verb.start].strip() not in PERSONAL

    def _is_of_second(self, token: Token, verb: VerbGroup) -> bool:
        """Say whether of two nouns only the second does something: "a crash and the road | was"."""
        if token.lower == "since" and verb.tense is not Tense.PAST:
            return True
        if not verb.text.lower().startswith(("was ", "is ", "has ")):
            return False
        named = [one.lower for one in self.between(token.end, verb.start)]
        joint = named.index("and")
        second = named[joint + 1 :]
        plain = words("prepositions").isdisjoint(named[:joint]) and "and" not in second
        return plain and not ONE_NOUN.isdisjoint(second[:1])

    def _comma_follows(self, verb: VerbGroup) -> bool:
        """Say whether a comma, or nothing at all, parts a verb from the next one."""
        second = self.next(verb.end)
        if second is None:
            return False
        between = (one.lower for one in self.between(verb.end, second.start))
        return next((word for word in between if word in openers()), ",") == ","

    def _phrase(self, token: Token) -> Clause | None:
        """Open "since seizing power" or "following the takeover"; a bare date opens none."""
        following = next((t for t in self.tokens if t.start >= token.end), None)
        if following is None or any(start <= following.start < end for start, end in self.dates):
            return None
        gerund = next(
            (v for v in self.verbs if v.form is Form.GERUND and v.start == following.start), None
        )
        body = token.end
        return Clause(token.start, len(self.sentence), body, ClauseKind.PHRASE, token.lower, gerund)

    def zero_that(self, verb: VerbGroup) -> None:
        """Open the content of "said the port was closed" after the verb and its date."""
        start = self.past_dates(verb.end)
        content = self.next(start)
        if content is None or self.opened[-1].kind is ClauseKind.ATTRIBUTION:
            return
        if self._has_listener(verb, start):
            start = self.past_listener(start, content.start)
        if self._takes_clause(verb, content) and self._is_told(verb, start, content):
            self.opened.append(Clause(start, len(self.sentence), start, ClauseKind.CONTENT))

    def _takes_clause(self, verb: VerbGroup, content: VerbGroup) -> bool:
        """Say whether a verb may tell a whole clause."""
        other = self.goes_on_small(verb) or self.asks_for(verb, content)
        return not (other or self.holds_against(verb))

    def _is_told(self, verb: VerbGroup, start: int, content: VerbGroup) -> bool:
        """Say whether a later verb is that of what is told, from ``start`` on."""
        if self._is_said_last(start, content) or self._takes_thing(verb, start, content):
            return False
        listed = self.lists_doers(verb, start, content)
        if self._is_joined(start, content) and not listed:
            return False
        return self.reaches(start, content, commas=listed or self.set_apart(start, content))

    def _has_listener(self, verb: VerbGroup, start: int) -> bool:
        """Say whether who is told follows: "told | reporters", not "warned | when it opened"."""
        first = next(self.between(start, len(self.sentence)), None)
        opens = first is not None and first.lower in clause_words().adverbial
        return verb.lemma in clause_words().addressing and not opens

    def _is_said_last(self, start: int, verb: VerbGroup) -> bool:
        """Say whether who says it all closes a sentence: "told him of it, | an aide said"."""
        apart = self.sentence[:start].rstrip().endswith(",")
        rest = self.sentence[self.past_dates(verb.end) :].strip(' .”"')
        return apart and verb.reporting and not rest

    def _takes_thing(self, verb: VerbGroup, start: int, content: VerbGroup) -> bool:
        """Say whether no clause is what a verb tells: "was added | to the list imposed on".

        Nor "announced | rules designed to change how fees are paid".
        """
        if verb.passive:
            return verb.lemma not in clause_words().addressing | clause_words().thinking
        between = (one for one in self.verbs if start <= one.start < content.start)
        done = any(one.form is Form.PARTICIPLE for one in between)
        return verb.lemma == "announce" and done

    def _is_joined(self, start: int, content: VerbGroup) -> bool:
        """Say whether "and" or "while" parts a verb from what may be its content."""
        joining = clause_words().joining
        return any(token.lower in joining for token in self.between(start, content.start))

    def zero_relative(self, two: Sequence[Token], token: Token) -> None:
        """Open a relative clause without its pronoun: "the truce | they signed in May"."""
        verb, last = self.next(token.end), self.last(token.start)
        if verb is None or last is None or self.sentence[token.end : verb.start].strip():
            return
        degree, noun = two
        if last.end == noun.end or last.reporting or last.lemma in clause_words().thinking:
            return
        if degree.lower not in {"so", "too", "such"} and self._is_common_noun(noun):
            self.open(Clause(token.start, len(self.sentence), token.start, ClauseKind.RELATIVE))

    def _is_common_noun(self, token: Token) -> bool:
        if not token.word or token.capital or inside(token.start, self.dates):
            return False
        return token.lower not in _no_nouns()
