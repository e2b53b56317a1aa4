// A proxy on loopback for a browser of ours: it leads to hosts that the guard lets through, encrypted only, and counts what passes.
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { openAllowance } from "./allowance.ts";
import type { Connector } from "./connect.ts";
import { bareName, refuseUrl } from "./guard.ts";

/** A proxy that runs. */
export interface BrowserProxy {
  readonly port: number;
  /** Why hosts were not reached, by their names: the first hundred. */
  readonly refused: ReadonlyMap<string, string>;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/** What one page may take: many hosts, since pages are made of much, and little to send. */
const PAGE = { requests: 400, hosts: 60, bytes: 64 * 1024 * 1024 };
const MOST_SENT = 1024 * 1024;
const MOST_TOLD = 100;

/** Starts a proxy. It resolves names, vets addresses and connects as the door does; nothing else leads out of it. */
export async function openProxy({ tunnel }: Pick<Connector, "tunnel">): Promise<BrowserProxy> {
  const allowance = openAllowance(PAGE);
  const refused = new Map<string, string>();
  const open = new Set<Socket>();
  let received = 0;
  let sent = 0;
  const hold = (socket: Socket): void => {
    open.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => open.delete(socket));
  };
  const endAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  const reach = async (authority: string): Promise<Socket> => {
    const host = hostOf(authority);
    allowance.take(host);
    return await tunnel({ protocol: "https:", hostname: host, port: 443 });
  };
  const join = (browser: Duplex, server: Socket): void => {
    hold(server);
    server.on("data", (chunk: Buffer) => {
      if ((received += chunk.length) > PAGE.bytes) endAll();
    });
    browser.on("data", (chunk: Buffer) => {
      if ((sent += chunk.length) > MOST_SENT) endAll();
    });
    browser.on("close", () => server.destroy());
    server.on("close", () => browser.destroy());
    browser.pipe(server);
    server.pipe(browser);
  };
  const connect = async ({ url = "" }: IncomingMessage, browser: Duplex, head: Buffer): Promise<void> => {
    try {
      const server = await reach(url);
      if (browser.destroyed) {
        server.destroy();
        return;
      }
      browser.write("HTTP/1.1 200 Connection established\r\n\r\n");
      if (head.length > 0) server.write(head);
      join(browser, server);
    } catch (error) {
      const host = url.replace(/:\d+$/, "").slice(0, 253);
      if (refused.size < MOST_TOLD) refused.set(host, (error as Error).message);
      browser.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
    }
  };
  // What is not encrypted anybody on the way could have written: it is no evidence.
  const server = createServer((_request, response) => void response.writeHead(403).end());
  server.on("connect", (...request) => void connect(...request));
  server.on("connection", hold);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    async close() {
      const ended = new Promise((resolve) => server.close(resolve));
      endAll();
      await ended;
    },
  };
}

/** The host of `host:443`. @throws Error for what the door would not open either */
function hostOf(authority: string): string {
  const url = `https://${authority}/`;
  const refusal = refuseUrl(url);
  if (refusal !== undefined) throw new Error(refusal);
  return bareName(new URL(url).hostname);
}
