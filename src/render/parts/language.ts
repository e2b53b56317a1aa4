// The language of a text, as far as it says something.
import type { QuotedPost } from "../../model/post.ts";
import type { Html } from "../html.ts";
import { isWord, NOTHING } from "../html.ts";

/** The language of a text as an attribute value: empty if unknown, which undoes the language around it. */
export function languageOf({ language }: QuotedPost): Html {
  if (language !== last.language) last = { language, tag: languageTag(language) };
  return last.tag;
}

// The posts of a page are in one language or two.
let last: { readonly language: string | undefined; readonly tag: Html } = {
  language: undefined,
  tag: NOTHING,
};

/** A language tag that says something; else nothing. */
export function languageTag(language: string | undefined): Html {
  if (language === undefined || !isWord(language)) return NOTHING;
  // X marks posts without a language by codes of the private range (`qme`, `qht`, ...), others by `und` and `zxx`.
  if (/^(?:q[a-t][a-z]|und|zxx|mis|mul|art)(?:-|$)/i.test(language)) return NOTHING;
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(language) ? language : NOTHING;
}
