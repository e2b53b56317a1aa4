// What an option may be, said as plain data. Its type, the look at what callers give, the configuration and its schema, and
// the tables of the documentation are made of it; the comment above an option says what it means in all of these.
import { fieldsOf, refuse, refuseName } from "./refusal.ts";

/** What a value may be; `what` says it in words, after "It is ". */
export type Value =
  | { readonly is: "boolean" }
  | { readonly oneOf: readonly (string | false)[] }
  /** `like`: of this form. */
  | { readonly is: "string"; readonly what: string; readonly like?: RegExp | "locale" | "zone" | "url" }
  /** A whole number, at least this. */
  | { readonly is: "number"; readonly what: string; readonly least: number }
  | Given<unknown>
  /** Options within an option. */
  | { readonly fields: Rows; readonly what: string }
  | Composite;

/** What only code can look into, or nobody does: a function, bytes, a snapshot. */
export interface Given<T> {
  /** What `typeof` says of it. */
  readonly is: "function" | "object";
  readonly what: string;
  /** It has at least one of these, by which it is told from other objects. */
  readonly has?: readonly PropertyKey[];
  /** The type, for the compiler alone. */
  readonly type?: T;
}

/** Values of values, and numbers within bounds: the renderer has none, and {@link checkAny} looks at them. */
export type Composite =
  | { readonly from: number; readonly to: number; readonly whole?: true; readonly what: string }
  | { readonly list: Value; readonly what: string }
  /** By any name; `names`: of this form. */
  | { readonly byName: Value; readonly what: string; readonly names?: RegExp }
  | { readonly either: readonly Value[]; readonly what: string };

/** One option. */
export type Row = Value & {
  /** What holds where it is not given. */
  readonly default?: unknown;
  readonly required?: true;
  /** That it stands in the configuration too, under another name if it has one there. */
  readonly config?: true | string;
};

/** Options by their names. */
export type Rows = Readonly<Record<string, Row>>;

/** The type of a value. */
export type TypeOf<V> = V extends { readonly is: "boolean" }
  ? boolean
  : V extends { readonly oneOf: readonly (infer Word)[] }
    ? Word
    : V extends { readonly is: "string" }
      ? string
      : V extends { readonly is: "number" } | { readonly from: number }
        ? number
        : V extends Given<infer T>
          ? T
          : V extends { readonly fields: infer Fields }
            ? OptionsOf<Fields>
            : V extends { readonly list: infer Each }
              ? readonly TypeOf<Each>[]
              : V extends { readonly byName: infer Each }
                ? Readonly<Record<string, TypeOf<Each>>>
                : V extends { readonly either: readonly (infer Each)[] }
                  ? TypeOf<Each>
                  : never;

/** Of an option that has to be given. */
export type Needed = { readonly required: true };

/** The type of options, those that are required first. */
export type OptionsOf<R> = {
  readonly [Name in keyof R as R[Name] extends Needed ? Name : never]: TypeOf<R[Name]>;
} & {
  readonly [Name in keyof R as R[Name] extends Needed ? never : Name]?: TypeOf<R[Name]>;
};

/** Looks at one value. */
export type Check<V = Value> = (value: V, given: unknown, name: string) => void;

/**
 * Looks at options that no compiler has seen. `undefined` is as if an option were not there.
 * @param within what stands before their names: nothing, or the option that they are parts of and a dot
 * @throws PostproofError `invalid_input` naming the option and what it may be
 */
export function checkRows(options: object, rows: Rows, within: string, check: Check): void {
  const given = options as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given))
    if (!Object.hasOwn(rows, name)) refuseName(name, Object.keys(rows), within);
  for (const [name, row] of Object.entries(rows))
    if (row.required === true || given[name] !== undefined) check(row, given[name], within + name);
}

/**
 * Looks at a value that is no composite.
 * @param check looks at the values within
 * @throws PostproofError `invalid_input` for one that is not of the form meant
 */
export function checkValue(
  value: Exclude<Value, Composite>,
  given: unknown,
  name: string,
  check: Check = checkValue as Check,
): void {
  if ("fields" in value) checkRows(fieldsOf(given, name, value.what), value.fields, `${name}.`, check);
  else if ("oneOf" in value) {
    if (!value.oneOf.includes(given as string)) refuse(name, given, `one of: ${value.oneOf.join(", ")}`);
  } else if (!isOf(value, given)) refuse(name, given, value.is === "boolean" ? "true or false" : value.what);
}

function isOf(value: Extract<Value, { is: string }>, given: unknown): boolean {
  const isKind = typeof given === value.is && given !== null;
  return isKind && (value.is !== "number" || (Number.isInteger(given) && (given as number) >= value.least));
}
