// The front of postproof/snapshot: the documents of an archive, read and checked.
export { snapshotOf } from "./archive/snapshot-of.ts";
export { changesBetween } from "./model/change/between.ts";
export { isObservation } from "./model/change/change.ts";
export { readCapture } from "./model/schema/capture.ts";
export { readSnapshot, snapshotJsonSchema } from "./model/schema/snapshot.ts";
export { articlesOf, printChangesFeed } from "./render/changes/feed.ts";
export { printComparison } from "./render/changes/page.ts";
export { describeChange, describeEntry } from "./render/changes/words.ts";
