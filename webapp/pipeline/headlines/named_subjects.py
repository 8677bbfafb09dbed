"""Name who is the subject of a clause: one person with a title, or set in commas behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.pipeline.happenings.eventfulness import is_eventive
from webapp.pipeline.headlines.edits import LAST_WORD, TITLES
from webapp.pipeline.headlines.telling import Span, headline_words
from webapp.pipeline.names.words import person_nouns
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_plural
from webapp.records import ActorKind, NameMention

TITLE_PART = re.compile(r"[\w'’.&-]+(?:[ -][\w'’.&-]+){0,9}\s+$")
AFTER_TITLE = re.compile(r"\s+(?:of|on|to|for|in|at|from|with)\b[^,“”\"]*$")
LONG_TITLE = re.compile(rf"(?:[A-Z][\w'’.&-]* |and |of |for ){{1,12}}(?i:{TITLES}) ")
FIRM_OFFICE = (
    r"(?:co-)?(?:president|chair(?:man|woman|person)?|chief executive(?: officer)?|ceo|founder"
    r"|managing director|chief operating officer|coo|owner|publisher|editor)"
)
TWO_OFFICES = re.compile(
    rf"(?:[\w’'.&-]+ ){{0,5}}{FIRM_OFFICE},? and (?:its |the )?{FIRM_OFFICE},? ", re.IGNORECASE
)
TITLE_END = re.compile(rf"\b(?:{TITLES})$", re.IGNORECASE)
COMMA_TITLE = re.compile(r", (?:(?:Sir|Lord|Dame|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Adm|Prof|Rev)\.? ){0,2}")
OFFICE_BESIDE = re.compile(
    rf"{DETERMINER} (?:[\w-]+ ){{0,4}}?(?:{TITLES})(?: (?:of|at|for) [^,“”\"]{{2,60}})?, ",
    re.IGNORECASE,
)
ENDS_ASIDE = re.compile(r"(?: (?:of|from) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})?,")
INITIALS = re.compile(r" \([A-Z][A-Za-z]{1,7}\)(?= )")
BESIDE = re.compile(r", (?P<name>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}),")
NAMED_BESIDE = re.compile(
    r", (?:(?:named|called|dubbed|nicknamed) )?(?P<name>(?:the )?(?:[A-Z][\w’'&.-]*|\d{3,4})"
    r"(?: (?:[A-Z][\w’'&.-]*|[\"“][A-Z]\w+[\"”])){0,4}),? $"
)
ISSUED = re.compile(
    r"(?:An?|The) (?:[a-z-]+ ){0,2}(?:statement|communiqu[eé]|declaration|press release)"
    r"(?: (?:issued|released|published))? (?:from|by) "
    r"(?P<who>(?:the )?[A-Z][\w’'&.-]*(?: (?:of|for|and|the|[A-Z][\w’'&.-]*)){0,8})"
)
PARTICLE_LAST = re.compile(r"(.+ [a-z]+) (?:out|up)$")
PARTY = re.compile(
    rf"(?:{DETERMINER} )?(?:[\w-]+ )*?(?P<head>[A-Za-z-]+) (?:of|with|against|by|on|for) "
    rf"(?P<party>{DETERMINER} (?:[a-z-]+ ){{0,3}}(?P<noun>[a-z-]+))",
    re.IGNORECASE,
)
OF_ANOTHER = re.compile(
    r".*?\b(?P<head>[A-Za-z-]+) (?P<link>of|for|to|with|from|against|by|on|over|into|about) "
)
DEALING = frozenset({"against", "by", "on", "over", "into", "about"})
LONGEST_BESIDE = 60
TWO = 2
VOWELS = re.compile(r"[aeiouy]+")
NO_TITLE = (verb_words("prepositions") | {"and", "to", "or", "but"}) - {"of", "former"}
NO_PHRASE = NO_TITLE | {"of"}


def person_at_end(text: str, subject: Span, names: tuple[NameMention, ...]) -> str:
    """Name a subject that is one person with a title: "Foreign Minister Ada Quill"."""
    for name in names:
        inside = subject[0] <= name.start < name.end <= subject[1]
        if inside and name.kind is ActorKind.PERSON and _is_all_of(text, subject, name, names):
            return name.name
    joined = any(
        text.startswith(" and ", one.end) for one in names if subject[0] <= one.start < subject[1]
    )
    joined = joined or " and its " in text[slice(*subject)]
    joined = joined or _is_no_person(text[slice(*subject)])
    return "" if joined else _person_beside(text, subject[1], names)


def _is_no_person(words: str) -> bool:
    """Say whether a name behind words is not their own: "a case against the mayor, | Ada Quill".

    Behind two persons, "the brother of the mayor, | Tom Quill", it may be either's.
    """
    found = OF_ANOTHER.match(words)
    if found is None:
        return False
    last = LAST_WORD.search(words)
    another = last is not None and last[1].lower() in person_nouns()
    dealt_with = found["link"] in DEALING or is_eventive(found["head"].lower())
    return another or dealt_with or ends_plural(found["head"])


def family_first(name: str) -> str:
    """Give the family's name where it comes first: "Hu" of "Hu Jintao"; else empty.

    "Lee" may be a given name too: it is the family's before two syllables ("Lee Myung-bak").
    """
    first, *given = name.split()
    listed = headline_words()
    if not given or given[-1] in listed.families | listed.families_or_given:
        return ""
    parts = [part.lower() for part in " ".join(given).replace("-", " ").split()]
    two = len(parts) == TWO and all(len(VOWELS.findall(part)) == 1 for part in parts)
    return first if first in listed.families or (first in listed.families_or_given and two) else ""


def _is_all_of(text: str, subject: Span, name: NameMention, names: tuple[NameMention, ...]) -> bool:
    """Say whether a subject is one person, with a title before or behind the name, and no more."""
    lead, rest = text[subject[0] : name.start], text[name.end : subject[1]]
    if not rest and " " in name.text and OFFICE_BESIDE.fullmatch(lead):
        return True
    lead = INITIALS.sub("", lead)
    before = (one for one in names if subject[0] <= one.start < name.start)
    alone = not any(one.kind is name.kind for one in before)
    if " and " in rest or not _leads_up(lead, alone=alone):
        return False
    return not rest or _has_title_behind(name, rest)


def _has_title_behind(name: NameMention, rest: str) -> bool:
    """Say whether words behind a full name tell whom somebody serves: "Ada Quill | of Ode"."""
    full = bool(name.how) or " " in name.text
    return full and AFTER_TITLE.fullmatch(rest) is not None


def _leads_up(lead: str, *, alone: bool) -> bool:
    """Say whether words before a name are its title; a long one if nobody else is in them."""
    if not lead:
        return True
    long = alone and (LONG_TITLE.fullmatch(lead) or TWO_OFFICES.fullmatch(lead))
    if not long and not NO_TITLE.isdisjoint(lead.lower().split()):
        return False
    return TITLE_PART.fullmatch(lead) is not None and _is_title(lead)


def name_beside(text: str, subject: Span, verb: int, names: tuple[NameMention, ...]) -> str:
    """Give the name in commas behind a bare noun: "Norland ferry operator, Isterline, said"."""
    if not _is_bare(text[slice(*subject)].split()):
        return ""
    found = BESIDE.match(text, subject[1], verb)
    named = found and any(one.start == found.start("name") for one in names)
    return found["name"] if found and named else ""


def described_as(text: str, subject: Span, verb: int) -> Span | None:
    """Give the name set in commas behind a thing that is only described, up to the verb.

    "The world’s biggest ferry, the Oster Star, has sunk" is the Oster Star. What ends in a name
    or holds a phrase may have its place behind it ("The blast in Lesk, Norland, killed").
    """
    words = text[slice(*subject)].split()
    if not words:
        return None
    first, last = words[0].lower(), words[-1]
    if first not in {"the", "its"} and not first.endswith(("'s", "’s")):
        return None
    if not last.isalpha() or not last.islower() or ends_plural(last):
        return None
    if not NO_PHRASE.isdisjoint(words) or verb - subject[1] > LONGEST_BESIDE:
        return None
    found = NAMED_BESIDE.match(text[:verb], subject[1])
    return found.span("name") if found else None


def party_beside(
    text: str, subject: Span, verb: int, names: tuple[NameMention, ...]
) -> tuple[Span, str] | None:
    """Give the party to a happening that is named in commas behind it, and the name.

    "Talks with the operator, Ode Health, broke down": what stands for "the operator". Behind a
    person or a maker the name may be the other's ("the head of the bank, Ada Quill, left").
    """
    words = text[slice(*subject)]
    found = PARTY.fullmatch(words)
    beside = BESIDE.match(text, subject[1], verb)
    if found is None or beside is None or text[beside.end() : verb].strip():
        return None
    if not is_eventive(found["head"]) or ends_plural(found["noun"]):
        return None
    named = next((one for one in names if one.start == beside.start("name")), None)
    if named is None or named.kind is ActorKind.PLACE:
        return None
    return (subject[0] + found.start("party"), subject[1]), beside["name"]


def issued_by(text: str, subject: Span) -> Span | None:
    """Give who speaks in a statement: "A statement from Oster Airways" is Oster Airways."""
    found = ISSUED.fullmatch(text, *subject)
    return found.span("who") if found else None


def _is_bare(words: Sequence[str]) -> bool:
    """Say whether words are one noun without an article, and what describes it."""
    if not words or not words[-1].islower() or ends_plural(words[-1]):
        return False
    closed = words[0].lower() in verb_words("determiners") or not NO_PHRASE.isdisjoint(words)
    return not closed and all(word[0].isalpha() for word in words)


def _is_title(lead: str) -> bool:
    """Say whether words before a name are a title: not "the family of President" Quill.

    Nor "the son of" Quill: what ends in "of" is somebody else's.
    """
    office, of, place = lead.partition(" of ")
    kin = office.rpartition(" ")[2].lower() in names_words().nouns.kin
    return not of or (bool(place) and not kin and TITLE_END.search(office) is not None)


def _person_beside(text: str, end: int, names: tuple[NameMention, ...]) -> str:
    """Name the person set in commas behind a subject: "a former judge, Ada Quill, said"."""
    for name in names:
        beside = name.kind is ActorKind.PERSON and COMMA_TITLE.fullmatch(text[end : name.start])
        if beside and " " in name.name and ENDS_ASIDE.match(text, name.end):
            return name.name
    return ""


def without_lone_participle(words: str) -> str:
    """Drop "issued" from "a statement issued" where its date was left out; so "carried out"."""
    whole = PARTICLE_LAST.match(words)
    rest, _, last = (whole[1] if whole else words).rpartition(" ")
    describes = form_of(last.lower()) == WordForm.PARTICIPLE | WordForm.PAST
    return rest.removesuffix(" to be") if " " in rest and describes and last.islower() else words
