// The flags of verbs by which is decided what becomes of posts.
import { DECIDE as DECIDING, TAKEDOWN as TAKING } from "../options/decisions.ts";
import { COMMON } from "./flags.ts";

const DECIDER = {
  takes: "name",
  help: "who decides it (default: your name on this machine); stays in the archive",
} as const;

/** Of `postproof takedown`. */
export const TAKEDOWN = {
  ...COMMON,
  mode: {
    takes: "how",
    oneOf: TAKING.mode.oneOf,
    required: true,
    help: "show nothing of it, take parts out, remove all of it; or undo an unpublish",
  },
  reason: { takes: "text", required: true, help: "why; stays in the archive, so without the author's name" },
  by: DECIDER,
  redact: {
    takes: "part",
    oneOf: TAKING.parts.list.oneOf,
    many: true,
    help: "with --mode redact: what is taken out",
  },
  yes: { help: "do it; without it, only what would be done is told" },
  also: { takes: "path", many: true, help: "a folder or file to look for traces in: a built site, exports" },
  lock: { takes: "folder", help: "where the lock of all articles stands, as configured" },
  assets: { takes: "folder", help: "where published files stand, as configured" },
  assetBase: { takes: "url", help: "the address of that folder" },
} as const;

/** Of `postproof expire`. */
export const EXPIRE = {
  ...COMMON,
  by: TAKEDOWN.by,
  yes: { help: "do it; without it, only what the rules say is told" },
  also: TAKEDOWN.also,
  lock: TAKEDOWN.lock,
  assets: TAKEDOWN.assets,
  assetBase: TAKEDOWN.assetBase,
} as const;

/** Of `postproof decide`. */
export const DECIDE = {
  ...COMMON,
  what: { takes: "decision", oneOf: DECIDING.what.oneOf, help: "what is decided; without it, what was" },
  reason: { takes: "text", help: "why; stays in the archive" },
  by: DECIDER,
} as const;
