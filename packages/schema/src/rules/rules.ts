// SPDX-License-Identifier: Apache-2.0
import type { Decoder } from "../decode/decoder.ts";
import type { KnownObject } from "../kinds.ts";
import { complainTo } from "./complain.ts";
import { checkDestinationRule } from "./destination-rule.ts";
import { checkGateway } from "./gateway.ts";
import { checkPodSpec, checkSelector, checkService } from "./kubernetes.ts";
import { checkServiceEntry } from "./service-entry.ts";
import { checkSidecar } from "./sidecar.ts";
import { checkVirtualService } from "./virtual-service.ts";
import { checkWorkload } from "./workload-entry.ts";
import { checkWorkloadGroup } from "./workload-group.ts";

/** Checks what no single field can tell. Fields that could not be decoded may be missing from the object. */
export function checkRules(decoder: Decoder, object: KnownObject): void {
  const complain = complainTo(decoder);
  switch (object.kind) {
    case "VirtualService":
      checkVirtualService(complain, object.spec);
      return;
    case "DestinationRule":
      checkDestinationRule(complain, object.spec);
      return;
    case "Gateway":
      checkGateway(complain, object.spec);
      return;
    case "ServiceEntry":
      checkServiceEntry(complain, object.spec);
      return;
    case "WorkloadEntry":
      checkWorkload(complain, object.spec, ["spec"]);
      return;
    case "WorkloadGroup":
      checkWorkloadGroup(complain, object.spec);
      return;
    case "Sidecar":
      checkSidecar(complain, object.spec);
      return;
    case "Service":
      checkService(complain, object.spec);
      return;
    case "Pod":
      checkPodSpec(complain, object.spec, ["spec"]);
      return;
    case "Deployment":
    case "StatefulSet":
    case "DaemonSet":
    case "ReplicaSet":
      checkSelector(complain, object.spec);
      return;
    default:
      return;
  }
}
