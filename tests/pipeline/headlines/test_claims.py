"""A claim is told with who makes it, or not at all; what is in doubt never becomes a fact."""

import pytest
from reports import sightings_of

CLAIMS = [
    (
        "a long name says it at the end",
        "The mill poisoned the river on Monday, said the Commission for the Lesk and Ister Rivers.",
        ["The Commission for the Lesk and Ister Rivers: The mill poisoned the river"],
    ),
    (
        "a long name says it in the midst",
        "The army, the Norland Observatory for Human Rights and Liberties said, shot ten in May.",
        ["The Norland Observatory for Human Rights and Liberties: The army shot ten"],
    ),
    (
        "by whose account",
        "According to Ada Quill, the ferry sank on Monday.",
        ["Ada Quill: The ferry sank"],
    ),
    ("who wrote it", "The ferry sank on Monday, Ada Quill wrote.", ["Ada Quill: The ferry sank"]),
    (
        "a phrase before the speaker is nothing said",
        "In another bold move, Ada Quill announced that the port was shut on Monday.",
        ["Ada Quill announced that the port was shut"],
    ),
    (
        "who announced it",
        "The rain came for Ada Quill, who announced in Oster that the ferry sank on Monday.",
        ["Ada Quill: The ferry sank"],
    ),
    ("nobody vouches for it", "It is alleged that Bo Lind sank the ferry on Monday.", []),
    (
        "it is announced",
        "It was announced that the port was shut on Monday.",
        ["The port was shut"],
    ),
    ("somebody who is not named", "He added that the port was shut on Monday.", []),
    ("a condition", "If the ferry sank on Monday, the port will stay shut.", []),
    (
        "allegedly",
        "Bo Lind allegedly stole the ferry on Monday.",
        ["Bo Lind allegedly stole the ferry"],
    ),
    ("nearly", "The ferry nearly sank on Monday.", ["The ferry nearly sank"]),
    ("apparently, first", "Apparently, the ferry sank on Monday.", ["The ferry apparently sank"]),
    (
        "allegedly, of whom it is told",
        "Ada Quill, who allegedly stole a boat on Monday, was freed.",
        ["Ada Quill allegedly stole a boat"],
    ),
    ("finally turns nothing", "The ferry finally sank on Monday.", ["The ferry sank"]),
    (
        "what waits for a condition told before",
        "If Bo Lind does not comply, the mill will be shut on Monday.",
        ["The mill will be shut if Bo Lind does not comply"],
    ),
    (
        "a condition's pronoun",
        "Unless he pays, Bo Lind will be tried on Monday.",
        ["Bo Lind will be tried unless he pays"],
    ),
    (
        "two things that wait for one condition",
        "If the dam breaks, Oster will be flooded and Lesk will be evacuated on Monday.",
        ["Lesk will be evacuated if the dam breaks"],
    ),
    (
        "somebody says it",
        "Ada Quill said that if Bo Lind does not pay, the mill will be shut on Monday.",
        [
            "Ada Quill said that if Bo Lind does not pay, the mill will be shut on Monday",
            "Ada Quill: The mill will be shut if Bo Lind does not pay",
        ],
    ),
    (
        "somebody says what followed on something",
        "Ada Quill said that after the flood came, the mill was shut on Monday.",
        ["Ada Quill: The mill was shut"],
    ),
    (
        "no condition: both were",
        "If April was wet, the river flooded Oster on Monday.",
        ["The river flooded Oster"],
    ),
    (
        "what reports told, that were false",
        "Ada Quill said on Monday early reports that ferries sank turned out to be “bogus”.",
        ["Ada Quill said early reports that ferries sank turned out to be “bogus”"],
    ),
    (
        "what somebody came to tell",
        "Ada Quill, who went to a hotel to tell guests she was robbed in May, is free.",
        [],
    ),
    (
        "what goes on behind the speaker is not what was said",
        "Ten ferries may have sunk, port officials said on Friday, and the storms continue.",
        ["Port officials said ten ferries may have sunk"],
    ),
    (
        "US is no pronoun",
        "The port was shut on Monday, US officials said.",
        ["US officials: The port was shut"],
    ),
]


@pytest.mark.parametrize(("label", "text", "headlines"), CLAIMS, ids=[row[0] for row in CLAIMS])
def test_a_claim_never_becomes_a_fact(label: str, text: str, headlines: list[str]) -> None:
    assert [one.headline for one in sightings_of(text)] == headlines, label


CAPITALS = [
    (
        "a headline glued into the text gives a noun no name",
        (
            "A dispatch says Rebels fled and rebels hid. The rebels are few. Rebels hold the"
            " bridge, Ada Quill said on Monday."
        ),
        "Ada Quill said rebels hold the bridge",
    ),
    (
        "what describes a people",
        "Top Norwegian officials are ill, Ada Quill said on Monday.",
        "Ada Quill said top Norwegian officials are ill",
    ),
    (
        "a people of two words",
        "North Korean troops are ill, Ada Quill said on Monday.",
        "Ada Quill said North Korean troops are ill",
    ),
    (
        "an office with its name",
        "Prime Minister Bo Lind is ill, Ada Quill said on Monday.",
        "Ada Quill said Prime Minister Bo Lind is ill",
    ),
    (
        "what opens a condition",
        "If Bo Lind were to sue, the mill would close, Ada Quill said on Monday.",
        "Ada Quill said if Bo Lind were to sue, the mill would close",
    ),
]


@pytest.mark.parametrize(("label", "text", "headline"), CAPITALS, ids=[row[0] for row in CAPITALS])
def test_what_is_said_keeps_the_capitals_of_names_alone(
    label: str, text: str, headline: str
) -> None:
    assert sightings_of(text)[-1].headline == headline, label


SAID = (
    "“The bridge is not being closed for good and that has been stated by the whole board,”"
    " Hillary Josephine Quill said on Monday."
)


def test_a_surname_alone_speaks_where_nobody_else_has_it() -> None:
    assert sightings_of(SAID)[0].headline.startswith("Quill: “The bridge")
    assert sightings_of(f"Bill Quill is ill. {SAID}")[0].headline.startswith("Hillary Josephine")


def test_no_speaker_is_cut_behind_a_participle() -> None:
    text = (
        "A study published in the Oster Harbour Journal of Ships said on Monday that the new"
        " northern ferry has a loss of ten of every hundred passengers."
    )
    assert not any(one.headline.startswith("A study published:") for one in sightings_of(text))
