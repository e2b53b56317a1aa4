// What searching must do on any store, whatever engine it has for it.
import { expect, it } from "vitest";
import type { Archive, SearchOptions } from "../../src/index.ts";
import { createArchive, formatKey } from "../../src/index.ts";
import type { Store } from "../../src/store/index.ts";
import { ADA } from "../platforms/x-samples.ts";
import { openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

const BEN = { ...ADA, id_str: "77", name: "Bèn Okafor", screen_name: "ben_example" };

/** Defines the tests. `open` opens a store at a place of its own, each time the same; `fresh` gives a new place. */
export function searchTests(fresh: () => Promise<() => Store>): void {
  const made = async (): Promise<
    Desk & { readonly open: () => Store; readonly urls: Readonly<Record<string, string>> }
  > => {
    const open = await fresh();
    const desk = openDesk({ store: open() });
    let minute = 0;
    const post: Desk["post"] = async (posted) => {
      desk.setTime(`2026-02-12T08:0${(minute += 1)}:00.000Z`);
      return await desk.post(posted);
    };
    const urls = {
      ferry: await post({
        text: "The harbour ferry sails at nine. Café open.",
        at: "2025-12-31T23:00:00.000Z",
      }),
      tide: await post({ text: "High tide at the harbour.", at: "2026-02-01T10:00:00.000Z", user: BEN }),
      tokyo: await post({ text: "東京都の港は朝九時に開く。", at: "2026-02-10T10:00:00.000Z" }),
    };
    return { ...desk, open, urls };
  };
  const found = async (archive: Archive, wanted: SearchOptions): Promise<readonly string[]> => {
    const keys = (await archive.search(wanted)).posts.map(({ key }) => formatKey(key));
    const posts = await Promise.all(keys.map((key) => archive.show(key)));
    return posts.map((post) => post?.current?.post.url ?? "");
  };

  it("finds words, beginnings of words, names and addresses, whatever their case and marks", async () => {
    const { archive, urls } = await made();
    const { ferry, tide, tokyo } = urls;
    const all = [tokyo, tide, ferry];
    const cases: readonly (readonly [SearchOptions, readonly (string | undefined)[]])[] = [
      [{}, all],
      [{ words: "harbour" }, [tide, ferry]],
      [{ words: "HARB ferr" }, [ferry]],
      [{ words: "cafe" }, [ferry]],
      [{ words: "arbour" }, []],
      [{ words: "ben" }, [tide]],
      [{ words: tide! }, [tide]],
      [{ words: "東京" }, [tokyo]],
      [{ words: "港" }, [tokyo]],
      [{ words: "京東" }, []],
      [{ words: '" OR * NEAR( -' }, []],
      [{ words: "!?" }, all],
      [{ author: "ben" }, [tide]],
      [{ author: "@ben_exa" }, [tide]],
      [{ author: "harbour" }, []],
    ];
    for (const [wanted, expected] of cases)
      expect(await found(archive, wanted), JSON.stringify(wanted)).toEqual(expected);
  });

  it("finds by platform, state, day and where it is used, and all of that together", async () => {
    const { archive, urls } = await made();
    const { ferry, tide, tokyo } = urls;
    const use = async (article: string, url: string): Promise<void> => {
      const { key, current } = (await archive.show(url))!;
      const at = "2026-02-12T08:00:00.000Z";
      await archive.recordUses(article, [
        { article, post: key, snapshot: current!.version, range: [0, 9], kind: "embed", at },
      ]);
    };
    await use("stories/2026/harbour-news.html", tide!);
    await use("stories/2026/ferry.html", tide!);
    expect((await archive.search({ usedIn: "stories" })).posts).toEqual([
      expect.objectContaining({
        articles: ["stories/2026/ferry.html", "stories/2026/harbour-news.html"].sort(),
        uses: 2,
      }),
    ]);
    const cases: readonly (readonly [SearchOptions, readonly (string | undefined)[]])[] = [
      [{ platform: "x" }, [tokyo, tide, ferry]],
      [{ platform: "mastodon" }, []],
      [{ state: "archived", isAbsent: false }, [tokyo, tide, ferry]],
      [{ state: "gone" }, []],
      [{ usedIn: "2026/harb" }, [tide]],
      [{ usedIn: "sport" }, []],
      [{ from: "2026-01-01" }, [tokyo, tide]],
      [{ to: "2025-12-31" }, [ferry]],
      [{ from: "2025-12-31", to: "2026-02-01" }, [tide, ferry]],
      [{ from: "2026-02-02", to: "2026-02-28" }, [tokyo]],
      [{ from: "2026-03-01", to: "2026-01-01" }, []],
      [{ words: "harbour", author: "ben", platform: "x", usedIn: "stories", from: "2026-01-15" }, [tide]],
    ];
    for (const [wanted, expected] of cases)
      expect(await found(archive, wanted), JSON.stringify(wanted)).toEqual(expected);
    await archive.recordUses("stories/2026/harbour-news.html", []);
    expect(await found(archive, { usedIn: "harbour" })).toEqual([]);
    expect(await found(archive, { usedIn: "ferry" })).toEqual([tide]);
  });

  it("gives a page of what is found, the newest first, and counts all of it", async () => {
    const { archive, urls } = await made();
    const { posts, count, platforms } = await archive.search({ offset: 1, limit: 1 });
    expect(posts.map(({ key }) => `https://x.com/ada_example/status/${key.id}`.split("/").at(-1))).toEqual([
      urls["tide"]!.split("/").at(-1),
    ]);
    expect([count, platforms]).toEqual([3, ["x"]]);
  });

  it("learns what is changed by the same archive and by others", async () => {
    const { archive, edit, open, urls } = await made();
    expect(await found(archive, { words: "noon" })).toEqual([]);
    await edit(urls["ferry"]!, "The ferry sails at noon.");
    expect(await found(archive, { words: "noon" })).toEqual([urls["ferry"]]);
    expect(await found(archive, { words: "café" })).toEqual([]);
    const other = createArchive({ store: open() });
    expect(await found(other, { words: "noon" })).toEqual([urls["ferry"]]);
    await other.close();
  });

  it("finds nothing of what was erased", async () => {
    const { archive, urls } = await made();
    await archive.search();
    await archive.takedown(urls["tide"]!, { mode: "erase", by: "Eve Hart", why: "court order 12/2026" });
    expect(await found(archive, { words: "harbour" })).toEqual([urls["ferry"]]);
    expect(await found(archive, { author: "ben" })).toEqual([]);
    await archive.close();
  });
}
