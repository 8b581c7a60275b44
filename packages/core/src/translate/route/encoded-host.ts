// SPDX-License-Identifier: Apache-2.0
import { EncodeError, encode } from "@heddle/envoy";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Origin, PartOrigin } from "../../model/origin.ts";
import type { Message } from "../../resource/message.ts";
import { finding } from "./codes.ts";
import type { RoutePart } from "./route-context.ts";

/** A virtual host in its bytes: tables are put together from these, and VHDS can send them one by one. */
export interface EncodedHost {
  readonly name: string;
  /** envoy.config.route.v3.VirtualHost. */
  readonly bytes: Uint8Array;
  /** `at` is relative to the virtual host. */
  readonly origins: readonly PartOrigin[];
  readonly clusters: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const type = "envoy.config.route.v3.VirtualHost";

/** A host whose routes cannot be written answers 500 and says why; the other hosts of its table are not concerned. */
export function encodeHost(part: RoutePart, blame: Origin | undefined): EncodedHost {
  const { message, origins, clusters, diagnostics } = part;
  const name = String(message.name);
  try {
    return { name, bytes: encode(type, message), origins, clusters, diagnostics };
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    const routes: readonly Message[] = [{ match: { prefix: "/" }, directResponse: { status: 500 } }];
    const text = `virtual host ${name} cannot be written (${error.message}); its requests get 500`;
    const said = blame === undefined ? diagnostics : [...diagnostics, finding("HED0301", blame, text)];
    return {
      name,
      bytes: encode(type, { ...message, routes }),
      origins: origins.slice(0, 1),
      clusters: [],
      diagnostics: said,
    };
  }
}
