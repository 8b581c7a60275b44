// SPDX-License-Identifier: Apache-2.0
import { type MeshState, ps as meshState } from "@heddle/local";
import { formatOf, print, printData, say } from "../output/print.ts";
import { renderTable } from "../output/table.ts";

export async function ps(options: { readonly output?: string }): Promise<void> {
  const format = formatOf(options.output, ["json", "yaml"]);
  const state = await meshState();
  if (format !== undefined) return printData(state ?? null, format);
  if (state === undefined || state.status === "stopped") return say("no mesh runs in this folder");
  print(renderTable(["WORKLOAD", "NAMESPACE", "POD", "STATUS", "PID", "ENVOY", "RESTARTS", "PORTS"], rowsOf(state)));
}

function rowsOf(state: MeshState): readonly (readonly string[])[] {
  const control = [
    "control-plane",
    "",
    "",
    state.status,
    String(state.controlPlane.pid ?? "-"),
    "-",
    String(state.controlPlane.restarts),
    state.xds,
  ];
  const gateway = state.gateway && [
    "gateway",
    "istio-system",
    "",
    state.gateway.ready ? "ready" : "not-ready",
    "-",
    String(state.gateway.pid ?? "-"),
    "",
    Object.entries(state.gateway.ports)
      .map(([server, port]) => `${port}→${server}`)
      .join(" "),
  ];
  const replicas = state.workloads.flatMap((w) =>
    w.replicas.map((r) => [
      w.name,
      w.namespace,
      r.pod,
      r.why === "" ? r.status : `${r.status} (${r.why})`,
      String(r.pid ?? "-"),
      String(r.proxy.pid ?? "-"),
      String(r.restarts),
      Object.entries(r.ports)
        .map(([port, at]) => `${port}→${at.app}`)
        .join(" "),
    ]),
  );
  return [control, ...(gateway === undefined ? [] : [gateway]), ...replicas];
}
