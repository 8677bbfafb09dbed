"""When undated articles were published, by what they share with dated ones."""

import datetime as dt
from itertools import permutations

import pytest
from reports import report

from webapp.pipeline.publication import infer_publications
from webapp.records import PublishedBasis

DAY = dt.date(2021, 5, 3)
FIRST = "“The bridge will stay closed until every bolt has been tested,” Mayor Ida Bell said."
SECOND = "“Nobody in this town should have to cross the river by boat at night,” she added."
PLAIN = (
    "Engineers found forty loose bolts under the eastern arch on Sunday, according to the board."
)


def test_shared_quotations_date_an_article() -> None:
    dated = report(f"{FIRST} {SECOND} The board met.", DAY, name="herald")
    blank = report(f"A mayor spoke. {SECOND} Boats are few. {FIRST}", None, name="copy")
    found = infer_publications((dated, blank))[1]
    assert found.published == DAY
    assert found.published_basis is PublishedBasis.INFERRED
    assert found.published_explanation == (
        "inferred: shares 2 quotations with herald, published 3 May 2021 (confidence: medium)"
    )


def test_sentences_that_are_nearly_the_same_count() -> None:
    dated = report(f"{PLAIN} {FIRST}", DAY, name="herald")
    blank = report(f"{PLAIN.replace('forty', '40')} {FIRST}", None)
    assert infer_publications((dated, blank))[1].published == DAY


def test_one_shared_sentence_is_too_thin() -> None:
    articles = (report(FIRST, DAY), report(f"{FIRST} Other news here.", None))
    assert infer_publications(articles)[1].published is None


def test_two_days_that_share_as_much_leave_it_undated() -> None:
    articles = (
        report(f"{FIRST} {SECOND}", DAY),
        report(f"{FIRST} {SECOND}", DAY + dt.timedelta(days=9)),
        report(f"{FIRST} {SECOND}", None),
    )
    assert infer_publications(articles)[2].published is None


def test_what_every_article_ends_with_is_no_evidence() -> None:
    tail = (
        "Subscribe to our letter for the best of every week. All rights are reserved by the Post."
    )
    dated = [report(f"{tail} {FIRST}", DAY + dt.timedelta(days=at)) for at in range(6)]
    assert infer_publications((*dated, report(tail, None)))[-1].published is None


LINES = [
    ("line of its own", "Bridge closed\n\nPublished: 3 May 2021\n\nIt is old.", DAY),
    ("dateline", "GENEVA, May 3, 2021 (Agency) - The bridge was closed.", DAY),
    ("foot", "The bridge was closed.\n\n3 May 2021", DAY),
    ("a day told in the text", "The bridge was opened on 3 May 1921 by the king.", None),
    ("no year", "GENEVA, May 3 - The bridge was closed.", None),
]


@pytest.mark.parametrize(("label", "text", "day"), LINES, ids=[row[0] for row in LINES])
def test_a_line_with_a_full_date(label: str, text: str, day: dt.date | None) -> None:
    (found,) = infer_publications((report(text, None),))
    assert found.published == day, label


def test_the_order_makes_no_difference() -> None:
    articles = (
        report(f"{FIRST} {SECOND}", DAY, name="a"),
        report(f"{SECOND} {PLAIN}", DAY, name="b"),
        report(f"{FIRST} {SECOND} {PLAIN}", None, name="c"),
    )
    results = {
        frozenset(
            (one.id, one.published, one.published_explanation) for one in infer_publications(order)
        )
        for order in permutations(articles)
    }
    assert len(results) == 1


def test_dated_articles_stay_as_they_are() -> None:
    articles = (report(FIRST, DAY), report(f"{FIRST} {SECOND}", DAY))
    assert infer_publications(articles) is articles
