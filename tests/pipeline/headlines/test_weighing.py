"""Which of several ways to shorten a sentence is told: the one that loses least of it."""

from __future__ import annotations

import pytest
from reports import told

CHOSEN = [
    (
        "a title gives way to what the attack was on",
        """Forces loyal to embattled Norwegian strongman Tom Bond launched a new attack on the
        rebel-held city of Oster on Monday, with crews reporting shelling.""",
        "Forces loyal to Tom Bond launched a new attack on Oster, with crews reporting shelling",
    ),
    (
        "what kind of place it is, to where it happened",
        """The Transport Board of Norland said on Monday that two military planes left the airport
        in the northern mining town of Oster with a total of 132 miners on board.""",
        (
            "The Transport Board of Norland said two military planes left the airport in Oster with"
            " 132 miners on board"
        ),
    ),
    (
        "how it is said, to whom it was sold",
        """The Ister Board announced on Monday that crews of the port of Lesk had sold 500 tons
        of coal to the Oster mills in the hills.""",
        (
            "The Ister Board: Crews of the port of Lesk had sold 500 tons of coal to the Oster"
            " mills in the hills"
        ),
    ),
    (
        "a half-told afterthought goes",
        """Norland has confirmed on Monday its first case of northern flu as infections rose in the
        nine northernmost islands of Oster and in the towns of Lesk and Quillham.""",
        "Norland has confirmed its first case of northern flu",
    ),
    (
        "to whom it is sold is worth a longer headline",
        """The town council of Oster agreed on Monday to sell two of its five oldest ferries to the
        Norland Shipping Company.""",
        (
            "The town council of Oster agreed to sell two of its five oldest ferries to the Norland"
            " Shipping Company"
        ),
    ),
    (
        "with whom the dispute was, too",
        """The Lesk Harbour Board said on Monday that it had settled its decade-long dispute over
        fishing rights with the crews of Oster.""",
        (
            "The Lesk Harbour Board said it had settled its decade-long dispute over fishing rights"
            " with the crews of Oster"
        ),
    ),
    (
        "what nothing can be left off from",
        """Crews said on Monday it was a wonder that Ada Roe had lived for so long in a boat so
        small she could hardly move.""",
        (
            "Crews said it was a wonder that Ada Roe had lived for so long in a boat so small she"
            " could hardly move"
        ),
    ),
    (
        "a further deed is not",
        """The town council of Oster agreed on Monday to buy five ferries from the Lesk yards and
        named a captain for the first.""",
        "The town council of Oster agreed to buy five ferries from the Lesk yards",
    ),
]


@pytest.mark.parametrize(("label", "text", "headline"), CHOSEN, ids=[row[0] for row in CHOSEN])
def test_the_wording_that_loses_least(label: str, text: str, headline: str) -> None:
    assert f"2021-10-18 {headline}" in told(" ".join(text.split())), label


def test_what_is_longer_than_that_is_not_told() -> None:
    text = (
        "Doctors and crews said on Monday it was a wonder that Ada Roe had lived for so long in a"
        " boat so small she could hardly move."
    )
    assert told(text) == []
