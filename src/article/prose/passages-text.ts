// The passages of a plain text.
import { urlsIn } from "../text.ts";
import { linkIn, RunningText } from "./running-text.ts";
import type { Range } from "../found.ts";
import type { Passage } from "./found.ts";

/** Lines longer than this were not wrapped by hand or by a mail program (UTF-16 code units). */
const MAX_WRAPPED = 120;

/**
 * Reads the passages of a plain text. Blank lines separate them. Lines between blank lines are one passage where they
 * are wrapped: none is longer than 120 characters, and the first word of each would not have found room on the line
 * before. Otherwise, and in a text without blank lines, each line is a passage.
 */
export function passagesOfText(article: string, most: number): Passage[] {
  const blocks = blocksOf(article);
  const passages: Passage[] = [];
  for (const block of blocks) {
    const wrapped = blocks.length > 1 && block.every(([start, end]) => end - start <= MAX_WRAPPED);
    const width = wrapped ? Math.max(...block.map(([start, end]) => end - start)) : 0;
    let from = 0;
    if (passages.length > most) break;
    for (let index = 1; index <= block.length; index++) {
      if (index < block.length && wrapped && goesOn(article, block[index - 1]!, block[index]!, width))
        continue;
      passages.push(...passageOf(article, block[from]![0], block[index - 1]![1]));
      from = index;
    }
  }
  return passages.slice(0, most + 1);
}

/** Lines without white space at their ends, in blocks between blank lines. */
function blocksOf(article: string): Range[][] {
  const blocks: Range[][] = [];
  let block: Range[] = [];
  for (const { 0: line, index } of article.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const text = line.trim();
    if (text !== "") {
      const start = index + line.length - line.trimStart().length;
      block.push([start, start + text.length]);
    } else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Whether a line goes on with the one before: its first word had no room there. */
function goesOn(article: string, [start, end]: Range, [next, nextEnd]: Range, width: number): boolean {
  const word = /^\S+/.exec(article.slice(next, nextEnd))?.[0].length ?? 0;
  return end - start + 1 + word > width;
}

function passageOf(article: string, start: number, end: number): Passage[] {
  const running = new RunningText(article, article, false);
  const links: { readonly url: string; readonly start: number; readonly end: number }[] = [];
  let from = start;
  for (const [urlStart, urlEnd] of urlsIn(article, start, end)) {
    running.add(from, urlStart);
    const before = running.length;
    running.add(urlStart, urlEnd);
    links.push({ url: article.slice(urlStart, urlEnd), start: before, end: running.length });
    from = urlEnd;
  }
  running.add(from, end);
  const mapped = running.take();
  if (!mapped) return [];
  const { text, rangeOf } = mapped;
  return [{ kind: "paragraph", text, links: links.flatMap((link) => linkIn(text, link) ?? []), rangeOf }];
}
