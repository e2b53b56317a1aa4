// The addresses of local copies. A name that no store can have made is no local copy: a doctored document could lead
// anywhere by it.
import { PostproofError } from "../../errors.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { candidate, escape, isCleanBefore } from "../html.ts";
import { inWords } from "../../options/refusal.ts";

// Sixty-four signs in a row are found three times as fast as one sign sixty-four times.
const FILE = new RegExp(`^${"[0-9a-f]".repeat(64)}\\.[a-z0-9]{1,5}$`);

/** Whether a name is one that a store may have made. */
export function isLocal({ file }: { readonly file: string }): boolean {
  return FILE.test(file);
}

/** The address of a local copy as the value of an attribute; `undefined` if it is none. */
export function localAddress(frame: Frame, { file }: { readonly file: string }): Html | undefined {
  if (!FILE.test(file)) return undefined;
  const address = addressOf(frame, file);
  return isCleanBefore(address, file) ? address : escape(address);
}

/** The same as one of the candidates of a `srcset`. */
export function localCandidate(frame: Frame, { file }: { readonly file: string }): Html | undefined {
  if (!FILE.test(file)) return undefined;
  const address = addressOf(frame, file);
  return isCleanBefore(address, file) ? address : candidate(address);
}

/** @throws PostproofError `invalid_input` where the site gives something else than an address, a promise for example. */
function addressOf({ assetUrl }: Frame, file: string): string {
  const address: unknown = assetUrl(file);
  if (typeof address === "string") return address;
  throw new PostproofError(
    "invalid_input",
    `assetUrl gave ${inWords(address)} for ${file}, not an address. It is not waited for.`,
  );
}
