// The room of quotations: an article's words compared with a post's, and who is said to have posted them, where and when.
export { compareQuotation } from "./compare.ts";
export type { CompareOptions } from "./compare.ts";
export { languageOf } from "../language/identify.ts";
export { postedWordsOf } from "./words.ts";
export type { PostedContext, PostedMention, PostedPart, PostedWords } from "./words.ts";
export { checkAttribution } from "./attribution.ts";
export type { AccountFacts, AttributionClaim, AttributionOptions, PostedFacts } from "./attribution.ts";
export { openCandidates } from "./candidates.ts";
export type { CandidatePost, QuotationClaim, RankedCandidate } from "./candidates/score.ts";
export type { Candidates } from "./candidates.ts";
export { nameLikeness } from "./names.ts";
export type { NamedAccount } from "./names.ts";
export { searchAddress } from "./search.ts";
export type { WantedPost } from "./search.ts";
export { readWhen } from "./when.ts";
export type { DayRange, WhenContext } from "./when.ts";
