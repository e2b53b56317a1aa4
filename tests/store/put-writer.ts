// A process that puts into a store: keys of its own, and keys that others want too. Says on stdout which of these it was given.
import { storeAt } from "../../src/store/address.ts";

const [address, who, count] = process.argv.slice(2);
const store = storeAt(address!);
const bytes = new TextEncoder().encode(who);
const given: number[] = [];
for (let number = 0; number < Number(count) / 2; number++) {
  await store.put(`own/${who!}/${number}`, bytes);
  if (await store.put(`shared/${number}`, bytes, { ifAbsent: true })) given.push(number);
}
await store.close?.();
process.stdout.write(given.join(" "));
