// The platforms of the fediverse, in matching order: those that know their addresses best first.
import type { Platform } from "../platform.ts";
import { activitypub } from "./activitypub/index.ts";
import { lemmy } from "./lemmy/index.ts";
import { pixelfed } from "./pixelfed/index.ts";
import { peertube } from "./peertube/index.ts";
import { mastodon } from "./mastodon/index.ts";
import { misskey } from "./misskey/index.ts";

/** Every platform of the fediverse, in matching order; the interface that all of them share last. */
export function fediverse(): Platform[] {
  return [mastodon(), peertube(), pixelfed(), misskey(), lemmy(), activitypub()];
}
