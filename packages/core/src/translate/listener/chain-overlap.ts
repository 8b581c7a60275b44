// SPDX-License-Identifier: Apache-2.0
import type { ChainPlan } from "./listener-plan.ts";

/** Envoy refuses a listener in which two chains match the same: these are the single conditions a chain stands for. */
export function conditionsOf(chain: ChainPlan): readonly string[] {
  const names = namesOf(chain);
  return rangesOf(chain).flatMap((range) => names.map((name) => conditionKey(chain.sniffed, range, name)));
}

/** What is left of a chain when conditions are taken: fewer server names, else fewer ranges; undefined when nothing is. */
export function withoutTaken(chain: ChainPlan, taken: ReadonlySet<string>): ChainPlan | undefined {
  const names = namesOf(chain);
  const ranges = rangesOf(chain);
  const isFree = (range: string, name: string) => !taken.has(conditionKey(chain.sniffed, range, name));
  if (ranges.every((range) => names.every((name) => isFree(range, name)))) return chain;
  const freeNames = names.filter((name) => ranges.every((range) => isFree(range, name)));
  if (freeNames.length > 0) return { ...chain, sni: freeNames };
  const freeRanges = ranges.filter((range) => names.every((name) => isFree(range, name)));
  return freeRanges.length > 0 ? { ...chain, ranges: freeRanges } : undefined;
}

const conditionKey = (sniffed: boolean, range: string, name: string): string => `${sniffed} ${range} ${name}`;

const any = "*";

/** "*" among others means every name. */
function namesOf(chain: ChainPlan): readonly string[] {
  const names = chain.sni ?? [];
  return names.length === 0 || names.includes(any) ? [any] : [...new Set(names)];
}

function rangesOf(chain: ChainPlan): readonly string[] {
  const ranges = chain.ranges ?? [];
  return ranges.length === 0 ? [any] : [...new Set(ranges.map(maskRange))];
}

/** `10.1.2.3/8` and `10.0.0.0/8` are the same to Envoy. */
function maskRange(range: string): string {
  const [address = "", bits = "32"] = range.split("/");
  const octets = address.split(".").map(Number);
  if (octets.length !== 4) return range.toLowerCase();
  const kept = octets.map((octet, i) => {
    const own = Math.min(8, Math.max(0, Number(bits) - i * 8));
    return octet & (0xff << (8 - own)) & 0xff;
  });
  return `${kept.join(".")}/${bits}`;
}
