"""The noun that a relative clause tells about: "a bomb | that exploded on Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from webapp.pipeline.clauses.clause import Clause
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.numerals import COUNT, MULTITUDE, NUMBER
from webapp.pipeline.pronouns import DETERMINER
from webapp.pipeline.verbs import Form, Tense, VerbGroup
from webapp.pipeline.verbs.lexicon import linking_words, words
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import Token, tokenize

Span = tuple[int, int]

LONGEST_HEAD = 9
SETTINGS = frozenset({"in", "at", "on", "near", "from"})
LINKING = frozenset({"against", "over", "about", "between", "with", "for"})
UNSURE = frozenset({"what", "how", "why", "where", "whose", "whom", "when"})
COUNTED = re.compile(
    rf"\b(?:{MULTITUDE}|{NUMBER}|number|group|series|members|some|many"
    r"|most|all|majority|crowd|team|pair|wave) of\b",
    re.IGNORECASE,
)
CURRENCIES = ("$", "#", "£", "€", "¥")
AMOUNT_OF = re.compile(rf"\b{DETERMINER} (?:[a-z-]+ ){{1,4}}of [A-Z]{{0,2}}[$#£€¥]$")
AMOUNT = re.compile(r"\d[\d.,]*(?: [mb]illion)?")
SMALL = re.compile(rf"(?:a|an|the|another|{COUNT})$")


def _parts_nouns(token: Token) -> bool:
    """Say whether a mark stands in no noun phrase: neither a number, nor within a word."""
    return not (token.word or token.lower in {"'s", "-"} or token.lower[0].isdigit())


def _backwards(tokens: Sequence[Token], verbs: Sequence[VerbGroup]) -> Iterator[Token]:
    """Give the tokens of the noun phrase that ends ``tokens``, the last one first."""
    closed = linking_words() - {"of"}
    closed |= words("pronouns") | words("modals") | {"that", "to", "not"}
    for place, token in reversed(list(enumerate(tokens))):
        if token.lower == "for" and _is_inside_name(tokens, place):
            yield token
            continue
        inside = any(verb.start <= token.start < verb.end and not _names(verb) for verb in verbs)
        if inside or token.lower in closed or _parts_nouns(token):
            return
        yield token


def _is_inside_name(tokens: Sequence[Token], place: int) -> bool:
    """Say whether capitals stand on both sides: "the Organization | for | Ister Unity"."""
    return 0 < place < len(tokens) - 1 and tokens[place - 1].capital and tokens[place + 1].capital


def _names(verb: VerbGroup) -> bool:
    """Say whether a verb may describe the noun behind it: "wounded men"."""
    return not verb.finite and " " not in verb.text and verb.form is Form.PARTICIPLE


def head_of(reading: Reading, clause: Clause, before: Clause) -> Span | None:
    """Give the noun phrase that ``clause`` tells about, from the sentence's start.

    Behind "of" it is the nearer noun: "the cradle of | the revolt that began". None where it is
    not sure: "a blast in a town that ...".
    """
    if clause.opener in UNSURE:
        return None
    sentence = reading.sentence.text
    tokens = [t for t in tokenize(sentence) if before.start <= t.start < clause.start]
    apart = bool(tokens) and tokens[-1].lower == ","
    phrase = _phrase_before(reading, clause, tokens[:-1] if apart else tokens, apart=apart)
    if not phrase:
        return None
    start, end = phrase[-1].start, phrase[0].end
    if sentence[:start].endswith(CURRENCIES):
        start = _amount_start(sentence, start, end)
        if start < 0:
            return None
    return (start, end) if _is_head(sentence[start:end], phrase, clause, apart=apart) else None


def noun_before(reading: Reading, head: Span) -> Span | None:
    """Give the noun on which a phrase with ``head`` hangs: "the revolt | against Quill, which".

    That is ``head`` where no preposition stands before it; None where the noun has no article.
    """
    tokens = [t for t in tokenize(reading.sentence.text) if t.end <= head[0]]
    if not tokens or tokens[-1].lower not in words("prepositions"):
        return head
    phrase = list(_backwards(tokens[:-1], reading.verbs))
    if not phrase or phrase[-1].lower not in words("determiners"):
        return None
    return phrase[-1].start, phrase[0].end


def _amount_start(sentence: str, start: int, end: int) -> int:
    """Take the noun before an amount with it, "a gain of $8 million"; -1 where it is an amount."""
    lead = AMOUNT_OF.search(sentence[:start])
    if lead:
        return lead.start()
    if AMOUNT.fullmatch(sentence, start, end):
        return -1
    return len(sentence[:start].rstrip("$#£€¥CUSA"))


def _phrase_before(
    reading: Reading, clause: Clause, tokens: Sequence[Token], *, apart: bool
) -> list[Token]:
    """Give the noun phrase that ``clause`` tells about, its last token first; none if unsure."""
    phrase = _behind_of(list(_backwards(tokens, reading.verbs)), apart=apart)
    if len(phrase) > LONGEST_HEAD:
        return []
    if len(phrase) in {0, len(tokens)}:
        return phrase
    *earlier, border = tokens[: -len(phrase)]
    if clause.opener == "who":
        return list(_backwards(earlier, reading.verbs)) if border.lower in SETTINGS else phrase
    if apart:
        sure = _names_place(reading, tokens, phrase) or not _hangs_apart(clause, border)
        return phrase if sure else []
    return [] if border.lower in SETTINGS or _inside_phrase(reading, border) else phrase


def _hangs_apart(clause: Clause, border: Token) -> bool:
    """Say whether "which" behind a comma may mean what stands before the phrase."""
    return border.lower in SETTINGS or _may_tell_of_all(clause, border)


def _behind_of(phrase: list[Token], *, apart: bool) -> list[Token]:
    """Leave what stands before "of" off: "members of a crew", "the town of Oster,"."""
    at = next((n for n, token in enumerate(phrase) if token.lower == "of"), 0)
    near = phrase[:at]
    counted = COUNTED.search(" ".join(token.lower for token in reversed(phrase)))
    if not near or counted:
        return phrase
    plain = SMALL.match(near[-1].lower) and not near[0].capital and not apart
    return near if plain or (apart and _is_name(near)) else phrase


def _may_tell_of_all(clause: Clause, border: Token) -> bool:
    """Say whether "which" may mean all that was told: "is good | for Norland, which could help"."""
    if clause.opener != "which" or clause.verb is None:
        return False
    may = clause.verb.text.startswith(("could ", "would ", "may ", "might "))
    told = may or clause.verb.lemma in clause_words().entailing
    return told and border.lower in words("prepositions")


def _names_place(reading: Reading, tokens: Sequence[Token], phrase: Sequence[Token]) -> bool:
    """Say whether a name hangs on no noun: "In Norland, | which"; not "a mission in Norland"."""
    *before, border = tokens[: -len(phrase)]
    opens = _behind_verb(reading, border) or not before or before[-1].lower == ","
    return opens and _is_name(phrase)


def _is_name(phrase: Sequence[Token]) -> bool:
    """Say whether a noun phrase is a name alone: "Norland", "the Ister"."""
    bare = [token for token in phrase if token.lower != "the"]
    return bool(bare) and all(token.capital for token in bare)


def _inside_phrase(reading: Reading, border: Token) -> bool:
    """Say whether a preposition hangs the phrase on a noun: "protests against a law that"."""
    return border.lower in LINKING and not _behind_verb(reading, border)


def _behind_verb(reading: Reading, border: Token) -> bool:
    """Say whether a preposition follows a verb directly: not "the uprising | against"."""
    doing = (verb for verb in reading.verbs if verb.form is not Form.GERUND)
    return any(border.start - verb.end in {0, 1} for verb in doing)


def _is_head(head: str, phrase: Sequence[Token], clause: Clause, *, apart: bool) -> bool:
    """Say whether a noun phrase can be a subject: with an article, a number or a capital."""
    first, last = phrase[-1], phrase[0]
    if " of " in head and not COUNTED.search(head):
        return False
    if SMALL.match(first.lower) or first.lower[0].isdigit():
        return len(phrase) > 1
    if first.capital and last.capital:
        return apart or clause.opener == "which"
    bare = is_plural(last) and first.lower not in words("determiners")
    return bare and _tells_deed(clause)


def _tells_deed(clause: Clause) -> bool:
    """Say whether a clause tells what was done: "who fled", "who were held"; not "who were ill"."""
    verb = clause.verb
    if verb is None or verb.tense is not Tense.PAST:
        return False
    return verb.lemma != "be" or verb.passive
