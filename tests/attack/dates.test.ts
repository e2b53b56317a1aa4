// Times that are claimed, by material from outside or by a clock that was wrong: none of them decides what is shown or asked.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Door } from "../../src/http/door.ts";
import type { PostOutcome } from "../../src/model/outcome.ts";
import { restsUntil } from "../../src/model/gone.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { plainText } from "../../src/model/text.ts";
import { knownSince } from "../../src/model/time.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import { keepSecondHand } from "../../src/archive/recover/second-hand.ts";
import { writeDocument } from "../../src/store/document.ts";
import { entryKey, goneKey, postPrefix } from "../../src/store/layout.ts";
import { memoryStore, openRecords } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { memoryMaterial, WRITTEN } from "../import/memory-material.ts";
import { numbers } from "../media/drawings.ts";

const POST = "https://notes.example/p/1";
const PICTURE = "https://notes.example/p/1.png";
const KEY = { platform: "note", id: "1" };
const TODAY = "2026-12-01T10:00:00.000Z";
const FAR = "2999-01-01T00:00:00.000Z";

/** What the platform answers: its words, and when it says that they were posted. */
interface Answer {
  readonly text: string;
  readonly published?: string;
  readonly picture?: boolean;
}

/** A fictional platform whose pages and answers hold a post as JSON. */
const note: Platform = {
  name: "note",
  label: "Notes",
  match: (url) => {
    const id = url.hostname === "notes.example" ? /^\/p\/(\d+)$/.exec(url.pathname)?.[1] : undefined;
    return id === undefined ? undefined : { platform: "note", id, url: url.href, certain: true };
  },
  sources: [
    {
      name: "page",
      text: true,
      request: ({ url }) => ({ url }),
      read: (body, { url = POST }) => outcomeOf(/\{.*\}/s.exec(body)![0], url.split("/").at(-1)!),
      kinds: ["page"],
    },
  ],
  pages: ({ url }) => [{ url, kind: "page" }],
};

function outcomeOf(json: string, id: string): PostOutcome {
  const { text, published, picture } = JSON.parse(json) as Answer;
  const url = `https://notes.example/p/${id}`;
  return {
    kind: "post",
    key: { platform: "note", id },
    aliases: [],
    source: "page",
    post: {
      url,
      author: { handle: "ada_example", url: "https://notes.example/ada" },
      text: [{ type: "paragraph", children: [{ type: "text", text }] }],
      media: picture ? [{ type: "image", url: PICTURE, picture: { url: PICTURE } }] : [],
      ...(published !== undefined && { published, edited: published }),
    },
  };
}

/** A desk whose clock can be wrong, before a platform that answers, or with `undefined` says that there is no post. */
function openDesk(store: Store = memoryStore()) {
  let time = TODAY;
  let answer: Answer | undefined = { text: "First words." };
  const asked: string[] = [];
  const headers = { "memento-datetime": "Tue, 01 Jan 2999 00:00:00 GMT" };
  const door: Door = {
    ask: ({ url }) => {
      asked.push(url);
      const body = url.startsWith("https://gate.example/")
        ? `<!doctype html>${JSON.stringify({ text: "As archived." })}`
        : answer && JSON.stringify(answer);
      return Promise.resolve({
        request: { method: "GET", url, headers: {} },
        at: time,
        result: {
          status: body === undefined ? 404 : 200,
          headers,
          body: { utf8: body ?? "" },
          truncated: false,
        },
      });
    },
    download: (url) => {
      asked.push(url);
      return Promise.resolve({
        ok: false,
        kind: "not_found",
        status: 404,
        reason: "There is no such picture.",
      });
    },
    close: () => Promise.resolve(),
  };
  const archive = createArchive({
    store,
    http: door,
    platforms: [note],
    now: () => new Date(time),
    webArchives: ["https://gate.example/"],
  });
  return {
    store,
    archive,
    asked,
    setTime: (iso: string) => void (time = iso),
    /** Captures what the platform says now. */
    capture: async (said: Answer | undefined, at = time): Promise<void> => {
      time = at;
      answer = said;
      await archive.capture(POST, { again: true });
    },
  };
}

const shown = async (archive: Archive): Promise<string> =>
  plainText((await archive.show(POST))!.current!.post.text);

/** Material of every kind that says when it was made, all of it in the year 2999. */
function material(): Readonly<Record<string, string | object>> {
  const page = (text: string): string => `<!doctype html><p>${JSON.stringify({ text })}</p>`;
  const entry = (startedDateTime: string, text: string): object => ({
    startedDateTime,
    request: { url: POST },
    response: { status: 200, content: { mimeType: "text/html", text: page(text) } },
  });
  return {
    "session.har": {
      log: { entries: [entry(FAR, "By HAR."), entry("+012026-01-01T00:00:00Z", "By HAR, later.")] },
    },
    "saved.mhtml": [
      "From: <Saved by Blink>",
      `Snapshot-Content-Location: ${POST}`,
      "Date: Tue, 1 Jan 2999 00:00:00 GMT",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; boundary="b"',
      "",
      "--b",
      "Content-Type: text/html",
      `Content-Location: ${POST}`,
      "",
      page("By MHTML."),
      "--b--",
      "",
    ].join("\r\n"),
    "single.html": `<!--\n Page saved with SingleFile \n url: ${POST} \n saved date: Tue Jan 01 2999 00:00:00 GMT+0000\n-->${page("By SingleFile.")}`,
  };
}

/** Every time in every record of an archive. */
async function timesIn(store: Store): Promise<string[]> {
  const times: string[] = [];
  for await (const key of store.list("")) {
    const text = new TextDecoder().decode(await store.get(key));
    times.push(...(text.match(/"[+-]?\d{4,6}-\d\d-\d\dT[\d:.]+Z"/g) ?? []));
  }
  return times.map((time) => time.slice(1, -1));
}

describe("an import that claims to be of the year 2999", () => {
  it("is kept as of today, and hides no capture", async () => {
    const desk = openDesk();
    const results = [];
    for await (const result of desk.archive.import(memoryMaterial(material()))) results.push(result);
    expect(results.map(({ status }) => status)).toEqual(["imported", "imported", "imported", "imported"]);
    expect(results.map(({ snapshot }) => snapshot!.capturedAt)).toEqual([TODAY, TODAY, TODAY, TODAY]);
    expect(await shown(desk.archive)).toBe("By SingleFile.");
    await desk.capture({ text: "As captured." }, "2026-12-01T11:00:00.000Z");
    expect(await shown(desk.archive)).toBe("As captured.");
    expect(await desk.archive.embed(POST)).toContain("As captured.");
    const kept = await timesIn(desk.store);
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((time) => !(time <= "2026-12-01T11:00:00.000Z"))).toEqual([]);
  });

  it("by the date of its file is kept as of today too", async () => {
    const desk = openDesk();
    desk.setTime("2026-11-01T10:00:00.000Z");
    expect(Date.parse(WRITTEN)).toBeGreaterThan(Date.parse("2026-11-01T10:00:00.000Z"));
    const page = `<link rel="canonical" href="${POST}">{"text":"Saved."}`;
    for await (const { snapshot } of desk.archive.import(memoryMaterial({ "page.html": page })))
      expect(snapshot?.capturedAt).toBe("2026-11-01T10:00:00.000Z");
  });

  it("made again says nothing new", async () => {
    const desk = openDesk();
    for (const time of [TODAY, "2026-12-02T10:00:00.000Z"]) {
      desk.setTime(time);
      for await (const _result of desk.archive.import(memoryMaterial(material())));
    }
    const { snapshots, sightings } = (await desk.archive.show(POST))!;
    expect([snapshots.length, sightings.length]).toEqual([4, 4]);
  });

  it("takes no address away from what was captured", async () => {
    const desk = openDesk();
    await desk.capture({ text: "As captured." });
    const records = openRecords(desk.store);
    const other = { ...outcomeOf('{"text":"Of somebody else."}', "2"), aliases: ["note:1", "note:3"] };
    const provenance = {
      basis: "export",
      capturedAt: FAR,
      seenAt: FAR,
      copiedFrom: { source: "a dump" },
    } as const;
    await keepSecondHand("https://notes.example/p/2", undefined, other, provenance, records);
    expect(await records.resolve("note:1")).toEqual(KEY);
    expect(await records.resolve("note:3")).toEqual({ platform: "note", id: "2" });
    expect(await shown(desk.archive)).toBe("As captured.");
  });
});

describe("a copy in a web archive that claims to be of the year 2999", () => {
  it("is kept as of today, and hides no capture", async () => {
    const desk = openDesk();
    const { snapshot } = await desk.archive.recover(POST);
    expect(snapshot).toMatchObject({ basis: "web_archive", capturedAt: TODAY });
    expect((await desk.archive.audit()).problems).toEqual([]);
    await desk.capture({ text: "As captured." }, "2026-12-02T10:00:00.000Z");
    expect(await shown(desk.archive)).toBe("As captured.");
  });
});

describe("a post that claims to be of a day to come", () => {
  it("is kept without that day, also where it is quoted", async () => {
    const desk = openDesk();
    await desk.capture({ text: "Tomorrow's words.", published: FAR });
    const { post } = (await desk.archive.show(POST))!.current!;
    expect([post.published, post.edited, post.isEdited]).toEqual([undefined, undefined, true]);
    expect(await desk.archive.embed(POST)).not.toContain("2999");
    // Clocks and zones differ: a few hours are no lie.
    await desk.capture({ text: "Words.", published: "2026-12-01T23:00:00.000Z" });
    expect((await desk.archive.show(POST))!.current!.post.published).toBe("2026-12-01T23:00:00.000Z");
    // What was not taken is no contradiction to the evidence.
    expect((await desk.archive.audit()).problems).toEqual([]);
  });

  it("is not taken from a person's hand", async () => {
    const typed = {
      text: "Words.",
      author: { handle: "ada" },
      by: "Ben Example",
      from: { source: "page 4" },
    };
    const { archive } = openDesk();
    await expect(archive.transcribe({ ...typed, published: "2999-01-01" })).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("still to come") as string,
    });
    expect((await archive.transcribe({ ...typed, published: "2026-12-01" })).post.published).toBe(
      "2026-12-01",
    );
  });
});

describe("a clock that was wrong", () => {
  const cases = [
    ["centuries ahead", FAR],
    ["a month ahead", "2027-01-01T00:00:00.000Z"],
    ["a year behind", "2025-12-01T00:00:00.000Z"],
  ] as const;

  it.each(cases)("%s, hides no later capture, then or ever", async (_how, wrong) => {
    const desk = openDesk();
    await desk.capture({ text: "First words." }, "2026-11-30T10:00:00.000Z");
    await desk.capture({ text: "By a wrong clock." }, wrong);
    expect(await shown(desk.archive)).toBe("By a wrong clock.");
    await desk.capture({ text: "Later words." }, TODAY);
    for (const time of [TODAY, "2027-06-01T10:00:00.000Z", "3001-01-01T00:00:00.000Z"]) {
      desk.setTime(time);
      expect(await shown(desk.archive)).toBe("Later words.");
      const html = await desk.archive.embed(POST, { showEarlier: true });
      expect(html.indexOf("By a wrong clock.")).toBeGreaterThan(0);
      expect(html.indexOf("First words.")).toBeGreaterThan(html.indexOf("By a wrong clock."));
    }
  });

  it("however often, of 40 series of captures", async () => {
    const number = numbers(20_261_201);
    for (let series = 0; series < 40; series += 1) {
      const desk = openDesk();
      const words: string[] = [];
      for (let index = 0; index < 6; index += 1) {
        const day = Math.floor(number() * 3_000) * 86_400_000;
        words.push(`Version ${series}.${index}`);
        // One in four finds nothing: an ending has a place in the order too.
        const isThere = number() > 0.25 || index === 0;
        if (!isThere) words.pop();
        await desk.capture(
          isThere ? { text: words.at(-1)! } : undefined,
          new Date(Date.parse("2022-01-01T00:00:00.000Z") + day).toISOString(),
        );
      }
      desk.setTime("2033-01-01T00:00:00.000Z");
      const { snapshots, current } = (await desk.archive.show(POST))!;
      expect(snapshots.map(({ post }) => plainText(post.text))).toEqual(words);
      expect(plainText(current!.post.text)).toBe(words.at(-1));
    }
  });

  it("lets no permission outlive its refusal", async () => {
    const desk = openDesk();
    await desk.capture({ text: "Words.", picture: true });
    desk.setTime(FAR);
    await desk.archive.stateRights(POST, { statedBy: "Ben", permission: { status: "granted" } });
    desk.setTime(TODAY);
    await desk.archive.stateRights(POST, { statedBy: "Ben", permission: { status: "refused" } });
    const stated = await openRecords(desk.store).rights(KEY);
    expect(stated.map(({ permission }) => permission!.status)).toEqual(["granted", "refused"]);
  });

  it("leads an address to the post that was seen last", async () => {
    const records = openRecords(memoryStore());
    const other = { platform: "note", id: "2" };
    await records.addAliases(KEY, ["ada/latest"], FAR);
    await records.addAliases(other, ["ada/latest"], TODAY);
    expect(await records.resolve("ada/latest")).toEqual(other);
    await records.addAliases(KEY, ["ada/latest"], "2026-12-02T10:00:00.000Z");
    expect(await records.resolve("ada/latest")).toEqual(KEY);
  });

  it("keeps no post and no picture from being asked for again", async () => {
    const desk = openDesk();
    await desk.capture(undefined, FAR);
    desk.setTime(TODAY);
    expect(await desk.archive.capture(POST, { patient: true })).not.toHaveProperty("retryAt");
    expect(desk.asked).toHaveLength(2);
    // Seen to be gone today, it rests.
    expect(await desk.archive.capture(POST, { patient: true })).toHaveProperty("retryAt");
    expect(desk.asked).toHaveLength(2);
    const gone = { url: PICTURE, status: 404, reason: "Gone.", times: 1 };
    for (const record of [
      { ...gone, at: FAR, retryAt: FAR },
      { ...gone, at: "2026-11-20T10:00:00.000Z", retryAt: FAR },
    ]) {
      await desk.store.put(goneKey(PICTURE), writeDocument(record));
      desk.asked.length = 0;
      await desk.capture({ text: "Words.", picture: true });
      expect(desk.asked).toContain(PICTURE);
    }
    expect(restsUntil(TODAY, 1, "2026-12-01T09:00:00.000Z")).toBe("2026-12-02T10:00:00.000Z");
  });
});

describe("two machines that share an archive", () => {
  it("are ordered by their clocks where neither knew of the other", async () => {
    const [one, other, both] = [openDesk(), openDesk(), memoryStore()];
    for (const hour of [1, 2, 3, 4])
      await one.capture({ text: `Monday ${hour}` }, `2026-11-23T0${hour}:00:00.000Z`);
    await other.capture({ text: "Friday" }, "2026-11-27T10:00:00.000Z");
    for (const { store } of [one, other])
      for await (const key of store.list(""))
        await both.put(key, (await store.get(key))!, { ifAbsent: true });
    expect(await shown(openDesk(both).archive)).toBe("Friday");
  });

  it("are not put in disorder by a third whose clock was wrong", async () => {
    const desk = openDesk();
    await desk.capture({ text: "By a wrong clock." }, "2026-12-25T00:00:00.000Z");
    await desk.capture({ text: "On the tenth." }, "2026-12-10T00:00:00.000Z");
    const apart = openDesk();
    await apart.capture({ text: "On the twentieth." }, "2026-12-20T00:00:00.000Z");
    for await (const key of apart.store.list(""))
      await desk.store.put(key, (await apart.store.get(key))!, { ifAbsent: true });
    for (const time of ["2026-12-21T00:00:00.000Z", "2027-02-01T00:00:00.000Z"]) {
      desk.setTime(time);
      expect(await shown(desk.archive)).toBe("On the twentieth.");
    }
  });
});

describe("an archive that an older postproof wrote", () => {
  /** Takes out of every record what only newer ones have. */
  async function aged(store: Store, snapshots: readonly Snapshot[], times: readonly string[]): Promise<void> {
    for (const [index, { key, version }] of snapshots.entries()) {
      const sighting = {
        at: times[index]!,
        url: POST,
        outcome: "post",
        version,
        tool: "postproof/0.1.0",
        key,
      };
      const name = entryKey(key, "sightings", sighting.at, String(index).repeat(8));
      for await (const each of store.list(`${postPrefix(key)}sightings/`))
        if (index === 0) await store.delete(each);
      const bytes = writeDocument(sighting);
      const digest = (JSON.parse(new TextDecoder().decode(bytes)) as { digest: string }).digest.slice(7, 15);
      await store.put(name.replace(/-\d{8}\.json$/, `-${digest}.json`), bytes);
    }
    for await (const each of store.list("log/")) await store.delete(each);
  }

  it("is shown as before, and a time that has not come counts as the oldest", async () => {
    for (const [times, expected] of [
      [["2026-11-01T00:00:00.000Z", "2026-11-02T00:00:00.000Z"], "Second words."],
      [["2026-11-02T00:00:00.000Z", "2026-11-01T00:00:00.000Z"], "First words."],
      [["2026-11-01T00:00:00.000Z", FAR], "First words."],
    ] as const) {
      const desk = openDesk();
      await desk.capture({ text: "First words." }, "2026-10-01T00:00:00.000Z");
      await desk.capture({ text: "Second words." }, "2026-10-02T00:00:00.000Z");
      await aged(desk.store, (await desk.archive.show(POST))!.snapshots, times);
      desk.setTime(TODAY);
      expect((await desk.archive.audit()).problems).toEqual([]);
      expect(await shown(desk.archive)).toBe(expected);
      await desk.capture({ text: "Third words." }, TODAY);
      expect(await shown(desk.archive)).toBe("Third words.");
    }
  });
});

describe("a time that does not exist", () => {
  it("is damage that is named, and fails nothing else", async () => {
    const desk = openDesk();
    await desk.capture(undefined);
    const at = "2026-99-99T99:99:99.999Z";
    const sighting = { at, url: POST, outcome: "not_found", tool: "crafted", key: KEY };
    const bytes = writeDocument(sighting);
    const digest = (JSON.parse(new TextDecoder().decode(bytes)) as { digest: string }).digest.slice(7, 15);
    await desk.store.put(entryKey(KEY, "sightings", at, digest), bytes);
    await expect(desk.archive.capture(POST, { patient: true })).rejects.toMatchObject({ code: "damaged" });
    expect((await desk.archive.audit()).problems).toHaveLength(1);
  });

  it.each(["+012026-01-01T00:00:00.000Z", "-000044-03-15T00:00:00.000Z", "yesterday", "", FAR])(
    "%s, is no time since when anything is known",
    (claimed) => expect(knownSince(claimed, TODAY)).toBe(TODAY),
  );
});
