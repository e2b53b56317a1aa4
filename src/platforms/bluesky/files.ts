// The files of videos. The public service names a list of parts alone; the file that was uploaded lies at the author's own
// server, which the author's DID document names.
import { defined, languageTag } from "../read/fields.ts";
import { blobAddress, identityOf, identityRequest, serverOf, statusOf } from "./lookup.ts";
import type { MissingPicture } from "../../model/asset.ts";
import type { Ask, Exchange } from "../../model/capture.ts";
import type { Captions, Medium, MediumFile } from "../../model/media.ts";
import type { PostOutcome } from "../../model/outcome.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { AnyView, MediaView, PostRecord, RecordMedia } from "./answer.ts";

/** The server on which the files of an account lie, or why it is not known. */
export type FileServer =
  { readonly did: string; readonly server: string } | { readonly missing: MissingPicture };

/** Where the files of an account lie; `undefined` if nobody was asked for it. */
export type FileServers = (did: string) => FileServer | undefined;

/** Asks which servers hold the videos of a post, of the post quoted as well: one question for each author. */
export async function askFiles({ key, post }: PostOutcome, ask: Ask): Promise<void> {
  const { quote } = post;
  const dids = new Set([
    ...(hasVideo(post) ? [didOf(key.id)] : []),
    ...(quote?.state === "present" && hasVideo(quote.post) ? [didOf(quote.key.id)] : []),
  ]);
  for (const did of dids) {
    const request = identityRequest(did);
    if (request) await ask(request);
  }
}

const didOf = (id: string): string => id.slice(0, id.indexOf("/"));
const isVideo = ({ type }: Medium): boolean => type === "video" || type === "gif";
const hasVideo = ({ media }: QuotedPost): boolean => media.some(isVideo);

/** Where the files of accounts lie, as far as a capture tells. */
export function fileServersIn(exchanges: readonly Exchange[]): FileServers {
  return (did) => {
    const exchange = identityOf(exchanges, did);
    if (!exchange) return undefined;
    const server = serverOf(exchange);
    return server === undefined ? { missing: whyHomeless(exchange) } : { did, server };
  };
}

/** Why the server of an account is not known. */
function whyHomeless(exchange: Exchange): MissingPicture {
  const why = (kind: MissingPicture["kind"], reason: string): MissingPicture => ({
    kind,
    reason: `The server that holds the author's files is not known: ${reason}`,
  });
  const { result } = exchange;
  if ("failure" in result) {
    const { failure, message } = result;
    return why(KINDS[failure] ?? "network", `${message}.`);
  }
  const status = statusOf(exchange)!;
  if (status === 404 || status === 410) return why("not_found", "the account is not registered any more.");
  if (status !== 200) return why("network", `its DID document was answered with ${status}.`);
  return why("unreadable", "its DID document names none at an https address.");
}

const KINDS: Readonly<Record<string, MissingPicture["kind"]>> = {
  refused_url: "refused",
  too_large: "too_large",
  over_limit: "over_limit",
  not_recorded: "not_recorded",
};

/** What a post attaches, as its author signed it and as the public service shows it. */
interface Attachment {
  readonly record: PostRecord;
  readonly view: AnyView | undefined;
}

/**
 * The same media, with the file of the video and its captions. Files are named by their digests, so that whoever downloads
 * them can tell whether they are what the author signed; one that is not named so is left out.
 */
export function withFiles(
  media: readonly Medium[],
  { record, view }: Attachment,
  server: FileServer,
): Medium[] {
  const stored: RecordMedia | undefined = record.embed?.media ?? record.embed;
  const shown: MediaView | undefined = (view && "media" in view ? view.media : undefined) ?? view;
  // A post holds one video at most.
  const cid = stored?.video?.ref.$link ?? shown?.cid;
  return media.map((medium) => {
    if (!isVideo(medium)) return medium;
    if ("missing" in server) return { ...medium, missing: server.missing };
    const file = cid === undefined ? undefined : blobAt(server, cid);
    if (!file) return medium;
    const typed: MediumFile = defined({ ...file, type: stored?.video?.mimeType });
    const captions = (stored?.captions ?? []).flatMap(({ lang, file: { ref } }): Captions[] => {
      const found = blobAt(server, ref.$link);
      return found ? [defined({ ...found, language: languageTag(lang) })] : [];
    });
    return {
      ...medium,
      files: [typed, ...(medium.files ?? [])],
      ...(captions.length > 0 && { captions }),
    };
  });
}

function blobAt(
  { did, server }: Extract<FileServer, { readonly server: string }>,
  cid: string,
): { readonly url: string; readonly digest: string } | undefined {
  const digest = digestOfCid(cid);
  return digest === undefined ? undefined : { url: blobAddress(server, did, cid), digest };
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
/** CID version 1, bytes as they are (`raw`), sha-256, of 32 bytes. */
const PREFIX: readonly number[] = [0x01, 0x55, 0x12, 0x20];

/**
 * The digest that a CID names, as `sha256:<hex>`; `undefined` for every form but the one that Bluesky gives its files
 * (version 1 in base32, raw bytes, sha-256): what another one says of the bytes is not known here.
 */
export function digestOfCid(cid: string): string | undefined {
  if (!/^b[a-z2-7]{58}$/.test(cid)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of cid.slice(1)) {
    held = ((held << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  // The last letter holds two bits more than the bytes need: a second spelling of the same hash is none.
  if ((held & ((1 << bits) - 1)) !== 0 || !PREFIX.every((byte, index) => bytes[index] === byte))
    return undefined;
  const digest = bytes.slice(PREFIX.length).map((byte) => byte.toString(16).padStart(2, "0"));
  return `sha256:${digest.join("")}`;
}
