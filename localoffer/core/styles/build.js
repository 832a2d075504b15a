// Makes what is committed under static/core from the sources: the style sheet, the fonts, govuk-frontend's script.
// `--check` writes nothing and fails when a committed file is not what the sources give.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "../../../node_modules");
const output = join(here, "../static/core");
const font = join(modules, "@fontsource/atkinson-hyperlegible");
const faces = ["latin-400-normal", "latin-700-normal", "latin-ext-400-normal", "latin-ext-700-normal"];

function styleSheet() {
  const { css } = compile(join(here, "localoffer.scss"), {
    style: "compressed",
    loadPaths: [join(modules, "govuk-frontend/dist")],
    quietDeps: true,
  });
  return Buffer.from(`${css}\n`);
}

// The map is not shipped, and Django's hashed storage refuses a script that names a missing one.
function script() {
  const source = readFileSync(join(modules, "govuk-frontend/dist/govuk/govuk-frontend.min.js"), "utf8");
  return Buffer.from(`${source.replace(/\/\/# sourceMappingURL=.*\s*$/, "")}\n`);
}

function files() {
  const made = { "localoffer.css": styleSheet(), "govuk-frontend.min.js": script() };
  for (const face of faces) {
    const name = `atkinson-hyperlegible-${face}.woff2`;
    made[`fonts/${name}`] = readFileSync(join(font, "files", name));
  }
  made["fonts/LICENSE.txt"] = readFileSync(join(font, "LICENSE"));
  return made;
}

const check = process.argv.includes("--check");
const stale = [];
for (const [name, content] of Object.entries(files())) {
  const path = join(output, name);
  if (existsSync(path) && readFileSync(path).equals(content)) continue;
  stale.push(name);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
if (stale.length) console.log(`${check ? "Not what the sources give" : "Written"}: ${stale.join(", ")}`);
process.exitCode = check && stale.length ? 1 : 0;
