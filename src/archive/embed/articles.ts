// The articles of an archive: rewritten and updated from what is kept, never from the network.
import type { ARTICLE, REWRITE } from "../../options/archive.ts";
import type { OptionsOf } from "../../options/value.ts";
import type {
  Article,
  KnownPasted,
  LockEntry,
  RenderedEmbed,
  Rewritten,
  Updated,
} from "../../article/index.ts";
import { isWithdrawn } from "../../model/decision.ts";
import type { Standing } from "../../model/decision.ts";
// Not by the front of the room: that would load what reads prose.
import { readingOf } from "../../article/reading.ts";
import { updateArticle } from "../../article/restore.ts";
import { planRewrite } from "../../article/rewrite.ts";
import { PostproofError } from "../../errors.ts";
import { parseKey } from "../../model/key.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { ProofItem, ProofReport } from "../../model/proof.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Since, ThreadPost } from "../../render/index.ts";
import type { PostRecord, Posts } from "../posts.ts";
import type { Records } from "../../store/index.ts";
import type { EmbedOptions, EmbedTools, Embeds, Showing } from "./embeds.ts";
import { defaultAssetUrl, openEmbeds, showing } from "./embeds.ts";
import { availabilityOf } from "./availability.ts";
import { checkFound, checkMarkup } from "../bounds.ts";
import type { ProofOptions } from "../proof/context.ts";
import { carrying, shownIn } from "./uses.ts";
import type { Carried } from "./uses.ts";

export type { Carried } from "./uses.ts";

/** How the embeds of an article are made. */
export type ArticleOptions = OptionsOf<typeof ARTICLE>;

/** How an article is rewritten. */
export type ArchiveRewriteOptions = OptionsOf<typeof REWRITE>;

/** A rewritten article. */
export interface ArchiveRewritten extends Rewritten, Carried {
  /** Pasted posts of which the archive does not have the very post, with what speaks against it. Empty unless asked for. */
  readonly unlike: readonly ProofItem[];
}

/** An article whose embeds were made anew. */
export type ArchiveUpdated = Updated & Carried;

/** What articles are made with. */
export interface ArticleTools extends EmbedTools {
  readonly now: () => Date;
  readonly proof: (article: string | Article, options: ProofOptions) => Promise<ProofReport>;
}

/** Shows posts, alone and in articles. */
export interface Articles {
  /** A post, or the whole thread in which it stands; the post alone if it was seen in none. `known`: its record, if it is at hand. */
  readonly render: (snapshot: Snapshot, how: EmbedOptions, known?: PostRecord) => Promise<string>;
  readonly rewrite: (article: string | Article, options: ArchiveRewriteOptions) => Promise<ArchiveRewritten>;
  readonly update: (
    article: string | Article,
    entry: LockEntry,
    options: ArticleOptions,
  ) => Promise<ArchiveUpdated>;
}

/** Opens the articles of an archive. */
export function openArticles(tools: ArticleTools): Articles {
  const { shownOf, wholeOf, htmlOf } = openEmbeds(tools);
  return {
    async render(snapshot, how, known) {
      const shown = how.thread
        ? await wholeOf(snapshot, showing(how))
        : [await shownOf(snapshot, showing(how), known)];
      if (how.as === undefined || how.as === "html") return htmlOf(shown, how);
      const { printedAs } = await import("./targets.ts");
      return await printedAs(shown, how.as, how, tools);
    },
    async rewrite(article, options) {
      return await rewriteIn(jobOf(tools), article, options);
    },
    async update(article, entry, options) {
      return await updateIn(jobOf(tools), article, entry, options);
    },
  };
}

/** What is done with one article: each thing is read from the archive once. */
interface Job extends Embeds {
  readonly tools: ArticleTools;
  readonly records: Records;
  readonly posts: Posts;
}

function jobOf(tools: ArticleTools): Job {
  const records = tools.records.once();
  const posts = tools.posts.over(records);
  return { tools, records, posts, ...openEmbeds({ ...tools, records, posts }) };
}

async function rewriteIn(
  job: Job,
  article: string | Article,
  options: ArchiveRewriteOptions,
): Promise<ArchiveRewritten> {
  const {
    format,
    ascii = false,
    missing,
    stylesheet,
    pictures,
    pasted = false,
    jsonLd,
    quotations = [],
    strictRights = false,
    threads = false,
    article: path,
    ...look
  } = options;
  const { assetUrl = defaultAssetUrl } = look;
  const reading = readingOf(article, format);
  checkMarkup(reading.text, format);
  const { parseInArticle, parseFrame } = job.posts;
  const references = reading.references({ parse: parseInArticle, parseFrame });
  const parse = await job.posts.parseKnown(references);
  checkFound(references.length, "posts");
  const { known, unlike } = pasted ? await pastedIn(reading, path, job.tools) : NO_PASTED;
  const how = { ...showing(look, strictRights), threads };
  const { archived, absent, withdrawn } = await archivedOf(
    [...references, ...known],
    how,
    missing === "link",
    job,
  );
  const page = pictures === true || jsonLd === true ? await import("./page.ts") : undefined;
  const local =
    page && pictures === true ? await page.localPictures(reading, assetUrl, job.records) : NO_PICTURES;
  const write = planRewrite(reading, {
    format,
    more: local.edits,
    pasted: known,
    parse,
    parseFrame,
    missing: missing === "link" ? "link" : "keep",
    ...(stylesheet !== undefined && { stylesheet }),
    embed({ reference }) {
      const alias = referenceAlias(reference);
      const decided = withdrawn.get(alias);
      const shown = archived.get(alias);
      const note = decided && job.withdrawnOf(decided, shown?.[0]?.snapshot, look, ascii);
      return note ?? job.embedOf(shown, look, ascii);
    },
    link: ({ reference }) => {
      const { url, platform } = reference;
      const since = absent.get(referenceAlias(reference));
      const post = { url, label: job.tools.labelOf(platform, url), ...(since && { since }) };
      return job.linkOf(post, look, ascii);
    },
  });
  const plain = write();
  if (missing === "fail") refuseMissing(plain, path);
  const shown = jsonLd === true ? await shownIn(plain.standing, strictRights, job) : [];
  const snapshots = shown.map(({ snapshot }) => snapshot);
  const data =
    page && jsonLd === true ? await page.pageData(snapshots, quotations, assetUrl, job.records) : undefined;
  const rewritten = data === undefined ? plain : write(data);
  const whole = await carrying(rewritten, rewritten.standing, options, job);
  return { ...whole, unlike, assets: [...new Set([...whole.assets, ...local.assets])] };
}

/** @throws PostproofError `not_archived` naming each post that is missing, and its line */
function refuseMissing({ kept }: Rewritten, path = "the article"): void {
  const missing = kept.filter(({ reason }) => reason === "not_archived").map(({ found }) => found);
  if (missing.length === 0) return;
  const lines = missing.map(({ line, reference }) => `${path}:${line}: ${reference.url}`);
  throw new PostproofError(
    "not_archived",
    `Not archived, postproof capture keeps them:\n${lines.join("\n")}`,
    { url: missing[0]!.reference.url },
  );
}

const NO_PICTURES = { edits: [], assets: [] } as const;

async function updateIn(
  job: Job,
  article: string | Article,
  entry: LockEntry,
  options: ArticleOptions,
): Promise<ArchiveUpdated> {
  const { format, article: _path, ascii = false, strictRights = false, threads: _threads, ...look } = options;
  const newest = new Map<string, readonly ThreadPost[]>();
  const how = showing(look, strictRights);
  const reading = readingOf(article, format);
  const withdrawn = new Map<string, RenderedEmbed>();
  for (const { key, thread } of reading.embeds) {
    const post = parseKey(key);
    if (!post || newest.has(key) || withdrawn.has(key)) continue;
    const standing = await job.posts.standing(post);
    const snapshot = await job.posts.latest(post);
    const note = job.withdrawnOf(standing, snapshot, look, ascii);
    if (note) withdrawn.set(key, note);
    if (note || !snapshot) continue;
    // What was one block stays one.
    newest.set(
      key,
      thread && !isWithdrawn(standing)
        ? await job.wholeOf(snapshot, how)
        : [await job.shownOf(snapshot, how)],
    );
  }
  const updated = updateArticle(reading, entry, {
    format,
    embed: ({ key }) => withdrawn.get(key) ?? job.embedOf(newest.get(key), look, ascii),
  });
  return await carrying(updated, updated.embeds, options, job);
}

interface PastedPosts {
  readonly known: readonly KnownPasted[];
  readonly unlike: readonly ProofItem[];
}
const NO_PASTED: PastedPosts = { known: [], unlike: [] };

/** The pasted posts of an article, by whether the archive has the very post. */
async function pastedIn(
  article: Article,
  path: string | undefined,
  { proof }: ArticleTools,
): Promise<PastedPosts> {
  const { isVeryPost } = await import("../proof/pasted.ts");
  const { items } = await proof(article, {
    format: article.format,
    ...(path !== undefined && { article: path }),
  });
  const very = items.filter(isVeryPost);
  const known = very.map(({ range, post }): KnownPasted => {
    const { key, url } = post!;
    return { range, reference: { platform: key.platform, id: key.id, url, certain: true } };
  });
  return { known, unlike: items.filter((item) => item.kind === "pasted" && !very.includes(item)) };
}

/** What is archived of the posts of an article, by the alias of each; and of those that are asked about, since when others are gone. */
async function archivedOf(
  found: readonly Pick<KnownPasted, "reference">[],
  { threads, ...how }: Showing & { readonly threads: boolean },
  asksAbsent: boolean,
  { records, posts, shownOf, wholeOf }: Job,
): Promise<{
  readonly archived: ReadonlyMap<string, readonly ThreadPost[]>;
  readonly absent: ReadonlyMap<string, Since>;
  readonly withdrawn: ReadonlyMap<string, Standing>;
}> {
  const archived = new Map<string, readonly ThreadPost[]>();
  const absent = new Map<string, Since>();
  const withdrawn = new Map<string, Standing>();
  for (const { reference } of found) {
    const alias = referenceAlias(reference);
    if (archived.has(alias)) continue;
    const key = await records.resolve(alias);
    const standing = key ? await posts.standing(key) : await records.forgotten(alias);
    if (standing && isWithdrawn(standing)) withdrawn.set(alias, standing);
    const snapshot = standing?.erased ? undefined : await posts.latest(key);
    if (snapshot) {
      archived.set(alias, threads ? await wholeOf(snapshot, how) : [await shownOf(snapshot, how)]);
    } else if (asksAbsent) {
      const { platform, id } = reference;
      const since = await availabilityOf(key ?? { platform, id }, records);
      if (since) absent.set(alias, since);
    }
  }
  return { archived, absent, withdrawn };
}
