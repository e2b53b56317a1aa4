// The front of the room of bytes: digests, and pictures made fit to be published.
export { sha256 } from "./digest.ts";
export { processImage } from "./image.ts";
export type { ImagePolicy, ImageResult, ProcessedImage } from "./image.ts";
export { loadSharp } from "./sharp.ts";
export { statedIn } from "./metadata.ts";
export type { MetadataBlocks } from "./metadata.ts";
