// A scene: what the internet would answer about one address, and what is to come of it. Played twice: to the platform
// alone (scenes.test.ts), and by a server over HTTPS to the whole archive (stage.test.ts).
import type { EndingKind } from "../../src/model/outcome.ts";
import type { PlatformOptions } from "../../src/platforms/index.ts";

/** One answer. The body may be an object, which is sent as JSON; bytes are sent as they are. */
export interface SceneAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object | Uint8Array;
}

/** One scene. All people, accounts and words in it are made up. */
export interface Scene {
  /** What happens, in a few words: `a reel that is age-gated`. */
  readonly name: string;
  /** The address that is captured. */
  readonly url: string;
  /**
   * Answers by method and address, `GET https://host/path?query`; parameters in any order. A list: one after the other,
   * the last again and again. Whatever is not here is a 404 without a body.
   */
  readonly answers: Readonly<Record<string, SceneAnswer | readonly SceneAnswer[]>>;
  /** What the capture comes to. */
  readonly outcome: "post" | EndingKind;
  /** The formatted key of the post, `tiktok:123`. */
  readonly key?: string;
  /** The plain text of the post, whole. */
  readonly text?: string;
  /** Fields of the post as they must be (`toMatchObject`). */
  readonly post?: object;
  /** Fields of the outcome as they must be (`toMatchObject`): `source`, `sources`, `conflicts`, `retryAfter`. */
  readonly outcomeFields?: object;
  /** A site that keeps the videos of the post: where they lie is asked for too. */
  readonly videos?: true;
  /** Tokens and mirrors with which the platforms are made. */
  readonly options?: PlatformOptions;
  /** Addresses that must be asked, in this order, and no others; without it any may be. */
  readonly asked?: readonly string[];
}

/** Finds the answers of scenes as requests come. */
export function playScene(scene: Scene): (method: string, url: string) => SceneAnswer | undefined {
  const answers = new Map(
    Object.entries(scene.answers).map(([request, answer]) => {
      const [method, url] = request.split(" ", 2) as [string, string];
      return [
        `${method} ${plainAddress(url)}`,
        Array.isArray(answer) ? [...(answer as SceneAnswer[])] : [answer],
      ];
    }),
  );
  return (method, url) => {
    const left = answers.get(`${method} ${plainAddress(url)}`) as SceneAnswer[] | undefined;
    return left === undefined || left.length < 2 ? left?.[0] : left.shift();
  };
}

/** An address however its parameters are ordered and encoded. */
export function plainAddress(url: string): string {
  const plain = new URL(url);
  plain.searchParams.sort();
  plain.hash = "";
  return plain.href;
}
