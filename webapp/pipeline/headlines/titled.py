"""Let the article's own title tell its lead, where no headline of the lead stands or tells as much.

A newspaper's opening sentence is often too long or too nested for ninety characters; its editor has
already put it into a headline. The title is taken only if it tells what the clause tells, word for
word for the most part, and is set like a sentence: "Ode Sues Quill" as "Ode sues Quill".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial

from webapp.pipeline.headlines.misreading import is_misread
from webapp.pipeline.headlines.presenting import is_presentable
from webapp.pipeline.names import gazetteer
from webapp.pipeline.numerals import number_words
from webapp.pipeline.verbs import find_verbs
from webapp.pipeline.verbs.lexicon import forms, lemma_of, may_be_adverb
from webapp.pipeline.verbs.lexicon import words as verb_words
from webapp.pipeline.wording import stem, wording, words_of
from webapp.records import PLACES

LEAST_SHARED = 0.6
LEAST_WITH_DEED = 0.5
LEAST_OF_ONE = 0.3
FEWEST_SHARED = 3
LONG = 4
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
OUTLET = re.compile(r"\s+[-–—|]\s+[^-–—|]{2,30}$")
OPEN = re.compile(r"[:?|()\[\]…]|\.{3}|\s[-–—]\s")
FURTHER = re.compile(r";.*$")
SET_IN = re.compile(r"(?P<place>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}): (?P<told>.+)")
COUNTED_DEAD = re.compile(
    r"(?:[Aa]t least |[Mm]ore than |[Aa]bout )?(?:[A-Za-z]+|\d[\d,]*) (?:dead|killed)\b",
)
DEATH = re.compile(r"\b(?:dead|deaths?|dies?|died|kills?|killed|killing)\b")
DYING = frozenset({"die", "kill"})
SPOKEN_BY = re.compile(r"(?P<who>[^“”:]{2,70}?)(?:: | (?:said|says|told|announced|added)\b)")
NAME = re.compile(r"\b[A-Z][\w’'.-]*(?: (?:(?:&|of) )?[A-Z][\w’'.-]*)*")
AHEAD = re.compile(r"[^,]{2,60}? to (?:be )?(?P<verb>[a-z]+)\b")
QUOTE = re.compile(r'"([^"]*)"')


def title_telling(title: str, clause: str, text: str) -> str:
    """Give the ``title`` of an article with ``text`` set as a sentence, if it tells a ``clause``.

    Empty where it tells something else, asks, has a label before a colon, or no verb.
    """
    plain = FURTHER.sub("", OUTLET.sub("", " ".join(title.split())))
    words = QUOTE.sub(r"“\1”", plain).rstrip(".")
    placed = SET_IN.fullmatch(words)
    if placed and _is_place(placed["place"], text):
        told = _telling(placed["told"], clause, text)
        return f"{placed['place']}: {told}" if told else ""
    return _telling(words, clause, text)


def _telling(words: str, clause: str, text: str) -> str:
    """Set the words of a title as a sentence; empty where they do not tell a clause."""
    if OPEN.search(words) or words.isupper() or not _tells(words, clause):
        return ""
    told = _as_sentence(words, text)
    finite = any(verb.finite for verb in find_verbs(told))
    tells = finite or _does(told, clause) or _is_ahead(told, clause)
    return told if tells and is_presentable(told) and not is_misread(told) else ""


def tells_more(title: str, headline: str, sentence: str) -> bool:
    """Say whether a title tells more of an opening ``sentence`` than the headline made of it.

    Nobody's words become a fact by it: who is told by name to say it must be in the title too. That
    somebody died is more than all else.
    """
    if _loses_speaker(title, headline):
        return False
    if all(map(DEATH.search, (title, sentence))) and not DEATH.search(headline):
        return True
    had, told = (_shared(words, sentence) for words in (headline, title))
    if _cuts_subject(headline, sentence) and wording(title).capitals - wording(headline).capitals:
        return 2 * told >= had
    return _weighs_more(told - had, title, headline, sentence)


def _weighs_more(gain: int, title: str, headline: str, sentence: str) -> bool:
    """Say whether a title shares more, as much with a headline that is cut, or alone a name."""
    if gain > 0 or (not gain and _is_cut(headline, sentence)):
        return True
    return gain == -1 and _names(title, sentence) and not _names(headline, sentence)


def _names(words: str, sentence: str) -> bool:
    """Say whether words have a name of a sentence."""
    return not wording(words).capitals.isdisjoint(wording(sentence).capitals)


def _cuts_subject(headline: str, sentence: str) -> bool:
    """Say whether a headline leaves out whose its subject is: "Envoys | of Oster | have signed"."""
    verb = next((one.start for one in find_verbs(headline) if one.finite), 0)
    subject = headline[:verb]
    if not verb or not sentence.startswith(subject) or any(map(str.isupper, subject[1:])):
        return False
    following = sentence[verb:].split(" ", 1)[0]
    return following in verb_words("prepositions")


def _is_cut(headline: str, sentence: str) -> bool:
    """Say whether a headline ends before its sentence does."""
    last = words_of(headline)[-1:]
    return last != words_of(sentence)[-1:]


def _shared(words: str, sentence: str) -> int:
    """Count what words share with a sentence; a name or a sum is one thing told.

    That somebody says so tells nothing of what happened.
    """
    whole = wording(sentence).stems - _uncounted()
    names = sum(not wording(name).stems.isdisjoint(whole) for name in NAME.findall(words))
    return names + len(wording(NAME.sub(" ", words)).stems & whole)


@cache
def _uncounted() -> frozenset[str]:
    """Give the stems of verbs of saying, and of what is but part of a number: "million"."""
    return frozenset(map(stem, verb_words("reporting") | number_words().scale.keys()))


def _loses_speaker(title: str, headline: str) -> bool:
    """Say whether a title leaves out who is told by name to say what the headline tells."""
    found = SPOKEN_BY.match(headline)
    named = found is not None and _is_named(found["who"])
    return found is not None and named and found["who"].split()[-1] not in title


def _is_named(speaker: str) -> bool:
    """Say whether somebody is told by a name: "Ada Quill", not "Officials", "The police"."""
    return any(word[:1].isupper() for word in speaker.split()[1:])


def _is_place(name: str, text: str) -> bool:
    """Say whether a label before a colon is a place, known or one that the article is set in."""
    known = gazetteer.match(parts := name.split(), 0, len(parts))
    if known is not None and known[0] == len(parts):
        return known[1].kind in PLACES
    return re.search(rf"\b[Ii]n {re.escape(name)}\b", text, re.IGNORECASE) is not None


def _tells(words: str, clause: str) -> bool:
    """Say whether most of the words of a title are those of a clause."""
    told = wording(words).stems
    shared = told & wording(clause).stems
    least = LEAST_WITH_DEED if _does(words, clause) else LEAST_SHARED
    if _begins_so(words, clause):
        return len(shared) >= LEAST_OF_ONE * len(told)
    return len(shared) >= FEWEST_SHARED and len(shared) >= least * len(told)


def _does(words: str, clause: str) -> bool:
    """Say whether a title has a verb of the clause, in any form: "wins" of "has won"."""
    done = {verb.lemma for verb in find_verbs(clause) if verb.finite}
    if done & {lemma_of(word) for word in WORD.findall(words.lower())}:
        return True
    died = " dead" in clause or not done.isdisjoint(DYING)
    return died and COUNTED_DEAD.match(words) is not None


def _is_ahead(words: str, clause: str) -> bool:
    """Say whether a title tells as to come what a clause tells: "Ode to buy mill"."""
    found = AHEAD.match(words)
    return found is not None and lemma_of(found["verb"]) in {
        verb.lemma for verb in find_verbs(clause)
    }


def _begins_so(words: str, clause: str) -> bool:
    """Say whether a title and a clause do the same by their verbs, and begin with one name."""
    first = words.split(" ", 1)[0]
    named = first[:1].isupper() and re.search(rf"\b{re.escape(first)}\b", clause) is not None
    done = (verb for verb in find_verbs(clause) if verb.finite)
    verb = next((one for one in done if clause[: one.start].rstrip().endswith(first)), None)
    return named and verb is not None and _does(words, clause[clause.index(first) :])


def _as_sentence(words: str, text: str) -> str:
    """Take the capitals of a title off that its article does not have; empty where none can say."""
    found = WORD.findall(words)[1:]
    long = [word for word in found if len(word) >= LONG]
    if not long or any(word[0].islower() for word in long):
        return words
    lowered = WORD.sub(partial(_in_text, text=text), words)
    return "" if "\0" in lowered else lowered[:1].upper() + lowered[1:]


def _in_text(found: re.Match[str], text: str) -> str:
    """Write a word of a title as the article has it inside its sentences."""
    word = found[0]
    named = re.search(rf"[a-z,’”] {re.escape(word)}\b", text) is not None
    if named or not word.istitle():
        return word
    small = word.lower()
    plain = re.search(rf"\b{re.escape(small)}\b", text) is not None or stem(small) in _small(text)
    known = forms(small) is not None or small in _closed() or may_be_adverb(small)
    return small if plain or known else "\0"


@lru_cache(maxsize=4)
def _small(text: str) -> frozenset[str]:
    """Give the stems of the words that an article writes small: "day" makes "Days" one."""
    return frozenset(stem(word) for word in words_of(text) if word.islower())


@cache
def _closed() -> frozenset[str]:
    """Give the words that are no names, in whatever article."""
    lists = ("prepositions", "determiners", "conjunctions", "pronouns", "periods", "times")
    return frozenset().union(*map(verb_words, lists))
