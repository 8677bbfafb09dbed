"""An article may break off behind any word or mark: what is there is read, and nothing beyond."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from builders import article
from webapp.pipeline.extraction import extract

PUBLISHED = dt.date(2021, 10, 20)
SENTENCES = """
Ode Corp. sold a mill. The truck maker, which had 40, said on Monday it paid.
Acme's newest jet, the Kite, crashed near Oster, and Acme's shares fell 2%.
Bo Lind, a spokesman for Acme, said members of the Oster union voted to leave.
Police arrested a man on Friday. He, the envoy's son, was later convicted.
Oster beat Quill 2-1 on Saturday, and Oster, who have won four, go first.
Norland's Prime Minister, Ada Quill, urged the U.N. to send 1,000 troops to Lesk.
“We left at noon,” Mayor Mira Ode told reporters, “and by the way we won’t return.”
The ferry, raised in May, sank as it was towed, though the crew, police said, fled.
From May 3 to the first week of June, 10 a.m. to half past five, on a 1990s-era bridge.
Firms such as Acme, including Ode Corp., bought rice from members of the Lesk union.
The plan (approved last year) — a pact with Norland — was, Roe said: “Over.”
""".strip().splitlines()


def beginnings(text: str) -> list[str]:
    """Give what stands of a text where it breaks off behind each word and each mark."""
    return [text[: found.end()] for found in re.finditer(r"\w+|[^\w\s]", text)]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    read = [extract(article("a", part, published=PUBLISHED)) for part in beginnings(text)]
    faults = [problem.what for one in read for problem in one.problems]
    assert not [fault for fault in faults if "could not be read" in fault]


@pytest.mark.parametrize("text", SENTENCES)
def test_nothing_is_found_behind_the_end(text: str) -> None:
    for part in beginnings(text):
        read = extract(article("a", part, published=PUBLISHED))
        places = [name.end for name in read.names] + [one.sentence.end for one in read.sightings]
        assert max(places, default=0) <= len(part)
