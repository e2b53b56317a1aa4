// How an argument is refused that is not of the documented form: by name, with what it has to be.
import { PostproofError } from "../errors.ts";

/** @throws PostproofError `invalid_input` naming an option and what it has to be. */
export function refuse(name: string, value: unknown, what: string): never {
  throw new PostproofError("invalid_input", `The option ${name} cannot be ${inWords(value)}. It is ${what}.`);
}

/**
 * @param within what stands before each name: nothing, or the option that they are parts of and a dot
 * @throws PostproofError `invalid_input` naming an option that does not exist, and those that do
 */
export function refuseName(name: string, names: readonly string[], within = ""): never {
  const meant = names.find((each) => each.toLowerCase() === name.toLowerCase());
  throw new PostproofError(
    "invalid_input",
    `There is no option ${within}${name}${meant === undefined ? `. There are: ${names.join(", ")}.` : `: ${within}${meant} is meant.`}`,
  );
}

/** What somebody gave, in a word or two. */
export function inWords(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  if (Array.isArray(value)) return "a list";
  if (typeof value === "function") return "a function";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/** The fields of an object that somebody gave. @throws PostproofError `invalid_input` for what is no object. */
export function fieldsOf(value: unknown, name: string, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  return refuse(name, value, what);
}

/** A text that somebody gave. Bytes of a file are none, and would be passed over without a word. */
export function checkText(value: unknown, caller: string): void {
  if (typeof value === "string") return;
  throw new PostproofError(
    "invalid_input",
    `${caller} reads a string, not ${inWords(value)}. Bytes of a file: readFile(path, "utf8").`,
  );
}
