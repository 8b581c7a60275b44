// SPDX-License-Identifier: Apache-2.0

export interface PathOptions {
  /** `normalize_path` of the connection manager. */
  readonly normalize: boolean;
  /** `merge_slashes`. */
  readonly mergeSlashes: boolean;
}

/**
 * What an HTTP connection manager makes of a path, query apart: dot segments resolved (also `..;x`), unreserved characters decoded,
 * backslashes turned, what cannot stand in a URL escaped. Undefined: Envoy answers 400. As tried with Envoy 1.40, character by character.
 */
export function normalizedPath(path: string, options: PathOptions): string | undefined {
  const mark = path.search(/[?#]/);
  let plain = mark === -1 ? path : path.slice(0, mark);
  const rest = mark === -1 ? "" : path.slice(mark);
  if (options.normalize) {
    if (plain.includes("%00")) return undefined;
    plain = withoutDots(escaped(decodedUnreserved(withoutDotParameters(plain)).replaceAll("\\", "/")));
  }
  if (options.mergeSlashes) plain = plain.replace(/\/{2,}/g, "/");
  return plain + rest;
}

/** `/a/..;x/b` means `/a/../b` to some servers, so Envoy takes it so. */
const withoutDotParameters = (path: string): string =>
  path
    .split("/")
    .map((segment) => segment.replace(/^(\.\.?);.*$/, "$1"))
    .join("/");

function decodedUnreserved(path: string): string {
  return path.replace(/%([0-9a-fA-F]{2})/g, (whole, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : whole;
  });
}

const escaped = (path: string): string => path.replace(/[ "<>^`{|}]/g, (char) => encodeURIComponent(char));

function withoutDots(path: string): string {
  const out: string[] = [];
  const segments = path.split("/");
  segments.forEach((segment, i) => {
    const last = i === segments.length - 1;
    if (segment === "..") {
      if (out.length > 1) out.pop();
      if (last) out.push("");
    } else if (segment === ".") {
      if (last) out.push("");
    } else out.push(segment);
  });
  return out.join("/") || "/";
}
