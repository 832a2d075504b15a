// A family's own notes on its shortlist. They stay in this browser: nothing here sends anything to anybody.

const PREFIX = "shortlist-note-";

// A browser may refuse to keep data, even to name it. Then there are no notes.
function openStore() {
  try {
    const store = window.localStorage;
    store.setItem(`${PREFIX}test`, "");
    store.removeItem(`${PREFIX}test`);
    return store;
  } catch {
    return null;
  }
}

const store = openStore();
const noteKeys = () => Object.keys(store).filter((key) => key.startsWith(PREFIX));
const forgetAll = () => noteKeys().forEach((key) => store.removeItem(key));

// False where the browser has no room left.
function keep(key, words) {
  try {
    if (words.trim()) store.setItem(key, words);
    else store.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function showCount() {
  const panel = document.querySelector("[data-all-notes]");
  if (!panel) return;
  const count = noteKeys().length;
  panel.hidden = count === 0;
  panel.querySelector("[data-notes-count]").textContent = count === 1 ? "1 note" : `${count} notes`;
}

function show(note) {
  const words = store.getItem(PREFIX + note.dataset.note) ?? "";
  const field = note.querySelector("textarea");
  if (field.value !== words) field.value = words;
  note.querySelector("[data-note-printed]").textContent = words;
}

function showAll() {
  document.querySelectorAll("[data-note]").forEach(show);
  showCount();
}

function start(note) {
  const field = note.querySelector("textarea");
  field.addEventListener("input", () => {
    note.querySelector("[data-note-problem]").hidden = keep(PREFIX + note.dataset.note, field.value);
    // What could not be kept is printed all the same.
    note.querySelector("[data-note-printed]").textContent = field.value;
    showCount();
  });
  note.hidden = false;
}

if (store) {
  document.querySelectorAll("[data-note]").forEach(start);
  document.querySelector(".lo-shortlist__about-notes")?.remove();
  document.querySelector("[data-forget-all-notes]")?.addEventListener("click", () => {
    forgetAll();
    showAll();
    document.querySelector("h1").scrollIntoView();
  });
  document.addEventListener("submit", ({ target }) => {
    if ("forgetNotes" in target.dataset) forgetAll();
    else if ("forgetNote" in target.dataset) store.removeItem(PREFIX + target.dataset.forgetNote);
  });
  // Another tab may have changed them; and a browser that comes back to a page puts the old words into its fields.
  window.addEventListener("storage", showAll);
  window.addEventListener("pageshow", showAll);
  showAll();
}
