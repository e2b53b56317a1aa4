// A screenshot: a page opened by a browser that the user has, behind a proxy of ours, and ended whatever happens.
import type { Browser, BrowserServer, BrowserType, Page } from "playwright-core";
import { PostproofError } from "../errors.ts";
import type { NoScreenshot, Screenshot } from "../model/screenshot.ts";
import type { BROWSER } from "../options/network.ts";
import type { OptionsOf } from "../options/value.ts";
import type { Connector } from "./connect.ts";
import type { Deadline } from "./deadline.ts";
import { refuseUrl } from "./guard.ts";
import type { Pace } from "./pace.ts";
import { openProxy } from "./proxy.ts";
import type { BrowserProxy } from "./proxy.ts";

/** Which browser makes screenshots. */
export type BrowserOptions = OptionsOf<typeof BROWSER>;

/** What came of looking at a page. */
export type PageView =
  | (Omit<Screenshot, "file" | "bytes"> & { readonly png: Uint8Array })
  | (NoScreenshot & { readonly png?: undefined });

/** What is needed of a door. */
export interface ScreenshotMeans {
  readonly connector: Connector;
  readonly pace: Pace;
  /** For all of it, from the turn at the host on: {@link LONGEST}. */
  readonly deadline: Deadline;
  /** Whether a test plays the internet: its certificates are its own. */
  readonly isPlayed: boolean;
  readonly now: () => Date;
}

/** The longest that one screenshot may take in all, in ms, and what of it is for which part. */
export const LONGEST = 60_000;
const STARTING = 20_000;
const LOADING = 20_000;
const SETTLING = 4_000;
const DRAWING = 10_000;

const VIEWPORT = { width: 1280, height: 1024 };
/** A picture is so many pixels high at most: some 20 MB, whatever the page shows. */
const HIGHEST = 4_000;

/**
 * Where its traffic could pass by the proxy, and where it asks for what no page needs. Names are resolved by the proxy alone, WebRTC
 * has no way but the proxy, and a script has half a gigabyte.
 */
const FLAGS = [
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--dns-prefetch-disable",
  "--disable-quic",
  "--no-pings",
  "--js-flags=--max-old-space-size=512",
];
/** Nothing of a page is made by a connection from browser to browser. */
const WITHOUT_WEBRTC =
  "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete globalThis[name];";

/** What of the environment a browser is told: no token, no key, no secret of ours. */
const TOLD =
  /^(?:PATH|HOME|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|FONTCONFIG_\w+|XDG_\w+|SystemRoot|windir|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMFILES\S*|PROGRAMDATA)$/i;

/**
 * Opens a page in a fresh profile of its own, and draws it. Never throws for what the page or the browser does.
 * @throws PostproofError `missing_dependency` without playwright-core
 */
export async function takeScreenshot(
  url: string,
  browser: BrowserOptions,
  means: ScreenshotMeans,
): Promise<PageView> {
  const at = means.now().toISOString();
  const none = (failure: NoScreenshot["failure"], reason: string): PageView => ({ url, at, failure, reason });
  const refusal = refuseUrl(url) ?? (/^https:/i.test(url) ? undefined : "a browser is led to https:// only");
  if (refusal !== undefined) return none("refused", `No browser was led there: ${refusal}.`);
  const chromium = await loadChromium();
  const { deadline, pace, connector } = means;
  const { hostname, pathname } = new URL(url);
  let proxy: BrowserProxy | undefined;
  let server: BrowserServer | undefined;
  let leave: (() => void) | undefined;
  try {
    leave = await pace.enter(hostname, deadline.signal, pathname);
    deadline.run();
    proxy = await openProxy(connector);
    server = await start(chromium, browser, proxy.port);
    return { url, at, ...(await deadline.race(look(url, chromium, server, means))) };
  } catch (error) {
    const { failure, reason } = whyNot(error, proxy?.refused.get(hostname));
    return none(failure, reason);
  } finally {
    await server?.kill();
    await proxy?.close();
    leave?.();
  }
}

/** @throws PostproofError `missing_dependency` */
export async function loadChromium(): Promise<BrowserType> {
  try {
    return (await import("playwright-core")).chromium;
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "A screenshot needs a package that leads a browser, and brings none: npm install playwright-core",
      { cause },
    );
  }
}

class NoBrowser extends Error {}

async function start(
  chromium: BrowserType,
  { executable, sandbox = true }: BrowserOptions,
  port: number,
): Promise<BrowserServer> {
  const told = Object.entries(process.env).filter(([name]) => TOLD.test(name));
  try {
    return await chromium.launchServer({
      ...(executable === undefined ? { channel: "chrome" } : { executablePath: executable }),
      chromiumSandbox: sandbox,
      host: "127.0.0.1",
      proxy: { server: `http://127.0.0.1:${port}`, bypass: "<-loopback>" },
      env: Object.fromEntries(told),
      args: FLAGS,
      timeout: STARTING,
    });
  } catch (error) {
    const { message } = error as Error;
    const hint =
      sandbox && /sandbox/i.test(message)
        ? "Its sandbox does not start here: run postproof as another user than root, or read about sandboxes in docs/evidence.md."
        : "Name the program of one: POSTPROOF_BROWSER=/path/to/chrome, or browser.executable of an archive.";
    throw new NoBrowser(`No browser could be started (${firstLine(message)}). ${hint}`);
  }
}

type Shown = Omit<Extract<PageView, { png: Uint8Array }>, "url" | "at">;

async function look(
  url: string,
  chromium: BrowserType,
  server: BrowserServer,
  { isPlayed, deadline }: ScreenshotMeans,
): Promise<Shown> {
  const browser = await chromium.connect(server.wsEndpoint(), { timeout: STARTING });
  const page = await openTab(browser, isPlayed);
  const { status, finished } = await open(page, url, Math.min(LOADING, deadline.left() / 2));
  const shownAt = page.url().slice(0, 4096);
  // Asked of the browser: a page could say anything.
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send("Page.getLayoutMetrics");
  const height = Math.min(HIGHEST, Math.max(VIEWPORT.height, Math.ceil(cssContentSize.height)));
  const { width } = VIEWPORT;
  const clip = { x: 0, y: 0, width, height };
  const png = await page.screenshot({ fullPage: true, clip, animations: "disabled", timeout: DRAWING });
  return {
    png: new Uint8Array(png),
    ...(shownAt !== url && { shownAt }),
    ...(status !== undefined && { status }),
    ...sizeOf(png),
    viewport: VIEWPORT,
    browser: `Chromium ${browser.version()}`,
    ...(cssContentSize.height > HIGHEST && { cut: true }),
    ...(!finished && { unfinished: true }),
  };
}

async function openTab(browser: Browser, isPlayed: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: 1,
    acceptDownloads: false,
    serviceWorkers: "block",
    permissions: [],
    locale: "en",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    ignoreHTTPSErrors: isPlayed,
  });
  await context.addInitScript(WITHOUT_WEBRTC);
  const page = await context.newPage();
  context.on("page", (other) => void other.close().catch(() => undefined));
  return page;
}

/** Opens the page, and waits until nothing more is asked for, but not for long: a page that never ends is drawn as it stands. */
async function open(
  page: Page,
  url: string,
  timeout: number,
): Promise<{ readonly status: number | undefined; readonly finished: boolean }> {
  let status: number | undefined;
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      status = response.status();
  });
  let finished = true;
  try {
    await page.goto(url, { waitUntil: "load", timeout });
  } catch (error) {
    if ((error as Error).name !== "TimeoutError" || status === undefined) throw error;
    finished = false;
  }
  if (finished) await page.waitForLoadState("networkidle", { timeout: SETTLING }).catch(() => undefined);
  return { status, finished };
}

/** Width and height, as a PNG says them. @throws Error for what is none */
function sizeOf(png: Buffer): { width: number; height: number } {
  if (png.length < 24 || png.toString("latin1", 1, 4) !== "PNG") throw new Error("what was drawn is no PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function whyNot(error: unknown, refusal: string | undefined): Pick<NoScreenshot, "failure" | "reason"> {
  if (error instanceof NoBrowser) return { failure: "no_browser", reason: error.message };
  if (error instanceof PostproofError && error.code !== "timeout")
    return { failure: "failed", reason: `No page was shown: ${error.message}.` };
  if (refusal !== undefined) return { failure: "refused", reason: `No browser was led there: ${refusal}.` };
  const { name, message } = error as Error;
  if (name === "TimeoutError" || error instanceof PostproofError)
    return { failure: "timeout", reason: "The page took too long." };
  return { failure: "failed", reason: `No page was shown: ${firstLine(message)}.` };
}

/** Without colours, addresses and what the library says of itself. */
function firstLine(message: string): string {
  const [line = ""] = message.split("\n");
  const plain = line.replace(/^[a-zA-Z]+\.[a-zA-Z]+: /, "").replace(/ at https?:\S+$/, "");
  return plain.replace(/[^\x20-\x7E]/g, "").slice(0, 300);
}
