// Servers that break the protocol or never finish, played byte by byte.
import net from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createDoor } from "../../src/http/door.ts";
import type { DoorOptions } from "../../src/http/door.ts";
import type { Exchange } from "../../src/model/capture.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** When a door gives up that is told nothing: one that is told to gives up before, however busy the machine is. */
const BY_DEFAULT = 30_000;

/** Asks a server that answers every request by `play`; gives the exchange, the connections and the time it took. */
async function askRaw(play: (socket: Socket) => void, options: DoorOptions = {}) {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    socket.once("data", () => play(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const door = createDoor({ pace: 0, connect: () => ({ address: "127.0.0.1", port }), ...options });
  ends.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => door.close(),
  );
  const start = performance.now();
  const exchange = await door.ask({ url: "http://a.example/" });
  const took = performance.now() - start;
  await door.close();
  await expect.poll(() => sockets.size).toBe(0);
  return { exchange, connections, took };
}

const failureOf = (exchange: Exchange) =>
  "failure" in exchange.result ? exchange.result.failure : undefined;
const OK = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n";

/** Writes a piece for ever. */
function drip(socket: Socket, piece: string, every: number): void {
  const timer = setInterval(() => socket.write(piece), every);
  socket.on("close", () => clearInterval(timer));
}

describe("a server that breaks the protocol", () => {
  it.each([
    ["promises more bytes than it sends", `${OK}content-length: 100\r\n\r\nabc`, 3],
    ["ends before the headers do", "HTTP/1.1 200 OK\r\ncontent", 3],
    [
      "sends both a length and chunks",
      `${OK}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`,
      1,
    ],
    ["sends a chunk size that is none", `${OK}transfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n`, 1],
    ["sends 200 kB of headers", `${OK}x-long: ${"a".repeat(200_000)}\r\n\r\n`, 1],
    ["speaks no HTTP", "SSH-2.0-OpenSSH_9.9\r\n", 1],
  ])("that %s is a network failure", async (_name, bytes, most) => {
    const { exchange, connections } = await askRaw((socket) => socket.end(bytes), { timeout: 5000 });
    expect(failureOf(exchange)).toBe("network");
    expect(connections).toBeLessThanOrEqual(most);
  });

  it("never adds bytes beyond the length it declared", async () => {
    const { exchange } = await askRaw((socket) => socket.end(`${OK}content-length: 3\r\n\r\nabcdef`));
    if ("status" in exchange.result) expect(exchange.result.body).toEqual({ utf8: "abc" });
    else expect(exchange.result.failure).toBe("network");
  });
});

describe("a server that never finishes", () => {
  it.each([
    ["says nothing", () => undefined],
    [
      "drips its headers",
      (socket: Socket) => {
        socket.write(`${OK}x-long: `);
        drip(socket, "x", 30);
      },
    ],
    [
      "drips its body",
      (socket: Socket) => {
        socket.write(`${OK}content-length: 100000\r\n\r\n`);
        drip(socket, "x", 30);
      },
    ],
    [
      "sends no last chunk",
      (socket: Socket) => socket.write(`${OK}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n`),
    ],
    [
      "drips the body of a redirect that it sends again and again",
      (socket: Socket) => {
        socket.write("HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 100000\r\n\r\n");
        drip(socket, "x", 30);
      },
    ],
  ] as [string, (socket: Socket) => void][])("that %s is stopped", async (name, play) => {
    const { exchange, took } = await askRaw(play, { timeout: 500 });
    expect(failureOf(exchange)).toBe(name.includes("redirect") ? "network" : "timeout");
    expect(took).toBeLessThan(BY_DEFAULT);
  });

  it("is stopped at the cap if it sends without end", async () => {
    const { exchange } = await askRaw(
      (socket) => {
        socket.write(`${OK}\r\n`);
        drip(socket, "x".repeat(65_536), 1);
      },
      { maxBytes: 1_000_000, timeout: 20_000 },
    );
    expect(failureOf(exchange)).toBe("too_large");
  });

  it("is stopped at its declared length if that is over the cap", async () => {
    const { exchange } = await askRaw((socket) => socket.write(`${OK}content-length: 99999999\r\n\r\nabc`), {
      timeout: 20_000,
    });
    expect(failureOf(exchange)).toBe("too_large");
  });
});

describe("a server that takes connections and never speaks TLS", () => {
  const silent = async () => {
    const sockets = new Set<Socket>();
    const server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
      socket.resume();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    ends.push(() => new Promise((resolve) => server.close(resolve)));
    return { sockets, connect: () => ({ address: "127.0.0.1", port }) };
  };

  it("is left at the deadline, and by close", async () => {
    const { sockets, connect } = await silent();
    const door = createDoor({ pace: 0, timeout: 300, connect });
    const start = performance.now();
    const exchange = await door.ask({ url: "https://a.example/" });
    expect(failureOf(exchange)).toBe("timeout");
    expect(performance.now() - start).toBeLessThan(BY_DEFAULT);
    await door.close();
    await expect.poll(() => sockets.size).toBe(0);
  });

  it("is left when the door is closed meanwhile", async () => {
    const { sockets, connect } = await silent();
    const door = createDoor({ pace: 0, connect });
    const asked = door.ask({ url: "https://a.example/" });
    await expect.poll(() => sockets.size).toBe(1);
    await door.close();
    expect(failureOf(await asked)).toBe("network");
    await expect.poll(() => sockets.size).toBe(0);
  });
});

describe("no server at all", () => {
  it("is tried three times and is a network failure", async () => {
    let connections = 0;
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const door = createDoor({
      pace: 0,
      connect: () => {
        connections += 1;
        return { address: "127.0.0.1", port };
      },
    });
    ends.push(() => door.close());
    const exchange = await door.ask({ url: "http://a.example/" });
    expect(exchange.result).toMatchObject({ failure: "network" });
    expect("message" in exchange.result && exchange.result.message).toContain("ECONNREFUSED");
    expect(connections).toBe(3);
  });
});
