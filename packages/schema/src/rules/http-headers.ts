// SPDX-License-Identifier: Apache-2.0
import type { HeaderOperations, Headers } from "../kinds/virtual-service.ts";
import type { Path } from "../problem.ts";
import { isIpAddress } from "../text/address.ts";
import { checkHost } from "../text/names.ts";
import { type Complain, complainAboutText, unused } from "./complain.ts";

/** Header changes of a rule or a destination. */
export function checkHeaders(complain: Complain, headers: Headers | undefined, path: Path): void {
  if (headers === undefined) return;
  checkOperations(complain, headers.request, { path: [...path, "request"], authority: true });
  checkOperations(complain, headers.response, { path: [...path, "response"], authority: false });
}

function checkOperations(
  complain: Complain,
  operations: HeaderOperations | undefined,
  { path, authority }: { readonly path: Path; readonly authority: boolean },
): void {
  for (const kind of ["set", "add"] as const) {
    for (const [name, value] of Object.entries(operations?.[kind] ?? {})) {
      const at = [...path, kind, name];
      if (name.startsWith(":") && !(authority && name === ":authority")) {
        complain({
          code: "HED0018",
          path: at,
          target: "key",
          message: `\`${name}\` cannot be changed like a header; ${unused}`,
        });
      } else if (name.toLowerCase() === "host" || name === ":authority") {
        checkAuthority(complain, value, { path: at, authority, add: kind === "add" });
      } else if (value.includes("\n") || value.includes("\r") || value.includes("\0")) {
        complain({
          code: "HED0018",
          path: at,
          message: `the value of \`${name}\` has a line break or NUL, which headers cannot carry; ${unused}`,
        });
      }
    }
  }
  for (const [index, name] of (operations?.remove ?? []).entries()) {
    if (name.startsWith(":") || name.toLowerCase() === "host") {
      complain({
        code: "HED0018",
        path: [...path, "remove", index],
        message: `\`${name}\` cannot be removed; ${unused}`,
      });
    }
  }
}

function checkAuthority(
  complain: Complain,
  value: string,
  { path, authority, add }: { readonly path: Path; readonly authority: boolean; readonly add: boolean },
): void {
  if (!authority || add) {
    complain({
      code: "HED0018",
      path,
      target: "key",
      message: `the Host can only be set on requests (\`headers.request.set\`); ${unused}`,
    });
    return;
  }
  const host = value.replace(/:[0-9]{1,5}$/, "");
  if (!isIpAddress(host) && !host.includes("%"))
    complainAboutText(complain, host, { check: checkHost, code: "HED0015", path });
}
