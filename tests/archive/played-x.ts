// X as a door plays it: fictional posts that are edited, renamed, taken away and brought back, by a clock that tests set.
import type { Door } from "../../src/http/door.ts";
import type { Exchange } from "../../src/model/capture.ts";
import { tweet } from "../platforms/x-samples.ts";

/** What X answers about a post: fields of an answer, or a status without a post. */
export type Answer = Readonly<Record<string, unknown>> | number | "no network";

/** X as it is played. */
export interface PlayedX {
  readonly door: Door;
  /** Hosts asked, each with when that was. */
  readonly asked: { readonly host: string; readonly at: number; readonly id: string | undefined }[];
  /** Answers by the id of the post. Whatever is not here is not found (404). */
  readonly answers: Map<string, Answer>;
  readonly now: () => Date;
  readonly setTime: (time: number | string) => void;
}

/** Plays X. Pictures are not found. */
export function playX(start: string): PlayedX {
  let time = Date.parse(start);
  const asked: PlayedX["asked"] = [];
  const answers = new Map<string, Answer>();
  const now = () => new Date(time);

  const answerTo = (url: URL): Exchange["result"] => {
    const own = url.searchParams.get("id");
    const id = own ?? /status\/(\d+)/.exec(url.searchParams.get("url") ?? "")?.[1];
    asked.push({ host: url.host, at: time, id });
    const answer = answers.get(id ?? "") ?? 404;
    if (answer === "no network") return { failure: "network", message: "the wire was cut" };
    // Only the first service that is asked has posts here; the second says no more than that there is none.
    const status = typeof answer === "number" ? answer : own === null ? 404 : 200;
    return {
      status,
      headers: { "content-type": "application/json" },
      body: { utf8: status === 200 ? JSON.stringify(tweet({ id_str: id, ...(answer as object) })) : "{}" },
      truncated: false,
    };
  };

  return {
    asked,
    answers,
    now,
    setTime: (value) => (time = typeof value === "number" ? value : Date.parse(value)),
    door: {
      ask: ({ method = "GET", url, headers = {} }) =>
        Promise.resolve({
          request: { method, url, headers },
          at: now().toISOString(),
          result: answerTo(new URL(url)),
        }),
      download: () =>
        Promise.resolve({ ok: false, kind: "not_found", status: 404, reason: "There is no such picture." }),
      close: () => Promise.resolve(),
    },
  };
}
