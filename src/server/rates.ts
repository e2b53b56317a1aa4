// How much one client may ask: each request counts by what it costs, and what was counted wears off within a minute.
import { Refusal } from "./refusal.ts";

/** So many clients are known at once; whoever asked least lately is forgotten. */
const MOST_CLIENTS = 10_000;

/** Counts what a client asks. @throws Refusal `too_many` */
export type Rates = (address: string | undefined, cost: number) => void;

/** Opens the counting. `perMinute`: what one client may ask in a minute. */
export function openRates(perMinute: number, now: () => number = Date.now): Rates {
  const clients = new Map<string, { spent: number; at: number }>();
  return (address, cost) => {
    if (address === undefined) return;
    const client = networkOf(address);
    const known = clients.get(client);
    const at = now();
    const wornOff = known ? ((at - known.at) / 60_000) * perMinute : 0;
    const spent = Math.max(0, (known?.spent ?? 0) - wornOff) + cost;
    if (spent > perMinute) {
      const seconds = Math.ceil(((spent - perMinute) / perMinute) * 60);
      throw new Refusal(
        "too_many",
        `Too much was asked within a minute. Ask again in ${seconds} seconds.`,
        seconds,
      );
    }
    clients.delete(client); // put last again
    clients.set(client, { spent, at });
    const oldest = clients.size > MOST_CLIENTS ? clients.keys().next().value : undefined;
    if (oldest !== undefined) clients.delete(oldest);
  };
}

/** Whoever has one address of IPv6 has as many as there are in its network. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = "", tail] = address.split("::", 2);
  const first = head.split(":").slice(0, 4);
  return tail === undefined || first.length === 4 ? first.join(":") : `${head}::`;
}
