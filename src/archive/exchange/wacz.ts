// Posts as a WACZ file: what platforms answered, as received, and beside it, as what it is, the rendering made of it.
import { createPrivateKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { isWithdrawn } from "../../model/decision.ts";
import { PostproofError } from "../../errors.ts";
import { assetTypeOf } from "../../model/asset.ts";
import { answerOf } from "../../model/capture.ts";
import type { Capture, Exchange, RecordedAnswer } from "../../model/capture.ts";
import { formatKey } from "../../model/key.ts";
import type { Screenshot } from "../../model/screenshot.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { authorName, plainText } from "../../model/text.ts";
import { isUrl } from "../../model/url.ts";
import type { WACZ } from "../../options/exchange.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Records } from "../../store/index.ts";
import type { EmbedOptions } from "../embed/embeds.ts";
import type { PostRecord } from "../posts.ts";
import { answerHead } from "./warc.ts";
import { openWacz } from "./warcs.ts";
import type { WaczToWrite } from "./warcs.ts";
import { joined } from "../../store/zip.ts";
import type { Write } from "../../store/zip.ts";

/** Which posts are written into a WACZ file, and how they look. */
export type WaczOptions = OptionsOf<typeof WACZ>;

/** What came of writing a WACZ file. */
export interface WaczReport {
  /** How many posts are in it. */
  readonly posts: number;
  /** How many answers of servers. */
  readonly responses: number;
  /** How many versions of posts, each rendered on a page of its own. */
  readonly pages: number;
  /** What the archive names and could not be written, and why. */
  readonly leftOut: readonly { readonly url: string; readonly why: string }[];
}

/** What a WACZ file is made with. */
export interface WaczTools {
  readonly records: Pick<Records, "capture" | "original" | "asset">;
  readonly render: (snapshot: Snapshot, how: EmbedOptions) => Promise<string>;
  readonly now: () => Date;
  /** What pages look like: the text of `embed.css`. */
  readonly stylesheet: string;
  /** A private key as PEM by which the file is signed. */
  readonly signingKey: string | undefined;
}

/** Where what is made here stands in the file: nobody is asked at a name that can exist nowhere (RFC 2606). */
const HERE = "https://postproof.invalid/";

/** A file while posts are written into it. */
interface Job {
  readonly tools: WaczTools;
  readonly wacz: WaczToWrite;
  readonly at: string;
  /** Files that are in it already. */
  readonly files: Set<string>;
  readonly leftOut: { readonly url: string; readonly why: string }[];
  responses: number;
  pages: number;
}

/**
 * Writes posts as a WACZ file: each answer kept as evidence as a `response`, its bytes as they were received; each version as
 * a page, a `conversion` of the answer that it was read from, and once more as a `resource` at an address of our own, where
 * readers of such files show it. Memory holds one WARC file of some 64 MB.
 */
export async function writeWacz(
  posts: AsyncIterable<PostRecord>,
  write: Write,
  tools: WaczTools,
): Promise<WaczReport> {
  const key = tools.signingKey === undefined ? undefined : ecdsaKeyOf(tools.signingKey);
  const now = tools.now();
  const wacz = openWacz(write, now);
  const job: Job = {
    ...{ tools, wacz, at: now.toISOString(), files: new Set(), leftOut: [] },
    ...{ responses: 0, pages: 0 },
  };
  const written = new Set<string>();
  let count = 0;
  for await (const { key, snapshots, sightings, decided } of posts) {
    if (decided && isWithdrawn(decided)) {
      job.leftOut.push({ url: formatKey(key), why: "The archive took this post down." });
      continue;
    }
    count += 1;
    for (const { evidence } of [...snapshots, ...sightings]) {
      if (evidence === undefined || written.has(evidence)) continue;
      written.add(evidence);
      await writeEvidence(evidence, job);
    }
    for (const snapshot of snapshots) await writePage(snapshot, job);
  }
  await wacz.end(`Posts archived with postproof, ${job.at.slice(0, 10)}`, key);
  const { responses, pages, leftOut } = job;
  return { posts: count, responses, pages, leftOut };
}

/** @throws PostproofError `invalid_input` */
function ecdsaKeyOf(pem: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(pem);
  } catch {
    // said below
  }
  const curve = key?.asymmetricKeyDetails?.namedCurve;
  if (key && (curve === "secp384r1" || curve === "prime256v1")) return key;
  throw new PostproofError(
    "invalid_input",
    "Not a private key that signs WACZ files: an ECDSA key as PEM without a password is meant, P-384 or P-256. openssl ecparam -name secp384r1 -genkey -noout -out FILE makes one.",
  );
}

async function writeEvidence(evidence: string, job: Job): Promise<void> {
  const capture = await captureNamed(evidence, job);
  for (const [index, exchange] of (capture?.exchanges ?? []).entries())
    await writeAnswer(exchange, `${evidence} ${index}`, job);
  if (capture?.screenshot && "file" in capture.screenshot) await writeScreenshot(capture.screenshot, job);
}

/** What a browser showed, at an address by which programs that crawl with one name such pictures. */
async function writeScreenshot({ url, at, file }: Screenshot, job: Job): Promise<void> {
  const block = await originalNamed(file, job.tools.records);
  if (typeof block === "string") {
    job.leftOut.push({ url: file, why: block });
    return;
  }
  const shown = `urn:view:${url}`;
  const contentType = "image/png";
  await job.wacz.add(
    { type: "resource", id: `${shown} ${at} ${file}`, at, url: shown, contentType, block },
    { status: 200, mime: contentType },
  );
}

async function captureNamed(evidence: string, { tools, leftOut }: Job): Promise<Capture | undefined> {
  const found = await tools.records.capture(evidence).catch((error: unknown) => {
    if (error instanceof PostproofError) return error.message;
    throw error;
  });
  if (typeof found === "object") return found;
  leftOut.push({ url: evidence, why: found ?? "This copy of the archive does not hold the evidence." });
  return undefined;
}

/** An answer that came, and why it may not be whole. */
function cameOf({ result }: Exchange): readonly [RecordedAnswer, ...("length" | "disconnect")[]] | undefined {
  if ("status" in result) {
    return result.truncated
      ? [result, "length"]
      : result.maybeCut === true
        ? [result, "disconnect"]
        : [result];
  }
  return result.received && [result.received, "disconnect"];
}

async function writeAnswer(exchange: Exchange, id: string, job: Job): Promise<void> {
  const [answer, truncated] = cameOf(exchange) ?? [];
  if (!answer) return;
  const url = answer.url ?? exchange.request.url;
  const body = isUrl(url) ? await bodyOf(answer, job.tools.records) : "Its address is none.";
  if (typeof body === "string") {
    job.leftOut.push({ url, why: body });
    return;
  }
  const mime = (answer.headers["content-type"] ?? "application/octet-stream").split(";")[0]!.trim();
  await job.wacz.add(
    {
      type: "response",
      ...{ id, url, at: exchange.at, payload: body },
      contentType: "application/http; msgtype=response",
      block: joined(answerHead(answer, body.length), body),
      ...(truncated && { truncated }),
    },
    // Whoever asks for the page by its address does not mean what was posted there.
    exchange.request.method === "GET" ? { status: answer.status, mime } : undefined,
  );
  job.responses += 1;
}

/** The bytes of a body; why they are not to be had, in a sentence. */
async function bodyOf(
  { body, bodyDigest }: RecordedAnswer,
  records: WaczTools["records"],
): Promise<Uint8Array | string> {
  if (bodyDigest !== undefined) return "The platform's terms forbid keeping it: only its digest is known.";
  if ("utf8" in body) return new TextEncoder().encode(body.utf8);
  if ("base64" in body) return new Uint8Array(Buffer.from(body.base64, "base64"));
  return await originalNamed(body.blob, records);
}

async function originalNamed(file: string, records: WaczTools["records"]): Promise<Uint8Array | string> {
  try {
    return (await records.original(file)) ?? "The file as downloaded is not kept in this archive.";
  } catch (error) {
    if (error instanceof PostproofError) return error.message;
    throw error;
  }
}

async function writePage(snapshot: Snapshot, job: Job): Promise<void> {
  const { tools, wacz, at } = job;
  const { key, version, post, evidence } = snapshot;
  const name = formatKey(key);
  const files = new Set<string>();
  const assetUrl = (file: string): string => {
    files.add(file);
    return `${HERE}files/${file}`;
  };
  const embed = await tools.render(snapshot, { assetUrl });
  for (const file of files) await writeFile(file, job);
  const title = `${authorName(post) ?? post.author.handle} (@${post.author.handle}), version ${version}`;
  const block = new TextEncoder().encode(pageOf(title, embed, tools.stylesheet));
  const url = `${HERE}posts/${encodeURIComponent(name)}/${version}.html`;
  const page = { at, contentType: "text/html; charset=utf-8", block };
  const original = evidence === undefined ? undefined : await originalOf(snapshot, evidence, tools);
  await wacz.add({
    ...page,
    type: "conversion",
    id: `conversion ${name} ${version}`,
    url: post.url,
    ...(original !== undefined && { refersTo: original }),
  });
  await wacz.add({ ...page, type: "resource", id: url, url }, { status: 200, mime: "text/html" });
  wacz.addPage({ url, ts: at, title, text: plainText(post.text) });
  job.pages += 1;
}

/** The id of the answer that a snapshot was read from: that of the source it names, else the first. */
async function originalOf(
  { source }: Snapshot,
  evidence: string,
  { records }: WaczTools,
): Promise<string | undefined> {
  const { exchanges = [] } = (await records.capture(evidence).catch(() => undefined)) ?? {};
  const named = exchanges.findIndex((exchange) => exchange.source === source && answerOf(exchange));
  const index = named === -1 ? exchanges.findIndex((exchange) => answerOf(exchange)) : named;
  return index === -1 ? undefined : `${evidence} ${index}`;
}

async function writeFile(file: string, { tools, wacz, at, files, leftOut }: Job): Promise<void> {
  if (files.has(file)) return;
  files.add(file);
  const url = `${HERE}files/${file}`;
  const block = await tools.records.asset(file).catch((error: unknown) => {
    if (error instanceof PostproofError) return error.message;
    throw error;
  });
  if (block === undefined || typeof block === "string") {
    leftOut.push({ url: file, why: block ?? "The archive does not hold this file." });
    return;
  }
  const contentType = assetTypeOf(file) ?? "application/octet-stream";
  await wacz.add(
    { type: "resource", id: url, at, url, contentType, block },
    { status: 200, mime: contentType },
  );
}

function pageOf(title: string, embed: string, stylesheet: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{margin:2rem auto;max-width:40rem;padding:0 1rem}${stylesheet}</style>
<main>
${embed}
</main>
</html>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
