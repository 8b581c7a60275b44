// SPDX-License-Identifier: Apache-2.0
import type { Service } from "@heddle/core";
import type { PlannedWorkload } from "../workload/planned-workload.ts";
import { loopback, type Replica } from "./replica.ts";

export interface AppEnvironmentInput {
  readonly workload: PlannedWorkload;
  readonly replica: Replica;
  readonly services: Iterable<Service>;
  /** Environment heddle itself was started in. */
  readonly base: NodeJS.ProcessEnv;
}

/**
 * The environment of a program, later ones win: heddle's own, Kubernetes' service variables, those of the container, those that say where things are on
 * this machine (PORT, HTTP_PROXY, POD_NAME …), those of the overlay. `$(NAME)` in container variables is expanded as Kubernetes does.
 */
export function appEnvironment({ workload, replica, services, base }: AppEnvironmentInput): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...base, ...serviceVariables(services, replica) };
  const here = machineVariables(workload, replica);
  const expandable = new Map<string, string>(Object.entries({ ...serviceVariables(services, replica), ...here }));
  for (const variable of workload.variables) {
    const text = "value" in variable ? expand(variable.value, expandable) : fieldOf(variable.field, workload, replica);
    if (text === undefined) continue;
    env[variable.name] = text;
    if (!Object.hasOwn(here, variable.name)) expandable.set(variable.name, text);
  }
  return { ...env, ...here, ...workload.ownVariables };
}

function machineVariables(workload: PlannedWorkload, replica: Replica): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const [i, { port, name }] of workload.ports.entries()) {
    const real = String(replica.app.get(port) ?? port);
    if (i === 0) variables["PORT"] = real;
    if (workload.ports.length > 1) variables[`PORT_${name === "" ? port : variableName(name)}`] = real;
  }
  const { httpProxy } = replica.local;
  // NODE_USE_ENV_PROXY: Node 24 heeds HTTP_PROXY only when told so. Loopback stays direct, or probes of a program itself would loop.
  const direct = "127.0.0.1,localhost,::1";
  const proxy: Readonly<Record<string, string>> =
    httpProxy === 0
      ? {}
      : {
          HTTP_PROXY: `http://${loopback}:${httpProxy}`,
          http_proxy: `http://${loopback}:${httpProxy}`,
          NO_PROXY: direct,
          no_proxy: direct,
          NODE_USE_ENV_PROXY: "1",
        };
  return {
    ...variables,
    ...proxy,
    POD_NAME: replica.pod,
    POD_NAMESPACE: replica.namespace,
    POD_IP: loopback,
    SERVICE_ACCOUNT: workload.serviceAccount,
  };
}

/** `REVIEWS_SERVICE_HOST`, `REVIEWS_SERVICE_PORT`, `REVIEWS_SERVICE_PORT_HTTP`; services of other namespaces as `NAME_NAMESPACE_…`, hosts of ServiceEntries by their name. */
export function serviceVariables(services: Iterable<Service>, replica: Replica): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const service of services) {
    const ports = service.ports.flatMap((port) => {
      const local = replica.local.outbound[`${service.hostname}:${port.number}`];
      return local === undefined ? [] : [{ name: port.name, local }];
    });
    const first = ports[0];
    if (first === undefined) continue;
    const foreign = service.registry === "Kubernetes" && service.namespace !== replica.namespace;
    const prefix = variableName(foreign ? `${service.name}-${service.namespace}` : service.name);
    variables[`${prefix}_SERVICE_HOST`] = loopback;
    variables[`${prefix}_SERVICE_PORT`] = String(first.local);
    for (const { name, local } of ports)
      if (name !== "") variables[`${prefix}_SERVICE_PORT_${variableName(name)}`] = String(local);
  }
  return variables;
}

const variableName = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_");

/** Kubernetes: `$(NAME)` of a variable that is set already; an unknown one stays as it is; `$$(NAME)` is a literal `$(NAME)`. */
function expand(text: string, known: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$\$|\$\(([A-Za-z_][A-Za-z0-9_.-]*)\)/g, (whole, name: string | undefined) =>
    name === undefined ? "$" : (known.get(name) ?? whole),
  );
}

/** Kubernetes' downward API, as far as this machine knows an answer. */
function fieldOf(field: string, workload: PlannedWorkload, replica: Replica): string | undefined {
  const label = /^metadata\.labels\['([^']+)'\]$/.exec(field)?.[1];
  if (label !== undefined) return workload.labels[label] ?? "";
  switch (field) {
    case "metadata.name":
      return replica.pod;
    case "metadata.namespace":
      return replica.namespace;
    case "spec.serviceAccountName":
      return workload.serviceAccount;
    case "spec.nodeName":
      return "localhost";
    case "status.podIP":
    case "status.podIPs":
    case "status.hostIP":
      return loopback;
    default:
      return undefined;
  }
}
