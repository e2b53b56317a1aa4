// postproof quote: words that a program or an editor is about to print as a quotation, alone or as JSON lines, against the post.
import type { QUOTE } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { QuotationCheck, QuoteOptions, Snapshot, Comparison } from "../index.ts";
import { PostproofError } from "../index.ts";
import { toMinute } from "../model/time.ts";
import { normalize } from "../platforms/index.ts";
import { readCapture, readSnapshot, snapshotOf } from "../snapshot.ts";
import { kindOfNamed, readNamed } from "../disk/named.ts";
import { openFailures, EXIT } from "./failures.ts";
import { isAddress } from "./inputs.ts";
import { openSession } from "./session.ts";
import type { Session } from "./session.ts";
import { z } from "zod";
import { linesOf } from "./pieces.ts";

const VERDICTS: Readonly<Record<QuotationCheck["status"], string>> = {
  in_order: "IN ORDER",
  findings: "NOT IN ORDER",
  undecided: "NOT DECIDED",
};

/** The lines about one quotation. */
export function checkLines(check: QuotationCheck): string[] {
  const { status, findings, comparison, post, candidates, next } = check;
  const posted =
    post === undefined
      ? []
      : [
          `  ${post.author} (@${post.handle}), ${[post.label, post.published?.slice(0, 10)].filter(Boolean).join(", ")}: ${post.url}`,
          `  rests on: ${post.basis.replace("_", " ")}, ${toMinute(post.capturedAt)}`,
        ];
  return [
    `${VERDICTS[status]}: ${findings[0]!.message}`,
    ...findings.slice(1).map(({ message }) => `  and: ${message}`),
    ...(status === "findings" && comparison ? besideLines(comparison, post?.text ?? "") : []),
    ...posted,
    ...candidates.map(({ url, reasons }) => `  perhaps meant: ${url} (${reasons.join(", ")})`),
    ...(next === undefined ? [] : [`  ${next}`]),
  ];
}

/** No more of either side than this, so that both are seen at once. */
const MOST = 300;

/** The words and the post's, one below the other, what differs between two stars; of a post without them its beginning. */
function besideLines({ verdict, diff }: Comparison, text: string): string[] {
  if (verdict === "not_found") return [`  post:  ${shortened(text)}`];
  const side = (own: "article" | "post"): string =>
    diff
      .filter((piece) => piece.in === "both" || piece.in === own)
      .map((piece) => (piece.in === own ? starred(piece.text) : piece.text))
      .join("");
  if (!diff.some((piece) => piece.in === "article" || piece.in === "post")) return [];
  return [`  words: ${shortened(side("article"))}`, `  post:  ${shortened(side("post"))}`];
}

/** Between stars, the white space at its ends left outside. */
function starred(text: string): string {
  const words = text.trim();
  return words === "" ? text : text.replace(words, () => `**${words}**`);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

/** A quotation that is to be compared. */
interface Wanted {
  /** As the caller names it; comes back with what was found. */
  readonly id?: string | number | undefined;
  /** Addresses and keys; never a file: a line may come from anywhere. */
  readonly post?: string | readonly string[] | undefined;
  readonly words: string | readonly string[];
  readonly speaker?: string | undefined;
  readonly platform?: string | undefined;
}

/** One line of the file that is not blank. */
interface WantedLine {
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
async function* wantedLines(file: string): AsyncGenerator<WantedLine> {
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

/** Flags of `postproof quote`. */
export type QuoteFlags = FlagsOf<typeof QUOTE>;

/** A post as a line or a flag names it: an address, a key, or a snapshot read from a file. */
type Named = NonNullable<QuoteOptions["posts"]>[number];

/** Compares quotations. Exit code 1: there are findings; 3: something could not be decided. */
export async function quote(flags: QuoteFlags): Promise<number> {
  checkFlags(flags);
  const session = await openSession(flags);
  const { archive, cwd } = session;
  const given: Named[] = [];
  for (const post of flags.post ?? []) given.push(await postNamed(post, cwd));
  try {
    if (flags.jsonl !== undefined) return await quoteLines(flags.jsonl, given, flags, session);
    const check = await compare({ words: await wordsOf(flags) }, given, flags, session);
    session.terminal.result(check, checkLines(check));
    return { in_order: EXIT.done, findings: EXIT.findings, undecided: EXIT.incomplete }[check.status];
  } finally {
    await archive.close();
  }
}

async function quoteLines(
  file: string,
  given: readonly Named[],
  flags: QuoteFlags,
  session: Session,
): Promise<number> {
  const { terminal } = session;
  const failures = openFailures(terminal, "not compared");
  const counts = { in_order: 0, findings: 0, undecided: 0 };
  for await (const { line, wanted, error } of wantedLines(file)) {
    const name = wanted?.id === undefined ? { line } : { line, id: wanted.id };
    const said = wanted?.id === undefined ? `line ${line}` : `line ${line} (${wanted.id})`;
    try {
      if (!wanted) throw error!;
      const check = await compare(wanted, given, flags, session);
      counts[check.status] += 1;
      terminal.result({ ...name, ...check }, [`${said}:`, ...checkLines(check)]);
    } catch (thrown) {
      failures.tell(said, thrown, name);
    }
  }
  const failed = failures.count > 0 ? `, ${failures.count} not compared` : "";
  terminal.note(
    `${counts.in_order} in order, ${counts.findings} with findings, ${counts.undecided} not decided${failed}`,
  );
  if (counts.findings > 0) return EXIT.findings;
  return counts.undecided + failures.count > 0 ? EXIT.incomplete : EXIT.done;
}

/** Compares one quotation; with `--capture` its posts are captured first, those that are archived already not again. */
async function compare(
  { post, words, speaker, platform }: Wanted,
  given: readonly Named[],
  flags: QuoteFlags,
  { archive, terminal, found }: Session,
): Promise<QuotationCheck> {
  const posts: readonly Named[] = post === undefined ? given : typeof post === "string" ? [post] : post;
  if (flags.capture === true) {
    const addresses = posts.filter((each) => typeof each === "string").filter(isAddress);
    for await (const { url, ending } of archive.captureAll(addresses))
      if (ending) terminal.warn(`${url}: ${ending.reason}`);
  }
  const who = speaker ?? flags.speaker;
  const where = platform ?? flags.platform;
  return await archive.quote(words, {
    posts,
    nicknames: found.config.nicknames,
    ...(who !== undefined && { speaker: who }),
    ...(where !== undefined && { platform: where }),
    ...(flags.require !== undefined && { require: flags.require }),
  });
}

/** @throws PostproofError `invalid_input` unless the words come from one place. */
function checkFlags({ words, wordsFrom, jsonl }: QuoteFlags): void {
  const places = [words, wordsFrom, jsonl].filter((place) => place !== undefined);
  if (places.length === 1) return;
  const said = places.length === 0 ? "Say which words are to be compared" : "The words come from one place";
  throw new PostproofError(
    "invalid_input",
    `${said}: --words TEXT, --words -, --words-from FILE or --jsonl FILE.`,
  );
}

async function wordsOf({ words = [], wordsFrom }: QuoteFlags): Promise<readonly string[]> {
  if (wordsFrom !== undefined) return [(await readNamed(wordsFrom)).toString("utf8")];
  const given: string[] = [];
  for (const part of words) given.push(part === "-" ? await text(process.stdin) : part);
  return given;
}

/** A post that `--post` names: where a file of that name stands, what is in it. */
async function postNamed(post: string, cwd: string): Promise<Named> {
  const file = resolve(cwd, post);
  return isAddress(post) || (await kindOfNamed(file)) !== "file" ? post : await snapshotIn(file);
}

/**
 * The snapshot in a file: a snapshot, what `show --json` prints of a post, or a capture, which is read anew.
 * @throws PostproofError `invalid_input` for anything else, `invalid_snapshot`, `invalid_capture`
 */
async function snapshotIn(file: string): Promise<Snapshot> {
  let value: unknown;
  try {
    value = JSON.parse((await readNamed(file)).toString("utf8"));
  } catch (error) {
    if (error instanceof PostproofError) throw error;
    throw new PostproofError("invalid_input", `${file} is no snapshot and no capture: it is not JSON.`);
  }
  if (typeof value !== "object" || value === null || !("exchanges" in value))
    return readSnapshot(
      typeof value === "object" && value !== null && "current" in value ? value.current : value,
    );
  const capture = readCapture(value);
  const outcome = normalize(capture);
  if (outcome.kind === "post")
    return snapshotOf(outcome, { basis: "captured", capturedAt: capture.capturedAt });
  throw new PostproofError("invalid_input", `${file} holds no post: ${outcome.reason}`);
}
