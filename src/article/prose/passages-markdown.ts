// The passages of a Markdown text: its paragraphs made into text, and the HTML within it.
import { paragraphsOf } from "../blocks.ts";
import { decodeAttribute } from "../character-references.ts";
import { readTokens } from "../tokens.ts";
import { labelOf, readMarks } from "./markdown-inline.ts";
import { passagesOfHtml } from "./passages-html.ts";
import { UNSEEN_MARK } from "./running-text.ts";
import { Spans } from "./spans.ts";
import type { Line } from "../blocks.ts";
import type { Passage } from "./found.ts";
import type { Definitions, InlineMarks } from "./markdown-inline.ts";
import type { Sign } from "./passages-html.ts";

/** Kinds of stretches that are not to be read as they stand: what separates, what is a mark, what only looks like HTML. */
const SPACE = 0;
const MARK = 1;
const LITERAL = 2;

/** What is gathered before the text is read as HTML. */
interface Gathered {
  readonly edits: Spans;
  readonly signs: Sign[];
}

/** Reads the passages of a Markdown text. Linear in its length. */
export function passagesOfMarkdown(article: string, lines: readonly Line[], most: number): Passage[] {
  const gathered: Gathered = { edits: new Spans(), signs: [] };
  const definitions = definitionsIn(lines, article);
  readOtherLines(lines, article, gathered);
  let before: Read = { pictureOnly: false };
  for (const paragraph of paragraphsOf(lines)) {
    before = readParagraph(paragraph, before, article, definitions, gathered);
  }
  gathered.signs.sort((a, b) => a.at - b.at);
  const structure = structureOf(article, gathered.edits);
  return passagesOfHtml(readTokens(structure), article, most, gathered.signs);
}

const DEFINITION = /^\[((?:[^\]\\]|\\.){1,999})\]:\s*(?:<([^<>\n]{1,4000})>|(\S{1,4000}))/;

/** Targets of reference links; of two with the same label the first counts. */
function definitionsIn(lines: readonly Line[], article: string): Definitions {
  const definitions = new Map<string, string>();
  for (const { kind, content, end } of lines) {
    if (kind !== "other" || article[content] !== "[") continue;
    const [, label, bracketed, plain] =
      DEFINITION.exec(article.slice(content, Math.min(end, content + 9_000))) ?? [];
    if (label === undefined || label.startsWith("^")) continue;
    const key = labelOf(label);
    if (!definitions.has(key)) definitions.set(key, bracketed ?? plain!);
  }
  return definitions;
}

/** Notes what is neither paragraph nor heading, and the marks of quotes and lists. */
function readOtherLines(lines: readonly Line[], article: string, { edits, signs }: Gathered): void {
  let before: Line | undefined;
  for (const line of lines) {
    const { start, content, end, kind } = line;
    if (kind === "code" || kind === "other") edits.add(start, end, SPACE);
    else if (content > start && article.slice(start, content).trim() !== "") {
      edits.add(start, content, SPACE);
    }
    const begins =
      kind === "html" ? before?.kind !== "html" || !line.continues : kind === "code" || kind === "other";
    if (begins)
      signs.push({ at: start, sign: "passage", ...(kind === "html" && quoteKind([line], article)) });
    before = line;
  }
}

function quoteKind([first]: readonly Line[], article: string): { readonly kind?: "quote" } {
  return first && article.slice(first.start, first.content).includes(">") ? { kind: "quote" } : {};
}

/** What a paragraph means for the next. */
interface Read {
  /** Nothing but pictures. */
  readonly pictureOnly: boolean;
}

const TABLE_RULE = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;
/** Text below a picture is its caption if it is no longer than this (UTF-16 code units). */
const MAX_CAPTION = 400;

function readParagraph(
  paragraph: readonly Line[],
  before: Read,
  article: string,
  definitions: Definitions,
  { edits, signs }: Gathered,
): Read {
  const start = paragraph[0]!.content;
  const end = paragraph.at(-1)!.end;
  const content = contentOf(paragraph, article);
  const heading = paragraph[0]!.kind === "heading";
  const second = paragraph[1];
  const table =
    second !== undefined &&
    content.includes("|") &&
    TABLE_RULE.test(article.slice(second.content, second.end));
  const marks = readMarks(content, definitions, table);
  addAll(edits, marks.unseen, start, MARK);
  addAll(edits, marks.literal, start, LITERAL);
  const kind = heading ? ({ kind: "heading" } as const) : quoteKind(paragraph, article);
  const caption = before.pictureOnly && !heading && isEmphasized(content, marks);
  signs.push({ at: start, sign: "passage", ...(caption ? { kind: "caption" } : kind) });
  if (heading) markHeading(article, start, end, edits);
  if (table) {
    edits.add(second.start, second.end, SPACE);
    const cells = [...marks.bars.map((bar) => start + bar), ...paragraph.map((line) => line.start)];
    for (const at of cells) signs.push({ at, sign: "passage", ...kind });
    for (const bar of marks.bars) edits.add(start + bar, start + bar + 1, SPACE);
  }
  for (const [from, to] of marks.breaks)
    signs.push({ at: start + from, sign: "line-break", end: start + to });
  for (const { range, url } of marks.links) {
    signs.push({ at: start + range[0], sign: "link", link: { url: decodeAttribute(url) } });
    signs.push({ at: start + range[1], sign: "link" });
  }
  for (const { range, src, alt } of marks.pictures) {
    const picture = { src: decodeAttribute(src), alt, range: [start + range[0], start + range[1]] as const };
    signs.push({ at: start + range[0], sign: "picture", picture });
  }
  if (marks.pictures.length === 0) return { pictureOnly: false };
  return { pictureOnly: !readPictureLines(paragraph, marks, article, kind, signs) };
}

/** The text of a paragraph with the marks of quotes and lists blanked out. */
function contentOf(paragraph: readonly Line[], article: string): string {
  const start = paragraph[0]!.content;
  const parts: string[] = [];
  let at = start;
  for (const line of paragraph) {
    parts.push(article.slice(at, Math.max(at, line.start)));
    at = Math.max(at, line.start);
    parts.push(" ".repeat(line.content - at), article.slice(line.content, line.end));
    at = line.end;
  }
  return parts.join("");
}

/** Whether one pair of marks encloses the whole paragraph. */
function isEmphasized(content: string, { emphasized }: InlineMarks): boolean {
  return emphasized > 0 && emphasized === content.trimEnd().length;
}

function markHeading(article: string, start: number, end: number, edits: Spans): void {
  const opening = /^#{1,6}(?=[ \t]|$)/.exec(article.slice(start, Math.min(end, start + 7)));
  if (!opening) return;
  edits.add(start, start + opening[0].length, MARK);
  const closing = /(?:^|[ \t])#+[ \t]*$/.exec(article.slice(Math.max(start, end - 200), end));
  if (closing) edits.add(end - closing[0].length, end, SPACE);
}

function addAll(edits: Spans, spans: Spans, offset: number, kind: number): void {
  for (let index = 0; index < spans.length; index++)
    edits.add(offset + spans.start(index), offset + spans.end(index), kind);
}

/**
 * A picture alone on its line ends the passage before it, and the lines behind it are its caption if they are short.
 * Returns whether the paragraph shows any text.
 */
function readPictureLines(
  paragraph: readonly Line[],
  marks: InlineMarks,
  article: string,
  kind: { readonly kind?: Passage["kind"] },
  signs: Sign[],
): boolean {
  const start = paragraph[0]!.content;
  const end = paragraph.at(-1)!.end;
  const { unseen } = marks;
  const order = unseen.inOrder();
  let next = 0;
  let reach = 0;
  let shows = false;
  for (const line of paragraph) {
    const from = Math.max(line.content, line.start) - start;
    const to = line.end - start;
    let at = from;
    let seen = "";
    let pictured = false;
    for (at = Math.max(at, reach); next < order.length && unseen.start(order[next]!) < to; next++) {
      const markStart = unseen.start(order[next]!);
      const markEnd = unseen.end(order[next]!);
      if (markStart > at) seen ||= article.slice(start + at, start + markStart).trim();
      if (article[start + markStart] === "!") pictured = true;
      at = Math.max(at, markEnd);
      reach = Math.max(reach, markEnd);
    }
    if (at < to) seen ||= article.slice(start + at, start + to).trim();
    shows ||= seen !== "";
    if (seen !== "" || !pictured) continue;
    signs.push({ at: line.content, sign: "passage", ...kind });
    const caption = end - line.end <= MAX_CAPTION ? ({ kind: "caption" } as const) : kind;
    signs.push({ at: line.end, sign: "passage", ...caption });
  }
  return shows;
}

/** The article with the edits made, at the same offsets. */
function structureOf(article: string, edits: Spans): string {
  const parts: string[] = [];
  let at = 0;
  for (const index of edits.inOrder()) {
    const end = edits.end(index);
    if (end <= at) continue;
    const from = Math.max(edits.start(index), at);
    parts.push(article.slice(at, from));
    const stretch = article.slice(from, end);
    const kind = edits.kind(index);
    if (kind === LITERAL) parts.push(stretch.replace(/[<&]/g, "x"));
    else if (kind === MARK) parts.push(UNSEEN_MARK.repeat(stretch.length));
    else parts.push(stretch.replace(/[^\r\n]/g, " "));
    at = end;
  }
  parts.push(article.slice(at));
  return parts.join("");
}
