// SPDX-License-Identifier: Apache-2.0
import { enumeration, type Infer, list, object, optional, port, required, string } from "../type.ts";
import { exportTo, exportToDoc, workloadSelectorLabels } from "./shared.ts";
import { workloadEntrySpec } from "./workload-entry.ts";

/** networking.istio.io ServiceEntry. */

export const servicePort = object("ServicePort", {
  number: required(port(), "Port that callers use."),
  protocol: optional(string(), "HTTP, HTTPS, HTTP2, GRPC, GRPC-WEB, MONGO, REDIS, MYSQL, TCP or TLS. Default TCP."),
  name: required(string({ min: 1 }), "Name of the port, unique here."),
  targetPort: optional(port({ zero: true }), "Port of the endpoints. Default: `number`."),
});
export type ServiceEntryPort = Infer<typeof servicePort>;

export const serviceEntrySpec = object("ServiceEntry", {
  hosts: required(
    list(string({ min: 1, format: "wildcard-host" }), { min: 1 }),
    "Names of the service; `*.` wildcards allowed with resolution NONE or DYNAMIC_DNS.",
  ),
  addresses: optional(list(string()), "Virtual addresses or CIDR ranges of the service."),
  ports: optional(list(servicePort), "Ports of the service."),
  location: optional(
    enumeration({ MESH_EXTERNAL: "Outside the mesh.", MESH_INTERNAL: "Part of the mesh." }),
    "Whether the service belongs to the mesh. Default MESH_EXTERNAL.",
  ),
  resolution: optional(
    enumeration({
      NONE: "The address that the caller dialled.",
      STATIC: "The addresses in `endpoints` or of the selected workloads.",
      DNS: "DNS names, asked regularly; every answer is an endpoint.",
      DNS_ROUND_ROBIN: "One DNS name; the first answer is used.",
      DYNAMIC_DNS: "The DNS name of each request, for wildcard hosts.",
    }),
    "Where the endpoints come from. Default NONE.",
  ),
  endpoints: optional(list(workloadEntrySpec), "Endpoints; not together with `workloadSelector`."),
  workloadSelector: optional(
    workloadSelectorLabels,
    "Pods and WorkloadEntries of this namespace that are the endpoints.",
  ),
  exportTo: optional(exportTo, exportToDoc),
  subjectAltNames: optional(list(string()), "Names of which the server certificate must carry one."),
});
export type ServiceEntrySpec = Infer<typeof serviceEntrySpec>;
