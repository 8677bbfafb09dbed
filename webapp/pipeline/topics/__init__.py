"""What an event is about.

``finding`` takes topics behind IPTC Media Topics by their ``words``; ``terms`` are topics that a
corpus makes itself, offered to its editor.
"""

from webapp.pipeline.topics.finding import (
    OTHER,
    ArticleTopics,
    all_topics,
    find_topics,
    read_article,
)

__all__ = ["OTHER", "ArticleTopics", "all_topics", "find_topics", "read_article"]
