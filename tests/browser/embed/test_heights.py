"""The embed tells its height to every kind of host, on another origin."""

from __future__ import annotations

import pytest
from embed_hosts import PYM, Host
from playwright.sync_api import FrameLocator, Page, expect

pytestmark = pytest.mark.browser

FRAME = '<iframe id="f" src="{src}" title="Timeline" width="100%" height="150"></iframe>'
DATAWRAPPER = """<script>
addEventListener("message", (event) => {
  if (event.data["datawrapper-height"] === undefined) return;
  for (const frame of document.querySelectorAll("iframe"))
    for (const id in event.data["datawrapper-height"])
      if (frame.contentWindow === event.source)
        frame.style.height = event.data["datawrapper-height"][id] + "px";
});
</script>"""
AMP = """<script>
addEventListener("message", ({data, source}) => {
  const frame = document.getElementById("f");
  if (source !== frame.contentWindow || data.sentinel !== "amp" || data.type !== "embed-size")
    return;
  frame.style.height = data.height + "px";
});
</script>"""
MEDIUM = """<script>
addEventListener("message", ({data}) => {
  if (typeof data !== "string" || data[0] !== "{") return;
  const told = JSON.parse(data);
  if (told.context !== "iframe.resize") return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.src === told.src) frame.height = told.height;
});
</script>"""
WORDPRESS = """<script>
addEventListener("message", ({data, source}) => {
  if (data.secret !== "Ab1Ab1Ab1A" || data.message !== "height") return;
  const frame = document.querySelector('iframe[data-secret="Ab1Ab1Ab1A"]');
  if (frame.contentWindow === source) frame.height = Math.min(1000, Math.max(200, data.value));
});
</script>"""
WORDPRESS_FRAME = (
    '<iframe id="f" sandbox="allow-scripts" data-secret="Ab1Ab1Ab1A" '
    'src="{src}#?secret=Ab1Ab1Ab1A" title="Timeline" width="600" height="150"></iframe>'
)
PROTOCOLS = {
    "Datawrapper's": DATAWRAPPER + FRAME,
    "AMP's": AMP + FRAME,
    "Medium's": MEDIUM + FRAME,
    "WordPress's": WORDPRESS + WORDPRESS_FRAME,
    "our own": FRAME + '<script src="{site}/static/embed.js"></script>',
    "our own, its script first": '<script src="{site}/static/embed.js"></script>' + FRAME,
}


def embedded(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def height_of_frame(page: Page) -> float:
    box = page.locator("iframe").bounding_box()
    assert box
    return box["height"]


def height_of_content(page: Page) -> int:
    measured = embedded(page).locator("body").evaluate("b => Math.ceil(b.offsetHeight)")
    assert isinstance(measured, int)
    return measured


def expect_all_shown(page: Page) -> None:
    """Wait until the frame is as high as its content (a border of 2 px a side aside)."""
    embedded(page).locator("#view").wait_for()
    page.wait_for_function("() => document.querySelector('iframe').offsetHeight > 200")
    page.wait_for_timeout(200)
    assert 0 <= height_of_frame(page) - height_of_content(page) <= 5


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_host_that_speaks_a_known_protocol_shows_the_whole_embed(
    page: Page, host: Host, site: str, protocol: str
) -> None:
    src = f"{site}/embed?topic=labour"
    html = PROTOCOLS[protocol].replace("{src}", src).replace("{site}", site)
    page.goto(host.show(html))
    expect_all_shown(page)


PYM_HOST = """<div id="here"></div><script src="{pym}"></script>
<script>new pym.Parent("here", "{src}", {{title: "Timeline"}});</script>"""


def test_the_real_pym_sizes_the_embed(page: Page, host: Host, site: str) -> None:
    pym = host.serve("/pym.js", PYM)
    page.goto(host.show(PYM_HOST.format(pym=pym, src=f"{site}/embed?topic=labour")))
    expect_all_shown(page)


@pytest.mark.parametrize("sandbox", ["allow-scripts allow-same-origin", "allow-scripts"])
def test_pym_still_sizes_the_embed_after_a_link_in_it_was_followed(
    page: Page, host: Host, site: str, sandbox: str
) -> None:
    pym = host.serve("/pym.js", PYM)
    html = PYM_HOST.replace('"Timeline"', f'"Timeline", sandbox: "{sandbox}"')
    page.goto(host.show(html.format(pym=pym, src=f"{site}/embed")))
    expect_all_shown(page)
    before = height_of_frame(page)
    embedded(page).get_by_role("link", name="Labour").first.click()
    expect(embedded(page).locator(".sentence")).to_contain_text("Showing 5 of 12")
    expect_all_shown(page)
    assert height_of_frame(page) < before


def test_the_frame_follows_an_entry_that_opens_and_closes(
    page: Page, host: Host, site: str
) -> None:
    html = PROTOCOLS["our own"].replace("{src}", f"{site}/embed").replace("{site}", site)
    page.goto(host.show(html))
    expect_all_shown(page)
    before = height_of_frame(page)
    embedded(page).locator("summary", has_text="A treaty was signed").click()
    page.wait_for_function(f"() => document.querySelector('iframe').offsetHeight > {before + 50}")
    embedded(page).locator("summary", has_text="A treaty was signed").click()
    page.wait_for_function(f"() => document.querySelector('iframe').offsetHeight <= {before + 1}")


def test_the_script_of_the_host_sizes_no_frame_of_another_site(
    page: Page, host: Host, site: str
) -> None:
    shout = """<script>parent.postMessage({type: "dateline-height", height: 5000}, "*");
    document.title = "said";</script>"""
    with_shout = host.show(shout, "/shout")
    html = FRAME.format(src=with_shout) + f'<script src="{site}/static/embed.js"></script>'
    page.goto(host.show(html))
    page.wait_for_timeout(300)
    assert height_of_frame(page) < 200


def test_nothing_but_the_height_and_the_frames_own_address_goes_out(
    page: Page, host: Host, site: str
) -> None:
    src = f"{site}/embed?topic=labour"
    listen = "<script>var told = []; onmessage = (event) => told.push(event.data)</script>"
    page.goto(host.show(listen + FRAME.format(src=src)))
    page.wait_for_function("() => told.length >= 4")
    page.wait_for_timeout(300)
    height = page.evaluate("told[told.length - 1 - 3].height")
    assert page.evaluate("told.slice(-4)") == [
        {"type": "dateline-height", "height": height},
        {"datawrapper-height": {"dateline": height}},
        {"sentinel": "amp", "type": "embed-size", "height": height},
        f'{{"src":"{src}","context":"iframe.resize","height":{height}}}',
    ]


def test_the_script_for_hosts_is_a_few_hundred_bytes(page: Page, site: str) -> None:
    answer = page.request.get(f"{site}/static/embed.js")
    assert len(answer.body()) < 800
