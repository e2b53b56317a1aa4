// The language of a text, as far as it says something.
import type { QuotedPost } from "../../model/post.ts";
import type { Html } from "../html.ts";
import { escape } from "../html.ts";

/** The language of a text as an attribute value: empty if unknown, which undoes the language around it. */
export function languageOf(post: QuotedPost): Html {
  return escape(languageTag(post.language));
}

/** A language tag that says something; else nothing. */
export function languageTag(language: string | undefined): string {
  if (language === undefined) return "";
  if (/^[a-z]{2}$/.test(language)) return language;
  // X marks posts without a language by codes of the private range (`qme`, `qht`, ...), others by `und` and `zxx`.
  if (/^(?:q[a-t][a-z]|und|zxx|mis|mul|art)(?:-|$)/i.test(language)) return "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(language) ? language : "";
}
