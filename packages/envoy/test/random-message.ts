// SPDX-License-Identifier: Apache-2.0

import {
  ANY,
  BOOL,
  BYTES,
  DOUBLE,
  DURATION,
  ENUM,
  enumOf,
  FIELD_MASK,
  FIXED32,
  FIXED64,
  type Field,
  FLOAT,
  findMessage,
  INT64,
  isNullEnum,
  LIST_VALUE,
  MAP,
  MESSAGE,
  type MessageType,
  messageNames,
  messageOf,
  ORDINARY,
  SFIXED64,
  SINGLE,
  SINT64,
  STRING,
  STRUCT,
  TIMESTAMP,
  UINT32,
  UINT64,
  VALUE,
} from "../src/schema.ts";

/** A number from 0 up to `below`, exclusive. */
export type Dice = (below: number) => number;

/** A reproducible source of numbers (a linear congruential generator modulo 2^32, high bits used). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

const words = [
  "",
  "a",
  "x-request-id",
  "größe",
  "日本語",
  "outbound|9080||reviews.default.svc.cluster.local",
  "😀",
  "é".repeat(60),
  "z".repeat(200),
];
const inner = messageNames().filter((name) =>
  /^envoy\.extensions\.|^google\.protobuf\.(StringValue|Duration|Struct|Empty)$/.test(name),
);

/** A random message of the type in canonical JSON shape, without default values outside of one-ofs and elements. */
export function randomMessage(type: MessageType, dice: Dice, depth: number): unknown {
  if (type.special !== ORDINARY) return randomSpecial(type, dice, depth);
  const message: Record<string, unknown> = {};
  const oneofs = new Set<string>();
  for (const field of type.fields) {
    if (dice(type.fields.length > 12 ? 4 : 2) === 0 || (field.oneof !== undefined && oneofs.has(field.oneof))) continue;
    const value = randomField(field, dice, depth);
    if (value === undefined) continue;
    if (field.oneof !== undefined) oneofs.add(field.oneof);
    message[field.name] = value;
  }
  return message;
}

function randomField(field: Field, dice: Dice, depth: number): unknown {
  if (depth <= 0 && (field.kind === MESSAGE || field.mode !== SINGLE)) return undefined;
  if (field.mode === SINGLE) {
    const value = randomElement(field, dice, depth);
    return !field.explicit && isDefault(field, value) ? undefined : value;
  }
  const size = 1 + dice(3);
  if (field.mode !== MAP) return Array.from({ length: size }, () => randomElement(field, dice, depth));
  const map: Record<string, unknown> = {};
  for (let i = 0; i < size; i++) map[randomKey(field, dice)] = randomElement(field, dice, depth);
  return map;
}

function isDefault(field: Field, value: unknown): boolean {
  if (field.kind === ENUM) return value === enumOf(field).names.get(0);
  return field.kind !== MESSAGE && (value === "" || value === 0 || value === false);
}

function randomKey(field: Field, dice: Dice): string {
  if (field.keyKind === STRING) return words[dice(words.length)] as string;
  return field.keyKind === BOOL ? String(dice(2) === 0) : String(dice(1000));
}

function randomElement(field: Field, dice: Dice, depth: number): unknown {
  if (field.kind === MESSAGE) return randomMessage(messageOf(field), dice, depth - 1);
  if (field.kind !== ENUM) return randomScalar(field.kind, dice);
  if (isNullEnum(field)) return null;
  const labels = [...enumOf(field).names.values()];
  return labels[dice(labels.length)];
}

function randomScalar(kind: number, dice: Dice): unknown {
  if (kind === STRING) return words[dice(words.length)];
  if (kind === BOOL) return dice(2) === 0;
  if (kind === BYTES) return ["", "AA==", "3q2+7w==", "AAECAwQFBgcICQ=="][dice(4)];
  if (kind === DOUBLE || kind === FLOAT) return [0, 0.5, -2.25, 1024, "NaN", "Infinity", "-Infinity"][dice(7)];
  if (kind === UINT64 || kind === FIXED64) return [0, 1, 300, 2 ** 40, 2 ** 53 - 1, "18446744073709551615"][dice(6)];
  if (kind === INT64 || kind === SINT64 || kind === SFIXED64)
    return [0, -1, 127, 2 ** 35, "-9223372036854775808"][dice(5)];
  if (kind === UINT32 || kind === FIXED32) return [0, 1, 127, 128, 16384, 9080, 0x200000, 0xffffffff][dice(8)];
  return [0, 1, -1, 127, -128, 0x7fffffff, -0x80000000][dice(7)];
}

function randomSpecial(type: MessageType, dice: Dice, depth: number): unknown {
  switch (type.special) {
    case ANY:
      return randomAny(dice, depth);
    case DURATION:
      return ["0s", "10s", "0.250s", "-1.500s", "3600s", "0.000001s", "-0.000000001s"][dice(7)];
    case TIMESTAMP:
      return [
        "1970-01-01T00:00:00Z",
        "2026-11-21T00:26:00.123Z",
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
      ][dice(4)];
    case STRUCT:
      return randomStruct(dice, depth);
    case VALUE:
      return randomValue(dice, depth);
    case LIST_VALUE:
      return Array.from({ length: dice(3) }, () => randomValue(dice, depth - 1));
    case FIELD_MASK:
      return ["", "a", "a.bC,dE"][dice(3)];
    default:
      return randomScalar((type.fields[0] as Field).kind, dice);
  }
}

function randomStruct(dice: Dice, depth: number): Record<string, unknown> {
  const struct: Record<string, unknown> = {};
  for (let i = dice(3); i > 0; i--) struct[words[dice(words.length)] as string] = randomValue(dice, depth - 1);
  return struct;
}

function randomValue(dice: Dice, depth: number): unknown {
  const choice = dice(depth > 0 ? 6 : 4);
  if (choice === 4) return randomStruct(dice, depth - 1);
  if (choice === 5) return Array.from({ length: dice(3) }, () => randomValue(dice, depth - 1));
  return [null, true, 2.5, "text"][choice];
}

function randomAny(dice: Dice, depth: number): unknown {
  const name = inner[dice(inner.length)] as string;
  const type = findMessage(name) as MessageType;
  const message = randomMessage(type, dice, depth - 1);
  return type.special === ORDINARY
    ? { "@type": `type.googleapis.com/${name}`, ...(message as object) }
    : { "@type": `type.googleapis.com/${name}`, value: message };
}
