// SPDX-License-Identifier: Apache-2.0
import { type Infer, map, object, optional, port, string, unsigned } from "../type.ts";
import { labels } from "./shared.ts";

/** networking.istio.io WorkloadEntry. */

export const workloadEntrySpec = object("WorkloadEntry", {
  address: optional(
    string(),
    "IP address, DNS name, or Unix socket (`unix:///path`); may be left out when `network` is set.",
  ),
  ports: optional(map(port()), "Port name of the service → port number here; else the service's target port."),
  labels: optional(labels, "Labels for selectors and subsets."),
  network: optional(string(), "Network the address lies in; others reach it through that network's gateway."),
  locality: optional(string(), "`region/zone/subzone`."),
  weight: optional(unsigned(), "Share of the load relative to other endpoints."),
  serviceAccount: optional(string(), "Service account of the workload, in this namespace."),
});
export type WorkloadEntrySpec = Infer<typeof workloadEntrySpec>;
