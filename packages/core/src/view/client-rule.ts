// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Mesh } from "../index/mesh.ts";
import { wildcardsOver } from "../model/hostname.ts";
import { defaultMeshSettings } from "../model/mesh-settings.ts";

/**
 * Whether some DestinationRule for a host counts for some clients and not for others: it is one of a client's namespace, selects clients, or is
 * not exported to all. Where it is false, `findDestinationRule` answers every client alike.
 */
export function dependsOnClient(read: Reader, mesh: Mesh, key: string): boolean {
  const [namespace = "", hostname = ""] = key.split("|");
  const { rootNamespace } = read.get(mesh.settings, "mesh") ?? defaultMeshSettings;
  return [hostname, ...wildcardsOver(hostname)]
    .flatMap((pattern) => read.index(mesh.destinationRulesByHost, pattern))
    .some(
      (rule) =>
        rule.workloadSelector !== undefined ||
        !rule.exportTo.all ||
        (rule.namespace !== namespace && rule.namespace !== rootNamespace),
    );
}

/** `serviceNamespace|hostname`. */
export const clientRuleKey = (service: { namespace: string; hostname: string }): string =>
  `${service.namespace}|${service.hostname}`;
