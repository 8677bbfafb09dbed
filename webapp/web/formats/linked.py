"""A listing as JSON-LD: schema.org Events, each the subject of its NewsArticles.

schema.org has no place for an uncertain date, so ``startDate`` is only as exact as the words
(ISO 8601 ``2021-08`` for a month), and EDTF stands beside it as ``dcterms:date``.
"""

from __future__ import annotations

from webapp.web.formats.listing import Entry, Evidence, Listing, Named

Node = dict[str, object]

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
CONTEXT: list[object] = ["https://schema.org", {"dcterms": "http://purl.org/dc/terms/"}]
TYPES = {
    "person": "Person",
    "country": "Country",
    "place": "Place",
    "organisation": "Organization",
    "international body": "Organization",
}


def to_linked(listing: Listing) -> Node:
    """Write the listing as one ItemList of Events."""
    return {
        "@context": CONTEXT,
        "@type": "ItemList",
        "@id": listing.url,
        "name": listing.title,
        "description": listing.sentence,
        "url": listing.url,
        "numberOfItems": listing.total,
        "itemListElement": [
            {"@type": "ListItem", "position": position, "item": event_node(entry)}
            for position, entry in enumerate(listing.entries, start=1)
        ],
    }


def event_node(entry: Entry) -> Node:
    """Write one entry as a schema.org Event."""
    start, end = _iso_ends(entry)
    return {
        "@type": "Event",
        "@id": entry.url,
        "url": entry.url,
        "name": entry.title,
        "startDate": start,
        "endDate": end,
        "dcterms:date": {"@value": entry.date, "@type": EDTF},
        "description": entry.evidence[0].quote if entry.evidence else entry.title,
        "about": [_actor_node(actor) for actor in entry.actors],
        "keywords": [topic.name for topic in entry.topics],
        "subjectOf": [_article_node(each) for each in entry.evidence],
    }


def _iso_ends(entry: Entry) -> tuple[str, str]:
    """Cut the ends of a month or a year to what the words say."""
    kept = {"month": -3, "year": -6}.get(entry.precision)
    return entry.first[:kept], entry.last[:kept]


def _actor_node(actor: Named) -> Node:
    return {"@type": TYPES.get(actor.kind, "Thing"), "name": actor.name, "identifier": actor.id}


def _article_node(each: Evidence) -> Node:
    node: Node = {
        "@type": "NewsArticle",
        "url": each.address,
        "name" if each.cited != each.title else "headline": each.cited or each.credit,
        "abstract": each.quote,
    }
    if each.published:
        node["datePublished"] = each.published
    if each.source:
        node["publisher"] = {"@type": "Organization", "name": each.source}
    return node
