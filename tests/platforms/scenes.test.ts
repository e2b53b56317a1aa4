// Every scene, played to the platform alone: the outcome, the post, and what was asked for it.
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { followShort, isReference } from "../../src/archive/follow.ts";
import { CAPTURE_FORMAT } from "../../src/model/capture.ts";
import { formatKey } from "../../src/model/key.ts";
import { postSchema } from "../../src/model/schema/snapshot.ts";
import { plainText } from "../../src/model/text.ts";
import { normalize, parseReference, platforms } from "../../src/platforms/index.ts";
import { playScene } from "./scene.ts";
import type { Ask, Exchange } from "../../src/model/capture.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Scene } from "./scene.ts";

const NOW = "2026-11-23T12:00:00.000Z";
const folder = new URL("./scenes/", import.meta.url);

/** What a scene comes to, without a network and without an archive. */
async function play(scene: Scene): Promise<{ outcome: Outcome; asked: string[] }> {
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
    const exchange: Exchange = {
      request: { method, url: request.url, headers: {} },
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
    };
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
  await platform.capture(reference, ask);
  const capture = { format: CAPTURE_FORMAT, reference, capturedAt: NOW, tool: "test/0", exchanges } as const;
  // As an archive has it: written down, and read again.
  return { outcome: normalize(JSON.parse(JSON.stringify(capture)) as typeof capture, list), asked };
}

const isRedirect = (status: number | undefined): boolean =>
  status !== undefined && [301, 302, 303, 307, 308].includes(status);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
  const { scenes } = (await import(new URL(file, folder).href)) as { scenes: readonly Scene[] };
  describe(`scenes of ${file.replace(/\.ts$/, "")}`, () => {
    it.each(scenes)("$name", async (scene) => {
      const { outcome, asked } = await play(scene);
      expect(outcome, JSON.stringify(outcome).slice(0, 600)).toMatchObject({
        ...scene.outcomeFields,
        kind: scene.outcome,
      });
      if (scene.asked) expect(asked).toEqual(scene.asked);
      if (outcome.kind !== "post") return;
      expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
      if (scene.key !== undefined) expect(formatKey(outcome.key)).toBe(scene.key);
      if (scene.text !== undefined) expect(plainText(outcome.post.text)).toBe(scene.text);
      if (scene.post) expect(outcome.post).toMatchObject(scene.post);
    });
  });
}
