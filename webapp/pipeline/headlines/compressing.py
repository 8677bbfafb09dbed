"""Leave phrases and relative clauses off behind the subject of a long sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from webapp.pipeline.anchoring.words import anchoring_words
from webapp.pipeline.clauses import Clause, ClauseKind
from webapp.pipeline.happenings.eventfulness import is_eventive
from webapp.pipeline.headlines.adjuncts import without_adjuncts
from webapp.pipeline.headlines.awaited import JOINTS, Gap, gap_between, may_be_noun
from webapp.pipeline.headlines.endings import EDGES
from webapp.pipeline.headlines.leaving_out import says_the_same, without
from webapp.pipeline.headlines.losses import lost_length
from webapp.pipeline.headlines.parsed import RECENT, Parsed, parse
from webapp.pipeline.headlines.sparing import spares
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.pronouns import DEFINITE
from webapp.pipeline.verbs import Form
from webapp.pipeline.verbs.lexicon import WordForm, form_of
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.verbs.tokens import Token

WHICH_ONES = frozenset({"those", "one", "ones", "all", "anyone", "everyone", "only"})
TWO_WORDS = 2
ASIDES, ADJUNCTS, RELATIVES, OF_SUBJECT = 0.5, 0.3, 1.0, 1.5
GOVERNED = frozenset({"from", "to", "on", "for", "against", "into", "with", "over", "by"})
ASIDE = re.compile(
    r"(?:,|\s+--?|\s*[–—]) (?:including|such as|among them|which|who|where|whose|a|an|the|its|their"
    r"|his|her|former|led by|based|known|along with|together with|as well as|especially|mainly"
    r"|particularly|mostly|said) [^,“”–—]{3,90}?(?:,|\s+--?\s|\s*[–—])(?=\s)"
)
THEM = re.compile(r"\bthem\b")
SEVERAL = re.compile(rf"{DEFINITE} (?:[a-z-]+ ){{0,2}}(?:[a-z]+s|aircraft|people|men|women)")
THAN = re.compile(r"\bthan (?:(?:the|that|those) )?([a-z][\w’'-]+)")
LEADING_ASIDE = re.compile(
    r"\b(?:that|said|says)"
    r"(,? (?P<opener>in|under|after|with|as|on|at|during|despite|following|although|though|while"
    r"|since|because|for) [^,“”]{4,80},)"
    r"(?= (?!(?:and|but|or|who|which|that|where|when|while)\b|[A-Z][\w.]*,))"
)
UNIVERSAL = frozenset({"any", "all", "every", "each", "only"})
BESIDE_NAMES = frozenset({"despite", "amid", "after", "before", "during", "since", "following"})
PART_OF_NAME = re.compile(r"(?:for|of|on|to|and)(?: the)? [A-Z]")
RELATIVE_ASIDE = re.compile(r"\W*(?:which|who|where|whose)\b")
JOINT_LAST = re.compile(r"\b(?:and|or|but) $")
THAT_ONE = re.compile(r"\b(?:that|those) (?:of|in|at|for|from|on)\b")


def compressions(sentence: str) -> Iterator[str]:
    """Give the sentence with phrases left off behind a subject, the longest first.

    Somebody's own words are never altered, nor is what is said given to who says it.
    """
    return (words for words, _ in weighed_compressions(sentence))


@lru_cache(maxsize=RECENT)
def weighed_compressions(sentence: str) -> tuple[tuple[str, float], ...]:
    """Give what ``compressions`` gives, each with what is lost by it."""
    found = _weighed(parse(sentence))
    return tuple((words, loss) for words, loss in found if says_the_same(sentence, words))


def _weighed(parsed: Parsed) -> Iterator[tuple[str, float]]:
    ways = (
        (_without_asides(parsed), ASIDES),
        (without_adjuncts(parsed.sentence), ADJUNCTS),
        (_without_relatives(parsed), RELATIVES),
        (_with_short_subjects(parsed), OF_SUBJECT),
    )
    for found, loss in ways:
        for words in found:
            yield words, loss + lost_length(len(parsed.sentence) - len(words))


def _with_short_subjects(parsed: Parsed) -> Iterator[str]:
    """Leave phrases off behind the subject of each clause."""
    for clause in parsed.clauses:
        if clause.verb is None or clause.kind is ClauseKind.PHRASE:
            continue
        if not parsed.sentence[: clause.verb.start].endswith("-"):
            yield from _without_phrases(parsed, clause, clause.verb.start)


def _without_asides(parsed: Parsed) -> Iterator[str]:
    """Leave out what stands between two commas or dashes: ", including the mayor,"."""
    for match in ASIDE.finditer(parsed.sentence):
        words = without(parsed.sentence, *match.span())
        if words and _goes_on(parsed, match.end(), match[0]):
            yield words
            yield from _without_asides(parse(words))
    for match in LEADING_ASIDE.finditer(parsed.sentence):
        if _stands_beside(parsed, match):
            rest = THEM.sub(_subject_in(parsed, match), parsed.sentence[match.end() :], count=1)
            yield parsed.sentence[: match.start(1)] + rest


def _subject_in(parsed: Parsed, match: re.Match[str]) -> str:
    """Give what "them" means behind an aside that is left out: "as | the ferries | were old"."""
    starts = (v.start for v in parsed.verbs if v.finite and match.start(1) < v.start < match.end())
    words = parsed.sentence[match.end("opener") : next(starts, match.end("opener"))].strip()
    return words if SEVERAL.fullmatch(words) else "them"


def _goes_on(parsed: Parsed, end: int, aside: str) -> bool:
    """Say whether a clause goes on behind an aside, and no list: "the mayor, an engineer, | said".

    A noun behind the comma may be a further one: "three doctors, including Quill, | two nurses";
    a phrase behind a relative clause may be of that.
    """
    following = next((t for t in parsed.tokens if t.start >= end), None)
    if following is None:
        return False
    tells = any(verb.start == following.start for verb in parsed.verbs)
    hangs = following.lower in verb_words("prepositions") | {"to"}
    return tells or (hangs and RELATIVE_ASIDE.match(aside) is None)


def _stands_beside(parsed: Parsed, match: re.Match[str]) -> bool:
    """Say whether words between "that" and a comma stand beside a clause with a verb of its own.

    A verb behind a preposition is that clause's: "that in the port | it was shut, and".
    """
    told = [verb.start for verb in parsed.verbs if verb.finite]
    inside = any(match.start(1) <= start < match.end() for start in told)
    behind = any(start >= match.end() for start in told)
    opens_clause = match["opener"] not in verb_words("prepositions") or match["opener"] == "since"
    return behind and " that " not in match[1] and (opens_clause or not inside)


def _without_relatives(parsed: Parsed) -> Iterator[str]:
    """Leave a relative clause off between a subject and its verb: "men who came | left"."""
    for clause, later in pairwise([*parsed.clauses, None]):
        if clause is None or clause.kind is not ClauseKind.RELATIVE or not clause.start:
            continue
        before = parsed.words(0, clause.start)[-1:]
        if before and before[0].lower in WHICH_ONES | verb_words("prepositions"):
            continue
        rest = _behind_relative(parsed, clause, later)
        if not _tells_noun(parsed, clause) or not _opens_with_verb(parsed, rest):
            continue
        if words := without(parsed.sentence, clause.start, len(parsed.sentence) - len(rest)):
            yield words
            yield from compressions(words)


def _tells_noun(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a relative clause follows a noun, and no verb: not "has said | that it is"."""
    before = len(parsed.sentence[: clause.start].rstrip(EDGES))
    outer = next((c for c in reversed(parsed.clauses) if c.start < clause.start), None)
    first = next((t for t in parsed.tokens if outer and t.start >= outer.body), None)
    if first is not None and first.lower in verb_words("prepositions"):
        return False
    return not any(verb.start < before <= verb.end for verb in parsed.verbs)


def _opens_with_verb(parsed: Parsed, rest: str) -> bool:
    """Say whether the clause around a relative one goes on with its verb."""
    start = len(parsed.sentence) - len(rest.lstrip(EDGES))
    verb = next((v for v in parsed.verbs if v.finite and v.start == start), None)
    joined = JOINT_LAST.search(parsed.sentence[:start]) is not None
    return bool(rest) and verb is not None and not joined and not may_be_noun(verb)


def _behind_relative(parsed: Parsed, clause: Clause, later: Clause | None) -> str:
    """Give how the clause around a relative one goes on: the next clause, or its second verb."""
    if later is not None and later.kind is ClauseKind.MAIN:
        return parsed.sentence[later.body :]
    if parsed.sentence[: clause.start].rstrip().endswith(","):
        return ""
    verbs = (v for v in parsed.verbs if v.finite and clause.start < v.start < clause.end)
    first, second = next(verbs, None), next(verbs, None)
    if first is None or second is None:
        return ""
    gap = gap_between(parsed, first.end, second.start, object_first=True)
    return parsed.sentence[second.start :] if gap is Gap.NOTHING else ""


def _without_phrases(parsed: Parsed, clause: Clause, verb: int) -> Iterator[str]:
    """Leave what stands from a phrase of the subject up to the verb off, shortest first."""
    inside = [t for t in parsed.tokens if clause.body <= t.start < verb]
    if parsed.leans or _is_told_apart(parsed, inside):
        return
    bound = len(inside)
    for at in range(len(inside) - 2, 0, -1):
        subject, token = inside[:at], inside[at]
        if _parts_phrase(parsed, inside, at):
            continue
        if _does_within(parsed, token.start, verb):
            return
        bound = min(bound, _governed_from(subject, token))
        if at > bound:
            continue
        words = without(parsed.sentence, token.start, verb)
        if words and _can_go(parsed, subject, token):
            yield words


def _is_told_apart(parsed: Parsed, subject: Sequence[Token]) -> bool:
    """Say whether the phrases of a subject are needed: of all of a kind, or of one compared."""
    universal = any(one.lower in UNIVERSAL for one in subject[:TWO_WORDS])
    return universal or _is_compared(parsed, subject)


def _parts_phrase(parsed: Parsed, inside: list[Token], at: int) -> bool:
    """Say whether a cut before ``inside[at]`` is behind a mark, or parts what is one phrase."""
    if not (inside[at - 1].word or inside[at - 1].lower == "”"):
        return True
    return _parts_list(parsed, inside, at) or _parts_noun(parsed, inside, at)


def _is_compared(parsed: Parsed, subject: Sequence[Token]) -> bool:
    """Say whether its phrases tell a noun apart: "calls to Oster are dearer than calls"."""
    nouns = {token.lower for token in subject if token.lower not in verb_words("determiners")}
    if subject and THAT_ONE.search(parsed.sentence, subject[-1].end):
        return True
    return any(match[1].lower() in nouns for match in THAN.finditer(parsed.sentence))


def _parts_list(parsed: Parsed, inside: Sequence[Token], at: int) -> bool:
    """Say whether a cut before ``inside[at]`` would part a list or an aside."""
    joint = inside[at].lower in JOINTS
    if joint and not parsed.sentence.startswith(" other ", inside[at].end):
        return True
    if any(one.lower == "," for one in inside[:at]) or _drops_second(inside[at:]):
        return True
    return any(one.lower == "," for one in inside[at:]) and not _ends_list(inside)


def _drops_second(tokens: Sequence[Token]) -> bool:
    """Say whether a second subject begins in what would go: "a pupil | in Oster and a baker"."""
    opening = verb_words("determiners")
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return any(
        joint.lower in JOINTS
        and (noun.lower in opening or noun.lower[:1].isdigit())
        and not named.capital
        for joint, noun, named in triples
    )


def _parts_noun(parsed: Parsed, inside: list[Token], at: int) -> bool:
    """Say whether a cut before ``inside[at]`` would part a name or a noun from its words."""
    before, determiners = inside[at - 1], verb_words("determiners")
    if before.capital and _goes_on_name(parsed, inside, at):
        return True
    modified = at > 1 and inside[at - 2].lower in determiners
    doing = inside[at].lower.endswith("ing") and inside[at].lower not in verb_words("prepositions")
    if modified and doing:
        return True
    if before.lower in determiners or _waits_for_phrase(parsed, before, inside[at]):
        return True
    return _hangs(parsed, inside[:at])


def _goes_on_name(parsed: Parsed, inside: list[Token], at: int) -> bool:
    """Say whether a name goes on: "the Office | for the Co-ordination of Aid"."""
    if inside[at].lower in BESIDE_NAMES:
        return False
    capital = any(one.capital for one in inside[at + 1 : at + 2])
    return capital or PART_OF_NAME.match(parsed.sentence, inside[at].start) is not None


def _waits_for_phrase(parsed: Parsed, before: Token, token: Token) -> bool:
    """Say whether a word asks for the phrase: "familiar | with", "out | of", "a lorry run | by"."""
    if any(verb.start < before.end <= verb.end for verb in parsed.verbs if not verb.finite):
        return True
    closed = verb_words("prepositions") | verb_words("adverbs") | headline_words().asking
    done = token.lower == "by" and WordForm.PARTICIPLE in form_of(before.lower)
    return done or before.lower in closed


def _does_within(parsed: Parsed, start: int, end: int) -> bool:
    """Say whether something is done in a stretch of the subject: "men who came"."""
    does = {Form.FINITE, Form.INFINITIVE}
    return any(start <= v.start < end and v.form in does for v in parsed.verbs)


def _governed_from(subject: Sequence[Token], token: Token) -> int:
    """Say from which word on a phrase must go with a noun that needs it: "removal | from"."""
    needs = (at for at, one in enumerate(subject) if _governs(one.lower))
    return next(needs, len(subject)) if token.lower in GOVERNED else len(subject)


def _can_go(parsed: Parsed, subject: Sequence[Token], token: Token) -> bool:
    """Say whether the phrase behind a subject can be left off, a second "of" among them."""
    before = subject[-1]
    if before.lower in names_words().nouns.mouths and token.lower in {"for", "of", "at"}:
        return False
    if _is_second(subject, token):
        return True
    return spares(parsed, before, token) or token.lower in headline_words().postposed


def _is_second(subject: Sequence[Token], token: Token) -> bool:
    """Say whether a phrase is the second with "of" or "to": "the mayor of the port | of Oster"."""
    before = subject[-1]
    if all(one.lower != token.lower for one in subject):
        return False
    if token.lower == "to":
        return before.capital or before.lower.endswith("s")
    return token.lower == "of" and before.lower not in headline_words().asking


def _hangs(parsed: Parsed, subject: list[Token]) -> bool:
    """Say whether a subject would end in a verb: "a plan drawn up", "men waiting", "Ode says"."""
    if len(subject) < TWO_WORDS:
        return False
    before, last = subject[-2:]
    tells = before.capital and WordForm.THIRD in form_of(last.lower)
    told = {token.start for token in (before, last) if token.lower not in verb_words("particles")}
    done = any(v.start in told for v in parsed.verbs if v.form is Form.PARTICIPLE)
    return tells or done or _does(parsed, last)


def _does(parsed: Parsed, word: Token) -> bool:
    """Say whether a word in -ing tells what somebody does: "men waiting", not "a meeting"."""
    if word.lower in headline_words().nouns_in_ing:
        return False
    return any(v.start == word.start and v.form is Form.GERUND for v in parsed.verbs)


def _governs(noun: str) -> bool:
    """Say whether a noun needs its phrase: "removal from the list", not "a statement from"."""
    return is_eventive(noun) and noun not in anchoring_words().documents


def _ends_list(tokens: Sequence[Token]) -> bool:
    """Say whether the last comma is one of a list: "..., vehicles and combat jets"."""
    last = max(at for at, token in enumerate(tokens) if token.lower == ",")
    return any(token.lower == "and" for token in tokens[last:])
