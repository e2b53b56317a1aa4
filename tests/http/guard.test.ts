// Which URLs and addresses the door opens.
import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { describe, expect, it } from "vitest";
import { isPublicAddress, LONGEST_URL, refuseUrl } from "../../src/http/guard.ts";
import { hasMaterial, material } from "../material.ts";

describe("isPublicAddress", () => {
  it.each([
    ["9.255.255.255", true],
    ["10.0.0.0", false],
    ["10.255.255.255", false],
    ["11.0.0.0", true],
    ["100.63.255.255", true],
    ["100.64.0.0", false],
    ["100.127.255.255", false],
    ["100.128.0.0", true],
    ["126.255.255.255", true],
    ["127.0.0.1", false],
    ["128.0.0.0", true],
    ["168.63.129.15", true],
    ["168.63.129.16", false],
    ["168.63.129.17", true],
    ["169.254.169.254", false],
    ["172.15.255.255", true],
    ["172.31.255.255", false],
    ["223.255.255.255", true],
    ["224.0.0.0", false],
    ["255.255.255.255", false],
    ["0.0.0.0", false],
    ["1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false],
    ["2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", false],
    ["2001:200::", true],
    ["2001:db7:ffff::", true],
    ["2001:db8::1", false],
    ["2001:db9::", true],
    ["2002:0808:0808::1", false],
    ["2606:4700:4700::1111", true],
    ["3ffe:ffff::1", true],
    ["3fff::1", false],
    ["4000::1", false],
    ["::", false],
    ["::1", false],
    ["::ffff:8.8.8.8", false],
    ["::8.8.8.8", false],
    ["64:ff9b::808:808", false],
    ["fc00::1", false],
    ["fe80::1%eth0", false],
    ["2606:4700::1%eth0", false],
    ["ff02::1", false],
    ["[2606:4700:4700::1111]", false],
    ["8.8.8", false],
    ["example.com", false],
    ["", false],
  ])("%s: %s", (address, expected) => expect(isPublicAddress(address)).toBe(expected));
});

describe("refuseUrl", () => {
  it.each([
    "https://example.com/",
    "http://example.com/a?b=c#d",
    "HTTPS://Example.COM./",
    "https://example.com:443/",
    "http://example.com:80/",
    "https://media_1.example/",
    "https://social.test/@ada/1",
    "https://example.com/?next=http://127.0.0.1/",
    "https://8.8.8.8/",
    "https://[2606:4700:4700::1111]/",
  ])("opens %s", (url) => expect(refuseUrl(url)).toBeUndefined());

  it.each([
    ["https://example.com:80/", /port/],
    ["https://example.com:8443/", /port/],
    ["https://example.com:0/", /port/],
    ["ftp://example.com/", /http/],
    ["javascript:alert(1)", /http/],
    ["https:/example.com/", /http/],
    ["https:///example.com/", /http/],
    ["https://ada@example.com/", /user name/],
    ["https://:secret@example.com/", /user name/],
    ["https://exam\tple.com/", /control/],
    ["https://example.com\\@example.org/", /backslash/],
    [" https://example.com/", /space/],
    ["https://intranet/", /local network/],
    ["https://localhost/", /local network/],
    ["https://a.localhost/", /localhost/],
    ["https://printer.LOCAL./", /\.local /],
    ["https://db.internal/", /internal/],
    ["https://nas.home.arpa/", /home\.arpa/],
    ["https://nothing.invalid/", /invalid/],
    ["https://abc.onion/", /onion/],
    ["https://example..com/", /not valid/],
    ["https://example.com../", /not valid/],
    [`https://${"a".repeat(64)}.example/`, /not valid/],
    ["https://2130706433/", /127\.0\.0\.1/],
    ["https://0x7f.1/", /127\.0\.0\.1/],
    ["https://１２７.0.0.1/", /127\.0\.0\.1/],
    ["https://[::ffff:7f00:1]/", /not a public address/],
    ["https://exa'mple.com/", /characters/],
  ])("refuses %s", (url, reason) => expect(refuseUrl(url)).toMatch(reason));

  it("bounds the length", () => {
    const start = "https://example.com/";
    expect(refuseUrl(start + "a".repeat(LONGEST_URL - start.length))).toBeUndefined();
    expect(refuseUrl(start + "a".repeat(LONGEST_URL - start.length + 1))).toMatch(/longer/);
  });

  it("reads URL objects too", () => {
    expect(refuseUrl(new URL("https://127.1/"))).toMatch(/127\.0\.0\.1/);
    expect(refuseUrl(new URL("https://example.com/"))).toBeUndefined();
  });
});

interface UrlCase {
  readonly url: string;
  readonly verdict: "deny" | "allow";
  readonly class: string;
}

describe.runIf(hasMaterial)("the corpus of hostile URLs", () => {
  const cases = () => JSON.parse(readFileSync(material("hostile/ssrf/ssrf-urls.json"), "utf8")) as UrlCase[];
  // Names that are like any other until they are resolved: left to the connector (tests/http/connect.test.ts).
  const byName = new Set(["dns-to-private", "rebinding"]);

  it("refuses every denied URL but the six that only a resolver can know", () => {
    const denied = cases().filter((entry) => entry.verdict === "deny");
    const opened = denied.filter((entry) => refuseUrl(entry.url) === undefined);
    expect(denied).toHaveLength(499);
    expect(opened).toHaveLength(6);
    expect(opened.filter((entry) => !byName.has(entry.class))).toEqual([]);
  });

  it("opens all of the 29 that are allowed", () => {
    const allowed = cases().filter((entry) => entry.verdict === "allow");
    expect(allowed).toHaveLength(29);
    expect(allowed.filter((entry) => refuseUrl(entry.url) !== undefined)).toEqual([]);
  });

  it("holds under ten thousand seeded changes of a denied URL", () => {
    const literals = cases().filter(
      (entry) => entry.verdict === "deny" && entry.class.startsWith("encoding:"),
    );
    const random = seeded(20_261_123);
    let reached = 0;
    for (let count = 0; count < 10_000; count += 1) {
      const { url } = literals[Math.floor(random() * literals.length)]!;
      const changed = change(url, random);
      if (refuseUrl(changed) !== undefined) continue;
      // What is opened must be a public literal or a name, which is vetted when it is resolved.
      const host = new URL(changed).hostname.replace(/^\[|\]$/g, "");
      if (isIP(host) !== 0 && !isPublicAddress(host)) reached += 1;
      expect(host === "localhost" || /^(127|10|192\.168|169\.254)\.[\d.]+$/.test(host)).toBe(false);
    }
    expect(reached).toBe(0);
  });
});

function change(url: string, random: () => number): string {
  const at = Math.floor(random() * url.length);
  switch (Math.floor(random() * 5)) {
    case 0:
      return url.slice(0, at) + url.slice(at).toUpperCase();
    case 1:
      return url.slice(0, at) + "\t" + url.slice(at);
    case 2:
      return url.slice(0, at) + encodeURIComponent(url[at]!) + url.slice(at + 1);
    case 3:
      return url.slice(0, at) + String(Math.floor(random() * 10)) + url.slice(at);
    default:
      return url.slice(0, at) + url.slice(at + 1);
  }
}

/** A generator of numbers in [0, 1) that is the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
