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
  for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight * 0.7) {
    window.scrollTo(0, y);
    await step();
  }
  // What is lazy and was passed too fast to be begun would keep the page waiting for ever.
  for (const image of document.images) image.loading = "eager";
  const pending = [...document.images].filter((image) => !image.complete && image.checkVisibility());
  await Promise.all(pending.map((image) => new Promise((done) => (image.onload = image.onerror = done))));
  await step();
  window.scrollTo(0, 0);
})()`;

/** Opens everything that opens. */
export const OPEN_DETAILS = `for (const details of document.querySelectorAll("details")) details.open = true;`;

/** Closes it again. */
export const CLOSE_DETAILS = `for (const details of document.querySelectorAll("details")) details.open = false;`;

/** Names what reaches beyond the window, if the page scrolls sideways. */
export const FIND_OVERFLOW = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > clientWidth + 0.5);
  return [scrollWidth + " px wide", ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
})()`;

const axe = (options: object): string => `axe.run(${JSON.stringify(options)}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 160) + " " + (node.failureSummary ?? ""))))`;

/**
 * Runs axe, whose own program must have run before, with the one rule of WCAG 2.2 that it leaves out by itself.
 * Preloading would fetch the stylesheet by script: not allowed.
 */
export const RUN_AXE = axe({
  preload: false,
  resultTypes: ["violations"],
  rules: { "target-size": { enabled: true } },
});

/** Runs the rules of axe whose findings depend on the stylesheet. */
export const RUN_AXE_ON_LOOKS = axe({
  preload: false,
  resultTypes: ["violations"],
  runOnly: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"],
});

/** Gives all embeds a theme. */
export const setTheme = (theme: string): string => `for (const figure of document.querySelectorAll(".pp")) {
  figure.classList.remove("pp-card", "pp-minimal");
  if (${JSON.stringify(theme)} !== "paper") figure.classList.add(${JSON.stringify(`pp-${theme}`)});
}`;

/** Switches all styles of the page off. */
export const DROP_STYLES = `for (const sheet of document.styleSheets) sheet.disabled = true;`;

/** Figures of which a reader does not see all that they say, or not in its order. White space aside. */
export const FIND_UNREADABLE = `(() => {
  const bare = (text) => text.replace(/\\s+/g, "");
  const named = (figure) => figure.closest("section")?.firstElementChild.textContent ?? "";
  return [...document.querySelectorAll("figure")].flatMap((figure) => {
    const [seen, said] = [bare(figure.innerText), bare(figure.textContent)];
    const tiny = [...figure.querySelectorAll("*")].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return (width < 2 || height < 2) && bare(element.textContent) !== "" && element.checkVisibility();
    });
    const hidden = tiny.map((element) => named(figure) + ": too small to be seen: " + element.outerHTML.slice(0, 120));
    if (seen === said) return hidden;
    let at = 0;
    while (seen[at] === said[at]) at++;
    return [...hidden, named(figure) + ": " + said.slice(at, at + 40) + " is seen as " + seen.slice(at, at + 40)];
  });
})()`;

/**
 * Keeps account of what gets the focus, until all controls of embeds had it: then the browser begins again. Says how
 * many controls there are.
 */
export const WATCH_FOCUS = `(() => {
  const controls = [...document.querySelectorAll("figure :is(a[href], summary, video[controls], audio[controls])")];
  const account = { controls, focused: new Set(), turned: [], last: -1 };
  globalThis.account = account;
  document.addEventListener("focusin", ({ target }) => {
    const place = controls.indexOf(target);
    if (place === -1 || account.focused.size === controls.length) return;
    if (place < account.last) account.turned.push(target);
    account.last = place;
    account.focused.add(target);
  });
  return controls.length;
})()`;

/** How many of the controls had the focus so far. */
export const COUNT_FOCUSED = `account.focused.size`;

/** Controls that never had the focus, and those that had it out of their order. */
export const FIND_UNFOCUSED = `[
  ...account.controls.filter((control) => !account.focused.has(control)).map((e) => "not reached: " + e.outerHTML.slice(0, 160)),
  ...account.turned.map((e) => "out of order: " + e.outerHTML.slice(0, 160)),
]`;

/** One line for each element of all embeds that is drawn: where it stands in its embed, and how it is drawn. */
export const READ_LOOK = `[...document.querySelectorAll(".pp")].flatMap((figure) => {
  const origin = figure.getBoundingClientRect();
  return [figure, ...figure.querySelectorAll(":not(track, source, wbr)")].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = [left - origin.left, top - origin.top, width, height].map((n) => n.toFixed(1)).join(" ");
    const drawn = (pseudo, names) => names.map((name) => name + ":" + getComputedStyle(element, pseudo)[name]).join(" | ");
    const own = drawn(null, ["display", "color", "backgroundColor", "backgroundImage", "borderTopWidth", "borderLeftWidth", "borderRadius",
      "fontFamily", "fontSize", "fontStyle", "fontWeight", "lineHeight", "letterSpacing", "textAlign", "textIndent", "textTransform",
      "textDecorationLine", "opacity", "filter", "boxShadow", "aspectRatio", "hyphens", "wordBreak", "whiteSpace",
      "position", "float", "transform", "columnCount", "cursor", "textShadow"]);
    const marker = element.matches("li, summary")
      ? drawn(null, ["listStyle"]) + drawn("::marker", ["color", "content", "fontSize", "fontWeight"])
      : "";
    const around = ["::before", "::after"].map((pseudo) => pseudo + drawn(pseudo, ["content"])).join(" | ");
    const letter = drawn("::first-letter", ["float", "fontSize", "color"]) + " | " + drawn("::first-line", ["fontVariant", "color"]);
    return [element.localName + "." + element.className, place, own, marker, around, letter].join(" | ");
  });
})`;

/** Elements whose text is cut off. A link's description may be: it is a foretaste of another page. */
export const FIND_CUT_TEXT = `[...document.querySelectorAll(".pp, .pp *")].filter((element) => {
  const { overflowX, overflowY } = getComputedStyle(element);
  if (overflowY !== "hidden" && overflowX !== "hidden") return false;
  return !element.matches(".pp-link span span, meter") && element.scrollHeight > element.clientHeight + 1;
}).map((element) => element.outerHTML.slice(0, 160))`;

/** How the first link card with a picture is laid out. */
export const READ_NARROW = `getComputedStyle(document.querySelector(".pp-link:has(img)")).flexDirection`;

/** The width of the narrowest embed. */
export const READ_WIDTH = `Math.min(...[...document.querySelectorAll(".pp")].map((figure) => figure.offsetWidth))`;

/** The colours of the first embed: its ground and its ink. */
export const READ_COLOURS = `(({ backgroundColor, color }) => backgroundColor + " " + color)(getComputedStyle(document.querySelector(".pp")))`;
