// What publishers' embed codes are worth: with every post gone, how many embeds of the recorded pages stay readable.
import { readFileSync, readdirSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { plainText } from "../../src/model/text.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import { hasMaterial, material } from "../material.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Loopback } from "../loopback.ts";

interface Row {
  embeds: number;
  readable: number;
}

const open: { server?: Loopback; archive?: Archive } = {};
afterEach(async () => {
  await open.archive?.close();
  await open.server?.close();
});

/** Counts one more embed of a platform and form. */
function count(rows: Map<string, Row>, name: string, readable: boolean): void {
  const row = rows.get(name) ?? { embeds: 0, readable: 0 };
  rows.set(name, { embeds: row.embeds + 1, readable: row.readable + (readable ? 1 : 0) });
}

const printed = (rows: ReadonlyMap<string, Row>): string =>
  [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { embeds, readable }]) => `${name.padEnd(36)} ${readable} of ${embeds}`)
    .join("\n");

describe.runIf(hasMaterial)("recorded article pages whose posts are all gone", () => {
  test("embeds that stay readable, by platform and form", { timeout: 300_000 }, async () => {
    const server = await loopback(() => ({ status: 404, body: "Not found" }));
    open.server = server;
    const rows = new Map<string, Row>();
    const platforms = new Map<string, Row>();
    const answers = new Map<string, number>();
    for (const file of readdirSync(material("recorded/articles")).sort()) {
      const text = readFileSync(material(`recorded/articles/${file}`), "utf8");
      const archive = createArchive({
        store: memoryStore(),
        http: { connect: server.connect, pace: 0, maxRetryAfter: 0 },
        media: { keep: "none" },
        now: () => new Date("2026-11-23T12:00:00.000Z"),
      });
      open.archive = archive;
      const embeds = (await archive.find(text, "html")).filter(({ markup }) => markup !== "link");
      for await (const { status, ending } of archive.captureAll(
        embeds.map(({ reference }) => reference.url),
      )) {
        expect(status).not.toBe("archived");
        answers.set(ending?.kind ?? status, (answers.get(ending?.kind ?? status) ?? 0) + 1);
      }
      const kept = await archive.salvage(text, { format: "html", article: file });
      for (const { snapshot } of kept) {
        expect(snapshot?.basis).toBe("publisher_copy");
        expect(snapshot?.copiedFrom?.source).toBe(file);
      }
      const rewritten = await archive.rewrite(text, { format: "html" });
      const shown = new Map(rewritten.embeds.map((embed) => [embed.found.range[0], embed]));
      for (const { reference, markup, range } of embeds) {
        const embed = shown.get(range[0]);
        const post = embed && (await archive.show(embed.key))?.current?.post;
        const readable = post !== undefined && plainText(post.text).trim() !== "";
        count(rows, `${reference.platform} ${markup}`, readable);
        count(platforms, reference.platform, readable);
      }
      await archive.close();
    }
    console.info(
      `Embeds that stay readable with every post gone:\n${printed(rows)}\n\n${printed(platforms)}\n\n` +
        `Endings: ${JSON.stringify([...answers].sort())}`,
    );
    // Every blockquote of X in these pages carries the words of its post.
    expect(rows.get("x blockquote")).toEqual({ embeds: 48, readable: 48 });
    expect(rows.get("x substack")).toEqual({ embeds: 1, readable: 1 });
  });
});
