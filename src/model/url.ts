// Whether a text is a URL.

const BEYOND_ASCII = /\P{ASCII}/u;

/**
 * Whether `new URL(text, base)` reads the text. `URL.canParse` is right on ASCII only: asked some hundred times, it denies hosts with
 * letters such as ü on Node 20 and 22.
 */
export function isUrl(text: string, base?: string): boolean {
  // eslint-disable-next-line no-restricted-properties -- the one place that knows when to ask it
  if (!BEYOND_ASCII.test(text + (base ?? ""))) return URL.canParse(text, base);
  try {
    return new URL(text, base).href !== "";
  } catch {
    return false;
  }
}
