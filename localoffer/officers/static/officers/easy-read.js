// Says while you type what the page says after saving: a row or a sentence is too long. The page works without it.
for (const field of document.querySelectorAll("textarea[data-longest]")) {
  const says = document.getElementById(field.getAttribute("aria-describedby"));
  const longest = Number(field.dataset.longest);
  const words = Number(field.dataset.words);
  const isHeading = field.closest(".easy__row--heading") !== null;

  const longestSentence = (text) =>
    Math.max(...text.split(/[.!?:;]+(?:\s+|$)|\n+/).map((sentence) => sentence.split(/\s+/).filter(Boolean).length));

  const check = () => {
    let message = "";
    if (field.value.length > longest) {
      message = `Longer than ${longest} characters: make two rows of it.`;
    } else if (!isHeading && longestSentence(field.value) > words) {
      message = `A sentence has more than ${words} words. Can you make two of it?`;
    }
    if (says.textContent !== message) {
      says.textContent = message;
    }
  };
  field.addEventListener("input", check);
}
