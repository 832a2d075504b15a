// Runs before the page is painted, so that nothing jumps when the modules arrive.
if ("noModule" in HTMLScriptElement.prototype) {
  document.documentElement.classList.add("js-enabled");
  document.addEventListener("DOMContentLoaded", () => {
    document.body.classList.add("js-enabled", "govuk-frontend-supported");
  });
}
