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
};

/** The document that an attribute carries; `undefined` for what is none. */
export function embeddedDocument({ name }: Tag, attribute: string, value: string): Embedded | undefined {
  if (attribute === "srcdoc" && name === "iframe") return { text: value, format: "html" };
  if (HOLDERS[name] !== attribute) return undefined;
  const data = /^\s*data:([^,]{0,200}),/i.exec(value.slice(0, 300));
  if (!data) return undefined;
  const type = data[1]!.toLowerCase();
  const format = type.startsWith("text/css")
    ? "css"
    : /^(?:text\/html|application\/xhtml\+xml)/.test(type)
      ? "html"
      : type.startsWith("image/svg")
        ? "svg"
        : undefined;
  const body = value.slice(data[0].length);
  return format && { text: /;\s*base64\s*$/.test(type) ? fromBase64(body) : fromPercent(body), format };
}

/** Names of hosts are ASCII: bytes beyond it need not be put together. */
function fromBase64(body: string): string {
  try {
    return atob(
      body.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  } catch {
    return "";
  }
}

function fromPercent(body: string): string {
  return body.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
