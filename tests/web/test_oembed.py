"""oEmbed 1.0 answers: what the specification requires, in JSON and XML."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.web.oembed import Provider, answer, to_xml
from webapp.web.snippets import Frame

FRAME = Frame("Harbour <news>", "https://t.example/", "https://t.example/embed")
PROVIDER = Provider("Harbour news", "https://t.example/")
CARD = "https://t.example/card.png"
RICH = {
    "type": "object",
    "properties": {
        "type": {"const": "rich"},
        "version": {"const": "1.0"},
        "html": {"type": "string", "minLength": 1},
        "width": {"type": "integer", "minimum": 1},
        "height": {"type": "integer", "minimum": 1},
        "cache_age": {"type": "integer"},
        "thumbnail_width": {"type": "integer"},
    },
    "required": ["type", "version", "html", "width", "height"],
    "dependentRequired": {"thumbnail_url": ["thumbnail_width", "thumbnail_height"]},
}
SIZES = st.none() | st.integers(1, 5000)


@given(SIZES, SIZES)
def test_no_size_is_greater_than_what_is_asked_for(width: int | None, height: int | None) -> None:
    told = answer(FRAME, CARD, PROVIDER, width, height)
    jsonschema.validate(told, RICH)
    for name, most in (("width", width), ("height", height)):
        assert int(told[name]) <= (most or 9999)
        assert int(told.get(f"thumbnail_{name}", 0)) <= (most or 9999)


@pytest.mark.parametrize(("most", "has_picture"), [(None, True), (1200, True), (600, False)])
def test_the_picture_is_told_where_it_fits(most: int | None, has_picture: bool) -> None:  # noqa: FBT001
    assert ("thumbnail_url" in answer(FRAME, CARD, PROVIDER, most)) == has_picture


def test_the_size_of_the_frame_is_that_of_the_answer() -> None:
    told = answer(FRAME, CARD, PROVIDER, 300, 200)
    assert 'width="300" height="200"' in str(told["html"])


def test_xml_says_the_same_as_json() -> None:
    told = answer(FRAME, CARD, PROVIDER)
    root = ET.fromstring(to_xml(told))  # noqa: S314 (our own answer)
    assert root.tag == "oembed"
    assert {part.tag: part.text for part in root} == {k: str(v) for k, v in told.items()}
