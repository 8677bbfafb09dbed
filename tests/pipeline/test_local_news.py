"""Local news and news of courts: councils, verdicts, and the deeds that they are about."""

import pytest
from reports import told

TOLD = [
    (
        "a council's capitals",
        "The City Council adopted a budget on Monday.",
        ["2021-10-18 The City Council adopted a budget"],
    ),
    (
        "what goes before voters",
        "The plan is scheduled to go before voters in a referendum on Nov. 4.",
        ["2021-11-04 The plan is scheduled to go before voters in a referendum"],
    ),
    (
        "a deed has another day than its verdict",
        "A court convicted Ada Quill on Monday of taking bribes in 2003.",
        ["2021-10-18 A court convicted Ada Quill of taking bribes"],
    ),
    (
        "a verdict without a day is not of the deed's",
        "Tom Bond was accused of taking bribes between 1991 and 2001.",
        ["2021-10-20 Tom Bond was accused of taking bribes"],
    ),
    (
        "a crime without a gerund is told by its verdict's year",
        "A court convicted Ada Quill of murder in 2003.",
        ["2003-01-01..2003-12-31 A court convicted Ada Quill of murder"],
    ),
    (
        "both ends of a time go",
        "Norland Ferries sold 200 ships between late May and early July, it said.",
        ["2021-05-21..2021-07-10 Norland Ferries sold 200 ships"],
    ),
    (
        "of two nouns behind after only the second is put out",
        "Rescuers came after the accident and the fire was put out at 10am.",
        ["2021-10-20 The fire was put out"],
    ),
    (
        "two deeds of who is named in commas",
        "Ada Quill, who denied fraud but admitted theft, left in silence on Monday.",
        ["2021-10-18 Ada Quill left in silence"],
    ),
    (
        "the fire in which they died",
        "At least 19 people died and three were hurt in a fire that broke out on Monday.",
        ["2021-10-18 At least 19 people died and three were hurt in a fire that broke out"],
    ),
    (
        "not the town in which they died",
        "Ada Quill died in a town that was founded in 1990.",
        ["2021-10-20 Ada Quill died in a town that was founded in 1990"],
    ),
    (
        "brackets between a name and its verb",
        "In a news release Monday, Governor Ada Quill (R-Oster) says the bridge is shut.",
        ["2021-10-18 Governor Ada Quill says the bridge is shut"],
    ),
    (
        "a deadline is no day on which it was set",
        "Governor Ada Quill ordered all to leave the coast by noon on Tuesday.",
        ["2021-10-20 Ada Quill ordered all to leave the coast"],
    ),
    (
        "nor is the day on which it begins",
        "The council shut the bridge in Lesk, starting Thursday.",
        ["2021-10-20 The council shut the bridge in Lesk"],
    ),
    (
        "whose plan it was is no deadline",
        "The bridge was proposed by the council of Lesk on Tuesday.",
        ["2021-10-19 The bridge was proposed by the council of Lesk"],
    ),
    (
        "what a firm says of itself",
        "Ode Corp. bought a mill in Lesk, the company said on Monday.",
        ["2021-10-18 Ode Corp. said it bought a mill in Lesk"],
    ),
    (
        "what a council says of itself",
        "Lesk City Council shut the mill, the council said on Monday.",
        ["2021-10-18 Lesk City Council said it shut the mill"],
    ),
    (
        "what another says of it",
        "Lesk City Council shut the mill, the court said on Monday.",
        ["2021-10-18 The court said Lesk City Council shut the mill"],
    ),
    (
        "a country in square brackets",
        "Oster [NL], October 18: Seven dockers were hurt when a crane fell.",
        ["2021-10-20 Seven dockers were hurt when a crane fell"],
    ),
    (
        "a firm behind its seat",
        "Oster, Norland-based printer Ode Mills cut 40 jobs on Monday.",
        ["2021-10-18 Ode Mills cut 40 jobs"],
    ),
    (
        "what a firm owns does not do what the firm did",
        "Since going public in May 2020, the share price of Ode's rival has lost half.",
        [],
    ),
    (
        "figures reckoned with are no deed",
        "After accounting for a slip in May, the port has been making money.",
        [],
    ),
    (
        "a rank before a name ends no sentence",
        "On Monday Lt. Ada Quill closed the bridge.",
        ["2021-10-18 Ada Quill closed the bridge"],
    ),
    (
        "who is among those in quotation marks goes, not what they do",
        (
            "Ada Quill said on Monday that “many armed groups” including Lesk Front fighters"
            " and rebels from the hills have been seeking to take the port."
        ),
        ["2021-10-18 Ada Quill said that “many armed groups” have been seeking to take the port"],
    ),
    (
        "what the papers of a court call said",
        "Ada Quill sold the said ferry in Lesk on Monday.",
        ["2021-10-18 Ada Quill sold the ferry in Lesk"],
    ),
    (
        "one year ago goes as a whole",
        "Ada Quill was jailed in Lesk one year ago.",
        ["2020-01-01..2020-12-31 Ada Quill was jailed in Lesk"],
    ),
]


@pytest.mark.parametrize(
    ("text", "entries"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD]
)
def test_local_news(text: str, entries: list[str]) -> None:
    assert told(text) == entries


LEADS = [
    (
        "an opening that tells where things stand, with an older day behind it",
        "Norland has closed the bridge. It was hit by a ship on October 5.",
        "2021-10-20 Norland has closed the bridge",
    ),
    (
        "officials of a place, in the present",
        "Officials in Lesk say the bridge has been shut.",
        "2021-10-20 Officials in Lesk say the bridge has been shut",
    ),
    (
        "figures of a quarter, as they are reported",
        "Ode Corp. said net income in the third quarter rose 8% to $3m.",
        "2021-10-20 Ode Corp. said net income rose 8% to $3m",
    ),
    (
        "an opening too long to stand whole",
        (
            "Ode Ferries Inc. said it sold 750,000 shares of its common stock to the heirs of the"
            " two founding families of Oster, for $1 million, or $1.35 a share."
        ),
        "2021-10-20 Ode Ferries Inc. said it sold 750,000 shares of its common stock",
    ),
]


@pytest.mark.parametrize(("text", "entry"), [row[1:] for row in LEADS], ids=[r[0] for r in LEADS])
def test_the_opening_has_an_entry(text: str, entry: str) -> None:
    assert entry in told(text)


def test_what_is_called_by_a_name_in_commas_does_what_follows() -> None:
    text = "Ten bodies were found after a ferry, MV Mira, sank on Monday near Lesk."
    assert told(text) == ["2021-10-18 A ferry sank near Lesk"]


def test_nothing_is_said_without_its_verb() -> None:
    words = "Ode Savings Bank said a plan to sell its branch offices in the south to Norland Bank"
    assert all("dropped" in one for one in told(f"{words}, the largest one, was dropped."))
