// Words that somebody is about to print as a quotation, before there is an article: against the posts they are said to be of.
import type { FoundQuotation } from "../../article/index.ts";
import { PostproofError } from "../../errors.ts";
import { formatKey } from "../../model/key.ts";
import type { ProofItem, QuotationCheck } from "../../model/proof.ts";
import type { Comparison } from "../../model/quotation.ts";
import { readSnapshot } from "../../model/schema/snapshot.ts";
import { serviceMeant } from "../../services/index.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { MAX_STRING } from "../../model/text.ts";
import { isUrl } from "../../model/url.ts";
import type { QUOTE } from "../../options/calls.ts";
import type { OptionsOf } from "../../options/value.ts";
import { refuse } from "../../options/refusal.ts";
import type { IndexedPost, PostIndex } from "./post-index.ts";
import type { ProofContext, ProofTools } from "./context.ts";
import { finding, finished } from "./draft.ts";
import { proofQuotation } from "./quotation.ts";
import { statusOf } from "../embed/status.ts";

/** How words are compared that are to be printed as a quotation. */
export type QuoteOptions = OptionsOf<typeof QUOTE>;

/** More posts than this are not compared with one quotation. */
const MAX_POSTS = 20;

/**
 * Compares words with posts of an archive.
 * @throws PostproofError `invalid_input`, `unsupported_url` for an address that no platform of the archive recognizes
 */
export async function proofWords(
  words: string | readonly string[],
  options: QuoteOptions,
  tools: ProofTools,
  index: PostIndex,
): Promise<QuotationCheck> {
  const found = quotationOf(words, options);
  const { named, held, missing } = await postsNamed(options.posts ?? [], tools, index);
  const context: ProofContext = {
    ...tools,
    index: { ...index, post: (id) => held.get(id) ?? index.post(id) },
    options: {
      format: "text",
      ...(options.require !== undefined && { require: options.require }),
      ...(options.nicknames && { nicknames: options.nicknames }),
    },
    facts: {},
    quoting: "quotation",
    timeZone: "UTC",
    carried: new Set(),
    meantAt: () => [...named],
    missingAt: () => missing,
    // Nothing beside the words tells what they leave out.
    beside: () => ({ words: "", pieces: [] }),
    isOwn: isUnstatedCopy,
    archivedAt: () => Promise.resolve(undefined),
  };
  const item = finished(await proofQuotation(found, context), () => false);
  const isOpen = isUndecided(item, named, missing);
  const status = isOpen ? "undecided" : item.severity === "ok" ? "in_order" : "findings";
  const { severity, findings, post, comparison, candidates } =
    isOpen && missing.length > 0 ? withoutMissing(item, named, missing) : item;
  return {
    status,
    verdict: comparison?.verdict ?? "unresolved",
    severity,
    words: found.quoted,
    findings,
    ...(post && { post }),
    ...(comparison && { comparison }),
    candidates,
    missing,
    ...(isOpen && { next: await nextStep(comparison, missing, tools) }),
  };
}

/** The words as if an article had them in quotation marks, and said that they are of a post. */
function quotationOf(words: string | readonly string[], { speaker, platform }: QuoteOptions): FoundQuotation {
  const given: readonly unknown[] = typeof words === "string" ? [words] : words;
  if (!Array.isArray(given) || given.length === 0 || !given.every((part) => typeof part === "string"))
    refuse("words", words, "the words of a quotation, a string; or its pieces in order, an array of strings");
  const parts = given.map((part) => part.trim());
  const quoted = parts.join(" ");
  if (!/[\p{L}\p{N}]/u.test(quoted)) refuse("words", quoted, "words: there is nothing to compare");
  if (quoted.length > MAX_STRING) {
    const advice = "Compare it in pieces, each as a quotation of its own.";
    throw new PostproofError(
      "invalid_input",
      `A quotation of ${quoted.length} characters is too long: ${MAX_STRING} are compared at most. ${advice}`,
    );
  }
  const service = platform === undefined ? undefined : serviceNamed(platform);
  const handle = speaker?.startsWith("@") === true ? speaker.slice(1).trim() : undefined;
  return {
    kind: "quotation",
    source: "post",
    tier: "certain",
    quoted,
    parts: parts.map((text) => ({ text, range: [0, text.length] })),
    range: [0, quoted.length],
    line: 1,
    column: 1,
    confidence: 1,
    reason: "given as a quotation",
    links: [],
    ...(handle !== undefined && { handle }),
    ...(handle === undefined && speaker !== undefined && { speaker }),
    ...(service !== undefined && { platform: service }),
  };
}

function serviceNamed(platform: string): string {
  const service = serviceMeant(platform);
  return service ? service.name : refuse("platform", platform, "a service, such as x, bluesky, Mastodon");
}

/** Which posts are meant: archived, or at hand. */
interface PostsNamed {
  /** Formatted keys. */
  readonly named: ReadonlySet<string>;
  /** Those that came as snapshots: they go before what the archive holds of the same post. */
  readonly held: ReadonlyMap<string, IndexedPost>;
  /** As given, of posts of which nothing is archived. */
  readonly missing: readonly string[];
}

async function postsNamed(
  given: readonly (string | Snapshot)[],
  { posts }: ProofTools,
  index: PostIndex,
): Promise<PostsNamed> {
  if (given.length > MAX_POSTS)
    refuse("posts", `${given.length} posts`, `at most ${MAX_POSTS} posts for one quotation`);
  const named = new Set<string>();
  const held = new Map<string, IndexedPost>();
  const missing: string[] = [];
  for (const post of given) {
    if (typeof post !== "string") {
      const one = index.indexed(readSnapshot(post));
      named.add(one.id);
      held.set(one.id, one);
      continue;
    }
    const key = await posts.resolve(post);
    if (!key)
      throw new PostproofError("unsupported_url", `No platform known here recognizes ${post}.`, {
        url: post,
      });
    const id = formatKey(key);
    if (index.post(id)) named.add(id);
    else missing.push(post);
  }
  return { named, held, missing };
}

/** What was copied from somewhere that is not stated may have been copied from the very text that is to be checked. */
function isUnstatedCopy({ basis, copiedFrom }: Snapshot): boolean {
  return (basis === "publisher_copy" || basis === "transcribed") && copiedFrom === undefined;
}

/** Whether a post that is named was compared, and not another one that is like it. */
function isOfNamed({ post }: ProofItem, named: ReadonlySet<string>): boolean {
  return post !== undefined && named.has(formatKey(post.key));
}

/** While a post that is meant is missing, words that the others do not hold are undecided. */
function isUndecided(item: ProofItem, named: ReadonlySet<string>, missing: readonly string[]): boolean {
  if (missing.length > 0 && (!isOfNamed(item, named) || item.comparison?.verdict === "not_found"))
    return true;
  return item.severity === "note";
}

/** What is left to say where a post that is meant is missing: another that holds the words may be meant, no more. */
function withoutMissing(
  item: ProofItem,
  named: ReadonlySet<string>,
  missing: readonly string[],
): Pick<ProofItem, "severity" | "findings" | "post" | "comparison" | "candidates"> {
  const absent = finding(
    "unresolved",
    "note",
    `not archived, so that nothing can be said: ${missing.join(", ")}`,
  );
  if (isOfNamed(item, named)) {
    const others = item.findings.map((each) => ({ ...each, severity: "note" as const }));
    return { ...item, severity: "note", findings: [absent, ...others] };
  }
  const { post, comparison, candidates } = item;
  const like = post && {
    key: post.key,
    url: post.url,
    score: comparison?.similarity ?? 0,
    reasons: [`the words: ${comparison?.verdict ?? "unresolved"}`],
  };
  return { severity: "note", findings: [absent], candidates: like ? [like] : candidates };
}

/** What to do where nothing can be said. */
async function nextStep(
  comparison: Comparison | undefined,
  missing: readonly string[],
  { posts, records }: ProofTools,
): Promise<string> {
  if (missing.length > 0) {
    const states = await Promise.all(missing.map((url) => statusOf(url, { posts, records })));
    const isGone = states.some(({ state }) => state === "gone");
    // Nobody can be asked for a key: that takes an address.
    const addresses = new Set(missing.map((post) => (isUrl(post) && /:\/\//.test(post) ? post : "URL")));
    const capture = `postproof capture ${isGone ? "--recover " : ""}${[...addresses].join(" ")}`;
    return `Capture what is missing, then compare again: ${capture}`;
  }
  if (comparison?.verdict === "translated") return "Have somebody who reads both languages compare the two.";
  if (comparison?.verdict === "in_media") return "Look at the post: its words stand in a picture or a video.";
  return "Name the post that the words are of, captured before: postproof capture URL";
}
