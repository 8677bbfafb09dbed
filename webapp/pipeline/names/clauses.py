"""What a name does in its clause: speaks, acts, is acted on, is where it happens, or is mentioned.

Read from the words on both sides; names joined by commas and "and" are read as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.pipeline.names.spotting import Spot
from webapp.pipeline.names.tokens import Token
from webapp.pipeline.names.words import calendar, verbs, words
from webapp.records import Role

JOINS = frozenset({",", "and", "or", "&", "the", "as", "well", "both", "also"})
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't"])
SKIPPED = frozenset(
    ["also", "then", "now", "still", "again", "already", "never", "not", "just", "later", "meanwhile", "however", "further", "earlier", "ever", "himself", "herself", "themselves", "itself", "both", "all", "today", "yesterday", "tomorrow", "once", "soon", "first", "even", "too", "therefore", "thus", "instead", "nevertheless", "nonetheless", "always", "often", "repeatedly", "last", "this", "week", "month", "year", "night", "morning", "evening", "afternoon", "reportedly", "have"]
) - {"have"}
PREPOSITIONS = frozenset(
    ["of", "with", "in", "to", "by", "from", "for", "against", "about", "between", "among", "on", "at", "near", "over", "under", "toward", "towards", "across", "around", "outside", "inside", "into", "through", "via", "like", "unlike", "including", "than", "as", "per", "despite", "amid", "within", "without", "behind", "beside", "besides", "beyond", "upon", "onto", "off", "during", "concerning", "regarding"]
)
ON_WHOM = frozenset(["with", "against", "on", "upon", "to", "for", "between", "among"])
BARRIER = frozenset({";", ":", "(", ")", "—", "–", "“", "”", '"'})
APPOSITION = 16
MODIFIED = frozenset(["the", "a", "an", "former", "late", "new", "northern", "southern", "eastern", "western"])


@dataclass(frozen=True, slots=True)
class Clause:
    """What was read around a name: its role and the verb whose subject or object it is."""

    role: Role
    verb: str = ""
    before: str = ""


def _verb_like(token: Token) -> bool:
    return token.word and (
        token.lower in verbs() or (token.lower.endswith("ed") and len(token.lower) > 4)  # noqa: PLR2004 "need"
    )


def _after_aside(tokens: Sequence[Token], place: int) -> int:
    """Step over an apposition or an aside between marks; stay where it does not close soon."""
    mark = tokens[place].text
    closers = {",": {","}, "(": {")"}, "–": {"–", ","}, "—": {"—", ","}, "-": {"-", ","}}[mark]
    for after in range(place + 1, min(len(tokens), place + APPOSITION)):
        if tokens[after].text in closers:
            return after + 1
    return place


def _skippable(token: Token) -> bool:
    return token.lower in SKIPPED or token.lower in calendar() or token.lower.endswith("ly")


def _after_phrase(tokens: Sequence[Token], place: int) -> int:
    """Step over a short phrase of time or place ("on Wednesday") before its verb."""
    for after in range(place + 1, min(len(tokens), place + 6)):
        if _verb_like(tokens[after]):
            return after
        if not tokens[after].word:
            break
    return place


def _verb_after(tokens: Sequence[Token], place: int) -> int | None:
    """Find the finite verb whose subject ends before ``place``."""
    asides = 0
    while place < len(tokens):
        token = tokens[place]
        if _verb_like(token):
            return place
        if _skippable(token):
            place += 1
        elif token.text in {",", "(", "–", "—", "-"} and asides < 2:  # noqa: PLR2004 two asides
            after = _after_aside(tokens, place)
            if after == place:
                return None
            place, asides = after, asides + 1
        elif token.lower in {"on", "in", "at", "during", "of", "for", "to", "from", "after"}:
            after = _after_phrase(tokens, place)
            return after if after > place and tokens[after].lower not in {"based"} else None
        elif token.lower in {"who", "which"}:
            place += 1
        else:
            return None
    return None


def _main(tokens: Sequence[Token], place: int) -> tuple[int, bool]:
    """Step from an auxiliary to its main verb; say whether it is passive."""
    listed, passive, start = words().verbs, False, place
    while place < len(tokens) and place - start < 8:  # noqa: PLR2004 "has not yet been officially"
        token = tokens[place]
        if token.lower in listed.auxiliaries:
            passive = token.lower in BE
            place += 1
        elif _skippable(token) or token.lower in {"to", "yet", "in", "fact"}:
            place += 1
        else:
            break
    if place >= len(tokens):
        return start, False
    lower = tokens[place].lower
    done = lower.endswith("ed") or lower in listed.participles
    return place, passive and done and place > start


def _subject(tokens: Sequence[Token], verb: int, before: str) -> Clause:
    main, passive = _main(tokens, verb)
    lower = tokens[main].lower
    if passive:
        return Clause(Role.ACTED_ON, lower, before)
    role = Role.SPEAKS if lower in words().verbs.reporting else Role.ACTS
    return Clause(role, lower, before)


def _left(tokens: Sequence[Token], first: int) -> int:
    """Find the word before a name, its article and adjectives left out; -1 for none."""
    place = first - 1
    while place >= 0 and (
        tokens[place].lower in MODIFIED
        or tokens[place].lower in words().titles.modifiers
        or tokens[place].lower in words().titles.roles
        or tokens[place].lower in words().titles.honorifics
    ):
        place -= 1
    return place


def _agent(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the "by" at ``place`` follows a participle."""
    lower = tokens[place - 1].lower if place else ""
    return lower.endswith("ed") or lower in words().verbs.participles


def _preposed(tokens: Sequence[Token], left: int, spot: Spot, last: int) -> Clause | None:
    """Read a name after a preposition; None where the preposition says nothing."""
    lower = tokens[left].lower
    if lower == "to" and left and tokens[left - 1].lower == "according":
        return Clause(Role.SPEAKS, "according", lower)
    if lower == "by":
        role = Role.ACTS if _agent(tokens, left) else Role.MENTIONED
        return Clause(role, tokens[left - 1].lower if left else "", lower)
    if lower == "of":
        done = tokens[left - 1].lower if left else ""
        role = Role.ACTED_ON if done in words().nouns.done_to else Role.MENTIONED
        return Clause(role, "", lower)
    if lower in {"between", "among"}:
        return Clause(Role.ACTS, "", lower)
    if lower in ON_WHOM:
        return Clause(Role.ACTED_ON, "", lower)
    return Clause(Role.MENTIONED, "", lower) if lower in PREPOSITIONS else None


def _inverted(tokens: Sequence[Token], left: int) -> bool:
    """Say whether a verb of speech stands before its subject (``," said Lavrov``)."""
    before = tokens[left - 1] if left else None
    return before is not None and (not before.word)


def _objective(tokens: Sequence[Token], left: int, last: int) -> Clause:
    """Read a name straight after a verb."""
    lower = tokens[left].lower
    reporting = lower in words().verbs.reporting
    after = last < len(tokens) and _verb_like(tokens[last])
    if reporting and after:
        return _subject(tokens, last, lower)
    if reporting and _inverted(tokens, left):
        return Clause(Role.SPEAKS, lower)
    if lower in {"quoted", "quoting", "citing", "cited"}:
        return Clause(Role.SPEAKS, "quoted", lower)
    if lower in {"is", "are", "was", "were"}:
        return Clause(Role.MENTIONED, "", lower)
    return Clause(Role.ACTED_ON, "", lower)


def read_clause(tokens: Sequence[Token], first: int, last: int, spot: Spot) -> Clause:
    """Read what the names in ``tokens[first:last]`` do; ``spot`` is the one asked about."""
    left = _left(tokens, first)
    before = tokens[left] if left >= 0 else None
    owner = tokens[spot.last - 1].possessive and spot.after == 0
    if owner or (
        last < len(tokens) and tokens[last].word and spot.after == 0 and _modifies(tokens, last)
    ):
        deed = last < len(tokens) and tokens[last].lower in words().nouns.deeds
        return Clause(Role.ACTS if deed else Role.MENTIONED, "", before.lower if before else "")
    if before is not None and before.word:
        if before.lower in PREPOSITIONS:
            read = _preposed(tokens, left, spot, last)
            if read:
                return read
        elif _verb_like(before) and before.lower not in words().verbs.auxiliaries - BE:
            return _objective(tokens, left, last)
    verb = _verb_after(tokens, last)
    if verb is None:
        return Clause(Role.MENTIONED, "", before.lower if before else "")
    return _subject(tokens, verb, before.lower if before else "")


def _modifies(tokens: Sequence[Token], last: int) -> bool:
    """Say whether the word after a name is a noun that the name stands before as an adjective."""
    token = tokens[last]
    return not (
        _verb_like(token)
        or _skippable(token)
        or token.lower in PREPOSITIONS
        or token.lower
        in {
            "and",
            "or",
            "but",
            "who",
            "which",
            "that",
            "where",
            "when",
            "while",
            "if",
            "because",
            "since",
            "after",
            "before",
            "until",
            "so",
            "nor",
            "yet",
            "a",
            "an",
            "the",
            "to",
        }
    )


def together(tokens: Sequence[Token], spots: Sequence[Spot]) -> list[tuple[int, int]]:
    """Give for each spot the stretch of the names it is listed with."""
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(spots):
        end = start
        while end + 1 < len(spots) and _joined(tokens, spots[end], spots[end + 1]):
            end += 1
        spans += [(spots[start].first, spots[end].end)] * (end - start + 1)
        start = end + 1
    return spans


def _joined(tokens: Sequence[Token], one: Spot, two: Spot) -> bool:
    between = tokens[one.end : two.first]
    return (
        0 < len(between) <= 3  # noqa: PLR2004 ", and the"
        and all(token.text in JOINS for token in between)
        and not tokens[one.last - 1].possessive
        and bool(two.title) <= bool(one.title)
    )
