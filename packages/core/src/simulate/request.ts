// SPDX-License-Identifier: Apache-2.0

/** A request as a proxy sees it. Header names are in lower case; one entry per value. */
export interface SimulatedRequest {
  readonly method: string;
  /** http or https; `tcp` and `tls` are connections that carry something else. */
  readonly scheme: string;
  /** The Host header, with port where the client writes one. */
  readonly authority: string;
  /** With query. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Host name of the URL without port, lower case. */
  readonly host: string;
  /** The port the client connects to. */
  readonly port: number;
}

/** Builds a request from what a person types. `Host` among the headers replaces the authority. Returns why it cannot be. */
export function requestOf(input: {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly string[];
}): SimulatedRequest | { readonly error: string } {
  let url: URL;
  try {
    url = new URL(input.url);
  } catch {
    return { error: `"${input.url}" is not a URL; write something like http://reviews:9080/reviews/0` };
  }
  if (!["http:", "https:", "tcp:", "tls:"].includes(url.protocol))
    return { error: `http://, https://, tcp:// and tls:// can be explained, not ${url.protocol}//` };
  if (!url.protocol.startsWith("http") && url.port === "")
    return { error: `"${input.url}" needs a port, as in tcp://mongodb:27017` };
  const headers: (readonly [string, string])[] = [];
  for (const line of input.headers) {
    const colon = line.indexOf(":", 1);
    if (colon === -1) return { error: `"${line}" is not a header; write name:value` };
    headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  const scheme = url.protocol.slice(0, -1);
  const host = headers.find(([name]) => name === "host")?.[1];
  return {
    method: input.method.toUpperCase(),
    scheme,
    authority: host ?? url.host,
    path: rawPath(input.url, url),
    headers: headers.filter(([name]) => name !== "host"),
    host: url.hostname.replace(/^\[|\]$/g, "").toLowerCase(),
    port: url.port !== "" ? Number(url.port) : scheme === "https" ? 443 : 80,
  };
}

/** Path and query as typed, since dots are the proxy's business; only what no client can send (blanks, other alphabets) is escaped. */
function rawPath(typed: string, url: URL): string {
  return typedPath(typed, url).replace(/[^!-~]+/gu, (text) => encodeURIComponent(text));
}

function typedPath(typed: string, url: URL): string {
  const start = typed.indexOf("/", typed.indexOf("//") + 2);
  const query = typed.indexOf("?");
  if (start === -1 || (query !== -1 && query < start))
    return query === -1 ? "/" : `/${typed.slice(query).split("#")[0]}`;
  return typed.slice(start).split("#")[0] ?? url.pathname;
}

/** All values of a header, pseudo headers included. */
export function headerValues(request: SimulatedRequest, name: string): readonly string[] {
  switch (name) {
    case ":method":
      return [request.method];
    case ":scheme":
      return [request.scheme];
    case ":authority":
    case "host":
      return [request.authority];
    case ":path":
      return [request.path];
  }
  return request.headers.filter(([n]) => n === name).map(([, value]) => value);
}
