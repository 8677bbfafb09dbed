"""Read a folder of articles.

``folders`` goes through it and takes what can be read; ``formats`` makes an article of each kind of
file, ``plain_text`` of bytes a text.
"""

from webapp.pipeline.reading.folders import Reading, article_files, read_folder

__all__ = ["Reading", "article_files", "read_folder"]
