// What stands within a line of Markdown: marks, code, links, mentions. One pass, nothing is looked back at.
import { joined } from "./inline-run.ts";
import type { Inline, Mark } from "../../model/text.ts";
import { webUrl } from "../read/web-url.ts";
import { linkUrls } from "./plain-text.ts";

const TOKEN =
  /\\([!-/:-@[-`{-~])|(`{1,3})([^`]{1,2000})\2|(!?)\[([^[\]]{0,500})\]\(\s{0,5}<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s{1,5}"[^"]{0,300}")?\s{0,5}\)|(\*{1,3}|_{1,3}|~~)|(?<![\w/])([@!])([A-Za-z0-9_.-]{1,60}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})|<(https?:\/\/[^\s<>]{1,2000})>/g;

const MARKS: Readonly<Record<string, readonly Mark[]>> = {
  "*": ["italic"],
  _: ["italic"],
  "**": ["bold"],
  __: ["bold"],
  "***": ["bold", "italic"],
  ___: ["bold", "italic"],
  "~~": ["strike"],
};

/** The inlines of one line. A picture becomes its description; a mark without its end stays as it was written. */
export function markdownInlines(line: string): Inline[] {
  const run: Inline[] = [];
  const on = new Map<string, readonly Mark[]>();
  const ends = endsIn(line);
  const marks = (): Mark[] => [...new Set([...on.values()].flat())];
  const write = (text: string): void => {
    if (text !== "") run.push(...linkUrls(text).map((each) => withMarks(each, marks())));
  };
  let rest = 0;
  for (const match of line.matchAll(TOKEN)) {
    const { 0: whole, index } = match;
    write(line.slice(rest, index));
    rest = index + whole.length;
    const [, escaped, , code, image, label, address, mark, sigil, account, auto] = match;
    if (escaped !== undefined) run.push(withMarks({ type: "text", text: escaped }, marks()));
    else if (code !== undefined) run.push({ type: "text", text: code, marks: ["code"] });
    else if (address !== undefined) run.push(...linkOf(image === "!", label ?? "", address, marks()));
    else if (account !== undefined) run.push(accountOf(sigil!, account));
    else if (auto !== undefined) run.push(...linkUrls(auto));
    else if (mark !== undefined) {
      if (on.has(mark)) on.delete(mark);
      else if (ends(mark, index) && !isWithinWord(line, index, mark)) on.set(mark, MARKS[mark]!);
      else run.push(withMarks({ type: "text", text: mark }, marks()));
    }
  }
  write(line.slice(rest));
  return joined(run);
}

/** Whether a mark comes again after a place: looked up, not searched for, however many there are. */
function endsIn(line: string): (mark: string, index: number) => boolean {
  const last = new Map<string, number>();
  for (const { 0: mark, index } of line.matchAll(/\*{1,3}|_{1,3}|~~/g)) last.set(mark, index);
  return (mark, index) => (last.get(mark) ?? -1) > index;
}

/** `snake_case` is no emphasis. */
function isWithinWord(line: string, index: number, mark: string): boolean {
  return mark.startsWith("_") && /\w/.test(line[index - 1] ?? " ");
}

function linkOf(isImage: boolean, label: string, address: string, marks: readonly Mark[]): Inline[] {
  const url = webUrl(address);
  const text = label.replace(/[*_`~\\]{1,3}/g, "").trim();
  if (url === undefined) return text === "" ? [] : [withMarks({ type: "text", text }, marks)];
  return [{ type: "link", url, text: text === "" ? (isImage ? "🖼" : url) : text }];
}

function accountOf(sigil: string, account: string): Inline {
  const [name, host] = account.split("@") as [string, string];
  return sigil === "@"
    ? { type: "mention", text: `@${account}`, handle: account, url: `https://${host}/u/${name}` }
    : { type: "link", url: `https://${host}/c/${name}`, text: `!${account}` };
}

function withMarks(inline: Inline, marks: readonly Mark[]): Inline {
  return inline.type === "text" && marks.length > 0 ? { ...inline, marks } : inline;
}
