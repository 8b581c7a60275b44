// SPDX-License-Identifier: Apache-2.0
import type { Destination, ServerPort } from "../kinds/shared.ts";
import type { Edit, Path } from "../problem.ts";
import { isIpAddress, isUnixSocket } from "../text/address.ts";
import { nearestWord } from "../text/distance.ts";
import { checkDnsLabel, checkHost, checkWildcardHost } from "../text/names.ts";
import { type Complain, complainAboutDuplicates, complainAboutText, unused } from "./complain.ts";

const namespaceWords: ReadonlySet<string> = new Set([".", "*", "~"]);

/** `exportTo`: `.`, `*`, `~` or namespaces; `*` and `~` say all there is to say. */
export function checkExportTo(complain: Complain, exportTo: readonly string[] | undefined): void {
  if (exportTo === undefined) return;
  const path = (index: number): Path => ["spec", "exportTo", index];
  for (const [index, namespace] of exportTo.entries()) {
    if (!namespaceWords.has(namespace)) {
      complainAboutText(complain, namespace, { check: checkDnsLabel, code: "HED0016", path: path(index) });
    }
    if ((namespace === "*" || namespace === "~") && exportTo.length > 1) {
      complain({
        code: "HED0020",
        path: path(index),
        message: `\`${namespace}\` in \`exportTo\` leaves nothing for the other entries to say; ${unused}: keep one or the other`,
      });
    }
  }
  complainAboutDuplicates(complain, exportTo, { keyOf: (item) => item, path, what: "namespace" });
}

/** Labels of a selector: `*` is no wildcard in them. */
export function checkSelectorLabels(
  complain: Complain,
  labels: Readonly<Record<string, string>> | undefined,
  path: Path,
): void {
  for (const [key, value] of Object.entries(labels ?? {})) {
    if (value.includes("*") || key.includes("*")) {
      complain({
        code: "HED0016",
        path: [...path, key],
        message: `\`*\` is no wildcard in the labels of a selector; ${unused}: name the value`,
      });
    }
  }
}

/** Host and subset of a destination. */
export function checkDestination(complain: Complain, destination: Destination | undefined, path: Path): void {
  if (destination === undefined) return;
  const { host, subset } = destination;
  if (host === "*") {
    complain({
      code: "HED0015",
      path: [...path, "host"],
      message: `a destination needs one host, \`*\` is none; ${unused}`,
    });
  } else if (host !== undefined && host !== "" && !isIpAddress(host)) checkDestinationHost(complain, destination, path);
  if (subset !== undefined && subset !== "") {
    complainAboutText(complain, subset, { check: checkDnsLabel, code: "HED0016", path: [...path, "subset"] });
  }
}

/** A URL, or a host with its port, is a common slip with a plain cure. */
function checkDestinationHost(complain: Complain, { host, port }: Destination, path: Path): void {
  const at = [...path, "host"];
  const wrong = checkWildcardHost(host);
  if (wrong === undefined) return;
  const bare = host.replace(/^[a-z]+:\/\//, "").replace(/\/$/, "");
  const parts = /^([^:/]+)(?::([0-9]{1,5}))?$/.exec(bare);
  const name = parts?.[1];
  const number = parts?.[2];
  const curable =
    name !== undefined && checkWildcardHost(name) === undefined && (number === undefined || port === undefined);
  const edits: Edit[] = [{ op: "replace", path: at, value: name }];
  if (number !== undefined) edits.push({ op: "replace", path: [...path, "port"], value: { number: Number(number) } });
  complain({
    code: "HED0015",
    path: at,
    message: `${JSON.stringify(host.slice(0, 80))} ${wrong}; ${unused}`,
    ...(curable
      ? { fix: { description: `write ${name}${number === undefined ? "" : ` and \`port.number: ${number}\``}`, edits } }
      : {}),
  });
}

/** A host with an optional `namespace/` before it. */
export function checkScopedHost(
  complain: Complain,
  text: string,
  { path, namespaceNeeded }: { readonly path: Path; readonly namespaceNeeded: boolean },
): void {
  const slash = text.indexOf("/");
  if (slash === -1 && namespaceNeeded) {
    complain({
      code: "HED0015",
      path,
      message: `${JSON.stringify(text)} must be \`namespace/host\`; ${unused}; \`*/${text.slice(0, 60)}\` means any namespace`,
      fix: { description: `write */${text.slice(0, 60)}`, edits: [{ op: "replace", path, value: `*/${text}` }] },
    });
    return;
  }
  if (slash !== -1) {
    const namespace = text.slice(0, slash);
    if (!namespaceWords.has(namespace)) {
      complainAboutText(complain, namespace, { check: checkDnsLabel, code: "HED0016", path });
    }
  }
  const host = text.slice(slash + 1);
  if (isIpAddress(host)) return;
  complainAboutText(complain, host, { check: checkWildcardHost, code: "HED0015", path });
}

/** Protocols that ports of Gateway, ServiceEntry and Sidecar can have; compared without regard to case. */
export const portProtocols: ReadonlySet<string> = new Set([
  "HTTP",
  "HTTPS",
  "HTTP2",
  "HTTP_PROXY",
  "GRPC",
  "GRPC-WEB",
  "MONGO",
  "REDIS",
  "MYSQL",
  "TCP",
  "TLS",
  "UDP",
  "HBONE",
]);

const tlsProtocols: ReadonlySet<string> = new Set(["HTTPS", "TLS"]);
const httpProtocols: ReadonlySet<string> = new Set(["HTTP", "HTTP2", "HTTP_PROXY", "GRPC", "GRPC-WEB"]);

export function isTlsProtocol(protocol: string): boolean {
  return tlsProtocols.has(protocol.toUpperCase());
}

export function isHttpProtocol(protocol: string): boolean {
  return httpProtocols.has(protocol.toUpperCase());
}

/** A port's protocol, checked against those that exist. */
export function checkProtocol(complain: Complain, protocol: string | undefined, path: Path): void {
  if (protocol === undefined || protocol === "" || portProtocols.has(protocol.toUpperCase())) return;
  const near = nearestWord(protocol, portProtocols);
  complain({
    code: "HED0007",
    path,
    message: `${JSON.stringify(protocol.slice(0, 40))} is not a protocol; ${unused}; use one of ${[...portProtocols].join(", ")}`,
    ...(near === undefined
      ? {}
      : { fix: { description: `write ${near}`, edits: [{ op: "replace", path, value: near }] } }),
  });
}

/** Number and protocol of a listening port with its `bind`. */
export function checkListenPort(
  complain: Complain,
  {
    port,
    bind,
    path,
  }: { readonly port: Partial<ServerPort> | undefined; readonly bind: string | undefined; readonly path: Path },
): void {
  checkProtocol(complain, port?.protocol, [...path, "port", "protocol"]);
  const socket = bind?.startsWith("unix://") === true;
  if (bind !== undefined && bind !== "" && !(socket ? isUnixSocket(bind) : isIpAddress(bind))) {
    complain({
      code: "HED0017",
      path: [...path, "bind"],
      message: `${JSON.stringify(bind.slice(0, 80))} is neither an IP address nor a Unix socket (\`unix:///path\`, \`unix://@name\`); ${unused}`,
    });
  }
  const number = port?.number ?? 0;
  if (port !== undefined && number === 0 && !socket) {
    complain({
      code: "HED0010",
      path: [...path, "port", "number"],
      message: `the port must be from 1 to 65535 unless \`bind\` is a Unix socket; ${unused}`,
      unless: [[...path, "port", "number"]],
    });
  }
  if (number !== 0 && socket) {
    complain({
      code: "HED0020",
      path: [...path, "port", "number"],
      message: `a Unix socket has no port number; ${unused}: set it to 0`,
      fix: { description: "write 0", edits: [{ op: "replace", path: [...path, "port", "number"], value: 0 }] },
    });
  }
}

const localAddresses = ["127.0.0.1", "0.0.0.0", "[::1]", "[::]"];

/** Where an application listens: a local address with its port, or a Unix socket. */
export function checkDefaultEndpoint(complain: Complain, endpoint: string | undefined, path: Path): void {
  if (endpoint === undefined || endpoint === "" || isUnixSocket(endpoint)) return;
  const colon = endpoint.lastIndexOf(":");
  const port = endpoint.slice(colon + 1);
  const good = colon !== -1 && localAddresses.includes(endpoint.slice(0, colon)) && /^[0-9]{1,5}$/.test(port);
  if (good && Number(port) >= 1 && Number(port) <= 65535) return;
  complain({
    code: "HED0017",
    path,
    message: `${JSON.stringify(endpoint.slice(0, 80))} must be one of ${localAddresses.map((address) => `\`${address}:PORT\``).join(", ")} or a Unix socket; ${unused}`,
  });
}

/** Plain host or address. */
export function checkHostOrAddress(complain: Complain, text: string, path: Path): void {
  if (!isIpAddress(text)) complainAboutText(complain, text, { check: checkHost, code: "HED0015", path });
}
