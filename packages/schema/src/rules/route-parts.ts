// SPDX-License-Identifier: Apache-2.0
import type { Path } from "../problem.ts";
import { checkDnsLabel, checkHost } from "../text/names.ts";
import { type Complain, complainAboutText, unused } from "./complain.ts";

/** `mesh`, `name`, `namespace/name`, or the host name form of old. */
export function checkGatewayNames(complain: Complain, gateways: readonly string[], path: Path): void {
  for (const [index, gateway] of gateways.entries()) {
    const at = [...path, index];
    const parts = gateway.split("/");
    if (parts.length > 2) {
      complain({
        code: "HED0016",
        path: at,
        message: `${JSON.stringify(gateway.slice(0, 80))} must be \`name\` or \`namespace/name\`; ${unused}`,
      });
      continue;
    }
    const name = parts.at(-1) ?? "";
    complainAboutText(complain, name, { check: checkHost, code: "HED0016", path: at });
    const namespace = parts.length === 2 ? parts[0] : undefined;
    if (namespace !== undefined && namespace !== ".") {
      complainAboutText(complain, namespace, { check: checkDnsLabel, code: "HED0016", path: at });
    }
  }
}

/** Weights are relative; all zero would send traffic nowhere. */
export function checkWeights(
  complain: Complain,
  destinations: readonly { readonly weight?: number }[],
  path: Path,
): void {
  if (destinations.length < 2) return;
  const sum = destinations.reduce((total, item) => total + (item.weight ?? 0), 0);
  if (sum > 4294967295) {
    complain({
      code: "HED0010",
      path,
      message: `the weights add up to ${sum}, at most 4294967295 is possible; ${unused}`,
    });
  }
  if (sum > 0) return;
  complain({
    code: "HED0010",
    path,
    message: `the weights of the ${destinations.length} destinations add up to 0, so none would get traffic; ${unused}: give each a \`weight\``,
    unless: destinations.map((_, index) => [...path, index, "weight"]),
  });
}
