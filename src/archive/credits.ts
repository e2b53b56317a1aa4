// Credit lines for an archived post: in a house style, with who posted, made and owns what.
import { PostproofError } from "../errors.ts";
import { composeCredit, creditOf, rightsOf } from "../credit/index.ts";
import type { PostRights } from "../credit/index.ts";
import type { PostKey } from "../model/key.ts";
import { formatKey } from "../model/key.ts";
import type { Records } from "../store/index.ts";
import type { Posts } from "./posts.ts";

/** How credit lines are written. */
export interface CreditsOptions {
  /** A house style, or a template such as `{name}/{platform}`. Default `plain`. */
  readonly style?: string;
  /** Writes `X (formerly Twitter)` for posts since the renaming. Default false. */
  readonly formerly?: boolean;
}

/** The credit of one medium. */
export interface MediumCredit {
  /** Which medium, counted from 1. */
  readonly medium: number;
  readonly type: string;
  /** The line, ready to be set under it. */
  readonly line: string;
  readonly rights: PostRights;
  /** What the file itself states. */
  readonly stated?: Readonly<Record<string, string>>;
  /** The original carries Content Credentials. They were not validated. */
  readonly contentCredentials?: true;
}

/** Credit lines of a post. */
export interface PostCredits {
  readonly key: string;
  readonly url: string;
  readonly version: string;
  readonly basis: string;
  /** The line for the post itself. */
  readonly line: string;
  readonly rights: PostRights;
  readonly media: readonly MediumCredit[];
}

/** The credits of an archived post. @throws PostproofError `not_archived` */
export async function creditsOf(
  key: PostKey,
  { records, posts }: { readonly records: Records; readonly posts: Posts },
  { style = "plain", formerly = false }: CreditsOptions = {},
): Promise<PostCredits> {
  const snapshot = await posts.current(key);
  const id = formatKey(key);
  if (!snapshot)
    throw new PostproofError("not_archived", `Not archived: ${id}. Capture it: postproof capture ${id}`);
  const { post, version, basis } = snapshot;
  const statements = await records.rights(key);
  const { published } = post;
  const written = { formerly, ...(published !== undefined && { published }) };
  return {
    key: id,
    url: post.url,
    version,
    basis,
    line: composeCredit(creditOf(snapshot), style, written),
    rights: rightsOf(snapshot, statements),
    media: post.media.map((medium, index): MediumCredit => ({
      medium: index + 1,
      type: medium.type,
      line: composeCredit(creditOf(snapshot, { medium: index + 1, statements }), style, written),
      rights: rightsOf(snapshot, statements, index + 1),
      ...(medium.picture?.stated && { stated: { ...medium.picture.stated } }),
      ...(medium.picture?.contentCredentials === true && { contentCredentials: true as const }),
    })),
  };
}
