"""What the sources of one event tell differently: how many, when, and who said it.

Both sides stay, with who said which. Only statements of different articles can disagree, and a
number only disagrees with another number of the same thing ("at least 60 people were killed",
"170 dead").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

import msgspec

from webapp.pipeline.merging.tellings import ActorOf, telling_of
from webapp.pipeline.merging.vetoes import LONG_QUOTATION, same_quotation
from webapp.pipeline.names.spellings import surname
from webapp.pipeline.numerals import COUNT as COUNT_WORD
from webapp.pipeline.numerals import any_of, cardinals, counts, number_words
from webapp.pipeline.wording import CLASS_MARK, carries, classes_of, stem, words_of
from webapp.records import (
    Actor,
    ActorKind,
    Basis,
    Claim,
    Disagreement,
    NameMention,
    Precision,
    Role,
    Sighting,
)
from webapp.spans import MONTHS, days_of
from webapp.vocabulary import built_in


class DisagreementWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``disagreement.toml``."""

    hedges: tuple[str, ...]
    people: tuple[str, ...]
    no_things: tuple[str, ...]
    added: frozenset[str]
    passed_over: frozenset[str]
    numbered: tuple[str, ...]
    harmed: dict[str, str]


def disagreement_words() -> DisagreementWords:
    """Give the words by which numbers are compared."""
    words: DisagreementWords = built_in("disagreement", DisagreementWords)
    return words


HEDGES = rf"(?:{any_of(disagreement_words().hedges)}) "
HEDGE = rf"(?:{HEDGES})?"
SCALE = rf"(?: (?:{any_of(number_words().scale)}))?"
COUNT = re.compile(
    rf"\b(?i:({HEDGE})([1-9][\d,]*(?:\.\d+)?|{COUNT_WORD})({SCALE}))"
    r"((?: [a-z][a-z'’-]*){1,6})"
)
PEOPLE = frozenset(map(stem, disagreement_words().people))
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
NAMED_BY_NUMBER = re.compile(
    rf"\b(?:{any_of(month[:3] for month in MONTHS)})[a-z]{{0,6}}\.? $"
    rf"|\b(?:{any_of(map(re.escape, disagreement_words().numbered))}) $",
    re.IGNORECASE,
)
"""What a number behind it names: "May 4", "year seven pupils", "category four storms"."""
LONGEST_NOUN = 3
ROUNDED = 0.1
NOT_COUNTED = frozenset(map(stem, disagreement_words().no_things))


@dataclass(frozen=True, slots=True)
class _Count:
    thing: str
    value: float
    said: str


def _value(number: str, scale: str) -> float:
    digits = number.replace(",", "").rstrip(".")
    value = float(cardinals().get(number.lower(), 0)) or float(digits)
    return value * number_words().scale.get(scale.strip().lower(), 1)


def _harm(words: Iterable[str]) -> str:
    told = {name.removeprefix(CLASS_MARK) for name in classes_of(words)}
    harmed = disagreement_words().harmed
    harms = [harmed[name] for name in sorted(told) if name in harmed]
    return harms[0] if len(set(harms)) == 1 else ""


def _noun(words: Sequence[str]) -> str:
    """Name what is counted: the plural at hand ("strike sorties"), else the first that carries.

    Small words end the search: "four on a six-point scale" counts nothing.
    """
    carrying = list(takewhile(carries, words))[:LONGEST_NOUN]
    if not carrying and words and words[0].lower() in disagreement_words().passed_over:
        return _noun(words[1:])
    plural = (word for word in carrying if word.endswith("s") and not word.endswith("ss"))
    return next(plural, next(iter(carrying), ""))


def _thing(following: str) -> tuple[str, str]:
    """Name what is counted, and the words up to it."""
    words = words_of(following)
    noun = _noun(words)
    if not noun or stem(noun) in NOT_COUNTED:
        return "", ""
    harm = _harm(words[:4])
    upto = words.index(noun) + 1
    if not harm and stem(noun) in PEOPLE:
        return "", ""
    added = "further " if words[0].lower() in disagreement_words().added else ""
    said = " ".join(words[: max(upto, 1)])
    if harm and (stem(noun) in PEOPLE or _harm([noun])):
        return f"the number of {added}people {harm}", said
    return f"the number of {added}{noun.lower()}", said


def _counts(text: str) -> Iterator[_Count]:
    for match in COUNT.finditer(text):
        hedge, number, scale, following = match.groups()
        known = number[0].isdigit() or number.lower() in counts()
        if not known or YEAR.fullmatch(number) or NAMED_BY_NUMBER.search(text[: match.start()]):
            continue
        thing, words = _thing(following)
        if thing:
            said = f"{hedge}{number}{scale} {words}".strip()
            yield _Count(thing, _value(number, scale), said)


def _disagreement(about: str, said: Mapping[str, tuple[object, str]]) -> Disagreement | None:
    """Make a disagreement of what each article said: article to value and words."""
    if len({value for value, _ in said.values()}) < len({"one", "other"}):
        return None
    claims = (Claim(article, words) for article, (_, words) in sorted(said.items()))
    return Disagreement(about, tuple(claims))


def _bare_numbers(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in words_of(text) if _is_number(word))


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word.lower() in counts()


def _all_know(claims: Iterable[str], evidence: Sequence[Sighting]) -> bool:
    """Say whether every article of the claims has every number: then they only count otherwise."""
    wanted = frozenset().union(*(_bare_numbers(claim) for claim in claims))
    return all(wanted <= _bare_numbers(sighting.quote) for sighting in evidence)


def _differ(claims: Iterable[tuple[float, str]]) -> bool:
    """Say whether two numbers differ by more than "more than 3,300" and 3,385 do."""
    return any(
        abs(one - other) > ROUNDED * max(one, other) or not (_hedged(first) or _hedged(second))
        for (one, first), (other, second) in combinations(claims, 2)
        if one != other
    )


def _hedged(said: str) -> bool:
    return re.match(HEDGES, said, re.IGNORECASE) is not None


def _numbers(evidence: Sequence[Sighting]) -> Iterator[Disagreement]:
    for thing, claims in sorted(_counted(evidence).items()):
        found = _disagreement(thing, claims)
        told = [one for one in evidence if one.article in claims]
        if (
            found is not None
            and _differ(claims.values())
            and not _all_know((words for _, words in claims.values()), told)
        ):
            yield found


def _counted(evidence: Sequence[Sighting]) -> dict[str, dict[str, tuple[float, str]]]:
    """Give for each thing how many of it each article counts, if it gives one number for it."""
    said: dict[str, dict[str, tuple[float, str]]] = defaultdict(dict)
    unclear: set[tuple[str, str]] = set()
    for sighting in evidence:
        for count in _counts(sighting.quote):
            value, _ = said[count.thing].setdefault(sighting.article, (count.value, count.said))
            if value != count.value:
                unclear.add((count.thing, sighting.article))
    for thing, article in unclear:
        del said[thing][article]
    return said


def _dates(evidence: Sequence[Sighting]) -> Iterator[Disagreement]:
    told = (one for one in evidence if one.mention.text or one.basis is Basis.STATED)
    days = [one for one in told if one.span.precision is Precision.DAY]
    said: dict[str, tuple[object, str]] = {}
    for sighting in days:
        words = f"{sighting.mention.text} ({sighting.span.first.isoformat()})"
        said.setdefault(sighting.article, (days_of(sighting.span), words))
    found = _disagreement("the date", said)
    if found is not None:
        yield found


def _speaker(sighting: Sighting, actor_of: ActorOf) -> Actor | None:
    """Give the person named as speaking; who "he" is may have been read wrongly."""
    speaking = (name for name in sighting.names if name.role is Role.SPEAKS and _named(name))
    actors = (actor_of(sighting.article, name) for name in speaking)
    return next((a for a in actors if a is not None and a.kind is ActorKind.PERSON), None)


def _named(name: NameMention) -> bool:
    """Say whether the words are the person's name or a part of it."""
    return not {part.lower() for part in words_of(name.text)}.isdisjoint(
        part.lower() for part in words_of(name.name)
    )


def _speakers(evidence: Sequence[Sighting], actor_of: ActorOf) -> Iterator[Disagreement]:
    """Compare who said the same words; of one surname, two are one spelled in two ways."""
    said: dict[str, tuple[object, str]] = {}
    spoken = [
        (telling_of(sighting, actor_of), speaker.name)
        for sighting in evidence
        if (speaker := _speaker(sighting, actor_of))
    ]
    for telling, name in spoken:
        if same_quotation(spoken[0][0], telling, LONG_QUOTATION):
            said.setdefault(telling.article, (surname(name), name))
    found = _disagreement("who said it", said)
    if found is not None:
        yield found


def find_disagreements(evidence: Sequence[Sighting], actor_of: ActorOf) -> tuple[Disagreement, ...]:
    """Find what the evidence of one event tells differently: numbers, dates, speakers."""
    return (*_numbers(evidence), *_dates(evidence), *_speakers(evidence, actor_of))
