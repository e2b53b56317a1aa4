// The room http: the only door to the network, and a door that needs none.
export { openAllowance } from "./allowance.ts";
export type { Allowance, PostLimits } from "./allowance.ts";
export { BUDGETS, budgetsFor, withBudgets } from "./budgets.ts";
export type { Budget } from "./budgets.ts";
export type { ConnectHook, ConnectTarget } from "./connect.ts";
export { createDoor } from "./door.ts";
export type { Door, DoorOptions } from "./door.ts";
export type { Download, DownloadOptions } from "./download.ts";
export { isPublicAddress, LONGEST_URL, refuseUrl } from "./guard.ts";
export { replayDoor } from "./replay.ts";
export type { Blobs } from "./replay.ts";
export type { BrowserOptions, PageView } from "./screenshot.ts";
export type { TurnLimit, Turns } from "./turns.ts";
