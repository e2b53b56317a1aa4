// A catalogue of words that no compiler has looked at: a phrase that it lacks would show only when a post needs it.
import { fieldsOf, refuse, refuseName } from "../options/refusal.ts";
import { en } from "./words/en.ts";

// A catalogue is not to be changed once it was used.
const complete = new WeakSet();

const FORMS: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

/** @throws PostproofError `invalid_input` naming the first phrase that a catalogue lacks, or has too much. */
export function checkWords(words: unknown, name: string): void {
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
