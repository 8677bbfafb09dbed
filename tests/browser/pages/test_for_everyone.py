"""Pages for everyone: no axe-core violation in any look, keyboard, narrow and large screens."""

from __future__ import annotations

import re
from typing import Any

import pytest
from looking import AXE, PHONE, Opens
from playwright.sync_api import Page, Route, expect

from webapp.web.accents import LEAST_CONTRAST, contrast

pytestmark = pytest.mark.browser

KINDS = {
    "timeline": "/",
    "filtered": "/?actor=ada-quill&topic=labour&actors=any&from=2021&per_page=8",
    "zoomed": "/?from=2021-10&to=2021-10&detail=key&per_page=8",
    "reported": "/?order=reported&since=2021-10-19&per_page=8",
    "nothing": "/?q=zebra&actor=ada-quill",
    "unknown": "/?actor=nobody",
    "entry": "/events/e00001",
    "articles": "/articles",
    "article": "/articles/a1-0",
    "actors": "/actors",
    "actor": "/actors/ada-quill?per_page=8",
    "topics": "/topics",
    "topic": "/topics/labour?per_page=8",
    "lanes": "/lanes?actor=ada-quill&actor=carla-venn&actor=bram-oster&actor=norland&topic=labour",
    "lanes to choose": "/lanes",
    "lanes in a frame": "/embed/lanes?actor=ada-quill&actor=norland",
    "missing": "/events/none",
    "malformed": "/?from=soon",
}
SOME = ("timeline", "filtered", "entry", "article", "actor", "lanes")
LOOKS: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "light": ({"color_scheme": "light"}, tuple(KINDS)),
    "dark": ({"color_scheme": "dark"}, SOME),
    "forced colours": ({"forced_colors": "active"}, SOME),
    "phone": ({"viewport": PHONE}, SOME),
}
OPEN_ALL = "for (const one of document.querySelectorAll('details')) one.open = true"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """async (runOnly) => (await axe.run(document, {resultTypes: ["violations"], runOnly}))
  .violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`)"""


def violations(page: Page) -> list[str]:
    """Name what axe-core finds wrong, with the first place."""
    page.evaluate(OPEN_ALL)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return list(page.evaluate(RUN_AXE, RULES))


COLLISIONS = """() => {
  const labels = [...document.querySelectorAll(".strip .tick, .strip .stretch")]
    .filter((one) => one.textContent.trim() && one.getClientRects().length);
  const collide = (a, b) => a.left < b.right && b.left < a.right
    && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
  const beside = (one, place) => labels.slice(place + 1)
    .filter((other) => collide(one.getBoundingClientRect(), other.getBoundingClientRect()))
    .map((other) => `${one.textContent} ${other.textContent}`);
  return [labels.length, labels.flatMap(beside)];
}"""


@pytest.mark.parametrize("path", ["/", "/?from=2021", "/?from=2021-10", KINDS["lanes"]])
def test_labels_of_the_strip_never_run_into_each_other(opens: Opens, path: str) -> None:
    page = opens(path)
    for width in (320, 360, 767, 1023, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        labels, collisions = page.evaluate(COLLISIONS)
        assert labels
        assert not collisions, width


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_any_kind_of_page(opens: Opens, look: str) -> None:
    options, kinds = LOOKS[look]
    page = opens(fails=True, reduced_motion="reduce", **options)
    found = {}
    for kind in kinds:
        page.goto(root(page) + KINDS[kind])
        found[kind] = violations(page)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}


def root(page: Page) -> str:
    """Return the site's origin."""
    return str(page.evaluate("location.origin"))


@pytest.mark.parametrize(("width", "kinds"), [(320, tuple(KINDS)), (360, SOME), (800, SOME)])
def test_no_page_scrolls_sideways(opens: Opens, width: int, kinds: tuple[str, ...]) -> None:
    page = opens(fails=True, viewport={"width": width, "height": 640})
    for kind in kinds:
        page.goto(root(page) + KINDS[kind])
        page.evaluate(OPEN_ALL)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, kind


def test_the_whole_job_by_keyboard(opens: Opens) -> None:
    page = opens()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the timeline")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Search")).to_be_focused()
    page.keyboard.type("talks")
    page.keyboard.press("Enter")
    expect(page.locator(".sentence")).to_contain_text("that say “talks”")
    # A new form listens a moment after it is shown: too short for a hand, not for a test.
    expect(page.locator("#form[data-htmx-powered]")).to_be_attached()
    tab_to(page, "input[name='actor']")
    page.keyboard.press("Space")
    expect(page.locator(".sentence")).to_contain_text("with")
    tab_to(page, ".entry summary")
    page.keyboard.press("Enter")
    expect(page.locator(".entry details[open] .margin").first).to_be_visible()
    tab_to(page, ".whole-story a")
    page.keyboard.press("Enter")
    expect(page.locator("article.event h1")).to_be_visible()
    tab_to(page, ".source cite a")
    page.keyboard.press("Enter")
    expect(page.locator(".prose .told").first).to_be_visible()
    page.go_back()
    expect(page.locator("article.event h1")).to_be_visible()
    page.go_back()
    expect(page.locator(".sentence")).to_contain_text("that say “talks”")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus, which must be seen, is on what ``selector`` names."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("(s) => document.activeElement.matches(s)", selector):
            outline = "getComputedStyle(document.activeElement).outlineStyle"
            assert page.evaluate(outline) != "none"
            return
    pytest.fail(f"Tab does not reach {selector}")


SEEN = """() => {
  const one = document.activeElement;
  const mark = one.matches("svg a") ? one.querySelector(".hit, text") : one;
  const style = getComputedStyle(mark);
  const box = one.getBoundingClientRect();
  const marked = style.outlineStyle !== "none" || style.stroke !== "none"
    || (mark !== one && style.textDecorationLine === "underline");
  return one === document.body || (marked && box.width > 0 && box.bottom > 0);
}"""


@pytest.mark.parametrize("kind", ["timeline", "entry", "article", "actors", "lanes"])
def test_the_focus_is_seen_wherever_it_goes(opens: Opens, kind: str) -> None:
    page = opens(KINDS[kind], reduced_motion="reduce")
    for _ in range(60):
        page.keyboard.press("Tab")
        where = page.evaluate("document.activeElement.outerHTML.slice(0, 160)")
        assert page.evaluate(SEEN), where


def colour_of(page: Page, selector: str, what: str, pseudo: str = "") -> str:
    """Return a colour that the first element of a selector, or its pseudo-element, is shown in."""
    script = "([s, what, pseudo]) => getComputedStyle(document.querySelector(s), pseudo)[what]"
    return str(page.evaluate(script, [selector, what, pseudo]))


def rgb(colour: str) -> tuple[float, float, float]:
    """Read a colour as the browser says it."""
    red, green, blue = (int(part) / 255 for part in re.findall(r"\d+", colour)[:3])
    return red, green, blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_examples_in_empty_fields_can_be_read(opens: Opens, scheme: str) -> None:
    """Browsers have one grey for them, which on dark paper is too dark; axe does not look."""
    page = opens(color_scheme=scheme)
    example = rgb(colour_of(page, "#from", "color", "::placeholder"))
    assert contrast(example, rgb(colour_of(page, "#from", "backgroundColor"))) >= LEAST_CONTRAST


def test_a_browser_of_before_light_dark_shows_bars_borders_and_focus(opens: Opens) -> None:
    page = opens("/?actor=ada-quill")

    def age(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("light-dark(", "unknown("))

    page.route("**/dateline.css*", age)
    page.reload()
    assert colour_of(page, "body", "backgroundColor") == "rgb(253, 252, 249)"
    fills = [colour_of(page, f".strip .{kind}", "fill") for kind in ("whole", "lit")]
    assert fills == ["rgb(217, 211, 196)", "rgb(152, 35, 27)"]
    assert colour_of(page, "#q", "borderTopStyle") == "solid"
    tab_to(page, "#q")


def test_forced_colours_keep_the_dots_of_the_spine_and_the_share_of_a_filter(opens: Opens) -> None:
    page = opens("/?actor=ada-quill", forced_colors="active")
    paper = colour_of(page, "body", "backgroundColor")
    for day in (".day:has(.key)", ".day:not(:has(.key))"):
        assert colour_of(page, f"{day} > ol", "backgroundColor", "::before") != paper
    assert colour_of(page, ".strip .whole", "fill") == paper
    assert colour_of(page, ".strip .lit", "fill") != paper


def test_at_400_per_cent_a_page_is_one_column_without_a_sideways_scroll(opens: Opens) -> None:
    page = opens(viewport={"width": 320, "height": 200}, device_scale_factor=4)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    headline = page.locator(".entry h3").first
    headline.scroll_into_view_if_needed()
    box = headline.bounding_box()
    assert box
    assert box["width"] > 250


def test_every_target_is_24_pixels_or_stands_apart(opens: Opens) -> None:
    page = opens(viewport=PHONE)
    small = page.evaluate(
        """() => [...document.querySelectorAll(".ways a, .strip a.bar .hit, .switches a, summary")]
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.width && (box.width < 23.5 || box.height < 23.5))
          .map((box) => [box.width, box.height])"""
    )
    assert small == []


def test_print_is_a_document_with_its_evidence(opens: Opens) -> None:
    page = opens("/?detail=key&per_page=8")
    page.emulate_media(media="print")
    assert not page.locator("form").is_visible()
    assert not page.locator("nav.ways").is_visible()
    expect(page.locator(".source blockquote").first).to_be_visible()


def test_nothing_moves_under_reduced_motion(opens: Opens) -> None:
    page = opens(reduced_motion="reduce")
    assert page.evaluate("document.getAnimations().length") == 0


def test_a_reload_of_a_filtered_page_shows_the_same(opens: Opens) -> None:
    page = opens()
    page.locator('input[name="actor"]').first.check()
    expect(page.locator(".sentence")).to_contain_text("with")
    said = page.locator(".sentence").text_content()
    page.reload()
    expect(page.locator(".sentence")).to_have_text(said or "")
