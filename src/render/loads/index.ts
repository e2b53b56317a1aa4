// Front door of `postproof/leaks`: what any page loads, apart from the renderer, which needs none of it.
export type { Load, LoadKind, LoadMoment, LoadOptions } from "./load.ts";
export { findLoads } from "./loads.ts";
