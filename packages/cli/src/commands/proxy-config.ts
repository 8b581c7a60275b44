// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { CommandError, exitCode } from "../exit-code.ts";
import { fetchPage, monitoringAddress } from "../input/control-plane.ts";
import { readStandardInput } from "../input/read-texts.ts";
import { formatOf, print, printData } from "../output/print.ts";
import { type Dump, parseDump } from "../proxy-config/dump.ts";
import { clusterTable, endpointTable, type Filter, listenerTable, routeTable } from "../proxy-config/tables.ts";

export interface ProxyConfigFlags extends Filter {
  readonly file?: string;
  readonly monitoringAddress?: string;
  readonly output: string;
}

interface View {
  readonly title: string;
  readonly table: (dump: Dump, filter: Filter) => string;
  readonly data: (dump: Dump) => unknown;
}

const views: Readonly<Record<string, View>> = {
  cluster: { title: "CLUSTERS", table: clusterTable, data: (d) => d.clusters },
  listener: { title: "LISTENERS", table: listenerTable, data: (d) => d.listeners },
  route: { title: "ROUTES", table: routeTable, data: (d) => d.routes },
  endpoint: { title: "ENDPOINTS", table: endpointTable, data: (d) => d.endpoints },
};

const aliases: Readonly<Record<string, string>> = {
  c: "cluster",
  clusters: "cluster",
  l: "listener",
  listeners: "listener",
  r: "route",
  routes: "route",
  ep: "endpoint",
  endpoints: "endpoint",
  a: "all",
};

export async function proxyConfig(
  target: { readonly type: string; readonly proxy: string | undefined },
  flags: ProxyConfigFlags,
): Promise<void> {
  const format = formatOf(flags.output, ["short", "json", "yaml"]) ?? "short";
  const type = aliases[target.type] ?? target.type;
  const chosen = type === "all" ? Object.values(views) : [views[type]].filter((v) => v !== undefined);
  if (chosen.length === 0)
    throw new CommandError(
      `proxy-config shows cluster, listener, route, endpoint or all; not "${target.type}"`,
      exitCode.usage,
    );
  const dump = parseDump(await dumpText(target.proxy, flags));
  if (format !== "short")
    return printData(
      type === "all"
        ? Object.fromEntries(chosen.map((v) => [v.title.toLowerCase(), v.data(dump)]))
        : chosen[0]?.data(dump),
      format,
    );
  for (const view of chosen)
    print(chosen.length === 1 ? view.table(dump, flags) : `${view.title}\n${view.table(dump, flags)}\n`);
}

async function dumpText(proxy: string | undefined, flags: ProxyConfigFlags): Promise<string> {
  if (flags.file === "-") return readStandardInput();
  if (flags.file !== undefined)
    return readFile(flags.file, "utf8").catch((error: Error) =>
      Promise.reject(new CommandError(error.message, exitCode.badInput)),
    );
  if (proxy === undefined)
    throw new CommandError(
      "name a proxy (heddle proxy-status lists them) or give a config dump with --file",
      exitCode.usage,
    );
  const address = await monitoringAddress(flags.monitoringAddress);
  const all = JSON.parse(await fetchPage(address, "/debug/syncz")) as readonly { readonly proxy: string }[];
  const found =
    all.find((s) => s.proxy === proxy) ??
    all.find((s) => s.proxy.startsWith(`${proxy}.`)) ??
    all.find((s) => s.proxy.startsWith(`${proxy}-`));
  if (found === undefined)
    throw new CommandError(
      `no proxy "${proxy}" is connected; there are: ${all.map((s) => s.proxy).join(", ") || "none"}`,
    );
  return fetchPage(address, `/debug/config_dump?proxyID=${encodeURIComponent(found.proxy)}`);
}
