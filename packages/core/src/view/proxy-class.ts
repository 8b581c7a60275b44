// SPDX-License-Identifier: Apache-2.0
import type { Proxy } from "./proxy.ts";

/**
 * The projection of a proxy that translation may read: of its labels only those that some selector of the mesh reads. Proxies of one class get the same bytes,
 * computed and encoded once. The key is the canonical JSON of the other fields.
 */
export interface ProxyClass extends Omit<Proxy, "id" | "addresses" | "name"> {
  readonly key: string;
  /** Services this proxy serves: `serviceKey|servicePort|targetPort`, sorted. */
  readonly instances: readonly string[];
  /** Key of the Sidecar that applies, if any. */
  readonly sidecar?: string;
  /** Keys of the Gateways this router serves, oldest first. */
  readonly gateways: readonly string[];
  /** Key of its {@link EgressScope}; shared by all classes that see the same. */
  readonly scope: string;
}
