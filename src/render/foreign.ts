// What stands in `svg` and `math`, where other rules hold than in the rest of a page.

/** Whether the tags of a text, one after the other, stand in `svg` or `math`. */
export interface Foreign {
  open(name: string, closesItself: boolean): void;
  close(name: string): void;
  inside(): boolean;
}

/** Elements of `svg` and `math` that hold HTML again. */
const HOLDS_HTML = /^(?:foreignobject|desc|title|annotation-xml|m[inos]|mtext)$/;
/** Elements of HTML that end an `svg` or `math` that was left open (HTML, 13.2.6.5). */
const BREAKS_OUT =
  /^(?:b|big|blockquote|body|br|center|code|d[dlt]|div|em|embed|h[1-6r]|head|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strike|strong|su[bp]|table|tt|ul?|var)$/;
const DEEPEST_FOREIGN = 64;

/** Keeps account of `svg` and `math` as browsers do where tags are written as they should be. */
export function likelyForeign(): Foreign {
  const open: string[] = [];
  const inside = (): boolean => open.length > 0 && !HOLDS_HTML.test(open.at(-1)!);
  return {
    open(name, closesItself) {
      if (inside() && BREAKS_OUT.test(name)) while (inside()) open.pop();
      const opens = name === "svg" || name === "math" || (inside() && HOLDS_HTML.test(name));
      if (opens && !closesItself && open.length < DEEPEST_FOREIGN) open.push(name);
    },
    close(name) {
      const index = open.lastIndexOf(name);
      if (index !== -1) open.length = index;
    },
    inside,
  };
}

/**
 * Keeps account of `svg` and `math`, in which no element holds raw text. Elements that hold HTML within them make it
 * uncertain which end tag ends what; after such a one everything counts as within.
 */
export function certainlyForeign(): Foreign {
  const open: string[] = [];
  let uncertain = false;
  let inLabel = false;
  return {
    open(name) {
      if (uncertain) return;
      if (open.length > 0) {
        uncertain = inLabel || /^(?:foreignobject|annotation-xml|m[inos]|mtext)$/.test(name);
        inLabel = name === "title" || name === "desc";
      }
      if (name === "svg" || name === "math") open.push(name);
      uncertain ||= open.length > 64;
    },
    close(name) {
      if (name === "title" || name === "desc") inLabel = false;
      if (uncertain || inLabel) return;
      const index = open.lastIndexOf(name);
      if (index !== -1) open.length = index;
    },
    inside: () => open.length > 0,
  };
}
