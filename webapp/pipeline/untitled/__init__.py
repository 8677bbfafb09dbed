"""What an article without a title is called.

``naming`` takes a headline found over its text, else its ``opening_words``.
"""

from webapp.pipeline.untitled.naming import name_of

__all__ = ["name_of"]
