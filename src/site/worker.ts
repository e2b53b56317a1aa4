// The worker of at-once.ts.
import { workerData } from "node:worker_threads";
import { PostproofError } from "../index.ts";
import type { Answer, WorkerData } from "./at-once.ts";
import { openSite } from "./site.ts";
import type { Site, SiteText } from "./site.ts";

const { port, signal, options, builder } = workerData as WorkerData;
let opened: Promise<Site> | undefined;

async function answer(text: SiteText): Promise<Answer> {
  try {
    // What is missing is told by whoever asked.
    const site = await (opened ??= openSite(options, { ...builder, tell: () => undefined }));
    return { rewritten: await site.rewrite(text) };
  } catch (error) {
    const { message } = error as Error;
    return { code: error instanceof PostproofError ? error.code : undefined, message };
  }
}

port.on("message", (text: SiteText) => {
  void answer(text).then((message) => {
    port.postMessage(message);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
});
