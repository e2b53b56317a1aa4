// A desk for tests of proofreading: an archive in memory, and fictional posts of X behind it, in the shape that X gives.
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive, ArchiveOptions } from "../../src/archive/archive.ts";
import type { Door } from "../../src/http/door.ts";
import type { Store } from "../../src/store/index.ts";
import { memoryStore } from "../../src/store/index.ts";
import { ADA, idAt, tweet } from "../platforms/x-samples.ts";

/** A post to be answered. */
export interface Posted {
  readonly text: string;
  /** When it was posted, ISO 8601 UTC. */
  readonly at?: string;
  readonly user?: typeof ADA;
  /** The first id of its edit chain, where it was edited. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Bytes of its picture. */
  readonly picture?: Uint8Array;
  /** What its author says is to be seen there. */
  readonly alt?: string;
  /** The address of the post in which the picture stood first; by default this one. */
  readonly shownIn?: string;
}

/** A desk. */
export interface Desk {
  readonly archive: Archive;
  readonly store: Store;
  /** Makes X answer with a post, captures it, and gives its address. */
  readonly post: (posted: Posted) => Promise<string>;
  /** Changes what X answers for an address, and captures it again. */
  readonly edit: (url: string, text: string) => Promise<void>;
  /** Changes what X answers for an address. What it gives captures that. */
  readonly written: (url: string, text: string) => () => Promise<void>;
  readonly door: Door;
  readonly setTime: (iso: string) => void;
}

const AT = "2026-02-10T10:00:00.000Z";

/** Opens a desk. */
export function openDesk(options: Partial<ArchiveOptions> = {}): Desk {
  const store = memoryStore();
  const answers = new Map<string, Record<string, unknown>>();
  const pictures = new Map<string, Uint8Array>();
  let time = "2026-02-12T08:00:00.000Z";
  const door: Door = {
    ask: (request) => {
      const id = new URL(request.url).searchParams.get("id");
      const answer = id === null ? undefined : answers.get(id);
      const result =
        answer === undefined
          ? ({ failure: "not_recorded", message: "Nobody answers here." } as const)
          : {
              status: 200,
              headers: { "content-type": "application/json" },
              body: { utf8: JSON.stringify(answer) },
              truncated: false,
            };
      const { method = "GET", url, headers = {} } = request;
      return Promise.resolve({ request: { method, url, headers }, at: time, result });
    },
    download: (url) => {
      const bytes = pictures.get(url.replace(/[?].*$/, ""));
      return Promise.resolve(
        bytes
          ? { ok: true as const, bytes, url }
          : {
              ok: false as const,
              kind: "not_found" as const,
              status: 404,
              reason: "There is no such picture.",
            },
      );
    },
    close: () => Promise.resolve(),
  };
  const archive = createArchive({ store, http: door, now: () => new Date(time), ...options });
  let made = 0;
  const written: Desk["written"] = (url, text) => {
    const id = url.split("/").at(-1)!;
    answers.set(id, { ...answers.get(id), text });
    return async () => {
      await archive.capture(url, { again: true });
    };
  };

  return {
    archive,
    store,
    async post({ text, at = AT, user = ADA, fields = {}, picture, alt, shownIn = "https://x.com/photo" }) {
      const id = String(BigInt(idAt(at)) + BigInt(made++));
      const photo = `https://pbs.twimg.com/media/photo${id}`;
      if (picture) pictures.set(photo, picture);
      answers.set(
        id,
        tweet({
          id_str: id,
          created_at: at,
          text,
          user,
          ...(picture && {
            mediaDetails: [
              {
                type: "photo",
                media_url_https: `${photo}.jpg`,
                ...(alt !== undefined && { ext_alt_text: alt }),
                expanded_url: shownIn,
                original_info: { width: 800, height: 600 },
              },
            ],
          }),
          ...fields,
        }),
      );
      if (picture) pictures.set(`${photo}.jpg`, picture);
      const url = `https://x.com/${user.screen_name}/status/${id}`;
      const { ending } = await archive.capture(url);
      if (ending) throw new Error(ending.reason);
      return url;
    },
    edit: (url, text) => written(url, text)(),
    written,
    door,
    setTime: (iso) => (time = iso),
  };
}
