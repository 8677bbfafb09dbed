"""Say whether a sentence that ends at some place is whole, by what is left off behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.headlines.awaited import verb_is_awaited
from webapp.pipeline.headlines.endings import BREAK_EVEN, EDGES, HOW_MUCH, balanced
from webapp.pipeline.headlines.frames import has_circumstance
from webapp.pipeline.headlines.parsed import RECENT, Parsed, is_apart
from webapp.pipeline.headlines.remainders import is_missed
from webapp.pipeline.headlines.sparing import UNITS
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.numerals import NUMBER
from webapp.pipeline.pronouns import DEFINITE, DETERMINER
from webapp.pipeline.ranking import RANK, SUPERLATIVE
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.wording import ends_adverb, ends_plural

SHORTEST = 16
LONGEST_ASIDE = 60
QUOTED_WORDS = 3
MOST_IN_PHRASE = 8
SAYS = frozenset({"say", "insist", "argue"})
COMING = frozenset({"be", "come", "go", "follow", "remain", "stay"})
NEEDS_CLAUSE = frozenset({"say", "think", "believe", "hope", "insist", "argue", "claim"})
HALF_PHRASE = re.compile(
    r"\b(?:(?:than|in|of|by|for|on|to|and|at|with|from) [a-z]+ly"
    r"|without first|and (?:later|then|now|finally|eventually|subsequently)"
    r"|as (?:well|long|soon|far|much|many|little|few)"
    r"|so (?:long|much|many|soon|often|little)"
    r"|than (?:first|initially|originally|previously|once|ever|he|she|they|it)"
    rf"|(?:and|or) (?:{NUMBER}|\d+)"
    r"|with [$€£]?\d[\d.,]*(?: [mb]illion)?"
    rf"|(?:{DETERMINER}|\w+['’]s) (?:new|old|own|first|latest|next|last))”?$"
)
AS_FOLLOWS = re.compile(r"(?:[^,;:“”]|,\d)*\bas (?!(?:the|they|he|she|it|well|part|a result)\b)")
WHICH_FOLLOWS = re.compile(r"\s*\w+ (?:which|whom|whose)\b")
THAT_FOLLOWS = re.compile(r"[^,;]*? that ")
NO_PREPOSITION = r"\b(?!(?:of|in|at|on|for|from|with|by|near)\b)"
SECOND_GIFT = re.compile(rf" to |{NO_PREPOSITION}\w+ (?:{DETERMINER}|\d[\d,.]*) ")
BARRED = re.compile(r"\s*by [^,;]{2,60}? from \w")
SO = re.compile(r"\b(?:so|such an?) (?:\w+ )?\w+$")
AS_MUCH = re.compile(r"\bas (?:much|many|little|few|likely|fast|far|often) [^,;“”]{1,80}$")
BY_HOW_MUCH = re.compile(rf"(?:{HOW_MUCH}|\b(?:long|shortly|soon))$")
RANKED_SINCE = re.compile(
    rf"{RANK}(?:(?! since )[^,;.“”]){{1,80}} since (?:\w+ ){{0,4}}(?:\d{{4}}|[A-Z])"
)
SAID_AGAIN = frozenset({"again", "already"})
RANKED = re.compile(rf"\b{DEFINITE} (?:{RANK}|{SUPERLATIVE}) (?:[\w-]+ ){{1,6}}$")
HOLDS_UNTIL = frozenset({"until", "unless", "before"})
LATER = frozenset({"after", "later", "earlier"})
ONE_UNIT = re.compile(r"\b(?:an?|one|the) (?:second|minute|hour|day|week|month|year|decade)$")
NOBODY = frozenset({"no", "nobody", "nothing", "none", "neither", "nor", "not", "never", "cannot"})
LASTING = re.compile(r"\bfor [^,]{1,40}$")
BORDERS = frozenset({",", ";", "and", "but", "or", "—", "–"})
DASH = re.compile(r"\s--?\s|\s?[–—]\s?")
LIST_GOES_ON = re.compile(
    r"\s*, (?!(?:\w+ing|wh\w+|as|during|after|before|with|in|on|at|for|but|and|amid|despite)\b)"
    r"(?:(?:[^\s,]+ ){1,4}?|(?:[^\s,\d]+ )?[^\s,\d]+, )(?:and|or) "
)


@lru_cache(maxsize=RECENT)
def is_whole(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether the words up to ``end`` are a sentence that lacks nothing."""
    if waits_for_more(parsed, end, words) or _is_bound(parsed, end) or _asks(parsed, end, words):
        return False
    return _quotation_holds(parsed, end) and clauses_hold(parsed, end) and _verb_holds(parsed, end)


def _following(parsed: Parsed, end: int, *, skipped: int = 0) -> str:
    """Give the next word behind a cut, or behind some skipped ones; empty at the end."""
    ahead = parsed.sentence[end:].lstrip(EDGES).split(" ", skipped + 1)
    return ahead[skipped].strip("“”,.;").lower() if skipped < len(ahead) else ""


def _is_bound(parsed: Parsed, end: int) -> bool:
    """Say whether what turns the sense stands right behind the cut: "unless", "than", "of".

    So does "but" behind what is only granted: "there is no doubt that it works, | but".
    """
    following = _following(parsed, end)
    if following == "but" and any(
        one in parsed.sentence[:end] for one in headline_words().granting
    ):
        return True
    bound = following in headline_words().binding
    return bound and not parsed.is_purpose(end, end)


def waits_for_more(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether the words up to ``end`` ask for what is left off behind them."""
    following = _following(parsed, end)
    last = _last_word(words)
    said_again = last in SAID_AGAIN and is_apart(parsed, end)
    if (_ends_open(words, last) and not said_again) or _goes_on(parsed, end, following):
        return True
    if _belongs(words, last, following) or _ranks(parsed, end) or is_missed(parsed, end, words):
        return True
    return _verb_waits(parsed, end, words)


def _last_word(words: str) -> str:
    return words.rstrip("”’\"'").rsplit(" ", 1)[-1].lower()


def _verb_waits(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether a verb waits for its "as" or its "from", however far behind the cut."""
    return _waits_for_as(parsed, end) or _waits_for_from(parsed, end, words)


def _last_lemma(parsed: Parsed, end: int) -> str:
    """Give the base form of the last verb before a cut; empty where there is none."""
    return next((one.lemma for one in reversed(parsed.before(end))), "")


def _ranks(parsed: Parsed, end: int) -> bool:
    """Say whether what was the first of its kind since some time would be the first at all."""
    found = RANKED_SINCE.search(parsed.sentence)
    return found is not None and found.start() < end <= found.end()


def _waits_for_as(parsed: Parsed, end: int) -> bool:
    """Say whether a verb before waits for its "as": "treat a fire which began there | as"."""
    first = next((v for v in parsed.before(end) if v.lemma in headline_words().likening), None)
    if first is None or " as " in parsed.sentence[first.end : end - 1]:
        return False
    return AS_FOLLOWS.match(parsed.sentence, end - 1) is not None


def _waits_for_from(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether what is barred stands behind the cut: "is barred | by law from trading"."""
    if _last_lemma(parsed, end) not in headline_words().barring:
        return False
    later = BARRED.match(parsed.sentence, end - 1)
    return later is not None and " from " not in words.rpartition(" by ")[0][-LONGEST_ASIDE:]


def _ends_open(words: str, last: str) -> bool:
    """Say whether the words themselves show that they are half a phrase: "as soon"."""
    vocabulary = headline_words()
    open_word = last in vocabulary.dangling or last in vocabulary.halting
    open_word = open_word and not BREAK_EVEN.search(words)
    return open_word or HALF_PHRASE.search(words) is not None or not balanced(words)


def _goes_on(parsed: Parsed, end: int, following: str) -> bool:
    """Say whether a condition, or a list or aside begun before, stands behind the cut."""
    if parsed.condition_follows(end):
        return True
    told = parsed.sentence[:end].rstrip(EDGES)
    listed = LIST_GOES_ON.match(parsed.sentence, len(told))
    listed = None if _names_whose(told, parsed.sentence[len(told) :]) else listed
    which = not is_apart(parsed, end) and WHICH_FOLLOWS.match(parsed.sentence, end)
    inside = _denied(parsed, end, following) or _inside_dashes(parsed, end)
    return bool(listed or which or inside)


def _names_whose(words: str, rest: str) -> bool:
    """Say whether one is named, and what is his follows: "warrants for Bond | , his son and"."""
    named = words.rpartition(" ")[2][:1].isupper()
    return named and rest.startswith((", his ", ", her ", ", its ", ", their "))


def _belongs(words: str, last: str, following: str) -> bool:
    """Say whether the last word and the next are one phrase: "so tired | that"."""
    if last in {"earlier", "later"} and following in {"in", "on", "this", "that"}:
        return True
    if following in {"that", "as"} and SO.search(words):
        return True
    if following == "as" and AS_MUCH.search(words):
        return True
    return (last, following) == ("time", "being") or _counts_time(words, last, following)


def _counts_time(words: str, last: str, following: str) -> bool:
    """Say whether a time is counted from what the next word opens: "two days | before"."""
    if following in {"before", "after"} and BY_HOW_MUCH.search(words):
        return True
    if last not in UNITS and not ONE_UNIT.search(words):
        return False
    return following in {"before", "until"} or (following in LATER and not LASTING.search(words))


def _asks(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether the last verb or word asks for what follows: "provided the town | with"."""
    if is_apart(parsed, end):
        return False
    last, following = _last_word(words), _following(parsed, end)
    if ends_adverb(following):
        following = _following(parsed, end, skipped=1)
    if last in _words_asking().get(following, ()):
        return True
    if following == "as" and any(one.start in {end - 1, end} for one in parsed.clauses):
        return False
    return _last_lemma(parsed, end) in _verbs_asking().get(following, ())


@cache
def _verbs_asking() -> Mapping[str, frozenset[str]]:
    """Map prepositions to the verbs that ask for them: "treated the fire | as"."""
    vocabulary = headline_words()
    return {"with": vocabulary.giving, "from": vocabulary.barring, "as": vocabulary.taking}


@cache
def _words_asking() -> Mapping[str, frozenset[str]]:
    """Map openers to the words whose clause they open: "the fact | that", "the moment | when"."""
    asking = dict.fromkeys(("when", "where", "why"), headline_words().occasions)
    asking["that"] = headline_words().occasions | headline_words().factual
    asking["as"] = frozenset({"well"})
    return asking


def _inside_dashes(parsed: Parsed, end: int) -> bool:
    """Say whether a dash was opened before the cut and is closed behind it."""
    opened = len(DASH.findall(parsed.sentence, 0, end)) % 2
    return bool(opened) and DASH.search(parsed.sentence, end - 1) is not None


def _denied(parsed: Parsed, end: int, following: str) -> bool:
    """Say whether what is denied stands behind the cut: "had not spread | in a town"."""
    if following == "while":
        return _has_nobody(parsed, end)
    last = parsed.before(end)[-1:]
    apart = {",", "”"} & {*parsed.sentence[end - 3 : end + 1]}
    denied = bool(last) and not apart and _is_denied(parsed, last[0], following)
    return denied and following in headline_words().sparable | {"to", "that"}


def _has_nobody(parsed: Parsed, end: int) -> bool:
    """Say whether the clause before a cut denies something, so long as: "no talks | while"."""
    start = max((one.start for one in parsed.clauses if one.start < end), default=0)
    return any(one.lower in NOBODY for one in parsed.tokens if start <= one.start < end)


def _is_denied(parsed: Parsed, verb: VerbGroup, following: str) -> bool:
    """Say whether a verb is denied, within its group or right before it: "never cared | until"."""
    lead = parsed.sentence[: verb.start]
    never = verb.finite and lead.endswith(" never ")
    return verb.negated or never or (lead.endswith(" not ") and following in HOLDS_UNTIL)


def _quotation_holds(parsed: Parsed, end: int) -> bool:
    """Say whether a quotation cut at ``end`` keeps some words of its own."""
    opening = parsed.sentence.rfind("“", 0, end)
    if opening < 0 or "”" in parsed.sentence[opening:end]:
        return True
    if is_short_phrase(parsed.sentence, opening):
        return False
    return len(parsed.sentence[opening:end].split()) >= QUOTED_WORDS


def is_short_phrase(sentence: str, opening: int) -> bool:
    """Say whether a few quoted words are no sentence: “better on fuel and on range”."""
    words = sentence[opening + 1 :].partition("”")[0]
    return words[:1].islower() and len(words.split()) <= MOST_IN_PHRASE


def clauses_hold(parsed: Parsed, end: int) -> bool:
    """Say whether every clause begun before ``end`` has its verb before ``end``."""
    begun = [clause for clause in parsed.clauses if clause.start < end - 1]
    if any(_is_late(clause, end) for clause in begun) or parsed.opener_waits(end):
        return False
    if verb_is_awaited(parsed, end):
        return False
    return not parsed.leans or any(
        clause.kind is ClauseKind.MAIN and clause.start and clause.verb for clause in begun
    )


def _verb_holds(parsed: Parsed, end: int) -> bool:
    """Say whether the last verb has the words that it needs: no "said", no "to seize"."""
    inside = parsed.before(end)
    told = any(verb.finite for verb in inside) and not said_no_clause(parsed, end)
    if not told or inside[-1].end > end:
        return False
    last = inside[-1]
    if _content_follows(parsed, last, end) or _gift_follows(parsed, last, end):
        return False
    if parsed.words(last.end, end):
        return last.lemma not in NEEDS_CLAUSE or "“" in parsed.sentence[last.end : end]
    return _may_be_last(parsed, last)


def said_no_clause(parsed: Parsed, end: int) -> bool:
    """Say whether what was said has lost its verb: "said a plan to sell ships | fell through"."""
    said = next((verb for verb in reversed(parsed.before(end)) if verb.finite), None)
    if said is None or said.lemma not in SAYS or said.passive:
        return False
    told = parsed.sentence[said.end : end].rstrip()
    return "“" not in told or ("”" in told and not told.endswith("”"))


def _may_be_last(parsed: Parsed, verb: VerbGroup) -> bool:
    """Say whether a verb can be the last word: "was shut", "left"; not "they met | the crew"."""
    following = next((t for t in parsed.tokens if t.start >= verb.end), None)
    told = verb.form is not Form.PARTICIPLE
    if verb.lemma in NEEDS_CLAUSE and not verb.passive:
        return False
    if following is None or following.lower in BORDERS - {"and", "or"}:
        return told
    if verb.lemma == "meet" and not verb.passive:
        return _several(parsed, verb.start)
    return (verb.passive and told) or _needs_nothing(parsed, verb)


def _needs_nothing(parsed: Parsed, verb: VerbGroup) -> bool:
    """Say whether a verb takes no object, or only why and amid what is told behind it."""
    if verb.lemma in headline_words().intransitive:
        return True
    return verb.lemma not in COMING and has_circumstance(parsed.sentence[verb.end :])


def _several(parsed: Parsed, end: int) -> bool:
    """Say whether those before a verb are more than one, so that they can meet."""
    before = [token.lower for token in parsed.tokens if token.end <= end]
    return "and" in before or (bool(before) and ends_plural(before[-1]))


def _gift_follows(parsed: Parsed, verb: VerbGroup, end: int) -> bool:
    """Say whether what is given may stand behind the cut: "gave them | , he said, tea"."""
    gives = verb.lemma in headline_words().handing
    told = SECOND_GIFT.search(parsed.sentence, verb.end, end) is not None
    return gives and not told and "," in parsed.sentence[verb.end : end + LONGEST_ASIDE]


def _content_follows(parsed: Parsed, verb: VerbGroup, end: int) -> bool:
    """Say whether what was said begins after the cut: "told the conference | that ..."."""
    asserts = verb.lemma in headline_words().asserting
    if asserts and _that_follows(parsed, end):
        return True
    following = next((c for c in parsed.clauses if c.start >= end - 1), None)
    return verb.reporting and following is not None and following.kind is ClauseKind.CONTENT


def _that_follows(parsed: Parsed, end: int) -> bool:
    """Say whether the first "that" behind a cut opens what is said, and tells of no noun."""
    found = THAT_FOLLOWS.match(parsed.sentence, end - 1)
    opens = found.end() - len("that ") if found else -1
    if found is None:
        return False
    told = (one.start for one in parsed.clauses if one.kind is ClauseKind.RELATIVE)
    ranked = RANKED.search(parsed.sentence, 0, opens) is not None
    return ranked or opens not in told


def _is_late(clause: Clause, end: int) -> bool:
    if clause.kind is ClauseKind.PHRASE:
        return end - clause.body < SHORTEST // 4
    return clause.verb is None or clause.verb.start >= end
