// Many quotations as JSON lines: one object a line, each read when its turn comes, so that a program can ask and wait.
import { z } from "zod";
import { readNamed } from "../disk/named.ts";
import { PostproofError } from "../index.ts";
import { linesOf } from "./pieces.ts";

/** A quotation that is to be compared. */
export interface Wanted {
  /** As the caller names it; comes back with what was found. */
  readonly id?: string | number | undefined;
  /** Addresses and keys; never a file: a line may come from anywhere. */
  readonly post?: string | readonly string[] | undefined;
  readonly words: string | readonly string[];
  readonly speaker?: string | undefined;
  readonly platform?: string | undefined;
}

/** One line of the file that is not blank. */
export interface WantedLine {
  /** Counted from 1. */
  readonly line: number;
  readonly wanted?: Wanted;
  /** Why it cannot be read. */
  readonly error?: PostproofError;
}

const few = z.union([z.string(), z.array(z.string())]);
// Strict: a speaker who is misspelt as "speakr" would be one that nobody checks.
const schema: z.ZodType<Wanted> = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  post: few.optional(),
  words: few,
  speaker: z.string().optional(),
  platform: z.string().optional(),
});

/** No quotation takes more bytes, with the addresses of its posts. */
const MAX_LINE = 1024 * 1024;

/** The lines of a file that somebody named; `-` is standard input. */
export async function* wantedLines(file: string): AsyncGenerator<WantedLine> {
  const chunks = file === "-" ? (process.stdin as AsyncIterable<Buffer>) : whole(file);
  let line = 0;
  for await (const bytes of linesOf(chunks)) {
    line += 1;
    if (bytes.length <= MAX_LINE && bytes.toString("utf8").trim() === "") continue;
    yield { line, ...wantedIn(bytes) };
  }
}

async function* whole(file: string): AsyncGenerator<Buffer> {
  yield await readNamed(file);
}

function wantedIn(bytes: Buffer): Omit<WantedLine, "line"> {
  if (bytes.length > MAX_LINE) return refused("the line is longer than 1 MiB");
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    return refused("it is not JSON");
  }
  const { success, data, error } = schema.safeParse(value);
  if (success) return { wanted: data };
  const [issue] = error.issues;
  const where = issue!.path.map(String).join(".");
  return refused(`${where === "" ? "" : `${where}: `}${issue!.message}`);
}

function refused(why: string): Omit<WantedLine, "line"> {
  const form = '{"id": 1, "post": "https://...", "words": "...", "speaker": "...", "platform": "..."}';
  return { error: new PostproofError("invalid_input", `No quotation: ${why}. A line is ${form}`) };
}
