// One fictional article in every form in which editors hand one over, and Word documents made part by part.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from "docx";

const POST = "https://x.com/ada_example/status/1700000000000000001";
const OTHER = "https://bsky.app/profile/bo.example.com/post/3kabcdefghi2a";

/** A piece of a paragraph; its link, if it is one. */
type Piece = readonly [text: string, link?: string];
/** Paragraphs of the article. */
const ARTICLE: readonly {
  readonly kind?: "h1" | "item" | "quote" | "caption";
  readonly is: readonly Piece[];
}[] = [
  { kind: "h1", is: [["Harbour ferry stays in the dock"]] },
  {
    is: [
      ["The mayor, Ada Example, "],
      ["said in a tweet", POST],
      [" that “the ferry sails again on Monday & stays.”"],
    ],
  },
  { is: [[POST, POST]] },
  {
    kind: "item",
    is: [["Bo Sample wrote on Bluesky: „Wir warten seit März auf das Boot.“ ("], ["post", OTHER], [")"]],
  },
  { kind: "item", is: [["A second point without any post."]] },
  { kind: "quote", is: [["Nobody asked us at all"]] },
  { kind: "caption", is: [["The dock on Sunday. Photo: @dora_example / Instagram"]] },
  { is: [["The last boat left at ten. — Cyd Model (@cyd_model) October 24, 2018"]] },
];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function page(
  paragraph: (html: string, kind?: string) => string,
  piece: (...piece: Piece) => string,
): string {
  return ARTICLE.map(({ kind, is }) => paragraph(is.map((each) => piece(...each)).join(""), kind)).join("\n");
}

/** As plain HTML. */
export const HTML = page(
  (html, kind) => {
    if (kind === "h1") return `<h1>${html}</h1>`;
    if (kind === "item") return `<ul><li>${html}</li></ul>`;
    if (kind === "quote") return `<blockquote><p>${html}</p></blockquote>`;
    return kind === "caption" ? `<p class="caption">${html}</p>` : `<p>${html}</p>`;
  },
  (text, link) => (link === undefined ? escaped(text) : `<a href="${link}">${escaped(text)}</a>`),
);

/** As Google Docs puts it on the clipboard. */
export const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff-0000-1111-222233334444">${page(
  (html, kind) => {
    const p = `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;" role="presentation">${html}</p>`;
    if (kind === "item")
      return `<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;">${p}</li></ul>`;
    if (kind === "h1") return `<h1 dir="ltr" style="margin-top:20pt;">${html}</h1>`;
    return kind === "quote" ? `<blockquote>${p}</blockquote>` : `${p}<br />`;
  },
  (text, link) => {
    const spans = text
      .split(/(?<= [a-z]+ )/)
      .map((part) => `<span style="font-size:11pt;white-space:pre-wrap;">${escaped(part)}</span>`)
      .join("");
    const by = `https://www.google.com/url?q=${encodeURIComponent(link ?? "")}&amp;sa=D&amp;source=docs&amp;ust=1`;
    return link === undefined ? spans : `<a href="${by}" style="text-decoration:none;">${spans}</a>`;
  },
)}</b><br class="Apple-interchange-newline">`;

/** As Word puts it on the clipboard. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0in;} @page WordSection1 {size:8.5in 11.0in;} --></style>
</head><body lang=EN-US style='tab-interval:.5in'>
<!--StartFragment-->
${page(
  (html, kind) => {
    if (kind === "h1") return `<h1><span lang=EN-GB>${html}<o:p></o:p></span></h1>`;
    if (kind === "item")
      return `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${html}<o:p></o:p></p>`;
    if (kind === "quote") return `<blockquote><p class=MsoQuote>${html}<o:p></o:p></p></blockquote>`;
    return `<p class=${kind === "caption" ? "MsoCaption" : "MsoNormal"}>${html}<o:p></o:p></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>`;
  },
  (text, link) => {
    const wrapped = escaped(text).replace(/(\S+ \S+ \S+) /g, "$1\n");
    return link === undefined
      ? `<span style='mso-bidi-font-size:11.0pt'>${wrapped}</span>`
      : `<a href="${link}">${wrapped}</a>`;
  },
)}
<!--EndFragment--></body></html>`;

/** As a .docx by the library `docx`. */
export async function byLibrary(): Promise<Uint8Array> {
  const styles = { caption: "Caption", quote: "Quote" } as const;
  const children = ARTICLE.flatMap(({ kind, is }) => [
    new Paragraph({
      ...(kind === "h1" && { heading: HeadingLevel.HEADING_1 }),
      ...(kind === "item" && { bullet: { level: 0 } }),
      ...((kind === "caption" || kind === "quote") && { style: styles[kind] }),
      children: is.map(([text, link]) =>
        link === undefined
          ? new TextRun(text)
          : new ExternalHyperlink({ link, children: [new TextRun(text)] }),
      ),
    }),
    new Paragraph({}),
  ]);
  const paragraphStyles = [
    { id: "Caption", name: "caption" },
    { id: "Quote", name: "Quote" },
  ];
  return await Packer.toBuffer(new Document({ styles: { paragraphStyles }, sections: [{ children }] }));
}

/** As a .docx by LibreOffice; `undefined` where it is not installed. */
export function byLibreOffice(): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), "postproof-docx-"));
  try {
    writeFileSync(join(folder, "article.html"), `<!doctype html><meta charset="utf-8">${HTML}`);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const to = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder];
    execFileSync("soffice", ["--headless", profile, ...to, join(folder, "article.html")], {
      stdio: "ignore",
      timeout: 60_000,
    });
    return readFileSync(join(folder, "article.docx"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A .docx with this body. */
export function docxOf(body: string, others: Readonly<Record<string, string>> = {}): Buffer {
  return zipOf({
    "word/document.xml": `<?xml version="1.0"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ...others,
  });
}

/** A part of relationships, each a name and what it leads to. */
export function relationships(targets: Readonly<Record<string, string>>): string {
  const rows = Object.entries(targets).map(
    ([id, target]) => `<Relationship Id="${id}" Type="t" Target="${target}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join("")}</Relationships>`;
}

/** Notes of a document, the line above them included. */
export function notesOf(text: string): string {
  return `<w:footnotes ${SPACES}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote></w:footnotes>`;
}

/** A zip file. `said`: the size that it claims for each part, unpacked. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>, said?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const bytes = deflateRawSync(part);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(part), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(said ?? Buffer.byteLength(part), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), bytes]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), fields, entry, Buffer.from(name));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}
