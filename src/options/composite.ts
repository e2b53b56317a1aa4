// Lists, values by name and values of several kinds.
import { PostproofError } from "../errors.ts";
import { fieldsOf, refuse } from "./refusal.ts";
import type { Value } from "./value.ts";
import { checkValue } from "./value.ts";

/**
 * Looks at a value of any kind.
 * @throws PostproofError `invalid_input` for one that is not of the form meant
 */
export function checkAny(value: Value, given: unknown, name: string): void {
  if ("list" in value) {
    if (!Array.isArray(given)) refuse(name, given, value.what);
    (given as readonly unknown[]).forEach((each, index) => checkAny(value.list, each, `${name}[${index}]`));
  } else if ("byName" in value) {
    const { byName, what } = value;
    for (const [each, one] of Object.entries(fieldsOf(given, name, what)))
      checkAny(byName, one, `${name}.${each}`);
  } else if ("either" in value) {
    if (!value.either.some((each) => isOne(each, given))) refuse(name, given, value.what);
  } else if ("from" in value) {
    if (!isWithin(value, given)) refuse(name, given, value.what);
  } else if ("is" in value && value.is === "string" && typeof given === "string" && !isLike(value, given))
    refuse(name, given, value.what);
  else checkValue(value, given, name, checkAny);
}

function isWithin({ from, to, whole }: Extract<Value, { from: number }>, given: unknown): boolean {
  const isNumber = whole === true ? Number.isInteger(given) : Number.isFinite(given);
  return isNumber && (given as number) >= from && (given as number) <= to;
}

function isOne(value: Value, given: unknown): boolean {
  try {
    checkAny(value, given, "");
    return true;
  } catch (error) {
    if (error instanceof PostproofError) return false;
    throw error;
  }
}

function isLike({ like }: Extract<Value, { is: "string" }>, text: string): boolean {
  return !(like instanceof RegExp) || like.test(text);
}
