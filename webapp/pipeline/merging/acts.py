"""Whether two headlines tell one act of one actor, or one meeting."""

from __future__ import annotations

from webapp.pipeline.merging.dating import is_day_of, of_one_week, one_day, same_day
from webapp.pipeline.merging.predicates import PASSIVE, Predicate
from webapp.pipeline.merging.tellings import Telling
from webapp.pipeline.merging.weights import Weights
from webapp.pipeline.wording import merging_words

PARTIES = 2
FEWEST_BESIDE = 2
SHARE_BESIDE = 0.5
SHARE_OF_ONE = 0.4


def _share_a_doer(first: Telling, second: Telling) -> bool:
    """Say whether one acts in both, and at about one time."""
    return _near(first, second) and not first.doers.isdisjoint(second.doers)


def one_act(first: Telling, second: Telling, weights: Weights) -> bool:
    """Say whether both tell with one verb what one of them does or says, of the same things.

    One word in common beside the verb will do where the subject is one. Which meeting it is, who
    meets tells.
    """
    one, other = first.predicate, second.predicate
    if not _share_a_doer(first, second) or (one.parties and other.parties):
        return False
    shared = one.beside & other.beside
    if not shared:
        return False
    if _utters_again(first, second):
        return True
    share = _share(one.beside, other.beside, weights)
    if len(shared) >= FEWEST_BESIDE and share >= SHARE_BESIDE:
        return not _active(one.acts).isdisjoint(_active(other.acts))
    return (
        share >= SHARE_OF_ONE and _has_one_subject(one, other) and not _tell_of_more(first, second)
    )


def _has_one_subject(one: Predicate, other: Predicate) -> bool:
    """Say whether two verbs are one, with one subject."""
    return not (one.subjects.isdisjoint(other.subjects) or one.acts.isdisjoint(other.acts))


def _utters_again(first: Telling, second: Telling) -> bool:
    """Say whether one speaker does one thing by words of the same one, with one verb.

    "Quill cautioned that guards had gathered", "Quill warned that guards of the mill gather".
    """
    speakers = first.speakers & second.speakers
    alike = first.words.happenings & second.words.happenings & merging_words().uttering
    others = (first.named & second.named) - speakers
    said = first.predicate.said & second.predicate.said
    return bool(speakers and alike and others and said)


def one_act_of_a_time(first: Telling, second: Telling) -> bool:
    """Say whether one tells of a month or year what the other tells of a day in it.

    They tell one act of one, and the one with fewer words tells nothing that the other does not;
    neither tells that there was more than one ("a second wave").
    """
    one, other = first.predicate, second.predicate
    if not is_day_of(first.span, second.span) or one.acts.isdisjoint(other.acts):
        return False
    if first.doers.isdisjoint(second.doers) or _other_numbers(first, second):
        return False
    fewest, most = sorted((one.beside, other.beside), key=len)
    whole = len(fewest) >= FEWEST_BESIDE and fewest <= most
    return whole and not _tell_of_more(first, second)


def one_meeting(first: Telling, second: Telling) -> bool:
    """Say whether two parties meet in both on one day or in one week, with one third party at most.

    A person may speak for that: "the guild held talks with Norland and Oster", "Ada Quill led talks
    with Norland and Oster".
    """
    dated = one_day(first.span, second.span) or same_day(first.span, second.span)
    if not (dated and _near(first, second)):
        return False
    one, other = first.predicate, second.predicate
    both = one.parties & other.parties
    if len(both) < PARTIES:
        return False
    mine, theirs = one.parties - both, other.parties - both
    persons = one.persons | other.persons
    bodies = bool(mine - persons) and bool(theirs - persons)
    return not bodies and not (mine & persons and theirs & persons)


def _near(first: Telling, second: Telling) -> bool:
    """Say whether both are of one week at most, of two sentences, with no other numbers."""
    if first.article == second.article and first.sentence == second.sentence:
        return False
    return of_one_week(first.span, second.span) and not _other_numbers(first, second)


def _tell_of_more(first: Telling, second: Telling) -> bool:
    """Say whether either tells that there was more than one: "another", "a second wave"."""
    more = merging_words().more | merging_words().further
    return any(not more.isdisjoint(one.plain.split()) for one in (first, second))


def _other_numbers(first: Telling, second: Telling) -> bool:
    own, theirs = first.gist.numbers, second.gist.numbers
    return bool(own and theirs) and own.isdisjoint(theirs)


def _active(acts: frozenset[str]) -> frozenset[str]:
    return frozenset(act.removesuffix(PASSIVE) for act in acts)


def _share(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """Measure by rarity which share of the fewer words both have."""
    whole = min(weights.total(one), weights.total(other))
    return weights.total(one & other) / whole if whole else 0.0
