// SPDX-License-Identifier: Apache-2.0
import { listWords } from "../decode/show.ts";
import type { ClientTls } from "../kinds/destination-rule.ts";
import type { Path } from "../problem.ts";
import { type Complain, unused } from "./complain.ts";

const certificateFields = [
  "clientCertificate",
  "privateKey",
  "caCertificates",
  "credentialName",
  "subjectAltNames",
  "sni",
] as const;

/** TLS settings towards a destination. */
export function checkClientTls(complain: Complain, tls: ClientTls | undefined, path: Path): void {
  if (tls === undefined) return;
  const mode = tls.mode ?? "DISABLE";
  const set = certificateFields.filter((name) => tls[name] !== undefined && tls[name].length > 0);
  if (mode === "ISTIO_MUTUAL") {
    const certificate = set.find((name) => name !== "subjectAltNames" && name !== "sni");
    if (certificate !== undefined) {
      complain({
        code: "HED0020",
        path: [...path, certificate],
        target: "key",
        message: `mode ISTIO_MUTUAL uses the mesh's own certificates, \`${certificate}\` cannot be set with it; ${unused}: remove it`,
      });
    }
    return;
  }
  if (mode === "DISABLE") {
    const [first] = set;
    if (first === undefined) return;
    const message = `\`${first}\` has no effect ${tls.mode === undefined ? "without `mode`" : "in mode DISABLE"}, connections are plain text: set \`mode: SIMPLE\` or \`MUTUAL\`, or remove it`;
    complain({ code: "HED0029", path: [...path, first], target: "key", message, unless: [[...path, "mode"]] });
    return;
  }
  checkCertificates(complain, tls, path);
  if (tls.insecureSkipVerify === true && (tls.caCertificates ?? "") !== "") {
    complain({
      code: "HED0020",
      path: [...path, "insecureSkipVerify"],
      target: "key",
      message: `\`caCertificates\` verify the server and \`insecureSkipVerify\` says not to; ${unused}: remove one`,
    });
  }
}

function checkCertificates(complain: Complain, tls: ClientTls, path: Path): void {
  const inSecret = (tls.credentialName ?? "") !== "";
  for (const name of ["clientCertificate", "privateKey", "caCertificates", "caCrl"] as const) {
    if (inSecret && tls[name] !== undefined && tls[name] !== "") {
      complain({
        code: "HED0012",
        path: [...path, name],
        target: "key",
        message: `only one of \`credentialName\` and \`${name}\` may be set; ${unused}`,
        related: [{ path: [...path, "credentialName"], message: "the other one" }],
      });
    }
  }
  if (tls.mode === "MUTUAL" && !inSecret) {
    const missing = (["clientCertificate", "privateKey"] as const).filter((name) => (tls[name] ?? "") === "");
    if (missing.length > 0) {
      complain({
        code: "HED0021",
        path,
        message: `mode MUTUAL needs ${listWords(missing)}, or \`credentialName\` with a secret; ${unused}`,
        unless: [...missing.map((name) => [...path, name]), [...path, "credentialName"]],
      });
    }
  }
}
