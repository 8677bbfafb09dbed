"""A quake is one event of its day and place, however the articles word it."""

from __future__ import annotations

import pytest
from told import Everyone, told

from builders import day
from webapp.pipeline.merging import merge
from webapp.pipeline.merging.strokes import one_magnitude, stroke_of


@pytest.mark.parametrize(
    ("label", "headline", "told_itself"),
    [
        ("it struck", "A magnitude 7 quake struck north of Lesk", True),
        ("where alone", "The earthquake in Norland", True),
        ("a noun alone", "The quake on 12 January", True),
        ("its size", "Tuesday's earthquake was 7.0", True),
        ("whom it struck", "Lesk was rocked by a strong quake on Monday", True),
        ("whom something struck after it", "The mayor was hit by a car after the quake", False),
        ("whom a second one struck", "Lesk was hit by a second quake", False),
        ("what came of it", "The quake left thousands homeless", False),
        ("a second one", "A second quake struck Lesk", False),
        ("somebody's deed", "Crews left when the quake struck", False),
        ("a toll", "The toll of the quake rose", False),
        ("another thing", "A storm struck Lesk", False),
    ],
)
def test_what_tells_a_quake_itself(label: str, headline: str, told_itself: bool) -> None:  # noqa: FBT001
    assert (stroke_of(headline) != "") is told_itself, label


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a 7.0-magnitude quake", "a quake of magnitude 7.1", True),
        ("a 7.0-magnitude quake", "a quake", True),
        ("a magnitude 8 quake", "a 7.1-magnitude quake", False),
    ],
)
def test_magnitudes_agree(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert one_magnitude(one, other) is same


@pytest.mark.parametrize(
    ("label", "other", "days", "events"),
    [
        ("in other words", "An earthquake rattled homes by the sea.", 20, 1),
        ("of another size", "A quake of magnitude 5.1 hit the port.", 20, 2),
        ("on another day", "A quake shook the hills.", 21, 2),
        ("what came of it", "The quake left many homeless.", 20, 2),
    ],
)
def test_two_reports_of_a_quake(label: str, other: str, days: int, events: int) -> None:
    first = told("post", "A magnitude 7 quake struck north of Lesk.")
    second = told("gazette", other, day(2021, 10, days))
    assert len(merge((first, second), Everyone.actor_of)) == events, label
