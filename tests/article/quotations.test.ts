// Tests of the quotation finder: newsroom paragraphs in many languages, look-alikes, marks, places and hostile input.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { times } from "../times.ts";
import { findPassages } from "../../src/article/find.ts";
import { findQuotations } from "../../src/article/prose/quotations.ts";
import { cpuTime } from "../cpu-time.ts";
import { hasMaterial, material } from "../material.ts";
import { ENGLISH, ENGLISH_LOOKALIKES, FRENCH, GERMAN, MORE, SPANISH } from "./quotations/cases.ts";
import { NEWSROOM } from "./quotations/newsroom.ts";
import { SHAPES } from "./quotations/shapes.ts";
import type { ArticleFormat } from "../../src/article/found.ts";
import type { FoundQuotation, Passage } from "../../src/article/prose/found.ts";
import type { Case, Expected } from "./quotations/cases.ts";

const find = (article: string, format: ArticleFormat = "text"): FoundQuotation[] =>
  findQuotations(article, findPassages(article, format));

/** Only the fields that a case names. */
function named(found: FoundQuotation, expected: Expected): Expected {
  const entries = Object.keys(expected).map((key) => {
    if (key === "parts") return [key, found.parts.map(({ text }) => text)];
    return [key, found[key as keyof FoundQuotation] ?? null];
  });
  return Object.fromEntries(entries) as Expected;
}

/** Whether a case is read as a reader does. What is only perhaps of a post may be listed or not. */
function isRight({ text, quotations }: Case): boolean {
  const found = find(text).map((each, at) => (quotations[at] ? named(each, quotations[at]) : each));
  return isDeepStrictEqual(found, quotations);
}

/** As `post:x other`; `post:x?` where the source is not asserted. */
function sourcesIn(text: string): string[] {
  return find(text).map(({ source, platform, tier }) => {
    const kind = platform === undefined ? source : `${source}:${platform}`;
    return tier === "perhaps" ? `${kind}?` : kind;
  });
}

function isRightSource(kinds: string, text: string): boolean {
  const wanted = kinds === "" ? [] : kinds.split(" ");
  const found = sourcesIn(text);
  const sure = found.filter((kind) => !kind.endsWith("?"));
  if (found.length !== wanted.length) return sure.length === 0 && wanted.length === 0;
  return found.every((kind, at) => kind === wanted[at] || kind === `${wanted[at]!}?` || kind.endsWith("?"));
}

// What is found is decided by learned weights: a share of these must be right, and every one that is not is told.
describe.each([
  ["English", ENGLISH, 0.88],
  ["English look-alikes", ENGLISH_LOOKALIKES, 0.6],
  ["German", GERMAN, 0.9],
  ["French", FRENCH, 0.8],
  ["Spanish", SPANISH, 0.9],
  ["other languages", MORE, 0.75],
] as const)("quotations in %s", (_language, cases, least) => {
  it("are read as a reader does", () => {
    const wrong = cases.filter((each) => !isRight(each)).map(({ text }) => text);
    console.log(`${cases.length - wrong.length} of ${cases.length} right; not these:\n${wrong.join("\n")}`);
    expect(1 - wrong.length / cases.length).toBeGreaterThanOrEqual(least);
  });
});

it("posts are told from other sources in newspapers' sentences of many shapes", () => {
  const cases = Object.values({ ...SHAPES, ...NEWSROOM }).flat();
  const wrong = cases.filter(([kinds, text]) => !isRightSource(kinds, text));
  console.log(
    `${cases.length - wrong.length} of ${cases.length} right; not these:\n${wrong.map(([kinds, text]) => `${kinds} / ${sourcesIn(text).join(" ")}: ${text}`).join("\n")}`,
  );
  expect(1 - wrong.length / cases.length).toBeGreaterThan(0.88);
});

describe("marks", () => {
  it.each([
    ["“We are here to stay,” she wrote on X.", "We are here to stay,"],
    ['"We are here to stay," she wrote on X.', "We are here to stay,"],
    ['“We are here to stay," she wrote on X.', "We are here to stay,"],
    ['"We are here to stay,” she wrote on X.', "We are here to stay,"],
    ["„We are here to stay“, she wrote on X.", "We are here to stay"],
    ["„We are here to stay”, she wrote on X.", "We are here to stay"],
    ["”We are here to stay”, she wrote on X.", "We are here to stay"],
    ["«We are here to stay», she wrote on X.", "We are here to stay"],
    ["« We are here to stay », she wrote on X.", "We are here to stay"],
    ["»We are here to stay«, she wrote on X.", "We are here to stay"],
    ["»We are here to stay», she wrote on X.", "We are here to stay"],
    ["‹We are here to stay›, she wrote on X.", "We are here to stay"],
    ["‘We are here to stay,’ she wrote on X.", "We are here to stay,"],
    ["'We are here to stay,' she wrote on X.", "We are here to stay,"],
    ["‚We are here to stay‘, she wrote on X.", "We are here to stay"],
    ["``We are here to stay,'' she wrote on X.", "We are here to stay,"],
    ["＂We are here to stay,＂ she wrote on X.", "We are here to stay,"],
    ["“We are ‘here’ to “stay”,” she wrote on X.", "We are ‘here’ to “stay”,"],
    [
      "'We're \"here\" to stay in the players' hall,' she wrote on X.",
      "We're \"here\" to stay in the players' hall,",
    ],
    ['“We are 12" above water,” she wrote on X.', 'We are 12" above water,'],
  ])("%s", (text, quoted) => {
    expect(find(text)).toMatchObject([{ source: "post", quoted, platform: "x" }]);
  });

  it.each([
    "Don't rock 'n' roll in the '90s, the workers' union wrote on X.",
    "He wrote on X that the pipe was 12\" wide and 6' long.",
    "She wrote “ on X and nothing else.",
    "“”, she wrote on X.",
    "He read 《我们永远不会停止》 and wrote on X.",
  ])("no quotation: %s", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("takes an unclosed mark for a slip and still finds the next pair", () => {
    const text = "“We are here, she said. “We are here to stay,” Moreno wrote on X.";
    expect(find(text)).toMatchObject([{ quoted: "We are here to stay,", source: "post" }]);
  });

  it("joins paragraphs that each open and close only at the last", () => {
    const text =
      "“One is enough.\n\n“Two are too many.\n\n“Three we cannot bear,” Moreno wrote on Mastodon.\n\nShe left.";
    const [quotation, ...others] = find(text);
    expect(others).toEqual([]);
    expect(quotation!.parts.map((part) => part.text)).toEqual([
      "One is enough.",
      "Two are too many.",
      "Three we cannot bear,",
    ]);
    expect(quotation).toMatchObject({ source: "post", platform: "mastodon", speaker: "Moreno" });
    expect(text.slice(...quotation!.range)).toBe(text.slice(0, text.indexOf(" Moreno")));
  });
});

describe("places", () => {
  const html = [
    "<p>First paragraph.</p>\r\n",
    '<p>&ldquo;We &amp; <em>they</em> will go,&rdquo; Moreno <a href="https://x.com/ada/status/1">wrote on X</a>, as ',
    '<a href="https://news.example/">reported</a>.</p>\n',
  ].join("");

  it("gives the range with its marks, the parts without them, line and column", () => {
    const [quotation] = find(html, "html");
    expect(quotation).toMatchObject({ quoted: "We & they will go,", line: 2, column: 4 });
    expect(html.slice(...quotation!.range)).toBe("&ldquo;We &amp; <em>they</em> will go,&rdquo;");
    expect(html.slice(...quotation!.parts[0]!.range)).toBe("We &amp; <em>they</em> will go,");
  });

  it("lists links by nearness to the cue", () => {
    expect(find(html, "html")[0]!.links).toEqual(["https://x.com/ada/status/1", "https://news.example/"]);
  });

  it("counts lines in text with any line end", () => {
    const text = "One.\r\n\r\nTwo.\r\n\r\nHere: “We are here to stay,” Moreno wrote on X.";
    expect(find(text)).toMatchObject([{ line: 5, column: 7 }]);
  });
});

describe("links and blocks", () => {
  it("takes a linked post for the source where the verb is the link", () => {
    const html =
      '<p>“We will not go,” Moreno <a href="https://bsky.app/profile/ada.example/post/3k">wrote</a>.</p>';
    expect(find(html, "html")).toMatchObject([{ source: "post", platform: "bluesky", verb: "wrote" }]);
  });

  it("does not take a link to somewhere else for one", () => {
    const html = '<p>“We will not go,” Moreno <a href="https://x.com/ada">wrote</a> in May.</p>';
    // An account is no post.
    expect(find(html, "html")).not.toMatchObject([{ source: "post", tier: "certain" }]);
  });

  it("reads a block quotation by the sentence that introduces it", () => {
    const html =
      "<p>On Thursday Moreno wrote on Truth Social:</p><blockquote><p>Never, ever again.</p><p>Not with me.</p></blockquote>";
    expect(find(html, "html")).toMatchObject([
      {
        source: "post",
        platform: "truth-social",
        speaker: "Moreno",
        quoted: "Never, ever again. Not with me.",
        when: "On Thursday",
      },
    ]);
  });

  it("reads a block quotation by the line under it", () => {
    const html =
      "<blockquote><p>Never, ever again.</p><p>— Ada Moreno, on Bluesky, 3 May 2024</p></blockquote>";
    expect(find(html, "html")).toMatchObject([
      { source: "post", platform: "bluesky", quoted: "Never, ever again." },
    ]);
  });

  it("lists a block quotation without a source as other", () => {
    expect(find("<blockquote><p>Never, ever again.</p></blockquote>", "html")).toMatchObject([
      { source: "other" },
    ]);
  });
});

describe("confidence", () => {
  const confidence = (text: string): number => find(text)[0]!.confidence;

  it("is highest where verb, speaker and service stand in one clause", () => {
    const best = confidence("“We are here to stay,” Ada Moreno wrote on X.");
    expect(best).toBeGreaterThan(0.9);
    expect(confidence("“We are here to stay,” Ada Moreno wrote in a post.")).toBeLessThan(best);
    expect(confidence("Moreno took to X on Friday. “We are here to stay,” she wrote.")).toBeLessThan(best);
  });

  it("says why in words", () => {
    expect(find("“We are here to stay,” Ada Moreno said in a tweet.")[0]!.reason).toBe(
      "“said … in a tweet” in the quotation's own sentence",
    );
  });

  it("is lower for what only goes on from a post", () => {
    const [first, second] = find("“We are here to stay,” Moreno wrote on X. “We will dance,” she added.");
    expect(second).toMatchObject({ source: "post", platform: "x", speaker: "Moreno" });
    expect(second!.confidence).toBeLessThanOrEqual(first!.confidence);
  });
});

describe.runIf(hasMaterial)("the first article", () => {
  const text = hasMaterial ? readFileSync(material("articles/000_37803723d232c4b1.txt"), "utf8") : "";

  it("holds one quotation from a post and one from elsewhere", () => {
    const found = find(text);
    expect(found.map(({ source }) => source)).toEqual(["post", "other"]);
    const [post, other] = found;
    expect(post).toMatchObject({ platform: "x", verb: "said", cue: "in a tweet" });
    expect(post!.speaker).toMatch(/^Secretary of State A\w+ B\w+$/);
    expect(text.slice(...post!.parts[0]!.range)).toBe(post!.quoted);
    expect(post!.quoted).toMatch(/^As we approach the 31st .* and economic growth,$/);
    expect(other!.verb).toBe("said");
    expect(other!.cue).toMatch(/^in his meeting/);
    expect(text.slice(other!.range[1] - 1, other!.range[1])).toBe('"');
  });
});

/** One paragraph, without the cost of finding it. */
const passage = (text: string): Passage => ({
  kind: "paragraph",
  text,
  links: [],
  rangeOf: (start, end) => [start, end],
});

describe("hostile input", () => {
  const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
    "quotation marks": (length) => '"'.repeat(length),
    "opening marks": (length) => "“".repeat(length),
    apostrophes: (length) => "'".repeat(length),
    "marks around words": (length) => '"a" '.repeat(length / 4),
    "marks that never close": (length) => " ‘a “b".repeat(length / 6),
    possessives: (length) => "'as' a ".repeat(length / 7),
    "guillemets both ways": (length) => "«« »» ‹›„“‚‘".repeat(length / 12),
    commas: (length) => "a, ".repeat(length / 6) + "“w x y z,”" + " a, ".repeat(length / 6),
    quotations: (length) => "“we are here now,” she wrote on X. ".repeat(length / 35),
    cues: (length) => "in a tweet ".repeat(length / 11) + "“w x y z”",
    names: (length) => "Ada Moreno ".repeat(length / 11) + "said “w x y z”",
    "parts of one speech": (length) => "She wrote on X: " + "“Here we are now.” ".repeat(length / 18),
    "linked words": (length) => "“a b” and ".repeat(length / 10),
    "Chinese cues": (length) => "在X上".repeat(length / 3) + "说：“我们在这里。”",
    "Hebrew acronyms": (length) => 'בבבב"'.repeat(length / 5),
    hyphens: (length) => "X-".repeat(length / 2) + "“we are”",
  };
  const time = (run: () => void): number => {
    const start = cpuTime();
    run();
    return cpuTime() - start;
  };

  it.each(Object.entries(HOSTILE))("reads %s in linear time", (_name, shape) => {
    const [short, long] = [50_000, 200_000].map((length) => {
      const text = shape(length);
      return time(() => findQuotations(text, [passage(text)]));
    });
    // Four times the length: sixteen times the work would be quadratic. The floor keeps out the noise of short runs.
    expect(long).toBeLessThan(9 * Math.max(short!, 60));
  });

  it.each(['"', "“", "'", "«", "”", "‘"])("reads a million of %s in passing", (mark) => {
    const text = mark.repeat(times(1_000_000));
    expect(time(() => findQuotations(text, [passage(text)]))).toBeLessThan(8_000);
  });

  it("reads 100,000 nested quotations", () => {
    const text = "“a ".repeat(100_000) + "”".repeat(100_000) + " she wrote on X.";
    expect(time(() => findQuotations(text, [passage(text)]))).toBeLessThan(4_000);
  });

  it("reads many short paragraphs in linear time", () => {
    const passages = (count: number): Passage[] =>
      Array.from({ length: count }, () => passage("“Open, and on and on,"));
    const [few, many] = [2_000, 8_000].map((count) => time(() => findQuotations("", passages(count))));
    expect(many).toBeLessThan(9 * Math.max(few!, 60));
  });

  it("takes lone surrogates, nothing and control characters", () => {
    for (const text of ["", "\ud800“\udc00a b c d” on X", "\u0000“\u0000”", "“a b c d”\u202e on X"])
      expect(() => findQuotations(text, [passage(text)])).not.toThrow();
  });
});
