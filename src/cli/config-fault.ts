// What is wrong in a configuration, in words that say what would be right.
import { z } from "zod";

type Path = readonly PropertyKey[];

/** The first fault of a configuration: the field, what stands there, and what may stand there. */
export function configFault(error: z.ZodError, value: unknown, schema: z.ZodType): string {
  const issue = error.issues[0]!;
  const field = issue.path.map(String).join(".") || "the document";
  const given = valueAt(value, issue.path);
  if (issue.code === "unrecognized_keys") {
    const fields = fieldsAt(schema, issue.path).filter((name) => name !== "$schema");
    const unknown = issue.keys.map((key) => JSON.stringify(key)).join(", ");
    return `${field}: there is no ${unknown} here. There are: ${fields.join(", ")}`;
  }
  if (given === undefined) return `${field}: is missing`;
  if (issue.code === "invalid_value") {
    return `${field}: ${JSON.stringify(given)} is not one of ${issue.values.map(String).join(", ")}`;
  }
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
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown = plain(schema);
  for (const key of path) {
    if (at instanceof z.ZodObject) at = plain(at.shape[String(key)]);
    else if (at instanceof z.ZodRecord) at = plain(at.valueType);
    else if (at instanceof z.ZodArray) at = plain(at.element);
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** A schema without what only says that it may be left out. Of several kinds that may stand there, the list. */
function plain(schema: unknown): unknown {
  if (
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return plain(schema.unwrap());
  if (schema instanceof z.ZodUnion)
    return schema.options.map(plain).find((each) => each instanceof z.ZodArray);
  return schema;
}
