"""Make a headline of a clause: its own words, cleaned so that they stand alone."""

from webapp.pipeline.headlines.telling import Telling
from webapp.pipeline.headlines.titled import tells_more, title_telling
from webapp.pipeline.headlines.writing import make_headline

__all__ = ["Telling", "make_headline", "tells_more", "title_telling"]
