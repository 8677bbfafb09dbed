"""Word lists: one TOML file a stage in ``webapp/vocabulary/``, read into checked, frozen records.

A stage declares its shape as a frozen msgspec struct and asks for it by the file's name:
``read("topics", TopicWords)``. A wrong key or type names the file and the key.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from webapp.paths import VOCABULARY

Shape = TypeVar("Shape")


class VocabularyError(ValueError):
    """A word list that cannot be used; the message names the file, the key and the way out."""


def read(path: Path, shape: type[Shape]) -> Shape:
    """Read the TOML file at ``path`` as ``shape``; VocabularyError when it is not of that shape."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8-sig")), shape)
    except OSError as error:
        raise VocabularyError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path}: is not TOML: {error}") from error
    except RecursionError as error:
        raise VocabularyError(f"{path}: has brackets in brackets without end") from error
    except msgspec.ValidationError as error:
        raise VocabularyError(f"{path}: {error}") from error


@cache
def built_in(name: str, shape: type[Shape]) -> Shape:
    """Read the project's own list ``name`` once per process."""
    return read(VOCABULARY / f"{name}.toml", shape)
