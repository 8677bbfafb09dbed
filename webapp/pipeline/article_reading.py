"""Read an article sentence by sentence: what each tells, its pronouns and definite nouns meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from webapp.pipeline.clauses.sentence_reading import Reading
from webapp.pipeline.coreference import Discourse, agree_with_speech, resolve_pronouns
from webapp.pipeline.findings import Findings
from webapp.pipeline.happenings.dated_clauses import Told
from webapp.pipeline.references.memory import Antecedents
from webapp.pipeline.references.persons import Persons
from webapp.pipeline.references.pronominals import Pronominals
from webapp.pipeline.retelling import Deed, Place
from webapp.records import Sentence


class ArticleReader:
    """Goes through the sentences of one article in their order.

    It remembers whom and what they told of, which says what a later "they" or "the order" means.
    """

    def __init__(self, found: Findings, readings: Mapping[int, Reading]) -> None:
        """Begin an article; ``readings`` are those sentences that are read already."""
        self.found = found
        self.readings = readings
        self.discourse = Discourse()
        self.antecedents = Antecedents(found.article.title)
        self.pronominals = Pronominals()
        self.persons = Persons()
        self.deeds: dict[Place, tuple[Deed, ...]] = {}
        self.begun = False

    def read(self, sentence: Sentence) -> Told:
        """Read the next sentence with what was found in it."""
        found, reading = self.found, self.readings.get(sentence.index)
        reading = reading or found.reading(sentence)
        quotations = found.quotations_in(sentence)
        names = agree_with_speech(found.article.text, found.names_in(sentence), quotations)
        names = resolve_pronouns(reading, self.discourse.resolve(reading, names))
        if completions := self.antecedents.read(reading, names):
            reading = replace(reading, completions=completions)
        meant = (*self.persons.read(reading, names), *self.pronominals.read(reading, names))
        if meant:
            completions = tuple(sorted((*reading.completions, *meant), key=lambda one: one.start))
            reading = replace(reading, completions=completions)
        speakers = found.speakers(quotations)
        opens, self.begun = not self.begun, True
        reading = replace(reading, opens=True) if opens else reading
        return Told(found.article, reading, names, quotations, speakers, self.deeds)
