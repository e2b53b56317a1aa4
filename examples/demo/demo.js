// The main job on three articles, from recorded answers: nothing is asked of any network.
//
//   npm run demo                     into demo-out/
//   node examples/demo/demo.js FOLDER   into a folder that is made anew
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { writeLooks } from "./looks.js";

const here = import.meta.dirname;
const project = join(here, "..", "..");
const out = resolve(process.argv[2] ?? join(project, "demo-out"));
const cli = join(project, "dist", "cli.js");
let folder = out;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const file of ["article.html", "column.html", "lifeboat-on-ferry-road.jpg", "page.css"])
  cpSync(join(here, file), join(out, file));
mkdirSync(join(out, "de"));
cpSync(join(here, "page.css"), join(out, "de", "page.css"));
cpSync(join(here, "artikel.html"), join(out, "de", "artikel.html"));
cpSync(join(here, "artikel.config.json"), join(out, "de", "postproof.config.json"));

say("A news article with eight embedded posts from X, Bluesky and Mastodon.");
run("Which posts does it lean on?", "scan", "article.html");
run("Keep them, with their pictures.", "capture", "article.html", "--replay", join(here, "answers"));
run(
  "Weeks later one of them has been deleted. What was kept stays.",
  ...["capture", "https://x.com/ines_example/status/2021522222222222222", "--again"],
  ...["--replay", join(here, "answers-later")],
);
const before = thirdParties(readFileSync(join(out, "article.html"), "utf8"));
run("Static embeds instead of third-party code.", "rewrite", "article.html", "--missing", "link");
say("A column of the next day quotes the same posts, and has no embed code at all.");
run("What does its prose lean on?", "scan", "column.html");
expectFindings(
  "Do its quotations and its photo credit hold? Nothing is asked of any network.",
  ...["proof", "column.html", "--all", "--record", "--html", "proof.html"],
);
run("What should the credit be?", "credit", "https://x.com/ines_example/status/2021522222222222222");
run("Which story carries what?", "uses", "https://bsky.app/profile/ada.example.com/post/3demobreakfast");
run("Is the archive intact?", "audit");

say(`A German site shares the archive. By its configuration its embeds are cards with German words, numbers and
descriptions, its videos are files of its own, and of what was deleted the words alone are shown.`);
folder = join(out, "de");
run("Keep what is new.", "capture", "artikel.html", "--replay", join(here, "answers"));
run("Static embeds, in German.", "rewrite", "artikel.html");
folder = out;
run("What do the built pages still load from third parties?", "leaks", ".");
await writeLooks(out);

const after = thirdParties(readFileSync(join(out, "article.html"), "utf8"));
const css = statSync(join(out, "postproof", "embed.css")).size;
say(`Open ${relative(process.cwd(), join(out, "article.html"))} in a browser, and
${relative(process.cwd(), join(out, "proof.html"))} for the column beside its sources,
${relative(process.cwd(), join(out, "de", "artikel.html"))} for the German article,
${relative(process.cwd(), join(out, "looks.html"))} for every theme, light and dark.

                                          before   after
  third-party scripts the page loads      ${cell(before.scripts)}   ${cell(after.scripts)}
  third-party frames the page loads       ${cell(before.frames)}   ${cell(after.frames)}
  third-party hosts a reader is shown to  ${cell(before.hosts)}   ${cell(after.hosts)}
  scripts of our own                           -       0
  stylesheet of our own, bytes                 -   ${String(css).padStart(5)}

What each platform script would go on to load is not counted: that can't be known without a network.`);

/** Scripts and frames that the markup itself makes a browser load from elsewhere. */
function thirdParties(html) {
  const sources = (tag) =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*\\ssrc="(https?:)?//([^"/]+)`, "gi"))].map(
      (match) => match[2],
    );
  const scripts = sources("script");
  const frames = sources("iframe");
  return { scripts: scripts.length, frames: frames.length, hosts: new Set([...scripts, ...frames]).size };
}

function cell(number) {
  return String(number).padStart(6);
}

function say(text) {
  process.stdout.write(`\n${text}\n`);
}

function run(why, ...args) {
  start(why, args, 0);
}

/** Exit code 1 says that there are findings. */
function expectFindings(why, ...args) {
  start(why, args, 1);
}

function start(why, args, expected) {
  const shown = args.map((argument) =>
    argument.startsWith(project) ? relative(folder, argument) : argument,
  );
  say(`# ${why}\n$ postproof ${shown.join(" ")}`);
  const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, stdio: "inherit" });
  if (status !== expected) process.exit(status || 1);
}
