// For pages that show a Dateline frame: gives each frame the height of its content.
(() => {
  const site = document.currentScript.src.replace(/static\/embed\.js.*/, "");
  const frames = () => [...document.querySelectorAll("iframe")].filter((f) => f.src.startsWith(site));
  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "dateline-height" || !(data.height > 0 && data.height < 1e6)) return;
    for (const f of frames()) if (f.contentWindow === source) f.style.height = `${data.height}px`;
  });
  for (const f of frames()) f.contentWindow.postMessage("dateline-height?", "*");
})();
