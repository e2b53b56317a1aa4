// Who asks, and what that allows: the token as programs send it, or the cookie of whoever signed in with it.
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { ServerOptions } from "../options/server.ts";
import { Refusal } from "./refusal.ts";

/** Who may: everybody, who may read the archive, who may change it. */
export type Who = "public" | "reader" | "writer";

/** Whoever asks. */
export interface Caller {
  readonly may: Who;
  /** Of whoever signed in: what forms carry to show that they come from here. */
  readonly csrf: string | undefined;
}

/** Tells who may. */
export interface Access {
  /** @throws Refusal `sign_in` for a token that is not that of this server */
  readonly callerOf: (request: Request) => Caller;
  /** The cookie of whoever signs in. @throws Refusal `sign_in` */
  readonly signIn: (token: string, isSecure: boolean) => string;
  /** @throws Refusal `sign_in`, `read_only` */
  readonly demand: (who: Who, caller: Caller) => void;
  /** @throws Refusal `other_site` for whoever signed in, unless what is sent carries what was given out to him */
  readonly checkForm: (caller: Caller, csrf: string | undefined) => void;
  /** What an address carries that allows one thing and no other; nothing where there is no token, and everybody reads or nobody. */
  readonly keyFor: (purpose: string) => string | undefined;
  readonly isKey: (purpose: string, sent: string) => boolean;
}

const COOKIE = "postproof";
/** How long a sign-in holds, in seconds: a working day. */
const SIGNED_IN = 12 * 60 * 60;

/** Opens access as the options say. */
export function openAccess({ token, write = false, reading = "token" }: ServerOptions): Access {
  const known: Who = write ? "writer" : "reader";
  const unknown: Caller = { may: reading === "everybody" ? "reader" : "public", csrf: undefined };
  const sign = (text: string): string =>
    createHmac("sha256", `postproof ${token!}`).update(text).digest("base64url");
  return {
    callerOf(request) {
      if (token === undefined) return unknown;
      const [, sent] = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
      if (sent !== undefined) {
        if (isSame(sent, token)) return { may: known, csrf: undefined };
        throw new Refusal("sign_in", "This is not the token of this server.");
      }
      const session = sessionIn(request);
      const [until = "", nonce = "", signature = ""] = session?.split(".") ?? [];
      const isSigned = isSame(signature, sign(`session ${until} ${nonce}`));
      if (!isSigned || Number(until) * 1_000 < Date.now()) return unknown;
      return { may: known, csrf: sign(`form ${nonce}`) };
    },
    signIn(sent, isSecure) {
      if (token === undefined || !isSame(sent, token))
        throw new Refusal(
          "sign_in",
          "This is not the token of this server. It is printed where postproof serve was started.",
        );
      const until = Math.floor(Date.now() / 1_000) + SIGNED_IN;
      const nonce = randomBytes(16).toString("base64url");
      const session = `${until}.${nonce}.${sign(`session ${until} ${nonce}`)}`;
      return cookie(session, SIGNED_IN, isSecure);
    },
    demand(who, { may }) {
      if (who === "public" || may === "writer" || may === who) return;
      if (who === "writer" && !write)
        throw new Refusal("read_only", "This server only reads. Start it with --write to capture from here.");
      throw new Refusal(
        "sign_in",
        "Send the token of this server as Authorization: Bearer TOKEN, or sign in.",
      );
    },
    checkForm({ csrf }, sent) {
      if (csrf === undefined || (sent !== undefined && isSame(sent, csrf))) return;
      throw new Refusal(
        "other_site",
        "This form is not from here, or was open for too long. Load the page again.",
      );
    },
    keyFor: (purpose) => (token === undefined ? undefined : sign(`key ${purpose}`)),
    isKey: (purpose, sent) => token !== undefined && isSame(sent, sign(`key ${purpose}`)),
  };
}

/** The cookie of whoever signs out. */
export const NO_SESSION = cookie("", 0, false);

function cookie(value: string, seconds: number, isSecure: boolean): string {
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;
}

function sessionIn(request: Request): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";", 50).map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

/** Compares in a time that does not tell how much is right. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
