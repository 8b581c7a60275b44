// SPDX-License-Identifier: Apache-2.0
import type { Origin } from "./origin.ts";
import type { Visibility } from "./visibility.ts";

export type StringMatch = { readonly exact: string } | { readonly prefix: string } | { readonly regex: string };
/** A header or query parameter that must be there, whatever its value. */
export type ValueMatch = StringMatch | { readonly present: true };

/** A VirtualService in the mesh's words: short names resolved, units fixed. Times are milliseconds. */
export interface RouteTable {
  /** `namespace/name`. */
  readonly key: string;
  readonly name: string;
  readonly namespace: string;
  /** Lower case; FQDN, `*.suffix`, `*` or an IP address. */
  readonly hosts: readonly string[];
  /** "mesh" or `namespace/name` of a Gateway. */
  readonly gateways: readonly string[];
  readonly exportTo: Visibility;
  readonly createdAt: string;
  readonly http: readonly HttpRoute[];
  readonly tls: readonly TlsRoute[];
  readonly tcp: readonly TcpRoute[];
  readonly origin: Origin;
}

export interface HttpRoute {
  readonly name: string;
  /** Any of them; empty = every request. */
  readonly matches: readonly HttpMatch[];
  readonly action: RouteAction;
  readonly rewrite?: Rewrite;
  /** 0 = none. */
  readonly timeout?: number;
  readonly retries?: Retries;
  readonly fault?: Fault;
  readonly mirrors: readonly Mirror[];
  readonly cors?: Cors;
  readonly headers?: HeaderOperations;
  readonly origin: Origin;
}

export interface HttpMatch {
  readonly name: string;
  readonly uri?: StringMatch;
  readonly ignoreUriCase: boolean;
  readonly scheme?: StringMatch;
  readonly method?: StringMatch;
  readonly authority?: StringMatch;
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, match: ValueMatch])[];
  readonly withoutHeaders: readonly (readonly [name: string, match: ValueMatch])[];
  readonly queryParams: readonly (readonly [name: string, match: ValueMatch])[];
  /** Port the client called. */
  readonly port?: number;
  /** Client's labels and namespace: decided at compile time. Undefined = any. */
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
  /** Overrides the table's gateways when not empty. */
  readonly gateways: readonly string[];
  readonly statPrefix?: string;
  readonly origin: Origin;
}

export type RouteAction =
  | { readonly type: "forward"; readonly destinations: readonly WeightedDestination[] }
  | { readonly type: "redirect"; readonly redirect: Redirect }
  | {
      readonly type: "direct";
      readonly status: number;
      readonly body?: { readonly text: string } | { readonly base64: string };
    }
  /** Cannot be served; answered with 500 and named in a diagnostic. */
  | { readonly type: "invalid"; readonly reason: string };

export interface Destination {
  /** FQDN in lower case. */
  readonly host: string;
  readonly port?: number;
  readonly subset?: string;
  readonly origin: Origin;
}

export interface WeightedDestination extends Destination {
  readonly weight: number;
  readonly headers?: HeaderOperations;
}

export interface Redirect {
  readonly uri?: string;
  readonly prefix?: string;
  readonly authority?: string;
  readonly port?: number | "FROM_PROTOCOL_DEFAULT" | "FROM_REQUEST_PORT";
  readonly scheme?: string;
  /** 301, 302, 303, 307 or 308. */
  readonly code: number;
}

export interface Rewrite {
  readonly uri?: string;
  readonly authority?: string;
  readonly uriRegex?: { readonly match: string; readonly rewrite: string };
}

export interface Retries {
  /** 0 switches retries off. */
  readonly attempts: number;
  readonly perTryTimeout?: number;
  /** Istio's comma list; "" = default. */
  readonly retryOn: string;
  readonly retryRemoteLocalities?: boolean;
  readonly retryIgnorePreviousHosts?: boolean;
  readonly backoff?: number;
}

export interface Fault {
  readonly delay?: { readonly fixed: number /** 0–100 */; readonly percent: number };
  readonly abort?: { readonly httpStatus?: number; readonly grpcStatus?: string; readonly percent: number };
}

export interface Mirror extends Destination {
  /** 0–100 */
  readonly percent: number;
}

export interface Cors {
  readonly allowOrigins: readonly StringMatch[];
  readonly allowMethods: readonly string[];
  readonly allowHeaders: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly maxAge?: number;
  readonly allowCredentials?: boolean;
  readonly unmatchedPreflights?: "FORWARD" | "IGNORE";
}

export interface HeaderChange {
  readonly set: readonly (readonly [string, string])[];
  readonly add: readonly (readonly [string, string])[];
  readonly remove: readonly string[];
}

export interface HeaderOperations {
  readonly request: HeaderChange;
  readonly response: HeaderChange;
}

/** Client's side of an L4 match; empty lists and undefined = any. */
export interface L4Match {
  readonly destinationSubnets: readonly string[];
  readonly port?: number;
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
  readonly gateways: readonly string[];
  readonly origin: Origin;
}

export interface TlsRoute {
  readonly matches: readonly (L4Match & { readonly sniHosts: readonly string[] })[];
  readonly destinations: readonly WeightedDestination[];
  readonly origin: Origin;
}

export interface TcpRoute {
  readonly matches: readonly L4Match[];
  readonly destinations: readonly WeightedDestination[];
  readonly origin: Origin;
}
