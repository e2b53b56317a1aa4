// Connecting: names are resolved once, every answer is vetted, and only vetted addresses are connected to.
import { readFileSync } from "node:fs";
import net from "node:net";
import type { AddressInfo, TcpNetConnectOpts } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createConnector, vetAnswers } from "../../src/http/connect.ts";
import type { ConnectHook } from "../../src/http/connect.ts";
import { PostproofError } from "../../src/errors.ts";
import { hasMaterial, material } from "../material.ts";

let listener: net.Server;
let port: number;
let hits: number;

beforeEach(async () => {
  hits = 0;
  listener = net.createServer((socket) => {
    hits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  port = (listener.address() as AddressInfo).port;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await new Promise((resolve) => listener.close(resolve));
});

/** Connects to the port of the listener; gives the error, or `undefined` if a socket came. */
function connect(hostname: string, hook?: ConnectHook): Promise<Error | undefined> {
  const connector = createConnector(hook);
  return new Promise((resolve) => {
    connector.connect({ hostname, protocol: "http:", port: String(port) }, (error, socket) => {
      socket?.destroy();
      resolve(error ?? undefined);
    });
  });
}

const answers = (...addresses: string[]): ConnectHook => {
  return () => ({ answers: addresses });
};

describe("createConnector", () => {
  it.each(["127.0.0.1", "[::1]", "::1", "::ffff:127.0.0.1", "0.0.0.0", "localhost", "a.localhost"])(
    "does not connect to the literal or local name %s",
    async (host) => {
      expect(await connect(host)).toMatchObject({ code: "refused_url" });
      expect(hits).toBe(0);
    },
  );

  it.each([
    [["127.0.0.1"]],
    [["93.184.216.34", "127.0.0.1"]],
    [["127.0.0.1", "93.184.216.34"]],
    [["2606:4700:4700::1111", "::1"]],
    [["::ffff:127.0.0.1"]],
  ])("does not connect to a name that resolves to %j", async (addresses) => {
    expect(await connect("a.test", answers(...addresses))).toMatchObject({ code: "refused_url" });
    expect(hits).toBe(0);
  });

  it("does not connect to a name without an address", async () => {
    expect(await connect("a.test", answers())).toMatchObject({ code: "network" });
  });

  it("connects only to vetted addresses while a name flips between public and private", async () => {
    const offered: string[] = [];
    const connectBefore = net.connect.bind(net);
    vi.spyOn(net, "connect").mockImplementation(((options: TcpNetConnectOpts) => {
      options.lookup?.("a.test", { all: true }, (_error, found) => {
        if (Array.isArray(found)) offered.push(...found.map((one) => one.address));
      });
      // Nothing leaves this machine: the socket goes to the listener, as if the network had been bent.
      return connectBefore({ host: "127.0.0.1", port });
    }) as typeof net.connect);
    let asked = 0;
    const flipping: ConnectHook = () => ({ answers: [asked++ % 2 === 0 ? "93.184.216.34" : "127.0.0.1"] });
    for (let count = 0; count < 1000; count += 1) {
      // Refused each time: by the answer, or because the peer is not public after all.
      expect(await connect("a.test", flipping)).toMatchObject({ code: "refused_url" });
    }
    expect(asked).toBe(1000);
    expect(offered).toHaveLength(500);
    expect(new Set(offered)).toEqual(new Set(["93.184.216.34"]));
  });

  it("goes where a hook leads it", async () => {
    expect(await connect("a.test", () => ({ address: "127.0.0.1", port }))).toBeUndefined();
  });

  it("reports a refused connection", async () => {
    const free = port;
    await new Promise((resolve) => listener.close(resolve));
    expect(await connect("a.test", () => ({ address: "127.0.0.1", port: free }))).toMatchObject({
      code: "ECONNREFUSED",
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  });

  it("gives up a connection under way when disposed", async () => {
    const connector = createConnector(() => ({ address: "127.0.0.1", port }));
    const failed = new Promise<Error | null>((resolve) => {
      connector.connect({ hostname: "a.test", protocol: "https:", port: "443" }, (...[error]) =>
        resolve(error),
      );
    });
    connector.dispose();
    expect(await failed).toBeInstanceOf(Error);
  });
});

interface DnsCase {
  readonly host: string;
  readonly answers: readonly (readonly string[])[];
  readonly expect: string;
}

const verdictOf = (host: string, addresses: readonly string[]): string => {
  try {
    return vetAnswers(host, addresses).length > 0 ? "allow" : "none";
  } catch (error) {
    return error instanceof PostproofError && error.code === "refused_url" ? "deny" : "error";
  }
};

describe.runIf(hasMaterial)("the corpus of resolver answers", () => {
  const cases = hasMaterial
    ? (JSON.parse(readFileSync(material("hostile/ssrf/dns-answers.json"), "utf8")) as DnsCase[])
    : [];

  it("has ten cases", () => expect(cases).toHaveLength(10));

  it.each(cases)("$host: $expect", (entry) => {
    const verdicts = entry.answers.map((addresses) => verdictOf(entry.host, addresses));
    const expected = entry.expect.startsWith("deny-second")
      ? ["allow", "deny"]
      : [entry.expect.split(" ")[0]];
    expect(verdicts).toEqual(expected);
  });
});

describe.runIf(hasMaterial)("denied URLs whose names look public", () => {
  it("are refused once their names resolve as they do", async () => {
    const all = JSON.parse(readFileSync(material("hostile/ssrf/ssrf-urls.json"), "utf8")) as {
      readonly url: string;
      readonly class: string;
    }[];
    const names = all.filter((entry) => entry.class === "dns-to-private" || entry.class === "rebinding");
    expect(names).toHaveLength(6);
    for (const { url } of names) {
      const error = await connect(new URL(url).hostname, answers("127.0.0.1"));
      expect(error, url).toMatchObject({ code: "refused_url" });
    }
    expect(hits).toBe(0);
  });
});
