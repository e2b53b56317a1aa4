// The API, called as its own OpenAPI document says: by a client that is made of the document.
import { Validator } from "@seriousme/openapi-schema-validator";
import axios from "axios";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxiosAdapter, AxiosResponse } from "axios";
import { OpenAPIClientAxios } from "openapi-client-axios";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../src/server/routes.ts";
import { openDesk } from "../archive/desk.ts";
import { asProgram, BASE, openServed, sending, TOKEN } from "./server.ts";

const desk = openDesk();
const font = import.meta.resolve("@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff");
const fonts = [readFileSync(fileURLToPath(font))];
const served = openServed({ reading: "token", fonts }, desk);
let post = "";
let key = "";
type Call = (parameters?: object, body?: unknown) => Promise<AxiosResponse<unknown>>;
let client: Record<string, Call>;

/** Leads a client to the handler, in place of a network. */
const adapter: AxiosAdapter = async (config) => {
  const { method = "get", headers } = config;
  const data = config.data as string | undefined;
  const url = axios.getUri(config);
  const response = await served.handler(
    new Request(new URL(url, BASE), {
      method: method.toUpperCase(),
      headers: headers.toJSON() as Record<string, string>,
      body: data ?? null,
      redirect: "manual",
    }),
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString("utf8");
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  const answered = isJson && !response.headers.get("content-type")!.includes("ndjson");
  return {
    data: answered ? (JSON.parse(text) as unknown) : config.responseType === "arraybuffer" ? bytes : text,
    status: response.status,
    statusText: "",
    headers: Object.fromEntries(response.headers),
    config,
  };
};

beforeAll(async () => {
  post = await desk.post({ text: "We open at nine." });
  key = `x:${post.split("/").at(-1)!}`;
  await desk.post({ text: "Café closed, the 2nd time.", at: "2026-02-11T10:00:00.000Z" });
  const definition = (await (await served.ask("/openapi.json")).json()) as object;
  const made = new OpenAPIClientAxios({
    definition: definition as never,
    axiosConfigDefaults: { adapter, headers: { authorization: `Bearer ${TOKEN}` } },
  });
  client = (await made.init()) as unknown as Record<string, Call>;
});

it("the document is valid, and names every route of the table", async () => {
  const definition = (await (await served.ask("/openapi.json")).json()) as { paths: Record<string, object> };
  const result = await new Validator().validate(structuredClone(definition));
  expect(result.errors ?? []).toEqual([]);
  const told = Object.entries(definition.paths).flatMap(([path, each]) =>
    Object.keys(each).map((method) => `${method} ${path}`),
  );
  expect(told.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
});

describe("a client made of the document calls", () => {
  const platform = "x";
  const calls = (): Record<string, [parameters: object, body?: unknown]> => ({
    embedPage: [{ url: post }],
    oembed: [{ url: post, maxwidth: 400 }],
    postPage: [{ platform, id: key.slice(2) }],
    cardPicture: [{ platform, id: key.slice(2) }],
    file: [{ file: "embed.css" }],
    health: [{}],
    openapi: [{}],
    signInForm: [{}],
    signIn: [{}, { token: TOKEN }],
    signOut: [{}, {}],
    metrics: [{}],
    editor: [{}],
    editorPost: [{ post }],
    editorCapture: [{}, { posts: post }],
    editorProof: [{}, { article: "Nothing of a post.", format: "text" }],
    arcAddresses: [{}],
    arcSearch: [{ k: "j0a", q: "nine" }],
    arcView: [{ k: "j0a", p: JSON.stringify({ id: key }) }],
    arcEdit: [{ k: "j0a", p: JSON.stringify({ id: key, config: { scheme: "dark" } }) }],
    listPosts: [{ q: "nine", size: 10 }],
    getPost: [{ post }],
    getHistory: [{ post }],
    takeDown: [{}, { post, mode: "unpublish", by: "Eve Hart", why: "under review", plan: true }],
    listUses: [{ post }],
    printPost: [{ post, as: "markdown" }],
    creditPost: [{ post, style: "ap" }],
    compareQuotation: [{}, { words: "We open at ten.", posts: [post] }],
    proofread: [{}, { article: `<p>“We open at ten,” she <a href="${post}">wrote</a>.</p>`, format: "html" }],
    capture: [{}, { urls: [post] }],
  });
  /** What is not answered with 200: a redirection. */
  const STATUSES: Readonly<Record<string, number>> = {
    signIn: 303,
    signOut: 303,
    editorCapture: 303,
  };

  it.each(ROUTES.map(({ name }) => [name, ROUTES.find((route) => route.name === name)!] as const))(
    "%s, and gets what it says",
    async (name, { gives, type = "text/html" }) => {
      const [parameters, body] = calls()[name]!;
      const { status, data, headers } = await client[name]!(parameters, body);
      expect(status, JSON.stringify(data)).toBe(STATUSES[name] ?? 200);
      if (status !== 200) return;
      if (name !== "file") expect(headers["content-type"]).toContain(type);
      if (!gives) return;
      const values =
        type === "application/json"
          ? [data]
          : (data as string)
              .trim()
              .split("\n")
              .map((line) => JSON.parse(line) as unknown);
      for (const value of values) expect(gives.parse(value)).toEqual(value);
    },
  );
});

it("the picture of a post is a PNG for previews; without fonts that is said", async () => {
  const { data } = await (
    client["cardPicture"] as (...call: unknown[]) => Promise<AxiosResponse<Uint8Array>>
  )({ platform: "x", id: key.slice(2) }, undefined, { responseType: "arraybuffer" });
  expect(await sharp(data).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  const without = await openServed({}, desk).ask(`/card/x/${key.slice(2)}`);
  expect([without.status, await without.text()]).toEqual([404, expect.stringContaining("--font FILE")]);
});

/** Keys of the posts that a list holds. */
async function listed(query: string): Promise<string[]> {
  const response = await served.ask(`/api/posts?${query}`, asProgram());
  expect(response.status).toBe(200);
  return ((await response.json()) as { posts: { key: string }[] }).posts.map((row) => row.key);
}

describe("posts are found", () => {
  it.each([
    ["", 2],
    ["q=NINE+open", 1],
    ["q=cafe", 1],
    ["q=nine+closed", 0],
    ["author=%40ada_ex", 2],
    ["author=nobody", 0],
    ["platform=bluesky", 0],
    ["state=archived", 2],
    ["state=missing", 0],
    ["from=2026-02-11", 1],
    ["to=2026-02-10", 1],
    ["used=story", 0],
    ["size=1", 1],
    ["size=1&page=2", 1],
    ["size=1&page=3", 0],
  ])("by %s", async (query, count) => {
    expect(await listed(query)).toHaveLength(count);
  });

  it("by the articles that use them, and with those that were captured since", async () => {
    const at = "2026-02-12T08:00:00.000Z";
    const id = await desk.post({ text: "A third post." });
    const added = `x:${id.split("/").at(-1)!}`;
    const { version } = (await desk.archive.show(id))!.current!;
    const use = {
      article: "story.html",
      post: { platform: "x", id: added.slice(2) },
      snapshot: version,
      range: [0, 1],
      kind: "embed",
      at,
    } as const;
    await desk.archive.recordUses("story.html", [use]);
    await served.ask("/api/capture", asProgram(sending({ urls: [id] }))).then((response) => response.text());
    expect(await listed("used=story")).toEqual([added]);
  });

  it.each(["colour=red", "size=1000", "page=0", "from=yesterday", "state=lost"])(
    "not by %s: a misspelt wish is told",
    async (query) => {
      const response = await served.ask(`/api/posts?${query}`, asProgram());
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: "invalid_input" });
    },
  );
});

describe("captures", () => {
  const lines = async (response: Response): Promise<Record<string, unknown>[]> =>
    (await response.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it("tell of each post as it is ready, also of one that is not there", async () => {
    const gone = "https://x.com/ada_example/status/2021000000000000002";
    const told = await lines(
      await served.ask("/api/capture", asProgram(sending({ urls: [post, gone, "nonsense"] }))),
    );
    expect(told).toHaveLength(4);
    expect(told).toContainEqual(expect.objectContaining({ url: post, status: "archived", key }));
    expect(told).toContainEqual(expect.objectContaining({ url: "nonsense", status: "unsupported" }));
    expect(told.at(-1)).toEqual({ finished: true, total: 3 });
  });

  it("are stopped by whoever stops reading", async () => {
    let asked = 0;
    const archive = {
      ...desk.archive,
      captureAll: async function* (urls: Iterable<string>) {
        for (const url of urls) {
          asked += 1;
          yield* desk.archive.captureAll([url]);
        }
      },
    };
    const slow = openServed({ archive });
    const urls = Array.from(
      { length: 50 },
      (_, index) => `https://x.com/ada_example/status/20210000000000001${index}`,
    );
    const reader = (await slow.ask("/api/capture", asProgram(sending({ urls })))).body!.getReader();
    await reader.read();
    await reader.cancel();
    expect(asked).toBeLessThan(5);
  });

  it("are not made of a server that only reads", async () => {
    const reading = openServed({ write: false }, desk);
    const response = await reading.ask("/api/capture", asProgram(sending({ urls: [post] })));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "read_only" });
  });
});

describe("a post that is taken down", () => {
  const own = openDesk();
  const server = openServed({}, own);
  const text = "The swimming hall is closed.";
  const asked = async (path: string, init?: RequestInit): Promise<string> =>
    await (await server.ask(path, asProgram(init))).text();
  const told = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> =>
    JSON.parse(await asked(path, init)) as Record<string, unknown>;
  const how = { by: "Eve Hart", why: "under review" };
  let url = "";
  let path = "";
  beforeAll(async () => {
    url = await own.post({ text });
    path = `/post/x/${url.split("/").at(-1)!}`;
    expect(await asked("/")).toContain(text);
  });

  it("is planned without a change, and not by who only reads, or says neither who nor why", async () => {
    const body = { post: url, mode: "unpublish", ...how };
    expect(await told("/api/takedown", sending({ ...body, plan: true }))).toMatchObject({ articles: [] });
    expect(await asked(path)).toContain(text);
    for (const lacking of [{ by: " " }, { why: undefined }])
      expect(await told("/api/takedown", sending({ ...body, ...lacking }))).toMatchObject({ status: 400 });
    expect((await server.ask("/api/takedown", sending(body))).status).toBe(401);
    const reading = openServed({ write: false }, own);
    expect((await reading.ask("/api/takedown", asProgram(sending(body)))).status).toBe(403);
  });

  it("shows a neutral note on every page, and editors who decided so and why", async () => {
    const done = await told("/api/takedown", sending({ post: url, mode: "unpublish", ...how }));
    expect(done["decision"]).toMatchObject({ what: "unpublish", ...how });
    const note = /Withdrawn by this site on/;
    for (const each of [
      path,
      `/embed?url=${url}`,
      `/oembed?url=${url}&as=figure`,
      "/",
      `/look?post=${url}`,
    ]) {
      const shown = await asked(each);
      expect(shown, each).toMatch(note);
      expect(shown, each).not.toContain(text);
    }
    expect(await asked(`/oembed?url=${url}`)).not.toContain("Ada");
    expect(await asked(`/look?post=${url}`)).toMatch(
      /Eve Hart, 2026-02-12: under review[^]*--mode undo --yes --reason/,
    );
    expect((await told("/api/posts"))["posts"]).toMatchObject([{ withdrawn: "2026-02-12T08:00:00.000Z" }]);
    expect(await told(`/api/post?post=${url}`)).toMatchObject({ versions: [], decisions: [how] });
  });

  it("says on the editor's page of a post which parts were taken out, by whom and why", async () => {
    const partial = await own.post({ text: "A line that goes." });
    await told("/api/takedown", sending({ post: partial, mode: "redact", parts: ["text"], ...how }));
    const said = "text taken out on 2026-02-12 by Eve Hart: under review";
    expect(await asked(`/look?post=${partial}`)).toContain(said);
    expect(await told(`/api/post?post=${partial}`)).toMatchObject({ decided: [said] });
    await told("/api/takedown", sending({ post: partial, mode: "erase", ...how }));
  });

  it("is shown again, or erased: then it is in no list, and everybody is told that it was taken down", async () => {
    await told("/api/takedown", sending({ post: url, mode: "undo", ...how }));
    expect(await asked(path)).toContain(text);
    await told("/api/takedown", sending({ post: url, mode: "erase", ...how }));
    expect(await told("/api/posts")).toMatchObject({ total: 0 });
    for (const each of [path, `/embed?url=${url}`, `/oembed?url=${url}`, `/look?post=${url}`]) {
      const response = await server.ask(each, asProgram());
      expect(response.status, each).toBe(410);
      expect(await response.text(), each).toMatch(/was (?:taken down|erased)/);
    }
    expect((await told(`/api/post?post=${url}`))["detail"]).toContain("by Eve Hart: under review");
  });
});

it("the history of a post tells each look at it", async () => {
  const own = openDesk();
  const url = await own.post({ text: "We open at nine." });
  own.setTime("2026-02-12T09:00:00.000Z");
  await own.edit(url, "We open at ten.");
  const server = openServed({}, own);
  const response = await server.ask(`/api/history?post=${url}`, asProgram());
  expect(await response.json()).toMatchObject({ entries: [{ what: "first" }, { what: "changed" }] });
  expect((await server.ask("/api/history?post=x:1", asProgram())).status).toBe(404);
});
