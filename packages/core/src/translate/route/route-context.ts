// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Path } from "../../diagnostics/diagnostic.ts";
import { refText } from "../../diagnostics/diagnostic.ts";
import type { DestinationRule } from "../../model/destination-rule.ts";
import type { Origin, PartOrigin } from "../../model/origin.ts";
import type { Service } from "../../model/service.ts";
import type { Message } from "../../resource/message.ts";
import { finding } from "./codes.ts";

/** Whose requests, on which port: all that translating a route table may depend on besides the table. */
export interface RouteContext {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** "mesh" for sidecars, else `namespace/name` of the Gateway. */
  readonly gateway: string;
  /** Port the client called: the service port, or the port of the gateway's server. */
  readonly port: number;
  /** The listener terminates TLS. */
  readonly tls: boolean;
  readonly serviceOf: (host: string) => Service | undefined;
  readonly ruleOf: (service: Service) => DestinationRule | undefined;
}

/** A part of a route table: messages, and beside them what they came from and lead to. */
export interface RoutePart<T = Message> {
  readonly message: T;
  /** `at` is relative to `message`. */
  readonly origins: readonly PartOrigin[];
  /** Names of the clusters it sends to, sorted. */
  readonly clusters: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Collects what building a route yields besides the message. */
export interface RouteNotes {
  readonly origins: PartOrigin[];
  readonly clusters: Set<string>;
  readonly diagnostics: Diagnostic[];
}

export const newNotes = (): RouteNotes => ({ origins: [], clusters: new Set(), diagnostics: [] });

/** A reporter for parts below `origin` that Envoy would refuse, so they are left out and the rest stays. */
export function partReport(notes: RouteNotes, origin: Origin, field: string): (path: Path, reason: string) => void {
  return (path, reason) =>
    notes.diagnostics.push(
      finding(
        "HED0304",
        origin,
        `${refText(origin.resource)}: ${reason}; ${field} is left out here and the rest of the route stays`,
        [...origin.path, field, ...path],
      ),
    );
}
