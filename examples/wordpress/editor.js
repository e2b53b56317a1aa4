// What an editor does in WordPress: signs in, begins a post, pastes addresses on lines of their own, publishes.

/** How long a step may take, in milliseconds: only what never ends is ended. */
export const PATIENCE = 300_000;

/** Publishes a story with these pages of posts. Gives its address and what WordPress made of the addresses. */
export async function publish(browser, { site, pages, pictures }) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1200, height: 1000 },
  });
  context.setDefaultTimeout(PATIENCE);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  const page = await context.newPage();
  await signIn(page, site);

  await page.goto(`${site.origin}/wp-admin/post-new.php`);
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await canvas.getByRole("textbox", { name: "Add title" }).fill("Storm closes the harbour");
  await page.keyboard.press("Enter");
  await page.keyboard.type(
    "The harbour was closed on Wednesday morning; the crews of the lifeboat stayed on call.",
  );
  for (const _ of pages) {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("The forecast promises no change before Friday.");
  }
  for (const [index, address] of pages.entries()) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), address);
    await canvas.locator('[data-type="core/paragraph"][data-empty="true"]').first().click();
    await page.keyboard.press("Control+V");
    await canvas.locator(".wp-block-embed iframe").nth(index).waitFor();
  }
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState("load")));
  await page.screenshot({ path: pictures("editor") });
  const embeds = await canvas.locator(".wp-block-embed iframe").count();

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page
    .getByRole("region", { name: "Editor publish" })
    .getByRole("button", { name: "Publish", exact: true })
    .click();
  const link = page.getByRole("region", { name: "Editor publish" }).getByRole("link", { name: "View Post" });
  const story = await link.getAttribute("href");
  await context.close();
  return { story, embeds };
}

/** Signs in, and once more where the server of PHP, made for trying things out, lost the request on a busy machine. */
async function signIn(page, site, tries = 3) {
  await page.goto(`${site.origin}/wp-login.php`);
  await page.fill("#user_login", "editor");
  await page.fill("#user_pass", site.password);
  try {
    await Promise.all([
      page.waitForURL("**/wp-admin/**", { timeout: PATIENCE / tries }),
      page.press("#user_pass", "Enter"),
    ]);
  } catch (error) {
    if (tries === 1) throw error;
    await signIn(page, site, tries - 1);
  }
}
