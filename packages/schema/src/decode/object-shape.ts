// SPDX-License-Identifier: Apache-2.0
import type { Field, ObjectNode } from "../type.ts";

/** An object node prepared for decoding. */
export interface ObjectShape {
  readonly fields: ReadonlyMap<string, Field>;
  /** Protobuf's spelling (`per_try_timeout`) → field; empty for Kubernetes' own objects. */
  readonly bySnake: ReadonlyMap<string, string>;
  readonly required: readonly string[];
  readonly open: boolean;
  readonly others: readonly string[];
}

const shapes = new WeakMap<ObjectNode, ObjectShape>();

/** Names whose protobuf spelling has digits in places that the rule below would not find. */
function snakeNames(name: string): readonly string[] {
  const snake = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  // consecutive5xxErrors is consecutive_5xx_errors in protobuf, http2MaxRequests stays http2_max_requests.
  const digits = snake.replaceAll(/([a-z])([0-9])/g, "$1_$2");
  return digits === snake ? [snake] : [snake, digits];
}

export function shapeOf(node: ObjectNode): ObjectShape {
  const known = shapes.get(node);
  if (known !== undefined) return known;
  const fields = new Map(Object.entries(node.fields));
  const bySnake = new Map<string, string>();
  if (!node.open) {
    for (const name of fields.keys()) {
      for (const snake of snakeNames(name)) if (!fields.has(snake)) bySnake.set(snake, name);
    }
  }
  const required = [...fields].filter(([, field]) => field.required).map(([name]) => name);
  const shape = { fields, bySnake, required, open: node.open, others: node.others };
  shapes.set(node, shape);
  return shape;
}
