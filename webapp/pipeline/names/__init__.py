"""Names of an article: who is named, what kind it is, what it does, and who "he" is.

No list of names is needed: capitals and context tell (titles, verbs of speech, heads of
organisations' names); countries, bodies and groups of many names are known from
``vocabulary/actors.toml``. What stays unsure is left out.

- ``tokens`` are the words of a sentence, ``words`` and ``gazetteer`` what is known beforehand.
- ``spotting`` finds the ``spots`` where names stand: ``starts`` of capitalised ``runs`` parted by
  their words, ``extending`` over what an office is for; ``forms`` and ``titles`` tell the kind;
  ``forces``, ``teams`` and ``trades`` find names that are told by halves, ``acronyms`` what is
  short for them.
- ``voting`` gives each unknown name of the article one kind, ``resolving`` says who is meant by a
  surname, an acronym or a title; ``spellings`` and ``nesting`` join what is one.
- ``clauses`` says what a name does, its role: ``subjects``, ``prepositions``, ``owning``,
  ``apposed``, ``listing`` each read one place where it can stand, by ``roles``, ``verbs`` and
  ``neighbours``.
- ``referring`` reads descriptions and pronouns with the ``memory`` of the sentences before:
  ``antecedents``, ``fates``, ``nameless`` and ``sexes`` say who may be meant.
- ``settling`` makes mentions of spots; ``article`` puts all of it together, and ``offices`` says
  what each person is called beside the name.
"""

from __future__ import annotations

from webapp.pipeline.names.article import mentions_of
from webapp.pipeline.names.offices import with_offices
from webapp.pipeline.names.tokens import tokenise
from webapp.records import NameMention, Sentence, SentenceKind

NAMING = frozenset({SentenceKind.PROSE, SentenceKind.CAPTION})


def find_names(text: str, sentences: tuple[Sentence, ...]) -> tuple[NameMention, ...]:
    """Find the names of an article, resolved inside it, in the order of the text.

    Titles, headings, bylines and furniture name no one. Takes time in proportion to the length.
    """
    rows = [tokenise(sentence) for sentence in sentences if sentence.kind in NAMING]
    return tuple(with_offices(sentences, mentions_of(text, rows)))
