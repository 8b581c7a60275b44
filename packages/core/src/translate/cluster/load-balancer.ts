// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LoadBalancer, Warmup } from "../../model/destination-rule.ts";
import type { Origin } from "../../model/origin.ts";
import { durationOf, type Message } from "../../resource/message.ts";
import { finding } from "../finding.ts";
import { fieldOf, type Sourced } from "./traffic-policy.ts";

/** Envoy's limits (RingHashLbConfig, MaglevLbConfig). */
const largestRing = 8_388_608;
const largestTable = 5_000_011;
/** Istio's default ring. */
const defaultRing = 1024;

/**
 * `lbPolicy` and its configuration. PASSTHROUGH is decided by the caller, since it changes the type of the cluster.
 * What Envoy could not build is left out with a finding: such a cluster would be rejected late and stop every later CDS answer
 * (envoyproxy/envoy#34334).
 */
export function buildLoadBalancer(
  policy: Sourced<LoadBalancer> | undefined,
): readonly [Message, readonly Diagnostic[]] {
  if (policy === undefined) return [{ lbPolicy: "LEAST_REQUEST" }, []];
  const { value, origin } = policy;
  if ("hash" in value) {
    const hashOrigin = fieldOf(origin, "consistentHash");
    return value.algorithm.type === "ring"
      ? buildRing(value.algorithm.minimumSize, hashOrigin)
      : buildMaglev(value.algorithm.tableSize, hashOrigin);
  }
  switch (value.simple) {
    case "RANDOM":
      return [{ lbPolicy: "RANDOM" }, []];
    case "ROUND_ROBIN":
      return withSlowStart("ROUND_ROBIN", "roundRobinLbConfig", value.warmup);
    case "LEAST_REQUEST":
    case "PASSTHROUGH":
      return withSlowStart("LEAST_REQUEST", "leastRequestLbConfig", value.warmup);
  }
}

function buildRing(size: number, origin: Origin): readonly [Message, readonly Diagnostic[]] {
  const wanted = size === 0 ? defaultRing : size;
  const valid = Number.isInteger(wanted) && wanted > 0 && wanted <= largestRing;
  const fields = {
    lbPolicy: "RING_HASH",
    ringHashLbConfig: { minimumRingSize: valid ? wanted : defaultRing },
  };
  if (valid) return [fields, []];
  const message =
    `minimumRingSize ${size} is not between 1 and ${largestRing}, which Envoy cannot build; ` +
    `a ring of ${defaultRing} is used until you choose a size in that range`;
  return [fields, [finding("HED0200", fieldOf(origin, "ringHash", "minimumRingSize"), message)]];
}

function buildMaglev(size: number, origin: Origin): readonly [Message, readonly Diagnostic[]] {
  if (size === 0) return [{ lbPolicy: "MAGLEV" }, []];
  if (isPrime(size) && size <= largestTable) {
    return [{ lbPolicy: "MAGLEV", maglevLbConfig: { tableSize: size } }, []];
  }
  const message =
    `tableSize ${size} is not a prime number up to ${largestTable}, which Envoy cannot build; ` +
    `Envoy's default of 65537 is used until you choose a prime, for example ${nextPrime(size)}`;
  return [{ lbPolicy: "MAGLEV" }, [finding("HED0200", fieldOf(origin, "maglev", "tableSize"), message)]];
}

function withSlowStart(
  lbPolicy: string,
  field: string,
  warmup: Warmup | undefined,
): readonly [Message, readonly Diagnostic[]] {
  if (warmup === undefined || warmup.duration <= 0) return [{ lbPolicy }, []];
  const { duration, minimumPercent, aggression } = warmup;
  const slowStartConfig = {
    slowStartWindow: durationOf(duration),
    ...(minimumPercent !== undefined && { minWeightPercent: { value: minimumPercent } }),
    ...(aggression !== undefined && {
      aggression: { defaultValue: aggression, runtimeKey: "heddle.slow_start_aggression" },
    }),
  };
  return [{ lbPolicy, [field]: { slowStartConfig } }, []];
}

/** Trial division: at most 2,236 steps up to the largest table. */
function isPrime(n: number): boolean {
  if (!Number.isInteger(n) || n < 2) return false;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}

/** The smallest prime from `n` on that Envoy takes. */
function nextPrime(n: number): number {
  let candidate = Math.max(2, Math.ceil(n));
  while (candidate < largestTable && !isPrime(candidate)) candidate++;
  return Math.min(candidate, largestTable);
}
