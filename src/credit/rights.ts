// Who is credited for a post and its pictures: posted by, made by, owned by, each with the basis on which it is known; the
// licences of Creative Commons.
import type { StatedRights } from "../model/asset.ts";
import type { CreditFacts } from "../model/credit-line.ts";
import type { Licence, Rights, RightsStatement, Stated } from "../model/credit.ts";
import { rightsIn } from "../model/credit.ts";
import type { Medium, MediumSource } from "../model/media.ts";
import type { QuotedPost } from "../model/post.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { authorName } from "../model/text.ts";
import { isUrl } from "../model/url.ts";
import { labelAt, serviceOf } from "../services/index.ts";

/** Who posted, who made, who owns. Absent means unknown: nobody is a photographer because he posted. */
export interface PostRights {
  readonly postedBy: Stated;
  readonly creator?: Stated;
  readonly rightsHolder?: Stated;
  readonly licence?: Licence;
  readonly permission?: NonNullable<Rights["permission"]>;
}

/**
 * What is known about the rights in a post, or in one of its media. What an editor stated goes before what the platform
 * states, and that before what the file itself states; the medium's before the post's. The copyright holder is read
 * off the file's notice only as far as that names one; a licensor is no holder. Of a repost the reposted post counts.
 * A medium that the platform says is another account's was posted by that one.
 *
 * @param statements what editors stated, oldest first
 * @param medium counted from 1; without it the post as a whole
 */
export function rightsOf(
  snapshot: Pick<Snapshot, "key" | "post"> & Partial<Pick<Snapshot, "basis">>,
  statements: readonly RightsStatement[] = [],
  medium?: number,
): PostRights {
  const { post } = shownIn(snapshot);
  const shown = medium === undefined ? undefined : post.media[medium - 1];
  const { creator, rightsHolder, licence, permission } = rightsIn(
    { ...inFile(shown?.picture?.stated), ...post.rights, ...shown?.rights },
    statements,
    medium ?? 0,
  );
  const { name, handle, url } = accountOf(post, shown);
  return {
    postedBy: {
      name: name ?? handle ?? siteNamed(post.url),
      basis: snapshot.basis === "transcribed" ? "editor" : "stated by the platform",
      ...(url !== undefined && { url }),
    },
    ...(creator && { creator }),
    ...(rightsHolder && { rightsHolder }),
    ...(licence && { licence }),
    ...(permission && { permission }),
  };
}

/**
 * The facts of a credit for a snapshot: the author's display name and handle on the service where it was posted. Where
 * a creator is stated, the name is the creator's and the handle stays the author's: the plain style then says
 * `Ada Example via X/@poster`. Of a repost the author of the reposted words is credited; for a medium that the platform
 * says is another account's, that account, and the author not at all.
 *
 * @param options.medium which medium is credited, counted from 1; without it the post as a whole
 * @param options.statements what editors stated about rights, oldest first
 */
export function creditOf(
  snapshot: Pick<Snapshot, "key" | "post"> & Partial<Pick<Snapshot, "basis">>,
  options: { readonly medium?: number; readonly statements?: readonly RightsStatement[] } = {},
): CreditFacts {
  const { post, platform } = shownIn(snapshot);
  const { creator } = rightsOf(snapshot, options.statements, options.medium);
  const service = serviceOf(platform, post.url);
  const account = accountOf(post, options.medium === undefined ? undefined : post.media[options.medium - 1]);
  const name = creator?.name ?? account.name;
  return {
    source: "platform",
    platform: service?.name ?? platform,
    ...(service ? { sourceName: labelAt(service, post.published) } : siteOf(post.url)),
    ...(name !== undefined && name !== "" && { name }),
    ...(account.handle !== undefined && account.handle !== "" && { handle: account.handle }),
    people: [],
  };
}

/** Who posted a medium: the account that the platform says it is from, else the author of the post. */
function accountOf(post: QuotedPost, medium: Medium | undefined): MediumSource {
  const name = authorName(post);
  return medium?.from ?? { ...post.author, ...(name !== undefined && { name }) };
}

/** The post whose words and pictures a snapshot shows: of a repost the post that it passes on. */
function shownIn({ key, post }: Pick<Snapshot, "key" | "post"> & Partial<Pick<Snapshot, "basis">>): {
  readonly post: QuotedPost;
  readonly platform: string;
} {
  const { repostOf } = post;
  return repostOf?.state === "present"
    ? { post: repostOf.post, platform: repostOf.key.platform }
    : { post, platform: key.platform };
}

function siteOf(url: string): { readonly sourceName?: string } {
  return isUrl(url) ? { sourceName: siteNamed(url) } : {};
}

function siteNamed(url: string): string {
  return isUrl(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

/** What a file states about itself. */
function inFile(stated: StatedRights | undefined): Rights {
  const creator = statedInFile(stated?.creator);
  const rightsHolder = statedInFile(holderIn(stated?.copyright));
  const licence = licenceInFile(stated);
  return { ...(creator && { creator }), ...(rightsHolder && { rightsHolder }), ...(licence && { licence }) };
}

function statedInFile(name: string | undefined): Stated | undefined {
  const trimmed = name?.trim() ?? "";
  return trimmed === "" ? undefined : { name: trimmed, basis: "stated in the file" };
}

/** The name in a copyright notice: `© 2023 Ada Example, all rights reserved` names Ada Example. */
function holderIn(notice: string | undefined): string | undefined {
  return notice
    ?.slice(0, 500)
    .replace(/\(c\)|[©Ⓒ]|\bcopyright\b/gi, " ")
    .replace(/\ball rights reserved\b\.?/i, " ")
    .replace(/\b(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.:;|–-]+|(?<![\s,:;|–-])[\s,:;|–-]+$/g, "");
}

function licenceInFile(stated: StatedRights | undefined): Licence | undefined {
  for (const text of [stated?.webStatement, stated?.usageTerms, stated?.copyright]) {
    const licence = text === undefined ? undefined : licenceNamed(text);
    if (licence) return { ...licence, basis: "stated in the file" };
  }
  return undefined;
}

/** What an attribution line may say. */
export interface LicensedWork {
  readonly title?: string;
  readonly author?: string;
  readonly authorUrl?: string;
  /** Where the work was found: `Flickr`, `Wikimedia Commons`. */
  readonly source?: string;
  readonly sourceUrl?: string;
  readonly licence: Pick<Licence, "name" | "url">;
}

/** Longest text in which a licence is looked for, in UTF-16 code units. */
const LONGEST_TEXT = 2_000;

const ELEMENTS = [
  ["BY", /\b(?:by|attribution)\b|(?<![a-z])by(?=[-_ ]?(?:nc|nd|sa))/i],
  ["NC", /(?<![a-z])nc(?![a-z])|non-?\s?commercial/i],
  ["ND", /(?<![a-z])nd(?![a-z])|no-?\s?deriv/i],
  ["SA", /(?<![a-z])sa(?![a-z])|share-?\s?alike/i],
] as const;

/**
 * The Creative Commons licence, or the mark of the public domain, that a text names by name or address: its short
 * name (`CC BY-SA 4.0`, `CC BY 3.0 DE`, `CC0 1.0`, `Public Domain Mark 1.0`) and the address of its deed.
 * `undefined` if it names none. A version is given only if the text does.
 */
export function licenceNamed(text: string): Pick<Licence, "name" | "url"> | undefined {
  const short = text.slice(0, LONGEST_TEXT);
  return licenceAt(short) ?? licenceInWords(short);
}

/** By address: `https://creativecommons.org/licenses/by-sa/3.0/de/deed.en`. */
function licenceAt(text: string): Pick<Licence, "name" | "url"> | undefined {
  const found =
    /\bcreativecommons\.org\/(licenses|publicdomain)\/([a-z+-]{1,20})(?:\/(\d\.\d))?(?:\/([a-z]{2,5})(?![a-z.]))?/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, kind = "", code = "", version, place] = found;
  const slug = code.toLowerCase();
  const port = place !== undefined && kind.toLowerCase() === "licenses" ? place.toLowerCase() : undefined;
  const label = slug === "zero" ? "CC0" : slug === "mark" ? "Public Domain Mark" : `CC ${slug.toUpperCase()}`;
  return {
    name: [label, version, port === "igo" ? "IGO" : port?.toUpperCase()]
      .filter((part) => part !== undefined)
      .join(" "),
    url: `https://creativecommons.org/${kind.toLowerCase()}/${[slug, version, port].filter((part) => part !== undefined).join("/")}/`,
  };
}

/** By name: `CC-BY-SA-4.0`, `Creative Commons Attribution-ShareAlike 4.0 International`. */
function licenceInWords(text: string): Pick<Licence, "name" | "url"> | undefined {
  const version = (after: string): string | undefined => /^[^\d]{0,80}?(\d\.\d)/.exec(after)?.[1];
  const zero = /\bcc[ -]?(?:0|zero)\b/i.exec(text);
  if (zero) {
    const number = version(text.slice(zero.index + zero[0].length)) ?? "1.0";
    return { name: `CC0 ${number}`, url: `https://creativecommons.org/publicdomain/zero/${number}/` };
  }
  const named = /\bcreative[ -]?commons\b|\bcc(?=[ -]?by)/i.exec(text);
  if (!named) return undefined;
  const behind = text.slice(named.index + named[0].length, named.index + named[0].length + 80);
  const elements = ELEMENTS.filter(([, pattern]) => pattern.test(behind)).map(([code]) => code);
  if (elements[0] !== "BY") return undefined;
  const number = version(behind);
  return {
    name: [`CC ${elements.join("-")}`, number].filter((part) => part !== undefined).join(" "),
    ...(number !== undefined && {
      url: `https://creativecommons.org/licenses/${elements.join("-").toLowerCase()}/${number}/`,
    }),
  };
}

/**
 * The attribution that Creative Commons asks for: title, author, source, licence, as plain text with addresses in
 * brackets: `“Title” by Ada Example (https://…), Flickr (https://…), CC BY-SA 4.0 (https://…)`. What is not known is
 * left out. A licence that is not Creative Commons is named as given.
 */
export function attributeLicence(work: LicensedWork): string {
  const { title, author, authorUrl, source, sourceUrl, licence } = work;
  const known = licenceNamed(licence.url ?? "") ?? licenceNamed(licence.name);
  const titled = title === undefined || title === "" ? "" : `“${title.replace(/\s+/g, " ").trim()}”`;
  const by =
    author === undefined || author === ""
      ? ""
      : `${titled === "" ? "By" : "by"} ${withUrl(author, authorUrl)}`;
  const work_ = [titled, by].filter((part) => part !== "").join(" ");
  const from = source !== undefined && source !== "" ? withUrl(source, sourceUrl) : (sourceUrl ?? "");
  const under = withUrl(known?.name ?? licence.name, licence.url ?? known?.url);
  return [work_, from, under].filter((part) => part !== "").join(", ");
}

function withUrl(text: string, url: string | undefined): string {
  const tidy = text.replace(/\s+/g, " ").trim();
  return url === undefined || url === "" ? tidy : `${tidy} (${url})`;
}
