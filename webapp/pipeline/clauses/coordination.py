"""Where a clause opens beside another: behind "and" between two verbs, or behind a comma."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from webapp.pipeline.clauses.clause import ASIDE, HELD, TOP, VERBLESS, Clause, ClauseKind
from webapp.pipeline.clauses.listed_doers import ListedDoers
from webapp.pipeline.clauses.scanning import inside
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.joined_subjects import aside_of
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import is_counted_day

SEAT = re.compile(
    r"(?P<lead>\b(?:[Aa]n?|[Tt]he|[Ii]ts) |, of )"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}, (?P<region>[A-Z][\w.]*)$"
)
NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}"
OFFICE = r"(?:(?:the|its|his|her|their|an?) [^,]{3,60}|[A-Z][\w.’' -]{1,40}['’]s? [^,]{3,40})"
APPOSED = re.compile(rf" (?:{OFFICE}, {NAME}|{NAME}, {OFFICE}), ")
THEN = re.compile(r" (?:(?:later|then|[a-z]+ly) )?")
DESCRIBED = re.compile(rf" an? (?:[a-z]+ )?[a-z]+ (?:the )?{NAME} (?:has |had )?")
CLOSED = re.compile(r"(?: (?:on |late |early )*[A-Z]\w+day(?: [a-z]+)?)?[.”\"]*\s*")


class Coordination(ListedDoers):
    """Opens the clauses that stand beside another, or go on with the one around it."""

    def joined(self, token: Token) -> Clause | None:
        """Open what "and" joins to a clause, or the main clause that goes on behind a relative."""
        if behind := self._behind_aside(token):
            return behind
        verb = self.next(token.end)
        if verb is None or not self._can_be_joined(token) or not self._joins_at(token, verb):
            return None
        if self._pairs(token, verb):
            return None
        first = self.opened[0]
        in_relative = self.opened[-1].kind is ClauseKind.RELATIVE
        if in_relative and not self.has_verb(first.start, first.end):
            if self._stays_inside(token, verb):
                return None
            start = (self.goes_back(verb) or verb).start
            return Clause(start, len(self.sentence), start, ClauseKind.MAIN)
        return Clause(token.start, len(self.sentence), token.end, ClauseKind.JOINED, token.lower)

    def _behind_aside(self, joint: Token) -> Clause | None:
        """Open a clause whose subject an aside parts from its verb: ", and Ode, a firm, | fell"."""
        at = bisect_left(self.starts, joint.start)
        start = aside_of(self.tokens, at) if self._can_be_joined(joint) else None
        if start is None or not any(one.start == start for one in self.finite):
            return None
        return Clause(joint.start, len(self.sentence), joint.end, ClauseKind.JOINED, joint.lower)

    def _pairs(self, joint: Token, verb: VerbGroup) -> bool:
        """Say whether two passives stand side by side and are told as one: "killed | or hurt"."""
        lent = verb.passive and verb.start == verb.main
        before = next(
            (one for one in self.verbs if one.passive and one.end + 1 == joint.start), None
        )
        between = self.sentence[joint.end : verb.start]
        beside = before is not None and THEN.fullmatch(between) is not None
        return lent and beside and not self._is_later(verb)

    def _is_later(self, verb: VerbGroup) -> bool:
        """Say whether a verb has a day that is counted: "was held and freed | the next day"."""
        behind = (self.sentence[start:end] for start, end in self.dates if start == verb.end + 1)
        return any(map(is_counted_day, behind))

    def _stays_inside(self, joint: Token, verb: VerbGroup) -> bool:
        """Say whether two commas hold a relative: ", who shot two | and fled, was jailed"."""
        opened = self.sentence[: self.opened[-1].start].rstrip().endswith(",")
        second = self.next(verb.end)
        between = self.sentence[joint.end : verb.start].strip()
        return bool(
            opened and second and not between and self.sentence[: second.start].endswith(", ")
        )

    def _can_be_joined(self, joint: Token) -> bool:
        """Say whether the clause before "and" has told something to which more can be joined."""
        current = self.opened[-1]
        if current.kind in HELD or self.has_verb(current.start, joint.start):
            return True
        bare = current.kind is ClauseKind.PHRASE and current.verb is None
        return bare and self.has_verb(0, current.start)

    def _joins_at(self, joint: Token, verb: VerbGroup) -> bool:
        """Say whether the next verb is joined here, and at no later "and"."""
        between = self.between(joint.end, verb.start)
        nearer = (
            one.lower in clause_words().joining and not self.joins_name(one) for one in between
        )
        apart = self.joins_name(joint) or self.joins_dates(joint) or self.joins_doers(joint)
        if apart or any(nearer):
            return False
        leads = self.date_leads(joint)
        return self.reaches(joint.end, verb, commas=leads) or self._told_twice(joint, verb)

    def _told_twice(self, joint: Token, verb: VerbGroup) -> bool:
        """Say whether who does it is told twice between commas: "and its head, Tom Bond, said"."""
        between = self.sentence[joint.end : verb.start]
        return APPOSED.fullmatch(between) is not None and self.reaches(joint.end, verb, commas=True)

    def after_comma(self, token: Token) -> Clause | None:
        """Open what a comma sets apart: who said it all, or what goes on behind a clause."""
        current, verb = self.opened[-1], self.next(token.end)
        if verb is None or not self._sets_apart(token, verb, current):
            return None
        bare = next(self.between(token.end, verb.start), None) is None
        if bare and current.kind in ASIDE and len(self.opened) > 1:
            return self.resumed(token.start, token.end)
        if bare and (held := self.content_without_verb):
            start, end = token.start, len(self.sentence)
            return Clause(start, end, token.end, ClauseKind.CONTENT, held.opener)
        kind = self._kind_behind(token, verb, current)
        return Clause(token.start, len(self.sentence), token.end, kind) if kind else None

    def _sets_apart(self, comma: Token, verb: VerbGroup, current: Clause) -> bool:
        """Say whether a comma parts a clause that has its verb from what the next verb tells."""
        if not self._is_verb_behind(comma, verb, current):
            return False
        if self._ends_seat(comma, verb) or self._describes_told(comma, verb):
            return False
        has_verb = self.has_verb(current.start, comma.start)
        return has_verb or current.kind is not ClauseKind.ATTRIBUTION

    def _is_verb_behind(self, comma: Token, verb: VerbGroup, current: Clause) -> bool:
        """Say whether the next verb is that of what stands behind a comma, joined to nothing."""
        listed = self._lists_subject(comma, verb, current)
        listed = listed or (_says(verb) and self._told_twice(comma, verb))
        if not listed and not self.reaches(comma.end, verb, commas=False):
            return False
        between = [one.lower for one in self.between(comma.end, verb.start)]
        return not _are_joined(between) and not self.opens_with_gerund(comma, verb)

    def _ends_seat(self, comma: Token, verb: VerbGroup) -> bool:
        """Say whether a comma ends a seat, and its clause goes on.

        "An Oster, Ill., | carrier rose"; "a plan to sell it to Ode, of Oster, Ill., | failed".
        """
        seat = SEAT.search(self.sentence, 0, comma.start)
        following = next(self.between(comma.end, verb.start), None)
        if seat is None or seat["region"].rstrip(".").lower() not in names_words().words.regions:
            return False
        if following is None:
            return seat["lead"] == ", of "
        return following.lower.isalpha() and not following.capital and seat["lead"] != ", of "

    def _describes_told(self, comma: Token, verb: VerbGroup) -> bool:
        """Say whether what was told is described behind a comma: ", a claim Oster | denied"."""
        described = DESCRIBED.fullmatch(self.sentence, comma.end, verb.start)
        return described is not None and verb.lemma in clause_words().disputing

    def _lists_subject(self, comma: Token, verb: VerbGroup, current: Clause) -> bool:
        """Say whether a list is who does it: "Since it began, | Norland, Ister and Oster have"."""
        leads = current.kind is ClauseKind.ADVERBIAL and not current.start
        if not leads or not self.has_verb(0, comma.start):
            return False
        if not self.reaches(comma.end, verb, commas=True):
            return False
        between = [one.lower for one in self.between(comma.end, verb.start)]
        last = max((n for n, word in enumerate(between) if word == ","), default=-1)
        return last > 0 and bool({"and", "or"} & {*between[last + 1 : -1]})

    def _kind_behind(self, comma: Token, verb: VerbGroup, current: Clause) -> ClauseKind | None:
        """Say what opens at a comma; None where the clause before has no verb to end with."""
        told = self.has_verb(current.start, comma.start)
        if not told and self.is_put_in(comma, verb):
            return ClauseKind.ATTRIBUTION
        if current.kind not in TOP and (told or current.kind in VERBLESS):
            return self._outer_kind(verb)
        spoken = current.start == 0 and inside(max(0, comma.start - 2), self.quoted)
        joined = ClauseKind.ATTRIBUTION if self._attributes(verb) else ClauseKind.JOINED
        return joined if told and not spoken else None

    def _outer_kind(self, verb: VerbGroup) -> ClauseKind:
        """Say what goes on behind an inner clause: who said it all, or the main clause."""
        first = self.opened[0]
        main = first.kind in TOP and self.has_verb(first.start, first.end)
        return ClauseKind.ATTRIBUTION if main and self._attributes(verb) else ClauseKind.MAIN

    def _attributes(self, verb: VerbGroup) -> bool:
        """Say whether a verb tells who said it all, or which source showed it."""
        return _says(verb) or self._closes_so(verb)

    def _closes_so(self, verb: VerbGroup) -> bool:
        """Say whether a verb that can have an object ends without: "..., a poll showed"."""
        shows = verb.lemma in clause_words().closing and not (verb.negated or verb.passive)
        return shows and CLOSED.fullmatch(self.sentence, verb.end) is not None


def _says(verb: VerbGroup) -> bool:
    """Say whether a verb tells that somebody spoke; not "did not respond"."""
    return verb.reporting and not verb.negated


def _are_joined(words_between: Sequence[str]) -> bool:
    """Say whether what stands before a verb joins it: ", and | closed", ", but it | sank"."""
    at_an_end = "and" in {*words_between[:1], *words_between[-1:]}
    return at_an_end or not clause_words().joining.isdisjoint({*words_between} - {"and"})
