// Foreign addresses made fit to be kept: http and https only.

/** Longer than this, an address is not kept (UTF-16 code units). */
const MAX_URL = 16_384;

/**
 * A foreign address as an absolute http(s) URL, or `undefined` for anything else: other schemes, relative addresses
 * without a `base`, text that is no address. What is well written is kept as written; the rest as the URL standard
 * reads it.
 */
export function webUrl(value: string | null | undefined, base?: string): string | undefined {
  if (typeof value !== "string" || value.length > MAX_URL) return undefined;
  let url: URL;
  try {
    url = new URL(value, base);
  } catch {
    return undefined;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  const kept = /^https?:\/\/[^\s\\<>"\p{Cc}\p{Cs}]+$/iu.test(value) ? value : url.href;
  return kept.length > MAX_URL ? undefined : kept;
}
