// `npm run train`: learns the weights anew and writes them where the code reads them.
import { writeFileSync } from "node:fs";
import { allTexts, train } from "./train.ts";
import type { Weights } from "../../src/article/prose/quotation/loglinear.ts";

const [material, labels, to] = process.argv.slice(2);
const models = train(allTexts(`${material!}/prose`, labels!));
writeFileSync(to!, `${JSON.stringify(models, undefined, 2)}\n`);
for (const [name, weights] of Object.entries<Weights>({ ...models }))
  console.log(`${name}: ${Object.keys(weights).length} weights`);
