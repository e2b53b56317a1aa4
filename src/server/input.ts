// What a request carries, read by the schemas of its route: nothing else reaches a function that answers.
import { z } from "zod";
import { PostproofError } from "../index.ts";
import { Refusal } from "./refusal.ts";
import type { Route } from "./route.ts";

/** The longest body of a route that says nothing else. */
const MOST = 64 * 1024;

/** What a request carries. */
interface Input {
  /** The parts that its route takes. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** What proves that a form comes from here, if it carries that. */
  readonly csrf: string | undefined;
}

/**
 * Reads the parts that a route takes; a body may take `patience` milliseconds to arrive.
 * @throws ZodError, PostproofError `too_large`, `invalid_input`, Refusal `too_slow`
 */
export async function inputOf(
  { takes, most = MOST }: Route,
  request: Request,
  path: Readonly<Record<string, string>>,
  patience: number,
): Promise<Input> {
  // A form sends what is left empty, too.
  const asked = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  const query = takes.query && entriesOf(asked);
  const { csrf, ...body } = takes.body ? await bodyOf(request, most, patience) : {};
  const parts = {
    ...(takes.path && { path: takes.path.parse(path) }),
    ...(takes.query && { query: takes.query.parse(query) }),
    ...(takes.body && { body: takes.body.parse(body) }),
  };
  const sent = request.headers.get("x-csrf-token") ?? csrf;
  return { parts, csrf: typeof sent === "string" ? sent : undefined };
}

/** Fields by their names; of several of one name the first. */
function entriesOf(pairs: Iterable<readonly [string, unknown]>): Record<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of pairs)
    if (!found.has(name) && typeof value === "string") found.set(name, value);
  return Object.fromEntries(found);
}

const OBJECT = z.record(z.string(), z.unknown());

async function bodyOf(request: Request, most: number, patience: number): Promise<Record<string, unknown>> {
  const whole = request.headers.get("content-type") ?? "";
  const type = whole.split(";", 1)[0]!.trim().toLowerCase();
  const bytes = await bytesOf(request, most, patience);
  if (type === "multipart/form-data") return await partsOf(bytes, whole);
  if (type === "application/x-www-form-urlencoded")
    return entriesOf(new URLSearchParams(new TextDecoder().decode(bytes)));
  if (type !== "application/json")
    throw new PostproofError(
      "invalid_input",
      "Send the body as application/json, or a form as a browser does.",
    );
  try {
    return OBJECT.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw new PostproofError("invalid_input", "The body is not an object of JSON in UTF-8.", { cause });
  }
}

/** The fields of a form that carries files; a file as its bytes. A field of files of which none was chosen is left out. */
async function partsOf(bytes: Uint8Array, type: string): Promise<Record<string, unknown>> {
  const found = new Map<string, unknown>();
  try {
    const answer = new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- for bodies without a bound: these bytes have one
    const form = await answer.formData();
    for (const [name, value] of form) {
      if (found.has(name)) continue;
      if (typeof value === "string") found.set(name, value);
      else if (value.size > 0) found.set(name, new Uint8Array(await value.arrayBuffer()));
    }
  } catch (cause) {
    throw new PostproofError("invalid_input", "The body is not a form as a browser sends it.", { cause });
  }
  return Object.fromEntries(found);
}

/** The bytes of a body, as far and as long as they may go. */
async function bytesOf(request: Request, most: number, patience: number): Promise<Uint8Array> {
  const tooLarge = (): PostproofError =>
    new PostproofError("too_large", `At most ${most} bytes are taken here. Send less at once.`);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const late = AbortSignal.timeout(patience);
  const body = request.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal: late });
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > most) throw tooLarge();
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof PostproofError) throw cause;
    if (!late.aborted)
      throw new PostproofError("invalid_input", "The body broke off before its end. Send it again.", {
        cause,
      });
    throw new Refusal(
      "too_slow",
      `The body had not arrived after ${patience / 1_000} s. Send less, or over a faster line.`,
    );
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
