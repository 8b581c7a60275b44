// SPDX-License-Identifier: Apache-2.0

import type { MessageShape } from "./encode.ts";
import type { Any } from "./generated/types/index.d.ts";
import { toTypeUrl } from "./type-urls.ts";

/** Messages whose JSON form is not an object of their fields; in an Any it stands under `value`. */
const valued =
  /^google\.protobuf\.(Any|Duration|Timestamp|Struct|Value|ListValue|FieldMask|(Double|Float|U?Int(32|64)|Bool|String|Bytes)Value)$/;

/** A google.protobuf.Any with the message in place: `{"@type": …, ...fields}`. */
export function any<T extends string>(typeName: T, message: MessageShape<T>): Any {
  const url = toTypeUrl(typeName);
  if (valued.test(typeName)) return { "@type": url, value: message };
  return { "@type": url, ...(message as object) };
}
