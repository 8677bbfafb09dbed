"""Find the verb groups of an English sentence, with tense, aspect and voice.

Rules over words and their neighbours, no trained model: forms come from
``webapp/vocabulary/verbs.toml`` and from their endings, and the words around decide whether "talks"
is a verb, whether "issued" tells or describes, and where "to meet" looks ahead.

``reading`` puts it together: ``tokens``, then ``chains`` of auxiliaries, ``participles`` and bare
forms by ``context`` (what a word may be by its ``neighbours``) and ``lexicon`` (``measuring`` tells
"by 3 percent" from who did it);
``resuming``, ``asides``, ``joined_subjects`` and ``promoting`` find the verbs that are left;
``sources`` let data show and courts hear what was so, ``closed_relatives`` are those that a comma
parts from the date of the clause around.
``groups`` are the records, ``spelling`` writes forms for patterns.
"""

from webapp.pipeline.verbs.groups import Aspect, Form, Tense, VerbGroup
from webapp.pipeline.verbs.reading import find_verbs, first_finite

__all__ = ["Aspect", "Form", "Tense", "VerbGroup", "find_verbs", "first_finite"]
