"""The database: its schema, how it is written and how it is read.

``writing`` builds a database aside: the ``rows`` of a timeline in the tables of ``schema``, events
as ``documents`` write them, with counts made ahead (``tallies``). It passes ``checking`` and is put
in place in one step (``replacing``).

``opening`` keeps up with the file, ``connection`` reads it. ``querying`` answers for one filter, in
the records of ``entries``: ``planning`` finds the entries without sorting, ``newest`` turns their
order round, ``counting`` and ``dates`` count them.
"""
