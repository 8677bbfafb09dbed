"""Leave adjuncts off that stand between a verb and what it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.pipeline.headlines.leaving_out import without
from webapp.pipeline.headlines.named_subjects import without_lone_participle
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.numerals import any_of
from webapp.pipeline.verbs import Form, find_verbs
from webapp.pipeline.verbs.lexicon import words as verb_words

SAID_WHERE = re.compile(
    r"\b(?:said|says|told (?:[\w’'-]+ ){0,3}?[\w’'-]+)"
    r"(?P<adjunct> (?:in|on|at|during|through|via) [^,“”:;]{3,80}?) that "
)
BY_WHOM = re.compile(r"(?P<agent> by [^,“”:;]{2,70}?) to (?P<verb>[a-z]+)\b")
HEARD_FROM = re.compile(
    rf"\b(?:{any_of(headline_words().hearing)})"
    r"(?P<agent> by (?:both )?(?:the )?(?P<who>[^,;:“”]{2,60}?))"
    r" (?=(?:of (?!the\b|an?\b)[a-z]|that ))"
)
LAST_WORD = re.compile(r"([\w’'-]+)\.?$")


def without_adjuncts(sentence: str) -> Iterator[str]:
    """Leave off where something was said, and by whom somebody was told to do something."""
    said = SAID_WHERE.search(sentence)
    if said and not _tells(without_lone_participle(said["adjunct"])):
        yield without(sentence, *said.span("adjunct"))
    yield from _without_agent(sentence)
    yield from _without_source(sentence)


def _without_source(sentence: str) -> Iterator[str]:
    """Leave off who reports: "met claims | by crews | of fraud"; not "by members of crews"."""
    heard = HEARD_FROM.search(sentence)
    known = headline_words().relational | headline_words().asking | headline_words().belonging
    if heard and known.isdisjoint(heard["who"].split()) and not _tells(heard["who"]):
        yield without(sentence, *heard.span("agent"))


def _tells(words: str) -> bool:
    """Say whether a clause stands in an adjunct: "in a letter he sent"; or a further "that"."""
    return " that " in words or any(verb.finite for verb in find_verbs(words))


def _without_agent(sentence: str) -> Iterator[str]:
    """Leave off by whom somebody was let do something: "was cleared | by the court | to sell"."""
    vocabulary = headline_words()
    letting = vocabulary.controlling | vocabulary.permitting | vocabulary.expecting
    for verb in find_verbs(sentence):
        agent = BY_WHOM.match(sentence, verb.end)
        if agent is None or not (verb.passive and verb.finite and verb.lemma in letting):
            continue
        doing = agent["verb"] not in verb_words("determiners")
        if doing and not _tells(agent["agent"]) and not _asks_for_verb(agent["agent"]):
            yield without(sentence, *agent.span("agent"))


def _asks_for_verb(words: str) -> bool:
    """Say whether a noun asks for the verb behind it: "was forced by plans | to build"."""
    last = LAST_WORD.search(words)
    does = any(one.form is Form.GERUND for one in find_verbs(words))
    return does or last is None or last[1].lower() in headline_words().wanting
