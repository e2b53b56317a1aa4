// The catalogue of UI words: what every language has to say. Places in braces are filled in.
import type { MissingPicture } from "../../model/asset.ts";
import type { Quote } from "../../model/post.ts";
import type { Basis } from "../../model/snapshot.ts";

/** A phrase with a number in it, by plural form as `Intl.PluralRules` names them. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Where a quoted post is not there to be shown. */
export type QuoteState = Exclude<Quote["state"], "present" | "other">;

/** All words that an embed says by itself. */
export interface Words {
  /** BCP 47 tag of the language these words are in. */
  readonly language: string;
  /** Names the figure for assistive technology: `{name}`, `{platform}`. */
  readonly figure: string;
  /** The same for a repost: also `{by}`. */
  readonly figureOfRepost: string;
  /** After name and handle: `{platform}`. */
  readonly on: string;
  /** `{count}` posts of one author that answer each other. */
  readonly thread: Plural;
  readonly automated: string;
  readonly business: string;
  readonly government: string;
  /** `{name}`, `{date}`; `date` may be empty. */
  readonly reposted: string;
  readonly repostedOn: string;
  /** `{whom}`. */
  readonly replying: string;
  /** When it answers someone who is not named. */
  readonly replyingToPost: string;
  /** `{count}` further addressees. */
  readonly others: Plural;
  readonly truncated: string;
  readonly tooDeep: string;
  readonly spoiler: string;
  /** `{text}`. */
  readonly warning: string;
  readonly sensitive: Plural;
  readonly noAlt: { readonly image: string; readonly video: string };
  /** `{reason}`. */
  readonly notKept: { readonly image: string; readonly video: string };
  readonly missing: Readonly<Record<MissingPicture["kind"] | "unknown", string>>;
  /** `{platform}`. */
  readonly watch: string;
  readonly listen: string;
  readonly attachment: string;
  /** `{count}` further media of a quoted post. */
  readonly more: Plural;
  readonly votes: Plural;
  readonly voters: Plural;
  readonly multiple: string;
  readonly votesHidden: string;
  readonly pollClosed: string;
  /** `{date}`: when the votes were counted. */
  readonly pollAsOf: string;
  /** `{date}`. */
  readonly pollCloses: string;
  readonly quote: Readonly<Record<QuoteState, string>>;
  /** What stands in for a reposted post that is not there. */
  readonly repostMissing: string;
  /** The author of the post, or of the quoted post, asks for signed-in readers only. */
  readonly loginRequired: string;
  /** In place of a page whose site asks that no copy of it be shown. */
  readonly noarchive: string;
  /** In place of a post whose platform's terms forbid keeping it. */
  readonly displayOnly: string;
  readonly quoteLoginRequired: string;
  /** `{credit}`: who made the media, who holds the rights, under which licence. Also `{which}`: the numbers of some. */
  readonly mediaCredit: string;
  readonly mediaCreditOf: string;
  /** `{platform}`: text of a permalink without a date. */
  readonly view: string;
  /** `{date}`; `editedSometime` where the time is unknown. */
  readonly edited: string;
  readonly editedSometime: string;
  /** `{platform}`, `{date}`; of a transcription also `{name}`. */
  readonly basis: Readonly<Record<Basis, string>>;
  /** In place of the name of a person who is not named. */
  readonly somebody: string;
  /** `{platform}`: a post that the archive does not hold. */
  readonly notArchived: string;
}
