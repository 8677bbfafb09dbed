"""Which way a clause looks: its verb puts a bare weekday or month ahead or behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from webapp.pipeline.dates.lexicon import load
from webapp.pipeline.dates.scene import Scene
from webapp.pipeline.dates.tokens import Token
from webapp.pipeline.verbs import Aspect, Form, Tense, VerbGroup, find_verbs
from webapp.pipeline.verbs.closed_relatives import relative_before
from webapp.pipeline.verbs.lexicon import words

# A list without full stops must not make reading quadratic; few sentences of news are longer.
REACH: Final = 45
SENTENCE_START: Final = re.compile(r"[\"'”’)\]]{0,3}\s{1,4}[\"'“‘`(]{0,3}[^\Wa-z_]")
PAST: Final = -1
FUTURE: Final = 1
UNKNOWN: Final = 0
LONGEST_WORD: Final = 20
TWO: Final = 2
# "Neither could be found on Saturday" and "smoke could be seen" tell of what was possible then;
# "it could end on Saturday" looks ahead.
UNDECIDED: Final = frozenset({"could", "couldn't"})
ABLE: Final = frozenset({"see", "hear", "find", "reach", "get", "do", "be"})
PREPOSITION_REACH: Final = 5
SINCE_REACH: Final = 10
DEADLINE_REACH: Final = 4
BEFORE_DEADLINE: Final = frozenset(
    {"noon", "midnight", "on", "the", "end", "close", "of", "late", "early"}
)
START_REACH: Final = 3
UNMET: Final = frozenset({"supposed", "meant", "originally", "initially"})
PREPOSITIONS: Final = {"UNTIL": FUTURE, "AHEAD": FUTURE, "SINCE": PAST}


def direction(scene: Scene, *, infinitives: bool = True) -> int:
    """Return FUTURE or PAST: by "since", "until" and the like, else by the verb."""
    found = _by_preposition(scene)
    if _is_deadline(scene) or _is_start(scene) or _is_meant(scene):
        return FUTURE
    if _is_unmet(scene):
        return PAST
    if found == FUTURE:
        return PAST if any(map(_past_perfect, chain(*_verbs_around(scene)))) else FUTURE
    return found or by_verb(scene, infinitives=infinitives)


def _is_unmet(scene: Scene) -> bool:
    """Say whether something had only been meant for the day: "was supposed to begin in April"."""
    listed = scene.tokens.listed
    lead = listed[max(_edge(scene, scene.first - 1, -1) + 1, 0) : scene.first]
    pairs = pairwise(lead)
    return any(one.word in {"was", "were"} and other.word in UNMET for one, other in pairs)


def _is_deadline(scene: Scene) -> bool:
    """Say whether somebody is to be done by the day: "told all to leave by noon on Tuesday"."""
    lead = [
        one.word for one in scene.tokens.listed[max(scene.first - DEADLINE_REACH, 0) : scene.first]
    ]
    if "by" not in lead or not set(lead[lead.index("by") + 1 :]) <= BEFORE_DEADLINE:
        return False
    before, _ = _verbs_around(scene)
    if not before:
        return False
    asked = before[-1].lemma in words("prospective") | {"announce", "require"}
    return asked or (before[-1].form is Form.INFINITIVE and _first_way(before[:-1]) != UNKNOWN)


def _is_meant(scene: Scene) -> bool:
    """Say whether something is to be on or from the day: "set a trial for 6 May"."""
    lead = scene.kinds(-1).keys()
    if "POSSESSIVE" in scene.kinds(1) or not {"FOR", "FROM"} & lead:
        return False
    before, _ = _verbs_around(scene)
    spoken = load().forward_verbs | {"announce"} if "FROM" in lead else frozenset()
    return bool(before) and before[-1].lemma in words("prospective") | spoken


def _is_start(scene: Scene) -> bool:
    """Say whether what is announced begins on the day: "shut the port, starting Thursday"."""
    lead = scene.tokens.listed[max(scene.first - START_REACH, 0) : scene.first]
    begins = [n for n, token in enumerate(lead) if "BEGINNING" in token.sense.values]
    return any("COMMA" in lead[n - 1].sense.values for n in begins if n)


def by_verb(scene: Scene, *, infinitives: bool = True) -> int:
    """Return the way of the verb nearest before the phrase, else of the first after it."""
    before, after = _verbs_around(scene, infinitives=infinitives)
    if _is_announced(scene, before, after):
        return PAST
    if _opens_a_clause(scene):
        return _first_way(after) or _first_way(before[::-1])
    return _first_way(before[::-1]) or _arranged_before(scene) or _first_way(after)


def _is_announced(scene: Scene, before: list[VerbGroup], after: list[VerbGroup]) -> bool:
    """Say whether a day is that of an announcement: "proposed on Monday", "in May he proposed"."""
    told = before[-1] if before else after[0] if after else None
    if told is None or told.lemma not in load().announcing_verbs or told.tense is not Tense.PAST:
        return False
    if told.modal or told.form is not Form.FINITE:
        return False
    return not before or ("ON" in scene.kinds(-1) and not is_purposed(scene, dated=False))


def is_purposed(scene: Scene, *, dated: bool = True) -> bool:
    """Say whether a day is of what was agreed to be done: "agreed on Monday to meet on Friday".

    What was agreed may have a day before it, or not.
    """
    before, _ = _verbs_around(scene)
    if len(before) < TWO or before[-1].form is not Form.INFINITIVE or not before[-2].finite:
        return False
    offset = scene.tokens.listed[_edge(scene, scene.first - 1, -1) + 1].start
    start, end = offset + before[-2].end, offset + before[-1].start
    between = (
        one
        for one in scene.tokens.listed[max(0, scene.first - REACH) : scene.first]
        if start <= one.start < end
    )
    return not dated or any("WEEKDAY" in one.sense.values for one in between)


def _verbs_around(
    scene: Scene, *, infinitives: bool = True
) -> tuple[list[VerbGroup], list[VerbGroup]]:
    """Return the verbs of the sentence before the phrase, and those after it."""
    listed = scene.tokens.listed
    start = listed[_edge(scene, scene.first - 1, -1) + 1].start
    sentence = scene.tokens.text[start : listed[_edge(scene, scene.last, 1) - 1].end]
    verbs = [verb for verb in _verbs(sentence) if _counts(sentence, verb, infinitives=infinitives)]
    phrase_start, phrase_end = listed[scene.first].start - start, listed[scene.last - 1].end - start
    aside = relative_before(sentence, phrase_start)
    end = aside[0] if aside else phrase_start
    before = [verb for verb in verbs if verb.end <= end]
    return before, [verb for verb in verbs if verb.start >= phrase_end]


def _counts(sentence: str, verb: VerbGroup, *, infinitives: bool) -> bool:
    """Say whether a verb tells a time; an infinitive may only say what for."""
    if verb.form is not Form.INFINITIVE or _is_arranged(sentence, verb):
        return True
    return infinitives and not _is_achieved(sentence, verb)


def _opens_a_clause(scene: Scene) -> bool:
    """Say whether the phrase stands before its verb: "but in March a judge ruled"."""
    offset = -2 if scene.kinds(-1).keys() & {"IN", "ON", "AT"} else -1
    return bool(scene.kinds(offset).keys() & {"CONJUNCTION", "AND"}) or _is_said_by(scene)


def _is_said_by(scene: Scene) -> bool:
    """Say whether a deadline opens what is said: "said by May he would leave"."""
    before, _ = _verbs_around(scene)
    word = scene.neighbour(-2)
    by = "BY" in scene.kinds(-1)
    if not by or not before or word is None:
        return False
    return before[-1].reporting and before[-1].text.lower().endswith(word.word)


def _is_arranged(sentence: str, verb: VerbGroup) -> bool:
    """Say whether an infinitive stands after "set", "due" or the like: "is set to open Monday".

    So does what "was to open", but not what it was good for: "his plan was to open".
    """
    words = sentence[max(verb.start - 2 * LONGEST_WORD, 0) : verb.start].lower().split()
    if words[-1:] in (["was"], ["were"]):
        return not load().aims.intersection(words[:-1])
    return bool(words) and words[-1] in load().arranged | {"is", "are"}


def _is_achieved(sentence: str, verb: VerbGroup) -> bool:
    """Say whether an infinitive tells what was done: "the first nation to recognise them"."""
    words = sentence[max(verb.start - 2 * LONGEST_WORD, 0) : verb.start].lower().split()
    return not {"first", "only", "last"}.isdisjoint(words)


def _arranged_before(scene: Scene) -> int:
    """Return FUTURE where "due" or the like stands shortly before the phrase."""
    nearby = scene.tokens.listed[max(scene.first - PREPOSITION_REACH, 0) : scene.first]
    return FUTURE if any(map(is_arranged, nearby)) else UNKNOWN


def is_arranged(token: Token | None) -> bool:
    """Say whether a word tells that something is arranged: "due", "set", "expected"."""
    return token is not None and token.word in load().arranged


def _first_way(verbs: list[VerbGroup]) -> int:
    """Return the way of the first verb that has one; a participle tells of the past."""
    for place, verb in enumerate(verbs):
        governor = verbs[place + 1] if place + 1 < len(verbs) else None
        if verb.form is Form.INFINITIVE and governor and _past_perfect(governor):
            return PAST
        if found := _way(verb):
            return found
        if verb.form is Form.PARTICIPLE:
            return PAST
    return UNKNOWN


def _past_perfect(verb: VerbGroup) -> bool:
    return verb.tense is Tense.PAST and verb.aspect is Aspect.PERFECT


_verbs: Callable[[str], tuple[VerbGroup, ...]] = lru_cache(maxsize=64)(find_verbs)


def _by_preposition(scene: Scene) -> int:
    for place in range(scene.first - 1, max(scene.first - PREPOSITION_REACH, -1), -1):
        for kind, way in PREPOSITIONS.items():
            if kind in scene.tokens.listed[place].sense.values:
                return way
    return PAST if _since_before(scene) else UNKNOWN


def _since_before(scene: Scene) -> bool:
    """Say whether "since" opens the clause of the phrase: "since winning the vote in May"."""
    for place in range(scene.first - 1, max(scene.first - SINCE_REACH, -1), -1):
        kinds = scene.tokens.listed[place].sense.values
        if "COMMA" in kinds or _ends_sentence(scene, place):
            return False
        if "SINCE" in kinds:
            return True
    return False


def _way(verb: VerbGroup) -> int:
    """Say which way one verb group looks."""
    if verb.form in {Form.PARTICIPLE, Form.GERUND}:
        return UNKNOWN
    forward = verb.lemma in load().forward_verbs
    if verb.aspect is Aspect.PERFECT:
        return FUTURE if forward and verb.tense is not Tense.PAST else PAST
    if _is_undecided(verb):
        return UNKNOWN
    if any((verb.tense is Tense.FUTURE, verb.modal, forward)):
        return FUTURE
    if verb.tense is Tense.PAST:
        return PAST
    return FUTURE if verb.form is Form.INFINITIVE or _is_timetable(verb) else UNKNOWN


def _is_undecided(verb: VerbGroup) -> bool:
    """Say whether a modal looks neither way: "could not leave", "would be seen"."""
    open_either_way = verb.passive or verb.negated or verb.lemma in ABLE
    return verb.modal in UNDECIDED and open_either_way


def _is_timetable(verb: VerbGroup) -> bool:
    """Say whether a present tells what is to come: "is leaving on Monday", "opens on Monday"."""
    return verb.aspect is Aspect.PROGRESSIVE or verb.lemma in load().timetable_verbs


def _edge(scene: Scene, place: int, step: int) -> int:
    """Return the place of the sentence's end in one direction, or how far is looked."""
    limit = place + step * REACH
    while 0 <= place < len(scene.tokens.listed) and place != limit:
        if _ends_sentence(scene, place):
            return place
        place += step
    return place


def is_same_sentence(scene: Scene, place: int) -> bool:
    """Say whether no sentence ends between a token and the phrase behind it."""
    between = range(max(0, place), scene.first)
    listed = scene.tokens.listed
    return not any(_ends_sentence(scene, n) and listed[n].word not in {":", ";"} for n in between)


def _ends_sentence(scene: Scene, place: int) -> bool:
    """Say whether the token ends a sentence; the dot of "Aug." or "U.S." does not."""
    listed = scene.tokens.listed
    kinds = listed[place].sense.values
    if "DOT" not in kinds:
        return "STOP" in kinds or "BREAK" in kinds
    if place and len(listed[place - 1].word) <= 1:
        return False
    end = listed[place].end
    return SENTENCE_START.match(scene.tokens.text, end) is not None
