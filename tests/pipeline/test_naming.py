"""An article is called by its title, or by the first whole sentence that it opens with."""

from __future__ import annotations

import pytest

from webapp.pipeline.naming import LONGEST_TITLE, name_of
from webapp.pipeline.sentences import split_sentences

RAIN = "Heavy rain fell in Lima on Monday."


@pytest.mark.parametrize(
    ("label", "title", "text", "name"),
    [
        ("its own title", "Rain in Lima", RAIN, "Rain in Lima"),
        ("no title", "", RAIN, RAIN),
        ("a title of one word", "Opinion", RAIN, "Opinion"),
        ("a stamp for a title", "2009 06 24 07:14", RAIN, RAIN),
        ("a stamp before the text", "", f"2009 06 24 07:14\n\n{RAIN}", RAIN),
        ("a place before the text", "", f"LIMA |\nMon Jun 1, 2009 9:14 am EDT\n{RAIN}", RAIN),
        ("few words before the text", "", f"Rain.\n\n{RAIN}", RAIN),
        ("an open quotation", "", f'"Rain. It\nfell all day on us," she said.\n{RAIN}', RAIN),
        ("nothing whole", "", "Rain.", "Rain."),
        ("nothing at all", "1 2", "", "1 2"),
    ],
)
def test_an_article_is_called(label: str, title: str, text: str, name: str) -> None:
    assert name_of(title, split_sentences(text)) == name, label


def test_a_long_opening_is_cut_at_a_word() -> None:
    name = name_of("", split_sentences("It rained " + "and rained " * 20 + "."))
    assert len(name) <= LONGEST_TITLE + 2
    assert name.endswith(("rained …", "and …"))
