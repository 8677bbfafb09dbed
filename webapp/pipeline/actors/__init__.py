"""Actors: name mentions of all articles joined into who is who.

``joining`` puts it together, ``same_actor`` holds the rules of when two names are one actor, and
``places`` joins the spellings of places and says which lie in which; ``products`` knows whose a
product is, ``leading`` of which firm an article is.
"""

from webapp.pipeline.actors.joining import ActorIndex, Mentions, join_counted, join_names

__all__ = ["ActorIndex", "Mentions", "join_counted", "join_names"]
