// Containers of articles: HTML within JSON lines and WordPress exports, exact outside of what is edited.
export { readJsonLine, jsonPath } from "./json-line.ts";
export { readJsonString } from "./json-string.ts";
export { isWxr, readWxrItem } from "./wxr-item.ts";
export { splitWxr } from "./wxr-items.ts";
export { readXmlText } from "./xml-text.ts";
export type { ContainedText } from "./contained.ts";
export type { JsonItem, JsonPath, JsonWanted } from "./json-line.ts";
export type { WxrItem } from "./wxr-item.ts";
export type { WxrPiece, WxrSplitter } from "./wxr-items.ts";
