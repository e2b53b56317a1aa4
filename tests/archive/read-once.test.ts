// One job reads its article once, and asks the store for each thing once: counted at the tokenizer and at the store.
import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as htmlparser2 from "htmlparser2";
import { lockEntryOf } from "../../src/article/index.ts";
import { createArchive, memoryStore } from "../../src/index.ts";
import type { Store } from "../../src/store/index.ts";

/** Every text that was given to a tokenizer of HTML. */
const read = vi.hoisted((): { texts: string[] } => ({ texts: [] }));
vi.mock("htmlparser2", async (original) => {
  const real = await original<typeof htmlparser2>();
  class Tokenizer extends real.Tokenizer {
    override write(chunk: string): void {
      read.texts.push(chunk);
      super.write(chunk);
    }
  }
  return { ...real, Tokenizer };
});

const POSTS = 8;
const addressOf = (id: number): string => `https://x.com/ada_example/status/${id}`;
const embedOf = (id: number): string =>
  `<blockquote class="twitter-tweet"><p lang="en">Ferry ${id} runs again.</p>&mdash; Ada Example (@ada_example) <a href="${addressOf(id)}">May 1, 2024</a></blockquote>`;
const LINES = "<p>Ada wrote: “Ferry 3000001 runs again.” The pier is open on Monday.</p>\n".repeat(25);
const EMBEDS = Array.from({ length: POSTS }, (_, index) => embedOf(3_000_000 + index)).join("\n");
const PAGE = `<html><head><title>Ferries</title></head><body>${LINES}${EMBEDS}</body></html>`;

interface Counted {
  readonly store: Store;
  readonly gets: string[];
  readonly lists: string[];
}

function counted(): Counted {
  const inner = memoryStore();
  const gets: string[] = [];
  const lists: string[] = [];
  const store: Store = {
    ...inner,
    get(key) {
      gets.push(key);
      return inner.get(key);
    },
    list(prefix) {
      lists.push(prefix);
      return inner.list(prefix);
    },
  };
  return { store, gets, lists };
}

/** An archive that holds the posts, and what is asked of its store from now on. */
async function desk() {
  const { store, gets, lists } = counted();
  await createArchive({ store }).salvage(EMBEDS, { format: "html", article: "old.html" });
  const archive = createArchive({ store });
  await archive.embed(addressOf(3_000_000));
  gets.length = lists.length = 0;
  return { archive, gets, lists };
}

/** How often a text was tokenized from its beginning. */
const readings = (text: string): number => read.texts.filter((given) => given === text).length;
const twice = (asked: readonly string[]): string[] => asked.filter((one, at) => asked.indexOf(one) !== at);

beforeEach(() => {
  read.texts.length = 0;
});

describe.each([
  ["plain", {}],
  ["with JSON-LD", { jsonLd: true }],
  ["with pasted posts", { pasted: true }],
  ["with everything", { jsonLd: true, pasted: true, pictures: true, stylesheet: "/s.css", threads: true }],
] as const)("a rewrite, %s,", (_name, options) => {
  it("reads the article once, and not what it wrote", async () => {
    const { archive } = await desk();
    const { text, embeds, standing } = await archive.rewrite(PAGE, { format: "html", ...options });
    expect(embeds).toHaveLength(POSTS);
    expect(readings(PAGE)).toBe(1);
    expect(readings(text)).toBe(0);
    // Each embed by itself is checked.
    expect(read.texts.filter((given) => given.startsWith("<figure"))).toHaveLength(POSTS);
    expect(standing.map(({ range }) => text.slice(...range))).toEqual(
      embeds.map(({ range }) => text.slice(...range)),
    );
  });
});

describe("a job", () => {
  it("of rewriting asks the store for each thing once", async () => {
    const { archive, gets, lists } = await desk();
    await archive.rewrite(PAGE, { format: "html", jsonLd: true, threads: true, showAnswered: true });
    expect(twice(gets)).toEqual([]);
    expect(twice(lists)).toEqual([]);
    expect(lists.length).toBeLessThanOrEqual(4 * POSTS);
  });

  it("of updating reads the article once, and asks the store for each thing once", async () => {
    const { archive, gets, lists } = await desk();
    const rewritten = await archive.rewrite(PAGE, { format: "html" });
    read.texts.length = gets.length = lists.length = 0;
    const options = { format: "html", showEarlier: true, locale: "de" } as const;
    const updated = await archive.update(rewritten.text, lockEntryOf(rewritten), options);
    expect(updated.edits).toHaveLength(POSTS);
    expect(readings(rewritten.text)).toBe(1);
    expect(readings(updated.text)).toBe(0);
    expect(twice(gets)).toEqual([]);
    expect(twice(lists)).toEqual([]);
  });

  it("of proofreading reads the article once", async () => {
    const { archive } = await desk();
    const { items } = await archive.proof(PAGE, { format: "html" });
    expect(items.length).toBeGreaterThan(POSTS);
    expect(readings(PAGE)).toBe(1);
  });
});

it("an article that refers to no post is not tokenized, and the store not asked", async () => {
  const { archive, gets, lists } = await desk();
  const plain =
    '<h2 class="title">Ferries</h2>\n<p>The <a href="https://harbour.example/pier">pier</a> is open.</p>\n';
  const { text, edits } = await archive.rewrite(plain, { format: "html", stylesheet: "/s.css" });
  expect(text).toBe(plain);
  expect(edits).toEqual([]);
  expect(readings(plain)).toBe(0);
  expect([...gets, ...lists]).toEqual([]);
});
