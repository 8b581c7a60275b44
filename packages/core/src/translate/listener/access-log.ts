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

const fileLog = (path: string): Message =>
  extension("envoy.access_loggers.file", "envoy.extensions.access_loggers.file.v3.FileAccessLog", {
    path,
    logFormat: { textFormatSource: { inlineString: `${istioTextFormat}\n` } },
  });

/** `{accessLog}` of a connection manager or a TCP proxy; nothing when MeshConfig `accessLogFile` is empty. */
export function accessLogField(settings: MeshSettings): Message {
  return settings.accessLogFile === "" ? {} : { accessLog: [fileLog(settings.accessLogFile)] };
}

/** `{accessLog}` of a listener: connections that match no filter chain (flag NR), which no other logger sees. */
export function listenerAccessLogField(settings: MeshSettings): Message {
  if (settings.accessLogFile === "") return {};
  return { accessLog: [{ ...fileLog(settings.accessLogFile), filter: { responseFlagFilter: { flags: ["NR"] } } }] };
}
