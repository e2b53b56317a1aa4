// Front door of `postproof/leaks`: what any page loads, and the proof that it loads nothing from elsewhere. No page needs it.
export type { Load, LoadKind, LoadMoment, LoadOptions } from "./load.ts";
export type { OwnFile } from "./loads.ts";
export { findLoads, findOwnFiles } from "./loads.ts";
export type { Leak } from "../private.ts";
export { assertPrivate, findLeaks } from "../private.ts";
