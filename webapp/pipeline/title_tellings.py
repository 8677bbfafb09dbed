"""The title of an article as a headline of what its opening tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.headlines import tells_more, title_telling
from webapp.records import Article, Sighting

RECENT_DAYS = 30


class TitleTeller:
    """Goes along the opening of an article, whose title is told once."""

    def __init__(self, article: Article) -> None:
        """Begin an article."""
        self.article = article
        self.told = False

    def tell(self, found: Sequence[Sighting]) -> Iterator[Sighting]:
        """Let the title tell an opening sentence of which it says more than a headline, or any."""
        untold = not any(one.headline for one in found)
        for sighting in found:
            title = self._title_of(sighting)
            if title and (untold or tells_more(title, sighting.headline, sighting.quote)):
                self.told = True
                yield replace(sighting, headline=title)
            else:
                yield sighting

    def _title_of(self, sighting: Sighting) -> str:
        """Give the title as a headline of what a sentence tells; empty where it is none."""
        if self.told or not self._is_new(sighting):
            return ""
        return title_telling(self.article.title, sighting.quote, self.article.text)

    def _is_new(self, sighting: Sighting) -> bool:
        """Say whether a sighting is of the weeks before its article appeared, or to come."""
        published = self.article.published
        last = sighting.span.last.toordinal()
        return published is None or published.toordinal() - last <= RECENT_DAYS
