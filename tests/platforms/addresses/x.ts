// Short links of X. Its other shapes stand in ../x-addresses.ts.
import type { PostAddress } from "../address-tables.test.ts";

export const posts: readonly PostAddress[] = [
  ["https://t.co/AbCdEf1234", "t.co/AbCdEf1234", "https://t.co/AbCdEf1234", { certain: false, short: true }],
  ["http://t.co/AbCdEf12?amp=1", "t.co/AbCdEf12", "https://t.co/AbCdEf12", { certain: false, short: true }],
];

export const others: readonly string[] = [
  "https://t.co/",
  "https://t.co/a/b",
  "https://at.co/AbCdEf1234",
  "https://t.co.example.com/AbCdEf1234",
];
