// A desk for tests of Bluesky's videos: an archive on a played internet, in which Ada has posted a film of a ferry.
import sharp from "sharp";
import { expect } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive, ArchiveOptions } from "../../src/archive/archive.ts";
import type { ConnectHook } from "../../src/http/connect.ts";
import type { Medium } from "../../src/model/media.ts";
import { mediaOf } from "../../src/model/snapshot.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { memoryStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Played } from "../loopback.ts";
import { mp4 } from "../media/videos-made.ts";
import { ADA_DID } from "../platforms/bluesky-addresses.ts";
import { attachedVideo, blobAt, BY_DID, cidOf, playlistOf, view } from "../platforms/bluesky-samples.ts";

const WORD = "+48.2082+016.3738/Example Phone 9";
export const START = Date.parse("2026-03-01T08:00:00.000Z");
export const HOME = "https://pds.host.bsky.network";
export const HOME_OF_BEN = "https://media.example";
export const FILM = mp4({ word: `ferry ${WORD}` });
export const OTHER = mp4({ word: `tram ${WORD}` });
const POSTER = await sharp({ create: { width: 64, height: 36, channels: 3, background: "#246" } })
  .jpeg()
  .toBuffer();

const opened: { close: () => Promise<void> }[] = [];
/** Closes every desk. */
export async function closeDesks(): Promise<void> {
  for (const each of opened.splice(0)) await each.close();
}

type Answers = Readonly<Record<string, Played>>;

/** The DID document of an account whose server is at an address. */
export const documentOf = (home: unknown = HOME, did = ADA_DID): Played => ({
  body: {
    id: did,
    alsoKnownAs: ["at://ada.example"],
    service: [{ id: "#atproto_pds", type: "AtprotoPersonalDataServer", serviceEndpoint: home }],
  },
});
export const IDENTITY = `https://plc.directory/${ADA_DID}`;
export const FILE = blobAt(HOME, ADA_DID, cidOf(FILM));
export const PLAYLIST = playlistOf(ADA_DID, cidOf(FILM));

/** A post of Ada's with a video. */
export const withVideo = (more: Record<string, unknown> = {}, bytes = FILM): Record<string, unknown> => {
  const { record, view: shown } = attachedVideo(bytes, ADA_DID, more);
  return view({ embed: record }, { embed: shown });
};

export interface VideoDesk {
  readonly archive: Archive;
  readonly store: Store;
  /** What was asked besides the post and its posters. */
  readonly asked: () => string[];
  /** What is answered: it may be changed. */
  readonly answers: Record<string, Played>;
}

/** Opens an archive on a played internet in which Ada's post is what `post` says. */
export async function openVideoDesk(
  post: Record<string, unknown>,
  answers: Answers = { [IDENTITY]: documentOf(), [FILE]: { body: FILM } },
  options: Partial<ArchiveOptions> = {},
  names: Readonly<Record<string, string>> = {},
): Promise<VideoDesk> {
  const now = { ...answers };
  const server = await loopback((host, path) => {
    const url = `https://${host}${path}`;
    if (host === "public.api.bsky.app")
      return path.includes("getPostThread") ? { body: { thread: { post } } } : undefined;
    if (path.endsWith("/thumbnail.jpg")) return { body: POSTER };
    return now[url];
  });
  /** Some names lead into the own network. */
  const connect: ConnectHook = (target) =>
    target.hostname in names ? { answers: [names[target.hostname]!] } : server.connect(target);
  const store = options.store ?? memoryStore();
  const archive = createArchive({
    http: { connect, pace: 0, budgets: false, maxRetryAfter: 0 },
    now: () => new Date(START),
    media: { videos: "best" },
    // That is asked of the same servers, and is not what these tests are about.
    authorProofs: false,
    ...options,
    store,
  });
  opened.push(archive, server);
  const asked = (): string[] =>
    server.requests
      .map(({ host, path, protocol }) => `${protocol}//${host}${path}`)
      .filter((url) => !url.includes("getPostThread") && !url.includes("/img/") && !url.endsWith(".jpg"));
  return { archive, store, asked, answers: now };
}

/** The videos of a snapshot, as they are kept. */
export const videosOf = ({ post }: Snapshot): Medium[] =>
  [...mediaOf(post)].filter(({ type }) => type === "video" || type === "gif");
export const missingOf = (snapshot: Snapshot | undefined): string | undefined => {
  const { missing } = videosOf(snapshot!)[0]!;
  return missing && `${missing.kind}: ${missing.reason}`;
};
export const copyOf = (snapshot: Snapshot | undefined): string =>
  videosOf(snapshot!)[0]!.files!.find(({ copy }) => copy)!.copy!.file;

/** The poster stands, with a link to the post, and nothing that anybody else serves. */
export async function showsPoster(archive: Archive, url = BY_DID): Promise<void> {
  const html = await archive.embed(url);
  expect(html).not.toContain("<video");
  expect(html).toMatch(/<a[^>]+class="pp-play"[^>]*>\s*<picture|<a[^>]+class="pp-play"[^>]*>\s*<img/);
  expect(html).not.toMatch(/video\.bsky\.app|getBlob|bsky\.network/);
}
