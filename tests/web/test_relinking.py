"""A page as a file: relative links, nothing that needs a server, all else byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.web.relinking import relate, relink


def written(page: str, file: str = "/events/e.html", *, base: str = "") -> str:
    origin, prefix = ("https://news.example", "/tl") if base else (".", "")
    return relink(page, file, prefix, origin, has_base=bool(base))


@pytest.mark.parametrize(
    ("target", "file", "link"),
    [
        ("/index.html", "/index.html", "index.html"),
        ("/actors/a.html", "/index.html", "actors/a.html"),
        ("/index.html", "/embed/events/e.html", "../../index.html"),
        ("/articles/a.html#at-3", "/events/e.html", "../articles/a.html#at-3"),
        ("/filter.html?q=a/b", "/events/e.html", "../filter.html?q=a/b"),
        ("/events/e.html#x", "/events/e.html", "#x"),
    ],
)
def test_a_link_leads_from_file_to_file(target: str, file: str, link: str) -> None:
    assert relate(target, file) == link


@pytest.mark.parametrize(
    ("page", "out"),
    [
        ('<a href="/index.html">x</a>', '<a href="../index.html">x</a>'),
        ('<a href="./index.html">x</a>', '<a href="../index.html">x</a>'),
        ('<a href="https://else.example/">x</a>', '<a href="https://else.example/">x</a>'),
        ('<a href="#here">x</a>', '<a href="#here">x</a>'),
        ('<a href="/e.html?a=1&amp;b=2">x</a>', '<a href="../e.html?a=1&amp;b=2">x</a>'),
        ('<p hx-get="/x" class="y">z', '<p class="y">z'),
        ('<form action="/index.html" hx-get="/">', '<form action="../filter.html">'),
        ('<script defer src="/static/dateline.js" integrity="sha384-x"></script>',
         '<script defer src="../static/dateline.js"></script>'),
        ('<script src="/static/vendor/htmx.org/htmx.min.js"></script><p>', "<p>"),
        ('<meta name="htmx-config" content="{}"><p>', "<p>"),
        ('<link rel="alternate" type="application/json+oembed" href="/copy.html"><p>', "<p>"),
        ('<meta property="og:image" content="./card.png"><p>', "<p>"),
        ('<meta property="og:title" content="Kept">', '<meta property="og:title" content="Kept">'),
        ("<!doctype html><!-- c --><b a='1'>&amp; &#39; &lt;i&gt;</b>",
         "<!doctype html><!-- c --><b a='1'>&amp; &#39; &lt;i&gt;</b>"),
    ],
)  # fmt: skip
def test_a_tag_is_written_for_a_file(page: str, out: str) -> None:
    assert written(page) == out


def test_with_a_base_full_addresses_of_the_site_become_relative_and_cards_stay() -> None:
    page = '<a href="/tl/a.html">x</a><a href="https://news.example/tl/b.html">y</a>'
    assert written(page, base="yes") == '<a href="../a.html">x</a><a href="../b.html">y</a>'
    card = '<meta property="og:image" content="https://news.example/tl/card.png">'
    assert written(card, base="yes") == card


@given(st.text(st.characters(exclude_characters="<&")))
def test_text_stays_as_it_is(text: str) -> None:
    assert written(f"<p>{text}</p>") == f"<p>{text}</p>"
