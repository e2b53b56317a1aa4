// Web archives: what they are asked about a page, and what their answers say. The Wayback Machine by its CDX and
// availability services; any other by a Memento TimeGate (RFC 7089).
import { z } from "zod";
import { answerOf, jsonOf } from "../../model/capture.ts";
import type { Exchange, Request } from "../../model/capture.ts";
import { webUrl } from "./fields.ts";

/** A copy of a page in a web archive. */
export interface Memento {
  /** The page as received by the archive, without the archive's own frame. */
  readonly url: string;
  /** When the archive captured it, ISO 8601 UTC. */
  readonly at: string;
  /** The page's own address, as archived. */
  readonly original: string;
}

const WAYBACK = "https://web.archive.org";

/** Copies named in one answer. */
const MOST = 10;

/**
 * Asks the Wayback Machine for captures of a page that were answered with 200, those nearest to a time first. It takes
 * the same page at `http`, `www.` and with another case of letters for one.
 *
 * @param near ISO 8601; without it the first captures come first.
 */
export function cdxRequest(page: string, near?: string): Request {
  const url = new URL(`${WAYBACK}/cdx/search/cdx`);
  url.searchParams.set("url", page);
  url.searchParams.set("output", "json");
  url.searchParams.set("fl", "timestamp,original,mimetype,statuscode");
  url.searchParams.set("filter", "statuscode:200");
  url.searchParams.set("limit", String(MOST));
  const time = near === undefined ? undefined : timestampOf(near);
  if (time !== undefined) {
    url.searchParams.set("closest", time);
    url.searchParams.set("sort", "closest");
  }
  return { url: url.href, accept: "application/json" };
}

/** Asks the Wayback Machine for the one capture of a page nearest to a time: its simpler service, where CDX fails. */
export function availabilityRequest(page: string, near?: string): Request {
  const url = new URL("https://archive.org/wayback/available");
  url.searchParams.set("url", page);
  const time = near === undefined ? undefined : timestampOf(near);
  if (time !== undefined) url.searchParams.set("timestamp", time);
  return { url: url.href, accept: "application/json" };
}

/** Asks a TimeGate, by the beginning of its addresses, for the copy of a page nearest to a time. */
export function timeGateRequest(gate: string, page: string, near?: string): Request {
  const datetime = near === undefined ? undefined : new Date(near);
  const known = datetime !== undefined && !Number.isNaN(datetime.getTime());
  return {
    url: `${gate.replace(/\/$/, "")}/${page}`,
    accept: "text/html,application/json;q=0.9,*/*;q=0.5",
    ...(known && { headers: { "accept-datetime": datetime.toUTCString() } }),
  };
}

/** The copies that an answer of CDX names, in its order. */
export function readCdx(exchange: Exchange): Memento[] {
  const rows =
    z
      .array(z.array(z.string().max(4_096)))
      .max(10_000)
      .safeParse(bodyOf(exchange)).data ?? [];
  const [names = [], ...captures] = rows;
  const [time, original] = [names.indexOf("timestamp"), names.indexOf("original")];
  if (time < 0 || original < 0) return [];
  return captures.slice(0, MOST).flatMap((row) => mementoOf(row[time], row[original]) ?? []);
}

const availability = z.object({
  archived_snapshots: z.object({
    closest: z.object({
      available: z.literal(true),
      timestamp: z.string().max(20),
      url: z.string().max(16_384),
      status: z.string().max(5).optional(),
    }),
  }),
});

/** The copy that an answer of the availability service names; none if it names none that was answered with 200. */
export function readAvailability(exchange: Exchange): Memento[] {
  const closest = availability.safeParse(bodyOf(exchange)).data?.archived_snapshots.closest;
  if (!closest || (closest.status !== undefined && closest.status !== "200")) return [];
  const original = /\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/s.exec(closest.url)?.[1];
  const memento = mementoOf(closest.timestamp, original);
  return memento ? [memento] : [];
}

/** What a TimeGate led to: the copy itself, with the time in its `Memento-Datetime`; `undefined` if to none. */
export function readTimeGate(exchange: Exchange, page: string): Memento | undefined {
  const answer = answerOf(exchange);
  if (answer?.status !== 200) return undefined;
  const at = Date.parse((answer.headers["memento-datetime"] ?? "").slice(0, 64));
  if (Number.isNaN(at)) return undefined;
  return { url: answer.url ?? exchange.request.url, at: new Date(at).toISOString(), original: page };
}

/** The request for a copy's own bytes. */
export function mementoRequest({ url }: Memento): Request {
  return { url, accept: "text/html,application/json;q=0.9,*/*;q=0.5" };
}

function mementoOf(timestamp = "", original = ""): Memento | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp);
  const page = webUrl(original);
  if (!parts || page === undefined) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year!}-${month!}-${day!}T${hour!}:${minute!}:${second!}.000Z`);
  if (Number.isNaN(at.getTime())) return undefined;
  // `id_`: as received, without the archive's bar and rewritten links.
  return { url: `${WAYBACK}/web/${timestamp}id_/${page}`, at: at.toISOString(), original: page };
}

function timestampOf(near: string): string | undefined {
  const at = new Date(near);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().replace(/[-:T]|\.\d+Z/g, "");
}

function bodyOf(exchange: Exchange): unknown {
  const answer = answerOf(exchange);
  return answer?.status === 200 ? jsonOf(answer) : undefined;
}
