// SPDX-License-Identifier: Apache-2.0
import type { OutboundMode } from "./sidecar.ts";

/** The MeshConfig keys that translation reads so far, with Istio's defaults. Times are milliseconds. */
export interface MeshSettings {
  readonly trustDomain: string;
  readonly rootNamespace: string;
  readonly domainSuffix: string;
  readonly outboundMode: OutboundMode;
  readonly connectTimeout: number;
  readonly dnsRefreshRate: number;
  /** "" = off; else a path such as /dev/stdout. */
  readonly accessLogFile: string;
}

export const defaultMeshSettings: MeshSettings = {
  trustDomain: "cluster.local",
  rootNamespace: "istio-system",
  domainSuffix: "cluster.local",
  outboundMode: "ALLOW_ANY",
  connectTimeout: 10_000,
  dnsRefreshRate: 60_000,
  accessLogFile: "",
};
