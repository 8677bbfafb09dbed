"""How a text becomes tokens: pieces, numbers of several words, phrases, and the rules' notation."""

from __future__ import annotations

import pytest

from webapp.pipeline.dates.grammar import compile_rule, find_phrases
from webapp.pipeline.dates.lengths import duration_value
from webapp.pipeline.dates.lexicon import Value, load
from webapp.pipeline.dates.numbers import fold
from webapp.pipeline.dates.senses import sense_of
from webapp.pipeline.dates.splitting import split
from webapp.pipeline.dates.tokens import Tokens, cut, tokens_of


def tokens(text: str) -> Tokens:
    """Return the folded tokens of a text."""
    return fold(tokens_of(text, cut(text, load())))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Oct. 20, 2021", ["Oct", ".", "20", ",", "2021"]),
        ("on 2021-10-20T09:30Z.", ["on", "2021-10-20T09:30Z", "."]),
        ("the 1980s' end", ["the", "1980s", "'", "end"]),
        ("at 10.30 a.m. sharp", ["at", "10.30", "a.m.", "sharp"]),
        ("last year's 2,500 men", ["last", "year", "'s", "2,500", "men"]),
        ("the 20th-century idea", ["the", "20th", "-", "century", "idea"]),
        ("it rose 3.5%\n\nNow", ["it", "rose", "3.5", "%", "\n\n", "Now"]),
    ],
)
def test_a_text_is_cut_into_pieces(text: str, pieces: list[str]) -> None:
    assert [word for _, _, word in split(text)] == pieces


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-four", 24),
        ("two hundred and six", 206),
        ("three hundred thousand", 300_000),
        ("two and a half", 2.5),
        ("5 1/2", 5.5),
        ("a hundred", 100),
        ("1.5 million", 1_500_000),
        ("a million two hundred", 1_000_200),
        ("two-and-a-half", 2.5),
    ],
)
def test_a_number_of_several_words_is_one_token(text: str, value: float) -> None:
    (token,) = tokens(text).listed
    assert token.sense.values["NUMBER"] == value
    assert (token.start, token.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("nineteen ninety-seven", 1997),
        ("nineteen hundred", 1900),
        ("nineteen hundred and five", 1905),
        ("twenty ten", 2010),
        ("seventeen eighty-nine", 1789),
        ("sixteen sixty-six", 1666),
        ("eighteen twelve", 1812),
    ],
)
def test_a_year_in_words_is_a_year(text: str, year: int) -> None:
    (token,) = tokens(text).listed
    assert token.sense.values["YEAR"] == year


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("0", "HOUR"),
        ("1", "YEAR_DIGITS MONTH_DAY HOUR"),
        ("23", "YEAR_DIGITS TWO_DIGITS MONTH_DAY HOUR"),
        ("24", "YEAR_DIGITS TWO_DIGITS MONTH_DAY"),
        ("31", "YEAR_DIGITS TWO_DIGITS MONTH_DAY"),
        ("32", "YEAR_DIGITS TWO_DIGITS"),
        ("031", "YEAR_DIGITS"),
        ("999", "YEAR_DIGITS"),
        ("0000", ""),
        ("1000", "YEAR_DIGITS YEAR"),
        ("2199", "YEAR_DIGITS YEAR"),
        ("2200", "YEAR_DIGITS"),
        ("02021", ""),
        ("2,021", ""),
        ("999999999", ""),
    ],
)
def test_what_a_figure_can_be(written: str, kinds: str) -> None:
    assert set(sense_of(written).values) == {"NUMBER", "WHOLE", *kinds.split()}


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("1st", {"ORDINAL", "MONTH_ORDINAL"}),
        ("31st", {"ORDINAL", "MONTH_ORDINAL"}),
        ("32nd", {"ORDINAL"}),
        ("0th", {"ORDINAL"}),
        ("24:00", {"CLOCK"}),
        ("25:00", {"WORD"}),
        ("23:60", {"WORD"}),
        ("10.30", {"NUMBER", "DOTTED_CLOCK"}),
        ("1990s", {"DECADE"}),
        ("1234567890", {"WORD"}),
    ],
)
def test_what_begins_with_a_figure_can_be(written: str, kinds: set[str]) -> None:
    assert set(sense_of(written).values) == kinds


@pytest.mark.parametrize("text", ["five six", "MH17", "1234567890123"])
def test_what_is_no_number_stays_apart(text: str) -> None:
    assert all(
        "NUMBER" not in token.sense.values or token.word.isalpha() for token in tokens(text).listed
    )


@pytest.mark.parametrize(
    ("text", "is_phrase"),
    [("USA Today said", True), ("usa today said", False), ("the day after tomorrow", True)],
)
def test_a_capital_in_the_word_list_must_be_written(text: str, is_phrase: bool) -> None:  # noqa: FBT001
    assert any(" " in token.word for token in tokens(text).listed) == is_phrase


def test_a_rule_hands_values_to_its_fields() -> None:
    (phrase,) = find_phrases("month=MONTH DOT? day=MONTH_DAY", tokens("On Oct. 20 he left."))
    assert phrase.values == {"month": 10, "day": 20}
    assert (phrase.first, phrase.last) == (1, 4)


def test_a_rule_marks_only_what_stands_between_its_brackets() -> None:
    (phrase,) = find_phrases("IN <month=MONTH> DOT", tokens("He left in May."))
    assert (phrase.first, phrase.last) == (3, 4)


@pytest.mark.parametrize(
    ("notation", "text", "found"),
    [
        ("THE? month=MONTH", "the May fair", ["the May"]),
        ("(THE | A)? (month=MONTH | weekday=WEEKDAY)", "a Monday in May", ["a Monday", "May"]),
        ("((THE (?!PART))? PART)? month=MONTH", "the mid May the", ["mid May"]),
        ("month=MONTH (?=YEAR)", "May 2019, May", ["May"]),
        ("THE (LAST | NEXT)? month=MONTH", "the last May, the May", ["the last May", "the May"]),
        ("(THE? LAST){0,2} month=MONTH", "last the last May", ["last the last May"]),
    ],
)
def test_a_rule_finds_its_phrases_wherever_it_may_begin(
    notation: str, text: str, found: list[str]
) -> None:
    listed = tokens(text).listed
    phrases = find_phrases(notation, tokens(text))
    marked = [text[listed[one.first].start : listed[one.last - 1].end] for one in phrases]
    assert marked == found


def test_a_rule_that_names_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError, match="MOON"):
        compile_rule("MOON WEEKDAY")


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "week", "P3W"),
        (24, "hour", "PT24H"),
        (2.5, "year", "P2Y6M"),
        (1.5, "minute", "PT1M30S"),
        (0.5, "hour", "PT30M"),
        (1.5, "day", "P1DT12H"),
        (2, "decade", "P20Y"),
        (2, "fortnight", "P4W"),
        ("X", "month", "PXM"),
        ("X", "century", "PXC"),
        ("X", "hour", "PTXH"),
    ],
)
def test_a_length_is_written_as_timex3_does(count: Value, unit: str, value: str) -> None:
    assert duration_value(count, unit) == value
