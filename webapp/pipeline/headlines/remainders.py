"""Say whether words that were cut off are missed: what they counted, listed or paired."""

from __future__ import annotations

import re

from webapp.pipeline.clauses import ClauseKind
from webapp.pipeline.headlines.complements import lacks_complement
from webapp.pipeline.headlines.endings import (
    EDGES,
    bare,
    is_adjective,
    lacks_noun,
    opening_word,
)
from webapp.pipeline.headlines.frames import is_asked_for
from webapp.pipeline.headlines.governing import PLACED, asks_for_more
from webapp.pipeline.headlines.parsed import Parsed
from webapp.pipeline.headlines.sparing import UNITS
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.numerals import cardinals
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.lexicon import form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token
from webapp.pipeline.wording import ends_adverb, ends_plural

BEFORE_COUNT = frozenset({"including", "and", "or", "among", "with", "of"})
AFTER_COUNT = frozenset({"who", "whom", "of", "that", "which", "whose"})
LONGEST_ITEM = 5
ONE_OF_THEM = re.compile(r"^(?:[A-Z][\w’'.-]+ ){2,}(?:of|from|for) ")
LIST_LAST = re.compile(
    r"(?:, (?![a-z]+ing |which |who |where |[^,]*\b(?:and|or|is|are|was|were|has|had|will)\b)"
    r"(?:[^\s,]+ ){0,3}[^\s,]+){2}$"
)
LIST_LATER = re.compile(r"(?:, (?:[^\s,]+ ){0,4}[^\s,]+){1,8},? and [\w“]")
DOES_TWO = re.compile(r", [a-z]+ing [^,;:“”]{2,60}, [a-z]+ing [^,;:“”]*$")
DOES_THIRD = re.compile(r"[^,;:“”]{0,60}\b(?:and|or) [a-z]+ing ")
LONE_CONJUNCT = re.compile(r", and [\w’'-]+$")
SECOND_OF_PAIR = re.compile(r"([\w’'-]+) (?:and|or) ([a-z][\w-]+)$")
ONE_OF_TWO = re.compile(r"\b(?:an?|another) [a-z-]+$", re.IGNORECASE)
NAMED_IN_QUOTES = re.compile(r"(?<=\w) ?“(?:(?:[^\s”]+ ){0,2}[^\s”]+”|[a-z]+ing )")
ONE_WORD = re.compile(rf"\b(?:in|with|by|for|at|on) {DETERMINER} [a-z-]+$")
ADJECTIVE_NEXT = re.compile(r"[a-z-]+ [a-z]")
ADVERB_FOLLOWS = re.compile(r"(?:and|or|but|yet) (?:\w+ly|more|most|less) ")
TWO_ADJECTIVES = re.compile(rf"\b{DETERMINER} [a-z-]+, [a-z-]+$")
COMPARATIVE = re.compile(r"\b(?:more|fewer|less|higher|lower|better|worse|bigger)$")
HALVES = (
    (DOES_TWO, DOES_THIRD),
    (ONE_OF_TWO, ADVERB_FOLLOWS),
    (TWO_ADJECTIVES, re.compile(r"and ")),
    (COMPARATIVE, re.compile(r"and ")),
)
COMPARED = re.compile(
    r"\b(?:rather|sooner|(?:no|any|far|much|is|are|was|were|be) (?:more|less|fewer|better|worse"
    r"|greater|higher|lower|larger|smaller|older|younger|[a-z]+ier))\b[^,;:“”]*$"
)
THAN_FOLLOWS = re.compile(r"[^,;:“”]*\bthan ")
WHICH_PEOPLE = re.compile(
    r"\b(?:of|for|by|to|on|against) (?:people|men|women|children|patients|residents)$"
)
TELLS_WHICH = re.compile(r"(?:with|who|whose|in|from|under|aged|over) ")
APART = re.compile(r"\ban? (?P<last>\w+)$")
BEYOND = frozenset({"over", "above", "below", "under", "behind", "beyond", "short", "ahead"})
CLEFT = re.compile(r"(?:^|: |“)It(?: is|’s| was|'s) |\b(?:makes?|made|making) it ", re.IGNORECASE)
YEAR = re.compile(r"1\d{3}|20\d\d")
LATER_CLAUSE = re.compile(r"to |(?:we|I|they|he|she|you) |[^,.;”]{0,60}\bthat ")
REGION_LAST = re.compile(rf"\b{DETERMINER} [^,]{{2,40}}, ([A-Z][\w.]*?)\.?$")
LONE_AMOUNT = re.compile(r"[$#£€]?\d[\d.,]*%?")
THE_ONE = re.compile(
    r"\b(?:the|those|any|all) [a-z]+(?: and [a-z]+)?$|\b(?:any|every|each|all) [A-Z][a-z]+$"
)
ONE_OF_BOTH = re.compile(r"\bboth (?:(?! and )[^,]){1,60}$")
ONE_SIDE = re.compile(r"\bbetween (?:(?! and )[^,]){1,60}$")
BARE_CONTRAST = re.compile(r" but (?:the |an? |(?:the )?[\w-]+[’']s? )?[a-z-]+$")
APART_BEHIND = re.compile(r"[^\s,]?\s*,")
SECOND_NAME = re.compile(r"^[^,]*, (?:and|but) [A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}$")
SECOND_NOUN = re.compile(
    rf", (?:and|but) {DETERMINER} [a-z-]+(?: [a-z-]+)?"
    r"(?:, (?:\w+ed|\w+ing|who|which|an?|the) [^,]*)?$"
)
NAME_NEXT = re.compile(r"\s*and (?:the )?[A-Z]")
SECOND_SUBJECT = re.compile(r" (?:and|but) (?:the |a |an )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}")


def is_missed(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether a sentence cut at ``end`` to ``words`` asks for what was cut off."""
    told = _told(parsed, end)
    rest = parsed.sentence[end:].lstrip(EDGES + "“”")
    following = opening_word(rest)
    if len(told) <= 1 or not rest.strip(" .”"):
        return False
    return (
        lacks_noun(words)
        or NAMED_IN_QUOTES.match(parsed.sentence, end - 1) is not None
        or _parts_pair(words, rest)
        or _counted(told[-2], told[-1], following)
        or _listed(parsed, end, words, following)
        or asks_for_more(parsed, told, end, rest)
        or _seated(words, rest)
        or _clause_waits(parsed, end, words, rest)
    )


def _told(parsed: Parsed, end: int) -> list[Token]:
    """List the words and numbers before a cut."""
    return [t for t in parsed.tokens if t.end <= end and (t.word or t.lower[:1].isdigit())]


def _parts_pair(words: str, rest: str) -> bool:
    """Say whether a cut leaves one of two: "between the port | and the hills"."""
    if LONE_CONJUNCT.search(words) or _lacks_second_noun(words):
        return True
    if any(half.search(words) and later.match(rest) for half, later in HALVES):
        return True
    if _second_adjective(words, rest):
        return True
    return _half_compared(words, rest) or _which_is_gone(words, rest) or _between_one(words, rest)


def _second_adjective(words: str, rest: str) -> bool:
    """Say whether a second adjective and its noun are gone: "in a quiet | , neutral place"."""
    one, further = ONE_WORD.search(words), ADJECTIVE_NEXT.match(rest)
    return one is not None and further is not None and _may_describe(opening_word(rest))


def _may_describe(word: str) -> bool:
    """Say whether a word may be an adjective, as none of a list of others."""
    closed = verb_words("prepositions") | verb_words("subordinators") | verb_words("determiners")
    known = closed | verb_words("conjunctions") | verb_words("pronouns") | verb_words("subjects")
    return word not in known and not (form_of(word) or ends_adverb(word) or ends_plural(word))


def _between_one(words: str, rest: str) -> bool:
    """Say whether the other side is gone: "between the port | and the hills", "both | and"."""
    if rest.startswith("and ") and ONE_OF_BOTH.search(words):
        return True
    return " and " in f" {rest}" and ONE_SIDE.search(words) is not None


def _which_is_gone(words: str, rest: str) -> bool:
    """Say whether it is cut off which one is meant: "the one | that"."""
    if WHICH_PEOPLE.search(words) and TELLS_WHICH.match(rest):
        return True
    return THE_ONE.search(words) is not None and rest.startswith(("that ", "who "))


def _clause_waits(parsed: Parsed, end: int, words: str, rest: str) -> bool:
    """Say whether a clause is told in part: its verb, its place or what "it" means is gone."""
    return (
        _foregrounded(words, rest)
        or _placed_later(parsed, end, rest)
        or _second_subject(words, parsed.sentence[end - 1 :])
        or is_asked_for(parsed, end, bare(words))
        or lacks_complement(parsed, end, bare(words), rest)
    )


def _half_compared(words: str, rest: str) -> bool:
    """Say whether what something is compared with is gone: "rather pay | than wait"."""
    told = COMPARED.search(words)
    return told is not None and " than " not in told[0] and THAN_FOLLOWS.match(rest) is not None


def _lacks_second_noun(words: str) -> bool:
    """Say whether a second noun is gone and its adjective left: "on a farm and new | , more"."""
    pair = SECOND_OF_PAIR.search(bare(words))
    return pair is not None and is_adjective(pair[2]) and not is_adjective(pair[1])


def _counted(before: Token, last: Token, following: str) -> bool:
    """Say whether a number counts what is gone: "six | who", "two billion | over budget"."""
    if last.start == before.end:  # "the Ister E1"
        return False
    number = last.lower in cardinals() or last.lower[:1].isdigit()
    number = number and not (before.lower == "of" and YEAR.fullmatch(last.lower))
    if last.lower in UNITS | headline_words().amounts and following in BEYOND:
        return True
    return number and (before.lower in BEFORE_COUNT or following in AFTER_COUNT)


def _listed(parsed: Parsed, end: int, words: str, following: str) -> bool:
    """Say whether a list or aside begun by the last comma goes on: "supplies, dry food | and"."""
    if LIST_LAST.search(words) and LIST_LATER.match(
        parsed.sentence, len(parsed.sentence[:end].rstrip(EDGES))
    ):
        return True
    comma = parsed.sentence.rfind(",", 0, end - 1)
    item = parsed.sentence[comma + 1 : end].strip(" ,“”")
    if comma < 0 or not item or "”" in parsed.sentence[comma : end - 1]:
        return False
    return _item_waits(parsed, comma, end, words, following)


def _item_waits(parsed: Parsed, comma: int, end: int, words: str, following: str) -> bool:
    """Say whether what stands between a comma and the cut is one thing of several."""
    item = parsed.sentence[comma + 1 : end].strip(" ,“”")
    first = item.split(" ", 1)[0].lower()
    if LONE_AMOUNT.fullmatch(item):
        return following in verb_words("prepositions")
    if first == "with":
        return following == "as" or _does_at(parsed, end)
    doing = next((v for v in parsed.verbs if comma < v.start < end), None)
    if doing is not None:
        return following == "and" and _opens_item(parsed, doing, comma)
    if item[:1].isupper():
        return following in {"and", "or"} and _is_one_name(item, words)
    return not APART.search(parsed.sentence[:comma]) and _is_item(item, first)


def _is_one_name(item: str, words: str) -> bool:
    """Say whether a name between commas is one of several: "Ode, Ister | and Lesk"."""
    return words.count(",") > 1 or ONE_OF_THEM.search(item) is not None


def _opens_item(parsed: Parsed, verb: VerbGroup, comma: int) -> bool:
    """Say whether a list goes on with a verb: "closed the quay, | sold the ships".

    The comma behind an aside opens none: "said its chief, Ada Quill, | resigned".
    """
    before = max((one.end for one in parsed.verbs if one.end <= comma), default=0)
    aside = "," in parsed.sentence[before:comma]
    return verb.finite and verb.start <= comma + 2 and not aside


def _does_at(parsed: Parsed, end: int) -> bool:
    """Say whether a form without a tense begins at a cut: "with crews | waiting"."""
    return any(end - 1 <= v.start <= end + 1 and not v.finite for v in parsed.verbs)


def _is_item(words: str, first: str) -> bool:
    """Say whether words between commas may be one thing of a list: "dry food", not "in May"."""
    closed = verb_words("prepositions") | verb_words("subordinators") | {"and", "or", "but"}
    opens = closed - {"up", "out", "off", "over", "down"}
    if first in opens or first[:1].isdigit() or ends_adverb(first):
        return False
    return len(words.split()) <= LONGEST_ITEM and " and " not in words and " or " not in words


def _seated(words: str, rest: str) -> bool:
    """Say whether a seat is cut inside: "Ode Inc., Oster | , Ill.,", "an Oster, Ill. | maker"."""
    regions = names_words().words.regions
    following = re.split(r"[\s,]|\.?-", rest, maxsplit=1)[0].rstrip(".").lower()
    if following in regions and rest[:1].isupper():
        return True
    region = REGION_LAST.search(words)
    return region is not None and region[1].lower() in regions and rest[:1].islower()


def _foregrounded(words: str, rest: str) -> bool:
    """Say whether "it" means a clause that is gone: "it is through talks | that we win"."""
    it = CLEFT.search(words) if LATER_CLAUSE.match(rest) else None
    return it is not None and not re.search(r",| to | that ", words[it.end() :])


def _placed_later(parsed: Parsed, end: int, rest: str) -> bool:
    """Say whether a later conjunct would lose its place: "and two were shot | in Oster"."""
    begun = [c for c in parsed.clauses if c.start < end - 1 and c.verb and c.verb.start < end]
    joined = len(begun) > 1 and begun[-1].kind is ClauseKind.JOINED
    joined = joined and parsed.sentence[begun[-1].start :].lstrip(" ,").startswith("and ")
    named = rest.split(" ", 2)[1:2]
    return joined and opening_word(rest) in PLACED and bool(named) and named[0][:1].isupper()


def _second_subject(words: str, rest: str) -> bool:
    """Say whether a second subject waits for its verb: "... but the Army |, which"."""
    if BARE_CONTRAST.search(words) and rest.lstrip().startswith("and "):
        return True
    parted = SECOND_NOUN.search(words) or SECOND_NAME.search(words)
    if parted and APART_BEHIND.match(rest):
        return True
    found = list(SECOND_SUBJECT.finditer(words))
    return bool(found) and _waits(words[found[-1].start() :], found[-1][0], rest)


def _waits(words: str, subject: str, rest: str) -> bool:
    """Say whether a name behind "and" or "but", the last of ``words``, goes on behind a cut."""
    tail = words.removeprefix(subject)
    if tail.startswith(","):
        return True
    if tail.strip("”"):
        return False
    if NAME_NEXT.match(rest) or subject.startswith(" but"):
        return True
    return rest.lstrip().startswith(", wh")
