// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { parseProtocol } from "../model/port-protocol.ts";
import { isTcp, isTls } from "../model/protocol.ts";
import { nameKey, originOf } from "../model/typed.ts";
import { resolveVisibility, type Visibility } from "../model/visibility.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { objectsOfKind } from "./scene.ts";

export const serviceEntries: Analyzer = {
  name: "serviceentry.port",
  description: "Checks that ports of ServiceEntries can be told apart and do not contradict each other",
  codes: ["IST0134", "IST0177"],
  *check(scene) {
    const entries = [...objectsOfKind(scene, "ServiceEntry")];
    for (const entry of entries) yield* missingAddresses(entry);
    yield* conflictingProtocols(entries);
  },
};

type ServiceEntry = ObjectOfKind<"ServiceEntry">;

/** Bytes say nothing of the host that is meant; without an address such a port takes every connection (Envoy: listener on 0.0.0.0). */
function* missingAddresses(entry: ServiceEntry): Iterable<Diagnostic> {
  if ((entry.spec.addresses ?? []).length > 0) return;
  for (const [i, port] of (entry.spec.ports ?? []).entries()) {
    const protocol = parseProtocol(port.protocol ?? "");
    if (protocol !== "AUTO" && !(isTcp(protocol) && !isTls(protocol))) continue;
    yield finding(
      "IST0134",
      originOf(entry, ["spec", "ports", i]),
      `ServiceEntry addresses are required for this protocol. Without them port ${port.number} of ${entry.spec.hosts?.[0] ?? entry.metadata.name} takes connections to every address. Set \`addresses\`, or ${protocol === "AUTO" ? "a `protocol`" : "protocol TLS or HTTP if it is that"}.`,
    );
  }
}

interface PortClaim {
  readonly entry: ServiceEntry;
  readonly index: number;
  readonly protocol: string;
  readonly exportTo: Visibility;
}

function* conflictingProtocols(entries: readonly ServiceEntry[]): Iterable<Diagnostic> {
  const claims = new Map<string, PortClaim[]>();
  for (const entry of entries) {
    const exportTo = resolveVisibility(entry.spec.exportTo, entry.metadata.namespace);
    for (const host of new Set((entry.spec.hosts ?? []).map((h) => h.toLowerCase())))
      for (const [index, port] of (entry.spec.ports ?? []).entries()) {
        const key = `${host}:${port.number}`;
        const claim = { entry, index, protocol: (port.protocol ?? "").toUpperCase(), exportTo };
        claims.set(key, [...(claims.get(key) ?? []), claim]);
      }
  }
  for (const [key, rivals] of claims)
    for (const claim of rivals) {
      const others = rivals.filter(
        (other) =>
          other.entry !== claim.entry && other.protocol !== claim.protocol && meet(other.exportTo, claim.exportTo),
      );
      if (others.length > 0) yield conflict(key, claim, others);
    }
}

const meet = (a: Visibility, b: Visibility): boolean =>
  a.all || b.all || a.namespaces.some((namespace) => b.namespaces.includes(namespace));

function conflict(key: string, claim: PortClaim, others: readonly PortClaim[]): Diagnostic {
  const all = [claim, ...others];
  const names = [...new Set(all.map(({ entry }) => nameKey(entry.metadata)))].sort();
  const protocols = [...new Set(all.map(({ protocol }) => protocol || "none"))].sort();
  return finding(
    "IST0177",
    originOf(claim.entry, ["spec", "ports", claim.index, "protocol"]),
    `ServiceEntries ${names.join(", ")} define the same host and port ${key} with different protocols: ${protocols.join(", ")}. A client takes the entry of its own namespace, else the oldest. Agree on one protocol.`,
    {
      related: others.map((o) => ({
        ...originOf(o.entry, ["spec", "ports", o.index, "protocol"]),
        message: `says ${o.protocol || "nothing"}`,
      })),
    },
  );
}
