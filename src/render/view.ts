// What an embed shows, as plain data: every phrase, date, state and choice is made, in the site's language. A printer prints
// it and decides nothing. It holds no HTML and nothing escaped; foreign text in it is made harmless (`plain.ts`).

import type { Basis } from "../model/snapshot.ts";
import type { Line, LinkPiece, MediaView, PersonPiece } from "./pieces.ts";

export type * from "./pieces.ts";

/** An embed as data: what `describe` and its like give and every printer takes. Fit for JSON. */
export type EmbedView = PostView | ThreadView | MissingView;

/** What the site looks like around the post. */
interface Figure {
  /** The language of all words that are not the post's own, and its direction. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly theme: "paper" | "card" | "minimal";
}

/** One post. */
export interface PostView extends Figure {
  readonly type: "post";
  /** The key of the post as text, and the version of its snapshot. */
  readonly key: string;
  readonly version: string;
  /** On what basis it is known. */
  readonly known: Basis;
  /** Key and version (`key@version`) of the post that it answers, where that is shown. */
  readonly answered: string | undefined;
  /** The name of the whole for assistive technology; none where only a link is shown. */
  readonly name: string | undefined;
  /** Who reposted it, and when. */
  readonly repost: Line | undefined;
  readonly author: AuthorView | undefined;
  readonly body: BodyView;
  readonly caption: CaptionView;
}

/** An author's chain of posts. */
export interface ThreadView extends Figure {
  readonly type: "thread";
  readonly key: string;
  readonly version: string;
  /** On what basis the first post is known; one that is known otherwise says so in its caption. */
  readonly known: Basis;
  readonly answered: string | undefined;
  /** `key@version` of every post. */
  readonly members: readonly string[];
  readonly name: string | undefined;
  readonly author: AuthorView | undefined;
  /** How many posts there are. */
  readonly size: string;
  readonly posts: readonly ThreadPostView[];
  /** On what basis the first post is known. */
  readonly basis: Line;
}

/** One post of a thread, with what the caption of a single post says. */
export interface ThreadPostView {
  readonly body: BodyView;
  readonly caption: CaptionView;
}

/** A post of which nothing is archived: a link, and why. */
export interface MissingView extends Figure {
  readonly type: "missing";
  readonly url: string;
  readonly words: Line;
  readonly link: LinkPiece;
}

/** What a post says, or why it is not shown: one of `hidden`, `unavailable` and `content` is there. */
export interface BodyView {
  /** The page of the post. */
  readonly href: string | undefined;
  /** Why nothing of it is shown but a link. */
  readonly hidden: Line | undefined;
  /** A reposted post that was not there. */
  readonly unavailable: UnavailableView | undefined;
  readonly content: ContentView | undefined;
  /** What it said before it was edited, the newest first: closed under it. */
  readonly earlier: readonly EarlierView[];
}

/** An earlier version of a post. */
export interface EarlierView {
  readonly label: Line;
  readonly content: ContentView;
}

/** Who posted it, and on which platform. */
export interface AuthorView {
  readonly person: PersonPiece;
  /** `on X`. */
  readonly on: Line;
  readonly avatar: AvatarView | undefined;
  /** A mark that is paid for. */
  readonly paid: Line | undefined;
  /** What kind of account it is. */
  readonly kind: Line | undefined;
  readonly badges: readonly BadgeView[];
  /** The official mark of the platform, supplied by the site. */
  readonly mark: MarkView | undefined;
}

/** An author's picture, a square of `size` CSS pixels. */
export interface AvatarView {
  readonly src: string;
  readonly size: number;
  readonly shape: "circle" | "square" | "hexagon";
}

/** A label beside an author. */
export interface BadgeView {
  readonly picture: { readonly src: string; readonly size: number } | undefined;
  readonly line: Line;
}

/** The official mark of a platform. */
export interface MarkView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What a post says, in the order in which it is shown. */
export interface ContentView {
  readonly community: Line | undefined;
  /** Whom or what it answers. */
  readonly reply: Line | undefined;
  /** The post that it answers. */
  readonly answered: QuotedView | undefined;
  /** Stands above all that follows. */
  readonly warning: WarningView | undefined;
  readonly text: TextView | undefined;
  /** That the platform gave only the beginning. */
  readonly truncated: string | undefined;
  readonly media: MediaView | undefined;
  /** That its media are not shown. */
  readonly withheld: string | undefined;
  /** Whose media they are, where not the author's. */
  readonly sources: readonly Line[];
  readonly poll: PollView | undefined;
  readonly card: CardView | undefined;
  /** In a quoted post: that it quotes another. */
  readonly quotesAnother: UnavailableView | undefined;
  readonly quote: QuoteView | undefined;
  /** In a quoted post: how many media more it has. */
  readonly more: string | undefined;
  readonly readerNote: ReaderNoteView | undefined;
}

/** A content warning. */
export interface WarningView {
  readonly line: Line;
  /** Closed until the reader opens it: what it covers, described; nothing for a warning that covers nothing. */
  readonly covers: { readonly shows: Line | undefined } | undefined;
}

/** A text as blocks. */
export interface TextView {
  /** Empty if unknown. */
  readonly language: string;
  readonly blocks: readonly BlockView[];
  /** The rest of a long text, closed until the reader opens it; its label is in the site's language. */
  readonly rest: FoldedView | undefined;
}

/** The rest of a long text. */
export interface FoldedView extends Pick<Figure, "language" | "direction"> {
  readonly label: string;
  readonly blocks: readonly BlockView[];
}

/** What stands on lines of its own. An item of a list is a line, or blocks. */
export type BlockView =
  | { readonly type: "paragraph" | "heading"; readonly line: Line }
  | { readonly type: "quote"; readonly blocks: readonly BlockView[] }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      /** The number of its first item, where that is not 1. */
      readonly start: number | undefined;
      readonly items: readonly ({ readonly line: Line } | { readonly blocks: readonly BlockView[] })[];
    }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "divider" };

/** A poll. */
export interface PollView {
  /** `share`: whole percent from 0 to 100, and the same in words; absent where votes are hidden. */
  readonly options: readonly {
    readonly title: Line;
    readonly share: { readonly percent: number; readonly words: string } | undefined;
  }[];
  /** How many voted, until when and so on. */
  readonly state: readonly Line[];
}

/** A link preview. `title`: absent where the address has nothing to add to its host. */
export interface CardView {
  readonly href: string | undefined;
  /** The host. */
  readonly source: string;
  readonly title: Line | undefined;
  readonly description: string | undefined;
  readonly picture: { readonly src: string; readonly width: number; readonly height: number } | undefined;
}

/** What is said of something that is not here, with its address if that is known. */
export interface UnavailableView {
  readonly words: string;
  readonly link: LinkPiece | undefined;
}

/** What a post quotes. */
export type QuoteView =
  | { readonly type: "post"; readonly post: QuotedView }
  | { readonly type: "card"; readonly card: CardView }
  | { readonly type: "unavailable"; readonly unavailable: UnavailableView };

/** A post within another's embed. */
export interface QuotedView {
  readonly href: string | undefined;
  readonly person: PersonPiece;
  readonly permalink: LinkPiece;
  /** On what basis it is known and what became of it, where that is to be said. */
  readonly notes: readonly NoteView[];
  readonly content: ContentView;
}

/** A part of a line of notes. `since`: what became of a post. */
export interface NoteView {
  readonly of: "basis" | "since";
  readonly line: Line;
}

/** A note that readers of the platform wrote. */
export interface ReaderNoteView {
  readonly heading: LinkPiece;
  readonly blocks: readonly BlockView[];
}

/** When a post was published, what else the platform says of it, on what basis it is known, and what became of it. */
export interface CaptionView {
  readonly permalink: LinkPiece;
  readonly edited: Line | undefined;
  readonly place: Line | undefined;
  readonly application: Line | undefined;
  readonly labels: Line | undefined;
  /** The numbers under the post, then when they were read. */
  readonly counts: readonly Line[];
  readonly credits: readonly Line[];
  /** Absent in a thread, where it is said once for all. */
  readonly basis: Line | undefined;
  readonly since: Line | undefined;
}
