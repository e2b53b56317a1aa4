// A post as the gallery shows it: no more of it than its embed shows.
import { createHash } from "node:crypto";
import type { Archive, EmbedOptions, PostRecord, Snapshot, Use } from "../../index.ts";
import { composeCredit, creditOf } from "../../credit/index.ts";
import { labelAt, plainText, serviceOf } from "../../index.ts";
import type { EmbedView, Words } from "../../render/index.ts";
import { printHtml } from "../../render/index.ts";
import { printOembed } from "../../render/targets/index.ts";
import type { PostRow } from "../posts.ts";
import { rowOf } from "../posts.ts";

/** A post of the gallery, as lists and the search have it. */
export interface GalleryPost {
  readonly key: string;
  /** Its page, from the folder of the site. */
  readonly path: string;
  readonly url: string;
  readonly platform: string;
  /** The platform as readers know it. */
  readonly label: string;
  readonly name: string;
  /** Empty where its author is not shown. */
  readonly handle: string;
  /** Empty where its words are not shown at once; bounded. */
  readonly text: string;
  /** The author's content warning; empty if there is none, or nothing is shown. */
  readonly warning: string;
  readonly published: string | undefined;
  readonly state: PostRow["state"];
  readonly isAbsent: boolean;
  readonly thumbnail: PostRow["thumbnail"];
  readonly articles: readonly string[];
  readonly versions: number;
}

/** Of the articles that use a post, so many are named. */
const MOST_ARTICLES = 10;

/** What the page of a post shows besides what lists do. */
export interface Shown {
  /** The embed. */
  readonly figure: string;
  readonly title: string;
  readonly credit: string | undefined;
  /** When and on what basis each was kept, the newest first. */
  readonly versions: readonly { readonly at: string; readonly basis: string }[];
  /** Search engines are asked to pass it by, as its author asks. */
  readonly noindex: boolean;
}

/** What a post is shown with. */
export interface Showing {
  readonly archive: Archive;
  readonly look: EmbedOptions;
  readonly creditStyle: string;
  readonly words: Words;
  /** A day in words. */
  readonly dayOf: (iso: string) => string;
}

/** A post made ready: what lists need of it, what its page shows, and the files that it needs. */
export interface Ready {
  readonly post: GalleryPost;
  readonly shown: Shown;
  readonly files: readonly string[];
}

/** So many characters of a post can be searched. */
const SEARCHED = 5_000;

/** Makes a post ready; `undefined` for one of which nothing is kept. */
export async function readyOf(
  record: PostRecord,
  uses: readonly Use[],
  { archive, look, creditStyle, words, dayOf }: Showing,
): Promise<Ready | undefined> {
  const { key, current, snapshots } = record;
  if (!current) return undefined;
  const files = new Set<string>();
  const assetUrl = (file: string): string => {
    files.add(file);
    return `../../assets/${file}`;
  };
  const view = JSON.parse(await archive.embed(record, { ...look, assetUrl, as: "view" })) as EmbedView;
  const articles = [...new Set(uses.map(({ article }) => article))].slice(0, MOST_ARTICLES);
  const row = await rowOf(archive, record, { articles, uses: uses.length });
  const service = serviceOf(key.platform, row.url);
  const label = current.post.software ?? (service ? labelAt(service) : key.platform);
  const post = galleryPost(row, current, view, label);
  const isShown = post.handle !== "";
  const written = row.published === undefined ? {} : { published: row.published };
  const credit = isShown ? composeCredit(creditOf(current), creditStyle, written) : undefined;
  const basisOf = ({ basis, capturedAt, transcribedBy }: Snapshot): string =>
    words.basis[basis]
      .replace("{platform}", () => label)
      .replace("{name}", () => transcribedBy ?? words.somebody)
      .replace("{date}", () => dayOf(capturedAt));
  const shown = {
    figure: printHtml(view),
    title: printOembed(view, { type: "link" }).title ?? post.name,
    credit,
    versions: snapshots.map((each) => ({ at: each.capturedAt, basis: basisOf(each) })).reverse(),
    noindex: current.post.consent?.noindex === true,
  };
  if (post.thumbnail) files.add(post.thumbnail.file);
  return { post, shown, files: [...files] };
}

function galleryPost(row: PostRow, current: Snapshot, view: EmbedView, label: string): GalleryPost {
  const body = view.type === "post" ? view.body : undefined;
  const isOpen = body?.content !== undefined;
  const isCovered = body?.content?.warning?.covers !== undefined;
  const hasPicture = printOembed(view, { type: "link" }).thumbnail_url !== undefined;
  const { author } = row;
  return {
    ...{ key: row.key, path: pathOf(row), url: row.url, platform: row.platform, label },
    name: isOpen ? (author?.name ?? author?.handle ?? label) : label,
    handle: isOpen ? (author?.handle ?? "") : "",
    text: isOpen && !isCovered ? plainText(current.post.text).slice(0, SEARCHED).toWellFormed() : "",
    warning: isOpen ? (row.warning ?? "") : "",
    ...{ published: row.published, state: row.state, isAbsent: row.since !== undefined },
    thumbnail: isOpen && hasPicture ? row.thumbnail : undefined,
    ...{ articles: row.articles, versions: row.versions },
  };
}

/** Where the page of a post stands: by its id where that is a name on every file system, else by a digest of its key. */
function pathOf({ platform, key }: PostRow): string {
  const id = key.slice(platform.length + 1);
  const name = /^\d[0-9a-z]{0,39}$/.test(id)
    ? id
    : `k-${createHash("sha256").update(key).digest("hex").slice(0, 32)}`;
  return `post/${platform}/${name}.html`;
}
