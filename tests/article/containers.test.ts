// HTML within JSON lines and WordPress exports: read, edited within the encoding, and exact outside of what is edited.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { times } from "../times.ts";
import { readJsonString } from "../../src/article/container/json-string.ts";
import { isWxr, jsonPath, readJsonLine, readWxrItem, splitWxr } from "../../src/article/container/index.ts";
import { readXmlText } from "../../src/article/container/xml-text.ts";
import { applyEdits, arrangeEdits } from "../../src/article/edits.ts";
import { lockEntryOf, restoringEdits, rewriteArticle } from "../../src/article/index.ts";
import type { ContainedText, Edit } from "../../src/article/index.ts";
import { cpuTime } from "../cpu-time.ts";
import { parse, render } from "./posts.ts";

const edit = (text: string, from: number, to: number, after: string): Edit => ({
  range: [from, to],
  before: text.slice(from, to),
  after,
  kind: "embed",
});
const cpuTimeOf = (work: () => unknown): number => {
  const start = cpuTime();
  work();
  return cpuTime() - start;
};
const only = (line: string, field = "content.rendered"): ContainedText =>
  readJsonLine(line, { fields: [jsonPath(field)] })!.fields[0]!.content;

describe("JSON strings", () => {
  test("keep every escape outside of the edit as it was", () => {
    const line = String.raw`{"id":1,"content":{"rendered":"caf\u00e9 \/ \"a\" \ud83d\ude00 <b>x<\/b> \u003cend\u003e \t."}}`;
    const content = only(line);
    expect(content.text).toBe('café / "a" 😀 <b>x</b> <end> \t.');
    const at = content.text.indexOf("<b>");
    const written = content.rewrite([edit(content.text, at, at + 8, '<i class="é">/</i>')])!;
    expect(line.slice(0, content.range[0]) + written + line.slice(content.range[1])).toBe(
      String.raw`{"id":1,"content":{"rendered":"caf\u00e9 \/ \"a\" \ud83d\ude00 <i class=\"\u00e9\">\/<\/i> \u003cend\u003e \t."}}`,
    );
  });

  test("are written in the manner of what stands around", () => {
    const write = (line: string): string => only(line).rewrite([edit(only(line).text, 0, 1, "<é/>")])!;
    expect(write('{"content":{"rendered":"x/ü"}}')).toBe("<é/>/ü");
    expect(write('{"content":{"rendered":"x/"}}')).toBe(String.raw`<\u00e9/>/`);
    expect(write(String.raw`{"content":{"rendered":"xü\/"}}`)).toBe(String.raw`<é\/>ü\/`);
    expect(write(String.raw`{"content":{"rendered":"xü\u003c"}}`)).toBe(String.raw`\u003cé/\u003eü\u003c`);
  });

  test("whatever is edited, it reads as edited and nothing else has moved", () => {
    const escaped = fc
      .array(
        fc.tuple(
          fc.constantFrom('"', "\\", "/", "\n", "a", "é", "😀", "<", "\u0001", "\uD800", "]]>"),
          fc.boolean(),
        ),
        { maxLength: 40 },
      )
      .map((parts) =>
        parts
          .map(([part, short]) =>
            short
              ? JSON.stringify(part).slice(1, -1).replaceAll("/", "\\/")
              : [...Array(part.length).keys()]
                  .map((index) => `\\u${part.charCodeAt(index).toString(16).padStart(4, "0")}`)
                  .join(""),
          )
          .join(""),
      );
    fc.assert(
      fc.property(escaped, fc.string(), fc.nat(), fc.nat(), (spelling, after, a, b) => {
        const source = `["${spelling}"]`;
        const content = readJsonString(source, [2, source.length - 2])!;
        expect(content.text).toBe(JSON.parse(`"${spelling}"`));
        const { length } = content.text;
        const [from, to] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y) as [number, number];
        const written = content.rewrite([edit(content.text, from, to, after)])!;
        expect(JSON.parse(`"${written}"`)).toBe(content.text.slice(0, from) + after + content.text.slice(to));
        expect(written.startsWith(content.spelled([0, from]))).toBe(true);
        expect(written.endsWith(content.spelled([to, length]))).toBe(true);
        expect(content.spelled([0, from]) + content.spelled([from, to]) + content.spelled([to, length])).toBe(
          spelling,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("JSON lines", () => {
  const read = (line: string, fields = ["content.rendered", "excerpt.rendered"]) =>
    readJsonLine(line, { fields: fields.map(jsonPath), id: ["id"] });

  test("several fields, id, address and date", () => {
    const item = read(
      String.raw`{"id":417,"date_gmt":"2015-03-01T10:00:00","link":"https:\/\/news.example\/a","excerpt":{"rendered":"E"},"content":{"rendered":"C \"q\"","protected":false}}`,
    )!;
    expect(item).toMatchObject({
      id: "417",
      url: "https://news.example/a",
      published: "2015-03-01T10:00:00Z",
    });
    expect(item.fields.map(({ name, content }) => [name, content.text])).toEqual([
      ["content.rendered", 'C "q"'],
      ["excerpt.rendered", "E"],
    ]);
  });

  test("what is no JSON is said, what lacks the field holds no article", () => {
    expect(read("{")).toBeUndefined();
    expect(read('{"content":{"rendered":"a}}')).toBeUndefined();
    for (const line of [
      "[]",
      "null",
      '"content.rendered"',
      '{"content":"x"}',
      '{"content":{"rendered":null}}',
    ])
      expect(read(line)?.fields, line).toEqual([]);
  });

  test("a field is found by its path alone, whatever strings and keys look like it", () => {
    const line = String.raw`{"a":{"content":{"rendered":"no"}},"b":["content",{"rendered":"no"},{"content":{"rendered":"no"}}],"c":"\"content\":{\"rendered\":\"no\"}","content":{"x":{"rendered":"no"},"rende\u0072ed":"yes","y":"\\"},"rendered":"no"}`;
    expect(read(line)!.fields.map(({ content }) => content.text)).toEqual(["yes"]);
  });

  test("of a key that occurs twice the last counts", () => {
    const texts = (line: string) => read(line)!.fields.map(({ content }) => content.text);
    expect(texts('{"content":{"rendered":"a"},"content":{"rendered":"b"}}')).toEqual(["b"]);
    expect(texts('{"content":{"rendered":"a","rendered":"b"}}')).toEqual(["b"]);
    expect(texts('{"content":{"rendered":"a"},"content":{}}')).toEqual([]);
  });

  test("take linear time, whatever they hold", () => {
    for (const piece of ["\\\\", '\\"', "[", '{"content":', "\\u0041"]) {
      const lineOf = (length: number) => `{"content":{"rendered":"${piece.repeat(length / piece.length)}"}}`;
      const long = cpuTimeOf(() => read(lineOf(4_000_000)));
      expect(long, piece).toBeLessThan(4_000);
    }
    const nested = `{"content":${"[".repeat(2_000_000)}`;
    expect(cpuTimeOf(() => read(nested))).toBeLessThan(4_000);
  });
});

const ITEM = `<item>
  <title><![CDATA[A <b> title]]></title>
  <link>https://news.example/?p=7&amp;x=1</link>
  <pubDate>Sun, 01 Mar 2015 11:00:00 +0100</pubDate>
  <content:encoded><![CDATA[<p>One ]]]]><![CDATA[> two</p>\r\n<p>&amp; é</p>]]></content:encoded>
  <excerpt:encoded>&lt;p&gt;Short &#233;&#x1F600;&lt;/p&gt;</excerpt:encoded>
  <wp:post_id>7</wp:post_id>
  <wp:post_date_gmt><![CDATA[2015-03-01 10:00:00]]></wp:post_date_gmt>
  <wp:comment><wp:comment_id>9</wp:comment_id><content:encoded><![CDATA[no]]></content:encoded></wp:comment>
</item>`;

describe("WordPress items", () => {
  test("give id, address, date, content and excerpt", () => {
    const item = readWxrItem(ITEM);
    expect(item).toMatchObject({
      id: "7",
      url: "https://news.example/?p=7&x=1",
      published: "2015-03-01T10:00:00.000Z",
    });
    expect(item.fields.map(({ name, content }) => [name, content.text])).toEqual([
      ["content:encoded", "<p>One ]]> two</p>\r\n<p>&amp; é</p>"],
      ["excerpt:encoded", "<p>Short é😀</p>"],
    ]);
  });

  test("are edited within their sections, and every other byte stays", () => {
    const [content, excerpt] = readWxrItem(ITEM).fields.map((field) => field.content) as [
      ContainedText,
      ContainedText,
    ];
    const at = content.text.indexOf(" two");
    expect(content.rewrite([edit(content.text, at, at + 4, "<i>]]></i>")])).toBe(
      "<![CDATA[<p>One ]]]]><![CDATA[><i>]]]]><![CDATA[></i></p>\r\n<p>&amp; é</p>]]>",
    );
    expect(excerpt.rewrite([edit(excerpt.text, 3, 8, "<&>")])).toBe(
      "&lt;p&gt;&lt;&amp;&gt; &#233;&#x1F600;&lt;/p&gt;",
    );
    expect(content.rewrite([])).toBe(ITEM.slice(...content.range));
  });

  test("what would not be read as it was meant is refused", () => {
    const source = "<![CDATA[a]]b>c]]>";
    const content = readXmlText(source, [0, source.length])!;
    expect(content.text).toBe("a]]b>c");
    expect(content.rewrite([edit(content.text, 3, 4, "")])).toBeUndefined();
    expect(readXmlText("<![CDATA[a", [0, 10])).toBeUndefined();
    expect(readXmlText("a<b>c</b>", [0, 9])).toBeUndefined();
    expect(readXmlText("&nbsp;", [0, 6])).toBeUndefined();
    expect(readWxrItem("<item><content:encoded>a<b/></content:encoded></item>")).toMatchObject({
      fields: [],
      unreadable: ["content:encoded"],
    });
  });

  test("whatever is edited, what is written reads as edited, or is refused", () => {
    const piece = fc.constantFrom("a", "]", "]]", ">", "<", "&", "é", "😀", "]]>");
    const section = fc.array(piece, { maxLength: 12 }).map((parts) => {
      const text = parts.join("");
      return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
    });
    const references = fc.array(fc.constantFrom("a", "&lt;", "&#233;", "&#x1F600;", "]"), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            section,
            references.map((parts) => parts.join("")),
          ),
          { maxLength: 4 },
        ),
        fc.array(piece, { maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (parts, added, a, b) => {
          const source = parts.join("");
          const content = readXmlText(source, [0, source.length]);
          // Some sections end where a bracket stands before: then the whole is something else, but never an exception.
          if (!content) return;
          const { length } = content.text;
          const [from, to] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y) as [number, number];
          const change = edit(content.text, from, to, added.join(""));
          const written = content.rewrite([change]);
          if (written !== undefined)
            expect(readXmlText(written, [0, written.length])!.text).toBe(
              applyEdits(content.text, arrangeEdits(content.text, [change])),
            );
          const splits = (offset: number): boolean => /^[\uDC00-\uDFFF]/.test(content.text.slice(offset));
          // A cut that takes the start of a section and leaves its end is refused; nobody writes half a text so.
          const mixed = source.includes("<![CDATA[") && parts.some((part) => /^[^<]/.test(part));
          if (!mixed && !splits(from) && !splits(to) && !/[\]>]/.test(content.text + added.join("")))
            expect(written).toBeDefined();
        },
      ),
      { numRuns: times(3_000) },
    );
  });
});

describe("WordPress exports", () => {
  const EXPORT = `<?xml version="1.0"?><!-- <item> -->\n<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><description><![CDATA[<item> </item>]]></description>\n${ITEM}\n<item ><content:encoded><![CDATA[</item>]]></content:encoded></item>\n<items>x</items></channel></rss>\n`;

  test("are cut into items wherever the chunks end", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 }), (sizes) => {
        const splitter = splitWxr();
        const pieces = [];
        let at = 0;
        for (let index = 0; at < EXPORT.length; index++) {
          const size = sizes[index % sizes.length]!;
          pieces.push(...splitter.push(EXPORT.slice(at, at + size)));
          at += size;
        }
        pieces.push(...splitter.end());
        expect(pieces.map(({ text }) => text).join("")).toBe(EXPORT);
        expect(pieces.filter(({ kind }) => kind === "item").map(({ text }) => text)).toEqual([
          ITEM,
          "<item ><content:encoded><![CDATA[</item>]]></content:encoded></item>",
        ]);
      }),
      { numRuns: 200 },
    );
  });

  test("an item that is too long or never ends passes through in parts", () => {
    const text = `<rss><item>${"x".repeat(500)}</item><item>short</item><item>${"<![CDATA[ y".repeat(90)}`;
    const splitter = splitWxr(100);
    const pieces = [...text.match(/.{1,40}/g)!.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter(({ kind }) => kind === "item").map((piece) => piece.text)).toEqual([
      "<item>short</item>",
    ]);
    expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThan(200);
  });

  test("take linear time, whatever they hold", () => {
    for (const piece of [
      "<",
      "<item>",
      "<![CDATA[",
      "]]",
      "<item><![CDATA[]]></item>",
      "<a",
      "&lt;",
      "<item></b>",
    ]) {
      const time = cpuTimeOf(() => {
        const splitter = splitWxr(2_000_000);
        const chunk = piece.repeat(65_536 / piece.length);
        for (let index = 0; index < 60; index++)
          for (const { kind, text } of splitter.push(chunk)) if (kind === "item") readWxrItem(text);
        for (const { text } of splitter.end()) readWxrItem(text);
      });
      expect(time, piece).toBeLessThan(4_000);
    }
    const whole = `<item>${"<content:encoded><![CDATA[x]]></content:encoded>".repeat(50_000)}</item>`;
    expect(cpuTimeOf(() => readWxrItem(whole))).toBeLessThan(4_000);
    const sections = "<![CDATA[x]]>".repeat(100_000);
    const content = readXmlText(sections, [0, sections.length])!;
    const edits = Array.from({ length: 50_000 }, (_, index) =>
      edit(content.text, index * 2, index * 2 + 1, "<i>"),
    );
    expect(cpuTimeOf(() => content.rewrite(edits))).toBeLessThan(4_000);
  });

  test("are told from feeds and sitemaps", () => {
    expect(isWxr(EXPORT)).toBe(true);
    expect(isWxr('<rss xmlns:content="http://purl.org/rss/1.0/modules/content/">')).toBe(false);
  });
});

describe("rewriting and restoring within a container", () => {
  const html =
    '<p>caf\u00E9</p>\n<blockquote class="twitter-tweet"><p>Words \u2014 here</p>\u2014 Ada <a href="https://x.com/ada_example/status/1">May</a></blockquote>\n' +
    '<script async src="https://platform.twitter.com/widgets.js"></script>\n<p>https://x.com/ada_example/status/2</p>';
  const spellings: readonly (readonly [
    name: string,
    source: string,
    read: (source: string) => ContainedText,
  ])[] = [
    ["plain JSON", `{"c":${JSON.stringify(html)}}`, (source) => only(source, "c")],
    [
      "JSON as PHP writes it",
      `{"c":${JSON.stringify(html)
        .replaceAll("/", "\\/")
        .replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}}`,
      (source) => only(source, "c"),
    ],
    [
      "JSON with upper-case escapes here and there",
      `{"c":${JSON.stringify(html).replaceAll("<p>", "\\u003Cp>").replaceAll("\u2014", "\\u2014")}}`,
      (source) => only(source, "c"),
    ],
    ["a section", `<![CDATA[${html}]]>`, (source) => readXmlText(source, [0, source.length])!],
    [
      "two sections that meet within an embed",
      `<![CDATA[${html.replace("Words", "Wo]]><![CDATA[rds")}]]>`,
      (source) => readXmlText(source, [0, source.length])!,
    ],
    [
      "references",
      html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\u2014", "&#8212;"),
      (source) => readXmlText(source, [0, source.length])!,
    ],
  ];

  test.each(spellings)("%s comes back byte for byte", (_, source, read) => {
    const content = read(source);
    expect(content.text).toBe(html);
    const rewritten = rewriteArticle(content.text, {
      format: "html",
      parse,
      embed: (found) => render(found),
      stylesheet: "/p.css",
    });
    expect(rewritten.embeds).toHaveLength(2);
    const entry = lockEntryOf(rewritten, undefined, content);
    const spelling = content.rewrite(rewritten.edits)!;
    const after = source.slice(0, content.range[0]) + spelling + source.slice(content.range[1]);
    const again = read(after);
    expect(again.text).toBe(rewritten.text);
    const back = restoringEdits(again.text, entry, "html").map((each) => ({
      ...each,
      spelled: each.spelled ?? again.plain(each.after),
    }));
    expect(after.slice(0, again.range[0]) + again.rewrite(back)! + after.slice(again.range[1])).toBe(source);
  });
});
