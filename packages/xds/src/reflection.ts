// SPDX-License-Identifier: Apache-2.0
/**
 * grpc.reflection.v1 and v1alpha, which have the same messages: lists the services, and describes them and every message of
 * Envoy's schema. Methods that others add to the server are listed, not described.
 */
import { type DescriptorFile, fileContaining, fileNamed } from "@heddle/envoy";
import type { Method } from "./grpc/call.ts";
import { INVALID_ARGUMENT, NOT_FOUND, OK, UNIMPLEMENTED } from "./grpc/status.ts";
import { bytesField, type Field, numberField, readFields, textField, textOf } from "./protobuf.ts";

/** Numbers of the one-of in ServerReflectionRequest. */
const fileByFilename = 3;
const fileContainingSymbol = 4;
const fileContainingExtension = 5;
const allExtensionNumbers = 6;
const listServices = 7;

const ownServices = ["grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection"];

/** `others`: full names of the other services, in the order to list. */
export function reflectionMethods(others: readonly string[]): ReadonlyMap<string, Method> {
  const services = [...others, ...ownServices];
  const method: Method = (call) => ({
    message(bytes) {
      let answer: Buffer;
      try {
        answer = answerRequest(bytes, services);
      } catch {
        call.end({ code: INVALID_ARGUMENT, message: "no reflection request" });
        return;
      }
      call.send([answer]);
    },
    halfClosed: () => call.end({ code: OK, message: "" }),
    closed() {},
  });
  return new Map(ownServices.map((service) => [`/${service}/ServerReflectionInfo`, method]));
}

/** ServerReflectionResponse: host as asked, the request itself, and list (6) or error (7). */
function answerRequest(bytes: Buffer, services: readonly string[]): Buffer {
  const fields = readFields(bytes);
  const host = fields.find((field) => field.number === 1);
  const question = fields.findLast((field) => field.number >= fileByFilename && field.number <= listServices);
  return Buffer.concat([
    textField(1, host === undefined ? "" : textOf(host)),
    bytesField(2, bytes),
    answerQuestion(question, services),
  ]);
}

function answerQuestion(question: Field | undefined, services: readonly string[]): Buffer {
  switch (question?.number) {
    case listServices:
      return bytesField(6, Buffer.concat(services.map((name) => bytesField(1, textField(1, name)))));
    case fileByFilename:
      return fileAnswer(fileNamed(textOf(question)), textOf(question));
    case fileContainingSymbol:
      return fileAnswer(fileContaining(textOf(question)), textOf(question));
    case fileContainingExtension:
    case allExtensionNumbers:
      return errorAnswer(NOT_FOUND, "no extensions");
    default:
      return errorAnswer(UNIMPLEMENTED, "unknown reflection request");
  }
}

/** The file itself; clients ask for what it imports by name. */
function fileAnswer(file: DescriptorFile | undefined, asked: string): Buffer {
  if (file === undefined) return errorAnswer(NOT_FOUND, `no descriptor for ${asked}`);
  return bytesField(4, bytesField(1, Buffer.from(file.bytes)));
}

const errorAnswer = (code: number, message: string): Buffer =>
  bytesField(7, Buffer.concat([numberField(1, code), textField(2, message)]));
