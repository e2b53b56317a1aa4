// One page for the look of embeds: the same posts in each theme, light and dark, and in three languages. The library
// reads what the demo has archived; nothing is asked.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assetsOf, createArchive, filesStore } from "../../dist/index.js";

const POLL = "https://social.example/@met/115900000000000002";
const VIDEO = "https://social.example/@met/115900000000000003";
const QUOTE = "https://x.com/ines_example/status/2021511111111111111";
const DELETED = "https://x.com/ines_example/status/2021522222222222222";
const german = { locale: "de", timeZone: "Europe/Berlin" };
const arabic = { locale: "ar", timeZone: "Africa/Cairo" };

/** Writes looks.html, and the files that it shows, into a folder that holds an archive. */
export async function writeLooks(out) {
  const archive = createArchive({ store: filesStore(join(out, ".postproof")) });
  const shown = await Promise.all(
    ["paper", "card", "minimal"].flatMap((theme) =>
      ["light", "dark"].map(
        async (scheme) =>
          `<section data-theme="${scheme}"><h2>${theme}, ${scheme}</h2>${await archive.embed(QUOTE, { theme })}${await archive.embed(POLL, { theme })}</section>`,
      ),
    ),
  );
  const others = await Promise.all(
    [
      ["A video of the site’s own, in German", VIDEO, german],
      ["The same as a poster and a link", VIDEO, { ...german, media: "poster" }],
      ["A poll in Arabic, from right to left", POLL, arabic],
      ["Deleted since: its words, with a note", DELETED, { gone: "text" }],
      ["Deleted since: a link, with a note", DELETED, { gone: "link" }],
      [
        "With numbers, and descriptions for all",
        QUOTE,
        { show: { counts: true, avatar: false }, alt: "shown" },
      ],
    ].map(
      async ([title, url, look]) => `<section><h2>${title}</h2>${await archive.embed(url, look)}</section>`,
    ),
  );

  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The look of embeds</title>
<link rel="stylesheet" href="page.css">
<link rel="stylesheet" href="postproof/embed.css">
</head>
<body>
<header><p>The Ellery Courier</p></header>
<main class="looks">
<h1>The look of embeds</h1>
${[...shown, ...others].join("\n")}
</main>
</body>
</html>
`;

  await mkdir(join(out, "postproof"), { recursive: true });
  await writeFile(join(out, "looks.html"), page);
  for (const url of [POLL, VIDEO, QUOTE, DELETED]) {
    const { current } = await archive.show(url);
    await archive.publish(assetsOf(current), (file, bytes) => writeFile(join(out, "postproof", file), bytes));
  }
  await copyFile(
    join(import.meta.dirname, "..", "..", "dist", "embed.css"),
    join(out, "postproof", "embed.css"),
  );
}
