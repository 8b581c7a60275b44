// SPDX-License-Identifier: Apache-2.0

import { CommandError } from "../exit-code.ts";
import { fetchPage, monitoringAddress } from "../input/control-plane.ts";
import { formatOf, print, printData } from "../output/print.ts";
import { renderTable } from "../output/table.ts";

interface TypeSync {
  readonly status: string;
  readonly sent_at: string;
  readonly error: string;
  readonly resources: number;
}

interface Status {
  readonly proxy: string;
  readonly cluster_id: string;
  readonly flavour: string;
  readonly [field: string]: unknown;
}

const types = ["cds", "eds", "lds", "rds"] as const;

export async function proxyStatus(
  proxy: string | undefined,
  options: { readonly monitoringAddress?: string; readonly output?: string },
): Promise<void> {
  const format = formatOf(options.output, ["json", "yaml"]);
  const address = await monitoringAddress(options.monitoringAddress);
  const all = JSON.parse(await fetchPage(address, "/debug/syncz")) as readonly Status[];
  const shown =
    proxy === undefined
      ? all
      : all.filter((s) => s.proxy === proxy || s.proxy.startsWith(`${proxy}.`) || s.proxy.startsWith(`${proxy}-`));
  if (proxy !== undefined && shown.length === 0)
    throw new CommandError(
      `no proxy "${proxy}" is connected; there are: ${all.map((s) => s.proxy).join(", ") || "none"}`,
    );
  if (format !== undefined) return printData(shown, format);
  print(
    renderTable(
      ["NAME", "CLUSTER", "MODE", "CDS", "EDS", "LDS", "RDS"],
      shown.map((s) => [s.proxy, s.cluster_id, s.flavour, ...types.map((t) => cell(sync(s, t)))]),
    ),
  );
  for (const s of shown)
    for (const t of types) if (sync(s, t)?.error) print(`${s.proxy} ${t.toUpperCase()}: ${sync(s, t)?.error}`);
}

const sync = (status: Status, type: string): TypeSync | undefined => status[`${type}_sync`] as TypeSync | undefined;

function cell(type: TypeSync | undefined): string {
  if (type === undefined) return "IGNORED";
  return type.sent_at === "" ? type.status : `${type.status} (${ageText(Date.now() - Date.parse(type.sent_at))})`;
}

/** "3s", "5m", "2h", "4d". */
export function ageText(milliseconds: number): string {
  const s = Math.max(0, Math.round(milliseconds / 1000));
  if (s < 120) return `${s}s`;
  if (s < 7200) return `${Math.round(s / 60)}m`;
  return s < 172_800 ? `${Math.round(s / 3600)}h` : `${Math.round(s / 86_400)}d`;
}
