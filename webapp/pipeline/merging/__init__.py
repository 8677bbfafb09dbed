"""Find which sightings tell one event, and why; the order of the sightings is no matter.

Precision first: a wrong merge destroys trust, a missed one costs a line. What is near but not sure
is linked as related.

``joining`` puts the parts together. ``tellings`` are what is compared; ``fates`` says who did or
suffered it. Gates (a date by ``dating``, the article's ``clusters``, an undated sentence's
``stories``) and a rare word (``weights``) make ``candidates``; ``agreement`` judges each pair,
after ``vetoes``, ``rivals``, ``strokes`` and ``whereabouts`` had their say; ``links`` keep what was
judged, ``groups`` join from the surest on. ``centres``, ``retellings`` and ``digressions`` then
know what a whole story is about; ``casing`` reads headlines in capitals.
"""

from webapp.pipeline.merging.joining import Merged, Merges, merge
from webapp.pipeline.merging.stories import group_texts

__all__ = ["Merged", "Merges", "group_texts", "merge"]
