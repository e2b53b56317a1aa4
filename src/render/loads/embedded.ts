// Documents that stand in an attribute: `srcdoc`, and `data:` addresses of what loads further things in its turn.
import type { Tag } from "../tags.ts";
import type { LoadOptions } from "./load.ts";

/** A document within a document. */
interface Embedded {
  readonly text: string;
  readonly format: NonNullable<LoadOptions["format"]>;
}

/** Attributes whose `data:` address is a document or a style. One of a picture loads nothing. */
const HOLDERS: Readonly<Record<string, string>> = {
  iframe: "src",
  frame: "src",
  embed: "src",
  object: "data",
  link: "href",
  use: "href",
};

/** The document that an attribute carries; `undefined` for what is none. */
export function embeddedDocument({ name }: Tag, attribute: string, value: string): Embedded | undefined {
  if (attribute === "srcdoc" && name === "iframe") return { text: value, format: "html" };
  if (HOLDERS[name] !== attribute.replace("xlink:", "")) return undefined;
  const text = textOfData(value);
  if (text === undefined) return undefined;
  const type = value.slice(0, value.indexOf(",")).replace(/[\t\n\r]/g, "");
  if (name === "link") return { text, format: "css" };
  if (name === "use" || /svg/i.test(type)) return { text, format: "svg" };
  return /html|xml/i.test(type) ? { text, format: "html" } : undefined;
}

/** What a `data:` address holds; `undefined` for every other address. Names of hosts are ASCII: bytes stay as they are. */
export function textOfData(address: string): string | undefined {
  // Browsers skip spaces before an address, and line ends within.
  if (!/^[\0- ]*d[\t\n\r]*a[\t\n\r]*t[\t\n\r]*a[\t\n\r]*:/i.test(address)) return undefined;
  const plain = address.replace(/[\t\n\r]+|#[^]*/g, "");
  const comma = plain.indexOf(",");
  const type = plain.slice(0, Math.max(0, comma));
  const body = plain
    .slice(type.length + 1)
    .replace(/%([\da-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (!/;\s*base64\s*$/i.test(type)) return narrow(body, type);
  try {
    return narrow(atob(body), type);
  } catch {
    return "";
  }
}

/** Two bytes a character become one: names of hosts have no more. */
function narrow(body: string, type: string): string {
  return /utf-?16/i.test(type) || /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(body)
    ? body.replace(/\0/g, "")
    : body;
}
