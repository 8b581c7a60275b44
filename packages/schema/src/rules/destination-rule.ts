// SPDX-License-Identifier: Apache-2.0

import type {
  ConnectionPool,
  DestinationRuleSpec,
  LoadBalancer,
  LocalityLbSetting,
  OutlierDetection,
  TrafficPolicy,
} from "../kinds/destination-rule.ts";
import type { Path } from "../problem.ts";
import { checkClientTls } from "./client-tls.ts";
import { type Complain, complainAboutDuplicates, unused } from "./complain.ts";
import { checkExportTo, checkHostOrAddress, checkSelectorLabels } from "./shared.ts";

/** What Istio's validation asks of a DestinationRule beyond single fields. */
export function checkDestinationRule(complain: Complain, spec: DestinationRuleSpec): void {
  if (spec.host === "*") {
    complain({
      code: "HED0015",
      path: ["spec", "host"],
      message: `\`*\` is not a service; ${unused}: use \`*.local\` for every service of the mesh`,
    });
  }
  checkTrafficPolicy(complain, spec.trafficPolicy, ["spec", "trafficPolicy"]);
  const subsets = spec.subsets ?? [];
  for (const [index, subset] of subsets.entries()) {
    checkTrafficPolicy(complain, subset.trafficPolicy, ["spec", "subsets", index, "trafficPolicy"]);
  }
  complainAboutDuplicates(complain, subsets, {
    keyOf: (subset) => subset.name,
    path: (index) => ["spec", "subsets", index, "name"],
    what: "subset",
  });
  checkSelectorLabels(complain, spec.workloadSelector?.matchLabels, ["spec", "workloadSelector", "matchLabels"]);
  checkExportTo(complain, spec.exportTo);
}

function checkTrafficPolicy(complain: Complain, policy: TrafficPolicy | undefined, path: Path): void {
  if (policy === undefined) return;
  if (Object.keys(policy).length === 0) {
    complain({
      code: "HED0029",
      path,
      unlessBelow: true,
      message: "the traffic policy is empty and has no effect: remove it, or fill it in",
    });
  }
  checkPolicy(complain, policy, path);
  const ports = policy.portLevelSettings ?? [];
  for (const [index, setting] of ports.entries()) checkPolicy(complain, setting, [...path, "portLevelSettings", index]);
  complainAboutDuplicates(complain, ports, {
    keyOf: (setting) => setting.port?.number?.toString(),
    path: (index) => [...path, "portLevelSettings", index, "port"],
    what: "port",
    severity: "warning",
  });
  const tunnel = policy.tunnel;
  if (tunnel?.targetHost !== undefined)
    checkHostOrAddress(complain, tunnel.targetHost, [...path, "tunnel", "targetHost"]);
  if (tunnel?.protocol !== undefined && !["CONNECT", "POST", ""].includes(tunnel.protocol.toUpperCase())) {
    complain({
      code: "HED0007",
      path: [...path, "tunnel", "protocol"],
      message: `the protocol of a tunnel must be CONNECT or POST; ${unused}`,
    });
  }
}

type Policy = Pick<TrafficPolicy, "loadBalancer" | "connectionPool" | "outlierDetection" | "tls">;

function checkPolicy(complain: Complain, policy: Policy, path: Path): void {
  checkLoadBalancer(complain, policy, path);
  checkConnectionPool(complain, policy.connectionPool, [...path, "connectionPool"]);
  checkOutlierDetection(complain, policy.outlierDetection, [...path, "outlierDetection"]);
  checkClientTls(complain, policy.tls, [...path, "tls"]);
}

function checkLoadBalancer(complain: Complain, policy: Policy, path: Path): void {
  const balancer = policy.loadBalancer;
  if (balancer === undefined) return;
  const at = [...path, "loadBalancer"];
  checkWarmup(complain, balancer, at);
  const table = balancer.consistentHash?.maglev?.tableSize;
  if (table !== undefined && table !== 0 && !isPrime(table)) {
    complain({
      code: "HED0010",
      path: [...at, "consistentHash", "maglev", "tableSize"],
      message: `the table size of Maglev is ${table}, but must be a prime number, such as 65537; ${unused}`,
    });
  }
  const locality = balancer.localityLbSetting;
  if (locality !== undefined) checkLocality(complain, locality, [...at, "localityLbSetting"]);
  for (const name of ["localityLbSetting", "zoneAwareLbSetting"] as const) {
    const setting = balancer[name];
    const fails = (setting?.failover ?? []).length > 0 || (setting?.failoverPriority ?? []).length > 0;
    if (fails && policy.outlierDetection === undefined) {
      complain({
        code: "HED0029",
        path: [...at, name],
        message:
          "failover needs to know which endpoints are unhealthy and has no effect without `outlierDetection`: add it",
        unless: [[...path, "outlierDetection"]],
      });
    }
  }
  for (const [index, label] of (balancer.zoneAwareLbSetting?.failoverPriority ?? []).entries()) {
    if (!/^topology\.(kubernetes|istio)\.io\/(region|zone|subzone)/.test(label)) continue;
    complain({
      code: "HED0020",
      path: [...at, "zoneAwareLbSetting", "failoverPriority", index],
      message: `zone-aware routing decides about region and zone itself, so \`${label.slice(0, 80)}\` cannot be a priority; ${unused}`,
    });
  }
}

function checkWarmup(complain: Complain, balancer: LoadBalancer, path: Path): void {
  const name = balancer.warmup !== undefined ? "warmup" : "warmupDurationSecs";
  const simple = balancer.simple;
  if (balancer[name] === undefined || (simple !== "RANDOM" && simple !== "PASSTHROUGH")) return;
  complain({
    code: "HED0020",
    path: [...path, name],
    target: "key",
    message: `new endpoints cannot be warmed up with ${simple}; ${unused}: use ROUND_ROBIN or LEAST_REQUEST, or remove \`${name}\``,
  });
}

function isPrime(value: number): boolean {
  if (value < 2) return false;
  for (let divisor = 2; divisor * divisor <= value; divisor++) if (value % divisor === 0) return false;
  return true;
}

function checkLocality(complain: Complain, setting: LocalityLbSetting, path: Path): void {
  const ways = (["distribute", "failover", "failoverPriority"] as const).filter(
    (name) => (setting[name] ?? []).length > 0,
  );
  if (ways.includes("distribute") && ways.length > 1) {
    complain({
      code: "HED0020",
      path: [...path, "distribute"],
      target: "key",
      message: `\`distribute\` and \`${ways[1]}\` exclude each other; ${unused}: keep one`,
    });
  }
  for (const [index, item] of (setting.distribute ?? []).entries()) {
    const shares = Object.values(item.to ?? {});
    const sum = shares.reduce((total, share) => total + share, 0);
    if (sum !== 100) {
      complain({
        code: "HED0010",
        path: [...path, "distribute", index, "to"],
        message: `the shares add up to ${sum}, but must add up to 100; ${unused}`,
        unless: [[...path, "distribute", index, "to"]],
      });
    }
  }
  for (const [index, item] of (setting.failover ?? []).entries()) {
    if (item.from !== item.to || item.from === undefined) continue;
    complain({
      code: "HED0020",
      path: [...path, "failover", index, "to"],
      message: `a region cannot take over from itself; ${unused}`,
    });
  }
  complainAboutDuplicates(complain, setting.failoverPriority ?? [], {
    keyOf: (label) => label,
    path: (index) => [...path, "failoverPriority", index],
    what: "label",
  });
}

/** Also for Sidecar, whose inbound pools are of the same type. */
export function checkConnectionPool(complain: Complain, pool: ConnectionPool | undefined, path: Path): void {
  if (pool === undefined) return;
  if (pool.tcp === undefined && pool.http === undefined) {
    complain({
      code: "HED0013",
      path,
      message: `\`connectionPool\` needs \`tcp\` or \`http\`; ${unused}`,
      unless: [
        [...path, "tcp"],
        [...path, "http"],
      ],
    });
  }
  if (pool.http?.useClientProtocol === true && pool.http.h2UpgradePolicy === "UPGRADE") {
    complain({
      code: "HED0020",
      path: [...path, "http", "useClientProtocol"],
      target: "key",
      message: `\`useClientProtocol\` keeps the protocol and \`h2UpgradePolicy: UPGRADE\` changes it; ${unused}: remove one`,
      related: [{ path: [...path, "http", "h2UpgradePolicy"], message: "the other one" }],
    });
  }
}

function checkOutlierDetection(complain: Complain, detection: OutlierDetection | undefined, path: Path): void {
  if (detection === undefined) return;
  if ((detection.consecutiveLocalOriginFailures ?? 0) > 0 && detection.splitExternalLocalOriginErrors !== true) {
    complain({
      code: "HED0021",
      path: [...path, "consecutiveLocalOriginFailures"],
      target: "key",
      message: `\`consecutiveLocalOriginFailures\` needs \`splitExternalLocalOriginErrors: true\`; ${unused}`,
      fix: {
        description: "set `splitExternalLocalOriginErrors: true`",
        edits: [{ op: "replace", path: [...path, "splitExternalLocalOriginErrors"], value: true }],
      },
    });
  }
}
