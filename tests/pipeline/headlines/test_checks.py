"""Where a sentence may end to be a headline, and who says what in it."""

import pytest
from reports import sightings_of

from webapp.pipeline.headlines.clipping import clip
from webapp.pipeline.headlines.misreading import grants
from webapp.pipeline.headlines.shortening import shorten

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
        "an adjective before a gerund that is the noun",
        "The captain was held on suspicion of drunken driving, two days before the Oster boat race",
        "The captain was held on suspicion of drunken driving",
    ),
    (
        "the first of two adjectives",
        "Thieves in Norburg have carried out another brazen and carefully planned raid on a mill",
        "",
    ),
    (
        "what it is rather than",
        (
            "The mayor would rather be blamed for closing the bridge and the quays early "
            "than have it fall"
        ),
        "",
    ),
    (
        "which people",
        "Clinics in the towns of the north were seeing fewer new cases of people with the fever",
        "",
    ),
    (
        "as behind a relative clause",
        "Police are treating the fire which has destroyed two mills of the town as suspicious",
        "",
    ),
    (
        "hundreds of what",
        "The mayor of the old port of Lesk has proposed the airlift of hundreds of children",
        "",
    ),
    (
        "more than a sum",
        "The new board of the old port has so far paid out over $6 million in twenty of the cases",
        "The new board of the old port has so far paid out over $6 million",
    ),
    (
        "in connection with what",
        "Ten men of Lesk were held in the old town on Monday night in connection with the thefts",
        "Ten men of Lesk were held in the old town on Monday night",
    ),
    (
        "what is linked to what",
        "The board has not found one letter linking the captain of the ferry at Lesk to thieves",
        "",
    ),
    (
        "what else a contrast names",
        "Nobody in any of the ten towns of the isles had rice left but bread and tea were sold",
        "",
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
        "he is not who says it behind him",
        "Tom Quill met Bo Lind. He had a cold and went to the clinic on Thursday, Lind said.",
        "Bo Lind: Tom Quill went to the clinic",
    ),
    (
        "what somebody with a name says at the end is a claim",
        "The minister stole the money in May, Bo Lind said.",
        "Bo Lind: The minister stole the money",
    ),
    (
        "what police say is told",
        "Two people drowned on Monday, police said.",
        "Two people drowned",
    ),
    (
        "a condition keeps its that",
        "“We think that if that ratio goes to 40 percent, the firm will fold,” Ada Quill said.",
        "Ada Quill said: “We think that if that ratio goes to 40 percent, the firm will fold”",
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


GRANTED = "Bell said there is no doubt it works"


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [(GRANTED, f"{GRANTED}."), ("Not all left but two", "Not all left but two, but it rained.")],
)
def test_what_is_held_is_told(headline: str, sentence: str) -> None:
    assert not grants(headline, sentence)


def test_what_is_only_granted_is_not_told() -> None:
    assert grants(GRANTED, f"{GRANTED}, but the town has no use for it.")
