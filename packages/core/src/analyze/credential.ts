// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";

type Secret = ObjectOfKind<"Secret">;

/** Key names that Istio's gateways read: Kubernetes' own, and those of the generic form. */
const certificateKeys = ["tls.crt", "cert"];
const privateKeys = ["tls.key", "key"];
const authorityKeys = ["ca.crt", "cacert"];

/** Whether a Secret is meant for TLS. */
export function isCredential(secret: Secret): boolean {
  const keys = new Set(Object.keys({ ...secret.spec.data, ...secret.spec.stringData }));
  return (
    secret.spec.type === "kubernetes.io/tls" ||
    [...certificateKeys, ...privateKeys, ...authorityKeys].some((key) => keys.has(key))
  );
}

/** Why a gateway cannot use the Secret; undefined when it can. Never shows what is in it. */
export function credentialProblem(secret: Secret, needsAuthority: boolean): string | undefined {
  return (
    partProblem(secret, certificateKeys, "CERTIFICATE") ??
    partProblem(secret, privateKeys, "PRIVATE KEY") ??
    (needsAuthority ? partProblem(secret, authorityKeys, "CERTIFICATE") : undefined)
  );
}

function partProblem(secret: Secret, keys: readonly string[], block: string): string | undefined {
  const key = keys.find((k) => textOf(secret, k) !== undefined);
  if (key === undefined) return `has no key ${keys[0]}`;
  const text = textOf(secret, key) ?? "";
  if (text.trim() === "") return `has an empty ${key}`;
  const begin = text.indexOf("-----BEGIN ");
  const line = begin === -1 ? "" : text.slice(begin, text.indexOf("\n", begin));
  return line.includes(block) ? undefined : `has in ${key} no PEM block "${block}"`;
}

function textOf({ spec }: Secret, key: string): string | undefined {
  const plain = spec.stringData ?? {};
  if (Object.hasOwn(plain, key)) return plain[key];
  const data = spec.data ?? {};
  if (!Object.hasOwn(data, key)) return undefined;
  try {
    return atob((data[key] ?? "").replaceAll("\n", ""));
  } catch {
    return "";
  }
}
