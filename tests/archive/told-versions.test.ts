// Versions that a platform's own list of edits tells of: kept with their own times, and none of them twice.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import type { Door } from "../../src/http/door.ts";
import { plainText } from "../../src/model/text.ts";
import { memoryStore } from "../../src/store/index.ts";
import { idAt } from "../platforms/x-samples.ts";
import { playX } from "./played-x.ts";

const HOST = "mastodon.social";
const PAGE = `https://${HOST}/@ada/109348684737626801`;
const ADA = {
  ...{ id: "77", username: "ada", acct: "ada", display_name: "Ada", bot: false, emojis: [] },
  ...{ url: `https://${HOST}/@ada`, uri: `https://${HOST}/users/ada` },
};

/** A status that can be edited, as its server answers. */
function server(start: string) {
  let time = start;
  const asked: string[] = [];
  const versions = [{ content: "<p>Open at nine.</p>", created_at: "2026-02-28T10:00:00.000Z" }];
  const shared = { spoiler_text: "", sensitive: false, media_attachments: [], emojis: [], account: ADA };
  const bodyOf = (path: string): unknown => {
    if (path.endsWith("/history")) return versions.map((version) => ({ ...shared, ...version }));
    return {
      ...shared,
      ...versions.at(-1),
      created_at: versions[0]!.created_at,
      edited_at: versions.length > 1 ? versions.at(-1)!.created_at : null,
      ...{
        id: "109348684737626801",
        uri: `https://${HOST}/users/ada/statuses/109348684737626801`,
        url: PAGE,
      },
      ...{ visibility: "public", mentions: [], tags: [], language: "en", favourites_count: 1 },
    };
  };
  const door: Door = {
    ask: ({ method = "GET", url, headers = {} }) => {
      const { pathname } = new URL(url);
      asked.push(pathname);
      const isKnown = pathname.startsWith("/api/v1/statuses/");
      return Promise.resolve({
        request: { method, url, headers },
        at: time,
        result: {
          status: isKnown ? 200 : 404,
          headers: { "content-type": "application/json" },
          body: { utf8: isKnown ? JSON.stringify(bodyOf(pathname)) : "" },
          truncated: false,
        },
      });
    },
    download: () => Promise.resolve({ ok: false, kind: "not_found", status: 404, reason: "None." }),
    close: () => Promise.resolve(),
  };
  const archive = createArchive({
    ...{ store: memoryStore(), http: door, now: () => new Date(time) },
    media: { keep: "none" },
  });
  const words = async () =>
    (await archive.history(PAGE))!.entries.map(({ what, version, writtenAt }) => [what, version, writtenAt]);
  return { archive, versions, asked, words, setTime: (at: string) => (time = at) };
}

describe("the list of edits of a Mastodon server", () => {
  it("gives the versions before the first capture, with the times at which they were written", async () => {
    const { archive, versions, words } = server("2026-03-01T08:00:00.000Z");
    versions.push({ content: "<p>Open at ten.</p>", created_at: "2026-02-28T11:00:00.000Z" });
    versions.push({ content: "<p>Open at eleven.</p>", created_at: "2026-02-28T12:00:00.000Z" });
    const { snapshot } = await archive.capture(PAGE);
    const { snapshots, current } = (await archive.show(PAGE))!;
    expect(snapshots.map(({ post }) => plainText(post.text)).toSorted()).toEqual([
      "Open at eleven.",
      "Open at nine.",
      "Open at ten.",
    ]);
    expect(current).toEqual(snapshot);
    expect((await words()).map(([what, , at]) => [what, at])).toEqual([
      ["told", "2026-02-28T10:00:00.000Z"],
      ["told", "2026-02-28T11:00:00.000Z"],
      ["first", "2026-02-28T12:00:00.000Z"],
    ]);
    const kinds = (await archive.history(PAGE))!.entries.map(({ changes }) =>
      changes.map(({ kind }) => kind),
    );
    expect(kinds[1]).toContain("text");
    expect(kinds[2]).toContain("text");
    const report = await archive.audit();
    expect(report.problems).toEqual([]);
    expect(report.evidence).toMatchObject({ agree: 3, unchecked: 0 });
  });

  it("gives what was missed between two looks, and nothing twice; who was never edited is asked nothing more", async () => {
    const { archive, versions, asked, words, setTime } = server("2026-03-01T08:00:00.000Z");
    await archive.capture(PAGE);
    expect(asked.filter((path) => path.endsWith("/history"))).toEqual([]);
    versions.push({ content: "<p>Open at ten.</p>", created_at: "2026-03-02T11:00:00.000Z" });
    versions.push({ content: "<p>Open at eleven.</p>", created_at: "2026-03-03T12:00:00.000Z" });
    setTime("2026-03-05T08:00:00.000Z");
    await archive.capture(PAGE, { again: true });
    setTime("2026-03-06T08:00:00.000Z");
    await archive.capture(PAGE, { again: true });
    expect((await words()).map(([what, , at]) => [what, at])).toEqual([
      ["first", "2026-02-28T10:00:00.000Z"],
      ["told", "2026-03-02T11:00:00.000Z"],
      ["changed", "2026-03-03T12:00:00.000Z"],
      ["seen", "2026-03-03T12:00:00.000Z"],
    ]);
    expect((await archive.show(PAGE))!.snapshots).toHaveLength(3);
    expect((await archive.audit()).problems).toEqual([]);
  });
});

describe("the ids of an edited post of X", () => {
  const times = ["2026-02-28T10:00:00.000Z", "2026-02-28T10:20:00.000Z", "2026-02-28T10:40:00.000Z"];
  const ids = times.map(idAt);
  const page = `https://x.com/ada_example/status/${ids[0]}`;
  const texts = ["Open at nine.", "Open at ten.", "Open at eleven."];

  /** X after so many of the versions were written. */
  function played(written: number) {
    const x = playX("2026-03-01T08:00:00.000Z");
    const write = (count: number): void =>
      ids.slice(0, count).forEach((id, place) =>
        x.answers.set(id, {
          ...{ text: texts[place], isEdited: count > 1, isStaleEdit: place < count - 1 },
          ...{ created_at: times[place], edit_control: { edit_tweet_ids: ids.slice(0, count) } },
        }),
      );
    write(written);
    const archive = createArchive({
      ...{ store: memoryStore(), http: x.door, now: x.now },
      media: { keep: "none" },
    });
    const entries = async () =>
      (await archive.history(page))!.entries.map(({ what, writtenAt }) => [what, writtenAt]);
    return { x, archive, write, entries };
  }

  it("are asked for what each version said, which has the time of its id", async () => {
    const { archive, entries, x } = played(3);
    const { snapshot } = await archive.capture(page);
    expect(plainText(snapshot!.post.text)).toBe("Open at eleven.");
    expect(await entries()).toEqual([
      ["told", times[0]],
      ["told", times[1]],
      ["first", times[2]],
    ]);
    expect(x.asked.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
    const report = await archive.audit();
    expect(report.problems).toEqual([]);
    expect(report.evidence).toMatchObject({ agree: 3, unchecked: 0 });
  });

  it("give what was missed between two looks, and nothing twice; what X does not give is left out", async () => {
    const { x, archive, write, entries } = played(1);
    await archive.capture(page);
    expect(x.asked).toHaveLength(1);
    write(3);
    x.setTime("2026-03-02T08:00:00.000Z");
    await archive.capture(page, { again: true });
    x.answers.delete(ids[1]!);
    x.setTime("2026-03-03T08:00:00.000Z");
    await archive.capture(page, { again: true });
    expect(await entries()).toEqual([
      ["first", times[0]],
      ["told", times[1]],
      ["changed", times[2]],
      ["seen", times[2]],
    ]);
    expect((await archive.audit()).problems).toEqual([]);
  });
});
