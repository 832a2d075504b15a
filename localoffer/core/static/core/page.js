// Small improvements. Every page works without them.

// The address comes from the page, because the stored name of the file carries a hash of its content.
const { initAll } = await import(document.querySelector("link[rel=modulepreload]").href);
initAll();

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What is to be copied stands in a box, for those without scripts.
for (const button of document.querySelectorAll("[data-copy]")) {
  const box = document.getElementById(button.dataset.copy);
  const said = document.querySelector(`[data-copied="${button.dataset.copy}"]`);
  button.hidden = false;
  button.addEventListener("click", async () => {
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
      said.textContent = "Copied.";
    } catch {
      said.textContent = "Everything is marked now. Copy it with Ctrl and C.";
    }
  });
}

// Filters start open, for those without scripts. On a small screen they would hide the results.
const small = window.matchMedia("(max-width: 48rem)");
for (const panel of document.querySelectorAll("[data-filter-panel]")) {
  const fit = () => {
    panel.open = !small.matches;
  };
  fit();
  panel.dataset.ready = "";
  small.addEventListener("change", fit);
}
