// Time stamps of heads (RFC 3161): an authority says with its signature that bytes existed at a time.
import type * as Pki from "pkijs";
import { createHash, randomBytes, X509Certificate } from "node:crypto";
import { PostproofError } from "../../errors.ts";
import { answerOf } from "../../model/capture.ts";
import type { Ask, RecordedAnswer } from "../../model/capture.ts";

/** What a time stamp says. */
export interface Stamp {
  /** When the bytes existed, by the authority's clock, ISO 8601 UTC. */
  readonly at: string;
  /** The name in the certificate that signed it. */
  readonly authority: string;
  /** Whether that certificate goes back to one that is trusted. */
  readonly trusted: boolean;
}

/** `id-kp-timeStamping`: the purpose that the certificate of an authority has to state. */
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** A request for a stamp over bytes, in DER: the digest, a number used once, and that the certificate should come along. */
function requestFor(bytes: Uint8Array, nonce: Uint8Array): Uint8Array {
  const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
    const content = Buffer.concat(parts);
    return Buffer.concat([Buffer.of(tag, content.length), content]); // nothing in it is longer than 127 bytes
  };
  const oid = Buffer.from("608648016503040201", "hex"); // SHA-256
  const imprint = der(0x30, der(0x30, der(0x06, oid), der(0x05)), der(0x04, sha256(bytes)));
  return der(0x30, der(0x02, Buffer.of(1)), imprint, der(0x02, nonce), der(0x01, Buffer.of(0xff)));
}

/**
 * Asks an authority for a stamp over bytes, and looks at it before it is kept.
 * @throws PostproofError `missing_dependency` without pkijs, `network` if the authority gives none, or one of something else
 */
export async function askStamp(
  bytes: Uint8Array,
  url: string,
  ask: Ask,
): Promise<{ readonly token: Uint8Array; readonly at: string }> {
  await loadPki();
  const nonce = randomBytes(8);
  nonce[0]! &= 0x7f; // a positive number,
  nonce[0]! |= 0x40; // that no zero begins
  const exchange = await ask({
    url,
    method: "POST",
    accept: "application/timestamp-reply",
    headers: { "content-type": "application/timestamp-query" },
    body: requestFor(bytes, nonce),
  });
  const answer = answerOf(exchange);
  const refuse = (why: string): PostproofError =>
    new PostproofError("network", `No time stamp of ${url}: ${why}. Seal again later: postproof seal`, {
      url,
    });
  if (!answer) throw refuse("failure" in exchange.result ? exchange.result.message : "no answer");
  const token = answer.status === 200 ? bytesOf(answer) : undefined;
  if (!token) throw refuse(`it answered with ${answer.status}`);
  const stamp = await readStamp(token, bytes, [], nonce).catch((error: unknown) => (error as Error).message);
  if (typeof stamp === "string") throw refuse(stamp);
  return { token, at: stamp.at };
}

/**
 * Reads a time stamp as an authority answered, and checks that it is over these bytes and signed.
 * @param authorities certificates (PEM) that are trusted; with any, the stamp's has to go back to one of them to be trusted.
 * @throws PostproofError `damaged` for what is no stamp over these bytes, `missing_dependency` without pkijs
 */
export async function readStamp(
  token: Uint8Array,
  bytes: Uint8Array,
  authorities: readonly string[],
  nonce?: Uint8Array,
): Promise<Stamp> {
  const pki = await loadPki();
  const refuse = (why: string): PostproofError => new PostproofError("damaged", why);
  try {
    const { status, timeStampToken } = pki.TimeStampResp.fromBER(exact(token));
    if (!timeStampToken || ![pki.PKIStatus.granted, pki.PKIStatus.grantedWithMods].includes(status.status))
      throw refuse(`it refused (status ${status.status})`);
    const signed = new pki.SignedData({ schema: timeStampToken.content });
    const content = signed.encapContentInfo.eContent?.getValue();
    const info = content && pki.TSTInfo.fromBER(content);
    if (!info || !sameBytes(info.messageImprint.hashedMessage.valueBlock.valueHexView, sha256(bytes)))
      throw refuse("it is over something else");
    if (nonce && !sameBytes(info.nonce?.valueBlock.valueHexView ?? new Uint8Array(), nonce))
      throw refuse("it answers another request");
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer: 0,
      data: exact(bytes),
      extendedMode: true,
      checkDate: info.genTime,
    });
    const purposes = signerCertificate?.extensions?.find(({ extnID }) => extnID === "2.5.29.37");
    const usage: unknown = purposes?.parsedValue;
    const isForTime = usage instanceof pki.ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
    if (signatureVerified !== true || !signerCertificate || !isForTime)
      throw refuse("its signature does not hold, or is not that of an authority of time");
    const certificateOf = (each: { toSchema: () => { toBER: () => ArrayBuffer } }): X509Certificate =>
      new X509Certificate(Buffer.from(each.toSchema().toBER()));
    const others = (signed.certificates ?? [])
      .filter((each) => each instanceof pki.Certificate)
      .map(certificateOf);
    const trusted = authorities.map((pem) => new X509Certificate(pem));
    return {
      at: info.genTime.toISOString(),
      authority: nameIn(signerCertificate.subject.typesAndValues),
      trusted: leadsTo(certificateOf(signerCertificate), trusted, others, info.genTime),
    };
  } catch (error) {
    throw error instanceof PostproofError ? error : refuse("it cannot be read");
  }
}

/** Whether a certificate is one that is trusted, or was issued by one, or by an authority that leads to one; all valid at the time. */
function leadsTo(
  certificate: X509Certificate,
  trusted: readonly X509Certificate[],
  others: readonly X509Certificate[],
  at: Date,
): boolean {
  if (at < new Date(certificate.validFrom) || at > new Date(certificate.validTo)) return false;
  if (trusted.some((each) => each.fingerprint256 === certificate.fingerprint256)) return true;
  const issued = (by: X509Certificate): boolean =>
    by.ca && certificate.checkIssued(by) && certificate.verify(by.publicKey);
  const rest = others.filter((each) => each.fingerprint256 !== certificate.fingerprint256);
  return [...trusted, ...rest].some(
    (each) =>
      issued(each) &&
      leadsTo(
        each,
        trusted,
        rest.filter((other) => other !== each),
        at,
      ),
  );
}

/** The common name, or whatever the name has. */
function nameIn(
  parts: readonly {
    readonly type: string;
    readonly value: { readonly valueBlock: { readonly value: unknown } };
  }[],
): string {
  const part = parts.find(({ type }) => type === "2.5.4.3") ?? parts[0];
  const name = part?.value.valueBlock.value;
  return typeof name === "string" ? name.slice(0, 200) : "";
}

/** The bytes of an answer that is no text. */
function bytesOf({ body }: RecordedAnswer): Uint8Array | undefined {
  if ("utf8" in body) return new TextEncoder().encode(body.utf8);
  return "base64" in body ? Buffer.from(body.base64, "base64") : undefined;
}

const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

async function loadPki(): Promise<typeof Pki> {
  try {
    return await import("pkijs");
  } catch (cause) {
    throw new PostproofError("missing_dependency", "Time stamps need the package pkijs: npm install pkijs", {
      cause,
    });
  }
}
