"""Writers of a listing for other programs: pure functions from records to text or bytes.

``listing`` is what each is given. ``calendars`` writes iCalendar, ``comma`` CSV (by ``table``),
``feeds`` Atom, ``linked`` JSON-LD, ``timelinejs`` what TimelineJS reads, ``prose`` Markdown and
plain text, ``citations`` how to cite one entry.
"""
