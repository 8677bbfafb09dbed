"""What "it", "them", "his" mean that a headline would leave open, and where that is not sure."""

from __future__ import annotations

import pytest
from reports import sightings_of

MEANT = [
    (
        "what was done to it before",
        "Norland Rail bought the Oster ferry in 2008. It tried to sell it in 2015.",
        "Norland Rail tried to sell the Oster ferry",
    ),
    (
        "a happening is halted, not who asks for it",
        "A judge refused to block the strike. Lesk Rail asked a court to halt it on Sunday.",
        "Lesk Rail asked a court to halt the strike",
    ),
    (
        "what is told as new is known now",
        "Police opened an inquiry in 2016. The ministry dropped it in 2017.",
        "The ministry dropped the inquiry",
    ),
    (
        "and once more in the sentence",
        "Ada Quill made a portrait. The Lesk Museum bought it in 1999 and sold it in 2005.",
        "The Lesk Museum sold the portrait",
    ),
    (
        "what the sentence before is about",
        "The Lesk bridge carries 30,000 cars a day. It was closed to lorries in May.",
        "The Lesk bridge was closed to lorries",
    ),
    (
        "those who suffer, not who tells of them",
        "Two injured men were flown to Oster. Doctors said on Monday that their condition was bad.",
        "Doctors said that the two injured men’s condition was bad",
    ),
    (
        "the only person near",
        "The baker Tom Bond was arrested in May. The Reform Party expelled him in June.",
        "The Reform Party expelled Tom Bond",
    ),
    (
        "a woman where her name tells it",
        "Ada Quill told the board of the thefts in May. Lesk Rail dismissed her a month later.",
        "Lesk Rail dismissed Ada Quill",
    ),
    (
        "whose thing it is",
        "Tom Bond was buried in May. Thieves broke into his house in June.",
        "Thieves broke into Tom Bond’s house",
    ),
    (
        "one without a name in the same sentence",
        "The mayor resigned on Monday, but a court ruled on Tuesday that he must pay.",
        "A court ruled that the mayor must pay",
    ),
    (
        "a town",
        "The town of Oster was flooded in May. Soldiers reached it in June.",
        "Soldiers reached the town of Oster",
    ),
]

OPEN = [
    (
        "two things may be meant",
        "The ferry hit a trawler on Monday. Divers searched it on Tuesday.",
    ),
    (
        "two men may be meant",
        "Tom Bond met Sam Roe on Monday. The Reform Party expelled him on Tuesday.",
    ),
    (
        "one without a name may be meant",
        "A guard hurt Tom Bond on Monday. Police questioned him on Tuesday.",
    ),
    (
        "a body or its plan",
        "Lesk Rail presented the plan in May. Tom Bond said in June that it would ruin shops.",
    ),
    (
        "what is told of many, of whom a part is named",
        "Some percent of the crew fell ill. In May it killed nine people.",
    ),
    (
        "what suffers after a storm",
        "A storm hit the harbour on Monday. It was shut on Tuesday.",
    ),
    (
        "what was told is denied, no thing",
        "A storm hit the harbour on Monday. Lesk Rail denied it on Tuesday.",
    ),
    (
        "many without an article, who did something before",
        "Thieves broke into the museum in May. Guards tried to stop them in June.",
    ),
    (
        "another thing that nobody can tell stands between",
        "The mill burned on Sunday. Sam Roe saw it. Ada Quill said that it would open on Tuesday.",
    ),
    (
        "a body is not many",
        "Lesk Rail lost an appeal on Monday. Sam Roe was due to visit them on Tuesday.",
    ),
]


def last_headline(text: str) -> str:
    """Give the headline of the last dated clause of a report."""
    return sightings_of(text)[-1].headline


@pytest.mark.parametrize(("text", "headline"), [pytest.param(*r[1:], id=r[0]) for r in MEANT])
def test_what_a_pronoun_means(text: str, headline: str) -> None:
    assert last_headline(text) == headline


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in OPEN])
def test_a_clause_whose_pronoun_may_mean_two_is_not_told(text: str) -> None:
    told = [one.sentence.text for one in sightings_of(text)]
    assert not any(text.endswith(sentence) for sentence in told)


def test_a_pronoun_stays_where_the_headline_tells_what_it_means() -> None:
    text = "Oster Rail opened a line in May. Lesk Rail said in June that it would build two."
    assert last_headline(text) == "Lesk Rail said that it would build two"


def test_stuff_without_an_article_may_be_meant() -> None:
    text = "The board bought a mask. Ada Quill said on Monday that all who have flu can spread it."
    assert last_headline(text) == "Ada Quill said that all who have flu can spread it"


def test_who_is_meant_twice_is_named_once() -> None:
    text = (
        "Prosecutors searched the mill in May. They said in June that they would search its port."
    )
    assert "rosecutors would" not in last_headline(text)
