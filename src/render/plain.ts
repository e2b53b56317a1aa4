// Foreign strings and language tags made harmless: control characters and stray controls of direction taken out, towers of accents capped.

// Marks, controls of direction, and all else of which it is not known that it is harmless; halves of emoji that stand alone.
const UNCOMMON =
  /[^\t\n\u0020-\u007E\u0080-\u02FF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20CF\u2100-\u2BFF\u3000-\u3029\u3041-\u3096\u30A0-\u30FF\u4E00-\u9FFF\uDC00-\uDFFF\uD83C-\uD83E]|[\uD83C-\uD83E](?![\uDC00-\uDFFF])|(?<![\uD83C-\uD83E])[\uDC00-\uDFFF]/;

/**
 * A foreign string as it may stand among others: whole, and it cannot turn their direction or grow over their lines. Line
 * feeds and tabs stay.
 */
export function foreign(text: string): string {
  return UNCOMMON.test(text) ? harmless(text) : text;
}

/** A string without control characters, and well-formed: half a surrogate pair becomes a replacement character. */
export function whole(text: string): string {
  return UNCOMMON.test(text) ? withoutControls(text) : text;
}

// eslint-disable-next-line no-control-regex -- control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

function withoutControls(text: string): string {
  return text.toWellFormed().replace(CONTROLS, "");
}

const SUSPECT = /[\u202A-\u202E\u2066-\u2069]|\p{M}{5}/u;
// Four accents on a letter are more than any language uses (marks that any script may borrow are "inherited"). Other
// scripts, Tibetan or pointed Hebrew, pile more of their own on a letter, so all kinds together are capped later.
const ACCENTS = /((?:(?=\p{M})\p{sc=Inherited}){4})(?:(?=\p{M})\p{sc=Inherited})+/gu;
const MARKS = /(\p{M}{8})\p{M}+/gu;

function harmless(text: string): string {
  if (!SUSPECT.test(text)) return withoutControls(text);
  return withoutControls(balanced(text).replace(ACCENTS, "$1").replace(MARKS, "$1"));
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

/** A language tag that says something; else nothing. */
export function languageTag(language: string | undefined): string {
  if (language === undefined) return "";
  // X marks posts without a language by codes of the private range (`qme`, `qht`, ...), others by `und` and `zxx`.
  if (/^(?:q[a-t][a-z]|und|zxx|mis|mul|art)(?:-|$)/i.test(language)) return "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(language) ? language : "";
}
