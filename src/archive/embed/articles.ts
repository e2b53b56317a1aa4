// The articles of an archive: rewritten and updated from what is kept, never from the network.
import type { ARTICLE, REWRITE } from "../../options/archive.ts";
import type { OptionsOf } from "../../options/value.ts";
import type {
  ArticleFormat,
  KnownPasted,
  LockEntry,
  Range,
  Rewritten,
  Updated,
} from "../../article/index.ts";
// Not by the front of the room: that would load what reads prose.
import { findEmbeds, findReferences } from "../../article/find.ts";
import { updateArticle } from "../../article/restore.ts";
import { rewriteArticle } from "../../article/rewrite.ts";
import { parseKey } from "../../model/key.ts";
import { referenceAlias } from "../../model/reference.ts";
import type { ProofItem, ProofReport } from "../../model/proof.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Use } from "../../model/use.ts";
import { extentOf } from "../../render/extent.ts";
import type { Since, ThreadPost } from "../../render/index.ts";
import type { EmbedOptions, EmbedTools } from "./embeds.ts";
import { defaultAssetUrl, openEmbeds, showing } from "./embeds.ts";
import { availabilityOf } from "./availability.ts";
import { checkFound, checkMarkup } from "../bounds.ts";
import { assetsOf } from "../../model/snapshot.ts";
import type { ProofOptions } from "../proof/context.ts";
import { recordUses } from "./uses.ts";

/** How the embeds of an article are made. */
export type ArticleOptions = OptionsOf<typeof ARTICLE>;

/** How an article is rewritten. */
export type ArchiveRewriteOptions = OptionsOf<typeof REWRITE>;

/** What an article carries, whether it was put in now or before. */
export interface Carried {
  /** Which posts the article now shows, in which version, and where. */
  readonly uses: readonly Use[];
  /** Files of the store that its embeds show: hand them to `publish`. */
  readonly assets: readonly string[];
}

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
  readonly proof: (article: string, options: ProofOptions) => Promise<ProofReport>;
}

/** Shows posts, alone and in articles. */
export interface Articles {
  readonly render: (snapshot: Snapshot, look: EmbedOptions) => Promise<string>;
  /** The whole thread of a post; the post alone if it was seen in none. */
  readonly renderWhole: (snapshot: Snapshot, look: EmbedOptions) => Promise<string>;
  readonly rewrite: (article: string, options: ArchiveRewriteOptions) => Promise<ArchiveRewritten>;
  readonly update: (article: string, entry: LockEntry, options: ArticleOptions) => Promise<ArchiveUpdated>;
}

interface PastedPosts {
  readonly known: readonly KnownPasted[];
  readonly unlike: readonly ProofItem[];
}
const NO_PASTED: PastedPosts = { known: [], unlike: [] };

/** Opens the articles of an archive. */
export function openArticles({ records, posts, now, labelOf, proof }: ArticleTools): Articles {
  const { shownOf, wholeOf, settled, htmlOf, embedOf, linkOf } = openEmbeds({ records, posts, labelOf });

  /** The snapshots that an article shows now, by the embeds of this rewrite and of earlier ones, each with its place. */
  const standing = async (
    text: string,
    format: ArticleFormat,
    strict: boolean,
  ): Promise<{ snapshot: Snapshot; range: Range }[]> => {
    const found: { snapshot: Snapshot; range: Range }[] = [];
    for (const { key, version, range, thread, answered } of findEmbeds(text, format)) {
      for (const shown of [...(thread ?? [{ key, version }]), ...(answered ? [answered] : [])]) {
        const post = parseKey(shown.key);
        const snapshot = post && (await records.snapshot(post, shown.version));
        // Without a snapshot it is an embed from another archive.
        if (snapshot) found.push({ snapshot: await settled(snapshot, strict), range });
      }
    }
    return found;
  };

  /** Adds what an article carries, and records the uses of one that has a name and was changed. */
  const settle = async <T extends Rewritten | Updated>(
    changed: T,
    { format, article: path, strictRights = false, gone, showEarlier = false }: ArticleOptions,
  ): Promise<T & Carried> => {
    const at = now().toISOString();
    const shown = await standing(changed.text, format, strictRights);
    const uses = shown.map(({ snapshot: { key: post, version: snapshot }, range }): Use => ({
      article: path ?? "",
      post,
      snapshot,
      range,
      kind: "embed",
      at,
    }));
    if (path !== undefined && changed.edits.length > 0) await recordUses(records, path, uses, "embeds");
    const assets = new Set<string>();
    for (const { snapshot } of shown) {
      const { since, earlier = [] } = await shownOf(snapshot, {
        strict: strictRights,
        showEarlier,
        // It stands among those shown itself.
        showAnswered: false,
      });
      // What is not shown of a post that is gone is not published either.
      if (extentOf(since, gone) !== "whole") continue;
      for (const file of [snapshot, ...earlier].flatMap(assetsOf)) assets.add(file);
    }
    return { ...changed, uses, assets: [...assets] };
  };

  /** The pasted posts of an article, by whether the archive has the very post. */
  const pastedIn = async (
    article: string,
    { format, article: path }: ArticleOptions,
  ): Promise<PastedPosts> => {
    const { isVeryPost } = await import("../proof/pasted.ts");
    const { items } = await proof(article, { format, ...(path !== undefined && { article: path }) });
    const very = items.filter(isVeryPost);
    const known = very.map(({ range, post }): KnownPasted => {
      const { key, url } = post!;
      return { range, reference: { platform: key.platform, id: key.id, url, certain: true } };
    });
    return { known, unlike: items.filter((item) => item.kind === "pasted" && !very.includes(item)) };
  };

  return {
    render: async (snapshot, look) => htmlOf([await shownOf(snapshot, showing(look))], look),
    renderWhole: async (snapshot, look) => htmlOf(await wholeOf(snapshot, showing(look)), look),

    async rewrite(article, options) {
      const {
        format,
        ascii = false,
        missing,
        stylesheet,
        pictures,
        pasted = false,
        jsonLd,
        quotations,
        strictRights,
        threads = false,
        ...rest
      } = options;
      const { article: _path, ...look } = rest;
      const { assetUrl = defaultAssetUrl } = look;
      checkMarkup(article, format);
      const archived = new Map<string, readonly ThreadPost[]>();
      const absent = new Map<string, Since>();
      const how = showing(look, strictRights);
      const references = findReferences(article, {
        format,
        parse: posts.parseInArticle,
        parseFrame: posts.parseFrame,
      });
      checkFound(references.length, "posts");
      const { known, unlike } = pasted ? await pastedIn(article, options) : NO_PASTED;
      for (const { reference } of [...references, ...known]) {
        const alias = referenceAlias(reference);
        if (archived.has(alias)) continue;
        const key = await records.resolve(alias);
        const snapshot = await posts.current(key);
        if (snapshot) {
          archived.set(alias, threads ? await wholeOf(snapshot, how) : [await shownOf(snapshot, how)]);
        } else if (missing === "link") {
          const { platform, id } = reference;
          const since = await availabilityOf(key ?? { platform, id }, records);
          if (since) absent.set(alias, since);
        }
      }
      const local =
        pictures === true
          ? await (await import("./page.ts")).localPictures(article, format, assetUrl, records)
          : { edits: [], assets: [] };
      const make = (data?: string): Rewritten =>
        rewriteArticle(article, {
          format,
          more: local.edits,
          pasted: known,
          ...(data !== undefined && { data }),
          parse: posts.parseInArticle,
          parseFrame: posts.parseFrame,
          ...(missing && { missing }),
          ...(stylesheet !== undefined && { stylesheet }),
          embed: ({ reference }) => embedOf(archived.get(referenceAlias(reference)), look, ascii),
          link: ({ reference }) => {
            const { url, platform } = reference;
            const since = absent.get(referenceAlias(reference));
            const post = { url, label: labelOf(platform, url), ...(since && { since }) };
            return linkOf(post, look, ascii);
          },
        });
      const first = make();
      const shown = jsonLd === true ? await standing(first.text, format, strictRights === true) : [];
      const data =
        jsonLd === true
          ? await (
              await import("./page.ts")
            ).pageData(
              shown.map(({ snapshot }) => snapshot),
              quotations ?? [],
              assetUrl,
              records,
            )
          : undefined;
      const whole = await settle(data === undefined ? first : make(data), options);
      return { ...whole, unlike, assets: [...new Set([...whole.assets, ...local.assets])] };
    },

    async update(article, entry, options) {
      const {
        format,
        article: _path,
        ascii = false,
        strictRights = false,
        threads: _threads,
        ...look
      } = options;
      const newest = new Map<string, readonly ThreadPost[]>();
      const how = showing(look, strictRights);
      for (const { key, thread } of findEmbeds(article, format)) {
        const snapshot = newest.has(key) ? undefined : await posts.current(parseKey(key));
        if (!snapshot) continue;
        // What was one block stays one.
        newest.set(key, thread ? await wholeOf(snapshot, how) : [await shownOf(snapshot, how)]);
      }
      const updated = updateArticle(article, entry, {
        format,
        embed: ({ key }) => embedOf(newest.get(key), look, ascii),
      });
      return await settle(updated, options);
    },
  };
}
