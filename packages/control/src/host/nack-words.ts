// SPDX-License-Identifier: Apache-2.0
/** Reads Envoy's error texts (those of Envoy 1.40, listed in facts-xds "NACK"). They are untrusted. */

import { checkConstraints, type EncodedResource, renderPath, toTypeName } from "@heddle/envoy";
import { messageOf } from "./resource-parts.ts";

export type Path = readonly (string | number)[];

/** What Envoy's words say about one resource. */
export interface NackWords {
  /** One sentence for people, without dumps of messages. */
  readonly why: string;
  /** Place in the resource's message, where a constraint of Envoy's API was broken. */
  readonly place?: Path;
  /** What was said of this resource, to look for values it quotes. */
  readonly text: string;
}

const maxText = 20_000;
const maxWhy = 600;

/** `named` are the resources that the same words accuse; the part about this one is taken. */
export function readNackWords(message: string, resource: EncodedResource, named: readonly string[]): NackWords {
  // Envoy marks debug texts with words that change from process to process.
  const whole = message.replace(/goo\.gle\/debug\w*\s*/g, "").slice(0, maxText);
  const text = sectionOf(whole, resource.name, named).trim();
  const chain = /Proto constraint validation failed \(([^\n]*)\)/.exec(text)?.[1];
  if (chain === undefined) return isDump(text) ? readBroken(resource, text) : { why: oneLine(text), text };
  const place = readChain(chain, toTypeName(resource.typeUrl));
  const problem = chain.slice(chain.lastIndexOf("caused by") + 1);
  const said = /ValidationError\.([^:]*): (.*)$/.exec(problem);
  if (place === undefined) return { why: oneLine(said === null ? chain : `${said[1]}: ${said[2]}`), text };
  return { why: oneLine(`${renderPath(place)}: ${said?.[2] ?? chain}`), place, text };
}

/** Envoy prints a message before it says what is wrong with it, and cuts long texts off. */
const isDump = (text: string): boolean => /^\w+(: "| \{\n)/.test(text) && text.includes("\n");

/** The words are lost, so the constraints are asked here. */
function readBroken(resource: EncodedResource, text: string): NackWords {
  const [problem] = checkConstraints(toTypeName(resource.typeUrl), messageOf(resource));
  if (problem === undefined) return { why: "it breaks a constraint of Envoy's API (the reason was cut off)", text };
  return { why: oneLine(`${problem.at}: ${problem.message}`), place: problem.path, text };
}

/** `Error adding/updating cluster(s) a: <why>, b: <why>` (listeners: on lines of their own) → the part about one of them. */
function sectionOf(message: string, name: string, names: readonly string[]): string {
  const start = /Error adding\/updating (?:cluster|listener)\(s\) /.exec(message);
  if (start === null) return message;
  const text = message.slice(start.index + start[0].length);
  const begins = names
    .flatMap((n) =>
      ["", ", ", "\n"].flatMap((before) => {
        const at = before === "" ? (text.startsWith(`${n}: `) ? 0 : -1) : text.indexOf(`${before}${n}: `);
        return at === -1 ? [] : [{ n, at, length: before.length + n.length + 2 }];
      }),
    )
    .sort((a, b) => a.at - b.at);
  const own = begins.findIndex((b) => b.n === name);
  const begin = begins[own];
  return begin === undefined ? text : text.slice(begin.at + begin.length, begins[own + 1]?.at);
}

/**
 * `RouteConfigurationValidationError.VirtualHosts[0]: embedded message failed validation | caused by VirtualHostValidationError.Routes[2]: …` →
 * `["virtualHosts", 0, "routes", 2]`. Undefined when the chain starts inside an `Any`: nothing tells where that lies.
 */
function readChain(chain: string, messageType: string): Path | undefined {
  if (!chain.startsWith(`${messageType.slice(messageType.lastIndexOf(".") + 1)}ValidationError.`)) return undefined;
  const place: (string | number)[] = [];
  for (const link of chain.split(" | caused by ")) {
    const step = /^\w+ValidationError\.(\w+)(?:\[(\d+)\])?/.exec(link);
    const [, field, index] = step ?? [];
    if (field === undefined) break;
    place.push(`${field.charAt(0).toLowerCase()}${field.slice(1)}`);
    if (index !== undefined) place.push(Number(index));
  }
  return place;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > maxWhy ? `${line.slice(0, maxWhy)}…` : line;
}
