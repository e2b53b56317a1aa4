// The words around an item in its article, as readers see them: without tags, references read.
import { Parser } from "htmlparser2";

/** An item's words with those around them, cut to what explains them. Joined they are one text. */
export interface ArticlePassage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** How far around an item is looked, and how much of it is shown, in UTF-16 code units. */
const WINDOW = 1_600;
const MAX_BEFORE = 220;
const MAX_WORDS = 240;
const MAX_AFTER = 140;

const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|hr|html|img|iframe|li|main|nav|ol|p|picture|pre|script|section|style|table|tbody|td|th|thead|title|tr|ul|video)(?![a-zA-Z0-9-])(?:[^<>"']|"[^"]{0,800}"|'[^']{0,800}'){0,400}>/i;
const EMPTY_LINE = /\n[ \t\r]{0,100}\n/;

/** The passage around a range of an article; `undefined` if the range does not lie within the source. */
export function passageAround(
  source: string,
  [start, end]: readonly [start: number, end: number],
  path: string,
): ArticlePassage | undefined {
  if (!(start >= 0 && start < end && end <= source.length)) return undefined;
  const isHtml = /\.x?html?$/i.test(path);
  const blocks = (stretch: string): string[] =>
    (isHtml ? [stretch] : stretch.split(EMPTY_LINE)).flatMap((paragraph) => paragraph.split(BLOCK));
  const read = /\.txt$/i.test(path) ? spaced : plainWords;
  const before = read(blocks(withoutHalfTag(source.slice(Math.max(0, start - WINDOW), start))).at(-1)!);
  const after = read(blocks(source.slice(end, end + WINDOW))[0]!);
  const whole = source.slice(start, end);
  const words = whole.length > WINDOW * 2 ? `${whole.slice(0, WINDOW)} … ${whole.slice(-WINDOW)}` : whole;
  return {
    before: lastOf(before.trimStart(), MAX_BEFORE),
    words: middleOf(read(words), MAX_WORDS),
    after: firstOf(after.trimEnd(), MAX_AFTER),
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

function lastOf(text: string, max: number): string {
  return text.length <= max ? text : `… ${text.slice(-max).replace(/^\S{0,40}\s/, "")}`;
}

function firstOf(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max).replace(/\s\S{0,40}$/, "")} …`;
}

function middleOf(text: string, max: number): string {
  return text.length <= max ? text : `${firstOf(text, max / 2)} ${lastOf(text, max / 2).slice(2)}`;
}
