// The connector: resolves a name once, vets every answer, connects only to what was vetted, and looks again.
import dns from "node:dns";
import net from "node:net";
import type { LookupFunction } from "node:net";
import tls from "node:tls";
import type { buildConnector } from "undici";
import { PostproofError } from "../errors.ts";
import { isPublicAddress, refuseHost } from "./guard.ts";

/** The host that is about to be connected to. */
export interface ConnectTarget {
  readonly protocol: "http:" | "https:";
  readonly hostname: string;
  readonly port: number;
}

/**
 * How a test plays the internet on its own machine.
 *
 * Asked before each connection. `{ address, port, ca }` claims the host: the connection goes there, unchecked, and
 * TLS (still for the original name) trusts `ca`, in PEM. `{ answers }` stands for the resolver: these are the
 * addresses of the name, and they are vetted like any. `undefined`: as if there were no hook.
 *
 * A hook for tests only. No environment variable, configuration or other option switches it on.
 */
export type ConnectHook = (
  target: ConnectTarget,
) =>
  | { readonly address: string; readonly port: number; readonly ca?: string }
  | { readonly answers: readonly string[] }
  | undefined;

/** A connector for undici, and the end of everything it has begun. */
export interface Connector {
  readonly connect: buildConnector.connector;
  /** Connects as ever, and leaves TLS to whoever asked: for what is only passed on. */
  readonly tunnel: (target: ConnectTarget) => Promise<net.Socket>;
  /** Destroys connections that are still being made. */
  dispose(): void;
}

/** A connection that is not made after this time, in ms, is given up. */
const CONNECT_TIMEOUT = 10_000;

/** Makes the only connector that the door uses. */
export function createConnector(hook?: ConnectHook): Connector {
  const pending = new Set<net.Socket>();
  let disposed = false;

  const open = async (target: ConnectTarget, socketTo: typeof plainTo): Promise<net.Socket> => {
    const { port } = target;
    const claim = hook?.(target);
    if (claim !== undefined && "address" in claim) {
      return await made(socketTo(target, { ...claim, addresses: [claim.address] }), pending);
    }
    const refusal = refuseHost(target.hostname);
    if (refusal !== undefined) throw new PostproofError("refused_url", refusal);
    const addresses = vetAnswers(target.hostname, claim?.answers ?? (await resolve(target.hostname)));
    if (disposed) throw new PostproofError("network", "the door was closed");
    const socket = await made(socketTo(target, { addresses, port }), pending);
    if (isPublicAddress(socket.remoteAddress ?? "")) return socket;
    socket.destroy();
    throw new PostproofError(
      "refused_url",
      `${target.hostname} was reached at an address that is not public`,
    );
  };

  return {
    connect: (options, callback) => {
      const protocol = options.protocol === "https:" ? "https:" : "http:";
      const port = Number(options.port) || (protocol === "https:" ? 443 : 80);
      open({ protocol, hostname: options.hostname, port }, protocol === "https:" ? tlsTo : plainTo).then(
        (socket) => callback(null, socket),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
    tunnel: (target) => open(target, plainTo),
    dispose() {
      disposed = true;
      for (const socket of pending) socket.destroy(new PostproofError("network", "the door was closed"));
    },
  };
}

/**
 * The addresses of a name, if all of them may be reached.
 *
 * One private answer among public ones is how a name is made to change its mind, so any refuses all. Throws a
 * `PostproofError`: `refused_url` for a private answer, `network` for none.
 */
export function vetAnswers(hostname: string, answers: readonly string[]): readonly string[] {
  if (answers.length === 0) throw new PostproofError("network", `${hostname} has no address`);
  const inner = answers.find((address) => !isPublicAddress(address));
  if (inner === undefined) return answers;
  throw new PostproofError("refused_url", `${hostname} resolves to ${inner}, which is not a public address`);
}

async function resolve(hostname: string): Promise<readonly string[]> {
  const bare = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  if (net.isIP(bare) !== 0) return [bare];
  return (await dns.promises.lookup(bare, { all: true })).map((answer) => answer.address);
}

interface Route {
  readonly addresses: readonly string[];
  readonly port: number;
  readonly ca?: string;
}

function routed({ hostname }: ConnectTarget, { addresses, port }: Route) {
  return {
    // net.connect asks no lookup for a literal; a literal host was vetted as it stands or is claimed by a hook.
    host: net.isIP(bracketless(hostname)) === 0 ? hostname : addresses[0]!,
    port,
    lookup: answerWith(addresses),
    autoSelectFamily: true,
    noDelay: true,
    keepAlive: true,
  };
}

function plainTo(target: ConnectTarget, route: Route): net.Socket {
  return net.connect(routed(target, route));
}

function tlsTo(target: ConnectTarget, route: Route): net.Socket {
  const servername = net.isIP(bracketless(target.hostname)) === 0 ? { servername: target.hostname } : {};
  const trust = route.ca === undefined ? {} : { ca: route.ca };
  // Said outright, because NODE_TLS_REJECT_UNAUTHORIZED=0 changes the default.
  const strict = { rejectUnauthorized: true, ALPNProtocols: ["http/1.1"] };
  return tls.connect({ ...routed(target, route), ...servername, ...trust, ...strict });
}

function bracketless(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

/** A lookup that knows one answer: the vetted one. No second question, so no second answer. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: net.isIP(address) }));
  return (_hostname, options, callback) => {
    if (options.all === true) callback(null, known);
    else callback(null, known[0]!.address, known[0]!.family);
  };
}

/** Waits until a socket is ready (for TLS: until the certificate has been checked). */
function made(socket: net.Socket, pending: Set<net.Socket>): Promise<net.Socket> {
  pending.add(socket);
  return new Promise((resolveWith, rejectWith) => {
    const late = setTimeout(() => {
      socket.destroy(Object.assign(new Error("no connection in time"), { code: "ETIMEDOUT" }));
    }, CONNECT_TIMEOUT);
    const settle = () => {
      clearTimeout(late);
      pending.delete(socket);
    };
    socket.once(socket instanceof tls.TLSSocket ? "secureConnect" : "connect", () => {
      settle();
      resolveWith(socket);
    });
    socket.once("close", () => {
      settle();
      rejectWith(new PostproofError("network", "the connection was closed before it was ready"));
    });
    socket.on("error", (error) => {
      settle();
      rejectWith(error);
    });
  });
}
