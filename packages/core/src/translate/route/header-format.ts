// SPDX-License-Identifier: Apache-2.0
// Envoy's substitution commands (docs, "Access log: command operators") as Envoy 1.40 takes them in header values.

const bare = words(`
  REQUEST_HEADERS_BYTES BYTES_RECEIVED BYTES_RETRANSMITTED PACKETS_RETRANSMITTED PROTOCOL UPSTREAM_PROTOCOL
  RESPONSE_CODE CONNECTION_TERMINATION_DETAILS RESPONSE_HEADERS_BYTES RESPONSE_TRAILERS_BYTES BYTES_SENT DURATION
  REQUEST_DURATION REQUEST_TX_DURATION RESPONSE_DURATION RESPONSE_TX_DURATION RESPONSE_FLAGS RESPONSE_FLAGS_LONG
  ROUTE_NAME VIRTUAL_CLUSTER_NAME UPSTREAM_HOST UPSTREAM_HOST_NAME UPSTREAM_HOST_NAME_WITHOUT_PORT UPSTREAM_CLUSTER
  UPSTREAM_CLUSTER_RAW UPSTREAM_LOCAL_ADDRESS UPSTREAM_LOCAL_PORT UPSTREAM_REMOTE_ADDRESS UPSTREAM_REMOTE_PORT
  UPSTREAM_REQUEST_ATTEMPT_COUNT UPSTREAM_TRANSPORT_FAILURE_REASON DOWNSTREAM_TRANSPORT_FAILURE_REASON
  UPSTREAM_TLS_CIPHER UPSTREAM_TLS_VERSION UPSTREAM_TLS_SESSION_ID UPSTREAM_PEER_ISSUER UPSTREAM_PEER_SUBJECT
  UPSTREAM_PEER_CERT UPSTREAM_PEER_URI_SAN UPSTREAM_PEER_DNS_SAN UPSTREAM_PEER_IP_SAN UPSTREAM_LOCAL_URI_SAN
  UPSTREAM_LOCAL_DNS_SAN UPSTREAM_LOCAL_IP_SAN UPSTREAM_CONNECTION_ID DOWNSTREAM_REMOTE_ADDRESS DOWNSTREAM_REMOTE_PORT
  DOWNSTREAM_DIRECT_REMOTE_ADDRESS DOWNSTREAM_DIRECT_REMOTE_PORT DOWNSTREAM_LOCAL_ADDRESS DOWNSTREAM_LOCAL_PORT
  DOWNSTREAM_DIRECT_LOCAL_ADDRESS DOWNSTREAM_DIRECT_LOCAL_PORT CONNECTION_ID REQUESTED_SERVER_NAME HOSTNAME
  DOWNSTREAM_PEER_URI_SAN DOWNSTREAM_PEER_DNS_SAN DOWNSTREAM_PEER_IP_SAN DOWNSTREAM_PEER_EMAIL_SAN
  DOWNSTREAM_PEER_OTHERNAME_SAN DOWNSTREAM_LOCAL_URI_SAN DOWNSTREAM_LOCAL_DNS_SAN DOWNSTREAM_LOCAL_IP_SAN
  DOWNSTREAM_LOCAL_EMAIL_SAN DOWNSTREAM_PEER_SUBJECT DOWNSTREAM_PEER_ISSUER DOWNSTREAM_LOCAL_SUBJECT
  DOWNSTREAM_TLS_SESSION_ID DOWNSTREAM_TLS_CIPHER DOWNSTREAM_TLS_VERSION DOWNSTREAM_PEER_FINGERPRINT_256
  DOWNSTREAM_PEER_FINGERPRINT_1 DOWNSTREAM_PEER_SERIAL DOWNSTREAM_PEER_CERT DOWNSTREAM_DETECTED_CLOSE_TYPE UNIQUE_ID
  STREAM_ID TRACE_ID SPAN_ID QUERY_PARAMS PATH GRPC_STATUS GRPC_STATUS_NUMBER LOCAL_REPLY_BODY CUSTOM_FLAGS`);

const optionalArgument = words(`
  START_TIME START_TIME_LOCAL EMIT_TIME RESPONSE_CODE_DETAILS UPSTREAM_LOCAL_ADDRESS_WITHOUT_PORT
  UPSTREAM_REMOTE_ADDRESS_WITHOUT_PORT DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT
  DOWNSTREAM_DIRECT_REMOTE_ADDRESS_WITHOUT_PORT DOWNSTREAM_LOCAL_ADDRESS_WITHOUT_PORT
  DOWNSTREAM_DIRECT_LOCAL_ADDRESS_WITHOUT_PORT DOWNSTREAM_PEER_CERT_V_START DOWNSTREAM_PEER_CERT_V_END`);

/** Commands that need an argument, and the form it must have; a length may follow them (`%REQ(X-A):10%`). */
const argumentForms = new Map<string, RegExp>([
  ...words("REQ RESP TRAILER REQUEST_HEADER RESPONSE_HEADER").map((name) => [name, /^[^?]+(\?[^?]+)?$/] as const),
  ...words("DYNAMIC_METADATA CLUSTER_METADATA UPSTREAM_METADATA ENVIRONMENT QUERY_PARAM").map(
    (name) => [name, /./] as const,
  ),
  ...words("FILTER_STATE UPSTREAM_FILTER_STATE").map((name) => [name, /^[^:]+(:(PLAIN|TYPED|FIELD:.+))?$/] as const),
  ["METADATA", /^(CLUSTER|ROUTE|UPSTREAM_HOST|LISTENER|VIRTUAL_HOST|DYNAMIC):./],
]);

const operator = /^%([A-Z0-9_]+)(?:\(([^)]*)\))?(:\d+)?%/;

/** Why Envoy would refuse a header value: `%` begins a substitution there, and `%%` is the plain sign. */
export function headerValueProblem(value: string): string | undefined {
  for (let i = value.indexOf("%"); i >= 0; i = value.indexOf("%", i)) {
    if (value[i + 1] === "%") {
      i += 2;
      continue;
    }
    const found = operator.exec(value.slice(i));
    if (found === null) return `"%" at character ${i + 1} begins no substitution; write "%%" for the plain sign`;
    const [text, name = "", argument, length] = found;
    if (!isSubstitution(name, argument, length))
      return `${text} is no substitution that Envoy takes; write "%%" for the plain sign`;
    i += text.length;
  }
  if (new TextEncoder().encode(value).length > maxHeaderValue) return `it is longer than ${maxHeaderValue} bytes`;
  return /[\0\r\n]/.test(value) ? "it contains a line break or NUL" : undefined;
}

/** Bytes, as envoy.config.core.v3.HeaderValue takes them. */
const maxHeaderValue = 16_384;

function isSubstitution(name: string, argument: string | undefined, length: string | undefined): boolean {
  const form = argumentForms.get(name);
  if (form !== undefined) return argument !== undefined && form.test(argument);
  if (length !== undefined) return false;
  return optionalArgument.includes(name) || (argument === undefined && bare.includes(name));
}

/** Why Envoy would refuse a header's name. */
export function headerNameProblem(name: string): string | undefined {
  if (name === "") return "it is empty";
  return /[\0\r\n]/.test(name) ? "it contains a line break or NUL" : undefined;
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
