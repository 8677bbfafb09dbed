"""The Flask side: pages, embedding, data for programs, commands.

- Put together in ``wiring`` by ``settings``, with ``headers``, ``errors``, ``statics`` and
  ``commands``; ``answering`` stands before every view, ``addresses`` makes every address.
- Four blueprints: ``pages``, ``embedding``, ``exports`` (``formats``), ``programs`` (with
  ``developing``, ``openapi``, ``operations`` and ``schemas``).
- What a page shows: ``timeline`` (``saying`` its filter, ``choosing`` facets, ``headings``,
  ``telling`` its entries with ``marking``, ``calling`` and ``reckoning``), the ``strip`` above it
  (``overview``, ``periods``, ``axis``, ``labels``, ``stacking``), ``events``, ``articles``,
  ``people``, ``lanes`` (``comparing``, ``lane_charts``), and around each of them ``surrounding``
  and ``sharing``.
- On other people's pages: ``embedded``, ``snippets``, ``builder``, ``accents``, ``oembed``, and
  ``cards`` by ``picturing``; ``listed`` is what programs get.
- Without a server: ``static_site`` with ``static_names``, ``relinking`` and the pages of
  ``copied``.
"""
