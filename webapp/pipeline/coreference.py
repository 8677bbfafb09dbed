"""Who "it" and "they" are, where the clause or the sentence before says so.

Names are resolved over the article by the stage before; what it leaves open for want of certainty
is read here only when the pronoun is the subject of a later clause of the same sentence, or opens
a sentence and the one subject of the sentence before fits it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.pipeline.anchoring.words import anchoring_words
from webapp.pipeline.clauses import TOP, Clause, ClauseKind
from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.clauses.words import clause_words
from webapp.pipeline.headlines.subjects import find_subject
from webapp.pipeline.names.sexes import by_titles, is_womans
from webapp.pipeline.names.words import words as names_words
from webapp.pipeline.pronouns import ONE_PERSON, THING_OR_MANY
from webapp.pipeline.tellings.describing import Span, subject_of
from webapp.pipeline.verbs import VerbGroup
from webapp.pipeline.verbs.neighbours import is_plural
from webapp.pipeline.verbs.tokens import Token, tokenize
from webapp.pipeline.wording import ends_plural
from webapp.records import GROUPS, ActorKind, NameMention, Quotation, Role

NEAR = 400
BETWEEN = 3
SAID = re.compile(r" [a-z]{3,12}[,:] (?=[\"“])")
OPENS = re.compile(r"(?:[A-Z][\w ]{1,40}, )?(?P<word>it|they|its|their|his|her)\b", re.IGNORECASE)
DATE_LEAD = re.compile(r"(?:(?:In|On|By|At|During|Since|Around|About|Until) (?:the )?)?")
WHOSE = {"its": "it", "their": "they", "his": "he", "her": "she"}
PLURAL = frozenset({ActorKind.ORGANISATION, ActorKind.BODY})
FITTING = {
    "it": GROUPS,
    "they": PLURAL,
    "he": frozenset({ActorKind.PERSON}),
    "she": frozenset({ActorKind.PERSON}),
}
BELONGING = (" of ", " in ", " for ", " at ", " by ", " from ", " on ", " against ", " about ")
WHOSE_WORDS = re.compile(r"\b(?:of|for|from|at|with|by|against|to)\b|['’]s?\s")
FIGURE = re.compile(
    r" (?:about |around |nearly |some )?\d[\d,.]*(?: (?:million|billion|per ?cent))?"
    r"(?:[,;.]|$| (?:in|on|at|by|during|last|this|from)\b)"
)
OWNS = re.compile(r"[\s,]*(?P<word>his|her|its)\s", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:his|her|its|" + "|".join(FITTING) + r")\b", re.IGNORECASE)


def _subject_name(
    reading: Reading, clause: Clause, names: Sequence[NameMention], *, abbreviated: bool = False
) -> NameMention | None:
    """Name the subject of a clause, where that is all of it; also "Ode Inc." if ``abbreviated``."""
    base = reading.sentence.start
    stop = clause.verb.start if clause.verb else clause.end
    start = _begun_before(reading, clause, stop)
    dates = [(mention.start, mention.end) for mention in reading.mentions]
    span = find_subject(reading.text, base + start.body, base + min(stop, start.end), dates)
    if span is None:
        return None
    if abbreviated and reading.text.endswith(".", *span):
        span = (span[0], span[1] - 1)
    name = next((n for n in names if span[0] <= n.start and n.end == span[1]), None)
    if name is None or _belongs(reading.text[span[0] : name.start], name):
        return None
    return name


def _begun_before(reading: Reading, clause: Clause, stop: int) -> Clause:
    """Give what an aside parts a main clause from: "Ode Inc., | born in May, | fell"."""
    if reading.sentence.text[clause.body : stop].strip(" ,") or clause.kind not in TOP:
        return clause
    before = (one for one in reading.clauses if one.end <= clause.start and one.kind in TOP)
    return next((one for one in before if one.verb is None), clause)


def _belongs(lead: str, name: NameMention) -> bool:
    """Say whether a name only says whose the subject is: "members of | the Ode Council", "at Ode".

    "The council of | Lesk" is not Lesk.
    """
    if name.kind is ActorKind.PERSON:
        return not name.titles and WHOSE_WORDS.search(lead) is not None
    if lead.lower().endswith(BELONGING):
        return True
    return any(_is_many(token) for token in tokenize(lead))


def _is_many(token: Token) -> bool:
    """Say whether a word may be what "they" are: "relatives", "the police"."""
    return token.word and not token.capital and len(token.lower) > BETWEEN and is_plural(token)


def _group(reading: Reading, names: Sequence[NameMention], end: int) -> NameMention | None:
    """Give the group that acts before "they", where nothing else told before it is many."""
    near = [n for n in names if n.end <= end and n.kind in FITTING["they"]]
    if not near or near[-1].role not in {Role.ACTS, Role.SPEAKS}:
        return None
    return None if _tells_of_many(reading, end - reading.sentence.start) else near[-1]


def _tells_of_many(reading: Reading, end: int) -> bool:
    """Say whether a plain plural, no verb, stands in the sentence before ``end``."""
    verbs = [verb for verb in reading.verbs if verb.finite]
    near = (token for token in tokenize(reading.sentence.text) if token.end <= end)
    many = (token for token in near if _is_many(token))
    return any(not any(v.start <= one.start < v.end for v in verbs) for one in many)


def _stands_for(
    reading: Reading, at: int, word: str, names: Sequence[NameMention]
) -> NameMention | None:
    """Name the subject of the clause before; "they" after "since" the group just named."""
    clauses = reading.clauses
    if word == "they" and clauses[at].kind is not ClauseKind.JOINED:
        return _group(reading, names, reading.sentence.start + clauses[at].start)
    for earlier in reversed(clauses[:at]):
        name = _subject_name(reading, earlier, names)
        if name is not None:
            return name if _fits(name, word) else None
    return None


def _fits(name: NameMention, word: str) -> bool:
    """Say whether a name's kind, title and given name allow the pronoun."""
    told = {by_titles(name.titles), is_womans(name.name)} if word in ONE_PERSON else set()
    return name.kind in FITTING[word] and (word != "she") not in told


def _tells_nobody(reading: Reading, verb: VerbGroup) -> bool:
    """Say whether "it" is nobody ("it emerged that") or a thing ("it was unveiled in May")."""
    plain = verb.lemma == "be" and not verb.passive
    content = reading.sentence.text.startswith((" that ", " whether "), verb.end)
    made = verb.passive and verb.lemma in clause_words().making
    return plain or made or (content and (verb.passive or verb.lemma in clause_words().coming_out))


def counts_up(reading: Reading, verb: VerbGroup) -> bool:
    """Say whether "it" is a number that another is reached by: "after it passed 5,400 in May"."""
    told = FIGURE.match(reading.sentence.text, verb.end)
    return told is not None and verb.lemma in clause_words().reaching


def _standing(reading: Reading, start: int, word: str, found: NameMention) -> NameMention:
    """Let the word at ``start`` stand for a name found before it; "his" wife acts, not he."""
    verb = reading.clauses[0].verb
    owns = word.lower() in WHOSE and found.kind is ActorKind.PERSON
    acts = Role.SPEAKS if verb and verb.reporting else Role.ACTS
    return NameMention(
        start=start,
        end=start + len(word),
        text=reading.text[start : start + len(word)],
        name=found.name,
        kind=found.kind,
        role=Role.MENTIONED if owns else acts,
        how=f"“{word.lower()}” is {found.name}",
        affiliations=found.affiliations,
    )


def resolve_pronouns(reading: Reading, names: tuple[NameMention, ...]) -> tuple[NameMention, ...]:
    """Add the subjects "it", "they", "he" and "she" of later clauses that no stage has named."""
    if not names or not PRONOUN.search(reading.sentence.text):
        return names
    added = (*_resolved(reading, names), *_owners(reading, names))
    return tuple(sorted((*names, *added), key=lambda one: one.start)) if added else names


def _owners(reading: Reading, names: Sequence[NameMention]) -> Iterator[NameMention]:
    """Give "his", "her" and "its" at the head of a later clause, with whom they stand for."""
    base = reading.sentence.start
    for clause in reading.clauses[1:]:
        match = OWNS.match(reading.sentence.text, clause.body)
        if match is None or clause.verb is None:
            continue
        start = base + match.start("word")
        owner = _owner(reading, names, clause, start)
        if owner and not any(n.start <= start < n.end for n in names):
            yield replace(_standing(reading, start, match["word"], owner), role=Role.MENTIONED)


def _owner(
    reading: Reading, names: Sequence[NameMention], clause: Clause, start: int
) -> NameMention | None:
    """Give the one person named before; for "its", the body of which a speaker tells.

    "The Lesk Museum will close, | its director said".
    """
    if reading.text[start : start + 3].lower() == "its":
        tells = clause.kind is ClauseKind.ATTRIBUTION
        body = _subject_name(reading, reading.clauses[0], names) if tells else None
        return body if body and body.kind in FITTING["it"] else None
    before = {n.name: n for n in names if n.end <= start and n.kind is ActorKind.PERSON}
    return next(iter(before.values())) if len(before) == 1 else None


def _means_nothing(reading: Reading, verb: VerbGroup) -> bool:
    """Say whether "it" before a verb stands for nobody and for no thing."""
    return _tells_nobody(reading, verb) or counts_up(reading, verb)


def _resolved(reading: Reading, names: Sequence[NameMention]) -> Iterator[NameMention]:
    """Give the pronouns that are all of a later clause's subject, with whom they stand for."""
    for at, clause in enumerate(reading.clauses[1:], 1):
        if clause.verb is None:
            continue
        word, start = _before_verb(reading, clause, clause.verb)
        if word not in THING_OR_MANY or any(n.start <= start < n.end for n in names):
            continue
        if word == "it" and _means_nothing(reading, clause.verb):
            continue
        found = _stands_for(reading, at, word, names)
        if found is not None:
            mention = _standing(reading, start, word, found)
            yield replace(mention, role=Role.SPEAKS if clause.verb.reporting else Role.ACTS)


def _before_verb(reading: Reading, clause: Clause, verb: VerbGroup) -> tuple[str, int]:
    """Give the words between a clause's head and its verb, and where in the article they begin."""
    region = reading.sentence.text[clause.body : verb.start]
    lead = len(region) - len(region.lstrip(" ,"))
    return region.strip(" ,").lower(), reading.sentence.start + clause.body + lead


def agree_with_speech(
    text: str, names: tuple[NameMention, ...], quotations: Sequence[Quotation]
) -> tuple[NameMention, ...]:
    """Let "he said" beside a quotation be the one who speaks it, whoever "he" was taken for."""
    spoken = {end: quote.speaker for quote in quotations for end in (quote.start, quote.end)}
    spoken = {end: speaker for end, speaker in spoken.items() if speaker}
    return tuple(_agreeing(text, name, spoken) if spoken else name for name in names)


def _agreeing(text: str, name: NameMention, spoken: dict[int, str]) -> NameMention:
    word = name.text.lower()
    lead = text[max(0, name.start - BETWEEN) : name.start]
    behind = name.start - len(lead) + len(lead.rstrip(" ,"))
    said = SAID.match(text, name.end)
    speaker = spoken.get(behind, spoken.get(said.end() if said else -1, name.name))
    if word not in ONE_PERSON or speaker == name.name:
        return name
    if is_womans(speaker) is (word != "she"):
        return name
    return replace(name, name=speaker, how=f"“{word}” is {speaker}", affiliations=())


class Discourse:
    """Remembers the subject of the sentence before, for a pronoun that opens the next."""

    def __init__(self) -> None:
        """Begin an article."""
        self.end = -NEAR
        self.name: NameMention | None = None
        self.caller = False

    def resolve(self, reading: Reading, names: tuple[NameMention, ...]) -> tuple[NameMention, ...]:
        """Add what a pronoun at the head of the sentence stands for; then note the sentence."""
        if self.caller:
            names = tuple(one for one in names if not _means_caller(one, names))
        found = self._opening(reading, names)
        names = tuple(sorted((*names, found), key=lambda one: one.start)) if found else names
        self._note(reading, names)
        return names

    def _opening(self, reading: Reading, names: Sequence[NameMention]) -> NameMention | None:
        match = OPENS.match(reading.sentence.text, _behind_date(reading))
        far = reading.sentence.start - self.end > NEAR
        if match is None or self.name is None or far:
            return None
        start = reading.sentence.start + match.start("word")
        if any(name.start <= start < name.end for name in names):
            return None
        word = WHOSE.get(match["word"].lower(), match["word"].lower())
        if not _fits(self.name, word) or _expletive(reading, word):
            return None
        return _standing(reading, start, match["word"], self.name)

    def _note(self, reading: Reading, names: Sequence[NameMention]) -> None:
        """Keep the subject of the sentence's main clause, where it is one name."""
        main = next((c for c in reading.clauses if c.kind in TOP and c.verb), None)
        self.name = _subject_name(reading, main, names, abbreviated=True) if main else None
        self.end = reading.sentence.end
        self.caller = _speaks_unnamed(reading, names, caller=self.caller)


def _means_caller(name: NameMention, names: Sequence[NameMention]) -> bool:
    """Say whether "he" speaks behind somebody without a name: "a baker said ... He said"."""
    speaks = name.text.lower() in ONE_PERSON and name.role is Role.SPEAKS
    return speaks and not any(n.name == name.name and n.start < name.start for n in names)


def _speaks_unnamed(reading: Reading, names: Sequence[NameMention], *, caller: bool) -> bool:
    """Say whether one without a name spoke last, told by a calling: "a witness said"."""
    if any(n.role is Role.SPEAKS and n.text[:1].isupper() for n in names):
        return False
    spoken = _last_speaker(reading)
    if spoken is None:
        return caller
    last = reading.text[slice(*spoken)].lower().rpartition(" ")[2]
    named = any(spoken[0] <= n.start < spoken[1] for n in names)
    return (caller and last in ONE_PERSON) or (_is_calling(last) and not named)


def _last_speaker(reading: Reading) -> Span | None:
    """Find the subject of the last verb of speech that stands in no quotation."""
    free = set(reading.free_verbs)
    reports = (
        at
        for at, one in reversed([*enumerate(reading.clauses)])
        if one.verb in free and one.verb is not None and one.verb.reporting
    )
    last = next(reports, None)
    return None if last is None else subject_of(reading, last)


def _is_calling(noun: str) -> bool:
    """Say whether a noun tells what one person does: "witness", not "witnesses"."""
    callings = anchoring_words().callings | names_words().titles.roles
    return noun in callings and not ends_plural(noun)


def _behind_date(reading: Reading) -> int:
    """Say where the date ends that opens a sentence without a comma: "In March | it closed"."""
    sentence = reading.sentence
    for mention in reading.mentions:
        lead = reading.text[sentence.start : mention.start]
        if mention.span is not None and DATE_LEAD.fullmatch(lead):
            return mention.end - sentence.start + reading.text.startswith(" ", mention.end)
    return 0


def _expletive(reading: Reading, word: str) -> bool:
    verb = reading.clauses[0].verb
    return word == "it" and (verb is None or _tells_nobody(reading, verb))
