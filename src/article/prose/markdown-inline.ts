// The marks in a paragraph of Markdown: what of it is text to a reader. After CommonMark 0.31, with GitHub's additions.
import { AUTOLINK, literalLength, MAX_TAG, TAG, TARGET, tickRuns } from "../inline.ts";
import { EmphasisPairs } from "./emphasis.ts";
import { Spans } from "./spans.ts";
import type { Range } from "../found.ts";

/** What was read. Offsets count from the paragraph's start. */
export interface InlineMarks {
  /** Marks, targets, whole images: not text. Not in order. */
  readonly unseen: Spans;
  /** Text in which `<` and `&` mean themselves. Not in order. */
  readonly literal: Spans;
  readonly links: { readonly range: Range; readonly url: string }[];
  readonly pictures: { readonly range: Range; readonly src: string; readonly alt: string }[];
  /** White space that ends a line for the reader too. */
  readonly breaks: Range[];
  /** Where emphasis ends that begins with the paragraph, marks included; 0 where it does not begin so. */
  readonly emphasized: number;
  /** Between the cells of a table. */
  readonly bars: number[];
}

/** Targets of reference links, by label. */
export type Definitions = ReadonlyMap<string, string>;

interface Bracket {
  readonly at: number;
  readonly image: boolean;
}

/** A label as references are compared: case and white space do not count. */
export function labelOf(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** How far the end of a template's tag may be (UTF-16 code units). */
const MAX_TEMPLATE = 2_000;
/** How long a label of a reference link may be. */
const MAX_LABEL = 999;

/**
 * Reads a paragraph, marks of quotes and lists blanked out. Linear in its length.
 *
 * @param table whether it is one: then bars separate cells
 */
export function readMarks(paragraph: string, definitions: Definitions, table: boolean): InlineMarks {
  const marks = {
    unseen: new Spans(),
    literal: new Spans(),
    links: [] as InlineMarks["links"],
    pictures: [] as InlineMarks["pictures"],
    breaks: [] as Range[],
    bars: [] as number[],
  };
  const brackets: Bracket[] = [];
  const emphasis = new EmphasisPairs(paragraph, marks.unseen);
  const ticks = tickRuns(paragraph);
  const next = /\\|`+|<|!?\[|\]|https?:\/\/|\*+|_+|~~|\n|\{[{%:]|\|/gi;
  for (let match = next.exec(paragraph); match; match = next.exec(paragraph)) {
    const at = match.index;
    const sign = match[0];
    const first = sign[0];
    if (first === "\\") next.lastIndex = passEscape(paragraph, at, marks);
    else if (first === "`") next.lastIndex = passCode(at, sign.length, ticks, marks);
    else if (first === "<") next.lastIndex = passAngle(paragraph, at, marks);
    else if (first === "{") next.lastIndex = passTemplate(paragraph, at, marks);
    else if (sign === "]") next.lastIndex = passBracket(paragraph, at, brackets, definitions, marks);
    else if (sign.endsWith("[")) brackets.push({ at, image: first === "!" });
    else if (sign === "\n") {
      const lead = /(?<![ \t])[ \t]*$/.exec(paragraph.slice(Math.max(0, at - 100), at))![0].length;
      if (lead >= 2) marks.breaks.push([at - lead, at + 1]);
    } else if (sign === "|") {
      if (table) marks.bars.push(at);
    } else if (first === "*" || first === "_" || first === "~") {
      emphasis.add(at, sign.length, first);
    } else {
      const end = at + literalLength(paragraph, at);
      marks.links.push({ range: [at, end], url: paragraph.slice(at, end) });
      marks.literal.add(at, end);
      next.lastIndex = end;
    }
  }
  return { ...marks, emphasized: emphasis.leading };
}

type Marks = Omit<InlineMarks, "emphasized">;

function passEscape(paragraph: string, at: number, { unseen, literal, breaks }: Marks): number {
  const escaped = paragraph[at + 1];
  if (escaped === "\n" || escaped === "\r") {
    const end = at + (escaped === "\r" && paragraph[at + 2] === "\n" ? 3 : 2);
    unseen.add(at, at + 1);
    breaks.push([at, end]);
    return end;
  }
  if (escaped === undefined || !PUNCTUATION.test(escaped)) return at + 1;
  unseen.add(at, at + 1);
  literal.add(at + 1, at + 2);
  return at + 2;
}

function passCode(
  at: number,
  length: number,
  ticks: (from: number, length: number) => number | undefined,
  { unseen, literal }: Marks,
): number {
  const end = ticks(at + length, length);
  if (end === undefined) return at + length;
  unseen.add(at, at + length);
  unseen.add(end - length, end);
  literal.add(at + length, end - length);
  return end;
}

/** Passes what begins with `<`: an address, a comment or a tag, which stay for the reader of HTML, or just the sign. */
function passAngle(paragraph: string, at: number, { unseen, literal, links }: Marks): number {
  AUTOLINK.lastIndex = at;
  const link = AUTOLINK.exec(paragraph);
  if (link) {
    const end = AUTOLINK.lastIndex;
    unseen.add(at, at + 1);
    unseen.add(end - 1, end);
    literal.add(at + 1, end - 1);
    links.push({ range: [at + 1, end - 1], url: link[1]! });
    return end;
  }
  const ahead = paragraph.slice(at, at + MAX_TAG);
  const comment = ahead.startsWith("<!--") ? ahead.indexOf("-->", 4) : -1;
  if (comment >= 0) return at + comment + 3;
  const tag = TAG.exec(ahead);
  if (tag) return at + tag[0].length;
  literal.add(at, at + 1);
  return at + 1;
}

/** Passes a tag of a template language (`{{< figure >}}`, `{% include %}`, `{: .caption}`): nobody reads it. */
function passTemplate(paragraph: string, at: number, { unseen }: Marks): number {
  const opening = paragraph.slice(at, at + 2);
  const closing = opening === "{{" ? "}}" : opening === "{%" ? "%}" : "}";
  const end = paragraph.slice(at, at + MAX_TEMPLATE).indexOf(closing, 2);
  if (end < 0) return at + 2;
  unseen.add(at, at + end + closing.length);
  return at + end + closing.length;
}

/** Passes a closing bracket: with a target it ends a link or an image, otherwise it is text. */
function passBracket(
  paragraph: string,
  at: number,
  brackets: Bracket[],
  definitions: Definitions,
  marks: Marks,
): number {
  const opening = brackets.pop();
  if (!opening) return at + 1;
  const inner = opening.at + (opening.image ? 2 : 1);
  const found = targetBehind(paragraph, inner, at, definitions);
  if (!found) return at + 1;
  const { end, url } = found;
  const { unseen, links, pictures } = marks;
  while (links.length > 0 && links.at(-1)!.range[0] > opening.at) links.pop();
  if (url === undefined) unseen.add(opening.at, end);
  else if (opening.image) {
    unseen.add(opening.at, end);
    pictures.push({ range: [opening.at, end], src: url, alt: paragraph.slice(inner, at) });
  } else {
    unseen.add(opening.at, inner);
    unseen.add(at, end);
    links.push({ range: [inner, at], url });
  }
  return end;
}

/** Where a link's target ends, and what it is; without an address the brackets are a note's. */
function targetBehind(
  paragraph: string,
  inner: number,
  at: number,
  definitions: Definitions,
): { readonly end: number; readonly url?: string } | undefined {
  TARGET.lastIndex = at + 1;
  const target = paragraph[at + 1] === "(" ? TARGET.exec(paragraph) : null;
  if (target) return { end: TARGET.lastIndex, url: target[1] ?? target[2]! };
  if (paragraph[inner] === "^" && at - inner < 100) return { end: at + 1 };
  if (definitions.size === 0 || at - inner > MAX_LABEL) return undefined;
  const own = paragraph.slice(inner, at);
  const second = /^\[([^[\]]*)\]/.exec(paragraph.slice(at + 1, at + MAX_LABEL + 3));
  const url = definitions.get(labelOf(second?.[1] === undefined || second[1] === "" ? own : second[1]));
  return url === undefined ? undefined : { end: at + 1 + (second?.[0].length ?? 0), url };
}
