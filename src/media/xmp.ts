// Creator, rights, credit, source, licensor, statement, terms and kind of source from XMP, which is RDF in XML.
import { Parser } from "htmlparser2";
import type { StatedRights } from "../model/asset.ts";

const MAX_BYTES = 1_048_576;
const MAX_EVENTS = 50_000;
const MAX_DEPTH = 64;
const MAX_VALUES = 20;

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** By namespace and name: XMP Specification Part 1 and 2, IPTC Photo Metadata 2023.2, PLUS LDF 2. */
const FIELDS: ReadonlyMap<string, keyof StatedRights> = new Map([
  ["http://purl.org/dc/elements/1.1/ creator", "creator"],
  ["http://purl.org/dc/elements/1.1/ rights", "copyright"],
  ["http://ns.adobe.com/photoshop/1.0/ Credit", "credit"],
  ["http://ns.adobe.com/photoshop/1.0/ Source", "source"],
  ["http://ns.useplus.org/ldf/xmp/1.0/ LicensorName", "licensor"],
  ["http://ns.useplus.org/ldf/xmp/1.0/ LicensorURL", "licensorUrl"],
  ["http://ns.adobe.com/xap/1.0/rights/ WebStatement", "webStatement"],
  ["http://ns.adobe.com/xap/1.0/rights/ UsageTerms", "usageTerms"],
  ["http://iptc.org/std/Iptc4xmpExt/2008-02-29/ DigitalSourceType", "digitalSourceType"],
]);

/** A value with its language, where the property gives it in several. */
interface Value {
  readonly text: string;
  readonly language?: string | undefined;
}

/** Reads an XMP packet. Stops, with what it has, at a packet that is too large or too deep. */
export function readXmp(packet: Uint8Array): StatedRights {
  const values = new Map<keyof StatedRights, Value[]>();
  const add = (field: keyof StatedRights, value: Value): void => {
    const known = values.get(field) ?? [];
    if (value.text.trim() !== "" && known.length < MAX_VALUES) values.set(field, [...known, value]);
  };
  walk(textOf(packet), add);
  return Object.fromEntries([...values].map(([field, found]) => [field, chosen(field, found)]));
}

/** Creators are a list of people; of any other property the first, or the one for every language. */
function chosen(field: keyof StatedRights, values: readonly Value[]): string {
  if (field === "creator") return values.map(({ text }) => text.trim()).join(", ");
  return (values.find(({ language }) => language === "x-default") ?? values[0]!).text;
}

/** Ends the walk: the packet is larger or deeper than any honest one. */
class Enough extends Error {}

function walk(text: string, add: (field: keyof StatedRights, value: Value) => void): void {
  const namespaces = new Map<string, string>();
  const full = (name: string): string => {
    const colon = name.indexOf(":");
    return `${namespaces.get(name.slice(0, Math.max(colon, 0))) ?? ""} ${name.slice(colon + 1)}`;
  };
  let events = 0;
  let depth = 0;
  let open: { readonly field: keyof StatedRights; readonly depth: number } | undefined;
  let language: string | undefined;
  let collected = "";

  const count = (): void => {
    if (++events > MAX_EVENTS || depth > MAX_DEPTH) throw new Enough();
  };
  const finish = (next?: string): void => {
    if (open) add(open.field, { text: collected, language });
    collected = "";
    language = next;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        count();
        const entries = Object.entries(attributes);
        for (const [attribute, value] of entries) {
          if (attribute.startsWith("xmlns:") && namespaces.size < 100)
            namespaces.set(attribute.slice(6), value);
        }
        for (const [attribute, value] of entries) {
          const field = FIELDS.get(full(attribute));
          if (field) add(field, { text: value });
        }
        const field = FIELDS.get(full(name));
        if (field && !open) {
          open = { field, depth };
          collected = "";
          const resource = entries.find(([attribute]) => full(attribute) === `${RDF} resource`)?.[1];
          if (resource !== undefined) add(field, { text: resource });
        } else if (full(name) === `${RDF} li`) {
          finish(attributes["xml:lang"]);
        }
      },
      ontext(chunk) {
        count();
        if (open) collected += chunk;
      },
      onclosetag(name) {
        count();
        if (full(name) === `${RDF} li` || depth === open?.depth) finish();
        if (depth === open?.depth) open = undefined;
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.end(text);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}

function textOf(packet: Uint8Array): string {
  const bytes = packet.subarray(0, MAX_BYTES);
  // Without a mark it is UTF-8; the two-byte forms begin with one, or with "<" beside a zero.
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  return new TextDecoder().decode(bytes);
}
