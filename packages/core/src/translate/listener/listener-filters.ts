// SPDX-License-Identifier: Apache-2.0
import { extension, type Message } from "../../resource/message.ts";

/** What the HTTP inspector calls plaintext HTTP (HTTP/1.0 is left to TCP, as in Istio). */
export const plaintextHttpProtocols: readonly string[] = ["http/1.1", "h2c"];

export const tlsInspector: Message = extension(
  "envoy.filters.listener.tls_inspector",
  "envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector",
);

export const originalDestination: Message = extension(
  "envoy.filters.listener.original_dst",
  "envoy.extensions.filters.listener.original_dst.v3.OriginalDst",
);

/** Keeps the client's address on connections to the application (TPROXY); the mark is Istio's. */
export const originalSource: Message = extension(
  "envoy.filters.listener.original_src",
  "envoy.extensions.filters.listener.original_src.v3.OriginalSrc",
  { mark: 1337 },
);

/** Looks whether a connection begins like HTTP, except on ports whose protocol is known: waiting there would stop server-first protocols. */
export function httpInspector(exceptPorts: readonly number[] = []): Message {
  const filter = extension(
    "envoy.filters.listener.http_inspector",
    "envoy.extensions.filters.listener.http_inspector.v3.HttpInspector",
  );
  if (exceptPorts.length === 0) return filter;
  const rules = [...exceptPorts].sort((a, b) => a - b).map((p) => ({ destinationPortRange: { start: p, end: p + 1 } }));
  return { ...filter, filterDisabled: rules.length === 1 ? rules[0] : { orMatch: { rules } } };
}
