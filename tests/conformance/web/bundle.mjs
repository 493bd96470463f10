// The committed bundle is what its sources and lock file make.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, check } from "./bench.mjs";

export function bundle() {
  const sources = join(ROOT, "editors/web");
  const copy = join(mkdtempSync(join(tmpdir(), "ttdn-bundle-")), "web");
  cpSync(sources, copy, { recursive: true, filter: (path) => !path.includes("node_modules") && !path.endsWith("/dist") });
  execFileSync("npm", ["ci", "--silent", "--no-fund", "--no-audit"], { cwd: copy, stdio: "inherit" });
  execFileSync("npm", ["run", "--silent", "build"], { cwd: copy, stdio: "inherit" });
  const names = readdirSync(join(copy, "dist")).sort();
  check("bundle: the files", String(names) === "LICENSES.txt,edit.css,edit.js,index.html" && String(readdirSync(join(sources, "dist")).sort()) === String(names), String(names));
  for (const name of names) check(`bundle: ${name} is what npm run build makes`, readFileSync(join(copy, "dist", name)).equals(readFileSync(join(sources, "dist", name))));
  const words = ["vi", "en"].map((lang) => keysOf(readFileSync(join(sources, "src/words", `${lang}.js`), "utf8")));
  check("bundle: both languages say the same things", String(words[0]) === String(words[1]), String(words[0].filter((key) => !words[1].includes(key))));
}

/** The keys of a file of words, without those of CodeMirror. */
function keysOf(source) {
  return [...source.matchAll(/^ {2}(\w+):/gm)].map((found) => found[1]);
}
