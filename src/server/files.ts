// Files that pages show: pictures, videos and captions of the archive, the stylesheets, the editor's script.
import { createHash } from "node:crypto";
import { assetTypeOf } from "../model/asset.ts";
import type { Archive } from "../index.ts";
import { PARTS_CSS } from "../report/page-css.ts";
import { shippedFile } from "../site/files.ts";
import type { Addresses } from "./addresses.ts";
import { Refusal } from "./refusal.ts";

/** What this package ships, and what it is. */
const SHIPPED = {
  "embed.css": "text/css",
  "server.css": "text/css",
  "report.css": "text/css",
  "editor.js": "text/javascript",
} as const;

/** The names that a file may have. */
export const FILE = /^(?:(?:embed|server|report)\.css|editor\.js|[0-9a-f]{64}\.[a-z0-9]{1,5})$/;

/** The addresses of the stylesheets of every page. */
export function stylesheetsAt({ file }: Addresses): string[] {
  return ["embed.css", "server.css"].map(file);
}

/** A file, or a part of it: players ask for parts of videos. @throws Refusal `no_such_page` */
export async function fileAnswer(name: string, archive: Archive, request: Request): Promise<Response> {
  if (isShipped(name)) return await shippedAnswer(name, request);
  const type = assetTypeOf(name);
  const bytes = type && (await archive.asset(name));
  if (!bytes) throw new Refusal("no_such_page", "There is no such file in the archive.");
  const headers = {
    "content-type": type,
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=31536000, immutable", // names are digests
  };
  const part = partOf(request.headers.get("range"), bytes.length);
  if (part === undefined) return new Response(bodyOf(bytes), { headers });
  const length = bytes.length;
  if (part === "nowhere")
    return new Response(undefined, {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${length}` },
    });
  const [first, last] = part;
  return new Response(bodyOf(bytes.subarray(first, last + 1)), {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${first}-${last}/${length}` },
  });
}

/** Bytes as a body: a view of more than they are is none for the compiler. */
function bodyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

/** The part that is asked for, its first and last byte; everything where none is, or several are. */
function partOf(range: string | null, length: number): readonly [number, number] | "nowhere" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === "" || to === "" ? length - 1 : Math.min(Number(to), length - 1);
  return first > last ? "nowhere" : [first, last];
}

function isShipped(name: string): name is keyof typeof SHIPPED {
  return Object.hasOwn(SHIPPED, name);
}

async function shippedAnswer(name: keyof typeof SHIPPED, request: Request): Promise<Response> {
  const text = name === "report.css" ? new TextEncoder().encode(PARTS_CSS) : await shippedFile(name);
  const etag = `"${createHash("sha256").update(text).digest("hex").slice(0, 20)}"`;
  const headers = {
    etag,
    "content-type": `${SHIPPED[name]}; charset=utf-8`,
    "cache-control": "public, max-age=3600",
  };
  if (request.headers.get("if-none-match") === etag) return new Response(undefined, { status: 304, headers });
  return new Response(bodyOf(text), { headers });
}
