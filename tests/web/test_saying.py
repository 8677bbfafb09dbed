"""A filter said as an English sentence, of which each part can be cleared alone."""

from __future__ import annotations

import pytest

from webapp.filters import parse, to_query
from webapp.store.querying import Snapshot
from webapp.web.saying import Part, entries_in_words, place, plain, say
from webapp.web.timeline import names_of

SAID = {
    "": "",
    "actor=norland": " with Norland",
    "actor=norland&actor=sudland": " with Norland and Sudland",
    "actor=norland&actor=sudland&actors=any": " with Norland or Sudland",
    "not_actor=norland&not_actor=sudland": " without Norland or Sudland",
    "actor=norland&not_actor=sudland": " with Norland without Sudland",
    "topic=labour&topic=transport&topics=any": " about Labour or Transport",
    "topic=labour&not_topic=transport": " about Labour not about Transport",
    "actor=nobody": " with nobody",
    "from=2021": " from 2021 on",
    "to=2021-10": " until October 2021",
    "from=2021-10&to=2021-10": " from October 2021",
    "from=2021-10-20&to=2021-10-20": " from Wednesday 20 October 2021",
    "from=2021-10&to=2021-12": " from October to December 2021",
    "from=2021&to=2021-10-20": " from 1 January to 20 October 2021",
    "from=1980s&to=1980s": " from the 1980s",
    "from=0070s&to=0070s": " from 70 CE to 79 CE",
    "from=-0050s&to=-0050s": " from 51 BCE to 42 BCE",
    "from=-0043-03-15": " from 15 March 44 BCE on",
    "q=harbour bridge": " that say “harbour bridge”",
    "article=gazette": " told by The Gazette: Tolls & words",
    "detail=key": " that are key",
    "as_of=2021-10-20": " as known on 20 October 2021",
    "since=2021-10-20": " marking what is new since 20 October 2021",
    "q=toll&topic=labour&actor=norland": " with Norland about Labour that say “toll”",
    "order=newest&page=3&per_page=5&stack=topics": "",
}


def parts(snapshot: Snapshot, query: str) -> tuple[Part, ...]:
    """Say what a query asks for."""
    chosen = parse(query)
    return say(chosen, names_of(snapshot, chosen))


@pytest.mark.parametrize(("query", "said"), SAID.items())
def test_a_query_is_a_sentence(snapshot: Snapshot, query: str, said: str) -> None:
    assert plain(parts(snapshot, query), 7, 12) == f"Showing 7 of 12 entries{said}."


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("actor=norland&topic=labour", ["topic=labour", "actor=norland"]),
        ("actor=norland&actor=sudland&actors=any", ["actor=sudland", "actor=norland"]),
        ("topic=labour&topic=transport&topics=any", ["topic=transport", "topic=labour"]),
        ("from=2021&to=2022&q=toll", ["q=toll", "from=2021&to=2022"]),
        ("detail=key", ["detail=all"]),
        ("q=toll&page=4&order=newest", ["order=newest"]),
    ],
    ids=[
        "the other part stays",
        "one actor alone is not any of several",
        "one topic alone is not any of several",
        "both ends of a date go together",
        "key entries give way to all",
        "what is cleared begins at its first page, in the same order",
    ],
)
def test_clearing_a_part_leaves_the_others(snapshot: Snapshot, query: str, left: list[str]) -> None:
    said = parts(snapshot, query)
    assert [to_query(part.without) for part in said if part.without] == left


@pytest.mark.parametrize(
    ("total", "everything", "said"),
    [
        (0, 0, "There are no entries yet."),
        (1, 1, "Showing 1 entry."),
        (0, 12, "Showing 0 of 12 entries."),
        (1234, 56789, "Showing 1,234 of 56,789 entries."),
        (2440, 2440, "Showing 2,440 entries."),
    ],
)
def test_counts_are_said_as_people_write_them(total: int, everything: int, said: str) -> None:
    assert plain((), total, everything) == said


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 entries"), (1, "1 entry"), (1163, "1,163 entries")]
)
def test_entries_are_counted(count: int, said: str) -> None:
    assert entries_in_words(count) == said


@pytest.mark.parametrize(
    ("number", "pages", "said"),
    [(1, 1, ""), (2, 3, "Page 2 of 3"), (1000, 1200, "Page 1,000 of 1,200")],
)
def test_one_knows_on_which_page_one_is(number: int, pages: int, said: str) -> None:
    assert place(number, pages) == said
