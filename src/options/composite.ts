// What callers give an archive: values of every kind, lists and alternatives among them, and the arguments of a call.
import { PostproofError } from "../errors.ts";
import { fieldsOf, refuse } from "./refusal.ts";
import type { Rows, Value } from "./value.ts";
import { checkRows, checkValue } from "./value.ts";

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
    if (value.either.some((each) => isOne(each, given))) return;
    const parted = value.either.find((each) => "fields" in each);
    if (parted && typeof given === "object") checkAny(parted, given, name);
    refuse(name, given, value.what);
  } else if ("from" in value) {
    if (!isWithin(value, given)) refuse(name, given, value.what);
  } else {
    checkValue(value, given, name, checkAny);
    if ("what" in value && "is" in value && !isLike(value, given)) refuse(name, given, value.what);
  }
}

/**
 * Looks at the arguments of a call. Of one that is made of options each is named by itself.
 * @throws PostproofError `invalid_input` naming the argument or option and what it may be
 */
export function checkArguments(given: readonly unknown[], rows: Rows): void {
  for (const [index, [name, row]] of Object.entries(rows).entries()) {
    if (given[index] === undefined && row.required !== true) continue;
    if ("fields" in row) checkRows(fieldsOf(given[index], name, row.what), row.fields, "", checkAny);
    else checkAny(row, given[index], name);
  }
}

function isWithin({ from, to, whole }: Extract<Value, { from: number }>, given: unknown): boolean {
  const isNumber = whole === true ? Number.isInteger(given) : Number.isFinite(given);
  return isNumber && (given as number) >= from && (given as number) <= to;
}

function isOne(value: Value, given: unknown): boolean {
  // At once, without an error made to be caught: what is asked of a whole archive is checked for each post.
  if ("is" in value && value.is !== typeof given) return false;
  try {
    checkAny(value, given, "");
    return true;
  } catch (error) {
    if (error instanceof PostproofError) return false;
    throw error;
  }
}

function isLike(value: Extract<Value, { is: string }>, given: unknown): boolean {
  if ("like" in value && value.like instanceof RegExp) return value.like.test(given as string);
  if ("has" in value) return value.has.some((key) => key in (given as object));
  return true;
}
