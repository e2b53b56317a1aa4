// The allowance: what one capture may take of the network in all, counted where requests are sent.
import { PostproofError } from "../errors.ts";
import type { PER_POST } from "../options/network.ts";
import type { OptionsOf } from "../options/value.ts";

/** What the capture of one post may take of the network, with all that the post names. */
export type PostLimits = OptionsOf<typeof PER_POST>;

/** What is left to one capture. A door keeps to it. */
export interface Allowance {
  /** Counts a request to a host. Throws a PostproofError `over_limit` where nothing is left for it. */
  readonly take: (host: string) => void;
  /** Passes the chunks of an answer on and counts them. Throws `over_limit` where they are more than is left. */
  readonly counted: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** The time that is left, in ms. */
  readonly left: () => number;
  /** Counts time, in ms. */
  readonly spend: (milliseconds: number) => void;
}

/** The bytes that one capture may take unless more is said. */
export const POST_BYTES = 256 * 1024 * 1024;

/** Opens the allowance of one capture. */
export function openAllowance({
  requests = 200,
  hosts = 20,
  bytes = POST_BYTES,
  seconds = 600,
}: PostLimits): Allowance {
  const asked = new Set<string>();
  let sent = 0;
  let received = 0;
  let spent = 0;
  const left = () => Math.max(0, seconds * 1000 - spent);
  return {
    take(host) {
      if (sent >= requests) throw overLimit("requests");
      if (received >= bytes) throw overLimit("bytes");
      if (left() === 0) throw overLimit("seconds");
      if (!asked.has(host) && asked.size >= hosts) throw overLimit("hosts");
      sent += 1;
      asked.add(host);
    },
    async *counted(chunks) {
      for await (const chunk of chunks) {
        received += chunk.length;
        if (received > bytes) throw overLimit("bytes");
        yield chunk;
      }
    },
    left,
    spend: (milliseconds) => {
      spent += milliseconds;
    },
  };
}

/** The error for what is more than the allowance. */
export function overLimit(what: keyof PostLimits): PostproofError {
  return new PostproofError("over_limit", `the capture of one post takes no more ${what} (perPost.${what})`);
}
