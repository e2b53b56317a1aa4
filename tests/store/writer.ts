// A process that captures without end into a folder, until it is killed. Says on stdout what it has been promised.
import { filesStore } from "../../src/store/files.ts";
import { openRecords } from "../../src/store/records.ts";
import { keepPost, useOf } from "./sample.ts";

const [folder, start, step] = process.argv.slice(2);
const records = openRecords(filesStore(folder!));
process.stdout.write("ready\n");
for (let number = Number(start); ; number += Number(step)) {
  const { version } = await keepPost(records, number);
  const article = `articles/${number % 3}.html`;
  await records.putUses(article, [useOf(number, article)]);
  process.stdout.write(`${number} ${version}\n`);
}
