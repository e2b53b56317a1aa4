// Telling a program elsewhere: JSON sent through the guarded door, signed, so that the receiver knows who sent it.
import { createHmac } from "node:crypto";
import type { Exchange } from "../../model/capture.ts";
import { answerOf } from "../../model/capture.ts";
import type { Door } from "../../http/door.ts";
import { TOOL } from "../../version.ts";

/** What came of sending a message. */
export interface Notified {
  /** The receiver took it: it answered with a status of success. */
  readonly ok: boolean;
  /** How often it was tried. */
  readonly attempts: number;
  /** Status of the last answer; absent if none came. */
  readonly status?: number;
  /** Why it was not taken, in plain words. */
  readonly reason?: string;
}

/** A message is sent so often at most. */
const MOST_ATTEMPTS = 3;
/** Pauses before the second and the third time, in ms. */
const PAUSES: readonly number[] = [1_000, 5_000];

/**
 * The signature of a message: `sha256=` and the HMAC-SHA256, in hex, of the time, a full stop and the body. The time stands in a
 * header of its own, so that whoever listens in cannot send the message again tomorrow.
 */
export function signatureOf(secret: string, time: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")}`;
}

/** Sends a message. Never throws for what the network or the receiver does. What is refused for good is not sent again. */
export async function notify(
  url: string,
  message: object,
  secret: string,
  {
    door,
    now,
    rest = pause,
  }: {
    readonly door: Door;
    readonly now: () => Date;
    readonly rest?: (milliseconds: number) => Promise<void>;
  },
): Promise<Notified> {
  const body = JSON.stringify(message);
  for (let attempts = 1; ; attempts += 1) {
    const time = now().toISOString();
    const exchange = await door.ask({
      url,
      method: "POST",
      accept: "*/*",
      headers: {
        "content-type": "application/json",
        "postproof-time": time,
        "postproof-signature": signatureOf(secret, time, body),
        "postproof-sender": TOOL,
      },
      body,
      redirect: "manual",
    });
    const found = readAnswer(exchange);
    if (found.ok || !found.again || attempts === MOST_ATTEMPTS) {
      const { again: _again, ...told } = found;
      return { ...told, attempts };
    }
    await rest(PAUSES[attempts - 1]!);
  }
}

function readAnswer(exchange: Exchange): Omit<Notified, "attempts"> & { readonly again: boolean } {
  const answer = answerOf(exchange);
  if (answer) {
    const { status } = answer;
    const ok = status >= 200 && status < 300;
    const again = status >= 500 || status === 429 || status === 408;
    return {
      ok,
      status,
      again,
      ...(ok ? {} : { reason: `The receiver answered with the status ${status}.` }),
    };
  }
  const { failure, message } = exchange.result as { readonly failure: string; readonly message: string };
  return { ok: false, again: failure === "network" || failure === "timeout", reason: message };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
