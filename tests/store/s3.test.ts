// The store in a bucket: on moto from Debian's package, and on a server of our own that does what moto does not: conditions on what is
// there, refusals for a second writer, answers that are late, broken or not what they seem.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { s3Credentials } from "../../src/store/s3-credentials.ts";
import { s3Store } from "../../src/store/s3.ts";
import { testStore } from "./conformance.ts";
import { hasMoto, startMoto } from "./engines.ts";
import type { Engine } from "./engines.ts";
import { freshFolder } from "./folder.ts";

const credentials = { accessKeyId: "desk", secretAccessKey: "example" };
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const large = new Uint8Array(17 * 1024 * 1024).map((_, index) => index % 253);

describe.skipIf(!hasMoto)("with moto", () => {
  let server: Engine;
  beforeAll(async () => {
    server = await startMoto();
    await fetch(`${server.address}/archives`, { method: "PUT" });
  }, 120_000);
  afterAll(async () => server.stop());

  let prefixes = 0;
  testStore(
    "S3",
    () =>
      s3Store({
        bucket: "archives",
        prefix: `desk${(prefixes += 1)}/`,
        endpoint: server.address,
        credentials,
      }),
    { refusesFolders: false },
  );

  it("says which bucket there is not", async () => {
    const store = s3Store({ bucket: "nowhere", endpoint: server.address, credentials });
    await expect(store.put("a", bytes("x"))).rejects.toMatchObject({
      code: "store",
      message: expect.stringMatching(/The bucket nowhere .* answered 404 \(NoSuchBucket.*make it/) as string,
    });
  });
});

/** A bucket with conditions, and faults on demand: what is answered instead, once each. */
interface Faulty {
  readonly address: string;
  readonly kept: Map<string, Buffer>;
  /** Requests as they came: `PUT /bucket/key if-none-match`. */
  readonly asked: string[];
  readonly faults: ((request: IncomingMessage, response: ServerResponse, does: () => void) => void)[];
  readonly server: Server;
}

async function startFaulty(): Promise<Faulty> {
  const kept = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const [asked, faults]: [string[], Faulty["faults"]] = [[], []];
  const etagOf = (body: Buffer): string => `"${createHash("md5").update(body).digest("hex")}"`;

  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer): ServerResponse => {
    const url = new URL(request.url!, "http://bucket");
    const [key, before] = [url.pathname, kept.get(url.pathname)];
    const end = (status: number, content: Buffer | string = "", headers = {}): ServerResponse =>
      response.writeHead(status, headers).end(content);
    const { "if-match": match, "if-none-match": none } = request.headers;
    const isRefused =
      (none === "*" && before) || (match !== undefined && (!before || etagOf(before) !== match));
    const uploadId = url.searchParams.get("uploadId");
    if (request.method === "GET" || request.method === "HEAD")
      return before ? end(200, before, { etag: etagOf(before) }) : end(404);
    if (request.method === "POST" && url.searchParams.has("uploads")) {
      uploads.set("u1", new Map());
      return end(200, "<X><UploadId>u1</UploadId></X>");
    }
    if (request.method === "DELETE") {
      if (uploadId === null) kept.delete(key);
      else uploads.delete(uploadId);
      return end(204);
    }
    if (request.method === "PUT" && uploadId !== null) {
      uploads.get(uploadId)!.set(Number(url.searchParams.get("partNumber")), body);
      return end(200, "", { etag: etagOf(body) });
    }
    if (isRefused) return end(before ? 412 : 404, "<Error><Code>PreconditionFailed</Code></Error>");
    kept.set(key, uploadId === null ? body : Buffer.concat([...uploads.get(uploadId)!.values()]));
    return end(200, "<CompleteMultipartUploadResult></CompleteMultipartUploadResult>");
  };

  const server = createServer((request, response) => {
    const conditions = ["if-match", "if-none-match"].filter((name) => name in request.headers);
    asked.push([request.method, request.url!.split("?")[0], ...conditions].join(" "));
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const does = (): void => void answer(request, response, Buffer.concat(chunks));
      const fault = faults.shift();
      if (fault) fault(request, response, does);
      else does();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kept,
    asked,
    faults,
    server,
  };
}

describe("with a service that knows conditions and fails", () => {
  let service: Faulty;
  beforeEach(async () => void (service = await startFaulty()));
  afterEach(() => {
    service.server.closeAllConnections();
    service.server.close();
  });
  const store = (timeout = 10_000): ReturnType<typeof s3Store> =>
    s3Store({ bucket: "b", endpoint: service.address, credentials, timeout });
  const answers =
    (status: number, body = ""): Faulty["faults"][number] =>
    (_request, response) =>
      void response.writeHead(status).end(body);

  it("changes only what is still as it was read, whoever writes between", async () => {
    const one = store();
    await one.put("k", bytes("one"));
    service.faults.push(
      (_request, _response, does) => does(),
      (_request, _response, does) => {
        service.kept.set("/b/k", Buffer.from("by another machine"));
        does();
      },
    );
    expect(await one.put("k", bytes("two"), { ifStill: bytes("one") })).toBe(false);
    expect(text(await one.get("k"))).toBe("by another machine");
    expect(service.asked).toContain("PUT /b/k if-match");
  });

  it("asks again after a refusal for a second writer, a failure, a broken and a late answer", async () => {
    service.faults.push(
      answers(409, "<Error><Code>ConditionalRequestConflict</Code></Error>"),
      answers(503, "<Error><Code>SlowDown</Code></Error>"),
      (_request, response) => void response.destroy(),
      (_request, response, does) => void setTimeout(() => !response.destroyed && does(), 800),
    );
    expect(await store(500).put("k", bytes("one"), { ifAbsent: true })).toBe(true);
    expect(text(service.kept.get("/b/k"))).toBe("one");
  });

  it("has written what it wrote, also where the answer to that was lost", async () => {
    service.faults.push((request, response) => {
      service.kept.set(request.url!, Buffer.from("one"));
      response.destroy();
    });
    expect(await store().put("k", bytes("one"), { ifAbsent: true })).toBe(true);
    expect(service.asked.filter((each) => each.startsWith("PUT"))).toHaveLength(2);
  });

  it("takes half an answer for none", async () => {
    const one = store();
    await one.put("k", bytes("0123456789"));
    service.faults.push((_request, response) => {
      response.writeHead(200, { "content-length": "10" });
      response.write("01234");
      setTimeout(() => response.destroy(), 20);
    });
    expect(text(await one.get("k"))).toBe("0123456789");
  });

  it("puts up in parts what is large, under the same conditions", async () => {
    const one = store();
    expect(await one.put("k", large, { ifAbsent: true })).toBe(true);
    expect(Buffer.compare(service.kept.get("/b/k")!, large)).toBe(0);
    expect(service.asked.filter((each) => each.startsWith("PUT"))).toHaveLength(2);
    expect(await one.put("k", large, { ifAbsent: true })).toBe(false);
    // An answer that begins as a success and says otherwise.
    for (let request = 0; request < 3; request += 1)
      service.faults.push((_request, _response, does) => does());
    service.faults.push(answers(200, "<Error><Code>InternalError</Code></Error>"));
    await expect(one.put("other", large)).rejects.toMatchObject({ code: "store" });
    expect(service.kept.has("/b/other")).toBe(false);
    expect(service.asked.at(-1)).toBe("DELETE /b/other");
  });

  it("says why a request was refused, and what to do", async () => {
    service.faults.push(
      answers(403, "<Error><Code>SignatureDoesNotMatch</Code><Message>Keys &amp; time</Message></Error>"),
    );
    await expect(store().get("k")).rejects.toMatchObject({
      code: "store",
      message: expect.stringMatching(
        /403 \(SignatureDoesNotMatch: Keys & time\)\. See that the credentials are right/,
      ) as string,
    });
    service.faults.push(answers(301));
    await expect(store().get("k")).rejects.toThrow(/another region/);
  });

  it("gives up a service that does not answer, and says so", { timeout: 30_000 }, async () => {
    for (let times = 0; times < 5; times += 1)
      service.faults.push((_request, response) => void response.destroy());
    await expect(store().get("k")).rejects.toMatchObject({
      code: "store",
      message: expect.stringContaining("cannot be reached") as string,
    });
  });

  it("asks for keys again when those it has expire", async () => {
    let given = 0;
    const keys = (): Promise<typeof credentials & { expiration: string }> => {
      given += 1;
      return Promise.resolve({ ...credentials, expiration: new Date(Date.now() + 30_000).toISOString() });
    };
    const one = s3Store({ bucket: "b", endpoint: service.address, credentials: keys });
    await one.put("k", bytes("x"));
    await one.get("k");
    expect(given).toBe(2);
  });
});

describe("keys of a bucket", () => {
  it("are taken from the environment, with its region and address", async () => {
    const found = await s3Credentials(
      { bucket: "b" },
      {
        ...{
          AWS_ACCESS_KEY_ID: "a",
          AWS_SECRET_ACCESS_KEY: "s",
          AWS_SESSION_TOKEN: "t",
          AWS_CONFIG_FILE: "none",
        },
        ...{
          AWS_REGION: "eu-south-2",
          AWS_ENDPOINT_URL_S3: "https://storage.example",
          AWS_SHARED_CREDENTIALS_FILE: "none",
        },
      },
    );
    expect(found).toStrictEqual({
      credentials: { accessKeyId: "a", secretAccessKey: "s", sessionToken: "t" },
      region: "eu-south-2",
      endpoint: "https://storage.example",
    });
  });

  it("are taken from a profile, and never half from there and half from the environment", async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, "aws"));
    const [config, secret] = [join(folder, "aws", "config"), join(folder, "aws", "credentials")];
    await writeFile(
      config,
      "# a comment\n[default]\nregion = us-west-1\n\n[profile desk]\nregion = eu-west-3\ns3 =\n  addressing_style = path\n",
    );
    await writeFile(
      secret,
      "[default]\naws_access_key_id = d\naws_secret_access_key = d2\n[desk]\naws_access_key_id=k\naws_secret_access_key= s=2 \n",
    );
    const files = { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: secret };
    expect(await s3Credentials({ bucket: "b" }, { ...files, AWS_PROFILE: "desk" })).toMatchObject({
      credentials: { accessKeyId: "k", secretAccessKey: "s=2" },
      region: "eu-west-3",
    });
    await expect(
      s3Credentials({ bucket: "b" }, { ...files, AWS_ACCESS_KEY_ID: "only" }),
    ).rejects.toMatchObject({
      code: "store",
      message: expect.stringContaining("AWS_SECRET_ACCESS_KEY") as string,
    });
  });
});
