// The page of `ttdn edit` in a headless Chromium, as a person uses it.
//
//     node web.mjs TTDN [--only NAME,…] [--pictures FOLDER]     the last line counts

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Bench, check, sums } from "./bench.mjs";
import { bundle } from "./bundle.mjs";
import { files } from "./files.mjs";
import { filling } from "./filling.mjs";
import { form } from "./form.mjs";
import { pictures } from "./pictures.mjs";
import { reach } from "./reach.mjs";
import { writing } from "./writing.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pictures: { type: "string" }, only: { type: "string" } } });
const bench = new Bench(resolve(positionals[0]));
await bench.open();
try {
  if (values.pictures) await pictures(bench, resolve(values.pictures));
  else {
    const all = { bundle, writing, form, filling, files, reach };
    const wanted = values.only?.split(",") ?? Object.keys(all);
    // One that falls over does not keep the others from being tried.
    for (const name of wanted) await Promise.resolve().then(() => all[name](bench)).catch((error) => check(name, false, error.stack));
    check("no policy was broken, nobody else asked, nothing complained of", bench.complaints.length === 0, [...new Set(bench.complaints)].join("\n"));
  }
} finally {
  await bench.close();
}
process.exit(sums() ? 0 : 1);
