// SPDX-License-Identifier: Apache-2.0
import type { MeshSettings } from "../../model/mesh-settings.ts";
import { extension, type Message } from "../../resource/message.ts";

/** Istio's default text format (MeshConfig `accessLogFormat`): log pipelines parse it, so it must not differ. */
const istioTextFormat = [
  "[%START_TIME%]",
  '"%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%"',
  "%RESPONSE_CODE%",
  "%RESPONSE_FLAGS%",
  "%RESPONSE_CODE_DETAILS%",
  "%CONNECTION_TERMINATION_DETAILS%",
  '"%UPSTREAM_TRANSPORT_FAILURE_REASON%"',
  "%BYTES_RECEIVED%",
  "%BYTES_SENT%",
  "%DURATION%",
  "%RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)%",
  '"%REQ(X-FORWARDED-FOR)%"',
  '"%REQ(USER-AGENT)%"',
  '"%REQ(X-REQUEST-ID)%"',
  '"%REQ(:AUTHORITY)%"',
  '"%UPSTREAM_HOST%"',
  "%UPSTREAM_CLUSTER_RAW%",
  "%UPSTREAM_LOCAL_ADDRESS%",
  "%DOWNSTREAM_LOCAL_ADDRESS%",
  "%DOWNSTREAM_REMOTE_ADDRESS%",
  "%REQUESTED_SERVER_NAME%",
  "%ROUTE_NAME%",
].join(" ");

const streams: ReadonlyMap<string, readonly [name: string, type: string]> = new Map([
  ["/dev/stdout", ["envoy.access_loggers.stdout", "envoy.extensions.access_loggers.stream.v3.StdoutAccessLog"]],
  ["/dev/stderr", ["envoy.access_loggers.stderr", "envoy.extensions.access_loggers.stream.v3.StderrAccessLog"]],
]);

/** The standard streams are written to, not opened: opening `/dev/stdout` fails where it is a socket, as under a supervisor. */
function logTo(path: string): Message {
  const logFormat = { textFormatSource: { inlineString: `${istioTextFormat}\n` } };
  const stream = streams.get(path);
  if (stream !== undefined) return extension(...stream, { logFormat });
  return extension("envoy.access_loggers.file", "envoy.extensions.access_loggers.file.v3.FileAccessLog", {
    path,
    logFormat,
  });
}

/** `{accessLog}` of a connection manager or a TCP proxy; nothing when MeshConfig `accessLogFile` is empty. */
export function accessLogField(settings: MeshSettings): Message {
  return settings.accessLogFile === "" ? {} : { accessLog: [logTo(settings.accessLogFile)] };
}

/** `{accessLog}` of a listener: connections that match no filter chain (flag NR), which no other logger sees. */
export function listenerAccessLogField(settings: MeshSettings): Message {
  if (settings.accessLogFile === "") return {};
  return { accessLog: [{ ...logTo(settings.accessLogFile), filter: { responseFlagFilter: { flags: ["NR"] } } }] };
}
