// A server over a desk of fictional posts, asked without a network: by its handler.
import { createHandler } from "../../src/server/index.ts";
import type { Client, Handler, ServerOptions } from "../../src/server/index.ts";
import { openDesk } from "../archive/desk.ts";
import type { Desk } from "../archive/desk.ts";

/** Where the server stands. */
export const BASE = "https://posts.news.example";
/** Its token. */
export const TOKEN = "the-token-of-this-server";

/** A server under test. */
export interface Served {
  readonly desk: Desk;
  readonly handler: Handler;
  /** Asks for a path. */
  readonly ask: (path: string, init?: RequestInit, client?: Client) => Promise<Response>;
}

/** Opens a server that knows a token and writes, unless told otherwise. */
export function openServed(options: Partial<ServerOptions> = {}, desk = openDesk()): Served {
  const handler = createHandler({ archive: desk.archive, base: BASE, token: TOKEN, write: true, ...options });
  return { desk, handler, ask: (path, init, client) => handler(new Request(BASE + path, init), client) };
}

/** What a program sends that has the token. */
export const asProgram = (init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${TOKEN}` },
});

/** A body in JSON. */
export const sending = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
