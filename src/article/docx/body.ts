// The words of a Word document as lines of HTML, a paragraph each: what its readers see, with the changes that were tracked in it made.
import { escaped, Lines, shown } from "./lines.ts";
import type { Kind, Run } from "./lines.ts";
import type { StartTag, XmlReader } from "./xml.ts";

/** What the other parts of the document say. */
export interface BodyContext {
  /** What a relationship leads to, by its id. */
  readonly targets: ReadonlyMap<string, string>;
  /** What a style of paragraphs is for, by its id; `undefined` for any other. */
  readonly kindOf: (style: string | undefined) => Kind | undefined;
}

interface Paragraph {
  readonly runs: Run[];
  style?: string | undefined;
  isItem?: boolean;
  /** Its end was deleted: what follows goes on in it. */
  goesOn?: boolean;
  /** Paragraphs of text boxes that are fixed to it. */
  readonly beside: Paragraph[];
}

/** A field: a code, then what it shows. */
interface Field {
  code: string;
  isCode: boolean;
  href: string | undefined;
}

/** What is deleted, moved away, said twice, or a reading beside characters. */
const UNSEEN = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:rt"]);
const CELLS = new Map([
  ["w:tbl", "table"],
  ["w:tr", "tr"],
  ["w:tc", "td"],
]);
const FORMS = new Map([
  ["w:b", "strong"],
  ["w:i", "em"],
]);
/** No code of a field is longer (UTF-16 code units). */
const MAX_CODE = 8_192;

/** Reads the body of a document, and then its notes. */
export class BodyReader implements XmlReader {
  readonly #lines = new Lines();
  readonly #context: BodyContext;
  readonly #within: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #fields: Field[] = [];
  readonly #links: (string | undefined)[] = [];
  #carried: Run[] = [];
  #form = new Set<string>();
  #isHidden = false;
  #alt = "";
  /** The depth of the element that is left out. */
  #unseen: number | undefined;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  open(tag: StartTag): void {
    const { name, depth } = tag;
    if (this.#unseen === undefined) {
      if (UNSEEN.has(name)) this.#leaveOut(depth);
      else this.#begin(tag);
    }
    this.#within[depth] = name;
    this.#within.length = depth + 1;
  }

  close(name: string, depth: number): void {
    this.#within.length = depth;
    if (this.#unseen !== undefined && depth > this.#unseen) return;
    if (this.#unseen === depth) this.#unseen = undefined;
    if (name === "w:p") this.#endParagraph();
    else if (name === "w:hyperlink") this.#links.pop();
    else if (name === "w:fldSimple") this.#fields.pop();
    else if (this.#paragraphs.length === 0 && CELLS.has(name)) this.#lines.tag(`</${CELLS.get(name)!}>`);
  }

  text(text: string): void {
    if (this.#unseen !== undefined) return;
    const place = this.#within.at(-1);
    if (place === "w:t") this.#add(escaped(text));
    else if (place === "w:instrText") {
      const field = this.#fields.at(-1);
      if (field?.isCode === true && field.code.length < MAX_CODE) field.code += text.slice(0, MAX_CODE);
    }
  }

  /** All lines so far. */
  finish(): string[] {
    return this.#lines.finish();
  }

  /** A mark of deletion within properties stands for the end of the paragraph, or for the row. */
  #leaveOut(depth: number): void {
    const place = this.#within.at(-1);
    if (place === "w:rPr") {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph && this.#within.at(-2) === "w:pPr") paragraph.goesOn = true;
    } else this.#unseen = place === "w:trPr" ? depth - 2 : depth;
  }

  #begin({ name, depth, get }: StartTag): void {
    const place = this.#within[depth - 1];
    const value = get("w:val");
    const paragraph = this.#paragraphs.at(-1);
    if (name === "w:p") this.#paragraphs.push({ runs: [], beside: [] });
    else if (place === "w:rPr" && this.#within[depth - 2] === "w:r") this.#property(name, value);
    else if (name === "w:pStyle" && paragraph) paragraph.style = value;
    else if (name === "w:numId" && paragraph) paragraph.isItem = value !== "0";
    else if (name === "w:r") [this.#form, this.#isHidden] = [new Set(), false];
    else if (place === "w:r") this.#sign(name, get);
    else if (name === "w:hyperlink") this.#links.push(this.#addressOf(get("r:id"), get("w:anchor")));
    else if (name === "w:fldSimple") {
      const code = (get("w:instr") ?? "").slice(0, MAX_CODE);
      this.#fields.push({ code, isCode: false, href: linkOf(code) });
    } else if (name === "wp:docPr") this.#alt = get("descr") ?? "";
    else if (name === "a:blip") this.#picture(get("r:embed"));
    else if (name === "v:imagedata") this.#picture(get("r:id"));
    else if ((name === "w:footnote" || name === "w:endnote") && get("w:type") !== undefined)
      this.#unseen = depth; // the line above the notes
    else if (!paragraph && CELLS.has(name)) this.#lines.tag(`<${CELLS.get(name)!}>`);
  }

  #property(name: string, value: string | undefined): void {
    const isOn = value !== "false" && value !== "0";
    const form = FORMS.get(name);
    if (form !== undefined && isOn) this.#form.add(form);
    else if (name === "w:vanish") this.#isHidden = isOn;
  }

  /** What stands in a run beside letters. */
  #sign(name: string, get: StartTag["get"]): void {
    if (name === "w:tab") this.#add(" ");
    else if (name === "w:noBreakHyphen") this.#add("\u2011");
    else if (name === "w:cr" || (name === "w:br" && (get("w:type") ?? "textWrapping") === "textWrapping"))
      this.#add("<br>");
    else if (name === "w:fldChar") this.#field(get("w:fldCharType"));
  }

  #field(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === "begin") this.#fields.push({ code: "", isCode: true, href: field?.href });
    else if (type === "end") this.#fields.pop();
    else if (type === "separate" && field) {
      field.isCode = false;
      field.href = linkOf(field.code) ?? field.href;
    }
  }

  #addressOf(id: string | undefined, anchor: string | undefined): string | undefined {
    const target = id === undefined ? undefined : this.#context.targets.get(id);
    return target !== undefined && anchor !== undefined ? `${target}#${anchor}` : target;
  }

  #picture(id: string | undefined): void {
    const src = id === undefined ? undefined : this.#context.targets.get(id);
    // One that stands elsewhere is not shown: nothing is to be fetched for a document.
    if (src === undefined || isWeb(src)) return;
    this.#add(`<img src="${escaped(src)}" alt="${escaped(this.#alt)}">`);
    this.#alt = "";
  }

  #add(html: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#isHidden || this.#fields.at(-1)?.isCode === true) return;
    const href = this.#fields.at(-1)?.href ?? this.#links.at(-1);
    const form = [...this.#form].sort().join(" ");
    paragraph.runs.push({ html, form, href: href !== undefined && isWeb(href) ? href : undefined });
  }

  #endParagraph(): void {
    const ended = this.#paragraphs.pop();
    if (!ended) return;
    const outer = this.#paragraphs.at(-1);
    if (outer) {
      outer.beside.push(ended, ...ended.beside.splice(0));
      return;
    }
    for (const run of ended.runs) this.#carried.push(run);
    if (ended.goesOn !== true) {
      this.#print({ ...ended, runs: this.#carried });
      this.#carried = [];
    }
    for (const each of ended.beside) this.#print(each);
  }

  #print({ runs, style, isItem }: Paragraph): void {
    if (!runs.some(shown)) return;
    const kind = this.#context.kindOf(style);
    const own = kind === "item" && isItem === false ? undefined : kind;
    this.#lines.paragraph(runs, own ?? (isItem === true ? "item" : undefined));
  }
}

/** The address of a field that is a link: `HYPERLINK "https://…" \l "place" \o "tooltip"`. */
function linkOf(code: string): string | undefined {
  const [name, ...rest] = code.match(/"[^"]*"|[^\s"]+/g) ?? [];
  if (name?.toUpperCase() !== "HYPERLINK") return undefined;
  const plain = rest.map((word) => word.replaceAll('"', ""));
  const place = plain[plain.indexOf("\\l") + 1];
  const [address] = plain;
  if (address === undefined || address.startsWith("\\")) return undefined;
  return plain.includes("\\l") && place !== undefined ? `${address}#${place}` : address;
}

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);
