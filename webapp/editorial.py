"""``timeline.toml``: what an editor says of a folder of articles, read and checked.

It lies in the folder of the articles. Every key is optional:

    title = "The bridge"

    [articles.courier-1]              # what an article does not say of itself
    source = "The Courier"
    published = 2021-10-20

    [actors]                          # one who is called by several names
    "Ministry of Roads" = ["roads ministry", "MoR"]

    [topics.repairs]                  # a subject of this timeline
    name = "Repairs"
    words = ["repair", "mend", "rebuild"]

    [[corrections]]                   # an entry read wrongly; its page shows its id
    event = "3f9c2a7be01d"
    date = "2021-10-19"
    reason = "The Courier corrected the day on 22 October."
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from webapp.vocabulary import read

FILE_NAME = "timeline.toml"
NO_DATE = ""


class ArticleNote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an editor adds to one article, by its id."""

    source: str = ""
    title: str = ""
    url: str = ""
    published: dt.date | None = None


class TopicNote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A topic of the editor's own: the name that readers see and the words that tell it."""

    name: str
    words: tuple[str, ...]


class Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry put right; ``date`` is EDTF, ``same_as`` another entry's id."""

    event: str
    reason: str = ""
    headline: str = ""
    date: str = NO_DATE
    hide: bool = False
    split: bool = False
    same_as: str = ""
    add_actors: tuple[str, ...] = ()
    remove_actors: tuple[str, ...] = ()


class Editorial(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that ``timeline.toml`` says."""

    title: str = ""
    articles: dict[str, ArticleNote] = {}
    actors: dict[str, tuple[str, ...]] = {}
    topics: dict[str, TopicNote] = {}
    corrections: tuple[Correction, ...] = ()


def read_editorial(folder: Path) -> Editorial:
    """Read the folder's ``timeline.toml``, empty where there is none.

    VocabularyError where it is not TOML of this shape; the message names the key.
    """
    path = folder / FILE_NAME
    return read(path, Editorial) if path.exists() else Editorial()
