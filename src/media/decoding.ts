// Decoding: pictures are opened in processes of their own, few and bounded, so that no file takes the memory, the time or the life of this one.
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { ResizeOptions } from "sharp";
import { PostproofError } from "../errors.ts";
import type { MissingPicture } from "../model/asset.ts";
import type { PictureFormat } from "./format.ts";
import type { MetadataBlocks } from "./metadata.ts";

/** What the header of a picture says. */
export interface PictureHeader {
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  /** How an AVIF or HEIC file is coded: `av1`, `hevc`. */
  readonly compression?: string;
  /** More than eight bits a channel. */
  readonly deep: boolean;
  readonly blocks: MetadataBlocks;
}

/** A copy to be encoded, of the pixels that `shrink` left. */
export interface CopyOrder {
  readonly width: number;
  readonly format: "avif" | "webp" | "jpeg" | "png";
  readonly options: Readonly<Record<string, number>>;
  readonly withoutAlpha: boolean;
  readonly xmp: string | undefined;
}

/** A picture that is open in a decoder. */
export interface OpenPicture {
  readonly header: PictureHeader;
  /** Decodes it, upright, resized, in sRGB; gives the size, and whether nothing shines through. */
  readonly shrink: (
    resize: ResizeOptions,
  ) => Promise<{ readonly width: number; readonly height: number; readonly opaque: boolean }>;
  readonly copy: (
    order: CopyOrder,
  ) => Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number }>;
  /** The whole picture squeezed into a square of grey levels, row by row. */
  readonly grey: (side: number) => Promise<Uint8Array>;
}

/** Why a decoder gave a picture up, in a sentence; what the library says of bytes that are damaged is an error as it throws it. */
export class Undecodable extends Error {
  override readonly name = "Undecodable";
  readonly kind: MissingPicture["kind"];

  constructor(kind: MissingPicture["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Pictures that are decoded at once, by everything in this process together. */
const MOST_DECODERS = 2;
/** A decoder that holds more memory than this is ended, in bytes. */
const MOST_MEMORY = 512 * 2 ** 20;
/** What a decoder may hold of it before a picture comes: one that holds more is not used again. It begins with 65 MB. */
const MOST_IDLE_MEMORY = 128 * 2 ** 20;
/** The most CPU time of one step, in seconds. */
const SECONDS = 10;
/** The longest that a decoder is waited for, when it starts and at each step, in seconds. */
const MOST_WAIT = 60;
/** A decoder that nobody needs for so long is ended, in ms. */
const IDLE = 5_000;

/**
 * Bytes of memory that decoding takes for each pixel, with eight bits a channel and with more, measured (and rounded up)
 * for the costliest form of each format: a frame that is held whole, in several layouts at once.
 */
const PER_PIXEL: Readonly<Record<PictureFormat["extension"], readonly [eight: number, more: number]>> = {
  jpg: [5, 5],
  png: [5, 12],
  webp: [5, 5],
  gif: [7, 7],
  avif: [20, 27],
};

/** A process that decodes; it does one step at a time. */
interface Decoder {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly ask: (step: string, given?: object) => Promise<unknown>;
  /** Whether the process keeps this one alive. */
  readonly hold: (held: boolean) => void;
  leaving?: NodeJS.Timeout;
}

const idle: Decoder[] = [];
const queue: (() => void)[] = [];
let busy = 0;

/**
 * Opens a picture in a decoder, and closes it when `use` is done. At most two are open at once; others wait.
 *
 * A picture whose decoding would take, or takes, more memory or time than there is for one, or which ends its decoder,
 * is {@link Undecodable}; the next one gets a new decoder.
 * @throws PostproofError `missing_dependency`; Undecodable; an error with the words of the library; what `use` throws
 */
export async function openPicture<T>(
  bytes: Uint8Array,
  format: PictureFormat,
  maxPixels: number,
  use: (picture: OpenPicture) => Promise<T>,
): Promise<T> {
  return await withDecoder(async ({ ask }) => {
    const header = (await ask("open", { bytes, maxPixels })) as PictureHeader;
    if (format.extension === "avif" && header.compression !== "av1") throw new Error("not coded as AV1");
    const expected = header.width * header.height * PER_PIXEL[format.extension][header.deep ? 1 : 0];
    if (expected > MOST_MEMORY - MOST_IDLE_MEMORY) throw tooMuchMemory();
    return await use({
      header,
      shrink: async (resize) =>
        (await ask("shrink", { resize })) as Awaited<ReturnType<OpenPicture["shrink"]>>,
      copy: async (order) => (await ask("copy", order)) as Awaited<ReturnType<OpenPicture["copy"]>>,
      grey: async (side) => (await ask("grey", { side })) as Uint8Array,
    });
  });
}

/**
 * Sees to it that pictures can be decoded here, before anything rests on it.
 * @throws PostproofError `missing_dependency`
 */
export async function readyDecoder(): Promise<void> {
  await withDecoder(() => Promise.resolve());
}

async function withDecoder<T>(use: (decoder: Decoder) => Promise<T>): Promise<T> {
  if (busy < MOST_DECODERS) busy += 1;
  else await new Promise<void>((go) => queue.push(go));
  try {
    const decoder = takeIdle() ?? (await startDecoder());
    decoder.hold(true);
    try {
      return await use(decoder);
    } finally {
      await putBack(decoder);
    }
  } finally {
    const next = queue.shift();
    if (next) next();
    else busy -= 1;
  }
}

function takeIdle(): Decoder | undefined {
  for (let decoder = idle.pop(); decoder; decoder = idle.pop()) {
    clearTimeout(decoder.leaving);
    if (isAlive(decoder)) return decoder;
  }
  return undefined;
}

async function putBack(decoder: Decoder): Promise<void> {
  if (!isAlive(decoder)) return;
  const memory = (await decoder.ask("close").catch(() => Infinity)) as number;
  if (memory > MOST_IDLE_MEMORY) {
    decoder.child.kill("SIGKILL");
    await decoder.ended;
    return;
  }
  decoder.hold(false);
  decoder.leaving = setTimeout(() => decoder.child.kill("SIGKILL"), IDLE).unref();
  idle.push(decoder);
}

const isAlive = ({ child }: Decoder): boolean => child.connected && !child.killed;

/** What a decoder says of a step. */
type Answer =
  | { readonly value: unknown }
  | { readonly fault: "memory" | "time" | "picture" | "sharp"; readonly said?: string };

async function startDecoder(): Promise<Decoder> {
  let why: unknown;
  for (const place of PLACES) {
    try {
      const child = fork(place(), [String(MOST_MEMORY), String(SECONDS)], {
        serialization: "advanced",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        execArgv: ["--expose-gc"],
        env: environment(),
      });
      const decoder = connect(child);
      await decoder.ready;
      return decoder;
    } catch (error) {
      if (error instanceof PostproofError) throw error;
      why = error;
    }
  }
  const detail = why instanceof Error ? why.message : String(why);
  throw new PostproofError(
    "missing_dependency",
    `Pictures are decoded in a process of its own, by decoder.js of this package, and that could not be started (${detail}). ` +
      "Leave postproof out of bundles, and let it start processes. Or capture with --media none.",
    { cause: why },
  );
}

/** Where the program of a decoder lies: beside this file; or, where that was put into a bundle, in the package. */
const PLACES: readonly (() => URL)[] = [
  () => new URL("./decoder.js", import.meta.url),
  () => new URL("dist/decoder.js", import.meta.resolve("postproof/package.json")),
];

/** What a decoder is told of the environment: where libraries lie, and no token. */
function environment(): NodeJS.ProcessEnv {
  const names = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];
  // Without it Yarn's Plug'n'Play finds no package.
  if ("pnp" in process.versions) names.push("NODE_OPTIONS");
  const kept = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...(Object.fromEntries(kept) as NodeJS.ProcessEnv),
    VIPS_BLOCK_UNTRUSTED: "1",
    MALLOC_ARENA_MAX: "2",
    ELECTRON_RUN_AS_NODE: "1",
  };
}

function connect(child: ChildProcess): Decoder & { readonly ready: Promise<unknown> } {
  let settle: ((answer: Answer | Error) => void) | undefined;
  const answer = (given: Answer | Error): void => {
    const waiting = settle;
    settle = undefined;
    waiting?.(given);
  };
  child.on("message", (given) => answer(given as Answer));
  child.on("error", answer);
  const ended = new Promise<void>((resolve) => {
    child.on("exit", (code, signal) => {
      const how = `Its decoder ended with ${signal ?? code!}: the file is damaged, or made to do that.`;
      answer(new Undecodable("unreadable", how));
      resolve();
    });
  });
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
        answer(tooLong(MOST_WAIT));
      }, MOST_WAIT * 1_000);
      settle = (given) => {
        clearTimeout(timer);
        if ("value" in given) resolve(given.value);
        else reject(given instanceof Error ? given : faultOf(given));
      };
    });
  return {
    child,
    ended,
    ready: next(),
    ask(step, given = {}) {
      const answered = next();
      child.send({ step, given }, (error) => {
        if (error) answer(error);
      });
      return answered;
    },
    hold(held) {
      const name = held ? "ref" : "unref";
      child[name]();
      (child.channel as { ref(): void; unref(): void } | null | undefined)?.[name]();
    },
  };
}

function faultOf({ fault, said = "" }: Extract<Answer, { fault: string }>): Error {
  if (fault === "memory") return tooMuchMemory();
  if (fault === "time") return tooLong(SECONDS);
  if (fault === "picture") return new Error(said);
  return new PostproofError(
    "missing_dependency",
    "Pictures need the package sharp: npm install sharp. Or capture with --media none.",
    { cause: said },
  );
}

function tooLong(seconds: number): Undecodable {
  return new Undecodable("unreadable", `Decoding took longer than ${seconds} seconds.`);
}

function tooMuchMemory(): Undecodable {
  return new Undecodable(
    "too_large",
    `Decoding the picture takes more memory than the ${(MOST_MEMORY - MOST_IDLE_MEMORY) / 2 ** 20} MiB there are for one.`,
  );
}
