"""The tables of the database: plain ones for any SQLite tool, link tables read from both ends.

Events, actors, topics and articles have two keys: ``id`` is for addresses and survives a rebuild;
``number`` is for joins, and events are numbered in date order, so that "newest first" never sorts.
Day counts (``first_day``) are those of :meth:`datetime.date.toordinal`.
"""

from __future__ import annotations

APPLICATION_ID = 0x444C4E31
SCHEMA_VERSION = 4
NEVER = 9_999_999
"""The day on which an entry of unknown publication was first reported: after every other one."""

TABLES = """
CREATE TABLE build (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, source TEXT NOT NULL, title TEXT NOT NULL,
  title_basis TEXT NOT NULL, url TEXT NOT NULL, published TEXT, published_basis TEXT NOT NULL,
  published_explanation TEXT NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL,
  entries INTEGER NOT NULL
);
CREATE TABLE sentences (
  article INTEGER NOT NULL REFERENCES articles (number), position INTEGER NOT NULL,
  paragraph INTEGER NOT NULL, kind TEXT NOT NULL,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL,
  PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE TABLE actors (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  called TEXT NOT NULL, folded TEXT NOT NULL, entries INTEGER NOT NULL, first TEXT, last TEXT
);
CREATE TABLE topics (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, medtop TEXT NOT NULL,
  entries INTEGER NOT NULL, first TEXT, last TEXT
);
CREATE TABLE events (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, edtf TEXT NOT NULL,
  first TEXT NOT NULL, last TEXT NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
  precision TEXT NOT NULL, part TEXT NOT NULL, approximate INTEGER NOT NULL,
  date_text TEXT NOT NULL, year INTEGER NOT NULL, month INTEGER NOT NULL,
  salience REAL NOT NULL, key INTEGER NOT NULL, independent INTEGER NOT NULL,
  reported TEXT, reported_day INTEGER NOT NULL, corrected TEXT NOT NULL
);
CREATE TABLE evidence (
  event INTEGER NOT NULL REFERENCES events (number), position INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (number), sentence INTEGER NOT NULL,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, quote TEXT NOT NULL,
  expression TEXT NOT NULL, expression_start INTEGER NOT NULL, expression_end INTEGER NOT NULL,
  basis TEXT NOT NULL, rule TEXT NOT NULL, explanation TEXT NOT NULL, weight REAL NOT NULL,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE TABLE event_actors (
  event INTEGER NOT NULL REFERENCES events (number),
  actor INTEGER NOT NULL REFERENCES actors (number), role TEXT NOT NULL,
  PRIMARY KEY (event, actor)
) WITHOUT ROWID;
CREATE TABLE event_topics (
  event INTEGER NOT NULL REFERENCES events (number),
  topic INTEGER NOT NULL REFERENCES topics (number),
  PRIMARY KEY (event, topic)
) WITHOUT ROWID;
CREATE TABLE documents (event INTEGER PRIMARY KEY REFERENCES events (number), entry TEXT NOT NULL);
CREATE TABLE tallies (
  actor INTEGER NOT NULL, topic INTEGER NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (actor, topic)
) WITHOUT ROWID;
CREATE TABLE problems (position INTEGER PRIMARY KEY, place TEXT NOT NULL, what TEXT NOT NULL);
CREATE TABLE suggestions (
  position INTEGER PRIMARY KEY, term TEXT NOT NULL, entries INTEGER NOT NULL, score REAL NOT NULL
);
CREATE VIRTUAL TABLE events_fts USING fts5 (
  title, quotes, actors, topics, tokenize = 'porter unicode61 remove_diacritics 2'
);
"""

INDEXES = """
CREATE UNIQUE INDEX articles_by_id ON articles (id);
CREATE INDEX articles_by_day ON articles (published IS NULL, published DESC, id);
CREATE UNIQUE INDEX actors_by_id ON actors (id);
CREATE INDEX actors_by_entries ON actors (entries DESC, number);
CREATE UNIQUE INDEX topics_by_id ON topics (id);
CREATE UNIQUE INDEX events_by_id ON events (id);
CREATE INDEX events_by_first_day ON events (first_day, last_day);
CREATE INDEX events_by_last_day ON events (last_day, first_day);
CREATE INDEX events_by_salience ON events (salience DESC, number);
CREATE INDEX events_by_report ON events (reported_day, number);
CREATE INDEX key_events ON events (number) WHERE key;
CREATE INDEX evidence_of_article ON evidence (article, start_offset, event);
CREATE INDEX events_of_actor ON event_actors (actor, event);
CREATE INDEX events_of_topic ON event_topics (topic, event);
"""
