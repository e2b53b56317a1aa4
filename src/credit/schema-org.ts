// Posts, pictures and quotations in the terms of schema.org, as JSON-LD.
import { rightsIn } from "../model/credit.ts";
import type { RightsStatement, Stated } from "../model/credit.ts";
import type { Picture } from "../model/asset.ts";
import type { Author } from "../model/author.ts";
import type { Medium } from "../model/media.ts";
import type { Card, Quote, QuotedPost } from "../model/post.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { serviceOf } from "../services/index.ts";
import { plainText } from "../model/text.ts";
import { isUrl } from "../model/url.ts";

/** A node of JSON-LD: plain JSON. */
export interface JsonLdNode {
  readonly [property: string]: JsonLdValue;
}

/** A value of JSON-LD. */
export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/** How posts are described. */
export interface DescribeOptions {
  /** The address of a local copy on the site, by its file name. Relative addresses are resolved against the page. */
  readonly assetUrl: (file: string) => string;
  /** The credit line of a medium, by its place counted from 1. */
  readonly creditText?: (place: number) => string;
  /** What editors stated about rights, oldest first. */
  readonly statements?: readonly RightsStatement[];
  /** Where the site shows the archived snapshot; absent if it shows none. */
  readonly archivedAt?: string;
}

/** A quotation of an article. */
export interface DescribedQuotation {
  readonly text: string;
  /** The speaker, as the article names them. */
  readonly speaker?: string;
  /** The address of the post that holds the words. */
  readonly url: string;
}

type Properties = Readonly<Record<string, JsonLdValue | undefined>>;

/** Properties that name an address of the web; those of files of the site itself may be relative to the page. */
const ADDRESSES: ReadonlySet<string> = new Set(["@id", "url", "license", "acquireLicensePage"]);
const OWN_ADDRESSES: ReadonlySet<string> = new Set(["contentUrl", "archivedAt"]);

/** A node with what is known. The one door for addresses: wherever one comes from, a program's reader may follow it. */
function node(type: string | undefined, properties: Properties): JsonLdNode {
  const known = Object.entries(properties).filter((entry): entry is [string, JsonLdValue] => {
    const [name, value] = entry;
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return false;
    if (OWN_ADDRESSES.has(name)) return isAddress(value, "https://page.invalid/");
    return !ADDRESSES.has(name) || isAddress(value);
  });
  return { ...(type !== undefined && { "@type": type }), ...Object.fromEntries(known) };
}

/** Whether a value is an address of the web that names no user. */
function isAddress(value: JsonLdValue | undefined, base?: string): value is string {
  if (typeof value !== "string" || !isUrl(value, base)) return false;
  if (base === undefined && !/^https?:\/\//i.test(value)) return false;
  const { protocol, username, password } = new URL(value, base);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}

/** A post as `SocialMediaPosting`. Only what is known is said: no creator of a picture is ever taken from who posted it. */
export function describePost(snapshot: Snapshot, options: DescribeOptions): JsonLdNode {
  const { post, key } = snapshot;
  return {
    ...describe(post, key.platform, options),
    ...node(undefined, { "@id": post.url, archivedAt: options.archivedAt }),
  };
}

function describe(
  post: QuotedPost & { quote?: Quote; repostOf?: Quote },
  platform: string,
  options: DescribeOptions,
): JsonLdNode {
  const service = serviceOf(platform, post.url);
  return node("SocialMediaPosting", {
    url: post.url,
    author: describeAuthor(post.author),
    datePublished: post.published,
    dateModified: post.edited,
    inLanguage: post.language,
    articleBody: plainText(post.text),
    publisher: service && node("Organization", { name: service.label }),
    image: post.media.flatMap((medium, index) => describeImage(medium, post, index + 1, options) ?? []),
    sharedContent: shared(post, platform, options),
    ...(post.sensitive === true && { isFamilyFriendly: false }),
  });
}

/** An account is a person unless the platform marks it as an organisation's. */
function describeAuthor({ name, handle, url, verified }: Author): JsonLdNode {
  return node(verified === "business" || verified === "government" ? "Organization" : "Person", {
    name: name ?? `@${handle}`,
    alternateName: `@${handle}`,
    url,
  });
}

function shared(
  { quote, repostOf, card }: { readonly quote?: Quote; readonly repostOf?: Quote; readonly card?: Card },
  platform: string,
  options: DescribeOptions,
): JsonLdValue[] {
  // Statements and credit lines are about the post's own media.
  const { assetUrl } = options;
  const of = (one: Quote | undefined, within?: Quote): JsonLdNode[] =>
    one?.state === "present"
      ? [describe({ ...one.post, ...(within && { quote: within }) }, platform, { assetUrl })]
      : [];
  // What a repost has as its quotation is that of the post that it repeats.
  const posts = repostOf?.state === "present" ? of(repostOf, quote) : of(quote);
  const page =
    card && isAddress(card.url)
      ? [node("WebPage", { url: card.url, name: card.title, description: card.description })]
      : [];
  return [...posts, ...page];
}

function describeImage(
  medium: Medium,
  post: QuotedPost,
  place: number,
  { assetUrl, creditText, statements = [] }: DescribeOptions,
): JsonLdNode | undefined {
  const copy = largestOf(medium.picture);
  if (medium.type !== "image" || !copy) return undefined;
  const { creator, rightsHolder, licence } = rightsIn(
    { ...post.rights, ...medium.rights },
    statements,
    place,
  );
  const stated = medium.picture?.stated;
  return node("ImageObject", {
    contentUrl: assetUrl(copy.file),
    encodingFormat: copy.type,
    width: copy.width,
    height: copy.height,
    caption: medium.alt,
    creditText: creditText?.(place) ?? stated?.credit,
    creator: creator ? describeStated(creator) : stated?.creator && node("Person", { name: stated.creator }),
    copyrightHolder: rightsHolder && describeStated(rightsHolder),
    copyrightNotice: stated?.copyright,
    license: [licence?.url, stated?.webStatement].find((url) => isAddress(url)),
    acquireLicensePage: stated?.licensorUrl,
  });
}

function largestOf(picture: Picture | undefined): NonNullable<Picture["renditions"]>[number] | undefined {
  return picture?.renditions?.[0];
}

function describeStated({ name, url }: Stated): JsonLdNode {
  return node("Person", { name, url });
}

/** A quotation as `Quotation`, based on the posting of that address. */
export function describeQuotation({ text, speaker, url }: DescribedQuotation): JsonLdNode {
  return node("Quotation", {
    text,
    creator: speaker === undefined ? undefined : node("Person", { name: speaker }),
    isBasedOn: isAddress(url) ? { "@id": url } : undefined,
  });
}

/** One document of several nodes. */
export function describePage(nodes: readonly JsonLdNode[]): JsonLdNode {
  return { "@context": "https://schema.org", "@graph": nodes };
}
