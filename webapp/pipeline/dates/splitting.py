"""A text cut into words, figures and signs, each at its exact offsets."""

from __future__ import annotations

import re
from typing import Final

PIECE: Final = re.compile(
    r"""
      [^\W\d_]{2,}
    | [0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z?)?(?![0-9-])
    | [0-9]{1,4}(?P<sign>[/.])[0-9]{1,2}(?P=sign)[0-9]{2,4}(?![0-9])
    | [0-9]{1,2}[:.][0-9]{2}(?=\ ?[apAP]\.?[mM]\b)
    | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])
    | [0-9]+(?:st|nd|rd|th|ST|ND|RD|TH)\b
    | [0-9]{1,3}0['’]s\b
    | [0-9]{2,4}s\b
    | [0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?
    | [apAP]\.\ ?[mM](?:\.|\b)
    | (?:[BA]\.\ ?[CD]\.(?:\ ?E\.)?|C\.E\.)
    | [oO]['’][cC]lock\b
    | ['’](?:s|S|ll|LL)\b
    | [^\W\d_]
    | \n\s*\n
    | \S
    """,
    re.VERBOSE,
)


def split(text: str) -> list[tuple[int, int, str]]:
    """List start, end and words of every piece of ``text`` in order, in one pass."""
    return [(*piece.span(), piece[0]) for piece in PIECE.finditer(text)]
