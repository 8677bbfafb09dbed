"""Which entries and dates matter: nothing is trained, everything is counted in the folder itself.

The salience of an entry is that of its date (who tells of it, who looks back at it, who appeared on
it), less what sets it behind the entry that sums the date up best.

``weighing`` puts it together: ``dates`` (with ``coverage``), ``texts``, ``theme`` and
``repetition`` each give a part of the weight; ``choosing`` takes the key entries.
"""

from webapp.pipeline.salience.weighing import Weighed, weigh

__all__ = ["Weighed", "weigh"]
