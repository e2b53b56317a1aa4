// Plays a scene to the platform alone: without a network and without an archive.
import { readdirSync } from "node:fs";
import { followShort, isReference } from "../../src/archive/capture/follow.ts";
import { askSources } from "../../src/platforms/sources.ts";
import { locateFiles } from "../../src/archive/media/video-files.ts";
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import { normalize, parseReference, platforms } from "../../src/platforms/index.ts";
import { playScene } from "./scene.ts";
import type { Ask, Capture, Exchange } from "../../src/model/capture.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Scene } from "./scene.ts";

const NOW = "2026-11-23T12:00:00.000Z";
const folder = new URL("./scenes/", import.meta.url);

/** The scenes of every platform, by the name of its file. */
export async function allScenes(): Promise<(readonly [platform: string, scenes: readonly Scene[]])[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return await Promise.all(
    files.map(async (file) => {
      const { scenes } = (await import(new URL(file, folder).href)) as { scenes: readonly Scene[] };
      return [file.replace(/\.ts$/, ""), scenes] as const;
    }),
  );
}

/** What came of a scene, and the addresses asked for it. */
export interface Played {
  readonly outcome: Outcome;
  readonly asked: string[];
}

/**
 * What a scene comes to.
 *
 * @param change what happens to each exchange on its way. Default: nothing.
 */
export async function play(
  scene: Scene,
  change: (exchange: Exchange) => Exchange = (exchange) => exchange,
): Promise<Played> {
  const list = platforms(scene.options);
  const particular = list.filter(({ any }) => any !== true);
  const answerTo = playScene(scene);
  const exchanges: Exchange[] = [];
  const asked: string[] = [];
  const ask: Ask = (request) => {
    const method = request.method ?? "GET";
    asked.push(request.url);
    let url = request.url;
    let answer = answerTo(method, url);
    for (let hop = 0; hop < 5 && request.redirect !== "manual" && isRedirect(answer?.status); hop += 1) {
      url = new URL(answer!.headers!["location"]!, url).href;
      answer = answerTo("GET", url);
    }
    const { status = 200, headers = {}, body = "" } = answer ?? { status: 404 };
    const exchange = change({
      request: {
        method,
        url: request.url,
        headers: request.accept === undefined ? {} : { accept: request.accept },
      },
      at: NOW,
      result: {
        status,
        headers,
        body:
          body instanceof Uint8Array
            ? { base64: Buffer.from(body).toString("base64") }
            : { utf8: typeof body === "string" ? body : JSON.stringify(body) },
        truncated: false,
        ...(url !== request.url && { url }),
      },
    });
    exchanges.push(exchange);
    return Promise.resolve(exchange);
  };
  let reference = parseReference(scene.url, list);
  if (!reference) throw new Error(`no reference: ${scene.url}`);
  if (reference.short === true) {
    const { found } = await followShort(reference, ask, (url) => parseReference(url, particular));
    if (!isReference(found)) return { outcome: found, asked };
    reference = found;
  }
  const platform = list.find(({ name }) => name === reference.platform)!;
  const before = [...exchanges];
  const named = [...before, ...(await askSources(platform, reference, ask))];
  const capture = {
    format: CAPTURE_FORMAT,
    reference,
    capturedAt: NOW,
    tool: "test/0",
    exchanges: named,
  } as const;
  // As an archive has it: written down, and read again; older captures name no sources.
  const readAgain = (made: Capture): Outcome => normalize(JSON.parse(JSON.stringify(made)) as Capture, list);
  const outcome = readAgain(capture);
  const older = readAgain({ ...capture, exchanges: named.map(({ source: _, ...exchange }) => exchange) });
  if (JSON.stringify(older) !== JSON.stringify(outcome))
    throw new Error(`an older capture is read otherwise: ${JSON.stringify([older, outcome], null, 1)}`);
  if (outcome.kind !== "post" || scene.videos !== true) return { outcome, asked };
  const located = await locateFiles({ capture, outcome }, platform, { keep: "best" }, ask);
  return { outcome: readAgain(located.capture), asked };
}

const isRedirect = (status: number | undefined): boolean =>
  status !== undefined && [301, 302, 303, 307, 308].includes(status);
