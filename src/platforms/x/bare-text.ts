// Text of X without entities: only what is plainly a link is made one.
import { cleanString } from "../../model/text.ts";
import { webUrl } from "../read/web-url.ts";
import type { Inline } from "../../model/text.ts";

/** The most links of one text; more than that stays text. */
const MOST = 200;

/**
 * A text as a run of texts and links.
 *
 * @param dropLast leaves out a short link (t.co) at the end, where it leads to media that are shown.
 */
export function bareRun(text: string, { dropLast = false } = {}): Inline[] {
  const cleaned = cleanString(text);
  const whole = dropLast ? cleaned.replace(/(?<!\s)\s*https?:\/\/t\.co\/[A-Za-z0-9]{1,20}$/, "") : cleaned;
  const run: Inline[] = [];
  let at = 0;
  for (const match of whole.matchAll(/https?:\/\/[^\s<>"“”]{1,2000}/g)) {
    // What ends a sentence does not end an address; X marks what it cut with an ellipsis.
    const shown = match[0].replace(/[.,;:!?)\]'’]{1,20}$/u, "");
    const url = shown.includes("…") ? undefined : webUrl(shown);
    if (url === undefined || run.length > MOST) continue;
    if (match.index > at) run.push({ type: "text", text: whole.slice(at, match.index) });
    run.push({ type: "link", url, text: shown });
    at = match.index + shown.length;
  }
  if (at < whole.length) run.push({ type: "text", text: whole.slice(at) });
  return run;
}
