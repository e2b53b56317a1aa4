// The post that a post answers: somebody else's words, without which a reply may not be understood.
import { sameKey } from "../../model/key.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { CaptureResult } from "./result.ts";
import type { Posts } from "../posts.ts";
import type { CaptureOne } from "./thread.ts";

/** The post that a post answers, in the version last seen; `undefined` if it answers none, or none that is archived. */
export async function answeredBy(snapshot: Snapshot, posts: Posts): Promise<Snapshot | undefined> {
  const url = addressOf(snapshot, posts);
  const answered = url === undefined ? undefined : await posts.current(await posts.resolve(url));
  return answered && !sameKey(answered.key, snapshot.key) ? answered : undefined;
}

/** Captures the post that a post answers, archived or not; `undefined` if it answers none that can be asked for. */
export async function captureAnswered(
  snapshot: Snapshot,
  capture: CaptureOne,
  posts: Posts,
): Promise<CaptureResult | undefined> {
  const url = addressOf(snapshot, posts);
  return url === undefined ? undefined : await capture(url);
}

function addressOf({ post: { replyTo } }: Snapshot, posts: Posts): string | undefined {
  return [replyTo?.url, replyTo?.id].find((each) => each !== undefined && posts.parse(each));
}
