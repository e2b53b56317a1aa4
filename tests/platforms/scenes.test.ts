// Every scene, played to the platform alone: the outcome, the post, and what was asked for it.
import { describe, expect, it } from "vitest";
import { formatKey } from "../../src/model/key.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { plainText } from "../../src/model/text.ts";
import { allScenes, play } from "./play.ts";

for (const [platform, scenes] of await allScenes()) {
  describe(`scenes of ${platform}`, () => {
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
