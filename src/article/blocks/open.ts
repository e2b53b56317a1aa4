// The block that is open where a line of Markdown begins: a paragraph, a fence, an HTML block, indented code.
import { DEFINITION, htmlStart, startsBlock } from "./starts.ts";

/** What is open, how it ends, and in how many containers it stands. */
export type Open =
  | { readonly kind: "none" | "text" }
  | { readonly kind: "fence"; readonly mark: string; readonly depth: number }
  | { readonly kind: "html"; readonly until: RegExp | undefined; readonly depth: number }
  | { readonly kind: "code"; readonly depth: number };

/** Nothing is open. */
export const closed: Open = { kind: "none" };

/** Whether a line without its container marks goes on with the paragraph before. */
export function isLazy(rest: string, indent: number): boolean {
  if (rest === "") return false;
  return indent > 3 || !(startsBlock(rest) || htmlStart(rest, true));
}

/** What is open after a line. */
export function nextOpen(rest: string, indent: number, open: Open, depth: number): Open {
  if (open.kind === "fence") {
    const close =
      indent <= 3 && rest.startsWith(open.mark) && rest.replaceAll(open.mark[0]!, "").trim() === "";
    return close ? closed : open;
  }
  if (open.kind === "html") return (open.until ? open.until.test(rest) : rest === "") ? closed : open;
  if (rest === "") return open.kind === "code" ? open : closed;
  if (open.kind !== "text" && indent > 3) return { kind: "code", depth };
  if (indent > 3) return open;
  const fence = /^(?:(`{3,})[^`]*|(~{3,})(?!~).*)$/.exec(rest);
  if (fence) return { kind: "fence", mark: (fence[1] ?? fence[2])!, depth };
  const html = htmlStart(rest, open.kind === "text");
  if (html) return html.until?.test(rest) === true ? closed : { kind: "html", until: html.until, depth };
  if (startsBlock(rest) || (open.kind !== "text" && DEFINITION.test(rest))) return closed;
  if (open.kind === "text" && /^(?:=+|-+)[ \t]*$/.test(rest)) return closed;
  return { kind: "text" };
}
