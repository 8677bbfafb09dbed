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
        "The Transport Board of Norland said two military planes left the airport in Oster",
    ),
    (
        "how it is said, to whom it was sold",
        """The Ister Board announced on Monday that crews of the port of Lesk had sold 500 tons
        of coal to the Oster mills in the hills.""",
        "The Ister Board: Crews of the port of Lesk had sold 500 tons of coal to the Oster mills",
    ),
    (
        "a half-told afterthought goes",
        """Norland has confirmed on Monday its first case of northern flu as infections rose in the
        nine northernmost islands of Oster and in the towns of Lesk and Quillham.""",
        "Norland has confirmed its first case of northern flu",
    ),
]


@pytest.mark.parametrize(("label", "text", "headline"), CHOSEN, ids=[row[0] for row in CHOSEN])
def test_the_wording_that_loses_least(label: str, text: str, headline: str) -> None:
    assert f"2021-10-18 {headline}" in told(" ".join(text.split())), label
