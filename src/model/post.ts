// A post: what was said, by whom, when, with what. The same shape for every platform.
import type { Picture } from "./asset.ts";
import type { Author } from "./author.ts";
import type { Rights } from "./credit.ts";
import type { PostKey } from "./key.ts";
import type { Medium } from "./media.ts";
import type { Inline, Text } from "./text.ts";

/** A link preview as the platform attached it. */
export interface Card {
  readonly url: string;
  readonly title?: string;
  readonly description?: string;
  /** Site name or host as the platform states it. */
  readonly provider?: string;
  readonly author?: string;
  readonly picture?: Picture;
}

/** A poll with its state at capture. */
export interface Poll {
  readonly options: readonly {
    readonly title: string;
    /** Absent where the platform hides votes until the end. */
    readonly votes?: number;
  }[];
  /** Votes in all. */
  readonly votes?: number;
  /** People who voted, where several choices are allowed. */
  readonly voters?: number;
  readonly multiple?: boolean;
  /** ISO 8601 UTC. */
  readonly closesAt?: string;
  /** Whether it was closed when captured; absent if unknown. */
  readonly closed?: boolean;
}

/** A note that readers of a platform wrote and that the platform shows under the post (X: Community Notes). */
export interface ReaderNote {
  /** Empty where it is known that there is a note, but not what it says. */
  readonly text: Text;
  /** The note's own page. */
  readonly url?: string;
  /** The platform's heading above it, such as "Readers added context". */
  readonly title?: string;
}

/** The place that a post is tagged with, as the platform names it. */
export interface Place {
  readonly name: string;
  readonly url?: string;
}

/** A community within a platform in which a post was posted, as the platform names it: `r/village`. */
export interface Community {
  readonly name: string;
  readonly url?: string;
}

/** Numbers under a post. They change by the minute: always shown with the date. */
export interface Counts {
  readonly likes?: number;
  readonly reposts?: number;
  readonly replies?: number;
  readonly quotes?: number;
  readonly views?: number;
  /** When they were read, ISO 8601 UTC. */
  readonly at: string;
}

/** A post that another post quotes or reposts. */
export type Quote =
  | { readonly state: "present"; readonly key: PostKey; readonly post: QuotedPost }
  /**
   * `gone`: the platform does not find it. `blocked`: hidden between the two accounts. `detached`: its author took
   * the quote apart. `pending`: its author has not agreed yet. `refused`: its author has not agreed, or withdrew.
   * `unavailable`: for a reason that the platform does not give.
   */
  | {
      readonly state: "gone" | "blocked" | "detached" | "pending" | "refused" | "unavailable";
      readonly key?: PostKey;
      readonly url?: string;
    }
  /** Something that is not a post: a feed, a list, a starter pack, a labeler. */
  | {
      readonly state: "other";
      readonly kind: string;
      readonly url: string;
      readonly title?: string;
      readonly description?: string;
      readonly by?: string;
    };

/** What a post answers to. */
export interface ReplyContext {
  /** Platform id or URI of the post answered. */
  readonly id?: string;
  readonly url?: string;
  /** Whom it answers, without `@`. */
  readonly handle?: string;
  /** Mentions that the platform puts before a reply and does not show as its text. */
  readonly addressees?: readonly Extract<Inline, { readonly type: "mention" }>[];
}

/** What an author or a platform asks of those who keep or show a post. */
export interface Consent {
  /** The author asks that the post be shown to signed-in readers only. Rendered as a link unless overridden. */
  readonly loginRequired?: true;
  /** The author asks not to be indexed by search engines. */
  readonly noindex?: true;
  /** The page asks that no copy of it be shown (`noarchive`). Rendered as a link unless overridden. */
  readonly noarchive?: true;
  /** Who may quote it, in the platform's words. */
  readonly quotePolicy?: string;
}

/** The content of a post without the posts that it quotes or reposts. */
export interface QuotedPost {
  /** The page of the post at its platform. */
  readonly url: string;
  readonly author: Author;
  readonly text: Text;
  /** ISO 8601 UTC with milliseconds, or `YYYY-MM-DD` where only the day is known. */
  readonly published?: string;
  /** When the shown version was written, same form. */
  readonly edited?: string;
  /** Says that it was edited although the time is unknown. */
  readonly isEdited?: boolean;
  /** BCP 47; absent if the platform does not know. */
  readonly language?: string;
  /** The author's content warning, or the labels that call for one. */
  readonly warning?: string;
  /** Media (or all) hidden behind a click by the author's or the platform's wish. */
  readonly sensitive?: boolean;
  /** Moderation labels as the platform names them. */
  readonly labels?: readonly string[];
  readonly media: readonly Medium[];
  readonly card?: Card;
  readonly poll?: Poll;
  readonly note?: ReaderNote;
  readonly place?: Place;
  readonly community?: Community;
  readonly replyTo?: ReplyContext;
  /** Custom emoji by short code without colons. */
  readonly emoji?: Readonly<Record<string, Picture>>;
  readonly counts?: Counts;
  readonly rights?: Rights;
  /** `public`, `unlisted` and so on, in the platform's words. */
  readonly visibility?: string;
  /** The platform gave only the beginning of the text. */
  readonly truncated?: boolean;
  /** Program with which it was posted. */
  readonly application?: string;
  /** What the server of the post runs, where readers know it by another name than the platform's: `Friendica`. */
  readonly software?: string;
  /**
   * `display-only`: the platform's terms forbid keeping it; an archive keeps the address and the author's handle, unless
   * it is told to keep all. Absent: nothing of the kind is known.
   */
  readonly retention?: "display-only";
  readonly consent?: Consent;
  /** Set on a post that stands within another: it quotes a post itself, of which no more is kept than where it is. */
  readonly quotesAnother?: { readonly url?: string };
}

/** One post. */
export interface Post extends QuotedPost {
  /** The post that it quotes; of a repost the one that the reposted post quotes. */
  readonly quote?: Quote;
  /** Set on a repost: the text is then empty and the content stands here. */
  readonly repostOf?: Quote;
}
