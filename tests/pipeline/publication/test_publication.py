"""When undated articles were published, by what they share with dated ones."""

import datetime as dt
from itertools import permutations

import pytest
from reports import report

from webapp.pipeline.publication import infer_publications
from webapp.pipeline.publication.shared_passages import Sharing
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


def quotation(number: int, words: int) -> str:
    """Make a quotation of so many words that no other shares."""
    return f"“{sentence(number, words)}”"


def sentence(number: int, words: int) -> str:
    """Make a sentence of so many words that no other shares."""
    return " ".join(f"w{number}x{at}" for at in range(words)) + "."


def shared(*told: str) -> str:
    """Say how sure the day of an article is of which a dated one tells the same."""
    text = " ".join(told)
    dated, blank = report(text, DAY, name="herald"), report(f"Other news. {text}", None)
    said = infer_publications((dated, blank))[1].published_explanation
    return said.partition("(confidence: ")[2].rstrip(")")


@pytest.mark.parametrize(
    ("label", "told", "confidence"),
    [
        ("nothing", (), ""),
        ("one long quotation", (quotation(1, 60),), ""),
        ("two short quotations", (quotation(1, 6), quotation(2, 6)), "medium"),
        ("two too short to tell", (quotation(1, 6), quotation(2, 5)), ""),
        ("long quotations", (quotation(1, 15), quotation(2, 15)), "high"),
        ("just less", (quotation(1, 15), quotation(2, 14)), "medium"),
        ("sentences that may be background", tuple(sentence(at, 12) for at in range(5)), ""),
        ("many of them", tuple(sentence(at, 12) for at in range(6)), "medium"),
        ("too few words of many", tuple(sentence(at, 7) for at in range(6)), ""),
        ("background and one quotation", (sentence(1, 24), quotation(2, 6)), "medium"),
    ],
)
def test_how_much_must_be_shared(label: str, told: tuple[str, ...], confidence: str) -> None:
    assert shared(*told) == confidence, label


@pytest.mark.parametrize(
    ("label", "rival", "confidence"),
    [
        ("another day shares a third", (quotation(1, 20),), "high"),
        ("another day shares two thirds", (quotation(1, 20), quotation(2, 20)), "medium"),
        ("another day shares as much", tuple(quotation(at, 20) for at in (1, 2, 3)), ""),
    ],
)
def test_how_far_one_day_must_lead(label: str, rival: tuple[str, ...], confidence: str) -> None:
    told = " ".join(quotation(at, 20) for at in (1, 2, 3))
    articles = (
        report(told, DAY, name="herald"),
        report(" ".join(rival), DAY + dt.timedelta(days=1), name="post"),
        report(told, None),
    )
    said = infer_publications(articles)[2].published_explanation
    assert said.partition("(confidence: ")[2].rstrip(")") == confidence, label


def test_a_quotation_told_in_part_counts() -> None:
    whole = [sentence(at, 20).rstrip(".") for at in (1, 2)]
    dated = report(" ".join(f"“{words[:60]}”" for words in whole), DAY)
    blank = report(" ".join(f"“{words}”" for words in whole), None)
    assert infer_publications((dated, blank))[1].published == DAY


LINES = [
    ("line of its own", "Bridge closed\n\nPublished: 3 May 2021\n\nIt is old.", DAY),
    ("dateline", "GENEVA, May 3, 2021 (Agency) - The bridge was closed.", DAY),
    ("foot", "The bridge was closed.\n\n3 May 2021", DAY),
    ("a day told in the text", "The bridge was opened on 3 May 1921 by the king.", None),
    ("who published it", "It is closed.\n\nPublished by Ida Bell, 3 May 2021", DAY),
    ("a name alone", "It is closed.\n\nIda Bell, 3 May 2021", None),
    ("a whole sentence", "Published by the board of the Oster bridge on 3 May 2021.", None),
    ("a place that is none", "Opened, May 3, 2021 (Agency) - The bridge was closed.", None),
    ("a day before a dash", "THE BRIDGE IN OSTER FELL, May 3, 2021 - It was old.", None),
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


def test_how_many_sentences_are_looked_for_at_once_is_no_matter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dated = [
        report(f"{FIRST} {PLAIN}", DAY, name="herald"),
        report(f"{SECOND} {PLAIN}", DAY + dt.timedelta(days=1), name="post"),
    ]
    blank = [report(f"{one} {PLAIN}", None, name=one[:12]) for one in (FIRST, SECOND, FIRST)]
    at_once = infer_publications((*dated, *blank))
    monkeypatch.setattr("webapp.pipeline.publication.inferring.UNITS_AT_ONCE", 1)
    assert infer_publications((*dated, *blank)) == at_once
    assert [one.published for one in at_once[2:]].count(DAY) == 2


def test_what_copies_share_is_looked_for_once() -> None:
    sharing = Sharing()
    assert sharing.add(f"{FIRST} {SECOND}") == sharing.add(f"{FIRST} {SECOND}")
    assert len(sharing) == len(sharing.add(f"{FIRST} {SECOND}"))
