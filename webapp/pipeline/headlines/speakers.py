"""Name who is the subject of a clause: one person with a title, or set in commas behind it."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.edits import TITLES
from webapp.pipeline.headlines.telling import Span
from webapp.pipeline.verbs.lexicon import WordForm, forms
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_plural
from webapp.records import ActorKind, NameMention

TITLE_PART = re.compile(r"[\w'’.&-]+(?:[ -][\w'’.&-]+){0,9}\s+$")
AFTER_TITLE = re.compile(r"\s+(?:of|on|to|for|in|at|from|with)\b[^,“”\"]*$")
LONG_TITLE = re.compile(rf"(?:[A-Z][\w'’.&-]* |and |of |for ){{1,12}}(?i:{TITLES}) ")
TITLE_END = re.compile(rf"\b(?:{TITLES})$", re.IGNORECASE)
COMMA_TITLE = re.compile(r", (?:(?:Sir|Lord|Dame|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Adm|Prof|Rev)\.? ){0,2}")
BESIDE = re.compile(r", (?P<name>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}),")
NO_TITLE = (verb_words("prepositions") | {"and", "to", "or", "but"}) - {"of", "former"}


def person_at_end(text: str, subject: Span, names: tuple[NameMention, ...]) -> str:
    """Name a subject that is one person with a title: "Foreign Minister Ada Quill"."""
    for name in names:
        if (
            name.kind is not ActorKind.PERSON
            or not subject[0] <= name.start < name.end <= subject[1]
        ):
            continue
        lead, rest = text[subject[0] : name.start], text[name.end : subject[1]]
        inside = frozenset(lead.lower().split())
        before = (one for one in names if subject[0] <= one.start < name.start)
        alone = not any(one.kind is name.kind for one in before)
        long = alone and LONG_TITLE.fullmatch(lead)
        if (inside & NO_TITLE and not long) or " and " in rest:
            continue
        titled = not lead or (TITLE_PART.fullmatch(lead) and _is_title(lead))
        if titled and not rest:
            return name.name
        if titled and (name.how or " " in name.text) and AFTER_TITLE.fullmatch(rest):
            return name.name
    joined = any(
        text.startswith(" and ", one.end) for one in names if subject[0] <= one.start < subject[1]
    )
    return "" if joined else _person_beside(text, subject[1], names)


def name_beside(text: str, subject: Span, verb: int, names: tuple[NameMention, ...]) -> str:
    """Give the name in commas behind a bare noun: "Norland ferry operator, Isterline, said"."""
    words = text[slice(*subject)].split()
    singular = words and words[-1].islower() and not ends_plural(words[-1])
    bare = singular and words[0].lower() not in verb_words("determiners")
    bare = bare and (NO_TITLE | {"of"}).isdisjoint(words)
    if not bare or any(not word[0].isalpha() for word in words):
        return ""
    found = BESIDE.match(text, subject[1], verb)
    named = found and any(one.start == found.start("name") for one in names)
    return found["name"] if found and named else ""


def _is_title(lead: str) -> bool:
    """Say whether words before a name are a title: not "the family of President" Quill."""
    office, of, _ = lead.partition(" of ")
    return not of or TITLE_END.search(office) is not None


def _person_beside(text: str, end: int, names: tuple[NameMention, ...]) -> str:
    """Name the person set in commas behind a subject: "a former judge, Ada Quill, said"."""
    for name in names:
        beside = name.kind is ActorKind.PERSON and COMMA_TITLE.fullmatch(text[end : name.start])
        if beside and " " in name.name and text[name.end : name.end + 1] == ",":
            return name.name
    return ""


def without_lone_participle(words: str) -> str:
    """Drop "issued" from "a statement issued" where its date was left out."""
    rest, _, last = words.rpartition(" ")
    known = forms(last.lower())
    describes = known is not None and known[1] == WordForm.PARTICIPLE | WordForm.PAST
    return rest if " " in rest and describes and last.islower() else words
