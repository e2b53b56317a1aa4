// The language of a post as a BCP 47 tag.

/** Codes that BCP 47 has replaced and platforms still send. */
const REPLACED: Readonly<Record<string, string>> = { in: "id", iw: "he", ji: "yi" };

/**
 * A language tag as the platform gives it; `undefined` where it says that it does not know (`und`), that there is none
 * (`zxx`), a code of its own (X: `qme` for a post of media only, `qht` of hashtags only, `art`), or no tag at all.
 */
export function languageTag(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 35) return undefined;
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value)) return undefined;
  if (/^(?:und|zxx|mul|mis|art|q[a-t][a-z])$/i.test(value)) return undefined;
  return REPLACED[value.toLowerCase()] ?? value;
}
