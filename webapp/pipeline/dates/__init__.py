"""Dating: the temporal expressions of a text, and the days they mean.

``finding`` puts it together. ``splitting`` cuts the text, ``senses``, ``numbers`` and ``lexicon``
make ``tokens`` of it, over which the rules are written in the notation of ``grammar``, a module for
each kind of expression: ``calendar_days``, ``months``, ``years``, ``quarters``, ``named_days``,
``counted_days``, ``deictic``, ``distances``, ``lengths``, ``told``, ``clock``, ``vague``;
``ranges`` and ``joining`` put neighbours together. A rule reads its phrase in a ``scene``
(``tense``, ``history``, ``live``) and gives a ``meaning`` with its ``periods``, ``explaining`` how
it was reckoned. ``timeml`` writes what was found for scorers.
"""

from webapp.pipeline.dates.finding import find_dates

__all__ = ["find_dates"]
