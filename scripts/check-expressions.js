// Proves that every regular expression of src/ takes time in proportion to what it reads. Part of `npm run check`.
//
//   npm run expressions
//
// The look of most proves it; the others go to recheck, which proves it or finds texts on which one takes longer. Its limits
// count steps, not time, so that a verdict is the same on every machine.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { RegExpParser } from "@eslint-community/regexpp";
import { check } from "recheck";
import { BOUNDED, collect } from "./expressions.js";

const PARSER = new RegExpParser({ ecmaVersion: 2025 });
/** In no more ways than this may an expression be tried from one place; a repetition of more counts as one without end. */
const MOST_WAYS = 2_000;

const WORKERS = 2;

/** Limits of recheck, of steps and of texts long enough to tell; that of time (ms) only ends what has no end. */
const LIMITS = {
  timeout: 300_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  attackLimit: 20_000_000,
  maxAttackStringSize: 20_000,
  maxIteration: 3,
  maxNFASize: 2_000,
};

if (isMainThread) {
  const { expressions, late } = await collect();
  const faults = [
    ...late.map((place) => `${place}: made while the program runs. Make it where its module loads.`),
    ...(await judge(expressions)),
  ];
  for (const fault of faults) console.error(fault);
  process.exit(faults.length > 0 ? 1 : 0);
}
for (const each of workerData) parentPort.postMessage(await prove(each));

/** What is wrong with some expressions, in words. */
async function judge(all) {
  const unused = new Set(BOUNDED);
  const open = new Map();
  for (const { source, flags, place } of all) {
    const bound = BOUNDED.find(
      ({ file, begins }) => place.startsWith(`${file}:`) && source.startsWith(begins),
    );
    if (bound) unused.delete(bound);
    else if (!isPlain({ source, flags })) open.set(`/${source}/${flags}`, { source, flags, place });
  }
  const shares = Array.from({ length: WORKERS }, (_, worker) =>
    [...open.values()].filter((_each, index) => index % WORKERS === worker),
  );
  return [
    ...[...unused].map(({ file, begins }) => `${file}: /${begins} is not there any more.`),
    ...(await Promise.all(shares.map(proveElsewhere))).flat(),
  ];
}

/** What is wrong with some expressions, found in a thread of its own, which has a recheck of its own. */
function proveElsewhere(share) {
  return new Promise((resolve, reject) => {
    const verdicts = [];
    const worker = new Worker(import.meta.filename, { workerData: share });
    worker.on("message", (verdict) => {
      if (verdicts.push(verdict) === share.length) resolve(verdicts.filter((each) => each !== undefined));
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("A proof ended before its end.")));
    if (share.length === 0) resolve([]);
  });
}

/** What is wrong with an expression; `undefined` if recheck proves it. */
async function prove({ source, flags, place }) {
  const { status, complexity, error, attack } = await check(source, flags, LIMITS);
  if (status === "safe") return undefined;
  const takes = `${complexity?.summary ?? error?.kind}${attack ? ` on ${attack.pattern}` : ""}`;
  return `${place}: /${source}/${flags} is not linear: ${takes}`;
}

/**
 * Whether the look of an expression proves it: anchored, it may hold one repetition (or as many as there are alternatives,
 * one in each), else none, and what it repeats is one character. Then a text is gone through once, in few ways.
 */
function isPlain({ source, flags }) {
  const pattern = PARSER.parsePattern(source, 0, source.length, { unicode: flags.includes("u") });
  const { ways, loops } = costOf(pattern);
  return ways <= MOST_WAYS && loops <= (flags.includes("y") || isAnchored(pattern, flags) ? 1 : 0);
}

/** In how many ways a part can match without its repetitions, and how many of these follow each other. */
function costOf(node) {
  if (node.type === "Quantifier") {
    const { ways, loops } = costOf(node.element);
    if (node.max > MOST_WAYS)
      return ways === 1 && loops === 0 ? { ways, loops: 1 } : { ways, loops: Infinity };
    const counts = Array.from({ length: node.max - node.min + 1 }, (_, more) => node.min + more);
    return { ways: counts.reduce((sum, count) => sum + ways ** count, 0), loops: loops * node.max };
  }
  if (node.type === "Backreference") return { ways: 1, loops: Infinity };
  if (node.type === "Alternative")
    return node.elements.map(costOf).reduce((a, b) => ({ ways: a.ways * b.ways, loops: a.loops + b.loops }), {
      ways: 1,
      loops: 0,
    });
  const costs = node.alternatives?.map(costOf) ?? [];
  if (costs.length === 0) return { ways: 1, loops: 0 };
  return costs.reduce((a, b) => ({ ways: a.ways + b.ways, loops: Math.max(a.loops, b.loops) }));
}

function isAnchored({ alternatives = [] }, flags) {
  return alternatives.every(({ elements: [first] }) =>
    first?.type === "Assertion"
      ? first.kind === "start" && !flags.includes("m")
      : first?.alternatives !== undefined && isAnchored(first, flags),
  );
}
