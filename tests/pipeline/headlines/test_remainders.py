"""What a cut ("|") leaves off and the words before it ask for: a number's noun, a list's end."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.parsed import parse
from webapp.pipeline.headlines.remainders import is_missed

MISSED = [
    ("the other end of between", "The fire was between the port | and the hills"),
    ("the second of both", "The mayor met both crews | and cooks"),
    ("the last of three", "The crews searched ten boats, and nets | of Oster"),
    ("what is counted", "Six of the crews were hurt, including two | who fell"),
    ("what is exceeded", "The town lost two million | over budget"),
    ("a noun behind two adjectives", "Crews were on a farm and new | , bigger barns"),
    ("a noun behind its first adjective", "The board took a slow | and mostly dry road"),
    ("a noun behind two adjectives and a third", "It joined a broad, firm | and lasting union"),
    ("a noun behind a comparative", "The mill seeks a bolder | and more careful owner"),
    ("a noun behind an adverb and an adjective", "It ran a week of largely useful | “port days”"),
    ("a subject behind its owner", "Crews left but the port’s power | and water were gone"),
    ("which of a people", "The king will take back any Norlander | that wants to leave"),
    ("the second of two comparatives", "The town is better | and safer"),
    ("what something is compared with", "The mayor would rather pay | than wait"),
    ("which people", "The storm hit homes of people | with the fever"),
    ("which one", "The crew is the one | that left"),
    ("the end of a list", "The town sent supplies, dry food | and water"),
    ("the end of a list of deeds", "The crew shut the quay, sold the ships | and left"),
    ("what an amount is of", "The profit rose to $10 million, $2 million | above the plan"),
    ("what those beside do", "Prices fell, with crews | waiting"),
    ("as what those beside are", "Prices fell, with boats | as nets"),
    ("what was given", "The board gave envoys | in Norburg a list"),
    ("for how many", "Ships left with room | for ten"),
    ("by whom", "A bridge built | by Ode fell"),
    ("whose praise", "The town won praise | from Ode"),
    ("of what it is full", "The hall was full | of people"),
    ("what was made clear", "The board made it clear | that it stays"),
    ("what is expected", "The board expects sales of mills | in May to fall"),
    ("what they were told", "The mayor told crews | in the port to leave"),
    ("a seat's region", "Ode Inc., Oster | , Ill., shut"),
    ("the noun behind a seat", "It was bought by an Oster, Ill. | maker"),
    ("what “it” is", "It is through talks | that we win"),
    ("where the last of two was", "Ten were hurt and two were shot | in Oster"),
    ("half of a set phrase", "The town was home to the dead | and wounded"),
]
SPARED = [
    ("a day", "The mill had ten crews | on Monday"),
    ("a month", "The town saw a rise in sales | in May"),
    ("a month behind where", "The board sent ships to Oster | in May"),
    ("a place", "The board shut the mills | in Oster"),
]


def missed(words: str) -> bool:
    """Say whether the words before "|" ask for those behind it."""
    told, _, rest = words.partition("| ")
    return is_missed(parse(told + rest), len(told), told.strip())


@pytest.mark.parametrize(("label", "words"), MISSED, ids=[row[0] for row in MISSED])
def test_what_is_missed(label: str, words: str) -> None:
    assert missed(words), label


@pytest.mark.parametrize(("label", "words"), SPARED, ids=[row[0] for row in SPARED])
def test_what_is_not_missed(label: str, words: str) -> None:
    assert not missed(words), label
