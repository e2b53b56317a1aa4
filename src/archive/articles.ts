// The articles of an archive: rewritten and updated from what is kept, never from the network.
import type { ArticleFormat, LockEntry, RenderedEmbed, Rewritten, Updated } from "../article/index.ts";
import { findEmbeds, findReferences, rewriteArticle, updateArticle } from "../article/index.ts";
import { formatKey, parseKey } from "../model/key.ts";
import { referenceAlias } from "../model/reference.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Use } from "../model/use.ts";
import type { RenderOptions } from "../render/index.ts";
import { renderEmbed, renderMissing } from "../render/index.ts";
import type { Records } from "../store/index.ts";
import { assetsOf } from "./posts.ts";
import type { Posts } from "./posts.ts";

/** How posts look: everything that `renderEmbed` takes, but with defaults. */
export interface EmbedOptions extends Partial<Omit<RenderOptions, "label">> {
  /** Which version to show; default the one last seen. */
  readonly version?: string;
}

/** How the embeds of an article are made. */
export interface ArticleOptions extends Omit<EmbedOptions, "version"> {
  readonly format: ArticleFormat;
  /** The article's path. If given, its uses are recorded in the archive under it. */
  readonly article?: string;
  /** Write embeds in ASCII with character references, for an article in another encoding than UTF-8. Default false. */
  readonly ascii?: boolean;
}

/** How an article is rewritten. */
export interface ArchiveRewriteOptions extends ArticleOptions {
  /** `keep` (default) leaves the markup of posts that are not archived, `link` turns it into a plain link. */
  readonly missing?: "keep" | "link";
  /** Address of the stylesheet to link once; default none. */
  readonly stylesheet?: string | false;
}

/** What an article carries, whether it was put in now or before. */
export interface Carried {
  /** Which posts the article now shows, in which version, and where. */
  readonly uses: readonly Use[];
  /** Files of the store that its embeds show: hand them to `publish`. */
  readonly assets: readonly string[];
}

/** A rewritten article. */
export type ArchiveRewritten = Rewritten & Carried;

/** An article whose embeds were made anew. */
export type ArchiveUpdated = Updated & Carried;

/** What articles are made with. */
export interface ArticleTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
  /** The service of a post as readers know it, by the platform's name and the post's address. */
  readonly labelOf: (platform: string, url: string) => string;
}

/** Shows posts, alone and in articles. */
export interface Articles {
  readonly render: (snapshot: Snapshot, look: EmbedOptions) => string;
  readonly rewrite: (article: string, options: ArchiveRewriteOptions) => Promise<ArchiveRewritten>;
  readonly update: (article: string, entry: LockEntry, options: ArticleOptions) => Promise<ArchiveUpdated>;
}

/** Opens the articles of an archive. */
export function openArticles({ records, posts, now, labelOf }: ArticleTools): Articles {
  const render = (snapshot: Snapshot, look: EmbedOptions): string =>
    renderEmbed(snapshot, {
      assetUrl: (file) => `postproof/${file}`,
      ...look,
      label: labelOf(snapshot.key.platform, snapshot.post.url),
    });

  const embedOf = (
    snapshot: Snapshot | undefined,
    look: EmbedOptions,
    ascii: boolean,
  ): RenderedEmbed | undefined =>
    snapshot && {
      html: encoded(render(snapshot, look), ascii),
      key: formatKey(snapshot.key),
      version: snapshot.version,
    };

  /** All that an article shows now: the embeds of this rewrite and of earlier ones. */
  const carriedBy = async (text: string, format: ArticleFormat, path = ""): Promise<Carried> => {
    const at = now().toISOString();
    const uses: Use[] = [];
    const assets = new Set<string>();
    for (const { key, version, range } of findEmbeds(text, format)) {
      const post = parseKey(key);
      const snapshot = post && (await records.snapshot(post, version));
      if (!snapshot) continue; // an embed from another archive
      uses.push({ article: path, post, snapshot: version, range, kind: "embed", at });
      for (const file of assetsOf(snapshot)) assets.add(file);
    }
    return { uses, assets: [...assets] };
  };

  /** Records the uses of an article that has a name and was changed. */
  const settle = async <T extends Rewritten | Updated>(
    changed: T,
    format: ArticleFormat,
    path: string | undefined,
  ): Promise<T & Carried> => {
    const carried = await carriedBy(changed.text, format, path);
    if (path !== undefined && changed.edits.length > 0) await records.putUses(path, carried.uses);
    return { ...changed, ...carried };
  };

  return {
    render,

    async rewrite(article, { format, article: path, ascii = false, missing, stylesheet, ...look }) {
      const archived = new Map<string, Snapshot>();
      for (const { reference } of findReferences(article, { format, parse: posts.parse })) {
        const alias = referenceAlias(reference);
        const snapshot = archived.has(alias) ? undefined : await posts.current(await records.resolve(alias));
        if (snapshot) archived.set(alias, snapshot);
      }
      const rewritten = rewriteArticle(article, {
        format,
        parse: posts.parse,
        ...(missing && { missing }),
        ...(stylesheet !== undefined && { stylesheet }),
        embed: ({ reference }) => embedOf(archived.get(referenceAlias(reference)), look, ascii),
        link: ({ reference: { url, platform } }) =>
          encoded(renderMissing({ url, label: labelOf(platform, url) }), ascii),
      });
      return await settle(rewritten, format, path);
    },

    async update(article, entry, { format, article: path, ascii = false, ...look }) {
      const newest = new Map<string, Snapshot>();
      for (const { key } of findEmbeds(article, format)) {
        const snapshot = newest.has(key) ? undefined : await posts.current(parseKey(key));
        if (snapshot) newest.set(key, snapshot);
      }
      const updated = updateArticle(article, entry, {
        format,
        embed: ({ key }) => embedOf(newest.get(key), look, ascii),
      });
      return await settle(updated, format, path);
    },
  };
}

/** In ASCII, every other character as a numeric reference: that means the same in any encoding. */
function encoded(html: string, ascii: boolean): string {
  return ascii ? html.replace(/[^ -~]/gu, (character) => `&#${character.codePointAt(0)!};`) : html;
}
