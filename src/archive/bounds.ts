// How much one article may hold: what is made of each thing in it would else decide the memory and the time that it takes.
import type { ArticleFormat, Passage } from "../article/index.ts";
import { PostproofError } from "../errors.ts";

/** No article holds more posts, paragraphs, stretches in quotation marks, or posts, quotations and credit lines together. */
export const MOST_FOUND = 20_000;
/** Nor more of what can begin or end anything: tags and character references, in Markdown and text marks and lines too. */
const MOST_MARKS = 300_000;

const MARKS: Readonly<Record<ArticleFormat, string>> = {
  html: "<&",
  markdown: "<&\n\r*_~`[]\\|:#",
  text: "\n\r\u2028\u2029:@",
};

/**
 * Refuses an article that holds more than one article can, before anything is made of it.
 * @throws PostproofError `invalid_input`
 */
export function checkMarkup(article: string, format: ArticleFormat): void {
  const count = countOf(article, MARKS[format]);
  if (count > MOST_MARKS) refuseMore(MOST_MARKS, format === "html" ? "tags" : "marks and lines");
}

/**
 * Refuses an article of which more was found than one article holds.
 * @throws PostproofError `invalid_input`
 */
export function checkFound(count: number, what: string): void {
  if (count > MOST_FOUND) refuseMore(MOST_FOUND, what);
}

/** Marks that open or close a quotation; an apostrophe is none. */
const QUOTATION_MARKS = '"“”„«»‹›「」『』';
const SINGLE_MARKS = "‘‚";

/**
 * Refuses an article that quotes more than one article can: it is counted in a moment, and read for long.
 * @throws PostproofError `invalid_input`
 */
export function checkQuoted(passages: readonly Passage[]): void {
  let marks = 0;
  for (const { text } of passages) marks += countOf(text, QUOTATION_MARKS) + 2 * countOf(text, SINGLE_MARKS);
  checkFound(Math.floor(marks / 2), "stretches in quotation marks");
}

function refuseMore(most: number, what: string): never {
  throw new PostproofError(
    "invalid_input",
    `This article holds more than ${most} ${what}, and no more are taken at once: split it into several.`,
  );
}

/** How many of some characters a text holds. */
function countOf(text: string, characters: string): number {
  const codes = new Uint8Array(0x10000);
  for (const character of characters) codes[character.charCodeAt(0)] = 1;
  let count = 0;
  for (let at = 0; at < text.length; at++) count += codes[text.charCodeAt(at)]!;
  return count;
}
