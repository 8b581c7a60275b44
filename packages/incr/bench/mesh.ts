// SPDX-License-Identifier: Apache-2.0
// A mesh-shaped graph: services and endpoints, hosts, and per proxy class one view over everything it sees. Prints JSON: times in
// milliseconds, runs per change, heap in MB. Usage: node packages/incr/bench/mesh.ts [services=1000] [classes=100]
import { performance } from "node:perf_hooks";
import { createGraph } from "@heddle/incr";

const services = Number(process.argv[2] ?? 1000);
const classes = Number(process.argv[3] ?? 100);

interface Service {
  readonly namespace: string;
  readonly port: number;
}

const graph = createGraph();
const service = graph.source<Service>("service");
const endpoint = graph.source<{ readonly service: string; readonly address: string }>("endpoint");
const host = graph.derive("host", service, (_read, { namespace, port }, key) => [
  [`${key}.svc`, { namespace, port, key }],
]);
const endpoints = graph.index("endpoints", endpoint, ({ service: key }) => [key]);
const hosts = graph.index("hosts", host, ({ namespace }) => [namespace]);
const cluster = graph.lazy("cluster", (read, key) => ({ name: `outbound|${read.get(host, key)?.port}||${key}` }));
const assignment = graph.lazy("assignment", (read, key) => read.index(endpoints, key).map(({ address }) => address));
const view = graph.lazy("view", (read, namespace) => read.index(hosts, namespace).map(({ key }) => key));
const config = graph.lazy("config", (read, key) => {
  const keys = read.lazy(view, key.slice(0, key.indexOf("~")));
  return keys.map((each) => [read.lazy(cluster, `${each}.svc`), read.lazy(assignment, each)] as const);
});

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return Math.round((performance.now() - start) * 1000) / 1000;
}

function change(act: () => void): { readonly ms: number; readonly runs: number } {
  graph.stats.resetRuns();
  const ms = timed(() => graph.batch(act));
  return { ms, runs: graph.stats.runs() };
}

const namespaces = Math.max(1, Math.round(services / 100));
const load = timed(() =>
  graph.batch(() => {
    for (let i = 0; i < services; i++) {
      service.set(`s${i}`, { namespace: `n${i % namespaces}`, port: 80 });
      for (let j = 0; j < 3; j++) endpoint.set(`s${i}-${j}`, { service: `s${i}`, address: `10.0.${i}.${j}` });
    }
  }),
);
const connect = timed(() => {
  for (let i = 0; i < classes; i++) graph.observe(config, `n${i % namespaces}~c${i}`, () => {});
});
const oneEndpoint = change(() => endpoint.set("s1-0", { service: "s1", address: "10.9.9.9" }));
const again = Array.from(
  { length: 200 },
  (_, i) => change(() => endpoint.set("s1-0", { service: "s1", address: `10.9.8.${i}` })).ms,
);
const newService = change(() => service.set("new", { namespace: "n0", port: 80 }));
const unseen = change(() => service.set("alone", { namespace: "nobody", port: 80 }));
const equal = change(() => service.set("s2", { namespace: "n2", port: 80 }));
const median = again.sort((a, b) => a - b)[100];
const heap = Math.round(process.memoryUsage().heapUsed / 1e6);
const kept = graph.stats.kept();
console.log(
  JSON.stringify(
    { services, classes, load, connect, oneEndpoint, median, newService, unseen, equal, heap, kept },
    null,
    1,
  ),
);
