"""What an article opens with is an entry, on its day, with a headline that says it."""

import pytest
from reports import told

OPENINGS = [
    (
        "the first since a year",
        "Norland’s bank raised its rate for the first time since 2005, citing fears.",
        ["2021-10-20 Norland’s bank raised its rate for the first time since 2005, citing fears"],
    ),
    (
        "beside a plan that was known",
        "Ode Corp. closed a mill, citing a previously announced plan.",
        ["2021-10-20 Ode Corp. closed a mill, citing a previously announced plan"],
    ),
    (
        "the loss of a quarter is reported now",
        "Ode Corp. took a charge as it reported a third-quarter loss of $7 million.",
        ["2021-10-20 Ode Corp. took a charge as it reported a third-quarter loss of $7 million"],
    ),
    (
        "a year in the name of a law",
        "The Norland Assembly has passed the Ports Bill, 2019.",
        ["2021-10-20 The Norland Assembly has passed the Ports Bill, 2019"],
    ),
    (
        "a day told of those in it",
        "Three clinics treated those who were hurt in the flood on Tuesday.",
        ["2021-10-20 Three clinics treated those who were hurt in the flood on Tuesday"],
    ),
    (
        "what has come of a day's wound",
        "A man has died after suffering a stab wound around noon in Oster on Sunday.",
        [
            "2021-10-20 A man has died after suffering a stab wound in Oster on Sunday",
            "2021-10-17 A man suffered a stab wound in Oster",
        ],
    ),
    (
        "a deal beside it has another day",
        "Ode Corp. adopted a plan for its yards. It owns a mill under a deal announced Friday.",
        ["2021-10-20 Ode Corp. adopted a plan for its yards"],
    ),
    (
        "who quits as something",
        "The Norland premier Ada Quill quit as party leader on Monday.",
        ["2021-10-18 Ada Quill quit as party leader"],
    ),
    (
        "a son's mark in commas",
        "A man wanted in the Sept. 19 raid on Tom Bond, Jr. in Lesk was arrested on Monday.",
        ["2021-10-18 A man wanted in the Sept. 19 raid on Tom Bond Jr. in Lesk was arrested"],
    ),
    (
        "who is arrested, for a deed of another day",
        "Lesk police have arrested a man for the violent murder of a baker last Friday.",
        ["2021-10-20 Lesk police have arrested a man for the violent murder of a baker"],
    ),
    (
        "an agency before a name, without a dash",
        "LESK (AP) Ada Quill won a race on Monday.",
        ["2021-10-18 Ada Quill won a race"],
    ),
    (
        "what is said or decided, beside another day of late",
        "Ode Corp. said it sold its boats. The firm had shut a mill on Oct. 11.",
        ["2021-10-20 Ode Corp. said it sold its boats", "2021-10-11 Ode Corp. shut a mill"],
    ),
    (
        "what came of a deed of the last days",
        "Ode Corp. called off the sale of a port after Isterline lost a vote on Oct. 19.",
        [
            "2021-10-20 Ode Corp. called off the sale of a port",
            "2021-10-19 Isterline lost a vote",
        ],
    ),
    (
        "what one with a name will do is the news",
        "Ode Corp. will shut a port with the loss of 90 jobs. The firm shut a mill on Oct. 11.",
        [
            "2021-10-20 Ode Corp. will shut a port with the loss of 90 jobs",
            "2021-10-11 Ode Corp. shut a mill",
        ],
    ),
    (
        "so is what is due",
        "Ode Corp. is to pay the town ten million dollars. The firm shut a mill on Oct. 11.",
        [
            "2021-10-20 Ode Corp. is to pay the town ten million dollars",
            "2021-10-11 Ode Corp. shut a mill",
        ],
    ),
    (
        "what will never be is none",
        "Ode Corp. will never shut a port. The firm shut a mill on Oct. 11.",
        ["2021-10-11 Ode Corp. shut a mill"],
    ),
    (
        "what is wanted, beside another day of late",
        "Ode Corp. wants to buy a port. The firm shut a mill on Oct. 11.",
        ["2021-10-20 Ode Corp. wants to buy a port", "2021-10-11 Ode Corp. shut a mill"],
    ),
    (
        "a deed that another day may be that of",
        "Norland’s forces sank two boats. A third boat sank on Oct. 11.",
        ["2021-10-11 A third boat sank"],
    ),
    (
        "somebody without a name says so",
        "Two boats are being repaired too late, port experts say.",
        ["2021-10-20 Port experts say two boats are being repaired too late"],
    ),
    (
        "many of them, with a capital elsewhere",
        "Boats and Dozens of ferries have left the port, reports say.",
        ["2021-10-20 Reports say boats and Dozens of ferries have left the port"],
    ),
    (
        "what is being done to something",
        "Two of the boats in Oster are being repaired by the port’s crews.",
        ["2021-10-20 Two of the boats in Oster are being repaired by the port’s crews"],
    ),
    (
        "the most so far",
        "Ode Corp. has found nine fakes, the most it has seen so far.",
        ["2021-10-20 Ode Corp. has found nine fakes, the most it has seen so far"],
    ),
    (
        "what a court ruled",
        "A small boy must be returned to his father in Oster, a court ruled on Monday.",
        ["2021-10-18 A court ruled a small boy must be returned to his father in Oster"],
    ),
    (
        "what figures that were released show",
        "Trust in Lesk’s trade has risen in nine years, official figures released Monday showed.",
        ["2021-10-18 Official figures showed trust in Lesk’s trade has risen in nine years"],
    ),
    (
        "a vote between a long subject and a weekday",
        "Nurses in Oster’s largest ward voted Sunday to strike for more pay.",
        ["2021-10-17 Nurses in Oster’s largest ward voted to strike for more pay"],
    ),
]


@pytest.mark.parametrize(
    ("text", "entries"), [row[1:] for row in OPENINGS], ids=[row[0] for row in OPENINGS]
)
def test_openings(text: str, entries: list[str]) -> None:
    assert told(text) == entries


def test_what_is_the_first_since_a_year_is_not_told_as_the_first() -> None:
    words = "The county’s health board announced that it has confirmed the first case of fever"
    whole = f"{words} in any of the nine towns of the county since 1998."
    assert not any("first case" in one for one in told(whole))
