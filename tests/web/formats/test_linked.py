"""JSON-LD against a schema of the schema.org terms that it uses, and EDTF by its parser."""

from __future__ import annotations

import json

import jsonschema
import pytest
from edtf import parse_edtf
from listings import entry, evidence, listing, month

from webapp.web.formats.linked import event_node, to_linked
from webapp.web.formats.listing import Entry

ISO = {"type": "string", "pattern": r"^-?\d{4}(-\d\d(-\d\d)?)?$"}
ARTICLE = {
    "type": "object",
    "properties": {"@type": {"const": "NewsArticle"}, "datePublished": ISO},
    "required": ["@type", "url", "headline"],
}
EVENT = {
    "type": "object",
    "properties": {
        "@type": {"const": "Event"},
        "startDate": ISO,
        "endDate": ISO,
        "subjectOf": {"type": "array", "items": ARTICLE, "minItems": 1},
        "about": {"items": {"properties": {"@type": {"enum": ["Person", "Organization"]}}}},
    },
    "required": ["@type", "name", "startDate", "subjectOf", "url"],
}
LIST = {
    "type": "object",
    "properties": {
        "@type": {"const": "ItemList"},
        "numberOfItems": {"type": "integer"},
        "itemListElement": {"items": {"required": ["position"], "properties": {"item": EVENT}}},
    },
    "required": ["@context", "@type", "itemListElement"],
}
ANCIENT = entry(day="-0043-03-15")
DECADE = entry(
    date="198X", first="1980-01-01", last="1989-12-31", precision="decade", date_text="1980s"
)


def test_a_listing_is_a_list_of_events_that_articles_are_about() -> None:
    answer = listing(entry(), month(), ANCIENT, DECADE)
    jsonschema.validate(json.loads(json.dumps(to_linked(answer))), LIST)


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        (entry(), "2021-10-20", "2021-10-20"),
        (month(), "2021-08", "2021-08"),
        (entry(first="2001-01-01", last="2001-12-31", precision="year"), "2001", "2001"),
        (ANCIENT, "-0043-03-15", "-0043-03-15"),
        (DECADE, "1980-01-01", "1989-12-31"),
    ],
)
def test_a_date_is_as_exact_as_its_words(given: Entry, start: str, end: str) -> None:
    node = event_node(given)
    assert (node["startDate"], node["endDate"]) == (start, end)


@pytest.mark.parametrize("given", [entry(), month(), DECADE])
def test_the_exact_date_is_edtf(given: Entry) -> None:
    date = event_node(given)["dcterms:date"]
    assert isinstance(date, dict)
    assert str(parse_edtf(date["@value"])) == given.date


def test_an_article_without_a_date_claims_none() -> None:
    text = json.dumps(event_node(entry(evidence=(evidence(published=None, source=""),))))
    assert "NewsArticle" in text
    assert "datePublished" not in text
    assert "publisher" not in text
