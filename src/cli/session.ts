// What verbs share: the configuration, the archive and the door, opened from flags.
import type { COMMON, FlagsOf, NETWORK } from "./flags.ts";
import { basename, isAbsolute, relative, resolve } from "node:path";
import { glob } from "tinyglobby";
import type { Archive, Capture, Door, ExportNote, MediaPolicy, Turns } from "../index.ts";
import { PostproofError, parseKey, replayDoor } from "../index.ts";
import { readCapture } from "../snapshot.ts";
import { kindAt } from "../disk/kind.ts";
import { readNamed, readNamedNow } from "../disk/named.ts";
import { openArchive, placeOf } from "../site/archive.ts";
import type { ArchivePlace } from "../site/archive.ts";
import { findConfig } from "../site/config.ts";
import type { FoundConfig } from "../site/config.ts";
import { isAddress, slashed } from "./inputs.ts";
import { openTerminal } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

/** Flags that every verb takes. */
export type CommonFlags = FlagsOf<typeof COMMON>;

/** Flags of verbs that may use the network. */
export type NetworkFlags = FlagsOf<typeof COMMON> & FlagsOf<typeof NETWORK>;

/** One run of a verb. */
export interface Session {
  readonly cwd: string;
  readonly terminal: Terminal;
  readonly found: FoundConfig;
  readonly place: ArchivePlace;
  readonly archive: Archive;
  /** Whether the key that signs the archive is at hand. */
  readonly signs: boolean;
}

/** The longest that a worker waits for its turn at a host, in seconds: there are other posts meanwhile. */
const WORKER_WAIT = 20;

/**
 * Opens what a verb works with. The archive need not exist yet.
 * @param turnsOf the turns at hosts that are shared with others who work on the same archive
 */
export async function openSession(
  flags: NetworkFlags,
  cwd = process.cwd(),
  turnsOf?: (place: ArchivePlace) => Turns,
): Promise<Session> {
  const terminal = openTerminal(flags);
  const found = await findConfig(cwd);
  const { config } = found;
  const place = placeOf(
    found,
    flags.archive === undefined ? undefined : { address: flags.archive, from: cwd },
  );
  const turns = turnsOf?.(place);
  const maxWait = Math.min(config.http?.maxWait ?? WORKER_WAIT, WORKER_WAIT);
  const http = (await doorOf(flags, cwd)) ?? (turns ? { ...config.http, turns, maxWait } : config.http);
  const signingKey = await keyOf(found);
  const archive = openArchive(config, place, {
    ...(http && { http }),
    ...(signingKey !== undefined && { signingKey }),
    media: mediaOf(flags, config.media),
  });
  return { cwd, terminal, found, place, archive, signs: signingKey !== undefined };
}

/** Ends what added to the archive: signs that, where the key is at hand, and closes. */
export async function sealAndClose({ archive, signs, terminal }: Session): Promise<void> {
  try {
    if (signs) await archive.seal({ added: true });
  } catch (error) {
    if (!(error instanceof PostproofError)) throw error;
    terminal.warn(`What was added is not signed. ${error.message}`);
  } finally {
    await archive.close();
  }
}

/** Has the archive remember what is written to a place, a whole path, before it is. One that nobody can write to is read all the same. */
export async function noteExport(
  { place, ...made }: ExportNote,
  { archive, found, terminal }: Pick<Session, "archive" | "found" | "terminal">,
): Promise<void> {
  const below = slashed(relative(found.folder, place));
  const isBelow =
    found.file !== undefined && below !== ".." && !below.startsWith("../") && !isAbsolute(below);
  try {
    await archive.noteExport({ ...made, place: isBelow ? below : slashed(place) });
  } catch (error) {
    if (!(error instanceof PostproofError && error.code === "disk")) throw error;
    terminal.warn(`Not remembered, so that a takedown will not reach ${slashed(place)}: ${error.message}`);
  }
}

/** Where the private key lies that signs the archive: the environment says it, or the configuration. */
export function keyFileOf({ config, folder }: FoundConfig): string | undefined {
  const named = process.env["POSTPROOF_SIGNING_KEY"]?.trim();
  if (named !== undefined && named !== "") return resolve(named);
  return config.signingKey === undefined ? undefined : resolve(folder, config.signingKey);
}

/** The private key; `undefined` where none is configured, or it is not on this machine: then nothing is signed here. */
async function keyOf(found: FoundConfig): Promise<string | undefined> {
  const file = keyFileOf(found);
  return file === undefined || kindAt(file) === undefined
    ? undefined
    : (await readNamed(file)).toString("utf8");
}

/** Which pictures and videos are kept: what a flag says holds for all platforms and posts. */
function mediaOf({ media, videos, originals }: NetworkFlags, configured: MediaPolicy): MediaPolicy {
  let policy = configured;
  if (media !== undefined) {
    const { platforms: _platforms, posts: _posts, ...others } = policy;
    policy = { ...others, keep: media };
  }
  if (videos !== undefined) {
    const { videosByPlatform: _platforms, videosByPost: _posts, ...others } = policy;
    policy = { ...others, videos };
  }
  return originals === false ? { ...policy, originals } : policy;
}

/**
 * Opens a session on an archive that must exist already.
 * @throws PostproofError `invalid_input` saying where it was looked for.
 */
export async function openExisting(flags: CommonFlags): Promise<Session> {
  const session = await openSession(flags);
  if (!(await session.place.isThere())) {
    throw new PostproofError(
      "invalid_input",
      `No archive at ${session.place.at.path ?? session.place.at.shown}. Name one with --archive, or begin with: postproof capture URL`,
    );
  }
  return session;
}

async function doorOf(flags: NetworkFlags, cwd: string): Promise<Door | undefined> {
  if (flags.replay !== undefined) return await openReplay(resolve(cwd, flags.replay));
  return flags.offline === true ? replayDoor([]) : undefined;
}

/** A door that answers from the capture files below a folder, and never from the network. */
async function openReplay(folder: string): Promise<Door> {
  const files = await glob(["**/*"], { cwd: folder, absolute: true, dot: true, onlyFiles: true });
  const captures: Capture[] = [];
  for (const file of files.filter((name) => name.endsWith(".json")).sort()) {
    const value = jsonIn((await readNamed(file)).toString("utf8"), file);
    if (typeof value === "object" && value !== null && "exchanges" in value)
      captures.push(readCapture(value));
  }
  if (captures.length === 0) {
    throw new PostproofError(
      "invalid_input",
      `No capture files below ${folder}: there is nothing to replay.`,
    );
  }
  const blobs = new Map(files.map((file) => [basename(file), file]));
  return replayDoor(captures, (name) => {
    const file = blobs.get(name);
    return file === undefined ? undefined : readNamedNow(file);
  });
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PostproofError("invalid_capture", `${file} is no capture file: it is not JSON.`, { cause });
  }
}

/** @throws PostproofError `invalid_input` for what is neither an address nor a key, or `not_archived` with what to do */
export function refusePost(given: string): never {
  if (!isAddress(given) && !parseKey(given))
    throw new PostproofError(
      "invalid_input",
      `${given} is neither the address of a post (https://...) nor a key such as x:20. postproof list names the posts of the archive.`,
    );
  const next = isAddress(given) ? `Capture it: postproof capture ${given}` : "postproof list names what is.";
  throw new PostproofError("not_archived", `Not archived: ${given}. ${next}`);
}

/** Where the archive is, as a user would type it: from here, where that is shorter. */
export function shownPlace({ cwd, place: { at } }: Session): string {
  if (at.kind !== "files") return at.shown;
  const fromHere = relative(cwd, at.path!) || ".";
  return fromHere.length < at.path!.length ? fromHere : at.path!;
}
