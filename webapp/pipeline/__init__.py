"""The stages from articles to events, each a function from records to records."""
