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
  /** Only keys of the user that begin so; for a place that ends with `*`. */
  readonly keyPrefix?: string;
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

const noProtocolChoice = "TLS 1.2 and later are offered with the proxy's own choice of ciphers";
const serverTls = "spec.servers[].tls";

/** What the compiler in packages/core does not read or does not translate. A line is removed when the effect arrives. */
export const laterEffects: readonly LaterEffect[] = [
  ...later("VirtualService", ["spec.http[].delegate"], "the rule is left out"),
  ...later("VirtualService", ["spec.tcp[].match[].sourceSubnet"], "the condition is not compared"),
  ...later(
    "VirtualService",
    ["spec.http[].match[].headers.*", "spec.http[].match[].withoutHeaders.*"],
    "the condition never holds",
    {
      keyPrefix: "@request.auth.claims",
    },
  ),
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
    portPolicies.map((place) => `${place}.connectionPool.http.http2KeepAlive`),
    "no HTTP/2 PING frames are sent",
  ),
  ...later(
    "DestinationRule",
    portPolicies.map((place) => `${place}.outlierDetection.outlierDetectionHttpErrorCodes`),
    "every 5xx counts as an error",
  ),
  ...later(
    "DestinationRule",
    portPolicies.map((place) => `${place}.tls.mode`),
    "connections between sidecars are plain text",
    { values: ["ISTIO_MUTUAL"] },
  ),
  ...later(
    "DestinationRule",
    portPolicies.map((place) => `${place}.tls.caCrl`),
    "revoked certificates are accepted",
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
  ...later("Gateway", [`${serverTls}.mode`], "the server is left out", {
    values: ["MUTUAL", "OPTIONAL_MUTUAL", "ISTIO_MUTUAL", "AUTO_PASSTHROUGH"],
  }),
  ...later(
    "Gateway",
    ["minProtocolVersion", "maxProtocolVersion", "cipherSuites"].map((name) => `${serverTls}.${name}`),
    noProtocolChoice,
  ),
  ...later(
    "Gateway",
    ["credentialNames", "tlsCertificates"].map((name) => `${serverTls}.${name}`),
    "certificates come from `serverCertificate` and `privateKey` alone",
  ),
  ...later("Gateway", ["spec.servers[].defaultEndpoint"], "what no route matches is answered with 404"),
  ...later("ServiceEntry", ["spec.resolution"], "requests go to the address that the caller dialled", {
    values: ["DYNAMIC_DNS"],
  }),
  ...later("Sidecar", ["spec.ingress"], "listeners for traffic to the workload follow its Services"),
  ...later(
    "Sidecar",
    ["spec.egress[].bind", "spec.egress[].captureMode"],
    "the listener is where the proxy's own mode puts it",
  ),
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
    const path = findFirst(object, { effect, pattern }, []);
    if (path === undefined) continue;
    const place = `\`${renderPattern(pattern)}\``;
    const { values, keyPrefix } = effect;
    const byKey = keyPrefix === undefined ? place : `\`${keyPrefix}\` in ${place}`;
    const what = values === undefined ? byKey : `${show(valueAt(object, path))} in ${place}`;
    report(decoder, {
      code: "HED0022",
      severity: effect.severity ?? "warning",
      at: path,
      target: values === undefined ? "key" : "value",
      message: `${what} is understood, but has no effect yet in this version of Heddle; ${effect.now}`,
    });
  }
}

function findFirst(value: unknown, entry: CompiledEffect, path: Path): Path | undefined {
  const { effect, pattern } = entry;
  const step = pattern[path.length];
  if (step === undefined) return effect.values === undefined || effect.values.includes(value) ? path : undefined;
  if (step === "[]") {
    if (!Array.isArray(value)) return undefined;
    for (let i = 0; i < value.length; i++) {
      const found = findFirst(value[i], entry, [...path, i]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  if (step !== "{}") {
    const below = value[step];
    return below === undefined || below === null ? undefined : findFirst(below, entry, [...path, step]);
  }
  for (const key of Object.keys(value)) {
    if (effect.keyPrefix !== undefined && !key.startsWith(effect.keyPrefix)) continue;
    const found = findFirst(value[key], entry, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
