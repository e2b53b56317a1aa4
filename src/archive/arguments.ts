// What callers give an archive whom no compiler has looked at: a misspelt option is named before anything is read.
import { fieldsOf, refuse, refuseName } from "../options/refusal.ts";

/** The name of every option, which the compiler holds to be complete. */
export type Names<T> = { readonly [K in keyof Required<T>]: true };

/** @throws PostproofError `invalid_input` for an archive without a store. */
export function checkArchive(options: unknown): void {
  const { store } = fieldsOf(options, "options", "{ store: filesStore(folder) }");
  if (typeof (store as { readonly get?: unknown } | null | undefined)?.get !== "function")
    refuse("store", store, "what filesStore(folder) or memoryStore() gives, or a store of one's own");
}

/** @throws PostproofError `invalid_input` for what is no address of a post. */
export function checkAddress(url: unknown): void {
  if (typeof url !== "string") refuse("url", url, "the address or the key of a post, a string");
}

/** @throws PostproofError `invalid_input` for an address or an option of an embed that is not of the documented form. */
export function checkEmbed(url: unknown, options: unknown, names: object): void {
  checkAddress(url);
  const fields = fieldsOf(options, "options", "{ assetUrl, theme, locale, … }");
  checkNames(fields, names);
  checkMarks(fields["marks"]);
}

/** @throws PostproofError `invalid_input` for an article or an option that is not of the documented form. */
export function checkArticle(article: unknown, options: unknown, names: object): void {
  checkText(article);
  const fields = fieldsOf(options, "options", '{ format: "html" } or more');
  checkNames(fields, names);
  const { format, missing, stylesheet, marks } = fields;
  checkFormat(format);
  checkMarks(marks);
  if (missing !== undefined && missing !== "keep" && missing !== "link")
    refuse("missing", missing, "one of: keep, link");
  if (stylesheet !== undefined && stylesheet !== false && typeof stylesheet !== "string")
    refuse("stylesheet", stylesheet, "an address, or false");
}

/** @throws PostproofError `invalid_input` for an article whose references are to be found, or its format. */
export function checkFind(article: unknown, format: unknown): void {
  checkText(article);
  checkFormat(format);
}

function checkText(article: unknown): void {
  if (typeof article !== "string")
    refuse("article", article, 'the text of an article, a string; of a file: readFile(path, "utf8")');
}

function checkFormat(format: unknown): void {
  const formats: readonly unknown[] = ["html", "markdown", "text"];
  if (!formats.includes(format)) refuse("format", format, `one of: ${formats.join(", ")}`);
}

function checkMarks(marks: unknown): void {
  if (marks !== undefined)
    fieldsOf(marks, "marks", "marks by the name of the platform, such as { x: { src, … } }");
}

function checkNames(fields: object, names: object): void {
  for (const name of Object.keys(fields))
    if (!Object.hasOwn(names, name)) refuseName(name, Object.keys(names));
}
