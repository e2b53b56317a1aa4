// Plain text as people write it: the addresses in it become links.
import type { Inline } from "../../model/text.ts";
import { cleanString } from "../../model/text.ts";
import { webUrl } from "../read/web-url.ts";

/** A run of inlines in which http(s) addresses are links, shown as written. Punctuation behind one is not part of it. */
export function linkUrls(text: string): Inline[] {
  const run: Inline[] = [];
  const clean = cleanString(text);
  let rest = 0;
  for (const match of clean.matchAll(/https?:\/\/[^\s<>"'`\\^{}|]{1,2000}/g)) {
    const shown = trimmed(match[0]);
    const url = webUrl(shown);
    if (url === undefined) continue;
    if (match.index > rest) run.push({ type: "text", text: clean.slice(rest, match.index) });
    run.push({ type: "link", url, text: shown });
    rest = match.index + shown.length;
  }
  if (rest < clean.length) run.push({ type: "text", text: clean.slice(rest) });
  return run;
}

/** An address without what ends the sentence around it: a closing bracket stays where the address opens one. */
function trimmed(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1]!;
    const opens = last === ")" ? "(" : last === "]" ? "[" : undefined;
    if (opens !== undefined ? address.slice(0, end).includes(opens) : !".,;:!?*_~".includes(last)) break;
    end -= 1;
  }
  return address.slice(0, end);
}
