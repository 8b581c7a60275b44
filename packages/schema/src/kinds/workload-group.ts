// SPDX-License-Identifier: Apache-2.0
import { type Infer, integer, list, map, object, optional, port, required, string } from "../type.ts";
import { labels } from "./shared.ts";
import { workloadEntrySpec } from "./workload-entry.ts";

/** networking.istio.io WorkloadGroup. */

const httpHeader = object("HTTPHeader", {
  name: optional(string({ format: "header-name" }), "Name of the header."),
  value: optional(string(), "Value of the header."),
});

const probe = object(
  "ReadinessProbe",
  {
    initialDelaySeconds: optional(integer({ min: 0 }), "Seconds before the first probe. Default 0."),
    timeoutSeconds: optional(integer({ min: 0 }), "Seconds a probe may take. Default 1."),
    periodSeconds: optional(integer({ min: 0 }), "Seconds between probes. Default 10."),
    successThreshold: optional(integer({ min: 0 }), "Successes in a row before ready. Default 1."),
    failureThreshold: optional(integer({ min: 0 }), "Failures in a row before not ready. Default 3."),
    httpGet: optional(
      object("HTTPHealthCheckConfig", {
        path: optional(string(), "Path of the request."),
        port: required(port(), "Port of the request."),
        host: optional(string(), "Host to connect to. Default: the workload."),
        scheme: optional(string(), "HTTP (default) or HTTPS."),
        httpHeaders: optional(list(httpHeader), "Headers of the request."),
      }),
      "Ready when the answer is 2xx or 3xx.",
    ),
    tcpSocket: optional(
      object("TCPHealthCheckConfig", {
        host: optional(string(), "Host to connect to. Default: the workload."),
        port: required(port(), "Port to connect to."),
      }),
      "Ready when the connection opens.",
    ),
    exec: optional(
      object("ExecHealthCheckConfig", { command: required(list(string(), { min: 1 }), "Command and its arguments.") }),
      "Ready when the command ends with 0.",
    ),
    grpc: optional(
      object("GrpcHealthCheckConfig", {
        service: optional(string(), "Service name in the health request."),
        port: optional(port(), "Port of the gRPC health service."),
      }),
      "Ready when the gRPC health service says so.",
    ),
  },
  { exactlyOne: [["httpGet", "tcpSocket", "exec", "grpc"]] },
);

const groupMetadata = object("ObjectMeta", {
  labels: optional(labels, "Labels of each WorkloadEntry."),
  annotations: optional(map(string()), "Annotations of each WorkloadEntry."),
});

export const workloadGroupSpec = object("WorkloadGroup", {
  metadata: optional(groupMetadata, "Labels and annotations for every WorkloadEntry of the group."),
  template: required(workloadEntrySpec, "What every WorkloadEntry of the group starts from; its address stays empty."),
  probe: optional(probe, "How the readiness of a workload is found out."),
});
export type WorkloadGroupSpec = Infer<typeof workloadGroupSpec>;
