"""Who does what is told without a subject: "students | arrested in May", "since seizing power"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.clauses.relatives import head_of, noun_before
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.subjects import find_subject
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.pronouns import DETERMINER, POSSESSIVES
from webapp.pipeline.verbs import Form, VerbGroup
from webapp.pipeline.verbs.lexicon import past_of, words
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import tokenize
from webapp.records import ActorKind, NameMention

Span = tuple[int, int]

BY = " by "
REGION = re.compile(r"\b(?:in|at|near|of|from|outside) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, $")
LONGEST_MOVE = 60
OBJECT = re.compile(rf" {DETERMINER} ")
PERCENT = re.compile(r"\bby (?:about |nearly |some )?\d[\d.,]* ?(?:percent|per cent|%)")


def subject_of(reading: Reading, at: int) -> Span | None:
    """Find the subject that stands in the clause numbered ``at``, from the article's start."""
    clause, base = reading.clauses[at], reading.sentence.start
    if clause.verb is None:
        return None
    dates = [(mention.start, mention.end) for mention in reading.mentions]
    return find_subject(reading.text, base + clause.body, base + clause.verb.start, dates)


def main_subject(reading: Reading, at: int) -> Span | None:
    """Find the subject of the main clause beside ``at``: the one before it, or the next."""
    clauses = reading.clauses
    near = [*range(at - 1, -1, -1), *range(at + 1, len(clauses))]
    mains = (other for other in near if clauses[other].kind in TOP and clauses[other].verb)
    return next((subject for other in mains if (subject := subject_of(reading, other))), None)


def described(reading: Reading, at: int, names: Sequence[NameMention]) -> tuple[Span, str] | None:
    """Give the noun that a participle tells of, and the verb as its own clause would have it."""
    clause = reading.clauses[at]
    verb = clause.verb
    if verb is None or clause.kind is not ClauseKind.PARTICIPLE or _says_little(reading, verb):
        return None
    subject = _noun(reading, at, clause, verb)
    if subject is None or _is_measure(reading.text[slice(*subject)]):
        return None
    if _tells_which(reading, clause, verb, reading.text[slice(*subject)]):
        return None
    return subject, past_words(reading, verb, reading.text[slice(*subject)], names)


def _says_little(reading: Reading, verb: VerbGroup) -> bool:
    """Say whether a participle tells no deed that somebody underwent.

    "A reading taken in May" is a reading; what "dropped in May" was dropped by nobody.
    """
    if verb.form is not Form.PARTICIPLE or reading.sentence.text.startswith(" by ", verb.end):
        return False
    happens = words("happening") | words("moving") | words("light")
    if OBJECT.match(reading.sentence.text, verb.end) and verb.lemma not in words("double"):
        return True
    moved = PERCENT.search(reading.sentence.text, verb.end, verb.end + LONGEST_MOVE)
    return verb.lemma in happens or moved is not None


def _tells_which(reading: Reading, clause: Clause, verb: VerbGroup, subject: str) -> bool:
    """Say whether a participle only says which things are meant: "recalled cars | built in May"."""
    apart = reading.sentence.text[: clause.start].rstrip().endswith(",") or not clause.start
    known = verb.lemma in clause_words().made and not apart
    first = subject.split(" ", 1)[0]
    definite = first.lower() in words("articles") - {"a", "an"} or first.lower() in POSSESSIVES
    return known and not definite and not any(map(str.isupper, subject[1:]))


def _is_measure(subject: str) -> bool:
    """Say whether a noun is a figure: "the levels | seen last year"."""
    last = subject.rpartition(" ")[2].lower()
    return last in names_words().nouns.measures or last.removesuffix("s") in clause_words().measured


def past_words(
    reading: Reading, verb: VerbGroup, subject: str, names: Sequence[NameMention]
) -> str:
    """Write a form without a tense in the past: "seizing" as "seized", "ousted" as "was ousted"."""
    if not verb.passive:
        return past_of(verb.lemma)
    main = reading.sentence.text[verb.main : verb.end]
    return f"{'were' if _is_many(subject, names) else 'was'} {main[:1].lower()}{main[1:]}"


def _noun(reading: Reading, at: int, clause: Clause, verb: VerbGroup) -> Span | None:
    if not clause.start:
        return _noun_behind(reading, at)
    if verb.form is Form.GERUND:
        return main_subject(reading, at)
    apart = reading.sentence.text[: clause.start].rstrip().endswith(",")
    if apart and reading.clauses[at - 1].kind is ClauseKind.RELATIVE:
        return None
    head = head_of(reading, clause, reading.clauses[at - 1])
    if head and apart:
        head = (
            None if REGION.search(reading.sentence.text[: head[0]]) else _work(reading, verb, head)
        )
    base = reading.sentence.start
    return (base + head[0], base + head[1]) if head else None


def _work(reading: Reading, verb: VerbGroup, maker: Span) -> Span | None:
    """Give the noun that its maker stands behind, where it was put out; None if it may be either.

    "The book by Ida Bell, | published in 2004" is the book; "a song by Ida Bell, | hailed" unsure.
    """
    before = reading.sentence.text[: maker[0]]
    done = any(one.end == len(before) - len(BY) for one in reading.verbs)
    if done or not before.endswith(BY):
        return maker
    noun = noun_before(reading, maker)
    return (noun[0], maker[1]) if noun and verb.lemma in clause_words().at_once else None


def _noun_behind(reading: Reading, at: int) -> Span | None:
    """Find whom a participle that opens a sentence tells of: who does the main clause behind.

    Where a relative clause parts the two it stands at the end of the phrase: "Hired in May, a cook,
    who had another name, said".
    """
    clauses = reading.clauses
    mains = (n for n in range(at + 1, len(clauses)) if clauses[n].kind in TOP and clauses[n].verb)
    main = next(mains, None)
    found = subject_of(reading, main) if main is not None else None
    return found or _noun_at_end(reading, at)


def _noun_at_end(reading: Reading, at: int) -> Span | None:
    """Give the last part of a phrase in commas, before a relative clause."""
    clause = reading.clauses[at]
    words = reading.sentence.text[clause.start : clause.end].rstrip()
    parted = reading.clauses[at + 1 : at + 2]
    comma = words.removesuffix(",").rfind(",")
    if not parted or parted[0].kind is not ClauseKind.RELATIVE or comma < 0:
        return None
    start = reading.sentence.start + clause.start
    return start + comma + 2, start + len(words.removesuffix(","))


def _is_many(subject: str, names: Sequence[NameMention]) -> bool:
    tokens = tokenize(subject)
    persons = {name.text for name in names if name.kind is ActorKind.PERSON}
    if subject in persons or tokens[0].lower in {"a", "an", "one", "another"}:
        return False
    return " and " in subject or is_plural(tokens[-1])


def shared_words(reading: Reading, verb: VerbGroup) -> str:
    """Give a bare passive with the auxiliary that it shares: "was arrested and | was released"."""
    if not verb.passive or verb.start != verb.main:
        return ""
    passives = [v for v in reading.verbs if v.end <= verb.start and v.passive and v.finite]
    first = next((v for v in reversed(passives) if v.start < v.main), None)
    if first is None:
        return ""
    return f"{reading.sentence.text[first.start : first.main].strip()} {verb.text}"
