"""The composition root: a folder of articles in, a database and a build report out."""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import os
import signal
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from tqdm import tqdm

from webapp.editorial import ArticleNote, Editorial, read_editorial
from webapp.paths import ROOT
from webapp.pipeline.actors import ActorIndex, Mentions, join_counted
from webapp.pipeline.corrections import correct
from webapp.pipeline.events import event_id, make_events
from webapp.pipeline.extraction import Extract, extract
from webapp.pipeline.kept import KeptArticles
from webapp.pipeline.publication import infer_publications
from webapp.pipeline.reading import article_files, read_folder
from webapp.pipeline.topics import all_topics
from webapp.pipeline.topics.terms import suggest_terms
from webapp.records import Actor, Article, Event, Problem, PublishedBasis, Timeline
from webapp.shelves import View
from webapp.store.writing import write

FEWEST_FOR_MORE_CORES = 40
ARTICLES_A_TASK = 8
TASKS_AHEAD = 4
YOUNG_OBJECTS = 50_000
UNTITLED = "Timeline"
ACTORS_IN_A_TITLE = 3


class NothingToShow(Exception):  # noqa: N818 - it says what the folder has
    """A folder from which no timeline can be built; the message says why."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read and made, as figures and as problems by article."""

    articles: int
    inferred: int
    undated: int
    sentences: int
    sightings: int
    events: int
    actors: int
    problems: tuple[Problem, ...]


def build(
    folder: Path, database: Path, *, jobs: int | None = None, progress: bool = False
) -> BuildReport:
    """Build the database from every article of ``folder``; put it in place when it is whole.

    ``jobs`` is the number of processes (default: one a core for larger folders). Raises
    NotADirectoryError, VocabularyError for a ``timeline.toml`` that cannot be used, and
    NothingToShow where no article tells anything dated: the old database then stays as it is.
    """
    extracts, problems = _reading(folder, jobs, progress=progress)
    timeline = compose(extracts, problems, read_editorial(folder), progress=progress)
    if not timeline.events:
        raise NothingToShow(_why_empty(folder, timeline))
    built = dt.datetime.now(dt.UTC).replace(microsecond=0)
    database.parent.mkdir(parents=True, exist_ok=True)
    write(timeline, database, built=built, fingerprint=fingerprint(folder))
    return _report(timeline)


def read_articles(
    folder: Path, *, jobs: int | None = None, progress: bool = False
) -> tuple[tuple[Extract, ...], tuple[Problem, ...]]:
    """Read a folder as far as each article tells it: the publication dates, then each article."""
    extracts, problems = _reading(folder, jobs, progress=progress)
    return tuple(extracts), problems


def _reading(
    folder: Path, jobs: int | None, *, progress: bool
) -> tuple[Iterable[Extract], tuple[Problem, ...]]:
    """Read a folder, its articles one by one as they are asked for."""
    editorial = read_editorial(folder)
    reading = read_folder(folder)
    known = frozenset(article.id for article in reading.articles)
    strays = tuple(
        Problem(f"timeline.toml, [articles.{name}]", "no article of the folder has this id")
        for name in sorted(editorial.articles.keys() - known)
    )
    noted = View(
        reading.articles, lambda article: _with_note(article, editorial.articles.get(article.id))
    )
    articles = infer_publications(noted)
    extracts = tqdm(
        _extracts(articles, jobs or _cores(len(articles))),
        total=len(articles),
        desc="Reading",
        unit=" articles",
        disable=None if progress else True,
    )
    return extracts, reading.problems + strays


@dataclass(slots=True)
class Gathered:
    """What joining needs of all articles, taken from each as it is read; the rest is let go."""

    kept: KeptArticles = field(default_factory=KeptArticles)
    mentions: Mentions = field(default_factory=Mentions)
    problems: list[Problem] = field(default_factory=list)

    def add(self, one: Extract) -> None:
        """Take in what one article tells."""
        self.kept.add(one)
        self.mentions.add(one.names, one.article.text, one.article.id)
        self.problems += one.problems


def compose(
    extracts: Iterable[Extract],
    problems: tuple[Problem, ...],
    editorial: Editorial,
    *,
    progress: bool = False,
) -> Timeline:
    """Join what the articles tell into one timeline: actors, events, corrections."""
    gathered = Gathered()
    for one in extracts:
        gathered.add(one)
    with tqdm(total=3, desc="Joining", unit=" steps", disable=None if progress else True) as bar:
        index = join_counted(gathered.mentions, own=editorial.actors)
        gathered.mentions = Mentions()
        bar.update()
        events = _events(gathered, index, editorial)
        bar.update()
        corrected = correct(events, editorial.corrections, event_id)
        bar.update()
    return _timeline(gathered, index, corrected.events, problems + corrected.problems, editorial)


def _events(gathered: Gathered, index: ActorIndex, editorial: Editorial) -> Sequence[Event]:
    return make_events(
        gathered.kept.sightings,
        gathered.kept.articles,
        index,
        sentences=gathered.kept.sentences,
        own_topics=editorial.topics,
    )


def _timeline(
    gathered: Gathered,
    index: ActorIndex,
    events: Sequence[Event],
    problems: tuple[Problem, ...],
    editorial: Editorial,
) -> Timeline:
    used_actors, used_topics = _used(events)
    actors = tuple(actor for actor in index.actors if actor.id in used_actors)
    return Timeline(
        title=editorial.title or title_of(actors, used_actors),
        articles=gathered.kept.articles,
        sentences=gathered.kept.sentences,
        actors=actors,
        topics=tuple(one for one in all_topics(editorial.topics) if one.id in used_topics),
        events=events,
        problems=(*problems, *gathered.problems),
        suggestions=suggest_terms(events),
    )


def _used(events: Iterable[Event]) -> tuple[Counter[str], set[str]]:
    """Count the entries of each actor, and give the topics that any entry has."""
    actors: Counter[str] = Counter()
    topics: set[str] = set()
    for event in events:
        actors.update(event.actors)
        topics.update(event.topics)
    return actors, topics


def title_of(actors: Iterable[Actor], entries: Mapping[str, int]) -> str:
    """Name a timeline that nobody has given a title after those whom most of its entries name."""
    by_entries = sorted(actors, key=lambda one: (-entries[one.id], one.id))
    return ", ".join(one.name for one in by_entries[:ACTORS_IN_A_TITLE]) or UNTITLED


def _extracts(articles: Sequence[Article], jobs: int) -> Iterator[Extract]:
    """Read articles in their order; of many processes none runs far ahead of what is taken."""
    if jobs == 1:
        yield from map(extract, articles)
        return
    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin_reading) as pool:
        tasks = _tasks(articles)
        submitted = (_submitted(pool, task) for task in tasks)
        ahead = deque(islice(submitted, TASKS_AHEAD * jobs))
        try:
            while ahead:
                found = ahead.popleft().result()
                ahead.extend(islice(submitted, 1))
                yield from found
        finally:
            pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, task: tuple[Article, ...]) -> Future[tuple[Extract, ...]]:
    """Give a task to the pool; a process that starts for it hears no Ctrl-C until it has begun."""
    with _deaf_to_interrupts():
        return pool.submit(_extract_all, task)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin_reading() -> None:
    """Prepare a process that reads articles: it ends in silence with the build, however that ends.

    Without this, Ctrl-C shows a traceback for each, and those of a killed build wait for ever.
    Where the build ignores Ctrl-C (as a script's job in the background does), so do they.
    """
    collect_seldom()
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    Thread(target=_end_with_build, daemon=True).start()


def _end_with_build() -> None:
    build_process = parent_process()
    if build_process is not None:
        build_process.join()
        os._exit(1)


def _tasks(articles: Sequence[Article]) -> Iterator[tuple[Article, ...]]:
    for first in range(0, len(articles), ARTICLES_A_TASK):
        yield tuple(articles[first : first + ARTICLES_A_TASK])


def _extract_all(articles: Iterable[Article]) -> tuple[Extract, ...]:
    return tuple(map(extract, articles))


def collect_seldom() -> None:
    """Look for garbage in cycles seldom: what is made of an article holds hardly any."""
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS)


def _cores(articles: int) -> int:
    return len(os.sched_getaffinity(0)) if articles >= FEWEST_FOR_MORE_CORES else 1


def _with_note(article: Article, note: ArticleNote | None) -> Article:
    if note is None:
        return article
    noted = replace(
        article,
        source=note.source or article.source,
        title=note.title or article.title,
        url=note.url or article.url,
    )
    if note.published is None:
        return noted
    return replace(
        noted,
        published=note.published,
        published_basis=PublishedBasis.STATED,
        published_explanation="stated by the editor",
    )


def fingerprint(folder: Path) -> str:
    """Name what a build depends on: every file of the folder, the words and the code."""
    digest = hashlib.sha256()
    code = (ROOT / "webapp").rglob("*.py"), (ROOT / "webapp").rglob("*.toml")
    ours = sorted(path for paths in code for path in paths)
    editorial = folder / "timeline.toml"
    theirs = [*article_files(folder), *([editorial] if editorial.exists() else [])]
    for path in [*ours, *theirs]:
        if path.is_file() and not path.is_symlink():
            digest.update(os.fsencode(path.name) + b"\0" + _content_digest(path))
    return digest.hexdigest()


def _content_digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _why_empty(folder: Path, timeline: Timeline) -> str:
    if not timeline.articles:
        return f"{folder} holds no article that could be read (.txt, .json or .html)"
    return (
        f"no article in {folder} tells anything that could be dated; where publication dates are "
        "missing, state them in the files or under [articles] in timeline.toml"
    )


def _report(timeline: Timeline) -> BuildReport:
    bases = Counter(article.published_basis for article in timeline.articles)
    return BuildReport(
        articles=len(timeline.articles),
        inferred=bases[PublishedBasis.INFERRED],
        undated=bases[PublishedBasis.UNKNOWN],
        sentences=sum(map(len, timeline.sentences)),
        sightings=sum(len(event.evidence) for event in timeline.events),
        events=len(timeline.events),
        actors=len(timeline.actors),
        problems=timeline.problems,
    )


def _counted(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"


def in_words(report: BuildReport) -> Iterable[str]:
    """Write the report as lines: the figures, then each problem with its place."""
    yield (
        f"{_counted(report.events, 'entry', 'entries')} from "
        f"{_counted(report.sightings, 'dated clause', 'dated clauses')} of "
        f"{_counted(report.articles, 'article', 'articles')}; "
        f"{_counted(report.actors, 'actor', 'actors')}."
    )
    if report.inferred:
        dates = _counted(report.inferred, "publication date was", "publication dates were")
        yield f"{dates} inferred from the other articles."
    if report.undated:
        undated = _counted(report.undated, "article has", "articles have")
        yield f"{undated} no known publication date."
    for problem in report.problems:
        yield f"  {problem.where}: {problem.what}"
