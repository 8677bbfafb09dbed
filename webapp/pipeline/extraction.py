"""Everything one article tells: its sentences and its dated clauses, from its text alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from webapp.pipeline.dates import find_dates
from webapp.pipeline.names import find_names
from webapp.pipeline.quotations import find_quotations
from webapp.pipeline.sentences import split_sentences
from webapp.pipeline.sightings import find_sightings
from webapp.pipeline.typography import printed
from webapp.pipeline.untitled import name_of
from webapp.records import Article, NameMention, Problem, Sentence, Sighting, TitleBasis

MOST_SIGHTINGS = 500


@dataclass(frozen=True, slots=True)
class Extract:
    """What was found in one article; ``names`` are those of the whole text."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...]
    sightings: tuple[Sighting, ...]
    problems: tuple[Problem, ...] = ()


def extract(article: Article) -> Extract:
    """Read one article; what goes wrong with it is a Problem, never an exception."""
    try:
        return _extract(article)
    except Exception as error:  # noqa: BLE001 - one bad article never stops a build
        fault = f"could not be read for events ({type(error).__name__}: {error}); please report it"
        return Extract(article, (), (), (), (Problem(article.id, fault),))


def _extract(article: Article) -> Extract:
    """Read the article as it would be printed, and put what is found back to its own words."""
    read = printed(article.text)
    title = printed(article.title).text
    sentences = split_sentences(read.text, title)
    dates = find_dates(read.text, article.published)
    names = find_names(read.text, sentences)
    quotations = find_quotations(read.text, sentences, names)
    name, basis = name_of(title, sentences)
    shown = replace(article, text=read.text, title=name if basis is TitleBasis.FOUND else title)
    sightings = find_sightings(shown, sentences, dates, names, quotations)
    return Extract(
        article=replace(article, title=name, title_basis=basis),
        sentences=tuple(map(read.back, sentences)),
        names=tuple(map(read.back, names)),
        sightings=tuple(map(read.sighting, sightings[:MOST_SIGHTINGS])),
        problems=tuple(_remarks(article, sightings)),
    )


def _remarks(article: Article, sightings: tuple[Sighting, ...]) -> list[Problem]:
    remarks = []
    if article.published is None:
        undated = (
            "states no publication date and shares too little with the dated articles to infer "
            "one; its relative dates stay unread. Give it one under [articles] in timeline.toml"
        )
        remarks.append(Problem(article.id, undated))
    if not sightings:
        remarks.append(Problem(article.id, "tells nothing that could be dated"))
    if len(sightings) > MOST_SIGHTINGS:
        left = len(sightings) - MOST_SIGHTINGS
        remarks.append(Problem(article.id, f"{left} dated clauses past {MOST_SIGHTINGS} left out"))
    return remarks
