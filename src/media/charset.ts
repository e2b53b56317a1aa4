// Text of unknown encoding, as metadata holds it.

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters (Encoding Standard, index-windows-1252). */
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** The bytes as UTF-8 if they are, else as Windows-1252, which every old program wrote. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not by TextDecoder: some versions of Node give Latin-1 for "windows-1252".
    return Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join("");
  }
}
