"""The dated entries of the five sample articles, read from the articles by a person.

Each row: the date as EDTF, words that the entry's quotations hold, and the articles that tell it.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from webapp.building import compose, read_articles
from webapp.editorial import read_editorial
from webapp.paths import SEEDS
from webapp.records import Event, PublishedBasis, SentenceKind, Timeline
from webapp.spans import to_edtf

VALDAI_WEEK = "2021-10-18/2021-10-24"
WEEK_BEFORE = "2021-10-11/2021-10-17"
MID_AUGUST = "2021-08-11/2021-08-20"
ENTRIES = [
    ("198X", "fought a disastrous decade-long war in Afghanistan", "000"),
    ("2001-09-11", "September 11, 2001 attacks", "002"),
    ("2003", "designated the group a terror organization", "003"),
    ("2021-08", "seized control of Kabul", "003"),
    (MID_AUGUST, "seizing power in mid-August", "004"),
    (MID_AUGUST, "taking power in mid-August", "002"),
    ("2021-08-21/2021-08-31", "abrupt withdrawal in late August", "002"),
    ("2021-09", "announced the interim government", "003"),
    (WEEK_BEFORE, "held discussions with the US and the European Union", "001"),
    (WEEK_BEFORE, "led talks with the European Union and the United States", "004"),
    (WEEK_BEFORE, "warned last week that IS fighters were gathering", "000 004"),
    (WEEK_BEFORE, "cautioned last week that some 2,000 fighters", "000"),
    ("2021-10-19", "expressed their willingness to provide aid", "002"),
    ("2021-10-19", "one of the aims of the Moscow meeting", "004"),
    ("2021-10-20", "must live up to international", "000"),
    ("2021-10-20", "said the militants would be recognised when", "000"),
    ("2021-10-20", "Not everyone likes the new government", "000"),
    ("2021-10-20", "already inclusive", "000"),
    ("2021-10-20", "We don't need foreign military aid", "000"),
    ("2021-10-20", "recognised Taliban efforts to try and stabilise", "000 001 004"),
    ("2021-10-20", "We note their efforts", "000 001 002"),
    ("2021-10-20", "A new administration is in power now", "000 001 002"),
    ("2021-10-20", "did not take part in the talks", "000 001"),
    ("2021-10-20", "Russia called on the Taliban to form a government", "002"),
    ("2021-10-20", "Official recognition of the Taliban is not under discussion", "000 002"),
    ("2021-10-20", "Now that the new Islamic government has been formed", "004"),
    ("2021-10-20", "a joint statement, issued after the meeting", "004"),
    ("2021-10-20", "Russia hosted talks on Afghanistan", "003"),
    ("2021-10-20", "opened the talks", "003"),
    (VALDAI_WEEK, "Speaking at a meeting of the International Valdai Club", "003"),
    (VALDAI_WEEK, "there must be no rush in officially recognizing", "003"),
    ("2021-10-24", "welcomes remarks by President of the Russian Federation", "003"),
    ("2021-10-25/2021-10-31", "sweeping military exercise in Tajikistan", "003"),
]
FURNITURE = re.compile(
    r"Follow us|Image Source|shake hands|agency inputs|News Desk|enter your|Recognise efforts to"
    r"|IS, drug trafficking|Taliban reiterate|Russia recognises Taliban’s|not under discussion for "
    r"now’|Russia hosts Afghan"
)
FRAGMENTS = {"Foreign Minister", "Wednesday", "Prime Minister", "Affairs", "Foreign Ministry"}


@cache
def timeline() -> Timeline:
    """Build the sample articles once."""
    extracts, problems = read_articles(SEEDS, jobs=1)
    return compose(extracts, problems, read_editorial(SEEDS))


def telling(words: str) -> list[Event]:
    """Find the entries that have these words among their quotations."""
    return [e for e in timeline().events if any(words in one.quote for one in e.evidence)]


@pytest.mark.parametrize(("edtf", "words", "articles"), ENTRIES, ids=[row[1] for row in ENTRIES])
def test_the_timeline_holds_what_the_articles_date(edtf: str, words: str, articles: str) -> None:
    told = [one for event in telling(words) for one in event.evidence if words in one.quote]
    assert edtf in {to_edtf(one.span) for one in told}
    (event,) = (e for e in telling(words) if edtf in {to_edtf(one.span) for one in e.evidence})
    assert set(articles.split()) <= {one.article[:3] for one in event.evidence}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("seized control of Kabul", "announced the interim government"),
        ("seized control of Kabul", "abrupt withdrawal in late August"),
        ("Russia hosted talks on Afghanistan", "A new administration is in power now"),
        ("We don't need foreign military aid", "already inclusive"),
        ("there must be no rush", "welcomes remarks by President"),
        ("said the militants would be recognised when", "A new administration is in power now"),
        ("held discussions with the US", "warned last week that IS fighters"),
    ],
)
def test_different_happenings_are_different_entries(one: str, other: str) -> None:
    assert telling(one)[0].id != telling(other)[0].id


@pytest.mark.parametrize(
    "words",
    [
        "withholding recognition from the Taliban",
        "Official recognition of the Taliban is not under discussion",
        "Russia would soon send humanitarian aid",
        "a joint statement from all 10 participating countries",
        "several other extremist groups",
    ],
)
def test_what_is_news_of_its_own_goes_on_with_nothing(words: str) -> None:
    (event,) = telling(words)
    reasons = dict(zip(event.evidence, ("", *event.merging), strict=True))
    (why,) = (why for one, why in reasons.items() if words in one.quote)
    assert not why.startswith("same article")


@pytest.mark.parametrize("words", ["seizing power in mid-August", "taking power in mid-August"])
def test_the_takeover_is_one_entry(words: str) -> None:
    assert telling(words)[0].id == telling("seized control of Kabul")[0].id


def test_undated_articles_are_dated_from_what_they_share_with_the_others() -> None:
    inferred = [
        article
        for article in timeline().articles
        if article.published_basis is PublishedBasis.INFERRED
    ]
    assert [article.id[:3] for article in inferred] == ["002", "004"]
    assert {article.published.isoformat() for article in inferred if article.published} == {
        "2021-10-20"
    }
    assert all("shares" in article.published_explanation for article in inferred)


def test_no_entry_is_furniture_a_caption_or_a_heading() -> None:
    quotes = [one.quote for event in timeline().events for one in event.evidence]
    assert not [quote for quote in quotes if FURNITURE.search(quote)]
    kinds = {one.sentence.kind for event in timeline().events for one in event.evidence}
    assert kinds == {SentenceKind.PROSE}


def test_no_entry_lies_after_the_articles() -> None:
    assert max(event.span.first.isoformat() for event in timeline().events) < "2021-11"


def test_no_actor_is_a_fragment_or_stands_twice() -> None:
    names = [actor.name for actor in timeline().actors]
    assert not FRAGMENTS & set(names)
    assert len([name for name in names if name.endswith("Lavrov")]) == 1
    assert len([name for name in names if name in {"IS", "ISIL", "ISIS", "Islamic State"}]) == 1
    assert not {"US", "EU", "Brussels", "Moscow", "Kremlin"} & set(names)


def test_the_key_entries_show_the_way_to_the_talks() -> None:
    keys = [event for event in timeline().events if event.key]
    assert {"2021-08-11/2021-08-20", "2021-09", "2021-10-20", VALDAI_WEEK} <= {
        to_edtf(event.span) for event in keys
    }
    assert len(keys) <= 12


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("seized control of Kabul", "Taliban"),
        ("announced the interim government", "Taliban"),
        ("The Russian president noted", "Vladimir Putin"),
        ("We don't need foreign military aid", "Abdul Salam Hanafi"),
        ("Not everyone likes the new government", "Zamir Kabulov"),
        ("fought a disastrous decade-long war", "Russia"),
        ("held discussions with the US", "European Union"),
        ("welcomes remarks by President", "Abdul Qahar Balkhi"),
    ],
)
def test_an_entry_names_who_was_in_it(words: str, actor: str) -> None:
    names = {one.id: one.name for one in timeline().actors}
    (event,) = telling(words)
    assert actor in {names[one] for one in event.actors}


@pytest.mark.parametrize(
    "event", timeline().events, ids=lambda event: event.id if isinstance(event, Event) else ""
)
def test_a_headline_is_a_sentence_a_person_would_write(event: Event) -> None:
    title = event.title
    assert 10 <= len(title) <= 110
    assert not re.match(r"(?:Meanwhile|However|But|And|He|She|They|It|That|This)\b", title)
    assert not re.search(r"\b(?:up|to|of|the|a|and|that|who|which|with|in|for)$", title)
    assert title.count("“") == title.count("”")
    assert title[0].isupper() or not title[0].isalpha()
