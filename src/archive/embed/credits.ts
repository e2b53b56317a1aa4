// Credit lines for an archived post: in a house style, with who posted, made and owns what.
import type { CREDITS } from "../../options/calls.ts";
import type { OptionsOf } from "../../options/value.ts";
import { PostproofError } from "../../errors.ts";
import { composeCredit, creditOf, rightsOf } from "../../credit/index.ts";
import type { PostRights } from "../../credit/index.ts";
import type { RightsStatement } from "../../model/credit.ts";
import type { PostKey } from "../../model/key.ts";
import { formatKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";

/** How credit lines are written. */
export type CreditsOptions = OptionsOf<typeof CREDITS>;

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
  /** Its media; of a repost those of the post that it passes on. */
  readonly media: readonly MediumCredit[];
  /** The post that it quotes, or takes over, with media of its own: whose these are is another question. */
  readonly quoted?: Lines;
}

/** Credit lines of any post, of one that stands within another too. */
type Lines = Pick<PostCredits, "key" | "url" | "line" | "rights" | "media">;

/** The credits of an archived post. @throws PostproofError `not_archived` */
export function creditsOf(
  key: PostKey,
  snapshot: Snapshot | undefined,
  statements: readonly RightsStatement[],
  options: CreditsOptions = {},
): PostCredits {
  const id = formatKey(key);
  if (!snapshot)
    throw new PostproofError("not_archived", `Not archived: ${id}. Capture it: postproof capture ${id}`);
  const { version, basis, post } = snapshot;
  const { quote } = post;
  const within = quote?.state === "present" && quote.post.media.length > 0 ? quote : undefined;
  const { line, rights, media } = linesOf(snapshot, statements, options);
  return {
    key: id,
    url: post.url,
    version,
    basis,
    line,
    rights,
    media,
    ...(within && { quoted: linesOf({ key: within.key, post: within.post, basis }, [], options) }),
  };
}

function linesOf(
  snapshot: Pick<Snapshot, "key" | "post" | "basis">,
  statements: readonly RightsStatement[],
  { style = "plain", formerly = false }: CreditsOptions,
): Lines {
  const { post, key } = snapshot;
  const shown = post.repostOf?.state === "present" ? post.repostOf.post : post;
  const { published } = post;
  const written = { formerly, ...(published !== undefined && { published }) };
  return {
    key: formatKey(key),
    url: post.url,
    line: composeCredit(creditOf(snapshot), style, written),
    rights: rightsOf(snapshot, statements),
    media: shown.media.map((medium, index): MediumCredit => ({
      medium: index + 1,
      type: medium.type,
      line: composeCredit(creditOf(snapshot, { medium: index + 1, statements }), style, written),
      rights: rightsOf(snapshot, statements, index + 1),
      ...(medium.picture?.stated && { stated: { ...medium.picture.stated } }),
      ...(medium.picture?.contentCredentials === true && { contentCredentials: true as const }),
    })),
  };
}
