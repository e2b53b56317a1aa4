// MFM, Misskey's markup, read into the text tree: what is said stays, how it moves and shines goes. One pass.
import { joined, linkUrls } from "../plain-text.ts";
import type { Block, Inline, Mark, Text } from "../../../model/text.ts";
import { cleanString, splitEmoji, textFromRun } from "../../../model/text.ts";

/** What surrounds a text. */
export interface MfmContext {
  /** The host of its author: names without a host are of it. */
  readonly host: string;
  /** Whether `:shortcode:` is a custom emoji of this note. */
  readonly emoji: (shortcode: string) => boolean;
}

const TOKEN =
  /(`)([^`\n]{1,2000})`|(\*\*|~~)|<(\/?)(b|i|s|small|center|plain)>|\?{0,1}\[([^[\]\n]{1,500})\]\((https?:\/\/[^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)\)|\$\[[a-z0-9.=,_-]{1,200} |(\])|(?<![\w/])@([A-Za-z0-9_-]{1,100})(?:@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}))?|(?<![\w/&])#([^\s.,!?'"#:/[\]【】()「」（）<>]{1,200})/g;

const MARKS: Readonly<Record<string, Mark>> = {
  "**": "bold",
  b: "bold",
  i: "italic",
  "~~": "strike",
  s: "strike",
};

/** Reads MFM. Never throws; a mark without its end stays as it was written. */
export function mfmToText(mfm: string, context: MfmContext): Text {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let quoted: string[] = [];
  const end = (): void => {
    const text = lines.join("\n").replace(/^\n+|(?<!\n)\n+$/g, "");
    if (text !== "") blocks.push(...textFromRun(inlinesOf(text, context)));
    lines = [];
  };
  const endQuote = (): void => {
    const children = textFromRun(inlinesOf(quoted.join("\n"), context));
    if (quoted.length > 0 && children.length > 0) blocks.push({ type: "quote", children });
    quoted = [];
  };
  const all = cleanString(mfm).split("\n");
  for (let index = 0; index < all.length; index += 1) {
    const line = all[index]!;
    const close = line.startsWith("```") ? all.indexOf("```", index + 1) : -1;
    if (close > 0) {
      endQuote();
      end();
      const text = all.slice(index + 1, close).join("\n");
      if (text.trim() !== "") blocks.push({ type: "code", text });
      index = close;
    } else if (/^> ?/.test(line)) {
      end();
      quoted.push(line.replace(/^> ?/, ""));
    } else {
      endQuote();
      lines.push(line);
    }
  }
  endQuote();
  end();
  return blocks;
}

function inlinesOf(text: string, { host, emoji }: MfmContext): Inline[] {
  const run: Inline[] = [];
  const on = new Map<string, Mark>();
  let functions = 0;
  let plain = false;
  const counts = new Map<string, number>();
  for (const { 0: token } of text.matchAll(/\*\*|~~/g)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const write = (part: string): void => {
    const marks = [...new Set(on.values())];
    for (const inline of linkUrls(part))
      for (const each of inline.type === "text" && !plain ? splitEmoji(inline.text, emoji) : [inline])
        run.push(each.type === "text" && marks.length > 0 ? { ...each, marks } : each);
  };
  let rest = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, , code, mark, closes, tag, label, address, bracket, name, at, hashtag] = match;
    // Within an address nothing else begins.
    if (match.index < rest || isWithinAddress(text, rest, match.index)) continue;
    if (plain && whole !== "</plain>") continue;
    if (bracket !== undefined && functions === 0) continue;
    if (mark !== undefined && !on.has(mark) && (counts.get(mark) ?? 0) < 2) continue;
    write(text.slice(rest, match.index));
    rest = match.index + whole.length;
    if (code !== undefined) run.push({ type: "text", text: code, marks: ["code"] });
    else if (mark !== undefined) toggle(on, mark, !on.has(mark));
    else if (tag !== undefined) {
      if (tag === "plain") plain = closes === "";
      else toggle(on, tag, closes === "");
    } else if (address !== undefined) run.push({ type: "link", url: address, text: label! });
    else if (name !== undefined)
      run.push({
        type: "mention",
        text: whole,
        handle: `${name}@${at ?? host}`,
        url: `https://${at ?? host}/@${name}`,
      });
    else if (hashtag !== undefined)
      run.push({
        type: "hashtag",
        text: whole,
        tag: hashtag,
        url: `https://${host}/tags/${encodeURIComponent(hashtag)}`,
      });
    else if (bracket !== undefined) functions -= 1;
    else functions += 1;
  }
  write(text.slice(rest));
  return joined(run);
}

function toggle(on: Map<string, Mark>, name: string, begins: boolean): void {
  const mark = MARKS[name];
  if (begins && mark !== undefined) on.set(name, mark);
  else on.delete(name);
}

/** Whether a place stands within a bare address that begins after `from`. */
function isWithinAddress(text: string, from: number, place: number): boolean {
  const before = text.slice(Math.max(from, place - 2_000), place);
  const start = before.lastIndexOf("http");
  return start >= 0 && /^https?:\/\/[^\s<>"]*$/.test(before.slice(start));
}
