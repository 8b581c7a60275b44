// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, ResourceRef, Service } from "@heddle/core";
import type { Container, PodTemplate, TypedObject } from "@heddle/schema";
import { containerEnvironment, readSettings, type Settings } from "./container-environment.ts";
import { commandAnnotation, findCommand } from "./find-command.ts";
import { isOfKind, nameOf } from "./of-kind.ts";
import type { Overlay, WorkloadOverlay } from "./overlay.ts";
import type { Plan, PlannedPort, PlannedWorkload } from "./planned-workload.ts";

export interface PlanInput {
  readonly objects: Iterable<TypedObject>;
  /** The model's services: their target ports are ports of the workloads they select. */
  readonly services: Iterable<Service>;
  readonly overlays: readonly Overlay[];
  /** From `--map`: words by workload name or `namespace/name`. */
  readonly mapped: ReadonlyMap<string, readonly string[]>;
  readonly allowExec: boolean;
  /** Where commands of `--map` run. */
  readonly cwd: string;
  /** Folder of the file that defines an object: where commands from the YAML run. */
  readonly folderOf: (object: TypedObject) => string;
  readonly node: string;
}

/** What is to run on this machine: Deployments, StatefulSets, DaemonSets, ReplicaSets and Pods without an owner, and Pods that have no address yet. Pure. */
export function planWorkloads(input: PlanInput): Plan {
  const objects = [...input.objects];
  const settings = readSettings(objects);
  const services = [...input.services];
  const diagnostics: Diagnostic[] = [];
  const workloads: PlannedWorkload[] = [];
  const used = new Set<string>();
  for (const object of objects) {
    const source = templateOf(object);
    if (source === undefined) continue;
    const planned = planOne({ ...input, source, settings, services, used, diagnostics });
    if (planned !== undefined) workloads.push(planned);
  }
  diagnostics.push(...unusedNames(input, used));
  workloads.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { workloads, diagnostics };
}

interface Source {
  readonly object: TypedObject;
  readonly template: PodTemplate;
  readonly replicas: number;
  readonly path: readonly string[];
}

function templateOf(object: TypedObject): Source | undefined {
  if ((object.metadata.ownerReferences ?? []).length > 0) return undefined;
  if (isOfKind(object, "Pod")) {
    const { metadata, spec, status } = object;
    if ((status?.podIP ?? "") !== "" || (status?.podIPs ?? []).length > 0) return undefined;
    return { object, template: { metadata, spec }, replicas: 1, path: [] };
  }
  if (isOfKind(object, "DaemonSet"))
    return { object, template: object.spec.template, replicas: 1, path: ["spec", "template"] };
  if (!isOfKind(object, "Deployment") && !isOfKind(object, "StatefulSet") && !isOfKind(object, "ReplicaSet"))
    return undefined;
  const { template, replicas = 1 } = object.spec;
  return template === undefined ? undefined : { object, template, replicas, path: ["spec", "template"] };
}

interface PlanOne extends PlanInput {
  readonly source: Source;
  readonly settings: Settings;
  readonly services: readonly Service[];
  readonly used: Set<string>;
  readonly diagnostics: Diagnostic[];
}

function planOne(of: PlanOne): PlannedWorkload | undefined {
  const { object, template, path } = of.source;
  const { namespace, name } = object.metadata;
  const container = mainContainer(template);
  if (container === undefined) return undefined;
  const overlay = findByName(
    of.overlays.map((o) => o.workloads),
    object,
    of.used,
  );
  const labels = template.metadata?.labels ?? {};
  const ports = portsOf(
    template,
    container,
    of.services.filter((s) => s.namespace === namespace && selects(s.selector, labels)),
  );
  const tell = (code: string, message: string, at: readonly (string | number)[]) =>
    void of.diagnostics.push({ code, severity: "warning", message, resource: refOf(object), path: [...path, ...at] });
  const { variables, missing } = containerEnvironment(container, { namespace, settings: of.settings });
  for (const what of missing)
    tell(
      "HED0705",
      `The environment of ${name} asks for ${what}, which is not there. The variable is not set. Add it, or mark the reference \`optional\`.`,
      ["spec", "containers"],
    );
  const others = template.spec.containers.filter((c) => c !== container).map((c) => c.name);
  if (others.length > 0)
    tell(
      "HED0706",
      `On this machine only container ${container.name} of ${name} is started; ${others.join(", ")} is not. Start it yourself if it is needed.`,
      ["spec", "containers"],
    );
  const mapped = findByName([of.mapped], object, of.used);
  const annotation = template.metadata?.annotations?.[commandAnnotation];
  const { run, problem } = findCommand({
    ...(mapped !== undefined && { mapped }),
    ...(overlay !== undefined && { overlay }),
    ...(annotation !== undefined && { annotation }),
    container,
    allowExec: of.allowExec,
    cwd: of.cwd,
    folder: () => of.folderOf(object),
    node: of.node,
  });
  if (problem !== undefined)
    tell("HED0703", `${problem}. It is not used. Write it like ["node", "server.js"].`, [
      "metadata",
      "annotations",
      commandAnnotation,
    ]);
  return {
    key: `${object.kind}/${namespace}/${name}`,
    kind: object.kind,
    name,
    namespace,
    labels,
    serviceAccount: template.spec.serviceAccountName ?? template.spec.serviceAccount ?? "default",
    replicas: replicasOf(of.source, overlay, tell),
    ports,
    probes: {
      ...(container.readinessProbe && { readiness: container.readinessProbe }),
      ...(container.livenessProbe && { liveness: container.livenessProbe }),
      ...(container.startupProbe && { startup: container.startupProbe }),
    },
    run,
    variables,
    ownVariables: overlay?.env ?? {},
    ...(overlay?.port !== undefined && { fixedPort: overlay.port }),
  };
}

function replicasOf(
  source: Source,
  overlay: WorkloadOverlay | undefined,
  tell: (code: string, message: string, at: readonly string[]) => void,
): number {
  const wanted = overlay?.replicas ?? source.replicas;
  if (overlay?.port === undefined || wanted < 2) return wanted;
  tell(
    "HED0707",
    `${source.object.metadata.name} listens on the fixed port ${overlay.port}, which only one process can have. One replica of ${wanted} is started. Let it listen on $PORT instead.`,
    ["spec"],
  );
  return 1;
}

/** The container the traffic is for: the first with ports, else the first. */
function mainContainer(template: PodTemplate): Container | undefined {
  return template.spec.containers.find((c) => (c.ports ?? []).length > 0) ?? template.spec.containers[0];
}

function portsOf(template: PodTemplate, main: Container, services: readonly Service[]): readonly PlannedPort[] {
  const containers = [main, ...template.spec.containers.filter((c) => c !== main)];
  const ports = new Map<number, PlannedPort>();
  const add = (port: number, name: string) => {
    if (!ports.has(port)) ports.set(port, { port, name });
  };
  for (const { containerPort, name = "", protocol = "TCP" } of containers.flatMap((c) => c.ports ?? []))
    if (protocol === "TCP") add(containerPort, name);
  for (const { targetPort, protocol } of services.flatMap((s) => s.ports))
    if (typeof targetPort === "number" && protocol !== "UDP") add(targetPort, "");
  return [...ports.values()];
}

function selects(
  selector: Readonly<Record<string, string>> | undefined,
  labels: Readonly<Record<string, string>>,
): boolean {
  const wanted = Object.entries(selector ?? {});
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}

function findByName<T>(maps: readonly ReadonlyMap<string, T>[], object: TypedObject, used: Set<string>): T | undefined {
  const names = [nameOf(object), object.metadata.name];
  for (const map of maps)
    for (const name of names) {
      const found = map.get(name);
      if (found === undefined) continue;
      used.add(name);
      return found;
    }
  return undefined;
}

function unusedNames({ overlays, mapped }: PlanInput, used: ReadonlySet<string>): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const words = (name: string) =>
    `No Deployment, StatefulSet or Pod is named \`${name}\`, so nothing is started for it. Check the name.`;
  for (const [name, { position }] of overlays.flatMap((o) => [...o.workloads]))
    if (!used.has(name))
      diagnostics.push({ code: "HED0702", severity: "warning", message: words(name), ...(position && { position }) });
  for (const name of mapped.keys())
    if (!used.has(name))
      diagnostics.push({ code: "HED0704", severity: "warning", message: `--map ${name}: ${words(name)}` });
  return diagnostics;
}

function refOf({ apiVersion, kind, metadata }: TypedObject): ResourceRef {
  const slash = apiVersion.indexOf("/");
  return {
    group: slash === -1 ? "" : apiVersion.slice(0, slash),
    kind,
    namespace: metadata.namespace,
    name: metadata.name,
  };
}
