// SPDX-License-Identifier: Apache-2.0
import type { Command } from "commander";

/** Flags and help of every command; their code is loaded when they run, so that `--help` stays quick. */
export function addCommands(program: Command): void {
  addMeshCommands(program);
  addFileCommands(program);
  addProxyCommands(program);
  addOtherCommands(program);
}

const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

function addMeshCommands(program: Command): void {
  program
    .command("up")
    .description("run the workloads of some YAML as a mesh on this machine")
    .argument("[paths...]", "files and folders", [])
    .option("-f, --filename <path>", "a file or folder (repeatable)", collect)
    .option("-n, --namespace <name>", "namespace of objects that name none", "default")
    .option("-d, --detach", "return when the mesh is up; `heddle down` ends it")
    .option("-y, --yes", "answer yes to every question")
    .option("--port <number>", "port of the gateway on this machine", "8080")
    .option("--envoy <path>", "the Envoy program to use")
    .option("--map <name=command>", "command of a workload (repeatable)", collect)
    .option("--allow-exec", "run the `command:` of containers from the YAML")
    .option("--no-verify", "do not send a first request")
    .action(async (paths: string[], options) => (await import("./commands/up.ts")).up(paths, options));
  program
    .command("down")
    .description("stop the mesh of this folder")
    .action(async () => (await import("./commands/down.ts")).down());
  program
    .command("ps")
    .description("list the processes of the mesh of this folder")
    .option("-o, --output <format>", "json or yaml")
    .action(async (options) => (await import("./commands/ps.ts")).ps(options));
  program
    .command("logs")
    .description("print the logs of workloads (all, or those named)")
    .argument("[workloads...]")
    .option("-f, --follow", "go on as they grow")
    .option("--tail <lines>", "lines from the end", "100")
    .option("--envoy", "the logs of their Envoys instead")
    .action(async (workloads: string[], options) => (await import("./commands/logs.ts")).logs(workloads, options));
  program
    .command("serve")
    .description("serve any Envoy from files of Kubernetes and Istio resources")
    .requiredOption("--config <path>", "a file or folder to read and follow (repeatable)", collect)
    .option("--xds-address <host:port>", "where proxies connect", "127.0.0.1:15010")
    .option("--monitoring-address <host:port>", "health, metrics and debug pages", "127.0.0.1:15014")
    .option("-n, --namespace <name>", "namespace of objects that name none", "default")
    .option("--access-log <path>", "access log file of the proxies, such as /dev/stdout")
    .option("--outbound <mode>", "ALLOW_ANY or REGISTRY_ONLY", "ALLOW_ANY")
    .option("--log-format <format>", "text or json", "text")
    .action(async (options) => (await import("./commands/serve.ts")).serveCommand(options));
}

function addFileCommands(program: Command): void {
  program
    .command("validate")
    .alias("v")
    .description("check resources one by one: syntax, fields, values")
    .argument("[paths...]", "files, folders or - for standard input", [])
    .option("-f, --filename <path>", "a file, a folder or - (repeatable)", collect)
    .option("-R, --recursive", "folders below are always read; accepted for kubectl's sake")
    .option("-n, --namespace <name>", "namespace of objects that name none", "default")
    .option("-o, --output <format>", "json or yaml")
    .action(async (paths: string[], options) => (await import("./commands/validate.ts")).validate(paths, options));
  program
    .command("analyze")
    .description("check how resources work together (Istio's IST codes)")
    .argument("[paths...]", "files, folders or - for standard input", [])
    .option("-f, --filename <path>", "a file, a folder or - (repeatable)", collect)
    .option("-R, --recursive", "folders below are always read; accepted for istioctl's sake")
    .option("-n, --namespace <name>", "namespace of objects that name none", "default")
    .option(
      "--failure-threshold <severity>",
      "the least severity that makes the exit code 79: Info, Warning or Error",
      "Error",
    )
    .option("--output-threshold <severity>", "the least severity that is printed", "Info")
    .option("-S, --suppress <code=resource>", '"IST0102=Namespace frontend", "IST01*=* *.dev" (repeatable)', collect)
    .option("--list-analyzers", "list the checks and their codes")
    .option("--use-kube <boolean>", "only false: files are all there is to look at; accepted for istioctl's sake")
    .option("-o, --output <format>", "json, yaml or log")
    .action(async (paths: string[], options) => (await import("./commands/analyze.ts")).analyzeCommand(paths, options));
  program
    .command("translate")
    .description("print the Envoy configuration that a proxy gets")
    .argument("[paths...]", "files, folders or - for standard input", [])
    .option("-f, --filename <path>", "a file, a folder or - (repeatable)", collect)
    .requiredOption("--proxy <name...>", "a workload (NAME, NAME.NAMESPACE, deploy/NAME) or `gateway NAME`")
    .option("-n, --namespace <name>", "namespace of objects that name none", "default")
    .option("--outbound <mode>", "ALLOW_ANY or REGISTRY_ONLY", "ALLOW_ANY")
    .option("-o, --output <format>", "json, yaml, or envoy (one static configuration)", "yaml")
    .action(async (paths: string[], options) => (await import("./commands/translate.ts")).translate(paths, options));
  program
    .command("explain")
    .description("say what happens to a request, step by step, and which line decided")
    .argument("<method>", "GET, POST …")
    .argument("<url>", "http://reviews:9080/reviews/0")
    .argument("[paths...]", "files, folders or - for standard input", [])
    .option("-f, --filename <path>", "a file, a folder or - (repeatable)", collect)
    .requiredOption("--from <name...>", "the workload that sends it, or `gateway NAME` for a request from outside")
    .option("-H, --header <name:value>", "a request header (repeatable)", collect)
    .option("-n, --namespace <name>", "namespace of objects that name none", "default")
    .option("--outbound <mode>", "ALLOW_ANY or REGISTRY_ONLY", "ALLOW_ANY")
    .option("-o, --output <format>", "json or yaml")
    .action(async (method: string, url: string, paths: string[], options) =>
      (await import("./commands/explain.ts")).explainCommand({ method, url, paths }, options),
    );
}

function addProxyCommands(program: Command): void {
  const server = [
    "--monitoring-address <host:port>",
    "the control plane; default: the mesh of this folder, else 127.0.0.1:15014",
  ] as const;
  program
    .command("proxy-status")
    .description("list connected proxies and whether they have the newest configuration")
    .argument("[proxy]", "one proxy, with details")
    .option(...server)
    .option("-o, --output <format>", "json or yaml")
    .action(async (proxy: string | undefined, options) =>
      (await import("./commands/proxy-status.ts")).proxyStatus(proxy, options),
    );
  program
    .command("proxy-config")
    .alias("pc")
    .description("print what a proxy has: cluster, listener, route, endpoint or all")
    .argument("<type>", "cluster|c, listener|l, route|r, endpoint|ep, all|a")
    .argument("[proxy]", "NAME, NAME.NAMESPACE")
    .option("-f, --file <path>", "a config dump instead of a proxy (- for standard input)")
    .option("--fqdn <host>", "clusters of this host")
    .option("--port <number>", "clusters, listeners and endpoints of this port")
    .option("--subset <name>", "clusters of this subset")
    .option("--direction <direction>", "inbound or outbound clusters")
    .option("--address <ip>", "listeners and endpoints with this address")
    .option("--cluster <name>", "endpoints of this cluster")
    .option("--status <status>", "endpoints in this state, such as HEALTHY")
    .option("--name <name>", "the route table of this name")
    .option(...server)
    .option("-o, --output <format>", "short, json or yaml", "short")
    .action(async (type: string, proxy: string | undefined, options) =>
      (await import("./commands/proxy-config.ts")).proxyConfig({ type, proxy }, options),
    );
}

function addOtherCommands(program: Command): void {
  program
    .command("version")
    .description("print versions")
    .option("-o, --output <format>", "json or yaml")
    .action(async (options) => (await import("./commands/version.ts")).version(options));
  program
    .command("completion")
    .description("print a completion script")
    .argument("<shell>", "bash, zsh or fish")
    .action(async (shell: string) => (await import("./commands/completion.ts")).completion(shell, program));
}
