"""What a snapshot answers, on the harbour timeline and against counting by hand."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import BUILT
from volumes import volume
from webapp.filters import Combine, Detail, Filter, Order, parse, period
from webapp.store.connection import TooSlowError
from webapp.store.entries import Entry, Page
from webapp.store.querying import Snapshot
from webapp.store.writing import write

ANSWERS = {
    "everything, oldest first": (
        "",
        "eighties treaty pier stopped blocked march tolls strike talks trains welcome vote",
    ),
    "newest first": (
        "order=newest&per_page=3",
        "vote welcome talks",
    ),
    "one actor": ("actor=norland", "eighties treaty talks trains"),
    "two actors together": ("actor=norland&actor=ada-quill", "trains"),
    "either of two actors": (
        "actor=norland&actor=ada-quill&actors=any",
        "eighties treaty tolls talks trains welcome",
    ),
    "an actor and a topic": ("actor=norland&topic=transport", "talks trains"),
    "either of two topics": ("topic=diplomacy&topic=labour&topics=any&from=2022", "vote"),
    "without an actor": ("actor=norland&not_actor=sudland", "trains"),
    "without a topic": ("topic=transport&not_topic=labour", "pier tolls talks trains"),
    "a day, and the week that holds it": ("from=2021-10-20&to=2021-10-20", "tolls talks trains"),
    "a decade": ("to=1980s", "eighties"),
    "from a year on": ("from=2022", "vote"),
    "a word, in its other forms": ("q=bridges", "eighties talks trains vote"),
    "a phrase": ("q=%22laid+on+11+September%22", "pier"),
    "an actor's name as a word": ("q=quill", "tolls trains welcome"),
    "words and an actor": ("q=tolls&actor=ada-quill", "tolls"),
    "an article": ("article=gazette", "march tolls talks welcome"),
    "an article's key entries": ("article=gazette&detail=key", "talks"),
    "by weight": ("order=salience&per_page=3", "talks trains tolls"),
    "by weight, of one actor": ("order=salience&actor=sudland&per_page=2", "talks treaty"),
    "by report, unknown dates last": (
        "order=reported&from=2021-10-18",
        "strike talks trains tolls welcome vote",
    ),
    "as known on a day": ("as_of=2021-10-20&from=2021-10", "strike talks trains"),
    "a mark leaves nothing out": ("since=2021-10-25&topic=diplomacy", "eighties treaty talks vote"),
    "the second page": ("per_page=5&page=2", "march tolls strike talks trains"),
    "a page beyond the last": ("page=999999999&per_page=1000", ""),
    "no word to look for": ("q=***", ""),
    "an empty phrase beside a word": ("q=%22%22+bridges", "eighties talks trains vote"),
    "a phrase still being typed": ("q=%22laid+on+11", "pier"),
    "an unknown actor": ("actor=nobody", ""),
    "an unknown actor beside a known one": ("actor=norland&actor=nobody&actors=any", ""),
}


def ids(page: Page) -> list[str]:
    """Return the ids of a page's entries, short."""
    return [entry.id.removeprefix("e-") for entry in page.entries]


@pytest.mark.parametrize(("query", "entries"), ANSWERS.values(), ids=ANSWERS)
def test_a_filter_is_answered(snapshot: Snapshot, query: str, entries: str) -> None:
    assert ids(snapshot.find(parse(query))) == entries.split()


@pytest.mark.parametrize("query", [query for query, _ in ANSWERS.values()], ids=ANSWERS)
def test_counting_alone_gives_the_same_total(snapshot: Snapshot, query: str) -> None:
    assert snapshot.total(parse(query)) == snapshot.find(parse(query)).total


def test_an_answer_counts_what_it_does_not_show(snapshot: Snapshot) -> None:
    page = snapshot.find(parse("actor=norland&per_page=3"))
    assert (page.total, page.returned, page.everything) == (4, 3, 12)
    assert (page.pages, page.next_page) == (2, 2)
    counts = {count.id: count.count for count in page.facets.actors}
    assert counts == {"norland": 4, "sudland": 3, "ada-quill": 1}
    years = [(count.id, count.count) for count in page.facets.years]
    assert years == [("1980", 1), ("2003", 1), ("2021", 2)]


def test_unknown_ids_are_named(snapshot: Snapshot) -> None:
    page = snapshot.find(parse("actor=nobody&not_topic=nothing&article=none&topic=labour"))
    named = [(one.parameter, one.id) for one in page.unknown]
    assert named == [("actor", "nobody"), ("not_topic", "nothing"), ("article", "none")]
    assert page.total == 0


def test_as_known_on_a_day_later_articles_are_not_quoted(snapshot: Snapshot) -> None:
    (entry,) = snapshot.find(parse("as_of=2021-10-24&q=opened")).entries
    assert [said.article for said in entry.evidence] == ["post"]


def test_every_quote_is_the_slice_of_its_article(snapshot: Snapshot) -> None:
    for entry in snapshot.find(parse("")).entries:
        for said in entry.evidence:
            text = snapshot.article_text(said.article)
            assert text is not None
            assert text[said.start : said.end] == said.quote
            assert text[said.expression_start : said.expression_end] == said.expression


def test_an_entry_tells_all_that_is_shown_of_it(snapshot: Snapshot) -> None:
    entry = snapshot.event("e-talks")
    assert entry is not None
    assert (entry.date, entry.date_text) == ("2021-10-20", "Wednesday 20 October 2021")
    assert (entry.reported, entry.independent, entry.key) == ("2021-10-20", 2, True)
    assert [(link.id, link.role) for link in entry.actors] == [
        ("norland", "acts"),
        ("sudland", "acts"),
    ]
    assert [said.merging for said in entry.evidence] == ["", "same words"]
    assert entry.disagreements[0].claims[1].said == "on Wednesday 20 October"


def test_only_addresses_that_a_link_may_carry_are_kept(snapshot: Snapshot) -> None:
    urls = {article.id: article.url for article in snapshot.all_articles()}
    assert urls == {"post": "https://post.example/bridge", "gazette": "", "chronicle": ""}


def test_neighbours_are_the_entries_before_and_after(snapshot: Snapshot) -> None:
    first, last = (snapshot.find(parse(f"order={way}")).entries[0] for way in ("oldest", "newest"))
    assert snapshot.neighbours(first)[0] is None
    assert snapshot.neighbours(last)[1] is None
    assert [one and one.id for one in snapshot.neighbours(last)] == ["e-welcome", None]


def test_every_entry_lies_between_its_neighbours(snapshot: Snapshot) -> None:
    listed = snapshot.find(Filter()).entries
    for before, entry, after in zip((None, *listed), listed, (*listed[1:], None), strict=False):
        assert snapshot.neighbours(entry) == (before, after)


def test_entries_are_given_by_their_ids_in_the_order_of_time(snapshot: Snapshot) -> None:
    found = snapshot.entries(("e-vote", "e-nothing", "e-treaty"))
    assert [entry.id for entry in found] == ["e-treaty", "e-vote"]
    assert snapshot.entries(()) == ()


def test_articles_stand_latest_first_and_undated_last(snapshot: Snapshot) -> None:
    assert [(one.id, one.entries) for one in snapshot.all_articles()] == [
        ("gazette", 4),
        ("post", 8),
        ("chronicle", 1),
    ]


@pytest.mark.parametrize(
    ("search", "found"),
    [("TOLLS", ["gazette"]), ("sudland", ["chronicle"]), ("o", ["gazette", "post", "chronicle"])],
    ids=["its title", "its outlet", "all of them"],
)
def test_articles_are_searched_page_by_page(
    snapshot: Snapshot, search: str, found: list[str]
) -> None:
    pages = [snapshot.articles(search, page, per_page=2) for page in (1, 2)]
    assert [one.id for page in pages for one in page.articles] == found
    assert {(page.total, page.pages) for page in pages} == {(len(found), -(-len(found) // 2))}


def test_what_is_not_prose_stands_apart(snapshot: Snapshot) -> None:
    around = snapshot.surroundings("post")
    assert [around.text[start:end] for start, end in around.apart] == [
        "Bridge talks open in Norland"
    ]
    assert snapshot.surroundings("nothing").text == ""


def test_an_article_is_named_without_its_text(snapshot: Snapshot) -> None:
    whole = snapshot.article("gazette")
    assert whole is not None
    assert snapshot.article_summary("gazette") == whole.summary


def test_an_article_marks_the_words_that_made_entries(snapshot: Snapshot) -> None:
    article = snapshot.article("post")
    assert article is not None
    told = [
        [mark.event for mark in article.marks if sentence.start <= mark.start < sentence.end]
        for sentence in article.sentences
    ]
    assert told[4:] == [["e-eighties"], ["e-treaty", "e-pier"], ["e-stopped", "e-blocked"]]
    pier = next(mark for mark in article.marks if mark.event == "e-pier")
    assert article.text[pier.start : pier.end] == "the first pier was laid on 11 September 2004"
    assert article.text[pier.expression_start : pier.expression_end] == "11 September 2004"


def test_actors_are_found_by_any_of_their_names(snapshot: Snapshot) -> None:
    assert [one.id for one in snapshot.actors("QUILL").actors] == ["ada-quill"]
    assert [one.id for one in snapshot.actors("%").actors] == []
    everyone = snapshot.actors(per_page=3)
    assert ([one.id for one in everyone.actors], everyone.total, everyone.pages) == (
        ["norland", "sudland", "ada-quill"],
        4,
        2,
    )


@pytest.mark.parametrize("search", ["", "land", "a"])
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_actors_are_listed_page_by_page(snapshot: Snapshot, search: str, size: int) -> None:
    whole = snapshot.actors(search)
    pages = [snapshot.actors(search, page, size) for page in range(1, whole.total + 2)]
    assert [one for page in pages for one in page.actors] == list(whole.actors)
    assert {page.total for page in pages} == {len(whole.actors)}
    assert {page.pages for page in pages} == {-(-len(whole.actors) // size)}
    assert all(len(page.actors) <= size for page in pages)


def test_a_page_of_actors_beyond_the_last_is_empty(snapshot: Snapshot) -> None:
    found = snapshot.actors("no such name", page=10**9)
    assert (found.actors, found.total, found.pages) == ((), 0, 1)


def test_a_profile_says_when_one_was_first_and_last_seen(snapshot: Snapshot) -> None:
    norland, labour = snapshot.actor("norland"), snapshot.topic("labour")
    assert norland is not None
    assert labour is not None
    assert (norland.entries, norland.first, norland.last) == (4, "1980-01-01", "2021-10-20")
    assert (labour.entries, labour.first, labour.last) == (5, "2021-08-01", "2021-10-24")


def test_what_is_not_there_is_none(snapshot: Snapshot) -> None:
    assert snapshot.event("nothing") is None
    assert snapshot.article("nothing") is None
    assert snapshot.article_text("nothing") is None
    assert snapshot.article_summary("nothing") is None
    assert snapshot.actor("nothing") is None
    assert snapshot.topic("nothing") is None


def ordinal(day: str) -> int:
    """Count a day of the calendar."""
    return dt.date.fromisoformat(day).toordinal()


@pytest.mark.parametrize("query", ["", "actor=norland", "q=bridge", "actor=nobody", "q=***"])
def test_dates_are_counted_in_the_order_of_time(snapshot: Snapshot, query: str) -> None:
    entries = snapshot.find(parse(query)).entries
    found = [(one.first_day, one.last_day, one.count) for one in snapshot.dates(parse(query))]
    counted = Counter((ordinal(entry.first), ordinal(entry.last)) for entry in entries)
    assert found == sorted((*days, count) for days, count in counted.items())


def test_a_filter_that_nothing_can_answer_has_no_bars(snapshot: Snapshot) -> None:
    found = snapshot.periods(parse("actor=nobody"), "year")
    assert (found.unit, found.bars, found.coarser) == ("year", (), 0)


BARS = {
    "decade": ("1980s 1, 2000s 2, 2020s 9", 0),
    "year": ("2003 1, 2004 1, 2021 8, 2022 1", 1),
    "month": ("2004-09 1, 2021-08 1, 2021-09 1, 2021-10 6", 3),
    "week": ("2004-09-06 1, 2021-10-18 5", 6),
    "day": ("2004-09-11 1, 2021-10-19 1, 2021-10-20 2, 2021-10-24 1", 7),
}


@pytest.mark.parametrize(("unit", "expected"), BARS.items(), ids=BARS)
def test_periods_leave_out_what_is_coarser(
    snapshot: Snapshot, unit: str, expected: tuple[str, int]
) -> None:
    found = snapshot.periods(parse(""), unit)
    bars = ", ".join(f"{bar.text} {bar.count}" for bar in found.bars)
    assert (bars, found.coarser) == expected


@pytest.fixture(scope="session")
def big(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Return a timeline of 2,000 entries, large enough for tallies made ahead."""
    path = tmp_path_factory.mktemp("crowd") / "timeline.db"
    write(volume(2000, actors=40, topics=6), path, built=BUILT)
    return Snapshot(path, seconds=60)  # however busy the machine is


def everything(snapshot: Snapshot) -> list[Entry]:
    """Return all entries of a timeline."""
    return list(snapshot.find(Filter(), per_page=10_000, most=10_000).entries)


def wanted(entry: Entry, chosen: Filter) -> bool:
    """Say by the plainest means whether a filter leaves an entry in."""
    actors = [one in {link.id for link in entry.actors} for one in chosen.actor]
    topics = [one in {link.id for link in entry.topics} for one in chosen.topic]
    hidden = {link.id for link in entry.actors} & set(chosen.not_actor)
    return (
        (any if chosen.actors is Combine.ANY else all)(actors or [True])
        and (any if chosen.topics is Combine.ANY else all)(topics or [True])
        and not hidden
        and (chosen.begin is None or entry.last >= chosen.begin.first.isoformat())
        and (chosen.end is None or entry.first <= chosen.end.last.isoformat())
        and (not chosen.only_key or entry.key)
        and all(word in entry.title or word in entry.evidence[0].quote for word in [chosen.q])
    )


def some(prefix: str, most: int, width: int) -> st.SearchStrategy[tuple[str, ...]]:
    """Choose a few of the crowd's ids."""
    one = st.integers(0, most).map(lambda number: f"{prefix}-{number:0{width}d}")
    return st.lists(one, max_size=2, unique=True).map(lambda found: tuple(sorted(found)))


questions = st.builds(
    Filter,
    actor=some("actor", 39, 4),
    actors=st.sampled_from(Combine),
    not_actor=some("actor", 39, 4),
    topic=some("topic", 5, 2),
    topics=st.sampled_from(Combine),
    begin=st.sampled_from([None, "2005", "2021-06", "2021-12-30"]).map(lambda t: t and period(t)),
    end=st.sampled_from([None, "2022-03", "2022"]).map(lambda t: t and period(t)),
    q=st.sampled_from(["", "", "", "treaty"]),
    detail=st.sampled_from(Detail),
    order=st.sampled_from(Order),
)


@settings(max_examples=150, deadline=None)
@given(chosen=questions)
def test_counts_are_those_of_counting_by_hand(big: Snapshot, chosen: Filter) -> None:
    hits = [entry for entry in everything(big) if wanted(entry, chosen)]
    page = big.find(chosen, per_page=10_000, most=10_000, facets=1000)
    assert {entry.id for entry in page.entries} == {entry.id for entry in hits}
    assert page.total == len(hits)
    for found, counted in (
        (page.facets.actors, Counter(link.id for entry in hits for link in entry.actors)),
        (page.facets.topics, Counter(link.id for entry in hits for link in entry.topics)),
        (page.facets.years, Counter(entry.first[:4] for entry in hits)),
    ):
        assert {count.id: count.count for count in found} == counted
    for unit in ("decade", "year", "month", "week", "day"):
        bars = big.periods(chosen, unit)
        assert sum(bar.count for bar in bars.bars) + bars.coarser == len(hits)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("query", ["", "actor=actor-0000", "q=treaty&topic=topic-00"])
def test_pages_follow_one_another_without_gap_or_overlap(
    big: Snapshot, query: str, order: Order
) -> None:
    whole = ids(big.find(parse(f"{query}&order={order}"), per_page=10_000, most=10_000))
    pages = big.find(parse(query), per_page=97).pages
    parts = [
        big.find(parse(f"{query}&order={order}&page={n + 1}"), per_page=97) for n in range(pages)
    ]
    assert [one for part in parts for one in ids(part)] == whole
    assert parts[-1].next_page is None


@pytest.mark.parametrize("query", ["", "actor=actor-0000", "q=treaty", "topic=topic-00&from=2021"])
def test_the_newest_date_comes_first_and_its_weightiest_entry_before_the_others(
    big: Snapshot, query: str
) -> None:
    pages = range(1, big.find(parse(query), per_page=97).pages + 1)
    newest = [
        entry
        for page in pages
        for entry in big.find(parse(f"{query}&order=newest&page={page}"), per_page=97).entries
    ]
    assert newest == sorted(
        newest,
        key=lambda one: (
            *(-dt.date.fromisoformat(one.first).toordinal(), one.last, one.approximate),
            *(one.precision, one.part, -one.salience, one.id),
        ),
    )


def test_a_question_past_its_deadline_is_stopped(big: Snapshot, database: Path) -> None:
    hurried = Snapshot(big.path, seconds=0)
    with pytest.raises(TooSlowError):
        hurried.find(parse("q=treaty&actor=actor-0001&actor=actor-0002&actors=any"))
    assert Snapshot(database).find(parse("q=bridge")).total == 4


def test_reported_days_are_days(snapshot: Snapshot) -> None:
    reported = {entry.reported for entry in everything(snapshot)}
    assert {dt.date.fromisoformat(day).year for day in reported if day} == {2021}
    assert None in reported
