"""Find which sightings tell one event, and why; the order of the sightings is no matter.

Precision first: a wrong merge destroys trust, a missed one costs a line. What is near but not sure
is linked as related.

``joining`` puts together what a build needs. ``tellings`` are what is compared; ``fates`` says who
did or suffered it, ``predicates`` what a headline tells of its subject. ``acts`` says whether it is
one act or meeting, ``restating`` what is told again in other words. A gate (a date by ``dating``)
and a rare word (``weights``) make ``candidates``; ``agreement`` judges each pair, after ``vetoes``,
``strokes`` and ``whereabouts`` had their say: ``measuring`` how far their words agree, and
``explaining`` why. ``links`` keep what was judged, ``groups`` join from the surest on.

``stories`` puts together what groups sentences without dates (``group_texts``, for the command and
the benchmark; a build has dates): ``clusters`` of articles stand in for the date, ``rivals`` and
``centres`` with their ``retellings`` and ``digressions`` know what a whole story is about,
``casing`` reads headlines in capitals.
"""

from webapp.pipeline.merging.joining import Merged, Merges, merge
from webapp.pipeline.merging.stories import group_texts

__all__ = ["Merged", "Merges", "group_texts", "merge"]
