// Address tables: each shape of a platform's addresses and the id it names, and addresses that only look like one.
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseReference, platforms } from "../../src/platforms/index.ts";
import type { Reference } from "../../src/model/reference.ts";

/** An address, the id it names, the plain form of the address (default: not checked), and further fields of the reference. */
export type PostAddress = readonly [url: string, id: string, page?: string, more?: ReferenceFields];

type ReferenceFields = Partial<Pick<Reference, "certain" | "focus" | "short">>;

interface Table {
  /** Addresses of posts. */
  readonly posts: readonly PostAddress[];
  /** Addresses that are not of a post of this platform. */
  readonly others: readonly string[];
}

const folder = new URL("./addresses/", import.meta.url);
const list = platforms();
let rows = 0;

for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
  const name = file.replace(/\.ts$/, "");
  const { posts, others } = (await import(new URL(file, folder).href)) as Table;
  rows += posts.length + others.length;
  describe(`addresses of ${name}`, () => {
    it.each(posts.map((row) => [row[0], row] as const))("%s", (_url, [url, id, page, more = {}]) => {
      const reference = parseReference(url, list);
      expect(reference).toMatchObject({ platform: name, id, certain: true, ...more });
      if (page !== undefined) expect(reference!.url).toBe(page);
      // The plain form means the same, and is plain.
      const { focus: _focus, ...plain } = reference!;
      expect(parseReference(reference!.url, list)).toEqual(plain);
    });
    it.each(others)("is no post: %s", (url) => {
      expect(parseReference(url, list)?.platform).not.toBe(name);
    });
  });
}

it("count", () => {
  console.log(`address tables: ${rows} rows`);
  expect(rows).toBeGreaterThanOrEqual(400);
});
