// The class: whatever a post names, its capture takes no more of the network than one allowance, and what is left out is said.
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive, ArchiveOptions } from "../../src/archive/archive.ts";
import { createDoor, openAllowance } from "../../src/http/index.ts";
import type { PostLimits } from "../../src/http/index.ts";
import { mediaOf, picturesOf } from "../../src/model/snapshot.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Handler, Loopback, Played } from "../loopback.ts";
import { mp4 } from "../media/videos-made.ts";
import { ADA, GUESS, ID, STATUS } from "../platforms/mastodon-sample.ts";
import type { Json } from "../platforms/mastodon-sample.ts";

const PICTURE = await sharp({ create: { width: 24, height: 16, channels: 3, background: "teal" } })
  .png()
  .toBuffer();
const THIRD = "images.example";
const URL_OF_POST = GUESS.url;

const each = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, number) => make(number));
const image = (name: string, host = THIRD): Json => {
  const url = `https://${host}/${name}.png`;
  return { type: "image", url, preview_url: url, description: `Picture ${name}` };
};
const emoji = (code: string): Json => {
  const url = `https://${THIRD}/emoji/${code}.png`;
  return { shortcode: code, url, static_url: url };
};
/** What a status has when it names so many pictures and emoji. */
const naming = (word: string, pictures: number, emojis: number): Json => {
  const codes = each(emojis, (number) => `${word}${number}`);
  return {
    content: `<p>Hello ${codes.map((code) => `:${code}:`).join(" ")}</p>`,
    media_attachments: each(pictures, (number) => image(`${word}${number}`)),
    emojis: codes.map(emoji),
  };
};
const account = (who: typeof ADA, word: string): Json => {
  const avatar = `https://${THIRD}/${word}.png`;
  return { ...who, avatar, avatar_static: avatar, emojis: [] };
};
const quoted = (more: Json): Json => ({
  state: "accepted",
  quoted_status: {
    ...STATUS,
    id: "9",
    uri: "https://example.social/users/ada/statuses/9",
    url: "https://example.social/@ada/9",
    account: account(ADA, "ada-then"),
    ...more,
  },
});

const opened: { archive?: Archive; server?: Loopback } = {};
afterEach(async () => {
  await opened.archive?.close();
  await opened.server?.close();
});

interface Stage {
  readonly archive: Archive;
  /** Hosts and paths asked, in order. */
  readonly asked: () => string[];
}

/** An archive on a played internet: Ada's server gives these statuses by id, the others what `files` says. */
async function openStage(
  statuses: Readonly<Record<string, Json>>,
  files: Handler,
  options: Partial<ArchiveOptions> = {},
): Promise<Stage> {
  const server = await loopback((host, path, headers, told) => {
    if (host !== "example.social") return files(host, path, headers, told);
    const [, id = "", context] = /^\/api\/v1\/statuses\/(\d+)(\/context)?$/.exec(path) ?? [];
    const all = Object.entries(statuses).map(([id, status]) => ({
      ...STATUS,
      id,
      uri: `https://example.social/users/ada/statuses/${id}`,
      url: `https://example.social/@ada/${id}`,
      account: account(ADA, "ada"),
      ...status,
    }));
    const found = all.find((status) => status.id === id);
    if (!found || !context) return found && { body: found };
    return { body: { ancestors: [], descendants: all.filter((status) => status !== found) } };
  });
  const archive = createArchive({
    store: memoryStore(),
    http: { connect: server.connect, pace: 0, budgets: false },
    now: () => new Date("2026-11-23T12:00:00.000Z"),
    ...options,
  });
  Object.assign(opened, { archive, server });
  return { archive, asked: () => server.requests.map(({ host, path }) => host + path) };
}

const picture: Handler = () => ({ body: PICTURE, headers: { "content-type": "image/png" } });

/** How many pictures of a snapshot are kept, and how many are missing of each kind. */
function tally({ post }: Snapshot): Record<string, number> {
  const pictures = new Map([...picturesOf(post)].map((each) => [each.picture.url, each.picture]));
  const found: Record<string, number> = {};
  for (const { renditions, missing } of pictures.values()) {
    const kind = renditions ? "kept" : (missing?.kind ?? "unknown");
    found[kind] = (found[kind] ?? 0) + 1;
  }
  return found;
}

describe("a status that names 2,204 pictures of a third host", () => {
  const greedy: Json = {
    ...naming("mine", 100, 1000),
    card: { url: "https://news.example/a", title: "A", image: `https://${THIRD}/card.png` },
    quote: quoted({
      ...naming("quoted", 100, 1000),
      card: { url: "https://news.example/b", title: "B", image: `https://${THIRD}/card-then.png` },
    }),
  };

  it("makes 200 requests, and says what it left out", async () => {
    const { archive, asked } = await openStage({ [ID]: greedy }, () => undefined);
    const { snapshot, status, missing } = await archive.capture(URL_OF_POST);
    expect(status).toBe("captured");
    expect(asked()).toHaveLength(200);
    const files = asked().filter((address) => address.startsWith(THIRD));
    expect(tally(snapshot!)).toEqual({ not_found: files.length, over_limit: 2204 - files.length });
    const left = missing.filter(({ reason }) => reason.includes("perPost.requests"));
    expect(left).toHaveLength(2204 - files.length);
    // Photos come before emoji and avatars, those of the quoted post too.
    expect(files.filter((address) => /emoji|ada/.test(address))).toEqual([]);
    expect((await archive.audit()).intact).toBe(true);
  });

  it("shows what is left out as it shows other pictures that are missing", async () => {
    const { archive, asked } = await openStage({ [ID]: naming("mine", 8, 40) }, picture, {
      perPost: { requests: 6 },
    });
    const { snapshot } = await archive.capture(URL_OF_POST);
    const kept = asked().filter((address) => address.startsWith(THIRD)).length;
    expect(kept).toBeGreaterThan(0);
    expect(tally(snapshot!)).toEqual({ kept, over_limit: 49 - kept });
    const html = await archive.embed(URL_OF_POST);
    const said = html.match(/Image not kept: the post holds more than this site fetches\. <q[^>]*>Picture/g);
    expect(said).toHaveLength(8 - kept);
  });
});

describe("what counts", () => {
  it("each redirect and each retry", async () => {
    const files: Handler = (_host, path) => {
      const [, name, step = "0"] = /^\/(\w+)\.png(?:\?step=(\d))?/.exec(path)!;
      const isLost = Number(name!.slice(4)) % 2 === 1;
      return isLost
        ? { status: 503 }
        : { status: 302, headers: { location: `/${name!}.png?step=${Number(step) + 1}` } };
    };
    const perPost = { requests: 20 };
    const { archive, asked } = await openStage({ [ID]: naming("mine", 30, 0) }, files, { perPost });
    const { snapshot } = await archive.capture(URL_OF_POST);
    expect(asked()).toHaveLength(20);
    expect(tally(snapshot!)["over_limit"]).toBeGreaterThan(20);
  });

  it("each host, those of redirects too", async () => {
    const media = each(60, (number) => image(`p${number}`, `h${number}.media.example`));
    const files: Handler = (host, path) =>
      host.endsWith("media.example")
        ? { status: 302, headers: { location: `https://${host.split(".")[0]!}.cdn.example${path}` } }
        : picture(host, path, {}, undefined!);
    const { archive, asked } = await openStage({ [ID]: { media_attachments: media } }, files);
    const { snapshot, missing } = await archive.capture(URL_OF_POST);
    const hosts = new Set(asked().map((address) => address.split("/")[0]));
    expect(hosts.size).toBe(20);
    expect(missing.filter(({ reason }) => reason.includes("perPost.hosts")).length).toBeGreaterThan(45);
    expect(tally(snapshot!)["kept"]).toBeGreaterThan(5);
  });

  it("each byte, as it comes", async () => {
    const endless: Played = {
      headers: { "content-type": "image/png" },
      play: (response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.on("drain", more);
        more();
      },
    };
    const perPost = { bytes: 2 * 1024 * 1024 };
    const { archive, asked } = await openStage({ [ID]: naming("mine", 9, 0) }, () => endless, { perPost });
    const { missing } = await archive.capture(URL_OF_POST);
    // Two are read at once: neither comes to its end, and no third is asked for.
    expect(asked().filter((address) => address.startsWith(THIRD)).length).toBeLessThanOrEqual(2);
    expect(missing.filter(({ reason }) => reason.includes("perPost.bytes"))).toHaveLength(10);
  });

  it("the time that requests take, and not the wait for a turn", async () => {
    const server = await loopback((_host, path) =>
      path === "/late" ? { play: () => undefined } : picture("", path, {}, undefined!),
    );
    const door = createDoor({ connect: server.connect, pace: 1_500 });
    const allowance = openAllowance({ seconds: 600 });
    const get = (path: string) =>
      door.download(`https://${THIRD}${path}`, { accept: "image/png", maxBytes: 100_000, allowance });
    expect(await get("/a")).toMatchObject({ ok: true });
    expect(allowance.left()).toBeLessThan(600_000);
    // Less than the wait for the next turn, which is not counted: the request is sent all the same.
    allowance.spend(allowance.left() - 1_000);
    expect(await get("/late")).toMatchObject({ kind: "over_limit" });
    expect(allowance.left()).toBe(0);
    expect(await get("/b")).toMatchObject({ kind: "over_limit" });
    expect(server.requests.map(({ path }) => path)).toEqual(["/a", "/late"]);
    await door.close();
    await server.close();
  });

  it("the questions of a search in web archives", async () => {
    const search = async (perPost: PostLimits): Promise<unknown[]> => {
      const { archive, asked } = await openStage({}, () => undefined, { perPost });
      const { ending } = await archive.recover(URL_OF_POST);
      await archive.close();
      await opened.server!.close();
      return [ending!.kind, asked().length];
    };
    expect(await search({})).toEqual(["not_found", 2]);
    // Who was not asked to the end has not been found wanting.
    expect(await search({ requests: 1 })).toEqual(["network_error", 1]);
  });
});

describe("an honest post", () => {
  it("with four pictures, 30 emoji, a quoted post and a video is whole", async () => {
    const film = `https://${THIRD}/ferry.mp4`;
    const still = `https://${THIRD}/still.png`;
    const video = { type: "video", url: film, preview_url: still, description: "A ferry" };
    const post: Json = {
      ...naming("mine", 4, 30),
      quote: quoted({ media_attachments: [video] }),
    };
    const files: Handler = (host, path, headers, told) =>
      path === "/ferry.mp4" ? { body: mp4() } : picture(host, path, headers, told);
    const { archive } = await openStage({ [ID]: post }, files, { media: { videos: "best" } });
    const { snapshot, missing } = await archive.capture(URL_OF_POST);
    expect(missing).toEqual([]);
    expect(tally(snapshot!)).toEqual({ kept: 37 });
    expect([...mediaOf(snapshot!.post)].filter(({ files }) => files?.some(({ copy }) => copy))).toHaveLength(
      1,
    );
  });

  it("of a thread has an allowance of its own", async () => {
    const ids = each(4, (number) => `${ID.slice(0, -1)}${number + 1}`);
    const thread = Object.fromEntries(
      ids.map((id, number): [string, Json] => [
        id,
        { ...naming(`post${number}x`, 4, 0), in_reply_to_id: ids[number - 1] ?? null },
      ]),
    );
    const { archive, asked } = await openStage(thread, picture, { perPost: { requests: 15 } });
    const { thread: chain } = await archive.capture(URL_OF_POST, { thread: true });
    expect(chain).toHaveLength(4);
    expect(chain!.flatMap(({ missing }) => missing)).toEqual([]);
    expect(asked().length).toBeGreaterThan(15);
  });
});
