// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { selectingServices } from "../index/derive-endpoints.ts";
import { byAge } from "../model/age.ts";
import { targetPortOf } from "../model/endpoints.ts";
import { isHttp, isTls, type Protocol } from "../model/protocol.ts";
import type { Service, ServicePort } from "../model/service.ts";
import { below } from "../model/typed.ts";
import type { Workload } from "../model/workload.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { edgeReader } from "./edge-reader.ts";

export const deploymentServices: Analyzer = {
  name: "deployment.services",
  description: "Checks that Services of one workload agree on the protocol and the number of a port",
  codes: ["IST0116", "IST0137"],
  *check(scene) {
    const told = new Set<string>();
    for (const workload of scene.workloads) {
      const owner = `${workload.owner.kind}/${workload.namespace}/${workload.owner.name}`;
      if (told.has(owner)) continue;
      told.add(owner);
      const services = selectingServices(edgeReader, scene.mesh.servicesBySelector, workload);
      for (const [target, doors] of doorsByTarget(services, workload)) {
        yield* protocolConflict(workload, target, doors);
        yield* numberConflict(workload, target, doors);
      }
    }
  },
};

/** A Service's port that leads to a port of a workload. */
interface Door {
  readonly service: Service;
  readonly port: ServicePort;
}

function doorsByTarget(services: readonly Service[], workload: Workload): ReadonlyMap<number, readonly Door[]> {
  const doors = [...services]
    .sort(byAge)
    .filter((service) => service.registry === "Kubernetes")
    .flatMap((service) => service.ports.filter((p) => p.protocol !== "UDP").map((port): Door => ({ service, port })));
  const byTarget = new Map<number, Door[]>();
  for (const door of doors) {
    const target = targetPortOf(door.port, workload);
    if (target !== undefined) byTarget.set(target, [...(byTarget.get(target) ?? []), door]);
  }
  return byTarget;
}

/** Protocols that one listener cannot serve alike; undefined = to be sniffed. */
function familyOf(protocol: Protocol): "http" | "tls" | "tcp" | undefined {
  if (protocol === "AUTO") return undefined;
  if (isHttp(protocol)) return "http";
  return isTls(protocol) ? "tls" : "tcp";
}

const placesOf = (doors: readonly Door[]): NonNullable<Diagnostic["related"]> =>
  doors.map(({ service, port }) => ({
    ...port.origin,
    message: `${service.name} port ${port.number}, ${port.protocol}`,
  }));

const namesOf = (doors: readonly Door[]): string =>
  [...new Set(doors.map(({ service }) => `${service.namespace}/${service.name}`))].join(" ");

function* protocolConflict(workload: Workload, target: number, doors: readonly Door[]): Iterable<Diagnostic> {
  const families = new Set(doors.flatMap((door) => familyOf(door.port.protocol) ?? []));
  const [first] = doors;
  if (families.size < 2 || first === undefined || new Set(doors.map((d) => d.service)).size < 2) return;
  yield finding(
    "IST0116",
    below(workload.origin, "metadata", "name"),
    `This deployment ${workload.owner.name} is associated with multiple services using port ${target} but different protocols: [${namesOf(doors)}]. Its proxy treats the port as ${first.port.protocol}, as ${first.service.name}, the oldest, says. Give the ports one protocol.`,
    { related: placesOf(doors) },
  );
}

function* numberConflict(workload: Workload, target: number, doors: readonly Door[]): Iterable<Diagnostic> {
  const numbers = [...new Set(doors.map((door) => door.port.number))].sort((a, b) => a - b);
  if (numbers.length < 2 || new Set(doors.map((d) => d.service)).size < 2) return;
  yield finding(
    "IST0137",
    below(workload.origin, "metadata", "name"),
    `This deployment ${workload.owner.name} is associated with multiple services [${namesOf(doors)}] using targetPort ${JSON.stringify(String(target))} but different ports: [${numbers.join(" ")}]. Traffic works; names and metrics on its side are those of ${doors[0]?.service.name ?? ""}, the oldest.`,
    { related: placesOf(doors) },
  );
}
