// Options, catalogues of words and snapshots that no compiler has looked at: what is misspelt or missing is to be noticed,
// not to be passed over.
import type { Part, RenderOptions } from "../options/look.ts";
import { LOOK, PARTS } from "../options/look.ts";
import { fieldsOf, refuse, refuseName, inWords } from "../options/refusal.ts";
import type { Check } from "../options/value.ts";
import { checkRows, checkValue } from "../options/value.ts";
import { en } from "./words/en.ts";
import { PostproofError } from "../errors.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { SNAPSHOT_FORMAT } from "../model/snapshot.ts";

/** Which parts are shown by default. */
export const SHOWN = /* @__PURE__ */ shownByDefault();

function shownByDefault(): Readonly<Record<Part, boolean>> {
  const parts = Object.entries(PARTS).map(([part, row]) => [part, row.default]);
  return Object.fromEntries(parts) as Record<Part, boolean>;
}

// The same options come again and again.
let checked = {} as RenderOptions;

/** @throws PostproofError `invalid_input` naming the option and what it may be. */
export function checkOptions(options: RenderOptions): void {
  if (options === checked) return;
  checkRows(
    fieldsOf(options, "options", "at least { assetUrl: (file) => `/postproof/${file}` }"),
    LOOK,
    "",
    checkValue as Check,
  );
  const { words, earlier, answered, since } = options;
  if (words !== undefined) checkWords(words, "words");
  checkEarlier(earlier);
  checkAnswered(answered);
  checkSince(since);
  checked = options;
}

/** @throws PostproofError `invalid_input` for what became of a post, where it is not of the documented form. */
export function checkSince(since: unknown, name = "since"): void {
  if (since === undefined) return;
  const { absence, at } = fieldsOf(since, name, "{ absence, at }");
  checkValue({ oneOf: Object.keys(en.since) }, absence, `${name}.absence`);
  if (typeof at !== "string" || !TIME.test(at) || Number.isNaN(Date.parse(at)))
    refuse(`${name}.at`, at, 'a time in UTC, such as "2026-03-02T09:00:00Z"');
}

/** A time, or a day without time. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?$/;

/** @throws PostproofError for earlier versions that are no list of snapshots. */
export function checkEarlier(earlier: unknown, name = "earlier"): void {
  if (earlier === undefined) return;
  if (!Array.isArray(earlier)) refuse(name, earlier, "a list of snapshots, the newest first");
  const wrong = (earlier as readonly unknown[]).findIndex((each) => !isSnapshot(each));
  if (wrong !== -1) throw notASnapshot(earlier[wrong], `${name}[${wrong}]`);
}

/** @throws PostproofError for a post that is answered, where it is not of the documented form. */
export function checkAnswered(answered: unknown, name = "answered"): void {
  if (answered === undefined) return;
  const { snapshot, since } = fieldsOf(answered, name, "{ snapshot, since }");
  if (!isSnapshot(snapshot)) throw notASnapshot(snapshot, `${name}.snapshot`);
  checkSince(since, `${name}.since`);
}

// A catalogue is not to be changed once it was used.
const complete = new WeakSet();

const FORMS: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

/** @throws PostproofError `invalid_input` naming the first phrase that a catalogue lacks, or has too much. */
function checkWords(words: unknown, name: string): void {
  const fields = fieldsOf(words, name, 'a catalogue of "postproof/words"');
  if (complete.has(fields)) return;
  const { language, direction, ...phrases } = fields;
  if (!isTag(language)) refuse(`${name}.language`, language, 'a BCP 47 tag, such as "de"');
  if (direction !== "ltr" && direction !== "rtl") refuse(`${name}.direction`, direction, "one of: ltr, rtl");
  const { language: _language, direction: _direction, ...model } = en;
  comparePhrases(phrases, model, name);
  complete.add(fields);
}

/** Every phrase of the model has to be there, as a text or in plural forms, and no other. */
function comparePhrases(phrases: Readonly<Record<string, unknown>>, model: object, path: string): void {
  for (const [name, phrase] of Object.entries(model)) {
    const given = phrases[name];
    const where = `${path}.${name}`;
    if (typeof phrase === "string") checkPhrase(given, where);
    else if ("other" in (phrase as object)) checkForms(given, where);
    else comparePhrases(fieldsOf(given, where, "phrases by name"), phrase as object, where);
  }
  for (const name of Object.keys(phrases))
    if (!Object.hasOwn(model, name)) refuseName(name, Object.keys(model), `${path}.`);
}

function checkForms(given: unknown, path: string): void {
  const forms = fieldsOf(given, path, "a phrase in plural forms, such as { one, other }");
  checkPhrase(forms["other"], `${path}.other`);
  for (const [form, phrase] of Object.entries(forms)) {
    if (!(FORMS as readonly string[]).includes(form)) refuseName(form, FORMS, `${path}.`);
    if (phrase !== undefined) checkPhrase(phrase, `${path}.${form}`);
  }
}

function checkPhrase(phrase: unknown, path: string): void {
  if (typeof phrase !== "string") refuse(path, phrase, "a phrase");
}

function isTag(language: unknown): boolean {
  try {
    return typeof language === "string" && Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

/** Makes sure that what is to be rendered is a snapshot at all. What stands in it, `readSnapshot` checks. */
export function checkSnapshot(value: unknown, caller: string): asserts value is Snapshot {
  if (!isSnapshot(value)) throw notASnapshot(value, caller);
}

/** Whether a value calls itself a snapshot of the format known here, and holds a post. */
function isSnapshot(value: unknown): value is Snapshot {
  const given = value as Partial<Record<keyof Snapshot, unknown>> | null | undefined;
  return given?.format === SNAPSHOT_FORMAT && isObject(given.key) && isObject(given.post);
}

/** What is wrong with what was given in a snapshot's place, and what is meant. */
function notASnapshot(value: unknown, caller: string): PostproofError {
  const fields = isObject(value) ? (value as Readonly<Record<string, unknown>>) : {};
  const { format } = fields;
  if (typeof format === "string" && format.startsWith("postproof/snapshot@") && format !== SNAPSHOT_FORMAT)
    return new PostproofError(
      "newer_format",
      `${caller} reads ${SNAPSHOT_FORMAT}, not ${format}. Install a newer postproof.`,
    );
  return new PostproofError(
    "invalid_snapshot",
    `${caller} takes a snapshot, not ${inWords(value)}. ${meant(value, fields)}`,
  );
}

function meant(value: unknown, fields: Readonly<Record<string, unknown>>): string {
  if (typeof fields["then"] === "function") return "It is a promise: await it.";
  if (isSnapshot(fields["current"]) || isSnapshot(fields["snapshot"]))
    return `Pass its ${isSnapshot(fields["current"]) ? "current" : "snapshot"}.`;
  if (typeof value === "string") return "Read it: readSnapshot(JSON.parse(text)).";
  if (value === undefined) return "Of a post that is not archived there is none: renderMissing makes a link.";
  return "It is what readSnapshot gives.";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
