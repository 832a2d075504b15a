// Looks every few seconds how far a file is, and offers it when it is ready. Without this, the reader asks by a link.

const EVERY = 4000;
const place = document.querySelector("[data-making]");
const status = place.querySelector("[role=status]");

async function look() {
  const answer = await fetch(location.href);
  const kind = answer.headers.get("Content-Type") ?? "";
  if (!kind.startsWith("text/html")) {
    await answer.body?.cancel();
    status.textContent = "Your file is ready.";
    place.querySelector(".govuk-button").textContent = "Download it";
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("[data-making] [role=status]");
  if (!now) {
    location.reload();
    return;
  }
  if (now.innerHTML !== status.innerHTML) {
    status.replaceChildren(...now.childNodes);
  }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
