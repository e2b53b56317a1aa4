// What proves an archive: its audit, sealing it, the proof of one version.
import { PostproofError } from "../../errors.ts";
import type { PostKey } from "../../model/key.ts";
import type { Platform } from "../../platforms/index.ts";
import { audit } from "../../store/index.ts";
import type { RecordTools, Records } from "../../store/index.ts";
import type { Archive, ArchiveOptions } from "../archive.ts";
import type { Network } from "../network.ts";
import type { Posts } from "../posts.ts";
import { openComparison } from "./comparison.ts";

/** What proving works with. */
interface EvidenceTools extends Pick<RecordTools, "isWhole"> {
  readonly options: ArchiveOptions;
  readonly list: readonly Platform[];
  readonly records: Records;
  readonly posts: Pick<Posts, "current">;
  readonly now: () => Date;
  readonly network: Network;
  readonly keyOf: (urlOrKey: string) => Promise<PostKey>;
  readonly changed: <T>(value: T) => T;
}

/** Opens what proves an archive. */
export function openEvidence({
  options,
  list,
  records,
  posts,
  now,
  network,
  isWhole,
  keyOf,
  changed,
}: EvidenceTools): Pick<Archive, "audit" | "seal" | "upgrade" | "prove" | "changeKey"> {
  const { store, signingKey, stampAuthority } = options;
  return {
    async audit(known = {}) {
      const { openVouching } = await import("./vouching.ts");
      const compare = openComparison({ records, platforms: list });
      return await audit(store, { ...(isWhole && { isWhole }), compare, vouch: openVouching(known) });
    },

    async seal(how = {}) {
      const [{ sealArchive }, { askStamp }] = await Promise.all([import("./seal.ts"), import("./stamps.ts")]);
      const stamp =
        stampAuthority === undefined
          ? undefined
          : async (bytes: Uint8Array) =>
              await askStamp(bytes, stampAuthority, async (request) =>
                (await network.openDoor()).ask(request),
              );
      return await sealArchive(how, { records, now, signingKey, stamp });
    },

    async *upgrade(how = {}) {
      const { upgradeArchive } = await import("./upgrade.ts");
      for await (const each of upgradeArchive(how, { records, platforms: list, store, now }))
        yield changed(each);
    },

    async prove(urlOrKey, version) {
      const key = await keyOf(urlOrKey);
      const wanted = version ?? (await posts.current(key))?.version;
      if (wanted === undefined) throw new PostproofError("not_archived", `Not archived: ${urlOrKey}.`);
      const { proveVersion } = await import("./prove.ts");
      return await proveVersion(key, wanted, records);
    },

    async changeKey(privateKey) {
      const { changeKey } = await import("./seal.ts");
      await changeKey(records, now, { old: signingKey, next: privateKey });
    },
  };
}
