// What people add to an archive by hand: transcriptions, attachments, statements about rights.
import type { ATTACHMENT, TRANSCRIPTION } from "../../options/by-hand.ts";
import type { OptionsOf } from "../../options/value.ts";
import { PostproofError } from "../../errors.ts";
import type { processImage } from "../../media/index.ts";
import { sha256 } from "../../media/digest.ts";
import type { Attachment } from "../../model/attachment.ts";
import type { RightsStatement } from "../../model/credit.ts";
import type { PostKey } from "../../model/key.ts";
import { formatKey } from "../../model/key.ts";
import type { Medium } from "../../model/media.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { Post } from "../../model/post.ts";
import { referenceAlias } from "../../model/reference.ts";
import { labelAt, serviceCalled } from "../../services/index.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { cleanString, textFromRun } from "../../model/text.ts";
import { isAhead } from "../../model/time.ts";
import { readMoment } from "../../quote/day.ts";
import type { Records } from "../../store/index.ts";
import { keepImage } from "../media/pictures.ts";
import type { Posts } from "../posts.ts";
import { takenDown } from "../takedown/meant.ts";
import { noteSeen } from "../sightings.ts";
import { snapshotOf } from "../snapshot-of.ts";

/** A post as a person types it. */
export type Transcription = OptionsOf<typeof TRANSCRIPTION>;

/** A file to be kept with a post. */
export type FileToAttach = OptionsOf<typeof ATTACHMENT>;

/** What is needed to add by hand. */
export interface HandTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
  readonly process: typeof processImage;
  /** Whether pictures are kept as given, too; attachments always are. */
  readonly keepOriginals: boolean;
}

/** The largest file that can be attached, in bytes. */
const MAX_ATTACHMENT = 100 * 1024 * 1024;

/**
 * Keeps a post that a person typed. Its basis is `transcribed`, and stays so in every rendering.
 * @throws PostproofError `invalid_input` for a transcription without words and pictures, by nobody, or of nobody
 */
export async function transcribe(given: Transcription, tools: HandTools): Promise<Snapshot> {
  const { records, posts, now } = tools;
  const capturedAt = now().toISOString();
  checkTranscription(given, capturedAt);
  const reference = given.url === undefined ? undefined : posts.parse(given.url);
  const post = await postOf(given, reference?.url, tools);
  const key = await keyFor(given, post, posts);
  const alias = reference ? referenceAlias(reference) : formatKey(key);
  const standing = (await records.forgotten(alias)) ?? (await records.standing(key));
  if (standing.erased ?? standing.redacted) throw takenDown(standing);
  const outcome: PostOutcome = { kind: "post", key, aliases: [], post, source: "by hand" };
  const transcribedBy = cleanString(given.by.trim(), 200);
  const snapshot = snapshotOf(outcome, {
    basis: "transcribed",
    capturedAt,
    transcribedBy,
    copiedFrom: given.from,
  });
  await records.putSnapshot(snapshot);
  const aliases = [
    formatKey(key),
    ...(reference ? [referenceAlias(reference)] : []),
    ...(given.url === undefined ? [] : [given.url]),
  ];
  const seen = { reason: "Typed by a person.", aliases: [...new Set(aliases)] };
  await noteSeen(snapshot, { at: capturedAt, url: post.url }, seen, records);
  return snapshot;
}

function checkTranscription(
  { text, author, by, pictures = [], url, published, from }: Transcription,
  now: string,
): void {
  const wrong =
    (text.trim() === "" && pictures.length === 0 && "It has neither words nor pictures.") ||
    (author.handle.trim() === "" && "Name the account that posted it.") ||
    (/[\s\p{Cc}]/u.test(author.handle.trim()) &&
      "A handle has no spaces: give the display name as the name.") ||
    (by.trim() === "" && "Say who transcribes it: a person answers for it by name.") ||
    (from.source.trim() === "" && "Say what it is typed from: nothing confirms what it was copied from.") ||
    (url !== undefined && !/^https?:\/\//i.test(url) && "The address must begin with https://.") ||
    (published !== undefined &&
      !isMoment(published) &&
      "The date is none: write 2026-11-23 or 2026-11-23T14:02Z.") ||
    (published !== undefined &&
      isAhead(published, now) &&
      `It is dated ${published}, which is still to come.`);
  if (wrong !== false) throw new PostproofError("invalid_input", `This cannot be transcribed. ${wrong}`);
}

async function postOf(given: Transcription, url: string | undefined, tools: HandTools): Promise<Post> {
  const handle = cleanString(given.author.handle.trim().replace(/^@/, ""), 300);
  const media: Medium[] = [];
  for (const each of given.pictures ?? []) media.push(await mediumOf(each, creditIn(given, handle), tools));
  const { published } = given;
  const digest = sha256(`${handle}\n${given.text}\n${published ?? ""}`).slice(0, 20);
  return {
    // Without an address nothing may look like one: no browser follows a urn.
    url: url ?? given.url ?? `urn:postproof:transcribed:${digest}`,
    author: {
      handle,
      ...(given.author.name !== undefined && { name: cleanString(given.author.name, 300) }),
      url: url ?? given.url ?? `urn:postproof:account:${encodeURIComponent(handle)}`,
    },
    text: textFromRun([{ type: "text", text: cleanString(given.text) }]),
    ...(published !== undefined && { published: timeOf(published) }),
    ...(given.language !== undefined && { language: given.language }),
    media,
  };
}

/** A day, or a moment that says its offset: any other would be read in the zone of the machine. */
function isMoment(published: string): boolean {
  const { written, time } = readMoment(published) ?? {};
  return time !== undefined || (written !== undefined && /^\d{4}-\d\d-\d\d$/.test(published));
}

/** A day stays a day; a moment becomes UTC with milliseconds. */
function timeOf(published: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(published) ? published : new Date(published).toISOString();
}

/** The credit line that is written into a transcription's pictures. */
function creditIn({ platform, author, published }: Transcription, handle: string): string | undefined {
  const service = platform === undefined ? undefined : serviceCalled(platform);
  return service && `${labelAt(service, published)}/${author.name ?? `@${handle}`}`;
}

async function mediumOf(
  { bytes, name, alt }: NonNullable<Transcription["pictures"]>[number],
  creditLine: string | undefined,
  { records, process, keepOriginals }: HandTools,
): Promise<Medium> {
  const credit = { ...(creditLine !== undefined && { creditLine }), ...(alt !== undefined && { alt }) };
  const result = await process(bytes, "image", undefined, credit);
  if (!result.ok) throw new PostproofError("invalid_input", `${name}: ${result.missing.reason}`);
  const { width, height } = result.image;
  // What was typed in came from no address: it is named by its bytes.
  const url = `urn:postproof:file:${sha256(bytes)}`;
  const picture = await keepImage(url, result.image, keepOriginals, records);
  return {
    type: "image",
    url,
    ...(alt !== undefined && { alt: cleanString(alt, 10_000) }),
    width,
    height,
    picture,
  };
}

async function keyFor(given: Transcription, post: Post, posts: Posts): Promise<PostKey> {
  const known = given.url === undefined ? undefined : await posts.resolve(given.url);
  if (known) return known;
  const platform = given.platform ?? "web";
  if (given.platform !== undefined && !serviceCalled(given.platform)) {
    throw new PostproofError(
      "invalid_input",
      `No service is called ${given.platform}. Examples: x, facebook, truth-social.`,
    );
  }
  return { platform: serviceCalled(platform)?.platform ?? platform, id: post.url };
}

/**
 * Keeps a file with a post as evidence. It is never published.
 * @throws PostproofError `not_archived` for a post that nothing is known of, `too_large`, `invalid_input` for no file
 */
export async function attach(
  urlOrKey: string,
  { name, bytes, by, note }: FileToAttach,
  { records, posts, now }: HandTools,
): Promise<Attachment> {
  const key = await knownKey(urlOrKey, { records, posts });
  if (bytes.length === 0)
    throw new PostproofError("invalid_input", `${name} is empty: there is nothing to keep.`);
  if (bytes.length > MAX_ATTACHMENT)
    throw new PostproofError(
      "too_large",
      `${name} has ${bytes.length} bytes; at most ${MAX_ATTACHMENT} are kept.`,
    );
  const plain = name.split(/[\\/]/).at(-1)!;
  const extension = /\.([a-z0-9]{1,5})$/i.exec(plain)?.[1]?.toLowerCase() ?? "bin";
  const file = `${sha256(bytes)}.${extension}`;
  await records.putOriginal(file, bytes);
  const attachment: Attachment = {
    at: now().toISOString(),
    ...(by !== undefined && { by: cleanString(by, 200) }),
    name: cleanString(plain, 300),
    file,
    bytes: bytes.length,
    ...(note !== undefined && { note: cleanString(note, 4_000) }),
  };
  await records.addAttachment(key, attachment);
  return attachment;
}

/**
 * Keeps what an editor states about the rights in a post or one of its media.
 * @throws PostproofError `not_archived`, or `invalid_input` for a medium that the post does not have
 */
export async function stateRights(
  urlOrKey: string,
  statement: Omit<RightsStatement, "at">,
  { records, posts, now }: HandTools,
): Promise<RightsStatement> {
  const key = await knownKey(urlOrKey, { records, posts });
  const media = (await posts.current(key))?.post.media.length ?? 0;
  if (statement.medium !== undefined && (statement.medium < 1 || statement.medium > media)) {
    throw new PostproofError(
      "invalid_input",
      `The post has ${media} media: there is no number ${statement.medium}.`,
    );
  }
  const at = now().toISOString();
  const { permission } = statement;
  const kept: RightsStatement = {
    ...statement,
    ...(permission && { permission: { at, ...permission } }),
    at,
  };
  await records.addRights(key, kept);
  return kept;
}

async function knownKey(urlOrKey: string, { posts }: Pick<HandTools, "records" | "posts">): Promise<PostKey> {
  const key = await posts.resolve(urlOrKey);
  if (key && (await posts.record(key))) return key;
  throw new PostproofError(
    "not_archived",
    `Not archived: ${urlOrKey}. Capture it (postproof capture) or record it by hand (postproof transcribe) first.`,
  );
}
