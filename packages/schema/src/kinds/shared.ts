// SPDX-License-Identifier: Apache-2.0
import {
  boolean,
  enumeration,
  type Infer,
  integer,
  list,
  map,
  number,
  object,
  oneOf,
  oneOfOrPresent,
  optional,
  port,
  regex,
  required,
  string,
} from "../type.ts";

/** Pieces that several of Istio's networking kinds share. */

export const stringMatch = oneOf(
  "StringMatch",
  { exact: string(), prefix: string({ min: 1 }), regex: regex() },
  "exact",
);
export type StringMatch = Infer<typeof stringMatch>;

/** `{}` on a header or query parameter means: it is there, whatever its value. */
export const presenceMatch = oneOfOrPresent(
  "StringMatch",
  { exact: string(), prefix: string(), regex: regex() },
  "exact",
);
export type PresenceMatch = Infer<typeof presenceMatch>;

export const portSelector = object(
  "PortSelector",
  { number: required(port(), "Port number.") },
  { shorthand: "number" },
);
export type PortSelector = Infer<typeof portSelector>;

export const percent = object(
  "Percent",
  { value: optional(number({ min: 0, max: 100 }), "Share of requests in percent, 0 to 100, fractions allowed.") },
  { shorthand: "value" },
);
export type Percent = Infer<typeof percent>;

export const destination = object(
  "Destination",
  {
    host: required(
      string({ min: 1 }),
      "Service that receives the traffic: a name of the service registry; a short name is completed with the namespace of this resource.",
    ),
    subset: optional(string(), "Subset of the service, as a DestinationRule for the host names it."),
    port: optional(portSelector, "Port of the service; may be left out when the service has only one."),
  },
  { shorthand: "host" },
);
export type Destination = Infer<typeof destination>;

export const labels = map(string({ format: "label-value" }), { key: "label-key" });

export const workloadSelectorLabels = object("WorkloadSelector", {
  labels: optional(labels, "Labels that the pods or machines must all have; their namespace is that of this resource."),
});
export const workloadSelectorMatchLabels = object("LabelWorkloadSelector", {
  matchLabels: optional(
    labels,
    "Labels that the pods or machines must all have; their namespace is that of this resource.",
  ),
});

export const exportTo = list(string());
export const exportToDoc =
  "Namespaces that see this resource: `.` its own, `*` all (the default unless the mesh says otherwise), or names.";

const protocolDoc = "Protocol of the port: HTTP, HTTPS, HTTP2, GRPC, GRPC-WEB, MONGO, REDIS, MYSQL, TCP or TLS.";

export const serverPort = object("Port", {
  number: required(port({ zero: true }), "Port number; 0 only together with a Unix socket in `bind`."),
  protocol: required(string({ min: 1 }), protocolDoc),
  name: required(string({ min: 1 }), "Label of the port."),
  targetPort: optional(port({ zero: true }), "Has no effect here; kept because Istio's API has it."),
});
export type ServerPort = Infer<typeof serverPort>;

export const sidecarPort = object("SidecarPort", {
  number: optional(port({ zero: true }), "Port number; 0 or absent only together with a Unix socket in `bind`."),
  protocol: optional(string(), protocolDoc),
  name: optional(string(), "Label of the port."),
  targetPort: optional(port({ zero: true }), "Has no effect here; kept because Istio's API has it."),
});
export type SidecarPort = Infer<typeof sidecarPort>;

const tlsProtocols = {
  TLS_AUTO: "The proxy's own choice.",
  TLSV1_0: "TLS 1.0.",
  TLSV1_1: "TLS 1.1.",
  TLSV1_2: "TLS 1.2.",
  TLSV1_3: "TLS 1.3.",
};

export const serverTlsModes = {
  PASSTHROUGH: "Not terminated; TLS routes choose the destination by SNI.",
  SIMPLE: "Terminated with the server's certificate.",
  MUTUAL: "Terminated; the client must present a certificate.",
  AUTO_PASSTHROUGH: "Not terminated; the SNI itself names service, subset and port (between networks).",
  ISTIO_MUTUAL: "Terminated with the mesh's own certificates; the client must present one.",
  OPTIONAL_MUTUAL: "Terminated; a client certificate is verified when there is one.",
};

const tlsCertificate = object("TLSCertificate", {
  serverCertificate: optional(string(), "File of the server certificate."),
  privateKey: optional(string(), "File of the server's private key."),
  caCertificates: optional(string(), "File of the CA certificates that verify clients."),
});

export const serverTls = object("ServerTLSSettings", {
  httpsRedirect: optional(boolean(), "Answer plain HTTP with a 301 to HTTPS."),
  mode: optional(enumeration(serverTlsModes), "How TLS is enforced on this port. Default PASSTHROUGH."),
  serverCertificate: optional(string(), "File of the server certificate (SIMPLE, MUTUAL)."),
  privateKey: optional(string(), "File of the server's private key (SIMPLE, MUTUAL)."),
  caCertificates: optional(string(), "File of the CA certificates that verify clients (MUTUAL)."),
  caCrl: optional(string(), "File of the revocation list for client certificates."),
  credentialName: optional(
    string(),
    "Secret that holds key, certificate and, with suffix `-cacert`, the CA certificates.",
  ),
  credentialNames: optional(
    list(string()),
    "Secrets with certificates of different key types; replaces `credentialName`.",
  ),
  caCertCredentialName: optional(
    string(),
    "Secret or ConfigMap that holds the CA certificates for client verification.",
  ),
  tlsCertificates: optional(list(tlsCertificate), "Several pairs of certificate and key files."),
  subjectAltNames: optional(list(string()), "Names of which the client certificate must carry one."),
  verifyCertificateSpki: optional(list(string()), "Base64 SHA-256 hashes of accepted client public keys."),
  verifyCertificateHash: optional(list(string()), "Hex SHA-256 hashes of accepted client certificates."),
  minProtocolVersion: optional(enumeration(tlsProtocols), "Lowest TLS version. Default TLSV1_2."),
  maxProtocolVersion: optional(enumeration(tlsProtocols), "Highest TLS version."),
  cipherSuites: optional(list(string()), "Cipher suites; without it the proxy's own list."),
  insecureSkipVerify: optional(boolean(), "Accept any client certificate without verifying it."),
});
export type ServerTls = Infer<typeof serverTls>;

export const weight = integer({ min: 0 });
