"""Periods told by their last day: what happened in them is dated by all of their days."""

from __future__ import annotations

import datetime as dt

import pytest
from reports import sightings_of

PUBLISHED = dt.date(2007, 1, 18)
PERIODS = [
    ("Ode earned $4 million in the quarter that ended Sept. 30.", "2006-07-01", "2006-09-30"),
    ("Ode sold 40 boats in the last quarter, which ended Dec. 31.", "2006-10-01", "2006-12-31"),
    ("For the six months ended Dec. 31, Ode's profits rose.", "2006-07-01", "2006-12-31"),
    ("Ode lost $3 million in the fiscal year that ended June 30.", "2005-07-01", "2006-06-30"),
    ("For the year ended March 31, 2006, Ode earned $4 million.", "2005-04-01", "2006-03-31"),
    ("Profit for the six months to Dec. 31 rose in Norland.", "2006-07-01", "2006-12-31"),
    ("In the year to March 31, 2006, Ode earned $4 million.", "2005-04-01", "2006-03-31"),
    ("Ode built 4 boats in the 13 weeks ended Dec. 30.", "2006-10-01", "2006-12-30"),
    ("So far, Ode has sold more boats than Quill in 2007.", "2007-01-01", "2007-01-18"),
    ("So far as is known, Ode sold more boats than Quill in 2006.", "2006-01-01", "2006-12-31"),
    ("Ode led the strike, which ended Dec. 31.", "2006-12-31", "2006-12-31"),
    ("The school year ended June 30.", "2006-06-30", "2006-06-30"),
]


@pytest.mark.parametrize(("text", "first", "last"), PERIODS, ids=[one[0] for one in PERIODS])
def test_a_period_told_by_its_end_is_dated_as_a_whole(text: str, first: str, last: str) -> None:
    """An end of something else is its own day."""
    spans = {(str(one.span.first), str(one.span.last)) for one in sightings_of(text, PUBLISHED)}
    assert spans == {(first, last)}


def test_figures_are_told_without_the_end_of_their_period() -> None:
    """No headline says that profits ended."""
    (told,) = sightings_of(
        "Ode's profits rose in the last quarter, which ended Dec. 31.", PUBLISHED
    )
    assert told.headline == "Ode's profits rose"


LASTING = [
    ("The harbour has been shut since May 4, 2006.", ["2006-05-04"]),
    ("Bell has led the union since 1998.", ["1998-01-01"]),
    ("Divers have been searching the wreck since Jan. 10.", ["2007-01-10"]),
    ("Bell has led the union since its strike in 1998.", ["1998-01-01"]),
    ("Ode has sold 40 boats since 1998.", []),
    ("Fares have doubled since August.", []),
    ("The ferry had not been mended since 1998.", []),
    ("Ode has sold 40 boats since its launch in 1998.", []),
]


@pytest.mark.parametrize(("text", "days"), LASTING, ids=[one[0] for one in LASTING])
def test_what_is_counted_since_a_day_is_not_of_it(text: str, days: list[str]) -> None:
    """What lasts began on that day; what was done since was done at some time after it."""
    stated = [one for one in sightings_of("Rain fell. " + text, PUBLISHED) if one.mention.text]
    assert [str(one.span.first) for one in stated] == days


def test_a_decade_before_a_name_dates_the_clause() -> None:
    """It describes no name; the later year is that of what came of it."""
    text = "In the late 1980's Quill built a mill, prompting Kessel to file suit in 1989."
    assert [str(one.span.first) for one in sightings_of(text, PUBLISHED)] == ["1987-01-01"]
