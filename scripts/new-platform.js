// A new platform: its folder, its row, made-up samples, and the rows of the tests. What it writes passes all tests; what is left
// is to put the facts of the real service in their places.
//
//   npm run new:platform harbour                        the name: also the folder's, and the first half of a post key
//   npm run new:platform harbour "Harbour" harbour.net  with the label that readers know, and the host of its posts
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const [name = "", label = name[0]?.toUpperCase() + name.slice(1), host = `${name}.example`] =
  process.argv.slice(2);

/** Ends with what to do instead, before anything is written. */
function refuse(why) {
  console.error(why);
  process.exit(2);
}

if (!/^[a-z][a-z0-9]{1,30}$/.test(name))
  refuse("Give a name of lower-case letters and digits: npm run new:platform harbour");
if (!/^[\w .&+-]{1,40}$/.test(label))
  refuse(`The label ${JSON.stringify(label)} is none: write it as readers know it, "Harbour".`);
if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(host))
  refuse(`The host ${JSON.stringify(host)} is none: write harbour.example.`);
if (
  existsSync(join(root, "src", "platforms", name)) ||
  existsSync(join(root, "src", "services", `${name}.ts`))
)
  refuse(`There is a ${name} already.`);

const at = (path) => join(root, path);

function write(path, text) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
  console.log(`+ ${path}`);
}

/** Puts a line before the first line that holds a text. */
function insert(path, before, line) {
  const text = readFileSync(at(path), "utf8");
  const place = text.indexOf(before);
  if (place < 0)
    refuse(`${path} has no line ${JSON.stringify(before)} any more: mend scripts/new-platform.js.`);
  const start = text.lastIndexOf("\n", place) + 1;
  writeFileSync(at(path), `${text.slice(0, start)}${line}\n${text.slice(start)}`);
  console.log(`~ ${path}`);
}

write(
  `src/services/${name}.ts`,
  `// All that is known of ${label} outside of its reader.
import type { ServiceRow } from "./service.ts";

export const ${name}: ServiceRow = {
  name: "${name}",
  label: "${label}",
  // How newsrooms write it. Embed codes, scripts and what they load: see service.ts.
  spellings: ["${label}"],
  site: "${host}",
};
`,
);
insert("src/services/index.ts", "import type { ServiceRow", `import { ${name} } from "./${name}.ts";`);
insert("src/services/index.ts", "  ...OTHERS,", `  ${name},`);

write(
  `src/platforms/${name}/index.ts`,
  `// ${label}: asked through its API, which gives words, author and time.
import { z } from "zod";
import { atHosts } from "../read/identity.ts";
import { defined, text, utcTime } from "../read/fields.ts";
import { htmlToText } from "../read/html-text.ts";
import type { Outcome } from "../../model/outcome.ts";
import type { Reference } from "../../model/reference.ts";
import { ${name} as service } from "../../services/${name}.ts";
import type { Platform } from "../platform.ts";

const HOST = "${host}";

/** The platform ${label}. Loose material that it reads, by \`kind\`: \`api\` (an answer of its API). */
export function ${name}(): Platform {
  return {
    name: "${name}",
    label: service.label,
    isHome: atHosts(HOST),
    match,
    sources: [
      {
        name: "api",
        who: "${label}'s API",
        request: ({ id }) => ({ url: \`https://\${HOST}/api/posts/\${id}\`, accept: "application/json" }),
        read: (body, { id }) => readPost(body, id),
        kinds: ["api"],
      },
    ],
  };
}

/** Which addresses are posts. Pure, and certain only where it can be nothing else. */
function match({ hostname, pathname }: URL): Reference | undefined {
  const id = /^\\/posts\\/(\\d{1,20})\\/?$/.exec(pathname)?.[1];
  if (hostname.replace(/^www\\./, "") !== HOST || id === undefined) return undefined;
  return { platform: "${name}", id, url: \`https://\${HOST}/posts/\${id}\`, certain: true };
}

/** What the API answers: this schema is the documentation of the foreign format. */
const answer = z.object({
  id: z.string().regex(/^\\d{1,20}$/),
  html: z.string().max(200_000),
  posted_at: text(40),
  author: z.object({ account: z.string().min(1).max(100), name: text(200) }),
});

function readPost(body: unknown, expected: string | undefined): Outcome {
  const read = answer.safeParse(body).data;
  if (!read || (expected !== undefined && read.id !== expected))
    return { kind: "unreadable", reason: "${label}'s API answered with something that is not this post." };
  const { id, html, posted_at: posted, author } = read;
  return {
    kind: "post",
    key: { platform: "${name}", id },
    aliases: [],
    source: "api",
    post: {
      url: \`https://\${HOST}/posts/\${id}\`,
      author: {
        handle: author.account,
        url: \`https://\${HOST}/@\${encodeURIComponent(author.account)}\`,
        ...defined({ name: author.name }),
      },
      text: htmlToText(html),
      ...defined({ published: utcTime(posted) }),
      media: [],
    },
  };
}
`,
);
insert("src/platforms/index.ts", `import { flickr } from`, `import { ${name} } from "./${name}/index.ts";`);
insert("src/platforms/index.ts", "  flickr,\n  instagram,", `  ${name},`);
insert("src/platforms/index.ts", "    // Of the fediverse", `    ${name}(),`);

write(
  `tests/platforms/scenes/${name}.ts`,
  `// What ${label} answers, made up in its shapes.
import type { Scene } from "../scene.ts";

const url = "https://${host}/posts/123";
const api = "GET https://${host}/api/posts/123";
const post = {
  id: "123",
  html: "<p>The ferry is back.</p>",
  posted_at: "2026-11-23T12:00:00Z",
  author: { account: "ada", name: "Ada Example" },
};

export const scenes: readonly Scene[] = [
  {
    name: "a post",
    url: \`https://www.${host}/posts/123/\`,
    answers: { [api]: { body: post } },
    outcome: "post",
    key: "${name}:123",
    text: "The ferry is back.",
    post: {
      url,
      author: { handle: "ada", name: "Ada Example", url: "https://${host}/@ada" },
      published: "2026-11-23T12:00:00.000Z",
    },
    outcomeFields: { source: "api" },
    asked: ["https://${host}/api/posts/123"],
  },
  { name: "a post that is not there", url, answers: {}, outcome: "not_found" },
  { name: "another post than was asked for", url, answers: { [api]: { body: { ...post, id: "124" } } }, outcome: "unreadable" },
];
`,
);
write(
  `tests/platforms/addresses/${name}.ts`,
  `// Addresses of posts of ${label}.
import type { PostAddress } from "../address-tables.test.ts";

const page = "https://${host}/posts/123";

export const posts: readonly PostAddress[] = [
  [page, "123", page],
  ["http://www.${host}/posts/123/?from=letter#top", "123", page],
];

export const others: readonly string[] = [
  "https://${host}/",
  "https://${host}/@ada",
  "https://${host}/posts/",
  "https://${host}/posts/news",
  "https://${host}.other.example/posts/123",
];
`,
);
const month = new Date().toISOString().slice(0, 7);
const gives = ["text", "author", "date"];
const source = {
  name: "api",
  endpoint: `${host}/api/posts/ID`,
  hosts: [host],
  token: "none",
  gives,
  sure: "guessed",
  checked: month,
};
write(
  `tests/platforms/coverage/${name}.json`,
  `${JSON.stringify({ name, label, sources: [source] }, undefined, 2)}\n`,
);
insert("scripts/live.js", "  flickr: {", `  ${name}: { url: "https://${host}/posts/123" },`);
insert("tests/public-names.test.ts", `        ...["flickr"],`, `        ...["${name}"],`);

// The matrix of docs/platforms.md is written by the test that holds it, and then everything about the platform is tested.
const run = (command, more = {}, stdio = "inherit") =>
  spawnSync(command, { shell: true, cwd: root, stdio, env: { ...process.env, ...more } }).status === 0;
const formatted = run(
  `npx prettier --write --log-level warn src/services/${name}.ts src/platforms/${name} src/platforms/index.ts tests/platforms/scenes/${name}.ts tests/platforms/addresses/${name}.ts tests/platforms/coverage/${name}.json`,
);
// That run fails, since the document was another when it began.
run(
  "npx vitest run tests/platforms/coverage.test.ts --reporter=dot --silent",
  { UPDATE_DOCS: "1" },
  "ignore",
);
const tested =
  formatted &&
  run("npx tsc") &&
  run(
    "npx vitest run tests/platforms/coverage.test.ts tests/platforms/scenes.test.ts tests/platforms/address-tables.test.ts tests/services.test.ts --reporter=dot",
  );
console.log(
  tested
    ? `${label} is there, with made-up answers. Next: its true addresses and answers, as CONTRIBUTING says.`
    : "What was written does not pass yet: see above.",
);
process.exitCode = tested ? 0 : 1;
