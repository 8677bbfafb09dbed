"""Which part of a person's name is the family's."""

from __future__ import annotations

import pytest

from webapp.pipeline.headlines.named_subjects import family_first


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Zhang Ode", "Zhang"),
        ("Kim Lin-ost", "Kim"),
        ("Lee Hsin Long", "Lee"),
        ("Lee Harvey Ode", ""),
        ("Kim Quillers", ""),
        ("Wen Ho Lee", ""),
        ("Ada Quill", ""),
        ("Zhang", ""),
    ],
)
def test_the_family_comes_first_in_some_names(name: str, family: str) -> None:
    assert family_first(name) == family
