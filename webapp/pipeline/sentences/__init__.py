"""Part an article's text into sentences at exact offsets, prose told from what stands around it.

``splitting`` puts it together: ``paragraphs`` says which line breaks part, ``new_subjects`` where
an abbreviation ends a sentence. ``gluing``, ``parting`` and ``picture_words`` find what was glued
together without a stop, ``front_parts`` and ``headings`` the headlines above a text; ``furniture``
and ``datelines`` are what stands around the prose.
"""

from webapp.pipeline.sentences.splitting import split_sentences

__all__ = ["split_sentences"]
