// The text of a post on TikTok, with its mentions and hashtags.
import { cleanString, textFromRun } from "../../model/text.ts";
import type { Inline, Text } from "../../model/text.ts";
import type { Extra } from "./answer.ts";

interface Span {
  readonly start: number;
  readonly end: number;
  readonly extra: Extra;
}

/** Reads a text. A mention or hashtag whose offsets do not fit is looked for by its name; else it stays text. */
export function readText(caption: string, extras: readonly Extra[]): Text {
  const run: Inline[] = [];
  let rest = 0;
  for (const { start, end, extra } of spansOf(caption, extras)) {
    if (start < rest) continue;
    push(run, textInline(caption.slice(rest, start)));
    push(run, markedInline(caption.slice(start, end), extra));
    rest = end;
  }
  push(run, textInline(caption.slice(rest)));
  return textFromRun(run);
}

function push(run: Inline[], inline: Inline | undefined): void {
  if (inline) run.push(inline);
}

function textInline(raw: string): Inline | undefined {
  const text = cleanString(raw);
  return text === "" ? undefined : { type: "text", text };
}

function markedInline(raw: string, { hashtagName, userUniqueId, userId }: Extra): Inline | undefined {
  const text = cleanString(raw);
  if (hashtagName !== undefined) {
    const tag = text.slice(1);
    return { type: "hashtag", text, tag, url: `https://www.tiktok.com/tag/${encodeURIComponent(tag)}` };
  }
  if (userUniqueId === undefined) return textInline(raw);
  const url = `https://www.tiktok.com/@${encodeURIComponent(userUniqueId)}`;
  return { type: "mention", text, handle: userUniqueId, url, ...(userId !== undefined && { id: userId }) };
}

function spansOf(caption: string, extras: readonly Extra[]): Span[] {
  const spans: Span[] = [];
  const from = new Map<string, number>();
  for (const extra of extras) {
    const sign = extra.hashtagName === undefined ? "@" : "#";
    const { start = 0, end = 0 } = extra;
    if (end > start + 1 && end <= caption.length && caption[start] === sign) {
      const shown = caption.slice(start, end).trimEnd();
      if (!/\n/.test(shown)) spans.push({ start, end: start + shown.length, extra });
      continue;
    }
    const name = extra.hashtagName ?? extra.userUniqueId;
    if (name === undefined) continue;
    const at = find(caption, sign + name, from.get(sign + name) ?? 0);
    if (at < 0) continue;
    from.set(sign + name, at + 1);
    spans.push({ start: at, end: at + 1 + name.length, extra });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The place of a name that stands as a word of its own, whatever its letter case; -1 if there is none. */
function find(caption: string, wanted: string, from: number): number {
  const lower = caption.toLowerCase();
  // A few letters change their length with their case: then the places would not be the same.
  const [text, name] = lower.length === caption.length ? [lower, wanted.toLowerCase()] : [caption, wanted];
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length, at + name.length + 2))) return at;
  }
  return -1;
}
