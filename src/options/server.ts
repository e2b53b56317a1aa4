// The options of the server over an archive.
import type { Archive } from "../archive/archive.ts";
import { EMBEDS } from "./archive.ts";
import { PROOF } from "./calls.ts";
import type { Given, Needed, OptionsOf } from "./value.ts";

const { assetUrl: _assetUrl, ...LOOK_OF_SERVER } = EMBEDS;
const { timeZone, style, nicknames, strictRights } = PROOF;

/** How a server is made. Only `archive` is required. */
export const SERVER = {
  /** What is shown, and captured into. */
  archive: {
    is: "object",
    what: "what createArchive gives",
    has: ["embed"],
    required: true,
  } as Given<Archive> & Needed,
  /**
   * The address under which readers and the CMS reach it, such as `https://posts.news.example`. Default: what each request
   * says (its `Host`).
   */
  base: { is: "string", what: "an address, such as https://posts.news.example", like: "url" },
  /** Whoever sends it may read the archive, and change it where `write` is set. Without it nobody may do either. */
  token: { is: "string", what: "at least 16 characters", like: /^[\x21-\x7e]{16,}$/ },
  /** Whoever has the token may change the archive too. */
  write: { is: "boolean", default: false },
  /** Who may read the archive: whoever has the token, or whoever reaches the server (`everybody`), as on one's own machine. */
  reading: { oneOf: ["token", "everybody"], default: "token" },
  /**
   * The only names under which it answers, without port: `["localhost", "127.0.0.1"]`. That of `base` is always one. Default:
   * any name, or with `base` that alone.
   */
  hosts: { list: { is: "string", what: "a host" }, what: "a list of hosts" },
  /** The origins whose scripts may read answers: `["https://cms.news.example"]`. Default: none. */
  cors: { list: { is: "string", what: "an origin", like: "url" }, what: "a list of origins" },
  /**
   * How much one client may ask in a minute: a page or a picture counts 1, a search 5, a capture 50. Counted where the handler
   * is told who asks.
   */
  rate: { is: "number", what: "a whole number", least: 1, default: 6000 },
  /** How long a body may take until it has arrived, in milliseconds: a long document over a slow line takes its time. */
  bodyTimeout: { is: "number", what: "a whole number", least: 1, default: 120_000 },
  /** How posts look. */
  look: { fields: LOOK_OF_SERVER, what: 'such as { locale: "de-AT" }' },
  /** How articles are proofread, and credits written. */
  proof: { fields: { timeZone, style, nicknames, strictRights }, what: 'such as { style: "ap" }' },
  /** The bytes of fonts with which [pictures of posts](docs/targets.md) for previews are drawn. Default: none are drawn. */
  fonts: {
    list: { is: "object", what: "the bytes of a font" } as Given<Uint8Array>,
    what: "a list of the bytes of fonts",
  },
  /** Is told of every error that nobody foresaw. */
  onError: { is: "function", what: "a function that takes an error" } as Given<(error: unknown) => void>,
} as const;

/** How a server is made. Only `archive` is required. */
export type ServerOptions = OptionsOf<typeof SERVER>;
