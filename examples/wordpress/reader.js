// What a reader gets of the story: each embed at its height, and requests to this machine alone.
import { PATIENCE } from "./editor.js";

/** The names of this machine. */
const OWN = ["localhost", "127.0.0.1"];
const WIDTHS = [1200, 400];

/** Reads a story. `posts`: where the server of posts stands. */
export async function read(browser, { story, posts, pictures }) {
  const embeds = [];
  const requests = [];
  const complaints = [];
  for (const width of WIDTHS)
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({
        ...{ ignoreHTTPSErrors: true, viewport: { width, height: 2400 }, colorScheme },
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      page.on("request", (request) => requests.push(request.url()));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(story, { waitUntil: "networkidle" });
      await page.screenshot({ path: pictures(`page-${width}-${colorScheme}`) });
      if (colorScheme === "light") embeds.push(...(await embedsOf(page, posts, width)));
      await context.close();
    }
  const followed = await follow(browser, story, posts);
  const strays = requests.filter(
    (url) => /^(?:https?|wss?):/.test(url) && !OWN.includes(new URL(url).hostname),
  );

  return { embeds, requests: requests.length, followed, strays, complaints };
}

/** How high each embed is shown, and how high it is. */
async function embedsOf(page, posts, width) {
  const found = [];
  for (const frame of page.frames()) {
    if (!frame.url().startsWith(`${posts}/embed`)) continue;
    const element = await frame.frameElement();
    const { height: shown, width: wide } = await element.boundingBox();
    const [needed, sideways] = await frame.evaluate(
      "[Math.ceil(document.body.getBoundingClientRect().height), document.documentElement.scrollWidth - innerWidth]",
    );
    found.push({ width, wide, shown, needed, sideways, sandbox: await element.getAttribute("sandbox") });
  }
  for (const figure of await page.locator("figure.pp").all()) {
    const { height, width: wide } = await figure.boundingBox();
    found.push({ width, wide, shown: height, needed: height, sideways: 0 });
  }
  return found;
}

/** Where a link within a frame leads, in the window or in a new one; nothing where there is no frame. */
async function follow(browser, story, posts) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(story, { waitUntil: "networkidle" });
  const frame = page.frames().find((each) => each.url().startsWith(`${posts}/embed`));
  if (frame) {
    await frame.locator("figcaption a, footer a, a").last().click();
    await page.waitForURL(`${posts}/**`, { waitUntil: "load" });
  }
  const place = frame && page.url();
  await context.close();
  return place;
}
