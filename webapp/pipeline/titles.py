"""Event titles: the headline that says most, each name spelled as everywhere on the page."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from webapp.pipeline.full_names import in_full
from webapp.pipeline.headlines.endings import DETERMINERS
from webapp.pipeline.headlines.presenting import FOR_COMPLEMENT
from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.merging.tellings import ActorOf
from webapp.pipeline.references.leaning import leaning_nouns
from webapp.pipeline.salience.texts import is_spoken
from webapp.pipeline.verbs import Aspect, Tense, VerbGroup, first_finite
from webapp.pipeline.wording import wording
from webapp.records import ActorKind, Sighting

SPOKEN = 0.85
TO_COME = 0.75
HAPPENED = 0.2
FROM_TODAY = 0.5
LEANING = 0.8
OF_LONGER = 0.7
AHEAD = re.compile(
    r"\b(?:will|would|may|might|could|considering"
    r"|(?:due|likely|expected|planned|plans?|is|are) to)\b"
)
RELATIVE = re.compile(r"\b(?:this|last|next) (?:year|month|week)\b(?!['’])|\b(?:ago|yesterday)\b")
TO_WHOM = re.compile(r"\b(?:told|telling) ((?:the )?[A-Z][\w’' -]{1,40})")
QUOTED = re.compile(r"(“[^”]*”?|\"[^\"]*\"?|‘[^’]*’?)")


def title_of(evidence: Sequence[Sighting], actor_of: ActorOf) -> str:
    """Give an event its title, made of the headlines of its evidence."""
    title = in_full(spelled_alike(_best(evidence), evidence, actor_of), evidence, actor_of)
    return told_back(title, evidence)


def told_back(title: str, evidence: Iterable[Sighting]) -> str:
    """Let a speaker have "said" what is told back: not "Ada Quill: The port would reopen"."""
    speaker, colon, told = title.partition(": ")
    verb = first_finite(told) if colon and "“" not in told else None
    if verb is None or not _is_told_back(verb) or len(title) > FOR_COMPLEMENT:
        return title
    return f"{speaker} said {told if _begins_with_name(told, evidence) else _small(told)}"


def _is_told_back(verb: VerbGroup) -> bool:
    """Say whether a verb is one step further back than in the speaker's words: "would", "had"."""
    before = verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECT and not verb.modal
    return before or verb.modal == "would"


def _small(words: str) -> str:
    """Begin words with a small letter."""
    return words[:1].lower() + words[1:]


def _begins_with_name(words: str, evidence: Iterable[Sighting]) -> bool:
    """Say whether words begin with a name: one that is known, or two capital words."""
    first, _, rest = words.partition(" ")
    if first.lower() in DETERMINERS:
        return False
    known = {word for one in evidence for name in one.names for word in name.text.split()}
    return first in known or not first[1:].islower() or rest[:1].isupper()


def _best(evidence: Sequence[Sighting]) -> str:
    """Choose the headline that says most of what the sources share, names counted twice.

    What was said or is still to come says less than what was done, what is told of a longer time
    less than what is told of the day itself, and words that are true on one day alone ("has been
    away since May of this year") less than others.
    """
    telling = list(_first_told(_whole(one for one in evidence if one.headline)))
    if not telling:
        return evidence[0].quote
    told = Counter(stem for sighting in telling for stem in wording(sighting.headline).stems)
    days = min(one.span.days for one in evidence)

    def says(sighting: Sighting) -> float:
        read = wording(sighting.headline)
        words = [told[stem] - 1 for stem in (*read.stems, *read.capitals)]
        exact = OF_LONGER if sighting.span.days > days else 1.0
        return exact * _done(sighting) * sum(words) / math.cbrt(len(read.stems) + 1)

    best = max(telling, key=says)
    return max(_fuller(best, telling), key=says, default=best).headline


def _fuller(best: Sighting, telling: Iterable[Sighting]) -> Iterator[Sighting]:
    """Give what tells all of the best headline and names somebody or somewhere besides."""
    least = wording(best.headline)
    for one in telling:
        read = wording(one.headline)
        names = least.stems < read.stems and least.capitals < read.capitals
        if names and _done(one) >= _done(best) and not _tells_outlet(one.headline):
            yield one


def _tells_outlet(headline: str) -> bool:
    """Say whether somebody tells it a paper or an agency: "told Reuters that the port is shut"."""
    told = TO_WHOM.search(headline)
    return told is not None and any(one in told[1].lower() for one in headline_words().outlets)


def _whole(telling: Iterable[Sighting]) -> Iterator[Sighting]:
    """Leave out what only part of another's words tells: "died after | being hurt on Monday"."""
    of_sentence: dict[tuple[str, int], list[Sighting]] = defaultdict(list)
    for one in telling:
        of_sentence[one.article, one.sentence.start].append(one)
    for them in of_sentence.values():
        yield from (one for one in them if not any(_is_part(one, other) for other in them))


def _first_told(telling: Iterable[Sighting]) -> Iterator[Sighting]:
    """Leave out what an article tells again: it sums up at first what it tells in parts later."""
    first: dict[tuple[str, int], int] = {}
    told = sorted(telling, key=lambda one: one.start)
    for one in told:
        key = one.article, one.told_first
        if one.told_first < 0 or first.setdefault(key, one.start) == one.start:
            yield one


def _is_part(one: Sighting, other: Sighting) -> bool:
    """Say whether the words of one telling lie inside of a longer one's."""
    inside = other.start <= one.start and one.end <= other.end
    return inside and one.end - one.start < other.end - other.start


def _done(sighting: Sighting) -> float:
    """Say how much of a deed a headline tells, from 0 to 1."""
    happened = 1 - HAPPENED * (1 - sighting.weight)
    said = SPOKEN if is_spoken(sighting) else 1.0
    said *= FROM_TODAY if RELATIVE.search(sighting.headline) else 1.0
    said *= LEANING if leaning_nouns(sighting.headline, named=True) else 1.0
    return happened * said * (TO_COME if AHEAD.search(sighting.headline) else 1.0)


def spelled_alike(title: str, evidence: Sequence[Sighting], actor_of: ActorOf) -> str:
    """Spell each person in a title as the actor is called, outside quotation marks alone."""
    spellings = dict(_spellings(evidence, actor_of))
    if not spellings:
        return title
    longest_first = sorted(spellings, key=lambda name: (-len(name), name))
    names = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})\b")
    parts = QUOTED.split(title)
    parts[::2] = [names.sub(lambda found: spellings[found[0]], part) for part in parts[::2]]
    spelled = "".join(parts)
    return spelled[:1].upper() + spelled[1:] if title[:1].isupper() else spelled


def _spellings(evidence: Sequence[Sighting], actor_of: ActorOf) -> Iterator[tuple[str, str]]:
    """Give other spellings of persons' names, and names in capitals, each with the actor's."""
    for sighting in evidence:
        for mention in sighting.names:
            actor = actor_of(sighting.article, mention)
            both = actor is not None and {actor.kind, mention.kind} == {ActorKind.PERSON}
            if actor is not None and both:
                yield from _respelled(mention.name, actor.name)
            elif actor is not None and _is_shouted(mention.name, actor.name):
                yield mention.name, actor.name


def _is_shouted(name: str, shown: str) -> bool:
    """Say whether a name of several words stands in capitals, and the actor's in usual ones."""
    return " " in name and name.isupper() and name.lower() == shown.lower()


def _respelled(name: str, shown: str) -> Iterator[tuple[str, str]]:
    """Pair a full name with the one shown, and the surnames with each other, where they differ."""
    theirs, ours = name.split(), shown.split()
    if name == shown or not 1 < len(theirs) == len(ours):
        return
    yield name, shown
    if theirs[-1] != ours[-1]:
        yield theirs[-1], ours[-1]
