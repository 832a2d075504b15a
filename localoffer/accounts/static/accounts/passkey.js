// Shows what needs a passkey, which needs a script anyway, and says so where the browser could not use one.

for (const part of document.querySelectorAll("[data-passkey]")) {
  part.hidden = !window.PublicKeyCredential;
}
for (const part of document.querySelectorAll("[data-no-passkey]")) {
  part.hidden = Boolean(window.PublicKeyCredential);
}

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const said = document.querySelector("[data-passkey-problem]");
  said.hidden = false;
  said.textContent = said.dataset.passkeyProblem;
});
