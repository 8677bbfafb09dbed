// Runs in an embed: tells the page around it how high the content is, in the words that hosts
// already understand. What comes in is never obeyed but for the wish to hear the height again.
(() => {
  const host = window.parent;
  if (host === window) return;
  const childId = new URLSearchParams(location.search).get("childId") ?? "";
  const secret = /[?&]secret=(\w+)$/.exec(location.hash)?.[1];
  const start = location.href;
  let told = 0;

  const say = (message) => host.postMessage(message, "*");

  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!height || height === told) return;
    told = height;
    say({ type: "dateline-height", height });
    say({ "datawrapper-height": { [childId || "dateline"]: height } });
    say({ sentinel: "amp", type: "embed-size", height });
    say(JSON.stringify({ src: start, context: "iframe.resize", height }));
    if (childId) say(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
    if (secret) say({ message: "height", value: height, secret });
  };

  const asks = ({ data, source }) =>
    source === host &&
    (data === "dateline-height?" ||
      (childId && `${data}`.startsWith(`pymxPYMx${childId}xPYMxwidth`)));

  addEventListener("message", (event) => {
    if (!asks(event)) return;
    told = 0;
    tell();
  });

  // A plain link inside the frame takes along what its host needs to recognise it. WordPress opens
  // a link of the site for a frame that may not; for all others the browser decides. Where htmx is
  // off or has no part in the link, the Back button of the host is spared here.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link) return;
    // Attributes, not properties: a bar is a link inside of a drawing, whose properties are objects.
    const there = new URL(link.getAttribute("href"), location.href);
    if (link.getAttribute("target") !== "_self") {
      if (secret) say({ message: "link", value: there.href, secret });
      return;
    }
    if (childId) there.searchParams.set("childId", childId);
    if (secret) there.hash = location.hash;
    link.setAttribute("href", there);
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const isLeftToUs = self.origin === "null" || !link.hasAttribute("hx-get");
    if (isLeftToUs && isPlain) {
      event.preventDefault();
      location.replace(there); // no entry in the history of the page around
    }
  });

  new ResizeObserver(tell).observe(document.body);
})();
