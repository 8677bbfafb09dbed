"""What is told without a verb: a happening with its date, and nobody's office."""

from __future__ import annotations

import pytest
from reports import told

TOLD = [
    (
        "a noun that names its own day goes without the year",
        "He left Oster after the October 12, 1998 attacks.",
        "1998-10-12 The October 12 attacks",
    ),
    (
        "a month and year before a noun are its own",
        "The mill has been shut since the January 1998 bombing of a Lesk mill that killed ten.",
        "1998-01-01..1998-01-31 The January 1998 bombing of a Lesk mill that killed ten",
    ),
    (
        "a year before a name is, too",
        "Following lessons learned from the 2004 Lesk flood, crews will take boats with them.",
        "2004-01-01..2004-12-31 Lessons learned from the 2004 Lesk flood",
    ),
    (
        "a seat parts no noun",
        "The mill has been shut since the January 1998 bombing of an Oster, Ill., mill.",
        "1998-01-01..1998-01-31 The January 1998 bombing of an Oster, Ill., mill",
    ),
    (
        "a seat parts no relative clause",
        "Tom Bond fired the shots that killed an Oster, Ill., captain last October.",
        "2020-10-01..2020-10-31 The shots killed an Oster, Ill., captain",
    ),
    (
        "when it was is no part of it behind a dash",
        "The firm shut once before -- during the Ode Company's takeover of Lesk Mills in 1988.",
        "1988-01-01..1988-12-31 The Ode Company's takeover of Lesk Mills",
    ),
]


@pytest.mark.parametrize(("label", "text", "entry"), TOLD, ids=[row[0] for row in TOLD])
def test_noun_phrases(label: str, text: str, entry: str) -> None:
    assert entry in told(text), label


def test_who_somebody_appears_before_is_nothing_that_happened() -> None:
    text = (
        "The suspect -- Tom Bond -- was scheduled to appear before a U.S. magistrate judge in Oster"
        " at midday on Friday, according to a statement today by Ada Roe."
    )
    assert all("A U.S. magistrate judge" not in entry for entry in told(text))
