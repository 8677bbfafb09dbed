"""The HTML that other pages paste: one frame, with and without the script that sizes it.

The plain frame is whole by itself. What oEmbed answers is what WordPress leaves standing: a
quotation with the link, and an iframe with plain attributes.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

HEIGHT = 640
WIDTH = 640


@dataclass(frozen=True, slots=True)
class Frame:
    """What a frame shows: its title, the page it comes from and the address inside the frame."""

    title: str
    page: str
    source: str


def iframe(frame: Frame, height: int = HEIGHT) -> str:
    """Write the frame that looks right with no script at all."""
    return (
        f'<iframe src="{escape(frame.source)}" title="{_title(frame)}" width="100%" '
        f'height="{height}" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" '
        'style="border:0;width:100%" allow="fullscreen; clipboard-write"></iframe>'
    )


def iframe_with_script(frame: Frame, script: str, height: int = HEIGHT) -> str:
    """Write the same frame and, after it, the script that gives it the height of its content."""
    return f'{iframe(frame, height)}\n<script async src="{escape(script)}"></script>'


def quoted_iframe(frame: Frame, width: int, height: int) -> str:
    """Write what oEmbed answers: no script, and nothing that WordPress would take out."""
    return (
        f'<blockquote><a href="{escape(frame.page)}">{escape(frame.title)}</a></blockquote>'
        f'<iframe src="{escape(frame.source)}" width="{width}" height="{height}" '
        'frameborder="0" marginwidth="0" marginheight="0" scrolling="auto" '
        f'title="{_title(frame)}"></iframe>'
    )


def _title(frame: Frame) -> str:
    return escape(f"Timeline: {frame.title}")
