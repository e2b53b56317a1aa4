// The store in memory keeps the contract.
import { memoryStore } from "../../src/store/memory.ts";
import { testStore } from "./conformance.ts";

testStore("memory", memoryStore);
