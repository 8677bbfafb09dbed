"""What merging reads of a sighting: its words, happenings, actors, places, quotations and date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial

from rapidfuzz import fuzz

from webapp.pipeline.merging.dating import reporting_days
from webapp.pipeline.merging.fates import Told, doings
from webapp.pipeline.merging.predicates import NOTHING, Predicate, predicate_of
from webapp.pipeline.merging.strokes import stroke_of
from webapp.pipeline.names.gazetteer import by_name
from webapp.pipeline.names.words import titles
from webapp.pipeline.verbs import find_verbs, first_finite
from webapp.pipeline.wording import (
    CLASS_MARK,
    WORD,
    Wording,
    classes_of,
    merging_words,
    shared,
    stem,
    wording,
    words_of,
)
from webapp.records import Actor, ActorKind, Basis, DateSpan, NameMention, Role, Sighting

ActorOf = Callable[[str, NameMention], Actor | None]
COPY = 90.0
OPEN = "?"
VERB_WORDS = 3
REACTION_WORDS = 2
DOING = frozenset({Role.SPEAKS, Role.ACTS, Role.ACTED_ON})


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement as merging compares it; ``key`` orders tellings whatever order they come in.

    ``span`` is None where only the article cluster stands in for a date; ``stated``: its own
    sentence dates it. ``words`` are those of
    the clause and of its headline, which names whom the clause leaves out; ``gist`` those of the
    headline alone, which tells the main happening. ``doers`` are the ids of
    those who act, speak or are acted on (a name that the corpus leaves open stands there itself,
    behind "?"), ``named`` of all who are named, ``speakers`` of the
    persons who speak (a minister may speak for a country), ``saying`` the stems of the names of
    whoever speaks, ``places`` those at which it happened.
    ``stroke`` is the class of what strikes a place once in a day, where the headline tells it;
    ``reacting``: its verb tells what was done about something else; ``once`` are the classes, of
    what befalls an actor once in a while, that its verbs tell; ``fates`` what befell whom,
    ``deeds`` who did or suffered what, both with the id of the actor, ``things`` the stems of what
    is told beside, ``predicate`` who does or says what; ``sentence`` is the place of its sentence.
    ``reactions`` are the stems of what is done about something else ("expressed regret").
    ``told_first`` is that of its sighting: one article's tellings that have it in common are one.
    Read of undated tellings alone are ``told``, the happenings that its verbs and its classes tell,
    ``supposed``, those of them that may not have happened, ``opening``: that it opens its article,
    and ``lead``: that it comes next.
    """

    key: tuple[str, int, int, str]
    article: str
    span: DateSpan | None
    words: Wording
    gist: Wording
    plain: str
    quotations: tuple[str, ...] = ()
    speakers: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    supposed: frozenset[str] = frozenset()
    stated: bool = True
    stroke: str = ""
    reacting: bool = False
    once: frozenset[str] = frozenset()
    fates: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    reactions: frozenset[str] = frozenset()
    predicate: Predicate = NOTHING
    sentence: int = -1
    opening: bool = False
    lead: bool = False
    told_first: int = -1

    def retells(self, other: Telling) -> bool:
        """Say whether both are one article's tellings of one happening."""
        again = self.told_first >= 0 and self.told_first == other.told_first
        return again and self.article == other.article


def plain(text: str) -> str:
    """Write a text as lower-case words alone, for finding copies."""
    return " ".join(words_of(text)).lower().replace("’", "'")


def is_copy(one: str, other: str) -> bool:
    """Say whether two plain texts are nearly the same, letter by letter."""
    return fuzz.ratio(one, other, score_cutoff=COPY) > 0


def telling_of_text(
    article: str, number: int, text: str, written: str = "", *, place: int | None = None
) -> Telling:
    """Read a telling from a bare sentence, without a date or known names.

    ``written`` is a headline as a sentence would write it; ``place`` counts the sentences before it
    in its article.
    """
    read = written or text
    words = wording(read)
    told = _told(read, words.happenings)
    return Telling(
        key=(article, number, number, text),
        article=article,
        span=None,
        words=words,
        gist=words,
        plain=plain(text),
        told=told,
        supposed=_supposed(read, told),
        opening=place == 0,
        lead=place == 1,
    )


def _supposed(text: str, told: frozenset[str]) -> frozenset[str]:
    """Keep the happenings that are told only behind a word which supposes what it tells.

    "A fire that broke out at noon may have been set" tells a fire, and supposes that it was set.
    """
    supposing = merging_words().supposing
    first = next((word for word in WORD.finditer(text) if word[0] in supposing), None)
    if first is None:
        return frozenset()
    before = text[: first.start()]
    return told - _told(before, wording(before).happenings)


def _told(text: str, happenings: frozenset[str]) -> frozenset[str]:
    """Keep the happenings that verbs or classes tell; who said so is no happening."""
    verbs = {
        stem(verb.lemma)
        for verb in find_verbs(text)
        if not verb.reporting
        and stem(text[verb.main : verb.end].split(maxsplit=1)[0]) in happenings
    }
    classes = {one for one in happenings if one.startswith(CLASS_MARK)}
    return frozenset(verbs | (classes - merging_words().reporting))


def _ids(
    sighting: Sighting, actor_of: ActorOf, wanted: Callable[[NameMention], bool]
) -> frozenset[str]:
    ids = set()
    for name in filter(wanted, sighting.names):
        actor = actor_of(sighting.article, name)
        if actor is not None:
            ids.add(actor.id)
        elif not name.sure:
            ids.add(OPEN + plain(name.name))
    return shared(frozenset(ids))


def _is_place(name: NameMention) -> bool:
    return name.kind is ActorKind.PLACE


def _is_speaking_person(name: NameMention) -> bool:
    return name.role is Role.SPEAKS and name.kind is ActorKind.PERSON


def _quoted(sighting: Sighting) -> tuple[str, ...]:
    first = sighting.sentence.start
    texts = (
        sighting.sentence.text[max(0, quotation.start - first) : quotation.end - first]
        for quotation in sighting.quotations
    )
    return tuple(quoted for quoted in map(plain, texts) if quoted)


def _stems_of(sighting: Sighting, wanted: Callable[[NameMention], bool]) -> frozenset[str]:
    """Give the stems of the names of those who are wanted, as the text and a headline say them."""
    called = (f"{name.text} {name.name}" for name in sighting.names if wanted(name))
    return frozenset(stem(word) for names in called for word in words_of(names))


def _worded(text: str, called: frozenset[str]) -> Wording:
    """Read what a text says; a name in it tells no happening: "Ban Ki-moon" forbids nothing."""
    read = wording(text)
    if called.isdisjoint(read.stems):
        return read
    told = (word for word in words_of(text) if word == word.lower() or stem(word) not in called)
    small = frozenset(one for one in read.happenings if not one.startswith(CLASS_MARK))
    return replace(read, happenings=shared(small | classes_of(told)))


def _is_reaction(headline: str) -> bool:
    """Say whether the first verb of a headline tells what was done about something else."""
    reacting = merging_words().reacting
    if reacting.isdisjoint(map(stem, words_of(headline))):
        return False
    verb = first_finite(headline)
    return verb is not None and stem(verb.lemma) in reacting


def _done_once(headline: str) -> frozenset[str]:
    """Give the classes of what befalls an actor once in a while that a headline tells by its verbs.

    "Roe offers an early retirement package" tells no retirement.
    """
    words, once = words_of(headline), merging_words().once
    if once.isdisjoint(classes_of(words)):
        return frozenset()
    verbs = [words_of(headline[verb.main :])[:VERB_WORDS] for verb in find_verbs(headline)]
    return shared(once & frozenset[str]().union(*map(classes_of, verbs or [words])))


def _reactions(headline: str) -> frozenset[str]:
    """Give the stem of what its first verb, or that with the noun behind it, does about a thing."""
    reacting = merging_words().reacting
    if reacting.isdisjoint(map(stem, words_of(headline))):
        return frozenset()
    verb = first_finite(headline)
    told = words_of(headline[verb.main :])[:REACTION_WORDS] if verb else ()
    return shared(reacting.intersection(map(stem, told)))


def _of(
    kinds: Iterable[ActorKind], told: Iterable[Told], article: str, actor_of: ActorOf
) -> frozenset[str]:
    """Give what is told of such actors, each with the actor's id ("die: ada-quill")."""
    actors = ((what, actor_of(article, name)) for what, name in told)
    known = (f"{what}: {one.id}" for what, one in actors if one and one.kind in kinds)
    return shared(frozenset(known))


def telling_of(sighting: Sighting, actor_of: ActorOf) -> Telling:
    """Read the telling of a sighting, without its places.

    ``actor_of`` says which actor a name in an article is.
    """
    called = _stems_of(sighting, lambda name: not _is_place(name))
    done = doings(sighting.headline, sighting.names)
    who = partial(actor_of, sighting.article)
    words = _worded(f"{sighting.quote}\n{sighting.headline}", called)
    gist = _worded(sighting.headline or sighting.quote, called)
    return Telling(
        key=(sighting.article, sighting.start, sighting.end, sighting.quote),
        article=sighting.article,
        span=reporting_days(sighting),
        words=words,
        gist=gist,
        plain=plain(sighting.quote),
        quotations=_quoted(sighting),
        speakers=_ids(sighting, actor_of, _is_speaking_person),
        doers=_ids(sighting, actor_of, lambda name: name.role in DOING and not _is_place(name)),
        named=_ids(sighting, actor_of, lambda name: not _is_place(name)),
        saying=shared(_stems_of(sighting, lambda name: name.role is Role.SPEAKS)),
        stated=sighting.basis is Basis.STATED,
        stroke=stroke_of(sighting.headline),
        reacting=_is_reaction(sighting.headline),
        once=_done_once(sighting.headline),
        fates=_of((ActorKind.PERSON,), done.fates, sighting.article, actor_of),
        deeds=_of(ActorKind, done.deeds, sighting.article, actor_of),
        things=shared(done.things),
        reactions=_reactions(sighting.headline),
        sentence=sighting.sentence.start,
        predicate=predicate_of(sighting.headline, sighting.names, who),
        told_first=sighting.told_first,
    )


@cache
def _countries() -> frozenset[str]:
    known = by_name().items()
    return frozenset(plain(name) for name, one in known if one.kind is ActorKind.COUNTRY)


@cache
def common_names() -> frozenset[str]:
    """Give the stems of titles, countries and their people: they name nobody in particular."""
    countries = (name for name, known in by_name().items() if known.kind is ActorKind.COUNTRY)
    return frozenset(map(stem, titles().union(*map(str.split, countries))))


@lru_cache(maxsize=1 << 14)
def may_be_one(one: str, other: str) -> bool:
    """Say whether one actor's name is a part of another's: "Roe" of "Jane Roe".

    A country is not part of its bank, nor of another country.
    """
    names = [name.removeprefix(OPEN).replace("-", " ") for name in (one, other)]
    if not _countries().isdisjoint(names):
        return False
    parts = [set(name.split()) for name in names]
    return parts[0] <= parts[1] or parts[1] <= parts[0]
