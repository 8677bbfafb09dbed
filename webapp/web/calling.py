"""What pages and formats call an article: its title, or in quotation marks what it opens with."""

from __future__ import annotations

import re

from webapp.records import TitleBasis

OPENING = str(TitleBasis.OPENING)
QUOTED = re.compile(r"[“\"]([^“”\"]*)[”\"]")


def called(title: str, basis: str) -> str:
    """Give the title of an article; in quotation marks where it has none but its opening words."""
    inside = QUOTED.sub(r"‘\1’", title)
    return f"“{inside}”" if title and basis == OPENING else title


def described(title: str, basis: str) -> str:
    """Say in brackets that an article without a title is called by its opening, as citations do."""
    return f"[Article that opens {called(title, basis)}]" if title and basis == OPENING else title
