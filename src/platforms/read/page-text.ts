// Plain texts as the text tree: a title, lines in paragraphs, addresses and the like within a line.
import { webUrl } from "./fields.ts";
import type { Block, Inline, Text } from "../../model/text.ts";
import { cleanString, textFromRun } from "../../model/text.ts";

const MAX_PARAGRAPHS = 2_000;

/** A text in lines: empty lines part its paragraphs, others break them. White space at the ends is left out. */
export function textOfLines(text: string | undefined): Text {
  if (text === undefined) return [];
  return cleanString(text)
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== "")
    .slice(0, MAX_PARAGRAPHS)
    .map((paragraph): Block => ({ type: "paragraph", children: inlinesOfLines(paragraph) }));
}

function inlinesOfLines(paragraph: string): Inline[] {
  return paragraph
    .split("\n")
    .map((line) => line.trimEnd())
    .flatMap((line, place): Inline[] => [
      ...(place > 0 ? [{ type: "break" } as const] : []),
      ...(line === "" ? [] : [{ type: "text", text: line } as const]),
    ]);
}

/** A title and what is said under it. A text that only says the title again, or begins with it, stands alone. */
export function titledText(title: string | undefined, text: string | undefined): Text {
  const said = text?.trim() ?? "";
  const name = title?.trim() ?? "";
  if (name === "" || said.startsWith(name.replace(/(?:…|\.\.\.)$/u, "")))
    return textOfLines(said === "" ? name : said);
  const heading: Block = { type: "heading", level: 1, children: [{ type: "text", text: name }] };
  return [heading, ...textOfLines(said)];
}

/**
 * A text below its title, which becomes a heading.
 *
 * @param body the text: a string whose line feeds count, or what was read from HTML. Without it the title stands alone.
 */
export function titled(title: string | undefined, body: string | Text = []): Text {
  const text = typeof body === "string" ? plainBody(body) : body;
  const heading = title?.trim().replace(/\s+/g, " ") ?? "";
  if (heading === "") return text;
  return [{ type: "heading", level: 1, children: [{ type: "text", text: heading }] }, ...text];
}

/** Plain text with line feeds as blocks. */
export function plainBody(body: string): Text {
  return textFromRun([{ type: "text", text: body }]);
}

/** An address that stands in a text, as a link; `undefined` for what is none. */
export function linkOfAddress(shown: string): Extract<Inline, { readonly type: "link" }> | undefined {
  const url = webUrl(shown);
  return url === undefined ? undefined : { type: "link", url, text: shown };
}

/**
 * A text as a run of inlines: what a pattern finds, and the text between.
 *
 * @param read makes an inline of what was found, or of its beginning; what it makes none of stays text. It is told how
 * many inlines there are before.
 */
export function inlinesIn(
  text: string,
  pattern: RegExp,
  read: (found: string, before: number) => (Inline & { readonly text: string }) | undefined,
): Inline[] {
  const run: Inline[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const inline = read(found, run.length);
    if (!inline) continue;
    if (index > end) run.push({ type: "text", text: text.slice(end, index) });
    run.push(inline);
    end = index + inline.text.length;
  }
  if (end < text.length) run.push({ type: "text", text: text.slice(end) });
  return run;
}
