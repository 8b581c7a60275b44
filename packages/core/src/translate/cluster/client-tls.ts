// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ClientTls } from "../../model/destination-rule.ts";
import { anyOf, type Message } from "../../resource/message.ts";
import { finding } from "../finding.ts";
import { fieldOf, type Sourced } from "./traffic-policy.ts";

export interface ClientTlsResult {
  /** `{transportSocket}`, or nothing for plaintext. */
  readonly fields: Message;
  readonly autoSni: boolean;
  readonly autoSanValidation: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const plaintext: ClientTlsResult = { fields: {}, autoSni: false, autoSanValidation: false, diagnostics: [] };

/** Certificates of the system, where Debian and its relatives keep them (Istio's agent looks here first). */
const systemRoots = "/etc/ssl/certs/ca-certificates.crt";

/**
 * TLS origination from files. Mesh TLS (ISTIO_MUTUAL) comes later: until then sidecars speak plaintext to each other, which the schema
 * says about the field. A certificate from a Secret comes later too; the finding says what happens.
 */
export function buildClientTls(
  policy: Sourced<ClientTls> | undefined,
  upstream: { http2: boolean; subjectAltNames: readonly string[] },
): ClientTlsResult {
  if (policy === undefined || policy.value.mode === "DISABLE" || policy.value.mode === "ISTIO_MUTUAL") return plaintext;
  const { value: tls, origin } = policy;
  if (tls.credentialName !== undefined && tls.credentialName !== "") {
    const message =
      `certificates from the Secret "${tls.credentialName}" are not served yet; the connection is made without a client certificate, ` +
      "use clientCertificate, privateKey and caCertificates with file names instead";
    const built = buildContext({ ...tls, mode: "SIMPLE" }, upstream);
    return { ...built, diagnostics: [finding("HED0202", fieldOf(origin, "credentialName"), message)] };
  }
  if (tls.mode === "MUTUAL" && (!tls.clientCertificate || !tls.privateKey)) {
    const message =
      "mode MUTUAL needs clientCertificate and privateKey; the connection is made without a client certificate until both are set";
    return {
      ...buildContext({ ...tls, mode: "SIMPLE" }, upstream),
      diagnostics: [finding("HED0202", origin, message)],
    };
  }
  return buildContext(tls, upstream);
}

function buildContext(
  tls: ClientTls,
  upstream: { http2: boolean; subjectAltNames: readonly string[] },
): ClientTlsResult {
  const names = tls.subjectAltNames.length > 0 ? tls.subjectAltNames : upstream.subjectAltNames;
  const hasSni = tls.sni !== undefined && tls.sni !== "";
  const context = {
    commonTlsContext: {
      ...(tls.mode === "MUTUAL" && { tlsCertificates: [certificate(tls)] }),
      ...(tls.insecureSkipVerify !== true && { validationContext: validation(tls, names) }),
      ...(upstream.http2 && { alpnProtocols: ["h2"] }),
    },
    ...(hasSni && { sni: tls.sni }),
  };
  return {
    fields: {
      transportSocket: {
        name: "envoy.transport_sockets.tls",
        typedConfig: anyOf("envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext", context),
      },
    },
    autoSni: !hasSni,
    autoSanValidation: !hasSni && names.length === 0 && tls.insecureSkipVerify !== true,
    diagnostics: [],
  };
}

function certificate(tls: ClientTls): Message {
  return { certificateChain: { filename: tls.clientCertificate }, privateKey: { filename: tls.privateKey } };
}

function validation(tls: ClientTls, names: readonly string[]): Message {
  const roots = tls.caCertificates === undefined || tls.caCertificates === "" || tls.caCertificates === "system";
  return {
    trustedCa: { filename: roots ? systemRoots : tls.caCertificates },
    ...(names.length > 0 && {
      matchTypedSubjectAltNames: names.flatMap((name) =>
        ["DNS", "URI"].map((sanType) => ({ sanType, matcher: { exact: name } })),
      ),
    }),
  };
}
