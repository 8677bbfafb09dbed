"""Dateline: a folder of news articles as a dated, sourced timeline."""
