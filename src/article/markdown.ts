// What stands in a Markdown text: links of its own, and the HTML within it.
import { indexAt, lineAt, paragraphsOf, readsAlone } from "./blocks.ts";
import { readInline } from "./inline.ts";
import { parseWritten, showsUrl } from "./links.ts";
import { surveyHtml } from "./html.ts";
import { rowsInMarkdown } from "./link-rows.ts";
import { mayHoldShortcode, readShortcode } from "./shortcodes.ts";
import { readTokens } from "./tokens.ts";
import type { Line } from "./blocks.ts";
import type { Survey } from "./html.ts";
import type { LoaderScript } from "./loaders.ts";
import type { InlineLink } from "./inline.ts";
import type { Candidate, Parse, Range, LinkRow } from "./found.ts";

/** Reads a Markdown text. Linear in its length. */
export function surveyMarkdown(
  text: string,
  lines: readonly Line[],
  parse: Parse,
  parseFrame: Parse,
): Survey {
  const links: Candidate[] = [];
  const inert: Range[] = [];
  /** What stands on lines of its own and may give way to a block: what follows then stands alone. */
  const giving: Range[] = [];
  for (const line of lines) {
    if (line.kind === "code" || line.kind === "other") inert.push([line.start, line.end]);
  }
  const rows = rowsInMarkdown(lines, text);
  for (const paragraph of paragraphsOf(lines)) {
    const from = links.length;
    readParagraph(paragraph, lines, text, parse, links, inert, rows);
    const own = links.slice(from).sort((a, b) => a.range[0] - b.range[0]);
    for (const { range, markup, fixed } of withoutVainWaiting(own))
      if (markup !== "link" && !fixed) giving.push(range);
  }
  const survey = surveyHtml(readTokens(blanked(text, lines, inert, giving)), {
    parse,
    parseFrame,
    source: text,
  });
  const html = survey.candidates.map((candidate) => settled(candidate, lines, text));
  const hidden = [...survey.shields, ...survey.standing.map(({ range }) => range)];
  return {
    ...survey,
    candidates: withoutVainWaiting(merged(html, links, hidden)),
    loaders: survey.loaders.map((loader) => settledLoader(loader, lines, text)),
  };
}

/** Fixes what waits for something that cannot be replaced either. Candidates are in order. */
function withoutVainWaiting(candidates: readonly Candidate[]): Candidate[] {
  const free = new Set<number>();
  return candidates
    .toReversed()
    .map((candidate): Candidate => {
      const { range, fixed, waitsFor } = candidate;
      if (fixed) return candidate;
      if (waitsFor !== undefined && !free.has(waitsFor)) return { ...candidate, fixed: "unclear_markup" };
      free.add(range[0]);
      return candidate;
    })
    .reverse();
}

/**
 * A script that can go without harm to the blocks around it. Alone on a line within a block it goes with the line: the
 * blank line left would end the block. Before something else on its line it stays: what follows would begin the line.
 */
function settledLoader(loader: LoaderScript, lines: readonly Line[], text: string): LoaderScript {
  const [start, end] = loader.range;
  const index = indexAt(lines, start);
  const first = lines[index];
  const last = lineAt(lines, end - 1);
  if (!first || !last || start > first.content) return loader;
  if (text.slice(end, last.end).trim() !== "") return { ...loader, pure: false };
  const above = lines[index - 1];
  return first.continues && above ? { ...loader, range: [above.end, end] } : loader;
}

function readParagraph(
  paragraph: readonly Line[],
  lines: readonly Line[],
  text: string,
  parse: Parse,
  links: Candidate[],
  inert: Range[],
  rows: ReadonlyMap<number, LinkRow>,
): void {
  const start = paragraph[0]!.content;
  let content = "";
  for (const line of paragraph) {
    const before = start + content.length;
    content += text.slice(before, Math.max(before, line.start));
    content += " ".repeat(line.content - start - content.length) + text.slice(line.content, line.end);
  }
  const own = shortcodesIn(paragraph, lines, text, parse);
  for (const shortcode of own) {
    links.push(shortcode);
    if (shortcode.fixed) inert.push(shortcode.range);
  }
  const inline = readInline(content);
  for (const [from, to] of inline.inert) inert.push([start + from, start + to]);
  const ends = new Map(paragraph.map((line): [number, Line] => [line.content, line]));
  for (const link of inline.links) {
    const reference = parseWritten(link.url, parse);
    if (!reference) continue;
    const range: Range = [start + link.range[0], start + link.range[1]];
    const line = ends.get(range[0]);
    const alone = line?.kind === "text" && endsLine(range, line, text) && showsItself(link, parse);
    const { certain } = reference;
    const row = rows.get(range[0]);
    const bare = { reference, range, markup: "bare-link", certain, ...(row && { row }) } as const;
    if (!alone) links.push({ reference, range, markup: "link", certain, fixed: "in_text" });
    else links.push(certain ? { ...bare, ...roomOf(range, lines, text) } : { ...bare, fixed: "uncertain" });
  }
}

/** Shortcodes, and components that CommonMark takes for text, each alone on a line of a paragraph. */
function shortcodesIn(
  paragraph: readonly Line[],
  lines: readonly Line[],
  text: string,
  parse: Parse,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { kind, content, end } of paragraph) {
    if (kind !== "text" || end - content > MAX_LINE) continue;
    const line = text.slice(content, end).trimEnd();
    const range: Range = [content, content + line.length];
    const reference = mayHoldShortcode(line) ? readShortcode(line, parse) : undefined;
    if (reference) {
      found.push({ reference, range, markup: "shortcode", certain: true, ...roomOf(range, lines, text) });
    } else if (COMPONENT_LINE.test(line)) {
      const [only] = surveyHtml(readTokens(line), { parse }).candidates;
      if (only?.markup === "component") found.push({ ...only, range, ...roomOf(range, lines, text) });
    }
  }
  return found;
}

/** No line longer than this is read as a shortcode (UTF-16 code units). */
const MAX_LINE = 4_096;
const COMPONENT_LINE = /^<[A-Z][A-Za-z]{3,29}\s[^<>]*\/>$/;

/** Whether nothing but scripts follows on the line: they show nothing, and may go. */
function endsLine([, end]: Range, line: Line, text: string): boolean {
  const rest = text.slice(end, Math.min(line.end, end + 4_000)).trim();
  return rest === "" ? line.end - end < 4_000 : /^(?:<script(?:\s[^<>]*)?>[^<]*<\/script>\s*)+$/i.test(rest);
}

function showsItself({ shown, url }: InlineLink, parse: Parse): boolean {
  return shown === undefined || showsUrl(shown, url, parse);
}

/** The text with everything that is not HTML made into letters or, container marks, into spaces; same offsets. */
function blanked(
  text: string,
  lines: readonly Line[],
  inert: readonly Range[],
  giving: readonly Range[],
): string {
  const marks = lines.filter(
    ({ start, content }) => content > start && text.slice(start, content).trim() !== "",
  );
  const edits = [
    ...marks.map(({ start, content }) => ({ start, end: content, fill: " " })),
    ...giving.map(([start, end]) => ({ start, end, fill: " " })),
    ...inert.map(([start, end]) => ({ start, end, fill: "x" })),
  ].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, fill } of edits) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, fill));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** HTML found in Markdown, with what it takes to put an HTML block in its place. */
function settled(candidate: Candidate, lines: readonly Line[], text: string): Candidate {
  if (candidate.fixed) return candidate;
  const first = lineAt(lines, candidate.range[0]);
  const last = lineAt(lines, candidate.range[1] - 1);
  if (first?.kind === "html" && last?.kind === "html") {
    const contained = text.slice(first.start, first.content).trim() !== "";
    const [before, after] = candidate.around ?? ["", ""];
    // Within a quote a line of its own would need marks of its own.
    return contained
      ? { ...candidate, around: [before.replace(/[\r\n]+/g, ""), after.replace(/[\r\n]+/g, "")] }
      : candidate;
  }
  if (candidate.around?.some((piece) => piece !== "")) return { ...candidate, fixed: "unclear_markup" };
  return { ...candidate, ...roomOf(candidate.range, lines, text) };
}

/**
 * What to write around an HTML block that takes the place of whole lines of running text: blank lines, with the marks
 * of the quotes they stand in, so that the text before and after stays text.
 */
export function roomOf(
  range: Range,
  lines: readonly Line[],
  text: string,
): Pick<Candidate, "around" | "fixed" | "waitsFor"> {
  const unclear = { fixed: "unclear_markup" } as const;
  const index = indexAt(lines, range[0]);
  const lastIndex = indexAt(lines, range[1] - 1);
  const first = lines[index];
  const last = lines[lastIndex];
  const next = lines[lastIndex + 1];
  if (!first || !last || (first.kind !== "text" && first.kind !== "html") || last.kind === "heading")
    return unclear;
  if (first.kind === "text" && (range[0] !== first.content || first.indent > 3)) return unclear;
  if (!endsLine(range, last, text) || first.lazy || next?.lazy === true) return unclear;
  const waits = next?.kind === "text" && next.continues && !readsAlone(next, text);
  const waiting = waits ? { waitsFor: next.content } : {};
  const eol = text.slice(last.end, last.end + 2) === "\r\n" || text[first.start - 2] === "\r" ? "\r\n" : "\n";
  const marks = text
    .slice(first.start, first.content)
    .replace(/[-+*]|\d{1,9}[.)]/g, (mark) => " ".repeat(mark.length));
  const split = first.kind === "text" && first.continues;
  const swallows = next?.inside === true && (next.kind !== "blank" || next.begins);
  if (!split && !swallows) return waiting;
  return { ...waiting, around: [split ? eol + marks : "", swallows ? eol + marks.trimEnd() : ""] };
}

/** Both lists in one, without links that lie within embeds or within what is not touched. */
function merged(
  html: readonly Candidate[],
  links: readonly Candidate[],
  hidden: readonly Range[],
): Candidate[] {
  const covers = [...hidden, ...html.map(({ range }) => range)].sort((a, b) => a[0] - b[0]);
  const inOrder = [...links].sort((a, b) => a.range[0] - b.range[0]);
  const own: Candidate[] = [];
  const replaced = new Set<number>();
  let cover = 0;
  let reach = -1;
  let same: Range | undefined;
  for (const link of inOrder) {
    for (; cover < covers.length && covers[cover]![0] <= link.range[0]; cover++) {
      if (covers[cover]![1] > reach) same = covers[cover];
      reach = Math.max(reach, covers[cover]![1]);
    }
    const equal = same !== undefined && same[0] === link.range[0] && same[1] === link.range[1];
    if (reach > link.range[0] && !equal) continue;
    if (equal) replaced.add(link.range[0]);
    own.push(link);
  }
  const rest = html.filter(({ range }) => !replaced.has(range[0]));
  let end = 0;
  return [...rest, ...own]
    .sort((a, b) => a.range[0] - b.range[0])
    .filter(({ range }) => {
      if (range[0] < end) return false;
      end = range[1];
      return true;
    });
}
