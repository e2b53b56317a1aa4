// The plan of a capture: what would be asked of whom, and how long that takes at the pace kept. Nobody is asked for it.
import { budgetsFor } from "../../http/budgets.ts";
import type { Budget } from "../../http/budgets.ts";
import type { Ask } from "../../model/capture.ts";
import type { Reference } from "../../model/reference.ts";
import { referenceAlias } from "../../model/reference.ts";
import { isUrl } from "../../model/url.ts";
import type { CaptureResult } from "./result.ts";
import { askSources } from "../../platforms/index.ts";
import type { Platform } from "../../platforms/platform.ts";

/** References of one platform, by what would become of them. */
export interface PlannedPlatform {
  readonly platform: string;
  /** Different posts referred to. */
  readonly references: number;
  /** Of these, archived already. */
  readonly archived: number;
  /** Of these, lately seen to be gone, and not asked for again yet. */
  readonly resting: number;
  /** Of these, to be asked for. */
  readonly toAsk: number;
}

/** One host that would be asked. */
export interface PlannedHost {
  readonly host: string;
  /** First requests for posts. What an answer leads to, and pictures, come on top. */
  readonly requests: number;
  /** The budgets that these requests count under. */
  readonly budgets: readonly Budget[];
  /** The least time, in seconds, that the host's pace and budgets take for them. */
  readonly seconds: number;
}

/** What a capture would do. */
export interface CapturePlan {
  /** Different posts referred to. */
  readonly references: number;
  readonly archived: number;
  readonly resting: number;
  readonly toAsk: number;
  /** Addresses that no platform recognizes. */
  readonly unsupported: number;
  /** Most references first. */
  readonly platforms: readonly PlannedPlatform[];
  /** Slowest first. Empty where answers come from a replay. */
  readonly hosts: readonly PlannedHost[];
  /** The least time in seconds: that of the slowest host. Hosts are asked side by side. */
  readonly seconds: number;
}

/** What a plan is made with. */
export interface PlanTools {
  readonly parse: (url: string) => Reference | undefined;
  /** What is known of a post where nobody would be asked. */
  readonly known: (url: string, reference: Reference) => Promise<CaptureResult | undefined>;
  readonly platformOf: (name: string) => Platform;
  /** The pace that is kept: ms between two requests to a host, and budgets; `undefined` for a door of one's own. */
  readonly pace:
    { readonly interval: (host: string) => number; readonly budgets: readonly Budget[] } | undefined;
}

type Counts = { -readonly [K in Exclude<keyof PlannedPlatform, "platform">]: number };

/** Makes the plan for addresses. Reads the store only. */
export async function planCapture(
  urls: Iterable<string> | AsyncIterable<string>,
  { parse, known, platformOf, pace }: PlanTools,
): Promise<CapturePlan> {
  const seen = new Set<string>();
  const platforms = new Map<string, Counts>();
  const requests = new Map<string, string[]>();
  let unsupported = 0;
  for await (const url of urls) {
    const reference = parse(url);
    const id = reference ? referenceAlias(reference) : url;
    if (seen.has(id)) continue;
    seen.add(id);
    if (!reference) {
      unsupported += 1;
      continue;
    }
    const counts = platforms.get(reference.platform) ?? { references: 0, archived: 0, resting: 0, toAsk: 0 };
    platforms.set(reference.platform, counts);
    counts.references += 1;
    const result = await known(url, reference);
    if (result) {
      counts[result.ending ? "resting" : "archived"] += 1;
      continue;
    }
    counts.toAsk += 1;
    const first = pace && (await firstRequest(reference, platformOf(reference.platform)));
    if (!first) continue;
    const paths = requests.get(first.hostname);
    if (paths) paths.push(first.pathname);
    else requests.set(first.hostname, [first.pathname]);
  }
  const sum = (field: keyof Counts): number =>
    [...platforms.values()].reduce((total, counts) => total + counts[field], 0);
  const hosts = pace
    ? [...requests]
        .map(([host, paths]) => plannedHost(host, paths, pace))
        .sort((a, b) => b.seconds - a.seconds)
    : [];
  return {
    references: sum("references"),
    archived: sum("archived"),
    resting: sum("resting"),
    toAsk: sum("toAsk"),
    unsupported,
    platforms: [...platforms]
      .map(([platform, counts]) => ({ platform, ...counts }))
      .sort((a, b) => b.references - a.references),
    hosts,
    seconds: hosts[0]?.seconds ?? 0,
  };
}

/** The address that a platform would ask first for a post. Its questions are answered by nobody. */
async function firstRequest(reference: Reference, platform: Platform): Promise<URL | undefined> {
  let first: string | undefined;
  const ask: Ask = ({ url, method = "GET" }) => {
    first ??= url;
    return Promise.resolve({
      request: { method, url, headers: {} },
      at: "1970-01-01T00:00:00.000Z",
      result: { failure: "not_recorded", message: "Only planned." },
    });
  };
  const asked = reference.short === true ? reference.url : undefined;
  if (asked === undefined) await askSources(platform, reference, ask);
  const url = asked ?? first;
  return url !== undefined && isUrl(url) ? new URL(url) : undefined;
}

function plannedHost(
  host: string,
  paths: readonly string[],
  { interval, budgets: table }: NonNullable<PlanTools["pace"]>,
): PlannedHost {
  const counts = new Map<Budget, number>();
  for (const path of paths)
    for (const budget of budgetsFor(host, path, table)) counts.set(budget, (counts.get(budget) ?? 0) + 1);
  const times = [...counts].map(
    // A window that is empty at first lets its number through at once; then as many again each time that it has passed.
    ([{ requests, seconds }, count]) => Math.floor((count - 1) / Math.max(1, requests)) * seconds,
  );
  const atPace = ((paths.length - 1) * interval(host)) / 1000;
  return {
    host,
    requests: paths.length,
    budgets: [...counts.keys()],
    seconds: Math.ceil(Math.max(atPace, ...times)),
  };
}
