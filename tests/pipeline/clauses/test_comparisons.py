"""What a report only compares with dates nothing; all are of Wednesday 20 October 2021."""

import pytest
from reports import told

COMPARED = [
    ("ranked", "Crews searched Lesk after the deadliest quake to hit Norland since 1985.", []),
    ("ranked, and now", "Norland is holding its largest rally since 1985.", []),
    ("ranked by a name", "Norland's worst flood since 1953 hit Lesk.", []),
    ("the quarter before", "Sales of Ode rose 3 percent from the previous quarter.", []),
    (
        "the anniversary",
        "A quake struck on the anniversary of a flood in 1985 that killed many people.",
        [],
    ),
    (
        "from a price",
        "Nobody spoke. Ode's shares fell to $4 from a price of $8 on Oct. 9, 2020.",
        [],
    ),
    (
        "from a number told before",
        "Nobody spoke. Floods in Lesk raised the toll to 2,254 from 1,639 reported in May 2020.",
        [],
    ),
    (
        "what began then",
        "The bridge in the west of Lesk has been shut since 1998.",
        ["1998-01-01..1998-12-31 The bridge in the west of Lesk has been shut since 1998"],
    ),
]


@pytest.mark.parametrize(("label", "text", "days"), COMPARED, ids=[row[0] for row in COMPARED])
def test_a_time_that_is_compared_with_dates_nothing(label: str, text: str, days: list[str]) -> None:
    assert [one for one in told(text) if not one.startswith("2021")] == days, label
