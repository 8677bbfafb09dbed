"""Say whether a word asks for what a cut leaves off: "a spike | in sales", "get rice | into"."""

from __future__ import annotations

import re
from functools import cache

from webapp.pipeline.headlines.complements import lacks_sum
from webapp.pipeline.headlines.endings import EDGES
from webapp.pipeline.headlines.parsed import Parsed, is_apart
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.numerals import NUMBER, any_of
from webapp.pipeline.pronouns import DEFINITE, DETERMINER
from webapp.pipeline.ranking import RANK
from webapp.pipeline.ranking import SUPERLATIVE as MOST_SO
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.spelling import any_form

LAST = re.compile(r"([\w’'-]+)[”\"]?$")
FROM = re.compile(r"\bfrom (?:(?! to\b)[^,;:“”]){1,40}$")
TO_THE_OTHER = re.compile(
    r"to (?:(?:the|an?|another|others|at least|about|as)\b|(?:[a-z]+ )?(?:[\d$€£#A-Z]"
    rf"|(?:{NUMBER})\b))"
)
TALLY = re.compile(
    rf"\b(?:{any_form(headline_words().tallying)}) {DEFINITE} "
    rf"(?:[\w-]+ ){{0,3}}?(?:{any_of(headline_words().tallies)})\b"
    r"(?![^,;]* to )[^,;]*$"
)
TO_A_NUMBER = re.compile(r"[^,;]* to ")
RANKED = re.compile(rf"\b{DEFINITE} (?:{RANK}|(?:most|least) [a-z]+)(?: [\w-]+){{1,2}}$")
BOUT = re.compile(rf" (?:{any_of(headline_words().bouts)})$")
WHICH_RANKED = re.compile(r"to (?:be |have )?[a-z]+|that |who ")
SUPERLATIVE = re.compile(
    rf"\b{DEFINITE} (?:\w+-)?(?:{MOST_SO}|(?:most|least) \w+)(?: [\w-]+){{0,2}}$"
)
COMPARED_WITH = re.compile(r"(?:since|in|of|among|ever|on record|for|with|to|that|outside) ")
IN_PRISON = re.compile(
    rf"(?:in|behind|of) (?:[a-z]+ ){{0,2}}(?:{any_of(headline_words().prisons)})\b"
)
TERM = re.compile(r"\b(?:day|week|month|year)s?$")
SMALL_CLAUSE = re.compile(r"to be |to have |with (?:about |only |just )?\d[\d.,]*(?:%| per ?cent)")
CLAUSE_OF_NOUN = re.compile(r"(?:who|whose) ")
SOME_ONE = re.compile(
    rf"\b(?:an?|another|some|several|many|{NUMBER}|\d+) (?:[\w-]+ ){{0,2}}[\w-]+$"
)
SUBJECT_NEXT = re.compile(r"(?:they|he|she|it|we|you|I)(?:['’]\w+)? ")
ONE_WITHOUT = re.compile(r"\b(?:others|those|someone|somebody|anyone)$")
THERE_IS = re.compile(r"\b[Tt]here(?:['’]s| (?:is|was|are|were|will be)) [^,;:“”]{2,80}$")
CLAUSE_NEXT = re.compile(r"(?:that|who|which|where|[a-z]+ing) ")
WITH_ASIDE = re.compile(r", with (?P<inside>[^,;]+)$")
PARTICLE = re.compile(
    r"(?:over|up|out|off|down|away|back|aside|apart|together)"
    r"(?=[,.;”]|$| (?:to|from|by|after|in|on|at|for|with|as|and|of|into|onto|\w+ly)\b)"
)
NORMAL = re.compile(r"as (?:normal|usual|before|one)\b")
FOUND_IT = re.compile(rf"\b(?:{any_form(headline_words().finding)}) it (?:[a-z]+ ){{0,2}}[a-z]+$")
HOW_EASY_FOR = re.compile(
    r"\b(?:it|is|was|be|been|too|more|so) (?:[a-z]+ ){0,2}[a-z]+ for (?:(?! to\b)[^,;:“”]){1,60}$"
)
TO_DO = re.compile(r"to (?!the\b|an?\b|its\b|their\b)[a-z]+")
ITSELF = re.compile(r"\b(?:turn|hand|give|gave|find|found)\w* (?:him|her|it|them)sel(?:f|ves)$")
IN_WHICH = re.compile(r"in |[a-z]+ing |without |at |under |on ")
RELATIVE_LAST = re.compile(r"\b(?:that|which|who) (?P<verb>[a-z]+)$")
FACT_OF = re.compile(r"(?:at|in|on|so|yet|as|for|from|now|here|there) (?:[^\s,;.”]+ ){0,4}?that ")
MANNER = re.compile(r"in (?:an?|the|this|such an?) (?:[\w“”'’-]+ ){0,4}(?:way|manner|fashion)\b")
LASTS = re.compile(
    r"\b(?:take|takes|took|taken|taking) (?:[\w-]+ ){0,3}"
    r"(?:time|minutes|hours|days|weeks|months|years)$"
)
OF_WHOM = re.compile(r"\bof (?:us|them|him|her|it|me|you)$")
DOING = re.compile(r"[a-z]+ing ")
SECOND_BY = re.compile(r"\bby [^,]* for [^,]* and by [^,]*$")
SENTENCED = re.compile(r"(?<!was )(?<!were )(?<!been )\bsentenced (?![^;]* to )[^;]+$")
TO_A_TERM = re.compile(r"[^;:“”]*?\bto ")
TRADING = re.compile(rf"\b(?:{any_form(headline_words().trading)}) (?![^;]* for )[^;]+$")
FOR_WHAT = re.compile(r"[^;:“”]*?\bfor ")
COMPLEMENT = re.compile(
    r"(?:over|with|for|from|against|about|between|to|on) "
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the time\b)"
)
CIRCUMSTANCE = re.compile(
    r"(?:amid|despite|in the wake of|in response to|in (?:a bid|an (?:effort|attempt)) to"
    r"|as part of|in spite of|because of|due to|in protest (?:at|against|over)|as a result of) "
)
SHORT_OBJECT, LONGER_OBJECT = 3, 6
NAMED_BY_TITLE = re.compile(r" ?“[A-Z]")
SUBJECT_ALONE = re.compile(
    r"(?:[^“”:]{2,60}: )?(?:[\w’'-]+ ){0,2}?(?P<noun>[A-Za-z]+) (?:\w+ ){0,2}\w+$"
)
NTH_TIME = re.compile(
    rf"{RANK} (?:[a-z]+ )?time(?: (?:ever|(?:in|since|within|over|during) [^,;:“”]{{2,40}}))?$"
)
HEARD = re.compile(rf"\b(?:{any_of(headline_words().hearing)})$")
HEARD_OF = re.compile(r"by [^,;:“”]{2,60}? (?:of|that|about) ")
TIME_OF = re.compile(
    r"(?:(?:in|since|within|over|during) [^,;:“”]{2,40} )?(?:that|they|he|she|it|we|you|I) "
)
INDEFINITE = re.compile(r"\b(?:some|any|every|no)(?:thing|one|body|where)$")
TOLD_WITH = (
    (HEARD, HEARD_OF),
    (NTH_TIME, TIME_OF),
    (INDEFINITE, SUBJECT_NEXT),
    (THERE_IS, CLAUSE_NEXT),
)
SO_TO_SOMEBODY = re.compile(r"\b[Ii]t(?:'s|’s| is| was) \w+ to (?:me|us|him|her|them)$")
CONDITION = re.compile(
    r"(?:[^,;:“”]{1,60} )?(?:as|so) long as "
    r"|provided (?:that )?|on condition |only (?:if|when|after) "
)
NOT_ONLY = re.compile(r"\bnot (?:only|just|merely|simply|so much)\b(?!.*\bbut\b)")
ADJECTIVE_PAIR = re.compile(rf"\b{DETERMINER} [a-z-]+, (?:but|yet|though|if) [a-z-]+$")
SUPPOSED_LAST = re.compile(r"\b(?:and|but|so) (?:even )?(?:if|when|while|although) [^,]*$")
SUBJECT_LAST = re.compile(r"\b(?:as|while|when|because|although) (?:[\w’'-]+ ){0,3}[\w’'-]+$")
WHICH = re.compile(r"(?:which|who|whose) ")
BECAME = re.compile(r"\b(?:be(?:come|came|comes|coming)?|is|was|are|were|as) $")
CALLS = re.compile(rf"\b(?:{any_form(verb_words('naming') | {'consider'})}) [^,;:]{{2,60}}$")
CALLED_LATER = re.compile(r"(?:which|who|a|an|the) [^,;]{2,90}, (?:an?|the|“)")
NOUN_OF = re.compile(r"\b([a-z]+) of (?:(?! of )[^,;:“”]){1,60}$")
INFINITIVE = re.compile(r"\bto ([a-z]+)$")


def has_circumstance(rest: str) -> bool:
    """Say whether words behind a verb tell why or amid what, which no verb asks for."""
    return CIRCUMSTANCE.match(rest.lstrip()) is not None


def is_asked_for(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether ``words`` are nothing without what a cut at ``end`` leaves off behind them."""
    rest = _behind(parsed, end)
    if CONDITION.match(rest) or _moves(words, rest):
        return True
    if is_apart(parsed, end):
        return _contrasts(words, rest) or _calls(words, rest)
    open_ends = (
        _leaves_open_who,
        _leaves_open_why_first,
        _leaves_set_open,
        _leaves_verb_open,
        _leaves_open_how,
    )
    return any(is_open(words, rest) for is_open in open_ends)


def _leaves_open_who(words: str, rest: str) -> bool:
    """Say whether it is cut off who or what is meant: "met somebody | who", "is sure | that"."""
    if rest.startswith("that ") and (_is_of_that(words) or _fact_told(words)):
        return True
    if any(told.match(rest) and asks.search(words) for asks, told in TOLD_WITH):
        return True
    if INDEFINITE.search(words) and _tells_which(rest):
        return True
    return FACT_OF.match(rest) is not None and _ends_on_fact(words)


def _ends_on_fact(words: str) -> bool:
    last = LAST.search(words)
    return last is not None and last[1].lower() in headline_words().factual


def _fact_told(words: str) -> bool:
    """Say whether it is told that there are fears, and not what of: "fears grew | that"."""
    told = SUBJECT_ALONE.match(words)
    return told is not None and told["noun"].lower() in headline_words().factual


def _is_of_that(words: str) -> bool:
    """Say whether the last word asks for what is so: "is sure | that", "clear to him | that"."""
    last = LAST.search(words)
    sure = last is not None and last[1].lower() in headline_words().sure
    return sure or SO_TO_SOMEBODY.search(words) is not None


def _leaves_open_why_first(words: str, rest: str) -> bool:
    """Say whether it is cut off in what somebody was first: "became the first woman | to"."""
    done = bool(form_of(rest.split(" ", 1)[0]) & WordForm.PARTICIPLE)
    ranked = RANKED.search(words) if done or rest.startswith("to ") else None
    return ranked is not None and BECAME.search(words[: ranked.start()]) is not None


def _leaves_open_how(words: str, rest: str) -> bool:
    """Say whether it is cut off how, or for what: "work | in such a way", "takes weeks | for"."""
    if MANNER.match(rest) or (LASTS.search(words) and rest.startswith(("for ", "to "))):
        return True
    if OF_WHOM.search(words) and DOING.match(rest):
        return True
    return SECOND_BY.search(words) is not None and rest.startswith(("for ", "over "))


def _leaves_set_open(words: str, rest: str) -> bool:
    """Say whether the other half of a set phrase is cut off: "up | and running"."""
    lower = f" {words.lower()}"
    return any(lower.endswith(f" {one}") and other.match(rest) for one, other in _halves())


@cache
def _halves() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give set phrases by their halves: "up" and what "and running" matches."""
    parted = (phrase.split(" | ") for phrase in headline_words().halves)
    return tuple((one, re.compile(rf"{re.escape(other)}\b")) for one, other in parted)


def _contrasts(words: str, rest: str) -> bool:
    """Say whether the other side of "not only", "and if" or "a slow, but" is gone."""
    if NOT_ONLY.search(words) and rest.startswith(("but ", "it ")):
        return True
    if SUPPOSED_LAST.search(words) or (SUBJECT_LAST.search(words) and WHICH.match(rest)):
        return True
    return ADJECTIVE_PAIR.search(words) is not None


def _calls(words: str, rest: str) -> bool:
    """Say whether what something is called stands behind an aside: "calls it | , which ..., a"."""
    return CALLS.search(words) is not None and CALLED_LATER.match(rest) is not None


def parts_object(parsed: Parsed, end: int, longest: int = LONGER_OBJECT) -> bool:
    """Say whether a cut parts a short object and its preposition: "traded furs | for rice"."""
    if is_apart(parsed, end) or not COMPLEMENT.match(_behind(parsed, end)):
        return False
    last = parsed.before(end)[-1:]
    told = parsed.words(last[0].end, end) if last and not last[0].passive else []
    return 0 < len(told) <= longest and not told[-1].capital


def is_told_more_of(parsed: Parsed, end: int, words: str) -> bool:
    """Say whether it is cut off which thing is meant that ``words`` end in, or what it is about.

    "Sales saw a spike | in May" can stand; where another wording fits, that is better.
    """
    rest = _behind(parsed, end)
    if _asks_at_what_price(words, rest):
        return True
    if not rest or is_apart(parsed, end):
        return False
    titled = NAMED_BY_TITLE.match(parsed.sentence, end - 1) is not None
    if titled or RELATIVE_LAST.search(words) or _beside_waits(words):
        return True
    if lacks_sum(parsed, end, rest):
        return True
    ways = (_completes, _ranks, _noun_asks, _one_of_a_kind, _one_of_many)
    return any(asks(words, rest) for asks in ways)


def _asks_at_what_price(words: str, rest: str) -> bool:
    """Say whether a term or price is cut off: "sentenced her | on Monday to ten years"."""
    if SENTENCED.search(words) and TO_A_TERM.match(rest):
        return True
    return TRADING.search(words) is not None and FOR_WHAT.match(rest) is not None


def _completes(words: str, rest: str) -> bool:
    """Say whether what follows completes the sense: "threw it | into", "ten years | in prison"."""
    if TERM.search(words) and IN_PRISON.match(rest):
        return True
    last = LAST.search(words)
    noun = last[1].lower().removesuffix("s") if last else ""
    if noun in headline_words().documents and _tells_what(rest):
        return True
    return rest.startswith("into ") or SMALL_CLAUSE.match(rest) is not None


def _tells_what(rest: str) -> bool:
    """Say whether words tell what a document says: "an alert | warning of", "| saying"."""
    return rest.split(" ", 1)[0] in headline_words().indicating


def _ranks(words: str, rest: str) -> bool:
    """Say whether it is cut off among which it is the most: "the slowest | since May"."""
    return SUPERLATIVE.search(words) is not None and COMPARED_WITH.match(rest) is not None


def _beside_waits(words: str) -> bool:
    """Say whether words behind ", with" are cut inside: ", with a runoff | possible"."""
    beside = WITH_ASIDE.search(words)
    return beside is not None and not any(
        verb.start for verb in find_verbs(beside["inside"]) if not verb.finite
    )


def _one_of_many(words: str, rest: str) -> bool:
    """Say whether it is cut off who is meant: "a driver | who fled", "the plans | they made"."""
    known = SOME_ONE.search(words) or ONE_WITHOUT.search(words)
    if known is not None and CLAUSE_OF_NOUN.match(rest):
        return True
    return SUBJECT_NEXT.match(rest) is not None


def _behind(parsed: Parsed, end: int) -> str:
    return parsed.sentence[end:].lstrip(EDGES + "“”")


@cache
def _framed() -> frozenset[tuple[str, str]]:
    """Give the nouns that ask for a preposition, with it."""
    framing = headline_words().framing
    return frozenset((noun, word) for word, nouns in framing.items() for noun in nouns)


def _noun_asks(words: str, rest: str) -> bool:
    """Say whether a noun asks for its preposition: "a spike | in", "the impact of a flood | on"."""
    of = NOUN_OF.search(words)
    if of is not None and (of[1], rest.split(" ", 1)[0]) in _framed():
        return True
    last = LAST.search(words)
    if last is None:
        return False
    noun, following = last[1].lower(), rest.split(" ", 1)[0]
    singular = noun.removesuffix("s") if not noun.endswith("ss") else noun
    if noun != singular and singular in headline_words().asking:
        return following in verb_words("prepositions")
    plural_y = f"{noun[:-3]}y" if noun.endswith("ies") else noun
    return not _framed().isdisjoint((one, following) for one in (noun, singular, plural_y))


def _one_of_a_kind(words: str, rest: str) -> bool:
    """Say whether it is cut off which one is meant: "the first town | to", "an area | hit by"."""
    if RANKED.search(words) and WHICH_RANKED.match(rest) and not BOUT.search(words):
        return True
    last = LAST.search(words)
    light = last is not None and last[1].lower() in headline_words().light
    return light and _tells_which(rest)


def _tells_which(rest: str) -> bool:
    """Say whether words tell which of many is meant: "who left", "hit by", "holding up"."""
    following = re.split(r"[\s,.;:”’]", rest, maxsplit=1)[0]
    if following in {"who", "that", "which", "where", "whose", "whom"}:
        return True
    return bool(form_of(following) & (WordForm.PARTICIPLE | WordForm.ING))


def _moves(words: str, rest: str) -> bool:
    """Say whether where something moves to is gone: "from four | to five", "the toll | to ten"."""
    if FROM.search(words) and TO_THE_OTHER.match(rest):
        return True
    return TALLY.search(words) is not None and TO_A_NUMBER.match(rest) is not None


def _leaves_verb_open(words: str, rest: str) -> bool:
    """Say whether a verb waits for its particle or aim: "hand the boy | over to", "hard | to"."""
    turned = ITSELF.search(words) is not None and IN_WHICH.match(rest) is not None
    if turned or PARTICLE.match(rest) or NORMAL.match(rest):
        return True
    if TO_DO.match(rest) and (FOUND_IT.search(words) or HOW_EASY_FOR.search(words)):
        return True
    last = INFINITIVE.search(words)
    return last is not None and _wants_object(last[1]) and not has_circumstance(rest)


def _wants_object(verb: str) -> bool:
    """Say whether a word is a verb that needs more, and hardly ever a noun: "to bring"."""
    base = WordForm.BASE in form_of(verb)
    return base and verb not in headline_words().intransitive | verb_words("noun_too")
