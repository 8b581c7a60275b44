// SPDX-License-Identifier: Apache-2.0

/** Whose log a file is. `app` = the program, `proxy` = what its Envoy says, `access` = one line per request through its Envoy. */
export interface LogName {
  readonly namespace: string;
  readonly workload: string;
  readonly index: number;
  readonly kind: "app" | "proxy" | "access";
}

/** `default~reviews-v1~0.app.log`; the control plane's own are `control-plane.log` and `control-plane.err.log`. */
export const logFile = ({ namespace, workload, index, kind }: LogName): string =>
  `${namespace}~${workload}~${index}.${kind}.log`;

export function parseLogFile(file: string): LogName | undefined {
  const parts = /^([^~]+)~([^~]+)~(\d+)\.(app|proxy|access)\.log$/.exec(file);
  const [, namespace, workload, index, kind] = parts ?? [];
  if (namespace === undefined || workload === undefined || (kind !== "app" && kind !== "proxy" && kind !== "access"))
    return undefined;
  return { namespace, workload, index: Number(index), kind };
}
