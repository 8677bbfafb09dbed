"""Articles on one story, by their words alone: two fires are two stories, whatever they share."""

from __future__ import annotations

from random import Random

import pytest

from webapp.pipeline.merging.clusters import cluster, settled, terms_of

LESK = (
    "A fire burned the mill of Ada Quill in Lesk on Monday.",
    "Ada Quill said the mill in Lesk was lost in the fire.",
    "Lesk has no mill left, Ada Quill told reporters after Monday’s fire.",
)
OSTER = (
    "A fire burned the ferry of Tom Bond in Oster on Friday.",
    "Tom Bond swam ashore as the ferry sank off Oster after the fire.",
    "Oster wants a new ferry, Tom Bond wrote on Friday of the fire.",
)
WAGES = ("The board raised wages by ten percent.",)


def stories(*texts: str) -> list[list[str]]:
    """Put each text into an article of its own, and list the texts of each story."""
    found = cluster({f"a{number}": terms_of([text]) for number, text in enumerate(texts)})
    told = [[texts[int(one[1:])] for one in found if found[one] == n] for n in found.values()]
    return sorted({tuple(sorted(story)): sorted(story) for story in told}.values())


def test_two_happenings_of_one_kind_are_two_stories() -> None:
    assert stories(*LESK, *OSTER, *WAGES) == sorted(map(sorted, (LESK, OSTER, WAGES)))


def test_the_order_of_articles_is_no_matter() -> None:
    texts = [*LESK, *OSTER, *WAGES]
    Random(3).shuffle(texts)  # noqa: S311 - any order will do
    assert stories(*texts) == stories(*LESK, *OSTER, *WAGES)


@pytest.mark.parametrize("texts", [(), ("",), ("", "The"), WAGES], ids=len)
def test_articles_with_nothing_to_share_stand_alone(texts: tuple[str, ...]) -> None:
    assert stories(*texts) == sorted([text] for text in set(texts))


APART = {(0, 1): 0.5, (3, 4): 0.5}
SETTLED = [
    ("nearer to the other story", {(2, 3): 0.4, (2, 4): 0.4}, [[0, 1], [3, 4], [2]]),
    ("as near to both", {(0, 2): 0.4, (1, 2): 0.4, (2, 3): 0.4, (2, 4): 0.4}, [[0, 1, 2], [3, 4]]),
    ("near to one of the other", {(0, 2): 0.3, (1, 2): 0.3, (2, 3): 0.5}, [[0, 1, 2], [3, 4]]),
]


@pytest.mark.parametrize(("label", "near", "parts"), SETTLED, ids=[row[0] for row in SETTLED])
def test_who_is_nearer_to_another_story_stands_alone(
    label: str, near: dict[tuple[int, int], float], parts: list[list[int]]
) -> None:
    """Of the stories 0, 1, 2 and 3, 4 article 2 is asked where it belongs."""
    assert settled([[0, 1, 2], [3, 4]], APART | near) == parts, label
