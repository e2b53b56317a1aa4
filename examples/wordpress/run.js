// An editor pastes addresses of posts into a real WordPress, publishes, and a reader sees the embeds.
//
//   npm run wordpress                      into wordpress-out/: pictures of each step, and what was measured
//   node examples/wordpress/run.js FOLDER  into a folder that is made anew
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import { publish } from "./editor.js";
import { read } from "./reader.js";
import { openServer } from "./server.js";
import { UNPACKED, openWordPress } from "./wordpress.js";

const here = import.meta.dirname;
const project = join(here, "..", "..");
const out = resolve(process.argv[2] ?? join(project, "wordpress-out"));

/** Fictional posts, from recorded answers: with two pictures, with one, and with a content warning. */
const POSTS = [
  "https://x.com/ElleryHarbour_x/status/2021500000000000000",
  "https://bsky.app/profile/did:plc:demoadaexample2222222222/post/3demobreakfast",
  "https://social.example/@met/115900000000000001",
];

if (!existsSync(UNPACKED)) execFileSync(join(here, "install"), { stdio: "inherit" });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const work = mkdtempSync(join(tmpdir(), "postproof-wordpress-"));
const closing = [() => rmSync(work, { recursive: true, force: true })];
try {
  const server = await openServer(work, POSTS);
  closing.push(server.close);
  const executablePath = await sparticuz.executablePath();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  closing.push(() => browser.close());

  const { origin: posts, certificate, pages } = server;
  const site = await openWordPress({ folder: work, posts, certificate });
  closing.push(site.close);
  const results = {};
  for (const name of ["stranger", "trusted"]) {
    if (name === "trusted") site.trust();
    const pictures = (step) => join(out, `${name}-${step}.png`);
    const { story, ...edited } = await publish(browser, { site, pages, pictures });
    results[name] = { edited, ...(await read(browser, { story, posts, pictures })) };
  }
  writeFileSync(join(out, "result.json"), `${JSON.stringify(results, undefined, 2)}\n`);
  say(results);
} finally {
  for (const close of closing.reverse()) await close();
}

function say(results) {
  for (const [name, { edited, embeds, strays, complaints }] of Object.entries(results)) {
    console.log(`As a ${name}: ${edited.embeds} embeds in the editor, ${embeds.length / 2} on the page.`);
    for (const { width, shown, needed } of embeds)
      console.log(`  at ${width} px shown ${shown} px high, needs ${needed}`);
    console.log(
      `  requests beyond this machine: ${strays.length}; complaints of the browser: ${complaints.length}`,
    );
    for (const line of [...strays, ...complaints]) console.log(`    ${line}`);
  }
  console.log(`Pictures and result.json are in ${out}.`);
}
