// postproof.config.json: what a site decides once, so that nobody repeats flags. Which fields there are says options/config.ts.
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { readNamed } from "../disk/named.ts";
import type { EmbedOptions } from "../index.ts";
import { PostproofError } from "../index.ts";
import { EMBEDS } from "../options/archive.ts";
import type { Config } from "../options/config.ts";
import { CONFIG } from "../options/config.ts";
import type { ServerOptions } from "../options/server.ts";
import type { Row, Rows, Value } from "../options/value.ts";

export type { Config } from "../options/config.ts";

/** The name of the configuration file. */
export const CONFIG_NAME = "postproof.config.json";

/** The schema of the configuration file. Unknown fields are refused, so that a misspelt one is noticed. */
export const configSchema = schemaOf({ fields: CONFIG, what: "a configuration" });

/** A configuration and the folder from which its paths are meant. */
export interface FoundConfig {
  readonly config: Config;
  readonly folder: string;
  /** The file, or `undefined` where defaults stand in. */
  readonly file: string | undefined;
}

/**
 * The nearest configuration from a folder upwards; defaults if there is none.
 * @throws PostproofError `invalid_config` naming the file and the field at fault.
 */
export async function findConfig(from: string): Promise<FoundConfig> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_NAME);
    const text = (await readNamed(file).catch(() => undefined))?.toString("utf8");
    if (text !== undefined) return { config: readConfig(text, file), folder, file };
    if (dirname(folder) === folder)
      return { config: configSchema.parse({}) as Config, folder: resolve(from), file: undefined };
  }
}

function readConfig(text: string, file: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new PostproofError("invalid_config", `${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const { data, error } = configSchema.safeParse(value);
  if (!error) return data as Config;
  throw new PostproofError("invalid_config", `${file}: ${faultIn(error, value)}`);
}

/** What the configuration says of how embeds look. */
export function lookOf(
  config: Config,
): Omit<EmbedOptions, "version" | "thread" | "as" | "width" | "assetUrl"> {
  const look: Record<string, unknown> = {};
  for (const [name, row] of Object.entries<Row>(EMBEDS)) {
    const there = row.config === true ? name : row.config;
    const value = there === undefined ? undefined : config[there as keyof Config];
    if (value !== undefined) look[name] = value;
  }
  return look;
}

/** What the configuration says of proofreading. */
export function proofOf({
  timeZone,
  creditStyle: style,
  nicknames,
  strictRights,
}: Config): NonNullable<ServerOptions["proof"]> {
  return { timeZone, style, nicknames, strictRights };
}

/** The schema of a value. */
export function schemaOf(value: Value): z.ZodType {
  if ("fields" in value) return z.strictObject(shapeOf(value.fields));
  if ("oneOf" in value) {
    const words = value.oneOf.filter((word) => word !== false);
    return words.length === 0 ? z.literal(false) : z.enum(words as [string, ...string[]]);
  }
  if ("list" in value) return z.array(schemaOf(value.list));
  if ("byName" in value)
    return z.record(value.names ? z.string().regex(value.names) : z.string(), schemaOf(value.byName));
  if ("either" in value) return z.union(value.either.map(schemaOf));
  if ("from" in value)
    return (value.whole === true ? z.number().int() : z.number()).min(value.from).max(value.to);
  if (value.is === "boolean") return z.boolean();
  if (value.is === "number") return z.number().int().min(value.least);
  return value.is === "string" ? textOf(value) : z.never();
}

function shapeOf(rows: Rows): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, fieldOf(row)]));
}

function fieldOf(row: Row): z.ZodType {
  const schema = schemaOf(row);
  if (row.default === undefined) return row.required === true ? schema : schema.exactOptional();
  return "fields" in row ? schema.prefault(row.default) : schema.default(row.default);
}

function textOf({ like, what }: Extract<Value, { is: "string" }>): z.ZodType {
  const message = `not ${what}`;
  if (like === undefined) return z.string();
  if (like === "url") return z.url({ protocol: /^https?$/ });
  if (like instanceof RegExp) return z.string().regex(like, message);
  const read = { locale: Intl.getCanonicalLocales, zone: (timeZone: string) => dateIn(timeZone) }[like];
  return z.string().refine((text) => isSupported(() => read(text)), { message });
}

function dateIn(timeZone: string): unknown {
  return new Intl.DateTimeFormat("en", { timeZone });
}

function isSupported(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

type Path = readonly PropertyKey[];

/** The first fault of a configuration: the field, what stands there, and what may stand there. */
function faultIn(error: z.ZodError, value: unknown): string {
  const issue = error.issues[0]!;
  const field = issue.path.map(String).join(".") || "the document";
  const given = valueAt(value, issue.path);
  if (issue.code === "unrecognized_keys") {
    const fields = fieldsAt(issue.path).filter((name) => name !== "$schema");
    const unknown = issue.keys.map((key) => JSON.stringify(key)).join(", ");
    return `${field}: there is no ${unknown} here. There are: ${fields.join(", ")}`;
  }
  if (given === undefined) return `${field}: is missing`;
  if (issue.code === "invalid_value")
    return `${field}: ${JSON.stringify(given)} is not one of ${issue.values.map(String).join(", ")}`;
  return `${field}: ${issue.message}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** The fields that an object of the configuration may have; none where the path leads through anything else. */
function fieldsAt(path: Path): string[] {
  let at: Value | undefined = { fields: CONFIG, what: "" };
  for (const key of path) {
    if ("fields" in at) at = at.fields[String(key)];
    else if ("byName" in at) at = at.byName;
    else if ("list" in at) at = at.list;
    else at = undefined;
    if (at && "either" in at) at = at.either.find((each) => "list" in each);
    if (!at) return [];
  }
  return "fields" in at ? Object.keys(at.fields) : [];
}
