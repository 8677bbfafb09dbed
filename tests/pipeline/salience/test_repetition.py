"""What an entry repeats of the stronger ones of its date counts less."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.salience.repetition import without_repetition
from webapp.pipeline.salience.theme import unit

FERRY = unit({"ferri": 1, "sank": 1})
FERRY_AGAIN = unit({"ferri": 1, "sank": 1, "harbour": 0.2})
STRIKE = unit({"docker": 1, "strike": 1})


def test_what_says_it_again_falls_behind_what_says_something_else() -> None:
    first, again, other = without_repetition([1.0, 0.9, 0.8], [FERRY, FERRY_AGAIN, STRIKE])
    assert first == 1.0
    assert again < other == 0.8


def test_the_strongest_keeps_its_strength_wherever_it_stands() -> None:
    weaker, stronger = without_repetition([0.5, 1.0], [FERRY, FERRY])
    assert weaker < 0.5
    assert stronger == 1.0


def test_one_alone_and_none_are_left_as_they_are() -> None:
    assert without_repetition([0.4], [FERRY]) == [0.4]
    assert without_repetition([], []) == []


@given(st.lists(st.tuples(st.floats(0, 2), st.sampled_from([FERRY, FERRY_AGAIN, STRIKE]))))
def test_nothing_gains_and_the_strongest_stays(
    entries: list[tuple[float, dict[str, float]]],
) -> None:
    strengths = [strength for strength, _ in entries]
    left = without_repetition(strengths, [vector for _, vector in entries])
    assert all(after <= before for after, before in zip(left, strengths, strict=True))
    assert max(left, default=0) == max(strengths, default=0)
