// SPDX-License-Identifier: Apache-2.0
import { type Control, createControl } from "@heddle/control";
import { type Diagnostic, defaultMeshSettings } from "@heddle/core";
import { decode, typeUrl } from "@heddle/envoy";
import type { NackEvent } from "@heddle/xds";
import { destinationRule, to, virtualService } from "../../../tests/kit/route.ts";

/** A control plane without addresses, with `reviews` (v1, v2) in it. */
export function createTestControl(): Control & { readonly told: Diagnostic[] } {
  const told: Diagnostic[] = [];
  const control = createControl({
    settings: defaultMeshSettings,
    version: "test",
    onFault: (fault) => {
      throw new Error(`${fault.node} ${fault.key}: ${fault.message}`);
    },
    onNack: (finding) => void told.push(finding),
  });
  control.apply(
    new Map([
      ["service.yaml", service],
      ["rule.json", destinationRule()],
      ["route.json", virtualService([{ route: [to("v1")] }])],
    ]),
  );
  return { ...control, told };
}

export const service = `apiVersion: v1
kind: Service
metadata: { name: reviews, namespace: default }
spec:
  selector: { app: reviews }
  ports: [{ name: http, port: 9080 }]
`;

interface TestNode {
  readonly id: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export const nodeOf = (name: string, metadata: Readonly<Record<string, unknown>> = {}): TestNode => ({
  id: `sidecar~10.0.0.1~${name}.default~default.svc.cluster.local`,
  metadata: { NAMESPACE: "default", ...metadata },
});

export interface Connection {
  readonly stream: number;
  /** How often it was told to look again. */
  changes(): number;
  /** Messages of one type by name, as a proxy would get them now. */
  get(url: string, name: string): unknown;
  version(url: string, name: string): string | undefined;
  close(): void;
}

let streams = 0;

/** A proxy that connects to the host, as the xDS server would do it for a stream. */
export function connect(control: Control, node: TestNode): Connection {
  const stream = ++streams;
  let changes = 0;
  const handle = control.host.connect(node, { address: "127.0.0.1:1", stream }, () => {
    changes++;
  });
  if ("refuse" in handle) throw new Error(handle.refuse.message);
  return {
    stream,
    changes: () => changes,
    get: (url, name) => {
      const resource = handle.current().resources(url).get(name);
      return resource === undefined ? undefined : decode(url.slice(url.lastIndexOf("/") + 1), resource.bytes);
    },
    version: (url, name) => handle.current().resources(url).get(name)?.version,
    close: () => handle.close(),
  };
}

/** What the server tells the host when a proxy refuses these resources. */
export function nack(
  control: Control,
  of: { readonly stream: number; readonly url: string; readonly versions: Readonly<Record<string, string>> },
  message = "no good",
): void {
  const names = Object.keys(of.versions);
  const event: NackEvent = {
    stream: of.stream,
    nodeId: "sidecar~x",
    typeUrl: of.url,
    nonce: "1",
    version: "1",
    resources: names,
    message,
    named: names,
    versions: new Map(Object.entries(of.versions)),
    suspected: false,
  };
  control.host.onNack?.(event);
}

export const routeUrl = typeUrl.route;
export const clusterUrl = typeUrl.cluster;
