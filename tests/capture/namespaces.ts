// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Order, Report } from "./inhabitant.ts";

/** Group of the Envoys, whose own traffic is not redirected (Istio's number). Their user stays the one who may read the Envoy under test. */
export const proxyGroup = 1337;
/** Address of the hub: where all namespaces meet, and where the control plane is. */
export const hubAddress = "10.77.0.1";

const prefix = `hd${process.pid}-`;
const ip = (...args: readonly string[]) => execFileSync("ip", args, { stdio: ["ignore", "pipe", "pipe"] });

/** Namespaces of test runs that were killed; what lived in them ended with its input. */
function removeStale(): void {
  for (const [, name = "", owner = ""] of ip("netns", "list")
    .toString()
    .matchAll(/^(hd(\d+)-\S+)/gm))
    if (spawnSync("kill", ["-0", owner]).status !== 0) spawnSync("ip", ["netns", "delete", name]);
}

/** Why namespaces cannot be made and redirected here; undefined = they can. */
export function whyNoNamespaces(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "needs root on Linux";
  if (spawnSync("ip", ["-V"]).status !== 0) return "needs the program ip (iproute2)";
  if (redirector() === undefined) return "needs the program nft or iptables";
  const probe = `${prefix}probe`;
  const made = spawnSync("ip", ["netns", "add", probe]);
  if (made.status !== 0) return `may not make network namespaces: ${made.stderr.toString().trim()}`;
  const nat = spawnSync("ip", ["netns", "exec", probe, ...natProbe()]);
  ip("netns", "delete", probe);
  return nat.status === 0 ? undefined : `may not redirect: ${nat.stderr.toString().trim()}`;
}

function redirector(): "nft" | "iptables" | undefined {
  if (spawnSync("nft", ["--version"]).status === 0) return "nft";
  return spawnSync("iptables", ["--version"]).status === 0 ? "iptables" : undefined;
}

const natProbe = (): readonly string[] =>
  redirector() === "nft" ? ["nft", "add", "table", "ip", "probe"] : ["iptables", "-t", "nat", "-L", "-n"];

export interface Inhabitant {
  readonly address: string;
  order(order: Order): Promise<Report>;
}

export interface Namespaces {
  /** Makes a namespace with an address in 10.77.0.0/24 and a program in it. `redirected`: as Istio's init container does. */
  add(name: string, options: { readonly number: number; readonly redirected?: boolean }): Promise<Inhabitant>;
  /** The namespace where all meet. */
  readonly hub: Inhabitant;
  close(): Promise<void>;
}

export async function makeNamespaces(): Promise<Namespaces> {
  const made: string[] = [];
  const programs: ChildProcess[] = [];
  const removeAll = () => {
    for (const program of programs) program.kill("SIGKILL");
    for (const name of made.splice(0)) spawnSync("ip", ["netns", "delete", name]);
  };
  removeStale();
  process.once("exit", removeAll);
  const make = (name: string): string => {
    const full = `${prefix}${name}`;
    ip("netns", "add", full);
    made.push(full);
    ip("-n", full, "link", "set", "lo", "up");
    return full;
  };
  const settle = (namespace: string, address: string): Inhabitant => {
    const { program, inhabitant } = inhabit(namespace, address);
    programs.push(program);
    return inhabitant;
  };
  const hub = make("hub");
  ip("-n", hub, "link", "add", "bridge", "type", "bridge");
  ip("-n", hub, "address", "add", `${hubAddress}/24`, "dev", "bridge");
  ip("-n", hub, "link", "set", "bridge", "up");
  return {
    hub: settle(hub, hubAddress),
    async add(name, { number, redirected = false }) {
      const own = make(name);
      const address = `10.77.0.${number}`;
      ip("-n", own, "link", "add", "eth0", "type", "veth", "peer", "name", `to-${name}`, "netns", hub);
      ip("-n", hub, "link", "set", `to-${name}`, "master", "bridge", "up");
      ip("-n", own, "address", "add", `${address}/24`, "dev", "eth0");
      ip("-n", own, "link", "set", "eth0", "up");
      ip("-n", own, "route", "add", "default", "via", hubAddress);
      if (redirected) redirect(own);
      return settle(own, address);
    },
    async close() {
      for (const program of programs) {
        program.stdin?.end();
        if (program.exitCode === null && program.signalCode === null) await once(program, "exit");
      }
      removeAll();
      process.off("exit", removeAll);
    },
  };
}

/** What leaves goes to 15001, what arrives to 15006; the proxy's own traffic, and what stays on loopback, is left alone. */
function redirect(namespace: string): void {
  if (redirector() === "nft") {
    const rules = `table ip capture {
  chain outbound { type nat hook output priority -100;
    meta skgid ${proxyGroup} return
    ip daddr 127.0.0.0/8 return
    meta l4proto tcp redirect to :15001
  }
  chain inbound { type nat hook prerouting priority -100;
    tcp dport { 15000-15099 } return
    meta l4proto tcp redirect to :15006
  }
}`;
    execFileSync("ip", ["netns", "exec", namespace, "nft", "-f", "-"], { input: rules });
    return;
  }
  const out = ["-A", "OUTPUT", "-p", "tcp"];
  for (const rule of [
    [...out, "-m", "owner", "--gid-owner", String(proxyGroup), "-j", "RETURN"],
    [...out, "-d", "127.0.0.0/8", "-j", "RETURN"],
    [...out, "-j", "REDIRECT", "--to-ports", "15001"],
    ["-A", "PREROUTING", "-p", "tcp", "--dport", "15000:15099", "-j", "RETURN"],
    ["-A", "PREROUTING", "-p", "tcp", "-j", "REDIRECT", "--to-ports", "15006"],
  ])
    ip("netns", "exec", namespace, "iptables", "-t", "nat", ...rule);
}

function inhabit(namespace: string, address: string): { program: ChildProcess; inhabitant: Inhabitant } {
  const script = fileURLToPath(new URL("inhabitant.ts", import.meta.url));
  const program = spawn("ip", ["netns", "exec", namespace, process.execPath, script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { stdin, stdout } = program;
  const reports = createInterface({ input: stdout });
  // One order at a time: what is asked first is answered first.
  let last: Promise<unknown> = Promise.resolve();
  const carryOut = async (order: Order): Promise<Report> => {
    stdin.write(`${JSON.stringify(order)}\n`);
    const [line] = (await once(reports, "line")) as [string];
    return JSON.parse(line) as Report;
  };
  const order = (one: Order): Promise<Report> => {
    const report = last.then(() => carryOut(one));
    last = report.catch(() => {});
    return report;
  };
  return { program, inhabitant: { address, order } };
}
