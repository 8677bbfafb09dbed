"""The database: its schema, how it is written and how it is read."""
