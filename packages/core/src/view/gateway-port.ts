// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Gateway, GatewayServer } from "../model/gateway.ts";
import type { RouteTable } from "../model/route-table.ts";

/** All servers that gateway proxies of one class offer on one port. */
export interface GatewayPort {
  /** The port the proxy binds: the target port of the gateway's Service for the server's port, else the server's port. */
  readonly port: number;
  /** Port of the servers, which names the route table `http.PORT`. */
  readonly serverPort: number;
  readonly bind: string;
  readonly servers: readonly { readonly gateway: Gateway; readonly server: GatewayServer }[];
  /** Route tables bound to one of these gateways and visible, oldest first then by key. */
  readonly routeTables: readonly RouteTable[];
  /** Servers that are left out because the port already carries something else. */
  readonly diagnostics?: readonly Diagnostic[];
}
