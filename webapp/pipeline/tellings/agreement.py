"""Whether a subject is one or many, and so which of "was" and "were" goes with it."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.pipeline.numerals import counts, many_words
from webapp.pipeline.pronouns import POSSESSIVES
from webapp.pipeline.verbs.lexicon import words
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import Token, tokenize
from webapp.records import ActorKind, NameMention

ONE = frozenset({"a", "an", "one", "another", "each", "every"})
DEFINITE = POSSESSIVES | {"the", "both"}
HALF_TOLD = frozenset({"no", "half", "none", "much", "most", "all", "some", "any", "$", "£", "€"})


def is_many(subject: str, names: Sequence[NameMention]) -> bool | None:
    """Say whether a subject is many; None where its words do not tell."""
    if _is_person(subject, names):
        return False
    head = _head(subject)
    if not head or head[0].lower in HALF_TOLD - {"some"}:
        return None
    many = _counts_many(head) or is_plural(head[-1])
    if head[0].lower in ONE:
        return _of_one(head, subject, many=many)
    if any(token.lower == "and" for token in head):
        return _of_joined(names)
    return None if many and _is_named(subject[head[-1].start : head[-1].end], names) else many


def _is_person(subject: str, names: Sequence[NameMention]) -> bool:
    """Say whether a subject is the name of a person."""
    return any(name.text == subject for name in names if name.kind is ActorKind.PERSON)


def _of_joined(names: Sequence[NameMention]) -> bool | None:
    """Say that what "and" joins is many; it may be one where a name has an "and" in it."""
    return None if any(" and " in name.text for name in names) else True


def _of_one(head: Sequence[Token], subject: str, *, many: bool) -> bool | None:
    """Say whether "a", "each" and the like begin what is many: "a hundred men", "a row of men"."""
    second = head[1].lower if len(head) > 1 else ""
    if head[0].lower in {"a", "an"} and second in counts():
        return True
    return None if many or (second and " of " in subject) else False


def is_open(subject: str) -> bool:
    """Say whether a subject is so many or any of its kind: "300 men", "men"; not "the men"."""
    head = _head(subject)
    if not head or head[0].lower in DEFINITE:
        return not head
    return _counts_many(head) or (is_plural(head[-1]) and not head[-1].capital)


def _head(subject: str) -> tuple[Token, ...]:
    """Give the words of a subject before what hangs on it: "the leaders | of the strike"."""
    stop = words("prepositions") | words("subordinators") | {","}
    tokens = tokenize(subject)
    ends = (at for at, one in enumerate(tokens) if at and one.lower in stop)
    return tokens[: next(ends, len(tokens))]


def _counts_many(head: Sequence[Token]) -> bool:
    """Say whether a subject is counted: "some 300 men", "dozens"; not "the 12-year-old"."""
    counted = any(one.lower in many_words() or one.lower.isdigit() for one in head)
    return counted and (len(head) == 1 or is_plural(head[-1]) or head[-1].lower in many_words())


def _is_named(part: str, names: Sequence[NameMention]) -> bool:
    """Say whether some words are of a name: "Mills" of "Ode Mills"."""
    return part != part.lower() and any(part in name.text for name in names)
