"""How an entry is told: by how many articles, and how its date was reckoned."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from webapp.filters import EVERYTHING, Filter
from webapp.store.entries import ActorLink
from webapp.store.querying import Snapshot
from webapp.web.telling import (
    Words,
    in_a_row,
    shown_actors,
    sources_and_story,
    sources_in_words,
    tell,
    told_in_words,
    words_in_sentence,
)
from webapp.web.timeline import listing

TELLERS = {
    "one article": (1, 1, "1 article", "1 article tells this"),
    "each in its own words": (2, 2, "2 articles", "2 articles tell this"),
    "one repeats the other": (
        2,
        1,
        "2 articles, 1 independent",
        "2 articles tell this, 1 of them in its own words",
    ),
    "one repeats two others": (
        3,
        2,
        "3 articles, 2 independent",
        "3 articles tell this, 2 of them in their own words",
    ),
}


@pytest.mark.parametrize(
    ("articles", "independent", "sources", "told"), TELLERS.values(), ids=TELLERS
)
def test_it_is_said_how_many_articles_tell_an_entry(
    snapshot: Snapshot, articles: int, independent: int, sources: str, told: str
) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    said = tuple(
        msgspec.structs.replace(entry.evidence[0], article=f"a{one}") for one in range(articles)
    )
    entry = msgspec.structs.replace(entry, evidence=said, independent=independent)
    assert (sources_in_words(entry), told_in_words(entry)) == (sources, told)


@pytest.mark.parametrize(
    ("title", "other", "told"),
    [
        pytest.param("Talks begin in Oster", None, "Talks begin in Oster", id="one article"),
        pytest.param("Talks begin in Oster", "Envoys meet", "", id="two articles"),
        pytest.param("RUSSIA HOSTS TALKS.", None, "", id="an entry called by its article"),
        pytest.param("Talks began in Oster. " * 7, None, "", id="a title as long as a text"),
    ],
)
def test_an_entry_of_one_article_says_which_story_it_is_of(
    snapshot: Snapshot, title: str, other: str | None, told: str
) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    first = msgspec.structs.replace(entry.evidence[0], article="a1", title=title)
    second = msgspec.structs.replace(entry.evidence[0], article="a2", title=other or "")
    evidence = (first, second) if other else (first, first)
    entry = msgspec.structs.replace(entry, title="Russia hosts talks", evidence=evidence)
    assert tell(entry, EVERYTHING).told_in == told


@pytest.mark.parametrize(
    ("opening", "sentence", "told", "line"),
    [
        (
            "Talks began …",
            "The envoy left.",
            "Talks began …",
            "1 article, which opens: Talks began …",
        ),
        ("Talks began …", "Talks began in Oster on Monday.", "", "1 article"),
    ],
)
def test_an_untitled_article_is_told_by_its_opening_but_at_what_tells_this(
    snapshot: Snapshot, opening: str, sentence: str, told: str, line: str
) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    said = msgspec.structs.replace(
        entry.evidence[0], title=opening, title_basis="opening", sentence=sentence
    )
    entry = msgspec.structs.replace(entry, evidence=(said,))
    view = tell(entry, EVERYTHING)
    assert (view.told_in, view.opens, sources_and_story(entry)) == (told, True, line)
    assert view.words[0].title == f"“{opening}”"


def test_an_article_that_tells_a_whole_list_is_not_named_at_each_entry(snapshot: Snapshot) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    first = msgspec.structs.replace(entry.evidence[0], article="a1", title="Envoys meet")
    other = msgspec.structs.replace(first, article="a2", title="Talks begin")
    one, two = (msgspec.structs.replace(entry, evidence=(said,)) for said in (first, other))
    alike = listing((one, one), EVERYTHING).groups[0].entries
    mixed = listing((one, two), EVERYTHING).groups[0].entries
    assert [view.told_in for view in alike] == ["", ""]
    assert [view.told_in for view in mixed] == ["Envoys meet", "Talks begin"]


def test_an_article_that_tells_neighbours_is_named_once(snapshot: Snapshot) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    first = msgspec.structs.replace(entry.evidence[0], article="a1", title="Envoys meet")
    other = msgspec.structs.replace(first, article="a2", title="Talks begin")
    one, two = (msgspec.structs.replace(entry, evidence=(said,)) for said in (first, other))
    told = listing((one, one, two, one), EVERYTHING).groups[0].entries
    assert [view.goes_on for view in told] == [False, True, False, False]


@pytest.mark.parametrize(("article", "more"), [("told-again", 1), ("the same", 0)])
def test_more_articles_are_those_of_which_no_words_are_shown(
    snapshot: Snapshot, article: str, more: int
) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    first = msgspec.structs.replace(entry.evidence[0], article="the same")
    second = msgspec.structs.replace(entry.evidence[0], article=article)
    entry = msgspec.structs.replace(entry, evidence=(first, second))
    assert tell(entry, EVERYTHING, most=1).more_sources == more


@pytest.mark.parametrize(
    ("article", "explanation", "told", "goes_on"),
    [
        ("the same", "the same", "", True),
        ("the same", "another", "another", True),
        ("another", "the same", "the same", False),
    ],
)
def test_an_article_that_goes_on_is_not_dated_again(
    snapshot: Snapshot, article: str, explanation: str, told: str, *, goes_on: bool
) -> None:
    first = replace(reckoned(snapshot, "the same", "Monday"), file="the same")
    second = replace(first, file=article, explanation=explanation)
    _, shown = in_a_row([first, second])
    assert (shown.goes_on, shown.explanation) == (goes_on, told)


MARKED = "Bell said the ferry sank on Monday."


@pytest.mark.parametrize("at", [0, 700], ids=["where the article begins", "far down in it"])
def test_the_words_told_and_those_that_date_them_are_marked(snapshot: Snapshot, at: int) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    told, when = MARKED.index("the ferry"), MARKED.index("Monday")
    said = msgspec.structs.replace(
        entry.evidence[0],
        sentence=MARKED,
        sentence_start=at,
        start=at + told,
        end=at + len(MARKED) - 1,
        expression_start=at + when,
        expression_end=at + when + len("Monday"),
    )
    pieces = words_in_sentence(said).pieces
    kinds = [(one.text, one.has("told"), one.has("when")) for one in pieces]
    assert kinds == [
        ("Bell said ", False, False),
        ("the ferry sank on ", True, False),
        ("Monday", True, True),
        (".", False, False),
    ]


def reckoned(snapshot: Snapshot, explanation: str, meaning: str) -> Words:
    """Tell a reckoning."""
    entry = snapshot.event("e-talks")
    assert entry is not None
    said = msgspec.structs.replace(entry.evidence[0], explanation=explanation, date_text=meaning)
    return words_in_sentence(said)


def test_a_reckoning_that_ends_with_its_date_is_told_once(snapshot: Snapshot) -> None:
    explanation = "“May”, the last one up to publication in June 2021, is May 2021."
    found = reckoned(snapshot, explanation, "May 2021").reckoned
    assert found is not None
    assert f"{found.before}May 2021{found.after}" == explanation
    assert found.after == "."


@pytest.mark.parametrize(
    ("explanation", "meaning"),
    [("counted from publication", "May 2021"), ("", ""), ("May 2021 is meant.", "May 2021")],
    ids=["the date stands nowhere", "nothing is said", "the date stands first"],
)
def test_else_the_date_stands_before_its_reckoning(
    snapshot: Snapshot, explanation: str, meaning: str
) -> None:
    assert reckoned(snapshot, explanation, meaning).reckoned is None


CROWD = tuple(ActorLink(f"a{n}", f"Actor {n}", "person") for n in range(7))


FULLNESS = {
    "few entries": (10, 3, 5),
    "a full page": (30, 1, 4),
    "a full page of many topics": (30, 3, 3),
}


@pytest.mark.parametrize(("entries", "topics", "named"), FULLNESS.values(), ids=FULLNESS)
def test_the_more_a_page_holds_the_fewer_actors_each_entry_names(
    snapshot: Snapshot, entries: int, topics: int, named: int
) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    busy = msgspec.structs.replace(entry, actors=CROWD, topics=entry.topics[:1] * topics)
    groups = listing([busy] * entries, EVERYTHING).groups
    views = [view for group in groups for view in group.entries]
    assert {(len(view.actors), view.more_actors) for view in views} == {(named, 7 - named)}


def test_whom_the_reader_asks_for_is_always_named(snapshot: Snapshot) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    busy = msgspec.structs.replace(entry, actors=CROWD)
    shown = shown_actors(busy, Filter(actor=("a6",)), 3)
    assert [one.id for one in shown] == ["a6", "a0", "a1"]
