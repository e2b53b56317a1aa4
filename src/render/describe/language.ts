// The language of a text, as far as it says something.

/** A language tag that says something; else nothing. */
export function languageTag(language: string | undefined): string {
  if (language === undefined) return "";
  // X marks posts without a language by codes of the private range (`qme`, `qht`, ...), others by `und` and `zxx`.
  if (/^(?:q[a-t][a-z]|und|zxx|mis|mul|art)(?:-|$)/i.test(language)) return "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(language) ? language : "";
}
