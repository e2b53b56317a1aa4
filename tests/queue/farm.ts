// A farm of workers: processes that capture from one queue, on one machine or on several made of network namespaces, with an internet of
// made-up platforms whose server counts who was asked when.
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer, connect } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loopback } from "../loopback.ts";

const WORKER = join(import.meta.dirname, "farm-worker.js");

/** How a farm is made. */
export interface FarmOptions {
  /** Address of the database, and the schema of the archive. */
  readonly database: string;
  readonly schema: string;
  readonly hosts: readonly string[];
  readonly workers: number;
  readonly budget: { readonly pace: number; readonly requests: number; readonly seconds: number };
  readonly concurrency: number;
  readonly lease: number;
  readonly pause: number;
  readonly tries: number;
  /** How long the server takes for an answer, in ms. */
  readonly latency?: number;
  /** Ids that the server never answers well, and ids that end whoever reads their answer. */
  readonly broken?: readonly string[];
  readonly poison?: readonly string[];
  /** So many machines, made of network namespaces (needs root). 0: all on this one. */
  readonly machines?: number;
}

/** A farm that runs. */
export interface Farm {
  /** When each host was asked, ms since the epoch, in order. */
  readonly asked: ReadonlyMap<string, readonly number[]>;
  /** How often each post was asked for, by address. */
  readonly times: ReadonlyMap<string, number>;
  /** CPU seconds of workers that ended by themselves. */
  readonly cpu: () => number;
  /** Kills one at random; another takes its place. */
  readonly kill: () => void;
  /** Cuts a machine off for so many ms. */
  readonly cutOff: (machine: number, milliseconds: number) => Promise<void>;
  /** Resolves when every worker has ended by itself. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a farm. */
export async function startFarm(options: FarmOptions): Promise<Farm> {
  const { workers, latency = 0, broken = [], poison = [], machines = 0 } = options;
  const asked = new Map<string, number[]>();
  const times = new Map<string, number>();
  const net = await loopback(async (host, path) => {
    const id = path.slice("/api/".length);
    const moments = asked.get(host) ?? [];
    asked.set(host, moments);
    moments.push(Date.now());
    const url = `https://${host}/posts/${id}`;
    times.set(url, (times.get(url) ?? 0) + 1);
    if (latency > 0) await sleep(latency);
    if (broken.includes(id)) return { status: 500 };
    return { body: { by: "ada", text: poison.includes(id) ? "poison" : `<p>Notice ${id} of ${host}.</p>` } };
  });
  const { port } = net.connect({ protocol: "https:", hostname: "", port: 443 }) as { port: number };
  const networks = await makeNetworks(machines, [port, Number(new URL(options.database).port)]);
  const children = new Map<ChildProcess, number>();
  let cpu = 0;
  let closed = false;
  let over: () => void;
  const ended = new Promise<void>((resolve) => (over = resolve));
  const start = (machine: number): void => {
    const { prefix, address, ports } = networks.at(machine);
    const database = new URL(options.database);
    database.hostname = address;
    database.port = String(ports[1]);
    const given = { ...options, database: database.href, address, port: ports[0] };
    const [command, ...args] = [...prefix, process.execPath, WORKER, JSON.stringify(given)];
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    children.set(child, machine);
    let isDone = false;
    child.on("message", (message: { cpu: NodeJS.CpuUsage }) => {
      isDone = true;
      cpu += (message.cpu.user + message.cpu.system) / 1e6;
    });
    child.once("close", () => {
      children.delete(child);
      if (!isDone && !closed) start(machine);
      else if (children.size === 0) over();
    });
  };
  for (let worker = 0; worker < workers; worker += 1) start(worker);
  return {
    asked,
    times,
    cpu: () => cpu,
    kill() {
      const all = [...children.keys()];
      all[Math.floor(Math.random() * all.length)]?.kill("SIGKILL");
    },
    cutOff: (machine, milliseconds) => networks.cutOff(machine, milliseconds),
    ended,
    async close() {
      closed = true;
      for (const child of children.keys()) child.kill("SIGKILL");
      if (children.size > 0) await ended;
      networks.close();
      await net.close();
    },
  };
}

/** The most requests that any stretch of so many seconds held. */
export function mostWithin(asked: readonly number[], seconds: number): number {
  let most = 0;
  for (let last = 0, first = 0; last < asked.length; last += 1) {
    while (asked[last]! - asked[first]! >= seconds * 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

interface Networks {
  readonly at: (worker: number) => {
    readonly prefix: readonly string[];
    readonly address: string;
    readonly ports: readonly number[];
  };
  readonly cutOff: (machine: number, milliseconds: number) => Promise<void>;
  readonly close: () => void;
}

const ip = (...args: readonly string[]): void => void execFileSync("ip", args, { stdio: "ignore" });

/** Machines, each with one cable to this one, on which the ports are reached. */
async function makeNetworks(machines: number, ports: readonly number[]): Promise<Networks> {
  if (machines === 0)
    return {
      at: () => ({ prefix: [], address: "127.0.0.1", ports }),
      cutOff: () => Promise.resolve(),
      close: () => undefined,
    };
  const name = (machine: number): string => `ppfarm${process.pid % 10_000}${machine}`;
  const near = (machine: number): string => `ppn${process.pid % 10_000}${machine}`;
  for (let machine = 0; machine < machines; machine += 1) {
    const [space, cable, far] = [name(machine), near(machine), `ppf${machine}`];
    ip("netns", "add", space);
    ip("link", "add", cable, "type", "veth", "peer", "name", far, "netns", space);
    ip("addr", "add", `10.77.${machine}.1/24`, "dev", cable);
    ip("link", "set", cable, "up");
    ip("netns", "exec", space, "ip", "addr", "add", `10.77.${machine}.2/24`, "dev", far);
    ip("netns", "exec", space, "ip", "link", "set", far, "up");
    ip("netns", "exec", space, "ip", "link", "set", "lo", "up");
  }
  const ways = await Promise.all(ports.map(wayTo));
  return {
    at: (worker) => ({
      prefix: ["ip", "netns", "exec", name(worker % machines)],
      address: `10.77.${worker % machines}.1`,
      ports: ways.map((way) => (way.address() as AddressInfo).port),
    }),
    async cutOff(machine, milliseconds) {
      ip("link", "set", near(machine), "down");
      await sleep(milliseconds);
      ip("link", "set", near(machine), "up");
    },
    close() {
      for (const way of ways) way.close();
      for (let machine = 0; machine < machines; machine += 1) ip("netns", "del", name(machine));
    },
  };
}

/** A port on every address of this machine that leads to one of 127.0.0.1. */
function wayTo(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      const to = connect(port, "127.0.0.1");
      for (const [from, other] of [
        [socket, to],
        [to, socket],
      ] as const) {
        from.on("error", () => other.destroy());
        from.on("close", () => other.destroy());
        from.pipe(other);
      }
    });
    server.listen(0, "0.0.0.0", () => resolve(server));
  });
}
