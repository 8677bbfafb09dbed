"""No headline is cut, glued or left open, whatever the article; the rules ask none of the code.

The articles are the seeds, all that the tests themselves make up, those shuffled into longer ones,
and the folders that ``DATELINE_ARTICLES`` names (parted as in ``PATH``): anybody's own.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import report

from bench.headline_rules import NEW_WORD, violations
from webapp.building import read_articles
from webapp.paths import ROOT, SEEDS
from webapp.pipeline.extraction import Extract, extract

TESTS = ROOT / "tests"
FEWEST_WORDS = 5
OWN_FOLDERS = list(filter(None, os.environ.get("DATELINE_ARTICLES", "").split(os.pathsep)))

PORT = """
The dockers of Oster said on Friday they had shut the port at 10:30 pm. The group said Anna Holm
left, and Anna Holm had said so. She had quietly written a letter. It is known to all.
"""
RULES = [
    ("whole", "The dockers of Oster had shut the port", []),
    ("quotation", "The dockers said: “The port”", []),
    ("cut word", "The dockers of Oster had shut the", ["ends in the middle"]),
    ("an answer", "The dockers of Oster said: “No”", []),
    ("a whole end", "The dockers of Oster are at large", [NEW_WORD]),
    ("conjunction", "But they had shut the port", ["begins with a conjunction or pronoun"]),
    ("pronoun", "They had shut the port", ["begins with a conjunction or pronoun"]),
    ("placeholder", "The group had shut the port", ["begins with what was told before"]),
    (
        "former nobody",
        "The former mayor had shut the port",
        [NEW_WORD, "begins with what was told before"],
    ),
    ("former mayor of", "The former mayor of Oster had shut the port", [NEW_WORD]),
    ("cut beginning", "ockers had shut the port", ["begins with a small letter"]),
    ("open quotation", "The dockers said: “had shut the port", ["marks do not pair"]),
    ("comma at the end", "The dockers had shut,", ["marks do not pair"]),
    ("ellipsis", "The dockers had shut…", ["a mark or blank that is loose, or an ellipsis"]),
    ("half a name", "The port of Oster said Anna", ["ends in half a name"]),
    ("glued", "The dockers said They had shut the port", ["two sentences in it"]),
    ("speaker twice", "Anna Holm said Anna Holm left", ["somebody told twice"]),
    ("stamp", "The dockers left 10:30 pm", ["a stamp in it"]),
    ("one word", "Shut", ["too few words"]),
    ("another word", "The dockers had shut the quay", [NEW_WORD]),
    ("the past of what had been done", "Anna Holm wrote a letter", []),
    ("the past of what had not", "Anna Holm knew a letter", [NEW_WORD]),
]


@pytest.mark.parametrize(("label", "headline", "rules"), RULES, ids=[row[0] for row in RULES])
def test_the_rules_find_what_no_headline_may_be(
    label: str, headline: str, rules: list[str]
) -> None:
    assert list(violations(headline, PORT)) == rules, label


def broken(one: Extract) -> list[tuple[str, str, str]]:
    """Say which rules the headlines of an article break, each with headline and words.

    A verb may stand in another form than in the article ("since taking office": "took office").
    """
    return [
        (rule, sighting.headline, sighting.quote)
        for sighting in one.sightings
        for rule in violations(sighting.headline, f"{one.article.title}\n{one.article.text}")
        if rule != NEW_WORD
    ]


def told_in(module: Path) -> Iterator[str]:
    """Give the strings of a module that are sentences."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value.strip()
            if words.endswith((".", "”", '"')) and len(words.split()) >= FEWEST_WORDS:
                yield words


@cache
def made_up() -> tuple[str, ...]:
    """List what the tests make up, each text once."""
    return tuple(sorted({text for path in TESTS.rglob("test_*.py") for text in told_in(path)}))


def test_headlines_of_all_that_the_tests_make_up() -> None:
    told = [extract(report(text)) for text in made_up()]
    assert sum(len(one.sightings) for one in told) > 500
    assert [found for one in told for found in broken(one)] == []


@settings(deadline=None, max_examples=100, derandomize=True)
@given(
    st.lists(st.deferred(lambda: st.sampled_from(made_up())), min_size=2, max_size=6, unique=True),
    st.sampled_from([" ", "\n", "\n\n"]),
)
def test_headlines_of_made_up_texts_in_any_company(texts: list[str], border: str) -> None:
    assert broken(extract(report(border.join(texts)))) == []


@pytest.mark.parametrize("folder", [str(SEEDS), *OWN_FOLDERS])
def test_headlines_of_a_folder_of_articles(folder: str) -> None:
    told, _ = read_articles(Path(folder))
    assert any(one.sightings for one in told)
    assert [found for one in told for found in broken(one)] == []
