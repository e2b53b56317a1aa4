// robots.txt, read as RFC 9309 says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRobots } from "../../src/http/robots.ts";
import { cpuTime } from "../cpu-time.ts";

const allows = (text: string, path: string, agents = ["postproof"]) => readRobots(text, agents).allows(path);
const all = (...rules: string[]) => ["User-agent: *", ...rules].join("\n");

describe("which group counts", () => {
  it.each<[string, string, boolean]>([
    ["nothing", "", true],
    ["no group", "Disallow: /", true],
    ["all programs", "User-agent: *\nDisallow: /", false],
    ["another program", "User-agent: otherbot\nDisallow: /", true],
    ["ours, in any case", "User-Agent: PostProof\nDisallow: /", false],
    ["ours with a version", "User-agent: postproof/1.0\nDisallow: /", false],
    ["a name that only begins like ours", "User-agent: postproofer\nDisallow: /", true],
    ["ours before all", "User-agent: *\nDisallow: /\n\nUser-agent: postproof\nAllow: /\n", true],
    ["ours, empty, at the end", "User-agent: *\nDisallow: /\n\nUser-agent: postproof", true],
    [
      "an empty line among agents, which parts nothing",
      "User-agent: postproof\n\nUser-agent: b\nDisallow: /",
      false,
    ],
    [
      "a delay for all, a rule for another",
      "User-agent: *\nCrawl-delay: 5\n\nUser-agent: b\nDisallow: /",
      true,
    ],
    ["one group for several", "User-agent: a\nUser-agent: postproof\nUser-agent: b\nDisallow: /", false],
    [
      "two groups of ours",
      "User-agent: postproof\nDisallow: /x\n\nUser-agent: b\nDisallow: /\n\nUser-agent: postproof\nDisallow: /p",
      false,
    ],
    ["a sitemap within a group", "User-agent: postproof\nSitemap: https://a.example/\nDisallow: /", false],
    [
      "a sitemap among agents",
      "User-agent: postproof\nSitemap: https://a.example/\nUser-agent: b\nDisallow: /",
      false,
    ],
    ["a byte order mark", "\uFEFFUser-agent: *\nDisallow: /", false],
    ["lines that end as on old machines", "User-agent: *\r\rDisallow: /\r", false],
    ["comments", "# no\nUser-agent: * # all\nDisallow: /page # this", false],
    ["space around the colon", "user-agent : *\n  disallow\t:\t/page", false],
    ["an empty rule", "User-agent: *\nDisallow:", true],
    ["a line without a colon", "User-agent: *\nDisallow /", true],
    ["a page in HTML", "<!doctype html><title>Not found</title>", true],
  ])("%s", (_name, text, expected) => expect(allows(text, "/page")).toBe(expected));

  it("counts groups of either name that a program goes by", () => {
    const text = "User-agent: examplenews\nDisallow: /a\n\nUser-agent: postproof\nDisallow: /b";
    for (const path of ["/a", "/b"]) expect(allows(text, path, ["postproof", "examplenews"])).toBe(false);
    expect(allows(text, "/a")).toBe(true);
  });
});

describe("which rule decides", () => {
  it.each<[string, string, boolean]>([
    [all("Disallow: /fish"), "/fish.html?id=1", false],
    [all("Disallow: /fish"), "/Fish", true],
    [all("Disallow: /fish"), "/cat/fish", true],
    [all("Disallow: /fish/"), "/fish", true],
    [all("Disallow: /fish*"), "/fishheads", false],
    [all("Disallow: /*.php"), "/a/b.php?x", false],
    [all("Disallow: /*.php"), "/a/b.phi", true],
    [all("Disallow: /*.php$"), "/a.php", false],
    [all("Disallow: /*.php$"), "/a.php?x", true],
    [all("Disallow: /*.php$"), "/a.php/b.php", false],
    [all("Disallow: /fish*.php"), "/fish/salmon.php", false],
    [all("Disallow: *"), "/x", false],
    [all("Disallow: /$"), "/", false],
    [all("Disallow: /$"), "/x", true],
    [all("Disallow: /a*b*c$"), "/a-b-b-c-c", false],
    [all("Disallow: /a*b*c$"), "/a-c-b", true],
    [all("Disallow: /ab*ab$"), "/ab", true],
    [all("Disallow: page"), "/page", true],
    [all("Allow: /p", "Disallow: /"), "/page", true],
    [all("Disallow: /", "Allow: /p"), "/page", true],
    [all("Allow: /folder", "Disallow: /folder"), "/folder/page", true],
    [all("Allow: /page", "Disallow: /*.htm"), "/page.htm", false],
    [all("Allow: /$", "Disallow: /"), "/page.htm", false],
    [all("Disallow: /"), "/robots.txt", true],
    [all("Disallow: /?q="), "/?q=1", false],
    [all("Disallow: /%7ejoe/"), "/~joe/index.html", false],
    [all("Disallow: /~joe/"), "/%7Ejoe/index.html", false],
    [all("Disallow: /a%3cd"), "/a%3Cd", false],
    [all("Disallow: /a%2fb"), "/a/b", true],
    [all("Disallow: /straße"), "/stra%C3%9Fe", false],
    [all("Disallow: /stra%c3%9fe"), "/stra%C3%9Fe", false],
    [all("Disallow: /\u{1F600}"), "/%F0%9F%98%80", false],
    [all("Disallow: /star-%2A.html"), "/star-*.html", false],
    [all("Disallow: /star-%2A.html"), "/star-x.html", true],
    [all("Disallow: /price-%24"), "/price-$5", false],
    [all("Disallow: /a$b"), "/a$b", false],
  ])("%j %s", (text, path, expected) => expect(allows(text, path)).toBe(expected));

  it("agrees with matching by trying everything", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 8 });
    const pattern = fc
      .array(fc.oneof(letters, fc.constant("*")), { maxLength: 5 })
      .map((all) => all.join(""));
    const slow = (wanted: string, path: string): boolean => {
      if (wanted === "") return true;
      if (wanted === "$") return path === "";
      if (wanted[0] === "*")
        return Array.from({ length: path.length + 1 }, (_, cut) => path.slice(cut)).some((rest) =>
          slow(wanted.slice(1), rest),
        );
      return path[0] === wanted[0] && slow(wanted.slice(1), path.slice(1));
    };
    fc.assert(
      fc.property(pattern, fc.boolean(), letters, (middle, anchored, tail) => {
        const wanted = `/${middle}${anchored ? "$" : ""}`;
        const path = `/${tail}`;
        expect(allows(all(`Disallow: ${wanted}`), path)).toBe(!slow(wanted, path));
      }),
      { numRuns: 3000 },
    );
  });

  it("finds long parts as short ones", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 17, maxLength: 24 });
    const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 40 });
    fc.assert(
      fc.property(part, text, text, fc.boolean(), (wanted, before, after, planted) => {
        const path = `/${before}${planted ? wanted : ""}${after}`;
        expect(allows(all(`Disallow: /*${wanted}`), path)).toBe(!path.includes(wanted));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("Crawl-delay", () => {
  it.each<[string, number | undefined]>([
    [all("Disallow: /x"), undefined],
    [all("Crawl-delay: 2.5"), 2.5],
    [all("Crawl-delay: 5", "Disallow: /x"), 5],
    [all("Crawl-delay: -1"), undefined],
    [all("Crawl-delay: soon"), undefined],
    ["Crawl-delay: 7\nUser-agent: *", undefined],
    ["User-agent: *\nCrawl-delay: 7\n\nUser-agent: postproof\nDisallow: /x", undefined],
  ])("%j: %s", (text, expected) => expect(readRobots(text, ["postproof"]).delay).toBe(expected));
});

describe("hostile text", () => {
  it("never throws, and always answers", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc
        .tuple(
          fc.constantFrom("User-agent", "Allow", "Disallow", "Crawl-delay"),
          fc.string({ unit: "binary", maxLength: 20 }),
        )
        .map((pair) => pair.join(":")),
      fc.constantFrom("User-agent: *", "Disallow: /%", "Disallow: %zz*$*$", "Allow: \uD800"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.webPath(), (lines, path) => {
        expect(allows(lines.join("\n"), `/${path}`)).toBeTypeOf("boolean");
      }),
      { numRuns: 500 },
    );
  });

  const size = 500 * 1024;
  const fill = (line: string) => line.repeat(Math.floor(size / line.length));
  const path = `/${"a".repeat(4000)}`;
  it.each([
    ["patterns of asterisks", `User-agent: *\n${fill(`Disallow: /${"*a".repeat(400)}*b\n`)}`],
    ["patterns that nearly fit", `User-agent: *\n${fill(`Disallow: /*${"a".repeat(1900)}b\n`)}`],
    ["patterns that nearly fit from behind", `User-agent: *\n${fill(`Disallow: /*b${"a".repeat(1900)}\n`)}`],
    ["one pattern", `User-agent: *\nDisallow: /${fill("*a")}b`],
    ["short rules", `User-agent: *\n${fill("Allow: /a\n")}`],
    ["agents", fill("User-agent: a\n")],
    ["groups", fill("User-agent: *\nAllow: /\n")],
    ["spaces", `User-agent: *\nDisallow:${" ".repeat(size)}x`],
    ["percent signs", `User-agent: *\nDisallow: /${fill("%")}`],
    ["line ends", fill("\r")],
    ["colons", fill(":")],
    ["half pairs", `User-agent: *\nDisallow: /${fill("\uD800")}`],
  ])("is read in passable time: %s", (_name, text) => {
    const before = cpuTime();
    expect(allows(text, path)).toBeTypeOf("boolean");
    expect(cpuTime() - before).toBeLessThan(2000);
  });
});
