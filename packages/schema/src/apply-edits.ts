// SPDX-License-Identifier: Apache-2.0
import type { Edit, Path } from "./problem.ts";

type Container = Record<string, unknown> | unknown[];

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

function get(container: Container, step: string | number): unknown {
  if (Array.isArray(container)) return typeof step === "number" ? container[step] : undefined;
  return Object.hasOwn(container, step) ? container[step] : undefined;
}

function put(container: Container, step: string | number, value: unknown): void {
  if (Array.isArray(container)) {
    if (typeof step === "number" && step <= container.length) container[step] = value;
    // Assignment to `__proto__` would change the prototype instead.
  } else Object.defineProperty(container, step, { value, configurable: true, enumerable: true, writable: true });
}

function drop(container: Container, step: string | number): void {
  if (Array.isArray(container)) {
    if (typeof step === "number") container.splice(step, 1);
  } else delete container[step];
}

/** The container at a path, made when it is missing; undefined when a scalar stands in the way. */
function reach(root: Container, path: Path): Container | undefined {
  let here = root;
  for (const [index, step] of path.entries()) {
    const next = get(here, step);
    if (isContainer(next)) {
      here = next;
      continue;
    }
    if (next !== undefined && next !== null) return undefined;
    const made: Container = typeof path[index + 1] === "number" ? [] : {};
    put(here, step, made);
    here = made;
  }
  return here;
}

function dropEmptyParents(root: Container, path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const parent = reach(root, path.slice(0, length - 1));
    const step = path[length - 1];
    if (parent === undefined || step === undefined) return;
    const here = get(parent, step);
    if (!isContainer(here) || Array.isArray(here) || Object.keys(here).length > 0) return;
    drop(parent, step);
  }
}

function renameKey(container: Container, from: string | number, to: string): void {
  if (Array.isArray(container)) return;
  const entries = Object.entries(container);
  for (const [key] of entries) delete container[key];
  for (const [key, value] of entries) put(container, key === from ? to : key, value);
}

/** Applies a fix's edits to plain data and returns the changed copy; edits whose place is not there do nothing. */
export function applyEdits(value: unknown, edits: readonly Edit[]): unknown {
  const root: unknown = structuredClone(value);
  if (!isContainer(root)) return root;
  for (const edit of edits) applyEdit(root, edit);
  return root;
}

function applyEdit(root: Container, edit: Edit): void {
  const step = edit.path.at(-1);
  const parentPath = edit.path.slice(0, -1);
  const parent = step === undefined ? undefined : reach(root, parentPath);
  if (parent === undefined || step === undefined) return;
  if (edit.op === "replace") put(parent, step, structuredClone(edit.value));
  else if (edit.op === "remove") drop(parent, step);
  else if (edit.op === "rename-key") renameKey(parent, step, String(edit.value));
  else {
    const moved = get(parent, step);
    const target = edit.to?.at(-1);
    if (edit.to === undefined || target === undefined) return;
    const home = reach(root, edit.to.slice(0, -1));
    if (home === undefined) return;
    put(home, target, moved);
    drop(parent, step);
    dropEmptyParents(root, parentPath);
  }
}
