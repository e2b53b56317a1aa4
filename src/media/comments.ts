// Comments as Vorbis and Opus write them: replaced by none, in the same number of bytes.

/** A stretch of a file. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const VORBIS = "\x03vorbis";
const OPUS = "OpusTags";

/**
 * Blanks a packet of comments that lies in these stretches of a file: no vendor, no comment, zeros to its end.
 * @returns false if it is no such packet
 */
export function blankComments(bytes: Uint8Array, stretches: readonly Stretch[]): boolean {
  const places: number[] = [];
  for (const { from, to } of stretches)
    for (let at = from; at < to && places.length < 17; at += 1) places.push(at);
  const start = String.fromCharCode(...places.map((at) => bytes[at] ?? 0));
  const magic = [VORBIS, OPUS].find((each) => start.startsWith(each));
  // Two numbers of 32 bits: the length of the vendor's name, and how many comments there are. In Vorbis one bit ends them.
  const framed = magic === VORBIS ? 1 : 0;
  if (magic === undefined || places.length < magic.length + 8 + framed) return false;
  let left = magic.length;
  for (const { from, to } of stretches) {
    const kept = Math.min(left, to - from);
    left -= kept;
    bytes.fill(0, from + kept, to);
  }
  if (framed) bytes[places[magic.length + 8]!] = 1;
  return true;
}
