"""Whether what stands before a cut ("|") is a whole sentence that tells what was told."""

import pytest

from webapp.pipeline.headlines.parsed import parse
from webapp.pipeline.headlines.wholeness import is_whole

WHOLE = [
    ("a time goes", "The board closed the port | on Monday after a storm"),
    ("a length before its cause", "The boats waited for ten minutes | after the storm"),
    ("a second verb goes", "Boats left the port | and sank"),
    ("a verb that needs no object", "The crews left | in May"),
    ("a passive", "The port was shut | in May"),
    ("two who meet", "Ada Quill and Tom Bond met | in Lesk"),
    ("a relative clause goes", "The ships carry the rice | which Lesk sells"),
    ("until when", "The board put off its vote | until May"),
]
HALF = [
    ("a verb without its object", "The board shut | the port"),
    ("an infinitive without its object", "The board seeks to seize | the port"),
    ("one alone who meets", "Ada Quill met | the crew"),
    ("what was said", "The board said | the port will close"),
    ("what somebody was told", "The board told the conference | that the port will close"),
    ("the verb of what was said", "The mayor said a plan to sell ships | fell through"),
    ("the verb of the subject", "The crew that fixed the boat | left in May"),
    ("the main clause", "Now that the port is closed | boats leave"),
    ("as what somebody is treated", "The board treated the fire which began there | as an attack"),
    ("from what somebody is barred", "The crew was barred | by law from trading"),
    ("from what, right behind", "The crews barred the boats | from the port"),
    ("with what somebody is provided", "The board provided the town | with rice"),
    ("which moment", "Boats left at the moment | when the storm came"),
    ("which fact", "The board faced the fact | that the port was closed"),
    ("how tired", "The mayor was so tired | that he left"),
    ("how long before what", "The boats left ten minutes | before the storm"),
    ("a month after what", "The boats left less than a month | after the storm"),
    ("so long as what", "No boat can leave the port | while it rains"),
    ("on what, behind an adverb", "The crew will concentrate | solely on rice"),
    ("the noun behind an adjective of a thing", "Oster bought the environmental | service"),
    ("later than what", "The boats left ten minutes | later than planned"),
    ("as soon as what", "The board left the port as soon | as it could"),
    ("than first what", "The boats took more fish than first | thought"),
    ("the noun behind an adjective", "The boats were hit by the old | storm"),
    ("half of a set phrase", "Ten people died at the time | being"),
    ("a condition that turns the sense", "The board will close the port | unless it rains"),
    ("what is held against what is granted", "Not everyone likes the port | but it pays"),
    ("what is held, further on", "There was no doubt about the port | of Lesk, but it pays"),
    ("where it did not happen", "The crews had not left the bay | in a storm"),
    ("the second dash", "The port – the town's pride | – was closed"),
    ("what was given", "The board gave crews | , the mayor said, new boats"),
    ("the end of a list", "The board sold the mills, the boats | and the nets"),
    (
        "all but the first of a list",
        "The board bought five ferries to carry | , store, and sell rice",
    ),
    ("the quotation", "The board says | “we leave”"),
    ("from when a day is counted", "The two men came to the port the day | after it was shut"),
    ("on what is voted", "The board of the town will vote | on whether it can stay shut"),
    ("what is warranted", "The pact is a guarantee | that the port will stay open"),
    ("who says it, a name that ends as adverbs do", "The boats left the port | Kelly said"),
    ("the last word, a name that ends so", "Ada Quill sang | Beverly"),
    ("a quotation of two words", "The mayor spoke of “a day | of great joy for us”"),
]


def _is_whole(words: str) -> bool:
    told, _, rest = words.partition("| ")
    return is_whole(parse(told + rest), len(told), told.strip())


@pytest.mark.parametrize(("label", "words"), WHOLE, ids=[row[0] for row in WHOLE])
def test_what_can_be_left_off(label: str, words: str) -> None:
    assert _is_whole(words), label


@pytest.mark.parametrize(("label", "words"), HALF, ids=[row[0] for row in HALF])
def test_what_cannot_be_left_off(label: str, words: str) -> None:
    assert not _is_whole(words), label
