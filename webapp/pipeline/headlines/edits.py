"""Small replacements in a stretch of an article: names in full, dates out, marks made even."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from webapp.pipeline.eventfulness import is_eventive
from webapp.pipeline.headlines.parsed import RECENT
from webapp.pipeline.headlines.telling import Span, headline_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs.lexicon import WordForm, forms
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import ends_plural
from webapp.records import ActorKind, NameMention
from webapp.spans import MONTHS

POSSESSIVE = frozenset({"his", "her", "its", "their"})
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "them", "we", "i", "us", "her"})
FIRST_PERSON = frozenset({"we", "i", "us", "our", "my", "me"})
THE = re.compile(r"\b[Tt]he ")
LAST_WORD = re.compile(r"(\w[\w-]*)\s*$")
NEXT_WORD = re.compile(r"\s*([\w'’-]+|[^\w\s])")
LONGEST_TITLE = 80
TITLES = (
    "president|minister|chancellor|secretary|king|queen|chairman|chairwoman|director|governor|mayor"
    "|ambassador|envoy|leader|head|chief|spokesman|spokeswoman|spokesperson|prime minister"
)
TITLE_BEFORE = re.compile(
    r"\b(?:by|with|from|of|to|and|for|between|against|as|including)\s+"
    rf"(?P<title>(?:the |its |their )?(?:\w+ )?(?:{TITLES})"
    r"(?: (?:of|for|to) [^,“”\"]{2,60})?, (?:(?:Mr|Mrs|Ms|Dr)\.? )?)$",
    re.IGNORECASE,
)
HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $")
BETWEEN = re.compile(r"\bbetween(?: early| late| mid)? $")
BETWEEN_DATES = re.compile(
    r"\s*(?:to|and into|and|or|until|through|till|-|–)\s*(?:early|late|mid)?\s*"
)
HYPHENS = frozenset({"-", "–"})
PARTICLES = frozenset({"in"})
WEEKDAY = re.compile(
    r"\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)\b"
)
HANGS_ON_DATE = re.compile(r"\s*, when\b")
BOUNDING = re.compile(r"(?:(?:ever|even|only|just) )?(?:until|till|by|before)\b", re.IGNORECASE)
SETTING = re.compile(
    r"\b(?:(?:re)?scheduled|slated|due|planned|expected|to be [a-z]+(?:ed|en|ld|wn|nt|ne))"
    r"(?: only)? *$"
)
SET_FOR = re.compile(r"\b(?:set|booked|postponed|delayed|put off) *$")
DENIED = re.compile(r"\b(?:not|never|no)\b|n['’]t\b")
UNTIL = re.compile(r"(?:until|till|for)\b", re.IGNORECASE)
BY_THE_CALENDAR = re.compile(rf"\d{{4}}|\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
ANOTHER = re.compile(r"\s*,?\s*(?:and|but|or)\s+(?!(?:early|late|mid)\b)\w")
LONGEST_BETWEEN = 40
GAP = re.compile(r"\s*,?\s*$")
BOUND = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "than",
        "since",
        "between",
        "was",
        "were",
        "is",
        "be",
        "least",
        "to",
        "into",
        "with",
    }
)
ENDED = re.compile(r",?\s+(?:(?:that |which )?ended|ending|that ends)\b|-to-")
LONGEST_SET = 12
THE_MONTH = re.compile(r"\bof the [A-Z][a-z]+\.? ")
SETS = re.compile(r"\b(?:sets?|setting|named|fixed|chose|chosen|picked|proposed) $")
YEAR_IN_COMMAS = re.compile(r", \d{4}$")
FACES = re.compile(
    r"\b(?:(?:approach|enter|await|fac)(?:e|es|ed|ing|s)?|spend|spends|spending|spent|it['’]s) $",
    re.IGNORECASE,
)
AND_LATER = re.compile(
    r"\s+(?:and|or)\s+(?:early |late )?(?:spring|summer|autumn|winter|morning|afternoon|evening"
    r"|night)\b(?! \w+s\b)"
)
OF_NOUN = re.compile(
    r"(?P<first>\b(?:first|second|third|last|only|next|[a-z]+est|most [a-z]+)\b[^,;]{0,60} )?"
    r"\b(?P<noun>[a-z][a-z-]*) $"
)
DESCRIBED = re.compile(r"\b(?:an?|the|its|their) (?:\w+ly )?(?P<word>[a-z]+) $")
PERIOD_ALONE = re.compile(
    r"(?:(?:first|second|third|fourth|final|fiscal) )?(?:quarter|half|period|season|year)"
)
LONGEST_PERIOD = 60
PERIOD_BEFORE = re.compile(
    rf"\b(?:for|in|during) (?:the|its|their|a) (?:[a-z\d-]+ ){{0,3}}?"
    rf"(?:{'|'.join(sorted(verb_words('periods')))}),? "
    r"(?:(?:that |which )?ended|ending|that ends) (?:on |in )?$",
    re.IGNORECASE,
)
GOES_ON = re.compile(r" (?:[a-z]+ing|but|while|although|though|who|which|after|as) ")
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


def _date_start(text: str, start: int, floor: int) -> int:
    """Take the preposition and "late", "earlier" before a date with it."""
    for taken in range(3):
        word = LAST_WORD.search(text, floor, start)
        if word is None or word[1].lower() not in headline_words().before_date:
            break
        if taken and word[1].lower() == "over":  # "declared the strike over | on Friday"
            break
        if word[1].lower() in PARTICLES and WEEKDAY.match(text, start):
            break
        start = word.start()
    return start


def _modifies(text: str, start: int, end: int, floor: int) -> bool:
    """Say whether a date is part of a noun phrase: "the Monday talks", "last week's attack"."""
    following = NEXT_WORD.match(text, end)
    before = LAST_WORD.search(text, floor, start)
    if before and before[1].lower() in BOUND:
        return True
    if following is None or not following[1][0].isalnum():
        return bool(following and following[1][0] in {"'", "’"})
    if text[end : following.start(1)] != " ":
        return False
    if following[1][0].isupper():
        return THE_MONTH.search(text, start, end) is not None
    return _is_noun(following[1].lower())


def _is_noun(word: str) -> bool:
    """Say whether a word may be a noun: no small word, verb, adverb or participle."""
    free = verb_words("prepositions") | verb_words("subordinators") | verb_words("conjunctions")
    free |= (
        verb_words("determiners") | verb_words("pronouns") | verb_words("modals") | {"to", "not"}
    )
    if word in free or word in {"was", "were", "is", "are", "has", "had", "have"}:
        return False
    known = forms(word)
    tells = known is not None and bool(known[1] & (WordForm.PAST | WordForm.PARTICIPLE))
    return not tells and not word.endswith(("ly", "ing"))


def _period_start(text: str, start: int, floor: int) -> int:
    """Take a period that is told by its end with it: "| for the six months ended May 1"."""
    period = PERIOD_BEFORE.search(text, max(floor, start - LONGEST_PERIOD), start)
    return period.start() if period else start


def _is_object(text: str, start: int, end: int, floor: int) -> bool:
    """Say whether a date is what is set or described: "set May 2 as the deadline", "a flat May"."""
    if FACES.search(text, max(floor, start - LONGEST_SET), start):
        return True
    if text.startswith(" as ", end) and SETS.search(text, max(floor, start - LONGEST_SET), start):
        return True
    described = DESCRIBED.search(text, max(floor, start - LONGEST_PERIOD), start)
    free = described is None or described["word"] in verb_words("prepositions")
    return not free and PERIOD_ALONE.fullmatch(text, start, end) is not None


def date_edits(text: str, span: Span, dates: Sequence[Span]) -> Iterator[Edit]:
    """Leave out the dates that say when, with their prepositions; those inside a name stay."""
    left = -1
    for start, last in _as_ranges(text, span[0], _that_say_when(text, span, dates)):
        end = _past_later(text, last, span[1])
        first = _date_start(text, _period_start(text, start, span[0]), span[0])
        goes_on = left >= 0 and BETWEEN_DATES.fullmatch(text, left, start) is not None
        if goes_on:
            first = left
        hangs = HANGS_ON_DATE.match(text, end, span[1])
        alone = goes_on and not _before_plural(text, end)
        left = -1 if not alone and _is_of_noun(text, first, (start, end), span[0]) else end
        if left < 0 and hangs:
            yield Edit(end, span[1], "")
        elif left >= 0:
            stop = span[1] if hangs else _past_comma(text, first, (start, end), span)
            yield Edit(first, stop, "")


def _as_ranges(text: str, floor: int, dates: Iterable[Span]) -> Iterator[Span]:
    """Take "between 1991 and 2001" as one date."""
    waiting: Span | None = None
    for start, end in dates:
        if waiting and BETWEEN_DATES.fullmatch(text, waiting[1], start):
            waiting = (waiting[0], end)
            continue
        if waiting:
            yield waiting
        between = BETWEEN.search(text, floor, start)
        waiting = (between.start(), end) if between else None
        if waiting is None:
            yield start, end
    if waiting:
        yield waiting


def _that_say_when(text: str, span: Span, dates: Sequence[Span]) -> Iterator[Span]:
    """Give the dates within ``span`` that are no part of a period, a compound or an object."""
    whole = [_period_start(text, start, span[0]) for start, _ in dates]
    for start, end in dates:
        inside = any(first <= start < last[0] for first, last in zip(whole, dates, strict=True))
        glued = start > span[0] and text[start - 1 : start] in HYPHENS
        if inside or glued or not (span[0] <= start and end <= span[1]):
            continue
        if not ENDED.match(text, end) and not _is_object(text, start, end, span[0]):
            yield start, end


def _is_of_noun(text: str, first: int, date: Span, floor: int) -> bool:
    """Say whether a date describes a noun, and no preposition opens the words with it."""
    before = text[first : date[0]].strip().lower()
    if before.startswith("of") and _tells_which(text, first, floor):
        return True
    opens = before not in {"", "the"} and not text[floor:first].strip()
    return not opens and _modifies(text, first, date[1], floor)


def _tells_which(text: str, of: int, floor: int) -> bool:
    """Say whether "of" and a date tell which is meant: "the first flood | of the century".

    "The flood of 2008" is called so for its year, but is a flood without it.
    """
    noun = OF_NOUN.search(text, max(floor, of - LONGEST_TITLE), of)
    return noun is not None and bool(noun["first"] or not is_eventive(noun["noun"]))


def _past_later(text: str, end: int, stop: int) -> int:
    """Say where a date ends that "and" goes on with: "this autumn | and winter"."""
    later = AND_LATER.match(text, end, stop)
    return later.end() if later else end


def _before_plural(text: str, end: int) -> bool:
    """Say whether a plural follows: "on Monday and Tuesday | nights"."""
    following = NEXT_WORD.match(text, end)
    return following is not None and ends_plural(following[1].lower())


def _past_comma(text: str, first: int, date: Span, span: Span) -> int:
    """Say where a date ends: with the comma behind it, where one stands before it too."""
    start, end = date
    comma = GAP.search(text, span[0], first)
    joint = text[span[0] : first].rstrip().endswith((" that", " and", " but"))
    opened = (comma and "," in comma[0]) or joint or YEAR_IN_COMMAS.search(text, start, end)
    return end + 1 if text[end : end + 1] == "," and opened and end < span[1] else end


def told_date_edits(text: str, span: Span, dates: Sequence[Span]) -> Iterator[Edit]:
    """Leave out the dates that only say when; those without which the words say more stay.

    "Has led since 2003" is no news of 2003, "not due until May" is not "not due", and of "began in
    2011 and ended a year later" both are told or none.
    """
    edits = [*date_edits(text, span, dates)]
    pairs = [pair for pair in pairwise(edits) if _contrast(text, *pair)]
    kept = [edit for pair in pairs for edit in pair]
    yield from (edit for edit in edits if edit not in kept and not _bounds(text, edit, span[0]))


def _contrast(text: str, one: Edit, other: Edit) -> bool:
    """Say whether two dates tell two things apart: "began in May | and ended | in June"."""
    near = other.start - one.end <= LONGEST_BETWEEN
    return near and ANOTHER.match(text, one.end, other.start) is not None


def _bounds(text: str, edit: Edit, floor: int) -> bool:
    """Say whether a date tells until or since when, or which day something is set for."""
    words = text[edit.start : edit.end].strip()
    weekday = WEEKDAY.search(words) is not None and not BY_THE_CALENDAR.search(words)
    named = BY_THE_CALENDAR.search(words) or (weekday and UNTIL.match(words))
    lead = text[max(floor, edit.start - LONGEST_TITLE) : edit.start]
    if DENIED.search(lead) and UNTIL.match(words) and edit.start > floor:
        return True
    if not named or edit.start <= floor:
        return False
    set_for = words.lower().startswith("for ") and SET_FOR.search(lead) is not None
    return set_for or BOUNDING.match(words) is not None or SETTING.search(lead) is not None


def title_edits(text: str, span: Span, names: Sequence[NameMention]) -> Iterator[Edit]:
    """Leave off a title set before a name: "by the President of Chile, Ana Ruiz, on"."""
    for name in names:
        if name.kind is not ActorKind.PERSON or not span[0] < name.start < name.end <= span[1]:
            continue
        title = TITLE_BEFORE.search(text, max(span[0], name.start - LONGEST_TITLE), name.start)
        if title and " " in name.text:
            closing = name.end + 1 if text[name.end : name.end + 1] == "," else name.end
            yield Edit(title.start("title"), closing, name.text)


def quotation_edits(text: str, span: Span, quotations: Sequence[Span]) -> Iterator[Edit]:
    """Make the marks even: “…”, and no comma before the closing one."""
    for start, end in quotations:
        if end <= span[0] or start >= span[1]:
            continue
        if start >= span[0] and text[start] in MARKS:
            yield Edit(start, start + 1, "“")
        if end <= span[1] and text[end - 1] in MARKS:
            inner = end - 1
            while inner > start and text[inner - 1] in ",.; ":
                inner -= 1
            apart = text[end - 2] == "," and GOES_ON.match(text, end, span[1])
            yield Edit(inner, end, "”," if apart else "”")


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
    word = mention.text.lower()
    if word in PRONOUNS | POSSESSIVE:
        if mention.name in known or word in FIRST_PERSON:
            return None
        plain = mention.kind is ActorKind.PERSON
        name = mention.name if plain else with_article(as_written(mention.name, text), text)
        return possessive(name) if word in POSSESSIVE else name
    if not mention.how or mention.name in known:
        return None
    ending = re.search(r"['’]s?$", mention.text)
    written = as_written(mention.name, text)
    full = possessive(written) if ending else written
    if mention.kind is ActorKind.PERSON:
        return None if _has_another_given_name(mention, text) else full
    return _body_in_full(mention, written, full, text)


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
