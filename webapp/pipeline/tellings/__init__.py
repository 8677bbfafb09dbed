"""Who does what in a happening, in which words: what its headline is made of.

A ``teller`` tells a happening by its kind: ``clause_tellings`` where it has a verb,
``relative_tellings`` behind "who" and "which", ``phrase_tellings`` without a finite verb,
``speech_tellings`` where somebody says it (``speaking``), ``title_tellings`` in the words of the
article's title. ``describing``, ``controlling`` and ``hanging`` say whose deed is told without a
subject, ``second_days`` what is told of a later day. ``pluperfects`` tells what "had been" done as
done, with "was" or "were" by ``agreement``.
"""

from webapp.pipeline.tellings.teller import Teller

__all__ = ["Teller"]
