// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import { nearestWord } from "@heddle/schema/text/distance.ts";
import { type Diagnostic, type Path, refText } from "../diagnostics/diagnostic.ts";
import { originOf } from "../model/typed.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { credentialProblem, isCredential } from "./credential.ts";
import { proxiesOf } from "./gateway-proxies.ts";
import { objectsOfKind, type Scene } from "./scene.ts";

type Gateway = ObjectOfKind<"Gateway">;
type Secret = ObjectOfKind<"Secret">;

export const gatewayCredentials: Analyzer = {
  name: "gateway.credential",
  description: "Checks that Secrets which Gateways name are there and hold certificate and key",
  codes: ["IST0101", "IST0161", "IST0138"],
  *check(scene) {
    const gateways = [...objectsOfKind(scene, "Gateway")];
    const secrets = [...objectsOfKind(scene, "Secret")].filter(isCredential);
    const uses = gateways.flatMap(credentialUses);
    for (const use of uses) yield* checkSecret(scene, use, secrets);
    yield* sharedCertificates(uses);
  },
};

interface CredentialUse {
  readonly gateway: Gateway;
  readonly name: string;
  readonly path: Path;
  readonly port: number;
  readonly mutual: boolean;
}

function credentialUses(gateway: Gateway): readonly CredentialUse[] {
  return gateway.spec.servers.flatMap(({ tls, port }, i) => {
    const mode = tls?.mode ?? "PASSTHROUGH";
    if (tls === undefined || !(mode === "SIMPLE" || mode === "MUTUAL" || mode === "OPTIONAL_MUTUAL")) return [];
    const at = ["spec", "servers", i, "tls"];
    const base = { gateway, port: port.number, mutual: mode !== "SIMPLE" && tls.caCertCredentialName === undefined };
    return [
      ...(tls.credentialName === undefined || tls.credentialName === ""
        ? []
        : [{ ...base, name: tls.credentialName, path: [...at, "credentialName"] }]),
      ...(tls.credentialNames ?? []).map((name, j) => ({ ...base, name, path: [...at, "credentialNames", j] })),
    ];
  });
}

/** Where proxies look for a Secret: their own namespace. While they are unknown only a name that is nearly right is told. */
function* checkSecret(scene: Scene, use: CredentialUse, secrets: readonly Secret[]): Iterable<Diagnostic> {
  if (use.name.includes("://")) return;
  const { gateway, path } = use;
  const at = originOf(gateway, path);
  const proxies = proxiesOf(scene, { selector: gateway.spec.selector ?? {} });
  const known = [...new Set(proxies.map((proxy) => proxy.namespace))];
  const places = known.length > 0 ? known : [gateway.metadata.namespace, scene.settings.rootNamespace];
  const found = secrets.filter((s) => s.metadata.name === use.name && places.includes(s.metadata.namespace));
  for (const secret of found) {
    const problem = credentialProblem(secret, use.mutual && !hasSeparateCa(secrets, secret));
    if (problem === undefined) continue;
    yield finding(
      "IST0161",
      at,
      `The credential referenced by the Gateway ${gateway.metadata.name} in namespace ${gateway.metadata.namespace} is invalid, which can cause the traffic not to work as expected: ${refText(originOf(secret).resource)} ${problem}. The port is not served with it.`,
      { related: [{ ...originOf(secret, ["data"]), message: "the Secret" }] },
    );
  }
  if (found.length > 0) return;
  const near = secrets.filter((s) => places.includes(s.metadata.namespace));
  const elsewhere = secrets.find((s) => s.metadata.name === use.name);
  const meant = nearestWord(
    use.name,
    near.map((s) => s.metadata.name),
  );
  const isKnown =
    known.length > 0 ? near.length > 0 || elsewhere !== undefined : meant !== undefined && elsewhere === undefined;
  if (!isKnown) return;
  yield finding(
    "IST0101",
    at,
    `Referenced credentialName not found: ${JSON.stringify(use.name)}. ${elsewhere === undefined ? `Namespace ${places.join(" or ")}, where the gateway's proxies look for it, has no such Secret.` : `The Secret is in namespace ${elsewhere.metadata.namespace}, the gateway's proxies look for it in ${places.join(" or ")}.`} Clients cannot connect. Create it there, or correct the name.`,
    meant === undefined
      ? {}
      : { fix: { description: `Write ${meant}.`, edits: [{ op: "replace", path, value: meant }] } },
  );
}

/** Istio's convention: the CA of a MUTUAL server may be in a Secret of its own, `NAME-cacert`. */
const hasSeparateCa = (secrets: readonly Secret[], secret: Secret): boolean =>
  secrets.some(
    (s) => s.metadata.namespace === secret.metadata.namespace && s.metadata.name === `${secret.metadata.name}-cacert`,
  );

/** One certificate in two Gateways of the same proxies and port: HTTP/2 clients reuse a connection for both hosts. */
function* sharedCertificates(uses: readonly CredentialUse[]): Iterable<Diagnostic> {
  const told = new Set<string>();
  for (const use of uses)
    for (const other of uses) {
      const { gateway } = use;
      if (gateway === other.gateway || use.name !== other.name || use.port !== other.port) continue;
      if (!sameProxies(gateway, other.gateway)) continue;
      const names = [gateway, other.gateway].map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
      if (told.has(names.join())) continue;
      told.add(names.join());
      yield finding(
        "IST0138",
        originOf(gateway, use.path),
        `Duplicate certificate in multiple gateways [${names.join(" ")}] may cause 404s if clients re-use HTTP2 connections. Serve both hosts from one Gateway, or use separate certificates.`,
        { related: [{ ...originOf(other.gateway, other.path), message: "the same certificate" }] },
      );
    }
}

/** Whether one selector contains the other, so that some proxy serves both. */
function sameProxies(a: Gateway, b: Gateway): boolean {
  const [x, y] = [a.spec.selector ?? {}, b.spec.selector ?? {}];
  const within = (part: typeof x, whole: typeof x) =>
    Object.entries(part).every(([key, value]) => whole[key] === value);
  return within(x, y) || within(y, x);
}
