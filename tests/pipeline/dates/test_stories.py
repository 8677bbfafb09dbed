"""Expressions in running news: the verb, the time being told, ranges, and reports."""

from __future__ import annotations

import datetime as dt

import pytest

from webapp.pipeline.dates import find_dates
from webapp.spans import in_words

THURSDAY = dt.date(2021, 10, 21)


def values(text: str) -> list[tuple[str, str]]:
    """Return the words and values of a text published on Thursday 21 October 2021."""
    return [(one.text, one.timex_value) for one in find_dates(text, THURSDAY)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He said on Saturday that it was over.", "2021-10-16"),
        ("He said he would leave on Saturday.", "2021-10-23"),
        ("It is due to open on Saturday.", "2021-10-23"),
        ("It had been due to open on Saturday.", "2021-10-16"),
        ("Bell was to meet Roe on Saturday.", "2021-10-23"),
        ("Bell was to have met Roe on Saturday.", "2021-10-16"),
        ("His first act was to call Roe on Saturday.", "2021-10-16"),
        ("They vote ahead of Saturday's talks.", "2021-10-23"),
        ("It has been shut since Saturday.", "2021-10-16"),
        ("It was postponed until Saturday.", "2021-10-23"),
        ("They will vote in Saturday's election.", "2021-10-23"),
        ("They will respond to Saturday's attack.", "2021-10-16"),
        ("They approach a deadline this Saturday.", "2021-10-23"),
        ("He will work with Ms Ova, named as its chief on Saturday.", "2021-10-16"),
        ("Until Saturday, they had not met.", "2021-10-16"),
        ("Neither of them could be found on Saturday.", "2021-10-16"),
        ("He has appealed, but on Saturday a judge ruled against him.", "2021-10-16"),
        ("He will appeal. On Saturday he lost.", "2021-10-16"),
        ("The judge has scheduled a hearing Saturday.", "2021-10-23"),
        ("The judge had scheduled a hearing Saturday.", "2021-10-16"),
        ("She has called a meeting for Saturday.", "2021-10-23"),
        ("She left for Saturday prayers.", "2021-10-16"),
        ("He said on Saturday that he will leave.", "2021-10-16"),
        ("It has been put off until Saturday.", "2021-10-23"),
        ("He is leaving on Saturday.", "2021-10-23"),
        ("He will appeal, but on Saturday a judge ruled against him.", "2021-10-16"),
        ("He will appeal, and on Saturday.", "2021-10-23"),
        ("He will appeal, but Saturday a judge ruled against him.", "2021-10-16"),
        ("He had said that he would leave on Saturday.", "2021-10-23"),
        ("She has prepared for Saturday's match.", "2021-10-16"),
        ("The bay is calm. On Saturday the board will meet.", "2021-10-23"),
        ("The bay is calm. On Saturday the board met.", "2021-10-16"),
        ("The bay is calm. The board left. Saturday will bring rain.", "2021-10-23"),
    ],
)
def test_the_governing_verb_puts_a_weekday_ahead_or_behind(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


def test_an_hour_that_opens_a_line_of_a_live_page_is_of_publication() -> None:
    assert values("It fell on 3 May.\n5 p.m. The boat sank.")[-1] == ("5 p.m.", "2021-10-21T17:00")


@pytest.mark.parametrize(("words_between", "value"), [(3, "2019-05-03"), (300, "2021-10-21")])
def test_an_hour_is_of_a_day_named_near_and_else_of_publication(
    words_between: int, value: str
) -> None:
    text = f"It began on 3 May 2019. {'Rain fell. ' * words_between}He left at 5 p.m. by train."
    assert values(text)[-1] == ("5 p.m.", f"{value}T17:00")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He said on Monday that she won the vote of 3 May. The next day he left.", "2021-10-19"),
        ("He won the vote of 3 May. The next day he left.", "2021-05-04"),
        ("In May he left. The previous week he fell.", "XXXX-WXX"),
        ("He left on 5 May. The previous week he fell.", "2021-W17"),
    ],
)
def test_the_next_day_and_the_week_before_are_counted_from_what_was_done(
    text: str, value: str
) -> None:
    assert values(text)[-1][1] == value


def test_days_before_later_this_month_are_counted_from_nothing() -> None:
    text = "Crews will strike for three days later this month."
    assert values(text) == [("three days", "P3D"), ("later this month", "2021-10")]


def test_an_hour_is_not_of_a_day_since_which_something_lasts() -> None:
    text = "They had talked since 8 February. He left at 5 p.m. by train."
    assert values(text)[-1] == ("5 p.m.", "2021-10-21T17:00")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales fell in November.", "2020-11"),
        ("It will be published in November.", "2021-11"),
        ("It was approved under a June accord.", "2021-06"),
        ("They agreed to buy the firm in February.", "2022-02"),
        ("It will stay so through March.", "2022-03"),
        ("The jets are not due until July.", "2022-07"),
        ("Corn for December delivery fell.", "2021-12"),
        ("The road was closed until July.", "2021-07"),
        ("The road will be closed until July.", "2022-07"),
        ("It fell in August. Then it rose to June levels.", "2021-06"),
        ("A fair in November.", "2021-11"),
        ("A fair in December.", "2020-12"),
        ("It was the first nation to recognise them in March.", "2021-03"),
    ],
)
def test_the_governing_verb_puts_a_month_ahead_or_behind(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The town fell on the 28th.", "2021-09-28"),
        ("The fair will open on the 28th.", "2021-10-28"),
        ("The fair will open on the 3rd.", "2021-11-03"),
    ],
)
def test_the_verb_says_in_which_month_a_bare_number_lies(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on Friday, Oct. 23.", "2020-10-23"),
        ("It was signed on Saturday, Oct. 23.", "2021-10-23"),
        ("It was signed on Sunday, Oct. 23.", "2022-10-23"),
        ("It was signed on Monday, Oct. 23.", "2021-10-23"),
        ("It was signed on Monday the 20th.", "2021-09-20"),
    ],
)
def test_the_weekday_beside_a_day_says_which_year_is_meant(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He left two days before Christmas 2019.", "Monday 23 December 2019"),
        ("He left three weeks after 3 May 2019.", "Friday 24 May 2019"),
        ("He left about two days after 3 May 2019.", "Friday 3 May 2019"),
        ("He stayed two days until 3 May 2019.", "Friday 3 May 2019"),
        ("He left two years after 3 May 2019.", "Friday 3 May 2019"),
        ("He left two days after May 2019.", "May 2019"),
    ],
)
def test_days_counted_from_a_named_day_lead_to_the_day_meant(text: str, day: str) -> None:
    *_, named = find_dates(text, THURSDAY)
    assert named.span is not None
    assert in_words(named.span) == day
    assert named.timex_value.startswith(("2019-05", "2019-12-25"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It struck at 10 a.m. (1400 GMT) on Tuesday.", "2021-10-19T10:00"),
        ("It struck at 10 a.m. (14:00 GMT), Tuesday.", "2021-10-19T10:00"),
        ("It struck at 10 a.m. (in Rome) on Tuesday.", "2021-10-21T10:00"),
        ("It struck at 10 a.m. He left on Tuesday.", "2021-10-21T10:00"),
        ("It struck at 10 a.m. (1400 GMT) last week.", "2021-10-21T10:00"),
        ("It struck at 10 a.m., last week's hour.", "2021-10-21T10:00"),
    ],
)
def test_a_time_takes_the_day_behind_its_brackets(text: str, day: str) -> None:
    assert values(text)[0] == ("10 a.m.", day)


def test_the_quarter_of_a_business_year_names_no_days() -> None:
    (mention,) = find_dates("Profit fell in the first quarter of fiscal 2022.", THURSDAY)
    assert (mention.timex_value, mention.span) == ("2022-Q1", None)
    assert "business year" in mention.explanation


def test_the_month_at_the_end_of_a_range_follows_its_first() -> None:
    text = "It ran from November to March."
    assert [value for _, value in values(text)] == ["2020-11", "2021-03"]


LIVE = "Talks began on 19 October.\n{}The envoy comes.\n{} They sit down.\n{}\nThey have left."


def test_a_live_page_opens_its_lines_with_the_time() -> None:
    text = LIVE.format("0930", "1633", "1701")
    assert values(text)[1:] == [
        ("0930", "2021-10-21T09:30"), ("1633", "2021-10-21T16:33"), ("1701", "2021-10-21T17:01"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "openings"),
    [
        ("years in which there were minutes, too", ("2001", "2003", "2011")),
        ("a year whose minutes no clock shows", ("0930", "1999", "2011")),
        ("hours that no day has", ("0930", "2430", "1701")),
    ],
)
def test_a_chronology_opens_its_lines_with_years(label: str, openings: tuple[str, ...]) -> None:
    found = [value for _, value in values(LIVE.format(*openings))[1:]]
    assert not any("T" in value for value in found), label


def test_two_lines_are_too_few_for_a_live_page() -> None:
    assert values("2230 They come.\n2015 They left.") == [("2015", "2015")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("After months of talks they left.", "months", "PXM"),
        ("It took weeks and months of work.", "weeks and months", "PXW"),
        ("He kept the minutes of the meeting.", "", ""),
    ],
)
def test_units_of_something_are_a_length(text: str, words: str, value: str) -> None:
    assert values(text) == ([(words, value)] if words else [])


def test_a_story_moves_from_day_to_day() -> None:
    text = "It began on 28 February 2020. The next day troops came; a week later it was over."
    assert values(text) == [
        ("28 February 2020", "2020-02-28"),
        ("The next day", "2020-02-29"),
        ("a week later", "2020-W10"),
    ]


def test_a_comparison_does_not_move_the_story() -> None:
    text = "Profit rose in the second quarter from a year earlier. In the quarter it hired."
    assert [value for _, value in values(text)] == ["2021-Q2", "2020-Q2", "2021-Q2"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It ran from 3 to 5 May.", "3 to 5 May 2021"),
        ("It ran between June and August.", "June to August 2021"),
        ("It ran from Monday to Wednesday.", "18 to 20 October 2021"),
        ("It ran June 2011-May 2012.", "June 2011 to May 2012"),
        ("It ran from 1990 to 1994.", "1990 to 1994"),
    ],
)
def test_both_ends_of_a_range_carry_its_days(text: str, days: str) -> None:
    first, last = find_dates(text, THURSDAY)
    assert first.span == last.span
    assert first.span is not None
    assert in_words(first.span) == days
    assert "range" in first.explanation


@pytest.mark.parametrize(
    ("label", "text", "published"),
    [
        ("days that nothing dates", "It ran from Monday to Wednesday.", None),
        ("a time of day", "It ran from Monday morning to Wednesday.", THURSDAY),
        ("a time of day at its end", "It ran from Monday to Wednesday morning.", THURSDAY),
        ("years that run backwards", "It fell from 1994 to 1990.", THURSDAY),
        ("nothing that opens it", "It met on Monday to Wednesday's dismay.", THURSDAY),
    ],
)
def test_what_is_no_range_keeps_its_own_days(
    label: str, text: str, published: dt.date | None
) -> None:
    first, last = find_dates(text, published)
    assert first.span != last.span or first.span is None, label
    assert "range" not in first.explanation + last.explanation, label


def test_two_days_in_a_list_are_no_range() -> None:
    first, last = find_dates("They met on Monday and Wednesday.", THURSDAY)
    assert first.span != last.span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 8 o'clock Friday night he left.", ("8 o'clock Friday night", "2021-10-15T20:00")),
        ("On Friday, 10 a.m., he left.", ("Friday, 10 a.m.", "2021-10-15T10:00")),
        ("He left at 0830 GMT on 5 May.", ("0830 GMT on 5 May", "2021-05-05T08:30")),
        ("He left at midday on 5 May.", ("midday on 5 May", "2021-05-05T12:00")),
    ],
)
def test_a_time_and_the_day_beside_it_are_one(text: str, expected: tuple[str, str]) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize("period", ["May", "2019", "last week"])
def test_a_time_is_of_no_month_year_or_week_beside_it(period: str) -> None:
    words = [found for found, _ in values(f"Doors opened in {period}, 10 a.m. at the gate.")]
    assert words == [period, "10 a.m."]


def test_a_time_apart_takes_the_day_just_named() -> None:
    text = "On 5 May 2019 the gates opened. By 10 p.m. all was quiet."
    assert values(text)[1] == ("10 p.m.", "2019-05-05T22:00")


def test_a_text_of_long_ago_keeps_to_the_year_it_tells() -> None:
    text = (
        "The war began on 3 September 1939. In November they met. In 1940 the line broke; on 10 "
        "May tanks came, and by June it was over. A treaty followed in 1945, a wall in August 1961."
    )
    assert [value for _, value in values(text)] == [
        "1939-09-03", "1939-11", "1940", "1940-05-10", "1940-06", "1945", "1961-08",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "month"), [("2015", "2015-05"), ("2020", "2021-05")], ids=["long ago", "of late"]
)
def test_four_years_in_five_lie_back_in_a_text_of_long_ago(last: str, month: str) -> None:
    text = f"Founded in 1901, it moved in 1950 and 1961. In {last} it won. In May it fell."
    assert values(text)[-1] == ("May", month)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met over the weekend.", "2021-W41-WE"),
        ("They will meet over the weekend.", "2021-W42-WE"),
        ("The flaw came out this weekend.", "2021-W42-WE"),
    ],
)
def test_on_a_thursday_the_verb_says_which_weekend_is_meant(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


def test_news_with_some_history_is_counted_from_publication() -> None:
    text = "Founded in 1901, it moved in 1950, 1961 and 1970. On Tuesday it said it fell in May."
    assert values(text)[-1] == ("May", "2021-05")
