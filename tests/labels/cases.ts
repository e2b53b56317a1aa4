// The labelled quotations of recorded posts: the post, and the words as a newspaper printed them.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { WordsVerdict } from "../../src/model/quotation.ts";
import type { Post } from "../../src/model/post.ts";
import { plainText } from "../../src/model/text.ts";
import { readPost } from "../../src/platforms/index.ts";
import { material } from "../material.ts";

/** Where a post stands among the recordings. */
export interface RecordedPost {
  readonly file: string;
  readonly platform: string;
  readonly kind: string;
  readonly path?: string;
  readonly as?: "string" | "entities" | "html";
}

/** One quotation, as README.md describes it. */
export interface Case {
  readonly id: number;
  readonly post: RecordedPost;
  readonly digest: string;
  readonly wordsOf?: { readonly post: RecordedPost; readonly digest: string };
  readonly cut?: readonly (readonly [number, number])[];
  readonly join?: string;
  readonly split?: true;
  readonly printed?: string;
  readonly edits?: readonly { readonly find: string; readonly put: string }[];
  readonly faithful: boolean;
  readonly verdict: WordsVerdict;
  readonly accept?: readonly WordsVerdict[];
  readonly kind?: string;
  readonly why: string;
}

/** Verdicts that let a quotation pass. */
export const PASSES: ReadonlySet<WordsVerdict> = new Set(["verbatim", "elided", "bracketed"]);

/** Every labelled quotation. */
export const cases = JSON.parse(
  readFileSync(new URL("./quotations.json", import.meta.url), "utf8"),
) as Case[];

function bodyOf({ file }: RecordedPost): unknown {
  return JSON.parse(readFileSync(material(`recorded/${file}`), "utf8"));
}

/** A recording as a post. What `readPost` does not read is a bare text. */
function postOf(recorded: RecordedPost): Post {
  const { path, as, platform, kind } = recorded;
  const body = bodyOf(recorded);
  if (path !== undefined) return bare(textAt(body, path, as ?? "string"));
  const author = { id: `did:plc:${"a".repeat(24)}`, name: "Ada" };
  const more = kind === "record" ? { url: "https://bsky.app/profile/ada.example/post/3kabc", author } : {};
  const outcome = readPost(platform, body, { kind, capturedAt: "2026-11-23T12:00:00Z", ...more });
  if (outcome.kind !== "post") throw new Error(`${recorded.file} is no post: ${outcome.kind}`);
  return outcome.post;
}

function bare(text: string): Post {
  return {
    url: "https://example.com/1",
    author: { handle: "ada", url: "https://example.com/ada" },
    text: [{ type: "paragraph", children: [{ type: "text", text }] }],
    media: [],
  };
}

function textAt(body: unknown, path: string, as: "string" | "entities" | "html"): string {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  const value = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], body);
  const raw = String(value);
  if (as === "string") return raw;
  if (as === "entities") return decoded(raw);
  const lines = raw.replace(/<br\s*\/?>/g, "\n").replace(/<\/p>\s*<p[^>]*>/g, "\n\n");
  return decoded(lines.replace(/<[^>]*>/g, "")).trim();
}

function decoded(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    "#39": "'",
  };
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_whole, name: string) => signs[name]!);
}

/** The words of a post whose text is bare must not be trimmed: the offsets count in it as it stands. */
function wordsOf(post: Post, recorded: RecordedPost): string {
  return recorded.path === undefined
    ? plainText(post.text)
    : textAt(bodyOf(recorded), recorded.path, recorded.as ?? "string");
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

function partsOf(one: Case, source: string): string[] {
  if (one.printed !== undefined) return [one.printed];
  const parts = one.cut!.map(([start, end]) => source.slice(start, end));
  const whole = one.split === true ? parts : [parts.join(one.join ?? " ")];
  for (const { find, put } of one.edits ?? []) {
    const at = whole.findIndex((part) => part.includes(find));
    if (at < 0) throw new Error(`#${one.id}: nothing to edit`);
    whole[at] = whole[at]!.replace(find, () => put);
  }
  return whole;
}

/** The post of a case, and the parts of the quotation as printed. @throws Error for another text than was labelled */
export function printedIn(one: Case): { readonly post: Post; readonly parts: readonly string[] } {
  const post = postOf(one.post);
  if (digestOf(wordsOf(post, one.post)) !== one.digest)
    throw new Error(`#${one.id}: another text than was labelled`);
  const origin = one.wordsOf?.post ?? one.post;
  return { post, parts: partsOf(one, wordsOf(one.wordsOf ? postOf(origin) : post, origin)) };
}
