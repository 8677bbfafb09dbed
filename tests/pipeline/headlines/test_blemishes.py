"""What no whole headline has, each fault with headlines that have it and others that do not."""

from __future__ import annotations

import re

import pytest

from webapp.pipeline.headlines.blemishes import Fault, is_blemished, known_faults, written_out


@pytest.mark.parametrize("fault", known_faults(), ids=lambda one: one.examples[0])
def test_a_fault_is_found_by_its_own_pattern(fault: Fault) -> None:
    pattern = re.compile(written_out(fault.pattern))
    assert all(pattern.search(one) and is_blemished(one) for one in fault.examples)
    assert not any(pattern.search(one) for one in fault.counters)


@pytest.mark.parametrize("fault", known_faults(), ids=lambda one: one.counters[0])
def test_a_whole_headline_has_no_fault(fault: Fault) -> None:
    assert not [one for one in fault.counters if is_blemished(one)]


def test_somebodys_words_may_go_on_with_a_small_word() -> None:
    assert not is_blemished("Ada Quill said: “We had to close And they left”")
