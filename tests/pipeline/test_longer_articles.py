"""What one article costs grows with its length, however often it says the same.

Cost is counted in calls, which no other work on the machine changes.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from typing import TypeVar

import pytest
from reports import sightings_of

from builders import article
from webapp.pipeline.dates import find_dates
from webapp.pipeline.details import fold_details
from webapp.pipeline.extraction import extract
from webapp.pipeline.names import find_names
from webapp.pipeline.sentences import split_sentences

Told = TypeVar("Told")
PUBLISHED = dt.date(2015, 6, 12)
STAGES: dict[str, Callable[[str], object]] = {
    "sentences": lambda text: split_sentences(text, ""),
    "dates": lambda text: find_dates(text, PUBLISHED),
    "names": lambda text: find_names(text, split_sentences(text, "")),
    "all of an article": lambda text: extract(article("a", text, published=PUBLISHED)),
}
SAID = {
    "one firm acts": "Oster Inc. sold the Bergen mine on Monday. ",
    "two firms act": "Oster Inc. sold the mine on Monday. Quill Corp. bought it on Tuesday. ",
    "somebody speaks": "“We left,” Mayor Ada Holm said on Friday. “They stayed,” she added. ",
    "a day of each month": "It opened on 3 May 2011 and closed on 4 June 2012. ",
    "nothing": "The sea was calm, and so were the gulls. ",
}
FEW = 40
LONGER = 4


def calls(work: Callable[[Told], object], told: Told) -> int:
    """Count the calls that some work on what is told makes."""
    made = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work(told)
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
@pytest.mark.parametrize("work", STAGES.values(), ids=STAGES)
def test_four_times_the_text_costs_at_most_five_times_as_much(
    work: Callable[[str], object], said: str
) -> None:
    work(said)
    few, many = calls(work, said * FEW), calls(work, said * FEW * LONGER)
    assert many < (LONGER + 1) * few


def test_four_times_the_clauses_of_a_day_are_folded_at_five_times_the_cost() -> None:
    (clause,) = sightings_of("Mayor Ida Bell opened the bridge in Lesk on Monday.")
    few, many = ([clause] * count for count in (400, 400 * LONGER))
    assert calls(fold_details, many) < (LONGER + 1) * calls(fold_details, few)
