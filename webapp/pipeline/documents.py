"""The nouns of documents that speak: "the statement said"."""

DOCUMENT_NOUN = r"(?P<noun>statement|communiqu[eé]|declaration|report|letter|document|resolution)"
