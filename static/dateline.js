// What links and forms cannot do alone: short addresses, what was open stays open, errors are said.
"use strict";

const remembered = new Map();

function details() {
  return document.querySelectorAll("details[id]");
}

function remember() {
  remembered.clear();
  for (const one of details()) remembered.set(one.id, one.open);
}

function restore() {
  document.documentElement.classList.add("changed");
  for (const one of details()) {
    if (remembered.get(one.id)) one.open = true;
  }
}

function alarm(words) {
  const line = document.getElementById("alarm");
  if (line) line.textContent = words;
}

function listen(names, what) {
  for (const name of names) document.addEventListener(name, what);
}

listen(["htmx:beforeRequest", "htmx:before:request"], () => alarm(""));
listen(["htmx:beforeSwap", "htmx:before:swap"], remember);
listen(["htmx:afterSwap", "htmx:after:swap"], restore);
// Our server says in one sentence what is wrong with a question, and by a header that the address
// stays; what a proxy says in its place is not for readers.
function sentenceOf({ xhr, ctx }) {
  const kept = xhr?.getResponseHeader("HX-Push-Url") ?? ctx?.response?.headers.get("HX-Push-Url");
  return kept === "false" ? (xhr?.responseText ?? ctx.text) : "That could not be loaded.";
}

listen(
  ["htmx:responseError", "htmx:sendError", "htmx:response:error", "htmx:error"],
  ({ detail }) => {
    const cause = detail?.error?.name ?? detail?.ctx?.error?.name;
    if (cause === "AbortError") return;
    alarm(`${sentenceOf(detail ?? {})} The entries shown are those from before.`);
  },
);

// Empty fields stay out of the address, with htmx and without.
document.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) {
    if (value === "") formData.delete(name);
  }
});
