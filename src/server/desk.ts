// What a route works with.
import type { Archive } from "../index.ts";
import type { Access, Caller } from "./access.ts";
import type { Addresses } from "./addresses.ts";
import type { ServerOptions } from "../options/server.ts";
import type { Metrics } from "./metrics.ts";
import type { Shown } from "./shown.ts";

/** What a route works with, for one request. */
export interface Desk {
  readonly archive: Archive;
  readonly options: ServerOptions;
  readonly addresses: Addresses;
  readonly access: Access;
  readonly caller: Caller;
  readonly request: Request;
  readonly metrics: Metrics;
  /** Something is known of a post that was not before. */
  readonly changed: () => void;
  /** Tells whoever runs the server of an error that is not the caller's. */
  readonly failed: (error: unknown) => void;
  /** A post as pages show it. @throws PostproofError `not_archived`, `unsupported_url` */
  readonly show: (post: string) => Promise<Shown>;
  /** Its picture for previews. @throws Refusal `no_such_page`, PostproofError `missing_glyph`, `missing_dependency` */
  readonly card: (shown: Shown) => Promise<Response>;
}
