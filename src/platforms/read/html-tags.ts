// Foreign HTML as a run of tags and texts: entities decoded once, linear in time whatever comes.
import { Tokenizer } from "htmlparser2";
import type { Mark } from "../../model/text.ts";

/** An opening tag. Names are in lower case; of an attribute given twice the first counts. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is told about the HTML, in its order. Tags come as written: nothing is closed or opened for the reader. */
export interface TagListener {
  open(tag: Tag): void;
  close(name: string): void;
  text(text: string): void;
}

const ignore = (): void => undefined;
/** What of HTML nobody listens to. */
export const PASSED_OVER = {
  oncdata: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onprocessinginstruction: ignore,
  onend: ignore,
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Elements without content. */
export const VOID = words(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);
/** Elements whose content is not text that readers see. */
export const HIDDEN = words(
  "script style template title textarea noscript iframe noembed noframes object svg math select datalist canvas audio video rp",
);
/** Elements that begin and end lines. */
export const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary table " +
    "tbody tfoot thead tr ul",
);
/** Elements that set text in a way that the model knows. */
export const MARKS: ReadonlyMap<string, Mark> = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["s", "strike"],
  ["del", "strike"],
  ["strike", "strike"],
  ["u", "underline"],
  ["ins", "underline"],
  ["code", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["tt", "code"],
  ["sub", "sub"],
  ["sup", "sup"],
]);

const MAX_NAME = 32;

/**
 * Reads HTML and tells `listener` of every tag and text. Comments, declarations and attributes other than those in
 * `wanted` are passed over. The tokenizer is used without htmlparser2's parser because the parser keeps its open
 * elements in an array that it shifts: 100,000 nested elements take it seconds.
 */
export function readTags(html: string, wanted: ReadonlySet<string>, listener: TagListener): void {
  let name = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  const nameAt = (start: number, end: number): string =>
    html.slice(start, Math.min(end, start + MAX_NAME)).toLowerCase();
  const opened = (): void => listener.open({ name, attributes });
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = nameAt(start, end);
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = nameAt(start, end);
        value = "";
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (wanted.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => listener.close(nameAt(start, end)),
      ontext: (start, end) => listener.text(html.slice(start, end)),
      ontextentity: (codepoint) => listener.text(String.fromCodePoint(codepoint)),
      ...PASSED_OVER,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

const ONLY_TITLE: ReadonlySet<string> = new Set(["title"]);

/** A text, or the value of an attribute, with its character references read. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  let value = "";
  readTags(`<a title="${raw.replaceAll('"', "&quot;")}">`, ONLY_TITLE, {
    open: (tag) => void (value = tag.attributes.get("title") ?? ""),
    close: () => undefined,
    text: () => undefined,
  });
  return value;
}
