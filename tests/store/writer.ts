// A process that captures without end into a store, until it is killed. Says on stdout what it has been promised.
import { storeAt } from "../../src/store/address.ts";
import { openRecords } from "../../src/store/records.ts";
import { keepPost, useOf } from "./sample.ts";

const [address, start, step] = process.argv.slice(2);
const records = openRecords(storeAt(address!));
process.stdout.write("ready\n");
for (let number = Number(start); ; number += Number(step)) {
  const { version } = await keepPost(records, number);
  const article = `articles/${number % 3}.html`;
  await records.putUses(article, [useOf(number, article)]);
  process.stdout.write(`${number} ${version}\n`);
}
