// The outputs of `proof`: lines, SARIF, annotations, baseline, page.
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { annotationsOf, linesOf, summaryOf } from "../../src/cli/report/lines.ts";
import { shortened } from "../../src/report/words.ts";
import { workflowCommand } from "../../src/cli/terminal.ts";
import { applyBaseline, makeBaseline, readBaseline, writeBaseline } from "../../src/cli/report/baseline.ts";
import { reportPage } from "../../src/report/page.ts";
import type { ArticlePassage, Stretch } from "../../src/report/passage.ts";
import { passageAround } from "../../src/report/passage.ts";
import { RULE_NAMES } from "../../src/report/rules.ts";
import { toSarif } from "../../src/cli/report/sarif.ts";
import type { ProofReport } from "../../src/model/proof.ts";
import {
  altered,
  ARTICLE,
  comparedPost,
  credited,
  elided,
  everyRule,
  HOSTILE,
  hostileReport,
  sampleItem,
  sampleReport,
  transcribed,
  unresolved,
} from "./report-samples.ts";

const TOOL = { name: "postproof", version: "1.2.3" };
const AT = new Date("2026-11-24T09:00:00.000Z");
const page = (report: ProofReport, path = "story.html", text: string | undefined = ARTICLE): string =>
  reportPage([{ path, text, report }], { at: AT });
const POST =
  "Ada Example (@ada_example) on X, 2026-11-22, https://x.com/ada_example/status/1000000000000000001";

it("is tried on every rule", () => {
  const seen = new Set(everyRule.items.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  expect([...seen].sort()).toEqual([...RULE_NAMES].sort());
});

describe("lines", () => {
  it("names place, severity and finding, and puts the words below", () => {
    expect(linesOf(sampleReport([altered]), "story.html")).toEqual([
      "story.html:4:5 ALARM the article has “31st”, the post has “30th”",
      "    “The harbour bridge opens on the 31st of March,”",
      `    post   ${POST}`,
      "    compared with",
      "    https://x.com/ada_example/status/1000000000000000001 captured 2026-11-23 14:02 UTC, version 0123456789abcdef0123",
    ]);
  });

  it("lists candidates, the search and the credit line", () => {
    expect(linesOf(sampleReport([unresolved]), "a.md").slice(1)).toEqual([
      "    “Nobody was told,”",
      "    maybe  https://example.social/@cleo/7 (62 %, same author, posted two days before)",
      "    look   https://example.social/search?q=%22Nobody+was+told%22",
      "    do     Find the post and capture it, or say which one is meant (--post).",
    ]);
    expect(linesOf(sampleReport([credited]), "a.md")).toContain(
      "    credit Ada Example (@ada_example) / Twitter",
    );
  });

  it("calls a credit confirmed, and says what is known of the rights apart from that", () => {
    const lines = linesOf(sampleReport([credited]), "a.md", { verbose: true });
    expect(lines.slice(0, 2).map((line) => line.replace(/^a\.md:8:\d+ /, ""))).toEqual([
      "ok credit confirmed: the picture (the same picture, cropped) is from a post of Ada Example",
      "WARNING image: no licence and no permission on record; stated: © Ada Example",
    ]);
  });

  it("says once, at the end, with which versions it compared", () => {
    const lines = linesOf(sampleReport([altered, altered]), "a.md");
    expect(lines.filter((line) => line.includes("version 0123456789abcdef0123"))).toHaveLength(1);
    expect(lines.at(-1)).toContain("version 0123456789abcdef0123");
  });

  it("leaves out what is in order and what is set aside, unless asked", () => {
    const report = sampleReport([elided, { ...altered, ignored: true }]);
    expect(linesOf(report, "a.md")).toEqual([]);
    const all = linesOf(report, "a.md", { verbose: true });
    expect(all[0]).toMatch(/^a\.md:5:\d+ ok word for word/);
    expect(all[3]).toMatch(/^a\.md:4:5 set aside: ALARM the article has/);
  });

  it("leaves out a finding that the article sets aside", () => {
    const partly = sampleItem(
      [
        ["wrong_date", "alarm", "posted on Monday"],
        ["near", "warning", "not word for word"],
      ],
      { severity: "warning" },
    );
    expect(linesOf(sampleReport([partly]), "a.md").join("\n")).not.toContain("Monday");
    expect(annotationsOf(sampleReport([partly]), "a.md")).toHaveLength(1);
    expect(toSarif([{ path: "a.md", report: sampleReport([partly]) }], TOOL).runs[0]!.results).toHaveLength(
      1,
    );
  });

  it("shortens long quotations and messages to their beginning and end", () => {
    const long = `First words of it ${"and more of the same ".repeat(40)}up to the last`;
    const item = sampleItem([["near", "warning", `the article has “${long}”, the post has “short”`]], {
      text: long,
    });
    const [finding, words] = linesOf(sampleReport([item]), "a.md");
    expect(finding).toMatch(
      /has “First words of it [^”]{1,40} ⋯ [^”]*up to the last”, the post has “short”$/,
    );
    expect(words!.length).toBeLessThan(110);
    expect(words).toMatch(/^ {4}“First words of it .* ⋯ .*up to the last”$/);
    expect(shortened("no longer than this", 96)).toBe("no longer than this");
    expect(shortened("😀".repeat(200), 31).isWellFormed()).toBe(true);
  });

  it.each(HOSTILE)("gives one line a finding for hostile text %#", (text) => {
    const lines = linesOf(hostileReport(text), "a.md", { verbose: true });
    expect(lines.filter((line) => line.includes("\n") || line.includes("\r"))).toEqual([]);
    expect(lines.filter((line) => line.startsWith("a.md:"))).toHaveLength(3);
  });

  it("sums up by kind and finding", () => {
    const quotations = [
      altered,
      ...Array.from({ length: 9 }, () => sampleItem([["verbatim", "ok", "same"]])),
    ];
    const report = sampleReport([...quotations, unresolved, { ...unresolved, ignored: true }, credited]);
    expect(summaryOf([report])).toBe(
      "11 quotations: 9 word for word, 1 altered, 1 unresolved; 1 credit: 1 confirmed, 1 of unknown rights; 1 set aside",
    );
    expect(summaryOf([])).toBe("no quotation, credit or embed of a post");
  });
});

describe("SARIF", () => {
  const { runs } = toSarif([{ path: "news/story one.html", report: everyRule }], TOOL);
  const { results, tool, artifacts, columnKind } = runs[0]!;

  it("explains every rule and names the tool", () => {
    expect(tool.driver).toMatchObject(TOOL);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULE_NAMES);
    for (const { help } of tool.driver.rules) expect(help.text.length).toBeGreaterThan(20);
  });

  it("gives level, place and fingerprint", () => {
    const result = results.find(({ ruleId }) => ruleId === "altered")!;
    const start = ARTICLE.indexOf(altered.text);
    expect(result).toMatchObject({
      level: "error",
      message: { text: "the article has “31st”, the post has “30th”" },
      partialFingerprints: { "postproofItem/v1": "a000000000000001" },
      properties: { post: "x:1000000000000000001", basis: "captured" },
    });
    expect(tool.driver.rules[result.ruleIndex]!.id).toBe("altered");
    expect(result.locations[0]!.physicalLocation).toEqual({
      artifactLocation: { uri: "news/story%20one.html", index: 0 },
      region: { startLine: 4, startColumn: 5, charOffset: start, charLength: altered.text.length },
    });
    expect(artifacts).toEqual([{ location: { uri: "news/story%20one.html" } }]);
    expect(columnKind).toBe("utf16CodeUnits");
  });

  it("leaves out what is in order and tells levels apart", () => {
    const levels = new Map(results.map(({ ruleId, level }) => [ruleId, level]));
    expect(levels.get("verbatim")).toBeUndefined();
    expect(levels.get("near")).toBe("warning");
    expect(levels.get("unresolved")).toBe("note");
  });

  it("suppresses what is set aside, and says where", () => {
    const report = sampleReport([altered, { ...unresolved, ignored: true }]);
    const baseline = makeBaseline([{ path: "a.md", report }]);
    const applied = applyBaseline(report, "a.md", baseline).report;
    const log = toSarif([{ path: "a.md", report: applied }], TOOL, baseline);
    expect(log.runs[0]!.results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: "external" }],
      [{ kind: "inSource" }],
    ]);
    expect(results.find(({ ruleId }) => ruleId === "altered")).not.toHaveProperty("suppressions");
  });

  it.each([
    ["./a/b.md", "a/b.md"],
    ["a\\b.md", "a/b.md"],
    ["/srv/ä.md", "file:///srv/%C3%A4.md"],
    ["C:\\site\\b.md", "file:///C:/site/b.md"],
    ["a:b#c?.md", "a%3Ab%23c%3F.md"],
    ["lone\uD800.md", "lone%EF%BF%BD.md"],
  ])("writes the path %s as a URI", (path, uri) => {
    const log = toSarif([{ path, report: sampleReport([altered]) }], TOOL);
    expect(log.runs[0]!.artifacts[0]!.location.uri).toBe(uri);
  });

  it("lets no foreign words become a link or a placeholder", () => {
    const report = sampleReport([sampleItem([["near", "warning", "a {0} [x](https://evil.example)"]])]);
    const log = toSarif([{ path: "a.md", report }], TOOL);
    expect(log.runs[0]!.results[0]!.message.text).toBe("a {{0}} [x] (https://evil.example)");
  });
});

describe("annotations", () => {
  const commandsOf = (report: ProofReport, path: string): string[] =>
    annotationsOf(report, path).map(workflowCommand);

  it("writes one workflow command a finding", () => {
    expect(commandsOf(sampleReport([altered, unresolved, elided]), "news/story.html")).toEqual([
      `::error file=news/story.html,line=4,col=5,title=Quotation%3A Altered::the article has “31st”, the post has “30th” (${POST})`,
      "::notice file=news/story.html,line=6,col=5,title=Quotation%3A No post to compare with::no archived post of Cleo Example on Mastodon holds these words",
    ]);
  });

  it("escapes what would end a command or begin another", () => {
    const report = sampleReport([sampleItem([["near", "warning", "100 %\r\n::error::x, y: z"]])]);
    expect(commandsOf(report, "a,b:c%\n.md")).toEqual([
      "::warning file=a%2Cb%3Ac%25%0A.md,line=4,col=5,title=Quotation%3A Not word for word::100 %25%0D%0A::error::x, y: z",
    ]);
  });

  it("leaves out what is set aside", () => {
    expect(annotationsOf(sampleReport([{ ...altered, ignored: true }]), "a.md")).toEqual([]);
  });
});

describe("baseline", () => {
  const reports = [
    { path: "b.md", report: sampleReport([altered, elided, unresolved]) },
    { path: ".\\a\\c.md", report: sampleReport([credited, altered, altered]) },
  ];
  const baseline = makeBaseline(reports);

  it("lists warnings and alarms once, sorted, without notes", () => {
    expect(baseline.findings.map(({ file, id, rules }) => [file, id === altered.id, rules])).toEqual([
      ["a/c.md", false, ["credit_confirmed", "rights_unknown"]],
      ["a/c.md", true, ["altered"]],
      ["b.md", true, ["altered"]],
    ]);
    const long = sampleItem([["near", "warning", "x"]], { text: `${"a".repeat(79)}😀 and more` });
    const [entry] = makeBaseline([{ path: "a.md", report: sampleReport([long]) }]).findings;
    expect(entry!.text).toBe("a".repeat(79));
  });

  it("reads back what it wrote, one finding a line", () => {
    const text = writeBaseline(baseline);
    expect(readBaseline(text)).toEqual(baseline);
    expect(text.split("\n").filter((line) => line.includes('"id"'))).toHaveLength(3);
    expect(readBaseline(writeBaseline({ ...baseline, findings: [] })).findings).toEqual([]);
  });

  it("comes out the same in any order of files", () => {
    expect(writeBaseline(makeBaseline([...reports].reverse()))).toBe(writeBaseline(baseline));
  });

  it("sets aside by file and id, wherever the item stands, and counts anew", () => {
    const moved = sampleReport([unresolved, { ...altered, line: 90, range: [800, 846] }]);
    const { report, stale } = applyBaseline(moved, "./b.md", baseline);
    expect(report.items.map(({ ignored }) => ignored)).toEqual([undefined, true]);
    expect(report.counts).toEqual({ ok: 0, note: 1, warning: 0, alarm: 0, ignored: 1 });
    expect(stale).toEqual([]);
    expect(applyBaseline(moved, "other.md", baseline).report.counts.alarm).toBe(1);
  });

  it("reports entries of the article that occur no more", () => {
    const { stale } = applyBaseline(sampleReport([altered]), "a/c.md", baseline);
    expect(stale.map(({ file, id }) => [file, id])).toEqual([["a/c.md", credited.id]]);
  });

  it.each([
    ["not json", "invalid_input", /not JSON.*--write-baseline/],
    ["[]", "invalid_input", /not a baseline/],
    [`{"format":"postproof/baseline@1"}`, "invalid_input", /at findings/],
    [
      `{"format":"postproof/baseline@1","findings":[{"file":"a","id":"1","rules":[],"text":""}]}`,
      "invalid_input",
      /at findings\.0\.id: an id has 16 hex digits/,
    ],
    [`{"format":"postproof/baseline@2","findings":[]}`, "newer_format", /newer postproof/],
  ])("says what to do about %s", (text, code, message) => {
    const read = (): unknown => readBaseline(text, "old.json");
    expect(read).toThrow(expect.objectContaining({ code }));
    expect(read).toThrow(message);
    expect(read).toThrow(/^old\.json/);
  });
});

describe("the words around an item", () => {
  const around = (source: string, words: string, path = "a.html"): ArticlePassage | undefined => {
    const start = source.indexOf(words);
    return passageAround(source, [[start, start + words.length]], path);
  };
  const whole = (text: string): Stretch => ({ text, isCut: false });

  it("ends at the block, without tags, references read", () => {
    expect(
      around(
        `<p>Other.</p><p class="a>b">He <b>said</b>: “So &amp; so,” on&nbsp;X.</p><td>Next`,
        "So &amp; so,",
      ),
    ).toEqual({ before: whole("He said: “"), pieces: ["So & so,"], between: [], after: whole("” on X.") });
    expect(around("One paragraph.\n\nShe wrote “so” and\nleft.\n \nNext.", "so", "a.md")).toMatchObject({
      before: whole("She wrote “"),
      after: whole("” and left."),
    });
    expect(around("if a<b then “so” &amp; b>a", "so", "a.txt")).toMatchObject({
      before: whole("if a<b then “"),
      after: whole("” &amp; b>a"),
    });
  });

  it("holds what stands between the pieces of a quotation", () => {
    const source = "<p>“One,” she <i>wrote</i>. “Two.” The end.</p>";
    const ranges = ["One,", "Two."].map((words): [number, number] => {
      const start = source.indexOf(words);
      return [start, start + words.length];
    });
    expect(passageAround(source, ranges, "a.html")).toEqual({
      before: whole("“"),
      pieces: ["One,", "Two."],
      between: ["” she wrote. “"],
      after: whole("” The end."),
    });
    expect(passageAround(source, ranges.toReversed(), "a.html")).toBeUndefined();
  });

  it("is cut at whole words, and says so", () => {
    const passage = around(`<p>${"word ".repeat(200)}HERE${" word".repeat(200)}</p>`, "HERE");
    expect(passage?.before.text).toMatch(/^(word ){30,36}$/);
    expect(passage?.after.text).toMatch(/^( word){22,28}$/);
    expect([passage?.before.isCut, passage?.after.isCut]).toEqual([true, true]);
  });

  it("is nothing for a range outside of the source", () => {
    expect(passageAround("abc", [[1, 9]], "a.html")).toBeUndefined();
    expect(passageAround("abc", [[2, 2]], "a.html")).toBeUndefined();
  });

  it("takes no longer for hostile sources", () => {
    const start = process.cpuUsage();
    for (const unit of ["<", "<p ", "<p<", "&", ">", "\n ", "<!--", "</", " "]) {
      const source = unit.repeat(200_000);
      const middle = Math.floor(source.length / 2);
      passageAround(source, [[middle, middle + 10]], "a.md");
      passageAround(
        source,
        [
          [10, 20_000],
          [30_000, source.length - 10],
        ],
        "a.html",
      );
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
  });
});

describe("page", () => {
  it("loads nothing, runs nothing, and says so to the browser", () => {
    const $ = load(page(everyRule));
    expect($('meta[http-equiv="Content-Security-Policy"]').attr("content")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect($("script, img, link, iframe, object, embed, form, svg, video, audio, base").length).toBe(0);
    expect($("style").text()).not.toMatch(/url\(|@import/);
    expect($("[style]").length).toBe(0);
    for (const link of $("a").get()) {
      expect($(link).attr("href")).toMatch(/^https:\/\//);
      expect($(link).attr("rel")).toBe("noreferrer noopener");
    }
  });

  it("shows every item once, by what there is to do", () => {
    const $ = load(page(everyRule));
    const other = everyRule.items.filter(({ findings }) => findings[0]!.rule === "other_source").length;
    expect($(".item").length).toBe(everyRule.items.length - other);
    expect($(".elsewhere li").length).toBe(other);
    const groups = $(".group h2")
      .map((_, heading) => $(heading).text().replace(/ \d+$/, ""))
      .get();
    expect(groups).toEqual(["To correct", "To look at", "Notes", "In order", "Set aside"]);
    const alarms = everyRule.items.filter(({ severity }) => severity === "alarm").length;
    expect($(".item").slice(0, alarms).filter(".alarm").length).toBe(alarms);
    const fine = everyRule.items.filter(({ severity }) => severity === "ok").length;
    expect($(".group").eq(3).find("details.line:not([open])").length).toBe(fine);
    expect($("footer dt").length).toBe(RULE_NAMES.length);
  });

  it("takes its title from the article's headline, else from its path", () => {
    const named = load(page({ ...everyRule, headline: "Harbour bridge to open" }));
    expect(named("h1").text()).toBe("Harbour bridge to open");
    expect(named("title").text()).toBe("Harbour bridge to open (proof)");
    expect(named(".nameplate").text()).toContain("story.html published 24 November 2026, 08:00 UTC");
    expect(load(page(everyRule))("h1").text()).toBe("story.html");
  });

  it("marks what differs on both sides, in words too, within its paragraph", () => {
    const $ = load(page(sampleReport([altered])));
    const [article, post] = $(".side blockquote")
      .get()
      .map((side) => $(side));
    expect(article!.find("ins").text()).toBe("[only in the article:] 31st");
    expect(post!.find("mark").text()).toBe("[only in the post:] 30th");
    expect($(".legend li").length).toBe(2);
    article!.add(post!).find(".hidden").remove();
    expect(article!.text()).toBe(
      "“The harbour bridge opens on the 31st of March,” Ada Example said in a tweet on Tuesday.",
    );
    expect(article!.find(".around").text()).toBe("“” Ada Example said in a tweet on Tuesday.");
    expect(post!.text()).toBe(comparedPost().text);
    expect(post!.find(".around").text()).toBe("Good news at last! . See you there.");
  });

  it("marks the day, the name and the service that are wrong, on both sides", () => {
    const wrong = sampleItem([["wrong_date", "alarm", "the article says “on Tuesday”, posted on Sunday"]], {
      post: comparedPost(),
    });
    const said = ["on Tuesday", "Ada Example"].map((article) => ({ ...wrong.findings[0]!, article }));
    const findings = [said[0]!, { ...said[1]!, rule: "wrong_speaker" as const }];
    const $ = load(page(sampleReport([{ ...wrong, findings }])));
    $(".hidden").remove();
    const marked = $("mark.concerned")
      .map((_, mark) => $(mark).text())
      .get();
    expect(marked).toEqual([
      "words",
      "Ada Example",
      "on Tuesday",
      "Ada Example (@ada_example)",
      "22 November 2026, 09:30 UTC",
    ]);
  });

  it("shows a split quotation as it stands in the article, with all its pieces", () => {
    const text = "<p>“No boat is turned away,” Ada <b>wrote</b>. “The crane costs 12 crowns.”</p>";
    const parts = ["No boat is turned away,", "The crane costs 12 crowns."].map((words) => {
      const start = text.indexOf(words);
      return { text: words, range: [start, start + words.length] as const };
    });
    const item = sampleItem([["altered", "alarm", "the article has “12”, the post has “10”"]], {
      text: parts.map((part) => part.text).join(" "),
      range: [text.indexOf("“"), text.lastIndexOf("”") + 1],
      parts,
      post: comparedPost({ text: "No boat is turned away. The crane costs 10 crowns." }),
      comparison: {
        verdict: "altered",
        differences: [{ kind: "number", article: "12", post: "10", alarm: true }],
        diff: [
          { in: "both", text: "No boat is turned away, The crane costs " },
          { in: "article", text: "12" },
          { in: "post", text: "10" },
          { in: "both", text: " crowns." },
        ],
        span: [0, 50],
        part: "text",
        similarity: 0.9,
      },
    });
    const $ = load(page(sampleReport([item]), "a.html", text));
    $(".hidden").remove();
    expect($("blockquote.quotation").text()).toBe(
      "“No boat is turned away,” Ada wrote. “The crane costs 12 crowns.”",
    );
    expect($("blockquote.quotation .around").text()).toBe("“” Ada wrote. “”");
    expect($("blockquote.quotation ins").text()).toBe("12");
    expect($("blockquote.post mark").text()).toBe("10");
  });

  it("marks its own cuts apart from the ellipses of an article", () => {
    const long = `${"Words before it. ".repeat(40)}“A plain […] statement … of fact,” she wrote. ${"Words after it. ".repeat(40)}`;
    const words = "A plain […] statement … of fact,";
    const start = long.indexOf(words);
    const item = sampleItem([["verbatim", "ok", "word for word"]], {
      text: words,
      range: [start, start + words.length],
      post: comparedPost({ text: "Posted words without an end. ".repeat(60) }),
    });
    const $ = load(page(sampleReport([item]), "a.txt", long));
    expect($("blockquote.quotation .cut").length).toBe(2);
    expect($("blockquote.post .cut").length).toBe(1);
    expect($("blockquote .cut").first().text()).toBe("[shortened by this page, not by the article] ⋯");
    expect($("blockquote.quotation").clone().find(".cut").remove().end().text()).toContain(words);
    expect($(".legend").text()).toContain("shortened by this page");
  });

  it("shows the pictures of a credit side by side, out of the page itself", () => {
    const pictures = new Map([
      ["/bridge.jpg", "data:image/webp;base64,AAAA"],
      ["f.webp", "data:image/webp;base64,BBBB"],
    ]);
    const item = {
      ...credited,
      pictures: {
        article: "/bridge.jpg",
        posted: [{ url: credited.post!.url, file: "f.webp", how: "cropped at the left" }],
      },
    };
    const write = (known: ReadonlyMap<string, string>): ReturnType<typeof load> =>
      load(
        reportPage([{ path: "a.html", text: ARTICLE, report: sampleReport([item]), pictures: known }], {
          at: AT,
        }),
      );
    const $ = write(pictures);
    const sources = $("img")
      .map((_, image) => $(image).attr("src"))
      .get();
    expect(sources).toEqual([...pictures.values()]);
    expect($(".side").last().find("figcaption").text()).toContain("cropped at the left");
    expect($("img").first().attr("alt")).not.toBe("");
    const without = write(new Map());
    expect(without("img").length).toBe(0);
    expect(without("figure").text()).toContain("not shown here");
  });

  it("calls a credit confirmed, with its rights as a second fact", () => {
    const $ = load(page(sampleReport([credited])));
    $(".hidden").remove();
    expect($(".item h3 .badge").text()).toBe("✓ Credit confirmed");
    expect($(".item .fact .badge").text()).toBe("◆ Rights unknown");
  });

  it("says what to do where something is wrong, and nothing where not", () => {
    const $ = load(page(sampleReport([altered, elided])));
    expect($(".item.alarm .todo").text()).toBe("Correct the quotation.");
    expect($("details.line .todo").length).toBe(0);
  });

  it("keeps versions and keys for those who ask", () => {
    const $ = load(page(sampleReport([altered, altered])));
    const ground = $("details.ground:not([open])");
    expect(ground.text()).toContain("captured 23 November 2026, 14:02 UTC");
    expect(ground.find("code").text()).toBe("0123456789abcdef0123x:1000000000000000001");
    expect(ground.text()).toContain("“said in a tweet” directly after the quotation");
    ground.remove();
    expect($("main").text()).not.toMatch(/0123456789abcdef|Captured|directly after/);
  });

  it("lists what is perhaps of a post apart, closed, and counts it nowhere", () => {
    const maybe = sampleItem([["unresolved", "note", "no archived post"]], { text: "Perhaps a post" });
    const $ = load(page({ ...sampleReport([altered]), perhaps: [maybe] }));
    expect($("details.perhaps:not([open])").text()).toContain("“Perhaps a post”");
    expect($(".verdict").text()).toBe("1 alarm in 1 passage.");
    expect($(".item").length).toBe(1);
  });

  it("says of a post that it was not there any more", () => {
    const gone = { absence: "deleted", at: "2026-11-24T07:00:00.000Z" };
    const $ = load(page(sampleReport([{ ...altered, post: comparedPost({ gone }) }])));
    expect($(".gone").text()).toBe("deleted when last looked for, 24 November 2026, 07:00 UTC");
  });

  it("shows what was left out, and an editor's words", () => {
    const $ = load(page(sampleReport([elided])));
    $(".hidden").remove();
    expect($(".side blockquote").first().text()).toBe(
      "Ben Example wrote on Bluesky: “We never […] asked for [the second] lane & will not pay for it.”",
    );
    expect($("ins.editor").last().text()).toBe("[the second]");
    expect($(".side blockquote").last().text()).toBe(elided.post!.text);
    expect($(".side del").text()).toBe("not once");
    expect($(".side mark.replaced").text()).toBe("that");
    expect(elided.post!.text).toHaveLength(62);
  });

  it("marks the post's words where they stand, in the post's own spelling", () => {
    const text = "In the end the plan is the best & only plan of the 30th. The end.";
    const item = sampleItem([["near", "warning", "not word for word"]], {
      text: "the plan is a best and only plan of 30",
      post: comparedPost({ text }),
      comparison: {
        verdict: "near",
        differences: [],
        diff: [
          { in: "both", text: "the plan is " },
          { in: "article", text: "a" },
          { in: "post", text: "the" },
          { in: "both", text: " best and only plan of " },
          { in: "post", text: "the " },
          { in: "both", text: "30" },
          { in: "post", text: "th" },
        ],
        span: [11, 55],
        part: "text",
        similarity: 0.9,
      },
    });
    const $ = load(page(sampleReport([item])));
    $(".hidden").remove();
    expect($("blockquote.post").html()).toContain(
      "the plan is <mark>the</mark> best &amp; only plan of <mark>the</mark> 30<mark>th</mark>",
    );
    expect($("blockquote.post").text()).toBe(text);
  });

  it("says which words were compared if they are not the post's text", () => {
    const item = everyRule.items.find(({ comparison }) => comparison?.part === "alt")!;
    const $ = load(page(sampleReport([item])));
    expect($(".item .label").text()).toContain("Words of a picture’s description");
    const [part, post] = $("blockquote.post").get();
    expect($(part).text()).toBe("A harbour bridge in fog");
    expect($(post).text()).toBe(comparedPost().text);
  });

  it("says who, where and when, and leads to the post", () => {
    const $ = load(page(sampleReport([altered])));
    expect($(".side").last().find(".label").text()).toBe(
      "Ada Example (@ada_example) on X, 22 November 2026, 09:30 UTC post",
    );
    expect($(".label time").attr("datetime")).toBe("2026-11-22T09:30:00.000Z");
    expect($(".original").attr("href")).toBe(comparedPost().url);
    expect($(".item .label").first().text()).toBe("Line 4 · quotation");
  });

  it("says first what was not captured, and by whom it was typed", () => {
    const unnamed = load(page(sampleReport([transcribed])));
    expect(unnamed(".notice").text()).toBe("Transcribed by hand, not captured");
    const post = { ...transcribed.post!, transcribedBy: "Dora Example" };
    const named = load(page(sampleReport([{ ...transcribed, post }])));
    expect(named(".notice").text()).toBe("Transcribed by Dora Example, not captured");
    expect(named(".notice").nextAll("blockquote").length).toBe(1);
  });

  it("tells of earlier versions and of words that come from the article itself", () => {
    const $ = load(page(everyRule));
    const notices = $(".notice")
      .map((_, notice) => $(notice).text())
      .get()
      .join("\n");
    expect(notices).toContain("An earlier version: the post has been edited since");
    expect(notices).toContain("Copied from this article: it confirms nothing");
    expect(notices).toContain("An older version: a newer one is archived");
    expect(notices).toContain("Copied from a publisher’s page, not captured");
  });

  it("offers credit lines, candidates and searches", () => {
    const $ = load(page(sampleReport([credited, unresolved])));
    expect($(".copy code").text()).toBe("Ada Example (@ada_example) / Twitter");
    expect($(".candidates a").attr("href")).toBe("https://example.social/@cleo/7");
    expect($(".candidates").text()).toContain("62 % · same author · posted two days before");
    expect($(".find").attr("href")).toBe("https://example.social/search?q=%22Nobody+was+told%22");
    expect($(".ground").text()).toContain("Ada Example (left), Ben Example (second from left)");
  });

  it("writes moments in the locale and zone asked for, and in no other", () => {
    const options = { at: AT, locale: "de-AT", timeZone: "Europe/Vienna" };
    const $ = load(reportPage([{ path: "a.html", report: sampleReport([altered]) }], options));
    expect($(".label time").text()).toMatch(/^22\. November 2026, 10:30 (MEZ|GMT\+1)$/);
    expect($(".label time").attr("lang")).toBe("de-AT");
    expect(() => reportPage([], { at: AT, timeZone: "Mars/Base" })).toThrow(
      expect.objectContaining({ code: "invalid_input" }),
    );
  });

  it("knows the article's language, and leaves that of a post open", () => {
    const $ = load(page(sampleReport([altered])));
    expect($("blockquote.quotation").attr("lang")).toBe("en-GB");
    expect($("blockquote.post").attr("lang")).toBe("");
  });

  it("takes several articles, and articles without anything", () => {
    const reports = [
      { path: "a.html", text: ARTICLE, report: sampleReport([altered]) },
      { path: "b.html", report: sampleReport([altered]) },
      { path: "c.html", report: sampleReport([]) },
    ];
    const $ = load(reportPage(reports, { at: AT }));
    expect($("h1").text()).toBe("Proof of 3 articles");
    expect($("#item-2-1").length).toBe(1);
    const rows = $(".overview li")
      .map((_, row) => $(row).text().trim())
      .get();
    expect(rows).toEqual(["a.html 1 to correct", "b.html 1 to correct", "c.html Nothing to do"]);
    const targets = $(".overview a")
      .map((_, link) => $($(link).attr("href")).length)
      .get();
    expect(targets).toEqual([1, 1, 1]);
    expect($("h2").length).toBe(3);
    expect($("h4").length).toBe(2);
    expect($(".article").last().text()).toContain("No quotation, credit or embed of a post was found.");
    expect(load(reportPage([], { at: AT }))(".verdict").text()).toBe(
      "Nothing to proofread against the archive was found.",
    );
  });

  it.each(HOSTILE)("holds hostile text %# as text", (text) => {
    const html = reportPage(
      [{ path: text, text: `<html lang="${text}"><p>${text}</p>`, report: hostileReport(text) }],
      { at: AT },
    );
    const $ = load(html);
    expect($("script, img").length).toBe(0);
    expect($("body *").length).toBeGreaterThan(50);
    for (const link of $("a").get())
      expect(Object.keys($(link).attr() ?? {}).sort()).toEqual(["class", "href", "rel"]);
    expect(
      $("*").filter((_, element) =>
        Object.keys($(element).attr() ?? {}).some((name) => name.startsWith("on")),
      ).length,
    ).toBe(0);
    expect($('a[href^="javascript" i]').length).toBe(0);
    expect(html.isWellFormed()).toBe(true);
    // eslint-disable-next-line no-control-regex -- that none is left is what is tested
    expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E]/);
    for (const element of $("bdi, p, h1").get()) {
      let depth = 0;
      for (const mark of $(element)
        .text()
        .match(/[\u202A-\u202C\u2066-\u2069]/g) ?? []) {
        depth += mark === "\u202C" || mark === "\u2069" ? -1 : 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
    expect(html.length).toBeLessThan(700_000);
  });

  it("grows with its input only", () => {
    const item = hostileReport("words & “more” <b>words</b> ".repeat(40)).items[0]!;
    const time = (count: number): number => {
      const start = process.cpuUsage();
      page(sampleReport(Array.from({ length: count }, () => item)));
      return process.cpuUsage(start).user;
    };
    time(100);
    expect(time(800)).toBeLessThan(Math.max(time(200), 20_000) * 12);
  });
});
