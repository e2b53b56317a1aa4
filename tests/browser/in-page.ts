// Programs that run within the page under test, as text: the project's types know no document.

/** Sums up layout shifts from the beginning. */
export const WATCH_SHIFTS = `
  globalThis.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/** The sum so far. */
export const READ_SHIFTS = `globalThis.shifts`;

/** Scrolls to the end in steps, so that everything lazy is loaded, and waits until all visible pictures are there. */
export const SCROLL_THROUGH = `(async () => {
  const step = () => new Promise((resolve) => setTimeout(resolve, 60));
  for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
    window.scrollTo(0, y);
    await step();
  }
  const pending = [...document.images].filter((image) => !image.complete && image.checkVisibility());
  await Promise.all(pending.map((image) => new Promise((done) => (image.onload = image.onerror = done))));
  await step();
  window.scrollTo(0, 0);
})()`;

/** Opens everything that opens. */
export const OPEN_DETAILS = `for (const details of document.querySelectorAll("details")) details.open = true;`;

/** Names what reaches beyond the window, if the page scrolls sideways. */
export const FIND_OVERFLOW = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > clientWidth + 0.5);
  return [scrollWidth + " px wide", ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
})()`;

/** Runs axe, whose own program must have run before. Preloading would fetch the stylesheet by script: not allowed. */
export const RUN_AXE = `axe.run({ preload: false }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 160) + " " + (node.failureSummary ?? ""))))`;
