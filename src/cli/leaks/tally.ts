// What the loads of a site come to: by page, by host, in all. Pages are counted and let go; hosts are held.
import type { LoadMoment } from "../../index.ts";
import type { PageLoads, PlacedLoad } from "./pages.ts";

/** Moments for which somebody has to do something first: a reader, or a script that may never come. */
const ASKED: ReadonlySet<LoadMoment> = new Set(["on_action", "waiting"]);

/** Whether a load comes without anybody asking for it. */
export function isUnasked({ when }: PlacedLoad): boolean {
  return !ASKED.has(when);
}

/** One page with loads, summed up. */
export interface PageSum {
  readonly file: string;
  readonly loads: number;
  readonly hosts: number;
  /** Known weight in bytes: each service once, for what comes unasked. Absent where nothing is known. */
  readonly weight?: number;
}

/** One host, summed up over all pages. */
export interface HostSum {
  readonly host: string;
  readonly pages: number;
  readonly loads: number;
  /** How many of the loads come unasked. */
  readonly unasked: number;
  readonly service?: string;
  /** Known weight in bytes, of a page. */
  readonly weight?: number;
  /** What to do, by most of its loads. */
  readonly advice: string;
}

/** Everything, summed up. */
export interface TotalSum {
  /** Files read. */
  readonly files: number;
  /** Files with loads. */
  readonly pages: number;
  readonly hosts: number;
  readonly loads: number;
  readonly unasked: number;
  /** Files of the site itself that pages name and that are not there. */
  readonly absent: number;
  /** The heaviest page's known weight. */
  readonly weight?: number;
}

interface HostCount {
  pages: number;
  loads: number;
  unasked: number;
  weight: number;
  readonly services: Map<string, number>;
  readonly advice: Map<string, number>;
}

/** So many pages are named in a summary. */
const MOST_PAGES = 10;

/** Counts page after page. */
export class Tally {
  #files = 0;
  #pages = 0;
  #loads = 0;
  #unasked = 0;
  #weight = 0;
  readonly #absent = new Set<string>();
  readonly #hosts = new Map<string, HostCount>();
  readonly #themselves = new Map<string, number>();
  #worst: PageSum[] = [];

  /** Counts one file; what it comes to, if it loads anything. */
  add({ path, loads, absent, itself }: PageLoads): PageSum | undefined {
    this.#files += 1;
    for (const file of absent) this.#absent.add(file.path);
    if (loads.length === 0) return undefined;
    this.#pages += 1;
    if (itself !== undefined) increase(this.#themselves, itself);
    const seen = new Set<string>();
    for (const load of loads) {
      this.#count(load, !seen.has(load.host));
      seen.add(load.host);
    }
    const weight = weightOf(loads);
    this.#weight = Math.max(this.#weight, weight);
    const sum = { file: path, loads: loads.length, hosts: seen.size, ...(weight > 0 && { weight }) };
    this.#worst = [...this.#worst, sum]
      .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || b.loads - a.loads)
      .slice(0, MOST_PAGES);
    return sum;
  }

  #count(load: PlacedLoad, isFirstOfPage: boolean): void {
    const count = this.#hosts.get(load.host) ?? {
      ...{ pages: 0, loads: 0, unasked: 0, weight: 0 },
      services: new Map<string, number>(),
      advice: new Map<string, number>(),
    };
    this.#hosts.set(load.host, count);
    const unasked = isUnasked(load) ? 1 : 0;
    if (isFirstOfPage) count.pages += 1;
    count.loads += 1;
    count.unasked += unasked;
    if (unasked > 0) count.weight = Math.max(count.weight, load.weight ?? 0);
    if (load.service !== undefined) increase(count.services, load.service);
    increase(count.advice, load.advice);
    this.#loads += 1;
    this.#unasked += unasked;
  }

  /** The pages with the most known weight and loads, the worst first. */
  worstPages(): readonly PageSum[] {
    return this.#worst;
  }

  /** All hosts, those on the most pages first. */
  hosts(): HostSum[] {
    return [...this.#hosts]
      .map(([host, { pages, loads, unasked, services, weight, advice }]) => {
        const service = most(services)?.[0];
        return {
          ...{ host, pages, loads, unasked },
          ...(service !== undefined && { service }),
          ...(weight > 0 && { weight }),
          advice: most(advice)![0],
        };
      })
      .sort((a, b) => b.pages - a.pages || b.loads - a.loads || (a.host < b.host ? -1 : 1));
  }

  total(): TotalSum {
    return {
      ...{ files: this.#files, pages: this.#pages, hosts: this.#hosts.size },
      ...{ loads: this.#loads, unasked: this.#unasked, absent: this.#absent.size },
      ...(this.#weight > 0 && { weight: this.#weight }),
    };
  }

  /** The host that most pages name as their own and load from, and on how many: likely the site itself. */
  itself(): readonly [host: string, pages: number] | undefined {
    const found = most(this.#themselves);
    return found && found[1] * 2 > this.#pages ? found : undefined;
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function most(counts: ReadonlyMap<string, number>): readonly [string, number] | undefined {
  return [...counts].sort(([, a], [, b]) => b - a)[0];
}

/** A service's scripts are had once, however often a page names it. */
function weightOf(loads: readonly PlacedLoad[]): number {
  const weights = new Map<string, number>();
  for (const load of loads)
    if (load.weight !== undefined && isUnasked(load)) weights.set(load.service ?? load.host, load.weight);
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
