// What is handed over and taken over: options of each, and how they are called.
import type { Given, Rows } from "./value.ts";

const ADDRESSES = {
  is: "object",
  what: "addresses, such as a list",
  has: [Symbol.iterator],
} as Given<Iterable<string>>;

/** Which posts are written into a WACZ file, and how they look. */
export const WACZ = {
  /** Only the posts of these addresses or keys. Default: every post of the archive. */
  only: ADDRESSES,
  /** The text of a stylesheet for the pages of the file: that of `postproof/embed.css`. Default: none. */
  stylesheet: { is: "string", what: "the text of a stylesheet" },
} as const;

/** What each question takes: arguments by name, in order. */
export const EXCHANGE_CALLS = {
  exportWacz: {
    write: { is: "function", what: "a function that writes bytes", required: true } as Given<
      (bytes: Uint8Array) => Promise<void>
    >,
    options: { fields: WACZ, what: "such as { only: [url] }" },
  },
} as const satisfies Readonly<Record<string, Rows>>;
