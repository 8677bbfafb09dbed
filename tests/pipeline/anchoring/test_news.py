"""On which day the last sentence of a report is; all appeared on Wednesday 20 October 2021."""

import pytest
from reports import sightings_of

SHUT = "Norland shut its port on Wednesday. The clerks left."
CRANE = "Norland has shut its port. Envoy Ada Quill said the crane fell down on Tuesday."
CRANE_TOLD = "Norland has shut its port. Envoy Ada Quill said on Tuesday that the crane fell down."
TALKS = "Envoy Hugh Roe has said he held talks in Lesk. He told reporters they had agreed."
ADMITTED = f"{TALKS} The envoy left at night. On Saturday, Roe admitted that his plan failed."
SPOKE = "Envoy Hugh Roe said on Wednesday he would speak in Lesk. Ada Quill spoke there in 2005."
SANK = "The Ister sank off Lesk on Tuesday."

LAST = [
    ("what has been confirmed is news", SHUT, "Captain Roe has confirmed the delay.", "2021-10-20"),
    ("what has been denied may be old", SHUT, "Captain Roe has denied the charges.", ""),
    ("a denial opens a report", "", "Oster has denied that it shut the port.", "2021-10-20"),
    ("spoken of the day before", CRANE, "Captain Roe said his boats sailed.", "2021-10-20"),
    ("spoken the day before", CRANE_TOLD, "Captain Roe said his boats sailed.", "2021-10-19"),
    ("older words go on", ADMITTED, "Mr Roe said the king was kind.", "2021-10-16"),
    (
        "but not past another day",
        f"{ADMITTED} Nine men were killed on Sunday.",
        "Mr Roe said the king was kind.",
        "2021-10-20",
    ),
    ("what went on the day before", SANK, "A mast broke.", "2021-10-19"),
    (
        "what went on beside an hour of that day",
        "Ten men were missing after a ferry sank on Tuesday. The Ister left at 9 p.m. with rice.",
        "Forty men were rescued by boats.",
        "2021-10-19",
    ),
    ("what was said of it", SANK, "Captain Roe said a mast broke.", "2021-10-19"),
    (
        "at an occasion of late",
        "Ada Quill said on Tuesday the school would grow.",
        "At a recent rally, Ada Quill said it was good.",
        "",
    ),
    (
        "she was told of long ago",
        f"{SPOKE} The rally was part of a plan.",
        "She urged reforms.",
        "",
    ),
    (
        "a day of long ago was named of her",
        "Envoy Hugh Roe said on Wednesday he would speak. Ada Quill was born on May 4, 1960.",
        "She said it was good.",
        "",
    ),
    (
        "what has been said late, behind older news",
        "Norland shut its port on Monday. Rain fell on Sunday. The crew left in May.",
        "The board of Ode has said it will appeal the decision.",
        "",
    ),
    (
        "somebody spoke of it months before",
        "Norland shut its port on Wednesday. Ada Quill said in May that it was old.",
        "Captain Roe said the crane fell down.",
        "",
    ),
]


@pytest.mark.parametrize(("label", "before", "last", "expected"), LAST, ids=[r[0] for r in LAST])
def test_the_day_of_the_last_sentence(label: str, before: str, last: str, expected: str) -> None:
    found = [one for one in sightings_of(f"{before} {last}") if one.sentence.text == last]
    assert "".join(one.span.first.isoformat() for one in found) == expected, label


def test_who_speaks_on_another_day_does_not_date_an_opening_whose_news_has_its_day() -> None:
    words = "Ada Quill said it was old."
    wrote = "Ada Quill wrote on Tuesday that it had sunk."
    found = sightings_of(f"{SHUT} Ada Quill bought it on May 4. {words} {wrote}")
    assert words not in [one.sentence.text for one in found]
