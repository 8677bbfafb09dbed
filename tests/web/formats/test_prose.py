"""Markdown and plain text, read back by an independent CommonMark parser."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listings import entry, evidence, listing, month
from markdown_it import MarkdownIt

from webapp.web.formats.prose import WIDTH, as_markdown, to_markdown, to_text

LINE = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)


def shown(markdown: str) -> str:
    """Return the words that a CommonMark reader shows for one paragraph."""
    (_, inline, _) = MarkdownIt("commonmark").parse(markdown)
    assert inline.type == "inline"
    return "".join(child.content for child in inline.children or [])


@pytest.mark.parametrize(
    "words",
    ["*not* _stress_", "1. Not a list", "# Not a heading", "a [b](c) <d> `e`", "- no", "2) no",
     "&amp; stays", "back\\slash", "> no", "+ no", "~~no~~ ![x](y)", "==="],
)  # fmt: skip
def test_signs_of_markdown_are_shown_as_they_are(words: str) -> None:
    assert shown(as_markdown(words)) == words


@given(LINE)
def test_any_word_is_shown_as_it_is(words: str) -> None:
    assert shown(as_markdown(words)) == words


def test_a_document_has_a_heading_a_date_and_quotes_each_article() -> None:
    text = to_markdown(listing(month(), entry(id="e3"), entry()))
    html = MarkdownIt("commonmark").render(text)
    assert re.findall(r"<h2>(.*?)</h2>", html) == ["August 2021", "2021-10-20"]
    assert html.count("<blockquote>") == 3
    assert '<a href="https://timeline.example/events/e1">The bridge opens</a>' in html


def test_markup_in_an_article_is_text() -> None:
    text = to_markdown(listing(entry(evidence=(evidence("<script>alert(1)</script>"),))))
    assert "<script>" not in MarkdownIt("commonmark").render(text)


def test_plain_text_fits_a_letter_and_links_each_entry() -> None:
    text = to_text(listing(entry(), month("A crossing " * 20)))
    lines = [line for line in text.splitlines() if "://" not in line]
    assert max(len(line) for line in lines) <= WIDTH
    assert "“The bridge opened on Wednesday.”" in text
    assert "https://timeline.example/events/e2" in text
