"""What readers are shown of an event: who is in it and how, why each article is, and since when."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from builders import (
    GAZETTE,
    POST,
    QUILL,
    article,
    day,
    event,
    harbour,
    mention,
    name,
    sentences_of,
    sighting,
    text_of,
)
from webapp.records import ActorKind, Claim, Disagreement, Event, Role, Sighting
from webapp.store.documents import catalogue, entry, safe_url
from webapp.store.entries import Entry, Side

TALKS, SPEECH, STRIKE = POST[1]


def said(quote: str, *named: tuple[str, Role]) -> Sighting:
    """Make what the Post says on 20 October, with the names in it and what they do."""
    post = article("post", text_of(POST))
    names = [name(post, words, quote, ActorKind.PERSON, role) for words, role in named]
    return sighting(
        post, sentences_of(POST), quote, quote.split(maxsplit=1)[0], day(2021, 10, 20), names
    )


def shown(told: Event) -> Entry:
    """Write the entry of an event of the harbour timeline."""
    return entry(1, told, catalogue(harbour()))


ADDRESSES = {
    "plain": ("http://example.org/a", "http://example.org/a"),
    "blanks around it": (" https://example.org/a?b=c#d \n", "https://example.org/a?b=c#d"),
    "capitals": ("HTTPS://EXAMPLE.ORG", "HTTPS://EXAMPLE.ORG"),
    "nothing": ("", ""),
    "a script": ("javascript:alert(1)", ""),
    "a script behind a blank": (" javascript://example.org/%0aalert(1)", ""),
    "data": ("data:text/html,<b>", ""),
    "a file": ("file:///etc/passwd", ""),
    "no scheme": ("//example.org/a", ""),
    "no host": ("https:///a", ""),
    "a path": ("/a", ""),
    "no address at all": ("http://[", ""),
}


@pytest.mark.parametrize(("url", "safe"), ADDRESSES.values(), ids=ADDRESSES)
def test_only_addresses_that_a_link_may_carry_are_kept(url: str, safe: str) -> None:
    assert safe_url(url) == safe


ROLES = {
    "speaks": ([("Ada Quill", Role.SPEAKS)], "speaks"),
    "the most active of two": ([("Ada Quill", Role.MENTIONED), ("Ada", Role.ACTS)], "acts"),
    "by another name": ([("Quill", Role.ACTED_ON)], "acted on"),
    "of other words only": ([("minister", Role.SPEAKS)], ""),
}


@pytest.mark.parametrize(("named", "role"), ROLES.values(), ids=ROLES)
def test_an_actor_has_its_most_active_role_by_any_of_its_names(
    named: list[tuple[str, Role]], role: str
) -> None:
    called = dataclasses.replace(QUILL, called=("Ada Quill", "Quill", "Ada"))
    known = dataclasses.replace(catalogue(harbour()), actors={called.id: called})
    told = event("e", "Speech", [said(SPEECH, *named)], actors=[called.id])
    (link,) = entry(1, told, known).actors
    assert (link.name, link.kind, link.role) == ("Ada Quill", "person", role)


def test_an_actor_is_found_by_its_words_where_the_article_names_it_in_another_way() -> None:
    talks = said(SPEECH, ("Quill", Role.SPEAKS))
    fuller = dataclasses.replace(talks.names[0], name="Adelaide Quill")
    called = dataclasses.replace(QUILL, called=("Ada Quill", "Quill"))
    known = dataclasses.replace(catalogue(harbour()), actors={called.id: called})
    sighting = dataclasses.replace(talks, names=(fuller,))
    (link,) = entry(1, event("e", "Speech", [sighting], actors=[called.id]), known).actors
    assert link.role == "speaks"


def test_each_further_article_says_why_it_tells_the_same() -> None:
    told = event("e", "Talks", [said(TALKS), said(SPEECH), said(STRIKE)])
    told = dataclasses.replace(told, merging=("same day", "same speaker"))
    found = [(one.quote, one.merging) for one in shown(told).evidence]
    assert found == [(TALKS, ""), (SPEECH, "same day"), (STRIKE, "same speaker")]


def test_evidence_without_a_reason_is_shown_without_one() -> None:
    told = dataclasses.replace(event("e", "Talks", [said(TALKS), said(SPEECH)]), merging=())
    assert [one.merging for one in shown(told).evidence] == ["", ""]


def published(*days: dt.date | None) -> Entry:
    """Write an entry that articles of these days tell."""
    every = [
        article(f"a{place}", text_of(GAZETTE), published=one) for place, one in enumerate(days)
    ]
    known = catalogue(dataclasses.replace(harbour(), articles=tuple(every)))
    evidence = [
        sighting(one, sentences_of(GAZETTE), GAZETTE[0][0], "Wednesday", day(2021, 10, 20))
        for one in every
    ]
    return entry(1, event("e", "Talks", evidence), known)


REPORTED = {
    "the earliest": ((dt.date(2021, 10, 22), dt.date(2021, 10, 21)), "2021-10-21"),
    "the only one known": ((None, dt.date(2021, 10, 22)), "2021-10-22"),
    "none": ((None, None), None),
}


@pytest.mark.parametrize(("days", "first"), REPORTED.values(), ids=REPORTED)
def test_an_entry_is_reported_from_its_earliest_article_on(
    days: tuple[dt.date | None, ...], first: str | None
) -> None:
    found = published(*days)
    assert found.reported == first
    assert [one.published for one in found.evidence] == [one and one.isoformat() for one in days]


def test_words_that_name_no_interval_are_shown_with_the_date_of_the_entry() -> None:
    told = said(TALKS)
    later = mention(article("post", text_of(POST)), "on Wednesday", None, TALKS)
    (found,) = shown(event("e", "Talks", [dataclasses.replace(told, mention=later)])).evidence
    assert (found.expression, found.date, found.reference) == ("on Wednesday", "2021-10-20", None)


def test_sides_that_differ_are_shown_by_article() -> None:
    differ = Disagreement("dead", (Claim("post", "ten"), Claim("gazette", "12")))
    (dispute,) = shown(event("e", "Talks", [said(TALKS)], disagreements=[differ])).disagreements
    assert (dispute.about, dispute.claims) == ("dead", (Side("post", "ten"), Side("gazette", "12")))
