// SPDX-License-Identifier: Apache-2.0
import { type Decoder, report } from "./decode/decoder.ts";
import { type Pattern, renderPattern, valueAt } from "./decode/places.ts";
import { isRecord, show } from "./decode/show.ts";
import type { KnownKind, KnownObject } from "./kinds.ts";
import type { Path } from "./problem.ts";

/** A field that is accepted, and decoded, but that the compiler does not heed yet. */
export interface LaterEffect {
  readonly kind: KnownKind;
  /** Place in the kind: `[]` for any list item, `*` for any key. */
  readonly at: string;
  /** Only these values; without it every value. */
  readonly values?: readonly unknown[];
  /** What happens now. */
  readonly now: string;
  /** Default `warning`. */
  readonly severity?: "info" | "warning";
}

function later(
  kind: KnownKind,
  at: readonly string[],
  now: string,
  more: Partial<LaterEffect> = {},
): readonly LaterEffect[] {
  return at.map((place) => ({ kind, at: place, now, ...more }));
}

const trafficPolicies = ["spec.trafficPolicy", "spec.subsets[].trafficPolicy"];
const portPolicies = [...trafficPolicies, ...trafficPolicies.map((place) => `${place}.portLevelSettings[]`)];

/** A line is removed when the effect arrives. */
export const laterEffects: readonly LaterEffect[] = [
  ...later("VirtualService", ["spec.http[].delegate"], "requests of this rule are not handed on, the rule is left out"),
  ...later("VirtualService", ["spec.http[].match[].statPrefix"], "no statistics of their own are kept", {
    severity: "info",
  }),
  ...later("VirtualService", ["spec.tcp[].match[].sourceSubnet"], "the condition is not compared"),
  ...later(
    "DestinationRule",
    portPolicies.map((place) => `${place}.loadBalancer.localityLbSetting`),
    "endpoints of all localities are used alike",
  ),
  ...later(
    "DestinationRule",
    portPolicies.map((place) => `${place}.loadBalancer.zoneAwareLbSetting`),
    "endpoints of all zones are used alike",
  ),
  ...later(
    "DestinationRule",
    portPolicies.flatMap((place) => [`${place}.loadBalancer.warmup`, `${place}.loadBalancer.warmupDurationSecs`]),
    "new endpoints get their full share at once",
  ),
  ...later(
    "DestinationRule",
    portPolicies.map((place) => `${place}.connectionPool.http.http2KeepAlive`),
    "no HTTP/2 PING frames are sent",
  ),
  ...later(
    "DestinationRule",
    portPolicies.map((place) => `${place}.tls`),
    "connections are plain text",
    { values: ["SIMPLE", "MUTUAL", "ISTIO_MUTUAL"] },
  ),
  ...later(
    "DestinationRule",
    trafficPolicies.map((place) => `${place}.tunnel`),
    "connections are not tunnelled",
  ),
  ...later(
    "DestinationRule",
    trafficPolicies.map((place) => `${place}.proxyProtocol`),
    "no PROXY protocol header is sent",
  ),
  ...later(
    "DestinationRule",
    trafficPolicies.map((place) => `${place}.retryBudget`),
    "retries are limited by `connectionPool.http.maxRetries` alone",
  ),
  ...later("Gateway", ["spec.servers[].tls.mode"], "the port is not opened", {
    values: ["SIMPLE", "MUTUAL", "OPTIONAL_MUTUAL", "ISTIO_MUTUAL", "AUTO_PASSTHROUGH"],
  }),
  ...later("ServiceEntry", ["spec.resolution"], "the service gets no endpoints", { values: ["DYNAMIC_DNS"] }),
  ...later("ServiceEntry", ["spec.subjectAltNames"], "certificates are not checked for these names"),
  ...later("Sidecar", ["spec.ingress[].tls"], "the listener is plain text"),
  ...later("Sidecar", ["spec.outboundTrafficPolicy.mode"], "unknown destinations are passed through", {
    values: ["ALLOW_ANY_DYNAMIC_DNS"],
  }),
  ...later("Sidecar", ["spec.outboundTrafficPolicy.egressProxy"], "traffic for unknown destinations does not go there"),
  ...later("WorkloadGroup", ["spec.template"], "workloads do not register themselves, each needs a WorkloadEntry", {
    severity: "info",
  }),
];

interface CompiledEffect {
  readonly effect: LaterEffect;
  readonly pattern: Pattern;
}

const compiled: ReadonlyMap<string, readonly CompiledEffect[]> = Map.groupBy(
  laterEffects.map((effect) => ({
    effect,
    pattern: effect.at
      .split(".")
      .flatMap((step) => (step.endsWith("[]") ? [step.slice(0, -2), "[]"] : [step === "*" ? "{}" : step])),
  })),
  (entry) => entry.effect.kind,
);

/** Warns once per object and field about effects that come later, at the first place that has the field. */
export function checkEffects(decoder: Decoder, object: KnownObject): void {
  for (const { effect, pattern } of compiled.get(object.kind) ?? []) {
    const path = findFirst(object, pattern, (value) => matches(effect, value));
    if (path === undefined) continue;
    const what =
      effect.values === undefined
        ? `\`${renderPattern(pattern)}\``
        : `${show(valueOf(effect, object, path))} in \`${renderPattern(pattern)}\``;
    report(decoder, {
      code: "HED0022",
      severity: effect.severity ?? "warning",
      at: path,
      target: effect.values === undefined ? "key" : "value",
      message: `${what} is understood, but has no effect yet in this version of Heddle; ${effect.now}`,
    });
  }
}

/** For a TLS block the mode decides. */
function matches(effect: LaterEffect, value: unknown): boolean {
  if (effect.values === undefined) return true;
  return effect.values.includes(isRecord(value) ? value["mode"] : value);
}

function valueOf(effect: LaterEffect, object: KnownObject, path: Path): unknown {
  const found = valueAt(object, path);
  return effect.values !== undefined && isRecord(found) ? found["mode"] : found;
}

function findFirst(
  root: unknown,
  pattern: Pattern,
  test: (value: unknown) => boolean,
  path: Path = [],
): Path | undefined {
  const step = pattern[path.length];
  if (step === undefined) return test(root) ? path : undefined;
  if (step === "[]") {
    if (!Array.isArray(root)) return undefined;
    for (const [index, item] of root.entries()) {
      const found = findFirst(item, pattern, test, [...path, index]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(root)) return undefined;
  for (const key of step === "{}" ? Object.keys(root) : [step]) {
    const value = root[key];
    if (value === undefined || value === null) continue;
    const found = findFirst(value, pattern, test, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
