// The parts of a WACZ file: WARC files filled one after the other, the index of their records, and what describes all of them.
import { createPublicKey, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { TOOL } from "../../version.ts";
import { sha256 } from "../../media/digest.ts";
import { digestOf, warcRecord } from "./warc.ts";
import type { WarcRecord } from "./warc.ts";
import { joined, openZip } from "../../store/zip.ts";
import type { Write } from "../../store/zip.ts";

/** A page that whoever opens the file is shown a list of. */
export interface Page {
  readonly url: string;
  /** ISO 8601 UTC. */
  readonly ts: string;
  readonly title: string;
  /** By which it is found. */
  readonly text: string;
}

/** How a record stands in the index. One that does not is found by whoever reads all of them. */
export interface Indexed {
  readonly status: number;
  readonly mime: string;
}

/** A WACZ file that is being written. */
export interface WaczToWrite {
  /** Adds a record. */
  add(record: WarcRecord, indexed?: Indexed): Promise<void>;
  /** Adds a page; its record is added apart. */
  addPage(page: Page): void;
  /** Writes the index, the pages and what describes the file, signed if there is a key. Nothing can be added after. */
  end(title: string, key?: KeyObject): Promise<void>;
}

/** A WARC file of so many bytes is full: it is held in memory until then. */
const FULL = 64 * 1024 * 1024;

/** Begins a WACZ file (specification 1.1.1). */
export function openWacz(write: Write, at: Date): WaczToWrite {
  const zip = openZip(write, at);
  const parts: {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly bytes: number;
  }[] = [];
  const index: string[] = [];
  const pages: Page[] = [];
  let warc: Uint8Array[] = [];
  let length = 0;
  let warcs = 0;
  const nameOf = (number: number): string => `data-${String(number).padStart(5, "0")}.warc.gz`;

  const addPart = async (path: string, bytes: Uint8Array): Promise<void> => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    parts.push({ name, path, hash: digestOf(bytes), bytes: bytes.length });
    await zip.add(path, bytes);
  };
  const flush = async (): Promise<void> => {
    if (warc.length === 0) return;
    await addPart(`archive/${nameOf(warcs)}`, joined(...warc));
    warcs += 1;
    warc = [];
    length = 0;
  };
  const put = async (record: WarcRecord): Promise<readonly [offset: number, size: number]> => {
    const bytes = await warcRecord(record);
    warc.push(bytes);
    length += bytes.length;
    return [length - bytes.length, bytes.length];
  };

  return {
    async add(record, indexed) {
      if (warc.length === 0) await put(infoOf(nameOf(warcs), at));
      const [offset, size] = await put(record);
      if (indexed && record.url !== undefined) {
        const { status, mime } = indexed;
        const digest = digestOf(record.payload ?? record.block);
        const { url } = record;
        const place = { offset: String(offset), length: String(size), filename: nameOf(warcs) };
        index.push(
          `${sortKeyOf(url)} ${stampOf(record.at)} ${JSON.stringify({ url, mime, status: String(status), digest, ...place })}`,
        );
      }
      if (length >= FULL) await flush();
    },

    addPage: (page) => void pages.push(page),

    async end(title, key) {
      await flush();
      await addPart("indexes/index.cdx", textOf([...index.sort(), ""].join("\n")));
      const head = { format: "json-pages-1.0", id: "pages", title: "All Pages", hasText: true };
      const lines = [head, ...pages.map((page) => ({ id: sha256(page.url).slice(0, 20), ...page }))];
      await addPart("pages/pages.jsonl", textOf(lines.map((line) => `${JSON.stringify(line)}\n`).join("")));
      const [first] = pages;
      const described = {
        profile: "data-package",
        wacz_version: "1.1.1",
        title,
        created: at.toISOString(),
        software: TOOL,
        ...(first && { mainPageUrl: first.url, mainPageDate: first.ts }),
        resources: parts,
      };
      const description = textOf(`${JSON.stringify(described, null, 2)}\n`);
      await zip.add("datapackage.json", description);
      const hash = digestOf(description);
      const digest = { path: "datapackage.json", hash, ...(key && { signedData: signed(hash, key, at) }) };
      await zip.add("datapackage-digest.json", textOf(`${JSON.stringify(digest, null, 2)}\n`));
      await zip.end();
    },
  };
}

/** The version of the specification of signatures. */
const SIGNATURES = "0.1.0";

/** An anonymous signature (wacz-auth 0.1.0): of the digest as it is written, r and s one after the other, as WebCrypto signs. */
function signed(hash: string, key: KeyObject, at: Date): Readonly<Record<string, string>> {
  const signature = sign("sha256", textOf(hash), { key, dsaEncoding: "ieee-p1363" });
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  return {
    ...{ hash, created: at.toISOString(), software: TOOL, version: SIGNATURES },
    signature: signature.toString("base64"),
    publicKey: publicKey.toString("base64"),
  };
}

/** What every WARC file begins with. */
function infoOf(filename: string, at: Date): WarcRecord {
  const lines = [`software: ${TOOL}`, "format: WARC File Format 1.1", `filename: ${filename}`];
  return {
    type: "warcinfo",
    id: `${at.toISOString()} ${filename}`,
    at: at.toISOString(),
    contentType: "application/warc-fields",
    block: textOf(`${lines.join("\r\n")}\r\n`),
  };
}

const textOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The time of a record as an index has it: `20261123225100`. */
const stampOf = (at: string): string => at.replace(/\D/g, "").slice(0, 14);

/** An address as an index is sorted by it: the host from its end, then what follows. */
function sortKeyOf(address: string): string {
  if (!/^https?:/.test(address)) return address.replaceAll(" ", "%20");
  const { hostname, port, pathname, search } = new URL(address);
  const host = hostname.split(".").reverse().join(",");
  return `${host}${port === "" ? "" : `:${port}`})${pathname}${search}`.toLowerCase().replaceAll(" ", "%20");
}
