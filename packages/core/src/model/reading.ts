// SPDX-License-Identifier: Apache-2.0
import type { TypedObject } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type AddressList, fromEndpointSlice, fromEndpoints } from "./address-list.ts";
import type { DestinationRule } from "./destination-rule.ts";
import { fromDestinationRule } from "./from-destination-rule.ts";
import { fromGateway } from "./from-gateway.ts";
import { fromService } from "./from-service.ts";
import { fromServiceEntry } from "./from-service-entry.ts";
import { fromSidecar } from "./from-sidecar.ts";
import { fromVirtualService } from "./from-virtual-service.ts";
import { fromPod, fromPodOwner, fromWorkloadEntry, type WorkloadClaim } from "./from-workload.ts";
import type { Gateway } from "./gateway.ts";
import { localityOfLabels } from "./locality.ts";
import type { MeshSettings } from "./mesh-settings.ts";
import type { RouteTable } from "./route-table.ts";
import type { ServiceClaim } from "./service-claim.ts";
import type { Sidecar } from "./sidecar.ts";
import { isKind } from "./typed.ts";

/** Everything that one object says by itself, in the mesh's words. */
export interface Reading {
  readonly claims?: readonly ServiceClaim[];
  readonly addresses?: AddressList;
  readonly workload?: WorkloadClaim;
  readonly node?: { readonly name: string; readonly locality: string };
  readonly routeTable?: RouteTable;
  readonly destinationRule?: DestinationRule;
  readonly gateway?: Gateway;
  readonly sidecar?: Sidecar;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one object without looking at any other. Undefined for kinds that are no part of the model. */
export function readObject(object: TypedObject, settings: MeshSettings): Reading | undefined {
  if (isKind(object, "Pod")) return fromPod(object);
  if (isKind(object, "EndpointSlice")) return addressReading(fromEndpointSlice(object));
  if (isKind(object, "Endpoints")) return addressReading(fromEndpoints(object));
  if (isKind(object, "Service")) return { claims: [fromService(object, settings)], diagnostics: [] };
  if (isKind(object, "ServiceEntry")) return { claims: fromServiceEntry(object), diagnostics: [] };
  if (isKind(object, "WorkloadEntry")) return fromWorkloadEntry(object);
  if (isKind(object, "Deployment")) return fromPodOwner(object);
  if (isKind(object, "StatefulSet")) return fromPodOwner(object);
  if (isKind(object, "DaemonSet")) return fromPodOwner(object);
  if (isKind(object, "ReplicaSet")) return fromPodOwner(object);
  if (isKind(object, "Node"))
    return {
      node: { name: object.metadata.name, locality: localityOfLabels(object.metadata.labels) },
      diagnostics: [],
    };
  return readPolicyObject(object, settings);
}

function readPolicyObject(object: TypedObject, settings: MeshSettings): Reading | undefined {
  if (isKind(object, "VirtualService")) {
    const { table, diagnostics } = fromVirtualService(object, settings);
    return table === undefined ? { diagnostics } : { routeTable: table, diagnostics };
  }
  if (isKind(object, "DestinationRule"))
    return { destinationRule: fromDestinationRule(object, settings), diagnostics: [] };
  if (isKind(object, "Gateway")) return { gateway: fromGateway(object), diagnostics: [] };
  if (isKind(object, "Sidecar")) return { sidecar: fromSidecar(object), diagnostics: [] };
  return undefined;
}

function addressReading(addresses: AddressList | undefined): Reading {
  return addresses === undefined ? { diagnostics: [] } : { addresses, diagnostics: [] };
}
