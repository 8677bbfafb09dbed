"""Topics are found by their words; every listed topic's examples and counter-examples run."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from webapp.pipeline.topics import OTHER, all_topics, find_topics, read_article
from webapp.pipeline.topics.words import listed_topics

EXAMPLES = [(topic.id, text) for topic in listed_topics() for text in topic.examples]
COUNTERS = [(topic.id, text) for topic in listed_topics() for text in topic.counters]


@dataclass(frozen=True)
class Own:
    """An editor's own topic."""

    name: str
    words: tuple[str, ...]


@pytest.mark.parametrize(("topic", "text"), EXAMPLES)
def test_a_topics_examples_have_it(topic: str, text: str) -> None:
    assert topic in find_topics([text])


@pytest.mark.parametrize(("topic", "text"), COUNTERS)
def test_a_topics_counter_examples_have_it_not(topic: str, text: str) -> None:
    assert topic not in find_topics([text])


@pytest.mark.parametrize("topic", listed_topics(), ids=lambda topic: topic.id)
def test_every_topic_is_whole(topic: object) -> None:
    listed = next(one for one in listed_topics() if one == topic)
    assert re.fullmatch(r"medtop:\d{8}", listed.medtop)
    assert re.fullmatch(r"[a-z-]+", listed.id)
    assert listed.examples
    assert listed.counters


def test_ids_and_names_are_told_apart() -> None:
    topics = all_topics()
    assert len({topic.id for topic in topics}) == len({topic.name for topic in topics})
    assert len(topics) == len(listed_topics()) + 1


def test_an_event_has_several_topics_strongest_first() -> None:
    topics = find_topics(
        ["The court jailed the rebel commander after the trial; the army cheered."]
    )
    assert topics[:2] == ("law", "armed-conflict")


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("no word of any topic", "It was a fine morning."),
        ("one weak word alone", "The match was lit."),
        ("nothing", ""),
    ],
)
def test_what_tells_no_topic_is_other(label: str, text: str) -> None:
    assert find_topics([text]) == (OTHER.id,), label


def test_the_words_around_decide_where_the_clause_tells_nothing() -> None:
    assert find_topics(["It began then.", "The earthquake began then."]) == ("natural-disaster",)


def test_an_editors_own_topic_comes_first() -> None:
    own = {"tolls": Own("Bridge tolls", ("toll", "road pricing"))}
    assert find_topics(["The government raised the tolls."], own)[0] == "tolls"
    assert "tolls" in {topic.id for topic in all_topics(own)}


def test_an_editors_own_topic_comes_from_no_text_beyond_the_one_that_decides() -> None:
    own = {"tolls": Own("Bridge tolls", ("toll",))}
    clause, sentence = "Rebels shelled the port", "Rebels shelled the port, which lives on tolls."
    assert find_topics([clause, sentence], own) == ("armed-conflict",)
    assert find_topics(["She left", "She left as tolls rose."], own)[0] == "tolls"


def test_at_most_three_topics_none_far_behind() -> None:
    everything = " ".join(text for _, text in EXAMPLES)
    assert 1 <= len(find_topics([everything])) <= 3


@pytest.mark.parametrize(
    ("label", "text", "topics"),
    [
        ("a name says little", "The Cold War Museum shut its doors.", (OTHER.id,)),
        ("a name that begins with it", "Hurricane Mira struck the coast.", ("natural-disaster",)),
        (
            "a general topic beside another",
            "Parliament met; the quake went on.",
            ("natural-disaster",),
        ),
    ],
)
def test_what_stands_beside_counts_less(label: str, text: str, topics: tuple[str, ...]) -> None:
    assert find_topics([text]) == topics, label


def test_what_the_headline_tells_comes_first() -> None:
    text = "Rebels met voters."
    assert find_topics([text], headline="Voters were met")[0] == "elections"


AROUND = {"business": 9, "epidemic": 3}


@pytest.mark.parametrize(
    ("label", "text", "headline", "topics"),
    [
        (
            "borne out, and a weak word of what leads",
            "A vaccine was sold.",
            "",
            ("epidemic", "business"),
        ),
        ("two weak words, not borne out", "The team played a game.", "", ("business",)),
        ("a strong word outside of the headline", "At the church, he spoke.", "", ("business",)),
        ("a strong word of the headline", "A quake came.", "A quake came", ("natural-disaster",)),
        ("two strong words", "The court heard the jury.", "", ("law",)),
        ("nothing told", "He said it could be done.", "", ("business",)),
    ],
)
def test_what_stands_around_bears_a_topic_out(
    label: str, text: str, headline: str, topics: tuple[str, ...]
) -> None:
    assert find_topics([text], None, headline, AROUND) == topics, label


def test_around_means_the_title_and_what_is_near() -> None:
    far = "It was fine. " * 200
    text = f"The quake struck. Aftershocks came. {far}The court met; a jury sat. {far}"
    article = read_article("A vaccine trial", text)
    assert set(article.around(0, 16)) == {"epidemic", "natural-disaster"}
    assert set(article.around(0, 36)) == {"epidemic"}
    assert "law" in article.around(len(far) + 20, len(far) + 36)


@pytest.mark.parametrize(
    ("label", "text", "headline", "around", "topics"),
    [
        (
            "a word of two topics",
            "He could still win the round.",
            "",
            {"elections": 9},
            ("elections",),
        ),
        (
            "of the same two elsewhere",
            "He could still win the round.",
            "",
            {"sport": 9},
            ("sport",),
        ),
        (
            "a weak word of what leads",
            "Nine houses collapsed.",
            "",
            {"natural-disaster": 9},
            ("natural-disaster",),
        ),
        (
            "it beside a stronger one",
            "The union met surgeons.",
            "",
            {"labour": 9, "health": 5},
            ("health", "labour"),
        ),
        (
            "where it happened",
            "He was shot at a school.",
            "He was shot at a school",
            {"crime": 9},
            ("crime",),
        ),
        (
            "a setting that it is about",
            "The school closed.",
            "The school closed",
            {"education": 9},
            ("education",),
        ),
        ("little told around", "They play in a team.", "", {"crime": 3}, ("sport",)),
        (
            "a hint beside a strong word of the headline",
            "Gales hit sales.",
            "Gales hit sales",
            {"business": 9},
            ("weather", "business"),
        ),
    ],
)
def test_ambiguous_words_tell_what_the_text_around_tells(
    label: str, text: str, headline: str, around: dict[str, int], topics: tuple[str, ...]
) -> None:
    assert find_topics([text], None, headline, around) == topics, label


def test_a_word_of_several_topics_counts_for_one_in_the_article_too() -> None:
    told = read_article("", "It began. The goalkeeper wept. He won the race. She won a round.")
    assert set(told.around(0, 9)) == {"sport"}
