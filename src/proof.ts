// The front of postproof/proof: what stands in prose, and what is said of posts against what was posted, without an archive.
export { findProse } from "./archive/proof/prose.ts";
export type { Prose } from "./archive/proof/prose.ts";
export { checkAttribution, compareQuotation, postedWordsOf } from "./quote/index.ts";
export type {
  AccountFacts,
  AttributionClaim,
  AttributionOptions,
  CompareOptions,
  PostedContext,
  PostedFacts,
  PostedWords,
} from "./quote/index.ts";
