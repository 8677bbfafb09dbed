"""Names that an actor is called by, and the years it is seen in."""

from __future__ import annotations

import pytest

from webapp.web.people import others, years


@pytest.mark.parametrize(
    ("name", "called", "kept"),
    [
        ("Norland", ("Norland", "Norland's", "NORLAND"), ()),
        (
            "Harbour Union",
            ("the Harbour Union", "HU", "the union", "they", "He", "The group", "The Union’s"),
            ("HU", "The Union’s"),
        ),
        (
            "Norland",
            ("Norland ferries", "Norlandic officials", "Norland Lines"),
            ("Norland Lines",),
        ),
        ("Ada Quill", ("Quill", "Ms Quill", "Quill’s"), ("Quill", "Ms Quill")),
    ],
    ids=["only itself", "no pronouns or descriptions", "nobody of it", "each once"],
)
def test_the_names_that_say_more(name: str, called: tuple[str, ...], kept: tuple[str, ...]) -> None:
    assert others(name, called) == kept


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("1980-01-01", "2021-10-20", "1980 to 2021"),
        ("2021-08-01", "2021-10-20", "2021"),
        ("-0043-03-15", "2021-10-20", "44 BCE to 2021"),
        (None, None, ""),
    ],
)
def test_years_from_first_to_last(first: str | None, last: str | None, said: str) -> None:
    assert years(first, last) == said
