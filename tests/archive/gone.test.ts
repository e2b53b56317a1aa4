// What is gone is remembered: posts and pictures are left alone until a date, and asked for again after it.
import { afterEach, describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { askedAgainAt } from "../../src/model/gone.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import type { Loopback, Played } from "../loopback.ts";
import { drawn } from "../media/drawings.ts";
import { tweet } from "../platforms/x-samples.ts";

const DAY = 86_400_000;
const START = Date.parse("2026-03-01T08:00:00.000Z");
const address = (id: number): string => `https://x.com/ada_example/status/${id}`;

let open: { archive: Archive; server: Loopback } | undefined;
afterEach(async () => {
  await open?.archive.close();
  await open?.server.close();
});

/** An archive on a played internet; posts and pictures are answered by `answers`, which may be changed at any time. */
async function desk(answers: Map<string, Played>) {
  let day = 0;
  const server = await loopback((host, path) => {
    const { pathname, searchParams } = new URL(`https://${host}${path}`);
    return answers.get(searchParams.get("id") ?? `${host}${pathname}`);
  });
  const archive = createArchive({
    store: memoryStore(),
    http: { connect: server.connect, pace: 0, budgets: false },
    now: () => new Date(START + day * DAY),
  });
  open = { archive, server };
  const told = (part: string): number =>
    server.requests.filter(({ host, path }) => (host + path).includes(part)).length;
  return { archive, told, setDay: (value: number) => (day = value) };
}

describe("asking again", () => {
  it("waits the longer, the oftener it was in vain", () => {
    const days = [1, 2, 3, 4, 5].map(
      (times) => (Date.parse(askedAgainAt("2026-03-01T08:00:00.000Z", times)) - START) / DAY,
    );
    expect(days).toEqual([1, 7, 30, 180, 180]);
  });
});

describe("a picture that is gone", () => {
  const AVATAR = "pbs.twimg.com/profile_images/1/ada";

  it.each([404, 410, 403])(
    "with %i is asked for once for all posts, and again after its date",
    async (status) => {
      const answers = new Map<string, Played>(
        [1, 2, 3, 4].map((id) => [String(id), { body: tweet({ id_str: String(id) }) }]),
      );
      const picture = { status } as Played;
      const { archive, told, setDay } = await desk(answers);
      answers.set(`${AVATAR}_400x400.jpg`, picture);
      const { snapshot, missing } = await archive.capture(address(1));
      const { url } = missing[0]!;
      expect(missing[0]!.reason).toContain(String(status));
      expect(told(AVATAR)).toBe(1);

      setDay(0.9);
      const second = await archive.capture(address(2));
      expect(second.missing).toEqual(missing);
      expect((await archive.capture(address(1), { again: true })).snapshot!.version).toBe(snapshot!.version);
      expect(told(AVATAR)).toBe(1);

      setDay(1.1);
      await archive.capture(address(3));
      expect(told(AVATAR)).toBe(2);
      setDay(8);
      await archive.capture(address(4));
      expect(told(AVATAR)).toBe(2);

      setDay(8.2);
      answers.set(url.slice("https://".length), { body: await drawn((x, y) => (x ^ y) & 255) });
      const there = await archive.capture(address(4), { again: true });
      expect(there.missing).toEqual([]);
      expect(told(AVATAR)).toBe(3);
      expect((await archive.audit()).intact).toBe(true);
      // It is forgotten that it was gone: the next time is a first time.
      answers.set(url.slice("https://".length), picture);
      await archive.capture(address(1), { again: true });
      setDay(9.3);
      await archive.capture(address(1), { again: true });
      expect(told(AVATAR)).toBe(5);
    },
  );

  it("is no picture whose host is out of order", async () => {
    const answers = new Map<string, Played>(
      [1, 2].map((id) => [String(id), { body: tweet({ id_str: String(id) }) }]),
    );
    const { archive, told } = await desk(answers);
    answers.set(`${AVATAR}_400x400.jpg`, { status: 500 });
    await archive.capture(address(1));
    const before = told(AVATAR);
    await archive.capture(address(2));
    expect(told(AVATAR)).toBeGreaterThan(before);
  });
});

describe("a post that is gone", () => {
  it("is left alone by the patient until its date, and by nobody else", async () => {
    const answers = new Map<string, Played>();
    const { archive, told, setDay } = await desk(answers);
    const first = await archive.capture(address(5), { patient: true });
    expect(first).toMatchObject({ status: "ended", ending: { kind: "not_found" } });
    expect(first.retryAt).toBeUndefined();
    const asked = told("tweet-result");
    const second = await archive.capture(address(5), { patient: true });
    expect(second).toMatchObject({
      ending: { kind: "not_found", reason: first.ending!.reason },
      retryAt: "2026-03-02T08:00:00.000Z",
    });
    expect(told("tweet-result")).toBe(asked);
    await archive.capture(address(5));
    expect(told("tweet-result")).toBe(asked + 1);

    setDay(6.9); // gone twice in a row
    expect((await archive.capture(address(5), { patient: true })).retryAt).toBe("2026-03-08T08:00:00.000Z");
    setDay(7.1);
    answers.set("5", {
      body: tweet({
        id_str: "5",
        user: { ...(tweet()["user"] as object), profile_image_url_https: undefined },
      }),
    });
    expect(await archive.capture(address(5), { patient: true })).toMatchObject({ status: "captured" });
    expect((await archive.show(address(5)))!.sightings).toHaveLength(3);
  });

  it("that could not be asked for is asked for the next time", async () => {
    const answers = new Map<string, Played>([
      ["6", { status: 403 }],
      ["publish.x.com/oembed", { status: 403 }],
    ]);
    const { archive, told } = await desk(answers);
    const { ending } = await archive.capture(address(6), { patient: true });
    expect(ending!.kind).toBe("blocked");
    const asked = told("tweet-result");
    await archive.capture(address(6), { patient: true });
    expect(told("tweet-result")).toBe(asked + 1);
  });

  it("is looked for in a web archive where that is asked for, and there too not day after day", async () => {
    const { archive, told, setDay } = await desk(new Map<string, Played>());
    const how = { patient: true, recover: { near: "2024-01-01" } };
    const first = await archive.capture(address(7), how);
    expect(first).toMatchObject({ ending: { kind: "not_found" }, lookup: { kind: "not_found" } });
    const asked = told("archive.org/");
    expect(asked).toBeGreaterThan(0);
    expect((await archive.capture(address(7), how)).lookup).toBeUndefined();
    expect(told("archive.org/")).toBe(asked);
    expect((await archive.capture(address(8), { patient: true })).lookup).toBeUndefined();
    expect(told("archive.org/")).toBe(asked);
    setDay(1.1);
    expect((await archive.capture(address(7), how)).lookup).toBeDefined();
    expect(told("archive.org/")).toBeGreaterThan(asked);
  });
});
