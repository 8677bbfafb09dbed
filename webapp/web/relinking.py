"""A page of the site as a file of a static copy: links made relative, what needs a server left out.

Only start tags with an address in them are written anew; every other byte stays as it was.
"""

from __future__ import annotations

import posixpath
import re
from html import escape
from html.parser import HTMLParser

ADDRESSES = {"href", "src", "action"}
LEFT_OUT = ("hx-", "integrity", "crossorigin")
NEEDS_SERVER = re.compile(r"htmx|embed-boot|\+oembed")
NEEDS_BASE = re.compile(r"og:(url|image)|twitter:card|canonical")
FORM_TARGET = "/filter.html"


def relate(target: str, file: str) -> str:
    """Write the link from ``file`` to ``target``, both from the root of the copy.

    >>> relate("/events/e-1.html#at", "/actors/a.html")
    '../events/e-1.html#at'
    """
    path, rest = re.fullmatch(r"([^?#]*)(.*)", target, re.DOTALL).groups()  # type: ignore[union-attr]
    if path == file and rest.startswith("#"):
        return rest
    return posixpath.relpath(path, posixpath.dirname(file)) + rest


class _Relinker(HTMLParser):
    """Copies a page and writes the tags that carry an address anew."""

    def __init__(self, file: str, prefix: str, origin: str, *, has_base: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.written: list[str] = []
        self._file, self._prefix, self._origin, self._has_base = file, prefix, origin, has_base
        self._leaving_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        text = self.get_starttag_text() or ""
        if self._needs_more(tag, text):
            self._leaving_script = tag == "script"
            return
        names = {name for name, _ in attrs}
        if names & ADDRESSES or any(name.startswith(LEFT_OUT) for name in names):
            text = f"<{tag}{''.join(self._attribute(tag, *pair) for pair in attrs)}>"
        self.written.append(text)

    def _needs_more(self, tag: str, text: str) -> bool:
        is_head = tag in {"script", "link", "meta"}
        missing = bool(NEEDS_SERVER.search(text)) or (
            not self._has_base and bool(NEEDS_BASE.search(text))
        )
        return is_head and missing

    def _attribute(self, tag: str, name: str, value: str | None) -> str:
        if name.startswith(LEFT_OUT):
            return ""
        if value is None:
            return f" {name}"
        if name in ADDRESSES:
            value = FORM_TARGET if tag == "form" else value
            value = self._address(value)
        return f' {name}="{escape(value)}"'

    def _address(self, value: str) -> str:
        for start in (f"{self._origin}{self._prefix}/", f"{self._prefix}/", "/"):
            if value.startswith(start) and not value.startswith("//"):
                return relate(f"/{value.removeprefix(start)}", self._file)
        return value

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._leaving_script:
            self._leaving_script = False
            return
        self.written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.written.append(data)

    def handle_entityref(self, name: str) -> None:
        self.written.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.written.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.written.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.written.append(f"<!{decl}>")


def relink(page: str, file: str, prefix: str, origin: str, *, has_base: bool) -> str:
    """Write a page as ``file`` of a copy; ``origin`` and ``prefix`` are those of its own links.

    Without a base, the tags that would need a full address are left out.
    """
    relinker = _Relinker(file, prefix, origin, has_base=has_base)
    relinker.feed(page)
    relinker.close()
    return "".join(relinker.written)
