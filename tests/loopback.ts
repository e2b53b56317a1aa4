// The internet, played on 127.0.0.1: an http and an https server that answer for whatever host they are asked for.
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import type { ConnectHook } from "../src/http/connect.ts";

/** A request as a loopback server got it. */
export interface Told {
  readonly protocol: "http:" | "https:";
  readonly host: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** What to answer. The body may be an object, which is sent as JSON. `play` takes over the response. */
export interface Played {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array | object;
  readonly play?: (response: http.ServerResponse) => void;
}

/** Answers for a host and path (with query); `undefined` is a 404. */
export type Handler = (
  host: string,
  path: string,
  headers: http.IncomingHttpHeaders,
  told: Told,
) => Played | undefined | Promise<Played | undefined>;

/** Servers that run, and the hook that leads a door to them for every host. */
export interface Loopback {
  readonly connect: ConnectHook;
  /** All requests so far, in order. */
  readonly requests: readonly Told[];
  /** Connections that are open now. */
  connections(): number;
  close(): Promise<void>;
}

const pem = (name: string) => readFileSync(new URL(`./loopback/${name}`, import.meta.url), "utf8");

/**
 * Starts the servers. TLS is real: the certificate names the hosts in tests/loopback/make.sh, and another host fails
 * as it would out there. `certificate` picks another certificate of tests/loopback.
 */
export async function loopback(
  handler: Handler,
  options: { certificate?: "server.pem" | "expired.pem"; trusted?: boolean } = {},
): Promise<Loopback> {
  const requests: Told[] = [];
  const sockets = new Set<object>();
  const answer =
    (protocol: Told["protocol"]) => (request: http.IncomingMessage, response: http.ServerResponse) => {
      void tell(protocol, request).then(async (told) => {
        requests.push(told);
        respond(response, (await handler(told.host, told.path, told.headers, told)) ?? { status: 404 });
      });
    };
  const key = { key: pem("server-key.pem"), cert: pem(options.certificate ?? "server.pem") };
  const servers = [http.createServer(answer("http:")), https.createServer(key, answer("https:"))] as const;
  for (const server of servers) {
    server.on("connection", (socket: object & NodeJS.EventEmitter) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  }
  const [plain, secure] = servers.map((server) => (server.address() as AddressInfo).port) as [number, number];
  const trust = options.trusted === false ? {} : { ca: pem("authority.pem") };
  return {
    connect: ({ protocol }) => ({
      address: "127.0.0.1",
      port: protocol === "https:" ? secure : plain,
      ...trust,
    }),
    requests,
    connections: () => sockets.size,
    async close() {
      for (const server of servers) {
        const ended = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await ended;
      }
    },
  };
}

async function tell(protocol: Told["protocol"], request: http.IncomingMessage): Promise<Told> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return {
    protocol,
    host: (request.headers.host ?? "").split(":", 1)[0]!,
    method: request.method ?? "",
    path: request.url ?? "",
    headers: request.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function respond(response: http.ServerResponse, played: Played): void {
  for (const [name, value] of Object.entries(played.headers ?? {})) response.setHeader(name, value);
  response.statusCode = played.status ?? 200;
  if (played.play !== undefined) {
    played.play(response);
    return;
  }
  const { body } = played;
  const bytes = body === undefined || typeof body === "string" || body instanceof Uint8Array;
  if (!bytes && !response.hasHeader("content-type")) response.setHeader("content-type", "application/json");
  response.end(bytes ? (body ?? "") : JSON.stringify(body));
}
