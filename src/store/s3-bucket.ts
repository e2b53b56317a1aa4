// A bucket that can be asked: requests signed, made again where that helps, refusals in words.
import { setTimeout as sleep } from "node:timers/promises";
import { Parser } from "htmlparser2";
import type { AwsClient } from "aws4fetch";
import { PostproofError } from "../errors.ts";
import { s3Credentials } from "./s3-credentials.ts";
import type { S3Options } from "./s3-credentials.ts";

/** How often one request is made, with a pause that doubles from this many milliseconds. */
const TRIES = 5;
const PAUSE = 200;
/** What a service says when the same may work a moment later; 409 is a second writer of the same object, who is not done. */
const AGAIN: ReadonlySet<number> = new Set([409, 429, 500, 502, 503, 504]);

/** What goes along with a request. */
export interface Asked {
  readonly body?: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Answers besides those of success that are no error. */
  readonly fine?: readonly number[];
}

/** A bucket that can be asked. */
export interface Bucket {
  /** One request, made again where that may help. `tries`: how often it was made. @throws PostproofError `store` */
  readonly ask: (
    method: string,
    name: string,
    asked?: Asked,
  ) => Promise<{ readonly response: Answer; readonly tries: number }>;
  /** What the bucket itself answers to a query. */
  readonly text: (query: Readonly<Record<string, string>>) => Promise<string>;
}

/** An answer that came whole. */
export interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly bytes: Uint8Array;
}

/** A bucket as given, or found where usual tools find it. Nothing is asked yet. */
export function openBucket(options: S3Options): Bucket {
  const { bucket, timeout = 60_000 } = options;
  let signer: { readonly client: AwsClient; readonly address: string; readonly until: number } | undefined;

  const sign = async (): Promise<NonNullable<typeof signer>> => {
    if (signer && Date.now() < signer.until) return signer;
    const { AwsClient: Client } = await library();
    const { credentials, region, endpoint } = await s3Credentials(options);
    const client = new Client({ ...credentials, service: "s3", region, retries: 0 });
    const until =
      credentials.expiration === undefined ? Infinity : Date.parse(credentials.expiration) - 60_000;
    signer = { client, until, address: addressOf(bucket, region, endpoint) };
    return signer;
  };

  const ask: Bucket["ask"] = async (method, name, { body, headers = {}, query = {}, fine = [] } = {}) => {
    const { client, address } = await sign();
    const url = new URL(address + name.split("/").map(encodeURIComponent).join("/"));
    for (const [field, value] of Object.entries(query)) url.searchParams.set(field, value);
    for (let tries = 1; ; tries += 1) {
      const found = await once(client, url, {
        method,
        headers,
        timeout,
        ...(body !== undefined && { body }),
      });
      const isFine = "status" in found && (found.status < 300 || fine.includes(found.status));
      if (isFine) return { response: found, tries };
      const mayHelp = !("status" in found) || AGAIN.has(found.status);
      if (!mayHelp || tries === TRIES) throw bucketError(bucket, method, name, found);
      await sleep(PAUSE * 2 ** (tries - 1) * (0.5 + Math.random()));
    }
  };
  return {
    ask,
    text: async (query) => new TextDecoder().decode((await ask("GET", "", { query })).response.bytes),
  };
}

async function once(
  client: AwsClient,
  url: URL,
  {
    method,
    body,
    headers,
    timeout,
  }: {
    method: string;
    body?: Uint8Array | string;
    headers: Readonly<Record<string, string>>;
    timeout: number;
  },
): Promise<Answer | Error> {
  try {
    const signed = await client.sign(url.href, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
    const response = await fetch(signed, { redirect: "manual", signal: AbortSignal.timeout(timeout) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const length = response.headers.get("content-length");
    if (method === "GET" && length !== null && response.status === 200 && Number(length) !== bytes.length)
      return new Error(`the answer broke off after ${bytes.length} of ${length} bytes`);
    return { status: response.status, etag: response.headers.get("etag") ?? undefined, bytes };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What stands in every element of a name. */
export function elementsIn(xml: string | Uint8Array, name: string): string[] {
  const found: string[] = [];
  let text: string | undefined;
  const parser = new Parser(
    {
      onopentag: (opened) => {
        if (opened === name) text = "";
      },
      ontext: (more) => {
        if (text !== undefined) text += more;
      },
      onclosetag: (closed) => {
        if (closed !== name || text === undefined) return;
        found.push(text);
        text = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(typeof xml === "string" ? xml : new TextDecoder().decode(xml));
  return found;
}

function addressOf(bucket: string, region: string, endpoint: string | undefined): string {
  // Other services want the bucket in the path; Amazon's own are found by name.
  if (endpoint === undefined) return `https://${bucket}.s3.${region}.amazonaws.com/`;
  return `${endpoint}${endpoint.endsWith("/") ? "" : "/"}${bucket}/`;
}

async function library(): Promise<{ readonly AwsClient: typeof AwsClient }> {
  try {
    return await import("aws4fetch");
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "An archive in a bucket needs a package that signs requests: npm install aws4fetch",
      { cause },
    );
  }
}

const NEXT: Readonly<Record<number, string>> = {
  301: "The bucket is of another region: set AWS_REGION.",
  307: "The bucket is of another region: set AWS_REGION.",
  400: "See that region and address of the service are right.",
  401: "See that the credentials are right.",
  403: "See that the credentials are right and may read, write, delete and list there.",
  404: "There is no such bucket: make it, or see that its name and the address of the service are right.",
};

/** What a bucket answered, in words that say what to do next. */
export function bucketError(
  bucket: string,
  method: string,
  name: string,
  found: Answer | Error,
): PostproofError {
  const where = `The bucket ${bucket} (${method} ${name})`;
  if (!("status" in found)) {
    const cause = found.cause instanceof Error ? `: ${found.cause.message}` : "";
    return new PostproofError(
      "store",
      `${where} cannot be reached: ${found.message}${cause}. See that the service runs and its address is right; what is kept is whole, do the same again.`,
      { cause: found },
    );
  }
  const [code, message] = [elementsIn(found.bytes, "Code")[0], elementsIn(found.bytes, "Message")[0]];
  const said = [code, message].filter((each) => each !== undefined).join(": ");
  const next = NEXT[found.status] ?? "What is kept is whole: do the same again later.";
  return new PostproofError(
    "store",
    `${where} answered ${found.status}${said === "" ? "" : ` (${said})`}. ${next}`,
  );
}
