"""What ``timeline.toml`` may say, and the errors that name what it may not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from webapp.editorial import Editorial, read_editorial
from webapp.vocabulary import VocabularyError


def editorial(folder: Path, text: str) -> Editorial:
    """Read a ``timeline.toml`` of these words."""
    (folder / "timeline.toml").write_text(text, encoding="utf-8")
    return read_editorial(folder)


def test_a_folder_without_one_has_nothing_to_say(tmp_path: Path) -> None:
    assert read_editorial(tmp_path) == Editorial()


def test_an_article_is_given_its_source_and_day(tmp_path: Path) -> None:
    said = editorial(tmp_path, '[articles.a]\nsource = "The Courier"\npublished = 2021-10-20\n')
    assert said.articles["a"].source == "The Courier"
    assert said.articles["a"].published == dt.date(2021, 10, 20)


def test_the_example_of_its_documentation_is_read(tmp_path: Path) -> None:
    from webapp import editorial as module

    example = (module.__doc__ or "").split("Every key is optional:")[1]
    said = editorial(tmp_path, example)
    assert said.corrections[0].date == "2021-10-19"
    assert said.topics["repairs"].words


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("title = 5", "title"),
        ("titel = 'x'", "titel"),
        ("[[corrections]]\nheadline = 'x'", "event"),
        ("[articles.a]\npublished = 'soon'", "published"),
        ("[topics.a]\nname = 'A'", "words"),
        ("title = ", "not TOML"),
        ("a = " + "[" * 9000, "brackets in brackets"),
    ],
)
def test_what_it_may_not_say_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(VocabularyError, match=named):
        editorial(tmp_path, text)


def test_a_mark_that_some_editors_put_before_all_is_no_matter(tmp_path: Path) -> None:
    assert editorial(tmp_path, "\ufefftitle = 'The bridge'").title == "The bridge"
