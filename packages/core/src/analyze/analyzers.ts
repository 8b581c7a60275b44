// SPDX-License-Identifier: Apache-2.0
import type { Analyzer } from "./analyzer.ts";
import { annotations } from "./annotations.ts";
import { deploymentServices } from "./deployment-services.ts";
import { gatewayConflicts } from "./gateway-conflicts.ts";
import { gatewayCredentials } from "./gateway-credentials.ts";
import { gatewayReferences } from "./gateway-references.ts";
import { gatewayWorkloads } from "./gateway-workloads.ts";
import { hostConflicts } from "./host-conflicts.ts";
import { ingressRules } from "./ingress-rules.ts";
import { namespaces } from "./namespaces.ts";
import { pods } from "./pods.ts";
import { portNames } from "./port-names.ts";
import { routeHabits } from "./route-habits.ts";
import { routeReferences } from "./route-references.ts";
import { ruleHosts } from "./rule-hosts.ts";
import { ruleTls } from "./rule-tls.ts";
import { selectors } from "./selectors.ts";
import { serviceEntries } from "./service-entries.ts";
import { shadowedRules } from "./shadowed-rules.ts";
import { sidecarConflicts } from "./sidecar-conflicts.ts";
import { unknownHosts } from "./unknown-hosts.ts";
import { unreachableRules } from "./unreachable-rules.ts";

/** All analyzers, one file each; in the order of `heddle analyze --list-analyzers`. */
export const analyzers: readonly Analyzer[] = [
  annotations,
  deploymentServices,
  gatewayConflicts,
  gatewayCredentials,
  gatewayReferences,
  gatewayWorkloads,
  hostConflicts,
  ingressRules,
  namespaces,
  pods,
  portNames,
  routeHabits,
  routeReferences,
  ruleHosts,
  ruleTls,
  selectors,
  serviceEntries,
  shadowedRules,
  sidecarConflicts,
  unknownHosts,
  unreachableRules,
];
