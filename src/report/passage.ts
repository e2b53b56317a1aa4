// The words around an item in its article, as readers see them: without tags, references read.
import { Parser } from "htmlparser2";

type Range = readonly [start: number, end: number];

/** A stretch of an article's text, and whether more of its paragraph is not shown. */
export interface Stretch {
  readonly text: string;
  readonly isCut: boolean;
}

/** The paragraph around some pieces of an article. Before, pieces and stretches between them, after: joined, one text. */
export interface ArticlePassage {
  readonly before: Stretch;
  readonly pieces: readonly string[];
  /** Behind every piece but the last. */
  readonly between: readonly string[];
  readonly after: Stretch;
}

/** How far around an item is looked, and how much of it is shown, in UTF-16 code units. */
const WINDOW = 1_600;
const MAX_BEFORE = 170;
const MAX_AFTER = 130;
/** What is larger is no quotation to be read beside its context. */
const MAX_PIECE = 20_000;

const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|hr|html|img|iframe|li|main|nav|ol|p|picture|pre|script|section|style|table|tbody|td|th|thead|title|tr|ul|video)(?![a-zA-Z0-9-])(?:[^<>"']|"[^"]{0,800}"|'[^']{0,800}'){0,400}>/i;
const EMPTY_LINE = /\n[ \t\r]{0,100}\n/;

/** The passage around ranges of an article, in order; `undefined` if they do not lie within the source in that order. */
export function passageAround(
  source: string,
  ranges: readonly Range[],
  path: string,
): ArticlePassage | undefined {
  const places = ranges.flat();
  const inOrder = places.every((place, index) => place >= (places[index - 1] ?? 0));
  const start = places[0];
  const end = places.at(-1);
  if (start === undefined || end === undefined || !inOrder || start === end || end > source.length)
    return undefined;
  if (end - start > MAX_PIECE) return undefined;
  const isHtml = /\.(?:x?html?|docx)$/i.test(path);
  const blocks = (stretch: string): string[] =>
    (isHtml ? [stretch] : stretch.split(EMPTY_LINE)).flatMap((paragraph) => paragraph.split(BLOCK));
  const read = /\.txt$/i.test(path) ? spaced : plainWords;
  const before = read(blocks(withoutHalfTag(source.slice(Math.max(0, start - WINDOW), start))).at(-1)!);
  const after = read(blocks(source.slice(end, end + WINDOW))[0]!);
  return {
    before: lastOf(before.trimStart()),
    pieces: ranges.map((range) => read(source.slice(...range))),
    between: ranges.slice(1).map(([next], index) => read(source.slice(ranges[index]![1], next))),
    after: firstOf(after.trimEnd()),
  };
}

/** A window may open within a tag. */
function withoutHalfTag(text: string): string {
  const close = text.indexOf(">");
  const open = text.indexOf("<");
  return close >= 0 && (open < 0 || close < open) ? text.slice(close + 1) : text;
}

function plainWords(html: string): string {
  let text = "";
  const parser = new Parser({
    ontext: (run) => {
      text += run;
    },
  });
  // A window may close within a tag, too.
  const open = html.lastIndexOf("<");
  const isHalf = open > html.lastIndexOf(">") && /^<[/!a-z]/i.test(html.slice(open, open + 2));
  parser.end(isHalf ? html.slice(0, open) : html);
  return spaced(text);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ");
}

function lastOf(text: string): Stretch {
  if (text.length <= MAX_BEFORE) return { text, isCut: false };
  return { text: text.slice(-MAX_BEFORE).replace(/^\S{0,40}\s/, ""), isCut: true };
}

function firstOf(text: string): Stretch {
  if (text.length <= MAX_AFTER) return { text, isCut: false };
  return { text: text.slice(0, MAX_AFTER).replace(/\s\S{0,40}$/, ""), isCut: true };
}
