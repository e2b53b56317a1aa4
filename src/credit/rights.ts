// Who is credited for a post and its pictures: posted by, made by, owned by, each with the basis on which it is known.
import type { StatedRights } from "../model/asset.ts";
import type { CreditFacts } from "../model/credit-line.ts";
import type { Licence, Rights, RightsStatement, Stated } from "../model/credit.ts";
import { rightsIn } from "../model/credit.ts";
import type { QuotedPost } from "../model/post.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { labelAt, serviceOf } from "../model/service.ts";
import { licenceNamed } from "./licence.ts";

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
  return {
    postedBy: {
      name: post.author.name ?? post.author.handle,
      basis: snapshot.basis === "transcribed" ? "editor" : "stated by the platform",
      url: post.author.url,
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
 * `Ada Example via X/@poster`. Of a repost the author of the reposted words is credited.
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
  const name = creator?.name ?? post.author.name;
  return {
    source: "platform",
    platform: service?.name ?? platform,
    ...(service ? { sourceName: labelAt(service, post.published) } : siteOf(post.url)),
    ...(name !== undefined && name !== "" && { name }),
    ...(post.author.handle !== "" && { handle: post.author.handle }),
    people: [],
  };
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
  return URL.canParse(url) ? { sourceName: new URL(url).hostname.replace(/^www\./, "") } : {};
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
