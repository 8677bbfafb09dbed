// Runs in an embed before htmx. In a frame without an origin of its own (a sandbox without
// allow-same-origin) no request of a script is let through: leave the plain links to the browser.
if (self.origin === "null") {
  document.body.setAttribute("hx-disable", "");
  document.body.setAttribute("hx-ignore", "");
}
