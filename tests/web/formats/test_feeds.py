"""Atom, read back by feedparser."""

from __future__ import annotations

from typing import Any

import feedparser  # type: ignore[import-untyped]  # it ships no types
from listings import entry, evidence, listing

from webapp.web.formats.feeds import LENGTH, to_atom
from webapp.web.formats.listing import Listing

FEED = "https://timeline.example/events.atom?topic=trade"


def read(answer: Listing) -> Any:  # noqa: ANN401 (feedparser's own dictionary)
    feed = feedparser.parse(to_atom(answer, FEED).encode())
    assert not feed.bozo
    return feed


def test_a_feed_names_itself_and_its_page() -> None:
    feed = read(listing(entry())).feed
    assert {(link.rel, link.href) for link in feed.links} == {
        ("self", FEED),
        ("alternate", "https://timeline.example/?topic=trade"),
    }
    assert feed.id.startswith("urn:uuid:")


def test_what_was_reported_last_comes_first() -> None:
    early = entry(id="a", evidence=(evidence(published="2021-10-01"),))
    late = entry(id="b", evidence=(evidence(published="2021-10-09"), evidence(published=None)))
    feed = read(listing(early, late))
    assert [each.link[-1] for each in feed.entries] == ["b", "a"]
    assert [each.updated for each in feed.entries] == [
        "2021-10-09T00:00:00+00:00",
        "2021-10-01T00:00:00+00:00",
    ]
    assert feed.feed.updated == "2021-10-09T00:00:00+00:00"


def test_without_any_date_of_publication_the_day_told_of_stands_in() -> None:
    (only,) = read(listing(entry(evidence=(evidence(published=None),)))).entries
    assert only.updated == only.published == "2021-10-20T00:00:00+00:00"


def test_nothing_is_newer_than_the_build() -> None:
    (only,) = read(listing(entry(day="2030-01-01", evidence=(evidence(published=None),)))).entries
    assert only.updated == "2021-11-01T09:00:00+00:00"


def test_a_later_article_updates_an_entry_that_keeps_its_place() -> None:
    said = (evidence(published="2021-10-01"), evidence(published="2021-10-25"))
    first = entry(id="a", evidence=said)
    second = entry(id="b", evidence=(evidence(published="2021-10-09"),))
    feed = read(listing(first, second))
    assert [each.link[-1] for each in feed.entries] == ["b", "a"]
    assert feed.feed.updated == "2021-10-25T00:00:00+00:00"


def test_markup_in_an_article_is_text_in_the_feed() -> None:
    (only,) = read(listing(entry("A <b> & c", evidence=(evidence("<script>x</script>"),)))).entries
    assert "&lt;script&gt;" in only.content[0].value
    assert "A &lt;b&gt; &amp; c" in only.title or "A <b> & c" in only.title


def test_an_empty_feed_is_valid_and_dated_to_the_build() -> None:
    assert read(listing()).feed.updated == "2021-11-01T09:00:00+00:00"


def test_a_feed_ends_after_the_newest() -> None:
    many = [entry(id=f"e{number}") for number in range(LENGTH + 5)]
    assert len(read(listing(*many)).entries) == LENGTH


def test_an_entry_keeps_its_id_on_another_host() -> None:
    (one,), (other,) = (
        read(listing(entry(url=f"https://{host}.example/events/e1"))).entries for host in "ab"
    )
    assert one.id == other.id
