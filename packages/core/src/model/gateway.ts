// SPDX-License-Identifier: Apache-2.0
import type { Origin } from "./origin.ts";
import type { Protocol } from "./protocol.ts";

/** A Gateway in the mesh's words. */
export interface Gateway {
  /** `namespace/name`. */
  readonly key: string;
  readonly name: string;
  readonly namespace: string;
  /** Labels of the proxies that serve it; empty = every gateway proxy. */
  readonly selector: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly servers: readonly GatewayServer[];
  readonly origin: Origin;
}

export interface GatewayServer {
  readonly port: number;
  readonly portName: string;
  readonly protocol: Protocol;
  readonly bind?: string;
  readonly name: string;
  /** `{namespace: "*" | name, host}`; "." is resolved. */
  readonly hosts: readonly { readonly namespace: string; readonly host: string }[];
  readonly tls?: {
    readonly mode: string;
    readonly httpsRedirect: boolean;
    readonly credentialName?: string;
    readonly serverCertificate?: string;
    readonly privateKey?: string;
  };
  readonly origin: Origin;
}
