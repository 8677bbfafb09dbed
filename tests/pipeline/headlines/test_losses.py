"""How much a cut loses: what is asked for more than an afterthought."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.losses import loss_behind
from webapp.pipeline.headlines.parsed import parse


def loss(words: str) -> float:
    """Weigh the cut of "The crew left | as it rained"."""
    kept, _, rest = words.partition("| ")
    return loss_behind(parse(kept + rest), len(kept), kept.strip())


WORSE = [
    (
        "what is broken, and who made it",
        "The board said the dam was a breach | of the plan agreed by both",
        "The board said the dam was a breach of the plan | agreed by both",
    ),
    (
        "an object parted from its aim, and an afterthought",
        "The board requested talks | with the crews of the port",
        "The board requested talks with the crews |, saying the port was shut",
    ),
    (
        "where it happened, and that it rained",
        "A ferry has sunk | near Oster with sixty on board",
        "A ferry has sunk near Oster | despite calm seas and a new crew",
    ),
    (
        "a further thing, and a further deed",
        "The board sold two mills in Oster | and ten old ferries",
        "The board sold two mills in Oster | and shut ten ferries",
    ),
    (
        "what it came to, and what for",
        "Ode Corp. passed Quill Inc. | to become the biggest maker of ships",
        "Ode Corp. passed Quill Inc. | to sell the biggest of its ships",
    ),
    (
        "a rate, and a time",
        "The wells pump 900 barrels | per day into the port",
        "The wells pump 900 barrels | in May 1998 into a port",
    ),
    (
        "what is said till when, and since when",
        "The mayor will not shut the port | until the crews leave",
        "The mayor will not shut the port | as the crews leave it",
    ),
]


@pytest.mark.parametrize(("label", "worse", "lighter"), WORSE, ids=[row[0] for row in WORSE])
def test_what_is_lost_more(label: str, worse: str, lighter: str) -> None:
    assert loss(worse) > loss(lighter), label


def test_nothing_is_lost_where_nothing_is_cut() -> None:
    words = "The crew left the port"
    assert loss_behind(parse(f"{words}."), len(words), words) == 0
