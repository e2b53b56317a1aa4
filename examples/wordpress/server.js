// The server of posts: an archive of fictional posts, `postproof serve` over it, and what speaks TLS before it.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import { freePort } from "./wordpress.js";

const examples = join(import.meta.dirname, "..");
const cli = join(examples, "..", "dist", "cli.js");

/**
 * Serves `posts` in `folder`. Gives the address of the server, the file of its certificate, the pages of the posts on it, which the
 * editor's page offers to be copied, and what stops it.
 */
export async function openServer(folder, posts) {
  const answers = join(examples, "demo", "answers");
  execFileSync(process.execPath, [cli, "capture", ...posts, "--replay", answers], {
    cwd: folder,
    stdio: "ignore",
  });
  const port = await freePort();
  const { front, certificate } = openFront(folder, port);
  await once(front.listen(0, "127.0.0.1"), "listening");
  const origin = `https://localhost:${front.address().port}`;
  const flags = [cli, "serve", "--port", String(port), "--base", origin];
  const child = spawn(process.execPath, flags, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data"); // it serves
  const pageOf = async (post) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/post?post=${encodeURIComponent(post)}`);
    return (await response.json()).page;
  };
  return {
    origin,
    certificate,
    pages: await Promise.all(posts.map(pageOf)),
    async close() {
      front.close();
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

/** Speaks TLS with a certificate made for it: WordPress makes embeds of pasted `https:` addresses alone. */
function openFront(folder, port) {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const wanted = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  const files = ["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate];
  execFileSync("openssl", [...wanted, ...files], { stdio: "ignore" });
  const front = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (socket) => {
    const inner = connect(port, "127.0.0.1");
    for (const each of [socket, inner])
      each.on("error", () => {
        socket.destroy();
        inner.destroy();
      });
    socket.pipe(inner).pipe(socket);
  });
  return { front, certificate };
}
