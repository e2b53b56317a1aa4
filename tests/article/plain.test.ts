// Plain articles are passed over before they are read: nothing that the whole reading finds may be lost by that.
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { ROWS } from "../../src/services/index.ts";
import { surveyHtml } from "../../src/article/html.ts";
import { isPlain } from "../../src/article/plain.ts";
import { isComponent } from "../../src/article/services.ts";
import { readTokens } from "../../src/article/tokens.ts";
import { parseFrame, parseReference } from "../../src/platforms/index.ts";
import type { Parse } from "../../src/article/index.ts";
import { hasMaterial, material } from "../material.ts";
import { times } from "../times.ts";
import { parseAny } from "./addresses.ts";
import { HTML_FORMS, HTML_ONLY, NO_FORMS } from "./form-samples.ts";

const P = `<p class="lead">The pier of <a href="https://harbour.example/pier">Port Ellery</a>, 5&nbsp;m high.</p>\n`;

/** How much the whole reading finds. */
function found(text: string, parse: Parse): number {
  const { candidates, standing, loaders } = surveyHtml(readTokens(text), { parse, parseFrame });
  return candidates.length + standing.length + loaders.length;
}

const WORDS =
  "p div span a figure blockquote img iframe script section aside h2 Tweet lite-youtube !-- code".split(" ");
const NAMES = "class href id title data-id data-url cite src alt role style aria-label".split(" ");
const PLACES = [
  "https://x.com/ada_example/status/20",
  "HTTPS://X.COM/ada_example/status/20",
  "//twitter.com/ada_example/status/20",
  "https:twitter.com/ada_example/status/20",
  "https:\\\\twitter.com\\ada_example\\status\\20",
  "https://&#116;witter.com/ada_example/status/20",
  "https&colon;//twitter&period;com/ada_example/status/20",
  "https:&sol;&sol;x.com/ada_example&#x2f;status&#47;20",
  "https://%74witter.com/ada_example/status/20",
  "https%3A%2F%2Fx.com%2Fada_example%2Fstatus%2F20",
  "https:\\/\\/x.com\\/ada_example\\/status\\/20",
  "ht\ntps://x.com/ada_example/sta\ttus/20",
  " https://x.com/ada_example/status/20 ",
  "https://social.example/@ada/109000000000000001",
  "https://harbour.example/pier",
  "/pier",
  "[tweet 20]",
  '{{< x user="ada" id="20" >}}',
  "@[youtube](dQw4w9WgXcQ)",
  "twitter-tweet",
  "fb-root",
  "data-postproof-key",
  "20",
  "the pier",
];

const MADE_UP = times(10_000);

/** The same at each run. */
function numbers(): (below: number) => number {
  let state = 16;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function madeUp(next: (below: number) => number): string {
  const one = (list: readonly string[]): string => list[next(list.length)]!;
  const attribute = (): string => {
    const quote = one(['"', '"', '"', "'", ""]);
    return ` ${next(9) === 0 ? one(NAMES).toUpperCase() : one(NAMES)}=${quote}${one(PLACES)}${next(20) === 0 ? "" : quote}`;
  };
  const piece = (): string => {
    const name = one(WORDS);
    const attributes = Array.from({ length: next(3) }, attribute).join("");
    return `<${name}${attributes}${next(25) === 0 ? "" : ">"}${next(3) === 0 ? one(PLACES) : "the pier"}</${name}>`;
  };
  return P + Array.from({ length: 1 + next(3) }, piece).join(next(2) === 0 ? "\n" : "") + P;
}

describe("an article is plain", () => {
  it("in the markup of everyday articles", () => {
    const body = `<h2 id="pier">Pier</h2>\n<!-- wp:image --><figure class="wp-block-image"><img src="/a.jpg" alt="" width="10"/><figcaption>The pier.</figcaption></figure><!-- /wp:image -->\n<ul><li>One<br/>two</li></ul>`;
    expect(isPlain(P + body + P, parseReference)).toBe(true);
    expect(isPlain("The pier.", parseReference)).toBe(true);
  });

  it.each([...HTML_FORMS, ...HTML_ONLY].map(({ name, markup }) => [name, markup.replace(/[⟦⟧]/g, "")]))(
    "but not with %s",
    (_name, markup) => expect(isPlain(P + markup + P, parseAny)).toBe(false),
  );

  it.each(NO_FORMS)("only if nothing is found: %s", (_name, markup) => {
    const text = P + markup + P;
    expect(isPlain(text, parseAny) && found(text, parseAny) > 0).toBe(false);
  });

  it(`only if nothing is found, in ${MADE_UP} made-up ones`, () => {
    const next = numbers();
    const counts = { plain: 0, found: 0 };
    for (let made = 0; made < MADE_UP; made += 1) {
      const text = madeUp(next);
      const isFound = found(text, parseReference) > 0;
      if (isFound) counts.found += 1;
      if (!isPlain(text, parseReference)) continue;
      counts.plain += 1;
      if (isFound) expect.fail(text);
    }
    expect(counts.plain).toBeGreaterThan(MADE_UP / 20);
    expect(counts.found).toBeGreaterThan(MADE_UP / 20);
  });

  it("by elements of which none is a component, and attributes that no service reads", () => {
    const components = ROWS.flatMap(({ name, embeds = {} }) =>
      [name, ...(embeds.words ?? []), ...(embeds.components ?? [])].flatMap((word) => [word, `${word}embed`]),
    ).filter(isComponent);
    expect(components.length).toBeGreaterThan(20);
    for (const name of ["post", ...components])
      expect(isPlain(`<${name} id="20">`, parseReference), name).toBe(false);
    const read = ROWS.flatMap(({ embeds = {} }) => [
      ...(embeds.named ?? []),
      ...(embeds.marks ?? []),
      ...(embeds.attributes ?? []),
      ...Object.values(embeds.handed ?? {}).flatMap(({ attributes }) => attributes),
    ]).filter((name) => name !== "href");
    for (const name of read) expect(isPlain(`<div ${name}="20">`, parseReference), name).toBe(false);
    const roots = ROWS.flatMap(({ script }) => (script?.root ? [script.root.id] : []));
    for (const id of roots) expect(isPlain(`<div id="${id}"></div>`, parseReference), id).toBe(false);
  });
});

test.skipIf(!hasMaterial)("no stretch of a recorded page is passed over in which something is found", () => {
  const folder = material("recorded/articles");
  const counts = { plain: 0, read: 0 };
  for (const name of readdirSync(folder)) {
    const page = readFileSync(`${folder}/${name}`, "utf8");
    // Cut where a block begins, as bodies of articles are.
    for (const stretch of [page, ...page.split(/(?=<(?:p|h2|div|figure|blockquote)[\s>])/)]) {
      const isPassed = isPlain(stretch, parseReference);
      counts[isPassed ? "plain" : "read"] += 1;
      if (isPassed && found(stretch, parseReference) > 0) expect.fail(name);
    }
  }
  expect(counts.plain).toBeGreaterThan(5_000);
});
