// SPDX-License-Identifier: Apache-2.0
import type { WorkloadEntrySpec } from "../kinds/workload-entry.ts";
import type { Path } from "../problem.ts";
import { isIpAddress, isUnixSocket, unixPrefix } from "../text/address.ts";
import { type Complain, unused } from "./complain.ts";
import { checkHostOrAddress } from "./shared.ts";

/** One workload: a WorkloadEntry, an endpoint of a ServiceEntry, or (without address) the template of a group. */
export function checkWorkload(complain: Complain, entry: WorkloadEntrySpec, path: Path): void {
  const address = entry.address ?? "";
  if (address === "" && (entry.network ?? "") === "") {
    complain({
      code: "HED0006",
      path,
      target: "key",
      message: `the workload needs \`address\` (or \`network\`, when it is reached through that network's gateway); ${unused}`,
      unless: [[...path, "address"]],
    });
  }
  checkLocality(complain, entry.locality, [...path, "locality"]);
  if (address === "") return;
  const at = [...path, "address"];
  if (address.startsWith(unixPrefix)) {
    if (!isUnixSocket(address)) {
      complain({
        code: "HED0017",
        path: at,
        message: `a Unix socket must be \`unix:///absolute/path\` or \`unix://@name\`; ${unused}`,
      });
    }
    if (Object.keys(entry.ports ?? {}).length > 0) {
      complain({
        code: "HED0020",
        path: [...path, "ports"],
        target: "key",
        message: `a Unix socket has no ports; ${unused}: remove \`ports\``,
      });
    }
    return;
  }
  if (!isIpAddress(address)) checkHostOrAddress(complain, address, at);
}

function checkLocality(complain: Complain, locality: string | undefined, path: Path): void {
  if (locality === undefined || locality === "") return;
  const parts = locality.split("/");
  if (parts.length <= 3 && parts.every((part) => part !== "" && !part.includes("*"))) return;
  complain({
    code: "HED0031",
    path,
    message: `${JSON.stringify(locality.slice(0, 80))} must be \`region\`, \`region/zone\` or \`region/zone/subzone\`; ${unused}`,
  });
}
