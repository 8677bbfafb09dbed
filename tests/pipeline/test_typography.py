"""Texts of wires are read as they would be printed; what is found keeps the words of the source."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.extraction import extract
from webapp.pipeline.typography import printed
from webapp.records import Article, PublishedBasis

WIRE = (
    "OSTER, Norland (AP)_ The ferry to Quill sank Monday. ``We lost her,'' Mira Ode told reporters."
    " The port _ the only one in Norland -- will close for repairs. It had been ''a good year,''"
    " she said Monday."
)
MARKS = st.sampled_from(
    ["``", "''", "'''", "`", "'", " _ ", " -- ", "---", "&AMP;", "&UR;", " a", "9"]
)


def wired(text: str) -> Article:
    """Build an article of a Tuesday."""
    day = dt.date(2001, 3, 6)
    return Article("wire", "", "", "", day, PublishedBasis.STATED, "", text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("``We sank,'' she said.", "“We sank,” she said.", id="backticks"),
        pytest.param("She said ''we'' sank.", "She said “we” sank.", id="apostrophes that open"),
        pytest.param("``Say `no,''' he said.", "“Say ‘no,’” he said.", id="one inside the other"),
        pytest.param("150px The port", "The port", id="a picture's size"),
        pytest.param("A 150px picture", "A 150px picture", id="a size in a sentence"),
        pytest.param("A 36 - year - old man", "A 36-year-old man", id="a parted age"),
        pytest.param("a hit - and - run driver", "a hit-and-run driver", id="three parted words"),
        pytest.param("a multi - boat race", "a multi-boat race", id="a parted beginning"),
        pytest.param("The port - a big one - shut", "The port - a big one - shut", id="hyphens"),
        pytest.param("the crew ’ s boat", "the crew’s boat", id="an owner's parted letter"),
        pytest.param("the crews ' boat sank", "the crews' boat sank", id="owners' parted mark"),
        pytest.param("The Quills ' Acme sued", "The Quills' Acme sued", id="a name's owners"),
        pytest.param("the pilots said we ' re late", "the pilots said we're late", id="we are"),
        pytest.param("I' m sure Ann O' Ode left", "I'm sure Ann O'Ode left", id="I am and O'Ode"),
        pytest.param("a ` big wonder '.", "a ‘big wonder’.", id="a quotation in blanks"),
        pytest.param(
            "Coca - Cola has an Ister - based mill",
            "Coca-Cola has an Ister-based mill",
            id="parted names",
        ),
        pytest.param(
            "Ode - based in Lesk - has", "Ode - based in Lesk - has", id="no part of a name"
        ),
        pytest.param("He says ' we sank ' now", "He says ' we sank ' now", id="parted marks"),
        pytest.param("The port _ a big one -- shut", "The port — a big one — shut", id="dashes"),
        pytest.param(
            "OSLO (AP)_ The port", "OSLO (AP) — The port", id="an underline behind a bracket"
        ),
        pytest.param("the town--the port", "the town — the port", id="hyphens between two words"),
        pytest.param("Ode&AMP;Sons rose &UR;", "Ode&Sons rose ", id="relics of mark-up"),
        pytest.param(
            "a file_name, 1998--99, 6'2''", "a file_name, 1998--99, 6'2''", id="no dashes"
        ),
        pytest.param("Ode's and the pilots' port", "Ode's and the pilots' port", id="apostrophes"),
        pytest.param(
            "a port—a big one—shut", "a port — a big one — shut", id="dashes without blanks"
        ),
        pytest.param("the years 1998—99", "the years 1998—99", id="a dash between numbers"),
        pytest.param("He said that, the port shut.", "He said that the port shut.", id="that,"),
        pytest.param(
            "He said that, the next day, he left.",
            "He said that, the next day, he left.",
            id="aside",
        ),
        pytest.param("After that, the port shut.", "After that, the port shut.", id="after that"),
        pytest.param("“We sank,” she said – twice.", "“We sank,” she said – twice.", id="printed"),
    ],
)
def test_a_wire_is_set_in_a_newspapers_marks(source: str, text: str) -> None:
    assert printed(source).text == text


def test_what_is_found_keeps_the_words_of_the_source() -> None:
    article = wired(WIRE)
    found = extract(article)
    told = [one for sighting in found.sightings for one in sighting.in_full]
    assert [one.headline for one in told][:2] == [
        "The ferry to Quill sank",
        "Mira Ode told reporters: “We lost her”",
    ]
    for one in told:
        assert article.text[one.start : one.end] == one.quote
        assert article.text[one.mention.start : one.mention.end] == one.mention.text
    assert found.sentences[0].text == "The ferry to Quill sank Monday."
    assert found.sentences[1].text.startswith("``We lost her,''")


@given(st.lists(MARKS | st.text("abc. '", max_size=4), max_size=12).map("".join))
def test_every_place_of_the_printed_text_lies_in_the_source(source: str) -> None:
    read = printed(source)
    last = 0
    for at in range(len(read.text)):
        start, end = read.span(at, at + 1)
        assert last <= start < end <= len(source)
        last = start
    unchanged = {place for place in range(len(read.text)) if read.text[place] not in "“”‘’—&  "}
    assert all(source[read.span(at, at + 1)[0]] == read.text[at] for at in unchanged)
