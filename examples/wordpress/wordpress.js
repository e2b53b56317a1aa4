// A WordPress that is thrown away: its files, its database and its uploads stand in one folder, it listens on this machine alone, and
// it may ask nobody but the server of posts.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const here = import.meta.dirname;
const run = promisify(execFile);

/** Where `install` puts WordPress. */
export const UNPACKED = join(here, "unpacked");

/**
 * Opens a WordPress in `folder`, which embeds what the server at `posts` has; `certificate` is the file by which that is known. Gives
 * its address, the editor's password, what makes it trust that server, and what stops it.
 */
export async function openWordPress({ folder, posts, certificate }) {
  const site = join(folder, "site");
  const socket = join(folder, "db.sock");
  cpSync(UNPACKED, site, { recursive: true });
  rmSync(join(site, "wp-config.php"));
  mkdirSync(join(site, "wp-content", "mu-plugins"));
  cpSync(join(here, "postproof.php"), join(site, "wp-content", "mu-plugins", "postproof.php"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const password = randomBytes(12).toString("hex");
  const configure = (isTrusted) => {
    const text = configuration({ socket, origin, posts, certificate, isTrusted });
    writeFileSync(join(site, "wp-config.php"), text);
  };
  configure(false);

  const started = [await openDatabase(folder, socket)];
  const php = [
    "-d",
    "sendmail_path=/bin/true",
    "-d",
    "opcache.enable_cli=1",
    "-d",
    "opcache.revalidate_freq=0",
  ];
  await run("php", [...php, join(here, "site.php"), site, password]);
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: "4" };
  started.push(start(folder, "php", [...php, "-S", `127.0.0.1:${port}`, "-t", site], env));
  await until(() =>
    fetch(`${origin}/wp-login.php`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    origin,
    password,
    trust: () => configure(true),
    async close() {
      for (const child of started.reverse()) {
        const ended = once(child, "exit");
        child.kill();
        await ended;
      }
    },
  };
}

/** A database that only this folder's owner reaches, by a socket. */
async function openDatabase(folder, socket) {
  const data = join(folder, "db");
  mkdirSync(data);
  const flags = [
    ...["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, "db.pid")}`],
    ...["--skip-networking", "--skip-grant-tables", "--innodb-flush-log-at-trx-commit=0"],
    ...(process.getuid() === 0 ? ["--user=root"] : []),
  ];
  const child = start(folder, "mariadbd", flags, process.env);
  await until(() => existsSync(socket));
  await run("php", [
    "-r",
    `(new mysqli("localhost", "root", "", "", 0, $argv[1]))->query("CREATE DATABASE site");`,
    socket,
  ]);
  return child;
}

function configuration({ socket, origin, posts, certificate, isTrusted }) {
  const constants = {
    ...{
      DB_NAME: "site",
      DB_USER: "root",
      DB_PASSWORD: "",
      DB_HOST: `localhost:${socket}`,
      DB_CHARSET: "utf8mb4",
    },
    ...{ WP_HOME: origin, WP_SITEURL: origin, AUTH_KEY: randomBytes(32).toString("hex") },
    // Nobody is asked, but for the server of posts.
    ...{ WP_HTTP_BLOCK_EXTERNAL: true, WP_ACCESSIBLE_HOSTS: new URL(posts).hostname, DISABLE_WP_CRON: true },
    ...{
      POSTPROOF: posts,
      POSTPROOF_CERTIFICATE: certificate,
      ...(isTrusted && { POSTPROOF_TRUSTED: true }),
    },
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${JSON.stringify(value)});`,
  );
  return `<?php
${lines.join("\n")}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Starts a program; what it says stands in a file of its name. */
function start(folder, program, args, env) {
  const log = openSync(join(folder, `${program}.log`), "a");
  return spawn(program, args, { env, stdio: ["ignore", log, log] });
}

async function until(isReady) {
  for (let tries = 0; tries < 600; tries++) {
    if (await isReady()) return;
    await sleep(100);
  }
  throw new Error("It did not start within a minute: its log says why.");
}

/** A port that was free a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
