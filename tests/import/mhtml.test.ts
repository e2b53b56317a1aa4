// MHTML as browsers write it, and as nobody should.
import { describe, expect, it } from "vitest";
import { bodyOf, readMhtml } from "../../src/import/mhtml.ts";
import { memoryMaterial } from "./memory-material.ts";
import type { HeldFile } from "../../src/model/material.ts";

const held = async (content: Uint8Array, chunk?: number): Promise<HeldFile> =>
  (await memoryMaterial({ "a.mhtml": content }, chunk).file("a.mhtml"))!;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.replace(/\n/g, "\r\n"));

const SAVED = bytes(`From: <Saved by Blink>
Snapshot-Content-Location: https://social.example/@ada/1
Subject: A post
Date: Tue, 3 Jan 2023 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--abc----"


------MultipartBoundary--abc----
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://social.example/@ada/1

<p>Caf=C3=A9 =3D good, and this line is long, so that it is brok=
en</p>
------MultipartBoundary--abc----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://social.example/a.png

iVBO
Rw0K
------MultipartBoundary--abc------
`);

describe("a page saved as MHTML", () => {
  it.each([1, 7, 64, 100_000])(
    "gives its address, its time and its parts, in chunks of %d bytes",
    async (chunk) => {
      const file = await held(SAVED, chunk);
      const saved = (await readMhtml(file))!;
      expect(saved.url).toBe("https://social.example/@ada/1");
      expect(saved.savedAt).toBe("2023-01-03T09:00:00.000Z");
      expect(saved.parts.map(({ location, type }) => [location, type])).toEqual([
        ["https://social.example/@ada/1", "text/html"],
        ["https://social.example/a.png", "image/png"],
      ]);
      expect(new TextDecoder().decode(await bodyOf(file, saved.parts[0]!))).toBe(
        "<p>Café = good, and this line is long, so that it is broken</p>",
      );
      expect([...(await bodyOf(file, saved.parts[1]!))]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
    },
  );

  it("has the bytes of a part as they are, if nothing encodes them", async () => {
    const words = "Signs of Windows: “quoted” – 5\u00a0€ …";
    const saved = bytes(
      `Content-Type: multipart/related; boundary=b\nSnapshot-Content-Location: https://social.example/1\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n${words}\n--b--\n`,
    );
    const file = await held(saved);
    const body = await bodyOf(file, (await readMhtml(file))!.parts[0]!);
    expect(new TextDecoder().decode(body)).toBe(words);
  });

  it("that ends too early gives the parts that are whole", async () => {
    expect((await readMhtml(await held(SAVED.subarray(0, SAVED.length - 120))))!.parts).toHaveLength(1);
  });

  it("that is none is said to be none", async () => {
    expect(await readMhtml(await held(bytes("<p>Hello</p>")))).toBeUndefined();
    expect(await readMhtml(await held(new Uint8Array()))).toBeUndefined();
  });
});
