"""Which days matter by who tells of them, and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from told import carriers, told

from builders import day
from webapp.pipeline.salience.dates import Dated, weigh_dates
from webapp.pipeline.salience.theme import Theme
from webapp.records import Basis, DateSpan
from webapp.spans import days_of

ALL_ALIKE = Theme({"ferri": 1.0}, {})
EARLY = day(2021, 3, 1)
EARLY_TOO = day(2021, 3, 2)
LATE = day(2021, 11, 20)


def weights(told_of: Mapping[str, tuple[DateSpan, dt.date]]) -> dict[DateSpan, float]:
    """Weigh the days that articles tell of, given as name to the day and that of publication."""
    sightings = [told(name, f"The ferry sank, {name}.", on) for name, (on, _) in told_of.items()]
    articles = {
        one.id: replace(one, published=told_of[one.id][1]) for one in carriers(sightings)[0]
    }
    dated = [Dated(days_of(one.span), one, 1.0) for one in sightings]
    found = weigh_dates(dated, articles, ALL_ALIKE)
    return {span: found[days_of(span)] for span, _ in told_of.values()}


def soon(span: DateSpan, after: int) -> tuple[DateSpan, dt.date]:
    """Tell of a day so many days after it."""
    return span, dt.date.fromordinal(span.last.toordinal() + after)


def test_who_looks_back_says_most() -> None:
    always = {f"a{n}": (day(2021, 1, 1), dt.date(2021, 12, 20 + n)) for n in range(9)}
    looking_back = {"one": soon(EARLY, 30), "two": soon(EARLY, 40)}
    at_once = {"other": soon(LATE, 0), "another": soon(LATE, 1)}
    weighed = weights(always | looking_back | at_once)
    assert weighed[EARLY] > weighed[LATE]


def test_who_alone_looks_back_says_no_more_than_who_tells_the_news() -> None:
    """What one article tells by the way is no more than what another is about."""
    always = {f"a{n}": (day(2021, 1, 1), dt.date(2021, 12, 20 + n)) for n in range(9)}
    weighed = weights(always | {"one": soon(EARLY, 30), "other": soon(LATE, 0)})
    assert weighed[EARLY] < weighed[LATE]


def test_what_is_still_told_weeks_later_matters_more_than_what_is_told_as_often_in_one() -> None:
    lasting = {f"lasting-{n}": soon(EARLY, 6 + 7 * n) for n in range(3)}
    brief = {f"brief-{n}": soon(EARLY_TOO, 6) for n in range(3)}
    weighed = weights(lasting | brief)
    assert weighed[EARLY] > weighed[EARLY_TOO]


def test_at_the_end_of_a_story_who_looks_back_counts_for_those_who_no_longer_could() -> None:
    early = {f"early-{n}": soon(EARLY, 40) for n in range(3)}
    meanwhile = {f"then-{n}": soon(day(2021, 6, 1), 0) for n in range(20)}
    weighed = weights(early | meanwhile | {"last": soon(LATE, 20), "more": soon(LATE, 21)})
    assert weighed[LATE] > weighed[EARLY]


def test_what_has_no_date_of_its_own_says_less_of_the_day_of_its_article() -> None:
    stated = told("post", "The ferry sank.")
    (article,), _ = carriers([stated])
    own, assumed = (
        weigh_dates([Dated((1, 1), one, 1.0)], {"post": article}, ALL_ALIKE)
        for one in (stated, replace(stated, basis=Basis.INHERITED))
    )
    assert own[1, 1] > assumed[1, 1] > 0


def test_copies_share_what_one_article_counts() -> None:
    (article,), _ = carriers([told("post", "The ferry sank.")])
    own, copied = (
        weigh_dates(
            [Dated((1, 1), told("post", "The ferry sank."), share)], {"post": article}, ALL_ALIKE
        )
        for share in (1.0, 0.5)
    )
    assert own[1, 1] > copied[1, 1]
