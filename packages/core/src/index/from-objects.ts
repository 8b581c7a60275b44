// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph } from "@heddle/incr";
import type { TypedObject } from "@heddle/schema";
import { defaultMeshSettings, type MeshSettings } from "../model/mesh-settings.ts";
import { type Reading, readObject } from "../model/reading.ts";
import { labelKeys } from "../model/selector.ts";
import type { Sidecar } from "../model/sidecar.ts";
import { visibilityKeys } from "../model/visibility.ts";
import type { EndpointSet } from "../model/workload.ts";
import { deriveEndpoints, deriveListedInstances } from "./derive-endpoints.ts";
import { deriveServices } from "./derive-services.ts";
import { deriveWorkloads } from "./derive-workloads.ts";
import type { Mesh } from "./mesh.ts";
import { deriveModelDiagnostics } from "./model-diagnostics.ts";
import { deriveSelectorLabels, gatewayIndexKey } from "./selector-labels.ts";

/**
 * The model of a set of objects as collections that follow every change.
 * - `objects`: decoded objects by refKey.
 * - `settings`: one entry, key "mesh"; without it Istio's defaults count.
 */
export function createMesh(graph: Graph, objects: Collection<TypedObject>, settings: Collection<MeshSettings>): Mesh {
  const readings = graph.derive("model/readings", objects, (read, object, key): [string, Reading][] => {
    const reading = readObject(object, read.get(settings, "mesh") ?? defaultMeshSettings);
    return reading === undefined ? [] : [[key, reading]];
  });
  const { claimsByService, services, servicesByHost, servicesBySelector } = deriveServices(graph, readings);
  const { workloads, workloadsByAddress, nodes } = deriveWorkloads(graph, readings);
  const { endpoints, membersByService } = deriveEndpoints(graph, {
    readings,
    services,
    claimsByService,
    servicesBySelector,
    workloads,
    workloadsByAddress,
    nodes,
  });
  const listed = deriveListedInstances(graph, services, endpoints);
  const routeTables = graph.derive("model/route-tables", readings, (_read, { routeTable }) => keyed(routeTable));
  const destinationRules = graph.derive("model/destination-rules", readings, (_read, { destinationRule }) =>
    keyed(destinationRule),
  );
  const destinationRulesByHost = graph.index("destination rules by host", destinationRules, (r) => [r.host]);
  const gateways = graph.derive("model/gateways", readings, (_read, { gateway }) => keyed(gateway));
  const sidecars = graph.derive("model/sidecars", readings, (_read, { sidecar }) => keyed(sidecar));
  return {
    graph,
    settings,
    services,
    servicesByVisibility: graph.index("services by visibility", services, (s) => visibilityKeys(s.exportTo)),
    servicesByNamespace: graph.index("services by namespace", services, (s) => [s.namespace]),
    servicesByHost,
    servicesBySelector,
    workloads,
    workloadsByAddress,
    workloadsByLabel: graph.index("workloads by label", workloads, (w) => labelKeys(w.namespace, w.labels)),
    endpoints,
    endpointsByAddress: graph.index("endpoints by address", endpoints, addressesOf),
    listedInstancesByAddress: graph.index("listed instances by address", listed, (instance) => [instance.address]),
    routeTables,
    routeTablesByGateway: graph.index("route tables by gateway", routeTables, (t) => t.gateways),
    destinationRules,
    destinationRulesByHost,
    gateways,
    gatewaysBySelector: graph.index("gateways by selector", gateways, gatewayIndexKey),
    sidecars,
    sidecarsByNamespace: graph.index<Sidecar>("sidecars by namespace", sidecars, (s) => [s.namespace]),
    selectorLabels: deriveSelectorLabels(graph, readings),
    diagnostics: deriveModelDiagnostics(graph, readings, { claimsByService, membersByService, destinationRulesByHost }),
  };
}

function keyed<V extends { readonly key: string }>(value: V | undefined): [string, V][] {
  return value === undefined ? [] : [[value.key, value]];
}

function addressesOf(set: EndpointSet): readonly string[] {
  return set.endpoints.map((endpoint) => endpoint.address);
}
