// Secrets in evidence: whatever is recorded goes through one function that strikes out what was sent in secret, however it is spelled.
import { afterEach, describe, expect, it } from "vitest";
import { createDoor } from "../../src/http/door.ts";
import { openSecrets } from "../../src/http/secrets.ts";
import { answerOf } from "../../src/model/capture.ts";
import { loopback } from "../loopback.ts";
import type { Door } from "../../src/http/door.ts";
import type { Exchange, Request } from "../../src/model/capture.ts";
import type { Handler } from "../loopback.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(handler: Handler): Promise<Door> {
  const net = await loopback(handler);
  const door = createDoor({ pace: 0, connect: net.connect });
  ends.push(
    () => net.close(),
    () => door.close(),
  );
  return door;
}

const TOKEN = "EAAG/1z.Fe_rry+77-Tide==";
const request: Request = {
  url: "https://a.example/",
  headers: { authorization: `Bearer ${TOKEN}` },
  secretQuery: { access_token: "1234567890123456|cl13nt-s3cret-of-the-site" },
};

// eslint-disable-next-line no-control-regex -- what two encodings put between characters of ASCII
const FILLERS = /\0|\x1b\(B/g;

/** A generator of numbers in [0, 1) that gives the same ones each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const hex = (character: string, width: number) => character.charCodeAt(0).toString(16).padStart(width, "0");
const each = (form: (character: string) => string) => (text: string) => text.split("").map(form).join("");
const random = seeded(11);
const some = (form: (character: string) => string) =>
  each((character) => (random() < 0.4 ? form(character) : character));
const latin = (text: string) => Buffer.from(text, "latin1");
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const base64 = (text: string) => Buffer.from(text).toString("base64");
const base64url = (text: string) => Buffer.from(text).toString("base64url");

/** Ways in which a server may write a token into a text. */
const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  plainly: (text) => text,
  "in lower case": (text) => text.toLowerCase(),
  "percent-encoded": encodeURIComponent,
  "percent-encoded throughout": each((c) => `%${hex(c, 2)}`),
  "percent-encoded here and there": some((c) => `%${hex(c, 2).toUpperCase()}`),
  "percent-encoded twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "with slashes escaped": (text) => text.replaceAll("/", "\\/"),
  "in escapes of JSON": each((c) => `\\u${hex(c, 4)}`),
  "in escapes of JSON here and there": some((c) => `\\u${hex(c, 4).toUpperCase()}`),
  "in JSON within JSON": (text) => JSON.stringify(JSON.stringify(each((c) => `\\u${hex(c, 4)}`)(text))),
  "in escapes of a script": each((c) => `\\x${hex(c, 2)}`),
  "in character references": each((c) => `&#${c.charCodeAt(0)};`),
  "in hexadecimal references here and there": some((c) => `&#x00${hex(c, 2)};`),
  "in named references": (text) =>
    text
      .replaceAll("/", "&sol;")
      .replaceAll("+", "&plus;")
      .replaceAll("=", "&equals;")
      .replaceAll("_", "&lowbar;"),
  "percent-encoded within JSON within an attribute": (text) =>
    JSON.stringify(encodeURIComponent(text)).replaceAll('"', "&quot;"),
  "in base64": base64,
  "in base64 after another word": (text) => base64(`ada:${text}`),
  "in base64 for addresses, between others": (text) => base64url(`{"t":"${text}"}`),
  "in base64, percent-encoded": (text) => encodeURIComponent(base64(`user:${text}`)),
  "in hexadecimal": (text) => Buffer.from(text).toString("hex"),
};

/** Ways in which a text becomes bytes, with the type that says so. */
const ENCODINGS: readonly (readonly [name: string, type: string, encode: (text: string) => Uint8Array])[] = [
  ["UTF-8", "text/html; charset=utf-8", (text) => Buffer.from(text)],
  ["UTF-8 with a mark", "application/json", (text) => Buffer.from(`\uFEFF${text}`)],
  ["UTF-16LE with a mark", "text/html", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16LE", "text/html; charset=utf-16le", (text) => Buffer.from(text, "utf16le")],
  ["UTF-16BE with a mark", "text/html", (text) => utf16be(`\uFEFF${text}`)],
  ["UTF-16BE", "text/html; charset=utf-16be", utf16be],
  ["windows-1252", "text/html; charset=windows-1252", latin],
  [
    "Shift_JIS",
    "text/html; charset=shift_jis",
    (text) => Buffer.concat([latin("\x83\x65\x83\x58"), latin(text)]),
  ],
  ["GBK", "text/html; charset=gbk", (text) => Buffer.concat([latin("\xc4\xe3"), latin(text)])],
  ["ISO-2022-JP", "text/html; charset=iso-2022-jp", (text) => latin(`\x1b$B$"\x1b(B${text}`)],
  [
    "ISO-2022-JP with needless escapes",
    "text/html; charset=iso-2022-jp",
    (text) => latin(text.split("").join("\x1b(B")),
  ],
  ["something that is no text", "application/octet-stream", (text) => latin(`\xff\x00\xfe${text}\x80`)],
];

/** The token as it can be had again from what was recorded, by whoever tries all of these. */
function holds(exchange: Exchange): boolean {
  const answer = answerOf(exchange)!;
  const bytes =
    "base64" in answer.body
      ? Buffer.from(answer.body.base64, "base64")
      : Buffer.from((answer.body as { utf8: string }).utf8);
  const read = [
    bytes.toString("latin1"),
    bytes.toString("utf16le"),
    bytes.subarray(1).toString("utf16le"),
    bytes.toString("latin1").replaceAll(FILLERS, ""),
  ];
  return read.some((text) =>
    Object.values(SPELLINGS).some((spell) => {
      const core = spell(TOKEN).replace(/^"+|[="\\]+$/g, "");
      return text.toLowerCase().includes(core.toLowerCase());
    }),
  );
}

describe("a token that a server repeats", () => {
  for (const [name, type, encode] of ENCODINGS) {
    it.each(Object.keys(SPELLINGS))(`in ${name} is not recorded %s`, (spelling) => {
      const before = `The ferry ä runs. <a href="?a=`;
      const after = `&b=1">to Überlingen</a>`;
      const whole = encode(
        `${before.replace("ä", "a")}${SPELLINGS[spelling]!(TOKEN)}${after.replace("Ü", "U")}`,
      );
      const secrets = openSecrets();
      secrets.learn(request);
      const exchange: Exchange = {
        request: { method: "GET", url: "https://a.example/", headers: {} },
        at: "2026-11-23T12:00:00.000Z",
        result: {
          status: 200,
          headers: { "content-type": type },
          body: { base64: Buffer.from(whole).toString("base64") },
          truncated: false,
        },
      };
      expect(holds(exchange) || /here and there/.test(spelling)).toBe(true);
      const struck = secrets.strike(exchange);
      expect(holds(struck)).toBe(false);
      const { body } = answerOf(struck)!;
      const kept = Buffer.from((body as { base64: string }).base64, "base64")
        .toString("latin1")
        .replaceAll(FILLERS, "");
      expect(kept).toContain("[secret]");
      expect(kept).toContain("to Uberlingen</a>");
      expect(kept).toContain('<a href="?a=');
    });
  }

  it.each([
    ["with a byte order mark", "application/json", Buffer.from(`\uFEFF{"seen":"${TOKEN}"}`)],
    ["that is not UTF-8", "text/html; charset=iso-8859-1", latin(`<p>\xe4 ${TOKEN}</p>`)],
    ["in UTF-16", "text/html; charset=utf-16le", Buffer.from(`\uFEFF<p>${TOKEN}</p>`, "utf16le")],
  ])("in a body %s does not pass the door", async (_name, type, body) => {
    const door = await open(() => ({ headers: { "content-type": type }, body }));
    const exchange = await door.ask(request);
    expect(answerOf(exchange)!.body).toHaveProperty("base64");
    expect(holds(exchange)).toBe(false);
  });

  it("leaves the rest of UTF-16 in step", async () => {
    for (const encoding of ["utf-16le", "utf-16be"] as const) {
      const text = `\uFEFF<p>漢字 ${TOKEN}、 &amp; 船</p>`;
      const body = encoding === "utf-16le" ? Buffer.from(text, "utf16le") : utf16be(text);
      const door = await open(() => ({
        headers: { "content-type": `text/html; charset=${encoding}` },
        body,
      }));
      const kept = answerOf(await door.ask(request))!.body as { base64: string };
      const read = new TextDecoder(encoding).decode(Buffer.from(kept.base64, "base64"));
      expect(read).toBe("<p>漢字 [secret]、 &amp; 船</p>");
    }
  });

  it("is struck from headers, from their names, from where it was redirected to, and from JSON that stays JSON", async () => {
    const door = await open((_host, path) =>
      path === "/"
        ? { status: 302, headers: { location: `/next?again=${encodeURIComponent(TOKEN)}` } }
        : {
            headers: { "x-seen": `Bearer ${TOKEN}`, "x-eaag-1z": base64(TOKEN) },
            body: { seen: TOKEN, escaped: `é${TOKEN}\n`, more: [`${TOKEN}${TOKEN}`] },
          },
    );
    const exchange = await door.ask({ url: request.url, headers: request.headers! });
    const json = JSON.stringify(exchange);
    expect(json.toLowerCase()).not.toContain("fe_rry");
    expect(json).not.toContain(base64(TOKEN).slice(2, -4));
    const answer = answerOf(exchange)!;
    expect(answer.url).toBe("https://a.example/next?again=[secret]");
    expect(JSON.parse((answer.body as { utf8: string }).utf8)).toEqual({
      seen: "[secret]",
      escaped: "é[secret]\n",
      more: ["[secret][secret]"],
    });
  });

  it("is struck from answers to later questions that were asked without it, and by its parts", async () => {
    const door = await open((_host, path) => ({
      headers: { "content-type": "text/plain" },
      body: path === "/later" ? `You came with ${TOKEN}; site key cl13nt-s3cret-of-the-site.` : "ok",
    }));
    await door.ask(request);
    const exchange = await door.ask({ url: "https://a.example/later" });
    expect(answerOf(exchange)!.body).toEqual({ utf8: "You came with [secret]; site key [secret]." });
  });

  it("is struck from what is said of a failure, and from half a JSON that is kept", async () => {
    const secrets = openSecrets();
    secrets.learn(request);
    const base = {
      request: { method: "GET", url: "https://a.example/", headers: {} },
      at: "2026-11-23T12:00:00.000Z",
    } as const;
    const struck = secrets.strike({ ...base, result: { failure: "network", message: `refused: ${TOKEN}` } });
    expect(struck.result).toEqual({ failure: "network", message: "refused: [secret]" });
    const door = await open(() => ({
      headers: { "content-type": "application/json" },
      body: `{"seen":"${TOKEN}`,
    }));
    expect(JSON.stringify(await door.ask(request))).not.toContain("Fe_rry");
  });
});

describe("what is no secret", () => {
  it("stays as it came, byte for byte", () => {
    const random = seeded(3);
    const secrets = openSecrets();
    secrets.learn(request);
    for (let round = 0; round < 200; round += 1) {
      const bytes = Buffer.from(Array.from({ length: 400 }, () => Math.floor(random() * 256)));
      const text = latin(`${bytes.toString("latin1")}%41\\u0041&#65;&amp;\\/ page=2&q=ferry`);
      const exchange: Exchange = {
        request: { method: "GET", url: "https://a.example/", headers: {} },
        at: "2026-11-23T12:00:00.000Z",
        result: { status: 200, headers: {}, body: { base64: text.toString("base64") }, truncated: false },
      };
      expect(secrets.strike(exchange)).toEqual(exchange);
    }
  });

  it("is written down: the time for which a web archive is asked", async () => {
    const at = "Mon, 23 Nov 2026 12:00:00 GMT";
    const door = await open(() => ({ headers: { "memento-datetime": at }, body: "ok" }));
    const exchange = await door.ask({ url: "https://a.example/", headers: { "accept-datetime": at } });
    expect(answerOf(exchange)!.headers["memento-datetime"]).toBe(at);
    expect(exchange.request.headers["accept-datetime"]).toBe(at);
  });
});
