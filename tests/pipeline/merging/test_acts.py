"""One act of one actor is one event, with whichever verb it is told; so is one meeting."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import permutations

import pytest
from told import actor_of, named, together, told

from builders import day, month, week, years
from webapp.pipeline.merging import merge
from webapp.pipeline.merging.predicates import predicate_of
from webapp.records import ActorKind, DateSpan, NameMention, Role, Sighting

QUILL = named("speaker", "Ada Quill")
ROE = named("speaker", "Jane Roe")
MILL = named("actor", "Quill Mills")
FRONT = replace(named("actor", "Red Front"), role=Role.MENTIONED)
NORLAND, OSTER, LESK = (
    replace(named("actor", name), kind=ActorKind.COUNTRY, role=Role.ACTED_ON)
    for name in ("Norland", "Oster", "Lesk")
)


def of(article: str, text: str, *names: NameMention, at: int = 0) -> Sighting:
    return told(article, text, names=names, at=at)


def on(sighting: Sighting, span: DateSpan) -> Sighting:
    return replace(sighting, span=span)


def acts(headline: str, *names: NameMention) -> frozenset[str]:
    return predicate_of(headline, names, lambda name: actor_of("", name)).acts


CLOSED = "Quill Mills closed a pier"


@pytest.mark.parametrize(
    ("label", "first", "second", "one"),
    [
        ("by a verb of one family", "Quill Mills shut its old pier", CLOSED, True),
        ("now and then", "Quill Mills is closing a pier", CLOSED, True),
        ("by a word that does it", "Quill pledged two boats", "Quill promised two boats", True),
        ("said of another", "Quill said dockers had gathered", "Quill: Dockers converge", True),
        ("in one's own words", "Quill appealed for calm", "Quill said: “I appeal for calm”", True),
        ("that somebody spoke", "Quill said so", "Quill said no", False),
        ("what is not so", CLOSED, "Quill Mills did not close a pier", False),
        ("what is to come", CLOSED, "Quill Mills will close a pier", False),
        ("what befell one", "Quill Mills closed", "Quill Mills was closed", False),
    ],
)
def test_one_act_is_told_in_several_ways(label: str, first: str, second: str, *, one: bool) -> None:
    assert bool(acts(first) & acts(second)) is one, label


SHOWED = "Quill Mills presented the Falcon."
FALCON = "After weeks of rumours about engines Quill Mills unveiled the Falcon at a crowded show."


@pytest.mark.parametrize(
    ("label", "deed", "shown", "then", "one"),
    [
        ("the same thing", "unveiled", "the Falcon", "the Falcon", True),
        ("another thing", "unveiled", "the Falcon", "the Heron", False),
        ("another deed", "scrapped", "the Falcon", "the Falcon", False),
        ("a thing of a kind", "unveiled", "a falcon", "a falcon", True),
        ("one more of a kind", "unveiled", "a falcon", "another falcon", False),
    ],
)
def test_who_does_one_thing_on_a_day_does_it_once(
    label: str, deed: str, shown: str, then: str, *, one: bool
) -> None:
    first = of("post", SHOWED.replace("the Falcon", shown), MILL)
    second = FALCON.replace("unveiled", deed).replace("the Falcon", then)
    assert together(first, of("gazette", second, MILL)) is one, label


def test_it_is_told_of_the_week_too() -> None:
    shown = on(of("post", SHOWED, MILL), week(dt.date(2021, 10, 18)))
    assert together(shown, of("gazette", FALCON, MILL))
    assert not together(on(shown, week(dt.date(2021, 10, 25))), of("gazette", FALCON, MILL))


PATIENT = "Ada Quill appealed to angry sailors to be patient over delays of a third of all ferries."
AGAIN = "“I appeal to sailors to be more patient,” Ada Quill said."


@pytest.mark.parametrize(
    ("label", "at", "speaker", "one"),
    [("two sentences", 4000, QUILL, True), ("of another", 4000, ROE, False)],
)
def test_an_article_tells_again_what_one_said(
    label: str, at: int, speaker: NameMention, *, one: bool
) -> None:
    again = of("post", AGAIN.replace("Ada Quill", speaker.name), speaker, at=at)
    again = replace(again, headline=f"{speaker.name} said: “I appeal to sailors to be patient”")
    assert together(of("post", PATIENT, QUILL), again) is one, label


CAUTIONED = "Ada Quill cautioned that 300 sailors loyal to the Red Front had converged at the pier."
WARNED = "Ada Quill warned that sailors of the Red Front were gathering to spread fear in Lesk."


@pytest.mark.parametrize(
    ("label", "second", "one"),
    [
        ("a warning", WARNED, True),
        ("of another", WARNED.replace("Red Front", "Blue Front"), False),
        ("of another deed", WARNED.replace("gathering", "selling boats"), False),
        ("no warning", WARNED.replace("warned", "said"), False),
    ],
)
def test_one_warns_of_one_thing_in_other_words(label: str, second: str, *, one: bool) -> None:
    front = FRONT if "Red Front" in second else named("actor", "Blue Front")
    pair = of("post", CAUTIONED, QUILL, FRONT), of("gazette", second, QUILL, front)
    assert together(*pair) is one, label


OPENED = "Quill Mills opened the Lesk Fish Market."
DAY = "Quill Mills opened the Lesk Fish Market, which sells herring to half of Norland."


@pytest.mark.parametrize(
    ("label", "vague", "span", "one"),
    [
        ("the month", OPENED, month(2021, 10), True),
        ("the year", OPENED, years(2021), True),
        ("the year before", OPENED, years(2020), False),
        ("more is told", f"{OPENED[:-1]} and a new quay.", years(2021), False),
        ("a second one", OPENED.replace("the", "a second"), years(2021), False),
        ("too little is told", "Quill Mills opened a market.", years(2021), False),
    ],
)
def test_what_is_told_of_a_month_or_year_is_that_of_a_day_in_it(
    label: str, vague: str, span: DateSpan, *, one: bool
) -> None:
    pair = on(of("post", vague, MILL), span), of("gazette", DAY, MILL)
    assert together(*pair) is one, label


def test_of_two_days_none_is_that_of_the_year() -> None:
    vague, first = on(of("post", OPENED, MILL), years(2021)), of("gazette", DAY, MILL)
    second = on(of("herald", DAY, MILL), day(2021, 12, 1))
    for order in permutations((vague, first, second)):
        assert len(merge(order, actor_of)) == 3


def test_what_is_told_of_the_year_parts_no_tellings_of_the_day() -> None:
    exact = of("gazette", DAY, MILL)
    again = of("herald", "Quill Mills opened its Lesk Fish Market to a cheering crowd.", MILL)
    vague = on(of("post", OPENED, MILL), years(2021))
    for order in permutations((exact, again, vague)):
        assert len(merge(order, actor_of)) == 1


GUILD = named("actor", "Sailors Guild")
HELD = (
    "Last week the Sailors Guild held talks with Norland and Oster, which pledged a new lighthouse."
)
LED = "Ada Quill led discussions with Oster and Norland."


@pytest.mark.parametrize(
    ("label", "text", "names", "one"),
    [
        ("a person for a body", LED, (replace(QUILL, role=Role.ACTS), OSTER, NORLAND), True),
        ("one party in common", LED.replace("Oster", "Lesk"), (QUILL, LESK, NORLAND), False),
        ("another body", LED.replace("Ada Quill", "Quill Mills"), (MILL, OSTER, NORLAND), False),
        ("no meeting", LED.replace("led discussions", "drank"), (QUILL, OSTER, NORLAND), False),
    ],
)
def test_two_parties_tell_which_meeting_it_is(
    label: str, text: str, names: tuple[NameMention, ...], *, one: bool
) -> None:
    held = of("post", HELD, GUILD, NORLAND, OSTER)
    held = replace(held, headline="The Sailors Guild held talks with Norland and Oster")
    assert together(held, of("gazette", text, *names)) is one, label


def test_one_meets_several_in_a_day() -> None:
    quill, roe = replace(QUILL, role=Role.ACTS), replace(ROE, role=Role.ACTED_ON)
    held = of("post", "Ada Quill held talks with Jane Roe.", quill, roe)
    other = of("post", "Ada Quill held talks in Lesk.", quill, named("place", "Lesk"), at=4000)
    assert not together(held, other)
