"""Infer when undated articles were published.

``inferring`` puts it together: a line of the article's own (``date_lines``), else what it shares
with dated articles (``shared_passages``), by the ``words`` of ``publication.toml``.
"""

from webapp.pipeline.publication.inferring import infer_publications

__all__ = ["infer_publications"]
