// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import type { Diagnostic, Path } from "../diagnostics/diagnostic.ts";
import { originOf } from "../model/typed.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { objectsOfKind } from "./scene.ts";

/**
 * Without `caCertificates` proxies verify against the system's authorities, as Istio does since VERIFY_CERTIFICATE_AT_CLIENT is on by default;
 * so nothing is left unverified unless `insecureSkipVerify` says so.
 */
export const ruleTls: Analyzer = {
  name: "destinationrule.verification",
  description: "Checks that TLS to servers verifies their certificates",
  codes: ["IST0128", "IST0129"],
  *check(scene) {
    for (const rule of objectsOfKind(scene, "DestinationRule")) {
      const { trafficPolicy, subsets = [] } = rule.spec;
      yield* checkPolicy(rule, trafficPolicy, ["spec", "trafficPolicy"]);
      for (const [i, subset] of subsets.entries())
        yield* checkPolicy(rule, subset.trafficPolicy, ["spec", "subsets", i, "trafficPolicy"]);
    }
  },
};

type Rule = ObjectOfKind<"DestinationRule">;
type Policy = NonNullable<Rule["spec"]["trafficPolicy"]>;
type Tls = NonNullable<Policy["tls"]>;

function* checkPolicy(rule: Rule, policy: Policy | undefined, path: Path): Iterable<Diagnostic> {
  if (policy === undefined) return;
  if (isUnverified(policy.tls))
    yield finding(
      "IST0128",
      originOf(rule, [...path, "tls", "insecureSkipVerify"]),
      `${beginning(rule, policy.tls)}. ${effect}`,
    );
  for (const [i, port] of (policy.portLevelSettings ?? []).entries())
    if (isUnverified(port.tls))
      yield finding(
        "IST0129",
        originOf(rule, [...path, "portLevelSettings", i, "tls", "insecureSkipVerify"]),
        `${beginning(rule, port.tls)} at port ${port.port?.number ?? "?"}. ${effect}`,
      );
}

function isUnverified(tls: Tls | undefined): tls is Tls {
  return (tls?.mode === "SIMPLE" || tls?.mode === "MUTUAL") && tls.insecureSkipVerify === true;
}

const beginning = ({ metadata, spec }: Rule, tls: Tls): string =>
  `DestinationRule ${metadata.name} in namespace ${metadata.namespace} has TLS mode set to ${tls.mode} but no caCertificates are set to validate server identity for host: ${spec.host}`;

const effect =
  "insecureSkipVerify makes proxies take any certificate, so whoever is in between can read along. Remove it, and set caCertificates if the server has an authority of its own.";
