// The catalogue of UI words: what every language has to say. Places in braces are filled in.
import type { MissingPicture } from "../../model/asset.ts";
import type { VerifiedKind } from "../../model/author.ts";
import type { Quote } from "../../model/post.ts";
import type { Basis } from "../../model/snapshot.ts";

/** A phrase with a number in it, by plural form as `Intl.PluralRules` names them. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Where a quoted post is not there to be shown. */
export type QuoteState = Exclude<Quote["state"], "present" | "other">;

/**
 * In what way a post is not there any more. `gone`: its platform does not find it, for whatever reason. `deleted`: its
 * platform says that it was deleted. `suspended`: the account is. `deactivated`: the account was closed. `protected`:
 * for some readers only. `withheld`: not shown in some countries. `removed`: by the platform's moderators.
 * `withdrawn`: this site took it down. `unknown`: the platform gave no answer that says anything.
 */
export type Absence =
  | "gone"
  | "deleted"
  | "suspended"
  | "deactivated"
  | "protected"
  | "withheld"
  | "removed"
  | "withdrawn"
  | "unknown";

/** All words that an embed says by itself. */
export interface Words {
  /** BCP 47 tag of the language these words are in. */
  readonly language: string;
  /** The direction in which that language is written. */
  readonly direction: "ltr" | "rtl";
  /** Stands between the things of an enumeration, with its space: `, `. */
  readonly list: string;
  /** A day, a time of that day and the name of its zone in one: `{day}`, `{time}`, `{zone}`. */
  readonly moment: string;
  /** Names the figure for assistive technology: `{name}`, `{platform}`. */
  readonly figure: string;
  /** The same for a repost: also `{by}`. */
  readonly figureOfRepost: string;
  /** After name and handle: `{platform}`. */
  readonly on: string;
  /** `{count}` posts of one author that answer each other. */
  readonly thread: Plural;
  readonly automated: string;
  /** What a platform's mark on an account means, by kind: `{platform}`. */
  readonly verified: Readonly<Record<VerifiedKind, string>>;
  /** Beside a badge of an organisation: `{name}`. */
  readonly affiliated: string;
  /** `{name}`, `{date}`; `date` may be empty. */
  readonly reposted: string;
  readonly repostedOn: string;
  /** `{whom}`. */
  readonly replying: string;
  /** When it answers someone who is not named. */
  readonly replyingToPost: string;
  /** When it goes on with a post of the same author. */
  readonly continuing: string;
  /** Some addressees and how many more there are: `{whom}`, `{count}`. */
  readonly others: Plural;
  readonly truncated: string;
  /** Opens the rest of a long post, which is folded away. */
  readonly showRest: string;
  readonly tooDeep: string;
  readonly spoiler: string;
  /** `{text}`. */
  readonly warning: string;
  readonly sensitive: Plural;
  /** What covered media show, readable before they are opened: `{text}`. */
  readonly covered: string;
  /** A description set on the page under its medium: `{text}`. */
  readonly description: string;
  readonly noAlt: { readonly image: string; readonly video: string; readonly audio: string };
  /** A video or a recording with its description, where only words say what it is: `{text}`. */
  readonly described: { readonly video: string; readonly audio: string };
  /** `{reason}`. */
  readonly notKept: { readonly image: string; readonly video: string };
  /** Name of a track of captions whose language is unknown. */
  readonly captions: string;
  readonly missing: Readonly<Record<MissingPicture["kind"] | "unknown", string>>;
  /** `{platform}`. */
  readonly watch: string;
  readonly listen: string;
  readonly attachment: string;
  /** A video or a recording and how long it is: `{text}`, `{length}`. */
  readonly timed: string;
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
  /** In a quoted post, which shows no quotations of its own: what it quotes. */
  readonly quotesAnother: string;
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
  /** Under media that the platform says are another account's: `{whom}`; of some of them `mediaCreditOf` says it. */
  readonly mediaFrom: string;
  /** `{platform}`: text of a permalink without a date. */
  readonly view: string;
  /** `{date}`; `editedSometime` where the time is unknown. */
  readonly edited: string;
  readonly editedSometime: string;
  /** `{platform}`, `{date}`; of a transcription also `{name}`. */
  readonly basis: Readonly<Record<Basis, string>>;
  /** An earlier version of an edited post: `{date}`, when it was captured. */
  readonly earlier: string;
  /** Numbers under a post: each `{count}`. */
  readonly counts: Readonly<Record<"likes" | "reposts" | "replies" | "quotes" | "views", Plural>>;
  /** After the numbers: `{date}`, when they were read. */
  readonly countsAsOf: string;
  /** Above a note that readers of the platform wrote: `{platform}`; with the platform's own heading: also `{text}`. */
  readonly readerNote: string;
  readonly readerNoteTitled: string;
  /** Moderation labels, in the platform's words: `{text}`. */
  readonly labels: string;
  /** `{name}`: the place that a post is tagged with. */
  readonly place: string;
  /** `{name}`: the community in which it was posted. */
  readonly community: string;
  /** `{name}`: the program with which it was posted. */
  readonly application: string;
  /** What the last look at the platform found of a post that is archived: `{platform}`, `{date}`. */
  readonly since: Readonly<Record<Absence, string>>;
  /** The same for a post of which nothing is archived. */
  readonly absent: Readonly<Record<Absence, string>>;
  /** In place of the media of a post that is gone, where a site shows its text alone. */
  readonly mediaWithheld: string;
  /** In place of a post that is gone, where a site shows no content of such posts. */
  readonly contentWithheld: string;
  /** In place of the name of a person who is not named; stands in `basis.transcribed`, in the case that asks for. */
  readonly somebody: string;
  /** `{platform}`: a post that the archive does not hold. */
  readonly notArchived: string;
}
