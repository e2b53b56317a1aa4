// What vouches for the log of an archive: signatures of its heads, time stamps, and roots that were noted elsewhere.
import { verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { PostproofError } from "../../errors.ts";
import type { AUDIT } from "../../options/evidence.ts";
import type { OptionsOf } from "../../options/value.ts";
import { rootsOf } from "../../store/log-survey.ts";
import type { AuditedLog, Doubt, KeptLog, Signer, Vouch } from "../../store/index.ts";
import { isVouchedBy, listsItself } from "./signers.ts";
import { publicKeyOf } from "./signing-key.ts";
import { readStamp } from "./stamps.ts";
import type { Stamp } from "./stamps.ts";

/** What an archive is audited against. */
export type AuditOptions = OptionsOf<typeof AUDIT>;

/** A head that was stamped later than this after it claims to have been made proves little of that time, in ms. */
const LATE = 24 * 3_600_000;

/** Checks what vouches for a log against what whoever asks knows of it. */
export function openVouching({ publicKeys = [], authorities = [], roots = [] }: AuditOptions): Vouch {
  const known = publicKeys.map(publicKeyOf);
  return async (log) => {
    const doubts: Doubt[] = [];
    const keys = keysOf(log, known, doubts);
    const counted = new Map(
      [...rootsOf(log, log.heads.keys())].filter(([size, root]) => log.heads.get(size)!.head.root === root),
    );
    const signed = signedIn(log, keys, counted, doubts);
    if (known.length > 0 && !signed)
      doubts.push({
        kind: "signature",
        key: "log/",
        what: "No head of the log is signed with a key that was named.",
      });
    if (signed && signed.size < log.leaves.length)
      doubts.push({
        kind: known.length > 0 ? "signature" : "unproven",
        key: "log/",
        what: `The entries ${signed.size} to ${log.leaves.length - 1} came after the last head that is signed: nothing proves yet who added them. If it was you: postproof seal`,
      });
    const stamped = await stampedIn(log, authorities, counted, doubts);
    const agreed = rootsAgreed(log, roots, doubts);
    return {
      doubts,
      ...(signed && { signed: { ...signed, known: known.length > 0 } }),
      ...(stamped && { stamped }),
      ...(agreed !== undefined && { known: agreed }),
    };
  };
}

/** A key by which signatures are checked. `until`: it signs no larger head, since another took its place. */
interface Known {
  readonly key: KeyObject;
  readonly isTrusted: boolean;
  readonly until: number;
}

/** The keys named and those that the archive lists. One is trusted that was named, or that is tied to such a one by its signature. */
function keysOf(
  { signers }: KeptLog,
  named: readonly { readonly name: string; readonly key: KeyObject }[],
  doubts: Doubt[],
): Map<string, Known> {
  const listed = new Map([...signers].filter(([name, signer]) => listsItself(name, signer)));
  for (const name of signers.keys())
    if (!listed.has(name))
      doubts.push({
        kind: "signature",
        key: `log/signers/${name}.json`,
        what: "It lists a key without the signature of that key.",
      });
  const trusted = new Set(
    named.length > 0
      ? named.map(({ name }) => name)
      : [...listed].filter(([, { previous }]) => previous === undefined).map(([name]) => name),
  );
  const isTied = ([name, signer]: readonly [string, Signer]): boolean => {
    const before = signer.previous === undefined ? undefined : listed.get(signer.previous);
    if (!before || !isVouchedBy(signer, before)) return false;
    return trusted.has(name) !== trusted.has(signer.previous!);
  };
  for (let tied = [...listed].find(isTied); tied; tied = [...listed].find(isTied))
    trusted.add(tied[0]).add(tied[1].previous!);
  const keys = new Map<string, Known>();
  for (const [name, key] of [
    ...[...listed].map(([name, { publicKey }]) => [name, publicKeyOf(publicKey).key] as const),
    ...named.map(({ name, key }) => [name, key] as const),
  ]) {
    const next = [...listed.values()].filter(({ previous }) => previous === name).map(({ from }) => from);
    keys.set(name, { key, isTrusted: trusted.has(name), until: Math.min(Infinity, ...next) });
  }
  return keys;
}

/** The largest head that a trusted key signed and the entries lead to. */
function signedIn(
  log: KeptLog,
  keys: ReadonlyMap<string, Known>,
  counted: ReadonlyMap<number, string>,
  doubts: Doubt[],
): Omit<NonNullable<AuditedLog["signed"]>, "known"> | undefined {
  let largest: Omit<NonNullable<AuditedLog["signed"]>, "known"> | undefined;
  for (const { key, size, signer, bytes } of log.signatures) {
    const head = log.heads.get(size);
    const by = keys.get(signer);
    const what = !head
      ? "The head that it signs is not there, or cannot be read."
      : !by
        ? "The archive does not list the key that made this signature."
        : !verify(null, head.bytes, by.key, bytes)
          ? "The signature does not hold: it, or the head, was changed."
          : size > by.until
            ? "The key that signed it had been replaced by another before."
            : !by.isTrusted
              ? "It was signed with a key for which no key that is trusted vouches."
              : undefined;
    if (what !== undefined) doubts.push({ kind: "signature", key, what });
    else if (head && counted.has(size) && size >= (largest?.size ?? 0))
      largest = { size, at: head.head.at, signer };
  }
  return largest;
}

/** The largest head that was stamped and the entries lead to. */
async function stampedIn(
  log: KeptLog,
  authorities: readonly string[],
  counted: ReadonlyMap<number, string>,
  doubts: Doubt[],
): Promise<AuditedLog["stamped"]> {
  let largest: AuditedLog["stamped"];
  for (const { key, size, bytes } of log.stamps) {
    const head = log.heads.get(size);
    let stamp: Stamp | undefined;
    try {
      if (head) stamp = await readStamp(bytes, head.bytes, authorities);
    } catch (error) {
      const { code, message } = error as PostproofError;
      if (code === "missing_dependency") {
        doubts.push({
          kind: "unproven",
          key: "log/stamps/",
          what: `Time stamps were not checked. ${message}`,
        });
        return undefined;
      }
      doubts.push({ kind: "stamp", key, what: `The time stamp proves nothing of this head: ${message}.` });
      continue;
    }
    if (!head || !stamp) {
      doubts.push({ kind: "stamp", key, what: "The head that it stamps is not there, or cannot be read." });
      continue;
    }
    if (authorities.length > 0 && !stamp.trusted)
      doubts.push({
        kind: "stamp",
        key,
        what: `It was made by "${stamp.authority}", for which no certificate that was named vouches.`,
      });
    if (Date.parse(stamp.at) - Date.parse(head.head.at) > LATE)
      doubts.push({
        kind: "unproven",
        key,
        what: `The head claims to be of ${head.head.at} and was stamped at ${stamp.at}: what it covers is proven from then on only.`,
      });
    if (counted.has(size) && size >= (largest?.size ?? 0)) largest = { size, ...stamp };
  }
  return largest;
}

/** The largest size whose root was noted elsewhere, where all that were noted agree. */
function rootsAgreed(
  log: KeptLog,
  roots: NonNullable<AuditOptions["roots"]>,
  doubts: Doubt[],
): number | undefined {
  const found = rootsOf(
    log,
    roots.map(({ size }) => size),
  );
  let agreed: number | undefined;
  for (const { root, size } of roots) {
    if (found.get(size) === root) agreed = Math.max(agreed ?? 0, size);
    else
      doubts.push({
        kind: "root",
        key: "log/",
        what: found.has(size)
          ? `The first ${size} entries lead to another root than the one that was noted: one of them was changed since.`
          : `A root of ${size} entries was noted, and the log does not hold as many: some were taken away.`,
      });
  }
  return agreed;
}
