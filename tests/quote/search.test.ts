// Addresses at which a person can look for a post that is not archived.
import { describe, expect, it } from "vitest";
import { SERVICES } from "../../src/services/index.ts";
import { searchAddress } from "../../src/quote/search.ts";

const open = (wanted: Parameters<typeof searchAddress>[0]) => new URL(searchAddress(wanted));
const quoted = "The bridge opens on 3 May";

describe("searchAddress", () => {
  it("asks X for author, phrase and a window of days around the article", () => {
    const url = open({
      quoted,
      handle: "@AdaSample",
      speaker: "Ada Sample",
      platform: "x",
      before: "2026-05-04T10:00:00Z",
    });
    expect(url.origin + url.pathname).toBe("https://x.com/search");
    expect(url.searchParams.get("q")).toBe(
      'from:adasample "The bridge opens on 3 May" since:2026-04-20 until:2026-05-05',
    );
  });

  it("names the speaker where no handle is known", () => {
    expect(open({ quoted, speaker: "Ada Sample", platform: "x" }).searchParams.get("q")).toBe(
      '"The bridge opens on 3 May" Ada Sample',
    );
  });

  it("leaves out the office before a name, and an office alone", () => {
    const q = (speaker: string, words = quoted) =>
      open({ quoted: words, speaker, platform: "x" }).searchParams.get("q");
    expect(q("Mayor Ada Sample")).toBe('"The bridge opens on 3 May" Ada Sample');
    expect(q("Secretary of State Ada Sample")).toBe('"The bridge opens on 3 May" Ada Sample');
    expect(q("City of Sampleton")).toBe('"The bridge opens on 3 May" City of Sampleton');
    expect(q("the mayor", "We open on 3 May,")).toBe('"We open on 3 May"');
    expect(q("Mayor", "")).toBe("Mayor");
  });

  it("asks Bluesky the same way", () => {
    const url = open({ quoted, handle: "ada.example", platform: "bluesky", before: "2026-05-04" });
    expect(url.origin + url.pathname).toBe("https://bsky.app/search");
    expect(url.searchParams.get("q")).toBe(
      'from:ada.example "The bridge opens on 3 May" since:2026-04-20 until:2026-05-05',
    );
  });

  it("asks the server of a fediverse handle, or else the web", () => {
    const url = open({ quoted, handle: "ada@example.social", platform: "mastodon" });
    expect(url.origin + url.pathname).toBe("https://example.social/search");
    expect(url.searchParams.get("q")).toBe('"The bridge opens on 3 May" from:ada@example.social');
    expect(open({ quoted, handle: "ada", platform: "mastodon" }).hostname).toBe("duckduckgo.com");
    for (const host of ["localhost", "127.0.0.1", "evil.example/x", "a b.example", "user:pw", "[::1]"])
      expect(open({ quoted, handle: `ada@${host}`, platform: "mastodon" }).hostname).toBe("duckduckgo.com");
  });

  it.each([
    ["truth-social", "truthsocial.com"],
    ["threads", "www.threads.com"],
    ["facebook", "www.facebook.com"],
    ["tiktok", "www.tiktok.com"],
    ["youtube", "www.youtube.com"],
    ["reddit", "www.reddit.com"],
    ["weibo", "s.weibo.com"],
    ["telegram", "t.me"],
  ])("asks %s itself", (platform, host) => {
    const url = open({ quoted, handle: "adasample", platform });
    expect(url.hostname).toBe(host);
    expect(decodeURIComponent(url.search)).toContain("The bridge opens on 3 May");
  });

  it.each([
    ["instagram", "site:instagram.com"],
    ["vk", "site:vk.com"],
  ])("asks the web for %s", (platform, site) => {
    const url = open({ quoted, speaker: "Ada Sample", platform });
    expect(url.hostname).toBe("duckduckgo.com");
    expect(url.searchParams.get("q")).toBe(`${site} "The bridge opens on 3 May" Ada Sample`);
  });

  it("asks the web with phrase and speaker where the service is unknown", () => {
    for (const platform of [undefined, "social-media", "sample-net"]) {
      const url = open({ quoted, speaker: "Ada Sample", ...(platform !== undefined && { platform }) });
      expect(url.searchParams.get("q")).toBe('"The bridge opens on 3 May" Ada Sample');
    }
    expect(open({ quoted: "", speaker: "Ada Sample" }).searchParams.get("q")).toBe("Ada Sample");
  });

  it("takes the longest stretch of the post's own words", () => {
    const q = (words: string) => open({ quoted: words }).searchParams.get("q");
    expect(q("We are … opening the new bridge [in Sampleton] on 3 May")).toBe('"opening the new bridge"');
    expect(q("He said “never again” and then left the room")).toBe('"and then left the room"');
  });

  it("cuts a long phrase at a word, and a text without spaces at a character", () => {
    const long = open({ quoted: "bridge ".repeat(100) }).searchParams.get("q")!;
    expect(long).toMatch(/^"(?:bridge )*bridge"$/);
    expect(long.length).toBeLessThanOrEqual(102);
    const unspaced = open({ quoted: "𠮷".repeat(300) }).searchParams.get("q")!;
    expect(unspaced).toMatch(/^"𠮷{50}"$/u);
  });

  it("is always https with nothing loose in it", () => {
    const odd = [
      '"',
      "\u0000",
      "\u202e",
      "\n",
      "\ud800",
      "&q=",
      "#",
      "%",
      "javascript:",
      "@",
      "from:",
      "見本",
      "<",
      "'",
      "é",
      " ",
    ];
    let seed = 11;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    const write = () => Array.from({ length: next() % 6 }, () => odd[next() % odd.length]!).join("");
    for (const platform of [...SERVICES.map(({ name }) => name), "", write()]) {
      for (let round = 0; round < 40; round += 1) {
        const address = searchAddress({
          quoted: write(),
          speaker: write(),
          handle: write(),
          platform,
          before: write(),
        });
        expect(address).toMatch(/^https:\/\/[a-z0-9.-]+\/[A-Za-z0-9_.@/-]*\?[\w=&%.~!*'()-]*$/);
        expect(decodeURIComponent(address)).not.toMatch(/\p{Cc}/u);
      }
    }
  });
});
