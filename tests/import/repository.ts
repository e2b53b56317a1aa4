// Repositories of the AT Protocol for tests: made-up records in a tree, as `repo.car`.
import { CarWriter } from "@ipld/car/writer";
import { encode } from "@ipld/dag-cbor";
import { CID } from "multiformats/cid";
import { sha256 } from "multiformats/hashes/sha2";

/**
 * A repository with the given records by path, in a tree of one node, or of two where `split` says so.
 *
 * @param sign makes the signature of the bytes of a commit.
 */
export async function repositoryOf(
  did: string,
  records: Readonly<Record<string, object>>,
  split = false,
  sign: (commit: Uint8Array) => Uint8Array = () => new Uint8Array(64),
): Promise<Uint8Array> {
  const blocks: { cid: CID; bytes: Uint8Array }[] = [];
  const put = async (value: unknown): Promise<CID> => {
    const bytes = encode(value);
    const cid = CID.createV1(0x71, await sha256.digest(bytes));
    blocks.push({ cid, bytes });
    return cid;
  };
  const nodeOf = async (paths: readonly string[], left: CID | null): Promise<CID> => {
    const entries = [];
    let before = "";
    for (const path of paths) {
      let shared = 0;
      while (shared < before.length && before[shared] === path[shared]) shared += 1;
      entries.push({
        p: shared,
        k: new TextEncoder().encode(path.slice(shared)),
        v: await put(records[path]),
        t: null,
      });
      before = path;
    }
    return await put({ l: left, e: entries });
  };
  const paths = Object.keys(records).sort();
  const half = split ? Math.ceil(paths.length / 2) : 0;
  const left = split ? await nodeOf(paths.slice(0, half), null) : null;
  const data = await nodeOf(paths.slice(half), left);
  const commit = { did, version: 3, data, rev: "3aaaaaaaaaaaa", prev: null };
  const root = await put({ ...commit, sig: sign(encode(commit)) });
  const { writer, out } = CarWriter.create([root]);
  const chunks: Uint8Array[] = [];
  const gathered = (async () => {
    for await (const chunk of out) chunks.push(chunk);
  })();
  for (const block of blocks) await writer.put(block);
  await writer.close();
  await gathered;
  return Uint8Array.from(Buffer.concat(chunks));
}
