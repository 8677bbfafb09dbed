"""Links are kept in little room, and say which groups are near."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.merging.links import Link, Links, Neighbours

TELLINGS = 8
NUMBERS = st.integers(0, TELLINGS - 1)
LINKS = st.lists(st.tuples(NUMBERS, NUMBERS, st.floats(0, 2)))
HOMES = st.lists(st.integers(0, 2), min_size=TELLINGS, max_size=TELLINGS)


def links_of(given: list[tuple[int, int, float]]) -> Links:
    """Keep links given as two tellings and how near they are."""
    links = Links()
    for left, right, score in given:
        links.add((left, right), score)
    return links


@given(LINKS)
def test_links_come_back_in_their_order(found: list[tuple[int, int, float]]) -> None:
    links = links_of(found)
    assert list(links) == [links[place] for place in range(len(links))]
    assert list(links) == [Link(*one) for one in found]


def test_the_nearest_link_between_two_groups_counts() -> None:
    near = Neighbours(links_of([(0, 2, 0.4), (1, 2, 0.7), (0, 1, 2.0)]), [0, 0, 2])
    assert (near.of(0), near.of(2)) == ({2: 0.7}, {0: 0.7})


@given(LINKS, HOMES)
def test_neighbours_are_those_that_a_search_of_all_links_finds(
    found: list[tuple[int, int, float]], home: list[int]
) -> None:
    wanted: dict[int, dict[int, float]] = defaultdict(dict)
    for left, right, score in found:
        one, other = home[left], home[right]
        for here, there in ((one, other), (other, one)) if one != other else ():
            wanted[here][there] = max(score, wanted[here].get(there, 0.0))
    near = Neighbours(links_of(found), home)
    assert {group: near.of(group) for group in range(TELLINGS)} == {
        group: wanted.get(group, {}) for group in range(TELLINGS)
    }
