// Word documents as articles: HTML of which every line is a paragraph, so that the line of a place is its paragraph's number.
import { PostproofError } from "../../errors.ts";
import type { LineAndColumn } from "../lines.ts";
import { lineAndColumnOf } from "../lines.ts";
import { Reading } from "../reading.ts";
import type { Article } from "../reading.ts";
import { BodyReader } from "./body.ts";
import type { BodyContext } from "./body.ts";
import type { Kind } from "./lines.ts";
import { tellXml } from "./xml.ts";
import { readParts } from "./zip.ts";

/** All XML of a document together, in bytes: a book of a thousand pages takes less. */
const MOST_XML = 32 * 2 ** 20;
/** What every file of Word's older formats begins with, and a newer one that is locked by a password. */
const OLD_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const MAIN = "word/document.xml";
const STYLES = "word/styles.xml";
const NOTES = ["word/footnotes.xml", "word/endnotes.xml"];

const NO_DOCUMENT =
  "This is no Word document (.docx), or a damaged one: open it in a word processor and save it as .docx anew.";

/**
 * Reads a Word document as an article. It becomes HTML of which every line is a paragraph, so that `line` is the number of a
 * paragraph wherever a place is told, and `column` the character in it; those without words are not counted, notes come
 * last. Insertions that were tracked count, deletions do not; comments, headers and footers are no part of the article.
 * Nothing is fetched, and no more is unpacked than a document holds.
 *
 * @throws PostproofError `invalid_input` for what is no Word document, a damaged or a locked one; `too_large` for one that
 * unpacks to more than a document holds
 *
 * @example
 * const article = await readDocx(await readFile("draft.docx"));
 * const report = await archive.proof(article, { format: "html" });
 */
export async function readDocx(file: Uint8Array): Promise<Article> {
  if (OLD_FILE.every((byte, index) => file[index] === byte))
    throw new PostproofError(
      "invalid_input",
      "This is an older Word file (.doc), or one that is locked by a password: save it as .docx without a password.",
    );
  const parts = await readParts(file, {
    isWanted: (name) => /^(?:word\/|_rels\/)[^/]*(?:\/[^/]*\.rels|\.xml|\.rels)$/.test(name),
    most: MOST_XML,
    refusal: NO_DOCUMENT,
  });
  try {
    const text = linesOf(parts).join("\n");
    return new Reading(text, "html", placesIn(text));
  } catch (cause) {
    throw new PostproofError("invalid_input", NO_DOCUMENT, { cause });
  }
}

type Parts = ReadonlyMap<string, Uint8Array>;

function linesOf(parts: Parts): string[] {
  const main = mainOf(parts);
  const part = parts.get(main);
  if (!part) throw new RangeError("the document itself is missing");
  const kindOf = readStyles(parts.get(STYLES));
  return [main, ...NOTES].flatMap((name) => {
    const bytes = parts.get(name);
    if (!bytes) return [];
    const reader = new BodyReader({ targets: readTargets(parts, name), kindOf });
    tellXml(bytes, reader);
    return reader.finish();
  });
}

/** Where the document itself stands. */
function mainOf(parts: Parts): string {
  const rows = readRelationships(parts.get("_rels/.rels"));
  const main = rows.find(({ type }) => type.endsWith("/officeDocument"))?.target.replace(/^\//, "");
  return main ?? MAIN;
}

/** What the relationships of a part lead to, by their ids. */
function readTargets(parts: Parts, name: string): ReadonlyMap<string, string> {
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const rows = readRelationships(parts.get(`${folder}_rels/${name.slice(folder.length)}.rels`));
  return new Map(rows.map(({ id, target }) => [id, target]));
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function readRelationships(part: Uint8Array | undefined): Relationship[] {
  const rows: Relationship[] = [];
  if (!part) return rows;
  tellXml(part, {
    open({ name, get }) {
      const [id, type, target] = [get("Id"), get("Type"), get("Target")];
      if (name.endsWith("Relationship") && id !== undefined && target !== undefined)
        rows.push({ id, type: type ?? "", target });
    },
    close: () => undefined,
  });
  return rows;
}

interface Style {
  name: string;
  basedOn?: string | undefined;
  isItem: boolean;
}

/** Names of styles, which Word writes in English in every language; those of LibreOffice besides. */
const KINDS: readonly (readonly [name: RegExp, kind: Kind])[] = [
  [/^(?:title|heading 1)$/i, "h1"],
  [/^heading 2$/i, "h2"],
  [/^heading 3$/i, "h3"],
  [/^heading 4$/i, "h4"],
  [/^heading 5$/i, "h5"],
  [/^heading [6-9]$/i, "h6"],
  [/^(?:intense )?quote$|^quotations$|^block ?(?:text|quotation)$/i, "quote"],
  [/^(?:caption|figure|illustration)$/i, "caption"],
];
/** A style is based on another, that on a third: no more are looked at. */
const MOST_BASES = 12;

/** What styles are for. */
function readStyles(part: Uint8Array | undefined): BodyContext["kindOf"] {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  if (part)
    tellXml(part, {
      open({ name, get }) {
        const value = get("w:val");
        if (name === "w:style") styles.set(get("w:styleId") ?? "", (style = { name: "", isItem: false }));
        else if (!style || value === undefined) return;
        else if (name === "w:name") style.name = value;
        else if (name === "w:basedOn") style.basedOn = value;
        else if (name === "w:numId") style.isItem = value !== "0";
      },
      close(name) {
        if (name === "w:style") style = undefined;
      },
    });
  return (id) => {
    let at = id === undefined ? undefined : (styles.get(id) ?? { name: id, isItem: false });
    for (let bases = 0; at && bases < MOST_BASES; bases++) {
      const { name, isItem, basedOn } = at;
      const kind = KINDS.find(([called]) => called.test(name))?.[1];
      if (kind !== undefined) return kind;
      if (isItem) return "item";
      at = basedOn === undefined ? undefined : styles.get(basedOn);
    }
    return undefined;
  };
}

/** Tells the paragraph of a place, and the character in it: tags do not count, a reference counts as what it shows. */
function placesIn(text: string): (offset: number) => LineAndColumn {
  const placeOf = lineAndColumnOf(text);
  let marks: { readonly end: number; readonly hidden: number }[] | undefined;
  const hiddenBefore = (offset: number): number => {
    if (!marks) {
      let hidden = 0;
      marks = Array.from(text.matchAll(/<[^<>]*>|&[a-z]+;/g), ({ 0: mark, index }) => {
        hidden += mark.startsWith("<") ? mark.length : mark.length - 1;
        return { end: index + mark.length, hidden };
      });
    }
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : marks[low - 1]!.hidden;
  };
  return (offset) => {
    const { line, column } = placeOf(offset);
    const start = offset - (column - 1);
    return { line, column: column - (hiddenBefore(offset) - hiddenBefore(start)) };
  };
}
