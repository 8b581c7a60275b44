// SPDX-License-Identifier: Apache-2.0
import { listWords } from "../decode/show.ts";
import type { ServerTls } from "../kinds/shared.ts";
import type { Path } from "../problem.ts";
import { type Complain, complainAboutDuplicates, unused } from "./complain.ts";

const versions = ["TLSV1_0", "TLSV1_1", "TLSV1_2", "TLSV1_3"];
const certificateFields = [
  "serverCertificate",
  "privateKey",
  "caCertificates",
  "credentialName",
  "credentialNames",
  "tlsCertificates",
] as const;
const spkiPattern = /^[A-Za-z0-9+/]{43}=$/;
const hashPattern = /^([0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}$/;

/** TLS settings of a listening port, of a Gateway or a Sidecar. */
export function checkServerTls(complain: Complain, tls: ServerTls, path: Path): void {
  checkSources(complain, tls, path);
  checkMode(complain, tls, path);
  const min = versions.indexOf(tls.minProtocolVersion ?? "");
  const max = versions.indexOf(tls.maxProtocolVersion ?? "");
  if (min !== -1 && max !== -1 && min > max) {
    complain({
      code: "HED0020",
      path: [...path, "minProtocolVersion"],
      message: `\`minProtocolVersion\` ${tls.minProtocolVersion} is above \`maxProtocolVersion\` ${tls.maxProtocolVersion}; ${unused}`,
    });
  }
  complainAboutDuplicates(complain, tls.cipherSuites ?? [], {
    keyOf: (suite) => suite,
    path: (index) => [...path, "cipherSuites", index],
    what: "cipher suite",
    severity: "warning",
  });
  checkHashes(complain, tls, path);
}

function checkHashes(complain: Complain, tls: ServerTls, path: Path): void {
  for (const [index, hash] of (tls.verifyCertificateSpki ?? []).entries()) {
    if (spkiPattern.test(hash)) continue;
    complain({
      code: "HED0031",
      path: [...path, "verifyCertificateSpki", index],
      message: `the hash must be base64 of 32 bytes; ${unused}`,
    });
  }
  for (const [index, hash] of (tls.verifyCertificateHash ?? []).entries()) {
    if (hashPattern.test(hash)) continue;
    complain({
      code: "HED0031",
      path: [...path, "verifyCertificateHash", index],
      message: `the hash must be 64 hexadecimal digits, colons allowed; ${unused}`,
    });
  }
}

/** Certificates come from one source: files, one secret, several secrets, or several pairs of files. */
function checkSources(complain: Complain, tls: ServerTls, path: Path): void {
  const files = tls.serverCertificate !== undefined || tls.privateKey !== undefined;
  const sources = [
    ...(files ? ["serverCertificate"] : []),
    ...(tls.credentialName === undefined || tls.credentialName === "" ? [] : ["credentialName"]),
    ...((tls.credentialNames ?? []).length === 0 ? [] : ["credentialNames"]),
    ...((tls.tlsCertificates ?? []).length === 0 ? [] : ["tlsCertificates"]),
  ];
  const second = sources[1];
  if (second !== undefined) {
    complain({
      code: "HED0012",
      path: [...path, second],
      target: "key",
      message: `certificates come from ${sources.map((source) => `\`${source}\``).join(" and ")} at once; ${unused}: keep one`,
    });
  }
  for (const name of ["credentialNames", "tlsCertificates"] as const) {
    if ((tls[name] ?? []).length > 2) {
      complain({
        code: "HED0030",
        path: [...path, name],
        message: `\`${name}\` can have at most two entries (RSA and ECDSA); ${unused}`,
      });
    }
  }
}

function checkMode(complain: Complain, tls: ServerTls, path: Path): void {
  const mode = tls.mode ?? "PASSTHROUGH";
  const set = certificateFields.filter((name) => tls[name] !== undefined && tls[name].length > 0);
  const [first] = set;
  if (mode === "ISTIO_MUTUAL" || mode === "PASSTHROUGH" || mode === "AUTO_PASSTHROUGH") {
    if (first === undefined) return;
    const isMutual = mode === "ISTIO_MUTUAL";
    complain({
      code: isMutual ? "HED0020" : "HED0029",
      path: [...path, first],
      target: "key",
      message: isMutual
        ? `mode ISTIO_MUTUAL uses the mesh's own certificates, \`${first}\` cannot be set with it; ${unused}: remove it`
        : `\`${first}\` has no effect in mode ${mode}, TLS is not terminated; if it should be, set \`mode: SIMPLE\``,
      unless: [[...path, "mode"]],
    });
    return;
  }
  const fromSecret = tls.credentialName !== undefined || tls.credentialNames !== undefined;
  if (fromSecret) return;
  const pairs = tls.tlsCertificates ?? [];
  if (pairs.length === 0) checkFiles(complain, tls, { path, mode });
  for (const [index, pair] of pairs.entries())
    checkFiles(complain, pair, { path: [...path, "tlsCertificates", index], mode });
  const verifies = mode === "MUTUAL" || mode === "OPTIONAL_MUTUAL";
  const hasCa =
    tls.caCertificates !== undefined ||
    tls.caCertCredentialName !== undefined ||
    pairs.some((pair) => pair.caCertificates !== undefined);
  if (verifies && !hasCa && tls.insecureSkipVerify !== true) {
    complain({
      code: "HED0021",
      path,
      message: `mode ${mode} needs \`caCertificates\`, \`caCertCredentialName\` or \`credentialName\` to verify clients; ${unused}`,
    });
  }
}

function checkFiles(
  complain: Complain,
  files: { readonly serverCertificate?: string; readonly privateKey?: string },
  { path, mode }: { readonly path: Path; readonly mode: string },
): void {
  const missing = (["serverCertificate", "privateKey"] as const).filter((name) => (files[name] ?? "") === "");
  if (missing.length === 0) return;
  complain({
    code: "HED0021",
    path,
    message: `mode ${mode} needs ${listWords(missing)}, or \`credentialName\` with a secret; ${unused}`,
    unless: [...missing.map((name) => [...path, name]), [...path, "credentialName"]],
  });
}
