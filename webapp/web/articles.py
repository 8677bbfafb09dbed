"""The articles: their list, and one with the words marked that made entries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from webapp.store.entries import ArticleSummary, StoredArticle
from webapp.store.entries import Mark as StoredMark
from webapp.store.querying import Snapshot
from webapp.web import addresses, saying
from webapp.web.calling import OPENING, called
from webapp.web.headings import silence_between
from webapp.web.marking import Mark, Piece, cut
from webapp.web.telling import DatedView, Named, dated

PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Line:
    """An article in the list, or at the head of its own page.

    ``silence`` is said before it: how long nothing was published after it, where that is long.
    ``is_opening``: it has no title and is called by its first words, in quotation marks.
    """

    source: str
    title: str
    url: str
    outlet: str
    published: DatedView | None
    basis: str
    explanation: str
    entries: int
    silence: str = ""
    is_opening: bool = False


@dataclass(frozen=True, slots=True)
class ArticleListView:
    """A page of the list of articles."""

    search: str
    total: int
    articles: tuple[Line, ...]
    previous: str
    next: str
    place: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one paragraph and one kind: prose, or a heading, a caption, furniture."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's page: its head, its paragraphs, the entries that it told, in its own order."""

    line: Line
    text: str
    paragraphs: tuple[tuple[Run, ...], ...]
    entries: tuple[Named, ...]


def listed(snapshot: Snapshot, search: str, page: int) -> ArticleListView:
    """List a page of the articles that a search names, the latest first."""
    found = snapshot.articles(search, page)
    number, pages = found.number, found.pages
    return ArticleListView(
        search,
        found.total,
        tuple(_lines(found.articles, is_whole=not search)),
        addresses.articles(search, number - 1) if number > 1 else "",
        addresses.articles(search, number + 1) if number < pages else "",
        saying.place(number, pages),
    )


def _lines(articles: Sequence[ArticleSummary], *, is_whole: bool) -> Iterator[Line]:
    """List articles; in the whole list, holes in the reporting are told."""
    after: dt.date | None = None
    for one in articles:
        day = dt.date.fromisoformat(one.published) if one.published else None
        silence = silence_between(after, day) if is_whole and after and day else ""
        yield replace(line(one), silence=silence)
        after = day


def line(article: ArticleSummary) -> Line:
    """Say of an article where it is from, of when it is and how that is known."""
    return Line(
        article.source or f"file {article.id}",
        called(article.title, article.title_basis) or article.id,
        addresses.article(article.id),
        article.url,
        dated(article.published),
        article.published_basis,
        article.published_explanation,
        article.entries,
        is_opening=article.title_basis == OPENING,
    )


def show(snapshot: Snapshot, ident: str) -> ArticleView | None:
    """Show the article with this id; None where the timeline has no such article."""
    article = snapshot.article(ident)
    if article is None:
        return None
    return ArticleView(
        line(article.summary),
        addresses.article_text(ident),
        tuple(_paragraphs(article)),
        _entries(article.marks),
    )


def _paragraphs(article: StoredArticle) -> Iterator[tuple[Run, ...]]:
    """Cut the text into paragraphs, each into runs of a kind; only blank space is left out."""
    marks = tuple(_marks(article.marks))
    for paragraph, sentences in groupby(_bounds(article), key=lambda bound: bound[0]):
        del paragraph
        yield tuple(
            Run(kind, cut(article.text, start, end, marks)) for _, kind, start, end in sentences
        )


def _bounds(article: StoredArticle) -> Iterator[tuple[int, str, int, int]]:
    """Stretch sentences until they touch; where a paragraph ends, to the break of the line."""
    text, sentences = article.text, article.sentences
    start = 0
    for place, one in enumerate(sentences):
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        if following is None:
            yield one.paragraph, one.kind, start, len(text.rstrip())
        elif following.paragraph == one.paragraph:
            yield one.paragraph, one.kind, start, following.start
            start = following.start
        else:
            gap = text[one.end : following.start]
            line = max(gap.rfind("\n"), 0)
            yield one.paragraph, one.kind, start, one.end + len(gap[:line].rstrip())
            start = following.start - len(gap[line:].lstrip())
    if not sentences:
        yield 0, PROSE, 0, len(text)


def _marks(marks: tuple[StoredMark, ...]) -> Iterator[Mark]:
    for one in marks:
        yield Mark(one.start, one.end, "told", addresses.event(one.event))
        yield Mark(one.expression_start, one.expression_end, "when")


def capital(words: str) -> str:
    """Begin words with a capital."""
    return words[:1].upper() + words[1:]


def _entries(marks: tuple[StoredMark, ...]) -> tuple[Named, ...]:
    named = (Named(one.title, addresses.event(one.event), capital(one.date_text)) for one in marks)
    return tuple({one.url: one for one in named}.values())
