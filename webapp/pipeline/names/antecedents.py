"""Who "he" and "she" are: who leads, speaks or suffers in the sentences before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from webapp.pipeline.names.clauses import Pair
from webapp.pipeline.names.fates import Fates, is_subject_of_fate
from webapp.pipeline.names.nameless import Nameless, find_nameless
from webapp.pipeline.names.resolving import Person
from webapp.pipeline.names.roles import SUBJECT, Clause
from webapp.pipeline.names.sexes import by_titles, is_womans
from webapp.pipeline.names.spots import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.verbs import find_verb, main_verb, verb_like
from webapp.pipeline.names.words import words
from webapp.records import ActorKind, Role

MEMORY = 3
NEAR = 3
UNNAMED = ""
ENDS_OF_SPEECH = frozenset({",", "”", '"'})
PERSONAL = frozenset({"he", "she", "his", "her", "him"})

Row = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Told:
    """Whom one sentence tells of: its subjects in order, who of them speaks, who is acted on.

    ``last`` is who the relative clause at its end tells of: "gave it to Ann Ode, who had left".
    """

    leading: tuple[str | Nameless, ...]
    speaking: tuple[str, ...]
    done_to: tuple[str, ...]
    last: str = ""

    def named(self, clause: Clause) -> tuple[str | Nameless, ...]:
        """Give whom a pronoun may mean, the likeliest first: of several, who spoke speaks on."""
        first = self.speaking if clause.role is Role.SPEAKS else ()
        more = self.done_to if is_subject_of_fate(clause) else ()
        return (*first, *self.leading, *more)


class Antecedents:
    """The persons of the sentences before, that a pronoun may mean."""

    def __init__(self, persons: Sequence[Person]) -> None:
        """Take all persons of the article with their titles."""
        self.titles = {one.name: one.titles for one in persons}
        self.fates = Fates(persons)
        self.told: list[Told] = []

    def note(self, tokens: Row, pairs: Sequence[Pair]) -> None:
        """Remember who leads, speaks or suffers in a sentence."""
        persons = [(spot, clause) for spot, clause in pairs if is_person(spot)]
        owner = [spot.name for spot, _ in pairs[:1] if is_person(spot) and _heads(tokens, spot)]
        speaking = (spot.name for spot, clause in persons if clause.role is Role.SPEAKS)
        done_to = (spot.name for spot, clause in persons if _is_object(clause))
        lead = (*owner, *_leading(tokens, pairs))
        last = _told_last(tokens, [spot for spot, _ in persons])
        self.told.append(Told(lead, tuple(speaking), tuple(done_to), last))
        self.fates.note(pairs)

    def meant(self, tokens: Row, pairs: Sequence[Pair], clause: Clause, *, woman: bool) -> str:
        """Find whom the pronoun behind ``tokens`` means: in its sentence, else before."""
        here = self._here(tokens, pairs, clause, woman=woman)
        near = [] if here else list(self._beside(tokens, pairs, clause, woman=woman))
        if any(not one.known for one in near):
            return UNNAMED
        before, called = self._before(clause, woman=woman)
        if _tells_who_said(tokens, clause) and self._speaks_on(before, here):
            here = []
        found = next(iter((*here, *before)), UNNAMED)
        if is_subject_of_fate(clause):
            found = self.fates.sufferer(here, before, woman=woman)
        others = () if found in here else (*near, *called)
        titles = self.titles.get(found, frozenset())
        return found if all(one.may_be(titles) for one in others) else UNNAMED

    def _here(
        self, tokens: Row, pairs: Sequence[Pair], clause: Clause, *, woman: bool
    ) -> list[str]:
        """Name whom a pronoun may mean in its own sentence: who leads, else who is told of."""
        leads = _first_person(tokens, pairs) or _last_object(tokens, pairs, clause)
        told = _spoken_of(tokens, pairs, woman=woman)
        fitting = ([one for one in row if self.fits(one, woman=woman)] for row in (leads, told))
        return next(filter(None, fitting), [])

    def _speaks_on(self, before: Sequence[str], here: Sequence[str]) -> bool:
        """Say whether who spoke last may be meant, and fits as surely as those of the sentence."""
        speaking = next((row.speaking for row in reversed(self.told[-MEMORY:]) if row.leading), ())
        if not before or before[0] not in speaking:
            return False
        return self._is_woman(before[0]) is not None or not any(
            self._is_woman(one) is not None for one in here
        )

    def _is_woman(self, name: str) -> bool | None:
        """Say whether a person is a woman, by the titles or else the name; None where unknown."""
        told = by_titles(self.titles.get(name, frozenset()))
        return is_womans(name) if told is None else told

    def fits(self, name: str, *, woman: bool) -> bool:
        """Say whether "she", or "he", may be said of a person, by the titles and the name."""
        return self._is_woman(name) in {woman, None}

    def _beside(
        self, tokens: Row, pairs: Sequence[Pair], clause: Clause, *, woman: bool
    ) -> Iterator[Nameless]:
        """Give the nameless subjects of a pronoun's own sentence that it may mean."""
        beside = bool(tokens) and tokens[-1].text == ","
        for one in find_nameless(tokens, [spot for spot, _ in pairs]):
            speaks = one.speaks or clause.role is not Role.SPEAKS
            if speaks and one.fits(woman=woman) and not (beside and one.told_more):
                yield one

    def _before(self, clause: Clause, *, woman: bool) -> tuple[list[str], list[Nameless]]:
        """Name the subjects of the last sentence with any, and who is called by a noun since.

        One who is new and has no name counts as unnamed; so does everybody where somebody tells
        of one without a name, and the pronoun does not speak on.
        """
        called: list[Nameless] = []
        for row in reversed(self.told[-MEMORY:]):
            fitting = _fitting(row.named(clause), clause, woman=woman)
            known = [one for one in fitting if isinstance(one, Nameless) and one.known]
            named = [one for one in fitting if one not in known]
            called += [one for one in known if one.speaks or clause.role is not Role.SPEAKS]
            if named and _tells_of_another(row, fitting, clause, woman=woman):
                return [UNNAMED], called
            if named:
                return self._sure(row, named, clause, woman=woman), called
        return [], called

    def _sure(
        self, row: Told, leads: Sequence[str | Nameless], clause: Clause, *, woman: bool
    ) -> list[str]:
        """Name those whom a pronoun may mean, who has no name as unnamed.

        Nobody where the sentence ends with another who fits: "Roe met Bell, who had left. He".
        """
        names = [UNNAMED if isinstance(one, Nameless) else one for one in leads]
        names = [one for one in names if one is UNNAMED or self.fits(one, woman=woman)]
        ended = row.last and row.last not in names[:1] and self.fits(row.last, woman=woman)
        return [UNNAMED] if ended and clause.role is not Role.SPEAKS else names


def _tells_who_said(tokens: Row, clause: Clause) -> bool:
    """Say whether "he said" closes a sentence that somebody else may say: "Roe left, | he said"."""
    ends = clause.role is Role.SPEAKS and bool(tokens) and tokens[-1].text in ENDS_OF_SPEECH
    return ends and tokens[0].lower not in words().grammar.subordinators


def _fitting(
    leads: Sequence[str | Nameless], clause: Clause, *, woman: bool
) -> Sequence[str | Nameless]:
    """Leave out the nameless whom a pronoun cannot mean: a known one, or any where it speaks."""
    other = (one for one in leads if isinstance(one, Nameless) and not one.fits(woman=woman))
    passed = [one for one in other if one.known or clause.role is Role.SPEAKS]
    return [one for one in leads if one not in passed]


def _tells_of_another(
    row: Told, leads: Sequence[str | Nameless], clause: Clause, *, woman: bool
) -> bool:
    """Say whether one who speaks tells of one without a name: "Roe said the man fled"."""
    first = leads[0]
    speaks = isinstance(first, str) and first in row.speaking
    others = any(isinstance(one, Nameless) and one.fits(woman=woman) for one in leads)
    return speaks and others and clause.role is not Role.SPEAKS and not is_subject_of_fate(clause)


def _first_person(tokens: Row, pairs: Sequence[Pair]) -> Sequence[str]:
    """Name the first person who is a subject in ``tokens``, or with whom they open, if any."""
    named = [pair for pair in pairs if is_person(pair[0]) and pair[0].first < len(tokens)]
    leads = [spot.name for spot, clause in named if _leads(clause)]
    opens = (spot.name for spot, clause in named[:1] if _opens(tokens, spot, clause))
    return leads[:1] or list(opens)


def _spoken_of(tokens: Row, pairs: Sequence[Pair], *, woman: bool) -> Iterator[str]:
    """Name whose lawyer, or kin of the other sex, tells of them: "Roe's wife said | he"."""
    nouns, counsel = words().nouns, words().titles.telling
    others = nouns.kin & (nouns.men if woman else nouns.women)
    for spot, _ in pairs:
        noun = spot.last
        owns = is_person(spot) and noun < len(tokens) and tokens[noun - 1].possessive
        if owns and tokens[noun].lower in others | counsel:
            verb = find_verb(tokens, noun + 1)
            main = verb if verb is None else main_verb(tokens, verb)[0]
            if main is not None and tokens[main].lower in words().verbs.reporting:
                yield spot.name


def _told_last(tokens: Row, persons: Sequence[Spot]) -> str:
    """Name the person of whom a relative clause at the end of a sentence tells; empty for none."""
    for spot in reversed(persons[1:]):
        after = tokens[spot.end : spot.end + 2]
        if [token.lower for token in after] == [",", "who"]:
            rest = (token.text for token in tokens[spot.end + 1 :])
            return "" if "," in rest else spot.name
    return ""


def _last_object(tokens: Row, pairs: Sequence[Pair], clause: Clause) -> Sequence[str]:
    """Name whom a sentence acts on before a clause that tells no speech: "they met X when | he"."""
    if clause.role is Role.SPEAKS or any(one.lower in PERSONAL for one in tokens):
        return ()
    named = [pair for pair in pairs if is_person(pair[0]) and pair[0].last <= len(tokens)]
    return [spot.name for spot, read in named[-1:] if _is_object(read)]


def _opens(tokens: Row, spot: Spot, clause: Clause) -> bool:
    """Say whether a sentence opens with a name, before any verb: "The envoy, X, who had, said"."""
    free = clause.before in {"", ","} and not tokens[spot.last - 1].possessive
    return free and not any(map(verb_like, tokens[: spot.first]))


def _heads(tokens: Row, spot: Spot) -> bool:
    """Say whether a sentence opens with whose thing its subject is: "Bell's words were"."""
    persons = words().nouns.kin | words().titles.roles | words().titles.offices
    owned = {token.lower for token in tokens[spot.last : spot.last + NEAR]}
    return spot.first == 0 and tokens[spot.last - 1].possessive and persons.isdisjoint(owned)


def _leading(tokens: Row, pairs: Sequence[Pair]) -> Iterator[str | Nameless]:
    """Give the persons who lead a sentence, those without a name too, in its order."""
    leading: list[tuple[int, str | Nameless]] = [
        (spot.first, spot.name) for spot, clause in pairs if is_person(spot) and _leads(clause)
    ]
    leading += ((one.place, one) for one in find_nameless(tokens, [spot for spot, _ in pairs]))
    return (one for _, one in sorted(leading, key=lambda pair: pair[0]))


def _leads(clause: Clause) -> bool:
    """Say whether the named one is a subject that "he" may mean; not one whose forces act."""
    suffers = clause.role is Role.ACTED_ON and bool(clause.verb)
    return (clause.role in SUBJECT or suffers) and not clause.commanded


def _is_object(clause: Clause) -> bool:
    """Say whether something is done to the named one: "the judge sentenced Ann Ode"."""
    return clause.role is Role.ACTED_ON and not clause.verb


def is_person(spot: Spot) -> bool:
    """Say whether a name is known to be a person's."""
    return spot.kind is ActorKind.PERSON
