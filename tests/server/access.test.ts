// Who may ask what: without a token only what is public, and nothing is written.
import { describe, expect, it } from "vitest";
import { ROUTES } from "../../src/server/routes.ts";
import { createHandler } from "../../src/server/index.ts";
import { openDesk } from "../archive/desk.ts";
import { asProgram, BASE, openServed, TOKEN } from "./server.ts";
import type { Served } from "./server.ts";

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  body: new URLSearchParams(fields).toString(),
});
const path = (route: string): string => route.replace(/\{\w+\}/g, "x");
const guarded = ROUTES.filter(({ who }) => who !== "public");

describe("a server without a token for whoever asks", () => {
  const served = openServed({ token: undefined, write: false } as never);

  it.each(guarded.map(({ method, path, name }) => [name, method, path] as const))(
    "does not answer %s",
    async (_name, method, route) => {
      const response = await served.ask(path(route), { method: method.toUpperCase() });
      expect([303, 401, 403]).toContain(response.status);
      expect(response.headers.get("location") ?? "/sign-in").toContain("/sign-in");
      if (response.status === 303) expect(await response.text()).toBe("");
    },
  );

  it("answers what is public", async () => {
    expect(await (await served.ask("/health")).json()).toMatchObject({ status: "ok" });
  });
});

it("says which field is missing", async () => {
  const { detail } = (await (await openServed().ask("/oembed")).json()) as { detail: string };
  expect(detail).toBe("url is missing.");
});

it("is read by everybody only where that is said", async () => {
  const served = openServed({ reading: "everybody", write: false } as never);
  expect((await served.ask("/metrics")).status).toBe(200);
});

it("cannot be written to without a token", () => {
  const { archive } = openDesk();
  expect(() => createHandler({ archive, write: true })).toThrow("write needs a token");
  expect(() => createHandler({ archive, token: "short" })).toThrow("at least 16 characters");
  expect(() => createHandler({ archive, tokens: TOKEN } as never)).toThrow("tokens");
});

describe("a server with a token", () => {
  const served = openServed();

  it("is read by programs that send it, and by no others", async () => {
    expect((await served.ask("/metrics", asProgram())).status).toBe(200);
    for (const sent of ["Bearer wrong", `Bearer ${TOKEN}x`, "Basic abc", "Bearer "]) {
      const response = await served.ask("/metrics", { headers: { authorization: sent } });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  it("shows whoever has no token, or another, the form again with what is wrong", async () => {
    const response = await served.ask("/sign-in", form({ token: "another", next: "/metrics" }));
    expect([response.status, response.headers.get("set-cookie")]).toEqual([401, null]);
    const page = await response.text();
    expect(page).toMatch(/role="alert">This is not the token of this server/);
    expect(page).toContain('name="next" value="/metrics"');
  });

  it("gives whoever signs in a cookie that scripts and other sites do not get", async () => {
    const response = await served.ask("/sign-in", form({ token: TOKEN, next: "/metrics" }, { origin: BASE }));
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${BASE}/metrics`);
    const cookie = response.headers.get("set-cookie")!;
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
    expect(cookie).not.toContain(TOKEN);
    const session = cookie.split(";")[0]!;
    expect((await served.ask("/metrics", { headers: { cookie: session } })).status).toBe(200);
    for (const forged of [session.replace(/=\d/, "=9"), `${session}x`, "postproof=1.2.3", "postproof="])
      expect((await served.ask("/metrics", { headers: { cookie: forged } })).status).toBe(401);
  });

  it("leads nobody elsewhere after signing in", async () => {
    for (const next of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
    ]) {
      const { headers } = await served.ask("/sign-in", form({ token: TOKEN, next }));
      expect(headers.get("location")).toBe(`${BASE}/`);
    }
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["a neighbour", { "sec-fetch-site": "same-site" }],
  ])("takes no form from %s", async (_who, headers) => {
    const response = await served.ask("/sign-in", form({ token: TOKEN }, headers));
    expect(response.status).toBe(403);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  it("takes of whoever signed in only forms that it gave out", async () => {
    const signedIn = await served.ask("/sign-in", form({ token: TOKEN }));
    const cookie = signedIn.headers.get("set-cookie")!.split(";")[0]!;
    expect((await served.ask("/sign-out", form({}, { cookie }))).status).toBe(403);
    expect((await served.ask("/sign-out", form({ csrf: "made-up" }, { cookie }))).status).toBe(403);
  });
});

it("answers under its own names only, whatever leads to its address", async () => {
  const served = openServed({ hosts: ["localhost"] });
  const at = (origin: string): Promise<Response> => served.handler(new Request(`${origin}/health`));
  for (const origin of [BASE, "http://localhost:8420"]) expect((await at(origin)).status).toBe(200);
  expect((await at("http://rebound.example")).status).toBe(421);
});

describe("scripts of other sites", () => {
  const cors = ["https://cms.news.example"];
  const read = async (served: Served, origin: string): Promise<string | null> =>
    (await served.ask("/health", { headers: { origin } })).headers.get("access-control-allow-origin");

  it("read nothing unless they are listed", async () => {
    expect(await read(openServed(), cors[0]!)).toBeNull();
    expect(await read(openServed({ cors }), "https://evil.example")).toBeNull();
    expect(await read(openServed({ cors }), cors[0]!)).toBe(cors[0]);
  });

  it("are told before they ask what they may send", async () => {
    const headers = { origin: cors[0]!, "access-control-request-method": "POST" };
    const response = await openServed({ cors }).ask("/metrics", { method: "OPTIONS", headers });
    expect(response.headers.get("access-control-allow-headers")).toContain("Authorization");
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
  });
});

it("counts what each client asks", async () => {
  const served = openServed({ rate: 20 });
  const ask = async (address?: string): Promise<number> =>
    (await served.ask("/health", {}, { address })).status;
  const answers = await Promise.all(Array.from({ length: 22 }, () => ask("192.0.2.1")));
  expect(answers.filter((status) => status === 429)).toHaveLength(2);
  expect(await ask("192.0.2.2")).toBe(200);
  await Promise.all(Array.from({ length: 20 }, (_, last) => ask(`2001:db8:1:2::${last}`)));
  expect(await ask("2001:db8:1:2:3::1")).toBe(429);
  const refused = await served.ask("/health", {}, { address: "192.0.2.1" });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});

it("every answer says what browsers may do with it", async () => {
  const served = openServed();
  for (const where of ["/health", "/embed", "/sign-in", "/nowhere", "/metrics"]) {
    const { headers } = await served.ask(where);
    expect(headers.get("content-security-policy"), where).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options"), where).toBe("nosniff");
    if (where !== "/embed")
      expect(headers.get("content-security-policy"), where).toContain("frame-ancestors 'none'");
  }
});
