"""An article's title tells one opening sentence, where it says more of it than a headline."""

from __future__ import annotations

import datetime as dt

from reports import WEDNESDAY, report, sightings_of

from webapp.pipeline.tellings.title_tellings import TitleTeller

OPENING = "The mayor of Lesk, Ada Quill, was shot dead on Monday."
TITLE = "Mayor Ada Quill of Lesk shot dead"


def headlines(*texts: str, published: dt.date = WEDNESDAY) -> list[str]:
    """Give the headlines of what texts tell of one titled article, one after the other."""
    teller = TitleTeller(report(OPENING, published, title=TITLE))
    return [one.headline for text in texts for one in teller.tell(sightings_of(text))]


def test_a_title_is_told_once() -> None:
    assert headlines(OPENING, OPENING) == [TITLE, "Ada Quill was shot dead"]


def test_a_title_tells_nothing_that_it_is_not_of() -> None:
    assert headlines("Ben Roe left Oster on Monday.") == ["Ben Roe left Oster"]


def test_a_title_tells_nothing_of_long_ago() -> None:
    assert headlines(OPENING, published=dt.date(2021, 12, 24)) == ["Ada Quill was shot dead"]
