"""Word lists: one TOML file a stage in ``webapp/vocabulary/``, read into checked, frozen records.

A stage declares its shape as a frozen msgspec struct and asks for it by the file's name:
``built_in("topics", TopicWords)``. A wrong key or type names the file and the key. In the project's
own files each word is said once: ``<offices>`` in a list stands for all words of the list
``offices`` of the same table.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from webapp.paths import VOCABULARY

Shape = TypeVar("Shape")

LIST = re.compile(r"<(\w+)>")


class VocabularyError(ValueError):
    """A word list that cannot be used; the message names the file, the key and the way out."""


def read(path: Path, shape: type[Shape], *, joined: bool = False) -> Shape:
    """Read the TOML file at ``path`` as ``shape``; VocabularyError when it is not of that shape.

    ``joined``: its lists name others whose words they have, too.
    """
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        return msgspec.convert(in_full(written) if joined else written, shape)
    except OSError as error:
        raise VocabularyError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path}: is not TOML: {error}") from error
    except RecursionError as error:
        raise VocabularyError(
            f"{path}: has brackets in brackets or lists in lists, no end"
        ) from error
    except msgspec.ValidationError as error:
        raise VocabularyError(f"{path}: {error}") from error
    except KeyError as error:
        raise VocabularyError(f"{path}: there is no list {error} to take words from") from error


def in_full(table: dict[str, Any]) -> dict[str, Any]:
    """Give a table, and those in it, with the words of a list where another one names it."""
    return {key: _in_full(key, table) for key in table}


def _in_full(key: str, table: dict[str, Any]) -> Any:  # noqa: ANN401  # whatever TOML holds
    value = table[key]
    if isinstance(value, list):
        return list(_words(value, table))
    return in_full(value) if isinstance(value, dict) else value


def _words(written: list[Any], table: dict[str, Any]) -> Iterator[Any]:
    for word in written:
        named = LIST.fullmatch(word) if isinstance(word, str) else None
        yield from _words(table[named[1]], table) if named else (word,)


@cache
def built_in(name: str, shape: type[Shape]) -> Shape:
    """Read the project's own list ``name`` once per process."""
    return read(VOCABULARY / f"{name}.toml", shape, joined=True)
