"""Say whether words that were cut off are missed: what they counted, listed, or were given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from webapp.pipeline.clauses import ClauseKind
from webapp.pipeline.headlines.endings import EDGES, OWNERS, bare, is_adjective, lacks_noun
from webapp.pipeline.headlines.frames import is_asked_for
from webapp.pipeline.headlines.parsed import Parsed
from webapp.pipeline.headlines.sparing import UNITS
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token

NUMBERS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
BEFORE_COUNT = frozenset({"including", "and", "or", "among", "with", "of"})
AFTER_COUNT = frozenset({"who", "whom", "of", "that", "which", "whose"})
LONGEST_ITEM = 5
ONE_OF_THEM = re.compile(r"^(?:[A-Z][\w’'.-]+ ){2,}(?:of|from|for) ")
LIST_LAST = re.compile(
    r"(?:, (?![a-z]+ing |which |who |where |[^,]*\b(?:and|or|is|are|was|were|has|had|will)\b)"
    r"(?:[^\s,]+ ){0,3}[^\s,]+){2}$"
)
LIST_LATER = re.compile(r"(?:, (?:[^\s,]+ ){0,4}[^\s,]+){1,8},? and [\w“]")
LONE_CONJUNCT = re.compile(r", and [\w’'-]+$")
SECOND_OF_PAIR = re.compile(r"([\w’'-]+) (?:and|or) ([a-z][\w-]+)$")
ONE_OF_TWO = re.compile(r"\b(?:an?|another) [a-z-]+$", re.IGNORECASE)
ADVERB_FOLLOWS = re.compile(r"(?:and|or|but|yet) \w+ly ")
COMPARED = re.compile(
    r"\b(?:rather|sooner|(?:no|any|far|much|is|are|was|were|be) (?:more|less|fewer))\b[^,;:“”]*$"
)
THAN_FOLLOWS = re.compile(r"[^,;:“”]*\bthan ")
WHICH_PEOPLE = re.compile(
    r"\b(?:of|for|by|to|on|against) (?:people|men|women|children|patients|residents)$"
)
TELLS_WHICH = re.compile(r"(?:with|who|whose|in|from|under|aged|over) ")
APART = re.compile(r"\ban? (?P<last>\w+)$")
PLACED = frozenset({"in", "at", "near", "outside", "across", "around"})
AMOUNTS = UNITS | {
    "million",
    "billion",
    "trillion",
    "percent",
    "dollars",
    "miles",
    "metres",
    "degrees",
}
BEYOND = frozenset({"over", "above", "below", "under", "behind", "beyond", "short", "ahead"})
WHOSE = frozenset({"by", "from", "about"})
CLEFT = re.compile(r"(?:^|: |“)It(?: is|’s| was|'s) |\b(?:makes?|made|making) it ", re.IGNORECASE)
LATER_CLAUSE = re.compile(r"to |(?:we|I|they|he|she|you) |[^,.;”]{0,60}\bthat ")
OBJECT_LATER = re.compile(r"(?:from|to) [^,;]{1,30}? (?:the|its|their|his|her) [a-z]")
REGION_LAST = re.compile(r"\b(?:an?|the|its) [^,]{2,40}, ([A-Z][\w.]*?)\.?$")
LONE_AMOUNT = re.compile(r"[$#£€]?\d[\d.,]*%?")
COMPARATIVE = re.compile(r"\b(?:more|fewer|less|higher|lower|better|worse|bigger)$")
EXPECTING = frozenset(
    {
        "warn",
        "tell",
        "advise",
        "encourage",
        "invite",
        "persuade",
        "expect",
        "want",
        "ask",
        "urge",
        "force",
        "order",
        "allow",
        "require",
    }
)
DECIDING = frozenset(
    {"vote", "agree", "decide", "choose", "refuse", "promise", "pledge", "vow", "threaten"}
)
DECIDED_LATER = re.compile(
    r"\s?(?:in|for|at|on|during|by|with) [^;,]{0,60}? to (?!(?:the|an?|its|their|his|her)\b)[a-z]"
)
AIM_LATER = re.compile(
    r"(?:and|or) [^,;]{1,40} to [a-z]|(?:an?|the|its|[A-Z][\w.]*['’]s) [^,;]{1,80}, to [a-z]"
    r"|(?:in|for|at|on|during|by|with|from|of|near|who|which) [^;]{0,60}?,? to [a-z]"
)
THE_ONE = re.compile(r"\b(?:the|those|any|all) [a-z]+$")
INDEFINITE = frozenset({"nothing", "something", "anything", "everything"})
LINKING = frozenset(
    {"be", "become", "feel", "look", "remain", "seem", "appear", "stay", "get", "grow"}
)
ONE_SIDE = re.compile(r"\bbetween (?:(?! and )[^,]){1,60}$")
TO_WHAT = re.compile(r"[^,;:“”]{2,80} to ")
GIFT = re.compile(
    r"\s*(?:in|of|at|from|on|for|with|to) (?:the |a |an )?[\w’'-]+ (?:[A-Z][\w’'-]+ )?"
    r"(?:a|an|the|their|his|its|some|more|no|any|enough|what|assurances|permission|access|\d+)\b"
)
BARE_CONTRAST = re.compile(r" but (?:the |an? )?[a-z-]+$")
APART_BEHIND = re.compile(r"[^\s,]?\s*,")
SECOND_NAME = re.compile(r"^[^,]*, (?:and|but) [A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}$")
SECOND_NOUN = re.compile(
    r", (?:and|but) (?:the|an?|its|their|his|her) [a-z-]+(?: [a-z-]+)?"
    r"(?:, (?:\w+ed|\w+ing|who|which|an?|the) [^,]*)?$"
)
SECOND_SUBJECT = re.compile(r" (?:and|but) (?:the |a |an )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}")


def is_missed(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether a sentence cut at ``end`` to ``words`` asks for what was cut off."""
    told = _told(parsed, end)
    rest = parsed.sentence[end:].lstrip(EDGES + "“”")
    following = re.split(r"[\s,.;:”]", rest, maxsplit=1)[0].lower()
    if len(told) <= 1 or not rest.strip(" .”"):
        return False
    return (
        lacks_noun(words)
        or _parts_pair(words, rest)
        or _counted(told[-2], told[-1], following)
        or _listed(parsed, end, words, following)
        or _asks_for_more(parsed, told, end, rest)
        or _clause_waits(parsed, end, words, following)
        or _seated(words, rest)
        or is_asked_for(parsed, end, bare(words))
    )


def _asks_for_more(parsed: Parsed, told: list[Token], end: int, rest: str) -> bool:
    """Say whether a verb, noun or adjective asks for what was cut off: "gave | a list"."""
    following = re.split(r"[\s,.;:”]", rest, maxsplit=1)[0].lower()
    if _given(parsed, end) or _changed(parsed, end, rest) or _aimed(parsed, end, rest):
        return True
    return _told_more_of(parsed, told, following) or _governed(parsed, told, end, following)


def _told(parsed: Parsed, end: int) -> list[Token]:
    """List the words and numbers before a cut."""
    return [t for t in parsed.tokens if t.end <= end and (t.word or t.lower[:1].isdigit())]


def _parts_pair(words: str, rest: str) -> bool:
    """Say whether a cut leaves one of two: "between the port | and the hills"."""
    if LONE_CONJUNCT.search(words) or _half_described(words):
        return True
    if (ONE_OF_TWO.search(words) and ADVERB_FOLLOWS.match(rest)) or _half_compared(words, rest):
        return True
    if COMPARATIVE.search(words) and rest.startswith("and "):
        return True
    return _which_is_gone(words, rest) or _between_one(words, rest)


def _between_one(words: str, rest: str) -> bool:
    """Say whether the other side is gone: "between the port | and the hills"."""
    return " and " in f" {rest}" and ONE_SIDE.search(words) is not None


def _which_is_gone(words: str, rest: str) -> bool:
    """Say whether it is cut off which one is meant: "the one | that"."""
    if WHICH_PEOPLE.search(words) and TELLS_WHICH.match(rest):
        return True
    return THE_ONE.search(words) is not None and rest.startswith(("that ", "who "))


def _clause_waits(parsed: Parsed, end: int, words: str, following: str) -> bool:
    """Say whether a clause is told in part: its verb, its place or what "it" means is gone."""
    rest = parsed.sentence[end:].lstrip(EDGES + "“”")
    if _foregrounded(words, rest) or _placed_later(parsed, end, following, rest):
        return True
    return _second_subject(words, parsed.sentence[end - 1 :])


def _half_compared(words: str, rest: str) -> bool:
    """Say whether what something is compared with is gone: "rather pay | than wait"."""
    told = COMPARED.search(words)
    return told is not None and " than " not in told[0] and THAN_FOLLOWS.match(rest) is not None


def _half_described(words: str) -> bool:
    """Say whether a second noun is gone and its adjective left: "on a farm and new | , more"."""
    pair = SECOND_OF_PAIR.search(bare(words))
    return pair is not None and is_adjective(pair[2]) and not is_adjective(pair[1])


def _counted(before: Token, last: Token, following: str) -> bool:
    """Say whether a number counts what is gone: "six | who", "two billion | over budget"."""
    number = last.lower in NUMBERS or last.lower[:1].isdigit()
    if last.lower in AMOUNTS and following in BEYOND:
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
        return following == "and" and _opens_item(doing, comma)
    if item[:1].isupper():
        return following in {"and", "or"} and _is_one_name(item, words)
    return not APART.search(parsed.sentence[:comma]) and _is_item(item, first)


def _is_one_name(item: str, words: str) -> bool:
    """Say whether a name between commas is one of several: "Ode, Ister | and Lesk"."""
    return words.count(",") > 1 or ONE_OF_THEM.search(item) is not None


def _opens_item(verb: VerbGroup, comma: int) -> bool:
    """Say whether a list goes on with a verb: "closed the quay, | sold the ships"."""
    return verb.finite and verb.start <= comma + 2


def _does_at(parsed: Parsed, end: int) -> bool:
    """Say whether a form without a tense begins at a cut: "with crews | waiting"."""
    return any(end - 1 <= v.start <= end + 1 and not v.finite for v in parsed.verbs)


def _is_item(words: str, first: str) -> bool:
    """Say whether words between commas may be one thing of a list: "dry food", not "in May"."""
    closed = verb_words("prepositions") | verb_words("subordinators") | {"and", "or", "but"}
    opens = closed - {"up", "out", "off", "over", "down"}
    if first in opens or first[:1].isdigit() or first.endswith("ly"):
        return False
    return len(words.split()) <= LONGEST_ITEM and " and " not in words and " or " not in words


def _given(parsed: Parsed, end: int) -> bool:
    """Say whether somebody is given something told later: "gave envoys | in Norburg a list"."""
    last = parsed.before(end)[-1:]
    gives = bool(last) and last[0].lemma in headline_words().handing and not last[0].passive
    if not gives or " to " in parsed.sentence[last[0].end : end]:
        return False
    if parsed.sentence.startswith("and ", end) or parsed.sentence.startswith(" and ", end - 1):
        return not any(t.lower in OWNERS for t in parsed.tokens if last[0].end <= t.start < end)
    until = parsed.sentence.startswith((" until ", "until "), end - 1)
    return until or GIFT.match(parsed.sentence, end - 1) is not None


def _told_more_of(parsed: Parsed, told: list[Token], following: str) -> bool:
    """Say whether the last word is bare and is told more of: "with room | for ten"."""
    before, last = told[-2].lower, told[-1]
    if following not in verb_words("prepositions"):
        return False
    if before == "with" or (before in INDEFINITE and following == "about"):
        return not last.capital
    verb = next((v for v in parsed.verbs if v.start <= last.start < v.end), None)
    if verb is not None and verb.form is Form.GERUND:
        return True
    return following == "by" and _is_done(last, verb)


def _is_done(word: Token, verb: VerbGroup | None) -> bool:
    """Say whether a word tells what was done to the noun before: "a bridge built | by"."""
    told = verb is not None and verb.passive and verb.finite
    return WordForm.PARTICIPLE in form_of(word.lower) and not told


def _governed(parsed: Parsed, told: list[Token], end: int, following: str) -> bool:
    """Say whether the last verb, adjective or bare noun asks for the preposition cut off."""
    verbs = parsed.before(end)
    if not verbs:
        return False
    last, vocabulary = verbs[-1], headline_words()
    behind = [token for token in told if token.start >= last.end]
    if following in PLACED and _carries_to(last):
        later = TO_WHAT.match(parsed.sentence, end - 1) is not None
        return later and not _holds_word("to", behind)
    if last.lemma in vocabulary.carrying.get(following, ()):
        return not _holds_word(following, behind)
    if (last.lemma, *(one.lower for one in behind), following) in _phrasal():
        return True
    return _last_asks(last, behind, following)


def _last_asks(verb: VerbGroup, behind: Sequence[Token], following: str) -> bool:
    """Say whether a verb, or the last word behind it, asks for a preposition."""
    if not behind:
        done, vocabulary = verb.text.rpartition(" ")[2].lower(), headline_words()
        asks = done in vocabulary.asking and following in verb_words("prepositions")
        return asks or verb.lemma in vocabulary.governing.get(following, ())
    if len(behind) == 1:
        return _object_asks(verb, behind[0], following)
    return _word_asks(behind[-1], following)


@cache
def _phrasal() -> frozenset[tuple[str, ...]]:
    """Give the verbs that a small word and a preposition follow: "run out of"."""
    return frozenset(tuple(one.split()) for one in headline_words().phrasal)


def _holds_word(word: str, tokens: Sequence[Token]) -> bool:
    return any(token.lower == word for token in tokens)


def _carries_to(verb: VerbGroup) -> bool:
    """Say whether a verb moves what it is done to somewhere: "sent ships | in May to Oster"."""
    return verb.lemma in headline_words().carrying["to"] and not verb.passive


def _object_asks(verb: VerbGroup, word: Token, following: str) -> bool:
    """Say whether the one word behind a verb asks for more: "won praise | from"."""
    if following in WHOSE and verb.lemma != "be" and not verb.passive:
        return verb.form is Form.FINITE and not word.capital
    if following == "and" and verb.lemma not in LINKING:
        return is_adjective(word.lower)
    plain = following == "that" and verb.lemma in {"be", "make"}
    return plain or _word_asks(word, following)


def _word_asks(word: Token, following: str) -> bool:
    """Say whether a noun or adjective asks for its preposition: "a link | to", "full | of"."""
    opens = following == "to" or following in verb_words("prepositions")
    noun = word.lower in headline_words().asking and opens
    return noun or (following in {"to", "of"} and is_adjective(word.lower))


def _changed(parsed: Parsed, end: int, rest: str) -> bool:
    """Say whether what is changed stands behind the cut: "cut to 10% | from 20% the share"."""
    last = parsed.before(end)[-1:]
    if not last or last[0].passive or not OBJECT_LATER.match(rest):
        return False
    return parsed.sentence.startswith((" to ", " from "), last[0].end)


def _aimed(parsed: Parsed, end: int, rest: str) -> bool:
    """Say whether what is expected to happen stands behind the cut: "expects net | to fall"."""
    last = parsed.before(end)[-1:]
    if last and last[0].lemma in DECIDING and DECIDED_LATER.match(parsed.sentence, end - 1):
        return not parsed.words(last[0].end, end)
    expects = bool(last) and last[0].lemma in EXPECTING and not last[0].passive
    told = parsed.sentence[last[0].end : end] if expects else ""
    return expects and " to " not in told and AIM_LATER.match(rest) is not None


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


def _placed_later(parsed: Parsed, end: int, following: str, rest: str) -> bool:
    """Say whether a later conjunct would lose its place: "and two were shot | in Oster"."""
    begun = [c for c in parsed.clauses if c.start < end - 1 and c.verb and c.verb.start < end]
    joined = len(begun) > 1 and begun[-1].kind is ClauseKind.JOINED
    joined = joined and parsed.sentence[begun[-1].start :].lstrip(" ,").startswith("and ")
    named = rest.split(" ", 2)[1:2]
    return joined and following in PLACED and bool(named) and named[0][:1].isupper()


def _second_subject(words: str, rest: str) -> bool:
    """Say whether a second subject waits for its verb: "... but the Army |, which"."""
    if BARE_CONTRAST.search(words) and rest.lstrip().startswith("and "):
        return True
    parted = SECOND_NOUN.search(words) or SECOND_NAME.search(words)
    if parted and APART_BEHIND.match(rest):
        return True
    found = list(SECOND_SUBJECT.finditer(words))
    if not found:
        return False
    tail = words[found[-1].end() :]
    if tail.startswith(","):
        return True
    alone = not tail.strip("”")
    return alone and (found[-1][0].startswith(" but") or rest.lstrip().startswith(", wh"))
