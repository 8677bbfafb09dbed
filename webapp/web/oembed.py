"""oEmbed 1.0: what a consumer is told of an address of this site, as JSON or XML.

https://oembed.com/: a ``rich`` answer needs type, version, html, width and height; the size, and
the thumbnail's, keep within what the consumer asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from webapp.web.cards import HEIGHT as CARD_HEIGHT
from webapp.web.cards import WIDTH as CARD_WIDTH
from webapp.web.snippets import HEIGHT, WIDTH, Frame, quoted_iframe

Answer = dict[str, str | int]
CACHE_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Provider:
    """Who answers: the timeline's title and its home."""

    name: str
    url: str


def answer(
    frame: Frame,
    card: str,
    provider: Provider,
    max_width: int | None = None,
    max_height: int | None = None,
) -> Answer:
    """Answer for ``frame``; ``card`` is its picture, told where it fits the greatest size."""
    width, height = min(WIDTH, max_width or WIDTH), min(HEIGHT, max_height or HEIGHT)
    told: Answer = {
        "type": "rich",
        "version": "1.0",
        "title": frame.title,
        "provider_name": provider.name,
        "provider_url": provider.url,
        "cache_age": CACHE_SECONDS,
        "width": width,
        "height": height,
        "html": quoted_iframe(frame, width, height),
    }
    return told | _thumbnail(card, max_width, max_height)


def _thumbnail(card: str, max_width: int | None, max_height: int | None) -> Answer:
    if (max_width or CARD_WIDTH) < CARD_WIDTH or (max_height or CARD_HEIGHT) < CARD_HEIGHT:
        return {}
    return {
        "thumbnail_url": card,
        "thumbnail_width": CARD_WIDTH,
        "thumbnail_height": CARD_HEIGHT,
    }


def to_xml(told: Answer) -> bytes:
    """Write an answer as XML: one element a field, the html as text."""
    root = ET.Element("oembed")
    for name, value in told.items():
        ET.SubElement(root, name).text = str(value)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))
