// The screenshot of a capture: made where it was asked for and may be kept, and kept with the evidence.
import { PostproofError } from "../../errors.ts";
import type { Door } from "../../http/door.ts";
import type { BrowserOptions } from "../../http/screenshot.ts";
import { sha256 } from "../../media/digest.ts";
import type { Capture } from "../../model/capture.ts";
import type { PostKey } from "../../model/key.ts";
import type { NoScreenshot, ScreenshotResult } from "../../model/screenshot.ts";
import type { Records } from "../../store/index.ts";

/** Makes the screenshot of a page and keeps its bytes. */
export type Shoot = (url: string) => Promise<ScreenshotResult>;

/** What screenshots are made with. */
export interface ShootingTools {
  readonly openDoor: () => Promise<Door>;
  readonly browser: BrowserOptions;
  readonly records: Pick<Records, "putOriginal">;
  readonly now: () => Date;
  /** One browser at a time. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
}

/**
 * Opens making screenshots. Better no capture than one that lacks what was asked for, for want of a package.
 * @throws PostproofError `missing_dependency`
 */
export async function openShooting({
  openDoor,
  browser,
  records,
  now,
  inTurn,
}: ShootingTools): Promise<Shoot> {
  const door = await openDoor();
  if (!door.screenshot)
    return (url) => Promise.resolve(none(url, now, "no_browser", "This door leads no browser anywhere."));
  const { loadChromium } = await import("../../http/screenshot.ts");
  await loadChromium();
  return async (url) => {
    const view = await inTurn(() => door.screenshot!(url, browser));
    if (!view.png) return view;
    const { png, ...seen } = view;
    const file = `${sha256(png)}.png`;
    await records.putOriginal(file, png);
    return { ...seen, file, bytes: png.length };
  };
}

/** In the place of making a screenshot that would show what may not be kept. */
export function shootNothing(why: string, now: () => Date): Shoot {
  return (url) => Promise.resolve(none(url, now, "not_permitted", why));
}

/** A capture with the screenshot of a page, where one was asked for. */
export async function withScreenshot(
  capture: Capture,
  url: string,
  shoot: Shoot | undefined,
): Promise<Capture> {
  return shoot ? { ...capture, screenshot: await shoot(url) } : capture;
}

/** The screenshots of a post, as its evidence names them. */
export async function screenshotsOf(key: PostKey, records: Records): Promise<ScreenshotResult[]> {
  const named = (await records.sightings(key)).flatMap(({ evidence }) => evidence ?? []);
  const found: ScreenshotResult[] = [];
  for (const evidence of new Set(named)) {
    const capture = await records.capture(evidence).catch(unreadable);
    if (capture?.screenshot) found.push(capture.screenshot);
  }
  return found;
}

/** Evidence that cannot be read is named by an audit, and takes nothing away from what else is known. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof PostproofError)) throw error;
}

function none(url: string, now: () => Date, failure: NoScreenshot["failure"], reason: string): NoScreenshot {
  return { url, at: now().toISOString(), failure, reason };
}
