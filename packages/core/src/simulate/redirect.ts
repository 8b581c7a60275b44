// SPDX-License-Identifier: Apache-2.0
import type { RedirectAction, Route } from "@heddle/envoy";
import type { Verdict } from "./outcome.ts";
import { rewrittenPath } from "./path-rewrite.ts";
import type { SimulatedRequest } from "./request.ts";

const redirectCodes: Readonly<Record<string, number>> = {
  MOVED_PERMANENTLY: 301,
  FOUND: 302,
  SEE_OTHER: 303,
  TEMPORARY_REDIRECT: 307,
  PERMANENT_REDIRECT: 308,
};

/** envoy.config.route.v3.RedirectAction: what is not replaced stays the client's. */
export function redirectVerdict(route: Route, redirect: RedirectAction, request: SimulatedRequest): Verdict {
  const scheme = redirect.schemeRedirect ?? (redirect.httpsRedirect === true ? "https" : request.scheme);
  const [host, ownPort] = splitPort(request.authority);
  const port =
    redirect.portRedirect !== undefined && redirect.portRedirect !== 0
      ? `:${redirect.portRedirect}`
      : redirect.hostRedirect === undefined || redirect.hostRedirect === ""
        ? portText({ scheme, before: request.scheme, own: ownPort })
        : "";
  const path =
    redirect.pathRedirect !== undefined && redirect.pathRedirect !== ""
      ? withQuery(
          redirect.pathRedirect.startsWith("/") ? redirect.pathRedirect : `/${redirect.pathRedirect}`,
          request.path,
        )
      : redirect.prefixRewrite === undefined
        ? request.path
        : rewrittenPath(route, { prefixRewrite: redirect.prefixRewrite }, request.path);
  const name = redirect.hostRedirect !== undefined && redirect.hostRedirect !== "" ? redirect.hostRedirect : host;
  return {
    type: "redirect",
    status: redirectCodes[redirect.responseCode ?? "MOVED_PERMANENTLY"] ?? 301,
    location: `${scheme}://${name}${port}${path}`,
  };
}

/** The client's port stays, unless the scheme changes and the port was the old scheme's own. */
function portText(port: { readonly scheme: string; readonly before: string; readonly own: string }): string {
  if (port.own === "") return "";
  const dropped =
    port.scheme !== port.before &&
    ((port.before === "http" && port.own === "80") || (port.before === "https" && port.own === "443"));
  return dropped ? "" : `:${port.own}`;
}

function splitPort(authority: string): readonly [host: string, port: string] {
  const match = /^(.*?):(\d+)$/.exec(authority);
  return match === null ? [authority, ""] : [match[1] ?? "", match[2] ?? ""];
}

function withQuery(path: string, from: string): string {
  const mark = from.indexOf("?");
  return path.includes("?") || mark === -1 ? path : path + from.slice(mark);
}
