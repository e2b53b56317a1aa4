// The text of a post on Bluesky: facets over UTF-8 bytes, turned into a tree.
import { cleanString, textFromRun } from "../../model/text.ts";
import { webUrl } from "../read/web-url.ts";
import type { Inline, Text } from "../../model/text.ts";
import type { Facet, PostRecord } from "./answer.ts";

/**
 * Reads the text of a record. Facets that leave the text, overlap an earlier one, split a character or lead anywhere but
 * to an http(s) address leave plain text behind; names and tags without a facet are text.
 */
export function readText(record: PostRecord): Text {
  const bytes = new TextEncoder().encode(record.text ?? "");
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const slice = (start: number, end: number): string =>
    cleanString(decoder.decode(bytes.subarray(start, end)));
  const run: Inline[] = [];
  let at = 0;
  for (const facet of sortedFacets(record.facets)) {
    const { byteStart: start, byteEnd: end } = facet.index;
    if (start < at || end <= start || end > bytes.length || splits(bytes, start) || splits(bytes, end))
      continue;
    const made = readFacet(facet, slice(start, end));
    if (!made) continue;
    pushText(run, slice(at, start));
    run.push(made);
    at = end;
  }
  pushText(run, slice(at, bytes.length));
  return textFromRun(run);
}

function sortedFacets(facets: readonly Facet[]): Facet[] {
  return [...facets].sort((a, b) => a.index.byteStart - b.index.byteStart);
}

/** Whether an offset lies within a character: the byte there continues one. */
function splits(bytes: Uint8Array, offset: number): boolean {
  const byte = bytes[offset];
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;
}

function pushText(run: Inline[], text: string): void {
  if (text !== "") run.push({ type: "text", text });
}

/** The first feature that is known decides. */
function readFacet(facet: Facet, text: string): Inline | undefined {
  if (text === "") return undefined;
  for (const { $type, uri, did, tag } of facet.features) {
    const kind = $type.slice($type.indexOf("#") + 1);
    const url = kind === "link" && uri !== undefined ? webUrl(uri) : undefined;
    if (url !== undefined) return { type: "link", url, text };
    if (kind === "mention" && did !== undefined) {
      const handle = text.replace(/^@/, "");
      return { type: "mention", text, handle, id: did, url: `https://bsky.app/profile/${did}` };
    }
    if (kind === "tag" && tag !== undefined) {
      return { type: "hashtag", text, tag, url: `https://bsky.app/hashtag/${encodeURIComponent(tag)}` };
    }
  }
  return undefined;
}
