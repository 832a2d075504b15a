// Keeps lists and paragraphs when somebody pastes from Word or a web page. Without this, the plain words are pasted.

const BLOCKS = new Set("ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 LI OL P PRE SECTION TABLE TR UL".split(" "));
const UNSEEN = new Set("HEAD META SCRIPT STYLE TEMPLATE TITLE".split(" "));
const MOST_LINES_TYPED = 100;
const WORD_BULLET = /^\s*(?:[·•▪◦o§\uf0b7\uf0a7]|\d+[.)])[\s\u00a0]+/;

function isListParagraph(element) {
  return /MsoListParagraph/.test(element.className) || /mso-list:\s*l\d/i.test(element.dataset.style ?? "");
}

function isIgnored(element) {
  return UNSEEN.has(element.tagName) || /mso-list:\s*ignore/i.test(element.dataset.style ?? "");
}

// A link says where it leads, unless its words do.
function withAddress(element, inner) {
  const href = element.getAttribute("href") ?? "";
  const address = href.replace(/^mailto:/i, "").trim();
  const isElsewhere = /^(?:https?:\/\/|mailto:)/i.test(href);
  return isElsewhere && inner.trim() && !inner.includes(address) ? `${inner} (${address})` : inner;
}

// Everything comes from a document of its own that runs and loads nothing; only its text is used.
function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[\s\u00a0]+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || isIgnored(node)) return "";
  if (node.tagName === "BR") return "\n";
  const inner = [...node.childNodes].map(words).join("");
  if (node.tagName === "LI" || isListParagraph(node)) return `\n- ${inner.replace(WORD_BULLET, "").trim()}\n`;
  if (node.tagName === "A") return withAddress(node, inner);
  if (node.tagName === "TD" || node.tagName === "TH") return `${inner} `;
  return BLOCKS.has(node.tagName) ? `\n\n${inner.trim()}\n\n` : inner;
}

// Styles are not wanted, and our security policy would report them; Word says in them what is a list.
function withoutStyles(html) {
  const unstyled = html.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, "");
  return unstyled.replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

function plainText(html) {
  const parsed = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  return words(parsed.body)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n[ \t]+/g, "\n")
    .replace(/(^|\n)(- [^\n]*)\n{2,}(?=- )/g, "$1$2\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

for (const box of document.querySelectorAll("form[data-autosave] textarea")) {
  box.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html");
    const text = html ? plainText(html) : "";
    if (!text) return;
    event.preventDefault();
    // Typed for the person, so that “undo” takes it back. Browsers that do not know how get it put in, and so does a
    // long text: to type many lines takes Chromium the square of their number.
    const isLong = text.split("\n").length > MOST_LINES_TYPED;
    if (isLong || !document.execCommand("insertText", false, text)) {
      box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}
