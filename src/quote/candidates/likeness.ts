// How well the speaker and the handle that an article names fit the account of a post.
import { isSameHandle, nameLikeness } from "../names.ts";
import type { QuotationClaim } from "./candidate.ts";

/** 0 to 1: how well an account fits. */
export type LikenessOf = (handle: string, author?: string) => number;

/** How well the claim's speaker and handle fit an account; each account is looked at once. */
export function likenessTo({ speaker, handle: claimed }: QuotationClaim): LikenessOf {
  const seen = new Map<string, number>();
  return (handle, author) => {
    const key = JSON.stringify([handle, author]);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const same = claimed !== undefined && isSameHandle(claimed, handle) ? 1 : 0;
    const like = Math.max(same, speaker === undefined ? 0 : nameLikeness(speaker, { handle, name: author }));
    seen.set(key, like);
    return like;
  };
}
