// The builder: a button that copies each snippet; without a script the text can be selected.
"use strict";

function offerCopies() {
  for (const box of document.querySelectorAll(".snippet textarea")) {
    if (box.parentElement.querySelector(".copy")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy: ${box.labels[0].textContent}`);
    button.addEventListener("click", () => copy(box, button));
    box.parentElement.append(button);
  }
}

async function copy(box, button) {
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Selected: copy it";
  }
  setTimeout(() => { button.textContent = "Copy"; }, 2000);
}

document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.(".snippet textarea")) target.select();
});
for (const name of ["htmx:afterSwap", "htmx:after:swap"]) document.addEventListener(name, offerCopies);
offerCopies();
