// The front of the room of bytes: digests, and pictures made fit to be published.
export { creditPacket, joinCredit } from "./credit-xmp.ts";
export type { CreditToWrite } from "./credit-xmp.ts";
export { readyDecoder } from "./decoding.ts";
export { sha256 } from "./digest.ts";
export { compareFingerprints, fingerprintImage } from "./fingerprint.ts";
export { processImage } from "./image.ts";
export type { ImagePolicy, ImageResult, ProcessedImage } from "./image.ts";
export { processCaptions, processVideo } from "./video.ts";
export type { ProcessedVideo, VideoResult } from "./video.ts";
export type { CopyFormat } from "./rendition.ts";
export { isWhole } from "./structure.ts";
export { statedIn } from "./metadata.ts";
export type { MetadataBlocks } from "./metadata.ts";
