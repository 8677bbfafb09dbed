"""Print the sentences of text files with their kinds.

``python -m webapp.pipeline.sentences FILE ...``: a sentence a line, behind its number, that of its
paragraph, and its kind.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from webapp.pipeline.sentences import split_sentences


def main(paths: Iterable[str]) -> None:
    """Print the sentences of each text file with their kinds."""
    for path in paths:
        for sentence in split_sentences(Path(path).read_text(encoding="utf-8")):
            place = f"{sentence.index:3} {sentence.paragraph:3} {sentence.kind.value:9}"
            sys.stdout.write(f"{place} {sentence.text}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
