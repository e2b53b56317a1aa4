// What a rewritten page carries besides its embeds: its own pictures as local copies, and JSON-LD about the posts.
import type { Article, Edit } from "../../article/index.ts";
import { localPicture } from "../../article/index.ts";
import {
  composeCredit,
  creditOf,
  describePage,
  describePost,
  describeQuotation,
} from "../../credit/index.ts";
import type { DescribedQuotation } from "../../credit/index.ts";
import { formatKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { renderJsonLd } from "../../render/index.ts";
import type { Records } from "../../store/index.ts";
import { findProse } from "../proof/prose.ts";

/** The address of a local copy on the site, by its file name. */
export type AssetUrl = (file: string) => string;

/** Local copies in place of pictures of an article. */
export interface LocalPictures {
  /** In order. */
  readonly edits: readonly Edit[];
  /** Files of the store that they show. */
  readonly assets: readonly string[];
}

/** Pictures beside a social photo credit that `keepPicture` kept, as edits to their local copies. */
export async function localPictures(
  article: Article,
  assetUrl: AssetUrl,
  records: Records,
): Promise<LocalPictures> {
  const edits = new Map<number, Edit>();
  const assets: string[] = [];
  for (const { credit, picture } of findProse(article, article.format).credits) {
    if (!credit.social || !picture || edits.has(picture.range[0])) continue;
    const kept = await records.picture(picture.src.replace(/^\/\//, "https://"));
    const copies = kept?.picture.renditions ?? [];
    const [widest] = copies;
    const fallback = copies.at(-1);
    if (!widest || !fallback) continue;
    const same = copies.filter(({ type }) => type === widest.type);
    const srcset = same.map(({ file, width }) => `${assetUrl(file)} ${width}w`).join(", ");
    const { width, height } = widest;
    const copy = { src: assetUrl(fallback.file), width, height, ...(same.length > 1 && { srcset }) };
    edits.set(picture.range[0], localPicture(article.text, picture, copy));
    assets.push(...copies.map(({ file }) => file));
  }
  return { edits: [...edits.values()].sort((a, b) => a.range[0] - b.range[0]), assets };
}

/** JSON-LD about the posts that a page shows and the quotations it makes, as one element; `undefined` for neither. */
export async function pageData(
  shown: readonly Snapshot[],
  quotations: readonly DescribedQuotation[],
  assetUrl: AssetUrl,
  records: Records,
): Promise<string | undefined> {
  const posts = new Map<string, ReturnType<typeof describePost>>();
  for (const snapshot of shown) {
    // Data about a page are for search engines, and say no more than the page: the author's wishes count for both.
    const { loginRequired, noindex, noarchive } = snapshot.post.consent ?? {};
    if (loginRequired ?? noindex ?? noarchive) continue;
    const statements = await records.rights(snapshot.key);
    const { published } = snapshot.post;
    const creditText = (medium: number): string =>
      composeCredit(
        creditOf(snapshot, { medium, statements }),
        "plain",
        published === undefined ? {} : { published },
      );
    posts.set(formatKey(snapshot.key), describePost(snapshot, { assetUrl, creditText, statements }));
  }
  const nodes = [...posts.values(), ...quotations.map(describeQuotation)];
  return nodes.length === 0 ? undefined : renderJsonLd(describePage(nodes));
}
