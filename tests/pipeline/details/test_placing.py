"""Once all entries of an article are known, each detail stands with the one it tells of."""

from __future__ import annotations

import pytest
from reports import entries_of, hosts_of

OPENED = "Osterline opened a harbour in Lesk on Wednesday. "
PAPER = "Ada Quill, the mayor of Lesk, said on Wednesday that paper tickets would be sold. "
MOLE = "She told reporters that the mole in the harbour was safe. "
BOUGHT = "The Ferry Council bought two harbours in Lesk on Wednesday. "
UNSURE = "“We were told that we would never manage it,” said Ada Quill, the head of Osterline. "
WORTH = "“But the pier in Lesk was worth every coin,” Ada Quill said on Wednesday."
TEA = "Tea is hot. "

PLACED = [
    (
        "what the same one says goes to the words of hers that tell of the same things",
        f"{PAPER}{MOLE}“There are more commuters, who need paper tickets,” Quill said.",
        [1, 0],
    ),
    (
        "and stays where they do",
        f"{PAPER}{MOLE}“There are more guards, who keep the mole in the harbour,” Quill said.",
        [0, 1],
    ),
    (
        "what somebody says goes to what she says right beside it, not to the deed before",
        f"{BOUGHT}{UNSURE}{WORTH}",
        [0, 1],
    ),
    (
        "of her other words she may say anything of the deed",
        f"{BOUGHT}{UNSURE}{TEA}{WORTH}",
        [1, 0],
    ),
    (
        "a pronoun for one of whom nothing there tells is left out",
        (
            f"{OPENED}Ben Roe of the Quill Institute likes ships. He saw all of it on Wednesday,"
            " as was known to be so by the many."
        ),
        [0],
    ),
    (
        "a name of which all of an article tells says nothing more of its last entry",
        (
            "Osterline sold a ferry on Monday. Osterline bought a pier in Lesk on Tuesday."
            " Osterline lent a crane to Oster on Wednesday. Osterline has nine shops."
        ),
        [0, 0, 0],
    ),
    (
        "one more of a kind says nothing more of the first",
        f"{OPENED}Another harbour of Osterline is made of oak.",
        [0],
    ),
]


@pytest.mark.parametrize(("label", "text", "details"), PLACED, ids=[row[0] for row in PLACED])
def test_with_which_entry_a_detail_stands(label: str, text: str, details: list[int]) -> None:
    assert [entry.count(" + ") for entry in entries_of(text)] == details, label


def test_a_detail_that_is_moved_says_why() -> None:
    text = f"{PAPER}{MOLE}“There are more commuters, who need paper tickets,” Quill said."
    first, _ = hosts_of(text)
    assert [detail.why for detail in first.details] == ["same article: tells of the same things"]
