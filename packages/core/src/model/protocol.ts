// SPDX-License-Identifier: Apache-2.0

/** The protocol of a service port in Istio's spelling; AUTO = to be sniffed. */
export type Protocol =
  | "HTTP"
  | "HTTP2"
  | "GRPC"
  | "GRPC-Web"
  | "HTTPS"
  | "TLS"
  | "TCP"
  | "UDP"
  | "Mongo"
  | "Redis"
  | "MySQL"
  | "Thrift"
  | "HTTP_PROXY"
  | "AUTO";

export const isHttp = (p: Protocol): boolean =>
  p === "HTTP" || p === "HTTP2" || p === "GRPC" || p === "GRPC-Web" || p === "HTTP_PROXY";

export const isHttp2 = (p: Protocol): boolean => p === "HTTP2" || p === "GRPC" || p === "GRPC-Web";

export const isTls = (p: Protocol): boolean => p === "HTTPS" || p === "TLS";

/** Carried as bytes: every protocol that is neither HTTP in clear, nor sniffed, nor UDP. */
export const isTcp = (p: Protocol): boolean => !isHttp(p) && p !== "AUTO" && p !== "UDP";
