"""Whether "she" or "he" may be said of a name."""

from __future__ import annotations

import pytest

from webapp.pipeline.names.sexes import is_womans
from webapp.pipeline.names.words import words


@pytest.mark.parametrize("name", ["Priya Quill", "Aoife Roe", "Dame Tom"])
def test_a_womans_name(name: str) -> None:
    assert is_womans(name) is True


@pytest.mark.parametrize("name", ["Tom Quill", "Mr. Priya"])
def test_a_mans_name(name: str) -> None:
    assert is_womans(name) is False


@pytest.mark.parametrize("name", ["Jean Quill", "Yuki Roe", "Zzz Roe"])
def test_a_name_of_both_or_of_nobody_known(name: str) -> None:
    assert is_womans(name) is None


def test_no_given_name_is_of_two_lists() -> None:
    given = words().given
    assert not given.women & given.men
    assert not given.either & (given.women | given.men)
