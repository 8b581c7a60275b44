// SPDX-License-Identifier: Apache-2.0

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const here = import.meta.dirname;
const generated = join(here, "../../packages/envoy/src/generated");

/** Packages beyond Envoy's own v3 ones; the well-known types come with them. */
const extraPackages = [
  "github.com/cncf/xds/go/udpa/type/v1",
  "github.com/cncf/xds/go/xds/core/v3",
  "github.com/cncf/xds/go/xds/data/orca/v3",
  "github.com/cncf/xds/go/xds/service/orca/v3",
  "github.com/cncf/xds/go/xds/type/matcher/v3",
  "github.com/cncf/xds/go/xds/type/v3",
  "google.golang.org/grpc/health/grpc_health_v1",
  "google.golang.org/grpc/reflection/grpc_reflection_v1",
  "google.golang.org/grpc/reflection/grpc_reflection_v1alpha",
  "google.golang.org/protobuf/types/known/anypb",
  "google.golang.org/protobuf/types/known/durationpb",
  "google.golang.org/protobuf/types/known/emptypb",
  "google.golang.org/protobuf/types/known/fieldmaskpb",
  "google.golang.org/protobuf/types/known/structpb",
  "google.golang.org/protobuf/types/known/timestamppb",
  "google.golang.org/protobuf/types/known/wrapperspb",
  "istio.io/api/security/v1alpha1",
];

/** Writes schema.json and constraints.json from the Go modules that go.mod pins, and imports.go beside it. */
export function dumpTables(): void {
  const packages = listPackages("github.com/envoyproxy/go-control-plane/envoy");
  const lines = [...packages, ...extraPackages].sort().map((path) => `\t_ "${path}"`);
  const header = "// SPDX-License-Identifier: Apache-2.0\n// Written by dump.ts.\n\npackage main\n\nimport (\n";
  writeFileSync(join(here, "imports.go"), `${header}${lines.join("\n")}\n)\n`);
  const files = [join(generated, "schema.json"), join(generated, "constraints.json")];
  execFileSync("go", ["run", ".", ...files], { cwd: here, stdio: "inherit" });
}

/** The v3 packages of a module, as the module cache has them (`go list module/...` would also ask its parent modules). */
function listPackages(module: string): string[] {
  const options = { cwd: here, encoding: "utf8" } as const;
  const { Dir: root } = JSON.parse(
    execFileSync("go", ["mod", "download", "-json", `${module}@${pinnedVersion(module)}`], options),
  ) as { Dir: string };
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\/v3(alpha)?\/.*\.pb\.go$/.test(path),
  );
  return [...new Set(files.map((path) => `${module}/${dirname(path)}`))];
}

function pinnedVersion(module: string): string {
  const line = readFileSync(join(here, "go.mod"), "utf8")
    .split("\n")
    .find((text) => text.trim().startsWith(`${module} `));
  if (line === undefined) throw new Error(`${module} is not in go.mod`);
  return line.trim().split(" ")[1] ?? "";
}
