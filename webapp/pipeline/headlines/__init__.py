"""Make a headline of a clause: its own words, cleaned so that they stand alone.

- A stage before says what the headline is made of, a ``telling``: subject, predicate, what is said.
  It finds the subject by ``subjects``.
- ``parts`` writes each of these, in which ``edits`` gives names in full, ``date_edits`` leaves
  dates out, ``capitals`` says which word keeps its own, ``named_subjects`` who is meant,
  ``conditions`` adds what it hangs on, ``self_reports`` and ``tidying`` even out the rest.
- ``writing`` takes the first of its ``wordings``, fullest first, that stands; ``contents`` gives
  what is said as sentences of their own, ``placing`` keeps the place that opens a sentence.
- ``voices`` says who speaks, named shorter and shorter, ``abbreviating`` by letters in brackets;
  of an opening ``inner_phrases`` leaves out what is put in between.
- Where none fits, ``shortening`` leaves phrases off at the end, ``clipping`` cuts before one,
  ``compressing`` and ``adjuncts`` leave them off inside (all by ``leaving_out`` a stretch);
  ``weighing`` takes the way that loses least (``losses``), ``condensing`` says the same in fewer
  words. ``wholeness`` says if what is left is whole: ``sparing`` knows which phrases can go,
  ``awaited``, ``complements``, ``frames``, ``governing`` and ``remainders`` what is missed behind a
  cut, ``endings`` which words cannot be the last. All read one ``parsed`` sentence.
- ``presenting`` is the last word on whether a headline stands: ``blemishes``, ``saying``, and
  ``dangling`` for pronouns that nothing in it can mean; ``misreading`` and ``questions`` refuse
  what was not understood.
- ``titled`` lets the title of the article stand in for it.
"""
