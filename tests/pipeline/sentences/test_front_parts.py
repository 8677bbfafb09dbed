"""The headlines, captions and first sentence at the front of a text are parted where it is sure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.sentences.front_parts import front_parts

TEXT = "The police spoke of attempts to save the boats."


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("a word that the text writes small", "The storm hit the port | Attempts to save it"),
        ("the same behind a day", "The storm hit on Monday | Attempts to save it failed."),
        ("an article and a name", "Many have lost their boats | The Oster Board has met."),
        ("the same behind a label", "Norland crisis: Envoy meets rebels | The Board's Tom Roe"),
        ("a surname, then the full name", "Quill sang for the town | Tenor Tom Quill has gone on."),
        ("a given name that begins it", "Ada and Tom on stage | Ada Quill has sung in Oster."),
        ("its first words told again", "Ada Quill sings for the town | Ada Quill has gone."),
        ("a country behind a place", "Ferries are late in Oster | Peru has sent two more."),
        ("the same name at once", "Ferries are late in Peru | Peru has sent two more."),
        ("its people behind a place", "The boats lie in Oster | Peruvian officials have gone."),
        ("a country that owns", "Nobody has seen the ship for weeks | Peru’s navy has searched."),
        ("words under a picture", "Ada Quill: “We can sail” | Norland captain Ada Quill has left."),
        ("a picture of a day", "Boats lay in port on Monday | Norland captains have met."),
    ],
)
def test_parts(label: str, line: str) -> None:
    parts = tuple(part.strip() for part in line.split("|"))
    assert front_parts(" ".join(parts), TEXT) == parts, label


@pytest.mark.parametrize(
    "line",
    [
        "The board called for help for the people of Northern Ireland and the islands of Peru.",
        "The envoy met the United Nations board and Security Council members of Oster.",
        "The captain said on Monday Norland ships had been late.",
        "Ada Quill, the envoy to Peru, has said Ada Quill Ferries is for sale.",
        "Talks with Norland were held by Peru’s envoys in the town of Oster.",
        "The bank in Little Havana is closed since the storm hit the town.",
        "The harbour was closed after a strike at the Oster Savings Bank of Lesk.",
        "Oster Savings Bank has agreed to buy all of Lesk Savings Bank, both said.",
        "The board has cleared Quill Ferries to buy boats of Oster (OS), Quill Ferries said.",
        "The sea rises with each passing year, Ada Quill said, as Ada Quill has warned.",
    ],
)
def test_one_sentence_is_one_part(line: str) -> None:
    assert front_parts(line, TEXT) == (line,)


@given(
    st.lists(
        st.sampled_from(
            [
                "The",
                "Peru",
                "has",
                "said",
                "Ada",
                "Quill",
                "’s",
                "on",
                "Monday",
                ":",
                "“",
                "”",
                "boats",
            ]
        )
    )
)
def test_parts_are_all_of_the_line(words: list[str]) -> None:
    line = " ".join(words)
    assert "".join(front_parts(line, TEXT)).replace(" ", "") == line.replace(" ", "")
