"""What an expression means and how that was reckoned, in a sentence for readers."""

from __future__ import annotations

from typing import Final

from webapp.pipeline.dates.meaning import DURATION, SET, TIME, Meaning
from webapp.records import DateSpan, Precision
from webapp.spans import in_words

VAGUE: Final = {
    "PAST_REF": "the past",
    "PRESENT_REF": "the time of publication",
    "FUTURE_REF": "the future",
}
WITH_ARTICLE: Final = frozenset(
    {Precision.DECADE, Precision.CENTURY, Precision.QUARTER, Precision.HALF_YEAR}
)


def explain(text: str, meaning: Meaning) -> str:
    """Say in a sentence what the words mean and how that was reckoned."""
    words = " ".join(text.split())
    if meaning.without_days:
        return f"“{words}” names no day: in which month the business year begins is not known."
    if meaning.span is not None:
        return _explain_days(words, meaning, meaning.span)
    if meaning.timex_type == SET:
        return f"“{words}” says how often; it names no day."
    if meaning.timex_type == DURATION:
        return f"“{words}” is a length of time; it names no day."
    if meaning.value in VAGUE:
        return f"“{words}” points to {VAGUE[meaning.value]}; it names no day."
    return f"“{words}” stays without a day: when the article was published is not known."


def _explain_days(words: str, meaning: Meaning, span: DateSpan) -> str:
    article = "the " if span.precision in WITH_ARTICLE and not span.approximate else ""
    days = f"{article}{in_words(span)}"
    if meaning.timex_type == TIME:
        days = f"on {days}"
    if meaning.how:
        return f"“{words}”, {meaning.how}, is {days}."
    return f"“{words}” is {days}." if meaning.timex_type == TIME else f"“{words}” names {days}."
