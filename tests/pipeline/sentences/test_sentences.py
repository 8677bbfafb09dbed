"""Sentences: exact offsets, kinds, datelines; what is in the text is in a sentence."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.sentences import score
from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.sentences.__main__ import main
from webapp.pipeline.sentences.splitting import LONGEST_SENTENCE

PIECES = st.sampled_from(
    ["He left. ", "\n", "\n\n", "GENEVA (AP) -- ", '"Yes," she said.', "By Ann Lee", " ", "ß. "]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join))


def kinds_of(text: str, title: str = "") -> list[tuple[str, str]]:
    """Give the kinds and words of a text's sentences."""
    return [(s.kind.value, s.text) for s in split_sentences(text, title)]


@settings(deadline=None)  # the first text also loads the words and the tokenizer
@given(TEXTS)
def test_every_sentence_is_exactly_its_slice(text: str) -> None:
    """``text[start:end]`` is the sentence; sentences stand in order and never overlap."""
    end = 0
    for place, sentence in enumerate(split_sentences(text)):
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip()
        assert sentence.index == place
        assert end <= sentence.start < sentence.end
        end = sentence.end


@settings(deadline=None)  # the first text also loads the words and the tokenizer
@given(
    st.lists(st.sampled_from(["He left. ", "\n", "\n\n", '"Yes," he said. ', "Why"]), max_size=20)
)
def test_nothing_is_lost(pieces: list[str]) -> None:
    """Without a dateline, every character that is not white space lies in a sentence."""
    text = "".join(pieces)
    inside = "".join(sentence.text for sentence in split_sentences(text))
    assert "".join(inside.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "She left. He stayed.", [("prose", "She left."), ("prose", "He stayed.")], id="two"
        ),
        pytest.param(
            "“We go,” she said. “They stay.”",
            [("prose", "“We go,” she said."), ("prose", "“They stay.”")],
            id="a quotation of two sentences",
        ),
        pytest.param(
            "U.S. Secretary of State Ida Bell left.",
            [("prose", "U.S. Secretary of State Ida Bell left.")],
            id="an office behind whom it serves",
        ),
        pytest.param(
            "He works in the U.S. Secretary Bell does not.",
            [("prose", "He works in the U.S."), ("prose", "Secretary Bell does not.")],
            id="an office that opens a sentence",
        ),
        pytest.param(
            "Ada Quill sold ferries in the U.S. Quill also owns mills.",
            [
                ("prose", "Ada Quill sold ferries in the U.S."),
                ("prose", "Quill also owns mills."),
            ],
            id="a surname that opens a sentence",
        ),
        pytest.param(
            "Ada Quill met members of the U.S. Senate here.",
            [("prose", "Ada Quill met members of the U.S. Senate here.")],
            id="a body behind its country",
        ),
        pytest.param(
            "“Will they go?” he asked.", [("prose", "“Will they go?” he asked.")], id="goes on"
        ),
        pytest.param(
            "Mr. Po met the U.S. envoy on Oct. 3 in St. Gallen. It rained.",
            [
                ("prose", "Mr. Po met the U.S. envoy on Oct. 3 in St. Gallen."),
                ("prose", "It rained."),
            ],
            id="abbreviations end no sentence",
        ),
        pytest.param(
            "Ode has a month to do so. Another board meets in May.",
            [
                ("prose", "Ode has a month to do so."),
                ("prose", "Another board meets in May."),
            ],
            id="a small word that is none",
        ),
        pytest.param(
            "LIMA: The bridge fell.", [("prose", "The bridge fell.")], id="a dateline is outside"
        ),
        pytest.param(
            " date 2021-10-20 LIMA: The bridge fell.",
            [("furniture", "date 2021-10-20"), ("prose", "The bridge fell.")],
            id="leading metadata",
        ),
        pytest.param(
            "The bridge fell.\n\nEngineers look for causes\n\nRain had weakened it.",
            [
                ("prose", "The bridge fell."),
                ("heading", "Engineers look for causes"),
                ("prose", "Rain had weakened it."),
            ],
            id="a sub-heading without a stop",
        ),
        pytest.param(
            "Bridge falls in Lima\n\nThe bridge fell.",
            [("title", "Bridge falls in Lima"), ("prose", "The bridge fell.")],
            id="a headline of its own",
        ),
        pytest.param(
            "Bridge falls in Lima after days of rain The bridge fell on Monday.",
            [
                ("title", "Bridge falls in Lima after days of rain"),
                ("prose", "The bridge fell on Monday."),
            ],
            id="a headline glued to the text",
        ),
        pytest.param(
            "Ann Lee opens bridge in Lima Ann Lee has opened a bridge.",
            [
                ("title", "Ann Lee opens bridge in Lima"),
                ("prose", "Ann Lee has opened a bridge."),
            ],
            id="a headline glued before the same name",
        ),
        pytest.param(
            "Two men look at a bridge in May.\nLIMA | Sun May 10, 2009 2:54 pm EDT LIMA (Reuters) -"
            " The bridge fell.",
            [
                ("caption", "Two men look at a bridge in May."),
                ("furniture", "LIMA | Sun May 10, 2009 2:54 pm EDT"),
                ("prose", "The bridge fell."),
            ],
            id="all before an agency's dateline is front matter",
        ),
        pytest.param(
            "LIMA (Reuters) - The bridge fell.\n\nOSLO, Norland (Reuters) - A ship sank.",
            [("prose", "The bridge fell."), ("prose", "A ship sank.")],
            id="an agency's dateline inside of the text",
        ),
        pytest.param(
            "The big aircraft manufacturer Boeing has sold nine ships.",
            [("prose", "The big aircraft manufacturer Boeing has sold nine ships.")],
            id="a noun before the firm that it describes",
        ),
        pytest.param(
            "Image Source : AP Envoy Ann Lee, left, greets a guest, right\n\nTalks began.",
            [
                ("caption", "Image Source : AP"),
                ("caption", "Envoy Ann Lee, left, greets a guest, right"),
                ("prose", "Talks began."),
            ],
            id="a caption after its credit",
        ),
        pytest.param(
            "Talks began.\n\n(With agency inputs)\n\nMore from this section",
            [
                ("prose", "Talks began."),
                ("furniture", "(With agency inputs)"),
                ("furniture", "More from this section"),
            ],
            id="furniture at the end",
        ),
        pytest.param(
            "Talks began in a hall that was built\nlast year by a firm from the north.",
            [
                (
                    "prose",
                    "Talks began in a hall that was built\nlast year by a firm from the north.",
                )
            ],
            id="a wrapped paragraph",
        ),
        pytest.param(
            "The bridge across the river fell at about 2.15 p.m. on\nTuesday. Mud slid.\n"
            "What to look for\nMore rain is on the way.",
            [
                ("prose", "The bridge across the river fell at about 2.15 p.m. on\nTuesday."),
                ("prose", "Mud slid."),
                ("heading", "What to look for"),
                ("prose", "More rain is on the way."),
            ],
            id="a line that is left open",
        ),
        pytest.param(
            "The dam held, said Navy Capt.\nAda Bell.\nIt rained.",
            [("prose", "The dam held, said Navy Capt.\nAda Bell."), ("prose", "It rained.")],
            id="a line that ends in a rank",
        ),
        pytest.param(
            "Rain floods the port The Peruvian navy sent boats on Monday.",
            [
                ("title", "Rain floods the port"),
                ("prose", "The Peruvian navy sent boats on Monday."),
            ],
            id="a headline glued before a nation's body",
        ),
        pytest.param(
            "Boats wait in the flooded port Chilean engineers have shut two dams.",
            [
                ("title", "Boats wait in the flooded port"),
                ("prose", "Chilean engineers have shut two dams."),
            ],
            id="a caption glued before a known name and its verb",
        ),
        pytest.param(
            "Ann Lee has been a keen skier A Chilean guide found her on Monday.",
            [
                ("title", "Ann Lee has been a keen skier"),
                ("prose", "A Chilean guide found her on Monday."),
            ],
            id="a headline glued before a man of some nation",
        ),
        pytest.param(
            "Rain floods the port of Lima Sunday 3 May 2009 18.45 BST Boats wait.",
            [
                ("title", "Rain floods the port of Lima"),
                ("furniture", "Sunday 3 May 2009 18.45 BST"),
                ("prose", "Boats wait."),
            ],
            id="a headline glued with a stamp between",
        ),
        *(
            pytest.param(sentence, [("prose", sentence)], id=f"one sentence: {why}")
            for why, sentence in [
                ("a verb before the name", "The court of the port city heard Peru has two ships."),
                ("what a name has", "It was the hardest winter the small port of Peru has known."),
                ("an adjective", "A ship from the coast of southern Peru has sunk in the storm."),
                (
                    "speech",
                    "Peru says that after the floods in the hills Chile has sent two boats.",
                ),
                ("a paper's name", "Nobody at the port that day read the late Guardian has said."),
                ("a preposition", "The ship was sent there by the navy under The Peruvian flag."),
                (
                    "a name of a film",
                    "The crowd at the port watched a film called The perfect rain.",
                ),
                ("short capitals", "NATO, EU and UN Leaders met."),
                ("an office", "She has long worked for the Department of Health officials say."),
            ]
        ),
        pytest.param(
            "By Jane Roe BBC News, Lima Rain fell. Boats sank.",
            [
                ("byline", "By Jane Roe BBC News, Lima"),
                ("prose", "Rain fell."),
                ("prose", "Boats sank."),
            ],
            id="a byline glued to the text",
        ),
        pytest.param(
            "Rain fell. 2332 Boats sank. 2340: Help came. 0012 Calm.",
            [
                ("prose", "Rain fell."),
                ("prose", "Boats sank."),
                ("prose", "Help came."),
                ("prose", "Calm."),
            ],
            id="clocks of a live report are outside",
        ),
        pytest.param(
            "2001: Rain fell. 2003: Boats sank. 2009: Help came.",
            [
                ("prose", "2001: Rain fell."),
                ("prose", "2003: Boats sank."),
                ("prose", "2009: Help came."),
            ],
            id="years are no clocks",
        ),
        pytest.param(
            "Rain fell.\nAt 4:16 pm on 18 Jan 2010, roe wrote: Bad. Why?\n\n"
            "At 5:20 pm on 18 Jan 2010, doe wrote: Indeed.",
            [
                ("prose", "Rain fell."),
                ("furniture", "At 4:16 pm on 18 Jan 2010, roe wrote: Bad. Why?"),
                ("furniture", "At 5:20 pm on 18 Jan 2010, doe wrote: Indeed."),
            ],
            id="readers' comments",
        ),
        pytest.param(
            "At 4:16 pm on 18 Jan 2010, Roe wrote: I resign. Rain fell.",
            [
                ("prose", "At 4:16 pm on 18 Jan 2010, Roe wrote: I resign."),
                ("prose", "Rain fell."),
            ],
            id="one stamp without a button is no run of comments",
        ),
        pytest.param(
            "Rain fell. (4:52 p.m. Monday ET, 3:52 p.m. Monday in Peru) U.S. Sen. Lee has left.",
            [
                ("prose", "Rain fell."),
                ("furniture", "(4:52 p.m. Monday ET, 3:52 p.m. Monday in Peru)"),
                ("prose", "U.S. Sen. Lee has left."),
            ],
            id="clocks of a live report in brackets are outside",
        ),
        pytest.param(
            "Rain fell. Peru Sunday 26 April 2009 18.45 BST Boats sank.",
            [
                ("prose", "Rain fell."),
                ("heading", "Peru"),
                ("furniture", "Sunday 26 April 2009 18.45 BST"),
                ("prose", "Boats sank."),
            ],
            id="a stamp inside the text parts it",
        ),
        pytest.param(
            "It rained. Rain fell until Sunday 26 April 2009 18.45 BST in Lima.",
            [
                ("prose", "It rained."),
                ("prose", "Rain fell until Sunday 26 April 2009 18.45 BST in Lima."),
            ],
            id="what a preposition asks for is no stamp",
        ),
        pytest.param(
            "Boats sank. Ann Lee is in Lima to help in the rescue His colleague left on Monday.",
            [
                ("prose", "Boats sank."),
                ("heading", "Ann Lee is in Lima to help in the rescue"),
                ("prose", "His colleague left on Monday."),
            ],
            id="a caption glued inside the text",
        ),
        pytest.param(
            "It rained. Divers search the wreck off Westport A team of pilots has come.",
            [
                ("prose", "It rained."),
                ("heading", "Divers search the wreck off Westport"),
                ("prose", "A team of pilots has come."),
            ],
            id="a caption glued before an article",
        ),
        pytest.param(
            "It rained. Crowds cheer as boys are pulled from the mud On Monday the port opened.",
            [
                ("prose", "It rained."),
                ("heading", "Crowds cheer as boys are pulled from the mud"),
                ("prose", "On Monday the port opened."),
            ],
            id="a caption glued before a day",
        ),
        pytest.param(
            "It rained. Crowds saw the play Live On Monday in Lesk.",
            [("prose", "It rained."), ("prose", "Crowds saw the play Live On Monday in Lesk.")],
            id="a name with a day",
        ),
        pytest.param(
            "It rained. Search for the ferry declared over A 23-year-old diver has come up.",
            [
                ("prose", "It rained."),
                ("heading", "Search for the ferry declared over"),
                ("prose", "A 23-year-old diver has come up."),
            ],
            id="a heading that ends in a preposition, glued before somebody's age",
        ),
        pytest.param(
            "It rained. They all have the influenza A virus, and vitamin A did not help.",
            [
                ("prose", "It rained."),
                ("prose", "They all have the influenza A virus, and vitamin A did not help."),
            ],
            id="a letter that is no article",
        ),
        pytest.param(
            "It rained. Thousands wait for boats in the hills The United Nations has sent help.",
            [
                ("prose", "It rained."),
                ("heading", "Thousands wait for boats in the hills"),
                ("prose", "The United Nations has sent help."),
            ],
            id="a caption glued inside the text before a known name",
        ),
        pytest.param(
            "Boats sank. RAIN FLOODS PORT OF LIMA The mayor has left.",
            [
                ("prose", "Boats sank."),
                ("heading", "RAIN FLOODS PORT OF LIMA"),
                ("prose", "The mayor has left."),
            ],
            id="a heading in capitals glued to the text",
        ),
        pytest.param(
            "Shops sold iPhones. iPhone users left.",
            [("prose", "Shops sold iPhones."), ("prose", "iPhone users left.")],
            id="a product's name begins a sentence",
        ),
        pytest.param(
            "Roe praised it.\niFS will be out in May.",
            [("prose", "Roe praised it."), ("prose", "iFS will be out in May.")],
            id="a product's name in capitals begins a sentence",
        ),
        pytest.param(
            "Shares of Nord (NRD.\nL) fell (NOR. OL) on Monday.",
            [("prose", "Shares of Nord (NRD.\nL) fell (NOR. OL) on Monday.")],
            id="a share's code ends no sentence",
        ),
        pytest.param(
            "In May example.\norg fell. It rained.",
            [("prose", "In May example.\norg fell."), ("prose", "It rained.")],
            id="a site's name ends no sentence",
        ),
        pytest.param(
            "Ferries wait for the storm in Lima Peru has shut its ports. Ann Lee left on Monday.",
            [
                ("caption", "Ferries wait for the storm in Lima"),
                ("prose", "Peru has shut its ports."),
                ("prose", "Ann Lee left on Monday."),
            ],
            id="a caption glued to the first sentence",
        ),
        pytest.param(
            "Lee opens Lima ferry line Captain Ann Lee has opened a line to Callao. It rained.",
            [
                ("title", "Lee opens Lima ferry line"),
                ("prose", "Captain Ann Lee has opened a line to Callao."),
                ("prose", "It rained."),
            ],
            id="a headline glued to the first sentence",
        ),
        pytest.param("The talks in Lima", [("prose", "The talks in Lima")], id="nothing but words"),
    ],
)
def test_a_text_has_these_sentences(text: str, expected: list[tuple[str, str]]) -> None:
    """The table is the specification of kinds."""
    assert kinds_of(text) == expected


def test_the_known_title_is_parted_from_the_text() -> None:
    """A title that the article states is told from a text that begins with it."""
    found = kinds_of("Rain ends talks Ann Lee left.", title="Rain ends talks")
    assert found == [("title", "Rain ends talks"), ("prose", "Ann Lee left.")]


def test_paragraphs_are_counted() -> None:
    """Blank lines part paragraphs; without any, each line is one."""
    assert [s.paragraph for s in split_sentences("She left. He stayed.\n\nWe sat.")] == [0, 0, 1]
    assert [s.paragraph for s in split_sentences("She left.\nHe stayed.")] == [0, 1]


def test_a_sentence_beyond_measure_is_cut() -> None:
    """No sentence is longer than the limit, and no word is cut where there are spaces."""
    sentences = split_sentences("word " * 3_000 + ".")
    assert all(len(s.text) <= LONGEST_SENTENCE for s in sentences)
    assert {word for s in sentences for word in s.text.split()} <= {"word", "."}


@pytest.mark.parametrize(
    "hostile",
    [
        "(",
        '"',
        "A ",
        "A.",
        "By A ",
        "\n",
        "| ",
        "a, ",
        "© ",
        "(Reuters",
        "1 May 2001 ",
        "a The b ",
        "AB ",
    ],
)
def test_hostile_text_takes_time_by_its_length(hostile: str) -> None:
    """200,000 characters of one kind take seconds at most."""
    begun = time.process_time()
    split_sentences(hostile * (200_000 // len(hostile)))
    assert time.process_time() - begun < 10


def test_the_command_prints_sentences_with_kinds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line a sentence: index, paragraph, kind, words."""
    article = tmp_path / "a.txt"
    article.write_text("LIMA: The bridge fell.", encoding="utf-8")
    main([str(article)])
    assert capsys.readouterr().out.split() == ["0", "0", "prose", "The", "bridge", "fell."]


def test_scoring_counts_ends(tmp_path: Path) -> None:
    """Lists of sentences, joined by a space, are parted again and compared."""
    file = tmp_path / "ends.json"
    file.write_text(
        json.dumps([["She left.", "He stayed."], ["Why", "Oh well."]]), encoding="utf-8"
    )
    found = score(file)
    assert (found.right, found.wrong, found.missed) == (3, 0, 1)
