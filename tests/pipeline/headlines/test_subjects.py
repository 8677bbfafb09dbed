"""Which words before a verb are its subject: "|" stands before the verb, {} around dates."""

import re

import pytest

from webapp.pipeline.headlines.subjects import find_subject

ALONE = [
    ("nothing else", "The board | met", "The board"),
    ("a list", "Police, crews and the mayor | left", "Police, crews and the mayor"),
    ("names in a list", "Chad, Mali and Niger | closed their borders", "Chad, Mali and Niger"),
    ("an owned thing", "The mayor’s old boat | sank", "The mayor’s old boat"),
    ("two adjectives apart", "The big, often sudden slide | fell", "The big, often sudden slide"),
    ("a comma in quotation marks", "Men with “wounds, burns” | left", "Men with “wounds, burns”"),
    ("where one lives", "Ada Quill, 38, of Mill Lane, Lesk | was held", "Ada Quill"),
    ("a seat inside of a name", "The Oster, Norland, mill | burned", "The Oster, Norland, mill"),
    ("the title of a work", "“Cold Harbour” | was banned", "“Cold Harbour”"),
    ("figures", "Operating profit | fell", "Operating profit"),
    ("what is done", "Talking to her | was an ordeal", "Talking to her"),
    ("what looks like a participle", "Leading charities | called for aid", "Leading charities"),
    ("people who were exiled", "Exiled opposition leaders | spoke", "Exiled opposition leaders"),
    ("a name in -ing", "Boeing Company | said no", "Boeing Company"),
    ("at least so many", "At least ten boats | sank", "At least ten boats"),
    ("just so many", "Just two boats | sank", "Just two boats"),
    ("over so many", "Over 300 crews | left", "Over 300 crews"),
]
BESIDE = [
    ("a place", "In Oster, the board | met", "the board"),
    ("a place told by another", "North of Lesk, ten boats | sank", "ten boats"),
    ("an adverb", "Meanwhile, the port | closed", "the port"),
    ("an adverb without a comma", "However the port | closed", "the port"),
    ("an adverb behind", "The board also | met", "The board"),
    ("what somebody does besides", "Speaking to reporters, Ada Quill | said no", "Ada Quill"),
    ("what somebody has", "Armed with knives, three men | entered the bank", "three men"),
    ("one who was asked", "Asked, the mayor | said no", "the mayor"),
    ("where a firm sits", "Based in Oster, Ode Corp. | sells rice", "Ode Corp."),
    ("an aim", "To save money, the board | shut a mill", "the board"),
    ("another clause", "As ten crews watched, the mill | burned", "the mill"),
    ("a source", "According to the mayor, the mill | burned", "the mill"),
    ("two phrases", "Despite the storm, and against advice, the crews | left", "the crews"),
    ("a phrase told more of", "Under the plan, which the board likes, ferries | stop", "ferries"),
    ("a firm at which it was", "At Ode, profit | rose", "profit"),
    ("a seat before a firm", "Lesk, Norland-based printer Ode | sold a mill", "printer Ode"),
    ("brackets before", "(Lesk) The mayor | resigned", "The mayor"),
    ("who one is", "Ada Quill, the mayor of Oster, | said no", "Ada Quill"),
    ("what a person did", "The mayor, who left in May, | said no", "The mayor"),
    ("how somebody is", "The crew, tired and wet, | left", "The crew"),
    ("a date", "In Norland {last year} a board | was named", "a board"),
    ("a date that opens", "{On Monday} the board | met", "the board"),
    ("a date that closes", "The board {on Monday} | met", "The board"),
]
NONE = [
    ("a pronoun behind a phrase", "In the storm she | left", None),
    ("an auxiliary that comes first", "Nor | did the mayor say", None),
    ("not only", "Not only | does the port close", None),
    ("a quotation alone", "Speaking to reporters, | said no", None),
]


ROWS = [*ALONE, *BESIDE, *NONE]


def read(words: str) -> tuple[str, int, list[tuple[int, int]]]:
    """Take the marks out: give the plain words, where the verb begins, and the dates."""
    text, verb, dates = "", 0, list[int]()
    for part in re.split(r"([{}]|[|] )", words):
        if part in {"{", "}"}:
            dates.append(len(text))
        elif part == "| ":
            verb = len(text)
        else:
            text += part
    return text, verb, list(zip(dates[::2], dates[1::2], strict=True))


@pytest.mark.parametrize(("label", "words", "subject"), ROWS, ids=[row[0] for row in ROWS])
def test_the_subject_before_a_verb(label: str, words: str, subject: str | None) -> None:
    text, verb, dates = read(words)
    found = find_subject(text, 0, verb, dates)
    assert (text[slice(*found)] if found else None) == subject, label
