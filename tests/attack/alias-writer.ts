// A process that points one alias at many posts, one after another, while others do the same.
import { filesStore } from "../../src/store/files.ts";
import { openRecords } from "../../src/store/records.ts";

const [folder, writer, count] = process.argv.slice(2);
const records = openRecords(filesStore(folder!));
for (let number = 0; number < Number(count); number += 1) {
  const place = Number(writer) * 1_000 + number;
  await records.addAliases(
    { platform: "mastodon", id: `https://example.social/posts/${place}` },
    ["https://example.social/moved"],
    new Date(Date.UTC(2026, 0, 1, 0, 0, place)).toISOString(),
  );
}
