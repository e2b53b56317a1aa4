// Content hashes of Bluesky's files: a CID names bytes by their sha-256.

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
/** CID version 1, bytes as they are (`raw`), sha-256, of 32 bytes. */
const PREFIX: readonly number[] = [0x01, 0x55, 0x12, 0x20];

/**
 * The digest that a CID names, as `sha256:<hex>`; `undefined` for every form but the one that Bluesky gives its files
 * (version 1 in base32, raw bytes, sha-256): what another one says of the bytes is not known here.
 */
export function digestOfCid(cid: string): string | undefined {
  if (!/^b[a-z2-7]{58}$/.test(cid)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of cid.slice(1)) {
    held = ((held << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  // The last letter holds two bits more than the bytes need: a second spelling of the same hash is none.
  if ((held & ((1 << bits) - 1)) !== 0 || !PREFIX.every((byte, index) => bytes[index] === byte))
    return undefined;
  const digest = bytes.slice(PREFIX.length).map((byte) => byte.toString(16).padStart(2, "0"));
  return `sha256:${digest.join("")}`;
}
