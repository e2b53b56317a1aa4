// Pages of posts as people save them: MHTML, and HTML with all within (SingleFile).
import sniffHtmlEncoding from "html-encoding-sniffer";
import { decodeAs } from "../model/charset.ts";
import type { HeldFile } from "../model/material.ts";
import type { HeldPost, Unread } from "./held.ts";
import { MOST_PAGE, MOST_PICTURE, tooLarge, wholeOf } from "./held.ts";
import { bodyOf, readMhtml } from "./mhtml.ts";
import type { MhtmlPart } from "./mhtml.ts";

/** Reads a page saved as MHTML. The page is in memory, and a picture when it is asked for. */
export async function* readSavedMhtml(file: HeldFile): AsyncGenerator<HeldPost | Unread> {
  const place = file.path;
  const saved = await readMhtml(file);
  const page = saved?.parts.find(({ type }) => type === "text/html");
  if (!page || saved?.url === undefined) {
    yield { place, unread: "It is no page saved as MHTML." };
    return;
  }
  if (page.to - page.from > MOST_PAGE) {
    yield { place, unread: tooLarge(MOST_PAGE, SAVE_SMALLER) };
    return;
  }
  const pictures = new Map<string, MhtmlPart>();
  for (const part of saved.parts)
    if (part.location !== undefined && part.type.startsWith("image/")) pictures.set(part.location, part);
  yield {
    platform: undefined,
    kind: "page",
    body: pageText(await bodyOf(file, page), page.charset),
    url: saved.url,
    writtenAt: saved.savedAt ?? file.modified,
    place,
    picture: async (url) => {
      const part = pictures.get(url);
      const isHeld = part !== undefined && part.to - part.from <= MOST_PICTURE * 2;
      return isHeld ? await bodyOf(file, part) : undefined;
    },
  };
}

const SAVE_SMALLER = "Save the page of the one post, or save it without its pictures.";

/** A page as text. `charset`: what is said of it beside. */
export function pageText(bytes: Uint8Array, charset?: string): string {
  const options = { transportLayerEncodingLabel: charset, defaultEncoding: "UTF-8" };
  return decodeAs(bytes, sniffHtmlEncoding(bytes, options));
}

/** What SingleFile writes at the top of a page. */
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,4096})\s+saved date:\s*([^\n]{1,100})/;
/** Most other savers, and most pages themselves, say where they belong in their head. */
const CANONICAL = /<link\b(?=[^<>]{0,500}\brel=["']?canonical)[^<>]{0,1020}>/i;
const OG_URL = /<meta\b(?=[^<>]{0,500}\bproperty=["']?og:url)[^<>]{0,1020}>/i;
const HREF = /\bhref=["']?([^"'\s>]{1,4096})/i;
const CONTENT = /\bcontent=["']?([^"'\s>]{1,4096})/i;

/**
 * Reads a page saved as HTML. Where it was is read from what SingleFile or a browser wrote at its top, else from its
 * canonical address. Its pictures lie within it as `data:` addresses and are not taken over.
 */
export async function* readSavedHtml(file: HeldFile): AsyncGenerator<HeldPost | Unread> {
  const place = file.path;
  const bytes = await wholeOf(file, MOST_PAGE);
  if (!bytes) {
    yield { place, unread: tooLarge(MOST_PAGE, SAVE_SMALLER) };
    return;
  }
  const body = pageText(bytes);
  const head = body.slice(0, 1_000_000);
  const saved = SINGLE_FILE.exec(head);
  const byBrowser = /<!-- saved from url=\(\d{1,6}\)(\S{1,4096}) -->/.exec(head)?.[1];
  const stated = valueIn(CANONICAL.exec(head)?.[0], HREF) ?? valueIn(OG_URL.exec(head)?.[0], CONTENT);
  const url = saved?.[1] ?? byBrowser ?? stated;
  if (url === undefined) {
    yield { place, unread: "The page does not say where it was." };
    return;
  }
  const moment = Date.parse(saved?.[2]?.replace(/(?<!\s)\s*\([^]*/, "") ?? "");
  yield {
    platform: undefined,
    kind: "page",
    body,
    url,
    writtenAt: Number.isFinite(moment) ? new Date(moment).toISOString() : file.modified,
    place,
  };
}

function valueIn(tag: string | undefined, attribute: RegExp): string | undefined {
  return tag === undefined ? undefined : attribute.exec(tag)?.[1]?.replace(/&amp;/g, "&");
}
