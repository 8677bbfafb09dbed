"""Which names of a corpus mean one actor: by spelling, style, trade, acronym or surname.

Each rule unites names of one table; none depends on the order of the mentions.
"""

from __future__ import annotations

from webapp.pipeline.actors.same_body import join_aliases, join_stated, join_styles, join_trades
from webapp.pipeline.actors.same_person import (
    join_longer,
    join_spellings,
    join_surnames,
    join_titled,
)
from webapp.pipeline.actors.usages import Joining, Usages
from webapp.pipeline.names.spellings import slug
from webapp.records import ActorKind


def _join_writing(usages: Usages, joining: Joining) -> None:
    """Unite names that differ in case, accents or hyphens alone; persons with persons."""
    first: dict[tuple[str, bool], str] = {}
    for name in sorted(usages):
        person = usages[name].kind is ActorKind.PERSON and not name.isupper()
        written = slug(name) if person else slug(name).replace("-", "")
        joining.unite(first.setdefault((written, person), name), name)


JOINS = (
    _join_writing,
    join_styles,
    join_stated,
    join_trades,
    join_spellings,
    join_longer,
    join_aliases,
    join_titled,
    join_surnames,
)
