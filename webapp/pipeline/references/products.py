"""Which product "the plane" is: the one model that an article is about.

A model is a name with a figure beside the word for its kind: "the Ode A12 airliner". An article is
about the first that it tells of, or the one in its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.references.meanings import NOTHING, Meaning
from webapp.pipeline.references.phrases import NounPhrase
from webapp.pipeline.references.words import kind_of, reference_words
from webapp.pipeline.verbs import Aspect, Tense, VerbGroup
from webapp.pipeline.wording import ends_plural

OPENING = 3
LONGEST = 46
BESIDE = 24
MODEL = re.compile(
    r"(?<![\w$€£#-])(?:(?P<maker>(?!Flight|Route|Section|Page|Article)[A-Z][\w’'&-]+) )?"
    r"(?P<words>(?P<base>[A-Z]{1,3}-?\d{2,4}|\d{3}(?![\d,.]\d))(?:[A-Z]{1,3}\b)?(?:-\d{1,3}[A-Z]{0,3})?"
    r"(?: [A-Z][a-z]{4,}?(?=s?\b)| [\"“][A-Z][a-z]+[\"”])?)(?:['’]?s)?\b(?!%)"
)
WORD = re.compile(r" ([\w-]+)")
ELSE = re.compile(r"(?:replac\w+|successor|rival\w*|unlike|than|over|against|alternative)\b")
NEWS_OF_ONE = frozenset({"first", "new", "final", "last", "next"})


@dataclass(frozen=True, slots=True)
class Model:
    """A model of one kind: what it is called, and where it was told."""

    base: str
    words: str
    kind: str
    at: int


class Products:
    """Remembers the model that an article is about, and what else of its kind is told."""

    def __init__(self, title: str) -> None:
        """Begin an article."""
        told = list(_models(title, 0, len(title), named=True))
        self.titled = {found["base"] for found in told}
        self.replaced = bool(self.titled) and ELSE.search(title) is not None
        self.model: Model | None = None
        if len(self.titled) == 1:
            behind = WORD.match(title, told[0].end())
            kind = kind_of(behind[1].lower()) if behind else ""
            self._settle(Model(told[0]["base"], told[0]["words"], kind, -1))
        self.other = -OPENING
        self.anew = False
        self.in_use = False

    def note(self, reading: Reading, phrase: NounPhrase) -> None:
        """Keep the model that a noun phrase names, or that another of the kind is told."""
        kind = kind_of(phrase.noun.lower)
        if not kind:
            return
        text, index = reading.sentence.text, reading.sentence.index
        found = _beside(phrase, text)
        if found is None:
            own = phrase.determiner in {"a", "an", "another"}
            self.anew |= own and kind == (self.model.kind if self.model else "")
        elif index < OPENING and not ELSE.search(
            text[max(0, found.start() - BESIDE) : phrase.start]
        ):
            self._settle(Model(found["base"], found["words"], kind, reading.sentence.start))

    def _settle(self, model: Model) -> None:
        if self.replaced or (self.titled and model.base not in self.titled):
            return
        if self.model is None:
            self.model = model
        elif self.model.base == model.base and not self.model.kind:
            self.model = replace(self.model, kind=model.kind)

    def pass_over(self, reading: Reading) -> None:
        """Note which models a sentence names, when its nouns have been read."""
        if self.model is None:
            return
        text = reading.sentence.text
        self.in_use |= any(_uses(verb) for verb in reading.verbs)
        for found in _models(text, 0, len(text), named=True, base=self.model.base):
            if found["base"] != self.model.base:
                if _is_rival(text, found, self.model.kind):
                    self.other = reading.sentence.index
            else:
                self.anew = False
                if len(found["words"]) > len(self.model.words):
                    self.model = replace(self.model, words=found["words"])

    def meaning(self, phrase: NounPhrase, reading: Reading) -> Meaning:
        """Give the model that a noun means, or whose flight or delivery is told; or nothing.

        The first flight of what has been delivered is no model's first.
        """
        model, index = self.model, reading.sentence.index
        if model is None or self.anew or index - self.other <= 1:
            return NOTHING
        if self.in_use and phrase.noun.lower == "flight":
            return NOTHING
        text = reading.sentence.text
        if any(True for _ in _models(text, 0, phrase.end, named=True, base=model.base)):
            return NOTHING
        if phrase.described & reference_words().parting - NEWS_OF_ONE:
            return NOTHING
        words = _written(phrase, text, model)
        return Meaning(words, model.at) if 0 < len(words) <= LONGEST else NOTHING


def _uses(verb: VerbGroup) -> bool:
    """Say whether a verb tells that something is in use: "was delivered"."""
    done = verb.tense is Tense.PAST or verb.aspect is Aspect.PERFECT
    return done and verb.lemma in reference_words().using


def _models(
    text: str, start: int, end: int, *, named: bool, base: str = ""
) -> Iterator[re.Match[str]]:
    """Give the models in a stretch; a ``named`` one is no figure alone, but that of ``base``."""
    for found in MODEL.finditer(text, start, end):
        figure = found["words"].isdigit()
        if not (named and figure and not found["maker"]) or found["base"] == base:
            yield found


def _is_rival(text: str, found: re.Match[str], kind: str) -> bool:
    """Say whether a model may be meant later: not one replaced, nor "A12 engines" of a plane."""
    if ELSE.search(text[max(0, found.start() - BESIDE) : found.start()]):
        return False
    behind = WORD.match(text, found.end())
    noun = behind[1] if behind else ""
    return not (noun.islower() and ends_plural(noun)) or kind_of(noun) in {"", kind} - {""}


def _beside(phrase: NounPhrase, text: str) -> re.Match[str] | None:
    """Give the model among the words of a noun phrase, or set before its comma."""
    inside = next(_models(text, phrase.start, phrase.end, named=False), None)
    if inside is not None or not text[: phrase.start].endswith(", "):
        return inside
    near = _models(text, 0, phrase.start, named=True)
    return next((one for one in near if one.end() == phrase.start - len(", ")), None)


def _written(phrase: NounPhrase, text: str, model: Model) -> str:
    """Write a noun with its model; empty for a noun of another kind."""
    own, noun = text[phrase.own : phrase.end], phrase.noun.lower
    if noun in reference_words().of_products:
        return f"{_the(phrase)}{own[:1].lower()}{own[1:]} of the {model.words}"
    if kind_of(noun) != model.kind or phrase.determiner != "the":
        return ""
    if "first" in phrase.described and ends_plural(noun):  # of an order, not of the model
        return ""
    lead = text[phrase.own : phrase.noun.start]
    plain = phrase.described <= NEWS_OF_ONE and not ends_plural(noun) and noun != "aircraft"
    return f"the {lead}{model.words}" if plain else f"the {lead}{model.words} {phrase.noun.lower}"


def _the(phrase: NounPhrase) -> str:
    plural = ends_plural(phrase.noun.lower)
    return "" if not phrase.determiner and (plural or not phrase.modifiers) else "the "
