// Which loaders of an article can go once embeds are replaced, and which still have something to fill.
import { framesStandAlone, isByServer } from "./loaders.ts";
import type { Edit } from "./edits.ts";
import type { FoundReference, Range } from "./found.ts";
import type { Survey } from "./html.ts";
import type { Loader, LoaderScript } from "./loaders.ts";
import { isUrl } from "../model/url.ts";

/** A reference whose markup is replaced. */
interface Replaced {
  readonly edit: Edit;
  readonly found: FoundReference;
}

/** Which loaders can go, and whose stay. */
export function settleLoaders(
  seen: Survey,
  planned: readonly Replaced[],
): { removed: Range[]; left: string[] } {
  const replaced = withinOf(planned.map(({ edit }) => edit.range));
  const starts = new Set(planned.map(({ edit }) => edit.range[0]));
  const outside = (range: Range): boolean => !replaced(range) && !starts.has(range[0]);
  const needed = new Set(seen.needs.filter(({ range }) => outside(range)).map(groupOf));
  const filled = seen.needs.filter(({ range }) => !outside(range)).map(groupOf);
  const served = new Set([...planned.flatMap(({ found }) => groupOfReference(found)), ...filled]);
  const loaders = seen.loaders.filter(({ range }) => outside(range));
  const stays = (loader: LoaderScript): boolean => !isGoing(loader, groupOf(loader), needed, served);
  const staying = new Set(loaders.filter((loader) => loader.remnant !== true && stays(loader)).map(groupOf));
  const removed: Range[] = [];
  const left = new Set<string>();
  for (const loader of loaders) {
    const group = groupOf(loader);
    if (!stays(loader) && !(loader.remnant === true && staying.has(group))) removed.push(loader.range);
    // Other sites too name a script embed.js, and a remnant does nothing.
    else if (loader.remnant !== true && (loader.host === undefined || needed.has(group) || served.has(group)))
      left.add(loader.platform);
  }
  return { removed, left: [...left] };
}

function isGoing(
  loader: LoaderScript,
  group: string,
  needed: ReadonlySet<string>,
  served: ReadonlySet<string>,
): boolean {
  return loader.pure && served.has(group) && !needed.has(group);
}

/** Tells whether a range lies within one of these, which are in order, and is not that one itself. */
export function withinOf(outer: readonly Range[]): (range: Range) => boolean {
  const starts = outer.map(([start]) => start);
  const reach = outer.map(([, end]) => end);
  for (let index = 1; index < reach.length; index++)
    reach[index] = Math.max(reach[index]!, reach[index - 1]!);
  return ([start, end]) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && reach[low - 1]! >= end;
  };
}

function groupOf({ platform, host }: Loader): string {
  return host === undefined ? platform : `server ${host}`;
}

/** The group of loaders that a replaced embed may have been filled by. */
function groupOfReference({ reference, markup }: FoundReference): string[] {
  const { platform, url } = reference;
  if (markup === "iframe" && framesStandAlone(platform)) return [];
  return [isByServer(platform) && isUrl(url) ? `server ${new URL(url).hostname}` : platform];
}
