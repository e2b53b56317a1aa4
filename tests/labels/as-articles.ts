// Labelled quotations as sentences of articles, and the posts that they quote as an archive.
import { createArchive } from "../../src/archive/composition.ts";
import { snapshotOf } from "../../src/archive/snapshot-of.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { PostKey } from "../../src/model/key.ts";
import type { Post } from "../../src/model/post.ts";
import { labelAt, serviceOf } from "../../src/services/index.ts";
import { memoryStore, openRecords } from "../../src/store/index.ts";
import { printedIn } from "./cases.ts";
import type { Case } from "./cases.ts";

/** Every recording is a post of its own here: some of them are of one post, in several forms. */
export function keyOf({ post: { platform, file, path = "" } }: Case): PostKey {
  return { platform, id: `${file} ${path}` };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Marks that do not stand in the words themselves. */
function marksFor(words: string): readonly [string, string] {
  const pairs = [
    ["\u201C", "\u201D"],
    ["\u00AB", "\u00BB"],
    ['"', '"'],
  ] as const;
  return pairs.find((pair) => pair.every((mark) => !words.includes(mark))) ?? pairs[0];
}

/** The sentence that a newspaper would write. */
export function articleOf(one: Case, post: Post, parts: readonly string[]): string {
  const service = serviceOf(one.post.platform, post.url);
  const label = service ? labelAt(service, post.published) : one.post.platform;
  const name = escaped(post.author.name ?? `@${post.author.handle}`);
  const [open, close] = marksFor(parts.join(" "));
  const [first, ...rest] = parts.map((part) => `${open}${escaped(part)}${close}`);
  const more = rest.length > 0 ? `, ${rest.join(" ")}` : ".";
  return `<p>The town council met on Monday and spoke for two hours about the harbour and its cranes.</p>\n<p>${first!} ${name} wrote on ${label}${more}</p>\n`;
}

/** An archive of the posts of some quotations. */
export async function archiveOf(some: readonly Case[]): Promise<Archive> {
  const store = memoryStore();
  const records = openRecords(store);
  for (const one of some) {
    const { post } = printedIn(one);
    const key = keyOf(one);
    const outcome = { kind: "post" as const, key, aliases: [], post, source: "recording" };
    await records.putSnapshot(
      snapshotOf(outcome, { basis: "captured", capturedAt: "2026-11-23T12:00:00.000Z" }),
    );
  }
  return createArchive({ store });
}
