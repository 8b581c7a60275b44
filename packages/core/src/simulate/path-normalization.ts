// SPDX-License-Identifier: Apache-2.0

/** What an HTTP connection manager with `normalizePath` (RFC 3986 dot segments, unreserved characters decoded) and `mergeSlashes` makes of a path. */
export function normalizedPath(
  path: string,
  options: { readonly normalize: boolean; readonly mergeSlashes: boolean },
): string {
  const mark = path.search(/[?#]/);
  let plain = mark === -1 ? path : path.slice(0, mark);
  const rest = mark === -1 ? "" : path.slice(mark);
  if (options.normalize) plain = withoutDots(decodedUnreserved(plain).replaceAll("\\", "/"));
  if (options.mergeSlashes) plain = plain.replace(/\/{2,}/g, "/");
  return plain + rest;
}

function decodedUnreserved(path: string): string {
  return path.replace(/%([0-9a-fA-F]{2})/g, (whole, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : whole;
  });
}

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
