"""Whether two deeds, told in one article, are one happening.

What they tell has to agree, and something more: who undergoes it, who does it where no more is
said, that the later one is told as known ("the sentence"), or, of what befalls one seldom, that a
name stands where the other has none. One that may not be is enough to part them.
"""

from __future__ import annotations

from webapp.pipeline.retelling.deeds import Deed
from webapp.pipeline.retelling.parties import Likeness, Party, likeness, other_number
from webapp.pipeline.wording import merging_words


def is_seldom(deed: Deed) -> bool:
    """Say whether a deed is one that somebody does or undergoes once in a while."""
    words = merging_words()
    return not deed.acts.isdisjoint(words.befalling | words.once)


def one_happening(earlier: Deed, later: Deed) -> bool:
    """Say whether two deeds, in the order of the text, are shown to be one happening."""
    if not _may_be_one(earlier, later):
        return False
    does = likeness(earlier.doer, later.doer)
    if likeness(earlier.sufferer, later.sufferer) is Likeness.SAME:
        return True
    if later.event is not None:
        return _is_told_as_known(earlier.event, later.event)
    if _tell_other_figures(earlier, later):
        return False
    if does is Likeness.SAME and None in {earlier.sufferer, later.sufferer}:
        return True
    return is_seldom(earlier) and is_seldom(later) and _means_one_told(earlier, later)


def _may_be_one(earlier: Deed, later: Deed) -> bool:
    """Say whether two deeds are of one kind, and nothing told of them parts them."""
    if earlier.acts.isdisjoint(later.acts) or not (_may_recur(earlier) and _may_recur(later)):
        return False
    return Likeness.OTHER not in {
        likeness(earlier.doer, later.doer),
        likeness(earlier.sufferer, later.sufferer),
        likeness(earlier.event, later.event),
    }


def _may_recur(deed: Deed) -> bool:
    """Say whether a deed is told as done, and not as one more of its kind."""
    return deed.done and not deed.further


def _is_told_as_known(earlier: Party | None, later: Party | None) -> bool:
    """Say whether a happening that a noun tells is the one told: "the sentence", not "in Oster"."""
    if later is None or not later.known or later.besides:
        return False
    return earlier is None or not other_number(earlier, later)


def _means_one_told(earlier: Deed, later: Deed) -> bool:
    """Say whether who undergoes a deed was told of before, or only one telling names him."""
    pairs = ((earlier.sufferer, later.sufferer), (earlier.doer, later.doer))
    both = next(((one, other) for one, other in pairs if one and other), None)
    return both is not None and (bool(both[0].names) or both[1].known)


def _tell_other_figures(earlier: Deed, later: Deed) -> bool:
    """Say whether both tell figures, and none alike: "closed at 11.25", "closed at 12.87"."""
    figures = earlier.figures, later.figures
    return all(figures) and figures[0].isdisjoint(figures[1])
