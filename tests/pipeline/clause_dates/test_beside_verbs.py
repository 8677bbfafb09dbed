"""Dates beside a verb that are not its own; all reports are of Wednesday 20 October 2021."""

import datetime as dt

import pytest
from reports import sightings_of, told

from webapp.pipeline.dates import find_dates
from webapp.spans import in_words

PUBLISHED = dt.date(2021, 10, 20)

BESIDE = [
    (
        "the day of what somebody is accused of",
        "A man accused of killing two at a mill last year was found dead in Lesk on Sunday.",
        ["2021-10-17 A man was found dead in Lesk"],
    ),
    (
        "a participle in the subject",
        "Nobody spoke. The bridge razed by Friday's quake employed many women in Lesk.",
        [],
    ),
    (
        "what was held drew people on its day",
        "A rally held in Lesk on Monday drew thousands.",
        ["2021-10-18 A rally held in Lesk drew thousands"],
    ),
    (
        "a day that is only a bound",
        "Bell left Lesk on Monday. Even before last year's raid, the mill was known to inspectors.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "the full date of a noun",
        "Bell left Lesk on Monday. Jon Reed was charged in a March 16, 2018, robbery in Lesk.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "the full date of a subject that happens",
        "The March 16, 2018, bombings killed nine people.",
        ["2018-03-16 Bombings killed nine people"],
    ),
    (
        "where something comes from",
        "Bell left Lesk on Monday. Reed was on bail for charges stemming from a theft in May 2020.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "when somebody was born, between commas",
        "Bell left Lesk on Monday. Reed, born in the port, Oster, in May 1965, ran a mill in Lesk.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "what a figure reflects",
        "Bell left Lesk on Monday. Revenue rose 4%, reflecting the purchase of Ode in May 2020.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "the days of games to come",
        "Bell left Lesk on Monday. Fenland took the arena, the heart of the May 2-12 Games.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "the days of games to come, in two months",
        "Bell left Lesk on Monday. Fenland took the arena, the heart of the May 27-June 12 Games.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "one of several",
        "Bell left Lesk on Monday. Reed took $900 of a fund, including one sum of $200 in 2013.",
        ["2021-10-18 Bell left Lesk"],
    ),
    (
        "a year that only counts",
        "The storm struck Lesk on Monday. It was the fifth to hit Norland this year.",
        ["2021-10-18 The storm struck Lesk"],
    ),
    (
        "a year in which something was done",
        "Norland opened its third mine this year.",
        ["2021-01-01..2021-12-31 Norland opened its third mine"],
    ),
    (
        "what led to something",
        "Nobody spoke. On the back of her three goals in Lesk last week, Quill played again.",
        [],
    ),
    (
        "a plan that was given up",
        "The mill had been scheduled to close this month but was spared.",
        [],
    ),
    (
        "a plan for a day that is past",
        "The mill was due to close on Monday, Oct. 18.",
        [],
    ),
    (
        "a plan for a day to come",
        "The mill is due to close on Monday.",
        ["2021-10-25 The mill is due to close"],
    ),
    (
        "when what tells of it is to appear",
        "A star has burst, Ada Quill said in a paper scheduled for print Nov. 1.",
        ["2021-10-20 Ada Quill said in a paper scheduled for print Nov. 1 a star has burst"],
    ),
    (
        "a phrase around what happened",
        "The ferry sank amid heavy seas on Monday.",
        ["2021-10-18 The ferry sank amid heavy seas"],
    ),
    (
        "a phrase that tells no event",
        "Mayor Ida Bell died after a long illness on Monday.",
        ["2021-10-18 Ida Bell died after a long illness"],
    ),
    (
        "what was done in the event of a day",
        "Ada Quill scored twice in Monday's cup match.",
        ["2021-10-18 Ada Quill scored twice in Monday's cup match"],
    ),
    (
        "what is only said of the event of a day",
        "Ada Quill denied a role in Monday's attack.",
        [],
    ),
]


@pytest.mark.parametrize(("label", "text", "lines"), BESIDE, ids=[row[0] for row in BESIDE])
def test_a_date_beside_a_verb(label: str, text: str, lines: list[str]) -> None:
    assert told(text) == lines, label


HOURS = [
    ("an hour of the day just told", "Two were shot on Monday. Both died at 6 a.m.", False),
    ("an hour of a text that tells no day", "Two were shot at 10 p.m. in Lesk.", False),
    ("an hour behind a day to come", "A hearing is set for Friday. A man was shot at 6 a.m.", True),
    ("an hour behind a year", "Reed had been held since 2018. He was found dead at 6 a.m.", True),
    ("an hour to come", "Reed was born in 2018. The game will start at 6 a.m.", False),
]


@pytest.mark.parametrize(("label", "text", "supposed"), HOURS, ids=[row[0] for row in HOURS])
def test_the_day_of_an_hour(label: str, text: str, supposed: bool) -> None:  # noqa: FBT001
    assert find_dates(text, PUBLISHED)[-1].supposed is supposed, label


def test_an_hour_alone_is_of_the_only_day_that_the_article_names() -> None:
    text = (
        "Jon Reed was found dead in Lesk early on Monday. Reed had been held since May 2018."
        " He was pronounced dead at 6:05 a.m. by a doctor."
    )
    assert "2021-10-18 Jon Reed was pronounced dead by a doctor" in told(text)


def test_the_next_day_is_not_counted_from_a_day_that_owns_a_noun() -> None:
    text = "They dug on Sunday in what was left by Friday's quake. The next morning they stopped."
    assert find_dates(text, PUBLISHED)[-1].timex_value == "2021-10-18TMO"


def test_a_deadline_before_what_is_said_is_of_what_is_said() -> None:
    found = find_dates("Reed said by June his men would be back.", PUBLISHED)
    assert found[-1].timex_value == "2022-06"


LATER = [
    (
        "who was charged is told of behind the charge",
        "A man who was charged with killing two miners in 2016 was found dead in Lesk on Sunday.",
        ["2021-10-17 A man was found dead in Lesk"],
    ),
    (
        "who is dismissed says nothing",
        "Ida Bell said the port was safe. Jon Reed was dismissed in 2009.",
        [
            "2021-10-20 Ida Bell said the port was safe",
            "2009-01-01..2009-12-31 Jon Reed was dismissed",
        ],
    ),
    (
        "what is told behind an older time may be of it",
        "Lesk has built a wall for those who died in the flood of 1963. Much was torn down by ice.",
        ["2021-10-20 Lesk has built a wall for those who died in the flood of 1963"],
    ),
    (
        "a day inside the subject of a present",
        "The rifle of a guard who was shot in Lesk two years ago is shown to visitors.",
        ["2019-01-01..2019-12-31 A guard was shot in Lesk"],
    ),
    (
        "what a thing told before has is no news",
        "A probe reached Mars on Sunday. The probe is carrying two drills.",
        ["2021-10-17 A probe reached Mars"],
    ),
]


@pytest.mark.parametrize(("label", "text", "lines"), LATER, ids=[row[0] for row in LATER])
def test_what_follows_takes_no_wrong_day(label: str, text: str, lines: list[str]) -> None:
    assert told(text) == lines, label


def test_a_deadline_says_so() -> None:
    words = [in_words(one.span) for one in sightings_of("By Friday power was back in all Lesk.")]
    assert words == ["by Friday 15 October 2021"]


def test_what_goes_on_from_a_deadline_is_of_its_day() -> None:
    text = "By Friday Ida Bell had left Lesk. She crossed the bridge on foot."
    assert {in_words(one.span) for one in sightings_of(text)} <= {
        "by Friday 15 October 2021",
        "Friday 15 October 2021",
    }


def test_a_feast_in_a_name_dates_nothing() -> None:
    found = sightings_of("Nobody spoke. The firm had to print its yearly Christmas Toy Book twice.")
    assert not [one for one in found if one.mention.text == "Christmas"]
