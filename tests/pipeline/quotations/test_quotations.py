"""What is quoted, in whatever marks, and who says it."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import quotations_of

QUOTED = [
    ("straight", 'Ida Bell said: "The bridge is old."', [("Ida Bell", '"The bridge is old."')]),
    ("curly", "“The bridge is old,” Ida Bell said.", [("Ida Bell", "“The bridge is old,”")]),
    ("single", "Ida Bell called the bridge ‘very old’.", [("Ida Bell", "‘very old’")]),
    ("mixed", 'Ida Bell said “the bridge is old".', [("Ida Bell", '“the bridge is old"')]),
    ("inverted", "“The bridge is old,” said Ida Bell.", [("Ida Bell", "“The bridge is old,”")]),
    (
        "over sentences",
        "Ida Bell said, “The bridge is old. We will close it.”",
        [("Ida Bell", "“The bridge is old. We will close it.”")],
    ),
    (
        "carried on",
        "“The bridge is old,” Ida Bell said. “We will close it.”",
        [("Ida Bell", "“The bridge is old,”"), ("Ida Bell", "“We will close it.”")],
    ),
    (
        "quoted by an agency",
        "“The bridge is old,” the agency quoted Ida Bell as saying.",
        [("Ida Bell", "“The bridge is old,”")],
    ),
    (
        "a document",
        "“The sides will meet again,” according to the statement.",
        [("statement", "“The sides will meet again,”")],
    ),
    ("apostrophes", "The rebels' demand wasn't Ida Bell's.", []),
    (
        "a closing mark after a space",
        '"It is old, "Ida Bell said.',
        [("Ida Bell", '"It is old, "')],
    ),
    (
        "left open by its paragraph, closed in the next but one",
        'Ida Bell said: "It is old.\nWe waited.\nWe will close it. "\nTrains run.',
        [
            ("Ida Bell", '"It is old.'),
            ("Ida Bell", "We waited."),
            ("Ida Bell", 'We will close it. "'),
        ],
    ),
    (
        "opened anew in each paragraph",
        'Ida Bell said: "It is old.\n"We will close it."\nTrains run.',
        [("Ida Bell", '"It is old.'), ("Ida Bell", '"We will close it."')],
    ),
    (
        "never closed",
        'Ida Bell said: "It is old.\nTrains run.\nIt rained.',
        [("Ida Bell", '"It is old.')],
    ),
    (
        "closed behind a space, a paragraph later",
        'Ida Bell said: "It is old.\nWe will close it, "she added.',
        [("Ida Bell", '"It is old.'), ("Ida Bell", 'We will close it, "')],
    ),
    ("inches", 'A 12" pipe burst.', []),
]


@pytest.mark.parametrize(("label", "text", "expected"), QUOTED, ids=[row[0] for row in QUOTED])
def test_quotations(label: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(one.speaker, text[one.start : one.end]) for one in quotations_of(text)]
    assert found == expected, label


SPEAKERS = [
    (
        "another than the sentence's, behind with",
        "Officials of Acme said the deal was made, with Mira Ode saying “The key was fuel.”",
        "Mira Ode",
    ),
    (
        "nobody named, behind with",
        "Mira Ode said the deal was made, with critics saying “The key was fuel.”",
        "",
    ),
    (
        "no father for his daughter",
        "Bo Ode’s daughter blamed the port. “I live here,” she said.",
        "",
    ),
    ("whose gerund it is", "Mira Ode left, saying “The key was fuel.”", "Mira Ode"),
    (
        "an apposition before the word of speech",
        "Mira Ode, the mayor of Lesk, said the town was “in ruins”.",
        "Mira Ode",
    ),
    (
        "an apposition that names the speaker",
        "The head of the port board, Mira Ode, said the dam was “safe”.",
        "Mira Ode",
    ),
    ("a relative clause", "Bo Lind, who heard Mira Ode speak, said it was “dull”.", "Bo Lind"),
    ("nobody by name", "“We need boats,” the official said. Mira Ode had left.", ""),
    ("nobody by name, inverted", "Mira Ode left. “We need boats,” said one officer.", ""),
    ("a gerund", "Mira Ode resigned on Monday, saying she had “no choice”.", "Mira Ode"),
    ("a gerund and a colon", "Mira Ode left, adding: “I have no choice.”", "Mira Ode"),
    ("any verb, inverted", "“It is done,” enthused Tom Roe, a manager.", "Tom Roe"),
    ("any verb, before a colon", "Mira Ode had one wish: “Stay at home.”", "Mira Ode"),
    ("according to, first", "According to Mira Ode, the fire was “no accident”.", "Mira Ode"),
    (
        "two verbs of one subject",
        "Mira Ode rejected claims that troops had fled and accused “large states” of lies.",
        "Mira Ode",
    ),
    (
        "who spoke before without marks",
        "Mira Ode told a crowd the dam would hold. “We are ready,” she said.",
        "Mira Ode",
    ),
    (
        "he, where a body spoke last",
        "The United Nations called it “grave”. Tom Roe left. “I am tired,” he said.",
        "Tom Roe",
    ),
    ("who does what is undergone", "The plan was praised by Mira Ode as “bold”.", "Mira Ode"),
    ("a word in marks", "Mira Ode said the dam was safe. The “old” dam had burst.", ""),
    ("who is met is not who speaks", "Bo Lind met Mira Ode. “It was good,” said Lind.", "Bo Lind"),
]


@pytest.mark.parametrize(("label", "text", "speaker"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_who_speaks(label: str, text: str, speaker: str) -> None:
    assert quotations_of(text)[-1].speaker == speaker, label


@settings(deadline=None)
@given(st.text(alphabet="ab '\"“”‘’.,\n", max_size=120))
def test_quotations_stand_in_order_and_apart(text: str) -> None:
    found = quotations_of(text)
    assert all(one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "unit", ['"a, "he said. ', '"x," said Mira Ode, saying "y" of him, who said, ']
)
def test_many_quotations_are_read_in_time(unit: str) -> None:
    begun = time.process_time()
    quotations_of((unit * 2_000)[:30_000])
    assert time.process_time() - begun < 10
