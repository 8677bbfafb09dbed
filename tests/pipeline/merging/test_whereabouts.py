"""What happens at one spot is not what happens at another, however alike the words are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from webapp.building import compose
from webapp.editorial import Editorial
from webapp.pipeline.extraction import extract
from webapp.records import Article, Event, PublishedBasis

WEDNESDAY = dt.date(2021, 3, 10)


def article(name: str, text: str) -> Article:
    """Build an article of one Wednesday."""
    return Article(name, name, name, "", WEDNESDAY, PublishedBasis.STATED, "", text)


def events(*texts: str) -> Sequence[Event]:
    """Make the events that articles of one day tell."""
    articles = [article(f"a{number}", text) for number, text in enumerate(texts)]
    return compose(map(extract, articles), (), Editorial()).events


@pytest.mark.parametrize(
    ("label", "one", "other", "together"),
    [
        (
            "two capitals",
            "A bomb killed 12 people in Baghdad on Tuesday.",
            "A bomb killed 12 people in Kabul on Tuesday, officials said.",
            False,
        ),
        (
            "two towns, each with its state",
            "A gunman shot dead three people at a school in Westport, Ohio, on Monday.",
            "A gunman shot dead three people at a school in Oster, Texas, on Monday.",
            False,
        ),
        (
            "a town and its country",
            "A bomb killed 12 people in Baghdad on Tuesday.",
            "A bomb killed 12 people in Iraq on Tuesday.",
            True,
        ),
        (
            "one tells no place",
            "A bomb killed 12 people in Baghdad on Tuesday.",
            "A bomb killed 12 people on Tuesday, officials said.",
            True,
        ),
        (
            "a place that the spot is measured from",
            "Rebels shelled the town of Gadar in the hills on Tuesday for hours.",
            "Rebels shelled Gadar in the hills, 60 km south of Tripoli, on Tuesday for hours.",
            True,
        ),
        (
            "a quake strikes many towns",
            "A quake killed four people and cut roads near Padang on Tuesday.",
            "A quake killed four people and cut roads in Oster on Tuesday.",
            True,
        ),
        (
            "who announces it may be anywhere",
            "The union announced in Oster on Tuesday that the ferries would stop.",
            "The union announced in Lima on Tuesday that the ferries would stop.",
            True,
        ),
    ],
)
def test_two_places_part_what_happens_at_one_spot(
    label: str, one: str, other: str, *, together: bool
) -> None:
    assert (len(events(one, other)) == 1) is together, label
