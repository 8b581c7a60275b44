// SPDX-License-Identifier: Apache-2.0
import { generateConfiguration, type Json } from "./generate-configuration.ts";
import { generateAsk } from "./generate-request.ts";
import { createRandom } from "./random.ts";

/** One request as it goes over the wire. */
export interface Ask {
  readonly via: "sidecar" | "gateway";
  /** Port of the gateway's server; for the sidecar the port in `host`, or 80. */
  readonly port: number;
  readonly method: string;
  /** Host header as written. */
  readonly host: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** `GET http://host/path` instead of `GET /path`. */
  readonly absolute: boolean;
}

/** One configuration beside the fixed world, with what is asked of it. */
export interface Case {
  readonly seed: number;
  readonly resources: readonly Json[];
  readonly asks: readonly Ask[];
}

/** A configuration and `count` requests that follow from the seed. `outside` is the port of the server that no Service has. */
export function generateCase(seed: number, from: { readonly count: number; readonly outside: number }): Case {
  const random = createRandom(seed);
  const resources = generateConfiguration(random, seed);
  const asks = Array.from({ length: from.count }, () => generateAsk(random, { resources, outside: from.outside }));
  return { seed, resources, asks };
}
