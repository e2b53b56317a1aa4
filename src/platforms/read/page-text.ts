// Plain texts of pages and oEmbed answers as the text tree: a title, and lines in paragraphs.
import type { Block, Inline, Text } from "../../model/text.ts";
import { cleanString } from "../../model/text.ts";

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
