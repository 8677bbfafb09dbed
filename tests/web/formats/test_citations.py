"""Citations of an entry: in words, BibTeX, CSL-JSON."""

from __future__ import annotations

import pytest
from listings import entry, evidence

from webapp.web.formats.citations import articles_of, bibtex_text, to_bibtex, to_csl, to_plain

TWICE = entry(evidence=(evidence(), evidence(article="herald-7", title="", source=""), evidence()))


def test_each_article_is_cited_once_in_the_order_of_the_evidence() -> None:
    assert [each.article for each in articles_of(TWICE)] == ["courier-1", "herald-7"]


def test_in_words_the_entry_comes_first_and_its_articles_follow() -> None:
    assert to_plain(TWICE, "Harbour news").splitlines() == [
        "“The bridge opens” (2021-10-20). Harbour news. https://timeline.example/events/e1",
        "“Bridge opens”. The Courier. 2021-10-21. https://timeline.example/articles/courier-1",
        "2021-10-21. https://timeline.example/articles/courier-1",
    ]


def test_bibtex_has_a_record_for_the_entry_and_each_article() -> None:
    text = to_bibtex(TWICE, "Harbour & more")
    assert text.count("@misc{") == 3
    assert r"author = {{Harbour \& more}}" in text
    assert text.count("{") == text.count("}")


@pytest.mark.parametrize(
    ("words", "escaped"),
    [("5% of $3", r"5\% of \$3"), ("a_b{c}", r"a\_b\{c\}"), ("x\\y", r"x\textbackslash{}y")],
)
def test_bibtex_escapes_what_tex_would_act_on(words: str, escaped: str) -> None:
    assert bibtex_text(words) == escaped


def test_csl_gives_the_day_of_publication_as_date_parts() -> None:
    own, article, other = to_csl(TWICE, "Harbour news")
    assert (own["type"], own["URL"]) == ("webpage", "https://timeline.example/events/e1")
    assert article["issued"] == {"date-parts": [[2021, 10, 21]]}
    assert other["title"] == "herald-7"


def test_an_article_without_a_date_claims_none() -> None:
    given = entry(evidence=(evidence(published=None),))
    assert "issued" not in to_csl(given, "Harbour news")[1]
    assert "no date" in to_plain(given, "Harbour news")
    assert "year" not in to_bibtex(given, "Harbour news")
