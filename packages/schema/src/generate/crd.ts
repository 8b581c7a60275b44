// SPDX-License-Identifier: Apache-2.0
import type { KindDefinition } from "../kinds.ts";
import { toOpenApi } from "./open-api.ts";

/** Columns of `kubectl get` beside name and age, by kind. */
const columns: ReadonlyMap<
  string,
  readonly { readonly name: string; readonly jsonPath: string; readonly description: string }[]
> = new Map([
  [
    "VirtualService",
    [
      { name: "Gateways", jsonPath: ".spec.gateways", description: "Gateways that take the rules" },
      { name: "Hosts", jsonPath: ".spec.hosts", description: "Hosts the rules are for" },
    ],
  ],
  ["DestinationRule", [{ name: "Host", jsonPath: ".spec.host", description: "Service the policy is for" }]],
  [
    "ServiceEntry",
    [
      { name: "Hosts", jsonPath: ".spec.hosts", description: "Names of the service" },
      { name: "Location", jsonPath: ".spec.location", description: "Outside the mesh or part of it" },
      { name: "Resolution", jsonPath: ".spec.resolution", description: "Where the endpoints come from" },
    ],
  ],
  ["WorkloadEntry", [{ name: "Address", jsonPath: ".spec.address", description: "Address of the workload" }]],
]);

/** Names of the custom resource: `VirtualService` → `virtualservices.networking.istio.io`. */
export function crdName(definition: KindDefinition): string {
  return `${definition.plural}.${definition.group}`;
}

/**
 * The apiextensions.k8s.io/v1 CustomResourceDefinition of one of Istio's kinds, with every served version, as plain JSON. Names,
 * versions and categories are Istio's, so that both control planes can use the same cluster in turn.
 */
export function toCrd(definition: KindDefinition): Readonly<Record<string, unknown>> {
  if (!definition.group.includes(".istio.io") && !definition.group.includes("heddle.dev")) {
    throw new Error(`${definition.kind} is Kubernetes' own kind and has no CRD`);
  }
  const schema = {
    openAPIV3Schema: {
      description: definition.summary,
      type: "object",
      properties: {
        spec: toOpenApi(definition.spec),
        status: { type: "object", "x-kubernetes-preserve-unknown-fields": true },
      },
      ...(definition.specOptional ? {} : { required: ["spec"] }),
    },
  };
  const printed = (columns.get(definition.kind) ?? []).map((column) => ({ ...column, type: "string" }));
  const age = {
    name: "Age",
    type: "date",
    jsonPath: ".metadata.creationTimestamp",
    description: "Time since the object was created",
  };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: crdName(definition) },
    spec: {
      group: definition.group,
      names: {
        kind: definition.kind,
        listKind: `${definition.kind}List`,
        plural: definition.plural,
        singular: definition.kind.toLowerCase(),
        ...(definition.shortNames.length === 0 ? {} : { shortNames: definition.shortNames }),
        categories: ["istio-io", "networking-istio-io"],
      },
      scope: definition.scope,
      versions: definition.versions.map((name) => ({
        name,
        served: true,
        storage: name === definition.storageVersion,
        schema,
        additionalPrinterColumns: [...printed, age],
        subresources: { status: {} },
      })),
    },
  };
}
