// A site for builders that cannot wait: a worker does what takes time, and the builder stands still meanwhile.
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { PostproofError } from "../index.ts";
import type { ErrorCode } from "../index.ts";
import type { Builder, SiteOptions, SiteRewritten, SiteText } from "./site.ts";

/** What the worker is handed. */
export interface WorkerData {
  readonly port: MessagePort;
  /** Raised to 1 with each answer. */
  readonly signal: Int32Array<SharedArrayBuffer>;
  readonly options: SiteOptions;
  readonly builder: Omit<Builder, "tell">;
}

/** What it answers. */
export type Answer =
  { readonly rewritten: SiteRewritten } | { readonly code: ErrorCode | undefined; readonly message: string };

/** So long an answer is waited for (ms): a capture may be slow, and a worker that died answers never. */
const PATIENCE = 600_000;

/** Opens a site whose texts are rewritten, and whose files are written, before the call returns. */
export function openAtOnce(
  options: SiteOptions,
  builder: Omit<Builder, "tell">,
): (text: SiteText) => SiteRewritten {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData: WorkerData = { port: port2, signal, options, builder };
  // Its file stands beside this one, as packed; by a name that no bundler takes for a part of its own.
  const file = "site-worker.js";
  const worker = new Worker(new URL(file, import.meta.url), { workerData, transferList: [port2] });
  // The builder ends when it has nothing else to do.
  worker.unref();
  return (text) => {
    Atomics.store(signal, 0, 0);
    port.postMessage(text);
    Atomics.wait(signal, 0, 0, PATIENCE);
    const answer = receiveMessageOnPort(port)?.message as Answer | undefined;
    if (answer && "rewritten" in answer) return answer.rewritten;
    const error = new PostproofError(
      answer?.code ?? "invalid_input",
      answer?.message ?? "The worker of postproof gave no answer.",
    );
    // Where the worker was is nobody's concern, and builders print it.
    error.stack = `${error.name}: ${error.message}`;
    throw error;
  };
}
