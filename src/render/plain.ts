// Foreign strings made fit to be shown: stray direction controls taken out, towers of accents capped.
import type { Html } from "./html.ts";
import { breakable, common, escape } from "./html.ts";

const SUSPECT = /[\u202A-\u202E\u2066-\u2069]|\p{M}{5}/u;
// Four accents on a letter are more than any language uses (marks that any script may borrow are "inherited"). Other
// scripts, Tibetan or pointed Hebrew, pile more of their own on a letter, so all kinds together are capped later.
const ACCENTS = /((?:(?=\p{M})\p{sc=Inherited}){4})(?:(?=\p{M})\p{sc=Inherited})+/gu;
const MARKS = /(\p{M}{8})\p{M}+/gu;

/** A foreign string as markup, fit to be shown. */
export function foreign(text: string): Html {
  return common(text) ?? escape(shown(text));
}

/** An address as markup: of a long one a line may end after each slash. */
export function address(text: string): Html {
  return breakable(foreign(text));
}

/** A string as it may stand among others: it cannot turn their direction or grow over their lines. */
export function shown(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return balanced(text).replace(ACCENTS, "$1").replace(MARKS, "$1");
}

/** The text without direction controls that nothing closes, or that close nothing. */
function balanced(text: string): string {
  const units = text.split("");
  const open: number[] = [];
  let isolates = 0;
  units.forEach((unit, index) => {
    if (isIsolate(unit)) isolates++;
    if (/[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(unit)) {
      open.push(index);
    } else if (unit === "\u202C") {
      // Closes the innermost embedding or override, never an isolate.
      if (open.length > 0 && !isIsolate(units[open.at(-1)!]!)) open.pop();
      else units[index] = "";
    } else if (unit === "\u2069") {
      // Closes the innermost isolate, and what was opened within it and left open.
      if (isolates === 0) units[index] = "";
      for (let last = isolates === 0 ? undefined : open.pop(); last !== undefined; last = open.pop()) {
        if (isIsolate(units[last]!)) {
          isolates--;
          break;
        }
        units[last] = "";
      }
    }
  });
  for (const index of open) units[index] = "";
  return units.join("");
}

function isIsolate(unit: string): boolean {
  return unit >= "\u2066" && unit <= "\u2068";
}
