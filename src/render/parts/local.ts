// The addresses of local copies. A name that no store can have made is no local copy: a doctored document could lead
// anywhere by it.
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { candidate, escape, isCleanBefore } from "../html.ts";

// Sixty-four signs in a row are found three times as fast as one sign sixty-four times.
const FILE = new RegExp(`^${"[0-9a-f]".repeat(64)}\\.[a-z0-9]{1,5}$`);

/** Whether a name is one that a store may have made. */
export function isLocal({ file }: { readonly file: string }): boolean {
  return FILE.test(file);
}

/** The address of a local copy as the value of an attribute; `undefined` if it is none. */
export function localAddress(frame: Frame, { file }: { readonly file: string }): Html | undefined {
  if (!FILE.test(file)) return undefined;
  const address = frame.assetUrl(file);
  return isCleanBefore(address, file) ? address : escape(address);
}

/** The same as one of the candidates of a `srcset`. */
export function localCandidate(frame: Frame, { file }: { readonly file: string }): Html | undefined {
  if (!FILE.test(file)) return undefined;
  const address = frame.assetUrl(file);
  return isCleanBefore(address, file) ? address : candidate(address);
}
