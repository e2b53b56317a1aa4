// Lines, and media, which may stand in a line too: the smaller parts of an embed as data (`view.ts`).

/** What stands in one line: words, or pieces of which some are more than words. */
export type Line = string | readonly Piece[];

/** A part of a line. A string is words. */
export type Piece =
  | string
  | TimePiece
  | LinkPiece
  | PersonPiece
  | MediumPiece
  /** Words that may run in another direction than those around them: names. `language`: empty if unknown. */
  | { readonly type: "isolate"; readonly line: Line; readonly language?: string }
  /** Words of others, quoted. */
  | { readonly type: "quotation"; readonly text: string }
  /** The author's description of a medium. */
  | { readonly type: "description"; readonly text: string }
  /** The shown words of an address, which may be long. */
  | { readonly type: "address"; readonly text: string }
  /** A custom emoji: a local picture, and its short code in words, `:wave:`. */
  | { readonly type: "emoji"; readonly src: string; readonly code: string }
  /** Words set in some ways, the first innermost. */
  | { readonly type: "marked"; readonly marks: readonly Mark[]; readonly line: Line }
  /** Closed until the reader opens it. `label`: what there is to open. */
  | { readonly type: "spoiler"; readonly label: string; readonly line: Line }
  /** Many hashtags at the end of a paragraph, to be set small. */
  | { readonly type: "tags"; readonly line: Line }
  | { readonly type: "break" };

/** How words are set. */
export type Mark = "bold" | "italic" | "strike" | "underline" | "code" | "sub" | "sup";

/** A time in words and for machines. */
export interface TimePiece {
  readonly type: "time";
  /** ISO 8601, of a moment or a day. */
  readonly iso: string;
  readonly text: string;
  /** What happened then: the post was published or updated, or the archive accessed it. */
  readonly of: "published" | "updated" | "accessed" | undefined;
  /** The language that it is written in, where that is not the site's. */
  readonly language: string | undefined;
  /** Whether its direction may be another than that of the words around it. */
  readonly apart: boolean;
}

/** Words that lead somewhere; without `href` only words. */
export interface LinkPiece {
  readonly type: "link";
  readonly href: string | undefined;
  readonly line: Line;
  /** What stands there: the post itself, or the one that it answers. */
  readonly to: "post" | "answered" | undefined;
}

/** An account: its name, if it has one, and its handle, with a link to its profile. */
export interface PersonPiece {
  readonly type: "person";
  readonly name: Line | undefined;
  /** With its `@`. */
  readonly handle: string;
  readonly href: string | undefined;
}

/** A medium that stands within a text, with its description if that stands on the page. */
export interface MediumPiece {
  readonly type: "medium";
  readonly medium: MediumView;
  readonly description: Line | undefined;
}

/** The media of a post that stand apart from its text. */
export interface MediaView {
  readonly items: readonly MediumView[];
  /** Closed until the reader opens it: its label, and what the media show. */
  readonly cover: { readonly label: string; readonly shows: Line | undefined } | undefined;
  /** Descriptions on the page; `which`: `1/3`, of several. */
  readonly descriptions: readonly { readonly which: string | undefined; readonly line: Line }[];
}

/** A medium, or what stands in its place. `src` is an address on the site. */
export type MediumView =
  /** `whole`: the address of the picture in full, where it may be cut. */
  | { readonly type: "image"; readonly image: ImageView; readonly whole: string | undefined }
  /** Says that a medium is not here and why; with its description, and a link to it at the platform. */
  | {
      readonly type: "missing";
      readonly words: string;
      readonly alt: string | undefined;
      readonly link: LinkPiece | undefined;
    }
  /** Only a link to it at the platform. */
  | { readonly type: "away"; readonly link: LinkPiece }
  /** The still picture of a video, and a link to that at the platform. */
  | { readonly type: "poster"; readonly image: ImageView; readonly link: LinkPiece }
  | {
      readonly type: "video";
      readonly src: string;
      readonly poster: string | undefined;
      readonly width: number;
      readonly height: number;
      /** Goes round without sound. */
      readonly loops: boolean;
      /** What it shows, for assistive technology, which says by itself that it is a video. */
      readonly name: string;
      /** What it is and shows. */
      readonly words: string;
      readonly captions: readonly CaptionsView[];
    }
  | {
      readonly type: "audio";
      readonly src: string;
      readonly name: string;
      readonly words: string;
      readonly captions: readonly CaptionsView[];
    };

/** Captions of a video. */
export interface CaptionsView {
  readonly src: string;
  /** Empty if unknown. */
  readonly language: string;
  readonly label: string;
}

/** A picture in its local copies. */
export interface ImageView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Further copies to choose from, by type: the best first. */
  readonly sources: readonly SourceView[];
  /** How much of the embed's width it takes. */
  readonly share: "whole" | "half";
  /** Whether it must not be cut to its place. */
  readonly uncut: boolean;
}

/** Copies of one type. */
export interface SourceView {
  readonly type: "image/avif" | "image/webp";
  readonly copies: readonly { readonly src: string; readonly width: number }[];
}
