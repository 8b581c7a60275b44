// SPDX-License-Identifier: Apache-2.0
import type { LocalPorts } from "./proxy.ts";

/**
 * The projection of a proxy that translation may read. Proxies of one class get the same bytes, computed and encoded once.
 * The key is the canonical JSON of the other fields.
 */
export interface ProxyClass {
  readonly key: string;
  readonly type: "sidecar" | "router";
  readonly namespace: string;
  readonly domain: string;
  /** Only labels that some selector of the mesh reads. */
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
  readonly cluster: string;
  readonly network: string;
  readonly locality: string;
  readonly interception: "REDIRECT" | "TPROXY" | "NONE";
  readonly local?: LocalPorts;
  readonly generator?: "grpc";
  /** Services this proxy serves: `serviceKey|servicePort|targetPort`, sorted. */
  readonly instances: readonly string[];
  /** Key of the Sidecar that applies, if any. */
  readonly sidecar?: string;
  /** Keys of the Gateways this router serves, oldest first. */
  readonly gateways: readonly string[];
  /** Key of its {@link EgressScope}; shared by all classes that see the same. */
  readonly scope: string;
}
