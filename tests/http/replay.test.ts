// A door that answers from captures.
import { describe, expect, it } from "vitest";
import { replayDoor } from "../../src/http/replay.ts";
import { digestOf } from "../../src/http/record.ts";
import { answerOf, CAPTURE_FORMAT, textOf } from "../../src/model/capture.ts";
import type {
  Capture,
  Exchange,
  RecordedAnswer,
  RecordedBody,
  RecordedRequest,
} from "../../src/model/capture.ts";

const answer = (body: RecordedBody, more: Partial<RecordedAnswer> = {}): RecordedAnswer => ({
  status: 200,
  headers: { "content-type": "text/plain" },
  body,
  truncated: false,
  ...more,
});
const exchange = (
  request: Partial<RecordedRequest>,
  result: Exchange["result"],
  at = "2026-01-01T00:00:00.000Z",
): Exchange => ({
  request: { method: "GET", url: "https://a.example/", headers: {}, ...request },
  at,
  result,
});
const capture = (...exchanges: Exchange[]): Capture => ({
  format: CAPTURE_FORMAT,
  reference: { platform: "web", url: "https://a.example/", id: "https://a.example/", certain: true },
  capturedAt: "2026-01-01T00:00:00.000Z",
  tool: "test",
  exchanges,
});
const told = async (got: Promise<Exchange>) => {
  const found = answerOf(await got);
  return found === undefined ? undefined : textOf(found);
};

describe("replayDoor.ask", () => {
  it("tells requests apart by method, URL, Accept and body", async () => {
    const json = { headers: { accept: "application/json" } };
    const door = replayDoor([
      capture(
        exchange({}, answer({ utf8: "any" })),
        exchange(json, answer({ utf8: "json" })),
        exchange({ method: "POST", bodyDigest: digestOf("x") }, answer({ utf8: "posted x" })),
        exchange({ method: "POST", bodyDigest: digestOf("y") }, answer({ utf8: "posted y" })),
        exchange({ url: "https://a.example/?b=2&a=1" }, answer({ utf8: "query" })),
      ),
    ]);
    const url = "https://a.example/";
    expect(await told(door.ask({ url }))).toBe("any");
    expect(await told(door.ask({ url, accept: "*/*" }))).toBe("any");
    expect(await told(door.ask({ url: "https://A.example/#part" }))).toBe("any");
    expect(await told(door.ask({ url, accept: "application/json" }))).toBe("json");
    expect(await told(door.ask({ url, headers: { Accept: "application/json" } }))).toBe("json");
    expect(await told(door.ask({ url, method: "POST", body: "x" }))).toBe("posted x");
    expect(await told(door.ask({ url, method: "POST", body: "y" }))).toBe("posted y");
    expect(await told(door.ask({ url: "https://a.example/?a=1&b=2" }))).toBe("query");
  });

  it("says that a request was not recorded", async () => {
    const door = replayDoor([capture(exchange({}, answer({ utf8: "any" })))]);
    for (const request of [
      { url: "https://a.example/other" },
      { url: "https://a.example/?a=1" },
      { url: "https://a.example/", accept: "text/html" },
      { url: "https://a.example/", method: "POST" as const },
      { url: "no url" },
    ]) {
      expect((await door.ask(request)).result).toMatchObject({ failure: "not_recorded" });
    }
    expect((await replayDoor([]).ask({ url: "https://a.example/" })).result).toMatchObject({
      failure: "not_recorded",
    });
  });

  it("gives the latest of several, whatever their order", async () => {
    const late = exchange({}, answer({ utf8: "late" }), "2026-03-01T00:00:00.000Z");
    const early = exchange({}, answer({ utf8: "early" }), "2026-02-01T00:00:00+01:00");
    for (const captures of [[capture(late), capture(early)], [capture(early, late)]]) {
      const got = await replayDoor(captures).ask({ url: "https://a.example/" });
      expect(got).toEqual(late);
    }
  });

  it("gives recorded failures, and fills in blobs where they are at hand", async () => {
    const failure = { failure: "timeout", message: "no answer" } as const;
    const captures = [
      capture(
        exchange({}, failure),
        exchange({ url: "https://a.example/page" }, answer({ blob: "page.html" })),
        exchange({ url: "https://a.example/lost" }, answer({ blob: "lost.html" })),
      ),
    ];
    const door = replayDoor(captures, (name) =>
      name === "page.html" ? Buffer.from("from a blob") : undefined,
    );
    expect((await door.ask({ url: "https://a.example/" })).result).toEqual(failure);
    expect(await told(door.ask({ url: "https://a.example/page" }))).toBe("from a blob");
    expect(await told(door.ask({ url: "https://a.example/lost" }))).toBeUndefined();
  });
});

describe("replayDoor.download", () => {
  const image = { headers: { accept: "image/webp,*/*" } };
  const options = { accept: "image/jpeg", maxBytes: 10 };
  const door = replayDoor(
    [
      capture(
        exchange(
          { ...image, url: "https://cdn.example/1" },
          answer({ base64: "/9j/" }, { url: "https://cdn.example/one" }),
        ),
        exchange({ ...image, url: "https://cdn.example/2" }, answer({ blob: "two" })),
        exchange({ ...image, url: "https://cdn.example/lost" }, answer({ blob: "lost" })),
        exchange({ ...image, url: "https://cdn.example/gone" }, answer({ utf8: "" }, { status: 404 })),
        exchange({ ...image, url: "https://cdn.example/large" }, answer({ utf8: "12345678901" })),
        exchange({ ...image, url: "https://cdn.example/part" }, answer({ utf8: "1" }, { truncated: true })),
        exchange({ ...image, url: "https://cdn.example/inner" }, { failure: "refused_url", message: "no" }),
        exchange({ url: "https://cdn.example/page" }, answer({ utf8: "page" })),
      ),
    ],
    (name) => (name === "two" ? Buffer.from("22") : undefined),
  );

  it("gives recorded bytes by URL alone", async () => {
    expect(await door.download("https://cdn.example/1", options)).toEqual({
      ok: true,
      bytes: new Uint8Array([0xff, 0xd8, 0xff]),
      type: "text/plain",
      url: "https://cdn.example/one",
    });
    const two = await door.download("https://cdn.example/2", options);
    expect(two.ok && Buffer.from(two.bytes).toString()).toBe("22");
  });

  it.each([
    ["lost", "not_recorded"],
    ["gone", "not_found"],
    ["large", "too_large"],
    ["part", "not_recorded"],
    ["inner", "refused"],
    ["page", "not_recorded"],
    ["other", "not_recorded"],
  ])("says why there is no %s", async (path, kind) => {
    expect(await door.download(`https://cdn.example/${path}`, options)).toMatchObject({ ok: false, kind });
  });

  it("closes without effect", async () => {
    await door.close();
    expect(await door.download("https://cdn.example/2", options)).toMatchObject({ ok: true });
  });
});
