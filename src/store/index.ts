// The front of postproof/store: the contract, two stores, the records on them, and the audit.
export type { PutOptions, Store } from "./store.ts";
export { filesStore } from "./files.ts";
export type { FilesOptions } from "./files.ts";
export { filesMaterial } from "./files-material.ts";
export type { HeldFile, Material } from "../model/material.ts";
export { memoryStore } from "./memory.ts";
export { isKey } from "./layout.ts";
export { openRecords } from "./records.ts";
export type { Records, RecordTools } from "./records.ts";
export type { Aliases } from "./aliases.ts";
export type { Blobs } from "./blobs.ts";
export type { Sightings } from "./sightings.ts";
export type { Snapshots } from "./snapshots.ts";
export type { Uses } from "./uses.ts";
export { audit } from "./audit.ts";
export type { AuditFinding, AuditReport, AuditTools, Compare, Compared, Contradiction } from "./audit.ts";
export type { KeptPost } from "./survey.ts";
