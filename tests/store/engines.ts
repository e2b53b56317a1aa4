// Engines behind stores, from Debian's packages: each is started in a folder of its own on a free port of this machine, and ended after.
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer, connect } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** An engine that runs. */
export interface Engine {
  readonly address: string;
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a machine that fails does, and starts it again. */
  readonly restart: () => Promise<void>;
}

/** The programs of PostgreSQL, newest first; `undefined` where it is not installed. */
const POSTGRES = existsSync("/usr/lib/postgresql")
  ? readdirSync("/usr/lib/postgresql")
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => `/usr/lib/postgresql/${version}/bin`)[0]
  : undefined;
export const hasPostgres = POSTGRES !== undefined;

const MOTO = "/usr/bin/moto_server";
export const hasMoto = existsSync(MOTO);

/** Starts PostgreSQL. It refuses to run as root, and then runs as the user that its package made. */
export async function startPostgres(): Promise<Engine> {
  const user = process.getuid?.() === 0 ? idOf("postgres") : undefined;
  // A folder for temporary files may be closed to other users.
  const folder = await mkdtemp(join(user ? "/tmp" : tmpdir(), "postproof-postgres-"));
  const data = join(folder, "data");
  if (user) await chown(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, stdio: "ignore" } as const;
  execFileSync(join(POSTGRES!, "initdb"), ["-D", data, "-U", "desk", "-A", "trust", "-E", "UTF8"], options);
  const port = await freePort();
  const run = (): ChildProcess =>
    spawn(
      join(POSTGRES!, "postgres"),
      ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1"],
      options,
    );
  return await started(run, port, `postgres://desk@127.0.0.1:${port}/postgres`, folder, "SIGQUIT");
}

/** Starts moto, which speaks S3. It keeps what it has in memory. */
export async function startMoto(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), "postproof-moto-"));
  const port = await freePort();
  const run = (): ChildProcess =>
    spawn(MOTO, ["-H", "127.0.0.1", "-p", String(port)], { cwd: folder, stdio: "ignore" });
  return await started(run, port, `http://127.0.0.1:${port}`, folder, "SIGTERM");
}

async function started(
  run: () => ChildProcess,
  port: number,
  address: string,
  folder: string,
  end: NodeJS.Signals,
): Promise<Engine> {
  let child = run();
  const stop = async (): Promise<void> => {
    const ended = child.exitCode === null ? new Promise((resolve) => child.once("exit", resolve)) : undefined;
    child.kill(end);
    await ended;
  };
  await answering(port);
  return {
    address,
    restart: async () => {
      await stop();
      child = run();
      await answering(port);
    },
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something listens on a port. */
async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (isThere) return;
    await sleep(100);
  }
  throw new Error(`Nothing listens on port ${port}.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function idOf(user: string): { readonly uid: number; readonly gid: number } {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, user], { encoding: "utf8" })),
  );
  return { uid: uid!, gid: gid! };
}
