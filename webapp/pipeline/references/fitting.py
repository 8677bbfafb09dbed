"""Which pronouns may mean a noun or a name, by number, kind and sex."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from webapp.pipeline.headlines.endings import is_adjective
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.names.sexes import by_titles, is_womans
from webapp.pipeline.names.words import person_nouns
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.references.words import reference_words
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import Token
from webapp.records import ActorKind, NameMention

IT, THEY, HE, SHE = frozenset({"it"}), frozenset({"they"}), frozenset({"he"}), frozenset({"she"})
PERSON = HE | SHE
ANY = IT | THEY | PERSON
ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "ee", "eer", "ar", "mate")
WORD = re.compile(r" ([a-z]+)")
RECENT = 2_048


def means_name(name: NameMention) -> frozenset[str]:
    """Give the pronouns that may mean one who has a name."""
    if name.kind is not ActorKind.PERSON:
        return IT | THEY if name.sure and not _is_short(name) else ANY
    titled = by_titles(name.titles)
    woman = is_womans(name.name) if titled is None else titled
    if woman is None:
        return PERSON if name.sure and (name.titles or _is_given(name)) else ANY
    return SHE if woman else HE


def _is_short(name: NameMention) -> bool:
    """Say whether a body has a name that may be a person's given name: "Elian"."""
    return name.kind is ActorKind.ORGANISATION and name.name.isalpha() and not name.name.isupper()


def _is_given(name: NameMention) -> bool:
    """Say whether a name begins with a usual given name."""
    given = names_words().given
    return name.name.split(" ", 1)[0].lower() in given.women | given.men | given.either


def means_noun(noun: Token) -> frozenset[str]:
    """Give the pronouns that may mean a noun that is no name."""
    if is_plural(noun):
        return THEY
    return _of_one(noun.lower)


@lru_cache(maxsize=RECENT)
def _of_one(noun: str) -> frozenset[str]:
    """Give the pronouns that may mean a noun in the singular; the more where its kind is unsure."""
    listed, nouns = reference_words(), names_words().nouns
    many = THEY if noun in listed.many_in_one else frozenset()
    if noun in nouns.women or noun in nouns.men:
        return SHE if noun in nouns.women else HE
    if noun in person_nouns() | listed.persons:
        return PERSON
    ends = noun.endswith(ENDINGS) and not noun.endswith("ment") and noun not in listed.no_persons
    return IT | many | (PERSON if ends and not many else frozenset())


def stands_for_nothing(sentence: str, it: Token, verbs: Sequence[VerbGroup]) -> bool:
    """Say whether an "it" means no thing: "it took years", "it is said that", "made it clear"."""
    verb = next((one for one in verbs if one.start >= it.end), None)
    before = next((one for one in verbs if one.end == it.start - 1), None)
    return _is_idle(sentence, it.end, verb) or _is_judged(sentence, it.end, before)


def is_body(noun: str) -> bool:
    """Say whether a noun in small letters is one for a body: "council", "firm"."""
    nouns = names_words().nouns
    return noun in nouns.bodies or noun in nouns.organisations or noun in nouns.institutions


def _is_idle(sentence: str, end: int, verb: VerbGroup | None) -> bool:
    """Say whether "it" up to ``end`` stands for nothing: "it took years", "it is said that"."""
    if verb is None or sentence[end : verb.start].strip():
        return False
    listed = reference_words()
    if verb.passive:
        return verb.lemma in listed.supposed_of_it or sentence.startswith(" that ", verb.end)
    return verb.lemma in listed.idle_it


def _is_judged(sentence: str, end: int, verb: VerbGroup | None) -> bool:
    """Say whether "it" up to ``end`` stands for what follows: "made it clear that"."""
    if verb is None or verb.lemma not in headline_words().verdicts:
        return False
    following = WORD.match(sentence, end)
    return following is not None and (
        is_adjective(following[1]) or following[1] in reference_words().judged
    )
