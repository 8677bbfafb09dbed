"""Actors: name mentions of all articles joined into who is who.

``joining`` puts it together by the ``usages`` of the names: ``same_actor`` lists the rules of when
two names are one, ``same_body`` and ``same_person`` hold them. ``places`` joins the spellings of
places and says which lie in which; ``products`` knows whose a product is, ``leading`` of which firm
an article is.
"""

from webapp.pipeline.actors.joining import ActorIndex, Mentions, join_counted, join_names

__all__ = ["ActorIndex", "Mentions", "join_counted", "join_names"]
