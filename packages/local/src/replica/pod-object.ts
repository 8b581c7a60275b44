// SPDX-License-Identifier: Apache-2.0
import type { PlannedWorkload } from "../workload/planned-workload.ts";
import { loopback, type Replica } from "./replica.ts";

/** The Pod that tells the control plane of a replica, as JSON. `heddle.dev/ports` says where Envoy listens for a target port. */
export function podObject(
  workload: Pick<PlannedWorkload, "kind" | "name" | "namespace" | "labels" | "serviceAccount" | "ports">,
  replica: Replica,
  ready: boolean,
): string {
  const { kind, name, namespace, labels, serviceAccount, ports } = workload;
  const owned = kind === "Deployment";
  const binds = Object.entries(replica.local.inbound).map(([port, { bind }]) => [port, bind] as const);
  const pod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: replica.pod,
      namespace,
      labels: {
        ...labels,
        ...(owned && { "pod-template-hash": replica.hash }),
        ...(kind === "Pod" && { "service.istio.io/workload-name": name }),
      },
      annotations: { "heddle.dev/ports": JSON.stringify(Object.fromEntries(binds)) },
      ...(kind !== "Pod" && {
        ownerReferences: [
          {
            apiVersion: "apps/v1",
            kind: owned ? "ReplicaSet" : kind,
            name: owned ? `${name}-${replica.hash}` : name,
            uid: `heddle-${replica.hash}`,
            controller: true,
          },
        ],
      }),
    },
    spec: {
      serviceAccountName: serviceAccount,
      containers: [
        {
          name: "app",
          ports: ports.map(({ port, name }) => ({ containerPort: port, ...(name !== "" && { name }) })),
        },
      ],
    },
    status: {
      phase: "Running",
      podIP: loopback,
      podIPs: [{ ip: loopback }],
      conditions: [{ type: "Ready", status: ready ? "True" : "False" }],
    },
  };
  return `${JSON.stringify(pod, null, 1)}\n`;
}
