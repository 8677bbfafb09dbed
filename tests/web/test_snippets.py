"""The HTML that other pages paste, read by an HTML parser."""

from __future__ import annotations

from lxml.html import HtmlElement, fragment_fromstring

from webapp.web.snippets import Frame, iframe, iframe_with_script, quoted_iframe

FRAME = Frame(
    'Harbour & "bridge" <news>',
    "https://t.example/?q=a&page=2",
    "https://t.example/embed?q=a&page=2",
)
KEPT_BY_WORDPRESS = {
    "blockquote": "",
    "a": "href",
    "iframe": "src width height frameborder marginwidth marginheight scrolling title",
}


def read(snippet: str) -> list[HtmlElement]:
    return list(fragment_fromstring(snippet, create_parent="div"))


def test_a_frame_has_a_title_loads_late_and_asks_for_no_full_referrer() -> None:
    (frame,) = read(iframe(FRAME, 500))
    assert frame.get("title") == 'Timeline: Harbour & "bridge" <news>'
    assert frame.get("src") == FRAME.source
    assert (frame.get("loading"), frame.get("height"), frame.get("width")) == (
        "lazy",
        "500",
        "100%",
    )
    assert frame.get("referrerpolicy") == "strict-origin-when-cross-origin"


def test_the_script_comes_after_the_frame_and_holds_nothing_up() -> None:
    frame, script = read(iframe_with_script(FRAME, "https://t.example/embed.js"))
    assert (frame.tag, script.tag) == ("iframe", "script")
    assert "async" in script.attrib


def test_wordpress_has_nothing_to_take_out_of_what_oembed_answers() -> None:
    quoted, frame = read(quoted_iframe(FRAME, 600, 400))
    for part in (quoted, *quoted, frame):
        assert set(part.keys()) <= set(KEPT_BY_WORDPRESS[str(part.tag)].split())


def test_a_quotation_with_the_link_stands_before_the_frame() -> None:
    quoted, frame = read(quoted_iframe(FRAME, 600, 400))
    assert [link.get("href") for link in quoted] == [FRAME.page]
    assert quoted.text_content() == FRAME.title
    assert (frame.get("width"), frame.get("height")) == ("600", "400")
