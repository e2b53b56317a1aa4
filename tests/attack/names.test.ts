// Another's name: whatever the server of a post answers, its embed shows nobody of another place as the author, and no other
// place as that of the post.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../src/archive/snapshot-of.ts";
import { platforms, readPost } from "../../src/platforms/index.ts";
import { renderEmbed } from "../../src/render/embed.ts";
import { allScenes, play } from "../platforms/play.ts";
import { FOREIGN, held, honest, lies, victim } from "./names-told.ts";
import type { Outcome, PostOutcome } from "../../src/model/outcome.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import type { Scene, SceneAnswer } from "../platforms/scene.ts";

const AT = "2026-11-23T12:00:00.000Z";

const embedOf = (outcome: PostOutcome): string =>
  renderEmbed(snapshotOf(outcome, { basis: "captured", capturedAt: AT }), { assetUrl: (file) => `/${file}` });

const posted = (outcome: Outcome): PostOutcome => {
  if (outcome.kind !== "post") throw new Error(`${outcome.kind}: ${outcome.reason}`);
  return outcome;
};

describe("an answer that names another place", () => {
  it("is told in 74 ways and more", () => {
    expect(lies.length).toBeGreaterThanOrEqual(74);
    expect(new Set(lies.map(({ name }) => name)).size).toBe(lies.length);
  });

  it.each(lies)("$name", async ({ shown, said, ...scene }) => {
    const outcome = posted((await play({ ...scene, outcome: "post" })).outcome);
    expect(embedOf(outcome)).not.toMatch(FOREIGN);
    expect(JSON.stringify([outcome.key, outcome.aliases])).not.toMatch(FOREIGN);
    if (shown) expect(outcome.post.author).toMatchObject(shown);
    // For those who look into it.
    if (said) expect(JSON.stringify(outcome.conflicts)).toMatch(FOREIGN);
  });

  it.each(held)("in material that somebody holds: $name", ({ platform, body, context }) => {
    const outcome = readPost(platform, body, { capturedAt: AT, ...context });
    if (outcome.kind === "post") expect(embedOf(outcome)).not.toMatch(FOREIGN);
    else expect(outcome.kind).toBe("unreadable");
  });
});

describe("an honest answer", () => {
  it.each(honest)("$name", async ({ author, page, quoted, ...scene }) => {
    const { post, conflicts } = posted((await play({ ...scene, outcome: "post" })).outcome);
    expect(post.author).toMatchObject(author);
    expect(post.url).toBe(page);
    expect(conflicts).toBeUndefined();
    if (quoted) expect(post.quote ?? post.repostOf).toMatchObject(quoted);
  });
});

describe("every address in every made-up answer", () => {
  it("can be of another place, and is not shown as the author's or the post's", async () => {
    let posts = 0;
    const shown: string[] = [];
    for (const [platform, scenes] of await allScenes()) {
      const tried = new Set<string>();
      for (const scene of scenes.filter(({ outcome }) => outcome === "post")) {
        for (const { request, answer, where } of changedIn(scene)) {
          // Once for each field of each question: the scenes repeat most of them.
          const field = `${new URL(request.split(" ")[1]!).pathname} ${where}`.replace(/\d+/g, "N");
          if (tried.has(field) || GIVEN_BY_SERVICE.test(`${platform} ${where}`)) continue;
          tried.add(field);
          const { outcome } = await play({ ...scene, answers: { ...scene.answers, [request]: answer } });
          if (outcome.kind !== "post") continue;
          posts += 1;
          const foreign = identitiesIn(embedOf(outcome)).find((part) => FOREIGN.test(part));
          if (foreign !== undefined)
            shown.push(`${platform}, ${scene.name}: ${where} of ${request}: ${foreign}`);
        }
      }
    }
    expect(shown).toEqual([]);
    expect(posts).toBeGreaterThan(300);
  });
});

/** Account names that look like hosts, and are given by the one service that answers for all of its accounts. */
const GIVEN_BY_SERVICE = /^(?:bluesky .*author\.handle|instagram \.author_name)$/;

/** What an embed says of whose posts it shows and where they are: profiles, permalinks, the sources of quotations. */
function identitiesIn(html: string): string[] {
  const parts = /<(?:div|span) class="[^"]*\bp-author\b.*?<\/(?:p|span)>|<figcaption>.*?<\/a>| cite="[^"]*"/g;
  return [...html.matchAll(parts)].map(([part]) => part);
}

interface Changed {
  readonly request: string;
  readonly answer: SceneAnswer;
  readonly where: string;
}

/** The answers of a scene, each with one of its addresses, hosts or account names of another place. */
function* changedIn({ answers }: Scene): Generator<Changed> {
  for (const [request, given] of Object.entries(answers)) {
    if (Array.isArray(given)) continue;
    const answer = given as SceneAnswer;
    const { body } = answer;
    if (body instanceof Uint8Array || body === undefined) continue;
    for (const [where, changed] of typeof body === "string" ? inHtml(body) : inJson(body, ""))
      yield { request, where, answer: { ...answer, body: changed as object } };
  }
}

function* inHtml(html: string): Generator<[where: string, changed: unknown]> {
  for (const { 0: found, index } of html.matchAll(/https?:\/\/[a-z0-9.-]+\/?[^"'<>\s\\]*/gi)) {
    const before = html.slice(Math.max(0, index - 40), index);
    yield [before, `${html.slice(0, index)}${victim}/@prince${html.slice(index + found.length)}`];
  }
}

function* inJson(value: unknown, where: string): Generator<[where: string, changed: unknown]> {
  if (typeof value === "string") {
    if (/^https?:\/\/\S+$/.test(value)) yield [where, `${victim}/@prince`];
    else if (/^[\w.-]+@[\w-]+\.[\w.-]+$/.test(value)) yield [where, "prince@victim.example"];
    else if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value)) yield [where, "victim.example"];
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const [at, changed] of inJson(item, `${where}.${index}`))
        yield [at, value.map((each: unknown, other) => (other === index ? changed : each))];
  } else if (typeof value === "object" && value !== null) {
    for (const [field, item] of Object.entries(value))
      for (const [at, changed] of inJson(item, `${where}.${field}`))
        yield [at, { ...value, [field]: changed }];
  }
}

describe("the door for identities", () => {
  const read = (
    id: string,
    author: { handle: string; url: string },
    url = "https://board.example/1",
  ): Outcome => {
    const outcome: Outcome = {
      kind: "post",
      key: { platform: "board", id },
      aliases: [],
      source: "api",
      post: { url, author, text: [], media: [] },
    };
    const board: Platform = {
      name: "board",
      label: "Board",
      match: () => undefined,
      sources: [{ name: "notice", read: () => outcome }],
    };
    return readPost("board", {}, { kind: "notice" }, [board]);
  };

  it("holds a platform that says nothing of its hosts to the site of its keys, or of its pages", () => {
    const prince = { handle: "prince", url: `${victim}/@prince` };
    const site = { handle: "board.example", url: "https://board.example/" };
    expect(read("1", prince)).toMatchObject({ post: { author: site } });
    expect(read("https://board.example/1", prince, `${victim}/1`)).toMatchObject({
      post: { url: "https://board.example/1", author: site },
    });
    const ada = { handle: "ada", url: "https://people.board.example/ada" };
    expect(read("1", ada)).toMatchObject({ post: { author: ada } });
  });

  it("is passed by whatever a platform reads: nothing else asks a platform for an outcome", () => {
    const folder = new URL("../../src/", import.meta.url);
    const calls = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/^platforms\/(?!index\.ts)/.test(file))
      .flatMap((file) => {
        const code = readFileSync(new URL(file, folder), "utf8");
        return [...code.matchAll(/\b(?:readSources|readLoose)\(|\bplatform\w*[?!]*\.sources\b/gi)].map(
          ([call]) => `${file}: ${call}`,
        );
      });
    expect(calls).toEqual(["platforms/index.ts: readSources(", "platforms/index.ts: readLoose("]);
  });

  it("knows that each server of the fediverse speaks for itself alone", () => {
    const key = { platform: "any", id: "https://social.example/1" };
    const federated = ["mastodon", "misskey", "lemmy", "peertube", "pixelfed", "activitypub"];
    for (const { name, isHome } of platforms().filter((each) => federated.includes(each.name))) {
      expect(isHome?.(new URL("https://social.example/@ada"), key), name).toBe(true);
      for (const other of [
        "https://victim.social.example/",
        "https://example/",
        "https://social.example:8443/",
      ])
        expect(isHome?.(new URL(other), key), `${name} ${other}`).toBe(false);
    }
  });
});
