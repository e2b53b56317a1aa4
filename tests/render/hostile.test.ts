// Hostile posts: every string of a snapshot at once, and still nothing but what is allowed.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { times } from "../times.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { SHOWN } from "../../src/render/check.ts";
import type { RenderOptions } from "../../src/render/index.ts";
import { renderEmbed, renderMissing, renderThread } from "../../src/render/index.ts";
import { assertPrivate } from "../../src/render/private.ts";
import { hasMaterial, material } from "../material.ts";
import { faultsOf, isStable } from "./allowed.ts";
import type { Sample } from "./samples.ts";
import { samples } from "./samples.ts";

/** Words of the model that its types fix; whatever else is a string may hold anything. */
const FIXED = new Set([
  "type",
  "state",
  "basis",
  "format",
  "version",
  "marks",
  "verified",
  "avatarShape",
  "retention",
]);

/** The same snapshot with every free string replaced. File names too: a renderer may meet a document nobody checked. */
function poisoned<T>(value: T, poison: (was: string) => string, name = ""): T {
  if (typeof value === "string") return (FIXED.has(name) ? value : poison(value)) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item, poison, name)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      name === "emoji" ? poison(key) : key,
      poisoned(item, poison, key),
    ]),
  ) as T;
}

const options = { assetUrl: (file: string): string => `/media/${file}` };
const all = Object.values(samples);
const none = Object.fromEntries(Object.keys(SHOWN).map((part) => [part, false]));

function expectHarmless(snapshot: Snapshot, label: string): void {
  const open = { ...options, label, loginRequired: "show" } as const;
  const at = "2023-03-09T10:00:00.000Z";
  const all = { counts: true, application: true } as const;
  const looks: RenderOptions[] = [
    { ...open, sensitive: "details", show: all, alt: "shown", theme: "card" },
    {
      ...open,
      sensitive: "show",
      fold: 3,
      media: "poster",
      theme: "minimal",
      earlier: [snapshot],
      answered: { snapshot },
    },
    {
      ...open,
      since: { absence: "deleted", at },
      gone: "text",
      answered: { snapshot, since: { absence: "removed", at } },
    },
    { ...open, since: { absence: "suspended", at }, gone: "link" },
    { ...open, show: none, since: { absence: "unknown", at } },
  ];
  const htmls = [
    ...looks.map((look) => renderEmbed(snapshot, look)),
    renderThread([snapshot, snapshot], open),
  ];
  for (const html of htmls) {
    expect(faultsOf(html)).toEqual([]);
    assertPrivate(html);
    expect(isStable(html)).toBe(true);
    expect(html.isWellFormed()).toBe(true);
  }
}

describe("samples", () => {
  it.each(Object.entries(samples))("%s is made of what is allowed", (_name, { snapshot, label }) => {
    expectHarmless(snapshot, label);
  });

  it("would be found out if they were not", () => {
    expect(faultsOf(`<figure><img src="https://third.example/" onload="x"></figure>`)).toEqual([
      "src https://third.example/",
      "<img onload>",
    ]);
    expect(faultsOf(`<figure><p><div>x</div></p></figure>\n`)).toContain("a line end");
  });
});

const OWN = [
  `"><script>alert(1)</script>`,
  `' onerror='alert(1)`,
  `" onclick="alert(1)" x="`,
  `</figure><img src=//third.example/x>`,
  `javascript:alert(1)`,
  `https://third.example/" ping="https://third.example/`,
  `https://user:secret@third.example/`,
  `--><!--`,
  `]]></details></blockquote>`,
  `&lt;script&gt;&amp;&#106;`,
  `\u202E\u2066\uD800\u0000\u001B\u2028\n\n\r\n`,
  `{name}{platform}\${x}`,
  `:x" onerror="alert(1):`,
  `__proto__`,
  ``,
  ` `,
];

describe("every string of every sample", () => {
  it.each(OWN)("%j", (payload) => {
    for (const { snapshot, label } of all) {
      expectHarmless(
        poisoned(snapshot, () => payload),
        payload === "" ? label : payload,
      );
      expectHarmless(
        poisoned(snapshot, (was) => (was.startsWith("http") ? was + payload : was + payload)),
        label,
      );
    }
    expect(faultsOf(renderMissing({ url: payload, label: payload }))).toEqual([]);
  });

  it("can be anything at all", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "<",
        ">",
        '"',
        "'",
        "&",
        "`",
        "=",
        "</",
        "<!--",
        "-->",
        "javascript:",
        "https://",
        "//",
        "@",
        "\n",
        "&#",
        ";",
      ),
    );
    const strings = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
    const sample: fc.Arbitrary<Sample> = fc.constantFrom(...all);
    fc.assert(
      fc.property(
        sample,
        fc.array(strings, { minLength: 1, maxLength: 7 }),
        ({ snapshot, label }, poisons) => {
          let next = 0;
          expectHarmless(
            poisoned(snapshot, () => poisons[next++ % poisons.length]!),
            label,
          );
        },
      ),
      { numRuns: times(500) },
    );
  });

  it("can be missing: every field that may be absent", () => {
    const keep = new Set([
      "format",
      "key",
      "platform",
      "id",
      "version",
      "basis",
      "capturedAt",
      "post",
      "url",
      "author",
    ]);
    const needed = new Set([
      ...keep,
      "handle",
      "text",
      "media",
      "type",
      "state",
      "children",
      "items",
      "options",
      "title",
    ]);
    const bare = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(bare)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value).flatMap(([key, item]) =>
                needed.has(key) || key === "quote" || key === "poll" || key === "card"
                  ? [[key, bare(item)]]
                  : [],
              ),
            )
          : value;
    for (const { snapshot, label } of all) expectHarmless(bare(snapshot) as Snapshot, label);
  });
});

describe.runIf(hasMaterial)("known payloads", () => {
  const files = [
    "bleach-xss",
    "dompurify-expect",
    "h5sc-vectors",
    "payloadsallthethings-xss",
    "payloadbox-xss",
    "social-field-payloads",
  ];
  it.each(files)("%s", (file) => {
    const found = JSON.parse(readFileSync(material(`hostile/xss/${file}.json`), "utf8")) as {
      payload: string;
    }[];
    expect(found.length).toBeGreaterThan(10);
    checkAll(found.map(({ payload }) => payload));
  });

  it("naughty strings", () => {
    checkAll(JSON.parse(readFileSync(material("hostile/strings/blns.json"), "utf8")) as string[]);
  });

  /** Each payload in all fields of one sample at once, the samples taken in turn. */
  function checkAll(payloads: readonly string[]): void {
    payloads.forEach((payload, index) => {
      const { snapshot, label } = all[index % all.length]!;
      const poison = poisoned(snapshot, () => payload);
      const html = renderEmbed(poison, { ...options, label, sensitive: "show", loginRequired: "show" });
      expect(faultsOf(html)).toEqual([]);
      assertPrivate(html);
    });
  }
});
