// The demo's posts, captured from recorded answers into an archive in memory.
import { createArchive } from "../../../src/archive/composition.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { replayDoor } from "../../../src/http/replay.ts";
import { memoryStore } from "../../../src/store/index.ts";
import type { Store } from "../../../src/store/index.ts";
import { demoCaptures, demoPicture } from "../demo-answers.ts";

/** Addresses of three posts of the demo, of three platforms. */
export const POSTS = ["2021500000000000000", "3demobreakfast", "115900000000000001"].map((id) => {
  const found = demoCaptures().find(
    ({ reference }) => reference.id.endsWith(id) && !reference.id.startsWith("did:"),
  );
  return found!.reference.url;
});

/** Bytes that were written, piece by piece. */
export function collected(): { write: (bytes: Uint8Array) => Promise<void>; bytes: () => Buffer } {
  const pieces: Uint8Array[] = [];
  return {
    write: (bytes) => Promise.resolve(void pieces.push(bytes.slice())),
    bytes: () => Buffer.concat(pieces),
  };
}

/** An archive of the demo's posts. */
export async function demoArchive(
  urls: readonly string[] = POSTS,
  store: Store = memoryStore(),
): Promise<{ archive: Archive; store: Store }> {
  const archive = createArchive({
    store,
    http: replayDoor(demoCaptures(), demoPicture),
    now: () => new Date("2026-02-12T09:00:00.000Z"),
  });
  for (const url of urls) {
    const { ending } = await archive.capture(url);
    if (ending) throw new Error(ending.reason);
  }
  return { archive, store };
}
