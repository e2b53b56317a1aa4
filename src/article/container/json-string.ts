// A string in JSON as a text within a container.
import type { Range } from "../found.ts";
import { contained } from "./contained.ts";
import type { ContainedText } from "./contained.ts";
import type { Mark } from "./spelling.ts";

/** Reads the string whose quotation marks stand around a range. `undefined` if it is none. Linear. */
export function readJsonString(source: string, range: Range): ContainedText | undefined {
  const spelling = source.slice(...range);
  const text = decode(spelling);
  if (text === undefined) return undefined;
  const fresh = mannerOf(source, spelling);
  return contained(source, range, { text, marks: marksOf(spelling, range[0]), plain, fresh, read: decode });
}

function decode(spelling: string): string | undefined {
  if (!spelling.includes("\\")) {
    // Control characters must be escaped, and a quotation mark would end the string.
    // eslint-disable-next-line no-control-regex -- those that JSON forbids
    return /["\u0000-\u001F]/.test(spelling) ? undefined : spelling;
  }
  try {
    const value: unknown = JSON.parse(`"${spelling}"`);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The escapes of a string that is known to be valid: each stands for one code unit. */
function marksOf(spelling: string, start: number): Mark[] {
  const marks: Mark[] = [];
  let shift = 0;
  for (let at = spelling.indexOf("\\"); at >= 0;) {
    const length = spelling[at + 1] === "u" ? 6 : 2;
    marks.push({ at: at - shift, units: 1, from: start + at, to: start + at + length });
    shift += length - 1;
    at = spelling.indexOf("\\", at + length);
  }
  return marks;
}

const plain = (text: string): string => JSON.stringify(text).slice(1, -1);

const hex = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Writes new text as the rest is written: `\/` where no slash is bare (PHP), `\u003c` where no angle bracket is (for
 * JSON within scripts), and nothing but ASCII where the whole source is.
 */
function mannerOf(source: string, spelling: string): (text: string) => string {
  const slash = spelling.includes("\\/") && !/(?:^|[^\\])\//.test(spelling);
  const angle = /\\u003c/i.test(spelling) && !spelling.includes("<");
  // eslint-disable-next-line no-control-regex -- ASCII is what is asked for
  const ascii = /^[\u0000-\u007F]*$/.test(source);
  return (text) => {
    let written = plain(text);
    if (slash) written = written.replaceAll("/", "\\/");
    if (angle) written = written.replace(/[<>&]/g, hex);
    return ascii ? written.replace(/[^ -~]/g, hex) : written;
  };
}
