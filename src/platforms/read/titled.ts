// Texts with a title: videos, pictures, posts of forums. The title is the heading of the text.
import { textFromRun } from "../../model/text.ts";
import type { Text } from "../../model/text.ts";

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
