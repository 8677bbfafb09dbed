"""Outlets that are only cited are told from those that act."""

from __future__ import annotations

import pytest

from webapp.pipeline.cited import CitedExample, is_cited, source_words


@pytest.mark.parametrize("example", source_words().examples, ids=lambda one: one.text)
def test_an_outlet_is_cited_as_its_example_says(example: CitedExample) -> None:
    start = example.text.index(example.outlet)
    found = is_cited(example.text, start, start + len(example.outlet), example.outlet)
    assert found is example.cited
