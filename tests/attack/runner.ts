// The built command line in a process that stays, for tests that run it often: to start one takes longer than most runs.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Run } from "../cli/command.ts";

/** A process that runs one command at a time, in the order in which they are given. */
export interface Runner {
  run(cwd: string, args: readonly string[], input?: string | Uint8Array): Promise<Run>;
  stop(): Promise<void>;
}

/** Starts one. */
export async function startRunner(): Promise<Runner> {
  const child = fork(join(import.meta.dirname, "runner.js"), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const message = async (): Promise<unknown> => ((await once(child, "message")) as [unknown])[0];
  await message();
  let last: Promise<unknown> = Promise.resolve();
  return {
    async run(cwd, args, input = "") {
      const ran = last.then(() => {
        child.send({ cwd, args, input: Buffer.from(input).toString("base64") });
        return message();
      });
      last = ran;
      return (await ran) as Run;
    },
    async stop() {
      child.disconnect();
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** Runs commands in one process for all tests of a file. */
export function useRunner(): Runner["run"] {
  let runner: Runner;
  beforeAll(async () => {
    runner = await startRunner();
  });
  afterAll(() => runner.stop());
  return (...given) => runner.run(...given);
}
