// What a browser finds on a page that is served under a strict policy.
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { Files } from "./browser.ts";
import { withSite } from "./browser.ts";
import {
  COUNT_FOCUSED,
  DROP_STYLES,
  FIND_OVERFLOW,
  FIND_UNFOCUSED,
  FIND_UNREADABLE,
  OPEN_DETAILS,
  READ_SHIFTS,
  RUN_AXE,
  RUN_AXE_ON_LOOKS,
  SCROLL_THROUGH,
  setTheme,
  WATCH_FOCUS,
  WATCH_SHIFTS,
} from "./in-page.ts";

/** What a browser found on a page. All is well if every list is empty and `layoutShift` is 0. */
export interface Findings {
  /** Requests beyond the page and its files: to other origins, and to paths that the site does not have. */
  readonly strayRequests: readonly string[];
  /** Paths of the files that were loaded. */
  readonly loaded: readonly string[];
  readonly consoleErrors: readonly string[];
  readonly policyReports: readonly string[];
  /** Elements that reach beyond a window of 280 px, if the page then scrolls sideways. */
  readonly overflow: readonly string[];
  /** Sum of all layout shifts while the pictures arrived late and the page was scrolled to its end. */
  readonly layoutShift: number;
  /** Violations found by axe, all `details` open: `card, light: color-contrast: selector`. */
  readonly accessibility: readonly string[];
  /** What embeds say and readers do not see, or see in another order, all `details` open. */
  readonly unreadable: readonly string[];
  /** The same without any style. */
  readonly unreadableUnstyled: readonly string[];
  /** Links, summaries and players of embeds that the keyboard does not reach in their order. */
  readonly unreachable: readonly string[];
}

/** Themes in which a page of embeds is looked at; of any other page there is but one. */
export type Themes = readonly ("paper" | "card" | "minimal")[];

/** Loads a whole page under the policy and measures it. */
export async function checkPage(
  browser: Browser,
  html: string,
  files: Files,
  themes: Themes = ["paper"],
): Promise<Findings> {
  return withSite(html, files, async (origin, served) => {
    // So high a window that nothing can move outside of what is seen.
    const context = await browser.newContext({ viewport: { width: 1024, height: 4000 } });
    try {
      const page = await context.newPage();
      const consoleErrors: string[] = [];
      const strays: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) consoleErrors.push(message.text());
      });
      page.on("pageerror", (error) => consoleErrors.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(`${origin}/`)) strays.push(request.url());
      });
      await page.addInitScript(WATCH_SHIFTS);
      await page.goto(`${origin}/`, { waitUntil: "load" });
      await scrollThrough(page);
      const layoutShift = await page.evaluate<number>(READ_SHIFTS);
      await page.evaluate(OPEN_DETAILS);
      await scrollThrough(page);
      const overflow = await findOverflow(page, themes);
      const unreadable = await page.evaluate<string[]>(FIND_UNREADABLE);
      const unreachable = await findUnreachable(page);
      const policyReports = [...served.reports];
      const accessibility = await findViolations(page, themes);
      await page.evaluate(DROP_STYLES);
      const unreadableUnstyled = await page.evaluate<string[]>(FIND_UNREADABLE);
      return {
        strayRequests: [...strays, ...served.unknown],
        loaded: served.loaded,
        consoleErrors,
        policyReports,
        overflow,
        layoutShift,
        accessibility,
        unreadable,
        unreadableUnstyled,
        unreachable,
      };
    } finally {
      await context.close();
    }
  });
}

/** Scrolls through the page, so that all its pictures are loaded. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(SCROLL_THROUGH);
  await page.waitForLoadState("networkidle");
}

async function findOverflow(page: Page, themes: Themes): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 280, height: 700 });
  const found: string[] = [];
  for (const theme of themes) {
    await page.evaluate(setTheme(theme));
    found.push(...(await page.evaluate<string[]>(FIND_OVERFLOW)).map((what) => `${theme}: ${what}`));
  }
  await page.evaluate(setTheme("paper"));
  if (before) await page.setViewportSize(before);
  return found;
}

/** Presses the tab key until everything was reached, or much too often. */
async function findUnreachable(page: Page): Promise<string[]> {
  const controls = await page.evaluate<number>(WATCH_FOCUS);
  const keys = await page.context().newCDPSession(page);
  const tab = { type: "rawKeyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 } as const;
  // A player has several stops of its own.
  for (let pressed = 0; pressed < 3 * controls + 50; pressed += 50) {
    if ((await page.evaluate<number>(COUNT_FOCUSED)) >= controls) break;
    await Promise.all(Array.from({ length: 50 }, () => keys.send("Input.dispatchKeyEvent", tab)));
  }
  await keys.detach();
  return page.evaluate<string[]>(FIND_UNFOCUSED);
}

async function findViolations(page: Page, themes: Themes): Promise<string[]> {
  // Evaluated from outside the page, so that the page's policy has no say in it.
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const theme of themes) {
    await page.evaluate(setTheme(theme));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      // The other rules are about the markup, which no theme changes.
      const violations = await page.evaluate<string[]>(
        theme === themes[0] && colorScheme === "light" ? RUN_AXE : RUN_AXE_ON_LOOKS,
      );
      found.push(...violations.map((violation) => `${theme}, ${colorScheme}: ${violation}`));
    }
  }
  return found;
}
