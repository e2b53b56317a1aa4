// The main job on one article, from recorded answers: nothing is asked of any network.
//
//   npm run demo
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";

const here = import.meta.dirname;
const project = join(here, "..", "..");
const out = join(project, "demo-out");
const cli = join(project, "dist", "cli.js");

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
for (const file of ["article.html", "column.html", "lifeboat-on-ferry-road.jpg", "page.css"])
  cpSync(join(here, file), join(out, file));

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

const after = thirdParties(readFileSync(join(out, "article.html"), "utf8"));
const css = statSync(join(out, "postproof", "embed.css")).size;
say(`Open ${relative(process.cwd(), join(out, "article.html"))} in a browser, and
${relative(process.cwd(), join(out, "proof.html"))} for the column beside its sources.

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
  const shown = args.map((argument) => (argument.startsWith(project) ? relative(out, argument) : argument));
  say(`# ${why}\n$ postproof ${shown.join(" ")}`);
  const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: out, stdio: "inherit" });
  if (status !== expected) process.exit(status || 1);
}
