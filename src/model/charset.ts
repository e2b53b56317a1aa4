// Bytes as text, in any encoding that browsers know.

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters (Encoding Standard, index-windows-1252). */
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** The bytes as text in an encoding, by any of its labels (Encoding Standard, 4.2); as UTF-8 if there is none of that name. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label);
  } catch {
    decoder = new TextDecoder();
  }
  // Node 20 reads Latin-1 for "windows-1252".
  return decoder.encoding === "windows-1252"
    ? Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join("")
    : decoder.decode(bytes);
}

/** The bytes as UTF-8 if they are, else as Windows-1252, which every old program wrote. */
export function decodeUnknown(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAs(bytes, "windows-1252");
  }
}
