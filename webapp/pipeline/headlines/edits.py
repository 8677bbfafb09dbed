"""Small replacements in a stretch of an article: names in full, titles out, marks made even."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from webapp.pipeline.headlines.parsed import RECENT
from webapp.pipeline.headlines.telling import Span, headline_words
from webapp.pipeline.names.words import person_nouns
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.numerals import any_of, cardinals
from webapp.pipeline.pronouns import OBJECTS, POSSESSIVES, SUBJECTS
from webapp.pipeline.verbs.lexicon import linking_words
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import ABBREVIATIONS
from webapp.records import ActorKind, NameMention

FIRST_PERSON = frozenset({"we", "i", "us", "our", "my", "me"})
THE = re.compile(r"\b[Tt]he ")
LAST_WORD = re.compile(r"(\w[\w-]*)\s*$")
LAST_BEFORE_LINK = re.compile(r"(\w[\w-]*) (?:of|for|to|with) $")
LONGEST_TITLE = 80
TITLES = any_of(names_words().titles.roles | {"king", "queen", "head", "chief", "prime minister"})
TITLE_BEFORE = re.compile(
    r"\b(?:by|with|from|of|to|and|for|between|against|as|including)\s+"
    rf"(?P<title>(?:the |its |their )?(?:\w+ )?(?:{TITLES})"
    r"(?: (?:of|for|to) [^,“”\"]{2,60})?, (?:(?:Mr|Mrs|Ms|Dr)\.? )?)$",
    re.IGNORECASE,
)
SECOND_TITLE = re.compile(rf"\b(?:{TITLES}) and $", re.IGNORECASE)
HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $")
GOES_ON = re.compile(r" (?:[a-z]+ing|but|while|although|though|who|which|after|as) ")
OPENED = re.compile(
    r"(?:^|, )(?:(?:formerly|originally|previously|once|now|also|commonly|often|widely|better|or)"
    r"(?: (?:known|called|named|dubbed|nicknamed|titled|styled)(?: as)?)?"
    r"|(?:known|called|named|dubbed|nicknamed|titled|styled|code-?named)(?: as)?)"
    r" (?:the |an? )?$",
    re.IGNORECASE,
)
SHOUTED = re.compile(r"(?:A|[A-Z]{2,})(?: [A-Z]{2,}){0,8}(?= [a-z])")
ANOTHER = re.compile(r"(?P<one>Another) (?P<next>[a-z]+)\b(?! of\b)")
VOWEL = re.compile(r"[aeio]|u(?!ni|s)|hour|hon")
A_FURTHER = re.compile(r"(?<= for )(?:a further|an additional) (?=(?:[A-Z]{1,3})?[$€£]\d)")
NEXT_WORD = re.compile(r" (\w+)")
SHORTEST_SHOUT = 3
MARKS = "\"“”„«»‘’'"


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``new`` in place of ``text[start:end]``."""

    start: int
    end: int
    new: str


def render(text: str, span: Span, edits: Iterable[Edit]) -> str:
    """Write ``text[span]`` with the edits that lie inside of it; of two that overlap the first."""
    pieces, at = [], span[0]
    for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
        if edit.start < at or edit.end > span[1]:
            continue
        pieces += [text[at : edit.start], edit.new]
        at = edit.end
    pieces.append(text[at : span[1]])
    return "".join(pieces)


def title_edits(text: str, span: Span, names: Sequence[NameMention]) -> Iterator[Edit]:
    """Leave off a title set before a name: "by the President of Chile, Ana Ruiz, on"."""
    for name in names:
        if name.kind is not ActorKind.PERSON or not span[0] < name.start < name.end <= span[1]:
            continue
        title = TITLE_BEFORE.search(text, max(span[0], name.start - LONGEST_TITLE), name.start)
        if (
            title
            and " " in name.text
            and not SECOND_TITLE.search(text, span[0], title.start("title"))
            and not _is_of_two(text[span[0] : title.start("title")])
        ):
            closing = name.end + 1 if text[name.end : name.end + 1] == "," else name.end
            yield Edit(title.start("title"), closing, name.text)


def _is_of_two(lead: str) -> bool:
    """Say whether a name may be another's, too: "the brother of | the mayor, Tom Quill"."""
    last = LAST_BEFORE_LINK.search(lead)
    return last is not None and last[1].lower() in person_nouns()


def quotation_edits(text: str, span: Span, quotations: Sequence[Span]) -> Iterator[Edit]:
    """Make the marks even: “…”, and no comma before the closing one."""
    for start, end in quotations:
        if end <= span[0] or start >= span[1]:
            continue
        if start >= span[0] and text[start] in MARKS:
            yield Edit(start, start + 1, "“")
        if end <= span[1] and text[end - 1] in MARKS:
            yield _closing_mark(text, start, end, span)


def _closing_mark(text: str, start: int, end: int, span: Span) -> Edit:
    """Close a quotation; the comma that its sentence goes on behind stands outside."""
    floor, stop = span
    inner = end - 1
    while inner > start and text[inner - 1] in ",.; ":
        inner -= 1
    apart = text[end - 2] == "," and (
        GOES_ON.match(text, end, stop) or (end < stop and _closes_aside(text[floor:start]))
    )
    return Edit(inner, end, "”," if apart else "”")


def _closes_aside(lead: str) -> bool:
    """Say whether a quoted word closes what stands apart: "its ferries, called |", "Formerly |"."""
    return OPENED.search(lead) is not None


def shouted_edits(text: str, span: Span) -> Iterator[Edit]:
    """Write the capitals small with which a paper opens a story: "A MAN from Oster has"."""
    if text[: span[0]].rstrip(" ") and not text[: span[0]].rstrip(" ").endswith("\n"):
        return
    shouted = SHOUTED.match(text, *span)
    words = shouted[0].split() if shouted else []
    if shouted and len(shouted[0]) > SHORTEST_SHOUT and all(_is_plain(one, text) for one in words):
        yield Edit(span[0], shouted.end(), shouted[0].lower())


def further_edits(text: str, span: Span) -> Iterator[Edit]:
    """Leave off that something comes to one told before.

    "A deal for (a further) $7 billion"; "(Another) naval exercise began" is a naval exercise.
    """
    another = ANOTHER.match(text, *span)
    if another is not None and another["next"] not in {*linking_words(), *cardinals()}:
        yield Edit(span[0], another.end("one"), "An" if VOWEL.match(another["next"]) else "A")
    yield from (Edit(m.start(), m.end(), "") for m in A_FURTHER.finditer(text, *span))


def _is_plain(word: str, text: str) -> bool:
    """Say whether a word in capitals is none of a name, as far as the article shows."""
    if word in ABBREVIATIONS:
        return False
    small = word.lower()
    closed = verb_words("determiners") | verb_words("prepositions") | verb_words("conjunctions")
    return small in closed or re.search(rf"\b{re.escape(small)}\b", text) is not None


def as_written(name: str, text: str) -> str:
    """Give a name the stop that the article writes behind its short form: "Quill Inc."."""
    last = name.rpartition(" ")[2]
    short = last.lower() in headline_words().stopped
    return f"{name}." if short and f" {last}." in text else name


def possessive(name: str) -> str:
    """Write a name as an owner: "Oster’s", "Ines’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


@lru_cache(maxsize=RECENT)
def with_article(name: str, text: str) -> str:
    """Put "the" before a name that the article calls so: "the Taliban"."""
    if name.lower().startswith("the "):
        return name
    named = [found.start() for found in re.finditer(rf"{re.escape(name)}\b(?! [A-Z\d])", text)]
    called = sum(THE.fullmatch(text, max(0, at - 4), at) is not None for at in named)
    return f"the {name}" if 2 * called > len(named) else name


def _in_full(mention: NameMention, known: frozenset[str], text: str) -> str | None:
    """Give the words for a mention whose name the headline has not told yet; None to keep it."""
    if mention.name in known:
        return None
    if mention.text.lower() in SUBJECTS | OBJECTS | POSSESSIVES:
        return _for_pronoun(mention, text)
    if not mention.how:
        return None
    ending = re.search(r"['’]s?$", mention.text)
    written = as_written(mention.name, text)
    full = possessive(written) if ending else written
    if mention.kind is ActorKind.PERSON:
        return None if _has_another_given_name(mention, text) else full
    return _body_in_full(mention, written, full, text)


def _for_pronoun(mention: NameMention, text: str) -> str | None:
    """Write whom "she", "its" mean; None for who speaks."""
    word = mention.text.lower()
    if word in FIRST_PERSON:
        return None
    plain = mention.kind is ActorKind.PERSON
    name = mention.name if plain else with_article(as_written(mention.name, text), text)
    owns = word in POSSESSIVES and not (word == "her" and is_object(text, mention.end))
    return possessive(name) if owns else name


def is_object(text: str, end: int) -> bool:
    """Say whether "her" up to ``end`` owns nothing: "suspended her | a month later"."""
    following = NEXT_WORD.match(text, end)
    closed = verb_words("prepositions") | verb_words("conjunctions") | verb_words("determiners")
    return following is None or following[1].lower() in closed | {"to", "back", "away"}


def _body_in_full(mention: NameMention, name: str, full: str, text: str) -> str | None:
    """Write whom "the truck maker" means, or whose "net income" is."""
    last = mention.text.rpartition(" ")[2]
    if last.lower() in names_words().nouns.measures | names_words().nouns.owned:
        figure = _uncapitalised(mention.text).removeprefix("the ")
        return f"{possessive(name)} {figure}"
    described = mention.text.lower().startswith("the ") and last.islower()
    return with_article(full, text) if described else None


def _uncapitalised(words: str) -> str:
    """Write the first letter small, unless the word is written in capitals."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _has_another_given_name(mention: NameMention, text: str) -> bool:
    """Say whether a surname is that of somebody else: "Bill" before Clinton, who is Hillary."""
    before = LAST_WORD.search(text, max(0, mention.start - LONGEST_TITLE), mention.start)
    given = before is not None and before[1][:1].isupper() and before[1].lower()
    known = given in names_words().given.names
    return bool(known) and given != mention.name.split(" ", 1)[0].lower()


def name_edits(
    text: str, span: Span, names: Sequence[NameMention], known: set[str]
) -> Iterator[Edit]:
    """Put first mentions in full and pronouns as names; ``known`` grows by what was told."""
    for mention in sorted(names, key=lambda one: (one.start, -one.end)):
        if mention.start < span[0] or mention.end > span[1]:
            continue
        full = _in_full(mention, frozenset(known), text)
        if full and text.startswith(f" {full.rpartition(' ')[2]}", mention.end):
            full = None
        if full is not None:
            styled = HONORIFIC.search(text, max(span[0], mention.start - 6), mention.start)
            start = styled.start() if styled and mention.kind is ActorKind.PERSON else mention.start
            yield Edit(start, mention.end, full)
        known.add(mention.name)


def capital(words: str) -> str:
    """Begin words with a capital, unless their first has one inside ("iPhone") or is quoted."""
    kept = words[1:2].isupper() or words.startswith("“")
    return words if kept else words[:1].upper() + words[1:]
