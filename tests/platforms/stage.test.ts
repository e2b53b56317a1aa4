// Every scene over real HTTPS: a local server plays every platform, and an archive captures from it through its own door.
import { describe, expect, it } from "vitest";
import { createArchive } from "../../src/archive/composition.ts";
import { formatKey } from "../../src/model/key.ts";
import { mediaOf } from "../../src/model/snapshot.ts";
import { parseReference, platforms } from "../../src/platforms/index.ts";
import { memoryStore } from "../../src/store/index.ts";
import { loopback } from "../loopback.ts";
import { isAgain, some } from "../times.ts";
import { allScenes } from "./play.ts";
import { playScene } from "./scene.ts";

for (const [platform, every] of await allScenes()) {
  // Both versions of Node play every scene to its reader alone (scenes.test.ts); the second, some of them over HTTPS.
  const scenes = isAgain ? some(every) : every;
  describe(`${platform} over HTTPS`, () => {
    // At once, because many of them wait before they ask again.
    it.concurrent.each(scenes)("$name", async (scene) => {
      const answerTo = playScene(scene);
      const server = await loopback(
        (host, path, _headers, { method, protocol }) =>
          answerTo(method, `${protocol}//${host}${path}`) ?? { status: 404 },
      );
      const all = platforms(scene.options);
      const own = parseReference(scene.url, all)?.platform;
      const archive = createArchive({
        store: memoryStore(),
        // What a platform declines is its own outcome here: those that take any address would go on with it.
        platforms: all.filter(({ any, name }) => any !== true || name === own),
        http: { connect: server.connect, pace: 0, maxRetryAfter: 0 },
        media: scene.videos === true ? { videos: "best" } : { keep: "none" },
        keepDisplayOnly: true,
      });
      try {
        const result = await archive.capture(scene.url);
        const came = result.status === "ended" ? result.ending.kind : "post";
        expect(came, result.ending?.reason).toBe(scene.outcome);
        if (scene.outcome !== "post") return;
        if (scene.key !== undefined) expect(formatKey(result.snapshot!.key)).toBe(scene.key);
        const files = [...mediaOf(result.snapshot!.post)].filter(({ files = [] }) =>
          files.some(({ copy }) => copy),
        );
        expect(files.length > 0).toBe(scene.videos === true);
        // Offline, by the address as it stands in an article.
        expect(await archive.embed(scene.url)).toContain("<figure");
        expect((await archive.audit()).intact).toBe(true);
      } finally {
        await archive.close();
        await server.close();
      }
    });
  });
}
