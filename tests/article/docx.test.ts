// Articles as editors hand them over: Word documents, and what Google Docs and Word put on the clipboard.
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { findProse } from "../../src/archive/proof/prose.ts";
import { readArticle, readDocx } from "../../src/article/index.ts";
import type { Article } from "../../src/article/index.ts";
import { parseFrame, parseReference } from "../../src/platforms/index.ts";
import {
  byLibrary,
  byLibreOffice,
  docxOf,
  GOOGLE,
  HTML,
  notesOf,
  relationships,
  WORD,
  zipOf,
} from "./docx-samples.ts";

/** What an article leans on, without places. */
function leaning(article: Article): Record<string, readonly string[]> {
  const references = article.references({ parse: parseReference, parseFrame });
  const { credits, quotations, pasted } = findProse(article, "html", references);
  return {
    references: references.map(({ markup, reference: { url } }) => `${markup.replace("bare-", "")} ${url}`),
    quotations: quotations.map(({ source, quoted, speaker, platform }) =>
      [source, quoted, speaker, platform].join(" | "),
    ),
    credits: credits.map(({ credit: { platform, handle } }) => [platform, handle].join(" | ")),
    pasted: pasted.map(({ text, handle }) => `${handle}: ${text}`),
  };
}

const EXPECTED = {
  references: [
    "link https://x.com/ada_example/status/1700000000000000001",
    "link https://x.com/ada_example/status/1700000000000000001",
    "link https://bsky.app/profile/bo.example.com/post/3kabcdefghi2a",
  ],
  credits: ["instagram | dora_example"],
  pasted: ["cyd_model: The last boat left at ten."],
};

describe("one article, whoever wrote it down", () => {
  const expected = leaning(readArticle(HTML, "html"));

  it("as plain HTML", () => {
    expect(expected).toMatchObject(EXPECTED);
    expect(expected["quotations"]).toEqual([
      "post | the ferry sails again on Monday & stays. | Ada Example | x",
      "post | Wir warten seit März auf das Boot. | Bo Sample | bluesky",
      "post | Nobody asked us at all | Bo Sample | bluesky",
    ]);
  });

  it.each([
    ["Google Docs", GOOGLE],
    ["Word", WORD],
  ])("as %s puts it on the clipboard", (_name, html) => {
    expect(leaning(readArticle(html, "html"))).toEqual(expected);
  });

  it("as a .docx that a library wrote, in the words that mammoth reads there", async () => {
    const file = await byLibrary();
    const article = await readDocx(file);
    expect(leaning(article)).toEqual(expected);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    expect(
      article.text
        .replace(/<[^<>]*>/g, "")
        .replaceAll("&amp;", "&")
        .split("\n"),
    ).toEqual(value.split(/\n+/).filter((line) => line !== ""));
  });

  const made = byLibreOffice();
  it.skipIf(!made)(
    "as a .docx that LibreOffice wrote (skipped where it is not installed)",
    async () => {
      expect(leaning(await readDocx(made!))).toEqual(expected);
    },
    60_000,
  );
});

const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe("a Word document", () => {
  it("is read as its readers see it, a line a paragraph", async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del>';
    const body = [
      paragraph(run("Ahoy &amp; ") + deleted + `<w:ins w:id="2">${run("old", "<w:b/><w:i/>")}</w:ins>`),
      paragraph(run("   ")),
      paragraph(run("first half, "), '<w:rPr><w:del w:id="3"/></w:rPr>') +
        paragraph(run("second half") + run("hidden", "<w:vanish/>")),
      `<w:tbl><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>${paragraph(run("gone"))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run("cell"))}</w:tc><w:tc>${paragraph("")}</w:tc></w:tr></w:tbl>`,
      `<mc:AlternateContent><mc:Choice>${paragraph(run("once"))}</mc:Choice><mc:Fallback>${paragraph(run("once"))}</mc:Fallback></mc:AlternateContent>`,
      paragraph(
        `<w:r><w:t>out</w:t><w:br/><w:t>side</w:t><w:txbxContent>${paragraph(run("in a box"))}</w:txbxContent></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
    ];
    const { text } = await readDocx(
      docxOf(body.join(""), { "word/footnotes.xml": notesOf("a note"), "word/comments.xml": "<no/>" }),
    );
    expect(text.split("\n")).toEqual([
      "<p>Ahoy &amp; <strong><em>old</em></strong></p>",
      "<p>first half, second half</p>",
      "<table><tr></tr><tr><td><p>cell</p></td>",
      "<td></td></tr></table><p>once</p>",
      "<p>out<br>side</p>",
      "<p>in a box</p>",
      "<p>a note</p>",
    ]);
  });

  it("has links in relationships and in codes of fields, and none to what is no address of the web", async () => {
    const code = ' HYPERLINK "https://x.com/i/status/22" \\o "a tip" \\t "_blank" ';
    const instr = code.replaceAll('"', "&quot;");
    const body = [
      paragraph(`<w:hyperlink r:id="one">${run("a", "<w:i/>")}${run("b")}</w:hyperlink>`),
      paragraph(
        `${field("begin")}<w:r><w:instrText>${instr.slice(0, 20)}</w:instrText></w:r><w:r><w:instrText>${instr.slice(20)}</w:instrText></w:r>${field("separate")}${run("c")}${field("end")}${run("d")}`,
      ),
      paragraph(`<w:fldSimple w:instr="${instr}">${run("e")}</w:fldSimple>`),
      paragraph(
        `<w:hyperlink w:anchor="top">${run("f")}</w:hyperlink><w:hyperlink r:id="bad">${run("g")}</w:hyperlink>`,
      ),
    ];
    const rels = relationships({ one: "https://x.com/i/status/21?a=1&amp;b=2", bad: "file:///etc/passwd" });
    const { text } = await readDocx(docxOf(body.join(""), { "word/_rels/document.xml.rels": rels }));
    expect(text.split("\n")).toEqual([
      '<p><a href="https://x.com/i/status/21?a=1&amp;b=2"><em>a</em>b</a></p>',
      '<p><a href="https://x.com/i/status/22">c</a>d</p>',
      '<p><a href="https://x.com/i/status/22">e</a></p>',
      "<p>fg</p>",
    ]);
  });

  it("tells places by paragraph and character", async () => {
    const file = docxOf(
      paragraph(run("One.")) +
        paragraph(run("Bo wrote on Bluesky: ", "<w:b/>") + run("R&amp;D “stays here now.”")),
    );
    const article = await readDocx(file);
    const [quotation] = findProse(article, "html").quotations;
    expect(quotation).toMatchObject({
      line: 2,
      column: "Bo wrote on Bluesky: R&D ".length + 1,
      quoted: "stays here now.",
    });
  });
});

describe("what is no document is refused", () => {
  const big = "word/document.xml";
  it.each([
    ["nothing", Buffer.alloc(0), "invalid_input", /no Word document/],
    ["a text", Buffer.from("x".repeat(5_000)), "invalid_input", /no Word document/],
    ["a zip file of something else", zipOf({ "a.txt": "a" }), "invalid_input", /no Word document/],
    ["an older file of Word", Buffer.from("d0cf11e0a1b11ae1", "hex"), "invalid_input", /save it as \.docx/],
    [
      "one that is cut off",
      docxOf(paragraph(run("a"))).subarray(0, -60),
      "invalid_input",
      /no Word document/,
    ],
    [
      "entities",
      zipOf({ [big]: '<!DOCTYPE a [<!ENTITY b "c">]><w:p/>' }),
      "invalid_input",
      /no Word document/,
    ],
    ["no UTF-8", zipOf({ [big]: Buffer.from([0xff, 0xfe, 0x3c, 0]) }), "invalid_input", /no Word document/],
    ["elements without end", docxOf("<w:p>".repeat(100_000)), "invalid_input", /no Word document/],
    ["40 MB in a few kB", docxOf(" ".repeat(40 * 2 ** 20)), "too_large", /32 MiB/],
    ["the same, said to be small", zipOf({ [big]: Buffer.alloc(40 * 2 ** 20) }, 100), "too_large", /32 MiB/],
    [
      "many parts",
      zipOf(
        Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`word/${n}.xml`, Buffer.alloc(8 * 2 ** 20)])),
      ),
      "too_large",
      /32 MiB/,
    ],
  ])("%s", async (_name, file, code, message) => {
    await expect(readDocx(file)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  it("and no bytes, changed at random, make anything else of it", async () => {
    const file = docxOf(paragraph(run("Bo wrote: “stays.”")).repeat(20));
    for (let seed = 1; seed <= 150; seed++) {
      const bytes = Buffer.from(file);
      for (let turn = 0; turn < 3; turn++)
        bytes[(seed * 7_919 + turn * 104_729) % bytes.length] = (seed * 31 + turn) % 256;
      await readDocx(bytes).catch((error: unknown) =>
        expect(error).toMatchObject({ name: "PostproofError" }),
      );
    }
  });

  it.each([
    ["fields that never end", `${field("begin")}<w:r><w:instrText>${" ".repeat(40)}</w:instrText></w:r>`],
    ["ends that were deleted", "</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r>"],
    ["a style each", '</w:p><w:p><w:pPr><w:pStyle w:val="s"/></w:pPr><w:r><w:t>a</w:t></w:r>'],
    ["links in links", '<w:hyperlink r:id="x"><w:r><w:t>a</w:t></w:r></w:hyperlink>'],
  ])("time is in proportion to length: %s", async (_name, part) => {
    const file = docxOf(`<w:p>${part.repeat(20_000)}</w:p>`);
    const begun = process.cpuUsage();
    await readDocx(file);
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(8);
  });
});

it.each([
  "https://www.google.com/url?q=https://x.com/i/status/20&sa=D",
  "https://www.google.de/url?sa=t&url=https%3A%2F%2Fx.com%2Fi%2Fstatus%2F20",
  "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.com%2Fi%2Fstatus%2F20&data=05",
  "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fi%2Fstatus%2F20&h=AT0",
])("a link that leads by way of %s", (url) => {
  expect(parseReference(url)).toMatchObject({ platform: "x", id: "20" });
  expect(parseReference(url.replace(/(?:x\.com|x%2Ecom)/, "page.example"))).toBeUndefined();
});
