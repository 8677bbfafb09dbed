// Only in a static copy: puts the look that the address asks for on an embed.
(() => {
  const asked = new URLSearchParams(location.search);
  const [theme, density] = [asked.get("theme"), asked.get("density")];
  if (["light", "dark"].includes(theme)) document.documentElement.dataset.theme = theme;
  if (density === "compact") document.body.classList.add("compact");
})();
