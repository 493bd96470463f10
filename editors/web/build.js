// Bundles src/ into dist/: the three files that `ttdn` embeds, and the licences of what is bundled. Same lock file, same bytes.

import { build } from "esbuild";
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { edit: "src/main.js" },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  outdir: "dist",
  metafile: true,
  logLevel: "warning",
});
const styles = await build({
  absWorkingDir: here,
  entryPoints: { edit: "src/css/edit.css" },
  bundle: true,
  minify: true,
  charset: "utf8",
  outdir: "dist",
  metafile: true,
  logLevel: "warning",
});
await mkdir(dist, { recursive: true });
await copyFile(join(here, "index.html"), join(dist, "index.html"));
await writeFile(join(dist, "LICENSES.txt"), await licences([metafile, styles.metafile]));

/** The licence texts of every package of which something is in the bundle, by name. */
async function licences(metafiles) {
  const packages = new Set();
  for (const output of metafiles.flatMap((meta) => Object.values(meta.outputs))) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input.split(sep).join("/"));
      if (found && bytesInOutput > 0) packages.add(found[1]);
    }
  }
  const texts = await Promise.all([...packages].sort().map(licence));
  return `edit.js holds parts of these packages.\n\n${texts.join("\n")}`;
}

async function licence(name) {
  const folder = join(here, "node_modules", name);
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} comes without its licence`);
  const text = (await readFile(join(folder, file), "utf8")).replace(/\r\n/g, "\n").trim();
  return `---- ${name} ${about.version} (${about.license}) ----\n\n${text}\n`;
}
