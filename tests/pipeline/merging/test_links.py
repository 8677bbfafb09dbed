"""Links are kept in little room, and say which groups are near."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter

from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.merging.links import Link, Links, neighbours

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
    assert (list(links), len(links)) == ([Link(*one) for one in found], len(found))


def test_the_nearest_link_between_two_groups_counts() -> None:
    near = neighbours(links_of([(0, 2, 0.4), (1, 2, 0.7), (0, 1, 2.0)]), [0, 0, 2])
    assert list(near) == [(0, {2: 0.7}), (2, {0: 0.7})]


@given(LINKS, HOMES)
def test_neighbours_are_those_that_a_search_of_all_links_finds(
    found: list[tuple[int, int, float]], home: list[int]
) -> None:
    wanted: dict[int, dict[int, float]] = defaultdict(dict)
    for left, right, score in found:
        one, other = home[left], home[right]
        for here, there in ((one, other), (other, one)) if one != other else ():
            wanted[here][there] = max(score, wanted[here].get(there, 0.0))
    assert list(neighbours(links_of(found), home)) == sorted(wanted.items(), key=itemgetter(0))
