// A process that adds records to the log in a folder, one after the other.
import { filesStore } from "../../src/store/files.ts";
import { hexDigest } from "../../src/store/layout.ts";
import { logIn } from "../../src/store/log.ts";

const [folder, who, count] = process.argv.slice(2);
const log = logIn(filesStore(folder!), () => new Date());
for (let number = 0; number < Number(count); number++) {
  const key = `posts/x/${who!}-${number}`;
  await log.append([{ key, sha256: hexDigest(key) }]);
}
