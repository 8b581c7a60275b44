// SPDX-License-Identifier: Apache-2.0
import { encode } from "../encode.ts";
import { enumNames, findEnum, messageNames, packageOf } from "../schema.ts";
import { enumProto, messageProto, referencesOf, type TypeTree } from "./message-proto.ts";
import { type Service, services } from "./services.ts";

/** A descriptor file made from the tables: one for each top-level type (with those it is mutually recursive with), and one for each service. */
export interface DescriptorFile {
  readonly name: string;
  readonly dependencies: readonly string[];
  /** google.protobuf.FileDescriptorProto. */
  readonly bytes: Uint8Array;
}

/** The file that declares a message, enum, service or method by its full name; undefined when there is none. */
export function fileContaining(symbol: string): DescriptorFile | undefined {
  const service = services.find((s) => s.name === symbol || symbol.startsWith(`${s.name}.`));
  if (service !== undefined) return serviceFile(service);
  const top = topLevelOf(symbol);
  return top === undefined ? undefined : typeFile(groupOf(top));
}

/** A file by the name that a dependency gave. */
export function fileNamed(name: string): DescriptorFile | undefined {
  return name.endsWith(ending) ? fileContaining(name.slice(0, -ending.length)) : undefined;
}

const ending = ".proto";
const fileName = (leader: string): string => `${leader}${ending}`;

/** The outermost type around a full name. */
function topLevelOf(name: string): string | undefined {
  const pkg = packageOf(name);
  if (pkg === undefined) return undefined;
  const first = name.slice(pkg.length + 1).split(".")[0] ?? "";
  return `${pkg}.${first}`;
}

let trees: ReadonlyMap<string, TypeTree> | undefined;

/** All top-level types; built when somebody first asks for a descriptor. */
function topLevelTypes(): ReadonlyMap<string, TypeTree> {
  if (trees !== undefined) return trees;
  const nodes = new Map<string, TypeTree & { children: TypeTree[] }>();
  const tops = new Map<string, TypeTree>();
  for (const fullName of [...messageNames(), ...enumNames()].sort()) {
    const pkg = packageOf(fullName) ?? "";
    const local = fullName.slice(pkg.length + 1);
    const dot = local.lastIndexOf(".");
    const node = { fullName, name: local.slice(dot + 1), children: [] };
    nodes.set(fullName, node);
    const parent = dot === -1 ? undefined : nodes.get(`${pkg}.${local.slice(0, dot)}`);
    if (parent !== undefined) parent.children.push(node);
    else if (dot === -1) tops.set(fullName, node);
  }
  trees = tops;
  return tops;
}

function neighbours(top: string): readonly string[] {
  const tree = topLevelTypes().get(top);
  const names = tree === undefined ? [] : referencesOf(tree).map(topLevelOf);
  return [...new Set(names.filter((n) => n !== undefined && n !== top))] as string[];
}

/** A type with all that it is mutually recursive with, sorted: protobuf lets such types share a file only, and files may not import in circles. */
function groupOf(top: string): readonly string[] {
  const below = reach(top);
  return [top, ...[...below].filter((other) => other !== top && reach(other).has(top))].sort();
}

const reached = new Map<string, ReadonlySet<string>>();

function reach(top: string): ReadonlySet<string> {
  const known = reached.get(top);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const stack = [...neighbours(top)];
  while (stack.length > 0) {
    const next = stack.pop() as string;
    if (seen.has(next)) continue;
    seen.add(next);
    stack.push(...neighbours(next));
  }
  reached.set(top, seen);
  return seen;
}

function typeFile(group: readonly string[]): DescriptorFile {
  const leader = group[0] ?? "";
  const all = group.map((name) => topLevelTypes().get(name)).filter((tree) => tree !== undefined);
  const isEnum = (tree: TypeTree) => findEnum(tree.fullName) !== undefined;
  const dependencies = importsOf(group.flatMap(neighbours).filter((name) => !group.includes(name)));
  const message = {
    name: fileName(leader),
    package: packageOf(leader),
    dependency: dependencies,
    messageType: all.filter((tree) => !isEnum(tree)).map(messageProto),
    enumType: all.flatMap((tree) => {
      const type = findEnum(tree.fullName);
      return type === undefined ? [] : [enumProto(type, tree.name)];
    }),
    syntax: "proto3",
  };
  return { name: message.name, dependencies, bytes: encode("google.protobuf.FileDescriptorProto", message) };
}

function serviceFile({ name, methods }: Service): DescriptorFile {
  const dot = name.lastIndexOf(".");
  const dependencies = importsOf(methods.flatMap((m) => [m.input, m.output]));
  const message = {
    name: fileName(name),
    package: name.slice(0, dot),
    dependency: dependencies,
    service: [
      {
        name: name.slice(dot + 1),
        method: methods.map((m) => ({
          name: m.name,
          inputType: `.${m.input}`,
          outputType: `.${m.output}`,
          ...(m.clientStreaming && { clientStreaming: true }),
          ...(m.serverStreaming && { serverStreaming: true }),
        })),
      },
    ],
    syntax: "proto3",
  };
  return { name: message.name, dependencies, bytes: encode("google.protobuf.FileDescriptorProto", message) };
}

function importsOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => fileName(groupOf(topLevelOf(name) ?? name)[0] ?? name)))].sort();
}
