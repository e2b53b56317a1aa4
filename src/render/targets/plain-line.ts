// Lines in plain HTML, and how a target sets it: few elements, without classes, styles and ids of its own.
import { each, escape, markup } from "../html/markup.ts";
import type { Html } from "../html/markup.ts";
import type { Line, LinkPiece, Mark, MediaView, MediumView, PersonPiece, Piece, PollView } from "../view.ts";

/** Elements to which a target may give attributes. */
type Tag = "a" | "p" | "ul" | "ol" | "pre" | "blockquote";

/** How a target sets plain HTML. */
export interface Form {
  /** Attributes of elements, each with a space before it. */
  readonly attributes: Readonly<Partial<Record<Tag, Html>>>;
  /** Words of others in their own language, empty if unknown, and their own direction. */
  readonly text: (blocks: Html, language: string) => Html;
  /** Words that are not the post's own, in a line of their own. */
  readonly note: (line: Html) => Html;
  /** A post within another's embed, or a quotation within a text. */
  readonly quotation: (content: Html) => Html;
  /** The media of a post. `covered`: whether something around them is closed until the reader opens it. */
  readonly media: (media: MediaView, covered: boolean, form: Form) => Html;
  /** A medium within a line. */
  readonly medium: (medium: MediumView, form: Form) => Html;
  readonly poll: (poll: PollView, form: Form) => Html;
}

/** Between two things that stand in one line. */
const SEPARATOR = markup`\u00a0· `;

export function lineOf(line: Line | undefined, form: Form): Html {
  if (line === undefined || typeof line === "string") return escape(line ?? "");
  return each(line, (piece) => pieceOf(piece, form));
}

function pieceOf(piece: Piece, form: Form): Html {
  if (typeof piece === "string") return escape(piece);
  switch (piece.type) {
    case "time":
    case "address":
      return escape(piece.text);
    case "quotation":
    case "description":
      return markup`“${escape(piece.text)}”`;
    case "link":
      return linkOf(piece, form);
    case "person":
      return personOf(piece, form);
    case "isolate":
      return markup`<bdi>${lineOf(piece.line, form)}</bdi>`;
    case "tags":
      return lineOf(piece.line, form);
    case "emoji":
      return escape(piece.code);
    case "marked":
      return piece.marks.reduce((content, mark) => MARKS[mark](content), lineOf(piece.line, form));
    case "spoiler":
      return markup`[${escape(piece.label)}: ${lineOf(piece.line, form)}]`;
    case "medium":
      return form.medium(piece.medium, form);
    case "break":
      return markup`<br>`;
  }
}

const MARKS: Readonly<Record<Mark, (content: Html) => Html>> = {
  bold: (content) => markup`<b>${content}</b>`,
  italic: (content) => markup`<i>${content}</i>`,
  strike: (content) => markup`<s>${content}</s>`,
  underline: (content) => markup`<u>${content}</u>`,
  code: (content) => markup`<code>${content}</code>`,
  sub: (content) => markup`<sub>${content}</sub>`,
  sup: (content) => markup`<sup>${content}</sup>`,
};

/** Words that lead somewhere. */
export function linkOf({ href, line }: LinkPiece, form: Form): Html {
  return anchor(href, lineOf(line, form), form);
}

/** A link to an address; only its content where there is none. */
export function anchor(href: string | undefined, content: Html, { attributes }: Form): Html {
  return href === undefined ? content : markup`<a href="${escape(href)}"${attributes.a}>${content}</a>`;
}

/** An account, its name set bold. */
export function personOf({ name, handle, href }: PersonPiece, form: Form): Html {
  const at = markup`<bdi>${escape(handle)}</bdi>`;
  if (name === undefined) return anchor(href, markup`<b>${at}</b>`, form);
  return markup`<b><bdi>${lineOf(name, form)}</bdi></b> ${anchor(href, at, form)}`;
}

/** A paragraph; nothing for one without content. */
export function paragraph(content: Html | undefined, { attributes }: Form): Html | undefined {
  return content ? markup`<p${attributes.p}>${content}</p>` : undefined;
}

/** Parts with a sign between two, those that say nothing left out. */
export function joined(parts: readonly (Html | undefined)[]): Html {
  return each(
    parts.filter((part) => part),
    (part) => part,
    SEPARATOR,
  );
}

/** A line of a note; nothing where there is none. */
export function noteOf(line: Line | undefined, form: Form): Html | undefined {
  return line === undefined || line === "" ? undefined : form.note(lineOf(line, form));
}
