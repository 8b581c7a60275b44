// SPDX-License-Identifier: Apache-2.0
import { nearestWord } from "@heddle/schema/text/distance.ts";
import type { Fix, Path } from "../diagnostics/diagnostic.ts";
import type { Service } from "../model/service.ts";
import type { Scene } from "./scene.ts";

export interface UnknownHost {
  /** As resolved: the full name. */
  readonly host: string;
  /** Of the resource that names it. */
  readonly namespace: string;
  /** Of the field that holds it. */
  readonly path: Path;
  /** Put before the name, such as the namespace of a Sidecar's host. */
  readonly prefix?: string;
  /** Write the full name even for the resource's own namespace. */
  readonly full?: boolean;
}

/** The service that was probably meant: the same name in another namespace, or nearly the same name. */
export function hostSuggestion(
  scene: Scene,
  { host, namespace, path, prefix = "", full }: UnknownHost,
): Fix | undefined {
  const services = [...scene.mesh.services.entries().values()];
  const label = (hostname: string) => hostname.split(".", 1)[0] ?? hostname;
  const elsewhere = services.filter((s) => s.registry === "Kubernetes" && label(s.hostname) === label(host));
  const meant = elsewhere.length > 0 ? elsewhere[0] : nearest(services, host, namespace);
  if (meant === undefined) return undefined;
  const short = meant.registry === "Kubernetes" && meant.namespace === namespace && full !== true;
  const value = prefix + (short ? meant.name : meant.hostname);
  return { description: `Write ${value}.`, edits: [{ op: "replace", path, value }] };
}

function nearest(services: readonly Service[], host: string, namespace: string): Service | undefined {
  const own = services.filter((s) => s.namespace === namespace && s.registry === "Kubernetes");
  const name = nearestWord(
    host.split(".", 1)[0] ?? host,
    own.map((s) => s.name),
  );
  const near = own.find((s) => s.name === name);
  if (near !== undefined) return near;
  const hostname = nearestWord(
    host,
    services.map((s) => s.hostname),
    2,
  );
  return services.find((s) => s.hostname === hostname);
}
