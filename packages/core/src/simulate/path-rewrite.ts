// SPDX-License-Identifier: Apache-2.0
import type { Route, RouteAction } from "@heddle/envoy";
import { replaceRegex } from "../decode/regex.ts";

/** `prefix_rewrite` replaces what the route matched (all of it, for a regular expression), `regex_rewrite` works on the path; the query stays. */
export function rewrittenPath(route: Route, action: RouteAction, path: string): string {
  const mark = path.indexOf("?");
  const plain = mark === -1 ? path : path.slice(0, mark);
  const query = mark === -1 ? "" : path.slice(mark);
  if (action.prefixRewrite !== undefined && action.prefixRewrite !== "") {
    const matched = route.match?.path ?? route.match?.prefix ?? route.match?.pathSeparatedPrefix;
    return matched === undefined
      ? action.prefixRewrite + query
      : action.prefixRewrite + plain.slice(matched.length) + query;
  }
  const regex = action.regexRewrite;
  if (regex?.pattern?.regex === undefined) return path;
  // Envoy takes an empty result for no rewrite.
  return (replaceRegex(regex.pattern.regex, plain, regex.substitution ?? "") || plain) + query;
}
