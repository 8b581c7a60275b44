// SPDX-License-Identifier: Apache-2.0
import type { WorkloadGroupSpec } from "../kinds/workload-group.ts";
import { type Complain, unused } from "./complain.ts";
import { checkWorkload } from "./workload-entry.ts";

/** What Istio's validation asks of a WorkloadGroup beyond single fields. */
export function checkWorkloadGroup(complain: Complain, spec: WorkloadGroupSpec): void {
  const { template, probe } = spec;
  if (template !== undefined) {
    const path = ["spec", "template"];
    if ((template.address ?? "") !== "") {
      complain({
        code: "HED0020",
        path: [...path, "address"],
        target: "key",
        message: `a template stands for many workloads, so it cannot have an \`address\`; ${unused}: remove it`,
      });
    } else checkWorkload(complain, { ...template, network: template.network ?? "any" }, path);
  }
  const scheme = probe?.httpGet?.scheme;
  if (scheme !== undefined && scheme !== "" && scheme !== "HTTP" && scheme !== "HTTPS") {
    complain({
      code: "HED0007",
      path: ["spec", "probe", "httpGet", "scheme"],
      message: `the scheme must be HTTP or HTTPS; ${unused}`,
    });
  }
}
