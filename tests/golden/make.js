// Writes snapshot.json and embed.html of every golden case anew from its capture.json. Read the result as a diff.
//
//   npm run golden
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { golden } from "./golden.js";

for (const entry of readdirSync(import.meta.dirname, { withFileTypes: true }).filter((each) =>
  each.isDirectory(),
)) {
  const folder = join(import.meta.dirname, entry.name);
  const capture = JSON.parse(readFileSync(join(folder, "capture.json"), "utf8"));
  for (const [name, text] of Object.entries(golden(capture))) writeFileSync(join(folder, name), text);
  console.log(entry.name);
}
