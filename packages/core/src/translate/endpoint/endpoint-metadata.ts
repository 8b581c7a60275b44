// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from "../../model/workload.ts";
import type { Message } from "../../resource/message.ts";

/** Istio's name of a cluster that nobody named. */
const defaultCluster = "Kubernetes";

/**
 * Metadata of one endpoint: Istio's packed `workload` (`name;namespace;canonical name;canonical revision;cluster`, which Kiali and
 * Istio's stats filter read) and the same in flat keys for stock Envoy's access loggers.
 */
export function buildEndpointMetadata(endpoint: Endpoint): Message {
  const { labels, workload, namespace } = endpoint;
  const service = canonicalService(labels, workload);
  const revision = canonicalRevision(labels);
  return {
    metadata: {
      filterMetadata: {
        istio: { workload: [workload, namespace, service, revision, defaultCluster].join(";") },
        heddle: {
          workload,
          namespace,
          app: labels["app"] ?? labels["app.kubernetes.io/name"] ?? "",
          version: labels["version"] ?? labels["app.kubernetes.io/version"] ?? "",
          canonical_service: service,
          canonical_revision: revision,
          cluster: defaultCluster,
        },
      },
    },
  };
}

/** Istio's canonical service: the label for it, else the usual application labels, else the workload. */
export function canonicalService(labels: Readonly<Record<string, string>>, workload: string): string {
  return labels["service.istio.io/canonical-name"] ?? labels["app.kubernetes.io/name"] ?? labels["app"] ?? workload;
}

export function canonicalRevision(labels: Readonly<Record<string, string>>): string {
  return (
    labels["service.istio.io/canonical-revision"] ??
    labels["app.kubernetes.io/version"] ??
    labels["version"] ??
    "latest"
  );
}
