// Words that outputs for people share: counted, cut to a length, and what was decided about posts.
import type { Decision, Standing } from "../index.ts";

/** `1 post`, `2 posts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Stands where a report leaves words out; an article's own ellipses look otherwise. */
export const CUT_SIGN = "⋯";

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A text on one line of at most `max` code units: its beginning and its end, whole words where there are spaces. */
export function shortened(text: string, max: number): string {
  // What lies further in is never shown: no need to fold the spaces of a huge text.
  const line =
    text.length > max * 8
      ? `${oneLine(text.slice(0, max * 4))} ${oneLine(text.slice(-max * 4))}`
      : oneLine(text);
  if (line.length <= max && text.length <= max * 8) return line;
  const tail = Math.floor(max / 4);
  const head = max - tail - 3;
  return `${wholeWords(line.slice(0, head))} ${CUT_SIGN} ${wholeEnd(line.slice(-tail))}`
    .toWellFormed()
    .replace(/\uFFFD/g, "");
}

function wholeWords(text: string): string {
  const space = text.lastIndexOf(" ");
  return space > text.length / 2 ? text.slice(0, space) : text;
}

function wholeEnd(text: string): string {
  const space = text.indexOf(" ");
  return space >= 0 && space < text.length / 2 ? text.slice(space + 1) : text;
}

/** What holds for a post by decision, a line each; none where it is kept and shown whole. */
export function decidedWords({ shown, by, redacted, hold, asked, isFlagged }: Standing): string[] {
  const said = (what: string, { at, by: who, why }: Decision): string =>
    `${what} ${at.slice(0, 10)} by ${who}: ${why}`;
  const limited = {
    whole: isFlagged ? "an editor should look at it, since" : undefined,
    text: "shown without pictures and videos since",
    note: WITHDRAWN,
    nothing: WITHDRAWN,
  };
  const extent = limited[shown];
  return [
    ...(extent !== undefined && by ? [said(extent, by)] : []),
    ...(redacted ? [said(`${redacted.parts?.join(" and ")} taken out on`, redacted)] : []),
    ...(hold ? [said("legal hold since", hold)] : []),
    ...(asked ? [said("its author asked to take it down, noted on", asked)] : []),
  ];
}

const WITHDRAWN = "withdrawn by this site on";
