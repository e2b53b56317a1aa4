// The digest by which bytes are named.
import { createHash } from "node:crypto";

/** SHA-256 as 64 hex digits. A string is taken as UTF-8. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
