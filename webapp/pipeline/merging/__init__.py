"""Find which sightings tell one event, and why; the order of the sightings is no matter.

Precision first: a wrong merge destroys trust, a missed one costs a line. What is near but not sure
is linked as related.
"""

from webapp.pipeline.merging.joining import Merged, Merges, merge
from webapp.pipeline.merging.stories import group_texts

__all__ = ["Merged", "Merges", "group_texts", "merge"]
