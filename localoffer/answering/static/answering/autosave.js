// Saves a form while somebody writes. Without this, its button saves: nothing here is needed.

const form = document.querySelector("form[data-autosave]");
const said = document.querySelector("[data-autosave-said]");
const advice = form?.querySelector("[data-advice]");

const PAUSE = 4000; // after the last key
const LONGEST_WAIT = 20000; // for somebody who never pauses
const LONGEST_RETRY = 60000;
const LONGEST_AFTER_LEAVING = 60000; // characters, not time

let unsaved = false; // words that no saving has taken yet
let stopped = false; // another's words are there, or the draft has ended: the button shows what to do
let leaving = false;
let timer = 0;
let firstUnsaved = 0;
let retry = 5000;
let running = null;

function tell(words, isTrouble = false) {
  if (said.textContent !== words) said.textContent = words;
  said.toggleAttribute("data-trouble", isTrouble);
  uncover(document.activeElement);
}

// The line with what was saved comes at the lower edge of the window: it may hide the field that somebody writes in.
function uncover(field) {
  if (form.contains(field) && field.getBoundingClientRect().bottom > said.getBoundingClientRect().top) {
    if (field.offsetHeight < window.innerHeight / 2) field.scrollIntoView({ block: "nearest" });
  }
}

function clock() {
  return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

function saveIn(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(save, milliseconds);
}

function changed() {
  if (!unsaved) firstUnsaved = Date.now();
  unsaved = true;
  if (stopped) return;
  saveIn(Math.max(0, Math.min(PAUSE, firstUnsaved + LONGEST_WAIT - Date.now())));
}

function sent() {
  return new URLSearchParams(new FormData(form)).toString();
}

async function send() {
  const body = sent();
  const response = await fetch(form.dataset.autosave, {
    method: "POST",
    body,
    // Goes on when the page is closed. Browsers take no more than 64 KiB that way.
    keepalive: body.length < LONGEST_AFTER_LEAVING,
    headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8" },
    credentials: "same-origin",
    redirect: "error",
    signal: AbortSignal.timeout(30000),
  });
  return response.json();
}

function failed(words) {
  unsaved = true;
  tell(words, true);
  saveIn(retry);
  retry = Math.min(retry * 2, LONGEST_RETRY);
}

function take(answer) {
  retry = 5000;
  if (answer.state === "saved") {
    // What the page has now seen: the next saving begins from there.
    for (const [name, value] of Object.entries(answer.fields)) form.elements[name].value = value;
    // Words of ours, from our own page, already made safe: the same that the page shows.
    if (answer.advice) advice.innerHTML = answer.advice;
    tell(answer.said, answer.is_partly);
    if (unsaved) changed();
  } else if (answer.state === "signed-out") {
    // Somebody may sign in again in another window, so the next words try again.
    unsaved = true;
    tell(answer.said, true);
  } else {
    unsaved = true;
    // What is too long can be made shorter, and then be saved.
    stopped = answer.state !== "too-long";
    tell(answer.said, true);
  }
}

async function once() {
  unsaved = false;
  firstUnsaved = Date.now();
  try {
    let answer = await send();
    if (answer.state === "stale") {
      form.elements.csrfmiddlewaretoken.value = answer.token;
      answer = await send();
    }
    take(answer);
  } catch {
    failed(`Could not save at ${clock()}. Your words are still on this page, and we keep trying.`);
  }
}

async function save() {
  clearTimeout(timer);
  if (running || stopped || leaving || !unsaved) return;
  running = once();
  await running;
  running = null;
}

if (form) {
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", async (event) => {
    if (leaving) {
      // A second press while the first is on its way.
      event.preventDefault();
      return;
    }
    clearTimeout(timer);
    if (sent().length > Number(form.dataset.longest)) {
      // The server would not read it, and going back shows an empty box.
      event.preventDefault();
      tell("This is too long to be saved. Please take something out. Your words are still here.", true);
      return;
    }
    if (running) {
      // Its answer brings the version that this saving has to name.
      event.preventDefault();
      tell("Saving…");
      await running;
      form.requestSubmit(event.submitter);
      return;
    }
    leaving = true;
  });
  // Back from the next page: this one may be left, or sent, again.
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved && !leaving) event.preventDefault();
  });
  window.addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
}
