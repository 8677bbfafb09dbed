"""What no headline may be: left open, glued, without what is said, with another's words."""

import pytest
from reports import sightings_of

from webapp.pipeline.headlines.blemishes import is_blemished
from webapp.pipeline.headlines.endings import lacks_noun
from webapp.pipeline.headlines.misreading import is_misread
from webapp.pipeline.headlines.saying import says_nothing
from webapp.pipeline.headlines.shortening import clip, shorten

BLEMISHED = [
    ("preposition before the subject", "By the state agency said the port was shut", True),
    ("a second speaker", "Ada Quill said, was the case of the two mills", True),
    ("so much that", "Ada Quill was so worried", True),
    ("so far is an end", "The port was shut so far", False),
    ("a sentence glued at a small word", "The mill had to close About ten crews left", True),
    ("a title in the midst", "Ada Quill met President Roe in Oster", False),
    ("some of whom", "More of them will catch it", True),
    ("a mark of layout", "Quote Ada Quill A crew reported storms", True),
    ("dash glued to a word", "The crews were paid-but had to leave", True),
    ("a condition behind but", "A truce came into effect, but although the noise fell", True),
]


@pytest.mark.parametrize(("label", "words", "so"), BLEMISHED, ids=[row[0] for row in BLEMISHED])
def test_what_is_left_open(label: str, words: str, so: bool) -> None:  # noqa: FBT001 - a column
    assert is_blemished(words) is so, label


SILENT = [
    ("a name and a relative clause", "Ada Quill said the port, which opened in spring", True),
    (
        "what was said of the port",
        "Ada Quill said the port, which opened in spring, was shut",
        False,
    ),
    ("only a name", "Ada Quill said the chairman of the Nine", True),
    ("a verb that looks like a noun", "Ada Quill said the crews hit a barge", False),
]


@pytest.mark.parametrize(("label", "words", "so"), SILENT, ids=[row[0] for row in SILENT])
def test_what_says_nothing(label: str, words: str, so: bool) -> None:  # noqa: FBT001 - a column
    assert says_nothing(words) is so, label


MISREAD = [
    ("content without its subject", "The board warned could lead to war", True),
    ("a relative clause of speech", "The board named crews it said were to blame", False),
    ("said twice", "The two crews said the two crews were safe", True),
    ("one thing with a verb of many", "The harbour plan cease the raids on the port", True),
    ("a crew may have", "The crew have left the port", False),
    ("a speaker who is something done", "Meeting the crew: The port is safe", True),
]


@pytest.mark.parametrize(("label", "words", "so"), MISREAD, ids=[row[0] for row in MISREAD])
def test_what_is_misread(label: str, words: str, so: bool) -> None:  # noqa: FBT001 - a column
    assert is_misread(words) is so, label


CUTS = [
    (
        "a word that points at what is gone",
        (
            "The port of the old town was closed precisely because the wind from "
            "the hills had risen again"
        ),
        "The port of the old town was closed",
    ),
    (
        "the time when",
        "The board met in the old town hall at the very time when the crews went out to sea",
        "The board met in the old town hall",
    ),
    (
        "what somebody blames stays",
        (
            "The board of the two ports blamed the delay of nearly all ferries on "
            "the wind from the hills"
        ),
        "",
    ),
    (
        "nobody meets alone",
        "The new envoy of Norland has met in Oster with the crews of the ten boats that had sunk",
        "",
    ),
    (
        "a noun described before it",
        "The board named a proper secured landing place for ferries where the crews can be paid",
        "The board named a proper secured landing place for ferries",
    ),
    (
        "two who meet",
        (
            "The envoy and the mayor of the old town will meet in Oster because "
            "the crews want their pay"
        ),
        "The envoy and the mayor of the old town will meet in Oster",
    ),
]


@pytest.mark.parametrize(("label", "words", "short"), CUTS, ids=[row[0] for row in CUTS])
def test_where_a_sentence_may_end(label: str, words: str, short: str) -> None:
    assert shorten(words, 72) == short, label


def test_the_last_resort_leaves_out_what_tells_more() -> None:
    words = (
        "The council called for the rapid and complete rebuilding of seven bridges over the Ister"
    )
    assert clip(words, 80) == (
        "The council called for the rapid and complete rebuilding of seven bridges"
    )


def test_an_adjective_of_degree_needs_its_noun() -> None:
    assert lacks_noun("The board may face a very determined")


WHO_SPEAKS = [
    (
        "said in the midst of a sentence",
        "The ferry, Ada Quill said on Monday, was closed because of the wind.",
        "Ada Quill: The ferry was closed because of the wind",
    ),
    (
        "quoted by an agency",
        "Ada Quill was quoted by the Norland agency on Monday as saying the port was shut.",
        "Ada Quill said the port was shut",
    ),
    (
        "a dash of words in a title",
        "Ada Quill told the Radio Oster program on Monday: “This bridge has no hope at all”.",
        "Ada Quill told the Radio Oster program: “This bridge has no hope at all”",
    ),
    (
        "what somebody does by saying so",
        (
            "“The Council of the Nine Free Towns of the Ister Valley welcomes remarks by the"
            " President of Norland, Ada Quill, regarding the ferries and the bridge over the"
            " Ister,” its spokesman, Ivo Bell, said on Monday."
        ),
        "The Council of the Nine Free Towns of the Ister Valley welcomes remarks by Ada Quill",
    ),
    (
        "no joint opens a quotation",
        "“But the port is still shut,” Ada Quill said on Monday.",
        "Ada Quill said: “The port is still shut”",
    ),
    (
        "something done is a subject",
        "Ada Quill said that talking to her mother on Monday was an ordeal.",
        "Ada Quill said that talking to her mother was an ordeal",
    ),
    (
        "a particle is no part of the day",
        "The mayor of Oster dug in Monday for a long strike.",
        "The mayor of Oster dug in for a long strike",
    ),
    (
        "one verb in two tenses",
        "The school in Oster is closed for now and will open its gates on Monday.",
        "The school in Oster will open its gates",
    ),
]


@pytest.mark.parametrize(("label", "text", "headline"), WHO_SPEAKS, ids=[r[0] for r in WHO_SPEAKS])
def test_who_says_what(label: str, text: str, headline: str) -> None:
    assert [one.headline for one in sightings_of(text)][:1] == [headline], label


def test_he_is_not_one_whom_his_own_words_name() -> None:
    text = (
        "Ada Quill met the crews in Oster on Friday. Ivo Bell was there. He accused Ivo Bell on"
        " Monday of closing the port."
    )
    assert not any(one.headline.startswith("Ivo Bell accused") for one in sightings_of(text))


def test_they_of_an_earlier_sentence_stay_untold() -> None:
    text = "Crews and guards fought in Oster. They were in control of the port on Monday, he said."
    assert not any(" they " in one.headline for one in sightings_of(text))
