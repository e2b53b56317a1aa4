// postproof serve: the archive as a web server.
import type { createAdaptorServer, ServerType } from "@hono/node-server";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { EventEmitter } from "node:events";
import type { SERVE } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import { readNamed } from "../disk/named.ts";
import { PostproofError } from "../index.ts";
import { createHandler } from "../server/index.ts";
import type { Client, Handler } from "../server/index.ts";
import { lookOf, proofOf } from "../site/config.ts";
import { EXIT, unforeseen } from "./failures.ts";
import { openSession, shownPlace } from "./session.ts";
import { openTerminal } from "./terminal.ts";

/** Flags of `postproof serve`. */
export type ServeFlags = FlagsOf<typeof SERVE>;

/** The names of this machine for itself. */
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Answers until it is interrupted. */
export async function serve(flags: ServeFlags): Promise<number> {
  const loaded = await loadServer();
  const session = await openSession(flags);
  const { archive, terminal } = session;
  const { config } = session.found;
  const { host = "127.0.0.1", base, write = false, cors, proxied = false } = flags;
  const port = portOf(flags.port);
  const isLocal = LOOPBACK.includes(host) || host === "::1";
  const given = flags.token ?? process.env["POSTPROOF_SERVER_TOKEN"];
  const token = given ?? (isLocal && !write ? undefined : randomBytes(24).toString("base64url"));
  const fonts = flags.font && (await Promise.all(flags.font.map(async (file) => await readNamed(file))));
  const handler = createHandler({
    ...{ archive, write, look: lookOf(config), proof: proofOf(config) },
    ...(token !== undefined && { token }),
    reading: isLocal && given === undefined ? "everybody" : "token",
    ...(base !== undefined && { base }),
    ...(isLocal && { hosts: LOOPBACK }),
    ...(cors && { cors }),
    ...(fonts && { fonts }),
    onError: (error) =>
      openTerminal({}).warn(error instanceof PostproofError ? error.message : unforeseen(error)),
  });
  const server = httpServer(handler, loaded, { host, proxied });
  await listening(server.listen(port, host), `${host}:${port}`);
  const place = server.address();
  const at = typeof place === "object" && place ? place.port : port;
  const shown = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  if (!(await session.place.isThere()))
    terminal.warn(`No archive at ${shownPlace(session)} yet: it is empty until something is captured.`);
  terminal.result(undefined, `postproof serves ${shownPlace(session)} at ${base ?? `http://${shown}:${at}`}`);
  if (token !== undefined && given === undefined) terminal.result(undefined, `token: ${token}`);
  if (!isLocal && base === undefined)
    terminal.warn(
      "Addresses in answers are those that each request names. Set --base where others than you may ask.",
    );
  // What lists are found by is read ahead, beside the answers; whatever is wrong with it is told to whoever asks for a list.
  archive.search({ limit: 1 }).catch(() => undefined);
  await interrupted();
  server.close();
  if ("closeAllConnections" in server) server.closeAllConnections();
  await archive.close();
  return EXIT.done;
}

/** How long Node waits for the head of a request and for all of it, and how often it looks, in milliseconds. */
const WAITS = { headersTimeout: 20_000, requestTimeout: 180_000, connectionsCheckingInterval: 5_000 };

/** Answers HTTP by a handler. What is no HTTP never gets to it: that is answered with a bare 400, 408 or 431. */
export function httpServer(
  handler: Handler,
  { createAdaptorServer: create }: Loaded,
  { host, proxied = false }: { readonly host: string; readonly proxied?: boolean },
  waits = WAITS,
): ServerType {
  return create({
    ...{ hostname: host, serverOptions: waits },
    fetch: (request, { incoming }) => handler(request, clientOf(incoming, request, proxied)),
  });
}

/** Who asks. Of several that a proxy names the last is the one that it saw itself. */
function clientOf(
  { socket }: { readonly socket: { readonly remoteAddress?: string | undefined } },
  { headers }: Request,
  proxied: boolean,
): Client {
  const forwarded = proxied ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return { address: forwarded ?? socket.remoteAddress };
}

function portOf(given: string | undefined): number {
  const port = Number(given ?? 8_420);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new PostproofError("invalid_input", `--port ${given ?? ""}: a whole number below 65536 is meant.`);
}

/** @throws PostproofError `invalid_input` where nothing can listen */
async function listening(server: EventEmitter, at: string): Promise<void> {
  try {
    await once(server, "listening");
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    const told = code === "EADDRINUSE" ? "another program is there" : code;
    throw new PostproofError(
      "invalid_input",
      `Nothing can be served at ${at}: ${told}. Choose another place with --port or --host.`,
      { cause },
    );
  }
}

async function interrupted(): Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  await Promise.race(["SIGINT", "SIGTERM"].map((name) => once(process, name, { signal })));
  stopped.abort();
}

interface Loaded {
  readonly createAdaptorServer: typeof createAdaptorServer;
}

async function loadServer(): Promise<Loaded> {
  try {
    await import("hono");
    return await import("@hono/node-server");
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "postproof serve needs the packages hono and @hono/node-server. Install them: npm install hono @hono/node-server",
      { cause },
    );
  }
}
