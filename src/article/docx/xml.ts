// The XML of a Word document, told tag by tag: nothing is built of it, no entity is defined, and nothing stands too deep.
import { Parser } from "htmlparser2";

/** A start tag. */
export interface StartTag {
  /** With the prefixes that the standard uses: `w:` for words, `r:` for relationships, whatever the file calls them. */
  readonly name: string;
  /** How many elements it stands in. */
  readonly depth: number;
  /** The value of an attribute, with its usual prefix. */
  readonly get: (attribute: string) => string | undefined;
}

/** What a reader is told, in the order of the file. */
export interface XmlReader {
  open(tag: StartTag): void;
  close(name: string, depth: number): void;
  text?(text: string): void;
}

/** No document stands deeper: each table in a table takes three, each text box some ten. */
const MOST_DEPTH = 256;

/** Namespaces by the last words of their names, which both editions of the standard share, and their usual prefixes. */
const NAMESPACES: readonly (readonly [end: RegExp, prefix: string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, "w:"],
  [/\/officeDocument(?:\/2006)?\/relationships$/, "r:"],
];

/**
 * Tells a reader of a part of the document. Linear in its length.
 * @throws RangeError for what is not UTF-8, declares a document type, or stands too deep
 */
export function tellXml(part: Uint8Array, reader: XmlReader): void {
  /** What the file writes for a prefix that is usual, and what is usual for one that it writes. */
  const [written, usual] = [new Map<string, string>(), new Map<string, string>()];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (depth >= MOST_DEPTH) throw new RangeError("elements stand too deep");
        for (const attribute in attributes) {
          if (!attribute.startsWith("xmlns")) continue;
          const prefix = NAMESPACES.find(([end]) => end.test(attributes[attribute]!))?.[1];
          const own = attribute === "xmlns" ? "" : `${attribute.slice("xmlns:".length)}:`;
          if (prefix === undefined) continue;
          written.set(prefix, own);
          usual.set(own, prefix);
        }
        const get = (attribute: string): string | undefined => attributes[renamed(attribute, written)];
        reader.open({ name: renamed(name, usual), depth, get });
        depth += 1;
      },
      onclosetag(name) {
        depth -= 1;
        reader.close(renamed(name, usual), depth);
      },
      ontext: (text) => reader.text?.(text),
      onprocessinginstruction(name) {
        if (name.startsWith("!")) throw new RangeError("it declares a document type");
      },
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder("utf-8", { fatal: true }).decode(part));
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>): string {
  const own = name.slice(0, name.indexOf(":") + 1);
  const other = prefixes.get(own);
  return other === undefined || other === own ? name : other + name.slice(own.length);
}
