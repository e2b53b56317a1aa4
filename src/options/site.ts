// The options of the plugins for site builders: the same for each.
import { CONFIG } from "./config.ts";
import { REWRITE } from "./archive.ts";

/** How a plugin puts posts into a site. Everything else is as `postproof.config.json` says, for the plugins as for the command line. */
export const SITE = {
  /** The folder of the project, from which the configuration is looked for. Default: the working folder. */
  root: { is: "string", what: "a folder, or the address of an engine" },
  /** The folder of the archive, from `root`. Default: as configured, `.postproof`. */
  archive: { is: "string", what: "a folder, or the address of an engine" },
  /**
   * Posts that are not archived: `keep` leaves their markup, `link` makes of an embed code or component a link that says which post
   * is meant (addresses stay as they are, but in Hugo), `fail` stops the build and names file and line.
   */
  missing: REWRITE.missing,
  /** Where pictures, videos and the stylesheet go, and the address of that folder: `{ folder, base }`. Default: as configured, or what fits the builder. */
  assets: CONFIG.assets,
  /** Address of the stylesheet to link in pages; `false` links none. Default: as configured, or a file among the assets. */
  stylesheet: CONFIG.stylesheet,
  /** While the site is worked on, captures posts that are not archived yet. A build never asks the network. */
  capture: { is: "boolean", default: false },
} as const;
