// SPDX-License-Identifier: Apache-2.0
import { formatOf, print, printData } from "../output/print.ts";
import { envoyVersion, version as heddleVersion } from "../version.ts";

export async function version(options: { readonly output?: string }): Promise<void> {
  const format = formatOf(options.output, ["json", "yaml"]);
  const data = { heddle: heddleVersion, envoy: envoyVersion, node: process.versions.node };
  if (format !== undefined) return printData(data, format);
  print(`heddle ${data.heddle}\nenvoy  ${data.envoy} (pinned)\nnode   ${data.node}`);
}
