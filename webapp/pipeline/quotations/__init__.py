"""What is quoted in an article, and who says it.

``finding`` pairs the marks, ``speakers`` names the subject of the word of speech beside them.
"""

from webapp.pipeline.quotations.finding import find_quotations

__all__ = ["find_quotations"]
