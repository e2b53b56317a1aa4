// The text of an answer, whatever encoding it came in.
import { expect, it } from "vitest";
import { textOf } from "../../src/model/capture.ts";
import type { RecordedBody } from "../../src/model/capture.ts";

const answer = (body: RecordedBody) => ({ status: 200, headers: {}, body, truncated: false });
const base64 = (...bytes: number[]) => Buffer.from(bytes).toString("base64");

it.each([
  ["utf-8", base64(0xef, 0xbb, 0xbf, 0xc3, 0xa9), undefined, "é"],
  [
    "windows-1252, whose quotation marks are no control characters",
    base64(0x93, 0xe9, 0x94, 0x80),
    "windows-1252",
    "“é”€",
  ],
  ["windows-1251", base64(0xcf, 0xe0, 0xf0, 0xee, 0xec), "windows-1251", "Паром"],
  ["Shift JIS", base64(0x8a, 0x43), "shift_jis", "海"],
  ["UTF-16", base64(0x61, 0, 0xac, 0x20), "utf-16le", "a€"],
  ["an encoding that nobody knows, as UTF-8", base64(0xc3, 0xa9), "x-mystery", "é"],
])("%s", (_name, body, charset, text) => {
  expect(textOf(answer({ base64: body, ...(charset !== undefined && { charset }) }))).toBe(text);
});
