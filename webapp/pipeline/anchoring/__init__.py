"""On which day is told what has no date of its own.

``anchors`` goes through an article and says for each sentence whose day it may take over: that of
an ``anchored`` one before it, by the ``words`` of ``anchoring.toml``, or that of the article's
``news``. ``undated_news`` are told, by ``news_verbs``, where no words name their day. ``openings``
reads the first sentences before any is dated, ``told_days`` the one day that they tell of.
"""

from webapp.pipeline.anchoring.anchors import Anchors

__all__ = ["Anchors"]
