"""Find the subject of a clause: the words before its verb, without what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from webapp.pipeline.clauses.seats import SEATED
from webapp.pipeline.headlines.date_edits import date_edits
from webapp.pipeline.headlines.endings import is_adjective
from webapp.pipeline.headlines.telling import Span, headline_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.numerals import NUMBER, any_of
from webapp.pipeline.pronouns import POSSESSIVES, SUBJECTS
from webapp.pipeline.verbs.lexicon import WordForm, bases, form_of, lemma_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import HOURS_LATER, ends_adverb, ends_plural

COMMA = re.compile(r",(?!\d| (?:Jr|Sr)\b)")
INSIDE_NAMES = frozenset({"of", "for", "and", "the"})
WORD = re.compile(r"[\w'’-]+")
PRONOUN_END = re.compile(rf"\w\s+(?:{any_of(SUBJECTS)})$", re.IGNORECASE)
QUANTITY = re.compile(
    r"(?:at (?:least|most)|up to|as (?:many|few|much) as|(?:over|about|under|around)(?= (?:an? )?"
    rf"(?:\d|{NUMBER}|half"
    r"|hundred|thousand|million)))\b",
    re.IGNORECASE,
)
PLACE_FIRST = re.compile(
    r"(?:In|At|Near|Across|From|Outside) (?:the )?(?:[A-Z][\w.’'-]* ){1,4}"
    r"(?=(?:the|a|an|at least|about|some|more than|\d[\d,]*) )"
)
JOINT = re.compile(r"(?:^|\s)(?:and|or)\s")
JOINT_FIRST = re.compile(r"^(?:and|but|yet|so) ")
NOT_ONLY = "not only"
IDLE_END = re.compile(r"(?:\bnot (?=only$))?([\w'’-]+)$")
NAME = re.compile(r"(?:(?:[A-Z][\w'’.-]*|al|bin|de|van|von|of) ?){2,6}")
TWO = 2
DETERMINERS = verb_words("articles") | POSSESSIVES
SOME_OF = re.compile(r"[\w ]{3,30} of (?:whom|which|them)\b")
LONGEST_ITEM = 6
COUNTED = re.compile(
    r"(?:(?:just|only|even|about|over|under|some)"
    rf" (?:\d|{NUMBER}|a few)"
    r"|(?:hours|days|weeks|months|years|minutes) of)\b",
    re.IGNORECASE,
)
PHRASE_WORDS = verb_words("prepositions") | verb_words("determiners") | {"to", "and", "that", "who"}
BASED = re.compile(
    r"\s*[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}, (?:[A-Z][\w.]+ )?[A-Z][\w.]+-based "
)
AGED = re.compile(
    r"\s*(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}), (?:aged )?\d{1,3},? of (?=[A-Z])"
)
BRACKET = re.compile(r"\s*[(\[][^()\[\]]{1,120}[)\]]\s*")
COMPASS = re.compile(
    r"(?:(?:north|south|east|west)(?:east|west)?|outside|north-east|north-west|south-east|south-west)"
    r" of\b",
    re.IGNORECASE,
)
STATES = re.compile(
    r"(?:is|was|has been|had been|(?:will|would) (?:be|have been)|may|might|can|could)\b"
)
DENYING = frozenset({"no", "nor", "not"})
TITLE_OF_WORK = re.compile(r"[“\"][A-Z\d][^“”\",.;!?]{1,60}[”\"]")
LEADING_MARKS = " \n\t,;:—–-(*\\•"
TRAILING_MARKS = " \n\t,;:—–-"


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in LEADING_MARKS:
        start += 1
    while end > start and text[end - 1] in TRAILING_MARKS:
        end -= 1
    return start, end


def _without_dates(text: str, span: Span, dates: Sequence[Span]) -> Span:
    """Take a date off the start or the end of ``span``."""
    start, end = span
    for edit in date_edits(text, span, dates):
        if not text[start : edit.start].strip(LEADING_MARKS):
            start = edit.end
        elif not text[edit.end : end].strip(LEADING_MARKS):
            end = edit.start
    return _trim(text, start, end)


def _bare(text: str, span: Span, dates: Sequence[Span]) -> Span:
    """Take leading connectives, idle adverbs and dates off a part."""
    start, end = _without_dates(text, _trim(text, *span), dates)
    if later := HOURS_LATER.match(text, start, end):
        start, end = _trim(text, later.end(), end)
    while (word := WORD.match(text, start, end)) and _drops_first(word[0], text, word.end(), end):
        start, end = _trim(text, word.end(), end)
    while last := IDLE_END.search(text[start:end]):
        if not (_idle(last[1]) or last[0] == NOT_ONLY):
            break
        start, end = _trim(text, start, start + last.start())
    return _without_dates(text, (start, end), dates)


def _drops_first(word: str, text: str, after: int, end: int) -> bool:
    lower = word.lower()
    drops = lower in headline_words().leading - DENYING and word != "That"
    return drops and bool(text[after:end].strip(LEADING_MARKS))


def _idle(word: str) -> bool:
    return word in headline_words().idle or (ends_adverb(word) and word.islower())


def _beside(text: str, span: Span) -> bool:
    """Say whether a part stands beside the clause: "In Cairo", "Speaking to reporters"."""
    word = WORD.match(text, *span)
    if word is None:
        return TITLE_OF_WORK.fullmatch(text, *span) is None
    if QUANTITY.match(text, *span) or COUNTED.match(text, *span):
        return False
    if word[0].lower() in headline_words().adjunct or COMPASS.match(text, *span):
        return True
    if span[1] - span[0] == len(word[0]):
        return _alone_beside(word[0].lower())
    described = _describes_plural(text, word.end(), span[1]) and _describes(text, word)
    return not (described or _is_name(text, span)) and _opens_phrase(text, word, span[1])


def _is_name(text: str, span: Span) -> bool:
    """Say whether a name begins with a participle: "United Ister Mills", "Processing Corp."."""
    spelled = [word[0] for word in WORD.finditer(text, *span)]
    if len(spelled) < TWO or not all(one[:1].isupper() or one in INSIDE_NAMES for one in spelled):
        return False
    nouns = names_words().nouns
    closes = spelled[-1].lower() in nouns.styles | nouns.organisations | nouns.trades
    return closes or form_of(spelled[0].lower()) is not WordForm.ING


def _alone_beside(word: str) -> bool:
    """Say whether one word alone stands beside the clause: "Meanwhile", "Nor", "Asked"."""
    if word in headline_words().leading | DENYING or ends_adverb(word):
        return True
    return lemma_of(word) in verb_words("questioning")


def _opens_phrase(text: str, word: re.Match[str], end: int) -> bool:
    """Say whether a participle opens a phrase: "Speaking to reporters", "Armed with guns"."""
    form, known = form_of(word[0].lower()), lemma_of(word[0].lower()) in bases()
    following = WORD.search(text, word.end(), end)
    if word[0].lower() == "operating" and following and following[0] in verb_words("operated"):
        return False
    if form is WordForm.ING and (known or _goes_on_small(text, word)):
        return not text[word.end() : end].startswith(" of")
    named = form is WordForm.PAST | WordForm.PARTICIPLE and not known
    return WordForm.PARTICIPLE in form and WordForm.BASE not in form and not named


def _describes(text: str, word: re.Match[str]) -> bool:
    """Say whether a participle may describe: "leading charities", not "saying NATO ships"."""
    lemma = lemma_of(word[0].lower())
    if not lemma or lemma in verb_words("reporting") | {"say"}:
        return False
    return form_of(word[0].lower()) is not WordForm.ING or _goes_on_small(text, word)


def _describes_plural(text: str, after: int, end: int) -> bool:
    """Say whether a participle stands before plural nouns: "exiled opposition figures"."""
    small = [word[0] for word in WORD.finditer(text, after, end)]
    border = next((n for n, one in enumerate(small) if one.lower() in PHRASE_WORDS), len(small))
    noun = small[border - 1] if border else ""
    return noun.islower() and ends_plural(noun)


def _goes_on_small(text: str, word: re.Match[str]) -> bool:
    """Say whether a small letter follows: "Ramping up pressure", not "Boeing Company"."""
    following = WORD.search(text, word.end(), word.end() + 20)
    return following is not None and following[0].islower()


def _listed(text: str, parts: Sequence[Span], first: int) -> int:
    """Give the last part of a list "Chad, Niger, and Mali" that begins at part ``first``."""
    last = first
    rest = parts[first + 1 :]
    if len(rest) == 1 and not text[slice(*rest[0])].lstrip().startswith(("and ", "or ")):
        return first
    for at in range(first + 1, len(parts)):
        words = text[slice(*parts[at])].lstrip(" ")
        if not words or not (words[0].isupper() or words.startswith(("and ", "or "))):
            break
        last = at
        if words.startswith(("and ", "or ")) or " and " in words:
            return last
    return first


def _begins_list(text: str, parts: Sequence[Span], last: int) -> int:
    """Give the first part of the list that ends in part ``last``: "Chad, Mali and Niger"."""
    words = text[slice(*parts[last])]
    if not JOINT.search(words):
        return last
    first = last
    for at in range(last - 1, -1, -1):
        item = text[slice(*parts[at])]
        if at and len(item.split()) > LONGEST_ITEM and not _beside(text, parts[at]):
            return -1
        if not item or _beside(text, parts[at]):
            break
        first = at
    return first


def _touching(text: str, parts: Sequence[Span], dates: Sequence[Span]) -> Span | None:
    """Give the subject whose last words touch the verb, without a comma between them."""
    last = len(parts) - 1
    span = _bare(text, parts[last], dates)
    if span[0] >= span[1] or _beside(text, span) or _waits(text, span, parts[last][1]):
        return None
    small = text[span[0]].islower()
    if small and _follows_name(text, parts):
        return None
    described = small and _is_described(text, parts[last - 1])
    first = last - 1 if described else _begins_list(text, parts, last)
    if first < 0:
        return span[1], span[1]
    if first == last:
        return span
    return _bare(text, (parts[first][0], span[1]), dates)


def _waits(text: str, span: Span, end: int) -> bool:
    """Say whether words wait for others: "most of whom", "the board and"."""
    joined = text[:end].endswith((" and", " or", " but"))
    return joined or SOME_OF.match(text, *span) is not None


def _follows_name(text: str, parts: Sequence[Span]) -> bool:
    """Say whether the last of two parts tells more of a name: "Ada Quill, | a baker"."""
    if len(parts) != TWO:
        return False
    return NAME.fullmatch(text, *parts[0]) is not None and not _beside(text, parts[0])


def _is_described(text: str, part: Span) -> bool:
    """Say whether a part is an article and an adjective alone: "the big, | often sudden slide"."""
    words = JOINT_FIRST.sub("", text[slice(*part)].lower()).split()
    return len(words) == TWO and words[0] in DETERMINERS and is_adjective(words[1])


def _behind_adjunct(text: str, span: Span, dates: Sequence[Span]) -> Span:
    """Give what follows an adjunct that no comma ends: "In Norland last year | a board was"."""
    place = PLACE_FIRST.match(text, *span)
    ends = [place.end()] if place else []
    ends += [edit.end for edit in date_edits(text, span, dates) if edit.end <= span[1]]
    rest = _bare(text, (max(ends, default=span[1]), span[1]), dates)
    empty = rest[0] >= rest[1] or _beside(text, rest)
    return (span[1], span[1]) if empty else rest


def _in_quotation(text: str, start: int, at: int) -> bool:
    """Say whether a mark is open at ``at``: "men with “wounds, | burns” left"."""
    curly = text.count("“", start, at) - text.count("”", start, at)
    return curly > 0 or text.count('"', start, at) % 2 == 1


def _doing(text: str, part: Span, verb: int) -> Span | None:
    """Give a subject that is something done: "Talking to her | was an ordeal"."""
    word = WORD.match(text, *part)
    if word is None or not STATES.match(text, verb):
        return None
    lower = word[0].lower()
    done = form_of(lower) is WordForm.ING and lemma_of(lower) in bases()
    return part if done else None


def find_subject(text: str, start: int, verb: int, dates: Sequence[Span]) -> Span | None:
    """Give the subject that stands between ``start`` and the verb; None where there is none.

    Where somebody lives is left off ("Ada Quill, 38, of Mill Lane, Lesk | was"), and a firm's seat
    before it: "Lesk, Norland-based | printer Ode". Words that touch the verb are its subject,
    whatever stands before their comma; only where a comma stands before the verb is it the first
    part that does not stand beside the clause.
    """
    if resident := _resident(text, start, verb):
        return resident
    if based := BASED.match(text, start, verb):
        start = based.end()
    bracket = BRACKET.match(text, start, verb)
    parts = _parts(text, bracket.end() if bracket else start, verb, dates)
    if len(parts) > 1 and (touching := _touching(text, parts, dates)):
        unsure = touching[0] == touching[1] or PRONOUN_END.search(text, *touching)
        return None if unsure else touching
    if len(parts) == 1 and (span := _doing(text, parts[0], verb)):
        return span
    return _first_of(text, parts, dates)


def _resident(text: str, start: int, verb: int) -> Span | None:
    """Give one whose age and home stand behind the name: "Ada Quill, 38, of Mill Lane, Lesk"."""
    aged = AGED.match(text, start, verb)
    if aged is None or JOINT.search(text[aged.end() : verb]):
        return None
    return aged.span("who")


def _parts(text: str, start: int, verb: int, dates: Sequence[Span]) -> list[Span]:
    """Cut what stands before a verb at its commas, not inside of quotations, dates and seats."""
    bound = [range(*date) for date in dates]
    bound += [range(*seat.span()) for seat in SEATED.finditer(text, start, verb)]
    commas = (match.start() for match in COMMA.finditer(text, start, verb))
    free = (at for at in commas if not any(at in one for one in bound))
    cuts = [at for at in free if not _in_quotation(text, start, at)]
    return [_trim(text, left + 1, right) for left, right in pairwise([start - 1, *cuts, verb])]


def _first_of(text: str, parts: Sequence[Span], dates: Sequence[Span]) -> Span | None:
    """Give the first part that does not stand beside the clause, with the list it begins."""
    for at, part in enumerate(parts):
        span = _bare(text, part, dates)
        if span[0] < span[1] and _beside(text, span):
            span = _behind_adjunct(text, span, dates)
        if span[0] >= span[1]:
            continue
        if PRONOUN_END.search(text, *span):
            return None
        last = _listed(text, parts, at)
        return span if last == at else (span[0], parts[last][1])
    return None
