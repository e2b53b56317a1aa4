// The room of credits: reads credit lines, writes them in house styles, says who posted, made and owns.
export { parseCredit } from "./parse.ts";
export type { ParseOptions } from "./parse.ts";
export { HOUSE_STYLES, composeCredit } from "./compose.ts";
export type { ComposeOptions, HouseStyle } from "./compose.ts";
export { creditOf, rightsOf } from "./rights.ts";
export type { PostRights } from "./rights.ts";
export { attributeLicence, licenceNamed } from "./rights.ts";
export type { LicensedWork } from "./rights.ts";
export { describePage, describePost, describeQuotation } from "./schema-org.ts";
export type { DescribeOptions, DescribedQuotation, JsonLdNode, JsonLdValue } from "./schema-org.ts";
