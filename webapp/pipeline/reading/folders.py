"""Read a folder of articles: plain text, JSON objects and saved web pages.

What an article does not say stays empty, and a date is known only where the file states one:
neither a file's time nor today ever stands in for it. What cannot be read is a Problem.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from webapp.pipeline.reading.formats import read_html, read_json, read_text
from webapp.pipeline.reading.plain_text import UNWANTED, Unreadable, decode
from webapp.records import Article, Problem
from webapp.shelves import Shelf, reordered

READERS = {".txt": read_text, ".json": read_json, ".html": read_html, ".htm": read_html}
NOT_ARTICLES = {".md", ".toml"}
LARGEST_BYTES = 2_000_000
STEERING = re.compile(rf"[\t\n]|{UNWANTED.pattern}")
# What is written around a text: fields and escapes in JSON, scripts and styles in a web page.
LARGEST_WITH_MARKUP = 8 * LARGEST_BYTES


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a folder in the order of their ids, and what could not be read.

    The articles are kept on disk and read back as they are asked for.
    """

    articles: Sequence[Article]
    problems: tuple[Problem, ...]


def read_folder(folder: Path) -> Reading:
    """Read every article of ``folder`` and of the folders below it.

    NotADirectoryError where there is no such folder.
    """
    articles = Shelf(Article)
    places: dict[str, int] = {}
    problems: list[Problem] = []
    for path in article_files(folder):
        where = _printable(path.relative_to(folder).as_posix())
        try:
            article, remarks = _read_file(path)
        except Unreadable as unreadable:
            problems.append(Problem(where, str(unreadable)))
            continue
        problems += (Problem(where, remark) for remark in remarks)
        if article.id in places:
            article = replace(article, id=where.replace("/", "-"))
            problems.append(Problem(where, f"shares its name with another; listed as {article.id}"))
        places[article.id] = len(articles)
        articles.append(article)
    return Reading(reordered(articles, [places[key] for key in sorted(places)]), tuple(problems))


def article_files(folder: Path) -> tuple[Path, ...]:
    """List the files that may be articles, hidden ones and the editor's own files left out.

    A folder that cannot be looked into stands for what it holds: a link, or one without permission.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a folder of articles")
    closed: list[Path] = []
    found = [
        Path(parent, name)
        for parent, folders, names in os.walk(folder, onerror=lambda one: closed.append(_at(one)))
        for name in _visible(names, folders, Path(parent))
    ]
    return tuple(
        sorted(path for path in [*found, *closed] if path.suffix.lower() not in NOT_ARTICLES)
    )


def _at(error: OSError) -> Path:
    return Path(os.fsdecode(error.filename))


def _visible(names: Iterable[str], folders: list[str], parent: Path) -> list[str]:
    folders[:] = [name for name in folders if not name.startswith(".")]
    links = [name for name in folders if (parent / name).is_symlink()]
    return [name for name in (*names, *links) if not name.startswith(".")]


def _read_file(path: Path) -> tuple[Article, tuple[str, ...]]:
    _refuse_what_is_no_file(path)
    kind = path.suffix.lower()
    reader = READERS.get(kind)
    if reader is None:
        raise Unreadable("is not an article: Dateline reads .txt, .json and .html files")
    content, cut = _read_bytes(path, LARGEST_BYTES if kind == ".txt" else LARGEST_WITH_MARKUP)
    if cut and kind == ".json":
        raise Unreadable(f"is longer than {LARGEST_WITH_MARKUP:,} bytes, too long for one article")
    decoded = decode(content, cut=cut)
    article, remarks = reader(_printable(path.stem), decoded.text)
    if not article.text.strip():
        raise Unreadable("has no text")
    article, cut_remarks = _at_most(article, cut=cut)
    return article, decoded.remarks + remarks + cut_remarks


def _refuse_what_is_no_file(path: Path) -> None:
    if path.is_symlink():
        raise Unreadable("is a link, and links are not followed; put what it leads to in its place")
    if path.is_dir():
        raise Unreadable("is a folder that cannot be looked into")


def _at_most(article: Article, *, cut: bool) -> tuple[Article, tuple[str, ...]]:
    """Cut a text that is too long, and say so of it or of its file."""
    if not cut and len(article.text) <= LARGEST_BYTES:
        return article, ()
    remark = f"is longer than {LARGEST_BYTES:,} bytes; the rest was left out"
    return replace(article, text=article.text[:LARGEST_BYTES]), (remark,)


def _read_bytes(path: Path, most: int) -> tuple[bytes, bool]:
    """Read a regular file up to a limit; never follow a link, wait on a pipe or a device."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise Unreadable(f"cannot be opened: {error.strerror}") from error
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise Unreadable("is not a regular file")
        content = file.read(most + 1)
    return content[:most], len(content) > most


def _printable(name: str) -> str:
    """Write a file's name as text where its bytes are not UTF-8 or steer a terminal."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return STEERING.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
